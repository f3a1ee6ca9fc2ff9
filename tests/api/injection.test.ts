/** What other programs would carry out, in every free text of every call: it comes back as it was written, and nothing runs it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { z } from 'zod';
import { sheetRows } from '../../src/documents/sheet-rows.ts';
import { contracts } from '../../src/api/openapi.ts';
import type { ProblemJson } from '../support/api-client.ts';
import {
  preparation,
  rowCounts,
  sampleStanding,
  startApiOnly,
  throughTo,
  type ApiOnly,
  type Given,
} from '../support/api-only.ts';
import { assignmentAt } from '../support/assignment-path.ts';
import { aboutOne, addressOf, call, catchUp, triedOn } from '../support/every-call.ts';
import type { TriedApi } from '../support/every-call-bodies.ts';
import { placeFor } from '../support/every-call-places.ts';
import { carriedOut, cellsOf, judged, partsOf, textsIn } from '../support/inert.ts';
import { SAMPLE_HEAD, SAMPLE_UNIT, timeBodies } from '../support/main-path.ts';
import { tokenOf } from '../support/record.ts';
import { approvalOf } from '../support/recording-calls.ts';
import type { PlanJson } from '../support/plan-import.ts';
import { planText } from '../support/plan-fixtures.ts';
import { FILE_NAME, freeTextsOf, PAYLOAD, patternOf, poisoningFetch, replaced, type Taken } from '../support/poison.ts';

const plain = globalThis.fetch;
let api: ApiOnly;
let tried: TriedApi;
/** What the API wrote into its log. */
const logged: string[] = [];
const taken: Taken[] = [];
/** The other body that a call has now. */
let changed: { path: string; id: string; other: Other } | undefined;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const places: { path: string; id: string }[] = [];

beforeAll(async () => {
  api = await startApiOnly(pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }));
  api.temporal.standing = sampleStanding;
  tried = await triedOn(api);
  globalThis.fetch = poisoningFetch(
    plain,
    (one) => taken.push(one),
    ({ path }, good) => (changed?.path === path && isObject(good) ? changed.other(good, changed.id) : good),
  );
});
afterAll(async () => {
  globalThis.fetch = plain;
  await api.stop();
});

const requested: readonly Given[] = [
  ...throughTo['plan-due'],
  ['extension-request', timeBodies['extension-request'] ?? {}],
];
/** Where a rectification stands on which a call is tried. */
const standing: Record<string, readonly Given[]> = {
  ...{ revision: [['approval', { decision: 'return', opinion: '依据不足' }]], approval: [] },
  'objection-decision': [...throughTo.noticed, ['objection', { text: '事实有误' }, SAMPLE_UNIT]],
  ...{
    'work-plan': throughTo['plan-due'],
    'extension-request': throughTo['plan-due'],
    'extension-decision': requested,
  },
  ...{ 'work-plan-review': throughTo.rectifying, 'progress-reports': throughTo.rectifying },
  ...{ submission: throughTo.rectifying, 'submission-signature': [...throughTo.rectifying, preparation] },
  ...{ inspection: throughTo.inspecting, recheck: throughTo.closed, reopening: throughTo.closed },
  ...{ pause: throughTo.rectifying, resumption: [...throughTo.rectifying, ['pause', timeBodies['pause'] ?? {}]] },
  'light-release': [...throughTo.noticed, ['light', timeBodies['light'] ?? {}]],
};

const people = ['coordinator', 'director', 'leader', 'cityLeader', 'inspector', SAMPLE_UNIT, SAMPLE_HEAD, 'operator'];

