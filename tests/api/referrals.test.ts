/** Referrals over HTTP: of a unit to the outcome, suspended while its cause is objected to; and of an individual, by whom it is seen. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import { dateOf } from '../../src/domain/calendar.ts';
import type { EventJson, ProblemJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, rowCounts, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { COURT } from '../support/notice-path.ts';
import { headOf, sqlAsApp } from '../support/record.ts';
import {
  individualBodyOf,
  proposeReferral,
  referralBodies,
  referralBodyOf,
  walkReferral,
  type ReferralJson,
} from '../support/referral-calls.ts';

const OFFICE = '市市场监督管理局';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const today = (): string => dateOf(api.clock.read());
const head = headOf(SAMPLE_UNIT);

async function tasksOf(who: string, id: string): Promise<TaskJson[]> {
  const { json } = await api.as(who).get<{ items: TaskJson[] }>('/tasks?limit=200');
  return json.items.filter(({ matter }) => matter.id === id);
}

async function toldOf(who: string, id: string): Promise<string[]> {
  const { json } = await api
    .as(who)
    .get<{ items: { kind: string; matter: { id: string } }[] }>('/deliveries?limit=200');
  return json.items.filter(({ matter }) => matter.id === id).map(({ kind }) => kind);
}

async function listed(who: string, query = ''): Promise<string[]> {
  const { json } = await api.as(who).get<{ items: ReferralJson[] }>(`/referrals?limit=200${query}`);
  return json.items.map(({ id }) => id);
}

const walk = (id: string, ...commands: Parameters<typeof walkReferral>[3]) => walkReferral(api, id, today(), commands);

async function refused(who: string, id: string, call: string, body?: object) {
  const given = body ?? referralBodies(today())[call];
  const { status, json } = await api.as(who).post<ProblemJson>(`/referrals/${id}/${call}`, given);
  return [status, json.code, json.errors?.[0]?.pointer];
}

/** As the record has an objection to a rectification once somebody has given one; what was there before comes back. */
async function objected<T>(id: string, state: string, then: () => Promise<T>): Promise<T> {
  const set = (value: string) => `UPDATE matter SET state = ${value} WHERE id = $1`;
  const objections = JSON.stringify([
    { state: 'upheld' },
    { state, decidedAtMs: state === 'pending' ? null : api.clock.read() },
  ]);
  await sqlAsApp(api.record, set(`state || jsonb_build_object('objections', $2::jsonb)`), [id, objections]);
  const answer = await then();
  await sqlAsApp(api.record, set(`state - 'objections'`), [id]);
  return answer;
}

