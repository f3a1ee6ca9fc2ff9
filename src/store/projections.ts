/**
 * What a matter saves beside its own row, in the same transaction: tables that others join and that constraints hold. They
 * say nothing that the events do not.
 */
import type pg from 'pg';
import { saveAssignment } from './assignments.ts';
import { savePlan } from './plans.ts';
import type { Effects } from './record.ts';

const projections: Record<string, (client: pg.PoolClient, effects: Effects) => Promise<void>> = {
  assignment: saveAssignment,
  plan: savePlan,
};

/** Whether matters of a noun save anything beside their own row. */
export function isProjected(noun: string): boolean {
  return noun in projections;
}

/** Saves what a matter's state says beside its row. */
export async function project(client: pg.PoolClient, effects: Effects): Promise<void> {
  await projections[effects.noun]?.(client, effects);
}
