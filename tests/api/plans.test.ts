/** A plan's import as a coordinator does it: a document in, a draft, corrections, a confirmation, the ledger. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { assignment } from '../../src/api/assignment-contract.ts';
import type * as contract from '../../src/api/plan-contract.ts';
import { audit } from '../../src/store/audit.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { nextPlanText, planText } from '../support/plan-fixtures.ts';
import { sqlAsApp } from '../support/record.ts';

type Plan = z.output<typeof contract.plan>;
type Ledger = z.output<typeof contract.ledger>;
type AssignmentJson = z.output<typeof assignment>;
interface Refused {
  code: string;
  errors?: { pointer: string }[];
  blockers?: string[];
}

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const coordinator = () => api.as('coordinator');

async function upload(body: object, status = 201): Promise<Plan> {
  const answer = await coordinator().post<Plan>('/plans', body);
  expect({ status: answer.status, text: status === answer.status ? '' : answer.text }).toEqual({ status, text: '' });
  return answer.json;
}

async function correct(id: string, body: object): Promise<Plan> {
  const answer = await coordinator().post<Plan>(`/plans/${id}/corrections`, body);
  expect({ status: answer.status, text: answer.status === 200 ? '' : answer.text }).toEqual({ status: 200, text: '' });
  return answer.json;
}

const rowOf = (plan: Plan, title: string) => {
  const row = plan.rows.find((one) => one.title === title);
  if (!row) throw new Error(`no row ${title}`);
  return row;
};

const codesOf = (plan: Plan): string[] =>
  plan.blockers.map(({ seq, code, name }) => [seq, code, name].join(' ').trim()).sort();

/** Settles everything that hinders the fixture. */
async function settle(plan: Plan): Promise<Plan> {
  const { id } = plan;
  await coordinator().post(`/plans/${id}/units`, { units: [{ name: '市新设局' }] });
  return correct(id, {
    names: [
      { name: '各县（市、区）人民政府', members: ['示例单位甲', '示例单位乙'].map((name) => api.record.unitId(name)) },
    ],
    rows: plan.rows
      .filter(({ change }) => change !== 'gone')
      .map((row) => ({
        id: row.id,
        ...(row.title === '推进案件会商' ? { leadUnitId: api.record.unitId('市公安局') } : { confirmLead: true }),
      })),
  });
}

async function count(table: string): Promise<number> {
  const [row] = await sqlAsApp<{ n: number }>(api.record, `SELECT count(*)::int AS n FROM ${table}`);
  return row?.n ?? -1;
}

