/** A monitoring round through its workflow's own timers: silence closes, collecting opens submissions, terms end; and it replays. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, dateOf, stateCouncilCalendar, workingDaysAfter } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import type { EventJson } from '../support/api-client.ts';
import { allRuns, lengthOf, replayFailures } from '../support/histories.ts';
import { defineIndicator } from '../support/indicator-calls.ts';
import { startSkipping } from '../support/installation.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { COUNTY, type RoundJson } from '../support/round-path.ts';
import { onSubmission, type SubmissionJson } from '../support/submission-path.ts';

const calendar = stateCouncilCalendar();

let installation: Awaited<ReturnType<typeof startSkipping>>;
beforeAll(async () => {
  installation = await startSkipping();
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

async function sleepUntil(atMs: number): Promise<void> {
  await installation.env.sleep(Math.max(1, atMs - (await installation.env.currentTimeMs())));
  await settled(installation.record.store);
}

async function give(who: string, id: string, name: string, body: object = {}): Promise<RoundJson> {
  const answer = await installation.as(who).post<RoundJson>(`/monitoring-rounds/${id}/${name}`, body);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
  await settled(installation.record.store);
  return answer.json;
}

test('from the plan to the close with nobody waking it but its timers', async () => {
  const { record } = installation;
  const [county, unit] = [COUNTY, SAMPLE_UNIT].map((name) => record.unitId(name));
  const today = dateOf(await installation.env.currentTimeMs());
  const day = (days: number) => workingDaysAfter(calendar, today, days).date;
  const dates = { collectFrom: day(10), dueOn: day(15), selfAssessmentOn: day(16) };
  const year = Number(today.slice(0, 4));
  const plan = { mechanismId: record.mechanismId, title: '年度监测', kind: 'annual', year, basis: '实施方案', dates };
  const planned = await installation.as('coordinator').post<RoundJson>('/monitoring-rounds', plan);
  const { id } = planned.json;
  const targets = [{ year, value: 100 }];
  const { id: indicatorId } = await defineIndicator(installation, 'ZW101', unit ?? '', { level: 'county', targets });
  const list = { indicators: [{ indicatorId, weight: 100 }], unitIds: [county] };
  await give('coordinator', id, 'indicators', list);

  // Nobody says anything: the term passes, and the convener may decide.
  await sleepUntil(Date.parse(`${day(5)}T17:00:01+08:00`));
  expect((await give('leader', id, 'fixing', { decision: 'approve' })).stage).toBe('fixed');
  await sleepUntil(Date.parse(`${dates.collectFrom}T09:00:01+08:00`));
  const submissions = await installation
    .as('coordinator')
    .get<{ items: { id: string; part: string; unit: { name: string } }[] }>(`/monitoring-rounds/${id}/submissions`);
  expect(submissions.json.items.map(({ part, unit: of }) => `${part} ${of.name}`).sort()).toEqual(
    [`data ${SAMPLE_UNIT}`, `self-assessment ${COUNTY}`].sort(),
  );
  const data = submissions.json.items.find(({ part }) => part === 'data')?.id ?? '';
  await onSubmission(installation, SAMPLE_UNIT, data, 'entries', {
    entries: [{ code: 'ZW101', unitId: county, value: 95 }],
  });
  await onSubmission(installation, SAMPLE_UNIT, data, 'signature');

  await sleepUntil(Date.parse(`${addDays(dates.selfAssessmentOn, 1)}T09:00:00+08:00`));
  const begun = await give('coordinator', id, 'verification');
  expect(begun.verification?.drawn).toHaveLength(1);
  await give('coordinator', id, 'verdicts', { verdicts: [{ code: 'ZW101', unitId: county, verdict: 'accepted' }] });
  await give('coordinator', id, 'scores');
  const published = await give('director', id, 'publication');
  const closes = published.terms.find(({ kind }) => kind === 'score-objection')?.dueAt ?? '';
  await sleepUntil(Date.parse(closes) + 1_000);
  await give('leader', id, 'approval', { decision: 'approve' });
  // 95 of 100 is worth 60 % of the indicators' points; no self-assessment in time: nothing of the tasks' 25 of 85.
  const [score] = (await give('coordinator', id, 'report', { title: '监测报告' })).totals;
  expect([score?.total, score?.band, score?.rank]).toEqual([42.35, 'unqualified', 1]);
  const measures = [{ unitId: county, measure: 'supervision-notice' }];
  await give('coordinator', id, 'applications', { lists: [{ body: 'inspection' }], measures });
  await give('coordinator', id, 'closing');

  const path = `/monitoring-rounds/${id}/timeline?limit=200`;
  const { json } = await installation.as('leader').get<{ items: EventJson[] }>(path);
  const byClock = json.items.filter(({ actor, type }) => actor.role === 'system' && type !== 'rung-taken');
  expect(byClock.map(({ type }) => type)).toEqual([
    ...[
      'monitoring-agreements-closed',
      'monitoring-collecting',
      'monitoring-self-assessed',
      'monitoring-objections-closed',
    ],
  ]);
  // What was not handed in ended with its round.
  for (const { id: of, part } of submissions.json.items) {
    const { stage } = (await installation.as('leader').get<SubmissionJson>(`/submissions/${of}`)).json;
    expect([part, stage]).toEqual([part, part === 'data' ? 'signed' : 'missed']);
  }

  const { workflow } = installation.temporal.client;
  const workflowId = `monitoringRound:${id}`;
  await workflow.getHandle(workflowId).result();
  const histories = (await allRuns(workflow, workflowId)).map((history) => ({ workflowId, history }));
  for (const { history } of histories) expect(lengthOf(history)).toBeLessThan(200);
  expect(await replayFailures(histories)).toEqual([]);
});
