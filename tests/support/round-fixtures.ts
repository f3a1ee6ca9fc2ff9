/** What the tests of monitoring rounds share: units, indicators, a cast, good commands, and a round without a database. */
import { MatterCase } from './matter-case.ts';
import { at, mechanism, person, sampleUnits } from './domain-fixtures.ts';
import type { DirectoryUnit } from '../../src/domain/directory.ts';
import type { Notice, Opening, RecordedEvent } from '../../src/domain/matter.ts';
import type { CatalogueIndicator, MonitoringSurroundings } from '../../src/domain/monitoring/surroundings.ts';
import { monitoringRound, type MonitoringCommand } from '../../src/domain/monitoring-round.ts';
import type { MonitoringEvent } from '../../src/domain/monitoring-round/events.ts';
import type { PlanDraft } from '../../src/domain/monitoring-round/planning.ts';
import type { MonitoringRound } from '../../src/domain/monitoring-round/record.ts';
import type { Actor } from '../../src/domain/roles.ts';
import type { UnitFacts, UnitKind } from '../../src/domain/units.ts';
import type { EventRow } from '../../src/store/effects.ts';

const { ordinary, office, inspectors } = sampleUnits;

function unitOf(id: string, kind: UnitKind = 'GOV_DEPT'): UnitFacts {
  return { id, name: id, kind, collective: false };
}

function listedUnit(unit: UnitFacts, change: Partial<DirectoryUnit> = {}): DirectoryUnit {
  const none = { officeHours: null, validFrom: null, validTo: null, succeededBy: null };
  return { ...unit, aliases: [], member: true, ...none, ...change };
}

/** Units beside the sample ones: who reports and is not scored, a second department, and three counties. */
export const others = {
  court: unitOf('unit-court', 'COURT'),
  second: unitOf('unit-second'),
  east: unitOf('county-east', 'LOWER_GOV'),
  west: unitOf('county-west', 'LOWER_GOV'),
  zone: unitOf('county-zone', 'ZONE_COMMITTEE'),
};

const { court, second, east, west, zone } = others;

/** The directory: those units, one for many, one that is no member, and one that is none any more. */
export const directory: readonly DirectoryUnit[] = [
  ...[ordinary, second, office, inspectors, court, east, west].map((unit) => listedUnit(unit)),
  listedUnit(zone, { member: false }),
  listedUnit({ ...unitOf('unit-all'), collective: true }),
  listedUnit(unitOf('unit-outside'), { member: false }),
  listedUnit(unitOf('unit-former', 'COURT'), { validTo: '2025-12-31', succeededBy: court.id }),
];

/** The directory with one more unit. */
export function withUnit(unit: UnitFacts): readonly DirectoryUnit[] {
  return [...directory, listedUnit(unit)];
}

/** Who acts. */
export const people = {
  clerk: person('coordinator', office.id),
  director: person('director', office.id),
  inspector: person('inspector', inspectors.id),
  convener: person('leader'),
  cityLeader: person('cityLeader'),
  liaison: person('liaison', ordinary.id),
  head: person('head', ordinary.id),
  second: person('liaison', second.id),
  court: person('liaison', court.id),
  east: person('liaison', east.id),
  west: person('liaison', west.id),
  zone: person('liaison', zone.id),
  office: person('liaison', office.id),
  inspectorsOwn: person('liaison', inspectors.id),
  operator: person('operator'),
  clock: { ...person('system'), accountId: 'system' },
};

function indicator(code: string, change: Partial<CatalogueIndicator> = {}): CatalogueIndicator {
  return {
    ...{ code, name: `指标${code}`, unitOfMeasure: '件', direction: 'higher', level: 'county', weight: 50 },
    ...{ targets: [{ year: 2026, value: 100 }], dataUnitId: ordinary.id, source: '实施方案', evidence: '证明' },
    ...{ range: { min: 0, max: null }, yearOnYearPercent: null, atMost: null, bonus: null, figures: [] },
    ...{ indicatorId: `indicator-${code}`, edition: 1, ...change },
  };
}

