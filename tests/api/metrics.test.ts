/** `GET /metrics`: what Prometheus reads agrees with the record, and says nothing of any matter. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/store/db.ts';
import { sweep, sweepAgainst } from '../../src/store/sweep.ts';
import { readTallies } from '../../src/store/sweep-tally.ts';
import { beat, endBeat } from '../../src/store/vitals.ts';
import { openedThrough, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { UNIT, WORKDAY_MS } from '../support/commands.ts';
import { startApi } from '../support/installation.ts';
import { sqlAsApp } from '../support/record.ts';

const hands = {
  nudge: () => undefined,
  answers: () => Promise.resolve(true),
  standing: () => Promise.resolve(null),
};

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

async function scrape(baseUrl = api.baseUrl): Promise<string> {
  const response = await fetch(`${baseUrl}/metrics`);
  expect(response.status).toBe(200);
  const type = (response.headers.get('content-type') ?? '').split('; ').sort();
  expect(type).toEqual(['charset=utf-8', 'text/plain', 'version=0.0.4']);
  return response.text();
}

/** Reads the text format, version 0.0.4: every sample stands below its HELP and TYPE; whatever else there is fails. */
function parse(text: string): { samples: Record<string, number>; types: Record<string, string> } {
  const samples: Record<string, number> = {};
  const types: Record<string, string> = {};
  let helped = '';
  expect(text.endsWith('\n')).toBe(true);
  for (const line of text.split('\n').filter(Boolean)) {
    const help = /^# HELP ([a-z_]+) \S.*$/.exec(line)?.[1];
    const [, typed = '', type = ''] = /^# TYPE ([a-z_]+) (counter|gauge)$/.exec(line) ?? [];
    const [, series = '', name = '', value = ''] =
      /^(([a-z_]+)(?:\{[a-z]+="[a-z]+"\})?) ([0-9.]+(?:e[+-]?[0-9]+)?)$/.exec(line) ?? [];
    if (help !== undefined) helped = help;
    else if (type !== '' && typed === helped) types[typed] = type;
    else if (name !== '' && types[name] !== undefined && samples[series] === undefined) samples[series] = Number(value);
    else throw new Error(`not a line that may stand here: ${line}`);
  }
  return { samples, types };
}

describe('/metrics', () => {
  test('answers without a token, all zeros where nothing was ever swept, as counters and gauges', async () => {
    const { samples, types } = parse(await scrape());
    expect(samples).toEqual({
      lianxi_sweep_runs_total: 0,
      lianxi_sweep_last_timestamp_seconds: 0,
      lianxi_sweep_last_duration_seconds: 0,
      'lianxi_sweep_nudged_total{reason="overdue"}': 0,
      'lianxi_sweep_nudged_total{reason="unattended"}': 0,
      'lianxi_sweep_nudged_total{reason="outdated"}': 0,
      'lianxi_sweep_nudged_total{reason="orphaned"}': 0,
      lianxi_sweep_forgotten_commands_total: 0,
      lianxi_compare_runs_total: 0,
      lianxi_compare_last_timestamp_seconds: 0,
      lianxi_compare_last_duration_seconds: 0,
      lianxi_oldest_due_seconds: 0,
      lianxi_workers_alive: 0,
      lianxi_nudges_waiting: 0,
    });
    for (const [name, type] of Object.entries(types)) {
      expect({ name, type }).toEqual({ name, type: name.endsWith('_total') ? 'counter' : 'gauge' });
    }
  });

  test('agrees with the tally and the vitals, scrape after scrape, from every API alike', async () => {
    const { store } = api.record;
    await openedThrough(api, ['approval']);
    await openedThrough(api, []);
    await sqlAsApp(api.record, 'DELETE FROM nudge');
    await beat(store, 'one');
    await beat(store, 'another');
    await beat(store, 'dead');
    await sqlAsApp(api.record, "UPDATE worker_heartbeat SET at = at - interval '16 seconds' WHERE worker_id = $1", [
      'dead',
    ]);
    api.clock.set(Date.parse('2025-11-06T09:30:00+08:00') + 90_000);
    expect(await sweep(store)).toMatchObject({ overdue: 1, unattended: 1 });
    await sqlAsApp(api.record, 'DELETE FROM nudge');
    expect(await sweepAgainst(store, () => Promise.resolve([]))).toMatchObject({ orphaned: 2 });
    const other = await startApi(api.record, hands);
    try {
      const first = await scrape();
      expect(await scrape()).toBe(first);
      expect(await scrape(other.baseUrl)).toBe(first);
      const { sweep: swept, compare } = await readTallies(store);
      expect(parse(first).samples).toEqual({
        lianxi_sweep_runs_total: 1,
        lianxi_sweep_last_timestamp_seconds: swept.lastAtMs / 1000,
        lianxi_sweep_last_duration_seconds: swept.lastDurationMs / 1000,
        'lianxi_sweep_nudged_total{reason="overdue"}': 1,
        'lianxi_sweep_nudged_total{reason="unattended"}': 1,
        'lianxi_sweep_nudged_total{reason="outdated"}': 0,
        'lianxi_sweep_nudged_total{reason="orphaned"}': 2,
        lianxi_sweep_forgotten_commands_total: 0,
        lianxi_compare_runs_total: 1,
        lianxi_compare_last_timestamp_seconds: compare.lastAtMs / 1000,
        lianxi_compare_last_duration_seconds: compare.lastDurationMs / 1000,
        lianxi_oldest_due_seconds: 90,
        lianxi_workers_alive: 2,
        lianxi_nudges_waiting: 2,
      });
      await sweep(store);
      expect(parse(await scrape()).samples).toMatchObject({ lianxi_sweep_runs_total: 2 });
    } finally {
      await other.stop();
      await endBeat(store, 'one');
      await endBeat(store, 'another');
      api.clock.set(WORKDAY_MS);
    }
  });

  test('says nothing of any matter, mechanism or person', async () => {
    const { id } = await openedThrough(api, ['approval']);
    const text = await scrape();
    for (const secret of [id, api.record.mechanismId, api.record.unitId(UNIT), 'rectification']) {
      expect(text).not.toContain(secret);
    }
    // Names, titles and labels of the record are Chinese; ids are hexadecimal.
    expect(text).not.toMatch(/[^\p{ASCII}]|[0-9a-f]{8}-/u);
    expect([...text.matchAll(/\{(\w+)=/g)].map((match) => match[1])).toEqual(Array(4).fill('reason'));
  });

  test('scrapes at once do not disturb each other', async () => {
    const texts = await Promise.all(Array.from({ length: 20 }, () => scrape()));
    expect(new Set(texts).size).toBe(1);
  });

  test('while PostgreSQL is away it answers 503 with problem details, like every call', async () => {
    const store = openStore({ databaseUrl: 'postgres://lianxi@127.0.0.1:1/none' });
    const alone = await startApi({ ...api.record, store }, hands);
    try {
      const response = await fetch(`${alone.baseUrl}/metrics`);
      expect(response.status).toBe(503);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await response.json()).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' });
    } finally {
      await alone.stop();
      await store.close();
    }
  });
});
