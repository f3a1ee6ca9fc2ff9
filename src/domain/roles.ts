/** Who may do what: the one place that the procedures, the API's `actions` and the tests ask (domain.md 0, 10). */
import type { UnitFacts } from './units.ts';

/**
 * The roles of persons; `system` is the clock. The office has its clerk (经办, `coordinator`) and its director (办公室主任); the
 * joint meeting its convener (召集人, `leader`) and the city leader in charge (市分管领导); a unit its liaison and its head.
 */
export const roles = [
  'liaison',
  'head',
  'coordinator',
  'director',
  'leader',
  'cityLeader',
  'inspector',
  'operator',
  'system',
] as const;

/** See {@link roles}. */
export type Role = (typeof roles)[number];

/** Whose place a role may fill beside its own: the director the clerk's, the city leader the convener's, a head its liaison's. */
const fillsBeside: Partial<Record<Role, Role>> = { director: 'coordinator', cityLeader: 'leader', head: 'liaison' };

/** The roles whose commands a role may give: its own first. */
export function rolesFilledBy(role: Role): readonly Role[] {
  const beside = fillsBeside[role];
  return beside === undefined ? [role] : [role, beside];
}

/** Whether an actor may act where a role is asked for. */
export function fills({ role }: Pick<Actor, 'role'>, asked: Role): boolean {
  return rolesFilledBy(role).includes(asked);
}

/** Who acts: an account in a role of one mechanism, for a unit where it has one. */
export interface Actor {
  accountId: string;
  role: Role;
  unitId: string | null;
  mechanismId: string;
  /** The units whose work its own has taken over (更名、撤并): their files are its files. */
  formerUnitIds?: readonly string[];
  /** Who does it in this one's name (代理); absent where everyone acts for themselves. */
  delegate?: Delegate;
  /** Who entered what this one gave by phone or on paper (代录); absent where it was given here. */
  recorder?: Recorder;
}

/** Who entered what another gave: the account, by which recording, and how and when (ms) it was given. */
export interface Recorder {
  accountId: string;
  recordingId: string;
  given: 'phone' | 'paper';
  givenAtMs: number;
}

/** Someone who acts in another's name: their own account, role and unit, and by which delegation. */
export interface Delegate {
  accountId: string;
  role: Role;
  unitId: string | null;
  delegationId: string;
}

/** Whether an account is the actor's own, or that of whoever acts in its name. */
export function isOwnAccount({ accountId, delegate }: Actor, asked: string | null): boolean {
  return asked !== null && (asked === accountId || asked === delegate?.accountId);
}

/** The account that makes a request, in whoever's name. */
export function callerOf({ accountId, delegate }: Actor): string {
  return delegate?.accountId ?? accountId;
}

/** The units in whose name an actor reads: its own first. */
export function unitIdsOf(actor: Actor): readonly string[] {
  return actor.unitId === null ? [] : [actor.unitId, ...(actor.formerUnitIds ?? [])];
}

/** The clock as an actor. */
export function systemActor(mechanismId: string): Actor {
  return { accountId: 'system', role: 'system', unitId: null, mechanismId };
}

/** What rules need to know of a mechanism: the units that may not judge themselves. */
export interface MechanismFacts {
  id: string;
  officeUnitId: string | null;
  inspectorUnitId: string | null;
  /** It was wound up (撤销): no matter of it is opened any more. */
  woundUp?: boolean;
}

/**
 * Whether an actor may see a matter of this unit: its liaison, that of the unit which took its work over, and everyone who
 * steers, but never the operator.
 */
export function maySee(actor: Actor, matter: { mechanismId: string; unitId: string }): boolean {
  if (actor.mechanismId !== matter.mechanismId) return false;
  switch (actor.role) {
    case 'liaison':
    case 'head':
      return unitIdsOf(actor).includes(matter.unitId);
    case 'coordinator':
    case 'director':
    case 'leader':
    case 'cityLeader':
    case 'inspector':
    case 'system':
      return true;
    case 'operator':
      return false;
  }
}

/** Whether an actor drafts orders for the joint meeting: its office does. */
export function mayDraft(actor: Actor): boolean {
  return fills(actor, 'coordinator');
}

