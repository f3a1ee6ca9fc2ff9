/** Lists against reading each resource by itself, with every filter, at many instants; and pages by the real clock. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RectificationJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { WORKDAY_MS } from '../support/commands.ts';
import { startApi } from '../support/installation.ts';
import { draftBody, SAMPLE_UNIT } from '../support/main-path.ts';
import { freshRecord, headOf, tokenOf } from '../support/record.ts';

let api: ApiOnly;
let ids: string[];
const OTHER_UNIT = '市公安局';

beforeAll(async () => {
  api = await startApiOnly();
  const path = ['approval', 'acknowledgement', 'work-plan', 'submission', 'inspection'];
  ids = [];
  for (const unit of [SAMPLE_UNIT, OTHER_UNIT]) {
    for (let through = 0; through <= path.length; through += 1) {
      api.clock.set(WORKDAY_MS + ids.length * 7_200_000);
      const actors = { acknowledgement: unit, 'work-plan': unit, submission: headOf(unit) };
      const changes = { unitId: api.record.unitId(unit), dueTerm: `${String(6 + 2 * ids.length)}wd` };
      ids.push((await openedThrough(api, path.slice(0, through), changes, actors)).id);
    }
  }
  // One that was sent back: the coordinator then owes what has a date and what has none.
  const { id } = await openedThrough(api, []);
  await api.as('leader').post(`/rectifications/${id}/approval`, { decision: 'return', opinion: '依据不足' });
  ids.push(id);
});
afterAll(() => api.stop());

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

type Client = Pick<ApiOnly, 'as'>;

async function pages<T>(path: string, limit: number, who = 'coordinator', from: Client = api): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? '' : `&cursor=${cursor}`;
    const joint = path.includes('?') ? '&' : '?';
    const { json } = await from.as(who).get<Page<T>>(`${path}${joint}limit=${String(limit)}${more}`);
    items.push(...json.items);
    cursor = json.nextCursor;
  } while (cursor !== null);
  return items;
}

/** Instants on and beside every due day's closing hour, and between. */
const instants = Array.from({ length: 14 }, (_, index) => WORKDAY_MS + 3 * 86_400_000 * index + index * 3_600_000);

const seen = new Set<string>();

test.each(instants.map((ms) => [new Date(ms).toISOString(), ms] as const))(
  'at %s every filter finds what each one says of itself',
  async (_, ms) => {
    api.clock.set(ms);
    const singly = await Promise.all(
      ids.map(async (id) => (await api.as('coordinator').get<RectificationJson>(`/rectifications/${id}`)).json),
    );
    for (const one of singly) seen.add(one.light);
    const byId = new Map(singly.map((one) => [one.id, one]));
    const all = await pages<RectificationJson>('/rectifications', 4);
    expect(all.map((one) => one.id).sort()).toEqual([...ids].sort());
    for (const listed of all) expect(listed).toEqual(byId.get(listed.id));
    const unitId = api.record.unitId(SAMPLE_UNIT);
    const stages = [...new Set(all.map((one) => one.stage))];
    const queries = [
      ...stages.map((stage) => ({ stage })),
      ...['green', 'blue', 'yellow', 'red'].flatMap((light) => [{ light }, { light, stage: 'rectifying' }]),
      ...['true', 'false'].flatMap((overdue) => [{ overdue }, { overdue, unitId }, { overdue, light: 'red' }]),
    ];
    for (const query of queries) {
      const wanted: Record<string, string | undefined> = { ...query };
      const expected = all.filter((one) => {
        const said = { stage: one.stage, light: one.light, overdue: String(one.overdue), unitId: one.unit.id };
        return Object.entries(said).every(([name, value]) => wanted[name] === undefined || wanted[name] === value);
      });
      const found = await pages<RectificationJson>(`/rectifications?${String(new URLSearchParams(query))}`, 3);
      expect({ query, ids: found.map((one) => one.id) }).toEqual({ query, ids: expected.map((one) => one.id) });
    }
  },
);

test('those instants saw every light', () => {
  expect([...seen].sort()).toEqual(['blue', 'green', 'red', 'yellow']);
});

