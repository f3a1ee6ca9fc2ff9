/** The events of a matter as they were recorded: the timeline, and the auditor's text. */
import type { Actor } from '../domain/roles.ts';
import { inTransaction, type Store } from './db.ts';

/** One event of a matter. Instants in ms, hashes in hex. */
export interface TimelineEvent {
  seq: number;
  type: string;
  atMs: number;
  dueAtMs: number | null;
  accountId: string;
  accountLabel: string | null;
  role: string;
  unitId: string | null;
  unitName: string | null;
  /** Who did it in the account's name, and by which delegation. */
  delegateId: string | null;
  delegateLabel: string | null;
  delegationId: string | null;
  /** Who entered what the account gave by phone or on paper, and by which recording. */
  recorderId: string | null;
  recorderLabel: string | null;
  recordingId: string | null;
  basis: string;
  light: string;
  /** The canonical text that is hashed. */
  text: string;
  hash: string;
}

/** A page of a matter's events after a place, in order: those that the actor may read. */
export async function readTimeline(
  store: Store,
  actor: Actor,
  matterId: string,
  page: { after: number; limit: number },
): Promise<readonly TimelineEvent[]> {
  return inTransaction(store, actor, async (client) => {
    const found = await client.query<TimelineEvent>({
      name: 'timeline',
      text: `SELECT e.seq, e.type, (extract(epoch FROM e.at) * 1000)::float8 AS "atMs",
               (extract(epoch FROM e.due_at) * 1000)::float8 AS "dueAtMs", e.account_id AS "accountId",
               a.label AS "accountLabel", e.role, e.unit_id AS "unitId", u.name AS "unitName",
               e.delegate_id AS "delegateId", b.label AS "delegateLabel", e.delegation_id AS "delegationId",
               e.recorder_id AS "recorderId", c.label AS "recorderLabel", e.recording_id AS "recordingId",
               e.basis, e.light, e.text, encode(e.hash, 'hex') AS hash
             FROM event e LEFT JOIN account a ON a.id::text = e.account_id LEFT JOIN unit u ON u.id = e.unit_id
             LEFT JOIN account b ON b.id = e.delegate_id LEFT JOIN account c ON c.id = e.recorder_id
             WHERE e.matter_id = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3`,
      values: [matterId, page.after, page.limit],
    });
    return { commit: true, value: found.rows };
  });
}