const text = '完整台账';
const evidence = [{ name: '台账.txt', mediaType: 'text/plain', text }];
const withEvidence = (body: object): object => ({ ...body, evidence });
const also = (more: object) => (body: object) => ({ ...body, ...more });
const as = (whole: object) => () => whole;
const withTasks: Other = async (_, id) => {
  const { rows } = (await api.as('coordinator').get<PlanJson>(`/plans/${id}`)).json;
  return { rows: rows.slice(0, 1).map((row) => ({ id: row.id, tasks: [{ title: '建立制度', nodes: [] }] })) };
};
const recordedApproval: Other = async () => {
  const approval = approvalOf((await assignmentAt(api, 'draft')).id);
  return { ...approval, body: { decision: 'approve', opinion: '同意' } };
};
const figures = [{ year: 2024, value: 1, source: '统计年鉴' }];

type Other = (body: object, id: string) => object | Promise<object>;

/** Other bodies of a call than the usual one, with the fields that it has not; each on a place of its own. */
const others: Record<string, readonly Other[]> = {
  '/units': [also({ name: '市大数据局', aliases: ['市数据管理局'] })],
  '/units/{id}/succession': [
    also({ successorId: undefined, successor: { name: '市教育和体育局', kind: 'GOV_DEPT', aliases: ['教体局'] } }),
  ],
  '/plans': [also({ text: undefined, file: { name: '方案.txt', base64: Buffer.from(planText).toString('base64') } })],
  '/plans/{id}/corrections': [also({ names: [{ name: '市新设局', omitted: '尚未设立' }] }), withTasks],
  ...{ '/assignments': [also({ checklist: ['制定方案'] })] },
  ...{ '/assignments/{id}/revision': [also({ checklist: ['制定方案'] })] },
  ...{ '/rectifications/{id}/objection': [withEvidence], '/monitoring-rounds/{id}/objections': [withEvidence] },
  '/submissions/{id}/entries': [
    (body) => ('entries' in body && Array.isArray(body.entries) ? { entries: body.entries.map(withEvidence) } : body),
  ],
  '/meeting-cycles/{id}/resolutions': [
    (body) => ({ ...body, dissent: [{ unitId: api.record.unitId(SAMPLE_UNIT), text: '保留意见' }] }),
    as({ no: 1, withdraw: '另行研究' }),
  ],
  '/recordings': [recordedApproval],
  '/meeting-cycles/{id}/postponement': [also({ startsAt: '2026-07-15T15:00:00+08:00', place: '第二会议室' })],
  '/meeting-cycles/{id}/issue': [also({ to: ['各成员单位'], reportTo: ['市政府'], copyTo: ['市委办公室'] })],
  '/office-reports/{id}/decision': [as({ decision: 'return', opinion: '请补充' })],
  '/interviews': [also({ facts: [{ what: '两次逾期' }] })],
  '/interviews/{id}/attendance': [as({ attended: false, reason: '未到' })],
  ...{ '/indicators': [also({ figures })], '/indicators/{id}/amendment': [also({ figures })] },
};

/** Calls that come before this one can be given, and by whom. */
const before: Record<string, readonly (readonly [command: string, who: string])[]> = {
  '/supervision-notices/{id}/resumption': [['suspension', 'cityLeader']],
  '/supervision-notices/{id}/reopening': [
    ...[['acknowledgement', SAMPLE_UNIT] as const, ['reply', SAMPLE_UNIT] as const],
    ...[['reply-signature', SAMPLE_HEAD] as const, ['review', 'director'] as const],
  ],
  '/meeting-cycles/{id}/resolutions': [['resolutions', 'coordinator']],
};

/** What happens once, with the other body. */
const onlyOthers = new Set(['/units/{id}/succession']);

/** What cannot be given here, with the reason. */
const notHere: Record<string, string> = {
  '/calendar/revisions/{id}/decision': 'there is something to decide when workflows have recounted',
  '/mechanisms/{id}/winding-up': 'the mechanism has open matters',
};

