/** One person with several posts is one person: no second account approves what the first has drafted, or judges its unit. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ProblemJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, takeStep, throughTo, type ApiOnly } from '../support/api-only.ts';
import { loginFor } from '../support/logins.ts';
import { draftBody, goodBodies, SAMPLE_UNIT } from '../support/main-path.ts';
import { sqlAsApp } from '../support/record.ts';

let api: ApiOnly;
beforeEach(async () => {
  api = await startApiOnly();
});
afterEach(() => api.stop());

const oneLogin = (...accounts: string[]) => loginFor(api.record, 'several.posts', accounts);

const end = async (account: string) => {
  const { accountId } = await api.record.actor(account);
  await sqlAsApp(api.record, 'UPDATE account SET valid_to = current_date - 2 WHERE id = $1', [accountId]);
};

const code = ({ status, json }: { status: number; json: ProblemJson }) => [status, json.code];

test('who drafted as the clerk does not approve as the leader, nor after the clerk’s post has ended', async () => {
  await oneLogin('coordinator', 'leader');
  const { id } = await openedThrough(api, throughTo.opened);
  const approval = () => api.as('leader').post<ProblemJson>(`/rectifications/${id}/approval`, goodBodies['approval']);
  expect(code(await approval())).toEqual([403, 'OWN_WORK']);
  await end('coordinator');
  expect(code(await approval())).toEqual([403, 'OWN_WORK']);
  // The city leader is another person.
  const other = await api.as('cityLeader').post(`/rectifications/${id}/approval`, goodBodies['approval']);
  expect(other.status).toBe(200);
});

test('an inspector who is of the unit, too, does not inspect it', async () => {
  await oneLogin('inspector', SAMPLE_UNIT);
  const { id } = await openedThrough(api, throughTo.inspecting);
  const inspection = () =>
    api.as('inspector').post<ProblemJson>(`/rectifications/${id}/inspection`, goodBodies['inspection']);
  expect(code(await inspection())).toEqual([403, 'OWN_WORK']);
});

test('a clerk who is of the unit, too, opens nothing against it', async () => {
  await oneLogin('coordinator', SAMPLE_UNIT);
  const refused = await api.as('coordinator').post<ProblemJson>('/rectifications', draftBody(api));
  expect(code(refused)).toEqual([403, 'OWN_WORK']);
});

test('a second post takes nothing from the first: a liaison who is a clerk, too, reports for the unit', async () => {
  const { id } = await openedThrough(api, ['approval']);
  await oneLogin('director', SAMPLE_UNIT);
  expect((await takeStep(api, id, 'acknowledgement')).status).toBe(200);
});
