/** How matters stood at past instants (`?asOf=`): as their events up to there fold, and as they were answered then. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dateOf, isoShanghai } from '../../src/domain/calendar.ts';
import { circular } from '../../src/domain/circular.ts';
import { interview } from '../../src/domain/interview.ts';
import type { Procedure } from '../../src/domain/matter.ts';
import { rectification } from '../../src/domain/rectification.ts';
import { referral } from '../../src/domain/referral.ts';
import { attend } from '../../src/store/act.ts';
import { readMatterAsOf } from '../../src/store/as-of.ts';
import { audit } from '../../src/store/audit.ts';
import type { ProblemJson, RectificationJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, takeStep, throughTo, type ApiOnly, type Given } from '../support/api-only.ts';
import { chance } from '../support/chance.ts';
import { circularAt, onCircular } from '../support/circular-path.ts';
import { interviewBodies, onInterview, proposeInterview } from '../support/interview-path.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { headOf, sqlAsApp } from '../support/record.ts';
import { individualBodyOf, proposeReferral, referralBodies, walkReferral } from '../support/referral-calls.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SECOND_UNIT = '示例单位乙';
const OTHER_UNIT = '市司法局';

/** Whoever looks while a matter lives, and again afterwards. */
const watchers = ['leader', 'inspector', 'coordinator', SAMPLE_UNIT, headOf(SAMPLE_UNIT), OTHER_UNIT] as const;

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

/** A matter's life: how it is opened, and what is done with it one after the other. */
interface Life {
  open(): Promise<string>;
  steps: readonly ((id: string) => Promise<unknown>)[];
}

/** What somebody was answered at an instant. */
interface Answer {
  who: string;
  atMs: number;
  status: number;
  json: object;
}

const { between } = chance();
const later = (ms: number) => {
  api.clock.set(api.clock.read() + Math.round(ms));
};
const asOf = (path: string, ms: number) => `${path}?asOf=${encodeURIComponent(new Date(ms).toISOString())}`;
const ofPast = (status: number, json: object) => (status === 200 ? { ...json, actions: [] } : { status });

/** Lives it, an hour to eight between two steps, and remembers what everyone was answered at two instants between them. */
async function live(path: string, { open, steps }: Life): Promise<{ id: string; answers: Answer[]; fromMs: number }> {
  const id = await open();
  const fromMs = api.clock.read();
  const answers: Answer[] = [];
  for (const step of [...steps, null]) {
    for (let looks = 0; looks < 2; looks += 1) {
      later(between(HOUR_MS / 2, 4 * HOUR_MS));
      for (const who of watchers) {
        const { status, json } = await api.as(who).get<object>(`${path}/${id}`);
        answers.push({ who, atMs: api.clock.read(), status, json });
      }
    }
    // What is done is done after they looked.
    later(1);
    await step?.(id);
  }
  return { id, answers, fromMs };
}

/** What a matter's events fold to, from their stored texts alone. */
function foldOf<State, Command, Event extends { type: string }>(
  procedure: Procedure<State, Command, Event>,
  rows: readonly { text: string }[],
): State | null {
  return rows.reduce<State | null>((state, { text }) => {
    const { type, data, basis, dueAt, seq, at, accountId, role, unitId } = JSON.parse(text);
    const dueAtMs = dueAt === null ? null : Date.parse(dueAt);
    const recorded = { event: { type, ...data }, basis, dueAtMs, seq, atMs: Date.parse(at) };
    return procedure.evolve(state, { ...recorded, actor: { accountId, role, unitId } });
  }, null);
}

/** At so many random instants of a matter's life it is read as its events up to there fold. */
async function foldsAt<State, Command, Event extends { type: string }>(
  procedure: Procedure<State, Command, Event>,
  { id, fromMs }: { id: string; fromMs: number },
  instants: number,
): Promise<void> {
  const actor = await api.record.actor('inspector');
  const text = 'SELECT text, at FROM event WHERE matter_id = $1 ORDER BY seq';
  const rows = await sqlAsApp<{ text: string; at: Date }>(api.record, text, [id]);
  const toMs = api.clock.read();
  for (let count = 0; count < instants; count += 1) {
    const atMs = Math.floor(between(fromMs - HOUR_MS, toMs));
    const read = await readMatterAsOf(api.record.store, actor, procedure, { id, atMs });
    const state = read !== null && read !== 'to-come' ? read.state : read;
    const upTo = rows.filter(({ at }) => at.getTime() <= atMs);
    expect({ atMs, state }).toEqual({ atMs, state: foldOf(procedure, upTo) });
  }
}

