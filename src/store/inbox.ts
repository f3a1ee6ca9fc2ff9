/** What a party finds in its inbox: tasks in their boxes (待办…), and deliveries (送达). */
import type pg from 'pg';
import type { Box, OpenBox } from '../domain/inbox.ts';
import type { LightStep } from '../domain/light.ts';
import type { Assignment } from '../domain/assignment/record.ts';
import { assignment } from '../domain/assignment.ts';
import { calendarRevision } from '../domain/calendar-revision.ts';
import type { CalendarRevision } from '../domain/calendar-revision/record.ts';
import { meetingCycle } from '../domain/meeting-cycle.ts';
import type { MeetingCycle } from '../domain/meeting-cycle/record.ts';
import { mechanism } from '../domain/mechanism.ts';
import type { Mechanism } from '../domain/mechanism/record.ts';
import { membership } from '../domain/membership.ts';
import type { Membership } from '../domain/membership/record.ts';
import { meetingPlan } from '../domain/meeting-plan.ts';
import type { MeetingPlan } from '../domain/meeting-plan/record.ts';
import { monitoringSeries } from '../domain/monitoring-series.ts';
import type { MonitoringSeries } from '../domain/monitoring-series/record.ts';
import { officeReport } from '../domain/office-report.ts';
import type { OfficeReport } from '../domain/office-report/record.ts';
import { interview } from '../domain/interview.ts';
import type { Interview } from '../domain/interview/record.ts';
import type { PlanDraft } from '../domain/plan/record.ts';
import { plan } from '../domain/plan.ts';
import type { Rectification } from '../domain/rectification/record.ts';
import { rectification } from '../domain/rectification.ts';
import { circular } from '../domain/circular.ts';
import type { Circular } from '../domain/circular/record.ts';
import type { SupervisionNotice } from '../domain/supervision-notice/record.ts';
import { recording } from '../domain/recording.ts';
import type { Recording } from '../domain/recording/record.ts';
import { referral } from '../domain/referral.ts';
import type { Referral } from '../domain/referral/record.ts';
import { monitoringRound } from '../domain/monitoring-round.ts';
import type { MonitoringRound } from '../domain/monitoring-round/record.ts';
import { submission } from '../domain/submission.ts';
import type { Submission } from '../domain/submission/record.ts';
import { supervisionNotice } from '../domain/supervision-notice.ts';
import { rolesFilledBy, unitIdsOf, type Actor } from '../domain/roles.ts';
import { calendarOf } from './calendars.ts';
import { clockOf } from './clock.ts';
import { beyondSight, inTransaction, type Store } from './db.ts';
import { countsOfBoxes, pageOfBox, unitShown } from './inbox-sql.ts';
import {
  MATTER_COLUMNS,
  snapshotOf,
  surroundingsOf,
  type MatterColumns,
  type Snapshot,
  type Surroundings,
} from './loading.ts';
import { loadStandings, NO_STANDING } from './plan-standing.ts';
import type { PlanSnapshot } from './plans.ts';
import { loadReferralSurroundings } from './referrals.ts';
import { loadSubmissionSurroundings } from './submissions.ts';
import { loadDirectory } from './units.ts';

/** A row of an inbox: a task, open or done, or a copy, with its matter. Instants in ms. */
export interface InboxTask {
  /** Of the task; of the delivery, where it is a copy. */
  id: number;
  box: OpenBox | 'done' | 'copies';
  kind: string;
  /** Of a copy these are the matter's. */
  dueAtMs: number | null;
  originalDueAtMs: number | null;
  /** The steps of its lights; of a copy none: it shows the matter's. */
  light: readonly LightStep[];
  reminders: number;
  openedAtMs: number;
  closedAtMs: number | null;
  matter: TaskMatter;
}

