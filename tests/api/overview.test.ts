/** The figures: every count is that of the rows that its link returns, and an independent count of the record says the same. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import type { z } from 'zod';
import type * as shapes from '../../src/api/overview-contract.ts';
import { dateOf } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import type { ProblemJson, RectificationJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly, type Given } from '../support/api-only.ts';
import { chance } from '../support/chance.ts';
import { look, WORKDAY_MS } from '../support/commands.ts';
import { manyParts } from '../support/many-parts.ts';
import { allPages } from '../support/pages.ts';
import { headOf, sql } from '../support/record.ts';

type Overview = z.output<typeof shapes.overview>;
type Scorecard = z.output<typeof shapes.scorecard>;
type Part = z.output<typeof shapes.part>;

const DAY_MS = 86_400_000;
const units = ['市公安局', '市科技局', '市教育局', '示例单位乙'];

/** Every count of an answer with its link, wherever it stands. */
function figuresIn(value: unknown): { count: number; href: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('count' in value && 'href' in value) return [{ count: Number(value.count), href: String(value.href) }];
  return Object.values(value).flatMap(figuresIn);
}

const bare = (href: string): string => href.replace('/api/v1', '');

/** Follows every link, and counts. */
async function followAll(api: ApiOnly, answer: unknown, who: string): Promise<number> {
  const figures = figuresIn(answer);
  for (const { count, href } of figures) {
    const rows = await allPages<object>(api.as(who), bare(href), 200);
    expect({ href, rows: rows.length }).toEqual({ href, rows: count });
  }
  return figures.length;
}

