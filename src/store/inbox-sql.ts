/** The boxes of an inbox as SQL: which rows lie in each, in which order, and how many. */
import type { Box } from '../domain/inbox.ts';
import { rolesFilledBy, unitIdsOf, type Actor } from '../domain/roles.ts';
import type { TaskPlace } from './inbox.ts';

/** How far back done and copies go: an inbox shows what is of late, and lists of matters everything. */
const RECENT_DAYS = 90;

/**
 * The unit that a row `of` a party names beside its matter `m`: the matter's; of a circular, which speaks of several, the party's
 * own, so that no unit learns from its inbox of whom else one speaks.
 */
export function unitShown(of: 't' | 'd'): string {
  return `CASE m.noun WHEN 'circular' THEN coalesce(${of}.unit_id, m.unit_id) ELSE m.unit_id END`;
}

/** The parameters that every statement begins with. */
function asker(actor: Actor, asOfMs: number): unknown[] {
  const since = new Date(asOfMs - RECENT_DAYS * 86_400_000);
  return [actor.mechanismId, rolesFilledBy(actor.role), actor.unitId, unitIdsOf(actor), new Date(asOfMs), since];
}

const OPEN = `t.closed_at IS NULL AND t.mechanism_id = $1 AND t.role = ANY($2) AND (t.unit_id IS NULL OR t.unit_id = $3)`;
/** What a unit whose work it has taken over did is the actor's unit's, as its files are. */
const DONE = `t.closed_at >= $6 AND t.mechanism_id = $1 AND t.role = ANY($2) AND (t.unit_id IS NULL OR t.unit_id = ANY($4))`;
/** What was told of a matter in which nothing is asked of the actor now. */
const COPIES = `t.mechanism_id = $1 AND t.role = ANY($2) AND (t.unit_id IS NULL OR t.unit_id = ANY($4)) AND t.at >= $6
  AND NOT EXISTS (SELECT FROM task o WHERE o.matter_id = t.matter_id AND o.closed_at IS NULL AND o.role = ANY($2)
                  AND (o.unit_id IS NULL OR o.unit_id = $3))`;
/** The parameters have a type also where nothing is said of them. */
const TYPED =
  '$3::uuid IS NOT DISTINCT FROM $3 AND $4::uuid[] IS NOT NULL AND $5::timestamptz IS NOT NULL AND $6::timestamptz IS NOT NULL';

const OVERDUE = 'coalesce(t.overdue_from <= $5, false)';

/** Which open tasks lie in a box: those that are near or past their date lie in another box too. */
function openIn(box: Exclude<Box, 'done' | 'copies'>): string {
  switch (box) {
    case 'near-due':
      return `t.near_from <= $5 AND NOT ${OVERDUE}`;
    case 'overdue':
      return OVERDUE;
    case 'to-acknowledge':
    case 'to-do':
    case 'returned':
    case 'to-review':
      return `t.box = '${box}'`;
  }
}

/** The statement of a page of a box, `t`, and its order: what is due first, first; of done and copies the latest first. */
export function pageOfBox(
  actor: Actor,
  { box, after, limit }: { box: Box | null; after: TaskPlace | null; limit: number },
  asOfMs: number,
): { found: { text: string; values: unknown[] }; order: string } {
  const values = asker(actor, asOfMs);
  const value = (given: unknown): string => `$${String(values.push(given))}`;
  const at = (place: TaskPlace) => (place.atMs === null ? 'infinity' : new Date(place.atMs).toISOString());
  const statement = (from: string, conditions: string[], order: string) => {
    const text = `SELECT t.* FROM ${from} t WHERE ${[TYPED, ...conditions].join(' AND ')} ORDER BY ${order} LIMIT ${value(limit)}`;
    return { found: { text, values }, order };
  };
  if (box === 'copies') {
    const before = after ? [`t.id < ${value(after.id)}::bigint`] : [];
    return statement('delivery', [COPIES, ...before], 't.id DESC');
  }
  if (box === 'done') {
    const before = after
      ? [`(t.closed_at, t.id) < (${value(at(after))}::timestamptz, ${value(after.id)}::bigint)`]
      : [];
    return statement('task', [DONE, ...before], 't.closed_at DESC, t.id DESC');
  }
  const due = `coalesce(t.due_at, 'infinity'::timestamptz)`;
  const behind = after ? [`(${due}, t.id) > (${value(at(after))}::timestamptz, ${value(after.id)}::bigint)`] : [];
  return statement('task', [OPEN, ...(box === null ? [] : [openIn(box)]), ...behind], `${due}, t.id`);
}

/** The statement of how many rows each box holds. */
export function countsOfBoxes(actor: Actor, asOfMs: number): { text: string; values: unknown[] } {
  const open = (['to-acknowledge', 'to-do', 'near-due', 'overdue', 'returned', 'to-review'] as const).map(
    (box) => `count(*) FILTER (WHERE ${openIn(box)})::int AS "${box}"`,
  );
  const text = `SELECT ${open.join(', ')}, (SELECT count(*)::int FROM task t WHERE ${DONE}) AS done,
      (SELECT count(*)::int FROM delivery t WHERE ${COPIES}) AS copies
    FROM task t WHERE ${TYPED} AND ${OPEN}`;
  return { text, values: asker(actor, asOfMs) };
}
