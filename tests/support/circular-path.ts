/** Circulars over HTTP: good bodies of their calls, and circulars that stand where a call can be given. */
import type { z } from 'zod';
import type { circular } from '../../src/api/circular-contract.ts';
import type { ApiClient, ProblemJson } from './api-client.ts';
import { SAMPLE_UNIT } from './main-path.ts';
import type { TestRecord } from './record.ts';

/** A circular as the API answers it. */
export type CircularJson = z.output<typeof circular>;

interface Calls {
  as(roleOrUnit: string | null): ApiClient;
  record: Pick<TestRecord, 'mechanismId' | 'unitId'>;
}

/** What a circular says of these units, by their names. */
export function circularText({ record }: Calls, ...names: string[]) {
  return {
    ...{ title: '关于示例工作推进情况的通报', facts: '示例工作未按期完成', basis: '联席会议纪要' },
    units: names.map((name) => ({ unitId: record.unitId(name), facts: `${name}逾期十个工作日` })),
    addressees: ['各成员单位'],
  };
}

/** Good bodies of every call, by the last part of its path; about the sample unit where nothing else is said. */
export function circularBodies(calls: Calls, ...names: string[]): Record<string, object> {
  const text = circularText(calls, ...(names.length > 0 ? names : [SAMPLE_UNIT]));
  return {
    ...{ circulars: { mechanismId: calls.record.mechanismId, ...text }, revision: text, corrections: text },
    ...{ 'comment-round': {}, comments: { text: '情况属实，已整改' }, approval: { decision: 'approve' } },
    ...{ discarding: { reason: '问题已解决' }, withdrawal: { reason: '事实有误' } },
  };
}

/** Gives a command; throws when it is refused. */
export async function onCircular(
  calls: Calls,
  who: string,
  id: string,
  name: string,
  body?: object,
): Promise<CircularJson> {
  const given = body ?? circularBodies(calls)[name];
  const answer = await calls.as(who).post<CircularJson>(`/circulars/${id}/${name}`, given);
  if (answer.status >= 300) throw new Error(`${name}: ${answer.text}`);
  return answer.json;
}

/** Gives a command that is to be refused, and says why it was. */
export async function refusedOnCircular(calls: Calls, who: string, id: string, name: string, body?: object) {
  const given = body ?? circularBodies(calls)[name];
  const { status, json } = await calls.as(who).post<ProblemJson>(`/circulars/${id}/${name}`, given);
  return { ...json, status };
}

/** A circular at a stage, about units by their names; each of them comments where it was asked. */
export async function circularAt(calls: Calls, stage: string, ...about: string[]): Promise<CircularJson> {
  const names = about.length > 0 ? about : [SAMPLE_UNIT];
  const drafted = await calls
    .as('coordinator')
    .post<CircularJson>('/circulars', circularBodies(calls, ...names)['circulars']);
  if (drafted.status !== 201) throw new Error(drafted.text);
  const { id } = drafted.json;
  if (stage === 'drafted') return drafted.json;
  let one = await onCircular(calls, 'coordinator', id, 'comment-round');
  if (stage === 'commenting') return one;
  for (const name of names) one = await onCircular(calls, name, id, 'comments');
  return stage === 'deciding' ? one : onCircular(calls, 'leader', id, 'approval');
}

/** At which stage a circular can take a call, by the last part of its path. */
export const circularPlaceOf: Record<string, string> = {
  ...{ revision: 'drafted', 'comment-round': 'drafted', discarding: 'drafted', approval: 'deciding' },
  ...{ withdrawal: 'issued', corrections: 'issued' },
};
