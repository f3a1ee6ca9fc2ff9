/** Submissions: how they find their round, and reads of them: one, those of a round with how complete they are. */
import type pg from 'pg';
import type { Light } from '../domain/light.ts';
import { maySeeDrafts, unitIdsOf, type Actor } from '../domain/roles.ts';
import { submission } from '../domain/submission.ts';
import type { SubmissionPart } from '../domain/submission/order.ts';
import type { Completeness, Submission, SubmissionStage } from '../domain/submission/record.ts';
import { endsSubmissions, roundStandingOf, type SubmissionSurroundings } from '../domain/submission/surroundings.ts';
import type { UnitKind } from '../domain/units.ts';
import { clockOf } from './clock.ts';
import type { Effects } from './effects.ts';
import { beyondSight, inTransaction, type Store } from './db.ts';
import { lightSql } from './light-sql.ts';
import type { Snapshot } from './loading.ts';
import { readMatter } from './matter-reads.ts';

/** A submission that stands signed, on `matter`, while its round is not over: it may yet be unlocked. */
export const OF_OPEN_ROUND = `matter.stage = 'signed' AND NOT EXISTS (SELECT FROM matter r
  WHERE r.id = (matter.state ->> 'roundId')::uuid AND r.closed_at IS NOT NULL)`;

interface RoundOf {
  id: string;
  stage: string | null;
}

/**
 * How the rounds of some submissions stand, by the submission's id. They are not locked: what is handed in in the instant in
 * which its round goes on came before that. To whom reads them (`reader`) they are told in the mechanism's scope: who reports the
 * data of a round without taking part in it does not see the round, and what can be done depends on how it stands.
 */
export async function loadSubmissionSurroundings(
  client: pg.PoolClient,
  ids: readonly string[],
  reader?: Actor,
): Promise<ReadonlyMap<string, { submission: SubmissionSurroundings }>> {
  if (ids.length === 0) return new Map();
  const text = `SELECT s.id, r.stage FROM matter s
    LEFT JOIN matter r ON r.id = (s.state ->> 'roundId')::uuid AND r.mechanism_id = s.mechanism_id
    WHERE s.id = ANY($1) AND s.noun = 'submission'`;
  const query = { name: 'submission-rounds', text, values: [ids] };
  const found = await (reader === undefined
    ? client.query<RoundOf>(query)
    : beyondSight<RoundOf>(client, reader, query));
  return new Map(found.rows.map(({ id, stage }) => [id, { submission: { round: roundStandingOf(stage) } }]));
}

/** How the round of a submission that is judged stands; nothing for another noun. */
export async function submissionSurroundings(
  client: pg.PoolClient,
  noun: string,
  id: string,
): Promise<{ submission?: SubmissionSurroundings }> {
  return noun === 'submission' ? ((await loadSubmissionSurroundings(client, [id])).get(id) ?? {}) : {};
}

/** When a round has come to where it takes no more, its open submissions are nudged to find it so, and end. */
export async function nudgeSubmissions(
  client: pg.PoolClient,
  round: { id: string; facts: Pick<Effects['facts'], 'stage'> },
): Promise<void> {
  if (!endsSubmissions(roundStandingOf(round.facts.stage))) return;
  await client.query({
    name: 'nudge-submissions',
    text: `INSERT INTO nudge (matter_id, mechanism_id, noun, version, updated_at)
           SELECT id, mechanism_id, noun, 1, clock_timestamp() FROM matter
           WHERE noun = 'submission' AND state ->> 'roundId' = $1 AND closed_at IS NULL ORDER BY id
           ON CONFLICT (matter_id) DO UPDATE SET version = nudge.version + 1, updated_at = excluded.updated_at`,
    values: [round.id],
  });
}

