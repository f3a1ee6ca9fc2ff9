/** A matter that is opened beside another's command: what its own procedure refuses, the outer command refuses. */
import { expect, test } from '@jest/globals';
import type { DirectoryUnit } from '../../src/domain/directory.ts';
import type { Opening } from '../../src/domain/matter.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { systemActor } from '../../src/domain/roles.ts';
import { openedBySteps, openingsOf } from '../../src/store/opening.ts';
import { at, calendar, cast, mechanism, sampleUnits } from '../support/domain-fixtures.ts';
import { byLadder, draftAbout } from '../support/circular-fixtures.ts';
import { ladderDraft } from '../support/interview-fixtures.ts';
import { dataCall } from '../support/submission-fixtures.ts';
import { noticeDraft } from '../support/notice-fixtures.ts';

const { office, ordinary } = sampleUnits;
const directory = [office, ordinary].map((unit): DirectoryUnit => {
  return { ...unit, aliases: [], validFrom: null, validTo: null, succeededBy: null };
});
const around = { nowMs: at('2025-11-03'), calendar, unit: office, mechanism, policy: defaultPolicy, directory };

function opening(unitId: string, cooperating: readonly string[] = []): Opening {
  const source = { kind: 'measure' as const, planId: 'plan', itemId: 'item', number: '1', task: 1 };
  const order = { title: '建立台账', leadUnitId: unitId, cooperating, nodes: [] };
  return { noun: 'assignment', unitId, command: { type: 'draft', mechanismId: mechanism.id, source, ...order } };
}

const opened = (...openings: Opening[]) => {
  const by = openings.map((opening) => ({ opening, actor: cast.coordinator }));
  return openingsOf(by, around);
};

test('all that a command opens unfold at its instant, each for its own unit, and each needs its workflow', () => {
  expect(opened(opening(ordinary.id), opening(office.id))).toMatchObject(
    [ordinary, office].map(({ id }) => ({ facts: { unitId: id }, openedAtMs: around.nowMs, seq: 1, nudge: true })),
  );
});

test('a refusal of one points at nothing in the body of the outer command, and says what would have been opened', () => {
  expect(opened(opening(office.id), opening(ordinary.id, [ordinary.id]))).toEqual({
    refused: 'UNIT_TWICE',
    details: { opened: 'assignment' },
  });
});

test('a unit that the directory does not have is refused likewise', () => {
  expect(opened(opening('nobody'))).toEqual({ refused: 'UNIT_UNKNOWN', details: { opened: 'assignment' } });
});

test('a ladder opens a supervision notice in the clock’s name, which nothing refuses, even beside another of late', () => {
  const command = { ...noticeDraft, trigger: 'late' as const };
  const actor = systemActor(mechanism.id);
  const openings = [ordinary, ordinary, office].map(({ id }) => {
    return { opening: { noun: 'supervisionNotice' as const, unitId: id, command }, actor };
  });
  expect(openedBySteps(openings, around)).toMatchObject(
    openings.map(({ opening: { unitId } }) => ({
      ...{ noun: 'supervisionNotice', facts: { unitId, stage: 'drafted', number: null }, nudge: true },
      events: [{ type: 'notice-drafted', account_id: 'system', role: 'system' }],
    })),
  );
});

test('a ladder opens a circular in the clock’s name, about the office’s own unit, too; it stands there as a draft', () => {
  const actor = systemActor(mechanism.id);
  const openings = [ordinary, office].map(({ id }) => {
    const command = { ...draftAbout(id), grounds: byLadder };
    return { opening: { noun: 'circular' as const, unitId: id, command }, actor };
  });
  expect(openedBySteps(openings, around)).toMatchObject(
    openings.map(({ opening: { unitId } }, index) => ({
      ...{ noun: 'circular', facts: { unitId, stage: 'drafted', number: null }, nudge: true },
      tasks: [{ kind: 'ask-circular-comments', role: index === 0 ? 'coordinator' : 'inspector' }],
      events: [{ type: 'circular-drafted', account_id: 'system', role: 'system' }],
    })),
  );
});

test('and an interview, which waits for the city leader', () => {
  const openings = [ordinary, office].map(({ id }) => {
    return {
      opening: { noun: 'interview' as const, unitId: id, command: ladderDraft },
      actor: systemActor(mechanism.id),
    };
  });
  expect(openedBySteps(openings, around)).toMatchObject(
    openings.map(({ opening: { unitId } }) => ({
      ...{ noun: 'interview', facts: { unitId, stage: 'proposed', number: null }, nudge: true },
      events: [{ type: 'interview-proposed', account_id: 'system', role: 'system' }],
    })),
  );
});

test('a round opens submissions in the clock’s name, of the office’s own unit, too; a date that has passed locks one at once', () => {
  const openings = [ordinary, office].map(({ id }) => {
    return {
      opening: { noun: 'submission' as const, unitId: id, command: { ...dataCall, dueOn: '2025-11-14' } },
      actor: systemActor(mechanism.id),
    };
  });
  expect(openedBySteps(openings, around)).toMatchObject(
    openings.map(({ opening: { unitId } }) => ({
      ...{ noun: 'submission', facts: { unitId, stage: 'called', number: null }, nudge: true },
      events: [{ type: 'submission-called', account_id: 'system', role: 'system' }],
    })),
  );
});
