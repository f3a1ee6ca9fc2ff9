/** Submissions over HTTP: opened by the clock as a round opens them, good bodies of their calls, and who gives each. */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { monitoringSubmission } from '../../src/api/submission-contract.ts';
import { showSubmission } from '../../src/api/submission-view.ts';
import { addDays, dateOf } from '../../src/domain/calendar.ts';
import type { FrozenIndicator } from '../../src/domain/indicator/record.ts';
import { systemActor } from '../../src/domain/roles.ts';
import { submission } from '../../src/domain/submission.ts';
import type { SubmissionCall } from '../../src/domain/submission/order.ts';
import { act, attend } from '../../src/store/act.ts';
import type { ApiClient, ProblemJson } from './api-client.ts';
import type { ApiOnly } from './api-only.ts';
import { SAMPLE_UNIT } from './main-path.ts';
import { tokenOf, type TestRecord } from './record.ts';
import { indicators } from './submission-fixtures.ts';

/** A submission as the API answers it. */
export type SubmissionJson = z.output<typeof monitoringSubmission>;

/** What calls need of an installation. */
interface Calls {
  as(roleOrUnit: string | null): ApiClient;
  record: Pick<TestRecord, 'store' | 'mechanismId' | 'unitId'>;
}

/** The units of which values are asked in these tests, by level. */
export const counties = ['高新区管委会', '示例单位乙'] as const;
/** See {@link counties}. */
export const departments = ['市教育局'] as const;

/** What a round calls for in these tests: four indicators of the unit, five figures. */
export function callFor(
  { record }: Pick<Calls, 'record'>,
  unit: string,
  changes: Partial<SubmissionCall> = {},
): SubmissionCall {
  const dataUnitId = record.unitId(unit);
  const own = indicators.map((indicator): FrozenIndicator => ({ ...indicator, dataUnitId, indicatorId: randomUUID() }));
  const scopes = {
    ...{ county: counties.map((name) => record.unitId(name)), unit: departments.map((name) => record.unitId(name)) },
  };
  const before = [{ code: 'ZB13', unitId: record.unitId(counties[0]), value: 100 }];
  const asked = changes.part === 'self-assessment' ? { indicators: [], before: [] } : { indicators: own, before };
  return {
    ...{ type: 'call', mechanismId: record.mechanismId, roundId: randomUUID(), part: 'data' },
    ...{ round: { title: '2025年度监测', year: 2025 }, dueOn: '2025-11-20', scopes, ...asked, ...changes },
  };
}

/** Opens a submission of a unit, as its round does: by the clock. */
export async function openSubmission(
  calls: Pick<Calls, 'record'>,
  changes: Partial<SubmissionCall> = {},
  unit = SAMPLE_UNIT,
): Promise<SubmissionJson> {
  const { record } = calls;
  const acted = await act(record.store, submission, {
    matter: { id: randomUUID(), opensForUnitId: record.unitId(unit) },
    command: callFor(calls, unit, changes),
    actor: systemActor(record.mechanismId),
    idempotency: null,
    answer: (snapshot) => ({ status: 201, body: JSON.stringify(showSubmission(snapshot, 'zh')) }),
  });
  if (acted.kind !== 'accepted') throw new Error(JSON.stringify(acted));
  return JSON.parse(acted.body);
}

/** A good entry for each of the five figures. */
export function goodEntries({ record }: Pick<Calls, 'record'>, value = 90) {
  const of = (code: string, names: readonly string[]) =>
    names.map((name) => ({ code, unitId: record.unitId(name), value }));
  return [{ code: 'ZB02', value }, { code: 'ZB04', value }, ...of('ZB13', counties), ...of('ZB22', departments)];
}

/** A good body of every command, by its path. */
export function submissionBodyOf(calls: Pick<Calls, 'record'>, name: string, today = '2025-11-20'): object {
  switch (name) {
    case 'entries':
      return { entries: goodEntries(calls) };
    case 'text':
      return { text: '各项任务均已完成', evidence: [{ name: '台账.txt', mediaType: 'text/plain', text: '完整台账' }] };
    case 'unlock':
      return { reason: '统计口径调整', untilOn: addDays(today, 7) };
    case 'taking-back':
    case 'withdrawal':
      return { reason: '情况有变' };
    default:
      return {};
  }
}

/** Gives a command; throws when it is refused. */
export async function onSubmission(
  calls: Calls,
  who: string,
  id: string,
  name: string,
  body?: object,
): Promise<SubmissionJson> {
  const path = `/submissions/${id}/${name}`;
  const answer = await calls.as(who).post<SubmissionJson>(path, body ?? submissionBodyOf(calls, name));
  if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
  return answer.json;
}

/** Gives a command that is to be refused, and says why it was. */
export async function refusedOnSubmission(calls: Calls, who: string, id: string, name: string, body?: object) {
  const path = `/submissions/${id}/${name}`;
  const { status, json } = await calls.as(who).post<ProblemJson>(path, body ?? submissionBodyOf(calls, name));
  return { ...json, status };
}

/** A submission of the sample unit as it stands where the named call can be given. */
export async function submissionFor(api: ApiOnly, path: string): Promise<string> {
  const name = path.split('/').at(-1) ?? '';
  const dueOn = addDays(dateOf(api.clock.read()), 14);
  const part = name === 'text' ? 'self-assessment' : 'data';
  const { id } = await openSubmission(api, { dueOn, part });
  if (name === 'signature' || name === 'taking-back') await onSubmission(api, SAMPLE_UNIT, id, 'entries');
  if (name === 'taking-back') await onSubmission(api, SAMPLE_UNIT, id, 'signature');
  if (name === 'unlock') {
    // Its date passes for it alone, and the clock of the others goes back.
    const now = api.clock.read();
    api.clock.set(Date.parse(`${dueOn}T18:00:00+08:00`));
    await attend(api.record.store, submission, { id, mechanismId: api.record.mechanismId });
    api.clock.set(now);
  }
  return id;
}

/** The sheet of a submission as somebody is given it. */
export async function fetchSheet({ baseUrl }: Pick<ApiOnly, 'baseUrl'>, who: string, path: string) {
  const headers = { authorization: `Bearer ${tokenOf(who)}` };
  const response = await fetch(`${baseUrl}/api/v1${path}`, { headers });
  return { status: response.status, headers: response.headers, sheet: new Uint8Array(await response.arrayBuffer()) };
}

/** Hands a sheet in. */
export async function sendSheet(
  { baseUrl }: Pick<ApiOnly, 'baseUrl'>,
  who: string,
  id: string,
  bytes: Uint8Array,
  more: Record<string, string> = {},
) {
  const headers = { authorization: `Bearer ${tokenOf(who)}`, 'content-type': 'application/octet-stream', ...more };
  const url = `${baseUrl}/api/v1/submissions/${id}/sheet`;
  const response = await fetch(url, { method: 'POST', headers, body: Buffer.from(bytes) });
  const json: SubmissionJson & ProblemJson = JSON.parse(await response.text());
  return { status: response.status, headers: response.headers, json };
}
