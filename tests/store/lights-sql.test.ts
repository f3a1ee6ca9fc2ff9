/** The light that SQL filters by against the light that the domain computes, on 100,000 random matters. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lightColumns, lightOf, lights, type Lit } from '../../src/domain/light.ts';
import { EVERY_MECHANISM, inTransaction } from '../../src/store/db.ts';
import { lightSql } from '../../src/store/light-sql.ts';
import { freshRecord, type TestRecord } from '../support/record.ts';

const MATTERS = 100_000;
/** Few instants, so that many fall together: at, before and after each turn. */
const instant = fc.integer({ min: 0, max: 30 }).map((n) => 1_700_000_000_000 + n);
const step = fc.record({
  fromMs: fc.oneof(instant, fc.constant(0)),
  light: fc.constantFrom(...lights),
  reason: fc.constant({ code: 'not-issued' as const }),
});
const lit = fc.record({
  light: fc.array(step, { maxLength: 7 }),
  override: fc.option(fc.record({ light: fc.constantFrom(...lights), reason: fc.constant('理由'), untilMs: instant }), {
    nil: null,
    freq: 2,
  }),
});

let record: TestRecord;
beforeAll(async () => {
  record = await freshRecord();
});
afterAll(() => record.drop());

test('they agree on every one, at instants before, at and after every turn', async () => {
  const samples: { lit: Lit; atMs: number }[] = fc.sample(fc.record({ lit, atMs: instant }), {
    numRuns: MATTERS,
    seed: 20_261_124,
  });
  const iso = (ms: number | null | undefined) => (ms == null ? null : new Date(ms).toISOString());
  const rows = samples.map(({ lit: { light, override }, atMs }, n) => {
    const { blue, yellow, red } = lightColumns(light);
    return {
      ...{ n, at: iso(atMs), blue_from: iso(blue), yellow_from: iso(yellow), red_from: iso(red) },
      ...{ override_light: override?.light ?? null, override_until: iso(override?.untilMs) },
    };
  });
  const bySql = await inTransaction(record.store, EVERY_MECHANISM, async (client) => {
    const found = await client.query<{ light: string }>(
      `SELECT ${lightSql('m.at')} AS light FROM jsonb_to_recordset($1::jsonb) AS m (n int, at timestamptz,
         blue_from timestamptz, yellow_from timestamptz, red_from timestamptz, override_light text, override_until timestamptz)
       ORDER BY m.n`,
      [JSON.stringify(rows)],
    );
    return { commit: false, value: found.rows.map(({ light }) => light) };
  });
  const byDomain = samples.map(({ lit: of, atMs }) => lightOf(of, atMs).light);
  const differ = byDomain.flatMap((light, n) =>
    light === bySql[n] ? [] : [{ light, sql: bySql[n], sample: samples[n] }],
  );
  expect(bySql).toHaveLength(MATTERS);
  expect(differ.slice(0, 3)).toEqual([]);
  // Each light was there often enough to differ.
  for (const light of lights) expect(byDomain.filter((one) => one === light).length).toBeGreaterThan(5_000);
});
