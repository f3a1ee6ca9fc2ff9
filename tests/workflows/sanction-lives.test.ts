/**
 * The ladder along cases of mixed unit kinds over two years under the time-skipping server, woken by nothing but their workflows' own
 * timers: what it drafted, and when, is what a model says that knows only domain.md 4.3 and the days on which people acted; and
 * nothing was issued by time alone. `npm run lives` lives 200 of them.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dateOf } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import { chance } from '../support/chance.ts';
import { at } from '../support/domain-fixtures.ts';
import { allRuns, lengthOf, replayFailures, type History } from '../support/histories.ts';
import { carryNudges, startSkipping } from '../support/installation.ts';
import { sqlAsApp } from '../support/record.ts';
import { differencesIn, draftsExpected, drawLives, livesWanted } from '../support/sanction-lives.ts';
import { draftedIn, issuedIn, movesOf, preparedPlaces } from '../support/sanction-walk.ts';

const DAY_MS = 86_400_000;
const FROM_MS = at('2023-11-06', '09:30');
const UNTIL_MS = FROM_MS + 730 * DAY_MS;
const MINUTE_MS = 60_000;
const LIVES = livesWanted(20);

let installation: Awaited<ReturnType<typeof startSkipping>>;
beforeAll(async () => {
  installation = await startSkipping(FROM_MS);
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

/** Lets time run up to an instant, and everything be done by then that is due by then. */
async function sleepUntil(atMs: number): Promise<void> {
  const { env, clock, record } = installation;
  await carryNudges(installation);
  await settled(record.store);
  const leftMs = atMs - (await clock.now(0));
  if (leftMs <= 0) return;
  await env.sleep(leftMs);
  await carryNudges(installation);
  await settled(record.store);
}

test('what is drafted is what the model says, and when, in every life', async () => {
  const { record, clock } = installation;
  const beganMs = Date.now();
  const drawn = chance();
  const places = await preparedPlaces(installation, dateOf(FROM_MS));
  const lives = drawLives(drawn, places, FROM_MS, LIVES);
  const { moves, matters } = movesOf(installation, lives);
  for (const { atMs, run } of moves) {
    if (atMs > (await clock.now(0))) await sleepUntil(atMs);
    await run();
  }
  await sleepUntil(UNTIL_MS);

  const drafted = await draftedIn(record);
  const differences = differencesIn(lives, (index) => drafted.filter(({ about }) => matters[index]?.includes(about)), {
    untilMs: UNTIL_MS,
    // What time alone drafts stands within its minute; what people do that morning takes a while.
    mayBeLateMs: (trigger) => (trigger === 'overdue' ? MINUTE_MS : 60 * MINUTE_MS),
  });
  const events = await sqlAsApp<{ count: number }>(record, 'SELECT count(*)::int AS count FROM event');
  console.log(
    `LIANXI_SEED=${drawn.seed}: ${LIVES} lives, ${moves.length} moves, ${events[0]?.count ?? 0} events, ${drafted.length} drafts, ` +
      `${differences.length} differences, ${Math.round((Date.now() - beganMs) / 1000)} s`,
  );
  expect(differences).toEqual([]);
  // None was drafted about a matter that no life has.
  expect(drafted).toHaveLength(lives.flatMap((life) => draftsExpected(life, UNTIL_MS)).length);
  expect(await issuedIn(record)).toEqual([]);
  // Lives that never came onto the ladder, or all did, would show nothing.
  const some = lives.filter((life) => draftsExpected(life, UNTIL_MS).length > 0).length;
  expect([some > 0, some < LIVES]).toEqual([true, true]);
}, 3_600_000);

test('every rung of every term was taken at its instant, by its workflow', async () => {
  const { record } = installation;
  const late = await sqlAsApp(
    record,
    `SELECT matter_id, term, rung, due_at, at FROM event
     WHERE rung IS NOT NULL AND (at < due_at OR at > due_at + interval '1 minute')`,
  );
  expect(late).toEqual([]);
});

test('no history grew long, and those of the busiest replay', async () => {
  const { record, temporal } = installation;
  const busiest = await sqlAsApp<{ workflowId: string }>(
    record,
    `SELECT m.noun || ':' || m.id AS "workflowId" FROM matter m JOIN event e ON e.matter_id = m.id
     WHERE m.noun IN ('rectification', 'supervisionNotice', 'circular', 'interview', 'referral')
     GROUP BY 1 ORDER BY count(*) DESC`,
  );
  const runs: { workflowId: string; history: History }[][] = [];
  for (const { workflowId } of busiest) {
    const histories = await allRuns(temporal.client.workflow, workflowId);
    runs.push(histories.map((history) => ({ workflowId, history })));
  }
  const longest = Math.max(...runs.flat().map(({ history }) => lengthOf(history)));
  console.log(`${runs.length} workflows in ${runs.flat().length} runs; the longest history has ${longest} events`);
  // A run is continued as new after a month: some eleven events for each ring, and a few for each nudge.
  expect(longest).toBeLessThan(200);
  expect(await replayFailures(runs.slice(0, 3).flat())).toEqual([]);
}, 600_000);
