/** Draws the circular from its code: every command is tried by everyone at every stage that can be reached. */
import { circular, type CircularCommand } from '../../src/domain/circular.ts';
import type { Circular } from '../../src/domain/circular/record.ts';
import { isRefusal, type Context } from '../../src/domain/matter.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { calendar, mechanism, sampleUnits } from './domain-fixtures.ts';
import { directory, draftAbout, good, people } from './circular-fixtures.ts';

const { ordinary } = sampleUnits;

/** Every command in every variant that leads elsewhere, as it is labelled. */
const variants: readonly [string, CircularCommand][] = [
  ['revise', { type: 'revise', text: draftAbout(ordinary.id) }],
  ['ask-comments', good.ask],
  ['comment', good.comment],
  ['decide/approve', good.approve],
  ['decide/return', good.sendBack],
  ['discard', good.discard],
  ['withdraw', good.withdraw],
];

const { clerk, director, inspector, convener, cityLeader, liaison, head } = people;
const everyone: readonly Actor[] = [clerk, director, convener, cityLeader, inspector, liaison, head];

function contextOf(actor: Actor, nowMs = Date.parse('2026-03-02T10:00:00+08:00')): Context {
  return {
    ...{ nowMs, actor, unit: ordinary, mechanism, calendar, policy: defaultPolicy, directory },
    number: '〔2026〕1号',
  };
}

function after(state: Circular | null, command: CircularCommand, context: Context): Circular | null {
  const decision = circular.decide(state, command, context);
  if (isRefusal(decision) || !('events' in decision)) return null;
  const [made] = decision.events;
  return made ? circular.evolve(state, { ...made, seq: 1, atMs: context.nowMs, actor: context.actor }) : null;
}

/** Where it goes by itself, if it only waits. */
function waiting(state: Circular): Circular {
  let waited = state;
  for (let next = circular.facts(waited).nextWakeAtMs; next !== null; next = circular.facts(waited).nextWakeAtMs) {
    const [step] = circular.step(waited, contextOf(people.clock, next)) ?? [];
    if (!step) throw new Error('what is due is taken');
    waited = circular.evolve(waited, { ...step, seq: 1, atMs: next, actor: people.clock });
  }
  return waited;
}

/** The arrows of a circular about an ordinary department, each once: from stage to stage by a command, and who may give it. */
export function circularArrows(): string[] {
  const drafted = after(null, draftAbout(ordinary.id), contextOf({ ...clerk, accountId: 'drafter' }));
  const queue = drafted ? [drafted] : [];
  const seen = new Set(queue.map(({ stage }) => stage));
  const drafts = everyone.filter((actor) => after(null, draftAbout(ordinary.id), contextOf(actor)));
  const arrows = new Map<string, string[]>([['[*] --> drafted: draft', drafts.map(({ role }) => role)]]);
  for (let state = queue.shift(); state; state = queue.shift()) {
    const { stage } = state;
    const reach = (next: Circular | null, label: string, who: string): void => {
      if (!next) return;
      const arrow = `${stage} --> ${next.stage}: ${label}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), who]);
      if (!seen.has(next.stage)) queue.push(next);
      seen.add(next.stage);
    };
    for (const [label, command] of variants) {
      for (const actor of everyone) reach(after(state, command, contextOf(actor)), label, actor.role);
    }
    const waited = waiting(state);
    if (waited !== state) reach(waited, 'the term of the comments passes', 'by itself');
  }
  const drawn = [...arrows].map(([arrow, who]) => `${arrow} (${[...new Set(who)].join(', ')})`);
  return [...drawn, ...['discarded', 'withdrawn'].map((stage) => `${stage} --> [*]`)];
}

/** The page that docs/procedures/circular.md must equal. */
export function circularPage(): string {
  const { sanctions, sanctionMarks, ladders } = defaultPolicy;
  const ladder = ladders['circular-comments'];
  const rungs = 'before' in ladder ? ladder.before.map((days) => `T−${String(days)}`) : ladder.shares.map(String);
  return `# Circular (情况通报)

Drawn from the code by \`tests/house/procedures.test.ts\`; do not edit by hand.

About one ordinary department; where there are several, the last comment goes on to the decision. Whoever drafted or revised it does
not decide.

${['```mermaid', 'stateDiagram-v2', ...circularArrows().map((arrow) => `  ${arrow}`), '```'].join('\n')}

The units may comment within ${sanctions.comments} of being asked; they are reminded at ${rungs.join(' ')} working days, and never chased: to
say nothing is their right. Numbers: ${sanctionMarks.circular}〔year〕n号.
`;
}
