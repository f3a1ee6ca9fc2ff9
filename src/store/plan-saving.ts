/** What the confirmation of a plan saves: the plan, its items with their units, those that moved, those that are gone. */
import type pg from 'pg';
import type { Confirmation, PlanDraft } from '../domain/plan/record.ts';
import type { Effects } from './effects.ts';

/** Whether a matter's state is that of a plan's import. */
export function isPlanDraft(state: unknown): state is PlanDraft {
  return typeof state === 'object' && state !== null && 'planId' in state && 'rows' in state && 'confirmation' in state;
}

/** Saves what a confirmation says; any other event of an import saves nothing beside it. */
export async function savePlan(client: pg.PoolClient, effects: Effects): Promise<void> {
  if (!effects.events.some((event) => event.type === 'plan-confirmed')) return;
  const { state } = effects;
  if (!isPlanDraft(state) || state.confirmation === null) throw new Error('a confirmed plan says what it saves');
  await saveConfirmation(client, effects, state.confirmation);
}

async function saveConfirmation(
  client: pg.PoolClient,
  { id: importId, mechanismId, nowMs }: Effects,
  { planId, revision, head, items, moved, withdrawn }: Confirmation,
): Promise<void> {
  const { title, issuer, status, publishedOn, period } = head;
  await client.query(
    `INSERT INTO plan (id, mechanism_id, title, issuer, status, status_note, published_on, period_from, period_to, revision, import_id)
     VALUES ($1, $2, $3, $4, $5, '', $6, $7, $8, $9, $10)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, issuer = excluded.issuer, status = excluded.status,
       published_on = excluded.published_on, period_from = excluded.period_from, period_to = excluded.period_to,
       revision = excluded.revision, import_id = excluded.import_id`,
    [planId, mechanismId, title, issuer ?? '', status, publishedOn, period.from, period.to, revision, importId],
  );
  await client.query('UPDATE plan_item SET withdrawn_at = $2 WHERE id = ANY($1)', [withdrawn, new Date(nowMs)]);
  // Places change hands between items: first all leave theirs, because a unique index looks at each row at once.
  await client.query('UPDATE plan_item SET seq = -seq WHERE plan_id = $1 AND withdrawn_at IS NULL', [planId]);
  await client.query(
    `INSERT INTO plan_item (id, mechanism_id, plan_id, kind, seq, number, section, section_title, title, summary, text,
                            reading, starts_at, ends_at, lead_unit_id, lead_basis, lead_note)
     SELECT i.id, $1, $2, i.kind, i.seq, i.number, i.section, i.section_title, i.title, '', i.text,
            i.reading, i.starts_at, i.ends_at, i.lead_unit_id, i.lead_basis, ''
     FROM jsonb_populate_recordset(NULL::plan_item, $3::jsonb) i
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, seq = excluded.seq, number = excluded.number,
       section = excluded.section, section_title = excluded.section_title, title = excluded.title, text = excluded.text,
       reading = excluded.reading, starts_at = excluded.starts_at, withdrawn_at = NULL, ends_at = excluded.ends_at,
       lead_unit_id = excluded.lead_unit_id, lead_basis = excluded.lead_basis, lead_note = ''`,
    [
      ...[mechanismId, planId],
      JSON.stringify(
        items.map((item) => ({
          ...{
            id: item.id,
            kind: item.kind,
            seq: item.seq,
            number: item.reading.number,
            section: item.reading.section,
          },
          ...{
            section_title: item.reading.sectionTitle,
            title: item.title,
            text: item.reading.text,
            reading: item.reading,
          },
          ...{ starts_at: item.at?.start ?? null, ends_at: item.at?.end ?? null },
          ...{ lead_unit_id: item.leadUnitId, lead_basis: item.reading.leadBasis },
        })),
      ),
    ],
  );
  await client.query(
    `UPDATE plan_item SET seq = m.seq FROM jsonb_populate_recordset(NULL::plan_item, $1::jsonb) m WHERE plan_item.id = m.id`,
    [JSON.stringify(moved)],
  );
  // An item that was left out of a new edition keeps a place behind all others.
  await client.query(
    `UPDATE plan_item SET seq = seq * -1 + (SELECT coalesce(max(seq), 0) FROM plan_item WHERE plan_id = $1)
     WHERE plan_id = $1 AND seq < 0 AND withdrawn_at IS NULL`,
    [planId],
  );
  await client.query('DELETE FROM plan_item_unit WHERE item_id = ANY($1)', [items.map((item) => item.id)]);
  const units = items.flatMap((item) =>
    [{ unitId: item.leadUnitId, part: 'responsible' }, ...item.units].map((unit, index) => {
      return { item_id: item.id, unit_id: unit.unitId, position: index + 1, part: unit.part };
    }),
  );
  await client.query(
    `INSERT INTO plan_item_unit (item_id, mechanism_id, unit_id, position, part)
     SELECT u.item_id, $1, u.unit_id, u.position, u.part FROM jsonb_populate_recordset(NULL::plan_item_unit, $2::jsonb) u`,
    [mechanismId, JSON.stringify(units)],
  );
}
