/** That `actions` tells the truth where the path turns back, and where the judges' own units are the ones to rectify. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ProblemJson, RectificationJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import {
  draftBody,
  drafterFor,
  goodBodies,
  INSPECTORS,
  OFFICE,
  SAMPLE_HEAD,
  SAMPLE_UNIT,
  timeBodies,
} from '../support/main-path.ts';
import { headOf } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const units = [SAMPLE_UNIT, OFFICE, INSPECTORS];
const roles = ['coordinator', 'director', 'leader', 'cityLeader', 'inspector', 'operator'];
const everyone = [...roles, ...units, ...units.map(headOf)];

/** Who gives which command, with a body where it is not the good one. */
type Step = readonly [who: string, command: string, body?: object];

const approved: Step = ['leader', 'approval'];
const sentBack: Step = ['leader', 'approval', { decision: 'return', opinion: '依据不足' }];
const acknowledged = (unit: string): Step => [unit, 'acknowledgement'];
const filed = (unit: string): Step => [unit, 'work-plan'];
const submitted = (unit: string): Step => [headOf(unit), 'submission'];
const prepared = (unit: string): Step => [unit, 'submission'];
const unsigned: Step = [SAMPLE_HEAD, 'submission-signature', { decision: 'return', opinion: '请补证据' }];
const planReturned: Step = ['coordinator', 'work-plan-review', { decision: 'return', opinion: '措施不具体' }];
const resultReturned: Step = ['inspector', 'inspection', { outcome: 'returned', opinion: '仍不完整' }];
const approvedFor = (unit: string): Step => (unit === INSPECTORS ? ['cityLeader', 'approval'] : approved);
const atWork = (unit: string) => [approvedFor(unit), acknowledged(unit), filed(unit)];
/** What a unit's people may do while it is at work. */
const working = (unit: string, ...signs: string[]) => ({
  [unit]: ['progress-reports', 'submission'],
  [headOf(unit)]: ['progress-reports', 'submission', ...signs],
});

function orderBody() {
  const { mechanismId: _m, unitId: _u, ...order } = draftBody(api);
  return order;
}

async function walked(unit: string, steps: readonly Step[]): Promise<string> {
  const body = draftBody(api, { unitId: api.record.unitId(unit) });
  const { json } = await api.as(drafterFor(api, body)).post<RectificationJson>('/rectifications', body);
  for (const [who, command, given] of steps) {
    const sent = given ?? goodBodies[command] ?? orderBody();
    const answer = await api.as(who).post(`/rectifications/${json.id}/${command}`, sent);
    if (answer.status !== 200) throw new Error(`${who} ${command}: ${answer.text}`);
  }
  return json.id;
}

interface Case {
  at: string;
  unit: string;
  steps: readonly Step[];
  may: Record<string, string[]>;
}

/** Written down by hand after domain.md, so that the rule is not only compared with itself. */
const cases: Case[] = [
  { at: 'revising', unit: SAMPLE_UNIT, steps: [sentBack], may: { coordinator: ['revision'], director: ['revision'] } },
  {
    ...{ at: 'revised', unit: SAMPLE_UNIT, steps: [sentBack, ['coordinator', 'revision']] },
    may: { leader: ['approval'], cityLeader: ['approval'] },
  },
  {
    ...{ at: 'a returned work plan', unit: SAMPLE_UNIT, steps: [...atWork(SAMPLE_UNIT), planReturned] },
    may: { [SAMPLE_UNIT]: ['work-plan'], [SAMPLE_HEAD]: ['work-plan'] },
  },
  {
    at: 'a returned result',
    unit: SAMPLE_UNIT,
    steps: [...atWork(SAMPLE_UNIT), ['coordinator', 'work-plan-review'], ...[submitted(SAMPLE_UNIT), resultReturned]],
    may: working(SAMPLE_UNIT),
  },
  {
    at: 'a report that awaits its signature',
    unit: SAMPLE_UNIT,
    steps: [...atWork(SAMPLE_UNIT), ['coordinator', 'work-plan-review'], prepared(SAMPLE_UNIT)],
    may: working(SAMPLE_UNIT, 'submission-signature'),
  },
  {
    at: 'a report that was not signed',
    unit: SAMPLE_UNIT,
    steps: [...atWork(SAMPLE_UNIT), ['coordinator', 'work-plan-review'], prepared(SAMPLE_UNIT), unsigned],
    may: working(SAMPLE_UNIT),
  },
  {
    ...{ at: 'the office’s draft, sent back', unit: OFFICE, steps: [sentBack] },
    may: { inspector: ['revision'], cityLeader: ['revision'] },
  },
  { at: 'the inspectors’ draft', unit: INSPECTORS, steps: [], may: { cityLeader: ['approval'] } },
  {
    ...{ at: 'the office’s work plan', unit: OFFICE, steps: atWork(OFFICE) },
    may: { ...working(OFFICE), inspector: ['work-plan-review'] },
  },
  {
    ...{ at: 'the office’s result', unit: OFFICE, steps: [...atWork(OFFICE), submitted(OFFICE)] },
    may: { inspector: ['inspection'] },
  },
  {
    ...{ at: 'the inspectors’ work plan', unit: INSPECTORS, steps: atWork(INSPECTORS) },
    may: { ...working(INSPECTORS), cityLeader: ['work-plan-review'] },
  },
  {
    ...{ at: 'the inspectors’ result', unit: INSPECTORS, steps: [...atWork(INSPECTORS), submitted(INSPECTORS)] },
    may: { cityLeader: ['inspection'] },
  },
];

