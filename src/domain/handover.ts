/**
 * Handover (交接): when a unit's liaison changes, everything that is open passes from the one to the other at once (domain.md
 * 10: a changed 联络员 inherits open duties). A task is its unit's and its role's and needs no moving; what is recorded is who had
 * it, who has it now, and what it was, so that neither can say later that they did not know.
 */
import { dateOf, type IsoDate } from './calendar.ts';
import type { Context, Decision, Facts, Notice, Procedure, RecordedEvent, Refusal } from './matter.ts';
import { liaisonOf, mayHandOver, type Role } from './roles.ts';
import { unitSucceeded, type UnitSucceeded } from './succession.ts';
import { seenBy } from './sight.ts';

/** Someone who was confirmed as a unit's liaison, named by the proposal that was confirmed. */
export interface Liaison {
  membershipId: string;
  validFrom: IsoDate;
  /** The last day; null: nobody follows yet. */
  validTo: IsoDate | null;
}

/** What is open for the unit's liaison in one matter. */
export interface HandedItem {
  matterId: string;
  noun: string;
  /** The kinds of its tasks. */
  tasks: readonly string[];
}

/** What is handed over, from whom (null: there was nobody) to whom, by the ids of their memberships. */
export interface Handing {
  unitId: string;
  from: string | null;
  to: string;
  reason: string;
}

/** The command; liaisons and items are read under the lock. */
export interface HandoverCommand {
  type: 'hand-over';
  handing: Handing;
  liaisons: readonly Liaison[];
  items: readonly HandedItem[];
}

/** The events of a handover. */
export type HandoverEvent =
  ({ type: 'handed-over'; mechanismId: string; items: readonly HandedItem[] } & Handing) | UnitSucceeded;

/** A handover as its events fold: done as soon as it is there. */
export interface Handover extends Handing {
  mechanismId: string;
  items: readonly HandedItem[];
  by: { accountId: string; role: Role };
  atMs: number;
}

function invalid(pointer: string, why: 'unknown' | 'not-in-force' | 'the-same' | 'missing'): Refusal {
  return { refused: 'HANDOVER_INVALID', pointer, details: { why } };
}

/** Why these two cannot hand over to each other; null when they can. */
function barred({ from, to }: Handing, liaisons: readonly Liaison[], today: IsoDate): Refusal | null {
  const next = liaisons.find((one) => one.membershipId === to);
  if (!next) return invalid('/toMembershipId', 'unknown');
  if (next.validFrom > today || (next.validTo !== null && next.validTo < today)) {
    return invalid('/toMembershipId', 'not-in-force');
  }
  if (from === to) return invalid('/fromMembershipId', 'the-same');
  const earlier = liaisons.filter((one) => one.validFrom < next.validFrom);
  // Leaving out who had it is for where nobody did.
  if (from === null) return earlier.length === 0 ? null : invalid('/fromMembershipId', 'missing');
  return earlier.some((one) => one.membershipId === from) ? null : invalid('/fromMembershipId', 'unknown');
}

function decide(state: Handover | null, command: HandoverCommand, context: Context): Decision<HandoverEvent> {
  if (state !== null) return { refused: 'NOT_NOW' };
  const { handing, liaisons, items } = command;
  if (!mayHandOver(context.actor, handing.unitId)) return { refused: 'ROLE_NOT_ALLOWED' };
  const refusal = barred(handing, liaisons, dateOf(context.nowMs));
  if (refusal) return refusal;
  const event = { type: 'handed-over' as const, mechanismId: context.mechanism.id, ...handing, items };
  return { events: [{ event, basis: '联络员变更，工作交接', dueAtMs: null }] };
}

/** What a handover looks like after an event. */
function evolve(before: Handover | null, { event, actor, atMs }: RecordedEvent<HandoverEvent>): Handover {
  if (event.type === 'handed-over') {
    const { type: _, ...handed } = event;
    return { ...handed, by: { accountId: actor.accountId, role: actor.role }, atMs };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of a handover`);
  return { ...before, unitId: event.toUnitId };
}

/** No person's name: titles stand in lists, messages and logs. */
function facts({ unitId }: Handover): Facts {
  return {
    ...{ unitId, stage: 'handed-over', title: '联络员工作交接', number: null, open: false },
    ...{ dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [], nextWakeAtMs: null },
    ...{ waitsFor: 'nothing', edition: null },
  };
}

function notices({ unitId }: Handover, { event }: Pick<RecordedEvent<HandoverEvent>, 'event'>): readonly Notice[] {
  const { type: kind } = event;
  const office: Notice = { role: 'coordinator', unitId: null, kind };
  return event.type === 'handed-over'
    ? [{ ...liaisonOf({ id: unitId }), kind }, { role: 'head', unitId, kind }, office]
    : [{ ...liaisonOf({ id: unitId }), kind }];
}

/** The procedure of a handover. */
export const handover: Procedure<Handover, HandoverCommand, HandoverEvent> = {
  noun: 'handover',
  eventVersion: 1,
  decide,
  evolve,
  step: () => null,
  succession: unitSucceeded,
  shorten: () => null,
  facts,
  sight: ({ unitId }) => seenBy([unitId]),
  tasks: () => [],
  notices,
  rungOf: () => null,
};
