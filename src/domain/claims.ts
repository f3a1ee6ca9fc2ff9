/** Which posts an issuer of identities (统一身份认证) says that somebody holds: by rules that the installation has written, and by nothing else. */
import { grantBarred, isInForce, unitOfRole, type AccountDraft, type GrantFacts, type InForce } from './accounts.ts';
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

/** Where a post would be held: its mechanism, and the unit that it names by name or alias; null where it names none, or none such. */
export interface PostPlace extends Omit<GrantFacts, 'today' | 'ownLoginId' | 'held'> {
  mechanismId: string;
  unitId: string | null;
}

/** A post that the claims give, and where it would be held; null: there is no such mechanism. */
export interface GivenPost {
  named: NamedPost;
  place: PostPlace | null;
}

/** An account that a login holds or held. */
export interface HeldPost extends InForce {
  id: string;
  mechanismId: string;
  role: string;
  unitId: string | null;
  source: string;
}

/** An account that is to be given. */
export type NewPost = AccountDraft & { mechanismId: string };

/** What brings the accounts of a login in line with what the issuer says of it. */
export interface InLine {
  /** Those that the issuer gave and gives no more. */
  ended: readonly HeldPost[];
  granted: readonly NewPost[];
  /** Posts that are given to nobody, or not to this login: no such mechanism or unit, or it conflicts with another of its posts. */
  notGiven: readonly NamedPost[];
}

/**
 * What is to be done so that a login holds what the claims give, and of what the issuer gave nothing else. What is kept is judged as
 * what is new, so that it does not matter which of two posts that exclude each other came first.
 */
export function inLine(
  loginId: string,
  accounts: readonly HeldPost[],
  given: readonly GivenPost[],
  today: string,
): InLine {
  const surplus = new Set(accounts.filter((one) => one.source === 'oidc' && isInForce(one, today)));
  const held = accounts.filter((one) => !surplus.has(one));
  const granted: NewPost[] = [];
  const notGiven: NamedPost[] = [];
  for (const { named, place } of given) {
    const unitId = named.unit === null ? place && unitOfRole(named.role, place) : (place?.unitId ?? null);
    const draft = { role: named.role, unitId, loginId, validFrom: today, validTo: null };
    const beside = [...held, ...granted].filter((one) => one.mechanismId === place?.mechanismId);
    const unknownUnit = named.unit !== null && unitId === null;
    if (!place || unknownUnit || grantBarred(draft, { ...place, today, ownLoginId: null, held: beside })) {
      notGiven.push(named);
      continue;
    }
    const { mechanismId } = place;
    const kept = [...surplus].find(
      (one) => one.mechanismId === mechanismId && one.role === named.role && one.unitId === unitId,
    );
    if (kept) {
      surplus.delete(kept);
      held.push(kept);
    } else {
      granted.push({ ...draft, mechanismId });
    }
  }
  return { ended: [...surplus], granted, notGiven };
}
