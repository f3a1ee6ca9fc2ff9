/** An order before it is issued: how the coordinator words it, what is checked, and how its terms are started. */
import type { Context, Refusal } from '../matter.ts';
import { checkRule } from '../term/starting.ts';
import { instrumentsFor, type UnitFacts } from '../units.ts';
import type { Order } from './record.ts';

/** An order as the coordinator words it: exactly one of `dueTerm` and `dueOn`. */
export interface OrderDraft {
  title: string;
  problems: readonly { title: string; detail: string }[];
  basis: string;
  planTerm: string | null;
  dueTerm: string | null;
  dueOn: string | null;
}

/** Why a unit cannot be rectified: it is many, or another instrument applies to its kind. */
export function unitBarred(unit: UnitFacts): Refusal | null {
  if (unit.collective) return { refused: 'UNIT_IS_COLLECTIVE', pointer: '/unitId' };
  const allowed = instrumentsFor(unit.kind);
  if (allowed.includes('rectification')) return null;
  const details = { instrument: 'rectification', unitKind: unit.kind, allowed };
  return { refused: 'INSTRUMENT_NOT_ALLOWED', pointer: '/unitId', details };
}

/** The order as it will be recorded, or why it cannot be. */
export function orderOf(draft: OrderDraft, context: Context): Order | Refusal {
  const { unit, policy } = context;
  const barred = unitBarred(unit);
  if (barred) return barred;
  if ((draft.dueTerm === null) === (draft.dueOn === null)) return { refused: 'DUE_EITHER_TERM_OR_DATE', pointer: '' };
  const dueRule = draft.dueTerm ?? `by ${draft.dueOn ?? ''}`;
  const planRule = draft.planTerm ?? policy.terms.workPlan;
  const refusal =
    checkRule('rectification', dueRule, draft.dueTerm === null ? '/dueOn' : '/dueTerm', context) ??
    checkRule('work-plan', planRule, '/planTerm', context);
  if (refusal) return refusal;
  const { title, basis } = draft;
  const problems = draft.problems.map((problem, index) => ({ no: index + 1, ...problem }));
  return { title, problems, basis, planRule, dueRule };
}
