/** The circular (情况通报): its course, the chance to comment, what cannot be said of whom, succession and recounting. */
import { describe, expect, test } from '@jest/globals';
import { correctionOf } from '../../src/domain/circular/drafting.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { circular } from '../../src/domain/circular.ts';
import { lightAt } from '../../src/domain/light.ts';
import { editionWith, sampleUnits } from '../support/domain-fixtures.ts';
import {
  byLadder,
  CircularCase,
  draftAbout,
  draftedAbout,
  good,
  others,
  people,
  textAbout,
} from '../support/circular-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const { second, court } = others;

const at = (text: string) => Date.parse(`${text}+08:00`);

function asked(): CircularCase {
  return draftedAbout(ordinary.id, second.id).must(people.clerk, good.ask);
}

describe('the course', () => {
  test('drafted, asked, commented on by both, approved under a number of its own; then withdrawn', () => {
    const one = draftedAbout(ordinary.id, second.id);
    expect(one.tasks).toEqual(['ask-circular-comments coordinator']);
    expect(one.toldSince(0)).toEqual(['circular-drafted → coordinator']);
    expect(one.facts).toMatchObject({ unitId: ordinary.id, involves: [second.id], light: [], open: true });
    one.must(people.clerk, good.ask);
    // Two working days, the day of the event excluded, at the mechanism's close of business.
    expect(one.state.term).toMatchObject({ rule: '2wd', dueAtMs: at('2026-03-04T17:00:00') });
    expect(one.tasks).toEqual([
      `comment-on-circular liaison of ${ordinary.id}`,
      `comment-on-circular liaison of ${second.id}`,
    ]);
    expect(one.toldSince(1)).toEqual([
      `circular-comments-asked → liaison of ${ordinary.id}`,
      `circular-comments-asked → head of ${ordinary.id}`,
      `circular-comments-asked → liaison of ${second.id}`,
      `circular-comments-asked → head of ${second.id}`,
    ]);
    one.must(people.head, good.comment);
    // Once a unit; and the other still may.
    expect(one.give(people.liaison, good.comment)).toMatchObject({ refused: 'NOT_NOW' });
    expect(one.tasks).toEqual([`comment-on-circular liaison of ${second.id}`]);
    one.must(people.second, good.comment);
    expect(one.state).toMatchObject({ stage: 'deciding', term: null });
    expect(one.tasks).toEqual(['decide-circular leader']);
    expect(one.toldSince(3)).toEqual(['circular-commented → coordinator', 'circular-commented → leader']);
    one.must(people.convener, good.approve);
    expect(one.state).toMatchObject({ stage: 'issued', number: '联席通报〔2026〕1号' });
    expect(one.facts).toMatchObject({ open: false, nextWakeAtMs: null, light: [] });
    expect(one.toldSince(4)).toContain(`circular-issued → head of ${second.id}`);
    one.must(people.convener, good.withdraw);
    expect(one.state).toMatchObject({ stage: 'withdrawn', numberVoid: true, reason: '事实有误' });
    expect(one.toldSince(5)).toContain(`circular-withdrawn → liaison of ${ordinary.id}`);
  });

  test('by itself it only goes on without the silent ones, and says which they were', () => {
    const one = asked().must(people.second, good.comment);
    one.runTo(at('2026-03-04T17:00:00'));
    expect(one.state.stage).toBe('commenting');
    expect(one.toldSince(3)).toEqual([`reminder:circular-comments → liaison of ${ordinary.id}`]);
    one.wake(at('2026-03-04T17:00:00') + 1);
    expect(one.state.stage).toBe('deciding');
    const [closed] = one.rows.slice(-1);
    expect(JSON.parse(closed?.text ?? '')).toMatchObject({ data: { round: 1, silent: [ordinary.id] } });
    // What comes a moment later is late.
    expect(one.give(people.liaison, good.comment)).toMatchObject({ refused: 'NOT_NOW' });
    // And nothing more comes by itself, however long it lies.
    one.runTo(at('2027-03-04T17:00:00'));
    expect(one.state).toMatchObject({ stage: 'deciding', number: null });
  });

  test('an instant that no worker saw counts all the same', () => {
    const one = asked();
    expect(one.give(people.liaison, good.comment, at('2026-03-04T17:00:01'))).toMatchObject({ refused: 'NOT_NOW' });
    expect(one.give(people.liaison, good.comment, at('2026-03-04T17:00:00'))).toBeNull();
  });

  test('the light is that of the comments’ term, and shows nothing beside it', () => {
    const one = asked();
    expect(lightAt(one.facts.light, one.nowMs).light).toBe('yellow');
    expect(one.facts.overdueFromMs).toBeNull();
    expect(one.facts.parts ?? []).toEqual([]);
  });

  test('what is revised is asked anew: what was said of the text before counts no more', () => {
    const one = asked().must(people.liaison, good.comment).must(people.second, good.comment);
    one.must(people.convener, good.sendBack);
    expect(one.tasks).toEqual(['revise-circular coordinator']);
    expect(one.give(people.clerk, good.ask)).toMatchObject({ refused: 'NOT_NOW', possible: ['revise', 'discard'] });
    one.must(people.clerk, good.revise);
    expect(one.state).toMatchObject({ stage: 'drafted', askedSeq: null, title: '修改稿' });
    expect(one.give(people.convener, good.approve)).toMatchObject({ refused: 'NOT_NOW' });
    one.must(people.clerk, good.ask);
    expect(one.state.term?.round).toBe(2);
    expect(one.tasks).toHaveLength(2);
    // While they are reading, too: they are told.
    const before = one.rows.length;
    one.must(people.director, good.revise);
    expect(one.state).toMatchObject({ stage: 'drafted', term: null });
    expect(one.toldSince(before)).toContain(`circular-revised → liaison of ${second.id}`);
  });

  test('a return needs an opinion', () => {
    const one = asked().runTo(at('2026-03-05T09:00:00'));
    const nothing = { ...good.sendBack, opinion: null };
    expect(one.give(people.convener, nothing)).toEqual({ refused: 'OPINION_REQUIRED', pointer: '/opinion' });
  });

  test('an issued one is corrected by another, and no other one is', () => {
    const one = asked();
    expect(correctionOf(one.state, 'c')).toMatchObject({ refused: 'NOT_NOW' });
    expect(correctionOf(null, 'c')).toMatchObject({ refused: 'NOT_FOUND' });
    one.runTo(at('2026-03-05T09:00:00')).must(people.convener, good.approve);
    expect(correctionOf(one.state, 'c')).toEqual({ id: 'c', number: '联席通报〔2026〕1号' });
    expect(one.give(people.clerk, good.revise)).toMatchObject({ refused: 'NOT_NOW', possible: ['correct'] });
    const corrects = { id: 'c', number: '联席通报〔2026〕1号' };
    const other = new CircularCase().must(people.clerk, { ...draftAbout(second.id), corrects });
    expect(other.state.corrects).toEqual(corrects);
  });
});

