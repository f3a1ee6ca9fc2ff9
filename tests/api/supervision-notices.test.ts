/** Supervision notices over HTTP: their course, the guard and the count, letters, withdrawal, mandates, lists. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { WORKDAY_MS } from '../support/commands.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import {
  COURT,
  draftNotice,
  government,
  noticeAt,
  noticeBody,
  onNotice,
  recordMandate,
  refusedOn,
  type MandateJson,
  type NoticeJson,
} from '../support/notice-path.ts';
import { headOf, sqlAsApp } from '../support/record.ts';

const HEAD = headOf(SAMPLE_UNIT);
const OFFICE = '市市场监督管理局';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const DAY_MS = 86_400_000;

/** Goes on to a day after the first, at the same time of the day. */
function dayAfterFirst(days: number): void {
  api.clock.set(WORKDAY_MS + days * DAY_MS);
}

async function one(id: string, who = 'coordinator'): Promise<NoticeJson> {
  return (await api.as(who).get<NoticeJson>(`/supervision-notices/${id}`)).json;
}

async function tasksOf(who: string, id: string): Promise<string[]> {
  const { json } = await api.as(who).get<{ items: TaskJson[] }>('/tasks?limit=200');
  return json.items.filter(({ matter }) => matter.id === id).map(({ kind }) => kind);
}

async function eventsOf(who: string, id: string): Promise<EventJson[]> {
  return (await api.as(who).get<{ items: EventJson[] }>(`/supervision-notices/${id}/timeline?limit=200`)).json.items;
}

test('the journey: drafted, approved under a mandate, answered late, returned, accepted; and a second notice that is counted', async () => {
  const order = await openedThrough(api, throughTo.noticed);
  const about = { matterId: order.id };
  const draft = await draftNotice(api, { about });
  expect(draft).toMatchObject({
    ...{ stage: 'drafted', number: null, light: 'green', trigger: 'by-hand' },
    about: { noun: 'rectification', matterId: order.id, title: order.title, number: order.number },
  });
  // The unit knows nothing of it.
  expect((await api.as(SAMPLE_UNIT).get(`/supervision-notices/${draft.id}`)).status).toBe(404);
  expect(await tasksOf('director', draft.id)).toEqual(['approve-notice']);
  expect(await refusedOn(api, 'coordinator', draft.id, 'approval')).toMatchObject({ status: 403, code: 'OWN_WORK' });
  expect(await refusedOn(api, 'director', draft.id, 'approval')).toMatchObject({
    ...{ status: 403, code: 'MANDATE_REQUIRED', why: 'none-named' },
  });
  const { id: mandateId, number: mandateNumber } = await recordMandate(api, {
    ...{ nouns: ['rectification'], unitIds: [api.record.unitId(SAMPLE_UNIT)] },
  });
  const issued = await onNotice(api, 'director', draft.id, 'approval', { decision: 'approve', mandateId });
  expect(issued).toMatchObject({
    ...{ stage: 'issued', number: '示例督〔2025〕1号', nth: 1, numberVoid: false },
    issuedUnder: { mandate: { id: mandateId, number: mandateNumber }, approval: null },
  });
  await onNotice(api, SAMPLE_UNIT, draft.id, 'acknowledgement');
  const due = issued.dueAt;
  dayAfterFirst(9);
  const prepared = await onNotice(api, SAMPLE_UNIT, draft.id, 'reply');
  expect(prepared).toMatchObject({ stage: 'signing', reply: null, prepared: { report: '已办结' } });
  // Nobody but the unit reads what is not signed.
  expect(await one(draft.id)).toMatchObject({ prepared: null, reply: null });
  expect((await eventsOf('coordinator', draft.id)).at(-1)).toMatchObject({ type: 'notice-reply-prepared', data: {} });
  expect(await refusedOn(api, SAMPLE_UNIT, draft.id, 'reply-signature')).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  expect(await tasksOf(HEAD, draft.id)).toEqual(['sign-notice-reply']);
  const sent = await onNotice(api, HEAD, draft.id, 'reply-signature');
  expect(sent).toMatchObject({ stage: 'reviewing', lateSince: due, overdue: false });
  expect(
    (await eventsOf('coordinator', draft.id)).find(({ type }) => type === 'notice-reply-prepared')?.data,
  ).toMatchObject({
    report: '已办结',
  });
  for (const who of ['coordinator', 'inspector', 'leader', SAMPLE_UNIT, HEAD]) {
    expect((await refusedOn(api, who, draft.id, 'review')).status).toBe(403);
  }
  const returned = { outcome: 'returned', opinion: '未附佐证', newTerm: '3wd' };
  expect(await onNotice(api, 'director', draft.id, 'review', returned)).toMatchObject({
    ...{ reply: { report: '已办结' }, stage: 'answering', originalDueAt: due, lateSince: due, returns: { times: 1 } },
  });
  await onNotice(api, HEAD, draft.id, 'reply');
  const closed = await onNotice(api, 'director', draft.id, 'review');
  expect(closed).toMatchObject({
    stage: 'closed',
    outcome: 'accepted',
    originalDueAt: due,
    lateSince: due,
    light: 'green',
  });

  // A second one within ten working days needs a reason; it is the second.
  const again = await api.as('coordinator').post<ProblemJson>('/supervision-notices', noticeBody(api, { about }));
  expect([again.status, again.json]).toMatchObject([
    409,
    { code: 'DUPLICATE_NOTICE', number: issued.number, noticeId: draft.id, errors: [{ pointer: '/despite' }] },
  ]);
  const second = await draftNotice(api, { about, despite: '问题反弹' });
  const approval = { decision: 'approve', mandateId };
  expect(await refusedOn(api, 'director', second.id, 'approval', approval)).toMatchObject({ code: 'DUPLICATE_NOTICE' });
  expect(await onNotice(api, 'director', second.id, 'approval', { ...approval, despite: '问题反弹' })).toMatchObject({
    ...{ number: '示例督〔2025〕2号', nth: 2, despite: '问题反弹' },
  });
  const [latest, first] = (
    await api.as('leader').get<{ items: NoticeJson[] }>(`/supervision-notices?aboutId=${order.id}`)
  ).json.items;
  expect([latest?.id, first?.id]).toEqual([second.id, draft.id]);
  // The unit's timeline begins with the issue, and names no person.
  const own = await eventsOf(SAMPLE_UNIT, draft.id);
  expect(own[0]?.type).toBe('notice-issued');
  expect(own.every(({ actor }) => actor.label === null)).toBe(true);
});

