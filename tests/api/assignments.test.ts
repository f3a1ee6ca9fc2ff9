/** Assignments as a plan's confirmation drafts them: their calls, their constraints, and what a succession does to them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { confirmedPlan, ledgerOf, type AssignmentJson, type PlanJson } from '../support/plan-import.ts';
import { sql, sqlAsApp } from '../support/record.ts';

let api: ApiOnly;
let plan: PlanJson;
beforeAll(async () => {
  api = await startApiOnly();
  plan = await confirmedPlan(api.as('coordinator'), (name) => api.record.unitId(name));
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const coordinator = () => api.as('coordinator');

async function assignmentOf(title: string): Promise<AssignmentJson> {
  const ledger = await ledgerOf(coordinator(), plan.planId);
  const made = ledger.items.flatMap((item) => item.assignments).find((one) => one.title === title);
  const { json } = await coordinator().get<AssignmentJson>(`/assignments/${made?.id ?? ''}`);
  return json;
}

interface Problem {
  code: string;
  errors?: { pointer: string }[];
}

describe('the draft of an assignment', () => {
  test('is listed by plan, by lead and by stage, newest first, a page at a time', async () => {
    const all = await coordinator().get<{ items: AssignmentJson[] }>(`/assignments?planId=${plan.planId}&stage=draft`);
    expect(all.json.items).toHaveLength(4);
    const lead = all.json.items[0]?.lead.id ?? '';
    const led = await coordinator().get<{ items: AssignmentJson[] }>(`/assignments?unitId=${lead}`);
    expect(led.json.items.map((one) => one.lead.id)).toEqual([lead]);
    const seen: string[] = [];
    for (let path: string | null = '/assignments?limit=3'; path !== null;) {
      const { json }: { json: { items: AssignmentJson[]; nextCursor: string | null } } = await coordinator().get(path);
      seen.push(...json.items.map(({ id }) => id));
      path = json.nextCursor === null ? null : `/assignments?limit=3&cursor=${json.nextCursor}`;
    }
    expect(seen).toEqual(all.json.items.map(({ id }) => id));
  });

  test('takes confirmed dates, another lead and other units; what is wrong is pointed at and changes nothing', async () => {
    const { id, cooperating, version } = await assignmentOf('开展需求排查');
    const [first, ...others] = cooperating.map((unit) => unit.id);
    const wrong = await coordinator().post<Problem>(`/assignments/${id}/revision`, {
      leadUnitId: first,
      cooperatingUnitIds: [first, ...others],
    });
    expect([wrong.status, wrong.json.code, wrong.json.errors?.[0]?.pointer]).toEqual([
      422,
      'UNIT_TWICE',
      '/cooperatingUnitIds/0',
    ]);
    expect((await assignmentOf('开展需求排查')).version).toBe(version);
    const { json } = await coordinator().post<AssignmentJson>(`/assignments/${id}/revision`, {
      leadUnitId: first,
      cooperatingUnitIds: [...others].reverse(),
      nodes: [
        { dueOn: '2026-09-30', confirmed: true },
        { dueOn: '2026-06-30', confirmed: true },
      ],
    });
    expect(json).toMatchObject({
      lead: { id: first },
      dated: true,
      nodes: [
        { dueOn: '2026-06-30', basis: 'plan' },
        { dueOn: '2026-09-30', basis: 'coordinator' },
      ],
    });
    expect(json.cooperating.map((unit) => unit.id)).toEqual([...others].reverse());
  });

  test('is withdrawn with a reason, and then leaves the ledger', async () => {
    const { id } = await assignmentOf('推进案件会商');
    const { json } = await coordinator().post<AssignmentJson>(`/assignments/${id}/withdrawal`, { reason: '另行部署' });
    expect(json).toMatchObject({ stage: 'withdrawn', reason: '另行部署', actions: [] });
    const again = await coordinator().post<Problem>(`/assignments/${id}/withdrawal`, { reason: '再撤' });
    expect([again.status, again.json.code]).toEqual([409, 'NOT_NOW']);
    const ledger = await ledgerOf(coordinator(), plan.planId);
    expect(ledger.items.find(({ title }) => title === '推进案件会商')?.assignments).toEqual([]);
    const { json: timeline } = await coordinator().get<{ items: { type: string }[] }>(`/assignments/${id}/timeline`);
    expect(timeline.items.map(({ type }) => type)).toEqual(['assignment-drafted', 'assignment-withdrawn']);
  });
});

describe('the database holds an assignment together, whoever writes', () => {
  const units = async (): Promise<[string, string]> => {
    const rows = await sqlAsApp<{ id: string }>(api.record, 'SELECT id FROM unit ORDER BY protocol_order LIMIT 2');
    return [rows[0]?.id ?? '', rows[1]?.id ?? ''];
  };
  const anyAssignment = async () => {
    const [row] = await sqlAsApp<{ matter_id: string; lead_unit_id: string; mechanism_id: string }>(
      api.record,
      `SELECT a.* FROM assignment a JOIN matter m ON m.id = a.matter_id WHERE m.title = '开展需求排查'`,
    );
    if (!row) throw new Error('no assignment');
    return row;
  };

  test('it has one lead: none, or another than its matter, is refused at the end of the transaction', async () => {
    const { matter_id: id } = await anyAssignment();
    const [one] = await units();
    await expect(
      sql(
        api.record.ownerUrl,
        `INSERT INTO matter SELECT (jsonb_populate_record(m, '{"id": "${crypto.randomUUID()}"}')).* FROM matter m WHERE id = '${id}'`,
      ),
    ).rejects.toMatchObject({ code: '23514' });
    await expect(
      sql(api.record.ownerUrl, 'UPDATE matter SET unit_id = $2 WHERE id = $1', [id, one]),
    ).rejects.toMatchObject({
      code: '23514',
    });
    await expect(
      sql(api.record.ownerUrl, 'UPDATE assignment SET lead_unit_id = NULL WHERE matter_id = $1', [id]),
    ).rejects.toMatchObject({
      code: '23502',
    });
    await expect(
      sql(api.record.ownerUrl, 'INSERT INTO assignment SELECT * FROM assignment WHERE matter_id = $1', [id]),
    ).rejects.toMatchObject({ code: '23505' });
  });

  test('its lead does not cooperate, nobody cooperates twice, and no place is taken twice', async () => {
    const { matter_id: id, mechanism_id: mechanism, lead_unit_id: lead } = await anyAssignment();
    const add = (unitId: string, position: number) =>
      sql(api.record.ownerUrl, 'INSERT INTO assignment_cooperation VALUES ($1, $2, $3, $4, $5)', [
        id,
        mechanism,
        lead,
        unitId,
        position,
      ]);
    const [taken] = await sqlAsApp<{ unit_id: string }>(
      api.record,
      `SELECT unit_id FROM assignment_cooperation WHERE matter_id = '${id}' ORDER BY position`,
    );
    const [free] = await units();
    await expect(add(lead, 90)).rejects.toMatchObject({ code: '23514' });
    await expect(add(taken?.unit_id ?? '', 91)).rejects.toMatchObject({ code: '23505' });
    await expect(add(free, 1)).rejects.toMatchObject({ code: '23505' });
    await expect(add(free, 0)).rejects.toMatchObject({ code: '23514' });
  });

  test('documents are kept as sent: they answer to their hash, and nobody changes them', async () => {
    await expect(sql(api.record.superuserUrl, "UPDATE plan_document SET text = ''")).rejects.toMatchObject({
      code: '42501',
    });
    await expect(sql(api.record.superuserUrl, 'DELETE FROM plan_document')).rejects.toMatchObject({ code: '42501' });
    await expect(sql(api.record.superuserUrl, 'TRUNCATE plan_document')).rejects.toMatchObject({ code: '42501' });
    await expect(
      sql(
        api.record.superuserUrl,
        `INSERT INTO plan_document (mechanism_id, sha256, text_sha256, name, format, content, text)
         SELECT mechanism_id, sha256, text_sha256, name, format, 'other', text FROM plan_document`,
      ),
    ).rejects.toMatchObject({ code: '23514' });
  });

  test('another mechanism sees none of it', async () => {
    const counts = await sql<{ n: number }>(
      api.record.appUrl,
      `SELECT (SELECT count(*) FROM plan_document) + (SELECT count(*) FROM assignment)
            + (SELECT count(*) FROM assignment_cooperation) AS n
       FROM set_config('lianxi.mechanism', '${crypto.randomUUID()}', false)`,
    );
    expect(Number(counts[0]?.n)).toBe(0);
  });
});

describe('when a unit is renamed', () => {
  test('its drafts follow, whether it leads or cooperates, and say so', async () => {
    const before = await assignmentOf('加强组织领导');
    expect(before).toMatchObject({ lead: { name: '示例单位甲' }, cooperating: [{ name: '示例单位乙' }] });
    for (const [name, heir] of [
      ['示例单位甲', '示例改名甲'],
      ['示例单位乙', '示例改名乙'],
    ]) {
      const { status, text } = await coordinator().post(`/units/${api.record.unitId(name ?? '')}/succession`, {
        successor: { name: heir, kind: 'GOV_DEPT' },
        ...{ effectiveOn: '2025-11-01', basis: '机构改革方案' },
      });
      expect({ status, text: status === 200 ? '' : text }).toEqual({ status: 200, text: '' });
    }
    expect(await assignmentOf('加强组织领导')).toMatchObject({
      lead: { name: '示例改名甲' },
      cooperating: [{ name: '示例改名乙' }],
    });
    const { json } = await coordinator().get<{ items: { type: string; basis: string }[] }>(
      `/assignments/${before.id}/timeline`,
    );
    expect(json.items.slice(1).map(({ type, basis }) => [type, basis])).toEqual([
      ['unit-succeeded', '机构改革方案'],
      ['unit-succeeded', '机构改革方案'],
    ]);
    // The plan's measure keeps the name under which the unit was named.
    const ledger = await ledgerOf(coordinator(), plan.planId);
    expect(ledger.items.find(({ title }) => title === '加强组织领导')?.lead?.name).toBe('示例单位甲');
  });
});
