/** From a share that is late to the notice about it: drafted by the ladder, decided by persons, answered late, and a second one. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assignment } from '../../src/domain/assignment.ts';
import { attend } from '../../src/store/act.ts';
import { audit } from '../../src/store/audit.ts';
import type { ProblemJson, TaskJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { assignmentAt, COOPERATING, walk, type AssignmentJson } from '../support/assignment-path.ts';
import { at } from '../support/domain-fixtures.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import {
  draftNotice,
  mandateBody,
  noticeBody,
  onNotice,
  recordMandate,
  refusedOn,
  type NoticeJson,
} from '../support/notice-path.ts';
import { headOf } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const unitId = (name: string) => api.record.unitId(name);

/** Lets the clock's hands look at an assignment, at nine o'clock of a day. */
async function morning(day: string, id: string): Promise<void> {
  api.clock.set(at(day));
  await attend(api.record.store, assignment, { id, mechanismId: api.record.mechanismId });
}

async function noticesAbout(id: string): Promise<NoticeJson[]> {
  const { json } = await api.as('leader').get<{ items: NoticeJson[] }>(`/supervision-notices?aboutId=${id}`);
  return json.items;
}

async function tasksOf(who: string, id: string): Promise<string[]> {
  const { json } = await api.as(who).get<{ items: TaskJson[] }>('/tasks?limit=200');
  return json.items.filter(({ matter }) => matter.id === id).map(({ kind }) => kind);
}

/** An assignment at work that a unit cooperates in, whose own date is a Friday two weeks before the lead's. */
async function shared(cooperating: string, dueOn: string, leadDueOn: string): Promise<AssignmentJson> {
  const { id } = await assignmentAt(api, 'draft', {
    ...{ nodes: [{ dueOn: leadDueOn, confirmed: true }], cooperatingUnitIds: [unitId(cooperating)] },
    cooperatingDue: [{ unitId: unitId(cooperating), dueOn }],
  });
  await walk(api, id, [
    ['director', 'approval'],
    [SAMPLE_UNIT, 'acknowledgement'],
  ]);
  return walk(api, id, [[SAMPLE_UNIT, 'work-plan', { steps: [{ title: '起草方案', dueOn }], contact: '法规科' }]]);
}

test('a late share: the ladder drafts, the director issues under a mandate, the unit answers late, and the second is counted', async () => {
  const order = await shared(COOPERATING, '2025-11-14', '2025-12-31');
  await walk(api, order.id, [[COOPERATING, 'acknowledgement']]);
  await morning('2025-11-14', order.id);
  expect(await noticesAbout(order.id)).toEqual([]);
  // The first working morning after the date, a Monday; however often the hands look.
  for (const _ of [1, 2]) await morning('2025-11-17', order.id);
  const [draft, ...others] = await noticesAbout(order.id);
  expect(others).toEqual([]);
  expect(draft).toMatchObject({
    ...{ stage: 'drafted', form: 'supervision-notice', trigger: 'late', number: null, unit: { name: COOPERATING } },
    about: { noun: 'assignment', matterId: order.id, number: order.number },
  });
  const id = draft?.id ?? '';
  // Nothing has been issued: the unit knows nothing of it, and the lead's light is none of its business.
  expect((await api.as(COOPERATING).get(`/supervision-notices/${id}`)).status).toBe(404);
  expect(await tasksOf('director', id)).toEqual(['approve-notice']);

  expect(await refusedOn(api, 'coordinator', id, 'approval')).toMatchObject({ status: 403, code: 'ROLE_NOT_ALLOWED' });
  expect(await refusedOn(api, 'director', id, 'approval')).toMatchObject({ status: 403, code: 'MANDATE_REQUIRED' });
  // And gives itself none.
  expect((await api.as('director').post<ProblemJson>('/mandates', mandateBody)).status).toBe(403);
  const elsewhere = await recordMandate(api, { unitIds: [unitId(SAMPLE_UNIT)] });
  expect(
    await refusedOn(api, 'director', id, 'approval', { decision: 'approve', mandateId: elsewhere.id }),
  ).toMatchObject({ code: 'MANDATE_REQUIRED', why: 'unit-not-covered' });
  const mandate = await recordMandate(api, { nouns: ['assignment'], unitIds: [unitId(COOPERATING)] });
  const approval = { decision: 'approve', mandateId: mandate.id };
  const issued = await onNotice(api, 'director', id, 'approval', approval);
  expect(issued).toMatchObject({ stage: 'issued', nth: 1, issuedUnder: { mandate: { id: mandate.id } } });
  expect(issued.number).toMatch(/^示例督〔2025〕\d+号$/);

  await onNotice(api, COOPERATING, id, 'acknowledgement');
  // The reply is due within five working days, which are over.
  api.clock.set(at('2025-11-26'));
  const late = await onNotice(api, headOf(COOPERATING), id, 'reply');
  expect(late).toMatchObject({ stage: 'reviewing', lateSince: issued.dueAt, originalDueAt: issued.dueAt });
  expect(await onNotice(api, 'director', id, 'review')).toMatchObject({
    ...{ stage: 'closed', outcome: 'accepted', lateSince: issued.dueAt },
  });

  // The share is still out. A second within ten working days needs a reason, of whoever drafts and of whoever approves.
  const about = { matterId: order.id };
  const body = { unitId: unitId(COOPERATING), about };
  const warned = await api.as('coordinator').post<ProblemJson>('/supervision-notices', noticeBody(api, body));
  expect([warned.status, warned.json]).toMatchObject([
    409,
    { code: 'DUPLICATE_NOTICE', noticeId: id, number: issued.number, errors: [{ pointer: '/despite' }] },
  ]);
  const second = await draftNotice(api, { ...body, despite: '回复后仍未完成' });
  expect(await refusedOn(api, 'director', second.id, 'approval', approval)).toMatchObject({ code: 'DUPLICATE_NOTICE' });
  const again = await onNotice(api, 'director', second.id, 'approval', { ...approval, despite: '回复后仍未完成' });
  expect(again).toMatchObject({ nth: 2, despite: '回复后仍未完成', trigger: 'by-hand' });
  expect((await noticesAbout(order.id)).map(({ nth }) => nth)).toEqual([2, 1]);

  // The unit's part comes in late, and stays so; the lead is not charged with it.
  const done = await walk(api, order.id, [[COOPERATING, 'completion']]);
  expect(done.issued?.units.map(({ unit, lateSince }) => [unit.name, lateSince?.slice(0, 10) ?? null])).toEqual([
    [SAMPLE_UNIT, null],
    [COOPERATING, '2025-11-14'],
  ]);
});
