/**
 * How a command's effects are written: one statement for events, matter, parts, tasks, deliveries, nudge and answer, and behind it
 * those of what the matter saves beside its row (projections.ts).
 */
import type pg from 'pg';
import { boxOf, turnsOf } from '../domain/inbox.ts';
import { lightColumns } from '../domain/light.ts';
import type { Effects } from './effects.ts';
import type { OpenTask } from '../domain/matter.ts';
import { iso, PART_COLUMNS, partRows } from './parts.ts';
import { project } from './projections.ts';
import { sightColumns } from './sight-columns.ts';

const bytes = (hex: string): string => `\\x${hex}`;

const saved = PART_COLUMNS.map((column) => `part.${column}`).join(', ');
const excluded = PART_COLUMNS.map((column) => `excluded.${column}`).join(', ');

function taskRow(task: OpenTask): Record<string, unknown> {
  const { key, kind, role, unitId, dueAtMs, light, reminders } = task;
  const { nearFromMs, overdueFromMs } = turnsOf(task);
  return {
    ...{ key, kind, role, unit_id: unitId, due_at: iso(dueAtMs), light, reminders, box: boxOf(task) },
    ...{ original_due_at: iso(task.originalDueAtMs ?? null), near_from: iso(nearFromMs) },
    overdue_from: iso(overdueFromMs),
  };
}

/**
 * `jsonb_populate_record` reads the rows by column name. All parts see the record as it was before the statement and
 * touch different rows, so their order does not matter; keys are checked at its end.
 */
const WRITE = `
WITH doc AS (SELECT $1::jsonb AS d),
now_row AS (SELECT jsonb_populate_record(NULL::matter, d -> 'matter') AS m FROM doc),
written_matter AS (
  INSERT INTO matter SELECT (m).* FROM now_row
  ON CONFLICT (id) DO UPDATE SET
    unit_id = excluded.unit_id,
    stage = excluded.stage, title = excluded.title, number = excluded.number, state = excluded.state,
    closed_at = CASE WHEN excluded.closed_at IS NOT NULL THEN coalesce(matter.closed_at, excluded.closed_at) END,
    last_event_at = excluded.last_event_at, seq = excluded.seq, head = excluded.head,
    due_at = excluded.due_at, original_due_at = excluded.original_due_at, overdue_from = excluded.overdue_from,
    blue_from = excluded.blue_from, yellow_from = excluded.yellow_from, red_from = excluded.red_from,
    override_light = excluded.override_light, override_until = excluded.override_until,
    seen_by = excluded.seen_by, seen_by_all = excluded.seen_by_all, seen_by_operator = excluded.seen_by_operator,
    seen_from = excluded.seen_from, hidden_from = excluded.hidden_from,
    next_wake_at = excluded.next_wake_at, waits_for = excluded.waits_for, edition = excluded.edition,
    alarm_at = coalesce(excluded.alarm_at, matter.alarm_at),
    attended_at = coalesce(excluded.attended_at, matter.attended_at)
),
written_events AS (
  INSERT INTO event SELECT e.* FROM doc, jsonb_populate_recordset(NULL::event, d -> 'events') e
),
gone_parts AS (
  DELETE FROM part USING doc, now_row WHERE part.matter_id = (m).id AND NOT d -> 'partUnits' ? part.unit_id::text
),
parts AS (
  INSERT INTO part SELECT p.* FROM doc, jsonb_populate_recordset(NULL::part, d -> 'parts') p
  ON CONFLICT (matter_id, unit_id) DO UPDATE SET (${PART_COLUMNS.join(', ')}) = (${excluded})
    WHERE (${saved}) IS DISTINCT FROM (${excluded})
),
closed_tasks AS (
  UPDATE task SET closed_at = (m).last_event_at FROM doc, now_row
  WHERE task.matter_id = (m).id AND task.closed_at IS NULL AND NOT d -> 'taskKeys' ? task.key
),
open_tasks AS (
  INSERT INTO task (mechanism_id, matter_id, key, kind, role, unit_id, due_at, original_due_at, light, box, near_from,
    overdue_from, reminders, opened_at)
  SELECT (m).mechanism_id, (m).id, t.key, t.kind, t.role, t.unit_id, t.due_at, coalesce(t.original_due_at, t.due_at),
    t.light, t.box, t.near_from, t.overdue_from, t.reminders, (m).last_event_at
  FROM doc, now_row, jsonb_populate_recordset(NULL::task, d -> 'tasks') t
  ON CONFLICT (matter_id, key) WHERE closed_at IS NULL DO UPDATE
    SET role = excluded.role, unit_id = excluded.unit_id,
        due_at = excluded.due_at, original_due_at = coalesce(task.original_due_at, excluded.original_due_at),
        light = excluded.light, box = excluded.box, near_from = excluded.near_from, overdue_from = excluded.overdue_from,
        reminders = excluded.reminders
    WHERE (task.role, task.unit_id, task.due_at, task.light, task.reminders)
      IS DISTINCT FROM (excluded.role, excluded.unit_id, excluded.due_at, excluded.light, excluded.reminders)
),
deliveries AS (
  INSERT INTO delivery (mechanism_id, matter_id, seq, kind, role, unit_id, channel, state, at)
  SELECT (m).mechanism_id, (m).id, n.seq, n.kind, n.role, n.unit_id, 'inbox', 'sent', (m).last_event_at
  FROM doc, now_row, jsonb_populate_recordset(NULL::delivery, d -> 'notices') n
),
answered AS (
  UPDATE command SET status = $4::int, body = $5::text WHERE account_id = $2::uuid AND key = $3::text
),
nudged AS (
  INSERT INTO nudge (matter_id, mechanism_id, noun, version, updated_at)
  SELECT (m).id, (m).mechanism_id, (m).noun, 1, clock_timestamp() FROM doc, now_row WHERE (d -> 'nudge')::boolean
  ON CONFLICT (matter_id) DO UPDATE SET version = nudge.version + 1, updated_at = excluded.updated_at
  RETURNING version
)
SELECT version FROM nudged`;

