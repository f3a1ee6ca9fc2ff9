/** Plans (实施方案): their documents as sent, what a confirmation saves, the plan as it stands, and the reads of imports. */
import type pg from 'pg';
import { plan as procedure, type StandingAtConfirmation } from '../domain/plan.ts';
import type { Confirmation, NameChoice, PlanDraft } from '../domain/plan/record.ts';
import type { StandingItem, StandingPlan } from '../domain/plan/rows.ts';
import { maySeeDrafts, type Actor } from '../domain/roles.ts';
import { inTransaction, type Store } from './db.ts';
import {
  MATTER_COLUMNS,
  MATTER_FROM,
  snapshotOf,
  surroundingsOf,
  type MatterColumns,
  type Snapshot,
} from './loading.ts';
import type { Effects } from './record.ts';
import { loadDirectory, type ListedUnit } from './units.ts';

/** A document as it was sent, and the text that was found in it. */
export interface SentDocument {
  sha256: string;
  name: string;
  format: 'txt' | 'docx' | 'pdf';
  content: Uint8Array;
  text: string;
}

/** Keeps a document by its hash. What a user sent is kept even when the command that it came with is refused. */
export async function keepDocument(store: Store, mechanismId: string, document: SentDocument): Promise<void> {
  const { sha256, name, format, content, text } = document;
  await inTransaction(store, mechanismId, async (client) => {
    await client.query(
      `INSERT INTO plan_document (mechanism_id, sha256, name, format, content, text)
       VALUES ($1, decode($2, 'hex'), $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [mechanismId, sha256, name, format, Buffer.from(content), text],
    );
    return { commit: true, value: null };
  });
}

/** The text of a document that was sent; null when it was not. */
export async function readDocument(store: Store, mechanismId: string, sha256: string): Promise<string | null> {
  return inTransaction(store, mechanismId, async (client) => {
    const found = await client.query<{ text: string }>(
      "SELECT text FROM plan_document WHERE mechanism_id = $1 AND sha256 = decode($2, 'hex')",
      [mechanismId, sha256],
    );
    return { commit: true, value: found.rows[0]?.text ?? null };
  });
}

function isPlanDraft(state: unknown): state is PlanDraft {
  return typeof state === 'object' && state !== null && 'planId' in state && 'rows' in state && 'confirmation' in state;
}

/** Saves what a confirmation says: the plan, its items with their units, those that moved, those that are gone. */
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
       reading = excluded.reading, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
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
          ...{ section_title: item.sectionTitle, title: item.title, text: item.reading.text, reading: item.reading },
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

/** The plan that an import concerns: the one named, else the one of the same title whatever its brackets' width. */
export async function loadStandingPlan(
  client: pg.PoolClient,
  mechanismId: string,
  wanted: { planId: string } | { title: string | null },
): Promise<StandingPlan | null> {
  // One form for brackets and dashes, so that the same title is found however it was typed.
  const bare = (text: string): string => `translate(regexp_replace(${text}, '\\s', '', 'g'), '()-–', '（）——')`;
  const condition = 'planId' in wanted ? 'p.id = $2::uuid' : `${bare('p.title')} = ${bare('$2::text')}`;
  const text = `
    SELECT p.id, p.revision, json_build_object('status', p.status, 'publishedOn', to_char(p.published_on, 'YYYY-MM-DD'),
        'issuer', p.issuer) AS head,
      coalesce((SELECT m.state -> 'names' FROM matter m WHERE m.id = p.import_id), '[]') AS names,
      (SELECT coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'seq', i.seq, 'number', i.number,
          'section', i.section, 'sectionTitle', i.section_title, 'title', i.title, 'leadUnitId', i.lead_unit_id,
          'reading', i.reading,
          'unitNames', (SELECT coalesce(json_agg(u.name ORDER BY x.position), '[]')
                        FROM plan_item_unit x JOIN unit u ON u.id = x.unit_id WHERE x.item_id = i.id)) ORDER BY i.seq), '[]')
       FROM plan_item i WHERE i.plan_id = p.id AND i.withdrawn_at IS NULL) AS items
    FROM plan p WHERE p.mechanism_id = $1 AND ${condition}`;
  const found = await client.query<{
    id: string;
    revision: number;
    head: StandingPlan['head'];
    names: NameChoice[];
    items: StandingItem[];
  }>(text, [mechanismId, 'planId' in wanted ? wanted.planId : wanted.title]);
  return found.rows[0] ?? null;
}

/** What a confirmation must know of the plan as it stands now: how often it was confirmed, and what is assigned already. */
export async function loadForConfirmation(
  client: pg.PoolClient,
  mechanismId: string,
  importId: string,
): Promise<StandingAtConfirmation> {
  const found = await client.query<StandingAtConfirmation>(
    `SELECT coalesce((SELECT p.revision FROM plan p WHERE p.id = d.plan_id), 0) AS revision,
       (SELECT coalesce(json_agg(DISTINCT a.plan_item_id), '[]') FROM assignment a JOIN matter m ON m.id = a.matter_id
        JOIN plan_item i ON i.id = a.plan_item_id WHERE i.plan_id = d.plan_id AND m.closed_at IS NULL) AS assigned,
       EXISTS (SELECT FROM plan p WHERE p.mechanism_id = $1 AND p.title = d.title AND p.id <> d.plan_id) AS "titleTaken"
     FROM (SELECT (state ->> 'planId')::uuid AS plan_id, state -> 'head' ->> 'title' AS title
           FROM matter WHERE id = $2 AND mechanism_id = $1) d`,
    [mechanismId, importId],
  );
  return found.rows[0] ?? { revision: 0, assigned: [], titleTaken: false };
}

/** Imports, with the directory that names their units. */
export interface ReadPlans {
  snapshots: Snapshot<PlanDraft>[];
  units: readonly ListedUnit[];
}

/** Reads the imports that an actor may see, the newest first. */
export async function listPlans(
  store: Store,
  actor: Actor,
  filter: { stage: string | null; after: { openedAtMs: number; id: string } | null; limit: number },
): Promise<ReadPlans> {
  const { stage, after, limit } = filter;
  return readPlans(
    store,
    actor,
    `($2::text IS NULL OR m.stage = $2) AND ($3::timestamptz IS NULL OR (m.opened_at, m.id) < ($3, $4::uuid))
     ORDER BY m.opened_at DESC, m.id DESC LIMIT $5`,
    [stage, after && new Date(after.openedAtMs), after?.id ?? null, limit],
  );
}

/** Reads one import; none when the actor may not see it. */
export async function readPlan(store: Store, actor: Actor, id: string): Promise<ReadPlans> {
  return readPlans(store, actor, 'm.id = $2', [id]);
}

async function readPlans(
  store: Store,
  actor: Actor,
  condition: string,
  values: readonly unknown[],
): Promise<ReadPlans> {
  return inTransaction(store, actor.mechanismId, async (client) => {
    if (!maySeeDrafts(actor, actor.mechanismId)) return { commit: false, value: { snapshots: [], units: [] } };
    const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM}
                  WHERE m.mechanism_id = $1 AND m.noun = 'plan' AND ${condition}`;
    const found = await client.query<MatterColumns<PlanDraft>>(text, [actor.mechanismId, ...values]);
    const units = await loadDirectory(client, actor.mechanismId);
    const snapshots = await Promise.all(
      found.rows.map(async (row) => {
        const surroundings = surroundingsOf(row, store.calendar, await store.clock.now(row.database_ms));
        return snapshotOf(procedure, row, { ...surroundings, directory: units }, actor);
      }),
    );
    return { commit: true, value: { snapshots, units } };
  });
}

