/** Whatever anyone does to an assignment at whatever instant, the record stays whole and nobody judges themselves. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AssignmentCommand } from '../../src/domain/assignment.ts';
import { assignmentActions, assignmentCommands } from '../../src/domain/assignment/permissions.ts';
import { isIssued } from '../../src/domain/assignment/record.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { roles, type Actor } from '../../src/domain/roles.ts';
import {
  AssignmentCase,
  draftOf,
  fold,
  good,
  people,
  proof,
  recordedOf,
  units,
} from '../support/assignment-fixtures.ts';
import { at, editionWith, mechanism, person } from '../support/domain-fixtures.ts';

const { lead, first, second, court, beside, office, inspectors } = units;
const all = Object.values(units);

/** Everyone who can do anything, and some who cannot. */
const everyone: readonly Actor[] = [
  ...Object.values(people),
  ...roles.flatMap((role) => [null, ...all.map(({ id }) => id)].map((unitId) => person(role, unitId))),
  { ...people.director, accountId: people.clerk.accountId },
  { ...people.inspector, unitId: null, accountId: `head@${lead.id}` },
  { ...people.director, mechanismId: 'elsewhere' },
];

const unitId = fc.constantFrom(...all.map(({ id }) => id));
const date = fc.constantFrom('2026-03-20', '2026-04-30', '2026-05-15', '2026-06-30');
const maybe = fc.constantFrom(null, '2026-05-29');

const command: fc.Arbitrary<AssignmentCommand> = fc.oneof(
  fc.constantFrom<AssignmentCommand>(
    ...[good.approve, good.acknowledge, good.acknowledge, good.reject, good.plan, good.report, good.complete],
    ...[good.complete, good.sign, good.accept, good.back, good.suspend, good.resume, good.terminate, good.withdraw],
    ...[good.reopen, { type: 'approve', decision: 'return', opinion: '请改' } as const],
    { type: 'sign-completion', decision: 'return', opinion: '请改' },
    { type: 'complete', report: '报', evidence: [proof] },
  ),
  fc.record({ type: fc.constant('request-extension' as const), reason: fc.constant('延'), dueOn: date }),
  fc.record({
    type: fc.constant('decide-extension' as const),
    ...{ unitId, decision: fc.constantFrom('grant' as const, 'refuse' as const, 'pass-on' as const) },
    ...{ opinion: fc.constantFrom(null, '意见'), dueOn: maybe },
  }),
  fc.record({
    type: fc.constant('decide-rejection' as const),
    ...{ unitId, decision: fc.constantFrom('insist' as const, 'release' as const, 'replace' as const) },
    ...{ opinion: fc.constant('审定'), toUnitId: fc.option(unitId), dueOn: maybe },
  }),
  fc.record({ type: fc.constant('waive' as const), unitId, reason: fc.constant('免') }),
  fc.record({
    type: fc.constant('transfer' as const),
    ...{ fromUnitId: unitId, toUnitId: unitId, reason: fc.constant('转'), dueOn: maybe },
  }),
  fc.record({
    ...{ type: fc.constant('urge' as const), unitId, level: fc.constantFrom(1 as const, 2 as const, 3 as const) },
    text: fc.constant(null),
  }),
);

const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ actor: fc.constantFrom(...everyone), command }) },
  // What somebody may, so that walks go far.
  { weight: 16, arbitrary: fc.record({ may: fc.nat(10_000) }) },
  { weight: 4, arbitrary: fc.record({ hours: fc.integer({ min: 1, max: 400 }) }) },
  { weight: 1, arbitrary: fc.record({ edition: fc.constantFrom('calendar' as const, 'policy' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ from: fc.constantFrom(first, second, lead), to: fc.constantFrom(beside, second) }),
  },
);

const shapes = [
  draftOf({ cooperating: [first.id, court.id], reports: 'weekly' }),
  draftOf({ cooperating: [office.id], nodes: [], urgency: 'extra-urgent' }),
  draftOf({ cooperating: [inspectors.id, second.id], cooperatingDue: { [second.id]: '2026-03-31' } }),
  draftOf({ leadUnitId: office.id, cooperating: [] }),
];

