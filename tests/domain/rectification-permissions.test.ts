import { describe, expect, test } from '@jest/globals';
import { rectificationActions } from '../../src/domain/rectification/permissions.ts';
import { roles, type Actor } from '../../src/domain/roles.ts';
import type { UnitFacts } from '../../src/domain/units.ts';
import {
  at,
  Case,
  cast,
  fold,
  mechanism,
  openersOf,
  order,
  person,
  recordedOf,
  sampleUnits,
  submission,
} from '../support/domain-fixtures.ts';
import {
  commands,
  drafted,
  expected,
  goodBodies,
  moved,
  wordingRefused,
  type Model,
  type OnPath,
} from '../support/rectification-model.ts';

/** Whom the main path asks for a command, for each unit; accounts are those of {@link person}. */
function giverOf(command: OnPath['type'], unit: UnitFacts): Actor {
  const own = unit.id === sampleUnits.inspectors.id;
  switch (command) {
    case 'revise':
      return openersOf(unit).drafter;
    case 'approve':
      return openersOf(unit).approver;
    case 'review-work-plan':
      if (own) return person('cityLeader');
      return unit.id === sampleUnits.office.id ? person('inspector') : person('coordinator', sampleUnits.office.id);
    case 'inspect':
      return own ? person('cityLeader') : person('inspector', sampleUnits.inspectors.id);
    case 'acknowledge':
    case 'file-work-plan':
    case 'report-progress':
      return person('liaison', unit.id);
    case 'submit':
    case 'sign-submission':
      return person('head', unit.id);
  }
}

const [approve, approveNo] = goodBodies.approve;
const [acknowledge] = goodBodies.acknowledge;
const [file] = goodBodies['file-work-plan'];
const [review, reviewNo] = goodBodies['review-work-plan'];
const [submit] = goodBodies.submit;
const [sign, signNo] = goodBodies['sign-submission'];
const [pass, passNo] = goodBodies.inspect;
const [revise] = goodBodies.revise;
const path = [approve, acknowledge, file];
/** A liaison's, which its head has yet to sign. */
const prepare: OnPath = { ...submission };

/** The places on the path, and how one gets there from the draft. */
const places: Record<string, readonly (OnPath | undefined)[]> = {
  'just drafted': [],
  'its draft returned': [approveNo],
  'its draft revised': [approveNo, revise],
  issued: [approve],
  acknowledged: [approve, acknowledge],
  'its plan under review': path,
  'its plan approved': [...path, review],
  'its plan returned': [...path, reviewNo],
  'its plan filed again': [...path, reviewNo, file],
  submitted: [...path, review, submit],
  'prepared for signature': [...path, prepare],
  'prepared again after its signature was refused': [...path, prepare, signNo, prepare],
  'its signature refused': [...path, prepare, signNo],
  'prepared, and its plan returned': [...path, prepare, reviewNo],
  'prepared and signed': [...path, prepare, sign],
  'prepared, and submitted by the head': [...path, prepare, submit],
  'submitted while the plan is under review': [...path, submit],
  'returned by inspection': [...path, review, submit, passNo],
  'submitted again': [...path, review, submit, passNo, submit],
  closed: [...path, review, submit, pass],
};

/** A case at a place, with the model that was led along. */
function arrive(unit: UnitFacts, way: readonly (OnPath | undefined)[]): { found: Case; model: Model } {
  const { drafter } = openersOf(unit);
  const found = new Case(unit).must(drafter, { type: 'draft', order }, at('2026-03-02'));
  let model = drafted(unit.id, drafter.accountId);
  for (const command of way) {
    if (command === undefined) throw new Error('the model lacks a body');
    const actor = command === prepare ? person('liaison', unit.id) : giverOf(command.type, unit);
    expect(expected(model, command.type, actor)).toBe('ok');
    found.must(actor, command, found.nowMs + 60_000);
    model = moved(model, command, actor);
  }
  return { found, model };
}

