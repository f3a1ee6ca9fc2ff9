/** A meeting as its actors walk it over HTTP. */
import type { z } from 'zod';
import type * as contract from '../../src/api/meeting-contract.ts';
import { at } from './domain-fixtures.ts';
import { isoShanghai } from '../../src/domain/calendar.ts';
import type { Answered, ProblemJson } from './api-client.ts';
import type { TestInstallation } from './installation.ts';

/** A meeting as the API answers it. */
export type MeetingJson = z.output<typeof contract.meeting>;

type Installed = Pick<TestInstallation, 'as' | 'record'>;

/** The four kinds that may not go on, none of which an item is. */
export const goodChecks = { needsMeeting: true, coordinated: true, approvalSlip: true, reporterAndMaterial: true };

/** A proposal's body. */
export function meetingBody(day: string, changes: Record<string, unknown> = {}) {
  return {
    ...{ kind: 'plenary', title: '全体会议', basis: '年度工作安排', place: '市政府第一会议室' },
    startsAt: isoShanghai(at(day, '14:30')),
    ...changes,
  };
}

/** An item's body. */
export function itemBody(title: string, changes: Record<string, unknown> = {}) {
  return { title, background: `${title}的背景`, request: '请会议审议', coordination: '已会商一致', ...changes };
}

/** Gives a command on a meeting, which must be taken. */
export async function giveMeeting(
  installation: Installed,
  id: string,
  [who, path, body = {}]: readonly [who: string, path: string, body?: object],
): Promise<MeetingJson> {
  const answer = await tryMeeting(installation, id, [who, path, body]);
  if (answer.status !== 200) throw new Error(`${who} ${path}: ${answer.text}`);
  return answer.json;
}

/** Gives a command on a meeting, whatever comes of it. */
export async function tryMeeting(
  installation: Installed,
  id: string,
  [who, path, body = {}]: readonly [who: string, path: string, body?: object],
): Promise<Answered<MeetingJson & ProblemJson>> {
  return installation.as(who).post<MeetingJson & ProblemJson>(`/meeting-cycles/${id}/${path}`, body);
}

/** Proposes a meeting and answers it. */
export async function proposeMeeting(installation: Installed, body: object, who = 'coordinator'): Promise<MeetingJson> {
  const answer = await installation.as(who).post<MeetingJson>('/meeting-cycles', body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json;
}

/** A meeting as somebody sees it. */
export async function readMeeting(installation: Installed, id: string, who = 'coordinator'): Promise<MeetingJson> {
  const { status, text, json } = await installation.as(who).get<MeetingJson>(`/meeting-cycles/${id}`);
  if (status !== 200) throw new Error(text);
  return json;
}

/** The kinds of open tasks that somebody has in a meeting. */
export async function meetingTasks(installation: Installed, who: string, id: string): Promise<string[]> {
  const { json } = await installation
    .as(who)
    .get<{ items: { kind: string; matter: { id: string } }[] }>('/tasks?limit=200');
  return json.items.filter(({ matter }) => matter.id === id).map(({ kind }) => kind);
}