/** The matter of a task, by its noun. */
export type TaskMatter =
  | { noun: 'rectification'; snapshot: Snapshot<Rectification> }
  | { noun: 'plan'; snapshot: PlanSnapshot }
  | { noun: 'assignment'; snapshot: Snapshot<Assignment> }
  | { noun: 'calendarRevision'; snapshot: Snapshot<CalendarRevision> }
  | { noun: 'meetingCycle'; snapshot: Snapshot<MeetingCycle> }
  | { noun: 'mechanism'; snapshot: Snapshot<Mechanism> }
  | { noun: 'membership'; snapshot: Snapshot<Membership> }
  | { noun: 'meetingPlan'; snapshot: Snapshot<MeetingPlan> }
  | { noun: 'supervisionNotice'; snapshot: Snapshot<SupervisionNotice> }
  | { noun: 'monitoringSeries'; snapshot: Snapshot<MonitoringSeries> }
  | { noun: 'officeReport'; snapshot: Snapshot<OfficeReport> }
  | { noun: 'recording'; snapshot: Snapshot<Recording> }
  | { noun: 'circular'; snapshot: Snapshot<Circular> }
  | { noun: 'interview'; snapshot: Snapshot<Interview> }
  | { noun: 'referral'; snapshot: Snapshot<Referral> }
  | { noun: 'submission'; snapshot: Snapshot<Submission> }
  | { noun: 'monitoringRound'; snapshot: Snapshot<MonitoringRound> };

type AnyMatter =
  | (MatterColumns<Rectification> & { noun: 'rectification' })
  | (MatterColumns<PlanDraft> & { noun: 'plan' })
  | (MatterColumns<Assignment> & { noun: 'assignment' })
  | (MatterColumns<CalendarRevision> & { noun: 'calendarRevision' })
  | (MatterColumns<MeetingCycle> & { noun: 'meetingCycle' })
  | (MatterColumns<Mechanism> & { noun: 'mechanism' })
  | (MatterColumns<Membership> & { noun: 'membership' })
  | (MatterColumns<MeetingPlan> & { noun: 'meetingPlan' })
  | (MatterColumns<SupervisionNotice> & { noun: 'supervisionNotice' })
  | (MatterColumns<MonitoringSeries> & { noun: 'monitoringSeries' })
  | (MatterColumns<OfficeReport> & { noun: 'officeReport' })
  | (MatterColumns<Recording> & { noun: 'recording' })
  | (MatterColumns<Circular> & { noun: 'circular' })
  | (MatterColumns<Interview> & { noun: 'interview' })
  | (MatterColumns<Referral> & { noun: 'referral' })
  | (MatterColumns<Submission> & { noun: 'submission' })
  | (MatterColumns<MonitoringRound> & { noun: 'monitoringRound' });

type TaskColumns = AnyMatter & {
  task_id: number;
  task_kind: string;
  task_box: OpenBox;
  task_due_ms: number | null;
  task_original_due_ms: number | null;
  task_closed_ms: number | null;
  task_light: readonly LightStep[];
  task_reminders: number;
  task_opened_ms: number;
};

function matterOf(
  row: AnyMatter,
  surroundings: Surroundings,
  actor: Actor,
  standings: Awaited<ReturnType<typeof loadStandings>>,
): TaskMatter {
  switch (row.noun) {
    case 'rectification':
      return { noun: row.noun, snapshot: snapshotOf(rectification, row, surroundings, actor) };
    case 'plan':
      return {
        noun: row.noun,
        snapshot: { ...snapshotOf(plan, row, surroundings, actor), standing: standings.get(row.id) ?? NO_STANDING },
      };
    case 'calendarRevision':
      return { noun: row.noun, snapshot: snapshotOf(calendarRevision, row, surroundings, actor) };
    case 'meetingCycle':
      return { noun: row.noun, snapshot: snapshotOf(meetingCycle, row, surroundings, actor) };
    case 'meetingPlan':
      return { noun: row.noun, snapshot: snapshotOf(meetingPlan, row, surroundings, actor) };
    case 'assignment':
      return { noun: row.noun, snapshot: snapshotOf(assignment, row, surroundings, actor) };
    case 'mechanism':
      return { noun: row.noun, snapshot: snapshotOf(mechanism, row, surroundings, actor) };
    case 'membership':
      return { noun: row.noun, snapshot: snapshotOf(membership, row, surroundings, actor) };
    case 'supervisionNotice':
      return { noun: row.noun, snapshot: snapshotOf(supervisionNotice, row, surroundings, actor) };
    case 'monitoringSeries':
      return { noun: row.noun, snapshot: snapshotOf(monitoringSeries, row, surroundings, actor) };
    case 'officeReport':
      return { noun: row.noun, snapshot: snapshotOf(officeReport, row, surroundings, actor) };
    case 'recording':
      return { noun: row.noun, snapshot: snapshotOf(recording, row, surroundings, actor) };
    case 'circular':
      return { noun: row.noun, snapshot: snapshotOf(circular, row, surroundings, actor) };
    case 'interview':
      return { noun: row.noun, snapshot: snapshotOf(interview, row, surroundings, actor) };
    case 'referral':
      return { noun: row.noun, snapshot: snapshotOf(referral, row, surroundings, actor) };
    case 'submission':
      return { noun: row.noun, snapshot: snapshotOf(submission, row, surroundings, actor) };
    case 'monitoringRound':
      return { noun: row.noun, snapshot: snapshotOf(monitoringRound, row, surroundings, actor) };
  }
}

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

