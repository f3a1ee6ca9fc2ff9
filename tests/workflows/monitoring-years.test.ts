/**
 * A series of three annual rounds, 2022 to 2024, under the time-skipping server: each opens by itself on its day, is collected,
 * verified, scored, approved and reported by its people; and each report's numbers are those of a recount that is written here
 * anew from domain.md 3.1 and knows only what was handed in.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { monitoringSeries } from '../../src/api/monitoring-series-contract.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import { generator } from '../support/chance.ts';
import { at } from '../support/domain-fixtures.ts';
import { startSkipping } from '../support/installation.ts';
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
  type RoundJson,
} from '../support/monitoring-world.ts';

type SeriesJson = z.output<typeof monitoringSeries>;

const years = [2022, 2023, 2024];
const everyone = [...counties, ...departments];

let installation: Awaited<ReturnType<typeof startSkipping>>;
let world: Awaited<ReturnType<typeof foundCounties>>;
beforeAll(async () => {
  installation = await startSkipping(at('2022-01-05', '09:30'));
  world = await foundCounties(installation);
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

/** Time passes until an instant, and everything that is due by then has happened. */
async function until(ms: number): Promise<void> {
  const { env, clock, record } = installation;
  await settled(record.store);
  const now = await clock.now(0);
  if (ms > now) await env.sleep(ms - now);
  await settled(record.store);
}

/** What becomes of a target in a year: met, met in part (from 90 % on 60 % of the points), or missed. */
type Fate = 'met' | 'partial' | 'missed';
const worth: Readonly<Record<Fate, number>> = { met: 1, partial: 0.6, missed: 0 };
const reached: Readonly<Record<Fate, number>> = { met: 1, partial: 0.93, missed: 0.6 };

const draw = generator(2022);
/** By year, unit and code; drawn once. */
const fates = new Map<string, Fate>();
function fateOf(year: number, unit: string, code: string): Fate {
  const key = `${String(year)} ${unit} ${code}`;
  const drawn = fates.get(key) ?? (['met', 'met', 'partial', 'missed'] as const)[Math.floor(draw() * 4)] ?? 'met';
  fates.set(key, drawn);
  return drawn;
}

/** How content people are with a unit, and whether it hands in its self-assessment; drawn once. */
const contentment = new Map(
  years.map((year) => [year, new Map(everyone.map((unit) => [unit, 60 + Math.floor(draw() * 41)]))]),
);
const lazy = new Map(years.map((year) => [year, new Set(everyone.filter(() => draw() < 0.15))]));

const nameOf = (unitId: string | null): string | undefined => everyone.find((name) => world.idOf(name) === unitId);

/** What is handed in, each with a word for those that differ much from the year before. */
function valueOf(year: number) {
  const note = '经核对无误';
  return (code: string, unitId: string | null): { value: number; note: string } => {
    const target = (countyTargets[code] ?? unitTargets[code])?.[0];
    const unit = nameOf(unitId);
    if (target === undefined || unit === undefined) return { value: 50, note };
    return { value: Math.round(target * reached[fateOf(year, unit, code)] * 100) / 100, note };
  };
}

/** The recount: 60 for the indicators by their weights, 25 for tasks in time, 15 for satisfaction. */
function recounted(year: number, unit: string, tasks: number): number {
  const targets = counties.includes(unit) ? countyTargets : unitTargets;
  const ofIndicators = Object.entries(targets).reduce((sum, [code, [, weight]]) => {
    return sum + worth[fateOf(year, unit, code)] * weight;
  }, 0);
  const inTime = lazy.get(year)?.has(unit) === true ? tasks - 1 : tasks;
  const content = contentment.get(year)?.get(unit) ?? 0;
  return Math.round((0.6 * ofIndicators + (25 * inTime) / tasks + 0.15 * content) * 100) / 100;
}

function bandOf(total: number): string {
  if (total >= 90) return 'excellent';
  if (total >= 80) return 'good';
  return total >= 60 ? 'qualified' : 'unqualified';
}

/** The round of a year, as its series has opened it. */
async function roundOf(series: string, year: number): Promise<string> {
  const { json } = await world.as('coordinator').get<SeriesJson>(series);
  const found = json.rounds.find(({ key }) => key === `annual-${String(year)}`)?.round?.id;
  if (found === undefined) throw new Error(`the round of ${String(year)} has not opened`);
  return found;
}

/** The indicators of a year, listed in January: every unit is asked. */
async function list(series: string, year: number): Promise<string> {
  await until(at(`${String(year)}-01-12`));
  const id = await roundOf(series, year);
  const body = listOf(await setTargets(world, year), world.idOf);
  await given(world, 'coordinator', `/monitoring-rounds/${id}/indicators`, body);
  return id;
}

/** Agreed to by silence, they are fixed in March. */
async function fix(id: string, year: number): Promise<void> {
  await until(at(`${String(year)}-03-15`));
  await given(world, 'leader', `/monitoring-rounds/${id}/fixing`, { decision: 'approve' });
}