describe('of a unit', () => {
  test('from a rectification to the outcome: the unit sees it from the approval on', async () => {
    const about = await openedThrough(api, throughTo.rectifying);
    const { id, ...proposed } = await proposeReferral(api, { aboutId: about.id }, 'inspector');
    expect(proposed).toMatchObject({
      ...{ stage: 'proposed', number: null, suspended: false, unit: { name: SAMPLE_UNIT } },
      grounds: { trigger: 'by-hand', about: { id: about.id, href: `/api/v1/rectifications/${about.id}` } },
      bodies: ['gov-inspection'],
    });
    expect((await tasksOf('leader', id)).map(({ kind }) => kind)).toEqual(['decide-referral']);
    expect((await api.as(SAMPLE_UNIT).get(`/referrals/${id}`)).status).toBe(404);
    expect(await listed(SAMPLE_UNIT)).not.toContain(id);
    expect(await refused('leader', id, 'approval', { decision: 'return' })).toEqual([
      ...[422, 'OPINION_REQUIRED', '/opinion'],
    ]);
    await walk(id, ['leader', 'approval', { decision: 'return', opinion: '补充事实' }]);
    expect((await tasksOf('inspector', id)).map(({ kind, box }) => [kind, box])).toEqual([
      ['revise-referral', 'returned'],
    ]);
    await walk(id, ['coordinator', 'revision']);
    expect(await refused('coordinator', id, 'approval')).toEqual([403, 'OWN_WORK', undefined]);
    expect(await refused('director', id, 'approval')).toEqual([403, 'ROLE_NOT_ALLOWED', undefined]);
    const approved = await walk(id, ['cityLeader', 'approval']);
    expect(approved?.number).toMatch(/^示例移〔2025〕\d+号$/);
    expect(await toldOf(SAMPLE_UNIT, id)).toEqual(['referral-approved']);
    for (const who of [SAMPLE_UNIT, head]) {
      expect(await toldOf(who, id)).toContain('referral-approved');
      expect((await api.as(who).get<ReferralJson>(`/referrals/${id}`)).json).toMatchObject({ facts: '补充事实。' });
    }
    expect(await listed(SAMPLE_UNIT, '&stage=approved')).toContain(id);
    expect((await api.as('市教育局').get(`/referrals/${id}`)).status).toBe(404);

    const other = { body: 'supervisory', handedOn: today(), receipt: '1' };
    expect(await refused('inspector', id, 'handing-over', other)).toEqual([422, 'BODY_NOT_COMPETENT', '/body']);
    await walk(id, ['inspector', 'handing-over']);
    expect((await tasksOf('inspector', id)).map(({ kind }) => kind)).toEqual(['record-referral-outcome']);
    const closed = await walk(id, ['inspector', 'outcome']);
    expect(closed).toMatchObject({
      ...{ stage: 'closed', outcome: { code: 'circular-criticism', name: '通报批评', note: '已通报' }, actions: [] },
      handedOver: { body: 'gov-inspection', bodyName: '政府督查室' },
    });
    expect(await toldOf(SAMPLE_UNIT, id)).toEqual([
      ...['referral-outcome-recorded', 'referral-handed-over', 'referral-approved'],
    ]);
    const seen = await api.as(SAMPLE_UNIT).get<{ items: EventJson[] }>(`/referrals/${id}/timeline`);
    expect(seen.json.items.map(({ type, actor }) => [type, actor.label])).toEqual([
      ...[
        ['referral-approved', null],
        ['referral-handed-over', null],
      ],
      ['referral-outcome-recorded', null],
    ]);
    const whole = await api.as('leader').get<{ items: EventJson[] }>(`/referrals/${id}/timeline`);
    expect(whole.json.items).toHaveLength(6);
    expect(await listed('leader', `&aboutId=${about.id}`)).toEqual([id]);
    expect(await listed('leader', `&unitId=${api.record.unitId(SAMPLE_UNIT)}&subject=unit&stage=closed`)).toEqual([id]);
  });

  test('an objection to its cause suspends it, and a cause that was withdrawn ends it', async () => {
    const about = await openedThrough(api, throughTo.rectifying);
    const first = await objected(about.id, 'pending', async () => {
      const proposed = await proposeReferral(api, { aboutId: about.id });
      expect(proposed).toMatchObject({ suspended: true, objection: 'pending' });
      expect(await refused('leader', proposed.id, 'approval')).toEqual([409, 'OBJECTION_PENDING', undefined]);
      return proposed;
    });
    await walk(first.id, ['leader', 'approval']);
    const offered = async () => (await tasksOf('inspector', first.id))[0]?.actions.map(({ name }) => name);
    expect(await offered()).toEqual(['handing-over']);
    await objected(about.id, 'pending', async () => {
      expect(await offered()).toEqual([]);
      const { json } = await api.as('inspector').get<ReferralJson>(`/referrals/${first.id}`);
      expect([json.suspended, json.actions]).toEqual([true, []]);
      expect(await refused('inspector', first.id, 'handing-over')).toEqual([409, 'OBJECTION_PENDING', undefined]);
    });
    await objected(about.id, 'withdrawn', async () => {
      expect(await refused('inspector', first.id, 'handing-over')).toEqual([409, 'ABOUT_WITHDRAWN', undefined]);
    });
    const withdrawn = await api.as('leader').post(`/rectifications/${about.id}/withdrawal`, { reason: '误发' });
    expect(withdrawn.status).toBe(200);
    expect(await refused('inspector', first.id, 'handing-over')).toEqual([409, 'ABOUT_WITHDRAWN', undefined]);
    const ended = await walk(first.id, ['leader', 'withdrawal']);
    expect(ended).toMatchObject({ stage: 'withdrawn', numberVoid: true, reason: '复核撤销' });
    expect(await toldOf(SAMPLE_UNIT, first.id)).toEqual(['referral-withdrawn', 'referral-approved']);
  });

  test('of a court as a unit there is none; who may not propose is told so before any id is looked at', async () => {
    const propose = async (who: string, body: object) => {
      const { status, json } = await api.as(who).post<ProblemJson>('/referrals', body);
      return [status, json.code, json.errors?.[0]?.pointer];
    };
    const before = await rowCounts(api.record);
    const absent = '00000000-0000-4000-8000-000000000000';
    const body = referralBodyOf(api);
    expect(await propose('inspector', referralBodyOf(api, COURT))).toEqual([422, 'INSTRUMENT_NOT_ALLOWED', '/unitId']);
    expect(await propose('coordinator', referralBodyOf(api, OFFICE))).toEqual([403, 'OWN_WORK', '/unitId']);
    expect(await propose('inspector', { ...body, aboutId: absent })).toEqual([422, 'MATTER_UNKNOWN', '/aboutId']);
    expect(await propose('inspector', { ...body, unitId: absent })).toEqual([422, 'UNIT_UNKNOWN', '/unitId']);
    expect(await propose('inspector', { ...body, mechanismId: absent })).toEqual([
      ...[422, 'MECHANISM_UNKNOWN', '/mechanismId'],
    ]);
    for (const who of [SAMPLE_UNIT, head, 'leader', 'operator']) {
      expect(await propose(who, { ...body, aboutId: absent, unitId: absent })).toEqual([
        ...[403, 'ROLE_NOT_ALLOWED', undefined],
      ]);
    }
    expect(await rowCounts(api.record)).toEqual(before);
  });
});

