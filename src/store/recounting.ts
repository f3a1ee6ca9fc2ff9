/**
 * Counting open matters again, many at a time: after a revision of the calendar, by the workflow of that revision. Each
 * matter is a transaction of its own, as always; done twice it is done once, because it is the state that says by which
 * editions it was counted.
 */
import type pg from 'pg';
import type { RecountTally, UnitTally } from '../domain/calendar-revision/record.ts';
import type { OfficeHours } from '../domain/calendar.ts';
import type { Agreement, Noun, Procedure } from '../domain/matter.ts';
import { withProcedure } from '../domain/procedures.ts';
import { systemActor } from '../domain/roles.ts';
import { editionOf } from '../domain/term.ts';
import { loadCounting } from './calendars.ts';
import { inTransaction, type Store } from './db.ts';
import { effectsOf, holdMatter, mustNudge } from './held.ts';
import { openedBySteps, writeOpened } from './opening.ts';
import { write } from './record.ts';

/** A matter by its id and noun. */
export interface MatterRef {
  id: string;
  noun: Noun;
}

/** A part of all ids: those from `from` up to, and without, `to`; null: no end. */
export interface IdRange {
  from: string;
  to: string | null;
}

/** The editions by which each mechanism, and each unit with hours of its own, counts now. */
export interface Editions {
  mechanismId: string;
  edition: string;
  own: readonly { unitId: string; edition: string }[];
}

/** The editions of now; a term that names others is to be counted again (C10). */
export async function currentEditions(store: Store, client: pg.PoolClient, mechanismId: string): Promise<Editions> {
  const counting = await loadCounting(store, client, mechanismId);
  const units = await client.query<{ id: string; hours: OfficeHours }>(
    'SELECT id, office_hours AS hours FROM unit WHERE mechanism_id = $1 AND office_hours IS NOT NULL',
    [mechanismId],
  );
  const own = units.rows.map(({ id, hours }) => {
    return { unitId: id, edition: editionOf({ ...counting, unit: { officeHours: hours } }) };
  });
  return { mechanismId, edition: editionOf(counting), own };
}

/**
 * The condition of being counted by other editions, on `m`: `$1` is the mechanism, `$2` its edition, `$3` and `$4` the units
 * with hours of their own and their editions.
 */
export const OUTDATED = `m.mechanism_id = $1 AND m.edition IS NOT NULL AND m.edition <> coalesce(
  (SELECT own.edition FROM unnest($3::uuid[], $4::text[]) AS own (unit_id, edition) WHERE own.unit_id = m.unit_id), $2)`;

/** The values of {@link OUTDATED}. */
export function outdatedValues({ mechanismId, edition, own }: Editions): unknown[] {
  return [mechanismId, edition, own.map(({ unitId }) => unitId), own.map((one) => one.edition)];
}

/** The first open matters of a range, after an id, whose terms were counted with other editions. */
export async function outdatedMatters(
  store: Store,
  mechanismId: string,
  page: { range: IdRange; after: string | null; limit: number },
): Promise<readonly MatterRef[]> {
  return inTransaction(store, mechanismId, async (client) => {
    const values = outdatedValues(await currentEditions(store, client, mechanismId));
    const found = await client.query<MatterRef>({
      name: 'outdated-matters',
      text: `SELECT m.id, m.noun FROM matter m WHERE m.closed_at IS NULL AND ${OUTDATED}
               AND m.id >= $5 AND ($6::uuid IS NULL OR m.id < $6) AND ($7::uuid IS NULL OR m.id > $7)
             ORDER BY m.id LIMIT $8`,
      values: [...values, page.range.from, page.range.to, page.after, page.limit],
    });
    return { commit: true, value: found.rows };
  });
}

/** The first open matters of a range, after an id, of which a revision kept a date that would be sooner. */
export async function shortenableMatters(
  store: Store,
  mechanismId: string,
  page: { revision: number; range: IdRange; after: string | null; limit: number },
): Promise<readonly MatterRef[]> {
  return inTransaction(store, mechanismId, async (client) => {
    const found = await client.query<MatterRef>({
      name: 'shortenable-matters',
      // None when another calendar has come since: what that one would shorten is asked anew.
      text: `SELECT m.id, m.noun FROM event e JOIN matter m ON m.id = e.matter_id
             WHERE e.mechanism_id = $1 AND e.term = 'recount' AND e.rung = $2 AND m.closed_at IS NULL
               AND (SELECT calendar_revision::text FROM mechanism WHERE id = $1) = $2
               AND EXISTS (SELECT FROM jsonb_array_elements(e.text::jsonb -> 'data' -> 'changes') c
                           WHERE c -> 'shorterMs' <> 'null')
               AND e.matter_id >= $3 AND ($4::uuid IS NULL OR e.matter_id < $4) AND ($5::uuid IS NULL OR e.matter_id > $5)
             ORDER BY e.matter_id LIMIT $6`,
      values: [mechanismId, String(page.revision), page.range.from, page.range.to, page.after, page.limit],
    });
    return { commit: true, value: found.rows };
  });
}

