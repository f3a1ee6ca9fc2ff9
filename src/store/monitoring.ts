/** What a monitoring round finds of others in the record: the catalogue, what was handed in, how tasks went, other rounds. */
import type pg from 'pg';
import { addDays, instantOf } from '../domain/calendar.ts';
import type { Indicator } from '../domain/indicator/record.ts';
import type { FigureBefore } from '../domain/monitoring/entries.ts';
import type { CatalogueIndicator, MonitoringSurroundings, OtherRound } from '../domain/monitoring/surroundings.ts';
import type { MonitoringStage, Period } from '../domain/monitoring-round/kinds.ts';
import type { Counted, MonitoringRound } from '../domain/monitoring-round/record.ts';
import type { RoundSummary } from '../domain/monitoring-round/summary.ts';
import { lightSql } from './light-sql.ts';

/** Over `matter`: whether some units (`$2`) report to a round, or are scored in it. */
export const TAKES_PART = `(EXISTS
    (SELECT FROM jsonb_array_elements(state -> 'scored') s WHERE (s ->> 'unitId')::uuid = ANY($2))
  OR EXISTS
    (SELECT FROM jsonb_array_elements(state -> 'indicators') i WHERE (i ->> 'dataUnitId')::uuid = ANY($2)))`;

/** A round that is judged, or is to be opened: then nothing of it is known. */
interface Judged {
  id: string;
  state: MonitoringRound | null;
}

/** While the catalogue is asked for: its list is made, and its values of the year before go with what is opened. */
const ofCatalogue: readonly MonitoringStage[] = ['planned', 'fixed'];
/** While what was handed in is asked for, or may be by the command that follows on what is due. */
const ofSubmissions: readonly MonitoringStage[] = [
  ...(['collecting', 'self-assessed', 'verifying', 'queried', 'scored', 'published', 'objected'] as const),
];
/** While a quarter may be summed up: by the clock, or again once that was sent back. */
const ofSummary: readonly MonitoringStage[] = ['planned', 'scored'];
/** While it may be scored. */
const ofTasks: readonly MonitoringStage[] = ['verifying', 'scored'];

async function catalogueOf(client: pg.PoolClient): Promise<readonly CatalogueIndicator[]> {
  const found = await client.query<{ id: string; state: Indicator }>({
    name: 'standing-indicators',
    text: `SELECT id, state FROM matter WHERE noun = 'indicator' AND stage = 'standing' ORDER BY state ->> 'code' COLLATE "C"`,
  });
  return found.rows.map(({ id, state }) => {
    const { code, name, unitOfMeasure, direction, level, targets, weight, dataUnitId, source, evidence } = state;
    const { range, yearOnYearPercent, atMost, bonus, figures, edition } = state;
    const text = { code, name, unitOfMeasure, direction, level, targets, weight, dataUnitId, source, evidence };
    return { ...text, range, yearOnYearPercent, atMost, bonus, figures, indicatorId: id, edition };
  });
}

/** What was signed, without its notes and evidence; nothing of what is void. */
async function submissionsOf(client: pg.PoolClient, roundId: string): Promise<MonitoringSurroundings['submissions']> {
  const found = await client.query<MonitoringSurroundings['submissions'][number]>({
    name: 'submissions-for-round',
    text: `SELECT id, unit_id AS "unitId", state ->> 'part' AS part, stage,
             CASE WHEN stage <> 'void' AND state ->> 'part' = 'data' AND state -> 'signed' <> 'null' THEN
               (SELECT coalesce(jsonb_agg(jsonb_build_object('code', e -> 'code', 'unitId', e -> 'unitId', 'value', e -> 'value')), '[]')
                FROM jsonb_array_elements(state #> '{signed,content,entries}') e) END AS signed
           FROM matter WHERE noun = 'submission' AND state ->> 'roundId' = $1 ORDER BY id`,
    values: [roundId],
  });
  return found.rows;
}

/** The instants of a period: its first, and the first after it. */
function instantsOf({ from, until }: Period): [Date, Date] {
  return [new Date(instantOf(from, '00:00')), new Date(instantOf(addDays(until, 1), '00:00'))];
}

/** Of the parts `p` that count: what came due within a period (`$1`, `$2`). */
const DUE_WITHIN = 'p.counted AND p.due_order >= $1 AND p.due_order < $2';

/** What was owed to a round itself (`$3`) counts in it, whenever it was due, and in no other round. */
const COUNTS = `p.counted AND (p.noun <> 'submission' AND p.due_order >= $1 AND p.due_order < $2 OR p.matter_id IN
  (SELECT id FROM matter WHERE noun = 'submission' AND state ->> 'roundId' = $3))`;

/** How the parts of each unit went: done in time, done late, and past their date and open. */
async function tasksOf(
  client: pg.PoolClient,
  { id, period }: { id: string; period: Period },
  nowMs: number,
): Promise<MonitoringSurroundings['tasks']> {
  const found = await client.query<{ unitId: string; inTime: number; late: number; open: number }>({
    name: 'tasks-of-round',
    text: `SELECT p.unit_id AS "unitId", count(*) FILTER (WHERE p.state = 'done' AND p.late_since IS NULL)::int AS "inTime",
             count(*) FILTER (WHERE p.state = 'done' AND p.late_since IS NOT NULL)::int AS late,
             count(*) FILTER (WHERE p.state <> 'done' AND p.overdue_from <= $4)::int AS open
           FROM part p WHERE ${COUNTS} GROUP BY p.unit_id`,
    values: [...instantsOf(period), id, new Date(nowMs)],
  });
  return Object.fromEntries(found.rows.map(({ unitId, inTime, late, open }) => [unitId, { inTime, late, open }]));
}

