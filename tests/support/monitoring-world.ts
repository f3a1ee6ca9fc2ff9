/**
 * A monitoring round over HTTP: nine sample counties and eleven departments, the 25 indicators of the example with targets for a
 * year, and the calls of its course. What every unit is to score is worked out by hand in the tests that use it.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { indicator as indicatorShape } from '../../src/api/indicator-contract.ts';
import type { monitoringRound as roundShape, unitScore } from '../../src/api/monitoring-view-contract.ts';
import type { monitoringSubmission, submissionRow } from '../../src/api/submission-contract.ts';
import { monitoringRound } from '../../src/domain/monitoring-round.ts';
import { submission } from '../../src/domain/submission.ts';
import { newToken } from '../../src/store/accounts.ts';
import { attend } from '../../src/store/act.ts';
import { clientFor } from './api-client.ts';
import type { ApiOnly } from './api-only.ts';
import { sqlAsApp } from './record.ts';
import { sharedStack } from './shared-stack.ts';

/** A round as the API answers it. */
export type RoundJson = z.output<typeof roundShape>;
/** A unit's score as the API answers it. */
export type ScoreJson = z.output<typeof unitScore>;
/** A submission as the API answers it. */
export type MonitoringSubmissionJson = z.output<typeof monitoringSubmission>;

type IndicatorJson = z.output<typeof indicatorShape>;
type Installation = Pick<ApiOnly, 'as' | 'record'>;

/** The nine sample counties. */
export const counties = '一二三四五六七八九'.split('').map((numeral) => `示例${numeral}县`);

/** The eleven departments that are scored; the office's is one of them, and not ranked. */
export const departments = [
  ...['市科技局', '市工业和信息化局', '市公安局', '市司法局', '市财政局', '市农业农村局', '市文旅广体局'],
  ...['市市场监督管理局', '市政府金融办', '示例单位甲', '示例单位乙'],
];

/** The county indicators that are scored, with their target and weight: without the last each of the others is worth as much. */
export const countyTargets: Readonly<Record<string, readonly [target: number, weight: number]>> = {
  ...{ ZB02: [100, 16], ZB04: [200, 16], ZB05: [50, 16], ZB06: [40, 16], ZB13: [500, 16], ZB24: [10, 20] },
};

/** Those of the departments. */
export const unitTargets: Readonly<Record<string, readonly [target: number, weight: number]>> = {
  ...{ ZB19: [80, 50], ZB22: [100, 50] },
};

/** Gives a call; throws when it is refused. */
export async function given<T>(api: Installation, who: string, path: string, body: object = {}): Promise<T> {
  const answer = await api.as(who).post<T>(path, body);
  if (answer.status >= 300) throw new Error(`${path} by ${who}: ${answer.text}`);
  return answer.json;
}

/** How large the large round is: MONITORING_UNITS and MONITORING_INDICATORS, or a small one. */
export function scaleWanted(): { units: number; indicators: number } {
  const { MONITORING_UNITS = '20', MONITORING_INDICATORS = '5' } = process.env;
  return { units: Number(MONITORING_UNITS), indicators: Number(MONITORING_INDICATORS) };
}

/** Everything of a list, from a place on. */
async function all<T>(api: Installation, who: string, path: string, cursor = ''): Promise<T[]> {
  const query = `${path.includes('?') ? '&' : '?'}limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`;
  const { json } = await api.as(who).get<{ items: T[]; nextCursor: string | null }>(`${path}${query}`);
  return json.nextCursor === null ? json.items : [...json.items, ...(await all<T>(api, who, path, json.nextCursor))];
}

/** The ids of units by their names, those founded since included. */
async function unitIds(api: Installation): Promise<(name: string) => string> {
  const units = await all<{ id: string; name: string }>(api, 'coordinator', '/units');
  return (name) => {
    const unit = units.find((one) => one.name === name);
    if (!unit) throw new Error(`there is no unit ${name}`);
    return unit.id;
  };
}

/**
 * Founds the counties, each with a liaison; answers the installation with their tokens as well, and the ids of units by name.
 */