describe('of an individual', () => {
  test('of the office’s own unit: the office sees nothing of it', async () => {
    const body = individualBodyOf(api, OFFICE);
    const { json } = await api.as('inspector').post<ReferralJson>('/referrals', body);
    await walk(json.id, ['leader', 'approval', { decision: 'approve' }]);
    for (const who of ['coordinator', 'director']) {
      expect((await api.as(who).get(`/referrals/${json.id}`)).status).toBe(404);
      expect(await listed(who, '&subject=individual')).not.toContain(json.id);
      expect([await toldOf(who, json.id), await tasksOf(who, json.id)]).toEqual([[], []]);
      expect((await api.as(who).get(`/referrals/${json.id}/workflow`)).status).toBe(404);
    }
    expect(await listed('inspector', '&subject=individual')).toContain(json.id);
  });

  test('of a court’s it may be; and it goes with its unit to the successor, which learns nothing', async () => {
    const { json } = await api.as('inspector').post<ReferralJson>('/referrals', individualBodyOf(api, COURT));
    expect(json).toMatchObject({ stage: 'proposed', bodies: ['organisation-dept', 'supervisory'] });
    const succession = {
      ...{ successorId: api.record.unitId('市人民检察院'), effectiveOn: today(), basis: '示例' },
    };
    const moved = await api.as('coordinator').post(`/units/${api.record.unitId(COURT)}/succession`, succession);
    expect(moved.status).toBe(200);
    const [row] = await sqlAsApp<{ of: string }>(
      api.record,
      `SELECT state ->> 'ofUnitId' AS of FROM matter WHERE id = $1`,
      [json.id],
    );
    expect(row?.of).toBe(api.record.unitId('市人民检察院'));
    expect((await api.as('市人民检察院').get(`/referrals/${json.id}`)).status).toBe(404);
    const shown = await api.as('leader').get(`/referrals/${json.id}/timeline`);
    expect(shown.text).not.toContain('市人民检察院');
  });
});
