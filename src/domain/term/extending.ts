/** What every extension (延期) of a term keeps to, whatever the matter (domain.md 2.4). */
import { countWorkingDays, dateOf, workingDaysAfter, type IsoDate } from '../calendar.ts';
import { termLights, type LightStep } from '../light.ts';
import type { Context, Refusal } from '../matter.ts';
import type { Term } from '../term.ts';
import { closing, type TermContext } from './ladder.ts';
import { extensionEnd } from './moving.ts';

/** Who decides a request: the office, which may pass it on, or the leader. */
export type ExtensionLevel = 'office' | 'leader';

/**
 * What became of a request: it waits; it was granted or refused; nobody decided it in time; it came after the due date and
 * is only kept; or the result was submitted before it was decided.
 */
export const extensionStates = ['pending', 'granted', 'refused', 'lapsed', 'late', 'moot'] as const;

/** See {@link extensionStates}. */
export type ExtensionState = (typeof extensionStates)[number];

/** A request for an extension. Instants in ms. */
export interface Extension {
  no: number;
  state: ExtensionState;
  reason: string;
  askedOn: IsoDate;
  askedAtMs: number;
  askedBy: string;
  level: ExtensionLevel;
  /** Until when a decision may grant it. */
  lapsesAtMs: number | null;
  /** What the office said when it passed it on, and what was decided. */
  officeOpinion: string | null;
  opinion: string | null;
  grantedOn: IsoDate | null;
  decidedAtMs: number | null;
  /** The due instant that passed undecided: the approver's delay, not the unit's. */
  decisionLateSinceMs: number | null;
}

/** The request that waits for a decision. */
export function pendingExtension(state: { extensions?: readonly Extension[] }): Extension | undefined {
  return state.extensions?.find((extension) => extension.state === 'pending');
}

/** Until when a decision may still grant what was asked in time, in ms. */
export function lapseOf(term: Term, { calendar, policy }: TermContext): number {
  const last = workingDaysAfter(calendar, dateOf(term.dueAtMs), policy.extensions.graceWorkingDays);
  // The unit's own office may close later than that of whoever decides.
  return Math.max(term.dueAtMs, closing(last.date, policy.officeHours));
}

/** Why a term cannot be extended to a date; null when it can. */
export function dateBarred(term: Term, to: IsoDate, pointer: string, context: Context): Refusal | null {
  const { calendar, policy, nowMs } = context;
  const due = dateOf(term.dueAtMs);
  const end = extensionEnd(term, to, context);
  if (end.atMs <= term.dueAtMs) return { refused: 'EXTENSION_NOT_LATER', pointer, details: { dueOn: due } };
  if (end.atMs <= nowMs) return { refused: 'DUE_DATE_PAST', pointer };
  const { mostWorkingDays } = policy.extensions;
  if (countWorkingDays(calendar, due, to) <= mostWorkingDays) return null;
  const latest = workingDaysAfter(calendar, due, mostWorkingDays).date;
  return { refused: 'EXTENSION_TOO_LONG', pointer, details: { latest, mostWorkingDays } };
}

/** A term's lights; past its due instant a request that is undecided shows yellow, as the delay is not the unit's. */
export function askedLights(term: Term, asked: Extension | undefined): LightStep[] {
  const lapsesAtMs = asked?.lapsesAtMs;
  const { dueAtMs } = term;
  if (lapsesAtMs == null) return termLights(term);
  return [
    ...termLights(term).filter(({ light }) => light !== 'red'),
    { fromMs: dueAtMs + 1, light: 'yellow', reason: { code: 'extension-pending', dueAtMs, lapsesAtMs } },
    { fromMs: lapsesAtMs + 1, light: 'red', reason: { code: 'overdue', dueAtMs } },
  ];
}

/**
 * Until when a pending request may be decided, counted again with its term: one that has lapsed stays so, and no other is cut
 * short unasked (`agreed`). Null where none is pending.
 */
export function lapseAnew(
  asked: Extension | undefined,
  main: Term,
  agreed: boolean,
  context: TermContext & { nowMs: number },
): number | null {
  const before = asked?.lapsesAtMs ?? null;
  if (before === null || before < context.nowMs) return before;
  const counted = lapseOf(main, context);
  return agreed && main.dueAtMs >= context.nowMs ? counted : Math.max(before, counted);
}