describe('a plan, from its document to the ledger', () => {
  let plan: Plan;

  test('becomes a draft that says what each row is, whom its names mean, and what is to be settled', async () => {
    const items = await count('plan_item');
    plan = await upload({ text: planText });
    expect(plan).toMatchObject({
      stage: 'draft',
      title: '株洲市示例服务提升实施方案（2025—2026年）',
      period: { from: '2025-01-01', to: '2026-12-31' },
      counts: { new: 4, changed: 0, same: 0, gone: 0 },
    });
    expect(
      plan.rows.map(({ seq, section, lead, leadConfirmed }) => [seq, section, lead?.name ?? null, leadConfirmed]),
    ).toEqual([
      [1, '一/（一）', '市市场监督管理局', false],
      [2, '一/（一）', '市教育局', true],
      [3, '一/（二）', null, false],
      [4, '二', '示例单位甲', false],
    ]);
    const names = Object.fromEntries(plan.names.map(({ name, to, by }) => [name, by ?? to]));
    expect(names).toMatchObject({ 市市场监管局: 'alias', 市科技局: 'name', 市新设局: 'unknown' });
    expect(plan.names.find(({ name }) => name === '市新设局')?.proposed).toMatchObject({
      kind: 'GOV_DEPT',
      collective: false,
    });
    expect(codesOf(plan)).toEqual([
      '1 LEAD_UNCONFIRMED',
      '2 UNIT_UNKNOWN 各县（市、区）人民政府',
      '2 UNIT_UNKNOWN 市新设局',
      '3 LEAD_MISSING',
      '4 LEAD_UNCONFIRMED',
    ]);
    expect(await count('plan_item')).toBe(items);
  });

  test('has the dates of its text, else the end of each year, marked proposed', () => {
    expect(rowOf(plan, '开展需求排查').tasks).toEqual([
      { title: '开展需求排查', nodes: [{ dueOn: '2026-06-30', basis: 'plan', confirmed: true }] },
    ]);
    expect(rowOf(plan, '建立会商制度').tasks[0]?.nodes).toEqual([
      { dueOn: '2025-12-31', basis: 'proposed', confirmed: false },
      { dueOn: '2026-12-31', basis: 'proposed', confirmed: false },
    ]);
  });

  test('shows each row beside its sentence', async () => {
    const { at, title } = rowOf(plan, '推进案件会商');
    const { json } = await coordinator().get<{ text: string }>(
      `/plans/${plan.id}/text?start=${String(at?.start)}&end=${String(at?.end)}`,
    );
    expect(json.text).toBe(`3.${title}。健全线索移送机制。（责任单位：市中级人民法院、市公安局）`);
  });

  test('is not confirmed while anything is unsettled, and nothing is saved', async () => {
    const items = await count('plan_item');
    const { status, json } = await coordinator().post<Refused>(`/plans/${plan.id}/confirmation`, {});
    expect({ status, code: json.code }).toEqual({ status: 409, code: 'PLAN_NOT_READY' });
    expect(json.blockers).toContain('3 LEAD_MISSING');
    expect([await count('plan_item'), await count('assignment')]).toEqual([items, 0]);
  });

  test('takes its new units into the directory, those only that it names and that are not known', async () => {
    const refused = await coordinator().post<Refused>(`/plans/${plan.id}/units`, { units: [{ name: '市科技局' }] });
    expect(refused.json.code).toBe('UNIT_NAME_NOT_IN_PLAN');
    const { status, json } = await coordinator().post<{ added: { name: string }[] }>(`/plans/${plan.id}/units`, {
      units: [{ name: '市新设局' }],
    });
    expect({ status, added: json.added.map(({ name }) => name) }).toEqual({ status: 200, added: ['市新设局'] });
    const { json: now } = await coordinator().get<Plan>(`/plans/${plan.id}`);
    expect(now.names.find(({ name }) => name === '市新设局')).toMatchObject({ to: 'unit', by: 'name' });
  });

  test('is corrected: a collective is expanded, leads are confirmed, a measure is split, a date is set', async () => {
    const now = await settle(plan);
    expect(codesOf(now)).toEqual([]);
    expect(rowOf(now, '开展需求排查').units.map(({ unit, part }) => [unit.name, part])).toEqual([
      ['市新设局', 'cooperating'],
      ['示例单位甲', 'cooperating'],
      ['示例单位乙', 'cooperating'],
    ]);
    expect(rowOf(now, '推进案件会商')).toMatchObject({ lead: { name: '市公安局' }, leadConfirmed: true });
    const { id } = rowOf(now, '建立会商制度');
    const nodes = [
      { dueOn: '2025-12-31', confirmed: true },
      { dueOn: '2026-11-30', confirmed: true },
    ];
    const split = await correct(plan.id, {
      rows: [
        {
          id,
          tasks: [
            { title: '制定会商规则', nodes: [] },
            { title: '按季会商', nodes },
          ],
        },
      ],
    });
    expect(rowOf(split, '建立会商制度').tasks).toEqual([
      { title: '制定会商规则', nodes: [] },
      {
        title: '按季会商',
        nodes: [
          { dueOn: '2025-12-31', basis: 'proposed', confirmed: true },
          { dueOn: '2026-11-30', basis: 'coordinator', confirmed: true },
        ],
      },
    ]);
    expect(split.actions.map(({ name }) => name)).toEqual(['corrections', 'confirmation', 'discarding']);
  });

  test('is confirmed once, however often the same request comes', async () => {
    const key = { key: 'confirm-the-plan' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => coordinator().post<Plan>(`/plans/${plan.id}/confirmation`, {}, key)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(8).fill(200));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.json).toMatchObject({ stage: 'confirmed', actions: [] });
    expect(await count('assignment')).toBe(5);
    expect(api.nudges.filter(({ noun }) => noun === 'assignment')).toHaveLength(5);
  });

  test('gives the ledger: each item with its lead, its units in order, and a draft for every task', async () => {
    for (const id of [plan.id, plan.planId]) {
      const { json } = await coordinator().get<Ledger>(`/plans/${id}/ledger`);
      expect(json.counts).toEqual({ items: 4, assignments: 5, nodes: 7, unconfirmedNodes: 4 });
      expect(
        json.items.map(({ title, lead, assignments }) => [title, lead?.name, assignments.map((one) => one.title)]),
      ).toEqual([
        ['建立会商制度', '市市场监督管理局', ['制定会商规则', '按季会商']],
        ['开展需求排查', '市教育局', ['开展需求排查']],
        ['推进案件会商', '市公安局', ['推进案件会商']],
        ['加强组织领导', '示例单位甲', ['加强组织领导']],
      ]);
      expect(json.items[1]?.assignments[0]?.cooperating.map(({ name }) => name)).toEqual([
        '市新设局',
        '示例单位甲',
        '示例单位乙',
      ]);
    }
    const { json: measures } = await coordinator().get<{
      items: { title: string; text: string; lead: { name: string } }[];
    }>(`/measures?planId=${plan.planId}`);
    expect(measures.items[1]).toMatchObject({
      title: '开展需求排查',
      text: '摸清企业需求，建立台账。',
      lead: { name: '市教育局' },
    });
  });

  test('leaves tasks for the coordinator where a date is only proposed, and tells the leader', async () => {
    const { json } = await coordinator().get<{ items: { kind: string; matter: { title: string; href: string } }[] }>(
      '/tasks',
    );
    expect(json.items.map(({ kind, matter }) => [kind, matter.title]).sort()).toEqual([
      ['settle-assignment', '制定会商规则'],
      ['settle-assignment', '加强组织领导'],
      ['settle-assignment', '推进案件会商'],
    ]);
    const { json: one } = await coordinator().get<AssignmentJson>(
      json.items[0]?.matter.href.replace('/api/v1', '') ?? '',
    );
    expect(one).toMatchObject({ stage: 'draft', dated: false });
    const { json: told } = await api.as('leader').get<{ items: { kind: string }[] }>('/deliveries');
    expect(told.items[0]?.kind).toBe('plan-confirmed');
  });

  test('imported again proposes nothing, and cannot be confirmed', async () => {
    const again = await upload({ text: planText });
    expect(again).toMatchObject({
      planId: plan.planId,
      counts: { new: 0, changed: 0, same: 4, gone: 0 },
      blockers: [],
    });
    const { json } = await coordinator().post<Refused>(`/plans/${again.id}/confirmation`, {});
    expect(json.code).toBe('NOTHING_CHANGED');
    const { json: discarded } = await coordinator().post<Plan>(`/plans/${again.id}/discarding`, { reason: '没有变化' });
    expect(discarded).toMatchObject({ stage: 'discarded', reason: '没有变化', actions: [] });
  });

  test('in a new edition proposes only what differs, and saves only that', async () => {
    const next = await upload({ text: nextPlanText });
    expect(next).toMatchObject({ planId: plan.planId, counts: { new: 1, changed: 1, same: 2, gone: 1 } });
    expect(
      next.rows
        .filter(({ change }) => change !== 'same')
        .map(({ title, change, differences }) => [title, change, differences]),
    ).toEqual([
      ['开展需求排查', 'changed', ['deadline', 'deadlines']],
      ['开展联合培训', 'new', []],
      ['推进案件会商', 'gone', []],
    ]);
    expect(codesOf(next)).toEqual(['3 LEAD_UNCONFIRMED']);
    await correct(next.id, { rows: [{ id: rowOf(next, '开展联合培训').id, confirmLead: true }] });
    const before = await count('assignment');
    const { status } = await coordinator().post(`/plans/${next.id}/confirmation`, {});
    expect(status).toBe(200);
    // The changed item has an open assignment already; only the new one gets a draft.
    expect((await count('assignment')) - before).toBe(1);
    const { json } = await coordinator().get<Ledger>(`/plans/${plan.planId}/ledger`);
    const standing = json.items.filter(({ withdrawn }) => !withdrawn);
    expect(standing.map(({ seq, title }) => [seq, title])).toEqual([
      [1, '建立会商制度'],
      [2, '开展需求排查'],
      [3, '开展联合培训'],
      [4, '加强组织领导'],
    ]);
    // What is no longer in the plan stays in sight as long as an assignment of it is open.
    expect(json.items.filter(({ withdrawn }) => withdrawn).map(({ title }) => title)).toEqual(['推进案件会商']);
    expect(json.plan.revision).toBe(2);
  });

  test('a draft that was read before another was confirmed is stale', async () => {
    const one = await upload({ text: planText });
    const other = await upload({ text: planText });
    const settled = await Promise.all([settle(one), settle(other)]);
    const answers = await Promise.all(
      settled.map(({ id }) => coordinator().post<Refused>(`/plans/${id}/confirmation`, {})),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.map(({ json }) => json.code)).toContain('PLAN_CHANGED');
  });

  test('every event of it stands in the chain, and the record equals its events', async () => {
    expect((await audit(api.record.store)).findings).toEqual([]);
  });
});
