/** The ladder over HTTP: drafts by thresholds, and the leaders' board of them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import type { ProblemJson, RectificationJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { look } from '../support/commands.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { sqlAsApp } from '../support/record.ts';

const DAY_MS = 86_400_000;

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

interface Drafted {
  id: string;
  noun: string;
  stage: string;
  number: string | null;
}

interface Row {
  noun: string;
  ageDays: number;
  next: { role: string; title: string }[];
}

/** What stands in the record about a matter, opened by its ladder. */
const draftedAbout = (id: string) =>
  sqlAsApp<Drafted>(
    api.record,
    `SELECT m.id, m.noun, m.stage, m.number FROM matter m JOIN event e ON e.matter_id = m.id AND e.seq = 1
     WHERE m.state #>> '{grounds,about,matterId}' = $1 AND e.role = 'system' ORDER BY m.noun`,
    [id],
  );
const give = (who: string, path: string, body: object) => api.as(who).post<RectificationJson & ProblemJson>(path, body);
const must = async (who: string, path: string, body: object): Promise<RectificationJson> => {
  const { status, text, json } = await give(who, path, body);
  if (status !== 200) throw new Error(`${who} ${path}: ${text}`);
  return json;
};

test('overdue by time alone leaves drafts and nothing issued; the entitled persons find them in their inboxes', async () => {
  const { id } = await openedThrough(api, throughTo.rectifying);
  api.clock.set(api.clock.read() + 60 * DAY_MS);
  await look(api.record, id);
  const drafts = await draftedAbout(id);
  expect(drafts.map(({ noun, stage, number }) => [noun, stage, number])).toEqual([
    ['circular', 'drafted', null],
    ['referral', 'proposed', null],
  ]);
  const kindsOf = async (who: string) => {
    const { json } = await api.as(who).get<{ items: { kind: string; matter: { id: string } }[] }>('/tasks?limit=200');
    return json.items.filter(({ matter }) => drafts.some((one) => one.id === matter.id)).map(({ kind }) => kind);
  };
  expect(await kindsOf('coordinator')).toEqual(['ask-circular-comments']);
  expect(await kindsOf('leader')).toEqual(['decide-referral']);
  expect(await kindsOf(SAMPLE_UNIT)).toEqual([]);
  // The board says whose turn it is, for each, and how old it is.
  const board = await api.as('leader').get<{ items: Row[] }>(`/sanctions?aboutId=${id}`);
  expect(board.json.items[0]?.noun).toBe('rectification');
  // Both drafts were opened at one instant: either may stand first.
  const byNoun = board.json.items.toSorted((a, b) => (a.noun < b.noun ? -1 : 1));
  expect(byNoun.map(({ noun, ageDays, next }) => [noun, ageDays, next.map((one) => one.role)])).toEqual([
    ['circular', 0, ['coordinator']],
    ['rectification', 60, ['coordinator', 'liaison']],
    ['referral', 0, ['leader']],
  ]);
  expect(byNoun[0]).toMatchObject({ about: { noun: 'rectification', id }, unit: { name: SAMPLE_UNIT } });
  const mine = await api.as('leader').get<{ items: Row[] }>(`/sanctions?aboutId=${id}&decides=leader`);
  expect(mine.json.items.map(({ noun, next }) => [noun, next[0]?.title])).toEqual([['referral', expect.any(String)]]);
  const first = await api.as('leader').get<{ items: Row[]; nextCursor: string }>(`/sanctions?aboutId=${id}&limit=2`);
  const rest = await api
    .as('leader')
    .get<{ items: Row[] }>(`/sanctions?aboutId=${id}&limit=2&cursor=${first.json.nextCursor}`);
  expect([...first.json.items, ...rest.json.items]).toEqual(board.json.items);
  // Looked at again, it has them once.
  await look(api.record, id);
  expect(await draftedAbout(id)).toHaveLength(2);
});

test('an absence from an interview has a circular drafted', async () => {
  const body = {
    ...{ mechanismId: api.record.mechanismId, title: '约谈', matter: '多次督办仍未办结', problems: '进展迟缓' },
    ...{ basis: '联席会议纪要', unitId: api.record.unitId(SAMPLE_UNIT) },
  };
  const proposed = await api.as('coordinator').post<RectificationJson & ProblemJson>('/interviews', body);
  if (proposed.status !== 201) throw new Error(proposed.text);
  const { id } = proposed.json;
  await must('cityLeader', `/interviews/${id}/approval`, { decision: 'approve' });
  const startsAtMs = api.clock.read() + 14 * DAY_MS;
  const notice = {
    startsAt: new Date(startsAtMs).toISOString(),
    place: '市政府',
    interviewers: '市分管领导',
    bring: ['书面说明'],
  };
  await must('coordinator', `/interviews/${id}/notice`, notice);
  api.clock.set(startsAtMs + 3_600_000);
  await must('coordinator', `/interviews/${id}/attendance`, { attended: false, reason: '无故未到' });
  expect((await draftedAbout(id)).map(({ noun, stage }) => [noun, stage])).toEqual([['circular', 'drafted']]);
});
