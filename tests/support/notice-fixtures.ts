/** What the tests of supervision notices share: good texts, a cast, and a notice without a database, over memory. */
import { MatterCase } from './matter-case.ts';
import type { RecordedEvent } from '../../src/domain/matter.ts';
import { supervisionNotice, type NoticeCommand } from '../../src/domain/supervision-notice.ts';
import type { NoticeDraft } from '../../src/domain/supervision-notice/order.ts';
import type { NoticeEvent, SupervisionNotice } from '../../src/domain/supervision-notice/record.ts';
import type { IssuedNotice, StandingMandate } from '../../src/domain/supervision-notice/surroundings.ts';
import type { UnitFacts } from '../../src/domain/units.ts';
import type { EventRow } from '../../src/store/effects.ts';
import { mechanism, person, sampleUnits } from './domain-fixtures.ts';

/** A court: no object of supervision (domain.md 0.3). */
export const court: UnitFacts = { id: 'unit-court', name: 'unit-court', kind: 'COURT', collective: false };

const { ordinary, office, inspectors } = sampleUnits;

/** Who acts, for the ordinary unit where they are of one. */
export const people = {
  clerk: person('coordinator', office.id),
  director: person('director', office.id),
  inspector: person('inspector', inspectors.id),
  convener: person('leader'),
  cityLeader: person('cityLeader'),
  liaison: person('liaison', ordinary.id),
  head: person('head', ordinary.id),
  clock: { ...person('system'), accountId: 'system' },
};

/** A good draft by hand. */
export const noticeDraft: NoticeDraft = {
  ...{ type: 'draft', mechanismId: mechanism.id, form: 'supervision-notice', trigger: 'by-hand' },
  about: { noun: 'assignment', matterId: 'assignment-1', title: '示例交办事项', number: '联席交〔2026〕1号' },
  ...{ title: '关于示例事项的督办通知', problem: '逾期未办', demands: '限期办结并书面回复', basis: '联席会议纪要' },
  ...{ dueTerm: null, dueOn: null },
};

/** A mandate for whatever matter of whatever unit, in force all of 2026. */
export const mandate: StandingMandate = {
  ...{ id: 'mandate-1', number: '株政办函〔2026〕12号', nouns: null, unitIds: null },
  ...{ fromOn: '2026-01-01', toOn: '2026-12-31' },
};

/** The government's approval, as the inspector names it. */
export const government = { reference: '市政府批示〔2026〕3号', by: '市长', on: '2026-03-01' };

const approve = { type: 'approve', decision: 'approve', opinion: null } as const;
const evidence = [{ name: '照片', mediaType: 'image/jpeg', text: null, url: 'https://example.org/1', sha256: null }];

/** Good commands by a short name. */
export const good = {
  byDirector: { ...approve, mandateId: mandate.id, approval: null, despite: null },
  byInspector: { ...approve, mandateId: null, approval: government, despite: null },
  plainly: { ...approve, mandateId: null, approval: null, despite: null },
  returnDraft: {
    ...{ type: 'approve', decision: 'return', opinion: '依据不足', mandateId: null, approval: null, despite: null },
  },
  acknowledge: { type: 'acknowledge' },
  reply: { type: 'reply', report: '已办结', evidence },
  sign: { type: 'sign-reply', decision: 'sign', opinion: null },
  unsign: { type: 'sign-reply', decision: 'return', opinion: '补充数据' },
  accept: { type: 'review', outcome: 'accepted', opinion: '符合要求', newTerm: null },
  sendBack: { type: 'review', outcome: 'returned', opinion: '未解决', newTerm: null },
  thank: { type: 'thank', text: '感谢支持' },
  withdraw: { type: 'withdraw', reason: '误发' },
  suspend: { type: 'suspend', reason: '机构改革', untilOn: null },
  resume: { type: 'resume', reason: '已理顺' },
  reopen: { type: 'reopen', reason: '出现反弹', newTerm: '10wd' },
  discard: { type: 'discard', reason: '另行处理' },
  revise: {
    type: 'revise',
    order: {
      ...{ title: '修改稿', problem: '逾期', demands: '办结', basis: '会议纪要', dueTerm: '10wd', dueOn: null },
    },
  },
} satisfies Record<string, NoticeCommand>;

/** Urges at a level. */
export function urge(level: 1 | 2 | 3): NoticeCommand {
  return { type: 'urge', level, text: null };
}

/** A notice without a database: `act` and `attend` of src/store/act.ts, over memory. */
export class NoticeCase extends MatterCase<SupervisionNotice, NoticeCommand, NoticeEvent> {
  readonly unit: UnitFacts;
  issued: IssuedNotice[] = [];
  mandates: StandingMandate[] = [mandate];
  formerUnitIds: string[] = [];

  constructor(unit: UnitFacts = ordinary, nowMs?: number) {
    super(supervisionNotice, nowMs);
    this.unit = unit;
  }

  get surroundings() {
    const { nowMs, unit, policy, calendar, issued, mandates } = this;
    const notice = { unitIds: [unit.id, ...this.formerUnitIds], issued, mandates };
    return { nowMs, unit, mechanism, calendar, policy, recounting: false, directory: [], notice };
  }
}

/** A notice that is drafted to a unit; by the inspector where the unit is the office's own. */
export function draftedTo(unit: UnitFacts = ordinary, change: Partial<NoticeDraft> = {}): NoticeCase {
  const drafter = unit.id === office.id ? people.inspector : people.clerk;
  return new NoticeCase(unit).must(drafter, { ...noticeDraft, ...change });
}

/** A notice that the city leader, who always may, has issued. */
export function issuedTo(unit: UnitFacts = ordinary, change: Partial<NoticeDraft> = {}): NoticeCase {
  return draftedTo(unit, change).must(people.cityLeader, good.plainly);
}

/** A letter to the court that is issued. */
export function letter(change: Partial<NoticeDraft> = {}): NoticeCase {
  return issuedTo(court, { form: 'request-letter', ...change });
}

/** What a run of stored events folds to, from their texts alone (C10). */
export function foldNotice(rows: readonly Pick<EventRow, 'text'>[]): SupervisionNotice | null {
  return rows.reduce<SupervisionNotice | null>((state, { text }) => {
    const { type, data, basis, dueAt, seq, at, accountId, role, unitId } = JSON.parse(text);
    const event: NoticeEvent = { type, ...data };
    const recorded: RecordedEvent<NoticeEvent> = {
      ...{ event, basis, dueAtMs: dueAt === null ? null : Date.parse(dueAt), seq, atMs: Date.parse(at) },
      actor: { accountId, role, unitId },
    };
    return supervisionNotice.evolve(state, recorded);
  }, null);
}