export async function foundCounties(
  api: Installation & Pick<ApiOnly, 'baseUrl'>,
): Promise<Installation & { idOf: (name: string) => string }> {
  for (const name of counties) await given(api, 'coordinator', '/units', { name, kind: 'LOWER_GOV' });
  const { record, baseUrl } = api;
  const idOf = await unitIds(api);
  const units: Record<string, string> = {};
  for (const name of counties) {
    const [id, { token, hash }] = [randomUUID(), newToken()];
    const held = [id, record.mechanismId, idOf(name), name];
    const account = `INSERT INTO account (id, mechanism_id, role, unit_id, label) VALUES ($1, $2, 'liaison', $3, $4)`;
    await sqlAsApp(record, account, held);
    const ofToken = 'INSERT INTO api_token (hash, mechanism_id, account_id) VALUES ($1, $2, $3)';
    await sqlAsApp(record, ofToken, [Buffer.from(hash), record.mechanismId, id]);
    units[name] = token;
  }
  const tokens = { ...sharedStack().tokens, units, heads: {} };
  const as: Installation['as'] = (who) =>
    who !== null && who in units ? clientFor(baseUrl, who, tokens) : api.as(who);
  return { as, record, idOf };
}

/** Sets the year's targets in the catalogue, and answers it in the order of the codes. */
export async function setTargets(api: Installation, year: number): Promise<readonly IndicatorJson[]> {
  const known = await all<IndicatorJson>(api, 'coordinator', '/indicators');
  const amended: IndicatorJson[] = [];
  for (const one of known) {
    const [target] = countyTargets[one.code] ?? unitTargets[one.code] ?? [];
    if (target === undefined) {
      amended.push(one);
      continue;
    }
    const { name, unitOfMeasure, direction, level, weight, source, evidence, range, atMost, figures } = one;
    const targets = [...one.targets.filter((other) => other.year !== year), { year, value: target }];
    const body = {
      ...{ name, unitOfMeasure, direction, level, weight, source, evidence: evidence ?? undefined, range, atMost },
      ...{ figures, targets, dataUnitId: one.dataUnit.id, edition: one.edition, reason: `${String(year)}年目标值` },
    };
    amended.push(await given<IndicatorJson>(api, 'coordinator', `/indicators/${one.id}/amendment`, body));
  }
  return amended.sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** The list of a round: all 25, of which those with a weight are scored. */
export function listOf(catalogue: readonly IndicatorJson[], idOf: (name: string) => string): object {
  const weightOf = (code: string): number => (countyTargets[code] ?? unitTargets[code] ?? [0, 0])[1];
  return {
    indicators: catalogue.map(({ id, code }) => ({ indicatorId: id, weight: weightOf(code) })),
    unitIds: [...counties, ...departments].map(idOf),
  };
}

/** A round awakes, as its workflow would awake it. */
export async function wakeRound({ record }: Pick<ApiOnly, 'record'>, id: string): Promise<void> {
  await attend(record.store, monitoringRound, { id, mechanismId: record.mechanismId });
}

/** A submission awakes. */
export async function wakeSubmission({ record }: Pick<ApiOnly, 'record'>, id: string): Promise<void> {
  await attend(record.store, submission, { id, mechanismId: record.mechanismId });
}

/** What a round has called for, by unit and part. */
export async function submissionsOf(api: Installation, roundId: string) {
  const rows = await all<z.output<typeof submissionRow>>(
    api,
    'coordinator',
    `/monitoring-rounds/${roundId}/submissions`,
  );
  return rows.map(({ id, unit, part, stage, completeness }) => ({ id, unit: unit.name, part, stage, completeness }));
}

/** The scores of a round by the names of the units. */
export async function scoresOf(api: Installation, roundId: string): Promise<Map<string, ScoreJson>> {
  const scores = await all<ScoreJson>(api, 'coordinator', `/monitoring-rounds/${roundId}/scores`);
  return new Map(scores.map((score) => [score.unit?.name ?? '', score]));
}

/** One value of a submission. */
export interface Value {
  code: string;
  unitId: string | null;
  value: number | null;
  note?: string;
}

/** Enters all that a submission asks for, and signs it as its unit's liaison. */
export async function handIn(
  api: Installation,
  unit: string,
  id: string,
  valueOf: (code: string, unitId: string | null) => Pick<Value, 'value' | 'note'>,
): Promise<MonitoringSubmissionJson> {
  const { json } = await api.as(unit).get<MonitoringSubmissionJson>(`/submissions/${id}`);
  const entries = json.indicators.flatMap(({ code, asked }) =>
    asked.map(({ unit: about }) => ({ code, unitId: about?.id ?? null, ...valueOf(code, about?.id ?? null) })),
  );
  await given(api, unit, `/submissions/${id}/entries`, { entries });
  return given(api, unit, `/submissions/${id}/signature`);
}

/** Writes the self-assessment of a unit, and signs it. */
export async function assess(api: Installation, unit: string, id: string): Promise<void> {
  await given(api, unit, `/submissions/${id}/text`, { text: '本单位全年工作自评：各项任务按期完成。' });
  await given(api, unit, `/submissions/${id}/signature`);
}
