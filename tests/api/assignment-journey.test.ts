/** An assignment over HTTP as its units live it: the wrong unit, more time granted and refused, a return, lateness made good. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson, TaskJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { assignmentAt, draftBodyOf, proof, walk, type AssignmentJson } from '../support/assignment-path.ts';
import { at } from '../support/domain-fixtures.ts';
import { headOf } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const LEAD = '示例单位甲';
const FIRST = '市司法局';
const SECOND = '市财政局';
const WRONG = '市公安局';
const OFFICE = '市市场监督管理局';
const unitId = (name: string) => api.record.unitId(name);

/** The one point of the checklist, proved by the one piece of evidence. */
const proved = { checklist: [{ no: 1, evidence: [1] }] };

async function kindsOf(who: string, id: string): Promise<string[]> {
  const { json } = await api.as(who).get<{ items: TaskJson[] }>('/tasks?limit=200');
  return json.items.filter((task) => task.matter.id === id).map((task) => task.kind);
}

test('one lead and three cooperating units, from the draft to 销号', async () => {
  const made = await api.as('coordinator').post<AssignmentJson>(
    '/assignments',
    draftBodyOf(api, {
      cooperatingUnitIds: [FIRST, SECOND, WRONG].map(unitId),
      nodes: [{ dueOn: '2025-12-31', confirmed: true }],
      cooperatingDue: [{ unitId: unitId(FIRST), dueOn: '2025-11-28' }],
      checklist: ['台账'],
    }),
  );
  const { id } = made.json;
  expect(made.status).toBe(201);
  expect(made.headers.get('location')).toBe(`/api/v1/assignments/${id}`);
  // A draft is nobody's business but the office's.
  expect((await api.as(LEAD).get(`/assignments/${id}`)).status).toBe(404);
  expect(await kindsOf('director', id)).toEqual(['approve-assignment']);
  const own = await api.as('coordinator').post<ProblemJson>(`/assignments/${id}/approval`, { decision: 'approve' });
  expect([own.status, own.json.code]).toEqual([403, 'OWN_WORK']);

  const issued = await walk(api, id, [['director', 'approval']]);
  expect(issued).toMatchObject({ stage: 'issued', number: '示例交〔2025〕1号', light: 'green' });
  for (const who of [LEAD, FIRST, SECOND, WRONG]) expect(await kindsOf(who, id)).toEqual(['acknowledge-assignment']);

  // One is the wrong unit: the director releases it.
  await walk(api, id, [
    [LEAD, 'acknowledgement'],
    [FIRST, 'acknowledgement'],
    [SECOND, 'acknowledgement'],
    [WRONG, 'rejection'],
    ['director', 'rejection-decision', { unitId: unitId(WRONG), decision: 'release', opinion: '同意退件' }],
    [LEAD, 'work-plan'],
  ]);
  expect(await kindsOf(WRONG, id)).toEqual([]);

  // More time for one is granted, for another refused.
  await walk(api, id, [
    [FIRST, 'extension-requests', { reason: '数据未到', dueOn: '2025-12-12' }],
    ['director', 'extension-decision', { unitId: unitId(FIRST), decision: 'grant' }],
    [SECOND, 'extension-requests', { reason: '人手不足', dueOn: '2026-01-16' }],
    ['director', 'extension-decision', { unitId: unitId(SECOND), decision: 'refuse', opinion: '按期办理' }],
    [LEAD, 'progress-reports'],
  ]);
  const after = (await api.as(LEAD).get<AssignmentJson>(`/assignments/${id}`)).json;
  const dates = after.issued?.units.map(({ dueAt, originalDueAt }) => [dueAt.slice(0, 10), originalDueAt.slice(0, 10)]);
  expect(dates).toEqual([
    ['2025-12-31', '2025-12-31'],
    ['2025-12-12', '2025-11-28'],
    ['2025-12-31', '2025-12-31'],
  ]);

  // The first is late all the same, and makes it good; the lead is not charged with it.
  api.clock.set(at('2025-12-16'));
  const early = await api
    .as(LEAD)
    .post<ProblemJson>(`/assignments/${id}/completion`, { report: '办结', evidence: [proof] });
  expect([early.status, early.json.code, early.json['unitIds']]).toEqual([
    409,
    'PARTS_OUTSTANDING',
    [unitId(FIRST), unitId(SECOND)],
  ]);
  await walk(api, id, [
    [FIRST, 'completion'],
    [SECOND, 'completion'],
    [LEAD, 'completion', proved],
  ]);
  expect(await kindsOf(headOf(LEAD), id)).toEqual(['sign-completion']);
  expect(await kindsOf(LEAD, id)).toEqual([]);
  await walk(api, id, [[headOf(LEAD), 'completion-signature']]);
  expect(await kindsOf('director', id)).toEqual(['review-assignment']);

  // Returned once, late the second time, accepted.
  await walk(api, id, [['director', 'review', { outcome: 'returned', opinion: '佐证不足', newTerm: '3wd' }]]);
  api.clock.set(at('2025-12-24'));
  const done = await walk(api, id, [
    [headOf(LEAD), 'completion', proved],
    ['director', 'review'],
  ]);
  expect(done).toMatchObject({ stage: 'closed', actions: [] });
  expect(done.originalDueAt?.slice(0, 10)).toBe('2025-12-31');
  const late = done.issued?.units.map((one) => one.lateSince?.slice(0, 10) ?? null);
  expect(late).toEqual(['2025-12-19', '2025-12-12', null]);
  const events = (await api.as(LEAD).get<{ items: EventJson[] }>(`/assignments/${id}/timeline?limit=200`)).json.items;
  expect(events.filter(({ type }) => type === 'assignment-acknowledged')).toHaveLength(3);
  // The events say whose share each rung was of.
  const rungs = events.filter(({ type }) => type === 'assignment-rung-taken');
  expect(new Set(rungs.map((event) => event.data['unitId'])).size).toBeGreaterThan(1);
});