/** Everyone: each role of the unit, of the other two, of none, of another mechanism, and with the authors' accounts. */
function everyone(model: Model): Actor[] {
  const lines = [model.drafter, model.filer, model.preparer, model.submitter].filter((line) => line !== null);
  const authors = lines.flatMap((line) => line.split('\n'));
  const units = [...Object.values(sampleUnits).map(({ id }) => id), null];
  return roles.flatMap((role) => [
    ...units.map((unitId) => person(role, unitId)),
    ...units.map((unitId) => ({ ...person(role, unitId), mechanismId: 'elsewhere' })),
    ...authors.map((accountId) => person(role, null, accountId)),
  ]);
}

describe.each(Object.values(sampleUnits))('of $id', (unit) => {
  test.each(Object.keys(places))('when %s, everyone may do what the issue says and nothing else', (place) => {
    const { found, model } = arrive(unit, places[place] ?? []);
    const before = JSON.stringify(found.state);
    const rows = found.rows.length;
    let accepted = 0;
    for (const actor of everyone(model)) {
      const actions = rectificationActions(found.state, { ...found.surroundings, actor, number: null });
      for (const [name, bodies] of commands) {
        const outcome = expected(model, name, actor);
        expect([name, actor, actions.includes(name)]).toEqual([name, actor, outcome === 'ok']);
        for (const body of bodies) {
          // Accepted commands are tried on a case of their own.
          const tried = outcome === 'ok' ? arrive(unit, places[place] ?? []).found : found;
          const refusal = tried.give(actor, body, found.nowMs + 1000);
          expect([name, actor, refusal?.refused ?? 'ok']).toEqual([name, actor, outcome]);
          if (outcome === 'ok') accepted += 1;
          if (outcome === 'NOT_NOW') {
            expect(refusal).toMatchObject({ possible: [...actions], details: { stage: found.state.stage } });
          }
        }
      }
    }
    // A refusal leaves nothing behind.
    expect([JSON.stringify(found.state), found.rows.length]).toEqual([before, rows]);
    expect(accepted > 0).toBe(place !== 'closed');
  });

  test('the office drafts; for its own unit the inspector or the city leader; and nobody for an own one', () => {
    const units = [...Object.values(sampleUnits).map(({ id }) => id), null];
    for (const actor of roles.flatMap((role) => units.map((unitId) => person(role, unitId)))) {
      const refusal = new Case(unit).give(actor, { type: 'draft', order }, at('2026-03-02'));
      expect([actor, refusal?.refused ?? null]).toEqual([actor, wordingRefused(actor, unit.id)]);
    }
  });
});

test('whoever drafts, files, prepares or signs never judges, though they have changed role and unit since', () => {
  const unit = sampleUnits.ordinary;
  const { found, model } = arrive(unit, [...path, prepare, sign]);
  const [preparer = '', signer = ''] = model.submitter?.split('\n') ?? [];
  expect([preparer, signer]).toEqual([cast.liaison.accountId, cast.head.accountId]);
  for (const by of [preparer, signer]) {
    const promoted = person('inspector', sampleUnits.inspectors.id, by);
    expect(found.give(promoted, { type: 'inspect', outcome: 'passed', opinion: '合格', newTerm: null })).toEqual({
      refused: 'OWN_WORK',
    });
  }
});

test('every event says who did it in which role, and what was stored is enough to fold it (C10)', () => {
  const { found } = arrive(sampleUnits.ordinary, places['submitted again'] ?? []);
  expect(fold(found.rows)).toEqual(found.state);
  const said = found.rows.map(recordedOf).map(({ event, actor }) => `${event.type} ${actor.role}`);
  expect(said).toEqual([
    ...['drafted coordinator', 'noticed leader', 'acknowledged liaison', 'work-plan-filed liaison'],
    ...['work-plan-approved coordinator', 'submitted head', 'returned inspector', 'submitted head'],
  ]);
  expect(found.rows.every(({ text }) => JSON.parse(text).mechanismId === mechanism.id)).toBe(true);
});
