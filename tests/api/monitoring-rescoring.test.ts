/**
 * A round over HTTP in which one data unit says nothing in time: it is unlocked, reports, and scoring again changes the scores of
 * those about whom it reports, and its own; nobody else's. What each scores is worked out by hand.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { at } from '../support/domain-fixtures.ts';
import { OFFICE } from '../support/main-path.ts';
import {
  assess,
  counties,
  countyTargets,
  departments,
  foundCounties,
  given,
  handIn,
  listOf,
  scoresOf,
  setTargets,
  submissionsOf,
  unitTargets,
  wakeRound,
  wakeSubmission,
  type MonitoringSubmissionJson,
  type RoundJson,
  type ScoreJson,
} from '../support/monitoring-world.ts';

/** It reports ZB24 of every county, and is scored itself. */
const SILENT = '市科技局';
/** Of them the first is to miss ZB24, and the second to meet it in part. */
const [MISSES = '', PARTLY = ''] = counties;

let api: ApiOnly;
let world: Awaited<ReturnType<typeof foundCounties>>;
let id: string;
let late: string;
beforeAll(async () => {
  api = await startApiOnly();
  world = await foundCounties(api);
  id = await collected();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

/** Every target is met, but for those two. */
function valueOf(code: string, unitId: string | null) {
  const note = '经核对无误';
  const target = (countyTargets[code] ?? unitTargets[code])?.[0] ?? 50;
  if (code === 'ZB24' && unitId === world.idOf(MISSES)) return { value: target / 2, note };
  return { value: code === 'ZB24' && unitId === world.idOf(PARTLY) ? target * 0.95 : target, note };
}

const call = (who: string, name: string, body: object = {}) =>
  given<RoundJson>(world, who, `/monitoring-rounds/${id}/${name}`, body);

/** The round of 2025 after its collecting: everybody else has handed in both parts in time. */
async function collected(): Promise<string> {
  const { mechanismId } = api.record;
  const plan = { mechanismId, title: '2025年度监测', kind: 'annual', year: 2025, basis: '实施方案' };
  ({ id } = await given<RoundJson>(world, 'coordinator', '/monitoring-rounds', plan));
  await call('coordinator', 'indicators', listOf(await setTargets(world, 2025), world.idOf));
  api.clock.set(at('2025-11-20'));
  await call('leader', 'fixing', { decision: 'approve' });
  api.clock.set(at('2025-12-01'));
  await wakeRound(api, id);
  api.clock.set(at('2025-12-10'));
  for (const { unit, part, id: submission } of await submissionsOf(world, id)) {
    if (part === 'self-assessment') await assess(world, unit, submission);
    else if (unit === SILENT) late = submission;
    else await handIn(world, unit, submission, valueOf);
  }
  api.clock.set(at('2026-01-16'));
  await wakeSubmission(api, late);
  api.clock.set(at('2026-01-21'));
  await wakeRound(api, id);
  return id;
}

/** Begins the verification, and accepts whatever was drawn. */
async function verified(): Promise<void> {
  const { verification } = await call('coordinator', 'verification');
  for (const { code, unit } of verification?.drawn ?? []) {
    const body = { verdicts: [{ code, unitId: unit?.id ?? null, verdict: 'accepted' }] };
    const { status } = await world.as('coordinator').post(`/monitoring-rounds/${id}/verdicts`, body);
    if (status === 403) await call('inspector', 'verdicts', body);
  }
}

async function scored(): Promise<Map<string, ScoreJson>> {
  await call('coordinator', 'scores');
  return scoresOf(world, id);
}

const totalsOf = (scores: Map<string, ScoreJson>) =>
  Object.fromEntries([...scores].map(([unit, { total }]) => [unit, total]));
const all = (names: readonly string[], total: number) => Object.fromEntries(names.map((name) => [name, total]));

test('the silent unit is locked out, named in a circular’s draft, and costs nobody else a point', async () => {
  const { json } = await world.as(SILENT).get<MonitoringSubmissionJson>(`/submissions/${late}`);
  expect(json.stage).toBe('locked');
  const drafts = await world.as('coordinator').get<{ items: { title: string; stage: string }[] }>('/circulars');
  expect(drafts.json.items.map(({ title }) => title)).toEqual(['关于2025年度监测数据报送情况的通报']);
  await verified();
  // Of its two parts one was in time: without a survey 60 and 25 are of 85, and half of 29.41 is left.
  expect(totalsOf(await scored())).toEqual({
    ...all(counties, 100),
    ...all(departments, 100),
    ...{ [SILENT]: 85.3 },
  });
});

test('scored again without anything new it is what it was', async () => {
  const before = await scoresOf(world, id);
  expect(await scored()).toEqual(before);
});

test('nobody is shown a score before the draft, nor what the office counted, whatever unit it is of', async () => {
  for (const who of [OFFICE, SILENT, MISSES]) {
    const { json } = await world.as(who).get<RoundJson>(`/monitoring-rounds/${id}`);
    const scores = await world.as(who).get<{ items: ScoreJson[] }>(`/monitoring-rounds/${id}/scores`);
    const path = `/monitoring-rounds/${id}/timeline?limit=200`;
    const timeline = await world.as(who).get<{ items: EventJson[] }>(path);
    expect([who, json.totals, scores.json.items]).toEqual([who, [], []]);
    expect(timeline.json.items.map(({ type }) => type)).toContain('monitoring-scored');
    const keys = timeline.json.items.flatMap(({ data }) => Object.keys(data));
    for (const key of ['totals', 'input', 'silent', 'before', 'drawn', 'verdicts']) expect(keys).not.toContain(key);
  }
});

test('unlocked, it reports; what was scored before is not published, and scoring again changes what depends on it', async () => {
  const before = await scoresOf(world, id);
  await given(world, 'director', `/monitoring-rounds/${id}/unlocks`, {
    submissionId: late,
    reason: '系统故障，准予补报',
    untilOn: '2026-02-10',
  });
  api.clock.set(at('2026-02-02'));
  await handIn(world, SILENT, late, valueOf);
  const refused = await world.as('director').post<ProblemJson>(`/monitoring-rounds/${id}/publication`, {});
  expect([refused.status, refused.json.code]).toEqual([409, 'SCORES_OUTDATED']);
  const after = await scored();
  // ZB24 has 20 of 100: of 70.59 points for indicators 14.12. Half of a late task's 14.705 is lost but for 60 %.
  expect(totalsOf(after)).toEqual({
    ...all(counties, 100),
    ...all(departments, 100),
    ...{ [MISSES]: 85.88, [PARTLY]: 94.35, [SILENT]: 94.12 },
  });
  const same = departments.filter((name) => name !== SILENT);
  for (const name of same) expect(after.get(name)).toEqual(before.get(name));
  for (const name of counties) {
    const others = ({ items }: Pick<ScoreJson, 'items'>) => items.filter(({ part }) => part !== 'indicators');
    expect(others(after.get(name) ?? { items: [] })).toEqual(others(before.get(name) ?? { items: [] }));
    const why = after.get(name)?.items.find(({ code }) => code === 'ZB24')?.why;
    expect([name, why]).toEqual([name, name === MISSES ? 'missed' : name === PARTLY ? 'partial' : 'met']);
  }
  await call('director', 'publication');
  const own = await world.as(MISSES).get<{ items: ScoreJson[] }>(`/monitoring-rounds/${id}/scores`);
  expect(own.json.items.map(({ unit, total, rank }) => [unit?.name, total, rank])).toEqual([[MISSES, 85.88, null]]);
});
