/**
 * Whole journeys over HTTP on the sanction ladder (通报约谈、限期整改、问责), with what each party finds in its inbox, is told and may read
 * at each step: a bureau, a court, a person, and the ways back.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { contracts } from '../../src/api/openapi.ts';
import { assignment } from '../../src/domain/assignment.ts';
import { dateOf } from '../../src/domain/calendar.ts';
import { supervisionNotice } from '../../src/domain/supervision-notice.ts';
import { attend } from '../../src/store/act.ts';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson, RectificationJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, rowCounts, startApiOnly, takeStep, throughTo, type ApiOnly } from '../support/api-only.ts';
import { assignmentAt, walk } from '../support/assignment-path.ts';
import { circularBodies, circularText, onCircular } from '../support/circular-path.ts';
import { look } from '../support/commands.ts';
import { interviewBodies, interviewBody } from '../support/interview-path.ts';
import { draftBody, goodBodies, SAMPLE_HEAD, SAMPLE_UNIT, timeBodies } from '../support/main-path.ts';
import {
  COURT,
  draftNotice,
  noticeBodies,
  noticeBody,
  onNotice,
  refusedOn,
  type NoticeJson,
} from '../support/notice-path.ts';
import { headOf, sql, sqlAsApp } from '../support/record.ts';
import {
  individualBodyOf,
  referralBodies,
  referralBodyOf,
  walkReferral,
  type ReferralJson,
} from '../support/referral-calls.ts';

const DAY_MS = 86_400_000;
const OTHER_UNIT = '市司法局';

let api: ApiOnly;
const logged: string[] = [];
beforeAll(async () => {
  api = await startApiOnly(pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }));
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const at = (day: string, time = '09:00') => Date.parse(`${day}T${time}:00+08:00`);
const today = () => dateOf(api.clock.read());

/** What lies in somebody's inbox about a matter. */
async function inbox(who: string, id: string): Promise<string[]> {
  const { json } = await api.as(who).get<{ items: TaskJson[] }>('/tasks?limit=200');
  return json.items.filter(({ matter }) => matter.id === id).map(({ kind }) => kind);
}

/** What somebody was told about a matter, the earliest first. */
async function told(who: string, id: string): Promise<string[]> {
  const path = '/deliveries?limit=200';
  const { json } = await api.as(who).get<{ items: { kind: string; matter: { id: string } }[] }>(path);
  return json.items
    .filter(({ matter }) => matter.id === id)
    .map(({ kind }) => kind)
    .reverse();
}

