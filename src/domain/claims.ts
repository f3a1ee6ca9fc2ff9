/** Which posts an issuer of identities (统一身份认证) says that somebody holds: by rules that the installation has written, and by nothing else. */
import type { Role } from './roles.ts';

/** A post as a rule names it: the mechanism by its key, the unit as its directory has it. */
export interface NamedPost {
  mechanism: string;
  role: Exclude<Role, 'system'>;
  unit: string | null;
}

/** Where a claim says this, the post is held. A claim inside another is named by its path, `realm_access.roles`. */
export interface ClaimRule extends NamedPost {
  claim: string;
  equals: string;
}

/** The posts that claims give, each once. A claim that is a list gives what any of it gives; only texts count. */
export function postsBy(rules: readonly ClaimRule[], claims: Readonly<Record<string, unknown>>): readonly NamedPost[] {
  const given = rules.filter(({ claim, equals }) => textsOf(claims, claim.split('.')).includes(equals));
  const posts = given.map(({ mechanism, role, unit }) => ({ mechanism, role, unit }));
  return [...new Map(posts.map((post) => [JSON.stringify(post), post])).values()];
}

/** The texts that stand at a path. */
function textsOf(value: unknown, path: readonly string[]): readonly string[] {
  const [step, ...rest] = path;
  if (step === undefined) return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
  return textsOf(Object.entries(value).find(([name]) => name === step)?.[1], rest);
}
