/** Plans through their editions: what a later import may not undo, what is shown and what is accepted, where an error points. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { nextPlanText, planText } from '../support/plan-fixtures.ts';
import {
  confirmedPlan,
  ledgerOf,
  settlePlan,
  uploadPlan,
  type AssignmentJson,
  type PlanJson,
} from '../support/plan-import.ts';
import { sqlAsApp } from '../support/record.ts';

interface Refused {
  code: string;
  errors?: { pointer: string }[];
}
type RowJson = PlanJson['rows'][number];

let api: ApiOnly;
beforeEach(async () => {
  api = await startApiOnly();
});
afterEach(async () => {
  const { findings } = await audit(api.record.store);
  await api.stop();
  expect(findings).toEqual([]);
});

const coordinator = () => api.as('coordinator');
const unitId = (name: string) => api.record.unitId(name);
const settled = async (text?: string) => settlePlan(coordinator(), await uploadPlan(coordinator(), text), unitId);
const confirm = (id: string) => coordinator().post<PlanJson & Refused>(`/plans/${id}/confirmation`, {});

function rowOf(plan: PlanJson, title: string): RowJson {
  const row = plan.rows.find((one) => one.title === title);
  if (!row) throw new Error(`no row ${title}`);
  return row;
}

async function correct(id: string, body: object): Promise<PlanJson> {
  const { status, text, json } = await coordinator().post<PlanJson>(`/plans/${id}/corrections`, body);
  if (status !== 200) throw new Error(text);
  return json;
}

/** Confirmed, or an error that says why not. */
async function confirmed(id: string): Promise<PlanJson> {
  const { status, text, json } = await confirm(id);
  if (status !== 200) throw new Error(text);
  return json;
}

/** A small plan of one section; `items` with their numbers. */
const planOf = (...items: string[]) => `示例方案（2025—2026年）\n\n一、主要任务\n\n${items.join('\n\n')}\n`;

describe('what the coordinator decided of an item survives a later import', () => {
  /** 开展需求排查: another lead than the document states, units put in by hand, another title. */
  async function decided(): Promise<PlanJson> {
    const plan = await settled();
    const units = [{ unitId: unitId('市公安局'), part: 'cooperating' }];
    const given = { title: '开展企业需求排查', leadUnitId: unitId('市科技局'), units };
    await correct(plan.id, { rows: [{ id: rowOf(plan, '开展需求排查').id, ...given }] });
    return confirmed(plan.id);
  }
  const asDecided = ['开展企业需求排查', '市科技局', '市公安局'];
  const shown = (row?: RowJson) => [row?.title, row?.lead?.name, row?.units.map(({ unit }) => unit.name).join()];

  test('an item that differs in nothing is shown as it stands in the plan', async () => {
    await decided();
    const again = await uploadPlan(coordinator());
    expect(again.counts).toMatchObject({ same: 4 });
    expect(shown(again.rows[1])).toEqual(asDecided);
  });

  test('an item of which only the deadline differs keeps lead, units and title', async () => {
    const { planId } = await decided();
    const next = await uploadPlan(coordinator(), nextPlanText);
    await correct(next.id, { rows: [{ id: rowOf(next, '开展联合培训').id, confirmLead: true }] });
    await confirmed(next.id);
    const [, item] = (await ledgerOf(coordinator(), planId)).items;
    expect([item?.title, item?.lead?.name]).toEqual(asDecided.slice(0, 2));
    expect(item?.units.map(({ unit }) => unit.name)).toEqual(['市科技局', '市公安局']);
  });

  test('confirming the leads of all rows again changes no lead that was decided', async () => {
    const { planId } = await decided();
    const again = await uploadPlan(coordinator());
    await correct(again.id, { rows: again.rows.map(({ id }) => ({ id, confirmLead: true })) });
    await confirm(again.id);
    expect((await ledgerOf(coordinator(), planId)).items[1]?.lead?.name).toBe('市科技局');
  });

  test('an item whose kind was corrected is found again', async () => {
    const plan = await settled();
    await correct(plan.id, { rows: [{ id: rowOf(plan, '加强组织领导').id, kind: 'measure' }] });
    await confirmed(plan.id);
    expect((await uploadPlan(coordinator())).counts).toMatchObject({ new: 0, changed: 0, same: 4, gone: 0 });
  });

  test('an item whose title was corrected is found again by the title that it was read with', async () => {
    const text = planOf('1.建立台账。（责任单位：市科技局）');
    const plan = await uploadPlan(coordinator(), text);
    await correct(plan.id, { rows: plan.rows.map(({ id }) => ({ id, title: '编制清单', confirmLead: true })) });
    await confirmed(plan.id);
    expect((await uploadPlan(coordinator(), text)).counts).toMatchObject({ new: 0, same: 1, gone: 0 });
  });

  test('a plan whose title was corrected is found again by the same file', async () => {
    const plan = await settled();
    await correct(plan.id, { head: { title: '株洲市示例服务提升行动' } });
    await confirmed(plan.id);
    const again = await uploadPlan(coordinator());
    expect([again.planId, again.counts.new]).toEqual([plan.planId, 0]);
  });
});

