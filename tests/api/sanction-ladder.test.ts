/** The ladder over HTTP: drafts by thresholds, each decided on by whoever is entitled; to a referral, and back by an objection. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import type { ProblemJson, RectificationJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly, type Given } from '../support/api-only.ts';
import { look } from '../support/commands.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { headOf, sqlAsApp } from '../support/record.ts';

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
const returned: Given = ['inspection', { outcome: 'returned', opinion: '证据不足' }];

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

test('failed twice, to a circular and an approved referral; and back by an objection that takes the return away', async () => {
  const { id } = await openedThrough(api, [...throughTo.inspecting, returned, 'submission', returned]);
  const [circular, referral] = (await draftedAbout(id)).map((one) => one.id);
  if (!circular || !referral) throw new Error('a circular and a referral are drafted');
  const shown = await api
    .as('inspector')
    .get<{ grounds: { trigger: string; facts: { what: string }[]; rule: object } }>(`/referrals/${referral}`);
  expect(shown.json.grounds).toMatchObject({ trigger: 'failed-inspections', rule: { text: '第2次验收不合格' } });
  expect(shown.json.grounds.facts.map(({ what }) => what)).toContain('第2次验收不合格：证据不足');

  await must('coordinator', `/circulars/${circular}/comment-round`, {});
  await must(SAMPLE_UNIT, `/circulars/${circular}/comments`, { text: '情况属实' });
  const issued = await must('leader', `/circulars/${circular}/approval`, { decision: 'approve' });
  expect(issued.number).toMatch(/示例通报/);

  const approved = await must('leader', `/referrals/${referral}/approval`, { decision: 'approve' });
  expect(approved).toMatchObject({ stage: 'approved', number: expect.stringContaining('示例移') });

  // An objection suspends the referral, and not the rectification.
  await must(headOf(SAMPLE_UNIT), `/rectifications/${id}/objection`, { text: '验收依据有误' });
  const handing = {
    body: 'gov-inspection',
    handedOn: new Date(api.clock.read()).toISOString().slice(0, 10),
    receipt: '收文1号',
  };
  const pending = await give('inspector', `/referrals/${referral}/handing-over`, handing);
  expect([pending.status, pending.json.code]).toEqual([409, 'OBJECTION_PENDING']);
  await must('cityLeader', `/rectifications/${id}/objection-decision`, {
    outcome: 'withdrawn',
    opinion: '验收有误，撤销',
  });
  const after = await give('inspector', `/referrals/${referral}/handing-over`, handing);
  expect([after.status, after.json.code]).toEqual([409, 'ABOUT_WITHDRAWN']);
  const lifted = await must('leader', `/referrals/${referral}/withdrawal`, { reason: '复核撤销' });
  expect(lifted).toMatchObject({ stage: 'withdrawn', numberVoid: true });
  expect((await api.as('leader').get<RectificationJson>(`/rectifications/${id}`)).json).toMatchObject({
    ...{ stage: 'inspecting', returns: { times: 1 } },
  });
});

test('an absence from an interview has a circular drafted; a court never comes as far', async () => {
  const body = {
    ...{ mechanismId: api.record.mechanismId, title: '约谈', matter: '多次督办仍未办结', problems: '进展迟缓' },
    ...{ basis: '联席会议纪要', unitId: api.record.unitId(SAMPLE_UNIT) },
  };
  const proposed = await api.as('coordinator').post<RectificationJson & ProblemJson>('/interviews', body);
  if (proposed.status !== 201) throw new Error(proposed.text);
  const { id } = proposed.json;
  const court = await api
    .as('coordinator')
    .post<ProblemJson>('/interviews', { ...body, unitId: api.record.unitId('市中级人民法院') });
  expect([court.status, court.json.code]).toEqual([422, 'INSTRUMENT_NOT_ALLOWED']);
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
