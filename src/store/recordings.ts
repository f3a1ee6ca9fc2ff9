/** Reads of recordings (代录): a page of them, and who is said to have given what is entered. */
import { IN_FORCE } from './accounts.ts';
import { recording } from '../domain/recording.ts';
import type { Giver, Recording } from '../domain/recording/record.ts';
import { fills, type Actor, type Role } from '../domain/roles.ts';
import { inTransaction, type Store } from './db.ts';
import type { Snapshot } from './loading.ts';
import { newestMatters, type MatterPage } from './matter-reads.ts';

/** A page of them, the newest first. A unit's are those of `unitIds` that have taken effect. */
export async function listRecordings(
  store: Store,
  actor: Actor,
  { unitIds, ...page }: MatterPage & { unitIds: readonly string[] },
): Promise<readonly Snapshot<Recording>[]> {
  return newestMatters(store, actor, recording, page, {
    name: '-recorded',
    condition: "$7::uuid[] IS NULL OR (m.unit_id = ANY($7) AND m.stage IN ('recorded', 'contested'))",
    values: [fills(actor, 'liaison') ? unitIds : null],
  });
}

/** The account of a role, of a unit where one is named; null where there is none or more than one. */
export async function giverOf(
  store: Store,
  { mechanismId }: Actor,
  { role, unitId }: { role: Role; unitId: string | null },
): Promise<Giver | null> {
  return inTransaction(store, mechanismId, async (client) => {
    const found = await client.query<{ accountId: string; unitId: string | null }>({
      name: 'giver',
      text: `SELECT id AS "accountId", unit_id AS "unitId" FROM account a
             WHERE mechanism_id = $1 AND ${IN_FORCE} AND role = $2 AND ($3::uuid IS NULL OR unit_id = $3) LIMIT 2`,
      values: [mechanismId, role, unitId],
    });
    const [giver, another] = found.rows;
    return { commit: false, value: giver === undefined || another !== undefined ? null : { ...giver, role } };
  });
}
