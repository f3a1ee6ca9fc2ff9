/** The main path of a rectification as its actors walk it over HTTP. */
import { randomUUID } from 'node:crypto';
import type { Answered, RectificationJson } from './api-client.ts';
import type { TestInstallation } from './installation.ts';
import { headOf, type TestRecord } from './record.ts';

/** The sample unit that tests rectify; lateness is shown of no real bureau. */
export const SAMPLE_UNIT = '示例单位甲';

/** Its head. */
export const SAMPLE_HEAD = headOf(SAMPLE_UNIT);

/** The office's unit and the inspectors', which others judge. */
export const OFFICE = '市市场监督管理局';
/** See {@link OFFICE}. */
export const INSPECTORS = '市政府督查室';

/** A draft's body with everything that it needs. */
export function draftBody(
  installation: { record: Pick<TestRecord, 'mechanismId' | 'unitId'> },
  changes: Record<string, unknown> = {},
) {
  const { record } = installation;
  return {
    mechanismId: record.mechanismId,
    unitId: record.unitId(SAMPLE_UNIT),
    title: '知识产权台账整改',
    problems: [{ title: '台账不全', detail: '缺少第三季度的报送记录。' }],
    basis: '联席会议议定事项',
    dueTerm: '20wd',
    ...changes,
  };
}

/** Who drafts it: the office, and for the office's own unit the inspector. */
export function drafterFor(installation: { record: Pick<TestRecord, 'unitId'> }, body: { unitId?: unknown }): string {
  return body.unitId === installation.record.unitId(OFFICE) ? 'inspector' : 'coordinator';
}

/** Good bodies of every command on a rectification, by its path. */
export const goodBodies: Record<string, object> = {
  approval: { decision: 'approve' },
  acknowledgement: {},
  'work-plan': { steps: [{ title: '补齐台账', dueOn: '2030-01-10' }] },
  'work-plan-review': { decision: 'approve' },
  'progress-reports': { percent: 50, text: '已完成一半' },
  submission: {
    report: '已全部整改',
    evidence: [{ name: '台账.txt', mediaType: 'text/plain', text: '完整台账' }],
    problems: [{ no: 1, result: '已补齐' }],
  },
  'submission-signature': { decision: 'sign' },
  recheck: { outcome: 'passed', opinion: '未反弹' },
  inspection: { outcome: 'passed', opinion: '符合要求' },
};

/** Good bodies of the commands on a rectification's time and light, which leave it where it stands. */
export const timeBodies: Record<string, object> = {
  'extension-request': { reason: '招标延后', dueOn: '2025-12-20' },
  'extension-decision': { decision: 'grant' },
  pause: { reason: '等待上级批复', untilOn: '2025-12-01' },
  resumption: { reason: '已批复' },
  light: { light: 'red', reason: '影响全局' },
  'light-release': { reason: '不再需要' },
  objection: { text: '事实有误' },
  'objection-decision': { outcome: 'upheld', opinion: '维持' },
  withdrawal: { reason: '依据有误' },
  reopening: { reason: '出现反弹', newTerm: '10wd' },
};

/** Who gives them. */
export const timeGivers: Record<string, string> = {
  ...{ 'extension-request': SAMPLE_UNIT, 'extension-decision': 'coordinator', pause: 'leader', resumption: 'leader' },
  ...{ light: 'coordinator', 'light-release': 'coordinator' },
};

/** Who gives which command on the main path, in order after the draft. */
export const mainPath: readonly { actor: string; command: string; stage: string }[] = [
  { actor: 'leader', command: 'approval', stage: 'noticed' },
  { actor: SAMPLE_UNIT, command: 'acknowledgement', stage: 'plan-due' },
  { actor: SAMPLE_UNIT, command: 'work-plan', stage: 'rectifying' },
  { actor: 'coordinator', command: 'work-plan-review', stage: 'rectifying' },
  { actor: SAMPLE_UNIT, command: 'progress-reports', stage: 'rectifying' },
  // A head's is submitted at once; a liaison's waits for the head's signature.
  { actor: SAMPLE_HEAD, command: 'submission', stage: 'inspecting' },
  { actor: 'inspector', command: 'inspection', stage: 'closed' },
  { actor: 'inspector', command: 'recheck', stage: 'closed' },
];

/** Drafts a rectification of the sample unit. */
export async function draft(
  installation: TestInstallation,
  changes: Record<string, unknown> = {},
): Promise<RectificationJson> {
  const body = draftBody(installation, changes);
  const answer = await installation.as('coordinator').post<RectificationJson>('/rectifications', body);
  if (answer.status !== 201) throw new Error(`draft answered ${String(answer.status)}: ${answer.text}`);
  return answer.json;
}

/** Gives one command with a good body, or with the one given. */
export async function give(
  installation: TestInstallation,
  id: string,
  actor: string,
  command: string,
  body: object = goodBodies[command] ?? {},
): Promise<Answered<RectificationJson>> {
  return installation
    .as(actor)
    .post<RectificationJson>(`/rectifications/${id}/${command}`, body, { key: randomUUID() });
}

/** Walks the main path up to and including a command; throws when a step is refused. */
export async function walkTo(installation: TestInstallation, id: string, last: string): Promise<RectificationJson> {
  for (const { actor, command } of mainPath) {
    const answer = await give(installation, id, actor, command);
    if (answer.status !== 200) throw new Error(`${command} answered ${String(answer.status)}: ${answer.text}`);
    if (command === last) return answer.json;
  }
  throw new Error(`the main path has no ${last}`);
}
