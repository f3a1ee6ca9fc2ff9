/** What follows for a meeting's stage and terms when something was recorded: terms start and stop, units have all answered. */
import type { TermKind } from '../policy.ts';
import { afterRung, type Term } from '../term.ts';
import { unanswered, unsigned, type Signature } from './minutes-text.ts';
import type { MeetingEvent } from './events.ts';
import type { MeetingCycle, MeetingStage, Receipt } from './record.ts';

/** The meeting with other terms running: each takes the place of an earlier one of its kind. */
export function start(state: MeetingCycle, terms: readonly Term[]): MeetingCycle {
  const started = new Set(terms.map((term) => term.kind));
  return {
    ...state,
    terms: [...state.terms.filter((term) => !started.has(term.kind)), ...terms],
    rounds: { ...state.rounds, ...Object.fromEntries(terms.map((term) => [term.kind, term.round])) },
  };
}

/** The meeting without its terms of these kinds. */
export function stop(state: MeetingCycle, ...kinds: TermKind[]): MeetingCycle {
  return { ...state, terms: state.terms.filter((term) => !kinds.includes(term.kind)) };
}

/** The receipts that are all in, and decided upon. */
function receiptsComplete({ invited, receipts }: MeetingCycle): boolean {
  return invited.every((unitId) => receipts.some((one) => one.unitId === unitId && settled(one)));
}

function settled({ decision }: Receipt): boolean {
  return decision !== 'pending' && decision !== 'refused';
}

/** Answered for by all, a meeting is ready; as soon as one is, its receipts are coming in. */
export function afterReceipt(state: MeetingCycle): MeetingCycle {
  if (receiptsComplete(state)) return stop({ ...state, stage: 'ready' }, 'receipts');
  return state.stage === 'noticed' ? { ...state, stage: 'receipts' } : state;
}

/** The meeting with a unit's last answer. */
export function withReceipt(state: MeetingCycle, receipt: Receipt): MeetingCycle {
  return { ...state, receipts: [...state.receipts.filter(({ unitId }) => unitId !== receipt.unitId), receipt] };
}

/** Whether units have been told, so that another date is asked of them anew. */
function asksAnew(stage: MeetingStage): boolean {
  return stage === 'noticed' || stage === 'receipts' || stage === 'ready';
}

/** The meeting with a unit's answer to its minutes. */
export function sign(state: MeetingCycle, signature: Signature, terms: readonly Term[]): MeetingCycle {
  const signatures = [...state.signatures.filter(({ unitId }) => unitId !== signature.unitId), signature];
  return sealed({ ...state, signatures }, terms);
}

/** When every unit has answered, the chase of those that had not ends; while one objects, the chair is not waited for. */
export function sealed(state: MeetingCycle, terms: readonly Term[]): MeetingCycle {
  const answered = unanswered(state).length === 0 ? stop(state, 'countersigning') : state;
  return start(unsigned(state).length === 0 ? answered : stop(answered, 'signing'), terms);
}

/** The meeting after a succession, by which two units may have become one: perhaps all have answered now. */
export function afterSuccession(state: MeetingCycle): MeetingCycle {
  if (asksAnew(state.stage)) return receiptsComplete(state) ? afterReceipt(state) : state;
  return state.stage === 'countersigning' ? sealed(state, []) : state;
}

/** The meeting after a rung of one of its terms. */
export function takeRung(state: MeetingCycle, event: Extract<MeetingEvent, { type: 'rung-taken' }>): MeetingCycle {
  const terms = state.terms.map((term) => (term.kind === event.kind ? afterRung(term, event.next) : term));
  const taken = { ...state, terms };
  // Who is silent by now is listed to the coordinator, and the meeting is as ready as it gets.
  const over = event.kind === 'receipts' && event.rung === 'due';
  return over && asksAnew(state.stage) ? { ...taken, stage: 'ready' } : taken;
}
