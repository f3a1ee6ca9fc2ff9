/** The plan as it stands: what an import is compared with, and what its confirmation must know. */
import type pg from 'pg';
import type { StandingAtConfirmation } from '../domain/plan/confirming.ts';
import type { StandingPlan } from '../domain/plan/rows.ts';

/**
 * The plan that an import concerns: the one named, else the one of the same title, as it stands or as it was read, however its
 * brackets are typed.
 */
export async function loadStandingPlan(
  client: pg.PoolClient,
  mechanismId: string,
  wanted: { planId: string } | { title: string | null },
): Promise<StandingPlan | null> {
  const named = `comparable_title($2::text) IN (comparable_title(p.title), comparable_title(m.state -> 'headRead' ->> 'title'))`;
  const text = `
    SELECT p.id, p.revision,
      json_build_object('title', p.title, 'issuer', nullif(p.issuer, ''), 'status', p.status,
        'publishedOn', to_char(p.published_on, 'YYYY-MM-DD'),
        'period', json_build_object('from', to_char(p.period_from, 'YYYY-MM-DD'), 'to', to_char(p.period_to, 'YYYY-MM-DD')),
        'consultation', m.state -> 'head' -> 'consultation') AS head,
      m.state -> 'headRead' AS "headRead", coalesce(m.state -> 'names', '[]') AS names,
      (SELECT coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'seq', i.seq, 'number', i.number,
          'section', i.section, 'sectionTitle', i.section_title, 'title', i.title, 'leadUnitId', i.lead_unit_id,
          'leadConfirmed', i.reading IS NOT NULL OR i.lead_basis NOT IN ('convention', 'none'),
          'reading', i.reading, 'withdrawn', i.withdrawn_at IS NOT NULL,
          'assigned', EXISTS (SELECT FROM assignment a JOIN matter t ON t.id = a.matter_id
                              WHERE a.plan_item_id = i.id AND t.closed_at IS NULL),
          'unitNames', (SELECT coalesce(json_agg(u.name ORDER BY x.position), '[]')
                        FROM plan_item_unit x JOIN unit u ON u.id = x.unit_id WHERE x.item_id = i.id),
          'units', (SELECT coalesce(json_agg(json_build_object('unitId', x.unit_id, 'part', x.part) ORDER BY x.position), '[]')
                    FROM plan_item_unit x WHERE x.item_id = i.id AND x.unit_id IS DISTINCT FROM i.lead_unit_id))
          ORDER BY i.seq), '[]')
       FROM plan_item i WHERE i.plan_id = p.id) AS items
    FROM plan p LEFT JOIN matter m ON m.id = p.import_id
    WHERE p.mechanism_id = $1 AND ${'planId' in wanted ? 'p.id = $2::uuid' : named}
    ORDER BY p.id LIMIT 1`;
  const found = await client.query<StandingPlan>(text, [
    mechanismId,
    'planId' in wanted ? wanted.planId : wanted.title,
  ]);
  return found.rows[0] ?? null;
}

/** What a confirmation must know of the plans that imports concern, by the imports' ids; `title`: one that is being given. */
export async function loadStandings(
  client: pg.PoolClient,
  mechanismId: string,
  importIds: readonly string[],
  title: string | null = null,
): Promise<ReadonlyMap<string, StandingAtConfirmation>> {
  const found = await client.query<StandingAtConfirmation & { id: string }>(
    `SELECT d.id, coalesce((SELECT p.revision FROM plan p WHERE p.id = d.plan_id), 0) AS revision,
       (SELECT coalesce(json_agg(DISTINCT a.plan_item_id), '[]') FROM assignment a JOIN matter m ON m.id = a.matter_id
        JOIN plan_item i ON i.id = a.plan_item_id WHERE i.plan_id = d.plan_id AND m.closed_at IS NULL) AS assigned,
       EXISTS (SELECT FROM plan p WHERE p.mechanism_id = $1 AND p.id <> d.plan_id
               AND comparable_title(p.title) = comparable_title(coalesce($3, d.title))) AS "titleTaken"
     FROM (SELECT id, (state ->> 'planId')::uuid AS plan_id, state -> 'head' ->> 'title' AS title
           FROM matter WHERE id = ANY($2) AND mechanism_id = $1 AND noun = 'plan') d`,
    [mechanismId, importIds, title],
  );
  return new Map(found.rows.map(({ id, ...standing }) => [id, standing]));
}

/** The standing of an import whose plan nobody knows. */
export const NO_STANDING: StandingAtConfirmation = { revision: 0, assigned: [], titleTaken: false };