test('the office’s own measure is accepted by the inspector and by nobody else', async () => {
  const measures = await api.as('coordinator').get<{ items: { id: string }[] }>('/measures?limit=1');
  const { id, source } = await assignmentAt(api, 'draft', {
    leadUnitId: unitId(OFFICE),
    source: { kind: 'measure', itemId: measures.json.items[0]?.id ?? '' },
  });
  expect(source).toMatchObject({ kind: 'measure', number: expect.any(String) });
  await walk(api, id, [
    ['director', 'approval'],
    [OFFICE, 'acknowledgement'],
    [OFFICE, 'work-plan'],
    [FIRST, 'acknowledgement'],
    [FIRST, 'completion'],
    [headOf(OFFICE), 'completion'],
  ]);
  const body = { outcome: 'accepted', opinion: '同意销号' };
  for (const who of ['coordinator', 'director', 'leader', 'cityLeader', OFFICE, headOf(OFFICE), FIRST]) {
    const { status, json } = await api.as(who).post<ProblemJson>(`/assignments/${id}/review`, body);
    expect([who, status]).toEqual([who, 403]);
    expect(['OWN_WORK', 'ROLE_NOT_ALLOWED']).toContain(json.code);
  }
  expect(await kindsOf('inspector', id)).toEqual(['review-assignment']);
  expect(await walk(api, id, [['inspector', 'review']])).toMatchObject({ stage: 'closed' });
});

describe('what is issued can be undone, and everyone is told', () => {
  test('withdrawn: its number is void and is not used again', async () => {
    const first = await assignmentAt(api, 'issued');
    const withdrawn = await walk(api, first.id, [['director', 'withdrawal']]);
    expect(withdrawn).toMatchObject({ stage: 'withdrawn', issued: { numberVoid: true }, light: null });
    const second = await assignmentAt(api, 'issued');
    const numberOf = (text: string | null) => Number(/〕(\d+)号/.exec(text ?? '')?.[1]);
    expect(numberOf(second.number)).toBe(numberOf(first.number) + 1);
    const told = await api.as(headOf(LEAD)).get<{ items: { kind: string; matter: { id: string } }[] }>('/deliveries');
    expect(told.json.items.find((one) => one.matter.id === first.id)?.kind).toBe('assignment-withdrawn');
  });

  test('urged twice on a day: the second is refused, and a succession keeps what was given', async () => {
    const { id } = await assignmentAt(api, 'at-work');
    await walk(api, id, [['coordinator', 'urging']]);
    const again = await api
      .as('director')
      .post<ProblemJson>(`/assignments/${id}/urging`, { unitId: unitId(LEAD), level: 1 });
    expect([again.status, again.json.code]).toEqual([409, 'ALREADY_URGED']);
  });
});

test('bad input is answered with its place and changes nothing', async () => {
  const tries: [object, number, string, string][] = [
    [{ source: { kind: 'measure', itemId: api.record.mechanismId } }, 422, 'ROW_UNKNOWN', '/source/itemId'],
    [{ cooperatingUnitIds: [unitId(LEAD)] }, 422, 'UNIT_TWICE', '/cooperatingUnitIds/0'],
    [{ mechanismId: unitId(LEAD) }, 422, 'MECHANISM_UNKNOWN', '/mechanismId'],
    [
      { cooperatingDue: [{ unitId: unitId(FIRST), dueOn: '2027-01-01' }] },
      422,
      'DATE_INVALID',
      `/cooperatingDue/${unitId(FIRST)}`,
    ],
  ];
  for (const [changes, status, code, pointer] of tries) {
    const answer = await api.as('coordinator').post<ProblemJson>('/assignments', draftBodyOf(api, changes));
    expect([answer.status, answer.json.code, answer.json.errors?.[0]?.pointer]).toEqual([status, code, pointer]);
  }
  const { id } = await assignmentAt(api, 'part-in');
  const bare = await api.as(LEAD).post<ProblemJson>(`/assignments/${id}/completion`, { report: '无佐证' });
  expect([bare.status, bare.json.code, bare.json.errors?.[0]?.pointer]).toEqual([
    422,
    'EVIDENCE_REQUIRED',
    '/evidence',
  ]);
});
