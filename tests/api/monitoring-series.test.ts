/** Series of monitoring rounds over HTTP: proposed, approved, its rounds opened; and who sees what. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { monitoringSeries as shape } from '../../src/api/monitoring-series-contract.ts';
import { monitoringSeries } from '../../src/domain/monitoring-series.ts';
import { attend } from '../../src/store/act.ts';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';

type SeriesJson = z.output<typeof shape>;

let api: ApiOnly;
beforeAll(async () => {
  // Its clock stands in November 2025.
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const body = {
  ...{ title: '知识产权强市建设监测', basis: '实施方案保障措施（三）', years: { from: 2024, until: 2026 } },
  pilotTerm: { from: '2024-07-01', until: '2026-06-30' },
};

async function proposed(changes: object = {}): Promise<SeriesJson> {
  const answer = await api.as('coordinator').post<SeriesJson>('/monitoring-series', { ...body, ...changes });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json;
}

test('proposed by the office, approved by the convener; what can still be measured opens, the next by its day', async () => {
  const { id, stage, rounds } = await proposed();
  expect([stage, rounds]).toEqual(['proposed', []]);
  const address = `/monitoring-series/${id}`;
  const approved = await api.as('leader').post<SeriesJson>(`${address}/approval`, { decision: 'approve' });
  expect(approved.json.rounds.map(({ key, state, past }) => `${key} ${state}${past ? ' past' : ''}`)).toEqual([
    'annual-2024 skipped past',
    'quarterly-2024-1 skipped past',
    'quarterly-2024-2 skipped past',
    'quarterly-2024-3 skipped past',
    'quarterly-2024-4 skipped past',
    'annual-2025 opened',
    'quarterly-2025-1 skipped past',
    'quarterly-2025-2 skipped past',
    'quarterly-2025-3 opened',
    'quarterly-2025-4 planned',
    'annual-2026 planned',
    'quarterly-2026-1 planned',
    'acceptance planned',
    'quarterly-2026-2 planned',
    'quarterly-2026-3 planned',
    'quarterly-2026-4 planned',
  ]);
  const opened = approved.json.rounds.filter(({ state }) => state === 'opened');
  for (const { round, title, year } of opened) {
    const found = await api.as('coordinator').get<{ title: string; year: number }>((round?.href ?? '').slice(7));
    expect(found.json).toMatchObject({ title, year });
  }
  expect(approved.json.workflow.nextWakeAt).toBe('2026-01-10T09:00:00.000+08:00');

  api.clock.set(Date.parse('2026-01-10T09:00:00+08:00'));
  await attend(api.record.store, monitoringSeries, { id, mechanismId: api.record.mechanismId });
  const later = await api.as('coordinator').get<SeriesJson>(address);
  const states = new Map(later.json.rounds.map(({ key, state }) => [key, state]));
  expect([states.get('annual-2026'), states.get('quarterly-2025-4')]).toEqual(['opened', 'opened']);

  const timeline = await api.as('coordinator').get<{ items: EventJson[] }>(`${address}/timeline`);
  expect(timeline.json.items.map(({ type }) => type)).toEqual([
    'monitoring-series-proposed',
    'monitoring-series-approved',
    ...Array<string>(4).fill('series-round-opened'),
  ]);
  expect(new Set(later.json.rounds.flatMap(({ round }) => round?.id ?? [])).size).toBe(4);
});

test('a round that was skipped is opened after all, once, and has the number of its address', async () => {
  const { id } = await proposed({ quarterly: false });
  const address = `/monitoring-series/${id}`;
  await api.as('leader').post(`${address}/approval`, { decision: 'approve' });
  const skip = await api
    .as('coordinator')
    .post<SeriesJson>(`${address}/rounds/acceptance/skip`, { reason: '另行组织' });
  expect(skip.json.rounds.find(({ key }) => key === 'acceptance')).toMatchObject({
    state: 'skipped',
    reason: '另行组织',
  });
  const open = await api.as('director').post<SeriesJson>(`${address}/rounds/acceptance/opening`, {});
  expect(open.json.rounds.find(({ key }) => key === 'acceptance')).toMatchObject({ state: 'opened', reason: null });
  // The year's round was there already: it is found, and no second one opened.
  const rounds = await api.as('coordinator').get<{ items: { year: number; kind: string }[] }>('/monitoring-rounds');
  const ofYear = rounds.json.items.filter(({ year, kind }) => year === 2025 && kind === 'annual');
  expect([ofYear.length, open.json.rounds.find(({ key }) => key === 'annual-2025')?.state]).toEqual([1, 'opened']);
  const again = await api.as('director').post<ProblemJson>(`${address}/rounds/acceptance/opening`, {});
  expect([again.status, again.json.code]).toEqual([409, 'NOT_NOW']);
  const none = await api.as('director').post<ProblemJson>(`${address}/rounds/annual-1999/opening`, {});
  expect([none.status, none.json.code]).toEqual([404, 'OCCURRENCE_UNKNOWN']);
});

test('the leader finds it in the inbox, units find nothing of it, and nonsense is refused where it is', async () => {
  const { id } = await proposed({ quarterly: false, title: '另一系列' });
  const inbox = await api.as('leader').get<{ items: { kind: string; matter: { id: string } }[] }>('/tasks?limit=100');
  expect(inbox.json.items.find(({ matter }) => matter.id === id)).toMatchObject({ kind: 'approve-monitoring-series' });
  expect((await api.as(SAMPLE_UNIT).get(`/monitoring-series/${id}`)).status).toBe(404);
  const wrong = await api
    .as('coordinator')
    .post<ProblemJson>('/monitoring-series', { ...body, years: { from: 2026, until: 2024 } });
  expect([wrong.status, wrong.json.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/years/until']]);
  const noDays = { ...body, pilotTerm: { from: '2024', until: '2026-06-31' }, midTermOn: '明年' };
  const undated = await api.as('coordinator').post<ProblemJson>('/monitoring-series', noDays);
  const at = undated.json.errors?.map(({ pointer }) => pointer);
  expect([undated.status, at]).toEqual([422, ['/pilotTerm/from', '/pilotTerm/until', '/midTermOn']]);
});
