/** A revision of the calendar from its import to the digest: real workflow, real record, the historic revisions replayed. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import { sweep } from '../../src/store/sweep.ts';
import { settled, vitals } from '../../src/store/vitals.ts';
import type { RectificationJson, TaskJson } from '../support/api-client.ts';
import {
  extended2020,
  first2019,
  first2020,
  importArrangement,
  revised2019,
  type ChangeJson,
  type RevisionJson,
} from '../support/calendar-imports.ts';
import { settableClock } from '../support/commands.ts';
import { lengthOf, replayFailures } from '../support/histories.ts';
import { startInstallation, type TestInstallation } from '../support/installation.ts';
import { draftBody, SAMPLE_UNIT } from '../support/main-path.ts';
import { sqlAsApp } from '../support/record.ts';

const OTHER_UNIT = '示例单位乙';
const at = (date: string, time = '10:00'): number => Date.parse(`${date}T${time}:00+08:00`);

const clock = settableClock(at('2019-01-03'));
let installation: TestInstallation;
beforeAll(async () => {
  installation = await startInstallation({ clock });
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

async function issued(unit: string, dueTerm: string): Promise<RectificationJson> {
  const { record } = installation;
  const body = draftBody(installation, { unitId: record.unitId(unit), dueTerm });
  const drafted = await installation.as('coordinator').post<RectificationJson>('/rectifications', body);
  const path = `/rectifications/${drafted.json.id}/approval`;
  return (await installation.as('leader').post<RectificationJson>(path, { decision: 'approve' })).json;
}

async function dueOf(id: string): Promise<string> {
  const { json } = await installation.as('leader').get<RectificationJson>(`/rectifications/${id}`);
  return (json.dueAt ?? '').slice(0, 10);
}

async function revisionOf(id: string, who = 'coordinator'): Promise<RevisionJson> {
  return (await installation.as(who).get<RevisionJson>(`/calendar/revisions/${id}`)).json;
}

async function changesOf(id: string, who = 'coordinator'): Promise<ChangeJson[]> {
  return (await installation.as(who).get<{ items: ChangeJson[] }>(`/calendar/revisions/${id}/changes?limit=200`)).json
    .items;
}

/** How many messages of a kind each role and unit was sent about a revision. */
async function digestsOf(id: string): Promise<Record<string, number>> {
  const rows = await sqlAsApp<{ who: string; n: number }>(
    installation.record,
    `SELECT d.kind || ' ' || coalesce(u.name, d.role) AS who, count(*)::int AS n
     FROM delivery d LEFT JOIN unit u ON u.id = d.unit_id WHERE d.matter_id = $1 GROUP BY 1 ORDER BY 1`,
    [id],
  );
  return Object.fromEntries(rows.map(({ who, n }) => [who, n]));
}