describe('a letter to the court', () => {
  test('is noted with thanks, and shows no light at any time', async () => {
    const refused = noticeBody(api, { unitId: api.record.unitId(COURT) });
    const wrong = await api.as('coordinator').post<ProblemJson>('/supervision-notices', refused);
    expect([wrong.status, wrong.json.code, wrong.json['allowed']]).toEqual([
      422,
      'INSTRUMENT_NOT_ALLOWED',
      ['request-letter'],
    ]);
    const letter = await draftNotice(api, { unitId: api.record.unitId(COURT), form: 'request-letter' });
    const issued = await onNotice(api, 'director', letter.id, 'approval');
    expect(issued).toMatchObject({ number: '示例函〔2025〕1号', light: null, lightReason: null, overdue: false });
    for (const light of ['green', 'blue', 'yellow', 'red']) {
      const { json } = await api
        .as('leader')
        .get<{ items: NoticeJson[] }>(`/supervision-notices?light=${light}&limit=200`);
      expect(json.items.map(({ id }) => id)).not.toContain(letter.id);
    }
    expect(await refusedOn(api, 'coordinator', letter.id, 'urging')).toMatchObject({ code: 'INSTRUMENT_NOT_ALLOWED' });
    await onNotice(api, COURT, letter.id, 'acknowledgement');
    await onNotice(api, headOf(COURT), letter.id, 'reply');
    expect(await refusedOn(api, 'director', letter.id, 'review')).toMatchObject({ code: 'INSTRUMENT_NOT_ALLOWED' });
    expect(await onNotice(api, 'coordinator', letter.id, 'thanks')).toMatchObject({
      ...{ stage: 'closed', outcome: 'noted', light: null },
    });
  });

  test('whose date passes goes to the city leader in charge once, and is never overdue', async () => {
    const letter = await noticeAt(api, 'answering', COURT, { form: 'request-letter' });
    dayAfterFirst(40);
    // Whatever is done next finds the step taken (C7).
    const answered = await onNotice(api, COURT, letter.id, 'reply');
    expect(answered).toMatchObject({ stage: 'signing', overdue: false, lateSince: null });
    expect(answered.escalatedAt).not.toBeNull();
    expect(await tasksOf('cityLeader', letter.id)).toEqual(['settle-letter']);
    await onNotice(api, headOf(COURT), letter.id, 'reply-signature');
    expect(await tasksOf('cityLeader', letter.id)).toEqual([]);
    const types = (await eventsOf('leader', letter.id)).map(({ type }) => type);
    expect(types.filter((type) => type === 'notice-escalated')).toHaveLength(1);
  });
});

