/** The workflow of a referral: it sleeps while persons decide, and ends with the outcome that the competent body reported. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dateOf } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import { replayFailures } from '../support/histories.ts';
import { startSkipping } from '../support/installation.ts';
import { individualBodyOf, proposeReferral, walkReferral } from '../support/referral-calls.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';

let installation: Awaited<ReturnType<typeof startSkipping>>;
beforeAll(async () => {
  installation = await startSkipping();
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

test('a year of waiting changes nothing; the outcome ends it; an individual’s tells nothing by its id', async () => {
  const { record, temporal, env, clock, as } = installation;
  const { id } = await proposeReferral(installation);
  const { json } = await as('inspector').post<{ id: string }>('/referrals', individualBodyOf(installation));
  await settled(record.store);
  const handle = temporal.client.workflow.getHandle(`referral:${id}`);
  const individual = temporal.client.workflow.getHandle(`referral:${json.id}`);
  await env.sleep('365 days');
  await settled(record.store);
  for (const one of [id, json.id]) {
    const { json: shown } = await as('leader').get<{ stage: string; version: number }>(`/referrals/${one}`);
    expect(shown).toMatchObject({ stage: 'proposed', version: 1 });
  }
  const on = dateOf(await clock.now(0));
  await walkReferral(installation, id, on, [
    ['leader', 'approval'],
    ['inspector', 'handing-over'],
    ['inspector', 'outcome'],
  ]);
  await walkReferral(installation, json.id, on, [['leader', 'discarding', { cause: 'not-for-referral' }]]);
  await Promise.all([handle.result(), individual.result()]);
  const described = JSON.stringify(await individual.fetchHistory());
  expect(described).not.toContain(SAMPLE_UNIT);
  expect(described).not.toContain(record.unitId(SAMPLE_UNIT));
  const history = await handle.fetchHistory();
  expect(await replayFailures([{ workflowId: `referral:${id}`, history }])).toEqual([]);
});