describe('over rectifications as they are lived', () => {
  let api: ApiOnly;
  const returned: Given = ['inspection', { outcome: 'returned', opinion: '证据不足', newTerm: '6wd' }];
  const walks: (readonly Given[])[] = [
    ...Object.values(throughTo),
    [...throughTo.inspecting, returned],
    [...throughTo.inspecting, returned, 'submission', 'inspection'],
  ];
  const instants = [0, 8, 20, 45, 90].map((days) => WORKDAY_MS + days * DAY_MS);

  beforeAll(async () => {
    api = await startApiOnly();
    const ids: string[] = [];
    for (const [index, unit] of units.entries()) {
      for (const [at, through] of walks.entries()) {
        api.clock.set(WORKDAY_MS + (index * walks.length + at) * 3_600_000);
        const actors = { acknowledgement: unit, 'work-plan': unit, submission: headOf(unit) };
        const changes = { unitId: api.record.unitId(unit), dueTerm: `${String(6 + 4 * index + at)}wd` };
        ids.push((await openedThrough(api, through, changes, actors)).id);
      }
    }
    // Half of what is under way becomes late, and some of that is made good.
    api.clock.set(WORKDAY_MS + 60 * DAY_MS);
    for (const id of ids.filter((_, at) => at % 2 === 0)) await look(api.record, id);
    for (const one of await allPages<RectificationJson>(api.as('leader'), '/rectifications?stage=rectifying', 200)) {
      if (one.lateSince === null || one.unit.name !== '市公安局') continue;
      const body = { report: '补办', evidence: [{ name: 'a', mediaType: 'text/plain', text: 'b' }] };
      await api
        .as(headOf('市公安局'))
        .post(`/rectifications/${one.id}/submission`, { ...body, problems: [{ no: 1, result: '已补' }] });
      await api.as('inspector').post(`/rectifications/${one.id}/inspection`, { outcome: 'passed', opinion: '合格' });
    }
  });
  afterAll(() => api.stop());

  const overview = async (query = '', who = 'leader') => (await api.as(who).get<Overview>(`/overview${query}`)).json;

  test.each(instants)('at %i they are those of an independent count, and every link holds as many rows', async (ms) => {
    api.clock.set(ms);
    const all = (await allPages<RectificationJson>(api.as('leader'), '/rectifications', 200)).filter(
      ({ noticedAt }) => noticedAt !== null,
    );
    const count = (wanted: (one: RectificationJson) => boolean) => all.filter(wanted).length;
    const shown = await overview();
    const closed = (one: RectificationJson) => one.stage === 'closed';
    expect(Object.entries(shown.figures).map(([name, { count: n }]) => [name, n])).toEqual([
      ['total', all.length],
      ['completed', count(closed)],
      ['onTime', count((one) => closed(one) && one.lateSince === null)],
      ['madeGood', count((one) => closed(one) && one.lateSince !== null)],
      ['running', count((one) => !closed(one))],
      ['nearDue', count((one) => !one.overdue && ['blue', 'yellow'].includes(one.light))],
      ['overdue', count((one) => one.overdue)],
    ]);
    expect(shown.byUnit.map(({ unit }) => unit.name)).toEqual(
      (await allPages<{ name: string }>(api.as('leader'), '/units', 200))
        .map(({ name }) => name)
        .filter((name) => all.some((one) => one.unit.name === name)),
    );
    expect(shown.byMonth.map(({ month, figures }) => [month, figures.total.count])).toEqual(
      [...new Set(all.map((one) => (one.dueAt ?? '').slice(0, 7)))]
        .sort()
        .map((month) => [month, count((one) => one.dueAt?.startsWith(month) === true)]),
    );
    await followAll(api, shown, 'leader');
    // Each of the list says of itself what the matter does.
    const byId = new Map(all.map((one) => [one.id, one]));
    for (const { matter, light, lightReason, dueAt, originalDueAt, overdue, lateSince } of await allPages<Part>(
      api.as('leader'),
      '/parts',
      7,
    )) {
      const one = byId.get(matter.id);
      const said = { light, lightReason, dueAt, originalDueAt, overdue, lateSince };
      expect(one).toMatchObject(said);
    }
  });

  test('they are under the filters that were asked for', async () => {
    api.clock.set(instants[2] ?? 0);
    for (const query of [
      '?noun=rectification',
      '?noun=assignment',
      '?year=2025',
      '?from=2025-12',
      '?from=2025-11&to=2025-12',
    ]) {
      const shown = await overview(query, 'inspector');
      expect(await followAll(api, shown, 'inspector')).toBeGreaterThan(7);
    }
    expect((await overview('?noun=assignment')).figures.total.count).toBe(0);
  });

  test('a unit sees its own figures and rows, and those of no other', async () => {
    const unit = '市公安局';
    const id = api.record.unitId(unit);
    for (const who of [unit, headOf(unit), 'coordinator', 'director', 'cityLeader']) {
      const { json } = await api.as(who).get<Scorecard>(`/units/${id}/scorecard`);
      expect(json.counted).toBe(true);
      expect(json.figures?.madeGood.count).toBeGreaterThan(0);
      await followAll(api, json, who);
    }
    const own = await allPages<Part>(api.as(unit), '/parts', 3);
    expect(new Set(own.map((part) => part.unit.name))).toEqual(new Set([unit]));
    expect(await allPages<Part>(api.as(unit), `/parts?unitId=${api.record.unitId('市科技局')}`, 3)).toEqual([]);
    // What is not issued is in no figure; who steers finds it when they ask, without a light, and the unit does not.
    const drafts = await allPages<Part>(api.as('leader'), '/parts?counted=false', 200);
    expect(drafts).toHaveLength(units.length);
    expect(new Set(drafts.map(({ light, overdue }) => JSON.stringify([light, overdue])))).toEqual(
      new Set(['[null,false]']),
    );
    expect(await allPages<Part>(api.as(unit), '/parts?counted=false', 200)).toEqual([]);
  });

  test('a court has no figures', async () => {
    const id = api.record.unitId('市中级人民法院');
    const { json } = await api.as('leader').get<Scorecard>(`/units/${id}/scorecard`);
    expect(json).toMatchObject({ counted: false, figures: null, byNoun: [], byMonth: [] });
  });

  test('every order of the list shows each once, on pages of every size; a cursor is of one order', async () => {
    const key = (part: Part) => `${part.matter.id} ${part.unit.id}`;
    const all = (await allPages<Part>(api.as('leader'), '/parts', 200)).map(key);
    for (const sort of ['due', 'age', 'unit']) {
      const whole = await allPages<Part>(api.as('leader'), `/parts?sort=${sort}`, 200);
      expect(whole.map(key).sort()).toEqual([...all].sort());
      for (const limit of [1, 5])
        expect(await allPages<Part>(api.as('leader'), `/parts?sort=${sort}`, limit)).toEqual(whole);
      const by = sort === 'age' ? whole.map(({ issuedAt }) => issuedAt) : whole.map(({ dueAt }) => dueAt);
      if (sort !== 'unit') expect(by).toEqual([...by].sort());
    }
    const { json } = await api.as('leader').get<{ nextCursor: string }>('/parts?limit=1&sort=due');
    const other = await api.as('leader').get<ProblemJson>(`/parts?sort=age&cursor=${json.nextCursor}`);
    expect([other.status, other.json.code]).toEqual([400, 'INVALID_CURSOR']);
    const two = await api.as('leader').get<ProblemJson>('/overview?year=2025&from=2025-01');
    expect([two.status, two.json.code]).toEqual([400, 'INVALID_QUERY']);
  });

  test('by age: what was issued so long ago, and nothing else', async () => {
    api.clock.set(WORKDAY_MS + 10 * DAY_MS);
    const old = await allPages<Part>(api.as('leader'), '/parts?age=9', 200);
    const all = await allPages<Part>(api.as('leader'), '/parts?sort=age', 200);
    const before = WORKDAY_MS + DAY_MS;
    const wanted = all.filter(({ issuedAt }) => Date.parse(issuedAt ?? '') <= before);
    expect(old.map(({ matter }) => matter.id).sort()).toEqual(wanted.map(({ matter }) => matter.id).sort());
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all.length);
  });

  test('working days left: none on the day itself, negative when it has passed, nothing when nothing is owed', async () => {
    api.clock.set(WORKDAY_MS + 20 * DAY_MS);
    for (const part of await allPages<Part>(api.as('leader'), '/parts', 200)) {
      const { dueAt, state, workingDaysLeft } = part;
      if (state !== 'running') expect(workingDaysLeft).toBeNull();
      else if ((dueAt ?? '').slice(0, 10) > dateOf(WORKDAY_MS + 20 * DAY_MS))
        expect(workingDaysLeft).toBeGreaterThan(0);
      else expect(workingDaysLeft).toBeLessThanOrEqual(0);
    }
  });

  test('the audit holds the parts against the states, and finds one that was changed by hand', async () => {
    expect((await audit(api.record.store)).findings).toEqual([]);
    const changed = await sql<{ matter_id: string }>(
      api.record.ownerUrl,
      `UPDATE part SET late_since = now() WHERE (matter_id, unit_id) IN
         (SELECT matter_id, unit_id FROM part WHERE late_since IS NULL LIMIT 1) RETURNING matter_id`,
    );
    const matterId = changed[0]?.matter_id;
    expect((await audit(api.record.store)).findings).toEqual([{ matterId, seq: null, what: 'projection' }]);
    await sql(api.record.ownerUrl, 'UPDATE part SET late_since = NULL WHERE matter_id = $1', [matterId]);
  });
});

test('for random contents of the record every number is the count of the rows that its link returns', async () => {
  const samples = fc.sample(
    fc.record({ salt: fc.nat(), matters: fc.integer({ min: 1, max: 120 }), days: fc.nat(200) }),
    {
      numRuns: 3,
      seed: chance().seed,
    },
  );
  for (const { salt, matters, days } of samples) {
    const api = await startApiOnly();
    const client = new pg.Client({ connectionString: api.record.ownerUrl });
    try {
      const { id } = await openedThrough(api, throughTo.rectifying);
      await client.connect();
      await manyParts(client, id, { matters, salt, atMs: WORKDAY_MS });
      api.clock.set(WORKDAY_MS + (days - 100) * DAY_MS);
      const { json } = await api.as('cityLeader').get<Overview>('/overview');
      expect(await followAll(api, json, 'cityLeader')).toBeGreaterThan(20);
      const { id: unitId, name } = json.byUnit[0]?.unit ?? { id: '', name: '' };
      await followAll(api, (await api.as('leader').get<Scorecard>(`/units/${unitId}/scorecard`)).json, 'leader');
      expect(name).not.toBe('');
    } finally {
      await client.end();
      await api.stop();
    }
  }
});