/** What a quarterly round sums up at an instant: measures, lights and what is overdue of all parts, units by what came due. */
async function summaryOf(client: pg.PoolClient, period: Period, nowMs: number): Promise<RoundSummary> {
  const now = new Date(nowMs);
  const all = await client.query<RoundSummary['measures'] & RoundSummary['lights'] & { overdue: number }>({
    name: 'summary-of-round',
    text: `WITH parts AS (SELECT p.*, ${lightSql('$1', 'p')} AS light FROM part p WHERE p.counted)
      SELECT count(DISTINCT item_id) FILTER (WHERE noun = 'assignment' AND role <> 'cooperating')::int AS given,
        count(DISTINCT item_id) FILTER (WHERE noun = 'assignment' AND role <> 'cooperating' AND state = 'done')::int AS closed,
        ${['green', 'blue', 'yellow', 'red'].map((light) => `count(*) FILTER (WHERE state <> 'done' AND light = '${light}')::int AS ${light}`).join(', ')},
        count(*) FILTER (WHERE state <> 'done' AND overdue_from <= $1)::int AS overdue
      FROM parts`,
    values: [now],
  });
  const units = await client.query<RoundSummary['units'][number]>({
    name: 'summary-of-units',
    text: `SELECT p.unit_id AS "unitId", count(*) FILTER (WHERE p.state <> 'done')::int AS open,
        count(*) FILTER (WHERE p.state = 'done')::int AS done,
        count(*) FILTER (WHERE p.state <> 'done' AND p.overdue_from <= $3)::int AS overdue
      FROM part p JOIN unit u ON u.id = p.unit_id WHERE ${DUE_WITHIN} GROUP BY p.unit_id, u.protocol_order ORDER BY u.protocol_order, p.unit_id`,
    values: [...instantsOf(period), now],
  });
  const [row] = all.rows;
  if (!row) throw new Error('a statement of counts answers one row');
  const { given, closed, green, blue, yellow, red, overdue } = row;
  return { period, measures: { given, closed }, lights: { green, blue, yellow, red }, overdue, units: units.rows };
}

/** The values of the last round of the year before that were counted, of what is in none the catalogue's own. */
async function beforeOf(
  client: pg.PoolClient,
  year: number,
  catalogue: readonly CatalogueIndicator[],
): Promise<readonly FigureBefore[]> {
  const found = await client.query<{ counted: Counted }>({
    name: 'round-before',
    text: `SELECT state -> 'counted' AS counted FROM matter WHERE noun = 'monitoringRound' AND stage <> 'withdrawn' AND (state ->> 'year')::int = $1
           AND state -> 'approved' <> 'null' AND state -> 'counted' <> 'null'
           ORDER BY (state ->> 'kind' = 'annual') DESC, opened_at DESC LIMIT 1`,
    values: [year - 1],
  });
  const { input } = found.rows[0]?.counted ?? {};
  const counted = Object.entries(input?.figures ?? {}).flatMap(([unitId, values]) =>
    values.flatMap((value, at) => {
      const code = input?.indicators[at]?.code;
      return value === null || code === undefined ? [] : [{ code, unitId, value }];
    }),
  );
  const ofCity = catalogue.flatMap(({ code, figures }) =>
    figures.filter((figure) => figure.year === year - 1).map(({ value }) => ({ code, unitId: null, value })),
  );
  return [...ofCity, ...counted];
}

async function othersOf(client: pg.PoolClient, id: string): Promise<readonly OtherRound[]> {
  const found = await client.query<OtherRound>({
    name: 'other-rounds',
    text: `SELECT id, state ->> 'kind' AS kind, (state ->> 'year')::int AS year, state #>> '{period,from}' AS from
           FROM matter WHERE noun = 'monitoringRound' AND stage <> 'withdrawn' AND id <> $1 ORDER BY id`,
    values: [id],
  });
  return found.rows;
}

/** What a round that is judged finds of others, as far as its stage asks for it. None of it is locked. */
async function loadMonitoringSurroundings(
  client: pg.PoolClient,
  { id, state }: Judged,
  nowMs: number,
): Promise<MonitoringSurroundings> {
  const { stage = 'planned', kind, year, period } = state ?? {};
  const collects = state !== null && kind !== 'quarterly';
  const indicators = collects && ofCatalogue.includes(stage) ? await catalogueOf(client) : [];
  return {
    ...{ roundId: id, indicators },
    submissions: collects && ofSubmissions.includes(stage) ? await submissionsOf(client, id) : [],
    tasks: collects && period && ofTasks.includes(stage) ? await tasksOf(client, { id, period }, nowMs) : {},
    before: year !== undefined && indicators.length > 0 ? await beforeOf(client, year, indicators) : [],
    summary:
      kind === 'quarterly' && period && ofSummary.includes(stage) ? await summaryOf(client, period, nowMs) : null,
    others: stage === 'planned' ? await othersOf(client, id) : [],
  };
}

function isRound(state: unknown): state is MonitoringRound {
  return typeof state === 'object' && state !== null && 'agreements' in state && 'publications' in state;
}

/** The same of a matter of any noun, of a series the other rounds alone; nothing for another. `state`: null where it is to be opened. */
export async function monitoringSurroundings(
  client: pg.PoolClient,
  noun: string,
  { id, state }: { id: string; state: unknown },
  nowMs: number,
): Promise<{ monitoring?: MonitoringSurroundings }> {
  if (noun === 'monitoringSeries') {
    const nothing = { indicators: [], submissions: [], tasks: {}, before: [], summary: null };
    return { monitoring: { roundId: id, ...nothing, others: await othersOf(client, id) } };
  }
  if (noun !== 'monitoringRound') return {};
  return { monitoring: await loadMonitoringSurroundings(client, { id, state: isRound(state) ? state : null }, nowMs) };
}
