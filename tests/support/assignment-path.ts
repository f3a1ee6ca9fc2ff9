/** An assignment over HTTP: to whichever place a call is tried on, and the bodies of its calls. */
import type { z } from 'zod';
import type { assignment } from '../../src/api/assignment-contract.ts';
import type { ApiClient } from './api-client.ts';
import type { ApiOnly } from './api-only.ts';
import { SAMPLE_UNIT } from './main-path.ts';
import { headOf } from './record.ts';

/** An assignment as the API answers it. */
export type AssignmentJson = z.output<typeof assignment>;

/** The unit that cooperates. */
export const COOPERATING = '市司法局';
/** A unit beside, to which a share may go. */
export const BESIDE = '市财政局';

/** Who does what: a role, a unit's name, or `head of` one. */
type Api = Pick<ApiOnly, 'record'> & { as: (who: string) => ApiClient };

/** Evidence as a body gives it. */
export const proof = { name: '台账.txt', mediaType: 'text/plain', text: '已建立台账。' };

/** A draft by hand, of a leader's instruction, led by the sample unit. */
export function draftBodyOf(api: Api, changes: object = {}) {
  return {
    ...{ mechanismId: api.record.mechanismId, title: '建立知识产权台账' },
    ...{ leadUnitId: api.record.unitId(SAMPLE_UNIT), cooperatingUnitIds: [api.record.unitId(COOPERATING)] },
    ...{ nodes: [{ dueOn: '2026-12-31', confirmed: true }], reports: 'none' },
    source: { kind: 'instruction', reference: '2025年11月3日专题会批示' },
    ...changes,
  };
}

/** Good bodies by the name of the call, for an assignment of {@link draftBodyOf}. */
export function assignmentBodies(api: Api): Record<string, object> {
  const unit = (name: string): string => api.record.unitId(name);
  return {
    revision: { title: '建立台账并按季更新' },
    approval: { decision: 'approve' },
    acknowledgement: {},
    rejection: { reason: '不属本单位职责' },
    'rejection-decision': { unitId: unit(COOPERATING), decision: 'insist', opinion: '按职责分工办理' },
    'work-plan': { steps: [{ title: '起草方案', dueOn: '2025-12-31' }], contact: '法规科' },
    'progress-reports': { percent: 40, text: '已完成摸底' },
    'extension-requests': { reason: '数据尚未到齐', dueOn: '2027-01-15' },
    'extension-decision': { unitId: unit(SAMPLE_UNIT), decision: 'grant' },
    completion: { report: '已全部办结', evidence: [proof] },
    'completion-signature': { decision: 'sign' },
    waiver: { unitId: unit(COOPERATING), reason: '由牵头单位一并报送' },
    review: { outcome: 'accepted', opinion: '同意销号' },
    urging: { unitId: unit(SAMPLE_UNIT), level: 1 },
    suspension: { reason: '等待上级文件' },
    resumption: { reason: '文件已到' },
    transfer: { fromUnitId: unit(COOPERATING), toUnitId: unit(BESIDE), reason: '职责调整' },
    termination: { reason: '任务取消' },
    withdrawal: { reason: '重复交办' },
    reopening: { reason: '出现反弹', newTerm: '10wd' },
  };
}

/** Who gives which call, with a body where it is not the good one. */
export type Step = readonly [who: string, call: string, body?: object];

const HEAD = headOf(SAMPLE_UNIT);
const issue: Step = ['director', 'approval'];
const received: readonly Step[] = [issue, [COOPERATING, 'acknowledgement'], [SAMPLE_UNIT, 'acknowledgement']];
const atWork: readonly Step[] = [...received, [SAMPLE_UNIT, 'work-plan']];
const partIn: readonly Step[] = [...atWork, [COOPERATING, 'completion']];

/** How each place is reached. */
export const assignmentPlaces = {
  draft: [],
  issued: [issue],
  rejected: [issue, [COOPERATING, 'rejection']],
  'plan-due': received,
  'at-work': atWork,
  asked: [...atWork, [SAMPLE_UNIT, 'extension-requests']],
  'passed-on': [
    ...atWork,
    [SAMPLE_UNIT, 'extension-requests'],
    ['director', 'extension-decision', { decision: 'pass-on', opinion: '拟同意' }],
  ],
  'part-in': partIn,
  prepared: [...partIn, [SAMPLE_UNIT, 'completion']],
  'under-review': [...partIn, [HEAD, 'completion']],
  suspended: [...atWork, ['director', 'suspension']],
  closed: [...partIn, [HEAD, 'completion'], ['director', 'review']],
} satisfies Record<string, readonly Step[]>;

/** See {@link assignmentPlaces}. */
export type AssignmentPlace = keyof typeof assignmentPlaces;

/** The place on which each call can be tried. */
export const placeOfCall: Record<string, AssignmentPlace> = {
  ...{ revision: 'draft', approval: 'draft', withdrawal: 'draft' },
  ...{ acknowledgement: 'issued', rejection: 'issued', 'rejection-decision': 'rejected', 'work-plan': 'plan-due' },
  ...{ 'progress-reports': 'at-work', 'extension-requests': 'at-work', 'extension-decision': 'passed-on' },
  ...{ completion: 'part-in', 'completion-signature': 'prepared', waiver: 'at-work', review: 'under-review' },
  ...{ urging: 'at-work', suspension: 'at-work', resumption: 'suspended', transfer: 'at-work' },
  ...{ termination: 'at-work', reopening: 'closed' },
};

/** Gives steps, each of which must be accepted; answers the assignment as it stands then. */
export async function walk(api: Api, id: string, steps: readonly Step[]): Promise<AssignmentJson> {
  const bodies = assignmentBodies(api);
  for (const [who, call, body] of steps) {
    const sent = { ...bodies[call], ...body };
    const { status, text } = await api.as(who).post(`/assignments/${id}/${call}`, sent);
    if (status !== 200) throw new Error(`${who} ${call}: ${text}`);
  }
  return (await api.as('coordinator').get<AssignmentJson>(`/assignments/${id}`)).json;
}

/** Drafts an assignment and brings it to a place. */
export async function assignmentAt(api: Api, place: AssignmentPlace, changes: object = {}): Promise<AssignmentJson> {
  const { status, text, json } = await api
    .as('coordinator')
    .post<AssignmentJson>('/assignments', draftBodyOf(api, changes));
  if (status !== 201) throw new Error(text);
  return walk(api, json.id, assignmentPlaces[place]);
}
