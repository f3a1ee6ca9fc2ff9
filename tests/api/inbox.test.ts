/** The boxes of an inbox: each count is that of its rows, and every open task lies in one. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type * as contract from '../../src/api/contract.ts';
import { boxes } from '../../src/domain/inbox.ts';
import type { TaskJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly, type Given } from '../support/api-only.ts';
import { look, WORKDAY_MS } from '../support/commands.ts';
import { SAMPLE_UNIT, timeBodies } from '../support/main-path.ts';
import { allPages } from '../support/pages.ts';
import { headOf } from '../support/record.ts';

type Counts = z.output<typeof contract.taskCounts>;

const DAY_MS = 86_400_000;
const returned: Given = ['inspection', { outcome: 'returned', opinion: '证据不足', newTerm: '6wd' }];
const planReturned: Given = ['work-plan-review', { decision: 'return', opinion: '措施不具体' }];
const walks: Record<string, readonly Given[]> = {
  ...throughTo,
  revising: [['approval', { decision: 'return', opinion: '依据不足' }]],
  'plan returned': [...throughTo.rectifying, planReturned],
  'returned once': [...throughTo.inspecting, returned],
  asked: [...throughTo.rectifying, ['extension-request', timeBodies['extension-request'] ?? {}]],
  paused: [...throughTo.rectifying, ['pause', timeBodies['pause'] ?? {}]],
};
const people = [
  'coordinator',
  'director',
  'leader',
  'cityLeader',
  'inspector',
  'operator',
  SAMPLE_UNIT,
  headOf(SAMPLE_UNIT),
];
const instants = [0, 2, 9, 20, 60].map((days) => WORKDAY_MS + days * DAY_MS);

let api: ApiOnly;
let ids: Record<string, string>;
beforeAll(async () => {
  api = await startApiOnly();
  ids = {};
  for (const [index, [place, through]] of Object.entries(walks).entries()) {
    api.clock.set(WORKDAY_MS + index * 60_000);
    ids[place] = (await openedThrough(api, through, { dueTerm: `${String(8 + index)}wd` })).id;
  }
});
afterAll(() => api.stop());

const tasksOf = (who: string, box?: string, limit = 200) =>
  allPages<TaskJson>(api.as(who), box === undefined ? '/tasks' : `/tasks?box=${box}`, limit);

test.each(people)(
  '%s finds as many rows in each box as are counted, at every instant, on pages of any size',
  async (who) => {
    for (const ms of instants) {
      api.clock.set(ms);
      const { json } = await api.as(who).get<Counts>('/tasks/counts');
      expect(json.boxes.map(({ box }) => box)).toEqual([...boxes]);
      const rows = new Map<string, TaskJson[]>();
      for (const { box, count, href } of json.boxes) {
        const found = await allPages<TaskJson>(api.as(who), href.replace('/api/v1', ''), 200);
        expect({ ms, box, rows: found.length }).toEqual({ ms, box, rows: count });
        for (const limit of [1, 3]) expect(await tasksOf(who, box, limit)).toEqual(found);
        rows.set(box, found);
      }
      const idsIn = (...names: string[]) => names.flatMap((name) => (rows.get(name) ?? []).map(({ id }) => id)).sort();
      const open = await tasksOf(who);
      // Each open task lies in one of four boxes; what is near or past its date is among them.
      expect(idsIn('to-acknowledge', 'to-do', 'returned', 'to-review')).toEqual(open.map(({ id }) => id).sort());
      expect(open.map(({ id }) => id)).toEqual(expect.arrayContaining(idsIn('near-due', 'overdue')));
      expect(new Set(idsIn('near-due', 'overdue')).size).toBe(idsIn('near-due', 'overdue').length);
      for (const task of rows.get('near-due') ?? []) expect(['blue', 'yellow']).toContain(task.light);
      for (const task of rows.get('overdue') ?? []) {
        expect(Date.parse(task.dueAt ?? '')).toBeLessThan(ms);
        expect(task.light).toBe('red');
        expect(task.workingDaysLeft).toBeLessThanOrEqual(0);
      }
      for (const task of rows.get('copies') ?? [])
        expect(open.map(({ matter }) => matter.id)).not.toContain(task.matter.id);
      const closings = (rows.get('done') ?? []).map(({ closedAt }) => closedAt ?? '');
      expect(closings).toEqual([...closings].sort().reverse());
    }
  },
);

test('each thing lies where it belongs', async () => {
  api.clock.set(WORKDAY_MS + 3_600_000);
  const where = async (who: string, place: string) => {
    const open = await tasksOf(who);
    return open.filter(({ matter }) => matter.id === ids[place]).map(({ box, kind }) => [box, kind]);
  };
  expect(await where(SAMPLE_UNIT, 'noticed')).toEqual([['to-acknowledge', 'acknowledge-rectification']]);
  expect(await where(SAMPLE_UNIT, 'plan-due')).toEqual([['to-do', 'file-work-plan']]);
  expect(await where(SAMPLE_UNIT, 'plan returned')).toEqual([['returned', 'file-work-plan']]);
  expect(await where(SAMPLE_UNIT, 'returned once')).toEqual([['returned', 'submit-rectification']]);
  expect(await where('leader', 'opened')).toEqual([['to-review', 'approve-rectification']]);
  expect(await where('coordinator', 'revising')).toEqual([['returned', 'revise-rectification']]);
  expect((await where('coordinator', 'asked')).sort()).toEqual([
    ['to-review', 'decide-extension'],
    ['to-review', 'review-work-plan'],
  ]);
});

test('an extension moves the date and leaves the one that was first due; done says what it was', async () => {
  api.clock.set(WORKDAY_MS + 2 * 3_600_000);
  const id = ids['asked'] ?? '';
  const own = async () => (await tasksOf(SAMPLE_UNIT)).find(({ matter }) => matter.id === id);
  const before = await own();
  await api.as('director').post(`/rectifications/${id}/extension-decision`, { decision: 'grant' });
  const after = await own();
  expect(after?.originalDueAt).toBe(before?.dueAt);
  expect(after?.dueAt?.slice(0, 10)).toBe('2025-12-20');
  expect(after?.workingDaysLeft).toBeGreaterThan(before?.workingDaysLeft ?? 0);
  const [decided] = await tasksOf('coordinator', 'done');
  expect(decided).toMatchObject({ box: 'done', kind: 'decide-extension', matter: { id }, workingDaysLeft: null });
});

test('done and copies are of the last ninety days', async () => {
  api.clock.set(WORKDAY_MS + 91 * DAY_MS);
  expect(await tasksOf('inspector', 'done')).toEqual([]);
  expect(await tasksOf('inspector', 'copies')).toEqual([]);
  // Looking at what is late tells people of it, which is of today.
  await look(api.record, ids['rectifying'] ?? '');
  expect((await tasksOf('leader', 'copies')).map(({ matter }) => matter.id)).toContain(ids['rectifying']);
});