/** Fields that a schema takes for free text and no text can be put into, with the reason. */
const spared: Record<string, string> = {
  '/units/{id}/aliases /remove/*': 'names an alias that there is',
  '/plans/{id}/corrections /names/*/name': 'names what stands in the plan',
  '/plans/{id}/units /units/*/name': 'names what stands in the plan',
  '/units/{id}/office-hours /officeHours/opensAt': 'a time of day, judged by the domain',
  '/units/{id}/office-hours /officeHours/closesAt': 'a time of day, judged by the domain',
  '/units/{id}/office-hours /officeHours/seasons/*/opensAt': 'a time of day, judged by the domain',
  '/units/{id}/office-hours /officeHours/seasons/*/closesAt': 'a time of day, judged by the domain',
  '/units/{id}/office-hours /officeHours/seasons/*/from': 'a day of the year, judged by the domain',
  '/units/{id}/office-hours /officeHours/seasons/*/to': 'a day of the year, judged by the domain',
  ...Object.fromEntries(
    ['check', 'arrangements'].flatMap((call) =>
      ['off', 'work'].map((days) => [`/calendar/${call} /${days}/*`, 'days, judged by the domain']),
    ),
  ),
  '/mechanisms/{id}/policy /settings/**': 'each setting has a type of its own, judged by the domain',
  '/logins /userName': 'letters and digits only, judged after it was put into its normal form',
  '/meeting-cycles/{id}/agenda-approval /strike/*/reason': 'an agenda keeps one item at least, and here it has one',
};

const posts = contracts.filter(({ method, takes }) => method === 'post' && takes === undefined);
// Who hands over is in office before members change; meetings are last, because days go by as they are held.
const rank = ({ path }: { path: string }) => Number(path.startsWith('/meeting-c')) - Number(path === '/handovers');
const ordered = [...posts].sort((a, b) => rank(a) - rank(b)).filter(({ path }) => !(path in notHere));
const rows = ordered.flatMap(({ path }): [string, number][] =>
  [undefined, ...(others[path] ?? [])]
    .map((_, index): [string, number] => [path, index])
    .slice(onlyOthers.has(path) ? 1 : 0),
);

test('no field that is named for a day, an instant or a term takes any text', () => {
  const named = posts.flatMap((contract) => [...freeTextsOf(contract)].map((pattern) => `${contract.path} ${pattern}`));
  const timed = named.filter((one) => /(On|At|Term|Until|\/from|\/until|\/term)$/.test(one));
  expect(timed.filter((one) => !(one in spared))).toEqual([]);
});

describe('every call is given with a poisoned body by somebody who may', () => {
  test.each(rows)('%s, body %i', async (path, index) => {
    const through = path.startsWith('/rectifications/') ? standing[path.split('/').at(-1) ?? ''] : undefined;
    const id = await placeFor(tried, path, through ?? throughTo.noticed);
    const now = api.clock.read();
    await catchUp(tried, aboutOne(tried, path, id));
    for (const [command, giver] of before[path] ?? []) {
      await call(tried, api.as(giver), 'post', path.replace(/[^/]+$/, command), id);
    }
    const other = others[path]?.[index - 1];
    changed = other && { path, id, other };
    const said: string[] = [];
    for (const who of people) {
      const answer = await call(tried, api.as(who), 'post', path, id);
      if (answer.status < 300) {
        places.push({ path, id });
        said.length = 0;
        break;
      }
      said.push(`${who}: ${String(answer.status)} ${answer.text.slice(0, 300)}`);
    }
    changed = undefined;
    api.clock.set(now);
    expect(said).toEqual([]);
  });
});

test('files are handed in under a poisoned name', async () => {
  const name = encodeURIComponent(FILE_NAME);
  const headers = { authorization: `Bearer ${tokenOf(SAMPLE_UNIT)}`, 'content-type': 'text/plain' };
  let path = '/evidence';
  for (const body of ['台账', '另一份']) {
    const response = await plain(`${api.baseUrl}/api/v1${path}?name=${name}`, { method: 'POST', headers, body });
    const text = await response.text();
    expect({ status: response.status, text: response.ok ? '' : text }).toEqual({ status: 201, text: '' });
    const { id }: { id: string } = JSON.parse(text);
    uploads.push(id);
    path = `/evidence/${id}/versions`;
  }
  for (const bad of ['\0', '\u202e', '\u2066', PAYLOAD]) {
    const query = `?name=${encodeURIComponent(`a${bad}b.txt`)}`;
    const response = await plain(`${api.baseUrl}/api/v1/evidence${query}`, { method: 'POST', headers, body: '台账' });
    const problem: ProblemJson = JSON.parse(await response.text());
    const at = new Set(problem.errors?.map(({ pointer }) => pointer));
    expect([response.status, [...at]]).toEqual([400, ['?/name']]);
  }
});

