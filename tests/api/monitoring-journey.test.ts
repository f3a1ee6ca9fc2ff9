/**
 * The 2022 round of the seeded mechanism over HTTP: twenty units, nine of them sample counties, the 25 indicators of the three
 * levels, one silent unit, one false figure, two queries, one objection that is upheld, and one low band that becomes the draft
 * of a rectification. Every figure is worked out by hand, in the comments beside it.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { audit } from '../../src/store/audit.ts';
import type { monitoringList, monitoringReport } from '../../src/api/monitoring-reports.ts';
import type { ProblemJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, takeStep, throughTo, type ApiOnly } from '../support/api-only.ts';
import { OFFICE } from '../support/main-path.ts';
import { headOf } from '../support/record.ts';
import {
  assess,
  counties,
  countyTargets,
  departments,
  foundCounties,
  given,
  handIn,
  listOf,
  scoresOf,
  setTargets,
  submissionsOf,
  unitTargets,
  wakeRound,
  wakeSubmission,
  type RoundJson,
} from '../support/monitoring-world.ts';

type ReportJson = z.output<typeof monitoringReport>;
type ListJson = z.output<typeof monitoringList>;

/** Reports ZB24 alone, and does not. */
const SILENT = '市科技局';
/** Reports a figure of the city that turns out to be false. */
const FALSE = '市工业和信息化局';
const OBJECTS = '示例单位甲';
const BUSY = '示例单位乙';
/** Hands in no self-assessment. */
const LATE = '示例七县';