/** Whether an actor opens rectifications at all: the office, and for the office's own unit the inspector or the city leader. */
export function mayOpenRectifications(actor: Actor): boolean {
  return fills(actor, 'coordinator') || actor.role === 'inspector' || actor.role === 'cityLeader';
}

/**
 * Why an actor may not draft or revise a rectification of a unit; null when it may (issue 7, point 4). The office does; one of
 * the office's own unit is opened by the inspector or the city leader in charge, and never by the office; where that unit
 * is the inspectors' too, by the city leader alone. Nobody does it for a unit of their own.
 */
export function openingBarred(
  actor: Actor,
  unitId: string,
  { officeUnitId, inspectorUnitId }: MechanismFacts,
): 'ROLE_NOT_ALLOWED' | 'OWN_WORK' | null {
  const ofOffice = unitId === officeUnitId;
  const place = fills(actor, 'coordinator') ? officeUnitId : actor.role === 'inspector' ? inspectorUnitId : null;
  if (mayOpenRectifications(actor) && (unitId === place || unitId === actor.unitId)) return 'OWN_WORK';
  const may = ofOffice ? !fills(actor, 'coordinator') && mayOpenRectifications(actor) : fills(actor, 'coordinator');
  return may ? null : 'ROLE_NOT_ALLOWED';
}

/**
 * The role that approves a rectification of a unit: the convener, or the city leader in charge in his place; of the inspectors'
 * own unit the city leader alone, unless it is the office's too and so drafted by him.
 */
export function openingJudgeOf(
  unitId: string,
  { officeUnitId, inspectorUnitId }: MechanismFacts,
): 'leader' | 'cityLeader' {
  return unitId === inspectorUnitId && unitId !== officeUnitId ? 'cityLeader' : 'leader';
}

/** The role that revises what was sent back, as {@link openingBarred} lets it; `draftedAs`: who drafted it where the office did not. */
export function reviserOf(
  unitId: string,
  draftedAs: 'inspector' | 'cityLeader' | undefined,
  { officeUnitId, inspectorUnitId }: MechanismFacts,
): 'coordinator' | 'inspector' | 'cityLeader' {
  if (unitId !== officeUnitId) return 'coordinator';
  return draftedAs === 'cityLeader' || unitId === inspectorUnitId ? 'cityLeader' : 'inspector';
}

/** Whether an actor may see what is drafted for units that have not been told yet: those who steer may. */
export function maySeeDrafts(actor: Actor, mechanismId: string): boolean {
  if (actor.mechanismId !== mechanismId) return false;
  const steering = ['coordinator', 'leader', 'inspector', 'system'] as const;
  return steering.some((role) => fills(actor, role));
}

/** Whether an actor is shown the figures of all units (总览): those who steer are. */
export function maySeeFigures(actor: Actor): boolean {
  return maySeeDrafts(actor, actor.mechanismId);
}

/** Whether an actor is shown a unit's figures (计分卡): those who steer are, and the unit itself. */
export function maySeeScorecard(actor: Actor, unitId: string): boolean {
  return maySeeFigures(actor) || (fills(actor, 'liaison') && unitIdsOf(actor).includes(unitId));
}

/** Whether an actor keeps the directory of units (单位名录): adds, names, and records successions. The office does. */
export function mayKeepDirectory(actor: Actor): boolean {
  return fills(actor, 'coordinator');
}

/**
 * The role that judges a unit's work (design.md, "People and limits" 2): a work plan is read by the coordinator, a result
 * by the inspector; the office's own work by the inspector; and work of the inspector's own unit by the city leader in charge.
 */
export function judgeOf(
  work: 'work-plan' | 'result',
  unitId: string,
  mechanism: MechanismFacts,
): 'coordinator' | 'inspector' | 'cityLeader' {
  if (unitId === mechanism.inspectorUnitId) return 'cityLeader';
  return work === 'result' || unitId === mechanism.officeUnitId ? 'inspector' : 'coordinator';
}

/**
 * The role that decides a request for an extension: the office's judge, or the leader who set the limit (domain.md 2.4); of
 * the inspector's own unit always the city leader in charge.
 */
