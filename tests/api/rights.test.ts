/** Who may see and do what, over HTTP; and that `actions` says exactly that. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ProblemJson, RectificationJson } from '../support/api-client.ts';
import { openedThrough, preparation, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { draftBody, goodBodies, INSPECTORS, OFFICE, SAMPLE_HEAD, SAMPLE_UNIT } from '../support/main-path.ts';
import { headOf } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const OTHER_UNIT = '示例单位乙';
const everyone = ['coordinator', 'leader', 'inspector', 'operator', SAMPLE_UNIT, SAMPLE_HEAD, OTHER_UNIT, OFFICE];

describe.each(Object.entries({ ...throughTo, prepared: [...throughTo.reviewed, preparation] }))(
  'at %s',
  (_, through) => {
    test('`actions` names exactly the commands that succeed with a good body, for everyone', async () => {
      const bodies = { ...goodBodies, revision: orderBody() };
      for (const who of everyone) {
        // A refused command leaves nothing behind, so one matter serves for all of them.
        const untouched = await openedThrough(api, through);
        const shown = await api.as(who).get<RectificationJson>(`/rectifications/${untouched.id}`);
        const offered = shown.status === 200 ? shown.json.actions.map((action) => action.name) : [];
        for (const [command, body] of Object.entries(bodies)) {
          const succeeds = offered.includes(command);
          const { id } = succeeds ? await openedThrough(api, through) : untouched;
          const answer = await api
            .as(who)
            .post<RectificationJson & ProblemJson>(`/rectifications/${id}/${command}`, body);
          expect({ who, command, succeeds: answer.status === 200 }).toEqual({ who, command, succeeds });
          if (!succeeds) expect([403, 404, 409]).toContain(answer.status);
          if (answer.status === 409) expect(answer.json['possible']).toEqual(offered);
        }
        const after = await api.as(who).get<RectificationJson>(`/rectifications/${untouched.id}`);
        // Each request has an id of its own.
        expect({ ...after.json, requestId: '' }).toEqual({ ...shown.json, requestId: '' });
      }
    });
  },
);

function orderBody() {
  const { mechanismId: _m, unitId: _u, ...order } = draftBody(api);
  return order;
}

describe('who sees a rectification', () => {
  test.each([
    ['coordinator', 200],
    ['leader', 200],
    ['inspector', 200],
    [SAMPLE_UNIT, 200],
    [OTHER_UNIT, 404],
    ['operator', 404],
    [null, 401],
  ])('%s gets %d', async (who, status) => {
    const { id } = await openedThrough(api, ['approval']);
    expect((await api.as(who).get(`/rectifications/${id}`)).status).toBe(status);
    expect((await api.as(who).get(`/rectifications/${id}/timeline`)).status).toBe(status);
  });

  test('a liaison’s list holds its own unit’s only, whatever it asks for; the operator has none', async () => {
    await openedThrough(api, ['approval'], { unitId: api.record.unitId(OTHER_UNIT) });
    const own = await api.as(SAMPLE_UNIT).get<{ items: RectificationJson[] }>('/rectifications?limit=200');
    expect(new Set(own.json.items.map((item) => item.unit.name))).toEqual(new Set([SAMPLE_UNIT]));
    const asked = `/rectifications?unitId=${api.record.unitId(OTHER_UNIT)}`;
    expect((await api.as(SAMPLE_UNIT).get<{ items: unknown[] }>(asked)).json.items).toEqual([]);
    expect((await api.as('operator').get('/rectifications')).status).toBe(403);
    expect((await api.as('operator').get<{ items: unknown[] }>('/tasks')).json.items).toEqual([]);
  });
});

describe('who may draft', () => {
  test.each(['leader', 'inspector', 'operator', SAMPLE_UNIT])('not %s', async (who) => {
    const answer = await api.as(who).post<ProblemJson>('/rectifications', draftBody(api));
    expect([answer.status, answer.json.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  test.each([
    ['the office’s own unit', OFFICE, { inspector: 201, cityLeader: 201 }, ['coordinator', 'director', headOf(OFFICE)]],
    [
      'the inspectors’ own unit',
      INSPECTORS,
      { coordinator: 201, director: 201 },
      ['inspector', 'cityLeader', 'leader'],
    ],
  ] as const)('%s: none but those who are not of it', async (_, unit, may, mayNot) => {
    const body = draftBody(api, { unitId: api.record.unitId(unit) });
    for (const [who, status] of Object.entries(may)) {
      expect([who, (await api.as(who).post('/rectifications', body)).status]).toEqual([who, status]);
    }
    for (const who of mayNot) {
      expect([who, (await api.as(who).post('/rectifications', body)).status]).toEqual([who, 403]);
    }
    const own = await api.as(mayNot[0]).post<ProblemJson>('/rectifications', body);
    expect(own.json.code).toBe('OWN_WORK');
  });

  test('who drafts for no unit is not told which units there are', async () => {
    const body = draftBody(api, { unitId: randomUUID() });
    for (const who of ['leader', 'operator', SAMPLE_UNIT, SAMPLE_HEAD]) {
      const answer = await api.as(who).post<ProblemJson>('/rectifications', body);
      expect([who, answer.status, answer.json.code]).toEqual([who, 403, 'ROLE_NOT_ALLOWED']);
    }
  });

  test.each(['市中级人民法院', '市人民检察院', '市委组织部', '银保监株洲监管分局', '市知识产权协会'])(
    'nor anyone against %s, where a request letter applies',
    async (unit) => {
      const body = draftBody(api, { unitId: api.record.unitId(unit) });
      const answer = await api.as('coordinator').post<ProblemJson>('/rectifications', body);
      expect([answer.status, answer.json.code]).toEqual([422, 'INSTRUMENT_NOT_ALLOWED']);
      expect(answer.json).toMatchObject({ instrument: 'rectification', allowed: ['request-letter'] });
    },
  );

  test.each(['各级人民政府', '市直机关各有关单位'])('nor anyone against the collective %s', async (unit) => {
    const body = draftBody(api, { unitId: api.record.unitId(unit) });
    const answer = await api.as('coordinator').post<ProblemJson>('/rectifications', body);
    expect([answer.status, answer.json.code]).toEqual([422, 'UNIT_IS_COLLECTIVE']);
  });
});

describe('nobody judges their own', () => {
  test('the office’s work plan is reviewed by the inspector, not by its coordinator', async () => {
    const changes = { unitId: api.record.unitId(OFFICE) };
    const through = ['approval', 'acknowledgement', 'work-plan'];
    const actors = { acknowledgement: OFFICE, 'work-plan': OFFICE };
    const { id } = await openedThrough(api, through, changes, actors);
    const path = `/rectifications/${id}/work-plan-review`;
    const own = await api.as('coordinator').post<ProblemJson>(path, { decision: 'approve' });
    expect([own.status, own.json.code]).toEqual([403, 'OWN_WORK']);
    expect((await api.as('inspector').post(path, { decision: 'approve' })).status).toBe(200);
  });

  test('the inspectors’ unit is inspected by the city leader, not by its inspector', async () => {
    const changes = { unitId: api.record.unitId(INSPECTORS) };
    const through = ['approval', 'acknowledgement', 'work-plan', 'submission'];
    const own = { acknowledgement: INSPECTORS, 'work-plan': INSPECTORS, submission: headOf(INSPECTORS) };
    const actors = { approval: 'cityLeader', ...own };
    const { id } = await openedThrough(api, through, changes, actors);
    const path = `/rectifications/${id}/inspection`;
    const refused = await api.as('inspector').post<ProblemJson>(path, goodBodies['inspection']);
    expect([refused.status, refused.json.code]).toEqual([403, 'OWN_WORK']);
    expect((await api.as('coordinator').post(path, goodBodies['inspection'])).status).toBe(403);
    expect((await api.as('leader').post(path, goodBodies['inspection'])).status).toBe(403);
    expect((await api.as('cityLeader').post(path, goodBodies['inspection'])).status).toBe(200);
  });
});

test('the workflow view answers 503 while Temporal is away, and only to those who may ask', async () => {
  const { id } = await openedThrough(api, ['approval']);
  api.temporal.answers = false;
  try {
    const away = await api.as('operator').get<ProblemJson>(`/rectifications/${id}/workflow`);
    expect([away.status, away.json.code, away.headers.get('retry-after')]).toEqual([503, 'TEMPORAL_UNAVAILABLE', '2']);
    expect((await api.as('inspector').get(`/rectifications/${id}/workflow`)).status).toBe(403);
  } finally {
    api.temporal.answers = true;
  }
});
