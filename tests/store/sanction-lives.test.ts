/**
 * The ladder along 200 cases of mixed unit kinds over two years in which nobody is awake but when people act (C7): each command first
 * settles what fell due, and still what was drafted is what the model says. Their workflows' own timers: tests/workflows/sanction-lives.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dateOf } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { chance } from '../support/chance.ts';
import { look } from '../support/commands.ts';
import { sqlAsApp } from '../support/record.ts';
import { differencesIn, draftsExpected, drawLives } from '../support/sanction-lives.ts';
import { draftedIn, issuedIn, movesOf, preparedPlaces } from '../support/sanction-walk.ts';

const LIVES = 200;
const DAY_MS = 86_400_000;

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

test('what is drafted is what the model says, for every case', async () => {
  const { record, clock } = api;
  const fromMs = clock.read();
  const untilMs = fromMs + 730 * DAY_MS;
  const drawn = chance();
  const lives = drawLives(drawn, await preparedPlaces(api, dateOf(fromMs)), fromMs, LIVES);
  const { moves, matters } = movesOf(api, lives);
  for (const { atMs, run } of moves) {
    clock.set(atMs);
    await run();
  }
  clock.set(untilMs);
  const open = await sqlAsApp<{ id: string }>(
    record,
    `SELECT id FROM matter WHERE noun = 'rectification' AND closed_at IS NULL`,
  );
  for (const { id } of open) await look(record, id);
  const drafted = await draftedIn(record);
  const differences = differencesIn(lives, (index) => drafted.filter(({ about }) => matters[index]?.includes(about)), {
    untilMs,
    // Found when somebody next looks.
    mayBeLateMs: (trigger) => (trigger === 'overdue' ? Infinity : 0),
  });
  expect({ seed: drawn.seed, differences }).toEqual({ seed: drawn.seed, differences: [] });
  // Neither time alone nor anyone who only worked on the cases has issued one.
  expect(await issuedIn(record)).toEqual([]);
  // Lives that never came onto the ladder, or all did, would show nothing; and each way onto it is gone.
  const expected = lives.map((life) => draftsExpected(life, untilMs));
  const some = expected.filter(({ length }) => length > 0).length;
  expect([some > LIVES / 10, some < (LIVES * 9) / 10]).toEqual([true, true]);
  const ways = new Set(expected.flat().map(({ trigger, noun }) => `${trigger}: ${noun}`));
  expect([...ways].toSorted()).toEqual([
    ...['failed-inspections: circular', 'failed-inspections: referral', 'notices: circular', 'notices: interview'],
    ...['overdue: circular', 'overdue: referral'],
  ]);
});
