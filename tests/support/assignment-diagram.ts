/** Draws the assignment from its code: every command is tried by everyone wherever an assignment can stand. */
import { assignment, type AssignmentCommand } from '../../src/domain/assignment.ts';
import { isIssued, type Assignment } from '../../src/domain/assignment/record.ts';
import { isRefusal } from '../../src/domain/matter.ts';
import { defaultPolicy, type TermKindOf } from '../../src/domain/policy.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { draftOf, good, head, liaison, onExtension, people, units } from './assignment-fixtures.ts';
import { at, calendar, mechanism } from './domain-fixtures.ts';

const { lead, first, second } = units;
const order = draftOf({ cooperating: [first.id] });

const revision: AssignmentCommand = {
  ...{ type: 'revise', title: '另一题目', leadUnitId: null, cooperating: null, nodes: null, requirement: null },
  ...{ urgency: null, reports: null, cooperatingDue: null, checklist: null },
};

/** Every command in every variant that leads elsewhere, as it is labelled. */
const variants: readonly [string, AssignmentCommand][] = [
  ['revise', revision],
  ['approve', good.approve],
  ['approve/return', { type: 'approve', decision: 'return', opinion: '请改' }],
  ['acknowledge', good.acknowledge],
  ['reject', good.reject],
  ...[lead, first].flatMap(({ id: unitId }): [string, AssignmentCommand][] => {
    const on = { type: 'decide-rejection', unitId, opinion: '审定', dueOn: null } as const;
    return [
      ['decide-rejection/insist', { ...on, decision: 'insist', toUnitId: null }],
      ['decide-rejection/replace', { ...on, decision: 'replace', toUnitId: second.id }],
      ['decide-rejection/release', { ...on, decision: 'release', toUnitId: null }],
    ];
  }),
  ['file-plan', good.plan],
  ['report-progress', good.report],
  ['request-extension', good.ask],
  ['decide-extension/grant', onExtension(lead, 'grant')],
  ['decide-extension/pass-on', onExtension(lead, 'pass-on')],
  ['decide-extension/refuse', onExtension(lead, 'refuse')],
  ['complete', good.complete],
  ['sign-completion', good.sign],
  ['sign-completion/return', { type: 'sign-completion', decision: 'return', opinion: '补充' }],
  ['waive', { type: 'waive', unitId: first.id, reason: '无需' }],
  ['review/accepted', good.accept],
  ['review/returned', good.back],
  ['urge', { type: 'urge', unitId: lead.id, level: 1, text: null }],
  ['suspend', good.suspend],
  ['resume', good.resume],
  ['transfer', { type: 'transfer', fromUnitId: lead.id, toUnitId: second.id, reason: '职责调整', dueOn: null }],
  ['terminate', good.terminate],
  ['withdraw', good.withdraw],
  ['reopen', good.reopen],
];

const everyone: readonly Actor[] = [
  ...Object.values(people),
  ...[lead, first, second].flatMap((unit) => [liaison(unit), head(unit)]),
];

const nowMs = at('2026-03-02');

function after(state: Assignment | null, command: AssignmentCommand, actor: Actor): Assignment | null {
  const directory = Object.values(units);
  const around = { nowMs, unit: lead, mechanism, calendar, policy: defaultPolicy, directory };
  const decision = assignment.decide(state, command, { ...around, actor, number: '〔2026〕1号' });
  if (isRefusal(decision) || !('events' in decision)) return null;
  return decision.events.reduce<Assignment | null>(
    (found, made) => assignment.evolve(found, { ...made, seq: 1, atMs: nowMs, actor }),
    state,
  );
}

/** Where an assignment stands, as far as it decides which commands may follow. */
function placeOf(state: Assignment): string {
  if (!isIssued(state)) return state.stage;
  const { suspension, units: shares } = state.issued;
  const of = shares.map(({ unitId, acknowledgedAtMs, rejection, extensions, completion, waived }) => {
    const asked = extensions.find((one) => one.state === 'pending')?.level ?? '';
    const handed = completion && [completion.atMs !== null, completion.sentBack !== null];
    return [unitId, acknowledgedAtMs !== null, rejection !== null, asked, handed, waived !== null];
  });
  return JSON.stringify([state.stage, suspension?.from, of]);
}

