/** What an assignment rests on, as its events say it. */
import type { AssignmentSource } from './order.ts';
import { isIssued, type Assignment } from './record.ts';

/** The document or decision that a draft rests on. */
export function basisOf(source: AssignmentSource): string {
  switch (source.kind) {
    case 'measure':
      return `实施方案第${source.number}项`;
    case 'resolution':
      return `${source.number}议定事项${String(source.resolutionNo)}`;
    case 'instruction':
      return `批示：${source.reference}`;
  }
}

/** What an event of an assignment rests on: its number, once it has one. */
export function basisIn(state: Assignment): string {
  return isIssued(state) ? state.issued.number : basisOf(state.source);
}
