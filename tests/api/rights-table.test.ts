/** Every call for whoever works on matters, and for nobody, against the table of rights. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts } from '../../src/api/openapi.ts';
import { clientFor, type ApiClient, type ProblemJson, type RectificationJson } from '../support/api-client.ts';
import {
  openedThrough,
  rowCounts,
  sampleStanding,
  startApiOnly,
  throughTo,
  type ApiOnly,
} from '../support/api-only.ts';
import { draftBody, goodBodies, SAMPLE_UNIT } from '../support/main-path.ts';
import { tokenHash } from '../../src/store/accounts.ts';
import { call, OTHER_UNIT, triedOn } from '../support/every-call.ts';
import type { TriedApi } from '../support/every-call-bodies.ts';
import { placeFor } from '../support/every-call-places.ts';
import { issuedOf } from '../support/issued.ts';
import { sqlAsApp, tokenOf } from '../support/record.ts';
import { expectRight } from '../support/rights-calls.ts';
import { callers, rights } from '../support/rights.ts';
import { foundStrangers, STRANGE_UNIT, type Strangers } from '../support/strangers.ts';

let api: ApiOnly;
let strangers: Strangers;
let tried: TriedApi;
beforeAll(async () => {
  api = await startApiOnly();
  api.temporal.standing = sampleStanding;
  strangers = await foundStrangers(api.record);
  tried = await triedOn(api);
});
afterAll(() => api.stop());

const stranger = (role: string): ApiClient => clientFor(api.baseUrl, role, strangers.tokens);

const first = ['coordinator', 'leader', 'inspector', 'operator', SAMPLE_UNIT, OTHER_UNIT, null];

describe('every call answers everyone as the table says', () => {
  test('the table has every call that there is, once', () => {
    const listed = rights.map(([method, path]) => `${method} ${path}`);
    expect([...listed].sort()).toEqual(contracts.map(({ method, path }) => `${method} ${path}`).sort());
  });

  test('and an answer for every caller', () => {
    expect(rights.filter(([, , , answers]) => answers.length !== callers.length)).toEqual([]);
  });

  test.each(rights)('%s %s', (...right) => expectRight(tried, right, first));
});

test('by none of them did anything go out that nobody entitled had decided', async () => {
  const issued = await issuedOf(api.record);
  expect(issued.length).toBeGreaterThan(50);
  expect(issued.filter(({ entitled }) => !entitled)).toEqual([]);
});

describe('people of another mechanism', () => {
  test.each(['coordinator', 'leader', 'inspector', 'operator', STRANGE_UNIT])(
    '%s finds nothing of ours',
    async (who) => {
      const client = stranger(who);
      const units = await client.get<{ items: { name: string }[] }>('/units');
      expect(units.json.items.map((unit) => unit.name)).toEqual([STRANGE_UNIT]);
      const mechanisms = await client.get<{ items: { id: string }[] }>('/mechanisms');
      expect(mechanisms.json.items.map((one) => one.id)).toEqual([strangers.mechanismId]);
      expect((await client.get<{ items: unknown[] }>('/measures')).json.items).toEqual([]);
      const place = { stage: throughTo.rectifying, id: '' };
      place.id = (await openedThrough(api, place.stage)).id;
      const before = await rowCounts(api.record);
      for (const path of ['/tasks', '/deliveries', ...(who === 'operator' ? [] : ['/rectifications'])]) {
        expect((await client.get<{ items: unknown[] }>(path)).json.items).toEqual([]);
      }
      for (const [method, path] of rights.filter(([, each]) => each.includes('{id}'))) {
        const { status } = await call(tried, client, method, path, place.id);
        // Whose role may not, is told that and no more.
        const steers = who === 'coordinator' || who === 'leader' || who === 'operator';
        const barred =
          (path.endsWith('/workflow') && !steers) ||
          (path.endsWith('/scorecard') && (who === 'operator' || who === STRANGE_UNIT)) ||
          (method === 'post' && path.startsWith('/units/') && who !== 'coordinator') ||
          (/^\/(accounts|logins)\//.test(path) && who !== 'operator');
        expect({ path, status }).toEqual({ path, status: barred ? 403 : 404 });
      }
      expect(await rowCounts(api.record)).toEqual(before);
    },
  );

  test('their coordinator opens matters of their own units only', async () => {
    const theirs = { mechanismId: strangers.mechanismId, unitId: strangers.unitId };
    const codeOf = async (changes: object) => {
      const { status, json } = await stranger('coordinator').post<ProblemJson>('/rectifications', {
        ...draftBody(api, theirs),
        ...changes,
      });
      return [status, json.code, json.errors?.map((error) => error.pointer)];
    };
    expect(await codeOf({ mechanismId: api.record.mechanismId })).toEqual([422, 'MECHANISM_UNKNOWN', ['/mechanismId']]);
    expect(await codeOf({ unitId: api.record.unitId(SAMPLE_UNIT) })).toEqual([422, 'UNIT_UNKNOWN', ['/unitId']]);
    expect(await codeOf({})).toEqual([201, undefined, undefined]);
    const ours = await api.as('coordinator').get<{ items: RectificationJson[] }>('/rectifications?limit=200');
    expect(ours.json.items.map((item) => item.unit.name)).not.toContain(STRANGE_UNIT);
  });
});

test('a token that was revoked before it was ever used opens nothing', async () => {
  const token = tokenOf('市教育局');
  await sqlAsApp(api.record, 'UPDATE api_token SET revoked_at = now() WHERE hash = $1', [
    Buffer.from(tokenHash(token)),
  ]);
  expect((await api.as('市教育局').get('/units')).status).toBe(401);
});

test('the operator finds nothing of a case in anything that it may read', async () => {
  const secret = '机密台账七号';
  const body = { problems: [{ title: secret, detail: secret }], title: secret, basis: secret };
  const { id } = await openedThrough(api, throughTo.closed, body);
  for (const [, path, , answers] of rights.filter(([method]) => method === 'get')) {
    const own =
      /^\/(calendar|meeting-cycles|supervision-notices|circulars|mandates|office-reports|recordings|assignments|interviews|referrals|submissions|monitoring-rounds|monitoring-series)\//.test(
        path,
      );
    const matterId = own ? await placeFor(tried, path, []) : id;
    const answer = await call(tried, api.as('operator'), 'get', path, matterId);
    expect(answer.status).toBe(answers[3]);
    expect(answer.text).not.toContain(secret);
  }
});

test('a leader approves an order once', async () => {
  const { id } = await openedThrough(api, throughTo.opened);
  const path = `/rectifications/${id}/approval`;
  const twice = [1, 2].map(() => api.as('leader').post<ProblemJson>(path, goodBodies['approval']));
  const statuses = (await Promise.all(twice)).map((answer) => answer.status);
  expect(statuses.sort()).toEqual([200, 409]);
  const third = await api.as('leader').post<ProblemJson>(path, goodBodies['approval']);
  expect([third.status, third.json.code]).toEqual([409, 'NOT_NOW']);
  expect(third.json['possible']).toEqual(['pause', 'light', 'withdrawal']);
});
