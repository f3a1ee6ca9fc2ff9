/**
 * Who represents a unit in the joint meeting (成员、联络员): proposed by the unit or for it by the office, confirmed by the
 * office (domain.md 1.1: 成员变更由单位提出、联席会议确认), each from a day on. One matter a proposal.
 */
import { addDays, dateOf, type IsoDate } from './calendar.ts';
import type { Context, Decision, Facts, Notice, OpenTask, Procedure, RecordedEvent, Refusal } from './matter.ts';
import {
  evolveMembership,
  type Membership,
  type MembershipEvent,
  type Part,
  type Representation,
} from './membership/record.ts';
import {
  fills,
  judgingBarred,
  liaisonOf,
  mayProposeMembership,
  maySee,
  membershipJudgeOf,
  type MechanismFacts,
} from './roles.ts';
import { unitSucceeded } from './succession.ts';
import { seenBy } from './sight.ts';

/** Who represents the unit so far, or will from a day on: the last one that was confirmed. */
export interface Standing {
  name: string;
  post: string;
  validFrom: IsoDate;
}

/** The commands of a membership. `standing` is read under the lock; null: there has been nobody. */
export type MembershipCommand =
  | { type: 'propose'; representation: Representation; standing: Standing | null }
  | { type: 'decide'; decision: 'confirm' | 'return'; opinion: string | null; standing: Standing | null };

/** The name of the command that a person gives on an existing proposal. */
export const membershipCommands = ['decide'] as const;

type OnExisting = (typeof membershipCommands)[number];

/** How far ahead a change may be confirmed, in days. */
const FURTHEST_AHEAD = 365;

/** Why someone cannot represent the unit from that day on; null when they can. */
function barred(
  { unitId, name, post, effectiveOn }: Representation,
  standing: Standing | null,
  { directory, nowMs }: Context,
): Refusal | null {
  const unit = directory.find((one) => one.id === unitId);
  if (unit?.member !== true) return { refused: 'UNIT_IS_NO_MEMBER', pointer: '/unitId' };
  const latest = addDays(dateOf(nowMs), FURTHEST_AHEAD);
  if (effectiveOn > latest) return { refused: 'EFFECTIVE_TOO_LATE', pointer: '/effectiveOn', details: { latest } };
  if (standing === null) return null;
  if (effectiveOn <= standing.validFrom) {
    return { refused: 'EFFECTIVE_TOO_EARLY', pointer: '/effectiveOn', details: { after: standing.validFrom } };
  }
  return name === standing.name && post === standing.post ? { refused: 'NOTHING_CHANGED' } : null;
}

/** Why this actor may not decide now; null when it may. */
function hindrance(state: Membership, { actor, mechanism }: Context): Refusal | null {
  if (!maySee(actor, state)) return { refused: 'NOT_FOUND' };
  const { unitId, proposedBy } = state;
  const judge = membershipJudgeOf(unitId, proposedBy.role, mechanism);
  const refused = judgingBarred(actor, judge, { unitId, submittedBy: proposedBy.accountId });
  if (refused) return { refused };
  return state.stage === 'proposed' ? null : { refused: 'NOT_NOW', possible: [], details: { stage: state.stage } };
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function membershipActions(state: Membership, context: Context): readonly OnExisting[] {
  return hindrance(state, context) === null ? membershipCommands : [];
}

/** What the events rest on. */
const basis = '成员单位提出，联席会议办公室确认';

function decide(state: Membership | null, command: MembershipCommand, context: Context): Decision<MembershipEvent> {
  const made = (event: MembershipEvent) => ({ events: [{ event, basis, dueAtMs: null }] });
  if (command.type === 'propose') {
    const { representation, standing } = command;
    if (state !== null) return { refused: 'NOT_NOW' };
    if (!mayProposeMembership(context.actor, representation.unitId)) return { refused: 'ROLE_NOT_ALLOWED' };
    const refusal = barred(representation, standing, context);
    return refusal ?? made({ type: 'membership-proposed', mechanismId: context.mechanism.id, ...representation });
  }
  if (state === null) return { refused: 'NOT_FOUND' };
  const hindered = hindrance(state, context);
  if (hindered) return hindered;
  const { decision, opinion, standing } = command;
  if (decision === 'return') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return made({ type: 'membership-returned', opinion });
  }
  const refusal = barred(state, standing, context);
  if (refusal === null) return made({ type: 'membership-confirmed', opinion });
  // Another one may have been confirmed since; nothing in the body of the decision is wrong by it.
  const { pointer: _, ...since } = refusal;
  return since;
}

/** No person's name: titles stand in lists, messages and logs. */
const titles: Record<Part, string> = { member: '联席会议成员变更', liaison: '联络员变更' };

function facts(state: Membership): Facts {
  const open = state.stage === 'proposed';
  return {
    ...{ unitId: state.unitId, stage: state.stage, title: titles[state.part], number: null, open },
    ...{ dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [], nextWakeAtMs: null },
    ...{ waitsFor: open ? 'a person' : 'nothing', edition: null },
  };
}

function tasks(state: Membership, mechanism: MechanismFacts): readonly OpenTask[] {
  if (state.stage !== 'proposed') return [];
  const role = membershipJudgeOf(state.unitId, state.proposedBy.role, mechanism);
  return [{ role, unitId: null, key: 'decide', kind: 'decide-membership', dueAtMs: null, light: [], reminders: 0 }];
}

function notices(
  state: Membership,
  { event }: Pick<RecordedEvent<MembershipEvent>, 'event'>,
  mechanism: MechanismFacts,
): readonly Notice[] {
  const { type: kind } = event;
  const { unitId, proposedBy } = state;
  const unit = { ...liaisonOf({ id: unitId }), kind };
  const office: Notice = { role: 'coordinator', unitId: null, kind };
  switch (event.type) {
    case 'membership-proposed':
      return [{ role: membershipJudgeOf(unitId, proposedBy.role, mechanism), unitId: null, kind }];
    case 'membership-confirmed':
      return [unit, office];
    case 'membership-returned':
      return [fills(proposedBy, 'liaison') ? unit : office];
    case 'unit-succeeded':
      return [unit];
  }
}

/** The procedure of a membership. */
export const membership: Procedure<Membership, MembershipCommand, MembershipEvent> = {
  noun: 'membership',
  eventVersion: 1,
  // Two confirmations for one unit would each follow the same one before.
  needsDirectory: 'alone',
  decide,
  evolve: evolveMembership,
  step: () => null,
  succession: unitSucceeded,
  shorten: () => null,
  facts,
  sight: ({ unitId }) => seenBy([unitId]),
  tasks,
  notices,
  rungOf: () => null,
};