describe('whose own work it is', () => {
  test('the office’s own unit: the inspector drafts, the city leader or another issues, the inspector reviews', async () => {
    const unitId = api.record.unitId(OFFICE);
    const body = noticeBody(api, { unitId });
    for (const who of ['coordinator', 'director']) {
      const own = await api.as(who).post<ProblemJson>('/supervision-notices', body);
      expect([own.status, own.json.code]).toEqual([403, 'OWN_WORK']);
    }
    const draft = await draftNotice(api, { unitId }, 'inspector');
    expect(await refusedOn(api, 'director', draft.id, 'approval')).toMatchObject({ code: 'OWN_WORK' });
    expect(
      await refusedOn(api, 'inspector', draft.id, 'approval', { decision: 'approve', approval: government }),
    ).toMatchObject({
      code: 'OWN_WORK',
    });
    await onNotice(api, 'cityLeader', draft.id, 'approval');
    await onNotice(api, OFFICE, draft.id, 'acknowledgement');
    await onNotice(api, headOf(OFFICE), draft.id, 'reply');
    for (const who of ['director', 'coordinator', 'cityLeader']) {
      expect((await refusedOn(api, who, draft.id, 'review')).status).toBe(403);
    }
    expect(await onNotice(api, 'inspector', draft.id, 'review')).toMatchObject({ outcome: 'accepted' });
  });

  test('the inspector issues with the government’s approval, which stands in the record', async () => {
    const draft = await draftNotice(api);
    expect(await refusedOn(api, 'inspector', draft.id, 'approval')).toMatchObject({
      ...{ status: 403, code: 'APPROVAL_REQUIRED', errors: [{ pointer: '/approval' }] },
    });
    const issued = await onNotice(api, 'inspector', draft.id, 'approval', {
      decision: 'approve',
      approval: government,
    });
    expect(issued.issuedUnder).toEqual({ mandate: null, approval: government });
  });
});

describe('urging', () => {
  test('reaches each level once a day, and a second time says so', async () => {
    const notice = await noticeAt(api, 'issued');
    expect((await onNotice(api, 'coordinator', notice.id, 'urging', { level: 3 })).urgings).toMatchObject([
      { level: 3, by: 'hand' },
    ]);
    expect(await refusedOn(api, 'inspector', notice.id, 'urging', { level: 3 })).toMatchObject({
      ...{ status: 409, code: 'ALREADY_URGED', level: 3 },
    });
    const told = async (who: string) => {
      const { json } = await api
        .as(who)
        .get<{ items: { kind: string; matter: { id: string } }[] }>('/deliveries?limit=200');
      return json.items.filter(({ matter }) => matter.id === notice.id).map(({ kind }) => kind);
    };
    expect(await told(HEAD)).toContain('notice-urged:3');
    expect(await told('inspector')).toContain('notice-urged:3');
    expect(await told(SAMPLE_UNIT)).not.toContain('notice-urged:3');
    for (const body of [{ level: 4 }, { level: '1' }, {}]) {
      expect(await refusedOn(api, 'coordinator', notice.id, 'urging', body)).toMatchObject({ code: 'INVALID_BODY' });
    }
  });

  test('twenty at once are one', async () => {
    const notice = await noticeAt(api, 'issued');
    const asked = Array.from({ length: 20 }, (_, index) =>
      api
        .as(index % 2 === 0 ? 'coordinator' : 'inspector')
        .post(`/supervision-notices/${notice.id}/urging`, { level: 2 }),
    );
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(19);
  });
});

