/** Draws a procedure from its code: every command is tried at every stage that can be reached. */
import { stateCouncilCalendar } from '../../src/domain/calendar.ts';
import { isRefusal, type Context } from '../../src/domain/matter.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { rectification, type RectificationCommand } from '../../src/domain/rectification.ts';
import type { OrderDraft } from '../../src/domain/rectification/orders.ts';
import { awaitsSignature } from '../../src/domain/rectification/permissions.ts';
import type { Rectification } from '../../src/domain/rectification/record.ts';
import type { Actor, Role } from '../../src/domain/roles.ts';

const order: OrderDraft = {
  ...{ title: '整改', problems: [{ title: '问题', detail: '说明' }], basis: '议定' },
  ...{ planTerm: null, dueTerm: '20wd', dueOn: null },
};
const submission: RectificationCommand = {
  ...{ type: 'submit', report: '完成', results: [{ no: 1, result: '已改' }] },
  evidence: [{ name: '证据', mediaType: 'text/plain', text: '全', url: null, sha256: null }],
};

/** Every command in every variant that decides differently, as it is labelled. */
const variants: readonly [string, RectificationCommand][] = [
  ['revise', { type: 'revise', order }],
  ['approve', { type: 'approve', decision: 'approve', opinion: null }],
  ['approve/return', { type: 'approve', decision: 'return', opinion: '改' }],
  ['acknowledge', { type: 'acknowledge' }],
  ['file-work-plan', { type: 'file-work-plan', steps: [{ title: '步骤', dueOn: '2030-01-01' }] }],
  ['review-work-plan', { type: 'review-work-plan', decision: 'approve', opinion: null }],
  ['review-work-plan/return', { type: 'review-work-plan', decision: 'return', opinion: '改' }],
  ['report-progress', { type: 'report-progress', percent: 50, text: '过半' }],
  ['submit', submission],
  ['sign-submission', { type: 'sign-submission', decision: 'sign', opinion: null }],
  ['sign-submission/return', { type: 'sign-submission', decision: 'return', opinion: '改' }],
  ['inspect/passed', { type: 'inspect', outcome: 'passed', opinion: '合格', newTerm: null }],
  ['recheck/passed', { type: 'recheck', outcome: 'passed', opinion: '合格', newTerm: null, problems: [] }],
  ['recheck/failed', { type: 'recheck', outcome: 'failed', opinion: '反弹', newTerm: null, problems: [] }],
  ['withdraw', { type: 'withdraw', reason: '依据有误' }],
  ['reopen', { type: 'reopen', reason: '反弹', newTerm: '10wd' }],
  ['inspect/returned', { type: 'inspect', outcome: 'returned', opinion: '不足', newTerm: null }],
];

const roles: readonly Role[] = ['coordinator', 'leader', 'liaison', 'head', 'inspector', 'operator'];
const ofUnit: readonly Role[] = ['liaison', 'head'];

function contextFor(role: Role): Context {
  const actor: Actor = {
    accountId: role,
    role,
    unitId: ofUnit.includes(role) ? 'unit' : null,
    mechanismId: 'mechanism',
  };
  return {
    ...{ nowMs: Date.parse('2025-11-05T10:00:00+08:00'), actor, number: '〔2025〕1号' },
    unit: { id: 'unit', name: '单位', kind: 'GOV_DEPT', collective: false },
    mechanism: { id: 'mechanism', officeUnitId: 'office', inspectorUnitId: 'inspector' },
    ...{ calendar: stateCouncilCalendar(), policy: defaultPolicy, directory: [] },
  };
}

function after(state: Rectification | null, command: RectificationCommand, role: Role): Rectification | null {
  const context = contextFor(role);
  const decision = rectification.decide(state, command, context);
  if (isRefusal(decision) || !('events' in decision)) return null;
  const [made] = decision.events;
  if (!made) return null;
  return rectification.evolve(state, { ...made, seq: 1, atMs: context.nowMs, actor: context.actor });
}

/** A head may do what the liaison does: only where it leads elsewhere has it an arrow of its own. */
function sameAsLiaison(state: Rectification, command: RectificationCommand, next: Rectification): boolean {
  const liaisons = after(state, command, 'liaison');
  return liaisons !== null && liaisons.stage === next.stage;
}