describe('a new edition', () => {
  test('whose items are all the same, issued after its draft for comments, can be confirmed as issued', async () => {
    const plan = await settled(planText.replace('2026年）', '2026年）（征求意见稿）'));
    await confirmed(plan.id);
    const issued = await uploadPlan(coordinator());
    expect([plan.status, issued.status, issued.planId]).toEqual(['征求意见稿', '印发稿', plan.planId]);
    const answer = await confirm(issued.id);
    expect([answer.status, answer.json.code]).toEqual([200, undefined]);
    const rows = await sqlAsApp<{ status: string }>(api.record, 'SELECT status FROM plan WHERE id = $1', [plan.planId]);
    expect(rows).toEqual([{ status: '印发稿' }]);
  });

  test('of two items of one title keeps the one that stays', async () => {
    const [first, second] = ['面向企业宣传政策。（责任单位：市科技局）', '面向学校宣传知识。（责任单位：市教育局）'];
    const plan = await uploadPlan(coordinator(), planOf(`1.加强宣传。${first}`, `2.加强宣传。${second}`));
    await correct(plan.id, { rows: plan.rows.map(({ id }) => ({ id, confirmLead: true })) });
    await confirmed(plan.id);
    const next = await uploadPlan(coordinator(), planOf(`2.加强宣传。${second}`));
    const [enterprises, schools] = plan.rows;
    expect(next.rows.map(({ id, change }) => [id, change])).toEqual([
      [schools?.id, 'same'],
      [enterprises?.id, 'gone'],
    ]);
  });

  test('that renames a heading shows it, and the ledger follows', async () => {
    await confirmedPlan(coordinator(), unitId);
    const next = await uploadPlan(coordinator(), planText.replace('（一）建立机制', '（一）健全机制'));
    expect(next.counts).toMatchObject({ changed: 2, same: 2 });
  });

  test('that brings an item back makes no second draft beside its open one', async () => {
    const plan = await confirmedPlan(coordinator(), unitId);
    const without = await uploadPlan(coordinator(), nextPlanText);
    await correct(without.id, { rows: [{ id: rowOf(without, '开展联合培训').id, confirmLead: true }] });
    await confirmed(without.id);
    await confirmed((await settled()).id);
    const { json } = await coordinator().get<{ items: AssignmentJson[] }>(
      `/assignments?planId=${plan.planId}&stage=draft`,
    );
    expect(json.items.filter(({ title }) => title === '推进案件会商')).toHaveLength(1);
  });

  test('without an item leaves no open draft of it that the ledger does not show', async () => {
    const plan = await confirmedPlan(coordinator(), unitId);
    const without = await uploadPlan(coordinator(), nextPlanText);
    await correct(without.id, { rows: [{ id: rowOf(without, '开展联合培训').id, confirmLead: true }] });
    await confirmed(without.id);
    const { json } = await coordinator().get<{ items: AssignmentJson[] }>(
      `/assignments?planId=${plan.planId}&stage=draft`,
    );
    const ledger = await ledgerOf(coordinator(), plan.planId);
    const inLedger = ledger.items.flatMap(({ assignments }) => assignments.map(({ id }) => id));
    expect(json.items.map(({ id }) => id).sort()).toEqual(inLedger.sort());
  });

  test('takes no split of an item whose draft is open already, or says that it does not', async () => {
    const { planId } = await confirmedPlan(coordinator(), unitId);
    const again = await uploadPlan(coordinator());
    const nodes = [{ dueOn: '2026-05-31', confirmed: true }];
    const tasks = ['制定规则', '按季会商'].map((title) => ({ title, nodes }));
    const answer = await coordinator().post(`/plans/${again.id}/corrections`, {
      rows: [{ id: again.rows[0]?.id, tasks }],
    });
    if (answer.status !== 200) return;
    await confirmed(again.id);
    const [item] = (await ledgerOf(coordinator(), planId)).items;
    expect(item?.assignments.map(({ title }) => title)).toEqual(['制定规则', '按季会商']);
  });

  test('two drafts whose titles differ in the width of brackets only do not become two plans', async () => {
    const one = await settled();
    const other = await settled(planText.replace('（2025—2026年）', '(2025-2026年)'));
    await confirmed(one.id);
    expect((await confirm(other.id)).json.code).toBe('PLAN_TITLE_TAKEN');
  });
});

