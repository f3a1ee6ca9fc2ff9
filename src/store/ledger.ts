/** The task ledger (任务分解表) of a plan, in one statement. */
import type { Actor } from '../domain/roles.ts';
import { inTransaction, type Store } from './db.ts';

/** An item of a plan's ledger (任务分解表) with the assignments that were made of it. */
interface LedgerItem {
  id: string;
  kind: 'measure' | 'safeguard';
  seq: number;
  number: string;
  section: string;
  sectionTitle: string;
  title: string;
  /** It stands in the plan no longer, but has open assignments. */
  withdrawn: boolean;
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

/** A plan's ledger: its items in its own order, behind them those that are no longer in it but have open assignments. */
export interface Ledger {
  plan: { id: string; title: string; revision: number };
  items: LedgerItem[];
}

/** Reads a ledger. `id` is the plan's, or that of an import that was confirmed. */
export async function readLedger(store: Store, actor: Actor, id: string): Promise<Ledger | null> {
  return inTransaction(store, actor, async (client) => {
    const found = await client.query<Ledger>(
      `SELECT json_build_object('id', p.id, 'title', p.title, 'revision', p.revision) AS plan,
         (SELECT coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'seq', i.seq, 'number', i.number,
             'section', i.section, 'sectionTitle', i.section_title, 'title', i.title, 'withdrawn', i.withdrawn_at IS NOT NULL,
             'leadUnitId', i.lead_unit_id, 'leadBasis', i.lead_basis,
             'units', (SELECT coalesce(json_agg(json_build_object('unitId', x.unit_id, 'part', x.part) ORDER BY x.position), '[]')
                       FROM plan_item_unit x WHERE x.item_id = i.id),
             'assignments', (SELECT coalesce(json_agg(json_build_object('id', m.id, 'stage', m.stage, 'title', m.title,
                                 'leadUnitId', a.lead_unit_id, 'nodes', m.state -> 'nodes',
                                 'cooperating', (SELECT coalesce(json_agg(c.unit_id ORDER BY c.position), '[]')
                                                 FROM assignment_cooperation c WHERE c.matter_id = m.id))
                               ORDER BY m.opened_at, (m.state -> 'source' ->> 'task')::int, m.id), '[]')
                             FROM assignment a JOIN matter m ON m.id = a.matter_id
                             WHERE a.plan_item_id = i.id AND m.stage <> 'withdrawn')) ORDER BY i.withdrawn_at IS NOT NULL, i.seq), '[]')
          FROM plan_item i WHERE i.plan_id = p.id AND (i.withdrawn_at IS NULL
            OR EXISTS (SELECT FROM assignment a JOIN matter m ON m.id = a.matter_id
                       WHERE a.plan_item_id = i.id AND m.closed_at IS NULL))) AS items
       FROM plan p WHERE p.mechanism_id = $1
         AND p.id = coalesce((SELECT (m.state ->> 'planId')::uuid FROM matter m WHERE m.id = $2 AND m.noun = 'plan'), $2)`,
      [actor.mechanismId, id],
    );
    return { commit: true, value: found.rows[0] ?? null };
  });
}
