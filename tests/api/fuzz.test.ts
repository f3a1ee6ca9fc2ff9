/** Whatever a client sends, it is answered as the contract says, and never by a 5xx. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { problem } from '../../src/api/contract.ts';
import { contracts, openApiDocument } from '../../src/api/openapi.ts';
import { audit } from '../../src/store/audit.ts';
import { checkContract } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { draftBody, goodBodies, mainPath, SAMPLE_UNIT } from '../support/main-path.ts';
import { meetingAt, meetingBodies } from '../support/meeting-places.ts';
import { meetingBody, type MeetingJson } from '../support/meeting-path.ts';
import { tokenOf } from '../support/record.ts';

let api: ApiOnly;
let ids: string[];
/** Meetings on their way, one of them issued. */
let meetings: MeetingJson[];
beforeAll(async () => {
  api = await startApiOnly();
  const walks = [...Object.values(throughTo), ...Object.values(throughTo)];
  ids = await Promise.all(walks.map(async (through) => (await openedThrough(api, through)).id));
  meetings = [];
  for (const place of ['proposed', 'call', 'judged', 'noticed', 'drafted', 'corrected'] as const) {
    meetings.push(await meetingAt(api, place));
  }
});
afterAll(() => api.stop());

/** Every call by its name, which a counterexample can show. */
const calls = new Map(contracts.map((contract) => [`${contract.method} ${contract.path}`, contract]));
const { paths } = openApiDocument();

/** The statuses that the OpenAPI document names for a call. */
function announced({ method, path }: (typeof contracts)[number]): string[] {
  return Object.keys(paths?.[`/api/v1${path}`]?.[method]?.responses ?? {});
}

/** A body that would do, or one with a field of it replaced by anything, or anything at all. */
type Body = 'good' | { field: number; by: unknown } | { anything: unknown };

let unitsAdded = 0;

function goodFor(command: string): object {
  const basis = { effectiveOn: '2025-11-05', basis: '株编发〔2025〕7号' };
  switch (command) {
    case 'rectifications':
      return draftBody(api);
    case 'units':
      return { name: `新设单位${String((unitsAdded += 1))}`, kind: 'GOV_DEPT' };
    case 'reminders':
      return { rows: [{ assignmentId: ids[0], unitId: api.record.unitId(SAMPLE_UNIT), level: 1 }] };
    case 'aliases':
      return { add: ['教育行政部门'] };
    case 'succession':
      return { successorId: api.record.unitId('市公安局'), ...basis };
    default:
      return goodBodies[command] ?? {};
  }
}

/** Units that may be renamed and merged while the sample unit has its matters. */
const units = ['市教育局', '市科技局', '市财政局', '各级人民政府'];

/** A good body of a call on meetings; null for others. */
function meetingBodyFor(path: string): object | null {
  if (path === '/meeting-cycles') return meetingBody('2026-06-10', { beside: true });
  if (!path.startsWith('/meeting-cycles/')) return null;
  return meetingBodies(api, meetings.at(-1) ?? null)[path.slice('/meeting-cycles/{id}/'.length)] ?? {};
}

function bodyFor(path: string, body: Body): unknown {
  const command = path.split('/').at(-1) ?? '';
  const good = meetingBodyFor(path) ?? (path === '/bulk/assignments' ? { ids } : goodFor(command));
  if (body === 'good') return good;
  if ('anything' in body) return body.anything;
  const fields = [...Object.keys(good), 'extra', '__proto__', ''];
  return { ...good, [fields[body.field % fields.length] ?? '']: body.by };
}

/** Whoever may give a call on the main path, if anyone asks for the right one. */
function whoFor(path: string, who: string | null): string | null {
  const right = mainPath.find(({ command }) => path.endsWith(`/${command}`))?.actor ?? 'coordinator';
  return who === 'right' ? right : who;
}

const mostly = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
const letters = (...unit: string[]) => fc.string({ unit: fc.constantFrom(...unit), maxLength: 12 });

/** What stands where an id belongs; fetch itself would take dots and nothing for another address. */
const otherIds = fc
  .string({ minLength: 1 })
  .filter((id) => !/^\.{1,2}$/.test(id))
  .map(encodeURIComponent);

const queries = fc
  .dictionary(fc.constantFrom('cursor', 'limit', 'stage', 'light', 'unitId', 'x'), fc.string())
  .map((values) => `?${String(new URLSearchParams(values))}`);