describe('corrections', () => {
  test('of an item that differs in nothing are saved, with or without leftOut beside them', async () => {
    await confirmedPlan(coordinator(), unitId);
    const again = await uploadPlan(coordinator());
    const now = await correct(again.id, { rows: [{ id: again.rows[0]?.id, title: '建立会商机制', leftOut: false }] });
    expect([now.rows[0]?.change, now.actions.map(({ name }) => name)]).toEqual([
      'changed',
      ['corrections', 'confirmation', 'discarding'],
    ]);
  });

  test('of the period propose the ends of its years where the document names none', async () => {
    const plan = await uploadPlan(coordinator(), planText.replace('（2025—2026年）', ''));
    expect(plan.period).toEqual({ from: null, to: null });
    const now = await correct(plan.id, { head: { period: { from: '2025-01-01', to: '2026-12-31' } } });
    expect(rowOf(now, '建立会商制度').tasks[0]?.nodes).toEqual(
      ['2025-12-31', '2026-12-31'].map((dueOn) => ({ dueOn, basis: 'proposed', confirmed: false })),
    );
  });

  test('of a name replace what was chosen for it before, however its brackets are typed', async () => {
    const plan = await uploadPlan(coordinator());
    const members = (name: string) => ({ members: [unitId(name)] });
    await correct(plan.id, { names: [{ name: '各县（市、区）人民政府', ...members('示例单位甲') }] });
    const now = await correct(plan.id, { names: [{ name: '各县(市、区)人民政府', ...members('示例单位乙') }] });
    const [name] = now.names.filter((one) => one.name.startsWith('各县'));
    expect(name?.units.map((unit) => unit.name)).toEqual(['示例单位乙']);
  });

  test('of a name that the draft does not use are refused', async () => {
    const plan = await uploadPlan(coordinator());
    const { status } = await coordinator().post(`/plans/${plan.id}/corrections`, {
      names: [{ name: '市科技周', omitted: '写错了' }],
    });
    expect(status).toBe(422);
  });

  test('with a date twice in one task are refused where they are given, not when the plan is confirmed', async () => {
    const plan = await settled();
    const nodes = [true, false].map((confirmedDate) => ({ dueOn: '2026-12-31', confirmed: confirmedDate }));
    const answer = await coordinator().post<Refused>(`/plans/${plan.id}/corrections`, {
      rows: [{ id: plan.rows[0]?.id, tasks: [{ title: '建立会商制度', nodes }] }],
    });
    expect([answer.status, answer.json.code, answer.json.errors?.[0]?.pointer]).toEqual([
      422,
      'DATE_INVALID',
      '/rows/0/tasks/0/nodes/1/dueOn',
    ]);
  });

  test('that name an unknown unit are pointed at where it stands', async () => {
    const plan = await uploadPlan(coordinator());
    const [id, none] = [plan.rows[0]?.id, crypto.randomUUID()];
    const good = { unitId: unitId('市科技局'), part: 'cooperating' };
    const pointers: (string | undefined)[] = [];
    for (const body of [
      { rows: [{ id, leadUnitId: none }] },
      { rows: [{ id, units: [good, { ...good, unitId: none }] }] },
      { names: [{ name: '市科技局', unitId: none }] },
      { names: [{ name: '市科技局', members: [good.unitId, none] }] },
    ]) {
      const { json } = await coordinator().post<Refused>(`/plans/${plan.id}/corrections`, body);
      pointers.push(json.errors?.[0]?.pointer);
    }
    expect(pointers).toEqual(['/rows/0/leadUnitId', '/rows/0/units/1/unitId', '/names/0/unitId', '/names/0/members/1']);
  });
});

