/** Supervision notices over HTTP: good bodies of their calls, who gives each, and notices that stand where a call can be given. */
import type { z } from 'zod';
import type { mandate, supervisionNotice } from '../../src/api/supervision-notice-contract.ts';
import type { ApiClient, ProblemJson } from './api-client.ts';
import { SAMPLE_UNIT } from './main-path.ts';
import { headOf, type TestRecord } from './record.ts';

/** A notice as the API answers it. */
export type NoticeJson = z.output<typeof supervisionNotice>;
/** A mandate as the API answers it. */
export type MandateJson = z.output<typeof mandate>;

/** What calls need of an installation. */
export interface Calls {
  as(roleOrUnit: string | null): ApiClient;
  record: Pick<TestRecord, 'mechanismId' | 'unitId'>;
}

let matters = 0;

/** A good draft; each is about another matter, so that the guard lets it through. */
export function noticeBody({ record }: Calls, changes: object = {}): object {
  matters += 1;
  return {
    ...{ mechanismId: record.mechanismId, unitId: record.unitId(SAMPLE_UNIT), form: 'supervision-notice' },
    ...{ about: { title: `第${String(matters)}号领导批示件` }, title: '关于示例事项的督办通知' },
    ...{ problem: '逾期未办', demands: '限期办结并书面回复', basis: '联席会议纪要', ...changes },
  };
}

/** A mandate for whatever, in force from the clock's day of these tests on. */
export const mandateBody = {
  ...{ number: '株政办函〔2025〕12号', issuedBy: '市人民政府办公室', matters: '联席会议议定事项的督办' },
  ...{ fromOn: '2025-01-01', toOn: '2027-12-31' },
};

/** The government's approval, as the inspector names it. */
export const government = { reference: '市政府批示〔2025〕3号', by: '市长', on: '2025-11-01' };

/** Good bodies of every command, by its path. */
export const noticeBodies: Record<string, object> = {
  revision: { title: '修改稿', problem: '逾期未办', demands: '限期办结', basis: '联席会议纪要', dueTerm: '10wd' },
  approval: { decision: 'approve' },
  discarding: { reason: '另行处理' },
  acknowledgement: {},
  reply: { report: '已办结', evidence: [{ name: '台账.txt', mediaType: 'text/plain', text: '完整台账' }] },
  'reply-signature': { decision: 'sign' },
  review: { outcome: 'accepted', opinion: '符合要求' },
  thanks: { text: '感谢支持' },
  urging: { level: 1 },
  suspension: { reason: '机构改革' },
  resumption: { reason: '已理顺' },
  withdrawal: { reason: '误发' },
  reopening: { reason: '出现反弹', newTerm: '10wd' },
};

/** The steps that lead to a stage, with who gives each to a unit. */
const steps: Record<string, readonly string[]> = {
  drafted: [],
  issued: ['approval'],
  answering: ['approval', 'acknowledgement'],
  signing: ['approval', 'acknowledgement', 'reply'],
  reviewing: ['approval', 'acknowledgement', 'reply', 'reply-signature'],
};

/** Gives a command; throws when it is refused. */
export async function onNotice(
  { as }: Calls,
  who: string,
  id: string,
  name: string,
  body?: object,
): Promise<NoticeJson> {
  const answer = await as(who).post<NoticeJson>(`/supervision-notices/${id}/${name}`, body ?? noticeBodies[name]);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
  return answer.json;
}

/** Gives a command that is to be refused, and says why it was. */
export async function refusedOn({ as }: Calls, who: string, id: string, name: string, body?: object) {
  const { status, json } = await as(who).post<ProblemJson>(
    `/supervision-notices/${id}/${name}`,
    body ?? noticeBodies[name],
  );
  return { ...json, status };
}

/** Drafts a notice as the clerk. */
export async function draftNotice(calls: Calls, changes: object = {}, who = 'coordinator'): Promise<NoticeJson> {
  const answer = await calls.as(who).post<NoticeJson>('/supervision-notices', noticeBody(calls, changes));
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json;
}

/** A notice at a stage, to a unit by its name; the city leader issues it. */
export async function noticeAt(
  calls: Calls,
  stage: string,
  unit = SAMPLE_UNIT,
  changes: object = {},
): Promise<NoticeJson> {
  let notice = await draftNotice(calls, { unitId: calls.record.unitId(unit), ...changes });
  const givers: Record<string, string> = { approval: 'cityLeader', 'reply-signature': headOf(unit) };
  for (const step of steps[stage] ?? []) notice = await onNotice(calls, givers[step] ?? unit, notice.id, step);
  return notice;
}

/** At which stage a notice can take a command. */
export const noticePlaceOf: Record<string, string> = {
  ...{ revision: 'drafted', approval: 'drafted', discarding: 'drafted', acknowledgement: 'issued', reply: 'answering' },
  ...{ 'reply-signature': 'signing', review: 'reviewing', urging: 'issued', withdrawal: 'issued' },
  reopening: 'reviewing',
};

/** A unit to which only letters go. */
export const COURT = '市中级人民法院';

/** The id of a notice, or of a mandate, on which a call is tried; of a court's letter, answered, where it is thanks. */
export async function noticeFor(calls: Calls, path: string): Promise<string> {
  if (path.startsWith('/mandates/')) return (await recordMandate(calls)).id;
  const name = path.split('/').at(-1) ?? '';
  if (name === 'thanks') return (await noticeAt(calls, 'reviewing', COURT, { form: 'request-letter' })).id;
  // What a person drafted they do not approve: whoever may is among those who are asked.
  const { id } = await noticeAt(calls, noticePlaceOf[name] ?? 'issued');
  if (name === 'resumption') await onNotice(calls, 'cityLeader', id, 'suspension');
  if (name === 'reopening') await onNotice(calls, 'director', id, 'review');
  return id;
}

/** Records a mandate as the city leader. */
export async function recordMandate({ as }: Calls, changes: object = {}): Promise<MandateJson> {
  const answer = await as('cityLeader').post<MandateJson>('/mandates', { ...mandateBody, ...changes });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json;
}
