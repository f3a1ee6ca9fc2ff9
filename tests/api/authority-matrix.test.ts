/**
 * Every call of the ladder's nouns in the OpenAPI document × everyone × every place where a matter can stand, against a table
 * written by hand; what an answer offers is what is taken; and nothing went out without the entitled person's decision.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openApiDocument } from '../../src/api/openapi.ts';
import { circularStages } from '../../src/domain/circular/record.ts';
import { interviewStages } from '../../src/domain/interview/record.ts';
import { rectificationStages } from '../../src/domain/rectification/record.ts';
import { referralStages } from '../../src/domain/referral/record.ts';
import { noticeStages } from '../../src/domain/supervision-notice/record.ts';
import { clientFor, type ApiClient, type ProblemJson } from '../support/api-client.ts';
import { rowCounts, sampleStanding, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { people, rungs, type Person, type Place, type Rung } from '../support/authority.ts';
import { issuedOf } from '../support/issued.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { recordMandate } from '../support/notice-path.ts';
import { admitMembers } from '../support/members.ts';
import { foundStrangers, STRANGE_UNIT, type Strangers } from '../support/strangers.ts';

type Json = ProblemJson & { id: string; stage: string; actions: { name: string; href: string }[] };

let api: ApiOnly;
let strangers: Strangers;
beforeAll(async () => {
  api = await startApiOnly();
  api.temporal.standing = sampleStanding;
  strangers = await foundStrangers(api.record);
  await admitMembers(api, SAMPLE_UNIT, '示例单位乙');
  await recordMandate(api);
});
afterAll(() => api.stop());

const persons = Object.entries(people).map(([who, token]) => ({ who, token }));
const isPerson = (who: string): who is Person => Object.hasOwn(people, who);
/** Who sees how a workflow stands: no case content is in it. */
const watching = ['clerk', 'director', 'leader', 'cityLeader', 'operator'];
const steering = ['clerk', 'director', 'leader', 'cityLeader', 'inspector'];

/** Whoever there is besides: nobody, and three of another mechanism. */
function outsiders(): { who: string; client: ApiClient; status: number }[] {
  const foreign = ['coordinator', 'cityLeader', STRANGE_UNIT].map((role) => ({
    ...{ who: `foreign ${role}`, client: clientFor(api.baseUrl, role, strangers.tokens), status: 404 },
  }));
  return [{ who: 'nobody', client: api.as(null), status: 401 }, ...foreign];
}

function sees(who: string, place: Place): boolean {
  return steering.includes(who) || (place.unitSees && (who === 'liaison' || who === 'head'));
}

/** What the table says that a call is answered. */
function expected({ calls, places }: Rung, at: string, name: string, who: string): number {
  const [place, call] = [places[at], calls[name]];
  if (!place || !call) throw new Error(`${name} at ${at} is not in the table`);
  if (!sees(who, place)) return 404;
  if (!isPerson(who) || !call.by(at).includes(who)) return 403;
  // A correction of a circular is another circular.
  return call.at.includes(at) ? (name === 'corrections' ? 201 : 200) : 409;
}

test('the table has every call of the document on these nouns, and no other', () => {
  const documented = Object.entries(openApiDocument().paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path.replace('/api/v1', '')}`),
  );
  const ours = documented.filter((one) => rungs.some(({ path }) => new RegExp(`^\\w+ ${path}(/|$)`).test(one)));
  const reads = ['', '/{id}', '/{id}/timeline', '/{id}/workflow'];
  const listed = rungs.flatMap(({ path, calls }) => [
    ...reads.map((read) => `get ${path}${read}`),
    `post ${path}`,
    ...Object.keys(calls).map((call) => `post ${path}/{id}/${call}`),
  ]);
  expect(ours.length).toBeGreaterThan(50);
  expect([...listed].sort()).toEqual(ours.sort());
});

test('the table has every stage that there is', () => {
  const stages = [noticeStages, rectificationStages, circularStages, interviewStages, referralStages];
  const listed = rungs.map(({ places }) => [...new Set(Object.values(places).map(({ stage }) => stage))].sort());
  expect(listed).toEqual(stages.map((one) => [...one].sort()));
});

describe.each(rungs)('$path', (rung) => {
  const { path, opens, places, calls } = rung;

  test('is opened by whom the table says', async () => {
    for (const { who, token } of persons) {
      const { status } = await api.as(token).post(path, await opens.body(api, who));
      expect({ who, status }).toEqual({ who, status: isPerson(who) && opens.by('').includes(who) ? 201 : 403 });
    }
  });

  test.each(Object.keys(places))('at %s', async (at) => {
    const place = places[at];
    if (!place) throw new Error(at);
    const id = await place.make(api);
    const before = await rowCounts(api.record);
    const wrong: object[] = [];
    const note = (who: string, call: string, status: number, due: number): void => {
      if (status !== due) wrong.push({ at, who, call, status, due });
    };
    const taken: { who: string; token: string; name: string; due: number }[] = [];
    for (const { who, token } of persons) {
      const read = await api.as(token).get<Json>(`${path}/${id}`);
      note(who, 'get', read.status, sees(who, place) ? 200 : 404);
      if (read.status === 200) expect(read.json.stage).toBe(place.stage);
      note(who, 'timeline', (await api.as(token).get(`${path}/${id}/timeline`)).status, sees(who, place) ? 200 : 404);
      const workflow = await api.as(token).get(`${path}/${id}/workflow`);
      note(who, 'workflow', workflow.status, watching.includes(who) ? 200 : 403);
      const due = Object.keys(calls).map((name) => ({ name, due: expected(rung, at, name, who) }));
      const offered = read.status === 200 ? read.json.actions.map(({ href }) => href.split('/').at(-1)) : [];
      const dueNames = due.flatMap((one) => (one.due < 300 ? [one.name] : []));
      for (const name of Object.keys(calls)) {
        const [is, should] = [offered.includes(name), dueNames.includes(name)];
        if (is !== should) wrong.push({ at, who, name, offered: is });
      }
      for (const one of due) {
        if (one.due < 300) taken.push({ who, token, ...one });
        else {
          const body = await calls[one.name]?.body(api, who);
          note(who, one.name, (await api.as(token).post(`${path}/${id}/${one.name}`, body)).status, one.due);
        }
      }
    }
    for (const { who, client, status } of outsiders()) {
      note(who, 'get', (await client.get(`${path}/${id}`)).status, status);
      for (const [name, call] of Object.entries(calls)) {
        note(who, name, (await client.post(`${path}/${id}/${name}`, await call.body(api, who))).status, status);
      }
    }
    expect(wrong).toEqual([]);
    // Whatever was refused changed nothing.
    expect(await rowCounts(api.record)).toEqual(before);
    for (const { who, token, name, due } of taken) {
      const fresh = await place.make(api);
      const answer = await api.as(token).post<Json>(`${path}/${fresh}/${name}`, await calls[name]?.body(api, who));
      note(who, name, answer.status, due);
    }
    expect(wrong).toEqual([]);
  });
});

test('nothing went out without the decision of whoever is entitled to it', async () => {
  const issued = await issuedOf(api.record);
  expect([...new Set(issued.map(({ type }) => type))].sort()).toEqual(
    ['circular-issued', 'interview-noticed', 'noticed', 'referral-approved', 'referral-handed-over'].sort(),
  );
  expect(issued.filter(({ entitled }) => !entitled)).toEqual([]);
});