describe('2019: Labour Day was made four days on 2019-03-22, and two weekend days work instead', () => {
  const terms: Record<string, string> = {};
  let revision: RevisionJson;

  test('terms are first counted with the arrangement as it was published', async () => {
    const first = await importArrangement(installation.as('operator'), first2019);
    expect([first.status, first.json.stage, first.json.revision]).toEqual([201, 'recounting', 1]);
    await settled(installation.record.store);
    expect(await revisionOf(first.json.id)).toMatchObject({ stage: 'closed', counted: { counted: 0, moved: 0 } });
    clock.set(at('2019-04-15'));
    // Monday 2019-04-15; working days by hand: 04-16 is the 1st, 04-26 the 9th, 04-29 the 10th, 04-30 the 11th, 05-02 the 12th,
    // 05-03 the 13th, 05-06 the 14th, 05-10 the 18th.
    for (const [term, due] of [
      ['10wd', '2019-04-29'],
      ['11wd', '2019-04-30'],
      ['12wd', '2019-05-02'],
      ['13wd', '2019-05-03'],
      ['18wd', '2019-05-10'],
    ] as const) {
      const { id } = await issued(term === '18wd' ? OTHER_UNIT : SAMPLE_UNIT, term);
      terms[term] = id;
      expect([term, await dueOf(id)]).toEqual([term, due]);
    }
    await settled(installation.record.store);
  });

  test('the revision moves what ends on a day that is off now, keeps what would end sooner, and asks about that', async () => {
    const imported = await importArrangement(installation.as('operator'), revised2019);
    expect(imported.json.diff.changes).toEqual([
      { date: '2019-04-28', before: 'off', after: 'work' },
      { date: '2019-05-02', before: 'work', after: 'off' },
      { date: '2019-05-03', before: 'work', after: 'off' },
      { date: '2019-05-05', before: 'off', after: 'work' },
    ]);
    await settled(installation.record.store);
    revision = await revisionOf(imported.json.id);
    // With 04-28 working: the 10th is 04-28, the 11th 04-29, the 12th 04-30, the 13th 05-05, the 14th 05-06, the 18th 05-10.
    expect(await dueOf(terms['10wd'] ?? '')).toBe('2019-04-29'); // would be 04-28
    expect(await dueOf(terms['11wd'] ?? '')).toBe('2019-04-30'); // would be 04-29
    expect(await dueOf(terms['12wd'] ?? '')).toBe('2019-05-02'); // would be 04-30
    expect(await dueOf(terms['13wd'] ?? '')).toBe('2019-05-05');
    expect(await dueOf(terms['18wd'] ?? '')).toBe('2019-05-10');
    // The work plan's 10wd is a term of every one of the five.
    expect(revision).toMatchObject({ stage: 'deciding', counted: { counted: 5, moved: 1, shorter: 5, failed: 0 } });
    expect(revision.counted?.units).toMatchObject([
      { name: SAMPLE_UNIT, moved: 1, shorter: 4 },
      { name: OTHER_UNIT, moved: 0, shorter: 1 },
    ]);
  });

  test('each change is an event with both editions, once a matter and revision', async () => {
    const changes = await changesOf(revision.id);
    expect(changes).toHaveLength(5);
    for (const change of changes) {
      expect([change.from?.split('+')[0], change.edition.split('+')[0]]).toEqual([revision.from, revision.edition]);
      expect(change.shortened).toBe(false);
    }
    const moved = changes.find(({ matter }) => matter.id === terms['13wd']);
    expect(moved?.terms.find(({ kind }) => kind === 'rectification')).toEqual({
      ...{ kind: 'rectification', round: 1, sooner: null },
      ...{ before: '2019-05-03T17:00:00.000+08:00', after: '2019-05-05T17:00:00.000+08:00' },
    });
    const counted = await sqlAsApp<{ n: number }>(
      installation.record,
      `SELECT count(*)::int AS n FROM event WHERE term = 'recount' AND rung = '2' GROUP BY matter_id`,
    );
    expect(counted.map(({ n }) => n)).toEqual([1, 1, 1, 1, 1]);
  });

  test('a unit whose dates moved is told once, whatever moved; one whose dates stand is not', async () => {
    expect(await digestsOf(revision.id)).toEqual({
      'calendar-counted coordinator': 1,
      [`calendar-counted-digest ${SAMPLE_UNIT}`]: 1,
      'calendar-imported coordinator': 1,
    });
    // And not beside it by each matter.
    const each = await sqlAsApp(installation.record, `SELECT FROM delivery WHERE kind = 'terms-recounted'`);
    expect(each).toEqual([]);
  });

  test('a unit sees its own dates alone, the operator the days alone', async () => {
    expect((await changesOf(revision.id, OTHER_UNIT)).map(({ unit }) => unit.name)).toEqual([OTHER_UNIT]);
    expect((await revisionOf(revision.id, OTHER_UNIT)).counted).toMatchObject({ moved: 0, shorter: 1 });
    expect((await revisionOf(revision.id, 'operator')).counted).toBeNull();
  });

  test('nothing is shortened without the coordinator’s yes, which is a task; with it, and only then, dates move forward', async () => {
    const tasks = await installation.as('coordinator').get<{ items: TaskJson[] }>('/tasks?limit=200');
    const task = tasks.json.items.find(({ kind }) => kind === 'decide-shortening');
    expect(task?.actions.map(({ name }) => name)).toEqual(['decision']);
    for (const who of ['leader', 'operator', SAMPLE_UNIT]) {
      const refused = await installation
        .as(who)
        .post(`/calendar/revisions/${revision.id}/decision`, { decision: 'shorten' });
      expect([who, refused.status]).toEqual([who, 403]);
    }
    const body = { decision: 'shorten', opinion: '各单位已知悉' };
    const decided = await installation.as('coordinator').post(`/calendar/revisions/${revision.id}/decision`, body);
    expect(decided.status).toBe(200);
    await settled(installation.record.store);
    expect(await dueOf(terms['10wd'] ?? '')).toBe('2019-04-28');
    expect(await dueOf(terms['11wd'] ?? '')).toBe('2019-04-29');
    expect(await dueOf(terms['12wd'] ?? '')).toBe('2019-04-30');
    expect(await dueOf(terms['13wd'] ?? '')).toBe('2019-05-05');
    const done = await revisionOf(revision.id);
    expect(done).toMatchObject({
      stage: 'closed',
      shortened: { moved: 5, failed: 0 },
      decision: { decision: 'shorten' },
    });
    expect(await digestsOf(revision.id)).toMatchObject({
      [`calendar-shortened-digest ${SAMPLE_UNIT}`]: 1,
      [`calendar-shortened-digest ${OTHER_UNIT}`]: 1,
    });
    // The original date of the order never changes (design.md, "People and limits" 4).
    const { json } = await installation.as('leader').get<RectificationJson>(`/rectifications/${terms['10wd'] ?? ''}`);
    expect(json.originalDueAt?.slice(0, 10)).toBe('2019-04-29');
  });

  test('whoever was shown the differences to an older calendar is refused, and so is what changes nothing', async () => {
    const operator = installation.as('operator');
    const stale = await operator.post<{ code: string }>('/calendar/arrangements', { ...first2019, against: 1 });
    expect([stale.status, stale.json.code]).toEqual([409, 'CALENDAR_CHANGED']);
    const same = await importArrangement(operator, revised2019);
    expect([same.status, same.json.code]).toEqual([409, 'CALENDAR_UNCHANGED']);
    const wrong = await operator.post<{ code: string; errors: { pointer: string }[] }>('/calendar/check', {
      ...revised2019,
      work: ['2019-04-29'],
    });
    expect([wrong.status, wrong.json.code, wrong.json.errors[0]?.pointer]).toEqual([
      422,
      'ARRANGEMENT_INVALID',
      '/work/0',
    ]);
  });
});

