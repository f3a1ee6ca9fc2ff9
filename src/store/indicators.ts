/** Reads of the catalogue of indicators (监测指标). */
import type pg from 'pg';
import { indicator as procedure } from '../domain/indicator.ts';
import type { Indicator, IndicatorLevel, IndicatorStage } from '../domain/indicator/record.ts';
import type { CatalogueEntry } from '../domain/indicator/wording.ts';
import type { Actor } from '../domain/roles.ts';
import type { Store } from './db.ts';
import type { Snapshot } from './loading.ts';
import { readMatters } from './matter-reads.ts';

/** Which indicators a page shows, and after which code; null means any. */
export interface IndicatorPage {
  stage: IndicatorStage | null;
  level: IndicatorLevel | null;
  dataUnitId: string | null;
  after: string | null;
  limit: number;
}

/** A page of indicators, in the order of their codes. */
export async function listIndicators(
  store: Store,
  actor: Actor,
  { stage, level, dataUnitId, after, limit }: IndicatorPage,
): Promise<readonly Snapshot<Indicator>[]> {
  return readMatters(store, actor, procedure, {
    name: 'list-indicators',
    condition: `($3::text IS NULL OR m.stage = $3) AND ($4::text IS NULL OR m.state ->> 'level' = $4)
      AND ($5::uuid IS NULL OR m.unit_id = $5) AND ($6::text IS NULL OR m.state ->> 'code' > $6 COLLATE "C")
      ORDER BY m.state ->> 'code' COLLATE "C" LIMIT $7`,
    values: [stage, level, dataUnitId, after, limit],
  });
}

/** The other indicators of a mechanism, retired ones among them: what a code or a bound may name. */
export async function loadOtherIndicators(
  client: pg.PoolClient,
  mechanismId: string,
  id: string,
): Promise<readonly CatalogueEntry[]> {
  const loaded = await client.query<CatalogueEntry>({
    name: 'other-indicators',
    text: `SELECT id AS "indicatorId", stage, state ->> 'code' AS code, state ->> 'level' AS level,
             state ->> 'atMost' AS "atMost"
           FROM matter WHERE mechanism_id = $1 AND noun = 'indicator' AND id <> $2 ORDER BY state ->> 'code' COLLATE "C"`,
    values: [mechanismId, id],
  });
  return loaded.rows;
}
