/** The calendar of a mechanism: the built-in one with its imported arrangements laid over it. */
import type pg from 'pg';
import { revisedEdition, withArrangements, type Arrangement } from '../domain/calendar/arrangement.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { CalendarRevision } from '../domain/calendar-revision/record.ts';
import { policyOf, type Policy } from '../domain/policy.ts';
import type { Effects } from './effects.ts';
import { inTransaction, type Store } from './db.ts';

/** Which calendar a mechanism keeps time by. */
export interface CalendarColumns {
  mechanism_id: string;
  calendar_revision: number;
}

/** Calendars that were laid together, by what they were laid over. A revision's arrangements never change. */
const known = new WeakMap<Calendar, Map<string, Calendar>>();

/** The calendar of a mechanism at a revision, which the row of the mechanism names. */
export async function calendarOf(
  store: Pick<Store, 'calendar'>,
  client: pg.PoolClient,
  row: CalendarColumns,
): Promise<Calendar> {
  const laid = laidAlready(store.calendar, row);
  if (laid) return laid;
  const { mechanism_id: mechanismId, calendar_revision: revision } = row;
  const calendar = laidOver(store.calendar, await loadArrangements(client, mechanismId, revision), revision);
  const over = known.get(store.calendar) ?? new Map<string, Calendar>();
  known.set(store.calendar, over.set(keyOf(row), calendar));
  return calendar;
}

/** {@link calendarOf} for what was read and is committed: in a transaction of its own, where the calendar is not at hand. */
export async function calendarFor(store: Store, row: CalendarColumns): Promise<Calendar> {
  const laid = laidAlready(store.calendar, row);
  if (laid) return laid;
  return inTransaction(store, row.mechanism_id, async (client) => {
    return { commit: true, value: await calendarOf(store, client, row) };
  });
}

function laidAlready(base: Calendar, row: CalendarColumns): Calendar | undefined {
  return row.calendar_revision === 0 ? base : known.get(base)?.get(keyOf(row));
}

function keyOf({ mechanism_id: mechanismId, calendar_revision: revision }: CalendarColumns): string {
  return `${mechanismId}/${String(revision)}`;
}

/** An arrangement as it was imported. */
interface Imported extends Arrangement {
  revision: number;
  sinceMs: number;
}

function laidOver(base: Calendar, arrangements: readonly Imported[], revision: number): Calendar {
  const revisions = arrangements.map(({ revision: imported, sinceMs }) => ({ revision: imported, sinceMs }));
  return withArrangements(base, arrangements, revisedEdition(base.edition, revision), revisions);
}

/** The calendar as one more arrangement would make it. */
export async function revisedCalendar(
  store: Pick<Store, 'calendar'>,
  client: pg.PoolClient,
  mechanismId: string,
  revision: number,
  arrangement: Arrangement,
): Promise<Calendar> {
  const arrangements = [...(await loadArrangements(client, mechanismId, revision)), arrangement];
  return withArrangements(store.calendar, arrangements, revisedEdition(store.calendar.edition, revision + 1));
}

async function loadArrangements(client: pg.PoolClient, mechanismId: string, upTo: number): Promise<Imported[]> {
  const found = await client.query<Imported>({
    name: 'arrangements',
    text: `SELECT revision, year, "off", work, source, (extract(epoch FROM at) * 1000)::float8 AS "sinceMs" FROM calendar_arrangement
           WHERE mechanism_id = $1 AND revision <= $2 ORDER BY revision`,
    values: [mechanismId, upTo],
  });
  return found.rows;
}

/** What a mechanism counts by. */
export interface Counting {
  calendar: Calendar;
  policy: Policy;
  revision: number;
  officeUnitId: string | null;
}

/** What a mechanism counts by now, within a transaction. */
export async function loadCounting(store: Store, client: pg.PoolClient, mechanismId: string): Promise<Counting> {
  const found = await client.query<CalendarColumns & { policy: Partial<Policy>; office_unit_id: string | null }>(
    'SELECT id AS mechanism_id, calendar_revision, policy, office_unit_id FROM mechanism WHERE id = $1',
    [mechanismId],
  );
  const [row] = found.rows;
  if (!row) throw new Error('an actor without a mechanism');
  const calendar = await calendarOf(store, client, row);
  return { calendar, policy: policyOf(row.policy), revision: row.calendar_revision, officeUnitId: row.office_unit_id };
}

/** {@link loadCounting} in a transaction of its own. */
export async function readCounting(store: Store, mechanismId: string): Promise<Counting> {
  return inTransaction(store, mechanismId, async (client) => {
    return { commit: true, value: await loadCounting(store, client, mechanismId) };
  });
}

function isRevision(state: unknown): state is CalendarRevision {
  return typeof state === 'object' && state !== null && 'arrangement' in state && 'revision' in state;
}

/** Saves an arrangement with the event that imports it, and has the mechanism keep time by it from this commit on. */
export async function saveArrangement(
  client: pg.PoolClient,
  { id, mechanismId, nowMs, state, events }: Effects,
): Promise<void> {
  if (!isRevision(state)) throw new Error('a revision names its arrangement');
  const { revision, arrangement } = state;
  if (events.some((event) => event.type === 'calendar-counted')) {
    // From here on what is counted again is told by each matter.
    const text = 'UPDATE mechanism SET recounting = false WHERE id = $1 AND calendar_revision = $2';
    await client.query(text, [mechanismId, revision]);
  }
  if (!events.some((event) => event.type === 'calendar-imported')) return;
  const { year, off, work, source } = arrangement;
  await Promise.all([
    client.query(
      `INSERT INTO calendar_arrangement (mechanism_id, revision, year, "off", work, source, matter_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [mechanismId, revision, year, off, work, source, id, new Date(nowMs)],
    ),
    client.query('UPDATE mechanism SET calendar_revision = $2, recounting = true WHERE id = $1', [
      mechanismId,
      revision,
    ]),
  ]);
}

/** Whether what is saved of a revision is what its state says. */
export async function arrangementAgrees(client: pg.PoolClient, id: string, state: unknown): Promise<boolean> {
  if (!isRevision(state)) return false;
  const { revision, arrangement } = state;
  const found = await client.query(
    `SELECT FROM calendar_arrangement WHERE matter_id = $1 AND revision = $2 AND year = $3 AND "off" = $4 AND work = $5
       AND source = $6`,
    [id, revision, arrangement.year, arrangement.off, arrangement.work, arrangement.source],
  );
  return found.rows.length === 1;
}
