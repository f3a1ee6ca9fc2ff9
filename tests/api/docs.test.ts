/** The documentation page: a reader without any network but ours sees all of it, and only ours. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

async function get(path: string) {
  const response = await fetch(`${api.baseUrl}${path}`, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test.each(['/docs', '/docs/'])('%s names no other host and runs no script of its own text', async (path) => {
  const { status, text, headers } = await get(path);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(text).not.toMatch(/https?:|\/\/\w/);
  expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/i);
});

test.each([
  ['/docs/swagger-ui.css', 'text/css; charset=utf-8'],
  ['/docs/swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ['/docs/start.js', 'text/javascript; charset=utf-8'],
  ['/openapi.json', 'application/json; charset=utf-8'],
])('%s is served as %s', async (path, type) => {
  const { status, headers, text } = await get(path);
  expect([status, headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([200, type, 'nosniff']);
  expect(text.length).toBeGreaterThan(50);
});

test.each(['index.html', 'swagger-initializer.js', 'package.json', 'swagger-ui-bundle.js.map', 'absolute-path.js'])(
  'what the package brings besides, as %s, is not there: its own page shows another API',
  async (file) => {
    const { status, text } = await get(`/docs/${file}`);
    expect([status, text.includes('petstore')]).toEqual([404, false]);
  },
);
