/** Every text field of every command, and what else a body or an address can do wrong: pointed at, and nothing changed. */
import { gzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ProblemJson, RectificationJson } from '../support/api-client.ts';
import { openedThrough, rowCounts, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { draftBody, goodBodies, SAMPLE_UNIT } from '../support/main-path.ts';
import { replaced } from '../support/poison.ts';
import { tokenOf } from '../support/record.ts';

let api: ApiOnly;
let id: string;
let before: Record<string, unknown> | undefined;
beforeAll(async () => {
  api = await startApiOnly();
  ({ id } = await openedThrough(api, ['approval', 'acknowledgement', 'work-plan']));
  before = await rowCounts(api.record);
});
afterAll(async () => {
  expect(await rowCounts(api.record)).toEqual(before);
  await api.stop();
});

async function raw(
  method: string,
  path: string,
  body?: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${api.baseUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${tokenOf('coordinator')}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const codeOf = (text: string): unknown => {
  const json: ProblemJson = JSON.parse(text);
  return json.code;
};

describe('every text that a person writes', () => {
  const fields: [command: string, pointer: string, longest: number][] = [
    ['', '/title', 200],
    ['', '/basis', 500],
    ['', '/problems/0/title', 200],
    ['', '/problems/0/detail', 4_000],
    ['approval', '/opinion', 2_000],
    ['work-plan', '/steps/0/title', 500],
    ['work-plan-review', '/opinion', 2_000],
    ['progress-reports', '/text', 4_000],
    ['submission', '/report', 20_000],
    ['submission', '/evidence/0/name', 255],
    ['submission', '/evidence/0/text', 200_000],
    ['submission', '/problems/0/result', 4_000],
    ['submission-signature', '/opinion', 2_000],
    ['inspection', '/opinion', 2_000],
    ['revision', '/title', 200],
  ];
  test.each(fields)(
    '%s %s is never blank, NUL, half a character, too long or no text',
    async (command, pointer, longest) => {
      const { mechanismId, unitId, ...revision } = draftBody(api);
      const good: Record<string, object> = { '': { mechanismId, unitId, ...revision }, revision, ...goodBodies };
      const path = command === '' ? '/rectifications' : `/rectifications/${id}/${command}`;
      const bad = [
        '',
        ' \t\n\u3000',
        '\u00a0',
        'a\0b',
        '台账\ud800',
        '\udc00',
        '长'.repeat(longest + 1),
        7,
        true,
        null,
        [],
        {},
      ];
      for (const value of bad) {
        const answer = await api.as('coordinator').post<ProblemJson>(path, replaced(good[command], pointer, value));
        const said = typeof value === 'string' ? value.slice(0, 9) : value;
        expect({ said, status: answer.status, code: answer.json.code }).toEqual({
          said,
          status: 422,
          code: 'INVALID_BODY',
        });
        expect(answer.json.errors?.map((error) => error.pointer)).toEqual([pointer]);
      }
    },
  );
});

describe('names that every object has', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    '%s alone is an unknown field of every command',
    async (name) => {
      for (const [command, good] of Object.entries({ '': draftBody(api), ...goodBodies })) {
        const path = command === '' ? '/rectifications' : `/rectifications/${id}/${command}`;
        const inner = JSON.stringify(good).slice(1);
        const sent = `{"${name}":{"decision":"approve"}${inner === '}' ? '' : ','}${inner}`;
        const answer = await raw('POST', `/api/v1${path}`, sent);
        expect({ command, status: answer.status, text: answer.text }).toMatchObject({ command, status: 422 });
        const json: ProblemJson = JSON.parse(answer.text);
        expect(json.errors?.map((error) => error.pointer)).toEqual([`/${name}`]);
      }
    },
  );

  test.each(['__proto__', 'constructor', 'toString'])('%s is an unknown filter', async (name) => {
    const answer = await raw('GET', `/api/v1/rectifications?${name}=x`);
    expect([answer.status, codeOf(answer.text)]).toEqual([400, 'INVALID_QUERY']);
  });
});

describe('bodies and addresses', () => {
  test.each([
    ['a number', '7'],
    ['a text', '"x"'],
    ['false', 'false'],
    ['a list of lists, very deep', '['.repeat(200_000) + ']'.repeat(200_000)],
  ])('%s is no draft', async (_, sent) => {
    const answer = await raw('POST', '/api/v1/rectifications', sent);
    expect([answer.status, codeOf(answer.text)]).toEqual([422, 'INVALID_BODY']);
  });

  test('what unpacks to more than 2 MB is too large, however small it is on the way', async () => {
    const packed = gzipSync(JSON.stringify({ title: 'x'.repeat(30_000_000) }));
    const answer = await raw('POST', '/api/v1/rectifications', packed, { 'content-encoding': 'gzip' });
    expect([answer.status, codeOf(answer.text)]).toEqual([413, 'TOO_LARGE']);
    const garbage = await raw('POST', '/api/v1/rectifications', 'no gzip', { 'content-encoding': 'gzip' });
    expect([garbage.status, codeOf(garbage.text)]).toEqual([400, 'MALFORMED_REQUEST']);
  });

  test.each([
    '/%',
    '/%zz',
    '/api/v1/%',
    '/api/v1/rectifications/%ff/timeline',
    '/docs/%',
    '/docs/%00',
    '/docs/..%2f..%2fpackage.json',
  ])('%s is answered by a problem', async (path) => {
    const answer = await raw('GET', path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  test.each([
    ['DELETE', '/api/v1/rectifications', 'GET, HEAD, POST'],
    ['PUT', '/api/v1/units', 'GET, HEAD, POST'],
    ['PUT', '/api/v1/measures', 'GET, HEAD'],
    ['PATCH', '/api/v1/rectifications/17', 'GET, HEAD'],
    ['GET', '/api/v1/rectifications/17/approval', 'POST'],
  ])('%s %s is 405 and says what is taken (RFC 9110, 15.5.6)', async (method, path, allowed) => {
    const answer = await raw(method, path);
    expect([answer.status, answer.headers.get('allow')?.split(', ').sort().join(', ')]).toEqual([405, allowed]);
  });

  test('HEAD answers like GET, without a body', async () => {
    const [head, get] = [
      await raw('HEAD', `/api/v1/rectifications/${id}`),
      await raw('GET', `/api/v1/rectifications/${id}`),
    ];
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', get.headers.get('etag')]);
  });

  test('an id in capitals is the same id (RFC 9562, 4), in an address, a filter and a body', async () => {
    const one = await api.as(SAMPLE_UNIT).get<RectificationJson>(`/rectifications/${id.toUpperCase()}`);
    expect([one.status, one.json.id]).toEqual([200, id]);
    const unitId = api.record.unitId(SAMPLE_UNIT).toUpperCase();
    const own = await api.as(SAMPLE_UNIT).get<{ items: RectificationJson[] }>(`/rectifications?unitId=${unitId}`);
    expect(own.json.items.map((item) => item.id)).toEqual([id]);
    const body = draftBody(api, { mechanismId: api.record.mechanismId.toUpperCase(), unitId, dueTerm: 'none' });
    const wrong = await api.as('coordinator').post<ProblemJson>('/rectifications', body);
    expect(wrong.json.errors?.map((error) => error.pointer)).toEqual(['/dueTerm']);
    const late = { ...body, dueTerm: undefined, dueOn: '2020-01-01' };
    expect((await api.as('coordinator').post<ProblemJson>('/rectifications', late)).json.code).toBe('DUE_DATE_PAST');
  });
});

describe('ids of nothing', () => {
  test('every command on an unknown matter is 404 to everyone', async () => {
    for (const [command, body] of Object.entries(goodBodies)) {
      for (const who of ['coordinator', 'leader', 'inspector', 'operator', SAMPLE_UNIT]) {
        const answer = await api.as(who).post<ProblemJson>(`/rectifications/${randomUUID()}/${command}`, body);
        expect({ who, command, code: answer.json.code }).toEqual({ who, command, code: 'NOT_FOUND' });
      }
    }
  });
});
