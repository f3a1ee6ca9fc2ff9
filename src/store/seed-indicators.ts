/** The example's catalogue of indicators (监测指标), defined in the office's name as anyone would define it, and told to nobody. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { indicator as procedure } from '../domain/indicator.ts';
import type { IndicatorText } from '../domain/indicator/record.ts';
import { isRefusal } from '../domain/matter.ts';
import { calendarOf } from './calendars.ts';
import type { Store } from './db.ts';
import type { Founded } from './founding.ts';
import { effectsOf } from './held.ts';
import { loadOtherIndicators } from './indicators.ts';
import { loadUnit, surroundingsOf } from './loading.ts';
import { write } from './record.ts';
import { Unfolding, unopened } from './unfolding.ts';
import { loadDirectory } from './units.ts';

/** An indicator as the example's file has it: the unit that reports it by name. */
export type ExampleIndicator = Omit<IndicatorText, 'dataUnitId'> & { dataUnit: string };

/** Defines the indicators of a mechanism that was just founded, in its transaction. Nothing wakes: none of them waits. */
export async function defineIndicators(
  store: Store,
  client: pg.PoolClient,
  { mechanismId, unitId }: Founded,
  indicators: readonly ExampleIndicator[],
): Promise<void> {
  const clerks = await client.query<{ accountId: string; unitId: string }>(
    `SELECT id AS "accountId", unit_id AS "unitId" FROM account WHERE mechanism_id = $1 AND role = 'coordinator'`,
    [mechanismId],
  );
  const [clerk] = clerks.rows;
  const unit = clerk && (await loadUnit(client, clerk.unitId, null));
  if (!unit) throw new Error('a mechanism is founded with a clerk of its office');
  const nowMs = await store.clock.now(unit.database_ms);
  const bare = surroundingsOf(unit, await calendarOf(store, client, unit), nowMs);
  const surroundings = { ...bare, directory: await loadDirectory(client, mechanismId) };
  const actor = { ...clerk, role: 'coordinator' as const, mechanismId };
  // One that another holds comes after it.
  const held = ({ atMost }: ExampleIndicator): number => (atMost === null ? 0 : 1);
  for (const { dataUnit, ...text } of indicators.toSorted((a, b) => held(a) - held(b))) {
    const id = randomUUID();
    const unfolding = new Unfolding(procedure, unopened(id), surroundings);
    const indicator = { ...text, dataUnitId: unitId(dataUnit) };
    const command = { type: 'define' as const, indicator, others: await loadOtherIndicators(client, mechanismId, id) };
    const decision = procedure.decide(null, command, { ...surroundings, actor, number: null });
    if (isRefusal(decision) || 'wants' in decision) {
      throw new Error(`the example's indicator ${text.code} is refused: ${JSON.stringify(decision)}`);
    }
    unfolding.append(decision.events, actor);
    const opened = { unfolding, surroundings, openedAtMs: nowMs, wasOpen: false, alarmAtMs: null };
    const effects = { ...effectsOf(procedure, opened), notices: [], nudge: false, alarmAtMs: null, answer: null };
    await write(client, effects);
  }
}