describe('2020: the spring festival was extended on 2020-01-27, while everybody was away', () => {
  test('what fell due in the days that were added moves later, with no one asked and each unit told once', async () => {
    const operator = installation.as('operator');
    clock.set(at('2019-12-02'));
    const first = await importArrangement(operator, first2020);
    await settled(installation.record.store);
    expect((await revisionOf(first.json.id)).stage).toMatch(/closed|deciding/);
    clock.set(at('2020-01-20'));
    // Monday 2020-01-20; by hand: 01-21, 22, 23 are the 1st to 3rd; 01-31 the 4th, 02-01 (made up) the 5th, 02-03 the 6th.
    const [fourth, fifth, sixth] = [
      await issued(SAMPLE_UNIT, '4wd'),
      await issued(SAMPLE_UNIT, '5wd'),
      await issued(OTHER_UNIT, '6wd'),
    ];
    expect([fourth, fifth, sixth].map(({ dueAt }) => dueAt?.slice(0, 10))).toEqual([
      '2020-01-31',
      '2020-02-01',
      '2020-02-03',
    ]);
    await settled(installation.record.store);

    clock.set(at('2020-01-27'));
    const extension = await importArrangement(operator, extended2020);
    await settled(installation.record.store);
    expect(await Promise.all([fourth, fifth, sixth].map(({ id }) => dueOf(id)))).toEqual([
      ...['2020-02-03', '2020-02-04', '2020-02-05'],
    ]);
    expect(await digestsOf(extension.json.id)).toMatchObject({
      [`calendar-counted-digest ${SAMPLE_UNIT}`]: 1,
      [`calendar-counted-digest ${OTHER_UNIT}`]: 1,
    });
    expect((await revisionOf(extension.json.id)).counted?.shorter).toBe(0);
    expect((await sweep(installation.record.store)).outdated).toBe(0);
    // And the calendar itself says so from now on.
    const due = await installation.as('leader').get<{ dueOn: string }>('/calendar/due?from=2020-01-20&term=4wd');
    expect(due.json.dueOn).toBe('2020-02-03');
  });

  test('the revisions’ workflows replay on the code of today, whole', async () => {
    const { client } = installation.temporal;
    const rows = await sqlAsApp<{ id: string }>(
      installation.record,
      `SELECT id FROM matter WHERE noun = 'calendarRevision' ORDER BY opened_at`,
    );
    expect(rows).toHaveLength(4);
    const lengths: number[] = [];
    for (const { id } of rows) {
      // That a matter has closed may start another run, which finds it so and ends: the runs are several.
      for await (const { runId } of client.workflow.list({ query: `WorkflowId = 'calendarRevision:${id}'` })) {
        const history = await client.workflow.getHandle(`calendarRevision:${id}`, runId).fetchHistory();
        lengths.push(lengthOf(history));
        expect(await replayFailures([{ workflowId: `calendarRevision:${id}`, history }])).toEqual([]);
      }
    }
    // Two passes over four parts, the report, and for 2019's revision the wait for the coordinator and the shortening.
    expect(lengths.filter((length) => length > 20).length).toBeGreaterThanOrEqual(4);
  });
});

test('while a revision is worked through the clock does not seem to stand still', async () => {
  const { record } = installation;
  const operator = installation.as('operator');
  clock.set(at('2020-02-10'));
  // What fell due since is taken first, so that nothing else is late below.
  await sweep(record.store);
  await settled(record.store);
  await installation.worker.stop();
  const imported = await importArrangement(operator, { ...extended2020, work: extended2020.work.slice(1) });
  expect(imported.json.stage).toBe('recounting');
  // Nobody works on it; a minute later that is not yet late, ten minutes later it is.
  clock.set(at('2020-02-10', '10:05'));
  expect((await vitals(record.store)).clockStandsStill).toBe(false);
  expect((await sweep(record.store)).outdated).toBe(0);
  clock.set(at('2020-02-10', '10:12'));
  expect((await vitals(record.store)).clockStandsStill).toBe(true);
  expect((await sweep(record.store)).outdated).toBeGreaterThan(0);
});
