/** What the tests of interviews share: good texts, a cast, and an interview without a database, over memory. */
import { MatterCase } from './matter-case.ts';
import { interview, type InterviewCommand } from '../../src/domain/interview.ts';
import type { InterviewDraft } from '../../src/domain/interview/draft.ts';
import type { Interview, InterviewEvent } from '../../src/domain/interview/record.ts';
import type { RecordedEvent } from '../../src/domain/matter.ts';
import type { UnitFacts } from '../../src/domain/units.ts';
import type { EventRow } from '../../src/store/effects.ts';
import { mechanism, sampleUnits } from './domain-fixtures.ts';
import { people } from './notice-fixtures.ts';

const { ordinary, office } = sampleUnits;

/** When the example interview is held: Tuesday, six working days after it is proposed. */
export const HELD_AT = Date.parse('2026-03-10T10:00:00+08:00');

/** A good proposal by hand. */
export const interviewDraft: InterviewDraft = {
  ...{ type: 'propose', mechanismId: mechanism.id, title: '关于示例事项的约谈', matter: '示例事项推进不力' },
  ...{ problems: '两次督办仍未办结', demands: null, basis: '联席会议纪要' },
  grounds: { trigger: 'by-hand', about: null, facts: [{ atMs: null, what: '第一次督办逾期未复' }], rule: null },
};

/** The same as a ladder opens it. */
export const ladderDraft: InterviewDraft = {
  ...interviewDraft,
  grounds: {
    trigger: 'notices',
    about: { noun: 'assignment', matterId: 'assignment-1', title: '示例交办事项', number: null },
    facts: [{ atMs: Date.parse('2026-02-10T17:00:00+08:00'), what: '逾期' }],
    rule: { text: '两次督办未办结的，提请约谈', edition: 'default-4' },
  },
};

const evidence = [{ name: '台账', mediaType: 'text/plain', text: null, url: 'https://example.org/1', sha256: null }];
const said = { problems: '逾期', explanation: '人手不足', demands: '月底前办结', statement: '坚决整改' };

/** Good commands by a short name. */
export const givenOn = {
  approve: { type: 'approve', decision: 'approve', opinion: null },
  sendBack: { type: 'approve', decision: 'return', opinion: '事实不清' },
  revise: { type: 'revise', title: '修改稿', matter: '推进不力', problems: '逾期', demands: '办结', basis: '会议纪要' },
  discard: { type: 'discard', reason: '已办结' },
  notice: {
    ...{ type: 'notice', startsAtMs: HELD_AT, place: '市政府第三会议室', interviewers: '市分管领导' },
    bring: ['情况说明', '整改计划'],
  },
  reschedule: { type: 'reschedule', reason: '与全会冲突', startsAtMs: HELD_AT + 7 * 86_400_000, place: null },
  cancel: { type: 'cancel', reason: '问题已解决' },
  attended: { type: 'attendance', attended: true, post: '局长', inPerson: true },
  substitute: { type: 'attendance', attended: true, post: '副局长', inPerson: false },
  absent: { type: 'attendance', attended: false, reason: '未到场，仅派副局长' },
  record: { type: 'record', ...said, reportTerm: null },
  issue: { type: 'issue-minutes' },
  report: { type: 'report', report: '已整改', evidence },
  sign: { type: 'sign-report', decision: 'sign', opinion: null },
  unsign: { type: 'sign-report', decision: 'return', opinion: '补充数据' },
  pass: { type: 'check', outcome: 'passed', opinion: null, newTerm: null },
  fail: { type: 'check', outcome: 'failed', opinion: '未解决', newTerm: null },
} satisfies Record<string, InterviewCommand>;

/** An interview without a database: `act` and `attend` of src/store/act.ts, over memory. */
export class InterviewCase extends MatterCase<Interview, InterviewCommand, InterviewEvent> {
  readonly unit: UnitFacts;

  constructor(unit: UnitFacts = ordinary, nowMs?: number) {
    super(interview, nowMs);
    this.unit = unit;
  }

  get surroundings() {
    const { nowMs, unit, policy, calendar } = this;
    return { nowMs, unit, mechanism, calendar, policy, recounting: false, directory: [] };
  }
}

/** An interview that is proposed; by the inspector where the unit is the office's own. */
export function proposedFor(unit: UnitFacts = ordinary, change: Partial<InterviewDraft> = {}): InterviewCase {
  const proposer = unit.id === office.id ? people.inspector : people.clerk;
  return new InterviewCase(unit).must(proposer, { ...interviewDraft, ...change });
}

/** One of the ordinary unit that is noticed. */
export function noticedInterview(): InterviewCase {
  return proposedFor().must(people.cityLeader, givenOn.approve).must(people.clerk, givenOn.notice);
}

/** One whose minutes went out at its hour: the unit owes its report. */
export function reportOwed(record: InterviewCommand = givenOn.record): InterviewCase {
  return noticedInterview()
    .must(people.clerk, givenOn.attended, HELD_AT)
    .must(people.clerk, record)
    .must(people.director, givenOn.issue);
}

/** One whose report is sent. */
export function reportedOn(): InterviewCase {
  return reportOwed().must(people.liaison, givenOn.report).must(people.head, givenOn.sign);
}

/** What a run of stored events folds to, from their texts alone (C10). */
export function foldInterview(rows: readonly Pick<EventRow, 'text'>[]): Interview | null {
  return rows.reduce<Interview | null>((state, { text }) => {
    const { type, data, basis, dueAt, seq, at, accountId, role, unitId } = JSON.parse(text);
    const event: InterviewEvent = { type, ...data };
    const recorded: RecordedEvent<InterviewEvent> = {
      ...{ event, basis, dueAtMs: dueAt === null ? null : Date.parse(dueAt), seq, atMs: Date.parse(at) },
      actor: { accountId, role, unitId },
    };
    return interview.evolve(state, recorded);
  }, null);
}