/** The arrows, each once: from a stage to a stage by a command, and who may give it. */
export function assignmentArrows(): string[] {
  // Drafted by somebody else, because whoever drafts does not approve.
  const drafted = after(null, order, { ...people.clerk, accountId: 'drafter' });
  const queue = drafted ? [drafted] : [];
  const seen = new Set(queue.map(placeOf));
  const may = everyone.filter((actor) => after(null, order, actor) !== null).map(({ role }) => role);
  const arrows = new Map<string, string[]>([['[*] --> draft: draft', may]]);
  for (let state = queue.shift(); state; state = queue.shift()) {
    for (const [label, command] of variants) {
      for (const actor of everyone) {
        const next = after(state, command, actor);
        if (!next) continue;
        const arrow = `${state.stage} --> ${next.stage}: ${label}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), actor.role]);
        const place = placeOf(next);
        if (!seen.has(place)) queue.push({ ...next, draftedBy: ['drafter'] });
        seen.add(place);
      }
    }
  }
  const drawn = [...arrows].map(([arrow, who]) => `${arrow} (${[...new Set(who)].join(', ')})`);
  return [...drawn, ...['closed', 'terminated', 'withdrawn'].map((stage) => `${stage} --> [*]`)];
}

/** Whether an arrow leaves its stage. */
const leaves = (arrow: string): boolean => {
  const [from, to] = arrow.split(/ --> |: /u);
  return from !== to;
};

/** What may be done while the stage stays: each command once, with its stages. */
function staying(arrows: readonly string[]): string[] {
  const stages = new Map<string, string[]>();
  for (const arrow of arrows.filter((one) => !leaves(one))) {
    const [from = '', , what = ''] = arrow.split(/ --> |: /u);
    stages.set(what, [...(stages.get(what) ?? []), from]);
  }
  return [...stages].map(([what, at]) => `| ${what.replace(/ \((.*)\)$/u, ' | $1')} | ${at.join(', ')} |`);
}

/** The page that docs/procedures/assignment.md must equal, with its arrows. */
export function assignmentPage(arrows: readonly string[]): string {
  const { assignments, ladders, slipMarks } = defaultPolicy;
  const rules: readonly (readonly [TermKindOf<'assignment'>, string, string])[] = [
    [
      'assignment-acknowledgement',
      `${assignments.acknowledgement}; ${assignments.acknowledgementExtraUrgent} of what is extra urgent`,
      'each unit’s liaison',
    ],
    ['rejection-decision', assignments.rejectionDecision, 'the director'],
    ['assignment-plan', assignments.plan, 'the lead'],
    ['progress-report', 'by week, month or stage', 'each unit'],
    ['assignment-extension', assignments.extensionDecision, 'the director, or the leader it was passed on to'],
    ['cooperation', 'as set, else the assignment’s', 'the cooperating unit'],
    ['assignment', 'as set, else by its urgency', 'the lead; the head, while a completion awaits the signature'],
    ['assignment-review', assignments.review, 'whoever supervises none of the units'],
  ];
  const rows = rules.map(([kind, rule, owner]) => {
    const ladder = ladders[kind];
    const rungs =
      'before' in ladder
        ? ladder.before.map((days) => `T−${String(days)}`)
        : ladder.shares.map((percent) => `${String(percent)} % of its office hours`);
    return `| ${kind} | ${rule} | ${owner} | ${rungs.join(' ')} |`;
  });
  return `# Assignment (交办事项)

Drawn from the code by \`tests/house/procedures.test.ts\`; do not edit by hand.

To one lead and one cooperating unit, both departments. Whoever drafted it does not approve it, and nobody decides on work of a
unit of their own: where the office's own unit has a share the inspector decides, where the inspectors' has one the city leader.

\`\`\`mermaid
stateDiagram-v2
${arrows
  .filter(leaves)
  .map((arrow) => `  ${arrow}`)
  .join('\n')}
\`\`\`

The stage is the lead's. Each unit has its own date, receipt, light and lateness beside it; these stay within the stage:

| command | who | while it is |
| --- | --- | --- |
${staying(arrows).join('\n')}

## Terms

| term | rule | owed by | reminders, working days before |
| --- | --- | --- | --- |
${rows.join('\n')}

After its due instant a term chases at +1, +2, +4, +8 … working days. Numbers: ${slipMarks.assignment}〔year〕n号.
`;
}
