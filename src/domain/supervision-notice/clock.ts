/** What a notice does by itself: the rungs of its terms; and of a letter, once its date has passed, the step to the city leader. */
import { dateOf } from '../calendar.ts';
import { revisionIn } from '../calendar/arrangement.ts';
import type { Agreement, Context, NewEvent } from '../matter.ts';
import { editionOf, rungAfterNext, type Term } from '../term.ts';
import { hoursFor, inOfficeHours } from '../term/ladder.ts';
import { runsOnAnew } from '../term/moving.ts';
import { recountAll } from '../term/recounting.ts';
import { levelOfRung, wasUrged } from '../urging.ts';
import type { NoticeEvent, SupervisionNotice } from './record.ts';
import { noticeResumption } from './stopping.ts';

type Step = NewEvent<NoticeEvent>;

/** Something that happens by itself. */
interface Wake {
  atMs: number;
  /** For the operator, e.g. `notice-reply before:0`. */
  why: string;
  step: (context: Context) => Step;
}

/**
 * A rung that is taken. One whose successor is due as well was missed: it is recorded, and only the latest tells anyone; nor
 * does one that urges where the unit was urged so today.
 */
function rungOf(state: SupervisionNotice, term: Term): Wake {
  const { kind, round, rule, next: taken } = term;
  return {
    ...{ atMs: taken.atMs, why: `${kind} ${taken.name}` },
    step(context) {
      const next = rungAfterNext(term, context);
      const level = kind === 'notice-review' ? null : levelOfRung(taken.name);
      const { unitId, urgings } = state;
      const urged = level !== null && wasUrged(urgings, { level, unitId, day: dateOf(context.nowMs) });
      // That a term is late is told in office hours.
      const outside = taken.name === 'due' && !inOfficeHours(taken.atMs, hoursFor(kind, context), context.calendar);
      const notify = next.atMs > context.nowMs && !outside && !urged;
      return {
        event: { type: 'rung-taken', kind, round, rung: taken.name, next, notify, level },
        basis: `${kind} ${rule} ${taken.name}`,
        dueAtMs: taken.atMs,
      };
    },
  };
}

function escalation({ rule, dueAtMs }: Term): Wake {
  return {
    ...{ atMs: dueAtMs + 1, why: 'letter unanswered' },
    step: () => ({ event: { type: 'notice-escalated', dueAtMs }, basis: `notice-reply ${rule} unanswered`, dueAtMs }),
  };
}

/** When it is suspended, nothing comes but the end of that, if its day was named. */
function suspensionEnd(state: SupervisionNotice): Wake | null {
  const { untilMs = null, untilOn = null } = state.suspension ?? {};
  if (untilMs === null || untilOn === null) return null;
  return {
    ...{ atMs: untilMs, why: 'suspension ends' },
    step: (context) => ({
      event: noticeResumption(state, untilOn, null, context),
      basis: `suspended until ${untilOn}`,
      dueAtMs: untilMs,
    }),
  };
}

/** What comes first; of what comes at once, what was named first. */
export function firstNoticeWake(state: SupervisionNotice): Wake | null {
  if (state.suspension) return suspensionEnd(state);
  const wakes = state.terms.map((term) => (state.form === 'request-letter' ? escalation(term) : rungOf(state, term)));
  return wakes.reduce<Wake | null>((first, wake) => (first === null || wake.atMs < first.atMs ? wake : first), null);
}

/** The terms counted with the editions of now (C10); `agreement`: dates may also move forward. */
function recounted(state: SupervisionNotice, agreement: Agreement | null, context: Context): Step {
  const edition = editionOf(context);
  const { terms, changes } = recountAll(state.terms, agreement, context);
  const counted = revisionIn(edition);
  // Under a revision it stands in the record once: policies and hours may come back to an edition that was there before.
  const revision = counted !== null && counted > state.countedRevision ? counted : null;
  const event: NoticeEvent = {
    ...{ type: 'terms-recounted', terms, edition, from: state.terms[0]?.edition ?? null, changes },
    ...{ shortenedBy: agreement?.basis ?? null, revision, digest: context.recounting === true },
    suspendedUntilMs: runsOnAnew(state.suspension, hoursFor('notice-reply', context), context),
  };
  return { event, basis: agreement?.basis ?? edition, dueAtMs: null };
}

/** The terms moved forward with a revised calendar, on a person's yes; null when none moves. */
export function noticeShortened(
  state: SupervisionNotice,
  agreement: Agreement,
  context: Context,
): readonly Step[] | null {
  const step = recounted(state, agreement, context);
  const { event } = step;
  const moves = event.type === 'terms-recounted' && event.changes.some((one) => one.beforeMs !== one.afterMs);
  return moves ? [step] : null;
}

/** The step of the notice's own that is due first: terms counted with other editions are counted again, else what it waits for. */
export function noticeStep(state: SupervisionNotice, context: Context): readonly Step[] | null {
  const edition = editionOf(context);
  if (state.terms.some((term) => term.edition !== edition)) return [recounted(state, null, context)];
  const wake = firstNoticeWake(state);
  return wake === null || wake.atMs > context.nowMs ? null : [wake.step(context)];
}
