/** Interviews over HTTP: good bodies of their calls, who gives each, and interviews that stand where a call can be given. */
import type { z } from 'zod';
import type { interview as interviewShape } from '../../src/api/interview-contract.ts';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { interview } from '../../src/domain/interview.ts';
import { attend } from '../../src/store/act.ts';
import type { ApiClient, ProblemJson } from './api-client.ts';
import type { ApiOnly } from './api-only.ts';
import { SAMPLE_UNIT } from './main-path.ts';
import { headOf, type TestRecord } from './record.ts';

/** An interview as the API answers it. */
export type InterviewJson = z.output<typeof interviewShape>;

/** What calls need of an installation. */
interface Calls {
  as(roleOrUnit: string | null): ApiClient;
  record: Pick<TestRecord, 'mechanismId' | 'unitId'>;
}

/** When the interviews of these tests are held: a Wednesday, five working days after the clock's first morning. */
export const HELD_AT = '2025-11-12T10:00:00+08:00';

const texts = { title: '关于示例事项的约谈', matter: '推进不力', problems: '两次督办仍未办结', basis: '联席会议纪要' };

/** A good proposal. */
export function interviewBody({ record }: Calls, changes: object = {}): object {
  return { mechanismId: record.mechanismId, unitId: record.unitId(SAMPLE_UNIT), ...texts, ...changes };
}

/** Good bodies of every command, by its path. */
export const interviewBodies: Record<string, object> = {
  revision: { ...texts, title: '修改稿', demands: '限期办结' },
  approval: { decision: 'approve' },
  discarding: { reason: '已办结' },
  notice: { startsAt: HELD_AT, place: '市政府第三会议室', interviewers: '市分管领导', bring: ['情况说明'] },
  rescheduling: { reason: '与全会冲突', startsAt: '2025-11-19T10:00:00+08:00' },
  cancellation: { reason: '问题已解决' },
  attendance: { attended: true, post: '局长', inPerson: true },
  record: { problems: '逾期', explanation: '人手不足', demands: '月底前办结', statement: '坚决整改' },
  minutes: {},
  report: { report: '已整改', evidence: [{ name: '台账.txt', mediaType: 'text/plain', text: '完整台账' }] },
  'report-signature': { decision: 'sign' },
  check: { outcome: 'passed' },
};

/** The commands of an interview's course, with who gives each. */
export const interviewCourse = [
  ['approval', 'cityLeader'],
  ['notice', 'coordinator'],
  ['attendance', 'coordinator'],
  ['record', 'coordinator'],
  ['minutes', 'director'],
  ['report', SAMPLE_UNIT],
  ['report-signature', headOf(SAMPLE_UNIT)],
  ['check', 'inspector'],
] as const;

/** Before which command of its course an interview can take a call. */
const before: Record<string, string> = {
  ...{ revision: 'approval', approval: 'approval', discarding: 'approval', notice: 'notice' },
  ...{ rescheduling: 'attendance', cancellation: 'attendance' },
  // Of what is read it is noticed, so that its unit sees it.
  ...{ timeline: 'attendance', workflow: 'attendance', '{id}': 'attendance' },
};

/** Gives a command; throws when it is refused. */
export async function onInterview(
  { as }: Pick<Calls, 'as'>,
  who: string,
  id: string,
  name: string,
  body?: object,
): Promise<InterviewJson> {
  const answer = await as(who).post<InterviewJson>(`/interviews/${id}/${name}`, body ?? interviewBodies[name]);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
  return answer.json;
}

/** Gives a command that is to be refused, and says why it was. */
export async function refusedOnInterview(
  { as }: Pick<Calls, 'as'>,
  who: string,
  id: string,
  name: string,
  body?: object,
) {
  const path = `/interviews/${id}/${name}`;
  const { status, json } = await as(who).post<ProblemJson>(path, body ?? interviewBodies[name]);
  return { ...json, status };
}

/** Proposes an interview as the clerk. */
export async function proposeInterview(
  calls: Calls,
  changes: object = {},
  who = 'coordinator',
): Promise<InterviewJson> {
  const answer = await calls.as(who).post<InterviewJson>('/interviews', interviewBody(calls, changes));
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json;
}

/**
 * An interview as it stands before a command of its course. Its hour comes for it alone, as its own time is that of its last
 * event, and the clock of the others goes back; unless it is left to come (`early`), or stops at it.
 */
export async function interviewBefore(api: ApiOnly, until: string, early = false): Promise<string> {
  // By then the clock of other calls may have gone on.
  const startsAt = isoShanghai(api.clock.read() + 13 * 86_400_000);
  const { id } = await proposeInterview(api);
  for (const [step, who] of interviewCourse) {
    const now = api.clock.read();
    if (step === 'attendance' && !early) {
      api.clock.set(Date.parse(startsAt));
      await attend(api.record.store, interview, { id, mechanismId: api.record.mechanismId });
    }
    if (step === until) break;
    api.clock.set(now);
    const body = step === 'notice' ? { ...interviewBodies['notice'], startsAt } : interviewBodies[step];
    await onInterview(api, who, id, step, body);
  }
  return id;
}

/** The id of an interview on which a call is tried. */
export async function interviewFor(api: ApiOnly, path: string): Promise<string> {
  const name = path.split('/').at(-1) ?? '';
  const now = api.clock.read();
  const id = await interviewBefore(api, before[name] ?? name, before[name] !== undefined);
  api.clock.set(now);
  return id;
}