/** Lives each of a noun's lives; whoever asks afterwards how it stood is answered what they were answered then. */
async function standsAsItStood<State, Command, Event extends { type: string }>(
  procedure: Procedure<State, Command, Event>,
  path: string,
  lives: readonly Life[],
): Promise<void> {
  for (const one of lives) {
    const lived = await live(path, one);
    for (const { who, atMs, status, json } of lived.answers) {
      const then = await api.as(who).get<object>(asOf(`${path}/${lived.id}`, atMs));
      expect({ who, atMs, then: ofPast(then.status, then.json) }).toEqual({ who, atMs, then: ofPast(status, json) });
    }
    await foldsAt(procedure, lived, Math.ceil(1_000 / lives.length));
  }
}

const idOf = async (opened: Promise<{ id: string }>) => (await opened).id;
const attended = (procedure: typeof circular | typeof interview) => (id: string) =>
  procedure === circular
    ? attend(api.record.store, circular, { id, mechanismId: api.record.mechanismId })
    : attend(api.record.store, interview, { id, mechanismId: api.record.mechanismId });

test('a rectification, at 1,000 instants', async () => {
  const returned: Given = ['inspection', { outcome: 'returned', opinion: '证据不足' }];
  const objection: Given = ['objection', { text: '事实有误' }, SAMPLE_UNIT];
  const withdrawn: Given = ['objection-decision', { outcome: 'withdrawn', opinion: '撤销' }, 'cityLeader'];
  const walks: (readonly Given[])[] = [
    [...throughTo.inspecting, returned, 'submission', 'inspection', 'recheck'],
    [...throughTo.noticed, objection, withdrawn],
    [...throughTo.rectifying, 'progress-reports', 'submission', returned],
    throughTo['plan-due'],
  ];
  await standsAsItStood(
    rectification,
    '/rectifications',
    walks.map((walk) => ({
      open: () => idOf(openedThrough(api, [])),
      steps: walk.map((given) => (id: string) => takeStep(api, id, given)),
    })),
  );
});

test('a circular, at 1,000 instants', async () => {
  const by =
    (who: string, name: string, body?: object) =>
    (id: string): Promise<unknown> =>
      onCircular(api, who, id, name, body);
  const asked = [by('coordinator', 'revision'), by('coordinator', 'comment-round')];
  const silence = (id: string) => {
    later(7 * DAY_MS);
    return attended(circular)(id);
  };
  const open = () => idOf(circularAt(api, 'drafted', SAMPLE_UNIT, SECOND_UNIT));
  await standsAsItStood(circular, '/circulars', [
    {
      open,
      steps: [
        ...[by('coordinator', 'comment-round'), by(SAMPLE_UNIT, 'comments'), by(SECOND_UNIT, 'comments')],
        ...[by('leader', 'approval', { decision: 'return', opinion: '补充' }), ...asked, by(SAMPLE_UNIT, 'comments')],
        ...[by('leader', 'approval'), by('leader', 'withdrawal')],
      ],
    },
    { open, steps: [by('coordinator', 'comment-round'), silence, by('leader', 'approval')] },
    { open, steps: [by('coordinator', 'discarding')] },
  ]);
});

test('an interview, at 1,000 instants', async () => {
  const by =
    (who: string, name: string, body?: object) =>
    (id: string): Promise<unknown> =>
      onInterview(api, who, id, name, body);
  const noticed = (id: string) => {
    const startsAt = isoShanghai(api.clock.read() + 13 * DAY_MS);
    return onInterview(api, 'coordinator', id, 'notice', { ...interviewBodies['notice'], startsAt });
  };
  const itsHour = async (id: string) => {
    later(13 * DAY_MS);
    await attended(interview)(id);
  };
  const open = () => idOf(proposeInterview(api));
  const drafted = [by('coordinator', 'revision'), by('cityLeader', 'approval'), noticed];
  const reported = [by(SAMPLE_UNIT, 'report'), by(headOf(SAMPLE_UNIT), 'report-signature')];
  const failed = by('inspector', 'check', { outcome: 'failed', opinion: '台账不全' });
  const absent = by('coordinator', 'attendance', { attended: false, reason: '未到' });
  await standsAsItStood(interview, '/interviews', [
    {
      open,
      steps: [
        ...[...drafted, itsHour, by('coordinator', 'attendance'), by('coordinator', 'record')],
        ...[by('director', 'minutes'), ...reported, failed, ...reported, by('inspector', 'check')],
      ],
    },
    { open, steps: [...drafted, itsHour, absent, by('cityLeader', 'cancellation')] },
    { open, steps: [by('coordinator', 'discarding')] },
  ]);
});

