/** Reads of monitoring rounds (年度监测): a page of those that an actor may see. */
import { monitoringRound } from '../domain/monitoring-round.ts';
import type { MonitoringRound } from '../domain/monitoring-round/record.ts';
import { maySeeDrafts, unitIdsOf, type Actor } from '../domain/roles.ts';
import type { Store } from './db.ts';
import type { Snapshot } from './loading.ts';
import { newestMatters, type MatterPage } from './matter-reads.ts';

/** Which rounds to list; null means any. */
export interface RoundFilter extends MatterPage {
  kind: string | null;
  year: number | null;
}

/** A page of the rounds that an actor may see, the newest first, as `maySeeRound` says it of one. */
export async function listRounds(
  store: Store,
  actor: Actor,
  { kind, year, ...page }: RoundFilter,
): Promise<readonly Snapshot<MonitoringRound>[]> {
  const own = maySeeDrafts(actor, actor.mechanismId) ? null : unitIdsOf(actor);
  return newestMatters(store, actor, monitoringRound, page, {
    name: '-of-rounds',
    condition: `($7::text IS NULL OR m.state ->> 'kind' = $7) AND ($8::int IS NULL OR (m.state ->> 'year')::int = $8)
      AND ($9::text[] IS NULL
        OR EXISTS (SELECT FROM jsonb_array_elements(m.state -> 'scored') s WHERE s ->> 'unitId' = ANY($9))
        OR EXISTS (SELECT FROM jsonb_array_elements(m.state -> 'indicators') i WHERE i ->> 'dataUnitId' = ANY($9)))`,
    values: [kind, year, own],
  });
}
