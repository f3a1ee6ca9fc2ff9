/** What a party finds in its inbox: open tasks (待办), and deliveries (送达). */
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
import type { PlanDraft } from '../domain/plan/record.ts';
import { plan } from '../domain/plan.ts';
import type { Rectification } from '../domain/rectification/record.ts';
import { rectification } from '../domain/rectification.ts';
import type { SupervisionNotice } from '../domain/supervision-notice/record.ts';
import { supervisionNotice } from '../domain/supervision-notice.ts';
import { rolesFilledBy, unitIdsOf, type Actor } from '../domain/roles.ts';
import { calendarOf } from './calendars.ts';
import { inTransaction, type Store } from './db.ts';
import {
  MATTER_COLUMNS,
  MATTER_FROM,
  snapshotOf,
  surroundingsOf,
  type MatterColumns,
  type Snapshot,
  type Surroundings,
} from './loading.ts';
import { loadStandings, NO_STANDING } from './plan-standing.ts';
import type { PlanSnapshot } from './plans.ts';
import { loadDirectory } from './units.ts';

/** An open task with its matter. */
export interface InboxTask {
  id: number;
  kind: string;
  dueAtMs: number | null;
  light: readonly LightStep[];
  reminders: number;
  openedAtMs: number;
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
  | { noun: 'supervisionNotice'; snapshot: Snapshot<SupervisionNotice> };

type AnyMatter =
  | (MatterColumns<Rectification> & { noun: 'rectification' })
  | (MatterColumns<PlanDraft> & { noun: 'plan' })
  | (MatterColumns<Assignment> & { noun: 'assignment' })
  | (MatterColumns<CalendarRevision> & { noun: 'calendarRevision' })
  | (MatterColumns<MeetingCycle> & { noun: 'meetingCycle' })
  | (MatterColumns<Mechanism> & { noun: 'mechanism' })
  | (MatterColumns<Membership> & { noun: 'membership' })
  | (MatterColumns<MeetingPlan> & { noun: 'meetingPlan' })
  | (MatterColumns<SupervisionNotice> & { noun: 'supervisionNotice' });

type TaskColumns = AnyMatter & {
  task_id: number;
  task_kind: string;
  task_due_ms: number | null;
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
  }
}

const TASK_COLUMNS = `t.id::float8 AS task_id, t.kind AS task_kind,
  (extract(epoch FROM t.due_at) * 1000)::float8 AS task_due_ms, t.light AS task_light, t.reminders AS task_reminders,
  (extract(epoch FROM t.opened_at) * 1000)::float8 AS task_opened_ms`;

/** Where a page of tasks ended. */
export interface TaskPlace {
  dueAtMs: number | null;
  id: number;
}

/** A page of the open tasks of the roles that the actor fills, and of its unit where the task is a unit's; what is due first, first. */
export async function listTasks(
  store: Store,
  actor: Actor,
  page: { after: TaskPlace | null; limit: number },
): Promise<readonly InboxTask[]> {
  return inTransaction(store, actor.mechanismId, async (client) => {
    const dueAfter = page.after?.dueAtMs == null ? null : new Date(page.after.dueAtMs);
    const found = await client.query<TaskColumns>({
      name: 'inbox',
      text: `SELECT ${TASK_COLUMNS}, ${MATTER_COLUMNS} FROM ${MATTER_FROM} JOIN task t ON t.matter_id = m.id
             WHERE t.closed_at IS NULL AND t.mechanism_id = $1 AND t.role = ANY($2)
               AND (t.unit_id IS NULL OR t.unit_id = $3)
               AND ($4::bigint IS NULL OR (coalesce(t.due_at, 'infinity'), t.id) > (coalesce($5, 'infinity'::timestamptz), $4))
             ORDER BY coalesce(t.due_at, 'infinity'), t.id LIMIT $6`,
      values: [
        actor.mechanismId,
        rolesFilledBy(actor.role),
        actor.unitId,
        page.after?.id ?? null,
        dueAfter,
        page.limit,
      ],
    });
    const units = found.rows.some((row) => row.noun !== 'rectification');
    const directory = units ? await loadDirectory(client, actor.mechanismId) : [];
    const imports = found.rows.flatMap((row) => (row.noun === 'plan' ? [row.id] : []));
    const standings = imports.length > 0 ? await loadStandings(client, actor.mechanismId, imports) : new Map();
    const tasks: InboxTask[] = [];
    for (const row of found.rows) {
      const nowMs = await store.clock.now(row.database_ms);
      tasks.push({
        ...{ id: row.task_id, kind: row.task_kind, dueAtMs: row.task_due_ms, light: row.task_light },
        ...{ reminders: row.task_reminders, openedAtMs: row.task_opened_ms },
        matter: matterOf(
          row,
          { ...surroundingsOf(row, await calendarOf(store, client, row), nowMs), directory },
          actor,
          standings,
        ),
      });
    }
    return { commit: true, value: tasks };
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
  page: { before: number; limit: number },
): Promise<readonly InboxDelivery[]> {
  return inTransaction(store, actor.mechanismId, async (client) => {
    const found = await client.query<InboxDelivery>({
      name: 'deliveries',
      text: `SELECT d.id::float8 AS id, d.kind, d.channel, d.state, (extract(epoch FROM d.at) * 1000)::float8 AS "atMs",
               d.seq, m.id AS "matterId", m.noun, m.title, m.number, u.id AS "unitId", u.name AS "unitName"
             FROM delivery d JOIN matter m ON m.id = d.matter_id JOIN unit u ON u.id = m.unit_id
             WHERE d.mechanism_id = $1 AND d.role = ANY($2) AND (d.unit_id IS NULL OR d.unit_id = ANY($3)) AND d.id < $4
             ORDER BY d.id DESC LIMIT $5`,
      values: [actor.mechanismId, rolesFilledBy(actor.role), unitIdsOf(actor), page.before, page.limit],
    });
    return { commit: true, value: found.rows };
  });
}