/** The catalogue: one of the city, which the court reports; two of counties; two of units, of which the office reports one. */
export const catalogue: readonly CatalogueIndicator[] = [
  indicator('ZB01', {
    ...{ level: 'city', weight: 0, dataUnitId: 'unit-former' },
    figures: [{ year: 2025, value: 80, source: '公报' }],
  }),
  indicator('ZB02'),
  indicator('ZB03', { dataUnitId: second.id, direction: 'lower', targets: [{ year: 2026, value: 10 }] }),
  indicator('ZB04', { level: 'unit', dataUnitId: second.id, weight: 60 }),
  indicator('ZB05', { level: 'unit', dataUnitId: office.id, weight: 40 }),
];

/** The plan of an annual round of 2026; its dates are the policy's. */
export const plan: PlanDraft = {
  ...{ title: '2026年度知识产权工作监测', kind: 'annual', year: 2026, period: null, dates: null },
  ...{ basis: '实施方案保障措施（三）', planYears: { from: 2024, until: 2026 } },
  pilotTerm: { from: '2024-07-01', until: '2027-06-30' },
};

/** A quarter's. */
export const quarter: PlanDraft = {
  ...{ ...plan, title: '2026年第一季度小结', kind: 'quarterly' },
  period: { from: '2026-01-01', until: '2026-03-31' },
};

/** The whole catalogue as it is weighed there. */
export const wholeList = catalogue.map(({ indicatorId, weight }) => ({ indicatorId, weight }));

/** Good commands by a short name. */
export const good = {
  plan: { type: 'plan', mechanismId: mechanism.id, round: plan },
  revise: { type: 'revise-plan', round: { ...plan, title: '2026年度监测' } },
  list: { type: 'list-indicators', indicators: wholeList, unitIds: null },
  agree: { type: 'agree', answer: 'agreed', words: null },
  object: { type: 'agree', answer: 'objected', words: '目标值过高' },
  fix: { type: 'fix', decision: 'approve', opinion: null },
  sendBack: { type: 'fix', decision: 'return', opinion: '权重请再议' },
  begin: { type: 'begin-verification' },
  query: { type: 'query', code: 'ZB02', unitId: east.id, question: '较上年增长过快，请说明' },
  answer: { type: 'answer-query', no: 1, text: '口径有变', value: 95 },
  accept: {
    type: 'judge',
    verdicts: [{ code: 'ZB02', unitId: east.id, verdict: 'accepted', value: null, reason: null }],
  },
  correct: {
    type: 'judge',
    verdicts: [{ code: 'ZB02', unitId: east.id, verdict: 'corrected', value: 95, reason: '按新口径' }],
  },
  survey: {
    type: 'survey',
    surveys: [{ kind: 'satisfaction', unitId: east.id, value: 84.5, source: '第三方调查' }],
  },
  score: { type: 'score' },
  adjust: { type: 'adjust', unitId: east.id, points: -2, reason: '专家组意见' },
  publish: { type: 'publish' },
  appeal: { type: 'object', text: '数值有误', evidence: [] },
  dismiss: { type: 'decide-objection', no: 1, outcome: 'dismissed', opinion: '数据无误' },
  uphold: {
    ...{ type: 'decide-objection', no: 1, outcome: 'upheld', opinion: '数据应更正' },
    ...{ corrections: [{ code: 'ZB02', value: 100 }], points: 0, liftsVeto: false },
  },
  approve: { type: 'approve', decision: 'approve', opinion: null },
  return: { type: 'approve', decision: 'return', opinion: '请再核' },
  report: { type: 'report', title: '关于2026年度监测结果的报告' },
  apply: { type: 'apply', lists: [{ body: 'organisation', note: null }], measures: [] },
  record: {
    ...{ type: 'record-application', body: 'organisation', text: '已列入考核', reportedOn: '2027-01-20' },
    reference: null,
  },
  close: { type: 'close' },
  withdraw: { type: 'withdraw', reason: '上级另有部署' },
} satisfies Record<string, MonitoringCommand>;

