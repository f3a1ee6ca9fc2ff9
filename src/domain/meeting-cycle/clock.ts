/** What a meeting does by itself: the call and its end, rungs, silence, items taken over, the end of what it decided. */
import { revisionIn } from '../calendar/arrangement.ts';
import type { Agreement, Context, NewEvent } from '../matter.ts';
import { editionOf, rungAfterNext, type Term } from '../term.ts';
import { hoursFor, inOfficeHours } from '../term/ladder.ts';
import { recountAll } from '../term/recounting.ts';
import { closing, MOST_PROPOSED } from './agenda.ts';
import { signingTerms } from './minutes.ts';
import { unanswered } from './minutes-text.ts';
import { made, surroundingsOf } from './needs.ts';
import { minutesAwait } from './permissions.ts';
import type { MeetingEvent } from './events.ts';
import { awaitsCall, type MeetingCycle, type MeetingSummary } from './record.ts';
import { callAt, termsAt } from './timing.ts';

type Step = NewEvent<MeetingEvent>;

/** Something that happens by itself. */
interface Wake {
  atMs: number;
  /** For the operator, e.g. `receipts share:50`. */
  why: string;
  step: (context: Context) => Step;
}

/** A meeting's instant while it has one. A meeting whose terms run has one. */
export function dated(state: MeetingCycle): MeetingCycle & { startsAtMs: number } {
  const { startsAtMs } = state;
  if (startsAtMs === null) throw new Error('a meeting without a date has no terms');
  return { ...state, startsAtMs };
}

/** A rung that is taken; what some terms end in is more than that they are late. */
function rungOf(state: MeetingCycle, term: Term): Wake {
  const { kind, round, rule, leg, next: taken } = term;
  return {
    ...{ atMs: taken.atMs, why: `${kind} ${taken.name}` },
    step(context) {
      if (kind === 'agenda-items' && taken.name === 'due') return closing(dated(state), context, taken.atMs);
      if (kind === 'countersigning' && taken.name === 'due') {
        const silent = silence(state, context, taken.atMs);
        if (silent) return silent;
      }
      const next = rungAfterNext(term, context);
      // Of rungs that were missed only the latest tells anyone (C8); and that something is late is told in office hours.
      const outside = taken.name === 'due' && !inOfficeHours(taken.atMs, hoursFor(kind, context), context.calendar);
      // Nobody is asked whether it comes when the meeting has begun.
      const over = kind === 'receipts' && state.startsAtMs !== null && taken.atMs >= state.startsAtMs;
      const notify = next.atMs > context.nowMs && !outside && !over;
      const event = { type: 'rung-taken' as const, kind, round, rung: taken.name, next, notify };
      return made(leg === undefined ? event : { ...event, leg }, `${kind} ${rule} ${taken.name}`, taken.atMs);
    },
  };
}

/** Who has not answered the minutes in time has agreed, where the policy says so, and the record says so. */
function silence(state: MeetingCycle, context: Context, dueAtMs: number): Step | null {
  const unitIds = unanswered(state);
  if (!context.policy.meetings[state.kind].silenceAgrees || state.minutes === null || unitIds.length === 0) return null;
  const { hash } = state.minutes;
  const assumed = unitIds.map((unitId) => {
    return { unitId, hash, decision: 'silence' as const, opinion: null, atMs: context.nowMs, by: 'system' };
  });
  const terms = signingTerms(dated({ ...state, signatures: [...state.signatures, ...assumed] }), context);
  return made({ type: 'silence-agreed', unitIds, hash, terms }, '未在会签期限内答复，视为同意', dueAtMs);
}

function wakesOf(state: MeetingCycle): readonly Wake[] {
  const wakes = state.terms.map((term) => rungOf(state, term));
  const { callAtMs, stage } = state;
  if (stage === 'proposed' && callAtMs !== null) {
    wakes.push({
      ...{ atMs: callAtMs, why: 'agenda call' },
      step(context) {
        const { startsAtMs } = dated(state);
        const event = { type: 'agenda-called' as const, terms: termsAt('agenda-call', state, startsAtMs, context) };
        return made(event, state.basis, callAtMs);
      },
    });
  }
  return wakes;
}

/** What comes first; of what comes at once, what was named first. */
export function firstWake(state: MeetingCycle): Wake | null {
  return wakesOf(state).reduce<Wake | null>(
    (first, wake) => (first === null || wake.atMs < first.atMs ? wake : first),
    null,
  );
}

