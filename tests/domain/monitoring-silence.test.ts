/** Who handed in nothing is named in a circular's draft, for a person to decide on; who may be named in none is not. */
import { describe, expect, test } from '@jest/globals';
import { circular } from '../../src/domain/circular.ts';
import { isRefusal } from '../../src/domain/matter.ts';
import type { MonitoringSurroundings } from '../../src/domain/monitoring/surroundings.ts';
import { at } from '../support/domain-fixtures.ts';
import { handedInWell, people, roundAt, type RoundCase } from '../support/round-fixtures.ts';

function silenced(...unitIds: string[]): MonitoringSurroundings['submissions'] {
  return handedInWell.map((one) =>
    unitIds.includes(one.unitId) && one.part === 'data' ? { ...one, signed: null } : one,
  );
}

/** The round after its collecting, with these units having signed nothing. */
function collected(...unitIds: string[]): RoundCase {
  const one = roundAt('collecting');
  one.submissions = silenced(...unitIds);
  return one.runTo(at('2027-01-21'));
}

const circularsOf = (one: RoundCase) => one.opened.flatMap((opening) => (opening.noun === 'circular' ? [opening] : []));

const reporting = [...new Set(handedInWell.filter(({ part }) => part === 'data').map(({ unitId }) => unitId))];

describe('silence', () => {
  test('nobody is named where everybody has reported', () => {
    expect(circularsOf(collected())).toEqual([]);
  });

  test('of those that are silent the units that a circular may be about are named together, the court is not', () => {
    const one = collected(...reporting);
    const [drafted, ...more] = circularsOf(one);
    expect(more).toEqual([]);
    expect(drafted?.command).toMatchObject({
      ...{ type: 'draft', grounds: { trigger: 'no-data', about: { noun: 'monitoringRound', matterId: 'round-1' } } },
      ...{ facts: expect.stringContaining('2027-01-15'), corrects: null },
    });
    const named = drafted?.command.units.map(({ unitId }) => unitId) ?? [];
    expect(named.length).toBeGreaterThan(1);
    const kinds = one.directory.filter(({ id }) => named.includes(id)).map(({ kind }) => kind);
    expect(kinds).not.toContain('COURT');
    const courts = one.directory.filter(({ id, kind }) => reporting.includes(id) && kind === 'COURT');
    expect(named.length).toBe(reporting.length - courts.length);
  });

  test('the draft is one that the circular’s own rule takes, and nothing of it goes out by itself', () => {
    const one = collected(...reporting);
    const [drafted] = circularsOf(one);
    if (!drafted) throw new Error('nothing was drafted');
    const context = { ...one.surroundings, actor: people.clock, number: null };
    const decision = circular.decide(null, drafted.command, context);
    expect(isRefusal(decision)).toBe(false);
    expect('events' in decision && decision.events.map(({ event }) => event.type)).toEqual(['circular-drafted']);
  });
});
