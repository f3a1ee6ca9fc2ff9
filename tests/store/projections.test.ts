/** What a matter saves beside its row, held against its events by the audit. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { confirmedPlan, ledgerOf } from '../support/plan-import.ts';
import { sql } from '../support/record.ts';

let api: ApiOnly;
/** An assignment with several cooperating units. */
let id: string;
beforeAll(async () => {
  api = await startApiOnly();
  const coordinator = api.as('coordinator');
  const { planId } = await confirmedPlan(coordinator, (name) => api.record.unitId(name));
  const { items } = await ledgerOf(coordinator, planId);
  const made = items.flatMap((item) => item.assignments).find(({ cooperating }) => cooperating.length > 1);
  id = made?.id ?? '';
});
afterAll(() => api.stop());

const byHand = (text: string, ...values: string[]) => sql(api.record.ownerUrl, text, [id, ...values]);
const findings = async () => (await audit(api.record.store)).findings;

beforeEach(async () => {
  expect(await findings()).toEqual([]);
});

test('the audit finds a lead that was changed by hand', async () => {
  const [before] = await sql<{ lead: string }>(
    api.record.ownerUrl,
    'SELECT lead_unit_id AS lead FROM assignment WHERE matter_id = $1',
    [id],
  );
  const text = 'UPDATE assignment SET lead_unit_id = $2 WHERE matter_id = $1';
  await byHand(text, api.record.unitId('市司法局'));
  expect(await findings()).toEqual([{ matterId: id, seq: null, what: 'projection' }]);
  await byHand(text, before?.lead ?? '');
});

test('the audit finds cooperating units that changed places', async () => {
  const swap = async () => {
    await byHand('UPDATE assignment_cooperation SET position = position + 10 WHERE matter_id = $1 AND position = 1');
    await byHand('UPDATE assignment_cooperation SET position = 1 WHERE matter_id = $1 AND position = 2');
    await byHand('UPDATE assignment_cooperation SET position = 2 WHERE matter_id = $1 AND position = 11');
  };
  await swap();
  expect(await findings()).toEqual([{ matterId: id, seq: null, what: 'projection' }]);
  await swap();
});

test('the audit finds a cooperating unit that was taken away', async () => {
  await byHand('DELETE FROM assignment_cooperation WHERE matter_id = $1 AND position = 1');
  expect(await findings()).toEqual([{ matterId: id, seq: null, what: 'projection' }]);
});