/** Everything that somebody may do now, ending it only now and then. */
function movesIn(found: AssignmentCase): { actor: Actor; command: AssignmentCommand }[] {
  const [asked] = found.issued.issued.units.filter(({ extensions }) =>
    extensions.some(({ state }) => state === 'pending'),
  );
  const [rejected] = found.issued.issued.units.filter(({ rejection }) => rejection !== null);
  const about = asked?.unitId ?? found.state.leadUnitId;
  const out = found.issued.issued.units.filter(
    (unit) => unit.role === 'cooperating' && unit.completion === null && unit.waived === null,
  );
  const bodies: AssignmentCommand[] = [
    ...out.slice(0, 1).map(({ unitId: of }) => ({ type: 'waive' as const, unitId: of, reason: '免' })),
    ...[good.acknowledge, good.plan, good.report, good.complete, good.sign, good.accept, good.back, good.resume],
    ...[good.ask, good.reject, ...(found.rows.length % 5 === 0 ? [good.suspend, good.reopen, good.terminate] : [])],
    { type: 'decide-extension', unitId: about, decision: 'grant', opinion: null, dueOn: null },
    { type: 'decide-extension', unitId: about, decision: 'refuse', opinion: '不同意', dueOn: null },
    {
      ...{ type: 'decide-rejection', unitId: rejected?.unitId ?? about, decision: 'insist' },
      ...{ opinion: '按职责办理', toUnitId: null, dueOn: null },
    },
  ];
  return everyone.flatMap((actor) => {
    const actions: readonly string[] = assignmentActions(found.state, { ...found.surroundings, actor, number: null });
    return bodies.filter(({ type }) => actions.includes(type)).map((body) => ({ actor, command: body }));
  });
}

/** What must hold of every step, whatever it was. */
function check(found: AssignmentCase, from: number): void {
  for (const row of found.rows.slice(from)) {
    const { event, actor } = recordedOf(row);
    if (event.type === 'assignment-issued') expect(['director', 'leader', 'cityLeader']).toContain(actor.role);
    if (event.type !== 'assignment-accepted' && event.type !== 'assignment-returned') continue;
    // Nobody of a unit that has a share, and neither who wrote nor who signed it.
    const before = fold(found.rows.slice(0, found.rows.indexOf(row)));
    if (before === null || !isIssued(before)) throw new Error('judged before it was issued');
    const shares = before.issued.units.map((unit) => unit.unitId);
    expect(shares).not.toContain(actor.unitId);
    const completion = before.issued.units[0]?.completion;
    expect([completion?.preparedBy, completion?.signedBy]).not.toContain(actor.accountId);
    const judge = shares.includes(inspectors.id) ? 'cityLeader' : shares.includes(office.id) ? 'inspector' : 'director';
    expect(actor.role).toBe(judge);
  }
}