/** Whether an agenda still takes items over from meetings before. */
function takesOver({ stage, agenda, agreedAtMs }: MeetingCycle): boolean {
  if (stage === 'proposed') return agreedAtMs !== null;
  return stage === 'agenda-call' || (stage === 'agenda-collected' && agenda.submittedBy === null);
}

/** Items that wait for the next meeting of this kind come to it by themselves. */
function carrying(state: MeetingCycle, context: Context): Step | null {
  if (!takesOver(state)) return null;
  const { backlog, meetingId } = surroundingsOf(context);
  const here = new Set(
    state.items.flatMap(({ origin }) => (origin ? [`${origin.meetingId} ${String(origin.no)}`] : [])),
  );
  // What was taken over in this very transaction still waits in the record as it was loaded.
  const waiting = backlog.filter(({ kind, origin }) => {
    const taken = here.has(`${origin.meetingId} ${String(origin.no)}`);
    return kind === state.kind && origin.meetingId !== meetingId && !taken;
  });
  const room = Math.max(0, MOST_PROPOSED - state.items.length);
  if (waiting.length === 0 || room === 0) return null;
  const items = waiting
    .slice(0, room)
    .map(({ kind: _, ...from }, index) => ({ no: state.items.length + index + 1, from }));
  return made({ type: 'agenda-items-carried', items }, '结转议题');
}

/** A meeting that has issued its minutes follows what it decided, and is closed when all of that is. */
function following(state: MeetingCycle, context: Context): Step | null {
  const { stage, issued } = state;
  if (issued === null || (stage !== 'issued' && stage !== 'tracking')) return null;
  const basis = issued.number;
  if (stage === 'issued' && issued.assignments > 0) return made({ type: 'tracking-began' }, basis);
  const { tracked } = surroundingsOf(context);
  // What is opened by this very transaction is not in the record yet.
  if (tracked.length < issued.assignments || tracked.some(({ open }) => open)) return null;
  const withdrawn = tracked.filter(({ stage: end }) => end === 'withdrawn').length;
  const summary: MeetingSummary = { assignments: tracked.length, done: tracked.length - withdrawn, withdrawn };
  return made({ type: 'meeting-closed', summary }, basis);
}

/** The chair's term begins where the last that was waited for went without a word: two units have become one. */
function beginning(state: MeetingCycle, context: Context): Step | null {
  if (state.stage !== 'countersigning' || !minutesAwait(state) || state.startsAtMs === null) return null;
  const terms = signingTerms(dated(state), context);
  return terms.length === 0 ? null : made({ type: 'signing-began', terms }, state.basis);
}

/** All terms of a meeting counted again, because calendar, policy or office hours have other editions (C10). */
function recounted(state: MeetingCycle, agreement: Agreement | null, context: Context): Step {
  const edition = editionOf(context);
  const from = state.terms[0]?.edition ?? state.callEdition;
  const { terms, changes } = recountAll(state.terms, agreement, context);
  const revision = revisionIn(edition);
  const first = revision !== null && revision > state.countedRevision ? revision : null;
  // Nobody owes the call: it goes out when the calendar of now says.
  const callAtMs = awaitsCall(state)
    ? (callAt(state.kind, dated(state).startsAtMs, context) ?? state.callAtMs)
    : state.callAtMs;
  const event = {
    ...{ type: 'terms-recounted' as const, terms, edition, from, changes, shortenedBy: agreement?.basis ?? null },
    ...{ revision: first, digest: context.recounting === true, callAtMs },
  };
  return made(event, agreement?.basis ?? edition);
}

/** The terms moved forward with a revised calendar, on a person's yes; null when none moves. */
export function shortenedMeeting(state: MeetingCycle, agreement: Agreement, context: Context): readonly Step[] | null {
  const step = recounted(state, agreement, context);
  const { event } = step;
  const moves = event.type === 'terms-recounted' && event.changes.some((one) => one.beforeMs !== one.afterMs);
  return moves ? [step] : null;
}

/** The step of the matter's own that is due first. */
export function stepOfMeeting(state: MeetingCycle, context: Context): readonly Step[] | null {
  const edition = editionOf(context);
  const outdated = awaitsCall(state) && state.callEdition !== edition;
  if (outdated || state.terms.some((term) => term.edition !== edition)) return [recounted(state, null, context)];
  const carried = carrying(state, context) ?? following(state, context) ?? beginning(state, context);
  if (carried) return [carried];
  const wake = firstWake(state);
  return wake === null || wake.atMs > context.nowMs ? null : [wake.step(context)];
}