/**
 * Takes every step that is due on a matter, the recount first; and where a person has agreed, has its dates move forward.
 * Only `attend` promises when the workflow looks again (C1): here it is nudged when that must be sooner.
 */
export async function recountMatter(
  store: Store,
  mechanismId: string,
  { id, noun }: MatterRef,
  agreement: Agreement | null,
): Promise<void> {
  await withProcedure(noun, (procedure) => recount(store, procedure, mechanismId, id, agreement));
}

async function recount<State, Command, Event extends { type: string }>(
  store: Store,
  procedure: Procedure<State, Command, Event>,
  mechanismId: string,
  id: string,
  agreement: Agreement | null,
): Promise<void> {
  await inTransaction(store, mechanismId, async (client) => {
    const held = await holdMatter(store, client, procedure, id, null);
    if (!held?.wasOpen) return { commit: false, value: undefined };
    const { unfolding, surroundings } = held;
    unfolding.settle();
    if (agreement !== null && unfolding.state !== null) {
      const clock = systemActor(mechanismId);
      const steps = procedure.shorten(unfolding.state, agreement, { ...surroundings, actor: clock, number: null });
      unfolding.append(steps ?? [], clock);
      unfolding.settle();
    }
    const effects = effectsOf(procedure, held);
    if (effects.events.length === 0) return { commit: false, value: undefined };
    const opened = openedBySteps(unfolding.openings, surroundings);
    await write(client, { ...effects, nudge: mustNudge(held, effects.facts), alarmAtMs: null, answer: null });
    await writeOpened(client, opened);
    return { commit: true, value: undefined };
  });
}

/**
 * What became of all open matters by a revision: by its own recount, or by the dates that were moved forward after it.
 * `failed`: how many could not be.
 */
export async function tallyOf(
  client: pg.PoolClient,
  mechanismId: string,
  { revision, shortenedBy, failed }: { revision: number; shortenedBy: string | null; failed: number },
): Promise<RecountTally> {
  // What moved forward is among what the revision's own recount left, behind it.
  const later = `JOIN event e ON e.matter_id = r.matter_id AND e.type = 'terms-recounted' AND e.basis = $3 AND e.seq > r.seq`;
  const [which, values] =
    shortenedBy === null
      ? ['JOIN event e ON e.matter_id = r.matter_id AND e.seq = r.seq', [mechanismId, String(revision)]]
      : [later, [mechanismId, String(revision), shortenedBy]];
  const found = await client.query<UnitTally & { counted: number }>(
    `WITH recounts AS MATERIALIZED (
         SELECT m.unit_id, e.text::jsonb -> 'data' -> 'changes' AS changes
         FROM event r ${which} JOIN matter m ON m.id = r.matter_id
         WHERE r.mechanism_id = $1 AND r.term = 'recount' AND r.rung = $2)
       SELECT r.unit_id AS "unitId", count(*)::int AS counted,
         (count(*) FILTER (WHERE EXISTS (
           SELECT FROM jsonb_array_elements(r.changes) c WHERE c -> 'beforeMs' <> c -> 'afterMs')))::int AS moved,
         (count(*) FILTER (WHERE EXISTS (
           SELECT FROM jsonb_array_elements(r.changes) c WHERE c -> 'shorterMs' <> 'null')))::int AS shorter
       FROM recounts r JOIN unit u ON u.id = r.unit_id GROUP BY r.unit_id, u.protocol_order ORDER BY u.protocol_order`,
    values,
  );
  const sum = (of: (row: UnitTally & { counted: number }) => number) =>
    found.rows.reduce((total, row) => total + of(row), 0);
  const tally: RecountTally = {
    ...{ counted: sum((row) => row.counted), moved: sum((row) => row.moved), shorter: sum((row) => row.shorter) },
    failed,
    units: found.rows
      .filter(({ moved, shorter }) => moved + shorter > 0)
      .map(({ unitId, moved, shorter }) => ({ unitId, moved, shorter })),
  };
  return tally;
}
