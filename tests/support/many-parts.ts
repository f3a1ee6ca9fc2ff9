/** A large record: matters with the parts that units have of them, in every state, written straight into the tables. */
import type pg from 'pg';

/** How many matters, each with three parts; `salt` gives another record of as many; `atMs`: the instant that it lies around. */
export interface ManyParts {
  matters: number;
  salt: number;
  atMs: number;
}

/**
 * Copies a rectification that is there into so many, with parts of three units each, and tasks of what runs. What stands where
 * is scattered by a hash: half is done, a tenth of it late; the rest is submitted, past its date, near it or far from it; some
 * have no date, come from no plan, or are not counted. To the clock they are closed, so that no workflow is started for them.
 */
export async function manyParts(client: pg.ClientBase, of: string, { matters, salt, atMs }: ManyParts): Promise<void> {
  await client.query(
    `WITH base AS (
       SELECT b.*, (SELECT array_agg(id ORDER BY protocol_order) FROM unit
                    WHERE mechanism_id = b.mechanism_id AND NOT collective) AS units,
         (SELECT array_agg(id ORDER BY seq) FROM plan_item WHERE mechanism_id = b.mechanism_id) AS items
       FROM matter b WHERE b.id = $1),
     made AS (
       SELECT gen_random_uuid() AS id, n, h, $4::timestamptz + make_interval(days => h % 400 - 200, hours => h % 24) AS due
       FROM generate_series(1, $2::int) n,
         LATERAL (SELECT (abs(hashtext(n::text || ':' || $3::text)::bigint) % 1000000)::int AS h) hashed),
     parts AS (
       SELECT made.id, base.units[(h + 5 * k) % cardinality(base.units) + 1] AS unit_id, k, h,
         base.items[h % 25 + 1] AS item_id,
         CASE WHEN h % 97 = 0 THEN NULL ELSE date_trunc('milliseconds', due + make_interval(days => k * (h % 9))) END AS due,
         CASE (h / 7 + k) % 10 WHEN 0 THEN 'submitted' WHEN 1 THEN 'running' WHEN 2 THEN 'running' WHEN 3 THEN 'running'
           WHEN 4 THEN 'running' ELSE 'done' END AS state,
         (h / 11 + k) % 20 <> 0 AS counted, (h / 13 + k) % 10 = 0 AS late
       FROM base, made, generate_series(0, 2) k),
     inserted AS (
       INSERT INTO matter SELECT (jsonb_populate_record(b, jsonb_build_object('id', made.id, 'number', b.number || '-' || n,
           'title', b.title || n, 'unit_id', made_for.units[h % cardinality(made_for.units) + 1],
           'due_at', due, 'next_wake_at', NULL, 'closed_at', b.opened_at, 'attended_at', b.opened_at))).*
       FROM matter b, base made_for, made WHERE b.id = $1),
     tasks AS (
       INSERT INTO task (mechanism_id, matter_id, key, kind, role, unit_id, due_at, original_due_at, light, box, near_from,
         overdue_from, reminders, opened_at)
       SELECT b.mechanism_id, p.id, 'submit-rectification:1:' || k, 'submit-rectification', 'liaison', p.unit_id, p.due, p.due,
         '[]'::jsonb, 'to-do', p.due - interval '7 days', p.due, 0, b.opened_at
       FROM base b, parts p WHERE p.state = 'running'
       UNION ALL
       SELECT b.mechanism_id, p.id, 'review-work-plan:1', 'review-work-plan', 'coordinator', NULL, p.due, p.due,
         '[]'::jsonb, 'to-review', p.due - interval '7 days', p.due, 0, b.opened_at
       FROM base b, parts p WHERE k = 0 AND h % 10 = 0)
     INSERT INTO part (matter_id, unit_id, mechanism_id, noun, role, counted, state, item_id, issued_at, due_at, due_order, due_month,
       original_due_at, overdue_from, blue_from, yellow_from, red_from, override_light, override_until, done_at, late_since)
     SELECT p.id, p.unit_id, b.mechanism_id, b.noun, CASE k WHEN 0 THEN 'lead' ELSE 'cooperating' END, p.counted, p.state,
       p.item_id, $4::timestamptz - make_interval(days => h % 300), p.due, coalesce(p.due, 'infinity'),
       to_char(p.due AT TIME ZONE 'Asia/Shanghai', 'YYYYMM')::int, p.due,
       CASE WHEN p.state = 'running' THEN p.due + interval '1 millisecond' END,
       CASE WHEN p.state = 'running' THEN p.due - interval '7 days' END,
       CASE WHEN p.state = 'running' THEN p.due - interval '3 days' END,
       CASE WHEN p.state = 'running' THEN p.due + interval '1 millisecond' END,
       CASE WHEN h % 40 = 0 THEN 'yellow' END, CASE WHEN h % 40 = 0 THEN $4::timestamptz + interval '2 days' END,
       CASE WHEN p.state = 'done' THEN coalesce(p.due, $4::timestamptz) END,
       CASE WHEN p.state = 'done' AND p.late THEN p.due END
     FROM base b, parts p`,
    [of, matters, String(salt), new Date(atMs)],
  );
}
