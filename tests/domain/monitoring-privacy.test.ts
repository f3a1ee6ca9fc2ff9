/** What a unit learns of a round: never another's score, value or silence, however near to the office it stands. */
import { expect, test } from '@jest/globals';
import { isHiddenOfRound, maySeeScore, saidToUnits } from '../../src/domain/monitoring-round/seeing.ts';
import { others, people, good, roundAt } from '../support/round-fixtures.ts';

const { east } = others;

test.each(['office', 'inspectorsOwn'] as const)('the %s’s liaison does not read what its officials decide', (who) => {
  const one = roundAt('scored').must(people.director, good.adjust).must(people.director, good.publish);
  const decided = one.rows
    .filter(({ unit_id }) => unit_id !== null)
    .map(({ type, unit_id }) => ({ type, unitId: unit_id }));
  expect(decided.map(({ type }) => type)).toContain('monitoring-scored');
  const read = decided.filter((event) => !isHiddenOfRound(one.state, event, people[who])).map(({ type }) => type);
  const shown = ['monitoring-planned', 'monitoring-indicators-listed', 'monitoring-published'];
  expect(read).toEqual(shown);
});

test('of what is said to all, what is about single units is left out', () => {
  const one = roundAt('collecting').runTo(Date.parse('2027-01-21T00:00:00+08:00'));
  const said = (type: string) => {
    const { text } = one.rows.find((row) => row.type === type) ?? { text: '{}' };
    const { data } = JSON.parse(text);
    return Object.keys(saidToUnits(type, data)).sort();
  };
  expect(said('monitoring-agreements-closed')).toEqual(['round']);
  expect(said('monitoring-fixed')).toEqual(['collectAtMs']);
  expect(said('monitoring-collecting')).toEqual([]);
  expect(said('monitoring-self-assessed')).toEqual(['term']);
  expect(said('monitoring-indicators-listed')).toEqual(['indicators', 'scored', 'term']);
  const recounted = { terms: [], changes: [], edition: 'default-7' };
  expect(saidToUnits('terms-recounted', recounted)).toEqual({ edition: 'default-7' });
});

test('what was published and sent back is not shown while it is worked on again', () => {
  const one = roundAt('unobjected');
  expect(maySeeScore(people.east, east.id, one.state)).toBe(true);
  one.must(people.convener, good.return);
  expect(maySeeScore(people.east, east.id, one.state)).toBe(false);
  expect(maySeeScore(people.convener, east.id, one.state)).toBe(true);
  one.must(people.director, good.publish);
  expect(maySeeScore(people.east, east.id, one.state)).toBe(true);
});