test('every free text there is was poisoned', () => {
  const missed = ordered.flatMap((contract) => {
    const patterns = freeTextsOf(contract);
    const of = taken.filter((one) => one.contract === contract);
    const hit = new Set(of.flatMap(({ pointers }) => pointers.map((pointer) => patternOf(pointer, patterns))));
    return [...patterns].filter((pattern) => !hit.has(pattern)).map((pattern) => `${contract.path} ${pattern}`);
  });
  expect(missed.sort()).toEqual(Object.keys(spared).sort());
});

/** What was made, by the path under which it is read. */
function idsUnder(prefix: string): string[] {
  const made = taken
    .filter(
      ({ contract }) =>
        contract.status === 201 &&
        contract.path === (prefix === '/calendar/revisions' ? '/calendar/arrangements' : prefix),
    )
    .map(({ answer }): { id?: string } => JSON.parse(answer))
    .map(({ id }) => id);
  const tried = places.filter(({ path }) => path.startsWith(`${prefix}/{id}`)).map(({ id }) => id);
  const sent = prefix === '/evidence' ? uploads : [];
  return [...new Set([...made, ...tried, ...sent])].filter((id) => id !== undefined);
}

/** The pieces of evidence that were handed in as files. */
const uploads: string[] = [];

/** What is nowhere but in a payload. */
const ofPayload = /=cmd|alert\(1\)|a@b\.c|7\*7/;

const readers = ['coordinator', 'leader', SAMPLE_UNIT, 'operator'];
const gets = contracts.filter(({ method }) => method === 'get');
const json = /^application\/(problem\+)?json(; charset=utf-8)?$/;

