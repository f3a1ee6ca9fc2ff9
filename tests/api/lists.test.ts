/** Lists: their order, their pages, their filters; and that SQL's lights are those of each resource (domain.md 2.3). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RectificationJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { WORKDAY_MS } from '../support/commands.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { tokenOf } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

async function allPages<T>(path: string, limit: number, who = 'coordinator'): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const { json } = await api
      .as(who)
      .get<Page<T>>(`${path}${path.includes('?') ? '&' : '?'}limit=${String(limit)}${from}`);
    expect(json.items.length).toBeLessThanOrEqual(limit);
    items.push(...json.items);
    cursor = json.nextCursor;
  }
  return items;
}

describe('what a mechanism is made of', () => {
  interface Unit {
    id: string;
    name: string;
    kind: string;
    protocolOrder: number;
    instruments: string[];
  }
  interface Measure {
    id: string;
    kind: string;
    seq: number;
    title: string;
    lead: Unit | null;
    leadNote: string;
    responsible: Unit[];
  }

  test('the mechanism says that it is a demonstration and a draft for comments', async () => {
    const { json } = await api.as('operator').get<Page<Record<string, unknown>>>('/mechanisms');
    expect(json.items).toMatchObject([{ demo: true, status: '征求意见稿', plans: [{ status: '征求意见稿' }] }]);
  });

  test('units come in protocol order, with kinds and instruments, and every page size shows each once', async () => {
    const units = await allPages<Unit>('/units', 200);
    const orders = units.map((unit) => unit.protocolOrder);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    expect(units.find((unit) => unit.name === '市中级人民法院')).toMatchObject({
      kind: 'COURT',
      instruments: ['request-letter'],
    });
    for (const limit of [1, 7, 23, 24]) expect(await allPages<Unit>('/units', limit)).toEqual(units);
  });

  test('the 21 items come in the plan’s order; the lead is open where the first named may not be assumed', async () => {
    const measures = await allPages<Measure>('/measures', 200);
    expect(measures.map((measure) => measure.seq)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    expect(await allPages<Measure>('/measures?kind=safeguard', 2)).toEqual(measures.slice(18));
    for (const { lead, leadNote, responsible } of measures) {
      const first = responsible[0];
      const open =
        ['COURT', 'PROCURATORATE', 'PARTY_ORGAN'].includes(first?.kind ?? '') || first?.name === '各级人民政府';
      expect(lead).toEqual(open ? null : first);
      if (open) expect(leadNote).toContain('待确认');
    }
  });
});

describe('rectifications', () => {
  const units = ['市公安局', '市科技局', SAMPLE_UNIT, '示例单位乙'];

  beforeAll(async () => {
    const stages = [[], ['approval'], ['approval', 'acknowledgement'], ['approval', 'acknowledgement', 'work-plan']];
    stages.push(['approval', 'acknowledgement', 'work-plan', 'submission']);
    stages.push(['approval', 'acknowledgement', 'work-plan', 'submission', 'inspection']);
    // Opened in another order than the protocol's, at different instants and with different terms.
    for (const [index, unit] of [...units].reverse().entries()) {
      for (const [at, through] of stages.entries()) {
        api.clock.set(WORKDAY_MS + (index * stages.length + at) * 3_600_000);
        const actors = { acknowledgement: unit, 'work-plan': unit, submission: unit };
        const dueTerm = `${String(6 + 3 * index + at)}wd`;
        await openedThrough(api, through, { unitId: api.record.unitId(unit), dueTerm }, actors);
      }
    }
  });

  test('come in protocol order of their units, then as opened, in pages of any size', async () => {
    const all = await allPages<RectificationJson>('/rectifications', 200);
    expect(all).toHaveLength(24);
    const protocol = (await allPages<{ name: string }>('/units', 200)).map((unit) => unit.name);
    const named = protocol.filter((name) => units.includes(name));
    expect([...new Set(all.map((one) => one.unit.name))]).toEqual(named);
    for (const [index, one] of all.entries()) {
      const before = all[index - 1];
      if (before?.unit.name === one.unit.name) expect(one.openedAt > before.openedAt).toBe(true);
    }
    const ids = all.map((one) => one.id);
    for (const limit of [1, 5, 24]) {
      expect((await allPages<RectificationJson>('/rectifications', limit)).map((one) => one.id)).toEqual(ids);
    }
  });

  test('filters agree with reading every one, at every hour of two months', async () => {
    const seen = new Set<string>();
    for (let hour = 0; hour < 24 * 60; hour += 31) {
      api.clock.set(WORKDAY_MS + 86_400_000 + hour * 3_600_000);
      const all = await allPages<RectificationJson>('/rectifications', 200);
      for (const light of ['green', 'blue', 'yellow', 'red']) {
        const listed = await allPages<RectificationJson>(`/rectifications?light=${light}`, 200);
        expect(listed).toEqual(all.filter((one) => one.light === light));
        if (listed.length > 0) seen.add(light);
      }
      const overdue = await allPages<RectificationJson>('/rectifications?overdue=true', 200);
      expect(overdue).toEqual(all.filter((one) => one.overdue));
      const inTime = await allPages<RectificationJson>('/rectifications?overdue=false', 200);
      expect(inTime).toEqual(all.filter((one) => !one.overdue));
    }
    expect([...seen].sort()).toEqual(['blue', 'green', 'red', 'yellow']);
    const all = await allPages<RectificationJson>('/rectifications', 200);
    const stage = await allPages<RectificationJson>('/rectifications?stage=rectifying', 2);
    expect(stage).toEqual(all.filter((one) => one.stage === 'rectifying'));
    const unit = await allPages<RectificationJson>(`/rectifications?unitId=${api.record.unitId('市科技局')}`, 2);
    expect(unit).toEqual(all.filter((one) => one.unit.name === '市科技局'));
  });

  test('tasks: what is due first, first; what has no date, last', async () => {
    for (const who of [SAMPLE_UNIT, 'coordinator', 'inspector', 'leader']) {
      const tasks = await allPages<TaskJson>('/tasks', 200, who);
      const due = tasks.map((task) => task.dueAt ?? '9');
      expect(due).toEqual([...due].sort());
      expect(tasks.length).toBeGreaterThan(0);
      for (const limit of [1, 2]) expect(await allPages<TaskJson>('/tasks', limit, who)).toEqual(tasks);
    }
  });

  test('deliveries: newest first', async () => {
    const deliveries = await allPages<{ id: string; at: string }>('/deliveries', 3, 'coordinator');
    const at = deliveries.map((delivery) => delivery.at);
    expect(at).toEqual([...at].sort().reverse());
    expect(new Set(deliveries.map((delivery) => delivery.id)).size).toBe(deliveries.length);
  });
});

describe('ETag', () => {
  test('is honoured by If-None-Match, and changes when the light does, without an event', async () => {
    api.clock.set(WORKDAY_MS);
    const { id } = await openedThrough(api, ['approval']);
    const path = `/rectifications/${id}`;
    const first = await api.as('leader').get<RectificationJson>(path);
    const etag = first.headers.get('etag') ?? '';
    const same = await fetch(`${api.baseUrl}/api/v1${path}`, {
      headers: { authorization: `Bearer ${tokenOf('leader')}`, 'if-none-match': etag },
    });
    expect([same.status, await same.text()]).toEqual([304, '']);
    api.clock.set(Date.parse('2025-12-10T10:00:00+08:00'));
    const later = await api.as('leader').get<RectificationJson>(path);
    expect([first.json.light, later.json.light, later.json.version]).toEqual(['green', 'red', first.json.version]);
    expect(later.headers.get('etag')).not.toBe(etag);
  });
});
