/** A plan imported and confirmed over HTTP, as the tests need one. */
import type { z } from 'zod';
import type { assignment } from '../../src/api/assignment-contract.ts';
import type * as contract from '../../src/api/plan-contract.ts';
import type { ApiClient } from './api-client.ts';
import { planText } from './plan-fixtures.ts';

/** An import as the API shows it. */
export type PlanJson = z.output<typeof contract.plan>;
/** A ledger as the API shows it. */
export type LedgerJson = z.output<typeof contract.ledger>;
/** An assignment as the API shows it. */
export type AssignmentJson = z.output<typeof assignment>;

async function ok<T>(answered: Promise<{ status: number; text: string; json: T }>): Promise<T> {
  const { status, text, json } = await answered;
  if (status >= 300) throw new Error(`${String(status)}: ${text}`);
  return json;
}

/** Uploads the fixture's text, or another. */
export async function uploadPlan(coordinator: ApiClient, text = planText): Promise<PlanJson> {
  return ok(coordinator.post<PlanJson>('/plans', { text }));
}

/** Settles everything that hinders the fixture. */
export async function settlePlan(
  coordinator: ApiClient,
  plan: PlanJson,
  unitId: (name: string) => string,
): Promise<PlanJson> {
  if (plan.names.some(({ name, to }) => name === '市新设局' && to === 'unknown')) {
    await ok(coordinator.post(`/plans/${plan.id}/units`, { units: [{ name: '市新设局' }] }));
  }
  return ok(
    coordinator.post<PlanJson>(`/plans/${plan.id}/corrections`, {
      names: [{ name: '各县（市、区）人民政府', members: [unitId('示例单位甲'), unitId('示例单位乙')] }],
      rows: plan.rows
        .filter(({ change }) => change !== 'gone')
        .map((row) =>
          row.title === '推进案件会商'
            ? { id: row.id, leadUnitId: unitId('市公安局') }
            : { id: row.id, confirmLead: true },
        ),
    }),
  );
}

/** Uploads, settles and confirms the fixture. */
export async function confirmedPlan(coordinator: ApiClient, unitId: (name: string) => string): Promise<PlanJson> {
  const plan = await settlePlan(coordinator, await uploadPlan(coordinator), unitId);
  return ok(coordinator.post<PlanJson>(`/plans/${plan.id}/confirmation`, {}));
}

/** The ledger of a plan. */
export async function ledgerOf(coordinator: ApiClient, id: string): Promise<LedgerJson> {
  return ok(coordinator.get<LedgerJson>(`/plans/${id}/ledger`));
}