export function extensionJudgeOf(
  level: 'office' | 'leader',
  unitId: string,
  mechanism: MechanismFacts,
): 'coordinator' | 'inspector' | 'leader' | 'cityLeader' {
  const judge = judgeOf('work-plan', unitId, mechanism);
  return level === 'leader' && judge !== 'cityLeader' ? 'leader' : judge;
}

/** Why an actor may not set a unit's light by hand: whoever judges its work plans may, or the leader; null when it may. */
export function lightBarred(
  actor: Actor,
  unitId: string,
  mechanism: MechanismFacts,
): 'ROLE_NOT_ALLOWED' | 'OWN_WORK' | null {
  const judge = fills(actor, 'leader') ? 'leader' : judgeOf('work-plan', unitId, mechanism);
  return judgingBarred(actor, judge, { unitId, submittedBy: null });
}

/** Why an actor may not judge a piece of work; null when it may. */
export function judgingBarred(
  actor: Actor,
  judge: Role,
  work: { unitId: string; submittedBy: string | null },
): 'ROLE_NOT_ALLOWED' | 'OWN_WORK' | null {
  for (const { unitId, accountId } of actor.delegate ? [actor, actor.delegate] : [actor]) {
    if (unitId === work.unitId || accountId === work.submittedBy) return 'OWN_WORK';
  }
  return fills(actor, judge) ? null : 'ROLE_NOT_ALLOWED';
}

/**
 * The role that decides on what units of an assignment hand in or ask (design.md, "People and limits" 2): the office's director;
 * where the office is one of them the inspector; where the inspector's own unit is one of them the city leader in charge.
 */
export function supervisorOf(
  unitIds: readonly string[],
  mechanism: MechanismFacts,
): 'director' | 'inspector' | 'cityLeader' {
  const among = (unitId: string | null): boolean => unitId !== null && unitIds.includes(unitId);
  if (among(mechanism.inspectorUnitId)) return 'cityLeader';
  return among(mechanism.officeUnitId) ? 'inspector' : 'director';
}

/** Why an actor may not decide on work of several units; null when it may: none of theirs, and none who had a hand in it. */
export function decidingBarred(
  actor: Actor,
  judge: Role,
  work: { unitIds: readonly string[]; by: readonly string[] },
): 'ROLE_NOT_ALLOWED' | 'OWN_WORK' | null {
  const own = actor.unitId !== null && work.unitIds.includes(actor.unitId);
  if (own || work.by.some((accountId) => isOwnAccount(actor, accountId))) return 'OWN_WORK';
  return fills(actor, judge) ? null : 'ROLE_NOT_ALLOWED';
}

/** Whether an actor gives assignments (交办): the office's director, and whoever convenes or is in charge. */
export function mayAssign(actor: Actor): boolean {
  return fills(actor, 'director') || fills(actor, 'leader');
}

/** Whether an actor urges units (催办) at all: whoever steers does. Of what is its own unit's, the procedures say more. */
export function mayUrge(actor: Actor): boolean {
  return fills(actor, 'coordinator') || fills(actor, 'leader') || actor.role === 'inspector';
}

/** Whether an actor imports a year's arrangement: settings are the operator's. */
export function mayImportCalendar(actor: Actor): boolean {
  return actor.role === 'operator';
}

/** Whether an actor decides that dates move forward with a revised calendar: the office's coordinator does. */
export function mayDecideShortening(actor: Actor): boolean {
  return fills(actor, 'coordinator');
}

/** Whether an actor convenes meetings of a kind: agrees to them, approves their agenda, signs their minutes. The leader may always. */
export function convenes(actor: Actor, { convenedBy }: { convenedBy: 'leader' | 'coordinator' }): boolean {
  return fills(actor, 'leader') || (fills(actor, 'coordinator') && convenedBy === 'coordinator');
}

/** Whether an actor keeps the annual plans of meetings: proposes them, pauses them, moves and skips. The office does. */
export function mayPlanMeetings(actor: Actor): boolean {
  return fills(actor, 'coordinator');
}

/** Whether the running workflow of a matter may be looked into: a technical view without the matter's content. */
export function maySeeWorkflow(actor: Actor, mechanismId: string): boolean {
  return (
    actor.mechanismId === mechanismId &&
    (fills(actor, 'coordinator') || fills(actor, 'leader') || actor.role === 'operator')
  );
}

