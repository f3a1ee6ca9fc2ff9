/** Reads of the office's requests and reports (请示、报告): one, a page. */
import type pg from 'pg';
import { officeReport } from '../domain/office-report.ts';
import type { OfficeReport } from '../domain/office-report/record.ts';
import type { Actor } from '../domain/roles.ts';
import { calendarOf } from './calendars.ts';
import { inTransaction, type Store } from './db.ts';
import {
  MATTER_COLUMNS,
  MATTER_FROM,
  snapshotOf,
  surroundingsOf,
  type MatterColumns,
  type Snapshot,
} from './loading.ts';
import { loadDirectory } from './units.ts';

/** One, with the directory that names its units; whether the actor may see it is for roles.ts to say. */
export async function readOfficeReport(store: Store, actor: Actor, id: string): Promise<Snapshot<OfficeReport> | null> {
  const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.id = $1 AND m.noun = 'officeReport'`;
  const [found] = await snapshots(store, actor, { name: 'read-office-report', text, values: [id] });
  return found ?? null;
}

/** A page of them, the newest first; null means any stage. */
export async function listOfficeReports(
  store: Store,
  actor: Actor,
  page: { stage: string | null; after: { openedAtMs: number; id: string } | null; limit: number },
): Promise<readonly Snapshot<OfficeReport>[]> {
  const { stage, after, limit } = page;
  return snapshots(store, actor, {
    name: 'list-office-reports',
    text: `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM}
           WHERE m.mechanism_id = $1 AND m.noun = 'officeReport' AND ($2::text IS NULL OR m.stage = $2)
             AND ($3::timestamptz IS NULL OR (m.opened_at, m.id) < ($3, $4::uuid))
           ORDER BY m.opened_at DESC, m.id DESC LIMIT $5`,
    values: [actor.mechanismId, stage, after && new Date(after.openedAtMs), after?.id ?? null, limit],
  });
}

async function snapshots(
  store: Store,
  actor: Actor,
  query: pg.QueryConfig,
): Promise<readonly Snapshot<OfficeReport>[]> {
  return inTransaction(store, actor.mechanismId, async (client) => {
    const found = await client.query<MatterColumns<OfficeReport>>(query);
    const directory = await loadDirectory(client, actor.mechanismId);
    const read: Snapshot<OfficeReport>[] = [];
    for (const row of found.rows) {
      const nowMs = await store.clock.now(row.database_ms);
      const surroundings = { ...surroundingsOf(row, await calendarOf(store, client, row), nowMs), directory };
      read.push(snapshotOf(officeReport, row, surroundings, actor));
    }
    return { commit: true, value: read };
  });
}