test('overdue begins with the very millisecond after a due instant, in the list as in each', async () => {
  const id = ids[1] ?? '';
  const one = async () => (await api.as('coordinator').get<RectificationJson>(`/rectifications/${id}`)).json;
  const dueMs = Date.parse((await one()).dueAt ?? '');
  for (const [ms, overdue] of [
    [dueMs - 1, false],
    [dueMs, false],
    [dueMs + 1, true],
  ] as const) {
    api.clock.set(ms);
    expect((await one()).overdue).toBe(overdue);
    const listed = await pages<RectificationJson>(`/rectifications?overdue=${String(overdue)}`, 200);
    expect(listed.map((each) => each.id)).toContain(id);
  }
});

test('measures: either kind alone, in the plan’s order and in pages of every size', async () => {
  const all = await pages<{ kind: string; seq: number }>('/measures', 200);
  expect(all).toHaveLength(21);
  for (const kind of ['measure', 'safeguard']) {
    for (const limit of [1, 4, 200]) {
      expect(await pages(`/measures?kind=${kind}`, limit)).toEqual(all.filter((item) => item.kind === kind));
    }
  }
});

test('tasks with a date come before those without one, on pages of every size', async () => {
  api.clock.set(WORKDAY_MS);
  const tasks = await pages<TaskJson>('/tasks', 200);
  const dated = tasks.map((task) => task.dueAt !== null);
  expect(dated).toEqual([...dated].sort().reverse());
  expect(new Set(dated).size).toBe(2);
  for (let limit = 1; limit <= tasks.length; limit += 1) {
    expect((await pages<TaskJson>('/tasks', limit)).map((task) => task.id)).toEqual(tasks.map((task) => task.id));
  }
});

test('a timeline in pages of one is the timeline', async () => {
  const whole = await pages<{ seq: number }>(`/rectifications/${ids[5] ?? ''}/timeline`, 200);
  expect(whole.map((event) => event.seq)).toEqual(whole.map((_, index) => index + 1));
  expect(await pages(`/rectifications/${ids[5] ?? ''}/timeline`, 1)).toEqual(whole);
});

test('by the database’s own clock too, pages show each one once', async () => {
  const record = await freshRecord();
  const hands = {
    nudge: () => undefined,
    answers: () => Promise.resolve(true),
    standing: () => Promise.resolve(null),
  };
  const real = await startApi(record, hands);
  try {
    const bodies = Array.from({ length: 30 }, () => draftBody({ record }));
    await Promise.all(bodies.map((body) => real.as('coordinator').post('/rectifications', body)));
    const whole = await pages<RectificationJson>('/rectifications', 200, 'leader', real);
    expect(whole).toHaveLength(30);
    for (const limit of [1, 7]) {
      const paged = await pages<RectificationJson>('/rectifications', limit, 'leader', real);
      expect(paged.map((one) => one.id)).toEqual(whole.map((one) => one.id));
    }
    expect(await pages<TaskJson>('/tasks', 4, 'leader', real)).toHaveLength(30);
  } finally {
    await real.stop();
    await record.drop();
  }
});

describe('If-None-Match', () => {
  const asked = (path: string, match: string, more: Record<string, string> = {}) =>
    fetch(`${api.baseUrl}/api/v1${path}`, {
      headers: { authorization: `Bearer ${tokenOf('leader')}`, 'if-none-match': match, ...more },
    });

  test.each(['/units', '/measures', '/rectifications', '/tasks', '/mechanisms'])('%s answers 304 too', async (path) => {
    const etag = (await api.as('leader').get(path)).headers.get('etag') ?? '';
    for (const match of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await asked(path, match);
      expect({ match, status: answer.status, text: await answer.text() }).toEqual({ match, status: 304, text: '' });
      expect(answer.headers.get('etag')).toBe(etag);
      expect(answer.headers.get('vary')).toContain('Accept-Language');
      expect(answer.headers.get('cache-control')).toContain('private');
    }
    expect((await asked(path, '"other"')).status).toBe(200);
  });

  test('another language, and another reader, are another ETag', async () => {
    const path = `/rectifications/${ids[3] ?? ''}`;
    const etag = (await api.as('leader').get(path)).headers.get('etag') ?? '';
    expect((await asked(path, etag, { 'accept-language': 'en' })).status).toBe(200);
    expect((await api.as('coordinator').get(path)).headers.get('etag')).not.toBe(etag);
    expect((await asked('/rectifications/17', '*')).status).toBe(404);
  });
});