const TASK_COLUMNS = `t.id::float8 AS task_id, t.kind AS task_kind, t.box AS task_box, ${ms('t.due_at')} AS task_due_ms,
  ${ms('t.original_due_at')} AS task_original_due_ms, ${ms('t.closed_at')} AS task_closed_ms, t.light AS task_light,
  t.reminders AS task_reminders, ${ms('t.opened_at')} AS task_opened_ms`;

const COPY_COLUMNS = `t.id::float8 AS task_id, t.kind AS task_kind, 'to-do' AS task_box, ${ms('m.due_at')} AS task_due_ms,
  ${ms('m.original_due_at')} AS task_original_due_ms, NULL::float8 AS task_closed_ms, '[]'::jsonb AS task_light,
  0 AS task_reminders, ${ms('t.at')} AS task_opened_ms`;

/** Where a page of an inbox ended: by when it was due, where it is of open tasks; by when it was closed, where of done ones. */
export interface TaskPlace {
  atMs: number | null;
  id: number;
}

const withMatter = (page: string, columns: string, order: string): string =>
  `SELECT ${columns}, ${MATTER_COLUMNS} FROM ${page} t JOIN matter m ON m.id = t.matter_id JOIN unit u ON u.id = ${unitShown('t')}
   JOIN mechanism k ON k.id = m.mechanism_id ORDER BY ${order}`;

/** Open tasks with their matters. */
async function withMatters(
  client: pg.PoolClient,
  found: { text: string; values: unknown[] },
  order: string,
): Promise<readonly TaskColumns[]> {
  // Materialised, or the page would be found again for every row that it is joined with.
  const text = `WITH page AS MATERIALIZED (${found.text}) ${withMatter('page', TASK_COLUMNS, order)}`;
  return (await client.query<TaskColumns>({ text, values: found.values })).rows;
}

/**
 * What was asked or told with its matters. The rows are those that the actor may see; their matters are named in the mechanism's
 * scope: a circular may have been taken back since, which its units do not see any more, and what they were told of it stays.
 */
async function withMattersOfOld(
  client: pg.PoolClient,
  actor: Actor,
  box: 'copies' | 'done',
  found: { text: string; values: unknown[] },
  order: string,
): Promise<readonly TaskColumns[]> {
  const page = await client.query<{ id: string }>(found);
  const [table, columns] = box === 'copies' ? ['delivery', COPY_COLUMNS] : ['task', TASK_COLUMNS];
  const rows = `(SELECT * FROM ${table} WHERE id = ANY($1))`;
  const text = withMatter(rows, columns, order);
  return (await beyondSight<TaskColumns>(client, actor, { text, values: [page.rows.map(({ id }) => id)] })).rows;
}

