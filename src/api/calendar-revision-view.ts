/** How a revision of the calendar is shown: whole to those who steer, its own part to a unit, the days to anyone. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { calendarRevisionActions, revisionSeenAs } from '../domain/calendar-revision.ts';
import type { CalendarRevision, CalendarRevisionStage, RecountTally } from '../domain/calendar-revision/record.ts';
import type { Language } from '../domain/light.ts';
import { unitIdsOf } from '../domain/roles.ts';
import type { MatterChange } from '../store/calendar-revisions.ts';
import type { Snapshot } from '../store/loading.ts';
import type * as contract from './calendar-contract.ts';
import type { action } from './contract.ts';
import { workflowOf } from './workflow-view.ts';

const stageNames: Record<CalendarRevisionStage, { zh: string; en: string }> = {
  recounting: { zh: '期限重新计算中', en: 'Terms are being counted again' },
  deciding: { zh: '部分期限会提前，待决定', en: 'Some dates would be sooner; awaiting a decision' },
  shortening: { zh: '期限提前中', en: 'Dates are moving forward' },
  closed: { zh: '已完成', en: 'Done' },
};

/** The address of a revision. */
export function revisionHref(id: string): string {
  return `/api/v1/calendar/revisions/${id}`;
}

/** The name of a command in the API. */
export function revisionCommandName(command: string): string {
  return command === 'decide' ? 'decision' : command;
}

/** What the snapshot's actor may do now. */
export function revisionActionsOf({ id, state, context }: Snapshot<CalendarRevision>): z.output<typeof action>[] {
  return calendarRevisionActions(state, context).map((command) => {
    const name = revisionCommandName(command);
    return { name, method: 'POST', href: `${revisionHref(id)}/${name}` };
  });
}

/** A revision as it is shown to the snapshot's actor; `nameOf` names units by id. */
export function showRevision(
  snapshot: Snapshot<CalendarRevision>,
  nameOf: (unitId: string) => string,
  language: Language,
): z.output<typeof contract.calendarRevision> {
  const { id, state, context, seq, openedAtMs } = snapshot;
  const { actor } = context;
  const seenAs = revisionSeenAs(actor, state.mechanismId);
  const own = unitIdsOf(actor);
  const tallyOf = (tally: RecountTally | null) => {
    if (tally === null || seenAs === 'days') return null;
    const units = tally.units.filter(({ unitId }) => seenAs === 'all' || own.includes(unitId));
    const sum = (of: 'moved' | 'shorter') => units.reduce((total, unit) => total + unit[of], 0);
    return {
      ...(seenAs === 'all'
        ? tally
        : // How many of its matters were counted is not kept by unit.
          { counted: null, moved: sum('moved'), shorter: sum('shorter'), failed: null }),
      units: units.map((unit) => ({ ...unit, name: nameOf(unit.unitId) })),
    };
  };
  const { arrangement, decision, diff } = state;
  return {
    ...{ id, noun: 'calendarRevision', mechanismId: state.mechanismId, stage: state.stage },
    ...{ stageName: stageNames[state.stage][language], revision: state.revision, from: state.from },
    ...{ edition: state.edition, year: arrangement.year, source: arrangement.source },
    ...{ off: [...arrangement.off], work: [...arrangement.work] },
    diff: { ...diff, changes: [...diff.changes], holidaysMissing: [...diff.holidaysMissing] },
    ...{ counted: tallyOf(state.counted), shortened: tallyOf(state.shortened) },
    decision:
      decision === null || seenAs === 'days'
        ? null
        : { decision: decision.decision, opinion: decision.opinion, at: isoShanghai(decision.atMs) },
    ...{
      openedAt: isoShanghai(openedAtMs),
      closedAt: state.closedAtMs === null ? null : isoShanghai(state.closedAtMs),
    },
    ...{ version: seq, workflow: workflowOf('calendarRevision', snapshot), actions: revisionActionsOf(snapshot) },
  };
}

/** What a revision did to one matter; `href` is the matter's address. */
export function showChange(change: MatterChange, href: string): z.output<typeof contract.matterChange> {
  const { matterId, noun, title, number, unitId, unitName, atMs, from, edition } = change;
  return {
    matter: { id: matterId, noun, title, number, href },
    ...{ unit: { id: unitId, name: unitName }, at: isoShanghai(atMs), from, edition },
    shortened: change.shortenedBy !== null,
    terms: change.changes.map(({ kind, round, beforeMs, afterMs, shorterMs }) => ({
      ...{ kind, round, before: isoShanghai(beforeMs), after: isoShanghai(afterMs) },
      sooner: shorterMs === null ? null : isoShanghai(shorterMs),
    })),
  };
}