const request = fc.record({
  call: fc.constantFrom(...calls.keys()),
  method: fc.oneof(mostly(8, fc.constant(null)), fc.constantFrom('PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS')),
  id: fc.oneof(mostly(6, fc.nat(99)), fc.uuid(), otherIds),
  who: fc.oneof(
    mostly(2, fc.constant('right')),
    fc.constantFrom('coordinator', 'leader', 'inspector', 'operator', SAMPLE_UNIT, '示例单位乙', null),
  ),
  body: fc.oneof(
    mostly(3, fc.constant<Body>('good')),
    mostly(
      4,
      fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 3 })).map(([field, by]): Body => ({ field, by })),
    ),
    fc.jsonValue({ maxDepth: 4 }).map((anything): Body => ({ anything })),
  ),
  cut: fc.oneof(mostly(9, fc.constant(null)), fc.nat(40)),
  query: fc.oneof(mostly(6, fc.constant('')), queries),
  key: fc.oneof(mostly(4, fc.constant(null)), letters('a', 'b', '~', ' ', ',')),
  accept: fc.option(letters('e', 'n', 'z', 'h', ';', 'q', '=', ',', '*', '.')),
  more: fc.dictionary(
    fc.constantFrom('if-none-match', 'accept', 'range', 'origin', 'x-http-method-override', 'content-language'),
    fc.constantFrom('*', '""', 'bytes=0-1', 'null', 'DELETE', 'text/html', 'https://example.com'),
    { maxKeys: 2 },
  ),
});

/** So many that each call is tried some twenty times, and each kind of answer is met. */
const REQUESTS = 20 * calls.size;
/** Many times what a request takes by itself, because other suites keep the machine busy meanwhile. */
const MOST_MS_A_REQUEST = 100;

test(
  'twenty random requests a call',
  async () => {
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(request, async (given) => {
        const contract = calls.get(given.call);
        if (!contract) throw new Error(`there is no ${given.call}`);
        const { key, accept, cut } = given;
        const method = given.method ?? contract.method.toUpperCase();
        const who = whoFor(contract.path, given.who);
        const ofMeetings = contract.path.startsWith('/meeting-cycles/') ? meetings.map((one) => one.id) : ids;
        const known = contract.path.startsWith('/units/') ? units.map(api.record.unitId) : ofMeetings;
        const id = typeof given.id === 'number' ? known[given.id % known.length] : given.id;
        const parts: Record<string, string> = { '{id}': id ?? '', '{unitId}': api.record.unitId(SAMPLE_UNIT) };
        const path = contract.path.replaceAll(/\{\w+\}/g, (name) => parts[name] ?? '1');
        const body = JSON.stringify(bodyFor(contract.path, given.body)).slice(0, cut ?? Infinity);
        const response = await fetch(`${api.baseUrl}/api/v1${path}${given.query}`, {
          method,
          headers: {
            ...given.more,
            ...(who === null ? {} : { authorization: `Bearer ${tokenOf(who)}` }),
            'content-type': 'application/json',
            ...(key === null ? {} : { 'idempotency-key': key }),
            ...(accept === null ? {} : { 'accept-language': accept }),
          },
          ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
        });
        const { status, headers } = response;
        const text = await response.text();
        seen.add(status);
        expect({ status, text: status < 500 ? '' : text }).toEqual({ status, text: '' });
        if (given.method === null) {
          expect(announced(contract)).toContain(String(status));
          if (who === null) expect([400, 401]).toContain(status);
        }
        if (method === 'HEAD' || status === 304) {
          expect(text).toBe('');
        } else if (status >= 400) {
          expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
          const said = problem.parse(JSON.parse(text));
          expect(said).toMatchObject({ status, type: `urn:lianxi:problem:${said.code}` });
        } else if (method !== 'OPTIONS') {
          const type = contract.gives?.[0] ?? 'application/json';
          expect(headers.get('content-type')?.startsWith(type)).toBe(true);
          const json: unknown = type === 'application/json' ? JSON.parse(text) : text;
          checkContract(method, path, status, json);
        }
      }),
      { numRuns: REQUESTS },
    );
    // Requests must reach every kind of answer, or nothing was tried.
    const expected = [200, 201, 304, 400, 401, 403, 404, 405, 409, 422];
    expect(expected.filter((status) => !seen.has(status))).toEqual([]);
    expect((await audit(api.record.store)).findings).toEqual([]);
  },
  REQUESTS * MOST_MS_A_REQUEST,
);
