/** A good body of every call of the API, by its path. */
import { dateOf } from '../../src/domain/calendar.ts';
import { accountBodies } from './account-calls.ts';
import type { ApiOnly } from './api-only.ts';
import { assignmentBodies, draftBodyOf } from './assignment-path.ts';
import { circularBodies } from './circular-path.ts';
import { amendmentBody, indicatorBody } from './indicator-calls.ts';
import { interviewBodies, interviewBody } from './interview-path.ts';
import { draftBody, goodBodies, SAMPLE_UNIT, timeBodies } from './main-path.ts';
import { meetingBody, type MeetingJson } from './meeting-path.ts';
import { meetingBodies } from './meeting-places.ts';
import { meetingPlanBodies } from './meeting-plan-calls.ts';
import { mandateBody, noticeBodies, noticeBody } from './notice-path.ts';
import { officeReportBodies } from './office-report-calls.ts';
import { planText } from './plan-fixtures.ts';
import { referralBodies, referralBodyOf } from './referral-calls.ts';
import { planBody, roundBodyOf } from './round-path.ts';
import { seriesBodies, seriesBody } from './series-calls.ts';
import { submissionBodyOf } from './submission-path.ts';

/** An API on which every call is tried, and what bodies are made of. */
export interface TriedApi {
  api: ApiOnly;
  /** The account of the office's director. */
  deputy: string;
  /** The membership of the sample unit's liaison. */
  liaison: string;
  /** How many arrangements were imported: each is of another day. */
  revisions: number;
  /** The last number of an indicator's code. */
  codes: number;
  /** The round that was tried on last. */
  round: string;
  /** The submission that is to be unlocked. */
  locked: string;
  /** What is entered for someone. */
  entry: object;
  /** The meeting that a call is tried on. */
  meeting: MeetingJson | null;
}

/** The day on which the API's clock stands. */
export const today = ({ api }: TriedApi): string => dateOf(api.clock.read());

/** A code that no indicator has yet. */
export const nextCode = (tried: TriedApi): string => `RT${String((tried.codes += 1))}`;

/** An arrangement that differs from what stands: another day of one week is off. */
export function arrangement({ revisions }: TriedApi) {
  const day = `2027-03-${String(15 + (revisions % 5))}`;
  return { year: 2027, off: ['2027-01-01', day], work: [], source: `国办发明电〔2026〕${String(revisions + 1)}号` };
}

const approval = { title: '关于调整联席会议的通知', number: '株政办函〔2025〕9号' };

/** The body that lets an account act for whoever sends it. */
export function delegationTo(accountId: string): object {
  const mandate = { title: '关于委托审批的通知', number: '株政办〔2025〕1号' };
  return { delegate: { accountId }, from: '2025-11-05', until: '2025-11-09', reason: '出差', mandate };
}