/** The data and the self-assessments of a year, in December. */
async function collect(id: string, year: number): Promise<void> {
  await until(at(`${String(year)}-12-10`));
  const called = await submissionsOf(world, id);
  for (const { unit, part, id: submission } of called) {
    if (part === 'data') await handIn(world, unit, submission, valueOf(year));
    else if (lazy.get(year)?.has(unit) !== true) await assess(world, unit, submission);
  }
}

/** The verification, the scores, and the convener's word, in the next year. */
async function conclude(id: string, year: number): Promise<void> {
  const next = String(year + 1);
  const call = (who: string, name: string, body: object = {}) =>
    given<RoundJson>(world, who, `/monitoring-rounds/${id}/${name}`, body);
  await until(at(`${next}-01-25`));
  const { verification } = await call('coordinator', 'verification');
  for (const { code, unit } of verification?.drawn ?? []) {
    const body = { verdicts: [{ code, unitId: unit?.id ?? null, verdict: 'accepted' }] };
    const { status } = await world.as('coordinator').post(`/monitoring-rounds/${id}/verdicts`, body);
    if (status === 403) await call('inspector', 'verdicts', body);
  }
  for (const unit of everyone) {
    const value = contentment.get(year)?.get(unit) ?? 0;
    const surveys = [{ kind: 'satisfaction', unitId: world.idOf(unit), value, source: `${String(year)}年调查` }];
    await call(unit === OFFICE ? 'inspector' : 'coordinator', 'surveys', { surveys });
  }
  await call('coordinator', 'scores');
  await call('director', 'publication');
  // Their days to object pass.
  await until(at(`${next}-02-25`));
  const approved = await call('leader', 'approval', { decision: 'approve' });
  await call('coordinator', 'report', { title: `${String(year)}年度监测报告` });
  const measures = approved.lowBands.map(({ unit }) => ({
    ...{ unitId: unit?.id, measure: 'none', reason: '由分管领导当面指出' },
  }));
  // Of the office's own unit the inspector decides.
  const ofOffice = measures.filter(({ unitId }) => unitId === world.idOf(OFFICE));
  await call('coordinator', 'applications', {
    ...{ lists: [{ body: 'organisation' }], measures: measures.filter((one) => !ofOffice.includes(one)) },
  });
  if (ofOffice.length > 0) await call('inspector', 'measures', { measures: ofOffice });
  await call('coordinator', 'closing');
}

test('three rounds, each opened by the series and reported with the numbers of the recount', async () => {
  const proposed = await given<SeriesJson>(world, 'coordinator', '/monitoring-series', {
    ...{ title: '知识产权强市建设监测', basis: '实施方案保障措施（三）', years: { from: 2022, until: 2024 } },
    ...{ pilotTerm: { from: '2022-07-01', until: '2025-06-30' }, quarterly: true },
  });
  const series = `/monitoring-series/${proposed.id}`;
  await given(world, 'leader', `${series}/approval`, { decision: 'approve' });
  const rounds: string[] = [];
  for (const year of years) {
    // While the figures of one year are verified the next year's round opens.
    const before = rounds.at(-1);
    const id = await list(series, year);
    if (before !== undefined) await conclude(before, year - 1);
    await fix(id, year);
    rounds.push(id);
    await collect(id, year);
  }
  await conclude(rounds.at(-1) ?? '', 2024);

  for (const [index, year] of years.entries()) {
    const id = rounds[index] ?? '';
    const { json } = await world.as('leader').get<RoundJson>(`/monitoring-rounds/${id}`);
    expect([json.stage, json.number === null]).toEqual(['closed', false]);
    const reporters = new Set(
      (await submissionsOf(world, id)).filter(({ part }) => part === 'data').map(({ unit }) => unit),
    );
    const scores = await scoresOf(world, id);
    for (const unit of everyone) {
      const total = recounted(year, unit, reporters.has(unit) ? 2 : 1);
      const score = scores.get(unit);
      expect({ year, unit, total: score?.total, band: score?.band }).toEqual({
        year,
        unit,
        total,
        band: bandOf(total),
      });
      // What the report says is what the scores open to.
      expect(json.totals.find((one) => one.unit?.name === unit)?.total).toBe(total);
    }
  }

  // The quarters in between were opened and summed up by themselves; the pilot's acceptance comes after its own term.
  await until(at('2025-07-02'));
  const { json: last } = await world.as('coordinator').get<SeriesJson>(series);
  const opened = last.rounds.filter(({ state }) => state === 'opened');
  expect(opened.length).toBe(last.rounds.length);
  const acceptance = last.rounds.find(({ key }) => key === 'acceptance');
  expect(acceptance?.period).toEqual({ from: '2022-07-01', until: '2025-06-30' });
  for (const { round, kind } of opened.filter((one) => one.kind === 'quarterly')) {
    const { json } = await world.as('leader').get<RoundJson>((round?.href ?? '').slice('/api/v1'.length));
    expect([kind, json.stage, json.summary === null]).toEqual(['quarterly', 'scored', false]);
  }
}, 420_000);
