/** Draws the referral from its code: every command is tried by everyone at every stage that can be reached. */
import { isRefusal } from '../../src/domain/matter.ts';
import { referral, type ReferralCommand } from '../../src/domain/referral.ts';
import { bodiesFor } from '../../src/domain/referral/bodies.ts';
import type { Referral } from '../../src/domain/referral/record.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { unitKinds } from '../../src/domain/units.ts';
import { person, sampleUnits } from './domain-fixtures.ts';
import { good, people, proposal, ReferralCase } from './referral-fixtures.ts';

const variants: readonly [string, ReferralCommand][] = [
  ['revise', good.revise],
  ['approve', good.approve],
  ['approve/return', good.sendBack],
  ['discard', good.discard],
  ['hand-over', good.handOver],
  ['record-outcome', good.outcome],
  ['withdraw', good.withdraw],
];

const { ordinary } = sampleUnits;
const everyone: readonly Actor[] = [
  ...Object.values(people),
  person('liaison', ordinary.id),
  person('head', ordinary.id),
];

function after(state: Referral | null, command: ReferralCommand, actor: Actor): Referral | null {
  const context = { ...new ReferralCase().contextOf(actor), number: '〔2026〕1号' };
  const decision = referral.decide(state, command, context);
  if (isRefusal(decision) || !('events' in decision)) return null;
  const [made] = decision.events;
  return made ? referral.evolve(state, { ...made, seq: 1, atMs: context.nowMs, actor }) : null;
}

/** The arrows of a referral of a department, each once: from a stage to a stage by a command, and who may give it. */
export function referralArrows(): string[] {
  const may = everyone.filter((actor) => after(null, proposal(), actor) !== null).map(({ role }) => role);
  // Whoever proposed it approves nothing: so it is another account.
  const first = after(null, proposal(), { ...people.inspector, accountId: 'proposer' });
  const queue = first ? [first] : [];
  const seen = new Set(queue.map(({ stage }) => stage));
  const arrows = new Map<string, string[]>([['[*] --> proposed: propose', may]]);
  for (let state = queue.shift(); state; state = queue.shift()) {
    for (const [label, command] of variants) {
      for (const actor of everyone) {
        const next = after(state, command, actor);
        if (!next) continue;
        const arrow = `${state.stage} --> ${next.stage}: ${label}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), actor.role]);
        if (!seen.has(next.stage)) queue.push({ ...next, proposedBy: ['proposer'] });
        seen.add(next.stage);
      }
    }
  }
  const drawn = [...arrows].map(([arrow, who]) => `${arrow} (${[...new Set(who)].join(', ')})`);
  return [...drawn, ...['closed', 'discarded', 'withdrawn'].map((stage) => `${stage} --> [*]`)];
}

/** The page that docs/procedures/referral.md must equal. */
export function referralPage(): string {
  const rows = unitKinds.map((kind) => {
    const bodies = (['unit', 'individual'] as const).map((subject) => bodiesFor(kind, subject).join(', ') || '–');
    return `| ${kind} | ${bodies.join(' | ')} |`;
  });
  return `# Referral (问责建议、移送)

Drawn from the code by \`tests/house/procedures.test.ts\`; do not edit by hand.

## Of a department

The inspector proposed it here; a ladder's draft is the clock's and goes the same way.

\`\`\`mermaid
stateDiagram-v2
${referralArrows()
  .map((arrow) => `  ${arrow}`)
  .join('\n')}
\`\`\`

It has no term: persons decide, and the competent body in its own time. While the matter that gave cause is objected to it is neither
approved nor handed over.

## Competent bodies

| kind of unit | of the unit | of an individual |
| --- | --- | --- |
${rows.join('\n')}

Of the inspectors' own unit nothing goes to \`gov-inspection\`. Numbers: ${defaultPolicy.sanctionMarks.referral}〔year〕n号.
`;
}
