/** What a notice does by itself: the rungs of its terms; and of a letter, once its date has passed, the step to the city leader. */
import { dateOf } from '../calendar.ts';
import type { Agreement, Context, NewEvent } from '../matter.ts';
import type { Term } from '../term.ts';
import { hoursFor } from '../term/ladder.ts';
import { runsOnAnew } from '../term/moving.ts';
import { hasOtherEdition, movesDates, termsRecounted } from '../term/recounting.ts';
import { firstOf, rungTaken } from '../term/rungs.ts';
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
  const { kind, next: taken } = term;
  return {
    ...{ atMs: taken.atMs, why: `${kind} ${taken.name}` },
    step(context) {
      const { event, ...rest } = rungTaken(term, context);
      const level = kind === 'notice-review' ? null : levelOfRung(taken.name);
      const { unitId, urgings } = state;
      const urged = level !== null && wasUrged(urgings, { level, unitId, day: dateOf(context.nowMs) });
      return { event: { ...event, notify: event.notify && !urged, level }, ...rest };
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
  return firstOf(wakes);
}

/** The terms counted again, and with them the day on which a suspension ends. */
function recounted(state: SupervisionNotice, agreement: Agreement | null, context: Context) {
  const { event, ...rest } = termsRecounted(state, agreement, context);
  const suspendedUntilMs = runsOnAnew(state.suspension, hoursFor('notice-reply', context), context);
  return { event: { ...event, suspendedUntilMs }, ...rest };
}

/** The terms moved forward with a revised calendar, on a person's yes; null when none moves. */
export function noticeShortened(
  state: SupervisionNotice,
  agreement: Agreement,
  context: Context,
): readonly Step[] | null {
  const step = recounted(state, agreement, context);
  return movesDates(step) ? [step] : null;
}

/** The step of the notice's own that is due first: terms counted with other editions are counted again, else what it waits for. */
export function noticeStep(state: SupervisionNotice, context: Context): readonly Step[] | null {
  if (hasOtherEdition(state.terms, context)) return [recounted(state, null, context)];
  const wake = firstNoticeWake(state);
  return wake === null || wake.atMs > context.nowMs ? null : [wake.step(context)];
}
