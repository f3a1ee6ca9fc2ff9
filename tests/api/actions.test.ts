/** `actions` is one truth, wherever it is shown: in answers, reads, lists and the inbox, in time and late. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ProblemJson, RectificationJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, preparation, startApiOnly, throughTo, type ApiOnly, type Given } from '../support/api-only.ts';
import { WORKDAY_MS } from '../support/commands.ts';
import { draftBody, goodBodies, mainPath, SAMPLE_HEAD, SAMPLE_UNIT } from '../support/main-path.ts';
import { allPages } from '../support/pages.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const seers = ['coordinator', 'leader', 'inspector', SAMPLE_UNIT, SAMPLE_HEAD];
const places: Record<string, readonly Given[]> = {
  ...throughTo,
  prepared: [...throughTo.reviewed, preparation],
  revising: [['approval', { decision: 'return', opinion: '依据不足' }]],
};

/** Which command settles each kind of task. */
const settles: Record<string, string> = {
  'approve-rectification': 'approval',
  'revise-rectification': 'revision',
  'acknowledge-rectification': 'acknowledgement',
  'file-work-plan': 'work-plan',
  'review-work-plan': 'work-plan-review',
  'submit-rectification': 'submission',
  'sign-submission': 'submission-signature',
  'inspect-rectification': 'inspection',
  'recheck-rectification': 'recheck',
};

const reported = ['progress-reports', 'submission'];
const atWorkOn = { [SAMPLE_UNIT]: reported, [SAMPLE_HEAD]: reported };

/** Who may do what, written by hand after domain.md 4.2 and 4.3; whoever is not named may do nothing. */
const offers: Record<string, Record<string, string[]>> = {
  opened: { leader: ['approval'] },
  revising: { coordinator: ['revision'] },
  noticed: { [SAMPLE_UNIT]: ['acknowledgement'], [SAMPLE_HEAD]: ['acknowledgement'] },
  'plan-due': { [SAMPLE_UNIT]: ['work-plan'], [SAMPLE_HEAD]: ['work-plan'] },
  rectifying: { coordinator: ['work-plan-review'], ...atWorkOn },
  reviewed: atWorkOn,
  prepared: { ...atWorkOn, [SAMPLE_HEAD]: ['progress-reports', 'submission', 'submission-signature'] },
  inspecting: { inspector: ['inspection'] },
  closed: {},
};

/** The same of the commands on its time and light (domain.md 2.3, 2.4): while the unit is at work. */
const atWork = { coordinator: ['light'], leader: ['pause', 'light'] };
const owing = { ...atWork, [SAMPLE_UNIT]: ['extension-request'], [SAMPLE_HEAD]: ['extension-request'] };
const timeOffers: Record<string, Record<string, string[]>> = {
  ...{ noticed: atWork, 'plan-due': owing, rectifying: owing, reviewed: owing, prepared: owing },
};

/** The unit objects while it is burdened, and what was passed is looked at again by whoever inspects. */
function reviewOffers(place: string, who: string): string[] {
  if (place === 'closed') return who === 'inspector' ? ['recheck'] : [];
  const burdened = place !== 'opened' && place !== 'revising';
  return burdened && (who === SAMPLE_UNIT || who === SAMPLE_HEAD) ? ['objection'] : [];
}

/** The leader who issued it may take it back, and open again what was closed. */
const undoOffers = (place: string): string[] => (place === 'closed' ? ['withdrawal', 'reopening'] : ['withdrawal']);

describe.each(Object.entries(places))('at %s', (place, through) => {
  test('reading it, listing it and its tasks offer each actor the same', async () => {
    const { id } = await openedThrough(api, through);
    for (const who of seers) {
      const client = api.as(who);
      const { status, json } = await client.get<RectificationJson>(`/rectifications/${id}`);
      if ((who === SAMPLE_UNIT || who === SAMPLE_HEAD) && (place === 'opened' || place === 'revising')) {
        // A draft is not there for its unit, in whichever way it looks.
        expect([who, status]).toEqual([who, 404]);
        const units = await allPages<RectificationJson>(client, '/rectifications', 200);
        expect(units.map((one) => one.id)).not.toContain(id);
        continue;
      }
      const { actions } = json;
      const names = [...(offers[place]?.[who] ?? []), ...(timeOffers[place]?.[who] ?? [])];
      names.push(...reviewOffers(place, who));
      if (who === 'leader') names.push(...undoOffers(place));
      expect({ who, names: actions.map((action) => action.name) }).toEqual({ who, names });
      const listed = await allPages<RectificationJson>(client, '/rectifications', 200);
      expect(listed.find((one) => one.id === id)?.actions).toEqual(actions);
      const inbox = await allPages<TaskJson>(client, '/tasks', 200);
      for (const task of inbox.filter(({ matter }) => matter.id === id)) {
        expect(task.actions).toEqual(actions);
        // Whoever has a task may do it.
        expect(actions.map((action) => action.name)).toContain(settles[task.kind]);
      }
    }
  });
});