/** A page of a box, in the order of the box; of all open tasks where none is named. */
export async function listTasks(
  store: Store,
  actor: Actor,
  page: { box: Box | null; after: TaskPlace | null; limit: number },
): Promise<readonly InboxTask[]> {
  return inTransaction(store, actor, async (client) => {
    const asOfMs = await clockOf(store, client);
    const { found, order } = pageOfBox(actor, page, asOfMs);
    const rows = await (page.box === 'copies' || page.box === 'done'
      ? withMattersOfOld(client, actor, page.box, found, order)
      : withMatters(client, found, order));
    const units = rows.some((row) => row.noun !== 'rectification');
    const directory = units ? await loadDirectory(client, actor.mechanismId) : [];
    const imports = rows.flatMap((row) => (row.noun === 'plan' ? [row.id] : []));
    const standings = imports.length > 0 ? await loadStandings(client, actor.mechanismId, imports) : new Map();
    const causes = await loadReferralSurroundings(
      client,
      rows.flatMap((row) => (row.noun === 'referral' ? [row.id] : [])),
    );
    const rounds = await loadSubmissionSurroundings(
      client,
      rows.flatMap((row) => (row.noun === 'submission' ? [row.id] : [])),
      actor,
    );
    const tasks: InboxTask[] = [];
    for (const row of rows) {
      const closed = row.task_closed_ms !== null;
      tasks.push({
        ...{ id: row.task_id, kind: row.task_kind, dueAtMs: row.task_due_ms, light: row.task_light },
        ...{ originalDueAtMs: row.task_original_due_ms, closedAtMs: row.task_closed_ms },
        box: page.box === 'copies' ? 'copies' : closed ? 'done' : row.task_box,
        ...{ reminders: row.task_reminders, openedAtMs: row.task_opened_ms },
        matter: matterOf(
          row,
          {
            ...{ ...surroundingsOf(row, await calendarOf(store, client, row), asOfMs), directory },
            ...{ ...causes.get(row.id), ...rounds.get(row.id) },
          },
          actor,
          standings,
        ),
      });
    }
    return { commit: true, value: tasks };
  });
}

/** How many rows each box of the actor's inbox holds, at an instant in ms. */
export async function countTasks(
  store: Store,
  actor: Actor,
): Promise<{ asOfMs: number; counts: Readonly<Record<Box, number>> }> {
  return inTransaction(store, actor, async (client) => {
    const asOfMs = await clockOf(store, client);
    const { rows } = await client.query<Record<Box, number>>(countsOfBoxes(actor, asOfMs));
    const [counts] = rows;
    if (!counts) throw new Error('a statement of counts answers one row');
    return { commit: true, value: { asOfMs, counts } };
  });
}

/** One message that was delivered to the actor's role or unit. */
export interface InboxDelivery {
  id: number;
  kind: string;
  channel: string;
  state: string;
  atMs: number;
  seq: number;
  matterId: string;
  noun: string;
  title: string;
  number: string | null;
  unitId: string;
  unitName: string;
}

/** A page of deliveries to a role that the actor fills or to its unit, or to one whose work that has taken over; newest first. */
export async function listDeliveries(
  store: Store,
  actor: Actor,
  { before, limit }: { before: number; limit: number },
): Promise<readonly InboxDelivery[]> {
  return inTransaction(store, actor, async (client) => {
    const page = await client.query<{ id: string }>({
      name: 'deliveries',
      text: `SELECT id FROM delivery WHERE mechanism_id = $1 AND role = ANY($2) AND (unit_id IS NULL OR unit_id = ANY($3))
               AND id < $4 ORDER BY id DESC LIMIT $5`,
      values: [actor.mechanismId, rolesFilledBy(actor.role), unitIdsOf(actor), before, limit],
    });
    // As in the box of copies: what was told of a matter stays told.
    const found = await beyondSight<InboxDelivery>(client, actor, {
      name: 'deliveries-named',
      text: `SELECT d.id::float8 AS id, d.kind, d.channel, d.state, (extract(epoch FROM d.at) * 1000)::float8 AS "atMs",
               d.seq, m.id AS "matterId", m.noun, m.title, m.number, u.id AS "unitId", u.name AS "unitName"
             FROM delivery d JOIN matter m ON m.id = d.matter_id JOIN unit u ON u.id = ${unitShown('d')}
             WHERE d.id = ANY($1) ORDER BY d.id DESC`,
      values: [page.rows.map(({ id }) => id)],
    });
    return { commit: true, value: found.rows };
  });
}
