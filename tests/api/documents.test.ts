/** What the API says of itself: its contract, and its health. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts } from '../../src/api/openapi.ts';
import { signInCalls } from '../../src/api/sign-in-contract.ts';
import { openStore } from '../../src/store/db.ts';
import { beat, endBeat } from '../../src/store/vitals.ts';
import type { ProblemJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { WORKDAY_MS } from '../support/commands.ts';
import { startApi } from '../support/installation.ts';
import { sqlAsApp } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const get = async (path: string) => {
  const response = await fetch(`${api.baseUrl}${path}`);
  return { status: response.status, text: await response.text(), headers: response.headers };
};

describe('/openapi.json', () => {
  test('is OpenAPI 3.1 and lists every call that there is, with its problems', async () => {
    const document: { openapi: string; paths: Record<string, Record<string, { responses: object }>> } = JSON.parse(
      (await get('/openapi.json')).text,
    );
    expect(document.openapi).toBe('3.1.0');
    const listed = Object.entries(document.paths).flatMap(([path, calls]) =>
      Object.keys(calls).map((method) => `${method} ${path}`),
    );
    const expected = [
      ...contracts.map(({ method, path }) => `${method} /api/v1${path}`),
      ...signInCalls.map(({ method, path }) => `${method} /api/auth${path}`),
    ];
    expect(listed.sort()).toEqual([...expected, 'get /healthz', 'get /readyz', 'get /metrics'].sort());
    for (const { method, path, status } of contracts) {
      const responses = Object.keys(document.paths[`/api/v1${path}`]?.[method]?.responses ?? {});
      expect(responses).toEqual(expect.arrayContaining([String(status), '401', '403', '404', '503']));
      if (method === 'post') expect(responses).toEqual(expect.arrayContaining(['409', '413', '422']));
    }
  });

  test('every call that it lists answers to a token, and to none is refused', async () => {
    for (const { method, path } of contracts) {
      const address = `/api/v1${path.replace('{id}', '00000000-0000-4000-8000-000000000000')}`;
      const response = await fetch(`${api.baseUrl}${address}`, { method: method.toUpperCase() });
      expect({ address, status: response.status }).toEqual({ address, status: 401 });
    }
  });
});

describe('health', () => {
  test('/healthz answers without a token, and says nothing but that it lives', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200, text: '{"alive":true}' });
  });

  const ready = async () => {
    const { status, text } = await get('/readyz');
    const json: Record<string, unknown> = JSON.parse(text);
    return { status, ...json };
  };

  test('/readyz names what is away: the worker, Temporal, the clock', async () => {
    expect(await ready()).toMatchObject({
      status: 503,
      database: 'ok',
      temporal: 'ok',
      worker: 'away',
      clock: 'stands-still',
    });
    await beat(api.record.store, 'worker');
    expect(await ready()).toMatchObject({
      status: 200,
      ready: true,
      worker: 'ok',
      clock: 'running',
      oldestDueSeconds: 0,
    });
    api.temporal.answers = false;
    expect(await ready()).toMatchObject({ status: 503, temporal: 'away', worker: 'ok', clock: 'stands-still' });
    api.temporal.answers = true;
    await sqlAsApp(api.record, "UPDATE worker_heartbeat SET at = at - interval '16 seconds'");
    expect(await ready()).toMatchObject({ status: 503, worker: 'away' });
  });

  test('/readyz says that the clock stands still when a wake-up is due for more than a minute', async () => {
    await beat(api.record.store, 'worker');
    await openedThrough(api, ['approval']);
    const dueMs = Date.parse('2025-11-06T09:30:00+08:00');
    api.clock.set(dueMs + 60_000);
    expect(await ready()).toMatchObject({ status: 200, clock: 'running', oldestDueSeconds: 60 });
    api.clock.set(dueMs + 61_000);
    expect(await ready()).toMatchObject({ status: 503, worker: 'ok', clock: 'stands-still', oldestDueSeconds: 61 });
    api.clock.set(WORKDAY_MS);
    await endBeat(api.record.store, 'worker');
    expect(await ready()).toMatchObject({ status: 503, worker: 'away' });
  });
});

describe('while PostgreSQL is away', () => {
  test('/readyz says so, /healthz lives on, and every call answers 503 with Retry-After', async () => {
    const store = openStore({ databaseUrl: 'postgres://lianxi@127.0.0.1:1/none' });
    const alone = await startApi(
      { ...api.record, store },
      {
        nudge: () => undefined,
        answers: () => Promise.resolve(true),
        standing: () => Promise.resolve(null),
      },
    );
    try {
      const readyz = await fetch(`${alone.baseUrl}/readyz`);
      expect([readyz.status, await readyz.json()]).toEqual([
        503,
        {
          ...{ ready: false, database: 'away', temporal: 'ok' },
          ...{ worker: 'unknown', clock: 'unknown', oldestDueSeconds: null },
        },
      ]);
      expect((await fetch(`${alone.baseUrl}/healthz`)).status).toBe(200);
      for (const { method, path } of contracts) {
        const address = path.replace('{id}', '00000000-0000-4000-8000-000000000000');
        const client = alone.as('coordinator');
        const answer = await (method === 'get' ? client.get<ProblemJson>(address) : client.post<ProblemJson>(address));
        expect({ address, status: answer.status, code: answer.json.code }).toEqual({
          ...{ address, status: 503, code: 'DATABASE_UNAVAILABLE' },
        });
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
    } finally {
      await alone.stop();
      await store.close();
    }
  });
});