describe('what is shown is what is accepted', () => {
  test('a draft that is stale offers no confirmation', async () => {
    await confirmedPlan(coordinator(), unitId);
    const drafts = [await settled(nextPlanText), await settled(nextPlanText)].map(({ id }) => id);
    for (const id of drafts) {
      const { json } = await coordinator().get<PlanJson>(`/plans/${id}`);
      await correct(id, { rows: [{ id: rowOf(json, '开展联合培训').id, confirmLead: true }] });
    }
    await confirmed(drafts[0] ?? '');
    const { json } = await coordinator().get<PlanJson>(`/plans/${drafts[1] ?? ''}`);
    expect((await confirm(json.id)).json.code).toBe('PLAN_CHANGED');
    expect(json.actions.map(({ name }) => name)).not.toContain('confirmation');
  });

  test('the same request for new units under the same key is answered alike (C16)', async () => {
    const { id } = await uploadPlan(coordinator());
    const ask = () =>
      coordinator().post(`/plans/${id}/units`, { units: [{ name: '市新设局' }] }, { key: 'units-of-the-plan' });
    const [first, second] = [await ask(), await ask()];
    expect([second.status, second.text]).toEqual([first.status, first.text]);
  });

  test('all new units are added when two rows write one of them with other brackets', async () => {
    const text = planText.replace('、市科技局）', '、市新设局（筹））').replace('：市新设局、', '：市新设局(筹)、');
    const { id } = await uploadPlan(coordinator(), text);
    const { status } = await coordinator().post(`/plans/${id}/units`, {});
    expect(status).toBe(200);
  });

  test('each row stands beside its sentence although the same bytes came before as a file', async () => {
    const text = `\uFEFF${planText}`;
    await coordinator().post('/plans', { file: { name: '方案.txt', base64: Buffer.from(text).toString('base64') } });
    const plan = await uploadPlan(coordinator(), text);
    const { id } = plan;
    const { at } = rowOf(plan, '推进案件会商');
    const { json } = await coordinator().get<{ text: string }>(
      `/plans/${id}/text?start=${String(at?.start)}&end=${String(at?.end)}`,
    );
    expect(json.text).toMatch(/^3\.推进案件会商.*）$/);
  });

  test('a measure names those as responsible that are, and not those that cooperate', async () => {
    const { planId } = await confirmedPlan(coordinator(), unitId);
    const { json } = await coordinator().get<{ items: { responsible: { name: string }[] }[] }>(
      `/measures?planId=${planId}`,
    );
    expect(json.items[1]?.responsible.map(({ name }) => name)).toEqual(['市教育局']);
  });

  test('an assignment for a unit that has a successor names it, as every other order does', async () => {
    const plan = await confirmedPlan(coordinator(), unitId);
    await coordinator().post(`/units/${unitId('市司法局')}/succession`, {
      ...{ successor: { name: '市司法行政局', kind: 'GOV_DEPT' }, effectiveOn: '2025-11-01', basis: '机构改革方案' },
    });
    const made = (await ledgerOf(coordinator(), plan.planId)).items[0]?.assignments[0];
    const { json } = await coordinator().post<Refused & { successorName?: string }>(
      `/assignments/${made?.id ?? ''}/revision`,
      { leadUnitId: unitId('市司法局') },
    );
    expect([json.code, json.successorName]).toEqual(['UNIT_SUCCEEDED', '市司法行政局']);
  });

  test('who steers sees drafts, and the leader may issue them; nobody else sees that there are any', async () => {
    const { id, planId } = await settled();
    await confirmed(id);
    const made = (await ledgerOf(coordinator(), planId)).items[0]?.assignments[0]?.id ?? '';
    const paths = ['/plans', `/plans/${id}`, `/plans/${id}/ledger`, '/assignments', `/assignments/${made}`];
    const statuses = async (who: string) =>
      Promise.all(paths.map(async (path) => (await api.as(who).get(path)).status));
    for (const who of ['leader', 'inspector']) {
      expect(await statuses(who)).toEqual([200, 200, 200, 200, 200]);
      const { json } = await api.as(who).get<AssignmentJson>(`/assignments/${made}`);
      expect(json.actions.map(({ name }) => name)).toEqual(who === 'leader' ? ['approval'] : []);
      expect((await api.as(who).post(`/assignments/${made}/withdrawal`, { reason: '越权' })).status).toBe(403);
    }
    for (const [who, listed] of [
      ['示例单位甲', 200],
      ['operator', 403],
    ] as const) {
      expect(await statuses(who)).toEqual([403, 404, 404, listed, 404]);
      const { text } = await api.as(who).get('/assignments');
      expect(text).not.toContain(made);
      expect((await api.as(who).post(`/assignments/${made}/withdrawal`, { reason: '越权' })).status).toBe(404);
    }
  });

  test('the plan that came with the example has a ledger too, without assignments', async () => {
    const { json } = await coordinator().get<{ items: { planId: string }[] }>('/measures?limit=1');
    const ledger = await ledgerOf(coordinator(), json.items[0]?.planId ?? '');
    expect(ledger.counts).toEqual({ items: 21, assignments: 0, nodes: 0, unconfirmedNodes: 0 });
  });
});