test('every step of the main path but progress settles a task of whoever takes it, and takes it away', async () => {
  let { id } = await openedThrough(api, []);
  for (const { actor, command } of mainPath) {
    const kinds = async () => {
      const tasks = await allPages<TaskJson>(api.as(actor), '/tasks', 200);
      return tasks.filter(({ matter }) => matter.id === id).map((task) => settles[task.kind]);
    };
    const owed = command !== 'progress-reports';
    expect({ command, owed: (await kinds()).includes(command) }).toEqual({ command, owed });
    const path = `/rectifications/${id}/${command}`;
    const answer = await api.as(actor).post<RectificationJson>(path, goodBodies[command]);
    ({ id } = answer.json);
    expect(await kinds()).not.toContain(command);
    const read = await api.as(actor).get<RectificationJson>(`/rectifications/${id}`);
    expect(answer.json).toEqual(read.json);
  }
});

describe('late', () => {
  const lateMs = WORKDAY_MS + 60 * 86_400_000;
  afterAll(() => {
    api.clock.set(WORKDAY_MS);
  });

  test.each(['noticed', 'plan-due', 'rectifying', 'inspecting'] as const)(
    'what could be done at %s in time can be done two months late, and what could not still cannot',
    async (place) => {
      api.clock.set(WORKDAY_MS);
      const opened = await Promise.all(seers.map(() => openedThrough(api, throughTo[place])));
      for (const [index, who] of seers.entries()) {
        const id = opened[index]?.id ?? '';
        const read = async () => (await api.as(who).get<RectificationJson>(`/rectifications/${id}`)).json;
        api.clock.set(WORKDAY_MS);
        const inTime = await read();
        api.clock.set(lateMs);
        const late = await read();
        expect(late.actions).toEqual(inTime.actions);
        const offered = late.actions.map((action) => action.name).filter((name) => name in goodBodies);
        const refused = Object.keys(goodBodies).filter((command) => !offered.includes(command));
        for (const command of refused) {
          const path = `/rectifications/${id}/${command}`;
          const answer = await api.as(who).post<ProblemJson>(path, goodBodies[command]);
          expect({ who, command, refused: [403, 409].includes(answer.status) }).toEqual({
            who,
            command,
            refused: true,
          });
        }
        // C7: a refusal rolls back the steps that were due as well.
        expect((await read()).version).toBe(inTime.version);
        const [first] = offered;
        if (first === undefined) continue;
        const answer = await api.as(who).post<RectificationJson>(`/rectifications/${id}/${first}`, goodBodies[first]);
        expect([answer.status, answer.json.version > inTime.version + 1]).toEqual([200, true]);
      }
    },
  );

  test('an order whose due date passed while it lay is not approved, but may be returned', async () => {
    api.clock.set(WORKDAY_MS);
    const changes = { dueTerm: undefined, dueOn: '2025-11-20' };
    const { id } = await openedThrough(api, throughTo.opened, changes);
    api.clock.set(lateMs);
    const path = `/rectifications/${id}/approval`;
    const approved = await api.as('leader').post<ProblemJson>(path, goodBodies['approval']);
    expect([approved.status, approved.json.code]).toEqual([422, 'DUE_DATE_PAST']);
    const returned = await api.as('leader').post(path, { decision: 'return', opinion: '已过期限' });
    expect(returned.status).toBe(200);
    const { mechanismId: _m, unitId: _u, ...order } = draftBody(api);
    const revised = await api.as('coordinator').post<RectificationJson>(`/rectifications/${id}/revision`, order);
    expect([revised.status, revised.json.stage]).toEqual([200, 'opened']);
    expect((await api.as('leader').post(path, goodBodies['approval'])).status).toBe(200);
  });
});
