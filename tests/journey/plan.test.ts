/** From the document to the running assignments, on a whole installation: HTTP, workflows, PostgreSQL. */
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import { startInstallation, type TestInstallation } from '../support/installation.ts';
import { confirmedPlan, ledgerOf, type PlanJson } from '../support/plan-import.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.stop());

const coordinator = () => installation.as('coordinator');

async function statusOf(workflowId: string): Promise<string> {
  const described = await installation.temporal.client.workflow.getHandle(workflowId).describe();
  return described.status.name;
}

test('a confirmed plan’s assignments are followed by workflows of their own, and its import’s has ended', async () => {
  const plan = await confirmedPlan(coordinator(), (name) => installation.record.unitId(name));
  await settled(installation.record.store);
  const ledger = await ledgerOf(coordinator(), plan.id);
  const assignments = ledger.items.flatMap((item) => item.assignments);
  expect(assignments).toHaveLength(4);
  for (const { id } of assignments) expect(await statusOf(`assignment:${id}`)).toBe('RUNNING');
  await installation.temporal.client.workflow.getHandle(`plan:${plan.id}`).result();
  expect(await statusOf(`plan:${plan.id}`)).toBe('COMPLETED');
  const [first] = assignments;
  await coordinator().post(`/assignments/${first?.id ?? ''}/withdrawal`, { reason: '重复部署' });
  await installation.temporal.client.workflow.getHandle(`assignment:${first?.id ?? ''}`).result();
  expect((await audit(installation.record.store)).findings).toEqual([]);
});

/** The plan as published for comments; it lies beside the working copy and is no part of the project. */
const planPath = '../shared/plan/zhuzhou-plan.txt';

(existsSync(planPath) ? describe : describe.skip)(`the published draft of Zhuzhou (${planPath})`, () => {
  test('becomes 21 assignments; only leads, collectives and dates are the coordinator’s to settle', async () => {
    const { json: plan } = await coordinator().post<PlanJson>('/plans', {
      file: { name: 'zhuzhou-plan.txt', base64: readFileSync(planPath).toString('base64') },
    });
    // The example has these items already, entered by hand: what they lack is the text.
    expect(plan).toMatchObject({ status: '征求意见稿', counts: { new: 0, changed: 21, same: 0, gone: 0 } });
    expect(new Set(plan.rows.flatMap((row) => row.differences))).toEqual(new Set(['text']));
    expect(new Set(plan.names.map(({ to }) => to))).toEqual(new Set(['unit', 'collective']));
    // The leads of the example are proposals by convention, which the office has never confirmed.
    const others = plan.blockers.filter(({ code }) => code !== 'LEAD_UNCONFIRMED');
    expect(plan.blockers.length - others.length).toBe(18);
    expect(others.map(({ seq, code }) => [seq, code])).toEqual([
      [9, 'LEAD_MISSING'],
      [10, 'LEAD_MISSING'],
      [19, 'COLLECTIVE_NOT_EXPANDED'],
      [19, 'COLLECTIVE_NOT_EXPANDED'],
      [19, 'LEAD_MISSING'],
    ]);
    const { unitId } = installation.record;
    const leads: [number, string][] = [
      [9, '市公安局'],
      [10, '市公安局'],
      [19, '市市场监督管理局'],
    ];
    const rows = plan.rows.map(({ id, seq }) => {
      const lead = leads.find(([one]) => one === seq)?.[1];
      return lead === undefined ? { id, confirmLead: true } : { id, leadUnitId: unitId(lead) };
    });
    const members = ['示例单位甲', '示例单位乙'].map((name) => unitId(name));
    const names = ['各级人民政府', '市直机关各有关单位'].map((name) => ({ name, members }));
    await coordinator().post(`/plans/${plan.id}/corrections`, { rows, names });
    const { status } = await coordinator().post(`/plans/${plan.id}/confirmation`, {});
    expect(status).toBe(200);
    const ledger = await ledgerOf(coordinator(), plan.planId);
    // A node at the end of each of the plan's three years, proposed, for each of 21 items.
    expect(ledger.counts).toEqual({ items: 21, assignments: 21, nodes: 63, unconfirmedNodes: 63 });
    await settled(installation.record.store);
    const again = await coordinator().post<PlanJson>('/plans', {
      file: { name: 'zhuzhou-plan.txt', base64: readFileSync(planPath).toString('base64') },
    });
    expect(again.json.counts).toMatchObject({ new: 0, changed: 0, same: 21, gone: 0 });
  });
});
