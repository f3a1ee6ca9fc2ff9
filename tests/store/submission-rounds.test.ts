/** A submission finds its round in the record: what it may do, when it ends, and that it is nudged to. The round is a row of its own. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { submission } from '../../src/domain/submission.ts';
import { attend } from '../../src/store/act.ts';
import { inTransaction } from '../../src/store/db.ts';
import { nudgeSubmissions } from '../../src/store/submissions.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { sqlAsApp } from '../support/record.ts';
import { onSubmission, openSubmission, refusedOnSubmission } from '../support/submission-path.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

/** A round's row, of which nothing but the stage is looked at. */
async function roundAt(stage: string): Promise<string> {
  const id = randomUUID();
  await sqlAsApp(
    api.record,
    `INSERT INTO matter (id, mechanism_id, noun, unit_id, stage, title, state, opened_at, last_event_at, seq, head, waits_for)
     SELECT $1, mechanism_id, 'monitoringRound', unit_id, $3, '示例监测', '{}', now(), now(), 1, '\\x00', 'a person'
     FROM matter WHERE id = $2`,
    [id, (await openSubmission(api)).id, stage],
  );
  return id;
}

const moveTo = (id: string, stage: string) =>
  sqlAsApp(api.record, 'UPDATE matter SET stage = $2 WHERE id = $1', [id, stage]);

const look = (id: string) => attend(api.record.store, submission, { id, mechanismId: api.record.mechanismId });

const stageOf = async (id: string) => (await api.as('leader').get<{ stage: string }>(`/submissions/${id}`)).json.stage;

test('while the scores are published nothing is entered, and nobody is told that it may be', async () => {
  const roundId = await roundAt('collecting');
  const { id } = await openSubmission(api, { roundId });
  await onSubmission(api, SAMPLE_UNIT, id, 'entries');
  await moveTo(roundId, 'published');
  expect(await refusedOnSubmission(api, SAMPLE_UNIT, id, 'signature')).toMatchObject({ code: 'NOT_NOW', possible: [] });
  const path = `/submissions/${id}`;
  expect((await api.as(SAMPLE_UNIT).get<{ actions: object[] }>(path)).json.actions).toEqual([]);
  const inbox = await api.as(SAMPLE_UNIT).get<{ items: { matter: { id: string }; actions: object[] }[] }>('/tasks');
  expect(inbox.json.items.find(({ matter }) => matter.id === id)?.actions).toEqual([]);
  await moveTo(roundId, 'scored');
  await onSubmission(api, SAMPLE_UNIT, id, 'signature');
});

test.each([
  ['approved', 'missed'],
  ['withdrawn', 'void'],
])('a round that is %s nudges what is open, which is then %s; what was signed stays', async (stage, ends) => {
  const roundId = await roundAt('collecting');
  const [open, signed] = [await openSubmission(api, { roundId }), await openSubmission(api, { roundId }, '市教育局')];
  await onSubmission(api, '市教育局', signed.id, 'entries');
  await onSubmission(api, '市教育局', signed.id, 'signature');
  await sqlAsApp(api.record, 'DELETE FROM nudge');
  const nudge = (at: string) =>
    inTransaction(api.record.store, api.record.mechanismId, async (client) => {
      await nudgeSubmissions(client, { id: roundId, facts: { stage: at } });
      return { commit: true, value: undefined };
    });
  await nudge('verifying');
  const nudged = () => sqlAsApp<{ id: string }>(api.record, 'SELECT matter_id AS id FROM nudge');
  expect(await nudged()).toEqual([]);
  await moveTo(roundId, stage);
  await nudge(stage);
  expect(await nudged()).toEqual([{ id: open.id }]);
  expect(await look(open.id)).toEqual({ open: false });
  expect([await stageOf(open.id), await stageOf(signed.id)]).toEqual([ends, 'signed']);
});