describe('withdrawal', () => {
  test('voids the number for good, tells the unit, and leaves the count', async () => {
    const about = { title: '误发事项' };
    const first = await noticeAt(api, 'issued', SAMPLE_UNIT, { about });
    expect(first.nth).toBe(1);
    const withdrawn = await onNotice(api, 'cityLeader', first.id, 'withdrawal');
    expect(withdrawn).toMatchObject({ stage: 'withdrawn', number: first.number, numberVoid: true, light: null });
    expect(await one(first.id, SAMPLE_UNIT)).toMatchObject({ stage: 'withdrawn', reason: '误发' });
    // The guard asks nothing of what was withdrawn, and the next is the first again, under another number.
    const second = await noticeAt(api, 'issued', SAMPLE_UNIT, { about });
    expect(second.nth).toBe(1);
    expect(second.number).not.toBe(first.number);
    const [row] = await sqlAsApp<{ stands: boolean }>(
      api.record,
      'SELECT withdrawn_at IS NULL AS stands FROM supervision_notice WHERE matter_id = $1',
      [first.id],
    );
    expect(row?.stands).toBe(false);
  });
});

describe('suspension and opening again', () => {
  test('the unit reads why, and is asked nothing until it runs on; what was closed is answered again', async () => {
    const { id } = await noticeAt(api, 'answering');
    const suspended = await onNotice(api, 'cityLeader', id, 'suspension', {
      reason: '机构改革',
      untilOn: '2027-03-01',
    });
    expect(suspended).toMatchObject({ stage: 'suspended', light: 'green', workflow: { waitsFor: 'suspension ends' } });
    const read = await one(id, SAMPLE_UNIT);
    expect(read).toMatchObject({ suspension: { reason: '机构改革', untilOn: '2027-03-01' }, actions: [] });
    expect(await refusedOn(api, SAMPLE_UNIT, id, 'reply')).toMatchObject({ status: 409, code: 'NOT_NOW' });
    const resumed = await onNotice(api, 'cityLeader', id, 'resumption');
    expect(resumed).toMatchObject({ stage: 'answering', suspension: null });
    await onNotice(api, headOf(SAMPLE_UNIT), id, 'reply');
    await onNotice(api, 'director', id, 'review');
    const again = await onNotice(api, 'cityLeader', id, 'reopening');
    expect(again).toMatchObject({ stage: 'answering', reason: '出现反弹', originalDueAt: read.originalDueAt });
    expect(again.terms).toMatchObject([{ kind: 'notice-reply', round: 2 }]);
    expect(await refusedOn(api, 'inspector', id, 'suspension')).toMatchObject({ status: 403 });
  });
});