/** What stands on the leaders' board about a matter: each rung, how far it is, and who must act on it. */
async function board(aboutId: string): Promise<unknown[]> {
  const path = `/sanctions?limit=200&aboutId=${aboutId}`;
  const { json } = await api
    .as('leader')
    .get<{ items: { noun: string; stage: string; next: { role: string }[] }[] }>(path);
  return json.items
    .map(({ noun, stage, next }) => [noun, stage, ...new Set(next.map(({ role }) => role))])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

const events = async (who: string, path: string): Promise<EventJson[]> =>
  (await api.as(who).get<{ items: EventJson[] }>(`${path}/timeline?limit=200`)).json.items;
const types = async (who: string, path: string) => (await events(who, path)).map(({ type }) => type);

async function give(who: string, path: string, body: object): Promise<ProblemJson & RectificationJson> {
  const { status, text, json } = await api.as(who).post<ProblemJson & RectificationJson>(path, body);
  if (status !== 200) throw new Error(`${who} ${path}: ${text}`);
  return json;
}

/** Status, code and place of a call that is to be refused. */
async function refused(who: string, path: string, body: object): Promise<unknown[]> {
  const { status, json } = await api.as(who).post<ProblemJson>(path, body);
  return [status, json.code, json.errors?.[0]?.pointer];
}

/** What its ladder drafted about a matter, by noun. */
async function drafted(id: string): Promise<Record<string, string>> {
  const rows = await sqlAsApp<{ noun: string; id: string }>(
    api.record,
    `SELECT m.noun, m.id FROM matter m JOIN event e ON e.matter_id = m.id AND e.seq = 1
     WHERE m.state #>> '{grounds,about,matterId}' = $1 AND e.role = 'system'`,
    [id],
  );
  return Object.fromEntries(rows.map((row) => [row.noun, row.id]));
}

test('a bureau, overdue to a circular and a referral, and back by an objection', async () => {
  const { id } = await openedThrough(api, []);
  const path = `/rectifications/${id}`;
  expect(await inbox('leader', id)).toEqual(['approve-rectification']);
  // A draft is not there for its unit.
  expect((await api.as(SAMPLE_UNIT).get(path)).status).toBe(404);
  const { number } = (await takeStep(api, id, 'approval')).json;
  expect(await inbox(SAMPLE_UNIT, id)).toEqual(['acknowledge-rectification']);
  expect([await types('leader', path), await types(SAMPLE_UNIT, path)]).toEqual([['drafted', 'noticed'], ['noticed']]);
  for (const step of ['acknowledgement', 'work-plan', 'work-plan-review']) await takeStep(api, id, step);
  expect(await inbox(SAMPLE_UNIT, id)).toEqual(['submit-rectification']);
  expect(await board(id)).toEqual([['rectification', 'rectifying', 'liaison']]);

  // 20 working days from 2025-11-05, and ten more: time alone drafts, and issues nothing.
  api.clock.set(at('2025-12-18'));
  await look(api.record, id);
  const { circular = '', referral = '', ...others } = await drafted(id);
  expect(others).toEqual({});
  const onLadder = [
    ['circular', 'drafted', 'coordinator'],
    ['rectification', 'rectifying', 'liaison'],
    ['referral', 'proposed', 'leader'],
  ];
  expect(await board(id)).toEqual(onLadder);
  expect(await inbox('coordinator', circular)).toEqual(['ask-circular-comments']);
  expect(await inbox('leader', referral)).toEqual(['decide-referral']);
  // The unit learns that it is overdue for too long, and of no draft.
  expect((await told(SAMPLE_UNIT, id)).slice(-2)).toEqual(['overdue:rectification', 'threshold-reached']);
  const found = (who: string) => events(who, path).then((all) => all.find(({ type }) => type === 'threshold-reached'));
  expect((await found('leader'))?.data).toMatchObject({ reached: { rungs: ['circular', 'referral'] } });
  expect((await found(SAMPLE_UNIT))?.data).toEqual({ round: 1 });
  for (const draft of [`/circulars/${circular}`, `/referrals/${referral}`]) {
    expect((await api.as(SAMPLE_UNIT).get(draft)).status).toBe(404);
  }

  await onCircular(api, 'coordinator', circular, 'comment-round');
  expect(await inbox(SAMPLE_UNIT, circular)).toEqual(['comment-on-circular']);
  await onCircular(api, SAMPLE_UNIT, circular, 'comments');
  expect(await inbox('leader', circular)).toEqual(['decide-circular']);
  const issued = await onCircular(api, 'leader', circular, 'approval');
  expect(issued).toMatchObject({ stage: 'issued', number: expect.stringContaining('示例通报') });
  expect(await told(SAMPLE_UNIT, circular)).toEqual(['circular-comments-asked', 'circular-issued']);

  const { number: ofReferral } = await give('leader', `/referrals/${referral}/approval`, { decision: 'approve' });
  expect(await told(SAMPLE_UNIT, referral)).toEqual(['referral-approved']);
  expect(await inbox('inspector', referral)).toEqual(['hand-over-referral']);
  expect(await board(id)).toEqual([
    ['rectification', 'rectifying', 'liaison'],
    ['referral', 'approved', 'inspector'],
  ]);

  // It objects to the finding: that suspends the referral, and not the rectification.
  const objected = await give(SAMPLE_HEAD, `${path}/objection`, { text: '等待上级批复，不应计入逾期' });
  expect(objected.objections).toMatchObject([{ against: 'overdue', state: 'pending', decidedBy: 'cityLeader' }]);
  expect(await inbox('cityLeader', id)).toEqual(['decide-objection']);
  const objectedMs = api.clock.read();
  const handing = referralBodies(today())['handing-over'] ?? {};
  expect(await refused('inspector', `/referrals/${referral}/handing-over`, handing)).toEqual([
    409,
    'OBJECTION_PENDING',
    undefined,
  ]);
  for (const who of ['inspector', SAMPLE_UNIT]) {
    const { json } = await api.as(who).get<ReferralJson>(`/referrals/${referral}`);
    expect(json).toMatchObject({ suspended: true, objection: 'pending' });
  }
  await takeStep(api, id, 'progress-reports');
  const decision = { outcome: 'withdrawn', opinion: '应当中止计时，逾期认定撤销' };
  for (const who of ['leader', 'coordinator']) {
    expect(await refused(who, `${path}/objection-decision`, decision)).toEqual([403, 'OWN_WORK', undefined]);
  }
  api.clock.set(at('2025-12-22'));
  await give('cityLeader', `${path}/objection-decision`, decision);
  for (const who of [SAMPLE_UNIT, SAMPLE_HEAD, 'coordinator', 'leader']) {
    expect((await told(who, id)).at(-1)).toBe('objection-decided');
  }

  // Back: nothing rests on it any more, and both are taken back with their numbers.
  expect(await refused('inspector', `/referrals/${referral}/handing-over`, handing)).toEqual([
    409,
    'ABOUT_WITHDRAWN',
    undefined,
  ]);
  const lifted = await give('leader', `/referrals/${referral}/withdrawal`, { reason: '复核撤销逾期认定' });
  expect(lifted).toMatchObject({ stage: 'withdrawn', number: ofReferral, numberVoid: true });
  const recalled = await onCircular(api, 'leader', circular, 'withdrawal', { reason: '复核撤销逾期认定' });
  expect(recalled).toMatchObject({ stage: 'withdrawn', number: issued.number, numberVoid: true });
  expect((await told(SAMPLE_UNIT, circular)).at(-1)).toBe('circular-withdrawn');
  expect((await told(SAMPLE_UNIT, referral)).at(-1)).toBe('referral-withdrawn');
  expect(await board(id)).toEqual([['rectification', 'rectifying', 'liaison']]);
  const then = `?asOf=${encodeURIComponent(new Date(objectedMs).toISOString())}`;
  const stood = await api.as('leader').get<ReferralJson>(`/referrals/${referral}${then}`);
  expect(stood.json).toMatchObject({ stage: 'approved', suspended: true, objection: 'pending', actions: [] });

  // The rectification goes on to its end, and its lateness stays visible.
  for (const step of ['submission', 'inspection', 'recheck']) await takeStep(api, id, step);
  const ended = await api.as(SAMPLE_UNIT).get<RectificationJson>(path);
  expect(ended.json).toMatchObject({ stage: 'closed', number, lateSince: expect.any(String), actions: [] });
  expect(await board(id)).toEqual([]);
  for (const who of [SAMPLE_UNIT, SAMPLE_HEAD, 'coordinator', 'leader', 'cityLeader', 'inspector']) {
    for (const one of [id, circular, referral]) expect([who, await inbox(who, one)]).toEqual([who, []]);
  }
  const human = (await events('leader', path)).filter(({ actor }) => actor.role !== 'system');
  expect(human.map(({ type, actor }) => `${actor.role} ${type}`)).toEqual([
    ...['coordinator drafted', 'leader noticed', 'liaison acknowledged', 'liaison work-plan-filed'],
    ...['coordinator work-plan-approved', 'head objection-filed', 'liaison progress-reported'],
    ...['cityLeader objection-decided', 'head submitted', 'inspector passed', 'inspector recheck-passed'],
  ]);
});

test('what an objection takes back of one referral does not stop the next', async () => {
  const returned = ['inspection', { outcome: 'returned', opinion: '证据不足' }] as const;
  const { id } = await openedThrough(api, [...throughTo.inspecting, returned, 'submission', returned]);
  const { circular = '', referral: first = '' } = await drafted(id);
  for (const draft of [`/circulars/${circular}`, `/referrals/${first}`]) {
    const { json } = await api.as('inspector').get<Pick<ReferralJson, 'grounds'>>(draft);
    expect(json.grounds).toMatchObject({
      trigger: 'failed-inspections',
      rule: { text: '第2次验收不合格' },
      about: { id },
    });
    expect(json.grounds?.facts.map(({ what }) => what)).toContain('第2次验收不合格：证据不足');
  }
  await give(SAMPLE_HEAD, `/rectifications/${id}/objection`, { text: '验收依据有误' });
  const withdrawn = { outcome: 'withdrawn', opinion: '验收有误，撤销' };
  const { returns, stage } = await give('cityLeader', `/rectifications/${id}/objection-decision`, withdrawn);
  expect([returns?.times, stage]).toEqual([1, 'inspecting']);
  const approval = (of: string) => refused('leader', `/referrals/${of}/approval`, { decision: 'approve' });
  expect(await approval(first)).toEqual([409, 'ABOUT_WITHDRAWN', undefined]);
  await give('leader', `/referrals/${first}/discarding`, { reason: '复核撤销' });
  api.clock.set(api.clock.read() + DAY_MS);
  await takeStep(api, id, returned);
  const { referral: second = '' } = await drafted(id);
  expect(second).not.toBe(first);
  expect(await approval(second)).toEqual([200, undefined, undefined]);
});

const asked = { trigger: 'late', form: 'request-letter', unit: { name: COURT }, light: null };

/** Lets the clock's hands look at an assignment, in the morning of a day. */
async function morning(day: string, id: string): Promise<void> {
  api.clock.set(at(day));
  await attend(api.record.store, assignment, { id, mechanismId: api.record.mechanismId });
}

/** An assignment in which the court cooperates, with a date of its own that is before the lead's. */
async function withTheCourt(dueOn: string, leadDueOn: string): Promise<string> {
  const { id } = await assignmentAt(api, 'draft', {
    ...{ nodes: [{ dueOn: leadDueOn, confirmed: true }], cooperatingUnitIds: [api.record.unitId(COURT)] },
    cooperatingDue: [{ unitId: api.record.unitId(COURT), dueOn }],
  });
  await walk(api, id, [
    ['director', 'approval'],
    [SAMPLE_UNIT, 'acknowledgement'],
    [SAMPLE_UNIT, 'work-plan', { steps: [{ title: '起草方案', dueOn }], contact: '法规科' }],
  ]);
  return id;
}

test('a court gets letters and nothing else, however late it is and however often it is asked', async () => {
  api.clock.set(at('2026-01-05'));
  const court = api.record.unitId(COURT);
  // No rung of the ladder and no chase can be opened about it, by anybody who opens such things.
  const before = await rowCounts(api.record);
  for (const [who, path, body, pointer] of [
    ['coordinator', '/rectifications', draftBody(api, { unitId: court }), '/unitId'],
    ['coordinator', '/circulars', { ...circularBodies(api, SAMPLE_UNIT, COURT)['circulars'] }, '/units/1/unitId'],
    ['coordinator', '/interviews', interviewBody(api, { unitId: court }), '/unitId'],
    ['inspector', '/referrals', referralBodyOf(api, COURT), '/unitId'],
    ['coordinator', '/supervision-notices', noticeBody(api, { unitId: court }), '/form'],
    ['coordinator', '/supervision-notices', noticeBody(api, { unitId: court, form: 'reminder' }), '/form'],
  ] as const) {
    const { status, json } = await api.as(who).post<ProblemJson>(path, body);
    const seen = [path, status, json.code, json.errors?.[0]?.pointer];
    expect(seen).toEqual([path, 422, 'INSTRUMENT_NOT_ALLOWED', pointer]);
    expect(json).toMatchObject({ unitKind: 'COURT', allowed: ['request-letter'] });
  }
  expect(await rowCounts(api.record)).toEqual(before);

  // Its share is late: where a bureau has a notice drafted, it has a letter, which needs no mandate.
  const order = await withTheCourt('2026-01-16', '2026-12-31');
  await morning('2026-01-19', order);
  const about = async () => {
    const { json } = await api.as('leader').get<{ items: NoticeJson[] }>(`/supervision-notices?aboutId=${order}`);
    return json.items;
  };
  const [draft, ...others] = await about();
  expect(others).toEqual([]);
  expect(draft).toMatchObject(asked);
  const id = draft?.id ?? '';
  expect((await api.as(COURT).get(`/supervision-notices/${id}`)).status).toBe(404);
  expect(await inbox(COURT, id)).toEqual([]);
  const issued = await onNotice(api, 'director', id, 'approval');
  expect(issued).toMatchObject({ stage: 'issued', light: null, lightReason: null, overdue: false });
  expect(issued.number).toMatch(/^示例函〔2026〕\d+号$/);
  expect(await told(COURT, id)).toEqual(['notice-issued']);
  await onNotice(api, COURT, id, 'acknowledgement');
  for (const call of ['urging', 'review']) {
    expect(await refusedOn(api, 'director', id, call)).toMatchObject({ code: 'INSTRUMENT_NOT_ALLOWED' });
  }

  // The date that it asks for passes: the city leader sees to it, once, and nothing is late.
  api.clock.set(at('2026-02-02'));
  for (const _ of [1, 2]) {
    await attend(api.record.store, supervisionNotice, { id, mechanismId: api.record.mechanismId });
  }
  const { json: out } = await api.as('director').get<NoticeJson>(`/supervision-notices/${id}`);
  expect(out).toMatchObject({ stage: 'answering', light: null, overdue: false, lateSince: null });
  expect(await inbox('cityLeader', id)).toEqual(['settle-letter']);
  const path = `/supervision-notices/${id}`;
  expect((await types('leader', path)).filter((type) => type === 'notice-escalated')).toHaveLength(1);
  await onNotice(api, headOf(COURT), id, 'reply');
  expect(await inbox('cityLeader', id)).toEqual([]);
  expect(await onNotice(api, 'coordinator', id, 'thanks')).toMatchObject({ stage: 'closed', outcome: 'noted' });

  // A second and a third letter about the same matter: a bureau would have a circular drafted, and an interview.
  for (const nth of [2, 3, 4]) {
    const again = { unitId: court, form: 'request-letter', about: { matterId: order }, despite: '尚未收到所附材料' };
    const letter = await draftNotice(api, again);
    const approval = { decision: 'approve', despite: '尚未收到所附材料' };
    expect(await onNotice(api, 'director', letter.id, 'approval', approval)).toMatchObject({ nth, stage: 'issued' });
    await onNotice(api, COURT, letter.id, 'acknowledgement');
    await onNotice(api, headOf(COURT), letter.id, 'reply');
    await onNotice(api, 'coordinator', letter.id, 'thanks');
  }
  for (const one of [order, ...(await about()).map((letter) => letter.id)]) {
    const { supervisionNotice: _, ...rungs } = await drafted(one);
    expect(rungs).toEqual({});
  }
  // Nothing of it is on the leaders' board, or in any figure.
  for (const list of ['/sanctions', '/parts', '/rectifications', '/interviews', '/circulars', '/referrals']) {
    const { json } = await api.as('leader').get<{ items: unknown[] }>(`${list}?unitId=${court}&limit=200`);
    expect([list, json.items]).toEqual([list, []]);
  }
});

const SECRET = '张某某副主任';

/** Every body of the ladder's calls, good but for its ids, by method and path. */
function goodBodyOf(path: string): object {
  const name = path.split('/').at(-1) ?? '';
  const noun = path.split('/')[1] ?? '';
  const known: Record<string, Record<string, object>> = {
    rectifications: { rectifications: draftBody(api), ...timeBodies, ...goodBodies },
    circulars: circularBodies(api),
    interviews: { interviews: interviewBody(api), ...interviewBodies },
    referrals: { referrals: individualBodyOf(api), ...referralBodies(today()) },
    'supervision-notices': { 'supervision-notices': noticeBody(api), ...noticeBodies },
  };
  return known[noun]?.[name] ?? {};
}

test('a person: no call of the ladder takes a name, and nothing of the ladder is opened about one', async () => {
  const before = await rowCounts(api.record);
  const nouns = ['rectifications', 'circulars', 'interviews', 'referrals', 'supervision-notices'];
  const calls = contracts.filter(({ method, path }) => method === 'post' && nouns.includes(path.split('/')[1] ?? ''));
  expect(calls.length).toBeGreaterThan(50);
  for (const { path } of calls) {
    const { id } =
      (await api.as('leader').get<{ items: { id: string }[] }>(`/${path.split('/')[1] ?? ''}`)).json.items[0] ?? {};
    const address = path.replace('{id}', id ?? '00000000-0000-4000-8000-000000000000');
    for (const field of ['individual', 'person', 'name', 'post_of', 'personId', 'responsiblePerson']) {
      const { status, json } = await api
        .as('coordinator')
        .post<ProblemJson>(address, { ...goodBodyOf(path), [field]: SECRET });
      const places = json.errors?.map(({ pointer }) => pointer);
      expect([path, status, json.code, places]).toEqual([
        path,
        422,
        'INVALID_BODY',
        expect.arrayContaining([`/${field}`]),
      ]);
    }
  }
  // Of the nouns a referral alone is about somebody, and an account is no unit.
  const { accountId } = await api.record.actor(SAMPLE_UNIT);
  for (const [path, body] of [
    ['/rectifications', draftBody(api, { unitId: accountId })],
    ['/interviews', interviewBody(api, { unitId: accountId })],
    ['/supervision-notices', noticeBody(api, { unitId: accountId })],
    [
      '/circulars',
      { mechanismId: api.record.mechanismId, ...circularText(api), units: [{ unitId: accountId, facts: '逾期' }] },
    ],
    ['/referrals', { ...individualBodyOf(api), unitId: accountId }],
  ] as const) {
    const { status, json } = await api.as('coordinator').post<ProblemJson>(path, body);
    expect([path, status, json.code]).toEqual([path, 422, 'UNIT_UNKNOWN']);
  }
  expect(await rowCounts(api.record)).toEqual(before);
});

test('an individual’s referral: number, body, dates and outcome, and not a word, wherever one looks', async () => {
  logged.length = 0;
  api.nudges.length = 0;
  const before = await rowCounts(api.record);
  for (const name of ['title', 'facts', 'basis']) {
    const body = { ...individualBodyOf(api), [name]: SECRET };
    expect(await refused('inspector', '/referrals', body)).toEqual([422, 'PARTICULARS_NOT_KEPT', `/${name}`]);
  }
  const order = await sqlAsApp<{ id: string }>(
    api.record,
    "SELECT id FROM matter WHERE noun = 'rectification' LIMIT 1",
  );
  const named = { ...individualBodyOf(api), aboutId: order[0]?.id };
  expect(await refused('inspector', '/referrals', named)).toEqual([422, 'PARTICULARS_NOT_KEPT', '/aboutId']);
  expect(await rowCounts(api.record)).toEqual(before);

  const { json } = await api.as('inspector').post<ReferralJson>('/referrals', individualBodyOf(api));
  const { id } = json;
  const path = `/referrals/${id}`;
  expect(json).toMatchObject({ stage: 'proposed', bodies: ['organisation-dept', 'supervisory'] });
  expect(await inbox('leader', id)).toEqual(['decide-referral']);
  const on = today();
  for (const [who, call, body, wordy] of [
    ['leader', 'approval', { decision: 'return', cause: 'facts-lacking' }, 'opinion'],
    ['inspector', 'revision', {}, 'facts'],
    ['leader', 'approval', { decision: 'approve' }, 'opinion'],
    ['inspector', 'handing-over', { body: 'supervisory', handedOn: on }, 'receipt'],
    ['inspector', 'outcome', { outcome: 'admonition', reportedOn: on }, 'note'],
  ] as const) {
    if (!('cause' in body)) {
      const answer = await refused(who, `${path}/${call}`, { ...body, [wordy]: SECRET });
      expect([call, ...answer]).toEqual([call, 422, 'PARTICULARS_NOT_KEPT', `/${wordy}`]);
    }
    await give(who, `${path}/${call}`, body);
  }
  const closed = (await api.as('leader').get<ReferralJson>(path)).json;
  expect(closed).toMatchObject({
    ...{ stage: 'closed', title: '个人问责移送', unit: null, facts: null, basis: null, grounds: null },
    ...{ handedOver: { body: 'supervisory', on, receipt: null }, opinion: null, reason: null },
    ...{ number: expect.stringContaining('示例移'), outcome: { code: 'admonition', reportedOn: on, note: null } },
  });

  // Nobody of the unit finds it; and those who steer do not find whose it is.
  const unit = api.record.unitId(SAMPLE_UNIT);
  const then = `?asOf=${encodeURIComponent(new Date(api.clock.read()).toISOString())}`;
  for (const who of [SAMPLE_UNIT, SAMPLE_HEAD, OTHER_UNIT]) {
    for (const address of [path, path + then, `${path}/timeline`]) {
      expect((await api.as(who).get(address)).status).toBe(404);
    }
    const { json: listed } = await api.as(who).get<{ items: { id: string }[] }>('/referrals?limit=200');
    expect(listed.items.map((one) => one.id)).not.toContain(id);
    expect([await inbox(who, id), await told(who, id)]).toEqual([[], []]);
  }
  const ofUnit = await api.as('leader').get<{ items: { id: string }[] }>(`/referrals?unitId=${unit}&limit=200`);
  expect(ofUnit.json.items.map((one) => one.id)).not.toContain(id);
  for (const who of ['coordinator', 'director', 'leader', 'cityLeader', 'inspector']) {
    for (const address of [
      path,
      path + then,
      `${path}/timeline`,
      '/referrals?subject=individual',
      '/sanctions?noun=referral',
    ]) {
      const { status, text } = await api.as(who).get(address);
      expect([address, status]).toEqual([address, 200]);
      expect(text).not.toContain(SECRET);
      if (address.startsWith('/sanctions')) continue;
      for (const word of [SAMPLE_UNIT, unit]) expect(text).not.toContain(word);
    }
    for (const address of ['/deliveries?limit=200', '/tasks?box=done&limit=200']) {
      const { json: page } = await api.as(who).get<{ items: { matter: { id: string } }[] }>(address);
      const rows = JSON.stringify(page.items.filter(({ matter }) => matter.id === id));
      for (const word of [SAMPLE_UNIT, unit]) expect(rows).not.toContain(word);
    }
  }
  // The workflow's id and what wakes it say nothing but its own id, and no table or line of the log holds the name.
  expect(closed.workflow.id).toBe(`referral:${id}`);
  expect(api.nudges.length).toBeGreaterThan(0);
  expect(JSON.stringify(api.nudges)).not.toContain(unit);
  expect(logged.length).toBeGreaterThan(0);
  for (const word of [SECRET, SAMPLE_UNIT, unit]) expect(logged.join('')).not.toContain(word);
  const tables = await sql<{ name: string }>(
    api.record.superuserUrl,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  expect(tables.length).toBeGreaterThan(10);
  for (const { name } of tables) {
    const text = `SELECT count(*)::int AS found FROM "${name}" t WHERE t::text LIKE '%${SECRET}%'`;
    const [row] = await sql<{ found: number }>(api.record.superuserUrl, text);
    expect([name, row?.found]).toEqual([name, 0]);
  }
});

test('a recheck that fails opens the same number again; put right, it is rechecked, and over', async () => {
  const { id, number, originalDueAt } = await openedThrough(api, throughTo.closed);
  const path = `/rectifications/${id}`;
  expect(await inbox('inspector', id)).toEqual(['recheck-rectification']);
  expect(await inbox(SAMPLE_UNIT, id)).toEqual([]);
  api.clock.set(api.clock.read() + 88 * DAY_MS);
  await look(api.record, id);
  expect((await told('inspector', id)).at(-1)).toBe('reminder:recheck');
  const failed = { outcome: 'failed', opinion: '台账又未更新', newTerm: '5wd' };
  for (const who of ['leader', 'coordinator', OTHER_UNIT, SAMPLE_UNIT]) {
    expect((await api.as(who).post(`${path}/recheck`, failed)).status).toBe(who === OTHER_UNIT ? 404 : 403);
  }
  const again = await give('inspector', `${path}/recheck`, failed);
  expect(again).toMatchObject({
    ...{ stage: 'rectifying', number, numberVoid: false, originalDueAt, problems: [{ tickedOffAt: null }] },
    recheck: { outcome: 'failed', opinion: '台账又未更新' },
  });
  for (const who of [SAMPLE_UNIT, SAMPLE_HEAD, 'coordinator', 'leader']) {
    expect([who, (await told(who, id)).at(-1)]).toEqual([who, 'recheck-failed']);
  }
  expect(await inbox(SAMPLE_UNIT, id)).toEqual(['submit-rectification']);
  expect(await board(id)).toEqual([['rectification', 'rectifying', 'liaison']]);
  for (const step of ['submission', 'inspection']) await takeStep(api, id, step);
  expect(await inbox('inspector', id)).toEqual(['recheck-rectification']);
  const ended = (await takeStep(api, id, 'recheck')).json;
  expect(ended).toMatchObject({ stage: 'closed', number, recheck: { outcome: 'passed' } });
  expect(await board(id)).toEqual([]);
  const seen = (await types(SAMPLE_UNIT, path)).filter((type) => /^(passed|submitted|recheck)/.test(type));
  expect(seen).toEqual(['submitted', 'passed', 'recheck-failed', 'submitted', 'passed', 'recheck-passed']);
});

test('a case withdrawn: its number is void, nobody owes anything, and what rested on it is taken back', async () => {
  const returned = ['inspection', { outcome: 'returned', opinion: '证据不足' }] as const;
  const { id, number } = await openedThrough(api, [...throughTo.inspecting, returned, 'submission', returned]);
  const path = `/rectifications/${id}`;
  const { circular = '', referral = '' } = await drafted(id);
  await give(SAMPLE_HEAD, `${path}/objection`, { text: '依据有误' });
  const reason = '整改依据已废止';
  for (const who of [SAMPLE_UNIT, SAMPLE_HEAD, 'coordinator', 'inspector']) {
    expect([who, (await refused(who, `${path}/withdrawal`, { reason }))[0]]).toEqual([who, 403]);
  }
  const { status, json } = await api.as('leader').post<ProblemJson>(`${path}/withdrawal`, {});
  expect([status, json.code]).toEqual([422, 'INVALID_BODY']);
  const withdrawn = await give('leader', `${path}/withdrawal`, { reason });
  expect(withdrawn).toMatchObject({
    ...{ stage: 'withdrawn', number, numberVoid: true, undone: { what: 'withdrawn', reason } },
    objections: [{ state: 'moot' }],
  });
  for (const who of [SAMPLE_UNIT, SAMPLE_HEAD, 'coordinator', 'leader']) {
    expect([who, (await told(who, id)).at(-1)]).toEqual([who, 'rectification-withdrawn']);
  }
  for (const who of [SAMPLE_UNIT, SAMPLE_HEAD, 'coordinator', 'leader', 'cityLeader', 'inspector']) {
    expect([who, await inbox(who, id)]).toEqual([who, []]);
  }
  const seen = await api.as(SAMPLE_UNIT).get<RectificationJson>(path);
  expect(seen.json).toMatchObject({ numberVoid: true, undone: { reason }, actions: [] });
  expect(await refused('leader', `${path}/reopening`, { reason: '恢复', newTerm: '10wd' })).toEqual([
    409,
    'NOT_NOW',
    undefined,
  ]);

  // Its drafts wait for persons still, and the referral can only be dismissed.
  expect(await board(id)).toEqual([
    ['circular', 'drafted', 'coordinator'],
    ['referral', 'proposed', 'leader'],
  ]);
  const approval = { decision: 'approve' };
  expect(await refused('leader', `/referrals/${referral}/approval`, approval)).toEqual([
    409,
    'ABOUT_WITHDRAWN',
    undefined,
  ]);
  await walkReferral(api, referral, today(), [['leader', 'discarding', { reason }]]);
  expect((await onCircular(api, 'coordinator', circular, 'discarding', { reason })).stage).toBe('discarded');
  expect(await board(id)).toEqual([]);
  // Its number is never given again.
  const next = await openedThrough(api, ['approval']);
  expect(next.number).not.toBe(number);
});

test('a case re-opened: the same number and first date, a new term, and the same course to its end', async () => {
  const { id, number, originalDueAt } = await openedThrough(api, [
    ...throughTo.reviewed,
    'submission',
    'inspection',
    'recheck',
  ]);
  const path = `/rectifications/${id}`;
  expect(await board(id)).toEqual([]);
  api.clock.set(api.clock.read() + 30 * DAY_MS);
  const reopening = { reason: '群众反映问题反弹', newTerm: '10wd' };
  for (const who of [SAMPLE_UNIT, 'coordinator', 'inspector']) {
    expect([who, (await refused(who, `${path}/reopening`, reopening))[0]]).toEqual([who, 403]);
  }
  const open = await give('leader', `${path}/reopening`, reopening);
  expect(open).toMatchObject({
    ...{ stage: 'rectifying', number, numberVoid: false, originalDueAt, closedAt: null },
    ...{ undone: { what: 'reopened', reason: reopening.reason }, problems: [{ tickedOffAt: null }] },
  });
  expect(Date.parse(open.dueAt ?? '')).toBeGreaterThan(api.clock.read());
  for (const who of [SAMPLE_UNIT, SAMPLE_HEAD, 'coordinator', 'leader']) {
    expect([who, (await told(who, id)).at(-1)]).toEqual([who, 'rectification-reopened']);
  }
  expect(await inbox(SAMPLE_UNIT, id)).toEqual(['submit-rectification']);
  expect(await board(id)).toEqual([['rectification', 'rectifying', 'liaison']]);
  for (const step of ['submission', 'inspection', 'recheck']) await takeStep(api, id, step);
  const ended = (await api.as(SAMPLE_UNIT).get<RectificationJson>(path)).json;
  expect(ended).toMatchObject({ stage: 'closed', number, actions: [], undone: { what: 'reopened' } });
  const seen = (await types(SAMPLE_UNIT, path)).filter((type) => /passed|reopened/.test(type));
  expect(seen).toEqual(['passed', 'recheck-passed', 'rectification-reopened', 'passed', 'recheck-passed']);
  expect(await board(id)).toEqual([]);
});
