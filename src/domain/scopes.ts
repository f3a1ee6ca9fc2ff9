/** What an API token may be used for, beside what its account may do: never more, often less. */

/** The first steps of the API's addresses, each of which is a scope; a test holds them against the contract. */
export const segments = [
  'account-changes',
  'accounts',
  'assignments',
  'bulk',
  'calendar',
  'circulars',
  'delegations',
  'deliveries',
  'events',
  'evidence',
  'handovers',
  'indicators',
  'interviews',
  'logins',
  'mandates',
  'me',
  'measures',
  'mechanisms',
  'meeting-cycles',
  'meeting-plans',
  'memberships',
  'monitoring-rounds',
  'monitoring-series',
  'office-reports',
  'overview',
  'parts',
  'plans',
  'recordings',
  'rectifications',
  'referrals',
  'sanctions',
  'submissions',
  'supervision-notices',
  'tasks',
  'tokens',
  'units',
] as const;

const known: readonly string[] = segments;

/** Whether this is a scope: `read`, `write`, or one of both for the calls below one first step, `rectifications:read`. */
export function isScope(text: string): boolean {
  const [first = '', right, ...rest] = text.split(':');
  if (right === undefined) return first === 'read' || first === 'write';
  return rest.length === 0 && known.includes(first) && (right === 'read' || right === 'write');
}

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

/** The scopes of those asked for that are more than the caller's own token has: nobody gives away what they have not. */
export function scopesBeyond(own: readonly string[] | null, asked: readonly string[]): readonly string[] {
  return asked.filter((scope) => {
    const [first = '', right] = scope.split(':');
    // A scope for everything is covered by itself alone, or by `write`.
    const segment = right === undefined ? '' : first;
    return scopeMissing(own, { segment, writes: (right ?? first) === 'write' }) !== null;
  });
}
