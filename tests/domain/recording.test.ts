/** The rules of recordings: who enters, checks and contests what, and until when. */
import { describe, expect, test } from '@jest/globals';
import type { Context } from '../../src/domain/matter.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { recording, recordingActions, type RecordingCommand } from '../../src/domain/recording.ts';
import { evolveRecording, type Entry, type Recording } from '../../src/domain/recording/record.ts';
import type { Actor, Role } from '../../src/domain/roles.ts';
import { head, liaison, people, units } from '../support/assignment-fixtures.ts';
import { at, calendar, mechanism } from '../support/domain-fixtures.ts';

/** A Monday. */
const NOW_MS = at('2026-03-02');

function context(actor: Actor, nowMs = NOW_MS): Context {
  return {
    ...{ nowMs, number: null, actor, unit: units.lead, mechanism, calendar, policy: defaultPolicy },
    directory: Object.values(units),
  };
}

const scan = { name: '签批页.pdf', sha256: 'a'.repeat(64), evidenceId: null };
function entry(giver: Actor, changes: Partial<Entry> = {}): RecordingCommand {
  const { accountId, role, unitId } = giver;
  return {
    type: 'enter',
    entry: {
      ...{ matter: { noun: 'assignment', id: 'matter-1', title: '建立台账' }, command: 'acknowledgement', body: {} },
      ...{ giver: { accountId, role, unitId }, given: 'phone', givenAtMs: NOW_MS - 1, note: null, scan, ...changes },
    },
  };
}

function after(state: Recording | null, command: RecordingCommand, actor: Actor): Recording {
  const decision = recording.decide(state, command, context(actor));
  if (!('events' in decision)) throw new Error(JSON.stringify(decision));
  let next = state;
  for (const made of decision.events) next = evolveRecording(next, { ...made, seq: 1, atMs: NOW_MS, actor });
  if (next === null) throw new Error('no event');
  return next;
}
const confirm: RecordingCommand = { type: 'check', decision: 'confirm', opinion: null };
const contest: RecordingCommand = { type: 'contest', reason: '未曾来电' };
const refusedOf = (state: Recording | null, command: RecordingCommand, actor: Actor, nowMs = NOW_MS) => {
  const decision = recording.decide(state, command, context(actor, nowMs));
  return 'refused' in decision ? decision.refused : null;
};

const operator: Actor = { ...people.leader, accountId: 'operator', role: 'operator' };
const all = { ...people, operator, unit: liaison(units.lead), head: head(units.lead), another: liaison(units.beside) };

describe('who', () => {
  test.each<[keyof typeof all, (string | null)[]]>([
    // enters a unit's word, checks a decision that the clerk entered, contests it once it counts
    ['clerk', [null, 'OWN_WORK', 'ROLE_NOT_ALLOWED']],
    ['director', [null, null, null]],
    ['leader', ['ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED']],
    ['cityLeader', ['ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED']],
    ['inspector', ['ROLE_NOT_ALLOWED', null, 'ROLE_NOT_ALLOWED']],
    ['operator', ['ROLE_NOT_ALLOWED', 'NOT_FOUND', 'NOT_FOUND']],
    ['unit', ['ROLE_NOT_ALLOWED', 'NOT_FOUND', null]],
    ['head', ['ROLE_NOT_ALLOWED', 'NOT_FOUND', null]],
    ['another', ['ROLE_NOT_ALLOWED', 'NOT_FOUND', 'NOT_FOUND']],
  ])('%s', (who, [enters, checks, disputes]) => {
    const actor = all[who];
    const pending = after(null, entry(people.director), people.clerk);
    const counts = after(pending, confirm, people.inspector);
    expect(refusedOf(null, entry(all.unit), actor)).toBe(enters);
    expect(refusedOf(pending, confirm, actor)).toBe(checks);
    expect(refusedOf(counts, contest, actor)).toBe(disputes);
  });

  test('neither the recorder nor whoever acted in its name checks it', () => {
    const { accountId, role, unitId } = people.director;
    const delegate = { accountId, role, unitId, delegationId: 'delegation-1' };
    const pending = after(null, entry(people.leader), { ...people.clerk, delegate });
    expect(refusedOf(pending, confirm, people.director)).toBe('OWN_WORK');
    expect(refusedOf(pending, confirm, people.inspector)).toBeNull();
  });
});

describe('what', () => {
  test.each<[Role, 'recorded' | 'pending']>([
    ['liaison', 'recorded'],
    ['head', 'recorded'],
    ['director', 'pending'],
    ['leader', 'pending'],
    ['cityLeader', 'pending'],
    ['inspector', 'pending'],
  ])('of a %s: %s', (role, stage) => {
    const giver = { ...people.leader, accountId: 'the giver', role };
    const state = after(null, entry(giver), people.clerk);
    expect([state.stage, recording.facts(state).open]).toEqual([stage, stage === 'pending']);
    expect(recording.tasks(state, mechanism)).toHaveLength(stage === 'pending' ? 1 : 0);
    const bare = refusedOf(null, entry(giver, { scan: null }), people.clerk);
    expect(bare).toBe(stage === 'pending' ? 'SCAN_REQUIRED' : null);
  });

  test('never of oneself, of the operator, or of what has not been', () => {
    expect(refusedOf(null, entry(people.clerk), people.clerk)).toBe('OWN_WORK');
    expect(refusedOf(null, entry(operator), people.clerk)).toBe('GIVER_UNKNOWN');
    expect(refusedOf(null, entry(all.unit, { givenAtMs: NOW_MS + 1 }), people.clerk)).toBe('DATE_INVALID');
  });
});

test('five working days to contest it, once; what is pending or refused is not contested', () => {
  const state = after(null, entry(all.unit), people.clerk);
  const until = state.contestUntilMs ?? 0;
  expect(until).toBeGreaterThan(at('2026-03-09'));
  expect(until).toBeLessThan(at('2026-03-10'));
  expect(refusedOf(state, contest, all.unit, until)).toBeNull();
  expect(refusedOf(state, contest, all.unit, until + 1)).toBe('NOT_NOW');
  expect(recordingActions(after(state, contest, all.unit), context(all.unit))).toEqual([]);
  const pending = after(null, entry(people.director), people.clerk);
  expect(refusedOf(pending, contest, people.director)).toBe('NOT_NOW');
  const refused = after(pending, { type: 'check', decision: 'refuse', opinion: '不清' }, people.inspector);
  expect(refusedOf(refused, contest, people.director)).toBe('NOT_NOW');
  expect(refusedOf(refused, confirm, people.inspector)).toBe('NOT_NOW');
});
