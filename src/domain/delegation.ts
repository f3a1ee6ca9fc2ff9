/**
 * Delegation (代理): someone who is away lets another act in their name, on some days and in some matters. It ends by itself and
 * can be taken or given back at any moment; a leader's approvals pass to another only by a recorded document (domain.md 10).
 */
import { addDays, dateOf, instantOf } from './calendar.ts';
import {
  evolveDelegation,
  type Delegation,
  type DelegationEvent,
  type Grant,
  type Person,
} from './delegation/record.ts';
import type { Context, Decision, Facts, NewEvent, Notice, Procedure, RecordedEvent, Refusal } from './matter.ts';
import { maySee, maySeeDrafts, type Actor } from './roles.ts';
import { unitSucceeded } from './succession.ts';
import { seenBy } from './sight.ts';

/** What is asked for; the delegate is looked up under the lock, null: there is no such account, or more than one. */
export type GrantAsked = Omit<Grant, 'delegator' | 'delegate'> & { delegate: Person | null };

/** The commands of a delegation. */
export type DelegationCommand =
  { type: 'grant'; unitId: string; asked: GrantAsked } | { type: 'revoke'; reason: string };

/** The name of the command that a person gives on a delegation that is there. */
export const delegationCommands = ['revoke'] as const;

type OnExisting = (typeof delegationCommands)[number];

/** The longest that anyone is stood in for, in days: who is away for longer needs a successor and not a delegate. */
const LONGEST_DAYS = 366;

/** Those whose word is an approval that nobody else may give: only a document lets another give it. */
const BY_MANDATE = ['leader', 'cityLeader', 'director'];

function invalid(pointer: string, why: string): Refusal {
  return { refused: 'DELEGATION_INVALID', pointer, details: { why } };
}

/** Why someone cannot act for the actor; null when they can. */
function delegateBarred(actor: Actor, delegate: Person | null): Refusal | null {
  if (delegate === null) return invalid('/delegate', 'unknown');
  if (delegate.accountId === actor.accountId) return invalid('/delegate', 'the-same');
  // A unit's files stay within it; whoever is of no unit is stood in for by someone who steers.
  if (actor.unitId !== null) return delegate.unitId === actor.unitId ? null : invalid('/delegate', 'other-unit');
  const steers = maySeeDrafts({ ...delegate, mechanismId: actor.mechanismId }, actor.mechanismId);
  return steers ? null : invalid('/delegate', 'not-steering');
}

function grantBarred(asked: GrantAsked, { actor, nowMs }: Context): Refusal | null {
  if (actor.role === 'operator' || actor.role === 'system') return { refused: 'ROLE_NOT_ALLOWED' };
  const barred = delegateBarred(actor, asked.delegate);
  if (barred) return barred;
  const { from, until, mandate } = asked;
  if (from < dateOf(nowMs)) return invalid('/from', 'past');
  if (until < from) return invalid('/until', 'before-from');
  if (until >= addDays(from, LONGEST_DAYS)) return invalid('/until', 'too-long');
  return mandate === null && BY_MANDATE.includes(actor.role) ? invalid('/mandate', 'missing') : null;
}

/** Why this actor may not revoke it now; null when it may: whoever gave it takes it back, whoever has it gives it back. */
function hindrance(state: Delegation, actor: Actor): Refusal | null {
  if (!maySee(actor, state)) return { refused: 'NOT_FOUND' };
  const own = [state.delegator.accountId, state.delegate.accountId].includes(actor.accountId);
  if (!own) return { refused: 'ROLE_NOT_ALLOWED' };
  return state.stage === 'granted' ? null : { refused: 'NOT_NOW', possible: [], details: { stage: state.stage } };
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function delegationActions(state: Delegation, { actor }: Pick<Context, 'actor'>): readonly OnExisting[] {
  return hindrance(state, actor) === null ? delegationCommands : [];
}

function decide(state: Delegation | null, command: DelegationCommand, context: Context): Decision<DelegationEvent> {
  const { actor, mechanism } = context;
  const made = (event: DelegationEvent, basis: string) => ({ events: [{ event, basis, dueAtMs: null }] });
  if (command.type === 'grant') {
    if (state !== null) return { refused: 'NOT_NOW' };
    const { unitId, asked } = command;
    const barred = grantBarred(asked, context);
    if (barred) return barred;
    const { delegate, mandate } = asked;
    if (delegate === null) return invalid('/delegate', 'unknown');
    const delegator = { accountId: actor.accountId, role: actor.role, unitId: actor.unitId };
    const basis = mandate === null ? '本人委托代理' : `${mandate.title}（${mandate.number}）`;
    const granted = { mechanismId: mechanism.id, unitId, ...asked, delegator, delegate };
    return made({ type: 'delegation-granted', ...granted }, basis);
  }
  if (state === null) return { refused: 'NOT_FOUND' };
  return hindrance(state, actor) ?? made({ type: 'delegation-revoked', reason: command.reason }, '代理终止');
}

/** The first instant at which it holds no more by itself. */
function endOf({ until }: Pick<Delegation, 'until'>): number {
  return instantOf(addDays(until, 1), '00:00');
}

function step(state: Delegation, { nowMs }: Context): readonly NewEvent<DelegationEvent>[] | null {
  const dueAtMs = endOf(state);
  if (state.stage !== 'granted' || nowMs < dueAtMs) return null;
  return [{ event: { type: 'delegation-expired' }, basis: '代理期限届满', dueAtMs }];
}

/** No person is named: titles stand in lists, messages and logs. */
function facts(state: Delegation): Facts {
  const open = state.stage === 'granted';
  return {
    ...{ unitId: state.unitId, stage: state.stage, title: '代理授权', number: null, open },
    ...{ dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [], edition: null },
    nextWakeAtMs: open ? endOf(state) : null,
    waitsFor: open ? 'its last day' : 'nothing',
  };
}

function notices(
  { delegator, delegate }: Delegation,
  { event }: Pick<RecordedEvent<DelegationEvent>, 'event'>,
): readonly Notice[] {
  if (event.type === 'unit-succeeded') return [];
  const { type: kind } = event;
  const parties = [delegate, delegator, { role: 'coordinator' as const, unitId: null }];
  const told = parties.map(({ role, unitId }): Notice => {
    // Roles of the joint meeting are one party, whatever unit their accounts are of.
    const unitOwn = role === 'liaison' || role === 'head';
    return { role, unitId: unitOwn ? unitId : null, kind };
  });
  const same = (one: Notice, other: Notice) => one.role === other.role && one.unitId === other.unitId;
  return told.filter((one, index) => told.findIndex((other) => same(one, other)) === index);
}

/** The procedure of a delegation. */
export const delegation: Procedure<Delegation, DelegationCommand, DelegationEvent> = {
  noun: 'delegation',
  eventVersion: 1,
  decide,
  evolve: evolveDelegation,
  step,
  succession: unitSucceeded,
  shorten: () => null,
  facts,
  sight: ({ unitId }) => seenBy([unitId]),
  tasks: () => [],
  notices,
  rungOf: () => null,
};
