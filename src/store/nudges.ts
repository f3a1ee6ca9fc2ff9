/** Nudges that wait in the record (C2): the relay finds them, whoever delivered one takes it away. */
import type { Nudge } from './effects.ts';
import { EVERY_MECHANISM, inTransaction, type Store } from './db.ts';

/** The age from which the relay takes a nudge: whoever committed it delivers it at once, and has failed by then. */
const RELAY_AGE = '2 seconds';

/**
 * Takes a delivered nudge away, unless a newer one has come meanwhile. Its commit is not waited for to reach the disk:
 * a nudge that a crash brings back is delivered again, and changes nothing.
 */
export async function forgetNudge(store: Store, nudge: Nudge): Promise<void> {
  await inTransaction(store, nudge.mechanismId, (client) => {
    const text = `WITH lazily AS (SELECT set_config('synchronous_commit', 'off', true))
                  DELETE FROM nudge USING lazily WHERE matter_id = $1 AND version = $2`;
    const forgotten = client.query({ name: 'forget-nudge', text, values: [nudge.matterId, nudge.version] });
    return Promise.resolve({ commit: true, value: forgotten });
  });
}

/** The oldest nudges that nobody has delivered, at most `limit`. */
export async function waitingNudges(store: Store, limit: number): Promise<readonly Nudge[]> {
  return inTransaction(store, EVERY_MECHANISM, async (client) => {
    const found = await client.query<Nudge>({
      name: 'waiting-nudges',
      text: `SELECT matter_id AS "matterId", mechanism_id AS "mechanismId", noun, version FROM nudge
             WHERE updated_at < clock_timestamp() - $2::interval ORDER BY updated_at LIMIT $1`,
      values: [limit, RELAY_AGE],
    });
    return { commit: true, value: found.rows };
  });
}