/** The arrows of the rectification's state machine, found by trying; each once, in the order of the main path. */
export function rectificationArrows(): string[] {
  const opened = after(null, { type: 'draft', order }, 'coordinator');
  const arrows = ['[*] --> opened: draft (coordinator)'];
  const queue = opened ? [opened] : [];
  const seen = new Set(['opened/null/false']);
  for (let state = queue.shift(); state; state = queue.shift()) {
    for (const [label, command] of variants) {
      for (const role of roles) {
        const next = after(state, command, role);
        if (!next || (role === 'head' && sameAsLiaison(state, command, next))) continue;
        const arrow = `${state.stage} --> ${next.stage}: ${label} (${role})`;
        if (!arrows.includes(arrow)) arrows.push(arrow);
        const key = `${next.stage}/${next.workPlan?.review ?? 'null'}/${String(awaitsSignature(next))}`;
        if (!seen.has(key)) queue.push(next);
        seen.add(key);
      }
    }
  }
  return [...arrows, 'closed --> [*]', 'withdrawn --> [*]'];
}

/** The page that docs/procedures/rectification.md must equal. */
export function rectificationPage(): string {
  const { ladders, terms, extensions, lights } = defaultPolicy;
  const rules = [
    ['acknowledgement', terms.acknowledgement, 'the unit'],
    ['work-plan', `${terms.workPlan}, or as ordered; ${terms.planReturned} after a return`, 'the unit'],
    ['plan-review', terms.planReview, 'coordinator (inspector for the office; city leader for the inspectors’ unit)'],
    ['rectification', `as ordered; ${terms.returned} after a return that names none`, 'the unit; its head, to sign'],
    ['inspection', terms.inspection, 'inspector (city leader for the inspectors’ own unit)'],
    ['recheck', `${String(defaultPolicy.rechecks.months)} months after the pass`, 'whoever inspects'],
    ['objection-decision', defaultPolicy.objections.decision, 'the first who had no hand in it'],
    ['extension-decision', terms.extensionDecision, 'whoever reviews work plans; passed on: the leader'],
  ] as const;
  const rows = rules.map(([kind, rule, owner]) => {
    const ladder = ladders[kind];
    const rungs =
      'before' in ladder
        ? ladder.before.map((days) => `T−${String(days)}`)
        : ladder.shares.map((percent) => `${String(percent)} % of its office hours`);
    return `| ${kind} | ${rule} | ${owner} | ${rungs.join(' ')} |`;
  });
  return `# Rectification (限期整改)

Drawn from the code by \`tests/house/procedures.test.ts\`; do not edit by hand.

\`\`\`mermaid
stateDiagram-v2
${rectificationArrows()
  .map((arrow) => `  ${arrow.replaceAll('plan-due', 'plan_due')}`)
  .join('\n')}
\`\`\`

| term | rule | owed by | reminders, working days before |
| --- | --- | --- | --- |
${rows.join('\n')}

Reminders and chases come in office hours. That a due instant has passed is recorded, and turns the light, at once; it is told on
the next working morning. After it every term chases at +1, +2, +4, +8 … working days for as long as it is open. An overdue rectification also
tells coordinator and leader; every other overdue term tells the coordinator. A rung missed in an outage is recorded; only the
latest tells anyone.

## Who opens it, and who signs

The office drafts, the leader approves. A rectification of the office’s own unit is drafted by the inspector or the city leader in charge,
never by the office, and approved by the leader or city leader who did not draft it; of one of the inspectors’ own unit the office
drafts, and only the city leader approves. Whoever may draft revises what is sent back.

The report carries the signature of the unit’s head (审签): what the liaison submits is prepared, and waits in the head’s inbox while the
term runs; signed, it is submitted at that instant, and sent back it is written again. Until
then others see that it was written, and not what. What the head submits needs no second signature. Whoever wrote it or signed it does not inspect it.

## Its time and its light

| command | by | rule |
| --- | --- | --- |
| extension-request | the unit | before the due date, with a reason and the date wished for; after it, it is only kept as late |
| extension-decision | as above | at most ${String(extensions.most)}, each at most ${String(extensions.mostWorkingDays)} working days; the office grants ${String(extensions.byOffice)}, later ones it passes on to the leader |
| pause, resumption | leader | the terms that the unit owes stand still, as many working days as were lost; what is late, and what runs by hours, does not |
| light, light-release | whoever reviews work plans, or the leader | with a reason, for at most ${String(lights.overrideWorkingDays)} working days |

A request that nobody has decided by the due date leaves the date as it is; the light says 延期待审, and the delay is the approver’s. For
${String(extensions.graceWorkingDays)} working days more a decision may still grant it; then it lapses, and the unit is late since the due date.

Lights: blue from ${String(lights.blueWorkingDays)} working days before the due day, yellow from ${String(lights.yellowWorkingDays)}, red when it has passed; yellow when progress is more than
${String(lights.yellowPointsBehind)} points behind the share of working days that has gone, red at more than ${String(lights.redPointsBehind)}; yellow for a missed report; red from return ${String(lights.redReturns)} on.
`;
}
