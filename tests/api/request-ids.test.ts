/** Every request has an id, by which its answer, its problem and its line in the log are found together. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { ProblemJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { startApi } from '../support/installation.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

interface Line {
  msg: string;
  requestId?: string;
  status?: number;
}

const lines: Line[] = [];
const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) });

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly(log);
});
afterAll(() => api.stop());

/** The lines of a request; its own is written when the answer has gone out. */
async function linesOf(requestId: string): Promise<Line[]> {
  for (let left = 200; left > 0; left -= 1) {
    const found = lines.filter((line) => line.requestId === requestId);
    if (found.some(({ msg }) => msg === 'request')) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return [];
}

test('the caller’s own is taken over, in the answer, in the problem and in the log', async () => {
  const mine = 'gateway.2025-11-05_0001';
  const answer = await api.as('coordinator').get('/units', { headers: { 'x-request-id': mine } });
  expect([answer.status, answer.headers.get('x-request-id')]).toEqual([200, mine]);
  expect(await linesOf(mine)).toMatchObject([{ status: 200 }]);
  const theirs = 'gateway.2025-11-05_0002';
  const { json } = await api.as(null).get<ProblemJson>('/units', { headers: { 'x-request-id': theirs } });
  expect(json).toMatchObject({ code: 'UNAUTHENTICATED', requestId: theirs });
});

test.each(['short', 'a'.repeat(129), 'with a blank in it', '<script>alert(1)</script>', '{{7*7}}{{7*7}}'])(
  'one that is not fit is replaced: %s',
  async (unfit) => {
    const answer = await api.as('coordinator').get('/units', { headers: { 'x-request-id': unfit } });
    expect(answer.headers.get('x-request-id')).toMatch(UUID);
  },
);

test('what needs no token, and what there is not, has one too', async () => {
  for (const path of ['/healthz', '/openapi.json', '/metrics', '/nowhere', '/api/v1/nowhere']) {
    const response = await fetch(`${api.baseUrl}${path}`);
    expect([path, response.headers.get('x-request-id')]).toEqual([path, expect.stringMatching(UUID)]);
  }
});

test('a fault of ours says its code and its id, and nothing of where it came from', async () => {
  const fault = new Error('secret of the house');
  const hands = { nudge: () => undefined, answers: () => Promise.reject(fault), standing: () => Promise.reject(fault) };
  const faulty = await startApi(api.record, hands, undefined, log);
  const { id } = await openedThrough(api, []);
  const standing = await faulty.as('operator').get<ProblemJson>(`/rectifications/${id}/workflow`);
  const response = await fetch(`${faulty.baseUrl}/readyz`);
  const text = await response.text();
  await faulty.stop();
  expect(response.status).toBe(500);
  expect(standing.status).toBe(500);
  for (const said of [text, standing.text]) {
    expect(said).not.toMatch(/secret of the house|node_modules|\.ts|\bat /);
    expect(JSON.parse(said)).toMatchObject({ code: 'INTERNAL', requestId: expect.stringMatching(UUID) });
  }
  const { requestId }: { requestId: string } = JSON.parse(text);
  expect(await linesOf(requestId)).toMatchObject([{ msg: 'request failed' }, { status: 500 }]);
});