let api: ApiOnly;
let world: Awaited<ReturnType<typeof foundCounties>>;
beforeAll(async () => {
  api = await startApiOnly();
  api.clock.set(at('2022-01-10'));
  world = await foundCounties(api);
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const idOf = (name: string): string => world.idOf(name);

function at(date: string, time = '10:00'): number {
  return Date.parse(`${date}T${time}:00+08:00`);
}

/** The clock goes on to an instant, and the round looks. */
async function on(date: string, id: string, time?: string): Promise<void> {
  api.clock.set(at(date, time));
  await wakeRound(api, id);
}

/**
 * The counties' values where they miss a target: which are reached in part is worth 60 % of the points from 90 % of it on.
 * What is not named is met; null is not known to whoever reports it.
 */
const countyValues: Readonly<Record<string, Readonly<Record<string, number | null>>>> = {
  示例二县: { ZB02: 95 },
  示例三县: { ZB02: 80 },
  示例四县: { ZB02: 80, ZB13: 100 },
  示例五县: { ZB02: 80, ZB13: 100, ZB05: 10, ZB06: 10 },
  示例六县: { ZB05: 45 },
  示例九县: { ZB06: null },
};

function valueOf(code: string, unitId: string | null): { value: number | null; note?: string } {
  const target = (countyTargets[code] ?? unitTargets[code])?.[0];
  if (target === undefined || unitId === null) return { value: 50 };
  const county = counties.find((name) => idOf(name) === unitId);
  const named = county === undefined ? undefined : countyValues[county]?.[code];
  if (named !== undefined) return named === null ? { value: null, note: '统计口径调整，暂无数据' } : { value: named };
  if (unitId === idOf(OBJECTS) && code === 'ZB22') return { value: 95 };
  return { value: target };
}

/** What everybody scores, by hand. */
const totals: Readonly<Record<string, readonly [total: number, band: string]>> = {
  // Nobody reported ZB24: it costs no county anything, and the other five weigh a fifth of 60 each: 12 points when met, 7.2 in
  // part. The one task of a county is its self-assessment, in time: 25. Satisfaction 90 of 15 is 13.5.
  示例一县: [98.5, 'excellent'], // 60 + 25 + 13.5
  示例二县: [93.7, 'excellent'], // 48 + 7.2 + 38.5
  示例三县: [86.5, 'good'], // 48 + 38.5
  示例四县: [74.5, 'qualified'], // 36 + 38.5
  示例五县: [50.5, 'unqualified'], // 12 + 38.5
  示例六县: [93.7, 'excellent'], // 48 + 7.2 + 38.5
  示例七县: [72, 'qualified'], // no self-assessment: 60 + 0 + 80 % of 15
  示例八县: [100, 'excellent'], // nobody was asked about it: the other two parts are 100
  示例九县: [98.5, 'excellent'], // ZB06 is not known to the office: the other four weigh 15 each; 60 + 38.5
  // Departments: two indicators of 30 each, tasks in time 25, satisfaction 80 of 15 is 12.
  市科技局: [84.5, 'good'], // one of two tasks, its data, is not there: 60 + 12.5 + 12
  市工业和信息化局: [97, 'unqualified'], // false data: unqualified whatever its total
  市公安局: [97, 'excellent'],
  市司法局: [97, 'excellent'],
  市财政局: [97, 'excellent'],
  市农业农村局: [97, 'excellent'],
  市文旅广体局: [97, 'excellent'],
  市市场监督管理局: [97, 'excellent'],
  市政府金融办: [97, 'excellent'],
  示例单位甲: [85, 'good'], // 30 + 60 % of 30 + 37, before its objection
  示例单位乙: [92, 'excellent'], // one task late is worth 60 %: 60 + 80 % of 25 + 12
};

test('the 2022 round, from its plan to what its results are used for', async () => {
  // A task of the year, done late; whatever else departments had that year is not in this record.
  const givers = { acknowledgement: BUSY, 'work-plan': BUSY, submission: headOf(BUSY) };
  const order = await openedThrough(api, throughTo.reviewed, { unitId: idOf(BUSY) }, givers);
  api.clock.set(at('2022-02-17'));
  for (const step of ['submission', 'inspection']) await takeStep(api, order.id, step, givers);

  // .................................................................................... the plan and its indicators
  const catalogue = await setTargets(api, 2022);
  expect(catalogue.length).toBe(25);
  expect(new Set(catalogue.map(({ level }) => level))).toEqual(new Set(['city', 'county', 'unit']));
  const plan = {
    ...{ mechanismId: api.record.mechanismId, title: '2022年度知识产权强市建设监测', kind: 'annual', year: 2022 },
    ...{ basis: '实施方案保障措施（三）', planYears: { from: 2022, until: 2024 } },
    pilotTerm: { from: '2022-07-01', until: '2025-06-30' },
  };
  const { id } = await given<RoundJson>(api, 'coordinator', '/monitoring-rounds', plan);
  const round = `/monitoring-rounds/${id}`;
  const call = <T = RoundJson>(who: string, name: string, body: object = {}) =>
    given<T>(api, who, `${round}/${name}`, body);
  const read = async (who = 'coordinator') => (await api.as(who).get<RoundJson>(round)).json;
  const refused = async (who: string, name: string, body: object = {}) => {
    const { status, json } = await api.as(who).post<ProblemJson>(`${round}/${name}`, body);
    return [status, json.code];
  };
  const listed = await call('coordinator', 'indicators', listOf(catalogue, idOf));
  expect([listed.indicators.length, listed.scored.length]).toEqual([25, 20]);
  expect(listed.scored.filter(({ ranked }) => !ranked).map(({ unit }) => unit?.name)).toEqual([OFFICE]);
  await call(OBJECTS, 'agreements', { answer: 'agreed' });
  expect(await refused('leader', 'fixing', { decision: 'approve' })).toEqual([409, 'NOT_NOW']);
  // Who says nothing within the term has agreed, and the record says so.
  await on('2022-05-10', id);
  const agreed = await read();
  expect(agreed.agreements.filter(({ answer }) => answer === 'silent').length).toBeGreaterThan(15);
  await call('leader', 'fixing', { decision: 'approve' });
  expect(await refused('coordinator', 'indicators', listOf(catalogue, idOf))).toEqual([409, 'NOT_NOW']);

  // ............................................................................................... collecting
  await on('2022-12-01', id);
  expect((await read()).stage).toBe('collecting');
  const called = await submissionsOf(api, id);
  expect(
    called
      .filter(({ part }) => part === 'self-assessment')
      .map(({ unit }) => unit)
      .sort(),
  ).toEqual([...counties, ...departments].sort());
  const data = called.filter(({ part }) => part === 'data');
  expect(data.map(({ unit }) => unit)).toContain('市中级人民法院');
  api.clock.set(at('2022-12-20'));
  for (const { unit, id: submissionId } of data.filter((one) => one.unit !== SILENT)) {
    await handIn(world, unit, submissionId, valueOf);
  }
  for (const { unit, id: submissionId } of called.filter((one) => one.part === 'self-assessment')) {
    if (unit !== LATE) await assess(world, unit, submissionId);
  }
  const live = await submissionsOf(api, id);
  const silent = live.find(({ unit, part }) => unit === SILENT && part === 'data');
  expect(silent?.completeness).toMatchObject({ asked: 9, entered: 0 });
  const office = live.find(({ unit, part }) => unit === OFFICE && part === 'data');
  expect(office?.completeness).toMatchObject({ entered: office?.completeness.asked, noData: 1 });

  // The date passes: late entries need an unlock, and the silent unit is named in a draft that a person decides on.
  api.clock.set(at('2023-01-21', '00:00'));
  await wakeSubmission(api, silent?.id ?? '');
  await wakeRound(api, id);
  const late = await api.as(SILENT).post<ProblemJson>(`/submissions/${silent?.id ?? ''}/entries`, { entries: [] });
  expect(late.status).toBe(409);
  expect((await read()).stage).toBe('self-assessed');
  const circulars = await api
    .as('coordinator')
    .get<{ items: { stage: string; number: string | null; units: { unit: { name: string } }[] }[] }>('/circulars');
  expect(
    circulars.json.items.map(({ stage, number, units }) => [stage, number, units.map((one) => one.unit.name)]),
  ).toEqual([['drafted', null, [SILENT]]]);

  // .............................................................................................. verification
  await on('2023-01-30', id);
  const begun = await call('coordinator', 'verification');
  const entered = live.reduce((sum, { completeness, part }) => sum + (part === 'data' ? completeness.entered : 0), 0);
  expect(begun.verification?.drawn.length).toBeGreaterThanOrEqual(Math.ceil(entered / 10));
  // Two queries: of a county's figure that the office reported, and of a city's by another department.
  const third = idOf('示例三县');
  await call('inspector', 'queries', { code: 'ZB02', unitId: third, question: '与统计公报不一致' });
  await call('coordinator', 'queries', { code: 'ZB17', question: '请提供认定文件' });
  expect((await read()).stage).toBe('queried');
  expect(await refused('coordinator', 'scores')).toEqual([409, 'NOT_NOW']);
  await call(OFFICE, 'answers', { no: 1, text: '年报口径应为85', value: 85 });
  await call(FALSE, 'answers', { no: 2, text: '无认定文件' });
  await call('inspector', 'verdicts', {
    verdicts: [{ code: 'ZB02', unitId: third, verdict: 'corrected', value: 85, reason: '按年报口径' }],
  });
  expect(
    await refused('coordinator', 'verdicts', { verdicts: [{ code: 'ZB17', verdict: 'false', reason: '虚报' }] }),
  ).toEqual([403, 'ROLE_NOT_ALLOWED']);
  await call('director', 'verdicts', { verdicts: [{ code: 'ZB17', verdict: 'false', reason: '所报企业未获认定' }] });
  const judged = new Set([`ZB02 ${third}`, 'ZB17 ']);
  for (const { code, unit } of begun.verification?.drawn ?? []) {
    if (judged.has(`${code} ${unit?.id ?? ''}`)) continue;
    const verdicts = [{ code, unitId: unit?.id ?? null, verdict: 'accepted' }];
    const { status } = await api.as('coordinator').post(`${round}/verdicts`, { verdicts });
    // What the office reported, or is about it, the inspector judges.
    if (status === 403) await call('inspector', 'verdicts', { verdicts });
  }
  const surveys = [...counties.filter((name) => name !== '示例八县'), ...departments].map((name) => {
    const value = name === LATE || departments.includes(name) ? 80 : 90;
    return { kind: 'satisfaction', unitId: idOf(name), value, source: '第三方满意度调查报告（2022）' };
  });
  const ofOffice = surveys.filter(({ unitId }) => unitId === idOf(OFFICE));
  await call('coordinator', 'surveys', { surveys: surveys.filter(({ unitId }) => unitId !== idOf(OFFICE)) });
  await call('inspector', 'surveys', { surveys: ofOffice });

  // ................................................................................................... scores
  api.clock.set(at('2023-02-20'));
  await call('coordinator', 'scores');
  const scores = await scoresOf(api, id);
  const found = Object.fromEntries([...scores].map(([name, { total, band }]) => [name, [total, band]]));
  expect(found).toEqual(totals);
  // Each opens to its items: they sum to it, and their weights to 100.
  for (const { items, total } of scores.values()) {
    const sum = (of: 'points' | 'weight') => Math.round(items.reduce((all, item) => all + item[of], 0) * 100) / 100;
    expect([sum('points'), sum('weight')]).toEqual([total, 100]);
  }
  const fifth = scores.get('示例五县')?.items.map(({ code, points, why }) => `${code ?? '—'} ${String(points)} ${why}`);
  expect(fifth?.sort()).toEqual(
    [
      ...['ZB02 0 missed', 'ZB04 12 met', 'ZB05 0 missed', 'ZB06 0 missed', 'ZB13 0 missed', 'ZB24 0 not-counted'],
      ...['— 25 share', '— 13.5 share'],
    ].sort(),
  );

  // ......................................................................... the draft, an objection, the approval
  await call('director', 'publication');
  const own = await read(OBJECTS);
  expect(own.totals.map(({ unit, total, rank }) => [unit?.name, total, rank])).toEqual([[OBJECTS, 85, null]]);
  expect((await read()).totals.every(({ rank }) => rank === null)).toBe(true);
  await call(OBJECTS, 'objections', { text: '案件均已按期办结，ZB22应为100' });
  const objected = await read();
  expect([objected.stage, objected.objections[0]?.judge]).toEqual(['objected', 'leader']);
  for (const who of ['director', 'inspector']) {
    expect((await refused(who, 'objection-decisions', { no: 1, outcome: 'dismissed', opinion: '维持' }))[0]).toBe(403);
  }
  await call('leader', 'objection-decisions', {
    ...{ no: 1, outcome: 'upheld', opinion: '经核实按期结案', corrections: [{ code: 'ZB22', value: 100 }] },
  });
  expect((await scoresOf(api, id)).get(OBJECTS)).toMatchObject({ total: 97, band: 'excellent' }); // 60 + 37
  // Not before the days to object are over; and there is nothing to report yet.
  expect((await api.as('leader').get(`${round}/report`)).status).toBe(409);
  expect(await refused('leader', 'approval', { decision: 'approve' })).toEqual([409, 'NOT_NOW']);
  await on('2023-03-06', id);
  const approved = await call('leader', 'approval', { decision: 'approve' });
  const ranks = new Map(approved.totals.map(({ unit, rank }) => [unit?.name, rank]));
  expect(counties.map((name) => ranks.get(name))).toEqual([2, 4, 6, 7, 9, 4, 8, 1, 2]);
  // Seven of 97 share the first rank; the one vetoed comes after all others; the office is in no rank.
  const ranked = [OBJECTS, BUSY, SILENT, FALSE, OFFICE].map((name) => ranks.get(name));
  expect(ranked).toEqual([1, 8, 9, 10, null]);

  // ......................................................................................... the report and its use
  const reported = await call('coordinator', 'report', { title: '关于2022年度监测情况的报告' });
  expect(reported.number).toMatch(/〔2023〕1号$/);
  const { text, tables } = (await api.as('leader').get<ReportJson>(`${round}/report`)).json;
  expect(text.startsWith('关于2022年度监测情况的报告\n市委、市人民政府：\n根据实施方案保障措施（三）')).toBe(true);
  // Counties: 1, 2, 6, 8, 9 are excellent, 3 good, 4 and 7 qualified, 5 not; departments: one good, one not, by its veto.
  expect(text).toContain('县市区9个：优秀5个、良好1个、合格2个、不合格1个。');
  expect(text).toContain('部门11个：优秀9个、良好1个、合格0个、不合格1个。');
  // By the answer to a query, and by the objection.
  expect(text).toContain('提出核查2项，核定更正2项，认定不实1项。');
  expect(text).toContain('收到申诉1件，采纳1件。');
  expect(tables.map(({ rows }) => rows.length)).toEqual([9, 11]);
  expect(tables[0]?.rows[0]).toEqual(['1', '示例八县', '100.00', '优秀', '']);
  const bodies = ['organisation', 'performance', 'business-environment', 'inspection'];
  const lists = bodies.map((body) => ({ body }));
  expect(await refused('coordinator', 'applications', { lists, measures: [] })).toEqual([422, 'MEASURES_OUTSTANDING']);
  const applied = await call('coordinator', 'applications', {
    lists,
    measures: [
      { unitId: idOf('示例五县'), measure: 'rectification' },
      { unitId: idOf(FALSE), measure: 'none', reason: '已移送有关部门核查，暂不另行督办' },
    ],
  });
  expect(applied.lowBands.map(({ unit, measure }) => [unit?.name, measure])).toEqual(
    expect.arrayContaining([
      ['示例五县', 'rectification'],
      [FALSE, 'none'],
    ]),
  );
  const orders = await api
    .as('coordinator')
    .get<{ items: { unit: { name: string }; stage: string; number: string | null }[] }>(
      `/rectifications?unitId=${idOf('示例五县')}`,
    );
  expect(orders.json.items.map(({ unit, stage, number }) => [unit.name, stage, number])).toEqual([
    ['示例五县', 'opened', null],
  ]);
  await call('coordinator', 'application-outcomes', {
    ...{ body: 'organisation', text: '已作为年度考核参考', reportedOn: '2023-03-06', reference: '组函〔2023〕8号' },
  });
  // Each body takes its list: the inspection office those in the lowest band, with what is to become of them.
  const taken = await Promise.all(bodies.map((body) => api.as('leader').get<ListJson>(`${round}/lists/${body}`)));
  expect(taken.map(({ json }) => json.rows.length)).toEqual([20, 20, 20, 2]);
  expect(taken[3]?.json.rows.map(({ unit, measure }) => [unit?.name, measure])).toEqual([
    ['示例五县', '拟限期整改'],
    [FALSE, '不另行处理'],
  ]);
  const closed = await call('coordinator', 'closing');
  expect([closed.stage, closed.workflow.nextWakeAt]).toEqual(['closed', null]);
});
