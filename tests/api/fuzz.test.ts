/** Whatever a client sends, it is answered, and never by a 5xx. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contracts } from '../../src/api/openapi.ts';
import { audit } from '../../src/store/audit.ts';
import { openedThrough, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { draftBody, goodBodies, SAMPLE_UNIT } from '../support/main-path.ts';
import { tokenOf } from '../support/record.ts';

let api: ApiOnly;
let ids: string[];
beforeAll(async () => {
  api = await startApiOnly();
  const walks = [[], ['approval'], ['approval', 'acknowledgement'], ['approval', 'acknowledgement', 'work-plan']];
  ids = await Promise.all(walks.map(async (through) => (await openedThrough(api, through)).id));
});
afterAll(() => api.stop());

/** A good body with one of its values replaced by anything, or anything at all. */
function bodies(good: object): fc.Arbitrary<unknown> {
  const keys = [...Object.keys(good), 'extra', '__proto__', ''];
  const replaced = fc
    .tuple(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 }))
    .map(([key, value]) => ({ ...good, [key]: value }));
  return fc.oneof(replaced, fc.jsonValue({ maxDepth: 4 }), fc.constant(good));
}

test('six hundred random requests', async () => {
  const goods = [draftBody(api), ...Object.values(goodBodies), {}];
  const request = fc.record({
    contract: fc.constantFrom(...contracts),
    method: fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom('PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS') },
    ),
    id: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, fc.uuid(), fc.string().map(encodeURIComponent)),
    who: fc.constantFrom('coordinator', 'leader', 'inspector', 'operator', SAMPLE_UNIT, '示例单位乙'),
    body: fc.oneof(...goods.map(bodies)).map((value) => JSON.stringify(value)),
    cut: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(40) }),
    query: fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      fc
        .dictionary(fc.constantFrom('cursor', 'limit', 'stage', 'light', 'unitId', 'x'), fc.string())
        .map((values) => `?${String(new URLSearchParams(values))}`),
    ),
    key: fc.option(fc.string({ unit: fc.constantFrom('a', 'b', '~', ' ', ','), maxLength: 3 })),
    accept: fc.option(
      fc.string({ unit: fc.constantFrom('e', 'n', 'z', 'h', ';', 'q', '=', ',', '*', '.'), maxLength: 12 }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ contract, method, id, who, body, cut, query, key, accept }) => {
      const used = method ?? contract.method.toUpperCase();
      const sends = used !== 'GET' && used !== 'HEAD';
      const response = await fetch(`${api.baseUrl}/api/v1${contract.path.replace('{id}', id)}${query}`, {
        method: used,
        headers: {
          authorization: `Bearer ${tokenOf(who)}`,
          'content-type': 'application/json',
          ...(key === null ? {} : { 'idempotency-key': key }),
          ...(accept === null ? {} : { 'accept-language': accept }),
        },
        ...(sends ? { body: cut === null ? body : body.slice(0, cut) } : {}),
      });
      const text = await response.text();
      expect({ status: response.status < 500, text: response.status < 500 ? '' : text }).toEqual({
        status: true,
        text: '',
      });
      if (response.status >= 400 && used !== 'HEAD') {
        expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
        expect(JSON.parse(text)).toMatchObject({ status: response.status, code: expect.stringMatching(/^[A-Z_]+$/) });
      }
    }),
    { numRuns: 600 },
  );
  expect((await audit(api.record.store)).findings).toEqual([]);
});