/** An item of a plan's ledger (任务分解表) with the assignments that were made of it. */
export interface LedgerItem {
  id: string;
  kind: 'measure' | 'safeguard';
  seq: number;
  number: string;
  section: string;
  sectionTitle: string;
  title: string;
  leadUnitId: string | null;
  leadBasis: string;
  units: { unitId: string; part: string }[];
  assignments: {
    id: string;
    stage: string;
    title: string;
    leadUnitId: string;
    cooperating: string[];
    nodes: { dueOn: string; basis: string; confirmed: boolean }[];
  }[];
}

/** A plan's ledger: its items in its own order. `id` is the plan's, or that of an import that was confirmed. */
export async function readLedger(
  store: Store,
  mechanismId: string,
  id: string,
): Promise<{ plan: { id: string; title: string; revision: number }; items: LedgerItem[] } | null> {
  return inTransaction(store, mechanismId, async (client) => {
    const found = await client.query<{ plan: { id: string; title: string; revision: number }; items: LedgerItem[] }>(
      `SELECT json_build_object('id', p.id, 'title', p.title, 'revision', p.revision) AS plan,
         (SELECT coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'seq', i.seq, 'number', i.number,
             'section', i.section, 'sectionTitle', i.section_title, 'title', i.title,
             'leadUnitId', i.lead_unit_id, 'leadBasis', i.lead_basis,
             'units', (SELECT coalesce(json_agg(json_build_object('unitId', x.unit_id, 'part', x.part) ORDER BY x.position), '[]')
                       FROM plan_item_unit x WHERE x.item_id = i.id),
             'assignments', (SELECT coalesce(json_agg(json_build_object('id', m.id, 'stage', m.stage, 'title', m.title,
                                 'leadUnitId', a.lead_unit_id, 'nodes', m.state -> 'nodes',
                                 'cooperating', (SELECT coalesce(json_agg(c.unit_id ORDER BY c.position), '[]')
                                                 FROM assignment_cooperation c WHERE c.matter_id = m.id))
                               ORDER BY m.opened_at, (m.state -> 'source' ->> 'task')::int, m.id), '[]')
                             FROM assignment a JOIN matter m ON m.id = a.matter_id
                             WHERE a.plan_item_id = i.id AND m.stage <> 'withdrawn')) ORDER BY i.seq), '[]')
          FROM plan_item i WHERE i.plan_id = p.id AND i.withdrawn_at IS NULL) AS items
       FROM plan p WHERE p.mechanism_id = $1
         AND p.id = coalesce((SELECT (m.state ->> 'planId')::uuid FROM matter m WHERE m.id = $2 AND m.noun = 'plan'), $2)`,
      [mechanismId, id],
    );
    return { commit: true, value: found.rows[0] ?? null };
  });
}
