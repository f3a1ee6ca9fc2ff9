/** Who tries one password on many names is stopped by where it comes from; who signs in is not counted. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FAILURES_ALLOWED_TO_ADDRESS, FAILURES_WITHIN_MS } from '../../src/domain/sign-in.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { openBrowser } from '../support/browser.ts';
import { startApi } from '../support/installation.ts';
import { GOOD_PASSWORD, loginFor } from '../support/logins.ts';

const hands = {
  nudge: () => undefined,
  answers: () => Promise.resolve(true),
  standing: () => Promise.resolve(null),
};

let api: ApiOnly;
let own: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApiOnly();
  own = await startApi(api.record, hands, undefined, undefined, { ratePerMinute: 0, trustProxy: 1 });
});
afterAll(async () => {
  await own.stop();
  await api.stop();
});

const from = (address: string) => ({ 'x-forwarded-for': address, origin: own.baseUrl });
const signIn = (address: string, username: string, password: string) =>
  openBrowser(own.baseUrl).post('/api/auth/sign-in/username', { username, password }, from(address));

test('an address that failed so often waits; signing in and out, other addresses and the API go on', async () => {
  await loginFor(api.record, 'of-the-office', ['coordinator']);
  const page = openBrowser(own.baseUrl);
  const here = '192.0.2.1';
  const credentials = { username: 'of-the-office', password: GOOD_PASSWORD };
  for (let index = 0; index < 3; index += 1) {
    const answer = await page.post('/api/auth/sign-in/username', credentials, from(here));
    expect(answer.headers.get('ratelimit')).toContain(`r=${String(FAILURES_ALLOWED_TO_ADDRESS - 1)};`);
  }
  for (let first = 0; first < FAILURES_ALLOWED_TO_ADDRESS; first += 10) {
    const tries = Array.from({ length: 10 }, (_, index) =>
      signIn(here, `spray-${String(first + index)}`, 'Spring-2026!'),
    );
    for (const { status, json } of await Promise.all(tries))
      expect([status, json.code]).toEqual([401, 'SIGN_IN_FAILED']);
  }
  const stopped = await signIn(here, 'spray-at-last', 'Spring-2026!');
  expect([stopped.status, stopped.json.code]).toEqual([429, 'RATE_LIMITED']);
  expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(stopped.headers.get('retry-after'))).toBeLessThanOrEqual(FAILURES_WITHIN_MS / 1_000);
  expect((await signIn('192.0.2.2', 'of-the-office', GOOD_PASSWORD)).status).toBe(200);
  expect((await page.get('/api/v1/units', from(here))).status).toBe(200);
  expect((await page.post('/api/auth/sign-out', {}, from(here))).status).toBe(204);
}, 60_000);
