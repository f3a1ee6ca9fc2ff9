/**
 * Accounts (岗位账号): a post in one mechanism, in force from a first to a last day, held by at most one login (登录账号). Who may
 * give them, and what does not go together.
 */
import type { Refusal } from './matter.ts';
import { fills, type Actor, type Role } from './roles.ts';

/** The days on which an account is in force, both included; null: without end. */
export interface InForce {
  validFrom: string | null;
  validTo: string | null;
}

/** Whether an account is in force on a day (YYYY-MM-DD, Shanghai). */
export function isInForce({ validFrom, validTo }: InForce, today: string): boolean {
  return (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo);
}

/** Whether two accounts are ever in force on the same day. */
function overlap(one: InForce, other: InForce): boolean {
  const begins = (left: InForce, right: InForce) =>
    left.validFrom === null || right.validTo === null || left.validFrom <= right.validTo;
  return begins(one, other) && begins(other, one);
}

/** Roles of a unit: an account in one of them names it. */
const ofUnits: readonly Role[] = ['liaison', 'head'];

/** What a machine may be: it reports and drafts. Whoever decides is a person with a name (design.md, "People and limits" 1). */
const ofMachines: readonly Role[] = ['liaison', 'coordinator'];

/** An account as it is asked for. */
export interface AccountDraft extends InForce {
  role: Exclude<Role, 'system'>;
  unitId: string | null;
  /** Null: a machine's, which has tokens only. */
  loginId: string | null;
}

/** What is known of the mechanism when an account is asked for. */
export interface GrantFacts {
  /** The units in force. */
  unitIds: readonly string[];
  officeUnitId: string | null;
  inspectorUnitId: string | null;
  today: string;
  /** The login of the operator who asks. */
  ownLoginId: string | null;
  /** The accounts that the login holds or held in this mechanism. */
  held: readonly (InForce & { role: string; unitId: string | null })[];
}

/**
 * Why an account is not given; null where it is. Nobody gives one to themselves; and whoever keeps accounts holds no other
 * post in the mechanism, since the operator sees no case and could otherwise decide on sanctions by giving it to himself.
 */
export function grantBarred(draft: AccountDraft, facts: GrantFacts): Refusal | null {
  const { role, unitId, loginId, validFrom, validTo } = draft;
  if (loginId !== null && loginId === facts.ownLoginId) return { refused: 'OWN_WORK' };
  if (loginId === null && !ofMachines.includes(role)) return { refused: 'MACHINE_ROLE', pointer: '/role' };
  if (ofUnits.includes(role) && unitId === null) return { refused: 'UNIT_UNKNOWN', pointer: '/unitId' };
  if (unitId !== null && !unitMay(draft, facts)) return { refused: 'UNIT_UNKNOWN', pointer: '/unitId' };
  if (validTo !== null && validTo < (validFrom ?? facts.today)) return { refused: 'DATE_INVALID', pointer: '/validTo' };
  const beside = facts.held.filter((one) => overlap(one, draft));
  if (beside.some((one) => one.role === role && one.unitId === unitId)) return { refused: 'ACCOUNT_HELD' };
  const conflict = beside.find((one) => (one.role === 'operator') !== (role === 'operator'));
  return conflict ? { refused: 'ROLE_CONFLICT', pointer: '/role', details: { role: conflict.role } } : null;
}

/** A unit's liaison and head are of any unit; the office and the inspectors of their own; nobody else is of a unit. */
function unitMay({ role, unitId }: AccountDraft, facts: GrantFacts): boolean {
  if (unitId === null || !facts.unitIds.includes(unitId)) return false;
  if (ofUnits.includes(role)) return true;
  if (fills({ role }, 'coordinator')) return unitId === facts.officeUnitId;
  return role === 'inspector' && unitId === facts.inspectorUnitId;
}

/** The unit that a role has without being asked: the office's for its clerk and director, the inspectors' for theirs. */
export function unitOfRole(
  role: Role,
  { officeUnitId, inspectorUnitId }: Pick<GrantFacts, 'officeUnitId' | 'inspectorUnitId'>,
): string | null {
  if (fills({ role }, 'coordinator')) return officeUnitId;
  return role === 'inspector' ? inspectorUnitId : null;
}

/** Why an actor may not issue a token for an account; null where it may: its own, or, the operator, a machine's. */
export function tokenBarred(
  actor: Actor,
  account: { id: string; loginId: string | null; source: string } & InForce,
  today: string,
): Refusal | null {
  if (!isInForce(account, today)) return { refused: 'ACCOUNT_ENDED' };
  if (account.id === actor.accountId) return null;
  if (actor.role !== 'operator') return { refused: 'ROLE_NOT_ALLOWED' };
  const machine = account.loginId === null && account.source === 'operator';
  return machine ? null : { refused: 'OWN_TOKENS_ONLY', pointer: '/accountId' };
}

/** The days that an account has once it is ended; null where it has ended, or the day rewrites what was: no earlier than yesterday. */
export function endedTerm(
  account: InForce,
  lastDay: string,
  { today, yesterday }: { today: string; yesterday: string },
): InForce | null {
  if (lastDay < yesterday || (account.validTo !== null && account.validTo < today)) return null;
  // One that would begin later never does.
  if (account.validFrom !== null && account.validFrom > lastDay) return { validFrom: yesterday, validTo: yesterday };
  return { validFrom: account.validFrom, validTo: lastDay };
}
