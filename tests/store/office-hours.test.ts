/** Office hours of a unit and a season: its terms end by them, and a change has open terms counted again (C10). */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { sweep } from '../../src/store/sweep.ts';
import type { ProblemJson, RectificationJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { look, UNIT } from '../support/commands.ts';
import { sqlAsApp } from '../support/record.ts';

/** 湘潭 (domain.md 6): until 17:30, from July to September until 18:00. */
const hours = {
  ...{ opensAt: '08:00', closesAt: '17:30' },
  seasons: [{ from: '07-01', to: '09-30', opensAt: '08:00', closesAt: '18:00' }],
};

let api: ApiOnly;
let unitId: string;
beforeAll(async () => {
  api = await startApiOnly();
  unitId = api.record.unitId(UNIT);
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const setHours = (officeHours: object | null) =>
  api
    .as('coordinator')
    .post<ProblemJson & { officeHours: object | null }>(`/units/${unitId}/office-hours`, { officeHours });
const read = async (id: string) => (await api.as('leader').get<RectificationJson>(`/rectifications/${id}`)).json;
const dueAt = (json: RectificationJson, kind: string) => json.terms.find((term) => term.kind === kind)?.dueAt;

test('its terms end when it closes, in season later; those that the office owes it end when the office closes', async () => {
  expect((await setHours(hours)).json.officeHours).toEqual(hours);
  const opened = await openedThrough(api, throughTo.rectifying);
  expect(dueAt(opened, 'rectification')).toBe('2025-12-03T17:30:00.000+08:00');
  expect(dueAt(opened, 'plan-review')).toBe('2025-11-12T17:00:00.000+08:00');
  const summer = await openedThrough(api, throughTo.noticed, { dueTerm: undefined, dueOn: '2026-07-01' });
  expect(dueAt(summer, 'rectification')).toBe('2026-07-01T18:00:00.000+08:00');
  const rung = summer.terms.find((term) => term.kind === 'work-plan')?.nextRung;
  expect(rung?.at.slice(11, 16)).toBe('08:00');
});

test('until when a term would run is told by a unit’s hours too', async () => {
  const asked = (id: string) =>
    api.as('leader').get<ProblemJson & { dueAt: string }>(`/calendar/due?from=2026-07-01&term=5wd&unitId=${id}`);
  expect((await asked(unitId)).json.dueAt).toBe('2026-07-08T18:00:00.000+08:00');
  expect((await asked(api.record.unitId('示例单位乙'))).json.dueAt).toBe('2026-07-08T17:00:00.000+08:00');
  const unknown = await asked('00000000-0000-4000-8000-000000000000');
  expect([unknown.status, unknown.json.code, unknown.json.errors?.[0]?.pointer]).toEqual([
    422,
    'UNIT_UNKNOWN',
    '?/unitId',
  ]);
});

test('a change has its open terms counted again by the sweep: later it takes effect, sooner the old hour stands', async () => {
  await setHours(null);
  const { id } = await openedThrough(api, throughTo.noticed);
  const other = await openedThrough(api, throughTo.noticed, { unitId: api.record.unitId('示例单位乙') });
  for (const one of [id, other.id]) await look(api.record, one);
  await sqlAsApp(api.record, 'DELETE FROM nudge');
  const before = await read(id);
  expect(dueAt(before, 'rectification')).toBe('2025-12-03T17:00:00.000+08:00');

  await setHours({ ...hours, closesAt: '18:00' });
  const { outdated } = await sweep(api.record.store);
  expect(outdated).toBeGreaterThanOrEqual(1);
  await look(api.record, id);
  const later = await read(id);
  expect(dueAt(later, 'rectification')).toBe('2025-12-03T18:00:00.000+08:00');
  expect(later.originalDueAt).toBe(before.originalDueAt);
  // The other unit keeps the mechanism's hours: nothing of it is counted again.
  await look(api.record, other.id);
  expect((await read(other.id)).version).toBe(other.version);
  // A change that is no revision of the calendar is told by each matter.
  const told = await sqlAsApp(api.record, `SELECT FROM delivery WHERE matter_id = $1 AND kind = 'terms-recounted'`, [
    id,
  ]);
  expect(told).toHaveLength(2);

  await setHours({ ...hours, closesAt: '16:00' });
  await look(api.record, id);
  expect(dueAt(await read(id), 'rectification')).toBe('2025-12-03T18:00:00.000+08:00');
  expect(isoShanghai(api.clock.read()).slice(0, 10)).toBe('2025-11-05');
});

test.each([
  [{ opensAt: '09:00', closesAt: '09:00' }, '/officeHours'],
  [{ opensAt: '9:00', closesAt: '17:00' }, '/officeHours'],
  [{ opensAt: '09:00', closesAt: '24:00' }, '/officeHours'],
  [
    { ...hours, seasons: [{ from: '02-30', to: '09-30', opensAt: '08:00', closesAt: '18:00' }] },
    '/officeHours/seasons/0/from',
  ],
  [
    { ...hours, seasons: [{ from: '07-01', to: '09-30', opensAt: '18:00', closesAt: '08:00' }] },
    '/officeHours/seasons/0',
  ],
])('%j is refused and changes nothing', async (officeHours, pointer) => {
  await setHours(hours);
  const { status, json } = await setHours(officeHours);
  expect([status, json.code, json.errors?.[0]?.pointer]).toEqual([422, 'OFFICE_HOURS_INVALID', pointer]);
  const shown = await api.as('coordinator').get<{ officeHours: object }>(`/units/${unitId}`);
  expect(shown.json.officeHours).toEqual(hours);
});
