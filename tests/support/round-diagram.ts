/** Draws the monitoring round from its code: every command is tried by everyone at every stage that can be reached. */
import { isRefusal } from '../../src/domain/matter.ts';
import { monitoringRound, type MonitoringCommand } from '../../src/domain/monitoring-round.ts';
import type { MonitoringRound } from '../../src/domain/monitoring-round/record.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { good, people, quarter, RoundCase, roundAt, type Upto } from './round-fixtures.ts';
import { at } from './domain-fixtures.ts';

/** The places of the course, in order: where a stage has several, what may be done differs. */
const places: readonly Upto[] = [
  ...(['planned', 'listed', 'agreed', 'fixed', 'collecting', 'self-assessed', 'verifying', 'judged'] as const),
  ...(['scored', 'published', 'objected', 'unobjected', 'approved', 'reported', 'applied'] as const),
];

const { clerk, director, inspector, convener, cityLeader, liaison, east } = people;
const none = { measure: 'none', reason: '已约谈', dueTerm: null } as const;

/** Every command in every variant that leads elsewhere, as it is labelled. */
const variants: readonly [string, MonitoringCommand][] = [
  ['revise-plan', good.revise],
  ['list-indicators', good.list],
  ['agree', good.agree],
  ['fix/approve', good.fix],
  ['fix/return', good.sendBack],
  ['begin-verification', good.begin],
  ['query', good.query],
  ['answer-query', good.answer],
  ['judge', good.accept],
  ['score', good.score],
  ['adjust', good.adjust],
  ['publish', good.publish],
  ['object', good.appeal],
  ['decide-objection', good.dismiss],
  ['approve', good.approve],
  ['approve/return', good.return],
  ['report', good.report],
  ['apply', { ...good.apply, measures: [{ ...none, unitId: 'county-zone' }] }],
  ['record-application', good.record],
  ['close', good.close],
  ['withdraw', good.withdraw],
];

/** Whoever had a hand in the round so far are other accounts. */
const everyone: readonly Actor[] = [clerk, director, convener, cityLeader, inspector, liaison, east].map((actor) => ({
  ...actor,
  accountId: `another ${actor.accountId}`,
}));

function after(one: RoundCase, command: MonitoringCommand, actor: Actor): MonitoringRound | null {
  const context = { ...one.surroundings, actor, number: '联席监报〔2026〕1号' };
  const decision = monitoringRound.decide(one.state, command, context);
  if (isRefusal(decision) || !('events' in decision)) return null;
  return decision.events.reduce<MonitoringRound | null>(
    (state, made) => monitoringRound.evolve(state, { ...made, seq: 1, atMs: one.nowMs, actor }),
    one.state,
  );
}

/** Where it goes by itself next, if nobody does anything; null: it stays at its stage. */
function waited(one: RoundCase): { stage: string; why: string } | null {
  const from = one.state.stage;
  while (one.facts.nextWakeAtMs !== null && one.state.stage === from) {
    const { nextWakeAtMs, waitsFor } = one.facts;
    if (nextWakeAtMs > at('2028-01-01')) return null;
    one.wake(nextWakeAtMs);
    if (one.state.stage !== from) return { stage: one.state.stage, why: waitsFor };
  }
  return null;
}

function arrowsOf(makers: readonly (() => RoundCase)[]): string[] {
  const arrows = new Map<string, string[]>();
  const draw = (arrow: string, who: string) => arrows.set(arrow, [...(arrows.get(arrow) ?? []), who]);
  for (const make of makers) {
    const one = make();
    for (const [label, command] of variants) {
      for (const actor of everyone) {
        const next = after(one, command, actor);
        if (next) draw(`${one.state.stage} --> ${next.stage}: ${label}`, actor.role);
      }
    }
    const from = one.state.stage;
    const next = waited(one);
    if (next) draw(`${from} --> ${next.stage}: ${next.why}`, 'by itself');
  }
  return [...arrows].map(([arrow, who]) => `${arrow} (${[...new Set(who)].join(', ')})`);
}

/** The arrows of an annual round. */
export function roundArrows(): string[] {
  const queried = () => roundAt('judged').must(clerk, good.query);
  const drawn = arrowsOf([...places.map((upto) => () => roundAt(upto)), queried]);
  return ['[*] --> planned: plan (coordinator, director, system)', ...drawn, 'closed --> [*]', 'withdrawn --> [*]'];
}

/** The arrows of a quarterly one. */
export function quarterlyArrows(): string[] {
  const made = () => new RoundCase().must(clerk, { ...good.plan, round: quarter });
  const summed = () => made().runTo(at('2026-04-01'));
  const approved = () => summed().must(convener, good.approve);
  const reported = () => approved().must(clerk, good.report);
  const drawn = arrowsOf([made, summed, approved, reported]);
  return ['[*] --> planned: plan (coordinator, director, system)', ...drawn, 'closed --> [*]', 'withdrawn --> [*]'];
}

/** The page that docs/procedures/monitoring-round.md must equal. */
export function roundPage(): string {
  const { monitoring, ladders, monitoringMarks } = defaultPolicy;
  const rules = [
    ['indicator-agreement', monitoring.agreement, 'every unit that takes part; silence agrees'],
    ['verification', monitoring.verification, 'the office'],
    ['query-answer', monitoring.queryAnswer, 'the data unit'],
    ['score-objection', monitoring.objection, 'nobody: to say nothing is a right'],
    ['score-objection-decision', monitoring.objectionDecision, 'the first without a hand in the scores'],
    ['monitoring-report', monitoring.report, 'the office'],
    ['monitoring-application', monitoring.application, 'the office'],
  ] as const;
  const rows = rules.map(([kind, rule, owner]) => {
    const ladder = ladders[kind];
    const rungs = 'before' in ladder ? ladder.before.map((days) => `T−${String(days)}`) : [];
    return `| ${kind} | ${rule} | ${owner} | ${rungs.join(' ')} |`;
  });
  const drawing = (arrows: readonly string[]) =>
    ['```mermaid', 'stateDiagram-v2', ...arrows.map((arrow) => `  ${arrow}`), '```'].join('\n');
  return `# Monitoring round (年度监测)

Drawn from the code by \`tests/house/procedures.test.ts\`; do not edit by hand.

## Annual, mid-term and acceptance

The round holds decisions; what each unit hands in is a submission of its own (\`submission.md\`). Whoever lists indicators does not
fix them; whoever scored, judged, adjusted or published decides on no objection and does not approve. Here others of their place do.

${drawing(roundArrows())}

## Quarterly

${drawing(quarterlyArrows())}

## Terms

| term | rule | owed by | reminders, working days before |
| --- | --- | --- | --- |
${rows.join('\n')}

After its due instant a term chases at +1, +2, +4, +8 … working days, but for those in which nobody can be late. Collecting begins on
${monitoring.collectFrom}, data are due on ${monitoring.dueOn}, self-assessments on ${monitoring.selfAssessmentOn}, where the plan says nothing else.

Numbers: ${monitoringMarks.report}〔year〕n号, taken with the report.
`;
}
