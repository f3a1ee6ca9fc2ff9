/** Where every call of the API can be given: something of its kind, standing where it must. */
import { accountPlaceFor } from './account-calls.ts';
import { openedThrough, type Given } from './api-only.ts';
import { assignmentAt, placeOfCall } from './assignment-path.ts';
import { circularAt, circularPlaceOf } from './circular-path.ts';
import { arrangement, bodyOf, delegationTo, nextCode, today, type TriedApi } from './every-call-bodies.ts';
import { upload } from './evidence-calls.ts';
import { defineIndicator } from './indicator-calls.ts';
import { interviewFor } from './interview-path.ts';
import { SAMPLE_UNIT } from './main-path.ts';
import { meetingAt, meetingPlaceOf } from './meeting-places.ts';
import { meetingPlanFor } from './meeting-plan-calls.ts';
import { noticeFor } from './notice-path.ts';
import { submitReport } from './office-report-calls.ts';
import { planText } from './plan-fixtures.ts';
import { confirmedPlan, settlePlan, uploadPlan } from './plan-import.ts';
import { headOf } from './record.ts';
import { approvalOf, enter, receiptOf } from './recording-calls.ts';
import { referralFor } from './referral-calls.ts';
import { roundFor } from './round-path.ts';
import { seriesFor } from './series-calls.ts';
import { openSubmission, submissionFor } from './submission-path.ts';

async function importOne(tried: TriedApi): Promise<string> {
  const body = { ...arrangement(tried), against: tried.revisions };
  const { json, text } = await tried.api.as('operator').post<{ id: string }>('/calendar/arrangements', body);
  if (!json.id) throw new Error(text);
  tried.revisions += 1;
  return json.id;
}

/** The mechanism with nothing to be decided, or with a change that awaits the leader. */
async function mechanismAt(tried: TriedApi, path: string): Promise<string> {
  const { api } = tried;
  const { mechanismId } = api.record;
  const address = `/mechanisms/${mechanismId}`;
  const { json } = await api.as('leader').get<{ stage: string }>(address);
  if (json.stage === 'deciding') {
    await api.as('leader').post(`${address}/decision`, { decision: 'return', opinion: '另议' });
  }
  if (path.endsWith('/decision')) {
    const proposed = await api.as('coordinator').post(`${address}/changes`, bodyOf(tried, '/mechanisms/{id}/changes'));
    if (proposed.status !== 200) throw new Error(proposed.text);
  }
  return mechanismId;
}

/** The id of a matter on which a call is tried, standing where the call can be given. */
export async function placeFor(tried: TriedApi, path: string, through: readonly Given[]): Promise<string> {
  const { api } = tried;
  const unitId = (name: string): string => api.record.unitId(name);
  const coordinator = api.as('coordinator');
  if (path.startsWith('/calendar/revisions/')) return importOne(tried);
  if (path.startsWith('/meeting-cycles/')) {
    const meeting = await meetingAt(api, meetingPlaceOf[path.slice('/meeting-cycles/{id}/'.length)] ?? 'call');
    tried.meeting = meeting;
    return meeting.id;
  }
  if (path.startsWith('/mechanisms/')) return mechanismAt(tried, path);
  if (path.startsWith('/delegations/')) {
    const head = (await api.record.actor(headOf(SAMPLE_UNIT))).accountId;
    return (await api.as(SAMPLE_UNIT).post<{ id: string }>('/delegations', delegationTo(head))).json.id;
  }
  if (path.startsWith('/handovers/')) {
    return (await coordinator.post<{ id: string }>('/handovers', bodyOf(tried, '/handovers'))).json.id;
  }
  if (/^\/(accounts|logins|tokens)\//.test(path)) return accountPlaceFor(api, path);
  if (path.startsWith('/evidence/')) return (await upload(api, SAMPLE_UNIT, Buffer.from(SAMPLE_UNIT))).json.id;
  if (path.startsWith('/memberships/')) {
    const members = `/mechanisms/${api.record.mechanismId}/members`;
    const proposed = await api.as(SAMPLE_UNIT).post<{ id: string }>(members, bodyOf(tried, '/mechanisms/{id}/members'));
    return proposed.json.id;
  }
  if (path.startsWith('/monitoring-series/')) return seriesFor(api, path);
  if (path.startsWith('/monitoring-rounds/') && !/(submissions|unlocks)$/.test(path)) {
    tried.round = await roundFor(api, path);
    return tried.round;
  }
  if (path === '/monitoring-rounds/{id}/submissions') return (await openSubmission(api)).roundId;
  if (path.endsWith('/unlocks')) {
    const locked = await submissionFor(api, '/submissions/{id}/unlock');
    tried.locked = locked;
    return (await api.as('director').get<{ roundId: string }>(`/submissions/${locked}`)).json.roundId;
  }
  if (path.startsWith('/submissions/')) return submissionFor(api, path);
  if (path.startsWith('/indicators/')) return (await defineIndicator(api, nextCode(tried), unitId(SAMPLE_UNIT))).id;
  if (path.startsWith('/interviews/')) return interviewFor(api, path);
  if (path.startsWith('/supervision-notices/') || path.startsWith('/mandates/')) return noticeFor(api, path);
  if (path.startsWith('/circulars/')) {
    return (await circularAt(api, circularPlaceOf[path.split('/').at(-1) ?? ''] ?? 'commenting')).id;
  }
  if (path === '/recordings') tried.entry = receiptOf(api, (await assignmentAt(api, 'issued')).id);
  if (path === '/recordings/{id}/check')
    return (await enter(api, approvalOf((await assignmentAt(api, 'draft')).id))).id;
  if (path.startsWith('/recordings/')) {
    return (await enter(api, receiptOf(api, (await assignmentAt(api, 'issued')).id))).id;
  }
  if (path.startsWith('/referrals/')) return referralFor(api, path.split('/')[3] ?? '', today(tried));
  if (path.startsWith('/office-reports/')) return (await submitReport(api)).id;
  if (path.startsWith('/meeting-plans')) return meetingPlanFor(api, path);
  if (path === '/plans/{id}/ledger') return (await confirmedPlan(coordinator, unitId)).id;
  if (path === '/plans/{id}/confirmation') {
    const another = planText.replace('示例服务', '示例窗口');
    return (await settlePlan(coordinator, await uploadPlan(coordinator, another), unitId)).id;
  }
  if (path.startsWith('/plans/')) return (await uploadPlan(coordinator)).id;
  if (path.startsWith('/assignments/')) {
    return (await assignmentAt(api, placeOfCall[path.slice('/assignments/{id}/'.length)] ?? 'issued')).id;
  }
  return (await openedThrough(api, through)).id;
}
