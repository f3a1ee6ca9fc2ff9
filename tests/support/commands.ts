/** Commands given straight to `act`, without HTTP: for tests of the transaction itself. */
import { randomUUID } from 'node:crypto';
import { rectification, type RectificationCommand } from '../../src/domain/rectification.ts';
import { act, attend, type Acted, type Attended } from '../../src/store/act.ts';
import type { Clock } from '../../src/store/clock.ts';
import { headOf, type TestRecord } from './record.ts';

/** The unit that these tests rectify. */
export const UNIT = '示例单位甲';

/** A draft of a rectification due in 20 working days. */
export const draftCommand: RectificationCommand = {
  type: 'draft',
  order: {
    title: '台账整改',
    problems: [{ title: '台账不全', detail: '缺少第三季度记录' }],
    basis: '联席会议议定',
    planTerm: null,
    dueTerm: '20wd',
    dueOn: null,
  },
};

/** A good command for each step after the draft, with who gives it. */
export const steps = {
  approve: ['leader', { type: 'approve', decision: 'approve', opinion: null }],
  acknowledge: [UNIT, { type: 'acknowledge' }],
  filePlan: [UNIT, { type: 'file-work-plan', steps: [{ title: '补齐', dueOn: '2030-01-01' }] }],
  reviewPlan: ['coordinator', { type: 'review-work-plan', decision: 'approve', opinion: null }],
  report: [UNIT, { type: 'report-progress', percent: 50, text: '过半' }],
  submit: [
    headOf(UNIT),
    {
      type: 'submit',
      report: '完成',
      evidence: [{ name: '台账', mediaType: 'text/plain', text: '全', url: null, sha256: null }],
      results: [{ no: 1, result: '已补' }],
    },
  ],
  pass: ['inspector', { type: 'inspect', outcome: 'passed', opinion: '合格', newTerm: null }],
  recheck: ['inspector', { type: 'recheck', outcome: 'passed', opinion: '未反弹', newTerm: null, problems: [] }],
} satisfies Record<string, readonly [string, RectificationCommand]>;

/** Gives a command; `opens` names the unit for which a new matter is opened. */
export async function give(
  record: TestRecord,
  id: string,
  [actor, command]: readonly [string, RectificationCommand],
  options: { opens?: string; key?: string; requestHash?: string } = {},
): Promise<Acted> {
  const { opens, key, requestHash } = options;
  return act(record.store, rectification, {
    matter: { id, opensForUnitId: opens === undefined ? null : record.unitId(opens) },
    command,
    actor: await record.actor(actor),
    idempotency: key === undefined ? null : { key, requestHash: requestHash ?? '00'.repeat(32) },
    answer: ({ seq }) => ({ status: 200, body: JSON.stringify({ id, seq }) }),
  });
}

/** Opens a rectification of the sample unit and answers its id. */
export async function open(record: TestRecord, command: RectificationCommand = draftCommand): Promise<string> {
  const id = randomUUID();
  const acted = await give(record, id, ['coordinator', command], { opens: UNIT });
  if (acted.kind !== 'accepted') throw new Error(`not opened: ${JSON.stringify(acted)}`);
  return id;
}

/** Opens a rectification and walks it through the given steps. */
export async function openAt(record: TestRecord, ...through: (keyof typeof steps)[]): Promise<string> {
  const id = await open(record);
  for (const step of through) {
    const acted = await give(record, id, steps[step]);
    if (acted.kind !== 'accepted') throw new Error(`${step}: ${JSON.stringify(acted)}`);
  }
  return id;
}

/** Attends a matter as its workflow would. */
export function look(record: TestRecord, id: string): Promise<Attended> {
  return attend(record.store, rectification, { id, mechanismId: record.mechanismId });
}

/** A clock that a test sets; timers run as long as it says. */
export function settableClock(startMs: number): Clock & { set(ms: number): void; read(): number } {
  let nowMs = startMs;
  return {
    now: () => nowMs,
    timerMs: (ms) => ms,
    set(ms) {
      nowMs = ms;
    },
    read: () => nowMs,
  };
}

/** Wednesday 2025-11-05, 10:00 in Shanghai: a week without holidays. */
export const WORKDAY_MS = Date.parse('2025-11-05T10:00:00+08:00');
