/** Draws the interview from its code: every command is tried by everyone at every stage that can be reached. */
import { interview, type InterviewCommand } from '../../src/domain/interview.ts';
import type { Interview } from '../../src/domain/interview/record.ts';
import { isRefusal, type Context } from '../../src/domain/matter.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Role } from '../../src/domain/roles.ts';
import { calendar, mechanism, person, sampleUnits } from './domain-fixtures.ts';
import { givenOn, HELD_AT, interviewDraft } from './interview-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;

/** Every command in every variant that leads elsewhere, as it is labelled. */
const variants: readonly [string, InterviewCommand][] = [
  ['revise', givenOn.revise],
  ['approve', givenOn.approve],
  ['approve/return', givenOn.sendBack],
  ['discard', givenOn.discard],
  ['notice', givenOn.notice],
  ['reschedule', givenOn.reschedule],
  ['cancel', givenOn.cancel],
  ['attendance/in person', givenOn.attended],
  ['attendance/absent', givenOn.absent],
  ['record', givenOn.record],
  ['issue-minutes', givenOn.issue],
  ['report', givenOn.report],
  ['sign-report', givenOn.sign],
  ['sign-report/return', givenOn.unsign],
  ['check/passed', givenOn.pass],
  ['check/failed', givenOn.fail],
];

const roles: readonly Role[] = [
  ...(['coordinator', 'director', 'leader', 'cityLeader', 'inspector', 'liaison', 'head'] as const),
];

function contextFor(role: Role, command: InterviewCommand): Context {
  const units: Partial<Record<Role, string>> = {
    ...{ coordinator: office.id, director: office.id, inspector: inspectors.id },
    ...{ liaison: ordinary.id, head: ordinary.id },
  };
  // Who came is said at its hour; all else before it, so that every date lies ahead.
  const nowMs = command.type === 'attendance' ? HELD_AT : Date.parse('2026-03-02T10:00:00+08:00');
  return {
    ...{ nowMs, actor: person(role, units[role] ?? null), unit: ordinary, mechanism },
    ...{ number: '〔2026〕1号', calendar, policy: defaultPolicy, directory: [] },
  };
}

function after(state: Interview | null, command: InterviewCommand, context: Context): Interview | null {
  const decision = interview.decide(state, command, context);
  if (isRefusal(decision) || !('events' in decision)) return null;
  const [made] = decision.events;
  if (!made) return null;
  return interview.evolve(state, { ...made, seq: 1, atMs: context.nowMs, actor: context.actor });
}

/** The arrows of an interview with an ordinary department: from a stage to a stage by a command, and who may give it. */
export function interviewArrows(): string[] {
  const drafter = { ...person('coordinator', office.id), accountId: 'drafter' };
  const proposed = after(null, interviewDraft, { ...contextFor('coordinator', interviewDraft), actor: drafter });
  const queue = proposed ? [proposed] : [];
  // Minutes are issued of what was written down.
  const placeOf = ({ stage, record }: Interview) => `${stage} ${String(record !== null)}`;
  const seen = new Set(queue.map(placeOf));
  const arrows = new Map<string, Role[]>([['[*] --> proposed: propose', ['coordinator', 'director']]]);
  for (let state = queue.shift(); state; state = queue.shift()) {
    for (const [label, command] of variants) {
      for (const role of roles) {
        const next = after(state, command, contextFor(role, command));
        if (!next) continue;
        const arrow = `${state.stage} --> ${next.stage}: ${label}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), role]);
        if (!seen.has(placeOf(next))) queue.push(next);
        seen.add(placeOf(next));
      }
    }
  }
  const drawn = [...arrows].map(([arrow, who]) => `${arrow} (${[...new Set(who)].join(', ')})`);
  return [...drawn, ...['closed', 'cancelled', 'discarded'].map((stage) => `${stage} --> [*]`)];
}

/** The page that docs/procedures/interview.md must equal. */
export function interviewPage(): string {
  const { sanctions, ladders, sanctionMarks } = defaultPolicy;
  const rules = [
    ['interview-minutes', sanctions.interviewMinutes, 'the office: its clerk writes, its director issues'],
    ['interview-report', `as the record says, else ${sanctions.interviewReport}`, 'the unit'],
    ['interview-check', sanctions.interviewCheck, 'the inspector (city leader for the inspector’s unit)'],
  ] as const;
  const rows = rules.map(([kind, rule, owner]) => {
    const ladder = ladders[kind];
    const rungs = 'before' in ladder ? ladder.before.map((days) => `T−${String(days)}`) : [];
    return `| ${kind} | ${rule} | ${owner} | ${rungs.join(' ')} |`;
  });
  const drawing = ['```mermaid', 'stateDiagram-v2', ...interviewArrows().map((arrow) => `  ${arrow}`), '```'];
  return `# Interview (约谈)

Drawn from the code by \`tests/house/interview-procedure.test.ts\`; do not edit by hand.

## With a department

The office proposes; a ladder's draft goes the same way. The clerk wrote the record here: whoever did does not issue the minutes.

${drawing.join('\n')}

The notice goes out by ${sanctions.interviewNotice}, and so does another date. At its hour it is asked who came; time decides nothing else.

## Terms

| term | rule | owed by | reminders, working days before |
| --- | --- | --- | --- |
${rows.join('\n')}

After its due instant a term chases at +1, +2, +4, +8 … working days: the unit's report also its head and the office.

Numbers: ${sanctionMarks.interview}〔year〕n号, taken with the notice; of what is called off void.
`;
}