describe.each(cases)('at $at', ({ unit, steps, may }) => {
  test('everyone is offered exactly what they may do', async () => {
    const id = await walked(unit, steps);
    const offered: Record<string, string[]> = {};
    for (const who of everyone) {
      const shown = await api.as(who).get<RectificationJson>(`/rectifications/${id}`);
      const names = shown.status === 200 ? shown.json.actions.map((action) => action.name) : [];
      const onPath = names.filter((name) => !(name in timeBodies));
      if (onPath.length > 0) offered[who] = onPath;
    }
    expect(offered).toEqual(may);
  });

  test('what is offered succeeds, at its own address, and nothing else does', async () => {
    const id = await walked(unit, steps);
    const before = (await api.as('leader').get(`/rectifications/${id}/timeline`)).text;
    const bodies = { revision: orderBody(), ...goodBodies };
    for (const who of everyone) {
      for (const [command, body] of Object.entries(bodies)) {
        if (may[who]?.includes(command)) continue;
        const refused = await api.as(who).post<ProblemJson>(`/rectifications/${id}/${command}`, body);
        expect({ who, command, refused: [403, 404, 409].includes(refused.status) }).toEqual({
          ...{ who, command, refused: true },
        });
      }
    }
    expect((await api.as('leader').get(`/rectifications/${id}/timeline`)).text).toBe(before);
    for (const [who, commands] of Object.entries(may)) {
      for (const command of commands) {
        const fresh = await walked(unit, steps);
        const { json } = await api.as(who).get<RectificationJson>(`/rectifications/${fresh}`);
        const href = json.actions.find((action) => action.name === command)?.href ?? '';
        const body = { revision: orderBody(), ...goodBodies }[command];
        const given = await api.as(who).post(href.replace('/api/v1', ''), body);
        expect({ who, command, status: given.status }).toEqual({ who, command, status: 200 });
      }
    }
  });
});

describe('returning needs an opinion', () => {
  test.each([
    ['leader', [], 'approval', { decision: 'return' }],
    ['coordinator', atWork(SAMPLE_UNIT), 'work-plan-review', { decision: 'return' }],
    [SAMPLE_HEAD, [...atWork(SAMPLE_UNIT), prepared(SAMPLE_UNIT)], 'submission-signature', { decision: 'return' }],
  ] as const)('%s', async (who, steps, command, body) => {
    const id = await walked(SAMPLE_UNIT, steps);
    const answer = await api.as(who).post<ProblemJson>(`/rectifications/${id}/${command}`, body);
    expect([answer.status, answer.json.code]).toEqual([422, 'OPINION_REQUIRED']);
    expect(answer.json.errors?.map((error) => error.pointer)).toEqual(['/opinion']);
  });
});

test('a unit’s tasks are nobody else’s, and the judge of the inspectors’ own work is the city leader', async () => {
  const id = await walked(INSPECTORS, [...atWork(INSPECTORS), submitted(INSPECTORS)]);
  for (const who of everyone) {
    const { json } = await api.as(who).get<{ items: { kind: string; matter: { id: string } }[] }>('/tasks?limit=200');
    const kinds = json.items.filter((task) => task.matter.id === id).map((task) => task.kind);
    expect({ who, kinds }).toEqual({ who, kinds: who === 'cityLeader' ? ['inspect-rectification'] : [] });
  }
});
