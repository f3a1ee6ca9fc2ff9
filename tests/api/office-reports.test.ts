/** Requests and reports over HTTP: an instruction becomes an assignment that is issued as any other; taking note does not. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson, TaskJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { walk, type AssignmentJson } from '../support/assignment-path.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { officeReportBodies, submitReport, type OfficeReportJson } from '../support/office-report-calls.ts';
import { sqlAsApp } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const unitId = (name: string) => api.record.unitId(name);
const instruct = () => officeReportBodies(api)['decision'] ?? {};

async function kindsOf(who: string, id: string): Promise<string[]> {
  const { json } = await api.as(who).get<{ items: TaskJson[] }>('/tasks?limit=200');
  return json.items.filter((task) => task.matter.id === id).map((task) => task.kind);
}

async function toldOf(who: string, id: string): Promise<string[]> {
  const { json } = await api
    .as(who)
    .get<{ items: { kind: string; matter: { id: string } }[] }>('/deliveries?limit=200');
  return json.items.filter((one) => one.matter.id === id).map((one) => one.kind);
}

const assignments = () => sqlAsApp<{ id: string }>(api.record, `SELECT id FROM matter WHERE noun = 'assignment'`);

test('the convener’s instruction becomes a draft beside it, which the office settles and the director issues', async () => {
  const { id, stage } = await submitReport(api);
  expect(stage).toBe('submitted');
  expect(await kindsOf('leader', id)).toEqual(['decide-office-report']);
  expect(await toldOf('leader', id)).toEqual(['office-report-submitted']);

  // Sent back once, written anew by the clerk.
  const path = `/office-reports/${id}`;
  const bare = await api.as('leader').post<ProblemJson>(`${path}/decision`, { decision: 'return' });
  expect([bare.status, bare.json.code, bare.json.errors?.[0]?.pointer]).toEqual([422, 'OPINION_REQUIRED', '/opinion']);
  await api.as('leader').post(`${path}/decision`, { decision: 'return', opinion: '请明确时限' });
  expect([await kindsOf('leader', id), await kindsOf('coordinator', id)]).toEqual([[], ['revise-office-report']]);
  const revised = await api.as('coordinator').post(`${path}/revision`, officeReportBodies(api)['revision']);
  expect(revised.status).toBe(200);

  const body = { ...instruct(), cooperatingUnitIds: [unitId('市司法局')] };
  const decided = await api.as('leader').post<OfficeReportJson>(`${path}/decision`, body);
  expect(decided.json).toMatchObject({ stage: 'instructed', actions: [], instruction: { text: '请抓紧办理。' } });
  expect(await toldOf('coordinator', id)).toEqual(expect.arrayContaining(['office-report-instructed']));
  expect(await toldOf('director', id)).toEqual(expect.arrayContaining(['office-report-instructed']));

  const assignmentId = decided.json.instruction?.assignment.id ?? '';
  const draft = await api.as('coordinator').get<AssignmentJson>(`/assignments/${assignmentId}`);
  expect(draft.json).toMatchObject({
    ...{ stage: 'draft', settled: true, requirement: '请抓紧办理。', urgency: 'ordinary' },
    source: { kind: 'instruction', reportId: id },
  });
  expect(draft.json.source).toMatchObject({ reference: expect.stringContaining('关于建立企业名录的请示') });
  // Whoever gave it has drafted it, and does not issue it.
  const own = await api
    .as('leader')
    .post<ProblemJson>(`/assignments/${assignmentId}/approval`, { decision: 'approve' });
  expect([own.status, own.json.code]).toEqual([403, 'OWN_WORK']);
  const issued = await walk(api, assignmentId, [
    ['coordinator', 'revision', { title: '建立企业名录' }],
    ['director', 'approval'],
    [SAMPLE_UNIT, 'acknowledgement'],
  ]);
  expect(issued).toMatchObject({ stage: 'plan-due', title: '建立企业名录', lead: { name: SAMPLE_UNIT } });
  const events = await api.as('inspector').get<{ items: EventJson[] }>(`${path}/timeline`);
  expect(events.json.items.map(({ type }) => type)).toEqual([
    'office-report-submitted',
    'office-report-returned',
    'office-report-revised',
    'office-report-instructed',
  ]);
});

test('阅知 opens nothing, and what is decided is decided once', async () => {
  const before = (await assignments()).length;
  const { id } = await submitReport(api, { kind: 'report', title: '关于一季度进展的报告' });
  const noted = await api
    .as('leader')
    .post<OfficeReportJson>(`/office-reports/${id}/decision`, { decision: 'note', opinion: '已阅' });
  expect(noted.json).toMatchObject({ stage: 'noted', instruction: null, opinion: '已阅', actions: [] });
  expect(await toldOf('coordinator', id)).toEqual(['office-report-noted']);
  const again = await api.as('leader').post<ProblemJson>(`/office-reports/${id}/decision`, instruct());
  expect([again.status, again.json.code]).toEqual([409, 'NOT_NOW']);
  expect((await assignments()).length).toBe(before);
});

test('what goes to the city leader is decided by that leader and by no one else, and is about a matter of the record', async () => {
  const [first] = await assignments();
  const about = { noun: 'assignment', id: first?.id ?? '' };
  const { id, about: shown } = await submitReport(api, { to: 'cityLeader', about });
  expect(shown).toMatchObject({ id: about.id, href: `/api/v1/assignments/${about.id}` });
  expect([await kindsOf('leader', id), await kindsOf('cityLeader', id)]).toEqual([[], ['decide-office-report']]);
  for (const who of ['leader', 'director', 'coordinator', 'inspector']) {
    const { status, json } = await api.as(who).post<ProblemJson>(`/office-reports/${id}/decision`, instruct());
    expect([who, status, json.code]).toEqual([who, 403, who === 'coordinator' ? 'OWN_WORK' : 'ROLE_NOT_ALLOWED']);
  }
  const withdrawn = await api
    .as('director')
    .post<OfficeReportJson>(`/office-reports/${id}/withdrawal`, { reason: '另行报送' });
  expect(withdrawn.json).toMatchObject({ stage: 'withdrawn', reason: '另行报送', actions: [] });
  expect(await toldOf('cityLeader', id)).toEqual(expect.arrayContaining(['office-report-withdrawn']));
  expect(await kindsOf('cityLeader', id)).toEqual([]);
});

test('bad input is answered with its place and changes nothing', async () => {
  const nowhere = api.record.mechanismId;
  const submitted: [object, number, string, string][] = [
    [{ about: { noun: 'assignment', id: nowhere } }, 422, 'MATTER_UNKNOWN', '/about/id'],
    [{ proposedLeadUnitId: nowhere }, 422, 'UNIT_UNKNOWN', '/proposedLeadUnitId'],
    [{ kind: 'memo' }, 422, 'INVALID_BODY', '/kind'],
    [{ title: ' ' }, 422, 'INVALID_BODY', '/title'],
  ];
  for (const [changes, status, code, pointer] of submitted) {
    const body = { ...officeReportBodies(api)['office-reports'], ...changes };
    const answer = await api.as('coordinator').post<ProblemJson>('/office-reports', body);
    expect([answer.status, answer.json.code, answer.json.errors?.[0]?.pointer]).toEqual([status, code, pointer]);
  }
  const { id } = await submitReport(api);
  const before = (await assignments()).length;
  const lead = unitId(SAMPLE_UNIT);
  const decided: [object, string, string][] = [
    [{ leadUnitId: nowhere }, 'UNIT_UNKNOWN', '/leadUnitId'],
    [{ leadUnitId: unitId('市中级人民法院') }, 'INSTRUMENT_NOT_ALLOWED', '/leadUnitId'],
    [{ cooperatingUnitIds: [lead] }, 'UNIT_TWICE', '/cooperatingUnitIds/0'],
  ];
  for (const [changes, code, pointer] of decided) {
    const answer = await api
      .as('leader')
      .post<ProblemJson>(`/office-reports/${id}/decision`, { ...instruct(), ...changes });
    expect([answer.status, answer.json.code, answer.json.errors?.[0]?.pointer]).toEqual([422, code, pointer]);
  }
  expect((await assignments()).length).toBe(before);
  expect(await kindsOf('leader', id)).toEqual(['decide-office-report']);
});

test('two leaders decide at once: one instruction, one assignment', async () => {
  const { id } = await submitReport(api);
  const before = (await assignments()).length;
  const both = ['leader', 'cityLeader'].map((who) => api.as(who).post(`/office-reports/${id}/decision`, instruct()));
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await assignments()).length).toBe(before + 1);
});
