/**
 * The ladder along 200 rectifications of mixed unit kinds over two years: what it drafted is what a model says that knows only
 * domain.md 4.3 and the days on which things were handed in; and nothing was issued by time alone.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  dateOf,
  instantOf,
  stateCouncilCalendar,
  workingDaysAfter,
  workingDayFrom,
} from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { openedThrough, startApiOnly, takeStep, type ApiOnly, type Given } from '../support/api-only.ts';
import { chance } from '../support/chance.ts';
import { look } from '../support/commands.ts';
import { headOf, sqlAsApp } from '../support/record.ts';

const CASES = 200;
const DAY_MS = 86_400_000;
const calendar = stateCouncilCalendar();

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

/** One life: when it is ordered, how long it is given, and after how many days each report comes and what becomes of it. */
interface Life {
  unit: string;
  fromMs: number;
  dueDays: number;
  reports: readonly { afterDays: number; outcome: 'passed' | 'returned' }[];
}

/** When a term of so many working days that began on an instant ends. */
function endOf(fromMs: number, workingDays: number): number {
  return instantOf(workingDaysAfter(calendar, dateOf(fromMs), workingDays).date, '17:00');
}

/** Ten in the morning of the working day on or after so many days later. */
function morning(fromMs: number, days: number): number {
  return instantOf(workingDayFrom(calendar, dateOf(fromMs + days * DAY_MS)).date, '10:00');
}

/** The model: OVERDUE for more than 10 working days, or FAILED twice, drafts a circular and a referral (domain.md 4.3). */
function draftsExpected({ fromMs, dueDays, reports }: Life, untilMs: number): number {
  let expected = 0;
  let dueMs = endOf(fromMs, dueDays);
  let atMs = fromMs;
  let failed = 0;
  for (const { afterDays, outcome } of [...reports, null].map(
    (one) => one ?? { afterDays: Infinity, outcome: 'passed' },
  )) {
    atMs = afterDays === Infinity ? Infinity : morning(atMs, afterDays);
    if (Math.min(atMs, untilMs) > endOf(dueMs, 10)) expected += 1;
    if (atMs === Infinity || outcome === 'passed') break;
    failed += 1;
    if (failed === 2) expected += 1;
    dueMs = endOf(atMs, Math.min(10, Math.floor(dueDays / 2)));
  }
  return expected;
}

test('what is drafted is what the model says, for every case', async () => {
  const { between, happens } = chance();
  const whole = (from: number, to: number) => Math.floor(between(from, to));
  const units = await sqlAsApp<{ name: string; kind: string }>(
    api.record,
    `SELECT DISTINCT ON (u.id) u.name, u.kind FROM unit u JOIN account a ON a.unit_id = u.id AND a.role = 'liaison'
     WHERE u.kind IN ('GOV_DEPT', 'LOWER_GOV', 'ZONE_COMMITTEE') AND NOT u.collective
       AND u.id NOT IN (SELECT unnest(ARRAY[office_unit_id, inspector_unit_id]) FROM mechanism)`,
    [],
  );
  expect(new Set(units.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  const startMs = instantOf(dateOf(api.clock.read()), '10:00') + DAY_MS;
  const untilMs = startMs + 730 * DAY_MS;
  const lives = Array.from({ length: CASES }, (): Life => {
    const reports = Array.from({ length: whole(0, 4) }, () => ({
      afterDays: whole(3, happens(0.5) ? 20 : 90),
      outcome: happens(0.4) ? ('passed' as const) : ('returned' as const),
    }));
    const last = reports.findIndex(({ outcome }) => outcome === 'passed');
    const unit = units[whole(0, units.length)]?.name ?? '';
    return {
      ...{ unit, fromMs: morning(startMs, whole(0, 300)), dueDays: whole(4, 40) },
      reports: last === -1 ? reports : reports.slice(0, last + 1),
    };
  });
  const ids = await walk(lives);
  api.clock.set(untilMs);
  for (const id of ids) await look(api.record, id);
  const found = await sqlAsApp<{ id: string; noun: string; count: number }>(
    api.record,
    `SELECT m.state #>> '{grounds,about,matterId}' AS id, m.noun, count(*)::int AS count FROM matter m
     WHERE m.noun IN ('circular', 'referral') GROUP BY 1, 2`,
    [],
  );
  const counted = (id: string, noun: string) => found.find((one) => one.id === id && one.noun === noun)?.count ?? 0;
  const differences = lives.flatMap((life, index) => {
    const expected = draftsExpected(life, untilMs);
    const id = ids[index] ?? '';
    const drafted = [counted(id, 'circular'), counted(id, 'referral')];
    return drafted.every((count) => count === expected) ? [] : [{ life, expected, drafted }];
  });
  expect(differences).toEqual([]);
  // Neither time alone nor anyone who only worked on the orders has issued one.
  const issued = await sqlAsApp<{ count: number }>(
    api.record,
    `SELECT count(*)::int AS count FROM matter m
     WHERE m.noun IN ('circular', 'interview', 'referral') AND (m.number IS NOT NULL OR m.stage NOT IN ('drafted', 'proposed'))`,
    [],
  );
  expect(issued).toEqual([{ count: 0 }]);
  // Lives that never came onto the ladder, or all did, would show nothing.
  const some = lives.filter((life) => draftsExpected(life, untilMs) > 0).length;
  expect([some > CASES / 10, some < (CASES * 9) / 10]).toEqual([true, true]);
});

/** Walks all lives on the one clock, each command at its instant. */
async function walk(lives: readonly Life[]): Promise<readonly string[]> {
  const ids: string[] = [];
  const moves = lives.flatMap(({ unit, fromMs, dueDays, reports }, index) => {
    const order = async () => {
      const unitId = api.record.unitId(unit);
      const opened: Given[] = [
        'approval',
        ['acknowledgement', {}, unit],
        ['work-plan', { steps: [{ title: '整改', dueOn: '2030-01-01' }] }, unit],
        'work-plan-review',
      ];
      ids[index] = (await openedThrough(api, opened, { unitId, dueTerm: `${String(dueDays)}wd` })).id;
    };
    let atMs = fromMs;
    const handed = reports.map(({ afterDays, outcome }) => {
      atMs = morning(atMs, afterDays);
      return {
        atMs,
        run: async () => {
          const id = ids[index] ?? '';
          const evidence = [{ name: '台账.txt', mediaType: 'text/plain', text: '完整台账' }];
          const report = { report: '已整改', problems: [{ no: 1, result: '已补齐' }], evidence };
          await takeStep(api, id, ['submission', report, headOf(unit)]);
          await takeStep(api, id, ['inspection', { outcome, opinion: '验收意见' }, 'inspector']);
        },
      };
    });
    return [{ atMs: fromMs, run: order }, ...handed];
  });
  for (const { atMs, run } of moves.toSorted((a, b) => a.atMs - b.atMs)) {
    api.clock.set(Math.max(atMs, api.clock.read()));
    await run();
  }
  return ids;
}