/** One submission, whoever asks; whether the actor may see it is for seeing.ts to say. */
export async function readSubmission(store: Store, actor: Actor, id: string): Promise<Snapshot<Submission> | null> {
  const read = await readMatter(store, actor, submission, id);
  if (!read) return null;
  return inTransaction(store, actor, async (client) => {
    const around = await loadSubmissionSurroundings(client, [id], actor);
    return { commit: false, value: { ...read, context: { ...read.context, ...around.get(id) } } };
  });
}

/** A submission of a round in a list: how it stands, and how much of it is there. Instants in ms. */
export interface SubmissionRow {
  id: string;
  unit: { id: string; name: string; kind: UnitKind };
  part: SubmissionPart;
  stage: SubmissionStage;
  counts: Completeness;
  /** Null: it is only asked by letter, or void. */
  light: Light | null;
  overdue: boolean;
  dueAtMs: number | null;
  signedAtMs: number | null;
  lateSinceMs: number | null;
}

/** Which submissions of a round to list; null means any. */
export interface SubmissionFilter {
  roundId: string;
  part: SubmissionPart | null;
  stage: SubmissionStage | null;
  /** Where the last page ended: by the order of the units, then by id. */
  after: { order: number; id: string } | null;
  limit: number;
}

/** What one page needs to know of the round: null, there is none, and no submission of it either. */
export type SubmissionsOfRound = readonly (SubmissionRow & { order: number })[] | null;

/**
 * A page of the submissions of a round that an actor may see, in the order of the units: whoever steers sees all, a unit its
 * own. The contents stay where they are: a list of many would be large.
 */
export async function submissionsOfRound(
  store: Store,
  actor: Actor,
  { roundId, part, stage, after, limit }: SubmissionFilter,
): Promise<SubmissionsOfRound> {
  return inTransaction(store, actor, async (client) => {
    const nowMs = await clockOf(store, client);
    const own = maySeeDrafts(actor, actor.mechanismId) ? null : unitIdsOf(actor);
    const known = await client.query<{ known: boolean }>({
      name: 'round-is-known',
      text: `SELECT EXISTS (SELECT FROM matter WHERE mechanism_id = $1 AND
               ((id = $2::uuid AND noun = 'monitoringRound') OR (noun = 'submission' AND state ->> 'roundId' = $2::text))) AS known`,
      values: [actor.mechanismId, roundId],
    });
    if (known.rows[0]?.known !== true) return { commit: false, value: null };
    const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;
    const found = await client.query<SubmissionRow & { order: number }>({
      name: 'submissions-of-round',
      text: `SELECT m.id, jsonb_build_object('id', u.id, 'name', u.name, 'kind', u.kind) AS unit, u.protocol_order AS order,
               m.state ->> 'part' AS part, m.stage, m.state -> 'counts' AS counts,
               CASE WHEN m.stage = 'void' OR NOT (m.state ->> 'counted')::boolean THEN NULL ELSE ${lightSql('$2')} END AS light,
               coalesce(m.overdue_from <= $2, false) AS overdue, ${ms('m.due_at')} AS "dueAtMs",
               (m.state #>> '{signed,signedAtMs}')::float8 AS "signedAtMs",
               (m.state ->> 'lateSinceMs')::float8 AS "lateSinceMs"
             FROM matter m JOIN unit u ON u.id = m.unit_id
             WHERE m.mechanism_id = $1 AND m.noun = 'submission' AND m.state ->> 'roundId' = $3
               AND ($4::text IS NULL OR m.state ->> 'part' = $4) AND ($5::text IS NULL OR m.stage = $5)
               AND ($6::uuid[] IS NULL OR m.unit_id = ANY($6))
               AND ($7::int IS NULL OR (u.protocol_order, m.id) > ($7, $8::uuid))
             ORDER BY u.protocol_order, m.id LIMIT $9`,
      values: [
        ...[actor.mechanismId, new Date(nowMs), roundId, part, stage, own],
        ...[after?.order ?? null, after?.id ?? null, limit],
      ],
    });
    return { commit: true, value: found.rows };
  });
}
