/** Random lives of rounds: whoever does whatever at whatever time, the hard rules hold (domain.md 3; design.md, "People and limits"). */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MonitoringCommand } from '../../src/domain/monitoring-round.ts';
import { monitoringCommands } from '../../src/domain/monitoring-round/commands.ts';
import { scoresOf } from '../../src/domain/monitoring-round/counting.ts';
import { roundActions } from '../../src/domain/monitoring-round/permissions.ts';
import { titledKinds } from '../../src/domain/notices.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { person, sampleUnits } from '../support/domain-fixtures.ts';
import {
  foldRound,
  good,
  handedInWell,
  others,
  people,
  type RoundCase,
  roundAt,
  submissionOf,
  type Upto,
} from '../support/round-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const { east, west, zone } = others;
const cells = [
  ...[east, west, zone].flatMap(({ id }) => [
    { code: 'ZB02', unitId: id },
    { code: 'ZB03', unitId: id },
  ]),
  ...[ordinary, office, inspectors].map(({ id }) => ({ code: 'ZB05', unitId: id })),
];

const commands: MonitoringCommand[] = [
  ...Object.values(good),
  ...cells.flatMap((cell): MonitoringCommand[] => [
    { type: 'query', ...cell, question: '请说明' },
    { type: 'judge', verdicts: [{ ...cell, verdict: 'accepted', value: null, reason: null }] },
    { type: 'judge', verdicts: [{ ...cell, verdict: 'corrected', value: 12, reason: '经核' }] },
    { type: 'judge', verdicts: [{ ...cell, verdict: 'false', value: null, reason: '虚报' }] },
  ]),
  ...[1, 2, 3].flatMap((no): MonitoringCommand[] => [
    { ...good.answer, no },
    { ...good.dismiss, no },
    { ...good.uphold, no },
    { ...good.uphold, no, corrections: [], points: 2.5 },
  ]),
  ...[office, inspectors, zone].map(({ id }): MonitoringCommand => ({ ...good.adjust, unitId: id, points: 3.33 })),
  ...[zone, west, office, ordinary, inspectors].map(({ id }): MonitoringCommand => {
    return { ...good.apply, measures: [{ unitId: id, measure: 'rectification', reason: null, dueTerm: null }] };
  }),
  ...[zone, west, office].map(({ id }): MonitoringCommand => {
    return { type: 'decide-measures', measures: [{ unitId: id, measure: 'none', reason: '已约谈', dueTerm: null }] };
  }),
];

/** Everybody there is, the steering ones twice. */
const everybody: Actor[] = [
  ...Object.values(people),
  { ...people.cityLeader, accountId: 'another city leader' },
  { ...people.convener, accountId: 'another convener' },
  { ...people.director, accountId: 'another director' },
  { ...people.inspector, accountId: 'another inspector' },
  person('leader', east.id),
  person('head', west.id),
];

/** Commands that end a life early are seldom. */
const ends = ['withdraw', 'return', 'list-indicators', 'revise-plan'];

const steps = fc.array(
  fc.record({
    actor: fc.constantFrom(...everybody),
    command: fc.constantFrom(...commands),
    hours: fc.integer({ min: 0, max: 60 }),
    /** Often what may be done is done, so that lives are long; else anyone tries anything. */
    guided: fc.oneof({ weight: 3, arbitrary: fc.nat(10_000) }, { weight: 1, arbitrary: fc.constant(null) }),
  }),
  { maxLength: 45 },
);

const signed = fc.record({
  values: fc.array(fc.option(fc.integer({ min: 0, max: 130 })), { minLength: 15, maxLength: 15 }),
  silent: fc.subarray(handedInWell.map(({ unitId }) => unitId)),
});

/** What units hand in, some of them nothing. */
function handedIn({ values, silent }: { values: (number | null)[]; silent: string[] }) {
  let at = 0;
  return handedInWell.map(({ unitId, signed: entries }) => {
    const own = (entries ?? []).map((entry) => ({ ...entry, value: values[(at += 1) % values.length] ?? null }));
    return submissionOf(unitId, silent.includes(unitId) ? null : own);
  });
}

/** One of the steps that may be taken now, each kind of command as often; null: none, or none is asked for. */
function guidedTo(one: RoundCase, which: number | null): { actor: Actor; command: MonitoringCommand } | null {
  if (which === null) return null;
  const may = everybody.map((actor) => ({
    actor,
    names: roundActions(one.state, { ...one.surroundings, actor, number: null }),
  }));
  const names = monitoringCommands
    .filter((name) => may.some((found) => found.names.includes(name)))
    .filter((name) => !ends.includes(name) || which % 11 === 0);
  const name = names[which % Math.max(1, names.length)];
  const ways = may
    .filter((found) => found.names.some((other) => other === name))
    .flatMap(({ actor }) => commands.filter(({ type }) => type === name).map((command) => ({ actor, command })));
  return ways[Math.floor(which / 7) % Math.max(1, ways.length)] ?? null;
}

/** How many lives came to each stage: a test of lives that never got anywhere would show nothing. */
const reached = new Map<string, number>();
const given = new Set<string>();