/** A value that was signed. */
export type Signed = NonNullable<MonitoringSurroundings['submissions'][number]['signed']>[number];

/** A submission as the round finds it. */
export function submissionOf(
  unitId: string,
  signed: readonly Signed[] | null,
): MonitoringSurroundings['submissions'][number] {
  return { id: `submission-${unitId}`, unitId, part: 'data', stage: signed ? 'signed' : 'called', signed };
}

/** What the units hand in where nothing goes wrong. The office's own unit reports of every department. */
export const handedInWell: MonitoringSurroundings['submissions'] = [
  submissionOf(court.id, [{ code: 'ZB01', unitId: null, value: 90 }]),
  submissionOf(ordinary.id, [
    { code: 'ZB02', unitId: east.id, value: 100 },
    { code: 'ZB02', unitId: west.id, value: 92 },
    { code: 'ZB02', unitId: zone.id, value: 40 },
  ]),
  submissionOf(second.id, [
    { code: 'ZB03', unitId: east.id, value: 9 },
    { code: 'ZB03', unitId: west.id, value: 11 },
    { code: 'ZB03', unitId: zone.id, value: 30 },
    ...[ordinary, second, office, inspectors].map(({ id }) => ({ code: 'ZB04', unitId: id, value: 100 })),
  ]),
  submissionOf(
    office.id,
    [ordinary, second, office, inspectors].map(({ id }) => ({ code: 'ZB05', unitId: id, value: 95 })),
  ),
];

/** Nothing to sum up. */
export const noSummary: NonNullable<MonitoringSurroundings['summary']> = {
  period: { from: '2026-01-01', until: '2026-03-31' },
  ...{ measures: { given: 21, closed: 7 }, lights: { green: 10, blue: 1, yellow: 2, red: 3 }, overdue: 3 },
  units: [{ unitId: ordinary.id, open: 2, done: 1, overdue: 1 }],
};

/** A round without a database: `act` and `attend` of src/store/act.ts, over memory. */
export class RoundCase extends MatterCase<MonitoringRound, MonitoringCommand, MonitoringEvent> {
  directory: readonly DirectoryUnit[] = directory;
  catalogue = catalogue;
  submissions: MonitoringSurroundings['submissions'] = [];
  tasksDone: MonitoringSurroundings['tasks'] = {};
  seed = 'seed';
  others: MonitoringSurroundings['others'] = [];

  constructor(nowMs = at('2026-03-02')) {
    super(monitoringRound, nowMs);
  }

  get surroundings() {
    const { nowMs, policy, calendar, submissions } = this;
    const unit = this.directory.find(({ id }) => id === (this.isOpened ? this.state.unitId : office.id)) ?? office;
    const monitoring: MonitoringSurroundings = {
      ...{ roundId: 'round-1', indicators: this.catalogue, submissions, tasks: this.tasksDone },
      ...{ before: [{ code: 'ZB01', unitId: null, value: 80 }], summary: noSummary, others: this.others },
    };
    const around = { nowMs, unit, mechanism, calendar, policy, recounting: false, directory: this.directory };
    return { ...around, monitoring, newId: this.seed };
  }

  /** What the events so far have opened by themselves. */
  get opened(): readonly Opening[] {
    let state: MonitoringRound | null = null;
    return this.rows.flatMap(({ text }) => {
      const recorded = recordedIn(text);
      state = monitoringRound.evolve(state, recorded);
      return monitoringRound.opens?.(state, recorded, 'round-1') ?? [];
    });
  }

  /** What a command would open beside it. */
  opensOf(actor: Actor, command: MonitoringCommand): readonly Opening[] {
    const decision = monitoringRound.decide(this.state, command, {
      ...this.surroundings,
      actor,
      number: '联席监报〔2026〕1号',
    });
    return 'opens' in decision ? (decision.opens ?? []) : [];
  }

  /** Its units are several: which of them is told is said. */
  protected override whom({ kind, role, unitId }: Notice): string {
    return `${kind} → ${role}${unitId === null ? '' : ` of ${unitId}`}`;
  }

