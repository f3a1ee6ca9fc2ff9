/** The notices that the ladder drafts (督办): what is late, missed twice, or not even received. Drafts: a person decides on each. */
import { isoShanghai } from '../calendar.ts';
import type { Opening, RecordedEvent } from '../matter.ts';
import type { NoticeTrigger } from '../supervision-notice/order.ts';
import { unitIn, type Assignment, type AssignmentEvent, type IssuedAssignment, isIssued } from './record.ts';

interface Triggered {
  unitId: string;
  trigger: Exclude<NoticeTrigger, 'by-hand'>;
  sinceMs: number;
}

/** What an event gives cause for: the first working morning after a date was missed, the second report in a row. */
function triggerOf(state: IssuedAssignment, event: AssignmentEvent): Triggered | null {
  if (event.type === 'report-missed') {
    return event.times === 2 ? { unitId: event.unitId, trigger: 'reports-missed', sinceMs: event.dueAtMs } : null;
  }
  if (event.type !== 'assignment-rung-taken' || event.rung !== 'after:1') return null;
  const { unitId, kind, round } = event;
  const sinceMs = state.issued.terms.find(
    (term) => term.kind === kind && term.unitId === unitId && term.round === round,
  )?.dueAtMs;
  if (sinceMs === undefined) return null;
  if (kind === 'assignment-acknowledgement') return { unitId, trigger: 'unacknowledged', sinceMs };
  if (kind !== 'assignment' && kind !== 'cooperation') return null;
  const unit = unitIn(state, unitId);
  // While the answer to its request is owed, the delay is not the unit's.
  const late = unit !== undefined && (unit.courtesy || unit.lateSinceMs !== null);
  return late ? { unitId, trigger: 'late', sinceMs } : null;
}

const problems: Record<Triggered['trigger'], (due: string) => string> = {
  late: (due) => `应于${due}前完成，逾期未完成。`,
  'reports-missed': (due) => `连续两次未按期报送进展，最近一次应于${due}前报送。`,
  unacknowledged: (due) => `应于${due}前签收，逾期未签收。`,
};

const demands: Record<Triggered['trigger'], string> = {
  late: '请抓紧办理，并书面说明逾期原因、目前进展和预计完成时间。',
  'reports-missed': '请立即报送办理进展，并说明未按期报送的原因。',
  unacknowledged: '请立即签收，并明确承办人和承办计划。',
};

/** The notice that an event of an assignment has drafted: a letter (商请函) for a unit that is no object of supervision. */
export function noticesDrafted(
  state: Assignment,
  { event }: RecordedEvent<AssignmentEvent>,
  matterId: string,
): readonly Opening[] {
  if (!isIssued(state)) return [];
  const found = triggerOf(state, event);
  if (!found) return [];
  const { unitId, trigger, sinceMs } = found;
  const { title, mechanismId, issued } = state;
  const due = isoShanghai(sinceMs).slice(0, 16).replace('T', ' ');
  const form = unitIn(state, unitId)?.courtesy ? 'request-letter' : 'supervision-notice';
  return [
    {
      ...{ noun: 'supervisionNotice', unitId },
      command: {
        ...{ type: 'draft', mechanismId, form, trigger },
        about: { noun: 'assignment', matterId, title, number: issued.number },
        ...{ title: `关于“${title}”办理情况`, problem: `${title}：${problems[trigger](due)}` },
        ...{ demands: demands[trigger], basis: issued.number, dueTerm: null, dueOn: null },
      },
    },
  ];
}
