/** The feed of events over HTTP: pages, cursors, filters, and who sees what. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { timelineEvent } from '../../src/api/contract.ts';
import { encodeCursor } from '../../src/api/cursor.ts';
import type { feedPage } from '../../src/api/feed-contract.ts';
import { clientFor, type ApiClient, type EventJson, type ProblemJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { circularAt } from '../support/circular-path.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { meetingAt } from '../support/meeting-places.ts';
import { sqlAsApp } from '../support/record.ts';
import { roundTo } from '../support/round-path.ts';
import { foundStrangers } from '../support/strangers.ts';

type Page = z.output<typeof feedPage>;

type TimelineItem = z.output<typeof timelineEvent>;

const OTHER_UNIT = '示例单位乙';

let api: ApiOnly;
let drafted: string;
let noticed: string;
beforeAll(async () => {
  api = await startApiOnly();
  noticed = (await openedThrough(api, throughTo.rectifying)).id;
  drafted = (await openedThrough(api, throughTo.opened)).id;
  await meetingAt(api, 'judged');
  await circularAt(api, 'issued', SAMPLE_UNIT, OTHER_UNIT);
  await roundTo(api, 'objected');
});
afterAll(() => api.stop());

/** Everything that a client is given, page by page. */
async function follow(client: ApiClient, query = '', from: string | null = null): Promise<Page['items']> {
  const items: Page['items'] = [];
  for (let cursor = from; ;) {
    const at = cursor === null ? '' : `&cursor=${cursor}`;
    const { status, text, json } = await client.get<Page>(`/events?limit=3${query}${at}`);
    if (status !== 200) throw new Error(text);
    items.push(...json.items);
    cursor = json.nextCursor;
    if (!json.more) return items;
  }
}

describe('GET /events', () => {
  test('gives the office every event of every matter, each once, as its timeline has it', async () => {
    const office = api.as('coordinator');
    const items = await follow(office);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const timeline = await office.get<{ items: EventJson[] }>(`/rectifications/${noticed}/timeline?limit=200`);
    const own = items.filter(({ matter }) => matter.id === noticed);
    expect(own.map(({ type, seq, at, hash, basis }) => ({ type, seq, at, hash, basis }))).toEqual(
      timeline.json.items.map(({ type, seq, at, hash, basis }) => ({ type, seq, at, hash, basis })),
    );
    expect(own[0]?.matter).toEqual({ id: noticed, noun: 'rectification', href: `/api/v1/rectifications/${noticed}` });
    const counted = await sqlAsApp(api.record, 'SELECT count(*)::int AS n FROM event');
    expect(counted).toEqual([{ n: items.length }]);
  });

  test('gives a unit what its timelines show it, and nothing of drafts or of others', async () => {
    const unit = api.as(SAMPLE_UNIT);
    const items = await follow(unit, '&noun=rectification');
    expect(new Set(items.map(({ matter }) => matter.id))).toEqual(new Set([noticed]));
    const timeline = await unit.get<{ items: EventJson[] }>(`/rectifications/${noticed}/timeline?limit=200`);
    expect(items.map(({ seq }) => seq)).toEqual(timeline.json.items.map(({ seq }) => seq));
    expect(await follow(api.as(OTHER_UNIT), '&noun=rectification')).toEqual([]);
    expect((await unit.get(`/rectifications/${drafted}`)).status).toBe(404);
  });

  test.each([
    [SAMPLE_UNIT, ['circular', 'meetingCycle', 'monitoringRound', 'submission']],
    [OTHER_UNIT, ['circular']],
    // Of the same unit as the office, whose acts are not this liaison's.
    ['市市场监督管理局', ['meetingCycle']],
  ])(
    'tells %s nothing that the timelines do not, and who and why of its own acts only',
    async (who, due) => {
      const unit = api.as(who);
      const { unitId } = await api.record.actor(who);
      const nouns = new Set<string>();
      for (const { matter, seq, id, type, at, dueAt, light, hash, basis, actor } of await follow(unit)) {
        nouns.add(matter.noun);
        const path = `${matter.href.replace('/api/v1', '')}/timeline?limit=1${seq > 1 ? `&cursor=${encodeCursor([seq - 1])}` : ''}`;
        const [shown] = (await unit.get<{ items: TimelineItem[] }>(path)).json.items;
        if (!shown) throw new Error(`${id} is on no timeline`);
        const { role, ...by } = shown.actor;
        expect({ type, at, dueAt, light, hash, role: actor.role }).toEqual({
          ...{ type: shown.type, at: shown.at, dueAt: shown.dueAt, light: shown.light, hash: shown.hash, role },
        });
        const isOwn = by.unitId === unitId && ['liaison', 'head'].includes(role);
        const told = isOwn
          ? { basis: shown.basis, accountId: by.accountId, unitId }
          : { basis: null, accountId: null, unitId: null };
        expect([id, type, { basis, accountId: actor.accountId, unitId: actor.unitId }]).toEqual([id, type, told]);
      }
      expect([...nouns]).toEqual(expect.arrayContaining(due));
    },
    60_000,
  );

  test('every event that a unit is given has an address that it may read', async () => {
    const unit = api.as(SAMPLE_UNIT);
    const hrefs = new Set((await follow(unit)).map(({ matter }) => matter.href.replace('/api/v1', '')));
    expect(hrefs.size).toBeGreaterThan(1);
    for (const href of hrefs) expect({ href, status: (await unit.get(href)).status }).toEqual({ href, status: 200 });
  });

  test('begins where it is told, and filters without losing its place', async () => {
    const office = api.as('coordinator');
    const now = await office.get<Page>('/events?from=now');
    expect(now.json).toMatchObject({ items: [], more: false });
    const { id } = await openedThrough(api, ['approval']);
    const news = await follow(office, '', now.json.nextCursor);
    expect(news.map(({ matter, type }) => [matter.id, type])).toEqual([
      [id, 'drafted'],
      [id, 'noticed'],
    ]);
    const notices = await follow(office, '&type=noticed&noun=rectification', now.json.nextCursor);
    expect(notices.map(({ seq }) => seq)).toEqual([2]);
    // A page that shows nothing still moves on.
    const none = await office.get<Page>(`/events?type=no-such-event&cursor=${now.json.nextCursor}`);
    expect(none.json.items).toEqual([]);
    expect(await follow(office, '', none.json.nextCursor)).toEqual([]);
  });

  test('says nothing to another mechanism, and refuses a cursor of another feed', async () => {
    const strangers = await foundStrangers(api.record);
    const theirs = clientFor(api.baseUrl, 'coordinator', strangers.tokens);
    expect(await follow(theirs)).toEqual([]);
    const { nextCursor } = (await api.as('coordinator').get<Page>('/events')).json;
    const refused = await theirs.get<ProblemJson>(`/events?cursor=${nextCursor}`);
    expect([refused.status, refused.json.code]).toEqual([400, 'INVALID_CURSOR']);
  });

  test.each(['cursor=xyz', 'noun=secret', 'type=NO', 'from=tomorrow', 'since=1'])('refuses ?%s', async (query) => {
    expect((await api.as('coordinator').get<ProblemJson>(`/events?${query}`)).status).toBe(400);
  });
});
