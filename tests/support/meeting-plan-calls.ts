/** Plans of meetings over HTTP: good bodies of their calls, and plans that stand where a call can be given. */
import type { z } from 'zod';
import type { meetingPlan } from '../../src/api/meeting-plan-contract.ts';
import type { ApiClient } from './api-client.ts';

/** A plan as the API answers it. */
export type MeetingPlanJson = z.output<typeof meetingPlan>;

/** A quarterly plan of plenaries from 2026 on. */
export const planBody = {
  ...{ kind: 'plenary', cadence: 'quarterly', anchor: { month: 3, day: 15, time: '09:30' } },
  ...{
    place: '市市场监管局三楼会议室',
    title: '{year}年第{n}次全体会议',
    basis: '联席会议工作规则第五条',
    fromYear: 2026,
  },
};

/** Good bodies of every call, by its path. */
export const meetingPlanBodies: Record<string, object> = {
  '/meeting-plans': planBody,
  '/meeting-plans/{id}/approval': { decision: 'approve' },
  '/meeting-plans/{id}/pause': { reason: '机构改革' },
  '/meeting-plans/{id}/resumption': {},
  '/meeting-plans/{id}/occurrences/{no}/move': { startsAt: '2026-03-25T14:30:00+08:00', reason: '与两会冲突' },
  '/meeting-plans/{id}/occurrences/{no}/skip': { reason: '并入专题会议' },
  '/meeting-plans/{id}/occurrences/{no}/opening': {},
  '/meeting-plans/{id}/ending': { reason: '重新拟订' },
};

interface Installation {
  as(roleOrUnit: string | null): ApiClient;
}

/** Gives a call on a plan, as whoever may; throws when it is refused. */
export async function onPlan(
  { as }: Installation,
  id: string,
  name: string,
  body = meetingPlanBodies[`/meeting-plans/{id}/${name}`],
): Promise<MeetingPlanJson> {
  const path = `/meeting-plans/${id}/${name.replace('{no}', '1')}`;
  const answer = await as(name === 'approval' ? 'leader' : 'coordinator').post<MeetingPlanJson>(path, body);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
  return answer.json;
}

/** Ends the open plans, of which each kind has one. */
export async function endPlans(installation: Installation): Promise<void> {
  const { json } = await installation.as('coordinator').get<{ items: MeetingPlanJson[] }>('/meeting-plans?limit=200');
  for (const { id, closedAt } of json.items) if (closedAt === null) await onPlan(installation, id, 'ending');
}

/** Proposes a plan. */
export async function proposePlan({ as }: Installation, changes: object = {}): Promise<MeetingPlanJson> {
  const answer = await as('coordinator').post<MeetingPlanJson>('/meeting-plans', { ...planBody, ...changes });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json;
}

/** Proposes a plan and has it approved. */
export async function approvedPlan(installation: Installation, changes: object = {}): Promise<MeetingPlanJson> {
  return onPlan(installation, (await proposePlan(installation, changes)).id, 'approval');
}

/** The id of a plan that stands where the call of a path can be given. */
export async function meetingPlanFor(installation: Installation, path: string): Promise<string> {
  await endPlans(installation);
  if (path === '/meeting-plans') return '';
  const { id } = path.endsWith('/approval') ? await proposePlan(installation) : await approvedPlan(installation);
  if (path.endsWith('/resumption')) await onPlan(installation, id, 'pause');
  return id;
}
