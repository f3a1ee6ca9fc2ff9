/** A revision of the calendar whose worker is killed in the middle: no term is lost, none is counted twice. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import { EVERY_MECHANISM, inTransaction } from '../../src/store/db.ts';
import { settled } from '../../src/store/vitals.ts';
import type { RectificationJson } from '../support/api-client.ts';
import { importArrangement, type RevisionJson } from '../support/calendar-imports.ts';
import { draftBody, SAMPLE_UNIT } from '../support/main-path.ts';
import { startOwnInstallation, until, type OwnInstallation } from '../support/own-installation.ts';

const OTHER_UNIT = '示例单位乙';
const MATTERS = 500;
const PEOPLE = 8;
/** Monday 2026-11-23, 10:00 in Shanghai; the clock is as good as real, so that nothing else falls due. */
const START_MS = Date.parse('2026-11-23T10:00:00+08:00');
const DAYS_PER_SECOND = 0.000_05;
/** A page whose worker died is given to the next one after 15 s of silence. */
const DONE_WITHIN_MS = 60_000;

let own: OwnInstallation;
beforeAll(async () => {
  own = await startOwnInstallation({ startMs: START_MS, daysPerSecond: DAYS_PER_SECOND });
  let left = MATTERS;
  const open = async () => {
    while (left > 0) {
      left -= 1;
      const unitId = own.record.unitId(left % 2 === 0 ? SAMPLE_UNIT : OTHER_UNIT);
      const body = draftBody(own, { unitId, dueTerm: '40wd' });
      const { json } = await own.as('coordinator').post<RectificationJson>('/rectifications', body);
      await own.as('leader').post(`/rectifications/${json.id}/approval`, { decision: 'approve' });
    }
  };
  await Promise.all(Array.from({ length: PEOPLE }, open));
  await settled(own.store, DONE_WITHIN_MS);
});
afterAll(() => own.close(), 60_000);

async function rows<R extends object>(text: string): Promise<R[]> {
  return inTransaction(own.store, EVERY_MECHANISM, async (client) => {
    return { commit: false, value: (await client.query<R>(text)).rows };
  });
}

const counted = async () =>
  (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM event WHERE term = 'recount'`))[0]?.n ?? 0;

test(
  'every open term is counted again once by the revision, with the dates that the new calendar gives, and told in one digest',
  async () => {
    // 40 working days from 2026-11-23, counted by the built-in calendar, where of 2027 only New Year's Day is off: 2027-01-19.
    const before = await rows<{ due: string; n: number }>(
      `SELECT to_char(due_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS due, count(*)::int AS n FROM matter
       WHERE noun = 'rectification' GROUP BY 1`,
    );
    expect(before).toEqual([{ due: '2027-01-19', n: MATTERS }]);
    // Two weekdays off, made up on one Saturday: one working day later.
    const arrangement = { year: 2027, off: ['2027-01-01', '2027-01-04', '2027-01-05'], work: ['2027-01-09'] };
    const imported = await importArrangement(own.as('operator'), { ...arrangement, source: '国办发明电〔2026〕1号' });
    expect(imported.status).toBe(201);
    await until('some are counted', async () => (await counted()) > 30, DONE_WITHIN_MS, 5);
    await own.kill('worker');
    const atDeath = await counted();
    await own.start('worker');
    const revision = async () =>
      (await own.as('coordinator').get<RevisionJson>(`/calendar/revisions/${imported.json.id}`)).json;
    await until('the revision is done', async () => (await revision()).stage !== 'recounting', DONE_WITHIN_MS);
    await settled(own.store, DONE_WITHIN_MS);

    // It died in the middle: some were counted before, and others after.
    expect([atDeath > 0, atDeath < MATTERS]).toEqual([true, true]);
    const times = await rows<{ n: number; matters: number }>(
      `SELECT n, count(*)::int AS matters FROM (SELECT count(*)::int AS n FROM event WHERE type = 'terms-recounted'
       GROUP BY matter_id) r GROUP BY n`,
    );
    expect(times).toEqual([{ n: 1, matters: MATTERS }]);
    const after = await rows<{ due: string; n: number }>(
      `SELECT to_char(due_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS due, count(*)::int AS n FROM matter
       WHERE noun = 'rectification' GROUP BY 1`,
    );
    expect(after).toEqual([{ due: '2027-01-20', n: MATTERS }]);
    expect((await revision()).counted).toMatchObject({ counted: MATTERS, moved: MATTERS, failed: 0 });
    const digests = await rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM delivery WHERE kind = 'calendar-counted-digest' GROUP BY unit_id`,
    );
    expect(digests).toEqual([{ n: 1 }, { n: 1 }]);
    expect((await audit(own.store)).findings).toEqual([]);
  },
  DONE_WITHIN_MS * 3,
);
