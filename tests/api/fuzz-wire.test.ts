/** Whatever comes over the wire, well-formed or not, is answered by less than 500, and the API lives on. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { audit } from '../../src/store/audit.ts';
import type { ProblemJson, RectificationJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { draftBody, goodBodies, SAMPLE_UNIT } from '../support/main-path.ts';
import { tokenOf } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  expect((await fetch(`${api.baseUrl}/healthz`)).status).toBe(200);
  await api.stop();
});

/** Sends bytes; gives the answer's status, 0 without an answer, and whether the API gave it rather than Node's parser. */
async function sendBytes(bytes: Buffer): Promise<{ status: number; byApi: boolean }> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(api.baseUrl).port), '127.0.0.1');
    let answer = '';
    const done = () => {
      socket.destroy();
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
      resolve({ status, byApi: /^content-security-policy:/im.test(answer) });
    };
    socket.setTimeout(1_500, done);
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (answer.includes('\r\n\r\n')) done();
    });
    socket.on('error', done);
    socket.on('close', done);
    // Not ended: Node drops the answer to a request whose sender has closed its side.
    socket.write(bytes);
  });
}

const chars = (min: number, max: number) =>
  fc.string({ unit: fc.integer({ min, max }).map((code) => String.fromCharCode(code)), maxLength: 40 });
const visible = chars(0x21, 0x7e);
const anyByte = chars(1, 0xff);
const often = <T>(arbitrary: fc.Arbitrary<T>) => ({ arbitrary, weight: 8 });
const seldom = <T>(arbitrary: fc.Arbitrary<T>) => ({ arbitrary, weight: 1 });

const lists = ['mechanisms', 'units', 'measures', 'rectifications', 'tasks', 'deliveries'];
const queries = fc.oneof(
  often(fc.constant('')),
  fc
    .tuple(fc.constantFrom('cursor', 'limit', 'kind', 'light', 'state'), visible)
    .map(([name, value]) => `?${name}=${value}`),
  visible.map((rest) => `?${rest}`),
);
const address = fc.oneof(
  often(
    fc
      .tuple(fc.oneof(fc.constant('rectifications'), fc.constantFrom(...lists)), queries)
      .map(([list, query]) => `/api/v1/${list}${query}`),
  ),
  seldom(visible.map((rest) => `/api/v1/rectifications/${rest}`)),
  seldom(visible.map((rest) => `/${rest}`)),
  seldom(visible.map((rest) => `/docs/${rest}`)),
  seldom(anyByte),
);
const names = ['accept-language', 'idempotency-key', 'if-none-match', 'accept', 'range', 'content-encoding', 'cookie'];
const header = fc.oneof(
  often(fc.tuple(fc.constantFrom(...names), visible).map(([name, value]) => `${name}: ${value}`)),
  seldom(visible.map((value) => `content-type: ${value}`)),
  seldom(anyByte),
);
const body = fc.oneof(
  often(fc.json({ maxDepth: 3 })),
  seldom(anyByte),
  seldom(fc.constantFrom('{', '[]', 'null', '{"__proto__":null}', '\ufeff{}')),
);

test('five hundred requests made of anything, most of which reach the API', async () => {
  const request = fc.record({
    method: fc.oneof(
      often(fc.constantFrom('GET', 'POST')),
      seldom(fc.constantFrom('PUT', 'HEAD', 'OPTIONS', 'QUERY', 'TRACE')),
      seldom(visible),
    ),
    address,
    headers: fc.array(header, { maxLength: 3 }),
    body,
    wrong: fc.oneof({ weight: 30, arbitrary: fc.constant(0) }, seldom(fc.constantFrom(-1, 1))),
  });
  const answered = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ method, address: path, headers, body: text, wrong }) => {
      const sent = Buffer.from(method === 'GET' || method === 'HEAD' ? '' : text);
      const lines = [
        ...[`${method} ${path} HTTP/1.1`, 'host: x', `authorization: Bearer ${tokenOf('coordinator')}`],
        ...[`content-length: ${String(Math.max(0, sent.length + wrong))}`, 'content-type: application/json'],
        ...[...headers, '', ''],
      ];
      const { status, byApi } = await sendBytes(Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), sent]));
      if (byApi) answered.set(status, (answered.get(status) ?? 0) + 1);
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 500 },
  );
  const byApi = [...answered.values()].reduce((sum, times) => sum + times, 0);
  expect(byApi).toBeGreaterThan(200);
  expect([...answered.keys()]).toEqual(expect.arrayContaining([200, 400, 404, 422]));
});

describe('numbers and dates at their ends', () => {
  test.each([
    '1wd',
    '999wd',
    '366wd',
    '1d',
    '999d',
    '366d',
    'by 9999-12-31',
    'by 2025-11-05',
    'by 2400-02-29',
    'by 0001-01-01',
  ])('a term of %s is carried through, or refused for what it is', async (dueTerm) => {
    const drafted = await api
      .as('coordinator')
      .post<RectificationJson & ProblemJson>('/rectifications', draftBody(api, { dueTerm, planTerm: dueTerm }));
    if (drafted.status !== 201) {
      expect([drafted.status, ['INVALID_BODY', 'DUE_DATE_PAST'].includes(drafted.json.code)]).toEqual([422, true]);
      return;
    }
    const path = `/rectifications/${drafted.json.id}`;
    const approved = await api.as('leader').post<RectificationJson>(`${path}/approval`, goodBodies['approval']);
    expect([approved.status, approved.json.stage]).toEqual([200, 'noticed']);
    expect(Date.parse(approved.json.dueAt ?? '')).toBeGreaterThan(api.clock.read());
    for (const list of [path, `${path}/timeline`, '/rectifications?limit=1', '/tasks?limit=1']) {
      expect({ list, status: (await api.as(SAMPLE_UNIT).get(list)).status }).toEqual({ list, status: 200 });
    }
  });

  test.each([0, -0, 100, 0.1 + 0.2, 5e-324, 1e-7, 99.999_999_999_999_99])(
    'progress of %d percent is kept as sent',
    async (percent) => {
      const { id } = await openedThrough(api, ['approval', 'acknowledgement', 'work-plan']);
      const path = `/rectifications/${id}`;
      const given = await api
        .as(SAMPLE_UNIT)
        .post<RectificationJson>(`${path}/progress-reports`, { percent, text: '进展' });
      expect([given.status, given.json.progress?.percent]).toEqual([200, percent + 0]);
      const read = await api.as(SAMPLE_UNIT).get<RectificationJson>(path);
      expect(read.json.progress?.percent).toBe(percent + 0);
    },
  );

  test('texts of every plane, direction and mark are kept as sent', async () => {
    const title = '\u200f台账\ufeff𠮷👨‍👩‍👧e\u0301\u0001"\\/<script>\u2028$&{{x}}%s';
    const { json } = await api.as('coordinator').post<RectificationJson>('/rectifications', draftBody(api, { title }));
    const read = await api.as('leader').get<RectificationJson>(`/rectifications/${json.id}`);
    expect([json.title, read.json.title]).toEqual([title, title]);
  });
});