describe('of whom nothing is said', () => {
  test.each([
    ['nobody', 'unit-nowhere', 'UNIT_UNKNOWN'],
    ['a court', court.id, 'INSTRUMENT_NOT_ALLOWED'],
    ['many', 'unit-all', 'UNIT_IS_COLLECTIVE'],
    ['a unit that is none any more', 'unit-former', 'UNIT_SUCCEEDED'],
    ['the same one twice', ordinary.id, 'UNIT_TWICE'],
  ])('%s', (_, unitId, refused) => {
    const drafted = new CircularCase().give(people.clerk, draftAbout(ordinary.id, unitId));
    expect(drafted).toMatchObject({ refused, pointer: '/units/1/unitId' });
    const text = textAbout(ordinary.id, unitId);
    const revised = draftedAbout(ordinary.id).give(people.clerk, { type: 'revise', text });
    expect(revised).toMatchObject({ refused, pointer: '/units/1/unitId' });
  });

  test('what became of another kind while the draft lay is not issued', () => {
    const one = asked().runTo(at('2026-03-05T09:00:00'));
    one.directory = one.directory.map((unit) => (unit.id === second.id ? { ...unit, kind: 'VERTICAL' } : unit));
    expect(one.give(people.convener, good.approve)).toMatchObject({ refused: 'INSTRUMENT_NOT_ALLOWED' });
    expect(one.numbers).toBe(0);
  });
});