describe('mandates', () => {
  test('are the city leader’s to record and revoke; nothing is issued under one that is revoked', async () => {
    const mandate = await recordMandate(api);
    expect(mandate).toMatchObject({ inForce: true, units: null, nouns: null, stage: 'standing' });
    const draft = await draftNotice(api);
    const revoked = await api
      .as('cityLeader')
      .post<MandateJson>(`/mandates/${mandate.id}/revocation`, { reason: '任务完成' });
    expect(revoked.json).toMatchObject({ stage: 'revoked', inForce: false, reason: '任务完成', actions: [] });
    const twice = await api
      .as('cityLeader')
      .post<ProblemJson>(`/mandates/${mandate.id}/revocation`, { reason: '再撤' });
    expect([twice.status, twice.json.code]).toEqual([409, 'NOT_NOW']);
    const given = { decision: 'approve', mandateId: mandate.id };
    expect(await refusedOn(api, 'director', draft.id, 'approval', given)).toMatchObject({
      ...{ code: 'MANDATE_REQUIRED', why: 'none-in-force' },
    });
    const { json } = await api.as('inspector').get<{ items: EventJson[] }>(`/mandates/${mandate.id}/timeline`);
    expect(json.items.map(({ type }) => type)).toEqual(['mandate-recorded', 'mandate-revoked']);
    const listed = await api.as('director').get<{ items: MandateJson[] }>('/mandates?stage=revoked');
    expect(listed.json.items.map(({ id }) => id)).toContain(mandate.id);
  });

  test('name units that there are, each once, and end after they begin', async () => {
    const give = async (changes: object) => {
      const { mandateBody } = await import('../support/notice-path.ts');
      const { status, json } = await api
        .as('cityLeader')
        .post<ProblemJson>('/mandates', { ...mandateBody, ...changes });
      return [status, json.code, json.errors?.[0]?.pointer];
    };
    const unit = api.record.unitId(SAMPLE_UNIT);
    expect(await give({ toOn: '2024-12-31' })).toEqual([422, 'DATE_INVALID', '/toOn']);
    expect(await give({ unitIds: [unit, unit] })).toEqual([422, 'UNIT_TWICE', '/unitIds/1']);
    expect(await give({ unitIds: [crypto.randomUUID()] })).toEqual([422, 'UNIT_UNKNOWN', '/unitIds/0']);
  });
});

describe('a draft', () => {
  test('names a matter that there is, and one only', async () => {
    const give = async (changes: object) => {
      const { status, json } = await api
        .as('coordinator')
        .post<ProblemJson>('/supervision-notices', noticeBody(api, changes));
      return [status, json.code, json.errors?.[0]?.pointer];
    };
    expect(await give({ about: { matterId: crypto.randomUUID() } })).toEqual([
      422,
      'MATTER_UNKNOWN',
      '/about/matterId',
    ]);
    expect(await give({ about: {} })).toEqual([422, 'INVALID_BODY', '/about']);
    expect(await give({ about: { matterId: crypto.randomUUID(), title: '一' } })).toEqual([
      422,
      'INVALID_BODY',
      '/about',
    ]);
    expect(await give({ mechanismId: crypto.randomUUID() })).toEqual([422, 'MECHANISM_UNKNOWN', '/mechanismId']);
    expect(await give({ unitId: crypto.randomUUID() })).toEqual([422, 'UNIT_UNKNOWN', '/unitId']);
    // The mechanism itself is a matter, and none that a unit could be supervised about.
    expect(await give({ about: { matterId: api.record.mechanismId } })).toEqual([
      422,
      'MATTER_UNKNOWN',
      '/about/matterId',
    ]);
  });

  test('is listed by stage, form and unit, newest first, a page at a time; the unit lists what is issued', async () => {
    const draft = await draftNotice(api, { form: 'reminder' });
    const unit = api.record.unitId(SAMPLE_UNIT);
    const path = `/supervision-notices?stage=drafted&form=reminder&unitId=${unit}`;
    const { json } = await api.as('coordinator').get<{ items: NoticeJson[] }>(path);
    expect(json.items.map(({ id }) => id)).toEqual([draft.id]);
    const all: NoticeJson[] = [];
    for (let page: string | null = '/supervision-notices?limit=4'; page !== null;) {
      const { json: got }: { json: { items: NoticeJson[]; nextCursor: string | null } } = await api
        .as('coordinator')
        .get(page);
      all.push(...got.items);
      page = got.nextCursor === null ? null : `/supervision-notices?limit=4&cursor=${got.nextCursor}`;
    }
    const opened = all.map(({ openedAt }) => Date.parse(openedAt));
    expect(opened).toEqual([...opened].sort((a, b) => b - a));
    const own = await api.as(SAMPLE_UNIT).get<{ items: NoticeJson[] }>('/supervision-notices?limit=200');
    const expected = all.filter((one) => one.unit.id === unit && one.issuedAt !== null).map(({ id }) => id);
    expect(own.json.items.map(({ id }) => id)).toEqual(expected);
  });
});
