/** The light that SQL filters by is the light that each resource shows, at every instant at which any may change. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lights } from '../../src/domain/light.ts';
import type { RectificationJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly, type Given } from '../support/api-only.ts';
import { look, WORKDAY_MS } from '../support/commands.ts';
import { allPages } from '../support/pages.ts';
import { sqlAsApp } from '../support/record.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const returned: Given = ['inspection', { outcome: 'returned', opinion: '证据不足' }];
const planReturned: Given = ['work-plan-review', { decision: 'return', opinion: '措施不具体' }];

/** Every place of the path, its ways back among them. */
const walks: Record<string, readonly Given[]> = {
  ...throughTo,
  revising: [['approval', { decision: 'return', opinion: '依据不足' }]],
  'plan returned': [...throughTo.rectifying, planReturned],
  'returned once': [...throughTo.inspecting, returned],
  'inspected again': [...throughTo.inspecting, returned, 'submission'],
  'returned twice': [...throughTo.inspecting, returned, 'submission', returned],
  'closed after two returns': [...throughTo.inspecting, returned, 'submission', returned, 'submission', 'inspection'],
};

/** A day's due date leaves no room before it, eight cross its blue morning, thirty calendar days may end on a holiday. */
const dueTerms = ['1wd', '4wd', '8wd', '30d'];

let api: ApiOnly;
let instants: number[];
beforeAll(async () => {
  api = await startApiOnly();
  const ids: string[] = [];
  for (const [index, dueTerm] of dueTerms.entries()) {
    for (const through of Object.values(walks)) {
      api.clock.set(WORKDAY_MS + index * 5 * HOUR_MS);
      const { id } = await openedThrough(api, through, { dueTerm });
      ids.push(id);
    }
  }
  // Half of them are attended when everything is late, and submitted or closed after that.
  api.clock.set(WORKDAY_MS + 50 * DAY_MS);
  for (const id of ids.filter((_, index) => index % 2 === 0)) await look(api.record, id);
  await api.as('inspector').post(`/rectifications/${ids[5] ?? ''}/inspection`, { outcome: 'passed', opinion: '合格' });
  const columns = ['opened_at', 'blue_from', 'yellow_from', 'red_from', 'overdue_from', 'closed_at'];
  const changes = columns.map((column) => `SELECT ${column} AS at FROM matter`).join(' UNION ');
  const rows = await sqlAsApp<{ at: Date | null }>(api.record, `SELECT at FROM (${changes}) c ORDER BY at`);
  const around = rows.flatMap(({ at }) => (at === null ? [] : [at.getTime() - 1, at.getTime(), at.getTime() + 1]));
  instants = [...new Set(around)];
});
afterAll(() => api.stop());

const idsOf = (items: readonly RectificationJson[]) => items.map((one) => one.id);

test('filters by light and by lateness are what each says of itself, a millisecond before, at and after', async () => {
  const coordinator = api.as('coordinator');
  const seen = new Set<string>();
  for (const instant of instants) {
    api.clock.set(instant);
    const all = await allPages<RectificationJson>(coordinator, '/rectifications', 200);
    for (const light of lights) {
      const listed = await allPages<RectificationJson>(coordinator, `/rectifications?light=${light}`, 200);
      const wanted = all.filter((one) => one.light === light);
      expect({ instant, light, ids: idsOf(listed) }).toEqual({ instant, light, ids: idsOf(wanted) });
      for (const one of wanted) seen.add(`${one.stage} ${light}`);
    }
    for (const overdue of [true, false]) {
      const listed = await allPages<RectificationJson>(coordinator, `/rectifications?overdue=${String(overdue)}`, 200);
      const wanted = all.filter((one) => one.overdue === overdue);
      expect({ instant, overdue, ids: idsOf(listed) }).toEqual({ instant, overdue, ids: idsOf(wanted) });
    }
  }
  // What was meant to be compared was there to compare.
  expect(instants.length).toBeGreaterThan(40);
  for (const stage of ['noticed', 'plan-due', 'rectifying']) {
    for (const light of lights) expect([...seen]).toContain(`${stage} ${light}`);
  }
  for (const stage of ['opened', 'revising', 'inspecting', 'closed']) {
    expect([...seen].filter((one) => one.startsWith(stage))).toEqual([`${stage} green`]);
  }
});

test('a list shows each as reading it alone does', async () => {
  for (const days of [0, 6, 12, 60]) {
    api.clock.set(WORKDAY_MS + days * DAY_MS);
    for (const listed of await allPages<RectificationJson>(api.as('leader'), '/rectifications', 200)) {
      const { json } = await api.as('leader').get<RectificationJson>(`/rectifications/${listed.id}`);
      expect(listed).toEqual(json);
    }
  }
});

test('red and overdue part where domain.md 2.3 parts them: a second return is red without being late', async () => {
  api.clock.set(WORKDAY_MS + 5 * HOUR_MS);
  const red = await allPages<RectificationJson>(api.as('leader'), '/rectifications?light=red&overdue=false', 200);
  expect(red.length).toBeGreaterThan(0);
  expect(new Set(red.map((one) => one.returns?.times))).toEqual(new Set([2]));
});
