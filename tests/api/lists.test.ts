/** Lists: their order, their pages, their filters, their ETags. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rectificationStages } from '../../src/domain/rectification/record.ts';
import type { RectificationJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { WORKDAY_MS } from '../support/commands.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { allPages as pagesOf, type Page } from '../support/pages.ts';
import { headOf, tokenOf } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

function allPages<T>(path: string, limit: number, who = 'coordinator'): Promise<T[]> {
  return pagesOf<T>(api.as(who), path, limit);
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
    const { json } = await api.as('operator').get<{ items: unknown[] }>('/mechanisms');
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
        const actors = { acknowledgement: unit, 'work-plan': unit, submission: headOf(unit) };
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

  test('filters, alone and together, agree with reading every one, in pages of any size', async () => {
    api.clock.set(Date.parse('2025-11-20T10:00:00+08:00'));
    const all = await allPages<RectificationJson>('/rectifications', 200);
    const unitIds = [undefined, ...units.map((unit) => api.record.unitId(unit)), api.record.unitId('市教育局')];
    const stages = [undefined, ...rectificationStages];
    const found = new Set<string>();
    for (const stage of stages) {
      for (const unitId of unitIds) {
        for (const overdue of [undefined, 'true', 'false']) {
          const asked = Object.entries({ stage, unitId, overdue }).flatMap(([name, value]) =>
            value === undefined ? [] : [`${name}=${value}`],
          );
          const listed = await allPages<RectificationJson>(`/rectifications?${asked.join('&')}`, 7);
          const wanted = all.filter(
            (one) =>
              (stage === undefined || one.stage === stage) &&
              (unitId === undefined || one.unit.id === unitId) &&
              (overdue === undefined || String(one.overdue) === overdue),
          );
          expect({ asked, listed }).toEqual({ asked, listed: wanted });
          if (wanted.length > 0) found.add(`${stage ?? 'any'} ${overdue ?? 'any'}`);
        }
      }
    }
    expect(found.size).toBeGreaterThanOrEqual(10);
  });

  test('a page that was turned shows none twice and none too few, whatever opens or closes meanwhile', async () => {
    const before = (await allPages<RectificationJson>('/rectifications', 200)).map((one) => one.id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = await api.as('leader').get<Page<RectificationJson>>(`/rectifications?limit=5${from}`);
      seen.push(...page.json.items.map((one) => one.id));
      cursor = page.json.nextCursor;
      await openedThrough(api, []);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => before.includes(id))).toEqual(before);
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