test('a referral, at 1,000 instants: with the objection to its cause as it stood then', async () => {
  const by = (who: string, name: string, body?: object) => (id: string) => {
    const today = dateOf(api.clock.read());
    return walkReferral(api, id, today, [[who, name, body ?? referralBodies(today)[name] ?? {}]]);
  };
  let cause = '';
  const open = async () => {
    cause = await idOf(openedThrough(api, throughTo.rectifying));
    return idOf(proposeReferral(api, { aboutId: cause }));
  };
  const onCause = (given: Given) => () => takeStep(api, cause, given);
  const objected = onCause(['objection', { text: '事实有误' }, SAMPLE_UNIT]);
  const decided = (outcome: string) => onCause(['objection-decision', { outcome, opinion: '复核' }, 'cityLeader']);
  const handedOver = [by('inspector', 'handing-over'), by('inspector', 'outcome')];
  const wordless = (who: string, name: string, body: object) => (id: string) => {
    const days = { 'handing-over': 'handedOn', outcome: 'reportedOn' }[name];
    return by(who, name, days === undefined ? body : { ...body, [days]: dateOf(api.clock.read()) })(id);
  };
  await standsAsItStood(referral, '/referrals', [
    { open, steps: [by('leader', 'approval'), objected, decided('upheld'), ...handedOver] },
    { open, steps: [objected, decided('withdrawn'), by('leader', 'discarding')] },
    {
      open,
      steps: [
        by('leader', 'approval'),
        onCause(['withdrawal', { reason: '误发' }, 'leader']),
        by('leader', 'withdrawal'),
      ],
    },
    {
      open: async () => {
        const { json } = await api.as('inspector').post<{ id: string }>('/referrals', individualBodyOf(api));
        return json.id;
      },
      steps: [
        wordless('leader', 'approval', { decision: 'approve' }),
        wordless('inspector', 'handing-over', { body: 'supervisory' }),
        wordless('inspector', 'outcome', { outcome: 'admonition' }),
      ],
    },
  ]);
});

test('nothing can be done with it; it was not there before it was, nor is it before its time', async () => {
  const { id } = await openedThrough(api, []);
  const path = `/rectifications/${id}`;
  const draftedMs = api.clock.read();
  later(HOUR_MS);
  await takeStep(api, id, 'approval');
  const { json } = await api.as('leader').get<RectificationJson>(asOf(path, draftedMs));
  expect(json).toMatchObject({ stage: 'opened', number: null, version: 1, actions: [] });
  expect((await api.as('leader').get<RectificationJson>(path)).json.stage).toBe('noticed');
  expect((await api.as('leader').get(asOf(path, draftedMs - HOUR_MS))).status).toBe(404);
  expect((await api.as(OTHER_UNIT).get(asOf(path, draftedMs))).status).toBe(404);
  const ahead = await api.as('leader').get<ProblemJson>(asOf(path, api.clock.read() + HOUR_MS));
  expect([ahead.status, ahead.json.code, ahead.json.errors?.[0]?.pointer]).toEqual([422, 'DATE_INVALID', '?asOf']);
  expect((await api.as('leader').get<ProblemJson>(`${path}?asOf=gestern`)).status).toBe(400);
});

test('whose an individual of one’s unit became finds the referral at no past instant either', async () => {
  const { json } = await api.as('inspector').post<{ id: string }>('/referrals', individualBodyOf(api, SECOND_UNIT));
  const path = `/referrals/${json.id}`;
  const before = api.clock.read();
  later(HOUR_MS);
  expect((await api.as('coordinator').get(asOf(path, before))).status).toBe(200);
  const succession = {
    ...{ successorId: api.record.unitId('市市场监督管理局'), effectiveOn: dateOf(api.clock.read()), basis: '示例' },
  };
  const moved = await api.as('coordinator').post(`/units/${api.record.unitId(SECOND_UNIT)}/succession`, succession);
  expect(moved.status).toBe(200);
  expect((await api.as('coordinator').get(asOf(path, before))).status).toBe(404);
  expect((await api.as('inspector').get(asOf(path, before))).status).toBe(200);
});
