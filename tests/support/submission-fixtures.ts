/** What the tests of submissions share: indicators, good entries, and a submission without a database, over memory. */
import type { FrozenIndicator } from '../../src/domain/indicator/record.ts';
import type { RecordedEvent } from '../../src/domain/matter.ts';
import { askedEntries, type Entry, type EntryStandards } from '../../src/domain/monitoring/entries.ts';
import { systemActor } from '../../src/domain/roles.ts';
import { submission, type SubmissionCommand } from '../../src/domain/submission.ts';
import type { SubmissionCall } from '../../src/domain/submission/order.ts';
import type { Submission, SubmissionEvent } from '../../src/domain/submission/record.ts';
import type { RoundStanding } from '../../src/domain/submission/surroundings.ts';
import type { UnitFacts } from '../../src/domain/units.ts';
import type { EventRow } from '../../src/store/effects.ts';
import { at, mechanism, sampleUnits } from './domain-fixtures.ts';
import { MatterCase } from './matter-case.ts';

const { ordinary, office } = sampleUnits;

const plain = {
  ...{ edition: 1, direction: 'higher', targets: [{ year: 2025, value: 10 }], weight: 0, dataUnitId: ordinary.id },
  ...{ source: '市统计公报', evidence: '', range: { min: 0, max: null }, yearOnYearPercent: null, atMost: null },
  bonus: null,
} satisfies Partial<FrozenIndicator>;

/** Four indicators of three levels: high-value patents never exceed the valid ones; trademarks are warned of by change. */
export const indicators: readonly FrozenIndicator[] = [
  {
    ...plain,
    indicatorId: 'i-2',
    code: 'ZB02',
    name: '高价值发明专利',
    unitOfMeasure: '件',
    level: 'city',
    atMost: 'ZB04',
  },
  { ...plain, indicatorId: 'i-4', code: 'ZB04', name: '有效发明专利', unitOfMeasure: '件', level: 'city' },
  {
    ...{ ...plain, indicatorId: 'i-13', code: 'ZB13', name: '有效注册商标', unitOfMeasure: '件', level: 'county' },
    ...{ weight: 100, yearOnYearPercent: 30 },
  },
  {
    ...{ ...plain, indicatorId: 'i-22', code: 'ZB22', name: '案件按期结案率', unitOfMeasure: '%', level: 'unit' },
    ...{ weight: 100, range: { min: 0, max: 100 } },
  },
];

/** What the entries of these tests are judged against: six figures are asked. */
export const standards: EntryStandards = {
  indicators,
  scopes: { county: ['county-a', 'county-b'], unit: [ordinary.id, office.id] },
  before: [{ code: 'ZB13', unitId: 'county-a', value: 100 }],
};

/** The last day that is in time: ten working days after the clock's first morning, which is a Monday. */
export const DUE_ON = '2026-03-16';

/** The last instant that is in time. */
export const DUE_AT = at(DUE_ON, '17:00');

/** What a round calls for. */
export const dataCall: SubmissionCall = {
  ...{ type: 'call', mechanismId: mechanism.id, roundId: 'round-1', part: 'data', dueOn: DUE_ON },
  ...{ round: { title: '2025年度监测', year: 2025 }, ...standards },
};

/** The same of a self-assessment. */
export const assessmentCall: SubmissionCall = {
  ...{ ...dataCall, part: 'self-assessment', indicators: [], before: [] },
  scopes: { county: [], unit: [] },
};

/** One good entry. */
export function entryOf(code: string, unitId: string | null, value: number | null, note: string | null = null): Entry {
  return { code, unitId, value, note, evidence: [] };
}

/** A good entry for every figure asked, all alike but for what is said. */
export function entriesFor(
  { indicators: asked, scopes }: Pick<EntryStandards, 'indicators' | 'scopes'> = standards,
  value = 90,
): Entry[] {
  return askedEntries(asked, scopes).map(({ code, unitId }) => entryOf(code, unitId, value));
}

const evidence = [{ name: '台账', mediaType: 'text/plain', text: '完整台账', url: null, sha256: 'a'.repeat(64) }];

/** Good commands by a short name. */
export const given = {
  enter: { type: 'enter', by: 'entry', entries: entriesFor() },
  enterSome: { type: 'enter', by: 'entry', entries: entriesFor().slice(0, 2) },
  /** One is warned of, and says why. */
  enterWarned: {
    ...{ type: 'enter', by: 'entry' },
    entries: entriesFor().map((entry) =>
      entry.unitId === 'county-a' ? { ...entry, value: 200, note: '新增集体商标' } : entry,
    ),
  },
  write: { type: 'write', text: '各项任务均已完成', evidence },
  sign: { type: 'sign' },
  takeBack: { type: 'take-back', reason: '漏填一项' },
  unlock: { type: 'unlock', reason: '统计口径调整', untilOn: '2026-03-27' },
  withdraw: { type: 'withdraw', reason: '不再参加本轮监测' },
} satisfies Record<string, SubmissionCommand>;

/** A submission without a database: `act` and `attend` of src/store/act.ts, over memory. */
export class SubmissionCase extends MatterCase<Submission, SubmissionCommand, SubmissionEvent> {
  readonly unit: UnitFacts;
  round: RoundStanding = 'runs';

  constructor(unit: UnitFacts = ordinary, nowMs?: number) {
    super(submission, nowMs);
    this.unit = unit;
  }

  get surroundings() {
    const { nowMs, unit, policy, calendar, round } = this;
    const around = { nowMs, unit, mechanism, calendar, policy, recounting: false, directory: [] };
    return { ...around, submission: { round } };
  }
}

/** A submission that is called for, by the clock. */
export function calledOf(unit: UnitFacts = ordinary, call: SubmissionCall = dataCall): SubmissionCase {
  return new SubmissionCase(unit).must(systemActor(mechanism.id), call);
}

/** What a run of stored events folds to, from their texts alone (C10). */
export function foldSubmission(rows: readonly Pick<EventRow, 'text'>[]): Submission | null {
  return rows.reduce<Submission | null>((state, { text }) => {
    const { type, data, basis, dueAt, seq, at: saidAt, accountId, role, unitId } = JSON.parse(text);
    const event: SubmissionEvent = { type, ...data };
    const recorded: RecordedEvent<SubmissionEvent> = {
      ...{ event, basis, dueAtMs: dueAt === null ? null : Date.parse(dueAt), seq, atMs: Date.parse(saidAt) },
      actor: { accountId, role, unitId },
    };
    return submission.evolve(state, recorded);
  }, null);
}