/** A party that owes something or is told something: a role, of one unit where `unit` is given. */
export interface Party {
  role: Role;
  unitId: string | null;
}

/** The liaison of a unit, as a party. */
export function liaisonOf(unit: Pick<UnitFacts, 'id'>): Party {
  return { role: 'liaison', unitId: unit.id };
}

/** Whether an actor sees who represents the units (成员、联络员): everyone who works with them, and never the operator. */
export function maySeeMembers(actor: Actor, mechanismId: string): boolean {
  return actor.mechanismId === mechanismId && actor.role !== 'operator';
}

/** Whether an actor proposes who represents a unit: the unit itself does, and the office for it (domain.md 1.1). */
export function mayProposeMembership(actor: Actor, unitId: string): boolean {
  return fills(actor, 'coordinator') || (fills(actor, 'liaison') && actor.unitId === unitId);
}

/** The role that confirms who represents a unit: the office; of its own unit, and of what it proposed, the leader. */
export function membershipJudgeOf(
  unitId: string,
  proposedBy: Role,
  mechanism: MechanismFacts,
): 'coordinator' | 'leader' {
  return fills({ role: proposedBy }, 'coordinator') || unitId === mechanism.officeUnitId ? 'leader' : 'coordinator';
}

/** Whether an actor drafts supervision notices, revises and discards drafts: the office, the inspector, and the ladder. */
export function mayDraftNotice(actor: Actor): boolean {
  return fills(actor, 'coordinator') || actor.role === 'inspector' || actor.role === 'system';
}

/**
 * The role that reviews a unit's reply to a notice (design.md, "People and limits" 2): the office's director; of the office's
 * own unit the inspector; of the inspector's own the city leader in charge.
 */
export function noticeJudgeOf(unitId: string, mechanism: MechanismFacts): 'director' | 'inspector' | 'cityLeader' {
  if (unitId === mechanism.inspectorUnitId) return 'cityLeader';
  return unitId === mechanism.officeUnitId ? 'inspector' : 'director';
}

/** Whether an actor records and revokes mandates (授权): the city leader in charge, for the government (domain.md 0.2). */
export function mayGiveMandates(actor: Actor): boolean {
  return actor.role === 'cityLeader';
}

/** Whether an actor follows the feed of events, as far as it may see their matters: everyone but the operator, who sees no case. */
export function mayFollowEvents(actor: Actor): boolean {
  return actor.role !== 'operator';
}

/** Whether an actor uploads evidence: everyone of a unit, what it hands in or, in the office, takes down; never the operator. */
export function mayUpload(actor: Actor): boolean {
  return actor.unitId !== null && actor.role !== 'operator';
}

/** Whether an actor records that a unit's liaison hands over to the next: the unit's head does, and the office for it. */
export function mayHandOver(actor: Actor, unitId: string): boolean {
  return fills(actor, 'coordinator') || (fills(actor, 'head') && actor.unitId === unitId);
}

/** Whether an actor sees what is left without an owner: whoever steers, and the operator, who gives accounts their tokens. */
export function maySeeOrphans(actor: Actor): boolean {
  return actor.role === 'operator' || maySeeDrafts(actor, actor.mechanismId);
}

/** Whether an actor sees the catalogue of indicators (监测指标): everyone who may have to report or agree, never the operator. */
export function maySeeIndicators(actor: Actor, mechanismId: string): boolean {
  return actor.mechanismId === mechanismId && actor.role !== 'operator';
}

/** Whether an actor keeps the catalogue of indicators: the office drafts it (domain.md 3.3). */
export function mayKeepIndicators(actor: Actor): boolean {
  return fills(actor, 'coordinator');
}

/**
 * Whether an actor reads what was done to accounts: the operator, and whoever steers, who is to see it when the operator gives someone a
 * post that decides.
 */
export function mayReadAccountChanges(actor: Actor): boolean {
  return mayKeepAccounts(actor) || maySeeDrafts(actor, actor.mechanismId);
}

/** Whether an actor keeps accounts, logins and tokens (账号管理): the operator does, and sees no case. */
export function mayKeepAccounts(actor: Actor): boolean {
  return actor.role === 'operator';
}