describe('a ladder’s draft', () => {
  test('names what gave cause, and goes no further by itself', () => {
    const one = new CircularCase().must(people.clock, { ...draftAbout(ordinary.id), grounds: byLadder });
    expect(one.state.grounds).toEqual(byLadder);
    expect(one.toldSince(0)).toEqual(['circular-drafted → coordinator']);
    one.runTo(at('2027-03-02T10:00:00'));
    expect(one.events).toEqual(['circular-drafted']);
  });

  test('only a ladder’s names what gave cause to one, and only a person’s is by hand', () => {
    const laddered = { ...draftAbout(ordinary.id), grounds: byLadder };
    expect(new CircularCase().give(people.clerk, laddered)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(new CircularCase().give(people.clock, draftAbout(ordinary.id))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('of the office’s own unit it lies with the inspector, of the inspectors’ too with the city leader', () => {
    const draft = (...ids: string[]) =>
      new CircularCase().must(people.clock, { ...draftAbout(...ids), grounds: byLadder });
    expect(draft(office.id).tasks).toEqual(['ask-circular-comments inspector']);
    expect(draft(inspectors.id).tasks).toEqual(['ask-circular-comments coordinator']);
    expect(draft(office.id, inspectors.id).tasks).toEqual(['ask-circular-comments cityLeader']);
  });
});

test('a unit that took another’s work over comments for what was said of both', () => {
  const one = asked().must(people.second, good.comment).succeed(ordinary, second);
  expect(one.facts).toMatchObject({ unitId: second.id, involves: [] });
  expect(one.tasks).toEqual([`comment-on-circular liaison of ${second.id}`]);
  one.must(people.second, { type: 'comment', text: '原单位情况属实' });
  expect(one.state).toMatchObject({
    stage: 'deciding',
    units: [{ comment: { text: '原单位情况属实' } }, { comment: { text: good.comment.text } }],
  });
  one.must(people.convener, good.approve);
});

test('a revised calendar has the term counted again: later by itself, sooner on a yes', () => {
  const one = asked();
  one.calendar = editionWith('own/1', { '2026-03-04': 'off' });
  one.wake(one.nowMs + 1);
  expect(one.state.term?.dueAtMs).toBe(at('2026-03-05T17:00:00'));
  one.calendar = editionWith('own/2', {});
  one.wake(one.nowMs + 1);
  expect(one.state.term?.dueAtMs).toBe(at('2026-03-05T17:00:00'));
  const agreement = { revision: 2, basis: '同意' };
  const context = { ...one.surroundings, actor: people.clerk, number: null };
  const [step] = circular.shorten(one.state, agreement, context) ?? [];
  expect(step?.event).toMatchObject({ type: 'terms-recounted', shortenedBy: '同意' });
  expect(circular.shorten(draftedAbout(ordinary.id).state, agreement, context)).toBeNull();
});

test('a mechanism sets its own term and mark', () => {
  const one = new CircularCase();
  const { sanctions, sanctionMarks } = defaultPolicy;
  one.policy = {
    ...{ ...defaultPolicy, edition: 'own' },
    ...{ sanctions: { ...sanctions, comments: '5wd' }, sanctionMarks: { ...sanctionMarks, circular: '示例情通' } },
  };
  one.must({ ...people.clerk, accountId: 'drafter' }, draftAbout(ordinary.id)).must(people.clerk, good.ask);
  expect(one.state.term?.dueAtMs).toBe(at('2026-03-09T17:00:00'));
  one.must(people.liaison, good.comment).must(people.convener, good.approve);
  expect(one.state.number).toBe('示例情通〔2026〕1号');
});
