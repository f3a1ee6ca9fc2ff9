/**
 * A revision of the calendar (日历修订): an operator imports a year's arrangement; every open term is counted again, later
 * where it must, but never sooner without the coordinator's yes; every unit is told once. Sources: domain.md section 6; C10.
 */
import {
  arrangementRefused,
  revisedEdition,
  revisionIn,
  type Arrangement,
  type ArrangementDiff,
} from './calendar/arrangement.ts';
import type { Context, Decision, Facts, Notice, OpenTask, Procedure, RecordedEvent, Refusal } from './matter.ts';
import { fills, mayDecideShortening, mayImportCalendar, maySeeDrafts } from './roles.ts';
import { unitSucceeded } from './succession.ts';
import {
  evolveCalendarRevision,
  type CalendarRevision,
  type CalendarRevisionEvent,
  type RecountTally,
} from './calendar-revision/record.ts';

/** The commands of a revision; `counted` and `shortened` are the clock's own report of what it has done. */
export type CalendarRevisionCommand =
  | {
      type: 'import';
      arrangement: Arrangement;
      /** The revision that the importer was shown the differences to, and the one that stands under the lock. */
      against: number;
      standing: number;
      /** The built-in calendar's edition, and the standing one's. */
      base: string;
      from: string;
      diff: ArrangementDiff;
    }
  | { type: 'counted'; tally: RecountTally }
  | { type: 'decide'; decision: 'shorten' | 'keep'; opinion: string | null }
  | { type: 'shortened'; tally: RecountTally };

/** The name of the command that a person gives on an existing revision. */
export const calendarRevisionCommands = ['decide'] as const;

type OnExisting = (typeof calendarRevisionCommands)[number];