test('whatever anyone does at whatever instant', () => {
  let accepted = 0;
  let judged = 0;
  fc.assert(
    fc.property(fc.constantFrom(...shapes), fc.array(step, { minLength: 20, maxLength: 70 }), (shape, steps) => {
      const found = new AssignmentCase().must(people.clerk, shape, at('2026-03-02'));
      found.must(people.leader, good.approve);
      const originals = new Map(found.issued.issued.units.map((unit) => [unit.unitId, unit.originalDueAtMs]));
      for (const one of steps) {
        const from = found.rows.length;
        if ('hours' in one) found.wake(found.nowMs + one.hours * 3_600_000);
        else if ('may' in one) {
          const possible = movesIn(found);
          const move = possible[one.may % Math.max(1, possible.length)];
          if (move && found.give(move.actor, move.command) === null) {
            accepted += 1;
            if (move.command.type === 'review') judged += 1;
            if (['transfer', 'decide-rejection'].includes(move.command.type)) originals.clear();
          }
        } else if ('edition' in one) {
          if (one.edition === 'policy') found.policy = { ...defaultPolicy, edition: `p${String(found.rows.length)}` };
          else found.calendar = editionWith(`c${String(found.rows.length)}`, { '2026-04-20': 'off' });
          found.wake(found.nowMs);
        } else if ('from' in one) {
          const holds = [found.state.leadUnitId, ...found.state.cooperating].includes(one.from.id);
          if (holds && one.from !== one.to && found.facts.open) found.succeed(one.from, one.to);
          originals.clear();
        } else {
          const refusal = found.give(one.actor, one.command);
          if (refusal === null) accepted += 1;
          if (refusal === null && one.command.type === 'review') judged += 1;
          if (refusal === null && ['transfer', 'decide-rejection'].includes(one.command.type)) originals.clear();
        }
        check(found, from);
        for (const unit of found.issued.issued.units) {
          const original = originals.get(unit.unitId);
          if (original !== undefined) expect(unit.originalDueAtMs).toBe(original);
        }
      }
      // The events alone say everything; each rung stands in the record once; what is closed sleeps.
      expect(fold(found.rows)).toEqual(found.state);
      const rungs = found.rows.flatMap(({ term, rung }) => (rung === null ? [] : [`${term ?? ''} ${rung}`]));
      expect(new Set(rungs).size).toBe(rungs.length);
      const { open, nextWakeAtMs, parts = [] } = found.facts;
      if (!open)
        expect([nextWakeAtMs, parts.map((part) => part.overdueFromMs).filter((ms) => ms !== null)]).toEqual([null, []]);
    }),
    { numRuns: 100 },
  );
  // The walks go somewhere.
  expect(accepted).toBeGreaterThan(500);
  expect(judged).toBeGreaterThan(5);
});

test('a thousand cases of who may: what is offered is what is taken, and a foreign unit finds nothing', () => {
  const places: ((found: AssignmentCase) => AssignmentCase)[] = [
    (found) => found,
    (found) => found.must(person('liaison', first.id), good.acknowledge),
    (found) => found.must(person('liaison', lead.id), good.acknowledge),
    (found) => found.must(person('liaison', lead.id), good.acknowledge).must(person('liaison', lead.id), good.plan),
    (found) => found.must(person('liaison', first.id), good.reject),
    (found) => found.must(people.director, good.suspend),
    (found) => found.must(people.director, good.withdraw),
    (found) =>
      found
        .must(person('liaison', lead.id), good.acknowledge)
        .must(person('liaison', lead.id), good.plan)
        .must(people.director, { type: 'waive', unitId: first.id, reason: '免' })
        .must(person('head', lead.id), good.complete),
  ];
  const bodies: Record<string, AssignmentCommand> = Object.fromEntries(
    Object.values(good).map((one) => [one.type, one]),
  );
  let cases = 0;
  for (const place of places) {
    for (const actor of everyone) {
      const arrive = () =>
        place(
          new AssignmentCase()
            .must(people.clerk, draftOf({ cooperating: [first.id] }), at('2026-03-02'))
            .must(people.director, good.approve),
        );
      const found = arrive();
      const actions = assignmentActions(found.state, { ...found.surroundings, actor, number: null });
      const speaksForNone =
        ['liaison', 'head'].includes(actor.role) && ![lead.id, first.id].includes(actor.unitId ?? '');
      const stranger = speaksForNone || actor.role === 'operator' || actor.mechanismId !== mechanism.id;
      if (stranger) expect(actions).toEqual([]);
      for (const name of assignmentCommands) {
        const body = bodies[name];
        if (!body) continue;
        cases += 1;
        const tried = actions.includes(name) ? arrive() : found;
        const before = tried.rows.length;
        const refusal = tried.give(actor, body);
        if (stranger) expect([actor, name, refusal]).toEqual([actor, name, { refused: 'NOT_FOUND' }]);
        const code = refusal?.refused ?? 'ok';
        const barred = ['NOT_FOUND', 'ROLE_NOT_ALLOWED', 'OWN_WORK', 'NOT_NOW'].includes(code);
        expect([actor, name, barred]).toEqual([actor, name, !actions.includes(name)]);
        if (refusal) expect(tried.rows.length).toBe(before);
      }
    }
  }
  expect(cases).toBeGreaterThan(1_000);
});
