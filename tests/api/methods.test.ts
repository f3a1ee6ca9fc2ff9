/** Which methods an address takes, as it says itself. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const one = '00000000-0000-4000-8000-000000000000';

test.each([
  ['/api/v1/rectifications', 'GET, HEAD, POST'],
  // Reads and commands of one address stand in two routers.
  [`/api/v1/monitoring-rounds/${one}/report`, 'GET, HEAD, POST'],
  // A year has the same shape.
  ['/api/v1/calendar/check', 'POST'],
  ['/api/v1/calendar/2026', 'GET, HEAD'],
  ['/readyz', 'GET, HEAD'],
])('%s takes %s', async (path, methods) => {
  const options = await fetch(`${api.baseUrl}${path}`, { method: 'OPTIONS' });
  expect([options.status, sorted(options.headers.get('allow'))]).toEqual([204, methods]);
  const refused = await fetch(`${api.baseUrl}${path}`, { method: 'PATCH' });
  expect([refused.status, sorted(refused.headers.get('allow'))]).toEqual([405, methods]);
});

test('an address that nobody has takes none', async () => {
  expect((await fetch(`${api.baseUrl}/api/v1/nothing`, { method: 'OPTIONS' })).status).toBe(404);
});

function sorted(methods: string | null): string {
  return (methods ?? '').split(', ').sort().join(', ');
}