function imported(
  command: Extract<CalendarRevisionCommand, { type: 'import' }>,
  context: Context,
): Decision<CalendarRevisionEvent> {
  if (!mayImportCalendar(context.actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  const { arrangement, against, standing, base, from, diff } = command;
  const refusal = arrangementRefused(arrangement);
  if (refusal) return refusal;
  if (against !== standing)
    return { refused: 'CALENDAR_CHANGED', pointer: '/against', details: { revision: standing } };
  if (diff.changes.length === 0 && diff.provisional.before === diff.provisional.after) {
    return { refused: 'CALENDAR_UNCHANGED' };
  }
  const revision = standing + 1;
  const event = {
    ...{ type: 'calendar-imported' as const, mechanismId: context.mechanism.id, unitId: context.unit.id, revision },
    ...{ arrangement, diff, from, edition: revisedEdition(base, revision) },
  };
  return { events: [{ event, basis: arrangement.source, dueAtMs: null }] };
}

/** Why this actor may not decide now; null when it may. */
function hindrance(state: CalendarRevision, { actor }: Context): Refusal | null {
  if (revisionSeenAs(actor, state.mechanismId) === null) return { refused: 'NOT_FOUND' };
  if (!mayDecideShortening(actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  return state.stage === 'deciding' ? null : { refused: 'NOT_NOW', possible: [], details: { stage: state.stage } };
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function calendarRevisionActions(state: CalendarRevision, context: Context): readonly OnExisting[] {
  return hindrance(state, context) === null ? calendarRevisionCommands : [];
}

function decide(
  state: CalendarRevision | null,
  command: CalendarRevisionCommand,
  context: Context,
): Decision<CalendarRevisionEvent> {
  if (command.type === 'import') return state === null ? imported(command, context) : { refused: 'NOT_NOW' };
  if (state === null) return { refused: 'NOT_FOUND' };
  const basis = state.arrangement.source;
  const made = (event: CalendarRevisionEvent) => ({ events: [{ event, basis, dueAtMs: null }] });
  const byClock = context.actor.role === 'system';
  switch (command.type) {
    case 'counted':
      if (!byClock) return { refused: 'ROLE_NOT_ALLOWED' };
      if (state.stage !== 'recounting') return { refused: 'NOT_NOW' };
      return made({ type: 'calendar-counted', tally: command.tally });
    case 'shortened':
      if (!byClock) return { refused: 'ROLE_NOT_ALLOWED' };
      if (state.stage !== 'shortening') return { refused: 'NOT_NOW' };
      return made({ type: 'calendar-shortened', tally: command.tally });
    case 'decide': {
      const hindered = hindrance(state, context);
      if (hindered) return hindered;
      const { decision, opinion } = command;
      // What it would shorten was counted by its own calendar: another one has asked anew.
      const standing = revisionIn(context.calendar.edition) ?? 0;
      if (decision === 'shorten' && standing !== state.revision) {
        return { refused: 'CALENDAR_CHANGED', pointer: '/decision', details: { revision: standing } };
      }
      return made({ type: 'calendar-decided', decision, opinion });
    }
  }
}

/** Ten thousand terms take some ten seconds: by then the work is done, or something is wrong. */
const WORK_MS = 600_000;

function facts(state: CalendarRevision): Facts {
  const { stage, workingSinceMs, arrangement } = state;
  const working = stage === 'recounting' || stage === 'shortening';
  return {
    ...{
      unitId: state.unitId,
      stage,
      title: `${String(arrangement.year)}年放假安排：${arrangement.source}`,
      number: null,
    },
    ...{ open: stage !== 'closed', dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [] },
    // Its own workflow is at work all the while; should it be lost, the sweep finds it then.
    ...{ nextWakeAtMs: working ? workingSinceMs + WORK_MS : null, edition: null },
    waitsFor: working ? stage : stage === 'deciding' ? 'a person' : 'nothing',
  };
}

function tasks(state: CalendarRevision): readonly OpenTask[] {
  if (state.stage !== 'deciding') return [];
  const owner = { role: 'coordinator' as const, unitId: null };
  return [{ ...owner, key: 'decide', kind: 'decide-shortening', dueAtMs: null, light: [], reminders: 0 }];
}

/** One digest a unit and revision, however many of its dates moved. */
function notices(
  _state: CalendarRevision,
  { event }: Pick<RecordedEvent<CalendarRevisionEvent>, 'event'>,
): readonly Notice[] {
  const coordinator = { role: 'coordinator' as const, unitId: null };
  const tell = (tally: RecountTally, kind: string): Notice[] => [
    ...tally.units
      .filter(({ moved }) => moved > 0)
      .map(({ unitId }) => ({ role: 'liaison' as const, unitId, kind: `${kind}-digest` })),
    { ...coordinator, kind },
  ];
  switch (event.type) {
    case 'calendar-imported':
      return [{ ...coordinator, kind: event.type }];
    case 'calendar-counted':
    case 'calendar-shortened':
      return tell(event.tally, event.type);
    case 'calendar-decided':
      return [];
    case 'unit-succeeded':
      return [{ ...coordinator, kind: event.type }];
  }
}

/** Whether an actor may see revisions, and of which units what became of their terms: a liaison of its own alone. */
export function revisionSeenAs(actor: Context['actor'], mechanismId: string): 'all' | 'own' | 'days' | null {
  if (actor.mechanismId !== mechanismId) return null;
  if (maySeeDrafts(actor, mechanismId)) return 'all';
  return fills(actor, 'liaison') ? 'own' : 'days';
}

/** The procedure of a calendar's revision. */
export const calendarRevision: Procedure<CalendarRevision, CalendarRevisionCommand, CalendarRevisionEvent> = {
  noun: 'calendarRevision',
  eventVersion: 1,
  // Two imports would each be shown the differences to the same calendar.
  needsDirectory: 'alone',
  decide,
  evolve: evolveCalendarRevision,
  step: () => null,
  succession: unitSucceeded,
  shorten: () => null,
  facts,
  sight: () => ({ units: 'all', fromSeq: null, operator: true }),
  tasks,
  notices,
  rungOf: () => null,
};
