/** Draws the submission from its code: every command is tried by everyone at every stage that can be reached, and time passes. */
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Role } from '../../src/domain/roles.ts';
import type { SubmissionCommand } from '../../src/domain/submission.ts';
import type { RoundStanding } from '../../src/domain/submission/surroundings.ts';
import { at, person, sampleUnits } from './domain-fixtures.ts';
import { people } from './notice-fixtures.ts';
import { calledOf, DUE_AT, given, type SubmissionCase } from './submission-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const { liaison, director } = people;

/** How a submission comes to each of the places that are drawn. */
const places: readonly (() => SubmissionCase)[] = [
  () => calledOf(),
  () => calledOf().must(liaison, given.enter),
  () => calledOf().must(liaison, given.enter).must(liaison, given.sign),
  () => calledOf().must(liaison, given.enter).runTo(at('2026-03-17')),
  () => calledOf().must(liaison, given.enter).runTo(at('2026-03-17')).must(director, given.unlock),
  // Unlocked to be put right: what was signed stands.
  () => calledOf().must(liaison, given.enter).must(liaison, given.sign).must(director, given.unlock),
];

const variants: readonly [string, SubmissionCommand][] = [
  ['enter', given.enter],
  ['sign', given.sign],
  ['take-back', given.takeBack],
  ['unlock', given.unlock],
  ['withdraw', given.withdraw],
];

const roles: readonly Role[] = [
  ...(['coordinator', 'director', 'leader', 'cityLeader', 'inspector', 'liaison', 'head'] as const),
];

function actorIn(role: Role) {
  const ofUnits: Partial<Record<Role, string>> = {
    ...{ coordinator: office.id, director: office.id, inspector: inspectors.id },
    ...{ liaison: ordinary.id, head: ordinary.id },
  };
  return person(role, ofUnits[role] ?? null);
}

function byRound(make: () => SubmissionCase, round: RoundStanding): string {
  const found = make();
  found.round = round;
  return found.wake(found.nowMs).state.stage;
}

/** The arrows of a submission of an ordinary department: from a stage to a stage, and by whom or what. */
export function submissionArrows(): string[] {
  const arrows = new Map<string, string[]>([['[*] --> called: call', ['its round, by the clock']]]);
  const add = (from: string, to: string, label: string, by: string) => {
    const arrow = `${from} --> ${to}: ${label}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), by]);
  };
  for (const make of places) {
    const from = make().state.stage;
    for (const [label, command] of variants) {
      for (const role of roles) {
        const found = make();
        if (found.give(actorIn(role), command) === null) add(from, found.state.stage, label, role);
      }
    }
    const { signed } = make().state;
    const passed = make().runTo(Math.max(DUE_AT, make().state.dueAtMs) + 1).state.stage;
    const standing = signed && from !== 'signed' ? ', what was signed stands' : '';
    if (passed !== from) add(from, passed, `its date passes${standing}`, 'the clock');
    const settled = byRound(make, 'settled');
    if (settled !== from) add(from, settled, `the round is approved${standing}`, 'the clock');
    const withdrawn = byRound(make, 'withdrawn');
    if (withdrawn !== from) add(from, withdrawn, 'the round is withdrawn', 'the clock');
  }
  const drawn = [...arrows].map(([arrow, who]) => `${arrow} (${[...new Set(who)].join(', ')})`);
  return [...drawn, ...['signed', 'void', 'missed'].map((stage) => `${stage} --> [*]`)];
}

/** The page that docs/procedures/submission.md must equal. */
export function submissionPage(): string {
  const { ladders, monitoring } = defaultPolicy;
  const ladder = ladders.submission;
  const rungs = 'before' in ladder ? ladder.before.map((days) => `T−${String(days)}`).join(' ') : '';
  const drawing = ['```mermaid', 'stateDiagram-v2', ...submissionArrows().map((arrow) => `  ${arrow}`), '```'];
  return `# Submission (数据报送、自评)

Drawn from the code by \`tests/house/procedures.test.ts\`; do not edit by hand.

## Of a department

A self-assessment goes the same way: \`write\` stands where \`enter\` does. Of the office's own unit the inspector unlocks, of the inspectors'
the city leader.

${drawing.join('\n')}

## Term

| term | rule | owed by | reminders, working days before |
| --- | --- | --- | --- |
| submission | by the round's date: figures ${monitoring.dueOn}, self-assessments ${monitoring.selfAssessmentOn} | the unit | ${rungs} |

After its date it chases at +1, +2, +4, +8 … working days: the liaison, the head and the office; of who is only asked by letter the
office and the city leader.
`;
}
