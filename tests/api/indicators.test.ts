/** The catalogue of indicators over HTTP: kept by the office, seen by everyone, each edition in the log. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { amendmentBody, defineIndicator, indicatorBody, type IndicatorJson } from '../support/indicator-calls.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { headOf, sqlAsApp } from '../support/record.ts';

const OTHER_UNIT = '示例单位乙';

let api: ApiOnly;
let unit: string;
beforeAll(async () => {
  api = await startApiOnly();
  unit = api.record.unitId(SAMPLE_UNIT);
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

interface Page {
  items: IndicatorJson[];
  nextCursor: string | null;
}

const list = async (query: string, who = 'coordinator') => {
  return (await api.as(who).get<Page>(`/indicators?${query}`)).json;
};

async function refusedOn(path: string, body: object, who = 'coordinator') {
  const { status, json } = await api.as(who).post<ProblemJson>(path, body);
  return [status, json.code, json.errors?.[0]?.pointer, json['why']];
}

test('the example has its 25 indicators, as the office would have defined them; nobody was told, and nothing wakes', async () => {
  const { items } = await list('limit=200', SAMPLE_UNIT);
  const seeded = items.filter(({ code }) => code.startsWith('ZB'));
  expect(seeded).toHaveLength(25);
  expect(seeded[1]).toMatchObject({
    ...{ code: 'ZB02', level: 'county', weight: 25, atMost: 'ZB04', edition: 1, stage: 'standing' },
    ...{ dataUnit: { name: '市市场监督管理局' }, figures: [{ year: 2022, value: 4_116 }] },
  });
  const { json } = await api.as('leader').get<{ items: EventJson[] }>(`/indicators/${seeded[0]?.id ?? ''}/timeline`);
  expect(json.items).toMatchObject([{ type: 'indicator-defined', actor: { role: 'coordinator' } }]);
  const [counted] = await sqlAsApp<{ told: number; nudged: number }>(
    api.record,
    `SELECT (SELECT count(*) FROM delivery d JOIN matter m ON m.id = d.matter_id WHERE m.noun = 'indicator')::int AS told,
       (SELECT count(*) FROM nudge WHERE noun = 'indicator')::int AS nudged`,
    [],
  );
  expect(counted).toEqual({ told: 0, nudged: 0 });
});

test('the journey: defined, seen by everyone, amended into another edition, handed to another unit, retired', async () => {
  const defined = await defineIndicator(api, 'LC01', unit, {
    ...{ evidence: '统计报表', range: { min: 0, max: 5_000 }, yearOnYearPercent: 30 },
    ...{ bonus: { per: 10, points: 0.5, cap: 3 } },
    figures: [{ year: 2025, value: 24.68, source: '示例统计' }],
  });
  const { id } = defined;
  expect(defined).toMatchObject({
    ...{ code: 'LC01', stage: 'standing', stageName: '现行', levelName: '县市区', edition: 1, version: 1 },
    ...{ directionName: '越高越好（正向）', dataUnit: { name: SAMPLE_UNIT }, atMost: null, reason: null },
    ...{ evidence: '统计报表', range: { min: 0, max: 5_000 }, yearOnYearPercent: 30, retiredAt: null },
    ...{ bonus: { per: 10, points: 0.5, cap: 3 }, figures: [{ year: 2025, value: 24.68, source: '示例统计' }] },
  });
  expect(defined.actions.map(({ name }) => name)).toEqual(['amendment', 'retirement']);
  for (const who of ['director', 'leader', 'cityLeader', 'inspector', SAMPLE_UNIT, headOf(OTHER_UNIT)]) {
    const seen = (await api.as(who).get<IndicatorJson>(`/indicators/${id}`)).json;
    expect([who, seen.code, seen.actions.length]).toEqual([who, 'LC01', who === 'director' ? 2 : 0]);
  }
  const other = api.record.unitId(OTHER_UNIT);
  const amended = await api
    .as('director')
    .post<IndicatorJson>(`/indicators/${id}/amendment`, amendmentBody(other, { direction: 'lower' }));
  expect([amended.status, amended.json]).toMatchObject([
    200,
    {
      ...{ edition: 2, version: 2, direction: 'lower', dataUnit: { name: OTHER_UNIT }, reason: '口径调整' },
      // What the amendment leaves out is not there any more.
      ...{ evidence: null, range: { min: null, max: null }, bonus: null, figures: [], yearOnYearPercent: null },
    },
  ]);
  // What somebody else amended meanwhile is not undone unseen.
  expect(await refusedOn(`/indicators/${id}/amendment`, amendmentBody(unit))).toEqual([
    ...[409, 'INDICATOR_CHANGED', '/edition', undefined],
  ]);
  const retired = await api.as('coordinator').post<IndicatorJson>(`/indicators/${id}/retirement`, { reason: '停报' });
  expect(retired.json).toMatchObject({
    stage: 'retired',
    stageName: '已停用',
    edition: 2,
    reason: '停报',
    actions: [],
  });
  expect(await refusedOn(`/indicators/${id}/retirement`, { reason: '再停' })).toEqual([
    ...[409, 'NOT_NOW', undefined, undefined],
  ]);
  expect(await refusedOn('/indicators', indicatorBody('LC01', unit))).toEqual([
    ...[409, 'INDICATOR_CODE_TAKEN', '/code', undefined],
  ]);
  const { json } = await api.as(SAMPLE_UNIT).get<{ items: EventJson[] }>(`/indicators/${id}/timeline`);
  expect(json.items.map(({ type }) => type)).toEqual(['indicator-defined', 'indicator-amended', 'indicator-retired']);
  const told = await sqlAsApp<{ kind: string; unit: string }>(
    api.record,
    'SELECT d.kind, u.name AS unit FROM delivery d JOIN unit u ON u.id = d.unit_id WHERE d.matter_id = $1 ORDER BY d.id',
    [id],
  );
  expect(told).toEqual([
    { kind: 'indicator-defined', unit: SAMPLE_UNIT },
    { kind: 'indicator-amended', unit: OTHER_UNIT },
    { kind: 'indicator-amended', unit: SAMPLE_UNIT },
    { kind: 'indicator-retired', unit: OTHER_UNIT },
  ]);
});

test('the catalogue is listed by code, in pages, by level, stage and unit', async () => {
  const codes = ['LB03', 'LB01', 'LB02', 'LB100'];
  for (const code of codes) {
    const city = code === 'LB02' ? { level: 'city', weight: 0 } : {};
    await defineIndicator(api, code, unit, city);
  }
  const mine = `dataUnitId=${unit}`;
  const ours = ({ items }: Page) => items.map(({ code }) => code).filter((code) => code.startsWith('LB'));
  expect(ours(await list(`${mine}&limit=200`))).toEqual(['LB01', 'LB02', 'LB03', 'LB100'].toSorted());
  expect(ours(await list(`${mine}&level=city`))).toEqual(['LB02']);
  expect(ours(await list(`dataUnitId=${api.record.unitId(OTHER_UNIT)}`))).toEqual([]);
  expect(ours(await list(`${mine}&stage=retired`))).toEqual([]);
  const paged: string[] = [];
  let next = '';
  do {
    const page = await list(`limit=2${next}`, SAMPLE_UNIT);
    paged.push(...page.items.map(({ code }) => code));
    next = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
  } while (next !== '');
  const all = (await list('limit=200')).items.map(({ code }) => code);
  expect(paged).toEqual(all);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toEqual(all.toSorted());
});

test('of two who define one code at once the second is told of the first', async () => {
  const statuses = await Promise.all(
    [1, 2, 3].map(async () => (await api.as('coordinator').post('/indicators', indicatorBody('LR01', unit))).status),
  );
  expect(statuses.toSorted()).toEqual([201, 409, 409]);
});

describe('what cannot stand', () => {
  test.each<[string, object, unknown[]]>([
    ['a code of another form', { code: 'lx1' }, [422, 'INVALID_BODY', '/code', undefined]],
    ['an unknown level', { level: 'province' }, [422, 'INVALID_BODY', '/level', undefined]],
    ['a figure beyond all measure', { range: { max: 1e12 } }, [422, 'INVALID_BODY', '/range/max', undefined]],
    ['a weight of the city’s', { level: 'city' }, [422, 'INDICATOR_INVALID', '/weight', 'city-has-none']],
    ['an unknown holder', { atMost: 'XX99' }, [422, 'INDICATOR_INVALID', '/atMost', 'unknown-code']],
    [
      'five decimals',
      { targets: [{ year: 2026, value: 1.00001 }] },
      [422, 'INDICATOR_INVALID', '/targets/0/value', 'four-decimals'],
    ],
    ['an unknown unit', { dataUnitId: crypto.randomUUID() }, [422, 'UNIT_UNKNOWN', '/dataUnitId', undefined]],
  ])('%s', async (_name, changes, refusal) => {
    expect(await refusedOn('/indicators', { ...indicatorBody('LW01', unit), ...changes })).toEqual(refusal);
    expect((await list('limit=200')).items.map(({ code }) => code)).not.toContain('LW01');
  });

  test('a name for many reports nothing', async () => {
    const many = api.record.unitId('各级人民政府');
    expect(await refusedOn('/indicators', indicatorBody('LW02', many))).toEqual([
      ...[422, 'UNIT_IS_COLLECTIVE', '/dataUnitId', undefined],
    ]);
  });

  test('nothing is changed by an amendment that says what stands', async () => {
    const { id } = await defineIndicator(api, 'LW03', unit);
    expect(await refusedOn(`/indicators/${id}/amendment`, amendmentBody(unit, { weight: 20 }))).toEqual([
      ...[409, 'NOTHING_CHANGED', undefined, undefined],
    ]);
  });
});

test('an indicator goes along with its unit to the successor, and a retired one stays', async () => {
  const units = await api.as('coordinator').post<{ id: string }>('/units', {
    ...{ name: '示例统计单位', kind: 'GOV_DEPT' },
  });
  expect(units.status).toBe(201);
  const [standing, retired] = [
    await defineIndicator(api, 'LS01', units.json.id),
    await defineIndicator(api, 'LS02', units.json.id),
  ];
  await api.as('coordinator').post(`/indicators/${retired.id}/retirement`, { reason: '停报' });
  const moved = await api.as('coordinator').post(`/units/${units.json.id}/succession`, {
    ...{ successorId: unit, effectiveOn: '2025-11-05', basis: '机构改革方案' },
  });
  expect(moved.status).toBe(200);
  const of = async (id: string) => (await api.as('leader').get<IndicatorJson>(`/indicators/${id}`)).json.dataUnit.name;
  expect([await of(standing.id), await of(retired.id)]).toEqual([SAMPLE_UNIT, '示例统计单位']);
});
