/**
 * A revision of the calendar over 10,000 open terms: how long until all are counted again in the record, until dates that a
 * person let move forward have moved, and until every workflow has promised to wake by the new ones. To beat: recorded in
 * 60 s, re-armed in 5 min, on two cores.
 */
import pg from 'pg';
import type { BenchInstallation } from './installation.ts';
import { openedThrough, request, round, type OrderBody } from './walk.ts';

const TERMS = 10_000;

/** A date so many days from now. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first such weekday from a date on: 6 is Saturday, 1 Monday. */
function weekdayFrom(date: string, weekday: number): string {
  for (let ms = Date.parse(date); ; ms += 86_400_000) {
    if (new Date(ms).getUTCDay() === weekday) return new Date(ms).toISOString().slice(0, 10);
  }
}

/** Copies a matter at work, with what belongs to it, and has each copy's workflow started. */
async function copy(client: pg.Client, id: string, copies: number): Promise<void> {
  await client.query(
    `WITH copied AS (SELECT gen_random_uuid() AS id, n FROM generate_series(1, $2) n),
     matters AS (
       INSERT INTO matter SELECT (jsonb_populate_record(m, jsonb_build_object('id', c.id, 'number', m.number || '-' || c.n,
           'state', jsonb_set(m.state, '{number}', to_jsonb(m.number || '-' || c.n)),
           'alarm_at', NULL, 'attended_at', NULL))).* FROM matter m, copied c WHERE m.id = $1
       RETURNING id, mechanism_id, noun),
     events AS (
       INSERT INTO event SELECT (jsonb_populate_record(e, jsonb_build_object('matter_id', c.id))).*
       FROM event e, copied c WHERE e.matter_id = $1),
     tasks AS (
       INSERT INTO task (mechanism_id, matter_id, key, kind, role, unit_id, due_at, light, reminders, opened_at)
       SELECT t.mechanism_id, c.id, t.key, t.kind, t.role, t.unit_id, t.due_at, t.light, t.reminders, t.opened_at
       FROM task t, copied c WHERE t.matter_id = $1 AND t.closed_at IS NULL)
     INSERT INTO nudge (matter_id, mechanism_id, noun, version, updated_at)
     SELECT id, mechanism_id, noun, 1, '-infinity' FROM matters`,
    [id, copies],
  );
  await client.query('ANALYZE');
}

/** Waits until a question to the record is answered with true; answers the seconds since `startedAt`. */
async function untilTrue(client: pg.Client, startedAt: number, text: string, values: unknown[] = []): Promise<number> {
  for (;;) {
    const found = await client.query<{ so: boolean }>(`SELECT ${text} AS so`, values);
    if (found.rows[0]?.so === true) return round((performance.now() - startedAt) / 1000);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Every open matter's workflow has promised to wake when the record says, or sooner. */
const ARMED = `NOT EXISTS (SELECT FROM nudge) AND NOT EXISTS (SELECT FROM matter WHERE closed_at IS NULL
  AND (alarm_at IS NULL OR next_wake_at <= clock_timestamp() OR alarm_at > next_wake_at))`;
const STAGE = `(SELECT stage = ANY($2) FROM matter WHERE id = $1)`;

/** Imports an arrangement; answers the revision's id and when all terms were counted again. */
async function revise(bench: BenchInstallation, client: pg.Client, arrangement: { off: string[]; work: string[] }) {
  const { apiUrl, tokens } = bench;
  const year = Number((arrangement.off[0] ?? '').slice(0, 4));
  const body = { year, ...arrangement, source: 'bench' };
  const { against } = await request(`${apiUrl}/calendar/check`, tokens.operator, 'POST', body);
  const startedAt = performance.now();
  const { id } = await request(`${apiUrl}/calendar/arrangements`, tokens.operator, 'POST', { ...body, against });
  const recordedS = await untilTrue(client, startedAt, STAGE, [id, ['deciding', 'closed']]);
  return { id, startedAt, recordedS };
}

/** Runs it; answers what it took. */
export async function recountBench(bench: BenchInstallation, order: OrderBody) {
  const client = new pg.Client({ connectionString: bench.appUrl });
  await client.connect();
  try {
    await client.query("SET lianxi.role = 'system'; SET lianxi.mechanism = '*'");
    const through = ['approval', 'acknowledgement', 'work-plan', 'work-plan-review'];
    // Counted in working days, so that days of next month's calendar matter to it.
    const id = await openedThrough(bench, { ...order, dueTerm: '50wd' }, through);
    await copy(client, id, TERMS - 1);
    const setUpAt = performance.now();
    const startedS = await untilTrue(client, setUpAt, ARMED);
    const monday = weekdayFrom(dayFromNow(40), 1);
    const [later, saturday] = [monday, weekdayFrom(monday, 6)];
    // Two days off: every date moves later. Then worked on the Saturday instead: every date would be sooner again.
    const first = await revise(bench, client, { off: [later, nextDay(later)], work: [] });
    const second = await revise(bench, client, { off: [later, nextDay(later)], work: [saturday] });
    const decidedAt = performance.now();
    const url = `${bench.apiUrl}/calendar/revisions/${String(second.id)}/decision`;
    await request(url, bench.tokens.coordinator, 'POST', { decision: 'shorten' });
    const shortenedS = await untilTrue(client, decidedAt, STAGE, [second.id, ['closed']]);
    const rearmedS = await untilTrue(client, decidedAt, ARMED);
    const counted = await client.query<{ counted: number; twice: number }>(
      `SELECT count(*)::int AS counted, count(*) FILTER (WHERE n > 1)::int AS twice
       FROM (SELECT count(*) AS n FROM event WHERE term = 'recount' GROUP BY matter_id, rung) r`,
    );
    const [row] = counted.rows;
    if (row?.counted !== 2 * TERMS || row.twice !== 0) throw new Error(`not each term once: ${JSON.stringify(row)}`);
    return {
      ...{ terms: TERMS, workflowsStartedS: startedS },
      later: { recordedS: first.recordedS },
      sooner: { recordedS: second.recordedS, shortenedS, rearmedS },
      recountedTwice: row.twice,
    };
  } finally {
    await client.end();
  }
}

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
