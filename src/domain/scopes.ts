/** What an API token may be used for, beside what its account may do: never more, often less. */

/**
 * The scope that a call asks for where a token with these scopes may not make it; null where it may. Whoever may write may
 * read; no scopes at all (null) are those of a founding's tokens, which may do everything.
 */
export function scopeMissing(
  scopes: readonly string[] | null,
  call: { segment: string; writes: boolean },
): string | null {
  if (scopes === null) return null;
  const right = call.writes ? 'write' : 'read';
  const enough = ['write', `${call.segment}:write`, ...(call.writes ? [] : ['read', `${call.segment}:read`])];
  return enough.some((one) => scopes.includes(one)) ? null : `${call.segment}:${right}`;
}
