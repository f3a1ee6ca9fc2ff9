/** What a plan does by itself: lays out the next year, opens the meeting whose moment has come, or says why it cannot. */
import { dateOf } from '../calendar.ts';
import { openingBarred } from '../directory/changes.ts';
import { isRefusal, type Context, type NewEvent, type Refusal } from '../matter.ts';
import { proposing, type MeetingDraft } from '../meeting-cycle/convening.ts';
import { surroundingsOf } from '../meeting-cycle/needs.ts';
import { systemActor } from '../roles.ts';
import { editionOf } from '../term.ts';
import { layOut, nextYear, recounted } from './dates.ts';
import type { MeetingPlan, MeetingPlanEvent, Occurrence } from './record.ts';

type Step = NewEvent<MeetingPlanEvent>;

/** Something that happens by itself. */
interface Wake {
  atMs: number;
  /** For the operator, e.g. `occurrence 3`. */
  why: string;
  step: (context: Context) => Step;
}

/** An event of a plan, ready to be recorded. */
export function made(event: MeetingPlanEvent, basis: string, dueAtMs: number | null = null): Step {
  return { event, basis, dueAtMs };
}

/** The title of an occurrence's meeting. */
export function titleOf({ titlePattern }: MeetingPlan, { year, inYear }: Occurrence): string {
  return titlePattern.replaceAll('{year}', String(year)).replaceAll('{n}', String(inYear));
}

/** The meeting of the kind that is under way, this very transaction's own included. */
export function underwayOf(plan: MeetingPlan, context: Context): { meetingId: string } | null {
  const { underway } = surroundingsOf(context);
  const just = plan.occurrences.find(({ openedAtMs }) => openedAtMs === context.nowMs);
  const other = underway.find(({ kind }) => kind === plan.kind);
  if (other) return { meetingId: other.meetingId };
  return just?.meetingId == null ? null : { meetingId: just.meetingId };
}

/**
 * The event that opens an occurrence's meeting, or why there can be none: asked of the rule that will judge the meeting, in
 * the clock's name, because the plan was agreed to.
 */
export function openingOf(
  plan: MeetingPlan,
  occurrence: Occurrence,
  beside: boolean,
  context: Context,
): Step | Refusal {
  const { newId, directory, nowMs, mechanism } = context;
  if (newId === undefined) throw new Error('whoever may open a meeting is given its id');
  const unit = directory.find(({ id }) => id === plan.unitId);
  if (!unit) return { refused: 'UNIT_UNKNOWN' };
  const barred = openingBarred(unit, directory, dateOf(nowMs), '');
  if (barred) return barred;
  const other = underwayOf(plan, context);
  if (other && !beside) return { refused: 'MEETING_UNDERWAY', details: other };
  const { no, startsAtMs } = occurrence;
  const { kind, basis, place } = plan;
  const meeting: MeetingDraft = {
    ...{ kind, title: titleOf(plan, occurrence), basis, startsAtMs, place, invited: null },
    ...{ series: { planId: surroundingsOf(context).meetingId, no }, beside: other !== null },
  };
  const judged = proposing(meeting, { ...context, actor: systemActor(mechanism.id) });
  if (isRefusal(judged)) return judged;
  return made({ type: 'occurrence-opened', no, meetingId: newId, meeting }, basis);
}

/** Opens it, or leaves it to a person: a step that failed would fail for ever. */
function openWake(plan: MeetingPlan, occurrence: Occurrence): Wake {
  const { no, opensAtMs } = occurrence;
  return {
    ...{ atMs: opensAtMs, why: `occurrence ${String(no)}` },
    step(context) {
      const opened = openingOf(plan, occurrence, false, context);
      if (!isRefusal(opened)) return { ...opened, dueAtMs: opensAtMs };
      const { refused, details = {} } = opened;
      const meetingId = typeof details['meetingId'] === 'string' ? details['meetingId'] : null;
      return made({ type: 'occurrence-blocked', no, refused, meetingId }, plan.basis, opensAtMs);
    },
  };
}

/** What comes first of itself; null when only a person moves the plan. */
export function firstWake(plan: MeetingPlan): Wake | null {
  if (plan.stage !== 'running' && plan.stage !== 'paused') return null;
  const next = nextYear(plan);
  const wakes: Wake[] = [];
  if (next !== null) {
    const step = (context: Context): Step => made(layOut(plan, next.year, context), plan.basis, next.fromMs);
    wakes.push({ atMs: next.fromMs, why: `the year ${String(next.year)}`, step });
  }
  // While it is paused nothing opens; what its moment passed for meanwhile is judged when it runs on.
  const planned = plan.stage === 'running' ? plan.occurrences.filter(({ state }) => state === 'planned') : [];
  wakes.push(...planned.map((occurrence) => openWake(plan, occurrence)));
  return wakes.reduce<Wake | null>((first, wake) => (first && first.atMs <= wake.atMs ? first : wake), null);
}

/** The step of the plan's own that is due first. */
export function stepOfPlan(plan: MeetingPlan, context: Context): readonly Step[] | null {
  const { stage, edition } = plan;
  if (stage !== 'running' && stage !== 'paused') return null;
  const now = editionOf(context);
  // Recorded even where no date moves: the record says by which editions it was counted, and nobody is told.
  if (edition !== null && edition !== now) return [made(recounted(plan, context), now)];
  const wake = firstWake(plan);
  return wake === null || wake.atMs > context.nowMs ? null : [wake.step(context)];
}