/** What must hold of a round at every instant. */
function holds(one: RoundCase): void {
  const { state } = one;
  // What is stored folds to what is held, and the totals recount from it, to the cent.
  expect(foldRound(one.rows)).toEqual(state);
  if (state.counted) {
    const anew = scoresOf(state).map(({ unitId, group, total, band, vetoed }) => ({
      unitId,
      group,
      total,
      band,
      vetoed,
    }));
    expect(anew).toEqual(state.counted.totals);
  }
  // No ranking stands before the objections are closed and the convener has approved.
  const { approved, objections, publications } = state;
  if (!approved) expect(one.rows.some(({ text }) => text.includes('"rank"'))).toBe(false);
  if (approved) expect(objections.every(({ decision }) => decision !== null)).toBe(true);
  // Nobody decides on an objection who scored, judged, adjusted or published, or is of the unit.
  const hands = new Set(
    one.rows
      .filter(({ type }) =>
        ['monitoring-scored', 'monitoring-verdicts-given', 'monitoring-adjusted', 'monitoring-published'].includes(
          type,
        ),
      )
      .map(({ account_id }) => account_id),
  );
  for (const row of one.rows) {
    if (row.type === 'monitoring-objection-decided') expect(hands.has(row.account_id)).toBe(false);
  }
  // Whoever listed does not fix; whoever scored, judged or adjusted does not approve.
  if (state.fixed) expect(state.listedBy).not.toContain(state.fixed.by);
  if (approved) expect(hands.has(approved.by)).toBe(false);
  // An objection is to the draft that was published last when it was filed, and a unit's only one to it.
  const keys = objections.map(({ unitId, publication }) => `${unitId} ${String(publication)}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(objections.every(({ publication }) => publication >= 1 && publication <= publications.length)).toBe(true);
  // What is over waits for nothing.
  if (!one.facts.open) expect([one.facts.nextWakeAtMs, one.tasks, state.terms]).toEqual([null, [], []]);
  // Every rung of a term is taken once.
  const rungs = one.rows.flatMap(({ term, rung }) => (term === null ? [] : [`${term} ${rung ?? ''}`]));
  expect(new Set(rungs).size).toBe(rungs.length);
}

test('whoever does whatever, and whenever', () => {
  const starts: readonly Upto[] = [
    'planned',
    'agreed',
    'self-assessed',
    'verifying',
    'scored',
    'published',
    'unobjected',
    'reported',
    'applied',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...starts), signed, steps, (upto, data, life) => {
      const one = roundAt(upto);
      if (['planned', 'agreed', 'self-assessed'].includes(upto)) one.submissions = handedIn(data);
      for (const { actor, command, hours, guided } of life) {
        const next = guidedTo(one, guided) ?? { actor, command };
        const atMs = one.nowMs + hours * 3_600_000;
        const [rows, state] = [one.rows.length, one.state];
        const actions = roundActions(state, { ...one.surroundings, nowMs: atMs, actor: next.actor, number: null });
        const refusal = one.give(next.actor, next.command, atMs);
        // What is refused changes nothing.
        if (refusal) expect([one.rows.length, one.state]).toEqual([rows, state]);
        else given.add(next.command.type);
        // What was not offered and did not become possible by what was due meanwhile is refused.
        const offered = next.command.type === 'plan' || actions.includes(next.command.type);
        if (!refusal && !offered) expect(one.rows.length).toBeGreaterThan(rows + 1);
        reached.set(one.state.stage, (reached.get(one.state.stage) ?? 0) + 1);
      }
      holds(one);
      for (const { to } of one.told) expect(titledKinds).toContain(to.split(' ')[0]);
    }),
    { numRuns: 400 },
  );
  const stages = [
    'planned',
    'fixed',
    'verifying',
    'queried',
    'scored',
    'published',
    'objected',
    'approved',
    'reported',
  ];
  for (const stage of [...stages, 'applied', 'closed', 'withdrawn']) {
    expect([stage, (reached.get(stage) ?? 0) > 3]).toEqual([stage, true]);
  }
  expect(monitoringCommands.filter((name) => !given.has(name))).toEqual([]);
});

test('a refused or repeated wake-up changes nothing, and a life told late is the same life', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 12 }), (hours) => {
      const often = roundAt('listed');
      const once = roundAt('listed');
      for (const pause of hours) often.wake(often.nowMs + pause * 3_600_000).wake(often.nowMs);
      once.wake(often.nowMs);
      expect(once.events.filter((type) => type !== 'rung-taken')).toEqual(
        often.events.filter((type) => type !== 'rung-taken'),
      );
      expect(once.state.terms.map(({ next }) => next)).toEqual(often.state.terms.map(({ next }) => next));
    }),
    { numRuns: 100 },
  );
});

test('a value changes the score of nobody but whom it is about', () => {
  fc.assert(
    fc.property(signed, fc.nat(14), fc.integer({ min: 0, max: 130 }), (data, which, value) => {
      const scored = (submissions: ReturnType<typeof handedIn>) => {
        const one = roundAt('self-assessed');
        one.submissions = submissions;
        return new Map(scoresBy(one.must(people.clerk, good.begin)));
      };
      const before = handedIn({ ...data, silent: [] });
      let at = 0;
      const about: (string | null)[] = [];
      const after = before.map((known) => {
        const entries = (known.signed ?? []).map((entry) => {
          if ((at += 1) - 1 !== which) return entry;
          about.push(entry.unitId);
          return { ...entry, value };
        });
        return submissionOf(known.unitId, entries);
      });
      const [earlier, later] = [scored(before), scored(after)];
      for (const [unitId, total] of earlier) {
        if (!about.includes(unitId)) expect([unitId, later.get(unitId)]).toEqual([unitId, total]);
      }
    }),
    { numRuns: 100 },
  );
});

/** The totals once everything drawn is accepted. */
function scoresBy(one: RoundCase): [string, number][] {
  for (const cell of one.state.verification?.drawn ?? []) {
    const verdicts = [{ ...cell, verdict: 'accepted' as const, value: null, reason: null }];
    for (const actor of [people.clerk, people.inspector, people.cityLeader])
      one.give(actor, { type: 'judge', verdicts });
  }
  one.must(people.clerk, good.score);
  return (one.state.counted?.totals ?? []).map(({ unitId, total }) => [unitId, total]);
}
