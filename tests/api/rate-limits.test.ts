/** One caller’s haste is not another’s wait; whoever tries out tokens is stopped; the headers say how much is left. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/store/db.ts';
import type { ProblemJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { startApi } from '../support/installation.ts';

const LIMIT = 20;
/** A tenth of it: how often an address may ask without a valid token. */
const FAILURES = 2;

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

/** Runs with an API of its own, whose counters begin at nothing. */
async function limited<T>(
  body: (limitedApi: Awaited<ReturnType<typeof startApi>>) => Promise<T>,
  limits: Parameters<typeof startApi>[4] = { ratePerMinute: LIMIT },
): Promise<T> {
  const own = await startApi(api.record, hands, undefined, undefined, limits);
  return body(own).finally(() => own.stop());
}

/** A request with headers of our own; its status and what it says of limits. */
async function ask(baseUrl: string, headers: Record<string, string>): Promise<[number, string | null]> {
  const response = await fetch(`${baseUrl}/api/v1/units`, { headers });
  return [response.status, response.headers.get('ratelimit')];
}

describe('a limit on each account', () => {
  test('the headers count down; the next is a problem that says when to come again; another account goes on', () =>
    limited(async ({ as }) => {
      const hasty = as('coordinator');
      for (let left = LIMIT - 1; left >= 0; left -= 1) {
        const { status, headers } = await hasty.get('/units');
        expect([status, headers.get('ratelimit')]).toEqual([
          200,
          expect.stringMatching(new RegExp(`^"caller"; r=${String(left)}; t=\\d+$`)),
        ]);
        expect(headers.get('ratelimit-policy')).toMatch(/^"caller"; q=20; w=60; pk=:.+:$/);
      }
      const refused = await hasty.get<ProblemJson>('/units');
      expect([refused.status, refused.json.code]).toEqual([429, 'RATE_LIMITED']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      expect((await hasty.post<ProblemJson>('/units', {})).status).toBe(429);
      expect((await as('leader').get('/units')).status).toBe(200);
    }));

  test('0 is none', () =>
    limited(
      async ({ as }) => {
        const { status, headers } = await as('coordinator').get('/units');
        expect([status, headers.get('ratelimit')]).toEqual([200, null]);
      },
      { ratePerMinute: 0 },
    ));
});

describe('a limit on addresses that have no valid token', () => {
  const guess = (index: number) => ({ authorization: `Bearer ${'x'.repeat(40)}${String(index)}` });

  test('after so many failures it is told to wait, while whoever is known goes on from the same address', () =>
    limited(async ({ baseUrl, as }) => {
      for (let index = 0; index < FAILURES; index += 1) {
        expect((await ask(baseUrl, guess(index)))[0]).toBe(401);
        expect((await as('coordinator').get('/units')).status).toBe(200);
      }
      const response = await fetch(`${baseUrl}/api/v1/units`, { headers: guess(99) });
      expect(response.status).toBe(429);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await as('coordinator').get('/units')).status).toBe(200);
      expect((await fetch(`${baseUrl}/healthz`)).status).toBe(200);
    }));

  test('an address that only the caller says is believed from a proxy that is known, and from nobody else', async () => {
    const from = (index: number) => ({ ...guess(index), 'x-forwarded-for': `192.0.2.${String(index)}` });
    const statusesOf = (baseUrl: string) =>
      Promise.all([1, 2, 3, 4].map(async (index) => (await ask(baseUrl, from(index)))[0]));
    const believed = await limited(({ baseUrl }) => statusesOf(baseUrl), { ratePerMinute: LIMIT, trustProxy: 1 });
    expect(believed).toEqual([401, 401, 401, 401]);
    const not = await limited(({ baseUrl }) => statusesOf(baseUrl));
    expect(not.filter((status) => status === 429)).toHaveLength(2);
  });
});

test('while PostgreSQL is away everyone who sends a token is told so, and nobody to come less often', async () => {
  const store = openStore({ databaseUrl: 'postgres://lianxi@127.0.0.1:1/none' });
  const alone = await startApi({ ...api.record, store }, hands, undefined, undefined, { ratePerMinute: LIMIT });
  try {
    for (let index = 0; index < FAILURES + 2; index += 1) {
      const { status, json } = await alone.as('coordinator').get<ProblemJson>('/units');
      expect([status, json.code]).toEqual([503, 'DATABASE_UNAVAILABLE']);
    }
  } finally {
    await alone.stop();
    await store.close();
  }
});