  /** A unit's work is another's from now on. */
  succeed(from: UnitFacts, to: UnitFacts): this {
    const unfolding = this.unfold();
    const succession = { from, to, effectiveOn: '2026-03-02', basis: '机构改革' };
    unfolding.append(monitoringRound.succession(this.state, succession), people.clerk);
    return this.keep(unfolding);
  }
}

/** An event as it was recorded, from its text alone. */
function recordedIn(text: string): RecordedEvent<MonitoringEvent> {
  const { type, data, basis, dueAt, seq, at: when, accountId, role, unitId } = JSON.parse(text);
  const event: MonitoringEvent = { type, ...data };
  const dueAtMs = dueAt === null ? null : Date.parse(dueAt);
  return { event, basis, dueAtMs, seq, atMs: Date.parse(when), actor: { accountId, role, unitId } };
}

/** What a run of stored events folds to, from their texts alone (C10). */
export function foldRound(rows: readonly Pick<EventRow, 'text'>[]): MonitoringRound | null {
  return rows.reduce<MonitoringRound | null>(
    (state, { text }) => monitoringRound.evolve(state, recordedIn(text)),
    null,
  );
}

/** The stages of the main course in their order. */
export type Upto =
  | 'planned'
  | 'listed'
  | 'agreed'
  | 'fixed'
  | 'collecting'
  | 'self-assessed'
  | 'verifying'
  | 'judged'
  | 'scored'
  | 'published'
  | 'objected'
  | 'unobjected'
  | 'approved'
  | 'reported'
  | 'applied'
  | 'closed';

/** Judges every value that was drawn, each by whoever may. */
export function judgeDrawn(one: RoundCase): RoundCase {
  for (const cell of one.state.verification?.drawn ?? []) {
    const verdicts = [{ ...cell, verdict: 'accepted' as const, value: null, reason: null }];
    const judge = [people.clerk, people.inspector, people.cityLeader].find(
      (actor) => one.give(actor, { type: 'judge', verdicts }) === null,
    );
    if (!judge) throw new Error(`nobody may judge ${cell.code}`);
  }
  return one;
}

const course: readonly [Upto, (one: RoundCase) => RoundCase][] = [
  ['planned', (one) => one.must(people.clerk, good.plan)],
  ['listed', (one) => one.must(people.clerk, good.list)],
  ['agreed', (one) => one.runTo(at('2026-03-20'))],
  ['fixed', (one) => one.must(people.convener, good.fix)],
  ['collecting', (one) => one.runTo(at('2026-12-01'))],
  [
    'self-assessed',
    (one) => {
      one.submissions = handedInWell;
      return one.runTo(at('2027-01-21'));
    },
  ],
  ['verifying', (one) => one.must(people.clerk, good.begin)],
  ['judged', judgeDrawn],
  ['scored', (one) => one.must(people.clerk, good.score)],
  ['published', (one) => one.must(people.director, good.publish)],
  ['objected', (one) => one.must(people.east, good.appeal)],
  [
    'unobjected',
    (one) => {
      one.must(one.state.objections.at(-1)?.judge === 'leader' ? people.convener : people.inspector, good.dismiss);
      return one.runTo(one.nowMs + 14 * 86_400_000);
    },
  ],
  ['approved', (one) => one.must(people.convener, good.approve)],
  ['reported', (one) => one.must(people.clerk, good.report)],
  [
    'applied',
    (one) => {
      const low = one.state.counted?.totals.filter(({ band }) => band === 'unqualified') ?? [];
      const measures = low.map(({ unitId }) => ({
        unitId,
        measure: 'rectification' as const,
        reason: null,
        dueTerm: null,
      }));
      return one.must(people.clerk, { ...good.apply, measures });
    },
  ],
  ['closed', (one) => one.must(people.clerk, good.close)],
];

/** A round of the sample as far as that. */
export function roundAt(upto: Upto, one = new RoundCase()): RoundCase {
  for (const [name, go] of course) {
    go(one);
    if (name === upto) return one;
  }
  return one;
}
