/** Referrals: what they find of the matters that gave cause, and reads of them: one, a page. */
import type pg from 'pg';
import { isNoun, withProcedure } from '../domain/procedures.ts';
import { objectionStates, type ReferralSurroundings } from '../domain/referral/surroundings.ts';
import { referral } from '../domain/referral.ts';
import type { Referral } from '../domain/referral/record.ts';
import { maySeeDrafts, unitIdsOf, type Actor } from '../domain/roles.ts';
import { unitsBehind } from '../domain/sight.ts';
import { inTransaction, type Store } from './db.ts';
import { foldedAsOf } from './folded.ts';
import type { Snapshot } from './loading.ts';
import { newestMatters, readMatter, type MatterPage } from './matter-reads.ts';

/** The open referrals of individuals of some units (`$2`): whose they are, no column says. */
export const REFERRALS_OF = `SELECT r.id FROM matter r WHERE r.noun = 'referral' AND r.closed_at IS NULL
  AND r.state ->> 'ofUnitId' = ANY($2::uuid[]::text[])`;

type Found = Omit<ReferralSurroundings, 'objection'> & { objection: string | null };

function standing({ objection, ...found }: Found): ReferralSurroundings {
  return { ...found, objection: objectionStates.find((known) => known === objection) ?? 'none' };
}

/**
 * The columns of {@link Found} of a matter `a`, for a referral proposed at an instant: of what was objected to, the last that was
 * pending since then. What was decided before was known when it was proposed.
 */
const about = (proposedAt: string): string => `a.noun, a.id AS "matterId", a.stage = 'withdrawn' AS withdrawn,
  (SELECT o.one ->> 'state' FROM jsonb_array_elements(a.state -> 'objections') WITH ORDINALITY o (one, nth)
   WHERE (o.one ->> 'decidedAtMs')::float8 IS NULL
     OR (o.one ->> 'decidedAtMs')::float8 >= (extract(epoch FROM ${proposedAt}) * 1000)::float8
   ORDER BY nth DESC LIMIT 1) AS objection`;

/**
 * How the matters stand that gave cause to some referrals, by the referral's id. They are not locked: what is decided in the
 * instant in which somebody objects came before that.
 */
export async function loadReferralSurroundings(
  client: pg.PoolClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { referral: ReferralSurroundings }>> {
  if (ids.length === 0) return new Map();
  const text = `SELECT r.id, ${about('r.opened_at')} FROM matter r
    JOIN matter a ON a.id = (r.state #>> '{grounds,about,matterId}')::uuid AND a.mechanism_id = r.mechanism_id
    WHERE r.id = ANY($1) AND r.noun = 'referral'`;
  const found = await client.query<Found & { id: string }>({ name: 'referral-causes', text, values: [ids] });
  return new Map(found.rows.map(({ id, ...about }) => [id, { referral: standing(about) }]));
}

/** What a referral that is judged finds of the matter that gave cause; nothing for another noun. */
export async function referralSurroundings(
  client: pg.PoolClient,
  noun: string,
  id: string,
): Promise<{ referral?: ReferralSurroundings }> {
  return noun === 'referral' ? ((await loadReferralSurroundings(client, [id])).get(id) ?? {}) : {};
}

/** What a referral found of that matter as of an instant in ms: the same, read of what its events up to there fold to. */
export async function referralSurroundingsAsOf(
  client: pg.PoolClient,
  noun: string,
  { mechanismId, id, atMs }: { mechanismId: string; id: string; atMs: number },
): Promise<{ referral?: ReferralSurroundings }> {
  if (noun !== 'referral') return {};
  const found = await client.query<{ id: string; noun: string; opened: Date }>({
    name: 'referral-cause-of',
    text: `SELECT a.id, a.noun, r.opened_at AS opened FROM matter r JOIN matter a ON a.id = (r.state #>> '{grounds,about,matterId}')::uuid
           WHERE r.id = $1 AND a.mechanism_id = r.mechanism_id`,
    values: [id],
  });
  const [cause] = found.rows;
  if (!cause || !isNoun(cause.noun)) return {};
  const then = await withProcedure(cause.noun, async (procedure) => {
    const folded = await foldedAsOf(client, procedure, { mechanismId, id: cause.id, atMs });
    return folded && { stage: procedure.facts(folded.state).stage, state: folded.state };
  });
  if (then === null) return {};
  const stood = '(SELECT $1::uuid AS id, $2::text AS noun, $3::text AS stage, $4::jsonb AS state) a';
  const text = `SELECT ${about('$5::timestamptz')} FROM ${stood}`;
  const values = [cause.id, cause.noun, then.stage, JSON.stringify(then.state), cause.opened];
  const [row] = (await client.query<Found>({ name: 'referral-cause-as-of', text, values })).rows;
  return row ? { referral: standing(row) } : {};
}

/** How a matter stands that gives cause to a referral which is not there yet; null: there is no such matter. */
export async function readCause(store: Store, mechanismId: string, id: string): Promise<ReferralSurroundings | null> {
  return inTransaction(store, mechanismId, async (client) => {
    const text = `SELECT ${about("'infinity'::timestamptz")} FROM matter a WHERE a.id = $1 AND a.mechanism_id = $2`;
    const found = await client.query<Found>({ name: 'referral-cause', text, values: [id, mechanismId] });
    const [row] = found.rows;
    return { commit: false, value: row ? standing(row) : null };
  });
}

/** Which referrals to list; null means any. Those of individuals are of no unit here. */
export interface ReferralFilter extends MatterPage {
  unitId: string | null;
  subject: string | null;
  aboutId: string | null;
}

type Read = Snapshot<Referral>;

async function amongCauses(store: Store, actor: Actor, read: readonly Read[]): Promise<readonly Read[]> {
  if (read.length === 0) return read;
  return inTransaction(store, actor, async (client) => {
    const ids = read.map(({ id }) => id);
    const causes = await loadReferralSurroundings(client, ids);
    const value = read.map((one) => ({ ...one, context: { ...one.context, ...causes.get(one.id) } }));
    return { commit: false, value };
  });
}

/** One referral, whoever asks; whether the actor may see it is for permissions.ts to say. */
export async function readReferral(store: Store, actor: Actor, id: string): Promise<Read | null> {
  const read = await readMatter(store, actor, referral, id);
  const [found] = await amongCauses(store, actor, read ? [read] : []);
  return found ?? null;
}

/**
 * A page of the referrals that an actor may see, the newest first: a unit those about itself, once they are approved; whoever
 * steers all but those of individuals of their own unit.
 */
export async function listReferrals(store: Store, actor: Actor, filter: ReferralFilter): Promise<readonly Read[]> {
  const { unitId, subject, aboutId, ...page } = filter;
  const steers = maySeeDrafts(actor, actor.mechanismId);
  const read = await newestMatters(store, actor, referral, page, {
    name: '-of-referrals',
    condition: `($7::uuid IS NULL OR (m.unit_id = $7 AND m.state ->> 'subject' = 'unit'))
      AND ($8::text IS NULL OR m.state ->> 'subject' = $8)
      AND ($9::text IS NULL OR m.state #>> '{grounds,about,matterId}' = $9)
      AND ($10::uuid[] IS NULL OR (m.unit_id = ANY($10) AND m.state ->> 'subject' = 'unit' AND m.number IS NOT NULL))
      AND (m.state ->> 'subject' = 'unit' OR NOT m.state ->> 'ofUnitId' = ANY($11::text[]))`,
    values: [unitId, subject, aboutId, steers ? null : unitIdsOf(actor), unitsBehind(actor)],
  });
  return amongCauses(store, actor, read);
}