/** A good body of one call; undefined where it takes none. */
export function bodyOf(tried: TriedApi, path: string): object | undefined {
  const { api, round, locked, meeting, deputy, liaison, entry } = tried;
  const { mechanismId, unitId, ...order } = draftBody(api);
  const bodies: Record<string, object> = {
    ...goodBodies,
    ...timeBodies,
    ...{
      check: arrangement(tried),
      arrangements: { ...arrangement(tried), against: tried.revisions },
      decision: { decision: 'keep' },
    },
    revision: order,
    rectifications: { mechanismId, unitId, ...order },
    units: { name: '市数据局', kind: 'GOV_DEPT' },
    'office-hours': { officeHours: { opensAt: '08:30', closesAt: '17:30' } },
    aliases: { add: ['教育行政部门'] },
    succession: { successorId: api.record.unitId('市科技局'), effectiveOn: '2025-11-05', basis: '株编发〔2025〕7号' },
  };
  const ofPlans: Record<string, object> = {
    '/plans': { text: planText },
    '/plans/{id}/corrections': { head: { status: '印发稿' } },
    '/plans/{id}/units': { units: [] },
    '/plans/{id}/confirmation': {},
    '/plans/{id}/discarding': { reason: '不再需要' },
    '/mechanisms/{id}/changes': { shortName: '知识产权会议', basis: approval },
    '/mechanisms/{id}/policy': { settings: { terms: { workPlan: '15wd' } }, basis: approval },
    '/mechanisms/{id}/winding-up': { basis: approval },
    '/mechanisms/{id}/decision': { decision: 'approve' },
    '/mechanisms/{id}/members': {
      ...{ unitId: api.record.unitId(SAMPLE_UNIT), part: 'liaison', name: '示例甲', post: '办公室主任' },
      effectiveOn: '2025-11-05',
    },
    '/memberships/{id}/decision': { decision: 'confirm' },
    '/delegations': delegationTo(deputy),
    '/delegations/{id}/revocation': { reason: '已返回' },
    ...accountBodies(),
    '/handovers': { unitId: api.record.unitId(SAMPLE_UNIT), toMembershipId: liaison, reason: '首次明确联络员' },
    ...meetingPlanBodies,
  };
  const absent = '00000000-0000-4000-8000-000000000000';
  if (path === '/bulk/reminders') return { rows: [{ supervisionNoticeId: absent, level: 1 }] };
  if (path === '/bulk/assignments') return { ids: [absent] };
  if (path === '/assignments') return draftBodyOf(api);
  if (path.startsWith('/assignments/')) return assignmentBodies(api)[path.slice('/assignments/{id}/'.length)];
  if (path === '/supervision-notices') return noticeBody(api);
  // With an approval for the inspector, who issues no supervision notice without one.
  const government = { reference: '市政府批示〔2025〕3号', by: '市长', on: '2025-11-01' };
  if (path === '/supervision-notices/{id}/approval') return { decision: 'approve', approval: government };
  if (path.startsWith('/supervision-notices/')) return noticeBodies[path.split('/').at(-1) ?? ''];
  if (path.startsWith('/circulars')) return circularBodies(api)[path.split('/').at(-1) ?? ''];
  if (path === '/interviews') return interviewBody(api);
  if (path === '/monitoring-series') return seriesBody;
  if (path.startsWith('/monitoring-series/')) return seriesBodies[path.split('/').at(-1) ?? ''];
  if (path === '/monitoring-rounds') return planBody(api, 2099, today(tried));
  if (path.startsWith('/monitoring-rounds/') && !path.endsWith('/unlocks'))
    return roundBodyOf(api, round, path.split('/').at(-1) ?? '');
  if (path.endsWith('/unlocks')) return { ...submissionBodyOf(api, 'unlock', today(tried)), submissionId: locked };
  if (path.startsWith('/submissions/')) return submissionBodyOf(api, path.split('/').at(-1) ?? '', today(tried));
  if (path.startsWith('/interviews/')) return interviewBodies[path.split('/').at(-1) ?? ''];
  if (path === '/indicators') return indicatorBody(nextCode(tried), unitId);
  if (path.startsWith('/indicators/')) return path.endsWith('/amendment') ? amendmentBody(unitId) : { reason: '停报' };
  if (path === '/mandates') return mandateBody;
  if (path === '/recordings') return entry;
  if (path.startsWith('/recordings/'))
    return path.endsWith('/check') ? { decision: 'confirm' } : { reason: '未曾签收' };
  if (path.startsWith('/office-reports')) return officeReportBodies(api)[path.split('/').at(-1) ?? ''];
  const onReferral = path.split('/')[3];
  if (path.startsWith('/referrals')) return onReferral ? referralBodies(today(tried))[onReferral] : referralBodyOf(api);
  if (path === '/mandates/{id}/revocation') return { reason: '授权到期' };
  if (path === '/meeting-cycles') return meetingBody('2026-06-10', { beside: true });
  const onMeeting = meetingBodies(api, meeting)[path.slice('/meeting-cycles/{id}/'.length)];
  if (path.startsWith('/meeting-cycles/')) return onMeeting;
  return ofPlans[path] ?? bodies[path.split('/').at(-1) ?? ''];
}