/** The bytes of one read, its headers judged: nothing in them was written by a person. */
async function read(who: string, address: string) {
  const headers = { authorization: `Bearer ${tokenOf(who)}` };
  const response = await plain(`${api.baseUrl}/api/v1${address}`, { headers });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const named = response.headers.get('content-disposition') ?? '';
  const others = [...response.headers].filter(([name]) => name !== 'content-disposition');
  expect(others.filter(([name, value]) => name === 'bcc' || judgedHeader(value))).toEqual([]);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  return { status: response.status, type: response.headers.get('content-type') ?? '', named, bytes };
}
const judgedHeader = (value: string): boolean => /cmd\||<script|Bcc:|\{\{/.test(decodeURIComponent(value));

/** All pages of what is read at an address. */
async function* pagesOf(who: string, path: string, address: string, paged: boolean) {
  let cursor = '';
  for (let page = 0; page < 50; page += 1) {
    const answer = await read(who, `${address}${paged ? `?limit=200${cursor}` : ''}`);
    yield answer;
    if (!paged || !json.test(answer.type)) return;
    const { items, nextCursor }: { items?: unknown[]; nextCursor?: string | null } = JSON.parse(
      new TextDecoder().decode(answer.bytes),
    );
    if (!nextCursor || items?.length !== 200) return;
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
  }
}

/** Reads that show nothing of what was written here: numbers and days, what is settled, units and rounds of the tests' own. */
const wordless = [
  ...['/overview', '/units/{id}/scorecard', '/tasks/counts', '/me', '/handovers/orphans'],
  ...['/calendar/revisions/{id}/changes', '/calendar/due', '/calendar/{year}'],
  ...['/mechanisms/{id}/policy', '/monitoring-rounds/{id}/submissions', '/evidence/{id}/content'],
];

describe('every read shows it as it was written, and nothing carries it out', () => {
  const seen = new Map<string, number>();
  test.each(gets.map((contract) => [contract.path, contract] as const))('%s', async (path, contract) => {
    const paged = contract.query instanceof z.ZodObject && 'limit' in contract.query.shape;
    const ids = path.includes('{id}') ? idsUnder(path.slice(0, path.indexOf('/{id}'))) : [''];
    for (const id of ids) {
      for (const who of readers) {
        for await (const { status, type, bytes } of pagesOf(who, path, addressOf(tried, path, id), paged)) {
          const text = new TextDecoder().decode(bytes);
          let texts = [text];
          if (json.test(type)) texts = [...textsIn(JSON.parse(text))];
          else if (contract.gives?.includes('text/csv')) {
            expect(type).toBe('text/csv; charset=utf-8');
            texts = cellsOf(text);
            expect(carriedOut(texts)).toEqual([]);
          } else if (path.endsWith('/sheet')) {
            const parts = await partsOf(bytes);
            expect(Object.values(parts).filter((part) => /<f[ >]/.test(part))).toEqual([]);
            const rows = await sheetRows(bytes);
            texts = 'text' in rows ? [...textsIn(JSON.parse(rows.text))] : [];
          } else expect(contract.gives).toContain(type);
          const found = texts.map((one) => judged(one));
          expect(found.flatMap(({ broken }) => broken)).toEqual([]);
          if (status === 200 && found.some((one) => one.seen)) seen.set(path, (seen.get(path) ?? 0) + 1);
        }
      }
    }
  });

  test('it was there to be seen, wherever something is shown that a person wrote', () => {
    const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(1_500);
    const without = gets.map(({ path }) => path).filter((path) => !seen.has(path) && !path.endsWith('/workflow'));
    expect(without.sort()).toEqual([...wordless].sort());
  });

  test('a file that bears it as its name is named so that no header ends in it', async () => {
    for (const id of uploads) {
      const { named } = await read(SAMPLE_UNIT, `/evidence/${id}/content`);
      expect(named).toMatch(/^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[\w%.!'()~*-]+$/);
      expect(decodeURIComponent(named.split("filename*=UTF-8''")[1] ?? '')).toBe(FILE_NAME);
    }
    expect(uploads).toHaveLength(2);
  });

  test('neither the pages of the documentation nor the log hold any of it', async () => {
    for (const path of ['/docs/', '/openapi.json', '/metrics']) {
      const response = await plain(`${api.baseUrl}${path}`);
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
      expect(await response.text()).not.toMatch(ofPayload);
    }
    expect(logged.length).toBeGreaterThan(2_000);
    expect(logged.filter((line) => ofPayload.test(line))).toEqual([]);
  });
});

describe('what can be neither kept nor shown is pointed at, and nothing changes', () => {
  const [turning, isolating] = ['\u202e', '\u2066'];

  test.each(ordered.map((contract) => [contract.path, contract] as const))('%s', async (path, contract) => {
    const rowsBefore = await rowCounts(api.record);
    const patterns = freeTextsOf(contract);
    const done = new Set<string>();
    for (const { url, init, body, pointers } of taken.filter((one) => one.contract === contract)) {
      for (const pointer of pointers) {
        const pattern = patternOf(pointer, patterns) ?? '';
        if (done.has(pattern)) continue;
        done.add(pattern);
        // What turns is taken out of a document, where it is the trace of an editor.
        for (const bad of path === '/plans' && pointer === '/text' ? ['\0'] : ['\0', turning, isolating]) {
          const sent = JSON.stringify(replaced(body, pointer, `a${bad}b`));
          const response = await plain(url, { ...init, body: sent });
          const problem: ProblemJson = JSON.parse(await response.text());
          const at = problem.errors?.map((error) => error.pointer);
          expect({ pointer, bad, status: response.status, at }).toEqual({ pointer, bad, status: 422, at: [pointer] });
        }
      }
    }
    expect(await rowCounts(api.record)).toEqual(rowsBefore);
  });
});
