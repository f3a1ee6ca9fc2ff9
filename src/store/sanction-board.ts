/** What is on the sanction ladder now: one indexed query, the oldest first, with what is to be done next and by whom. */
import type { TaskKind } from '../domain/inbox.ts';
import type { Actor, Role } from '../domain/roles.ts';
import { ladderNouns, type LadderNoun } from '../domain/sanction/ladder.ts';
import type { UnitKind } from '../domain/units.ts';
import { unitsBehind } from '../domain/sight.ts';
import { inTransaction, type Store } from './db.ts';

/** Which matters to list; null means any. `decides`: in which role somebody has to act on it next. */
export interface BoardFilter {
  unitId: string | null;
  noun: LadderNoun | null;
  decides: Role | null;
  aboutId: string | null;
  after: { openedAtMs: number; id: string } | null;
  limit: number;
}

/** Somebody's next step. Instants in ms. */
export interface NextStep {
  kind: TaskKind;
  role: Role;
  unitId: string | null;
  dueAtMs: number | null;
}

/** A matter on the ladder. Instants in ms. */
export interface OnLadder {
  id: string;
  noun: LadderNoun;
  title: string;
  number: string | null;
  stage: string;
  unit: { id: string; name: string; kind: UnitKind };
  about: { noun: string; matterId: string; title: string; number: string | null } | null;
  openedAtMs: number;
  next: readonly NextStep[];
}

// A reminder is an internal chase and a letter asks: neither is a rung.
const BOARD = `
SELECT m.id, m.noun, m.title, m.number, m.stage, json_build_object('id', u.id, 'name', u.name, 'kind', u.kind) AS unit,
  coalesce(m.state #> '{grounds,about}', CASE WHEN m.noun = 'supervisionNotice' AND m.state #>> '{about,noun}' IS NOT NULL
    THEN m.state -> 'about' END) AS about,
  (extract(epoch FROM m.opened_at) * 1000)::float8 AS "openedAtMs",
  (SELECT coalesce(json_agg(json_build_object('kind', t.kind, 'role', t.role, 'unitId', t.unit_id,
            'dueAtMs', extract(epoch FROM t.due_at) * 1000) ORDER BY t.id), '[]')
   FROM task t WHERE t.matter_id = m.id AND t.closed_at IS NULL) AS next
FROM matter m JOIN unit u ON u.id = m.unit_id
WHERE m.mechanism_id = $1 AND m.noun = ANY($2) AND m.closed_at IS NULL
  AND (m.noun <> 'supervisionNotice' OR m.state ->> 'form' = 'supervision-notice')
  AND ($3::uuid IS NULL OR m.unit_id = $3)
  AND ($4::text IS NULL OR EXISTS (SELECT FROM task t WHERE t.matter_id = m.id AND t.closed_at IS NULL AND t.role = $4))
  AND ($5::uuid IS NULL OR m.id = $5 OR m.state #>> '{grounds,about,matterId}' = $5::text
    OR m.state #>> '{about,matterId}' = $5::text)
  AND ($6::timestamptz IS NULL OR (m.opened_at, m.id) > ($6, $7::uuid))
  AND NOT m.hidden_from && $9::uuid[]
ORDER BY m.opened_at, m.id LIMIT $8`;

/**
 * A page of the open matters on the ladder, the oldest first, and the instant at which it was read. A referral of an individual is
 * not there for whoever is of their unit.
 */
export async function readSanctionBoard(
  store: Store,
  actor: Actor,
  { unitId, noun, decides, aboutId, after, limit }: BoardFilter,
): Promise<{ rows: readonly OnLadder[]; nowMs: number }> {
  return inTransaction(store, actor, async (client) => {
    const nouns = noun === null ? ladderNouns : [noun];
    const from = after && new Date(after.openedAtMs);
    const values = [
      actor.mechanismId,
      nouns,
      unitId,
      decides,
      aboutId,
      from,
      after?.id ?? null,
      limit,
      unitsBehind(actor),
    ];
    const found = await client.query<OnLadder>({ name: 'sanction-board', text: BOARD, values });
    const clock = await client.query<{ ms: number }>(
      'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms',
    );
    const nowMs = await store.clock.now(clock.rows[0]?.ms ?? 0);
    return { commit: false, value: { rows: found.rows, nowMs } };
  });
}
