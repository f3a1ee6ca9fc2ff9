/** Four meetings, a quarter apart, under the time-skipping server: what one leaves open stands on the next one's agenda. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import { allRuns, replayFailures } from '../support/histories.ts';
import { carryNudges, startSkipping } from '../support/installation.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { giveMeeting, itemBody, readMeeting, type MeetingJson } from '../support/meeting-path.ts';
import { walkMeeting, type Ground } from '../support/meeting-places.ts';
import { until } from '../support/own-installation.ts';

const DAY_MS = 86_400_000;

let installation: Awaited<ReturnType<typeof startSkipping>>;
let ground: Ground;
beforeAll(async () => {
  installation = await startSkipping();
  const { env, record, as } = installation;
  ground = {
    ...{ as, record, now: () => env.currentTimeMs() },
    async passTo(atMs) {
      await env.sleep(Math.max(atMs - (await env.currentTimeMs()), 0));
      await carryNudges(installation);
      await settled(record.store);
    },
  };
});
afterAll(() => installation.stop());

/** The open assignments that meetings have decided, by the ledger. */
async function ledger(): Promise<Set<string>> {
  const { json } = await installation
    .as('coordinator')
    .get<{ items: { id: string; source: { kind: string } }[] }>('/assignments?stage=draft&limit=200');
  return new Set(json.items.filter(({ source }) => source.kind === 'resolution').map(({ id }) => id));
}

const openOn = ({ agenda }: MeetingJson): Set<string> => new Set(agenda.open.map(({ assignmentId }) => assignmentId));

test('through four quarters each agenda has exactly what is open in the ledger, and every meeting closes', async () => {
  const meetings: string[] = [];
  const left: string[] = [];
  for (let quarter = 1; quarter <= 4; quarter += 1) {
    const title = `第${String(quarter)}季度全体会议`;
    const opened = await walkMeeting(ground, 'call', { title, beside: false });
    expect(openOn(opened)).toEqual(await ledger());
    await giveMeeting(ground, opened.id, ['leader', 'cancellation', { reason: '改期召开' }]);
    // What the one that was called off leaves, the next one takes over: nothing was proposed to it.
    const held = await walkMeeting(ground, 'held', { title, beside: false });
    expect(openOn(held)).toEqual(new Set(await ledger()));
    expect(held.agenda.open.every(({ daysLate, dueOn }) => daysLate > 0 === (dueOn ?? '') < today(held))).toBe(true);
    for (const no of [1, 2, 3]) {
      const resolution = {
        text: `${title}议定${String(no)}`,
        leadUnitId: installation.record.unitId(SAMPLE_UNIT),
        term: '20wd',
      };
      await giveMeeting(ground, held.id, ['coordinator', 'resolutions', resolution]);
    }
    await giveMeeting(ground, held.id, [SAMPLE_UNIT, 'agenda-items', itemBody('不再受理')]).then(
      () => expect('an item after the meeting').toBe('refused'),
      (error: unknown) => expect(String(error)).toContain('NOT_NOW'),
    );
    await giveMeeting(ground, held.id, ['coordinator', 'minutes', { summary: '会议议定三项。' }]);
    const { minutes } = await giveMeeting(ground, held.id, ['coordinator', 'minutes-circulation']);
    const signature = { hash: minutes?.hash ?? '', decision: 'agree' };
    await giveMeeting(ground, held.id, [SAMPLE_UNIT, 'countersignatures', signature]);
    await giveMeeting(ground, held.id, ['leader', 'minutes-approval', { decision: 'approve' }]);
    await giveMeeting(ground, held.id, ['coordinator', 'issue']);
    meetings.push(held.id);
    const shown = await readMeeting(ground, held.id);
    const ids = shown.resolutions.map(({ assignmentId }) => assignmentId ?? '');
    // One is done within the quarter; the next quarter another of those that were left.
    const done = [ids[0] ?? '', ...left.splice(0, 1)];
    left.push(...ids.slice(1));
    for (const id of done) {
      const answer = await installation.as('coordinator').post(`/assignments/${id}/withdrawal`, { reason: '并入他项' });
      expect(answer.status).toBe(200);
    }
    await ground.passTo((await ground.now()) + 60 * DAY_MS);
    expect(await ledger()).toEqual(new Set(left));
  }
  for (const id of left)
    await installation.as('coordinator').post(`/assignments/${id}/withdrawal`, { reason: '全部办结' });
  await carryNudges(installation);
  for (const id of meetings) {
    await until(`${id} is closed`, async () => (await readMeeting(ground, id)).stage === 'closed', 10_000);
    expect((await readMeeting(ground, id)).summary).toEqual({ assignments: 3, done: 0, withdrawn: 3 });
    const workflowId = `meetingCycle:${id}`;
    const runs = await allRuns(installation.temporal.client.workflow, workflowId);
    expect(await replayFailures(runs.map((history) => ({ workflowId, history })))).toEqual([]);
  }
  expect((await audit(installation.record.store)).findings).toEqual([]);
});

/** The day on which an agenda was approved. */
function today({ agenda }: MeetingJson): string {
  return (agenda.approvedAt ?? '').slice(0, 10);
}