/** Writes only when the workflow looks again: what `attend` has to say of a matter on which nothing is due. */
export async function promise(client: pg.PoolClient, id: string, alarmAtMs: number, nowMs: number): Promise<void> {
  const text = 'UPDATE matter SET alarm_at = $2, attended_at = $3 WHERE id = $1';
  await client.query({ name: 'promise', text, values: [id, iso(alarmAtMs), iso(nowMs)] });
}

/**
 * Writes the effects of one transaction; answers the nudge's version when one was written. What is saved beside the row
 * travels behind it, not waiting for its answer.
 */
export async function write(client: pg.PoolClient, effects: Effects): Promise<number | null> {
  const { id, mechanismId, facts, answer } = effects;
  const now = iso(effects.nowMs);
  const light = lightColumns(facts.light);
  const matter = {
    ...{ id, mechanism_id: mechanismId, noun: effects.noun, unit_id: facts.unitId, state: effects.state },
    ...{ stage: facts.stage, title: facts.title, number: facts.number, edition: facts.edition },
    ...{ opened_at: iso(effects.openedAtMs), closed_at: facts.open ? null : now, last_event_at: now },
    ...{ seq: effects.seq, head: bytes(effects.head), waits_for: facts.waitsFor, ...sightColumns(effects.sight) },
    ...{ due_at: iso(facts.dueAtMs), original_due_at: iso(facts.originalDueAtMs) },
    ...{ overdue_from: iso(facts.overdueFromMs), next_wake_at: iso(facts.nextWakeAtMs) },
    ...{ blue_from: iso(light.blue), yellow_from: iso(light.yellow), red_from: iso(light.red) },
    ...{ override_light: facts.override?.light ?? null, override_until: iso(facts.override?.untilMs ?? null) },
    ...{ alarm_at: iso(effects.alarmAtMs), attended_at: effects.alarmAtMs === null ? null : now },
  };
  const events = effects.events.map((event) => ({
    ...event,
    matter_id: id,
    mechanism_id: mechanismId,
    hash: bytes(event.hash),
  }));
  const parts = partRows(effects);
  const partUnits = parts.map((part) => part.unit_id);
  const tasks = effects.tasks.map(taskRow);
  const notices = effects.notices.map(({ seq, notice }) => {
    return { seq, kind: notice.kind, role: notice.role, unit_id: notice.unitId };
  });
  const taskKeys = effects.tasks.map((task) => task.key);
  const doc = JSON.stringify({ matter, events, parts, partUnits, tasks, taskKeys, notices, nudge: effects.nudge });
  const written = client.query<{ version: number }>({
    name: 'write',
    text: WRITE,
    values: [doc, answer?.accountId ?? null, answer?.key ?? null, answer?.status ?? null, answer?.body ?? null],
  });
  const [result] = await Promise.all([written, project(client, effects)]);
  return result.rows[0]?.version ?? null;
}
