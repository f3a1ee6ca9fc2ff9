/** Reads of supervision notices: one, a page; and the matter that a new one is about. */
import type pg from 'pg';
import type { Light } from '../domain/light.ts';
import type { Noun } from '../domain/matter.ts';
import { maySeeDrafts, unitIdsOf, type Actor } from '../domain/roles.ts';
import { supervisionNotice } from '../domain/supervision-notice.ts';
import type { SupervisionNotice } from '../domain/supervision-notice/record.ts';
import { calendarOf } from './calendars.ts';
import { inTransaction, type Store } from './db.ts';
import { lightSql } from './light-sql.ts';
import {
  MATTER_COLUMNS,
  MATTER_FROM,
  snapshotOf,
  surroundingsOf,
  type MatterColumns,
  type Snapshot,
} from './loading.ts';

/** Which notices to list; null means any. */
export interface NoticeFilter {
  unitId: string | null;
  stage: string | null;
  form: string | null;
  aboutId: string | null;
  /** A letter, and what is not issued or withdrawn, shows none. */
  light: Light | null;
  /** Where the last page ended. */
  after: { openedAtMs: number; id: string } | null;
  limit: number;
}

type Notice = Snapshot<SupervisionNotice>;

async function snapshot(
  store: Store,
  client: pg.PoolClient,
  row: MatterColumns<SupervisionNotice>,
  nowMs: number,
  actor: Actor,
): Promise<Notice> {
  return snapshotOf(supervisionNotice, row, surroundingsOf(row, await calendarOf(store, client, row), nowMs), actor);
}

/** One notice, whoever asks; whether the actor may see it is for roles.ts to say. */
export async function readNotice(store: Store, actor: Actor, id: string): Promise<Notice | null> {
  return inTransaction(store, actor, async (client) => {
    const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.id = $1 AND m.noun = 'supervisionNotice'`;
    const found = await client.query<MatterColumns<SupervisionNotice>>({ name: 'read-notice', text, values: [id] });
    const [row] = found.rows;
    if (!row) return { commit: true, value: null };
    const nowMs = await store.clock.now(row.database_ms);
    return { commit: true, value: await snapshot(store, client, row, nowMs, actor) };
  });
}

/** A page of the notices that an actor may see, the newest first: a unit sees its own once they are issued. */
export async function listNotices(store: Store, actor: Actor, filter: NoticeFilter): Promise<readonly Notice[]> {
  return inTransaction(store, actor, async (client) => {
    const clock = await client.query<{ ms: number }>({
      name: 'clock',
      text: 'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms',
    });
    const nowMs = await store.clock.now(clock.rows[0]?.ms ?? 0);
    const { unitId, stage, form, aboutId, light, after, limit } = filter;
    const own = maySeeDrafts(actor, actor.mechanismId) ? null : unitIdsOf(actor);
    const found = await client.query<MatterColumns<SupervisionNotice>>({
      name: 'list-notices',
      text: `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} JOIN supervision_notice n ON n.matter_id = m.id
             WHERE m.mechanism_id = $1 AND m.noun = 'supervisionNotice'
               AND ($3::uuid IS NULL OR m.unit_id = $3) AND ($4::text IS NULL OR m.stage = $4)
               AND ($5::text IS NULL OR n.form = $5) AND ($6::uuid IS NULL OR n.about_id = $6)
               AND ($7::text IS NULL OR (n.form <> 'request-letter' AND m.stage NOT IN ('discarded', 'withdrawn')
                                         AND ${lightSql('$2')} = $7))
               AND ($8::uuid[] IS NULL OR (m.unit_id = ANY($8) AND n.issued_at IS NOT NULL))
               AND ($9::timestamptz IS NULL OR (m.opened_at, m.id) < ($9, $10::uuid))
             ORDER BY m.opened_at DESC, m.id DESC LIMIT $11`,
      values: [
        ...[actor.mechanismId, new Date(nowMs), unitId, stage, form, aboutId, light, own],
        ...[after && new Date(after.openedAtMs), after?.id ?? null, limit],
      ],
    });
    const listed: Notice[] = [];
    for (const row of found.rows) listed.push(await snapshot(store, client, row, nowMs, actor));
    return { commit: true, value: listed };
  });
}

/** A matter of the record as a notice names it; null where there is none of these nouns. */
export async function readAbout(
  store: Store,
  actor: Actor,
  id: string,
  nouns: readonly Noun[],
): Promise<{ noun: Noun; title: string; number: string | null } | null> {
  return inTransaction(store, actor, async (client) => {
    const found = await client.query<{ noun: Noun; title: string; number: string | null }>({
      name: 'read-about',
      text: 'SELECT noun, title, number FROM matter WHERE id = $1 AND mechanism_id = $2 AND noun = ANY($3)',
      values: [id, actor.mechanismId, nouns],
    });
    return { commit: false, value: found.rows[0] ?? null };
  });
}
