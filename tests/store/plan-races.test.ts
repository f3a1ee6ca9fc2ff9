/** Confirmations of plans beside successions, revisions and looks: each comes before or after as a whole, and none deadlocks. */
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { assignment } from '../../src/domain/assignment.ts';
import { plan as planProcedure } from '../../src/domain/plan.ts';
import { attend } from '../../src/store/act.ts';
import { audit } from '../../src/store/audit.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { planText } from '../support/plan-fixtures.ts';
import { confirmedPlan, settlePlan, uploadPlan, type AssignmentJson } from '../support/plan-import.ts';
import { sqlAsApp } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const coordinator = () => api.as('coordinator');
const unitId = (name: string) => api.record.unitId(name);
const mechanismId = () => api.record.mechanismId;

test('a confirmation, corrections, a succession of its lead, revisions and looks, eight times over', async () => {
  await confirmedPlan(coordinator(), unitId);
  for (let round = 0; round < 8; round += 1) {
    const at = async <T>(moment: number, run: () => Promise<T>): Promise<T> => {
      await setTimeout((moment * 7 + round * 3) % 25);
      return run();
    };
    const unit = { name: `市起点局${String(round)}`, kind: 'GOV_DEPT' };
    const { id: old } = (await coordinator().post<{ id: string }>('/units', unit)).json;
    const text = planText.replace('株洲市示例', `株洲市示例${String(round)}号`);
    const draft = await settlePlan(coordinator(), await uploadPlan(coordinator(), text), unitId);
    const rows = draft.rows.slice(0, 2).map(({ id }) => ({ id, leadUnitId: old }));
    await coordinator().post(`/plans/${draft.id}/corrections`, { rows });
    const path = '/assignments?stage=draft&limit=8';
    const { items } = (await coordinator().get<{ items: AssignmentJson[] }>(path)).json;
    for (const { id } of items.slice(0, 4)) {
      await coordinator().post(`/assignments/${id}/revision`, { leadUnitId: old, cooperatingUnitIds: [] });
    }
    const nodes = [{ dueOn: '2026-01-05', confirmed: true }];
    const successor = { name: `市承接局${String(round)}`, kind: 'GOV_DEPT' };
    const succession = { successor, effectiveOn: '2025-11-01', basis: '机构改革方案' };
    const answers = await Promise.all([
      at(1, () => coordinator().post(`/plans/${draft.id}/confirmation`, {})),
      at(2, () => coordinator().post(`/units/${old}/succession`, succession)),
      ...items.map(({ id }, index) => at(index, () => coordinator().post(`/assignments/${id}/revision`, { nodes }))),
    ]);
    const looks = items.map(({ id }) => attend(api.record.store, assignment, { id, mechanismId: mechanismId() }));
    await Promise.all([
      ...looks,
      attend(api.record.store, planProcedure, { id: draft.id, mechanismId: mechanismId() }),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const left = await sqlAsApp(
      api.record,
      `SELECT m.id FROM matter m JOIN assignment a ON a.matter_id = m.id
       WHERE m.closed_at IS NULL AND (m.unit_id = $1 OR a.lead_unit_id = $1)`,
      [old],
    );
    expect(left).toEqual([]);
  }
  expect((await audit(api.record.store)).findings).toEqual([]);
});

test('a look at an assignment on which nothing is due does not wait for a change of the directory', async () => {
  const [row] = await sqlAsApp<{ id: string }>(api.record, "SELECT id FROM matter WHERE noun = 'assignment' LIMIT 1");
  const client = new pg.Client({ connectionString: api.record.appUrl });
  await client.connect();
  try {
    await client.query(
      `BEGIN; SELECT set_config('lianxi.role', 'system', true), set_config('lianxi.mechanism', '${mechanismId()}', true)`,
    );
    await client.query('SELECT FROM mechanism FOR NO KEY UPDATE');
    const look = attend(api.record.store, assignment, { id: row?.id ?? '', mechanismId: mechanismId() });
    const first = await Promise.race([look.then(() => 'looked'), setTimeout(1_000, 'waits', { ref: false })]);
    await client.query('ROLLBACK');
    await look;
    expect(first).toBe('looked');
  } finally {
    await client.end();
  }
});
