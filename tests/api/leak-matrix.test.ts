/**
 * Every read of the API × everyone, of this mechanism and of another: no answer holds what was written in a matter that its
 * reader may not see. Once as it is, and once with the API's own rules broken so that they let everything through: then the
 * database alone stands before the rows. Where its policies are taken away, too, it comes out, so that the search is seen to find.
 */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { MarkedMatter } from '../support/marked-matters.ts';
import type { ApiOnly } from '../support/api-only.ts';
import type { Strangers } from '../support/strangers.ts';
import { z } from 'zod';
import type { Procedure } from '../../src/domain/matter.ts';
import type { Actor } from '../../src/domain/roles.ts';
import type { Sight } from '../../src/domain/sight.ts';

/** The rules that are broken while `on`. */
const fault = { on: false };
const roles = await import('../../src/domain/roles.ts');
const sight = await import('../../src/domain/sight.ts');

function broken<Asked extends unknown[], Said>(rule: (...asked: Asked) => Said, says: () => Said) {
  return (...asked: Asked): Said => (fault.on ? says() : rule(...asked));
}
const yes = () => true;
let allUnits: readonly string[] = [];
jest.unstable_mockModule('../../src/domain/roles.ts', () => ({
  ...roles,
  maySee: broken(roles.maySee, yes),
  maySeeDrafts: broken(roles.maySeeDrafts, yes),
  maySeeFigures: broken(roles.maySeeFigures, yes),
  maySeeScorecard: broken(roles.maySeeScorecard, yes),
  maySeeMembers: broken(roles.maySeeMembers, yes),
  maySeeOrphans: broken(roles.maySeeOrphans, yes),
  maySeeIndicators: broken(roles.maySeeIndicators, yes),
  fills: broken(roles.fills, yes),
  unitIdsOf: broken(roles.unitIdsOf, () => allUnits),
  rolesFilledBy: broken(roles.rolesFilledBy, () => roles.roles),
}));
jest.unstable_mockModule('../../src/domain/sight.ts', () => ({ ...sight, inSight: broken(sight.inSight, yes) }));

const { contracts } = await import('../../src/api/openapi.ts');
const { withProcedure, isNoun } = await import('../../src/domain/procedures.ts');
const { clientFor } = await import('../support/api-client.ts');
const { sampleStanding, startApiOnly } = await import('../support/api-only.ts');
const { makeMarked } = await import('../support/marked-matters.ts');
const { SAMPLE_UNIT } = await import('../support/main-path.ts');
const { admitMembers } = await import('../support/members.ts');
const { headOf, sql } = await import('../support/record.ts');
const { foundStrangers, STRANGE_UNIT } = await import('../support/strangers.ts');

/** One who asks, and what must not come out to them. */
interface Caller {
  who: string;
  authorization: string | null;
  hidden: readonly MarkedMatter[];
}

let api: ApiOnly;
let strangers: Strangers;
let made: readonly MarkedMatter[];
let callers: readonly Caller[];
beforeAll(async () => {
  api = await startApiOnly();
  api.temporal.standing = sampleStanding;
  strangers = await foundStrangers(api.record);
  await admitMembers(api, SAMPLE_UNIT, '示例单位乙');
  made = await makeMarked(api);
  const units = await sql<{ id: string }>(api.record.ownerUrl, 'SELECT id FROM unit');
  allUnits = units.map(({ id }) => id);
  callers = await everyone();
});
afterAll(() => api.stop());

const own = ['coordinator', 'director', 'leader', 'cityLeader', 'inspector', 'operator'];
const ofUnits = [SAMPLE_UNIT, '示例单位乙', '市教育局'].flatMap((unit) => [unit, headOf(unit)]);
const strange = [...own, STRANGE_UNIT, headOf(STRANGE_UNIT)];

async function everyone(): Promise<Caller[]> {
  const sights = await sightsOfMade();
  const ours = [...own, ...ofUnits].map(async (who): Promise<Caller> => {
    const actor = await api.record.actor(who);
    const hidden = made.filter(({ id }) => sights.get(id)?.(actor) !== true);
    return { who, authorization: api.as(who).authorization ?? null, hidden };
  });
  const theirs = strange.map((who) => {
    const { authorization = null } = clientFor(api.baseUrl, who, strangers.tokens);
    return { who: `foreign ${who}`, authorization, hidden: made };
  });
  const nobody = [null, `Bearer ${'x'.repeat(43)}`].map((authorization) => {
    return { who: authorization === null ? 'nobody' : 'a token of nobody', authorization, hidden: made };
  });
  return [...(await Promise.all(ours)), ...theirs, ...nobody];
}

/** Who may see each of those that were made, as the rules say when they are whole. */
async function sightsOfMade(): Promise<ReadonlyMap<string, (actor: Actor) => boolean>> {
  const seen = new Map<string, (actor: Actor) => boolean>();
  const ofEvidence = { units: [api.record.unitId(SAMPLE_UNIT)], fromSeq: null };
  const { mechanismId, ownerUrl } = api.record;
  for (const { id, path } of made) {
    if (path === '/evidence') seen.set(id, (actor) => sight.inSight(actor, mechanismId, ofEvidence));
    const [row] = await sql<{ noun: string }>(ownerUrl, 'SELECT noun FROM matter WHERE id = $1', [id]);
    if (!row || !isNoun(row.noun)) continue;
    const of = await withProcedure(row.noun, (procedure) => sightOf(procedure, id));
    seen.set(id, (actor) => sight.inSight(actor, mechanismId, of));
  }
  return seen;
}

