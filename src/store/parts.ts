/** What each unit has of a matter, as rows beside the matter's own: written with it, and held against its state by the audit. */
import type pg from 'pg';
import { dateOf } from '../domain/calendar.ts';
import { lightColumns } from '../domain/light.ts';
import type { Facts, Part } from '../domain/matter.ts';

/** An instant in ms as the record takes it. */
export function iso(atMs: number | null): string | null {
  return atMs === null ? null : new Date(atMs).toISOString();
}

/** The columns that change as the matter does. */
export const PART_COLUMNS = [
  ...[
    'role',
    'counted',
    'state',
    'item_id',
    'issued_at',
    'due_at',
    'due_order',
    'due_month',
    'original_due_at',
    'overdue_from',
  ],
  ...['blue_from', 'yellow_from', 'red_from', 'override_light', 'override_until', 'done_at', 'late_since'],
] as const;

/** The light that a person set is the matter's: it shows for whoever answers for the matter, not for those who help. */
export function overrideOf({ role }: Pick<Part, 'role'>, { override }: Pick<Facts, 'override'>): Facts['override'] {
  return role === 'cooperating' ? null : override;
}

/** The month in Shanghai of an instant in ms, as a number: 202612. */
function monthOf(atMs: number | null): number | null {
  return atMs === null ? null : Number(dateOf(atMs).slice(0, 7).replace('-', ''));
}

/** A matter's parts as rows, by column name. */
export function partRows(matter: { id: string; mechanismId: string; noun: string; facts: Facts }) {
  const { id, mechanismId, noun, facts } = matter;
  return (facts.parts ?? []).map((part) => {
    const { unitId, role, counted, state, itemId, dueAtMs } = part;
    const light = lightColumns(part.light);
    const override = overrideOf(part, facts);
    return {
      ...{ matter_id: id, unit_id: unitId, mechanism_id: mechanismId, noun, role, counted, state, item_id: itemId },
      ...{
        issued_at: iso(part.issuedAtMs),
        due_at: iso(dueAtMs),
        due_order: iso(dueAtMs) ?? 'infinity',
        due_month: monthOf(dueAtMs),
      },
      ...{ original_due_at: iso(part.originalDueAtMs), overdue_from: iso(part.overdueFromMs) },
      ...{ blue_from: iso(light.blue), yellow_from: iso(light.yellow), red_from: iso(light.red) },
      ...{ override_light: override?.light ?? null, override_until: iso(override?.untilMs ?? null) },
      ...{ done_at: iso(part.doneAtMs), late_since: iso(part.lateSinceMs) },
    };
  });
}

/** Whether the parts that are saved of a matter are those that its state says. */
export async function partsAgree(
  client: pg.PoolClient,
  matter: { id: string; mechanismId: string; noun: string; facts: Facts },
): Promise<boolean> {
  const found = await client.query<{ so: boolean }>(
    `SELECT (SELECT jsonb_agg(to_jsonb(p) ORDER BY p.unit_id) FROM part p WHERE p.matter_id = $1)
       IS NOT DISTINCT FROM
       (SELECT jsonb_agg(to_jsonb(p) ORDER BY p.unit_id) FROM jsonb_populate_recordset(NULL::part, $2) p) AS so`,
    [matter.id, JSON.stringify(partRows(matter))],
  );
  return found.rows[0]?.so === true;
}