async function sightOf<State, Command, Event extends { type: string }>(
  procedure: Procedure<State, Command, Event>,
  id: string,
): Promise<Sight> {
  const [row] = await sql<{ state: State }>(api.record.ownerUrl, 'SELECT state FROM matter WHERE id = $1', [id]);
  return row ? procedure.sight(row.state) : sight.steeringOnly;
}

const gets = contracts.filter(({ method }) => method === 'get').map(({ path }) => path);

/** What a read is asked for beside its path: what it must be, and as long a page as there is. */
const queries = new Map<string, string>(
  contracts
    .filter(({ method, query }) => method === 'get' && query instanceof z.ZodObject && 'limit' in query.shape)
    .map(({ path }) => [path, '?limit=100'] as const),
);
queries.set('/calendar/due', '?from=2025-11-04&term=15wd');

/** The addresses on which a read is tried; none: the matrix does not know it. */
function addressesOf(path: string): string[] {
  const { mechanismId } = api.record;
  const unitId = api.record.unitId(SAMPLE_UNIT);
  const parts: Record<string, string> = { '{body}': 'organisation', '{year}': '2026', '{unitId}': unitId };
  const bare = path.replaceAll(/\{(body|year|unitId)\}/g, (name) => parts[name] ?? name);
  if (!bare.includes('{')) return [`${bare}${queries.get(path) ?? ''}`];
  const [before = ''] = bare.split('/{id}');
  const ids: Record<string, readonly string[]> = {
    '/units': [unitId],
    '/mechanisms': [mechanismId],
  };
  const known = ids[before] ?? made.filter((one) => one.path === before).map(({ id }) => id);
  return known.map((id) => `${bare.replace('{id}', id)}${queries.get(path) ?? ''}`);
}

interface Leak {
  who: string;
  address: string;
  marks: string[];
}

/** What came out of all reads to whom it must not, and which statuses there were. */
async function search(): Promise<{ leaks: Leak[]; statuses: Map<string, Set<number>> }> {
  const leaks: Leak[] = [];
  const statuses = new Map<string, Set<number>>();
  for (const path of gets) {
    const list = !path.includes('{id}');
    for (const address of addressesOf(path)) {
      await Promise.all(
        callers.map(async ({ who, authorization, hidden }) => {
          const headers = authorization === null ? {} : { authorization };
          const response = await fetch(`${api.baseUrl}/api/v1${address}`, { headers });
          const text = await response.text();
          statuses.set(who, (statuses.get(who) ?? new Set()).add(response.status));
          const out = hidden.filter(({ mark, id }) => text.includes(mark) || (list && text.includes(id)));
          if (out.length > 0) leaks.push({ who, address, marks: out.map(({ mark, path }) => `${path} ${mark}`) });
        }),
      );
    }
  }
  return { leaks, statuses };
}

test('the matrix knows every read that there is', () => {
  expect(gets.length).toBeGreaterThan(80);
  expect(gets.filter((path) => addressesOf(path).length === 0)).toEqual([]);
});

test('what each may see is not nothing, and not all', () => {
  for (const who of [SAMPLE_UNIT, headOf(SAMPLE_UNIT), '市教育局']) {
    const { hidden = [] } = callers.find((one) => one.who === who) ?? {};
    expect([who, hidden.length > 10, hidden.length < made.length]).toEqual([who, true, true]);
  }
});

test('nothing comes out to whom it must not', async () => {
  const { leaks, statuses } = await search();
  expect(leaks).toEqual([]);
  expect([...(statuses.get('nobody') ?? []), ...(statuses.get('a token of nobody') ?? [])]).toEqual([401, 401]);
  for (const who of [...own, ...ofUnits]) expect([...(statuses.get(who) ?? [])]).not.toContain(500);
});

test('nor when the rules of the API are broken', async () => {
  fault.on = true;
  const { leaks } = await search().finally(() => (fault.on = false));
  expect(leaks).toEqual([]);
});

test('which they are: without the policies it comes out', async () => {
  const policies = await sql<{ text: string }>(
    api.record.ownerUrl,
    `SELECT format('DROP POLICY own_sight ON %I', tablename) AS text FROM pg_policies WHERE policyname = 'own_sight'`,
  );
  for (const { text } of policies) await sql(api.record.ownerUrl, text);
  expect((await search()).leaks).toEqual([]);
  fault.on = true;
  const { leaks } = await search().finally(() => (fault.on = false));
  const whom = new Set(leaks.map(({ who }) => who));
  for (const who of ['示例单位乙', headOf('市教育局'), SAMPLE_UNIT, 'operator']) expect([...whom]).toContain(who);
  expect(leaks.length).toBeGreaterThan(100);
});
