/** A plenary of the seeded mechanism, over HTTP, by its real workflow under the time-skipping server, replayed. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dateOf, stateCouncilCalendar, workingDaysAfter, workingDaysBefore } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import { allRuns, lengthOf, replayFailures } from '../support/histories.ts';
import { carryNudges, startSkipping } from '../support/installation.ts';
import { until } from '../support/own-installation.ts';
import { sqlAsApp } from '../support/record.ts';
import {
  giveMeeting,
  goodChecks,
  itemBody,
  meetingBody,
  meetingTasks,
  proposeMeeting,
  readMeeting,
  tryMeeting,
  type MeetingJson,
} from '../support/meeting-path.ts';

const calendar = stateCouncilCalendar();
/** domain.md 1.1 and the plan: the units that the example names, without names for many and samples. */
const MEMBERS = 20;
const silent = '市知识产权协会';
const onLeave = ['市公安局', '市财政局'];

let installation: Awaited<ReturnType<typeof startSkipping>>;
let units: { id: string; name: string; member: boolean }[];
beforeAll(async () => {
  installation = await startSkipping();
  const listed = await installation.as('coordinator').get<{ items: typeof units }>('/units?limit=200');
  units = listed.json.items;
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

const members = (): string[] => units.filter(({ member }) => member).map(({ name }) => name);
const unitId = (name: string): string => installation.record.unitId(name);

/** Lets time pass until an instant. */
async function sleepUntil(atMs: number): Promise<void> {
  const nowMs = await installation.env.currentTimeMs();
  if (atMs > nowMs) await installation.env.sleep(atMs - nowMs);
  await carryNudges(installation);
  await settled(installation.record.store);
}

/** The year that it is, as numbers carry it. */
async function year(): Promise<string> {
  return dateOf(await installation.env.currentTimeMs()).slice(0, 4);
}

/** So many working days from today. */
async function dayAhead(workingDays: number): Promise<string> {
  return workingDaysAfter(calendar, dateOf(await installation.env.currentTimeMs()), workingDays).date;
}

interface Delivered extends Record<string, unknown> {
  kind: string;
  role: string;
  unit: string | null;
}

async function delivered(id: string, kind: string): Promise<Delivered[]> {
  const text = `SELECT d.kind, d.role, u.name AS unit FROM delivery d LEFT JOIN unit u ON u.id = d.unit_id
                WHERE d.matter_id = $1 AND d.kind = $2 ORDER BY u.protocol_order`;
  return sqlAsApp<Delivered>(installation.record, text, [id, kind]);
}

async function documents(id: string): Promise<string[]> {
  const text = `SELECT number FROM document WHERE matter_id = $1 ORDER BY seq`;
  return (await sqlAsApp<{ number: string }>(installation.record, text, [id])).map(({ number }) => number);
}

/** All members but the silent one answer at once, some of them twice; every answer is taken or known already. */
async function answerAll(id: string, to: number): Promise<void> {
  const answering = members()
    .filter((name) => name !== silent)
    .map((name) => {
      const body = onLeave.includes(name)
        ? { answer: 'leave', reason: '赴省里开会', substitute: { name: '示例替会人', post: '副职' }, to }
        : { answer: 'attend', attendee: { name: '示例参会人', post: '负责人' }, to };
      return [name, body] as const;
    });
  const twice = [...answering, ...answering.slice(0, 5)].reverse();
  const statuses = await Promise.all(
    twice.map(async ([name, body]) => (await tryMeeting(installation, id, [name, 'receipts', body])).status),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(MEMBERS - 1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(5);
  for (const name of onLeave) {
    await giveMeeting(installation, id, ['coordinator', `receipts/${unitId(name)}/decision`, { decision: 'approve' }]);
  }
}

describe('a plenary from its proposal until what it decided is done', () => {
  let id: string;
  let meeting: MeetingJson;

  test('is proposed by the office and agreed to by the convener; the call goes out 15 working days before', async () => {
    const day = await dayAhead(25);
    meeting = await proposeMeeting(installation, meetingBody(day));
    ({ id } = meeting);
    expect(meeting).toMatchObject({ stage: 'proposed', light: 'green', number: null });
    expect(meeting.invited.map(({ name }) => name)).toEqual(members());
    expect(meeting.invited).toHaveLength(MEMBERS);
    expect(await meetingTasks(installation, 'leader', id)).toEqual(['agree-meeting']);
    expect((await tryMeeting(installation, id, ['coordinator', 'agreement', { decision: 'agree' }])).status).toBe(403);
    meeting = await giveMeeting(installation, id, ['leader', 'agreement', { decision: 'agree' }]);
    const callDay = workingDaysBefore(calendar, day, 15).date;
    expect(meeting).toMatchObject({ stage: 'proposed', callAt: `${callDay}T09:00:00.000+08:00` });
    await settled(installation.record.store);
    await sleepUntil(Date.parse(meeting.callAt ?? '') + 1_000);
    meeting = await readMeeting(installation, id);
    expect(meeting.stage).toBe('agenda-call');
    expect((await delivered(id, 'agenda-called')).map(({ unit }) => unit)).toEqual(members());
    expect(await meetingTasks(installation, '市科技局', id)).toEqual(['propose-agenda-item']);
  });

  test('units propose; the collection closes 10 working days before, and what comes later waits for the next meeting', async () => {
    for (const [name, title] of [
      ['市科技局', '专利转化'],
      ['市财政局', '专项资金'],
      ['市教育局', '专利转化工作'],
      ['市公安局', '行刑衔接'],
      ['市司法局', '工作规则'],
    ] as const) {
      await giveMeeting(installation, id, [name, 'agenda-items', itemBody(title)]);
    }
    const closing = meeting.terms.find(({ kind }) => kind === 'agenda-items')?.dueAt ?? '';
    const startDay = (meeting.startsAt ?? '').slice(0, 10);
    expect(closing).toBe(`${workingDaysBefore(calendar, startDay, 10).date}T17:00:00.000+08:00`);
    await sleepUntil(Date.parse(closing) + 1_000);
    expect((await readMeeting(installation, id)).stage).toBe('agenda-collected');
    // Who has proposed is not reminded: 20 − 5, 3 and 1 working days before (domain.md 1.4).
    expect(await delivered(id, 'reminder:agenda-items')).toHaveLength(2 * (MEMBERS - 5));
    meeting = await giveMeeting(installation, id, ['市中级人民法院', 'agenda-items', itemBody('诉源治理')]);
    expect(meeting.agenda.items.find(({ title }) => title === '诉源治理')).toMatchObject({
      state: 'backlog',
      late: true,
    });
    expect(meeting.agenda.items).toHaveLength(1);
  });

  test('the office merges, judges and orders; after the preview the convener approves', async () => {
    for (const no of [1, 2, 4, 5]) {
      const body = { decision: 'accept', checks: goodChecks };
      await giveMeeting(installation, id, ['coordinator', `agenda-items/${String(no)}/decision`, body]);
    }
    await giveMeeting(installation, id, ['coordinator', 'agenda-items/3/decision', { decision: 'merge', into: 1 }]);
    meeting = await giveMeeting(installation, id, ['coordinator', 'agenda', { order: [2, 1, 5, 4] }]);
    expect(meeting.stage).toBe('liaison-preview');
    expect(meeting.agenda.items.find(({ no }) => no === 1)?.proposers.map(({ name }) => name)).toEqual(
      ['市教育局', '市科技局'].reverse(),
    );
    expect((await tryMeeting(installation, id, ['leader', 'agenda-approval', { decision: 'approve' }])).status).toBe(
      409,
    );
    await giveMeeting(installation, id, ['coordinator', 'preview', { record: '联络员会议无异议' }]);
    expect(await meetingTasks(installation, 'leader', id)).toEqual(['approve-agenda']);
    meeting = await giveMeeting(installation, id, ['leader', 'agenda-approval', { decision: 'approve' }]);
    expect(meeting).toMatchObject({ stage: 'agenda-approved', agenda: { order: [2, 1, 5, 4] } });
  });

  test('one notice goes to all; 19 receipts come at once, and none is lost', async () => {
    meeting = await giveMeeting(installation, id, ['coordinator', 'notice']);
    expect(meeting.stage).toBe('noticed');
    expect(meeting.notice?.number).toBe(`演示株知联通〔${await year()}〕1号`);
    expect((await delivered(id, 'meeting-noticed')).map(({ unit }) => unit)).toEqual(members());
    for (const name of members()) expect(await meetingTasks(installation, name, id)).toEqual(['answer-notice']);
    await answerAll(id, 0);
    const matrix = await installation.as('coordinator').get<{ counts: object }>(`/meeting-cycles/${id}/receipts`);
    expect(matrix.json.counts).toMatchObject({ invited: 20, attend: 17, leave: 2, silent: 1 });
    expect((await readMeeting(installation, id)).stage).toBe('receipts');
    // A unit sees its own line, and nobody's name beside it.
    const own = await readMeeting(installation, id, '市科技局');
    expect(own.receipts.map(({ unit }) => unit.name)).toEqual(['市科技局']);
  });

  test('it is postponed: one correction says what differs, and receipts are asked for anew', async () => {
    const day = workingDaysAfter(calendar, (meeting.startsAt ?? '').slice(0, 10), 5).date;
    const startsAt = `${day}T14:30:00+08:00`;
    meeting = await giveMeeting(installation, id, [
      'coordinator',
      'postponement',
      { reason: '与市委会议冲突', startsAt },
    ]);
    expect(meeting).toMatchObject({ stage: 'noticed', startsAt: `${day}T14:30:00.000+08:00` });
    expect((await delivered(id, 'meeting-corrected')).map(({ unit }) => unit)).toEqual(members());
    const stale = await tryMeeting(installation, id, [
      '市教育局',
      'receipts',
      { answer: 'attend', attendee: { name: '示例', post: '负责人' }, to: 0 },
    ]);
    expect([stale.status, stale.json.code]).toEqual([409, 'NOTICE_OUTDATED']);
    await answerAll(id, 1);
    const due = meeting.terms.find(({ kind }) => kind === 'receipts')?.dueAt ?? '';
    expect(due).toBe(`${workingDaysBefore(calendar, day, 2).date}T12:00:00.000+08:00`);
    await sleepUntil(Date.parse(due) + 1_000);
    meeting = await readMeeting(installation, id);
    expect(meeting.stage).toBe('ready');
    // Who is silent at the end is chased and listed to the office.
    expect((await delivered(id, 'overdue:receipts')).map(({ role, unit }) => [role, unit])).toEqual([
      ['liaison', silent],
      ['coordinator', null],
    ]);
  });

  test('it is held: attendance, quorum, eight resolutions', async () => {
    await sleepUntil(Date.parse(meeting.startsAt ?? '') + 60_000);
    const coming = members().filter((name) => name !== silent);
    const present = coming.map((name) => {
      return {
        unitId: unitId(name),
        as: onLeave.includes(name) ? 'substitute' : 'present',
        arrivedAt: meeting.startsAt,
      };
    });
    const few = await giveMeeting(installation, id, ['coordinator', 'attendance', { units: present.slice(0, 13) }]);
    expect(few.quorum).toMatchObject({ met: false, counted: 13, of: MEMBERS });
    meeting = await giveMeeting(installation, id, ['coordinator', 'attendance', { units: present.slice(13) }]);
    expect(meeting.stage).toBe('held');
    expect(meeting.quorum).toMatchObject({ met: true, counted: 19, of: MEMBERS });
    for (let no = 1; no <= 8; no += 1) {
      const lead = coming[no] ?? '';
      const dissent = no === 8 ? [{ unitId: unitId('市司法局'), text: '时间偏紧' }] : [];
      meeting = await giveMeeting(installation, id, [
        'coordinator',
        'resolutions',
        {
          ...{ itemNo: 2, text: `议定事项之${String(no)}`, leadUnitId: unitId(lead), term: '20wd', dissent },
          cooperatingUnitIds: [unitId(coming[no + 1] ?? '')],
        },
      ]);
    }
    expect(meeting.resolutions).toHaveLength(8);
    expect(meeting.resolutions.every(({ withoutQuorum }) => !withoutQuorum)).toBe(true);
  });

  test('the minutes are countersigned by hash; an objection leads to an edit, which voids what was signed', async () => {
    meeting = await giveMeeting(installation, id, ['coordinator', 'minutes', { summary: '会议指出，要抓好落实。' }]);
    expect(meeting.absent.map(({ name }) => name)).toEqual([silent]);
    expect(meeting.minutes?.text).toContain('市司法局的不同意见：时间偏紧');
    meeting = await giveMeeting(installation, id, ['coordinator', 'minutes-circulation']);
    expect(meeting.stage).toBe('countersigning');
    const signers = (meeting.minutes?.signatures ?? []).map(({ unit }) => unit.name);
    expect(signers).toHaveLength(9);
    const [objector = '', agreeing = ''] = signers;
    const { hash = '' } = meeting.minutes ?? {};
    await giveMeeting(installation, id, [agreeing, 'countersignatures', { hash, decision: 'agree' }]);
    const objection = { hash, decision: 'object', opinion: '第一项期限应为三十个工作日' };
    await giveMeeting(installation, id, [objector, 'countersignatures', objection]);
    expect(await meetingTasks(installation, 'coordinator', id)).toEqual(['answer-objection']);
    const [first] = meeting.resolutions;
    meeting = await giveMeeting(installation, id, [
      'coordinator',
      'resolutions',
      {
        no: 1,
        text: first?.text,
        leadUnitId: first?.lead.id,
        cooperatingUnitIds: first?.cooperating.map((unit) => unit.id),
        term: '30wd',
        itemNo: 2,
      },
    ]);
    expect(meeting).toMatchObject({ stage: 'minutes-drafted', minutes: { version: 2 } });
    expect(new Set((await delivered(id, 'minutes-drafted')).map(({ unit }) => unit))).toEqual(
      new Set([agreeing, objector]),
    );
    meeting = await giveMeeting(installation, id, ['coordinator', 'minutes-circulation']);
    const now = meeting.minutes?.hash ?? '';
    expect(now).not.toBe(hash);
    const old = await tryMeeting(installation, id, [agreeing, 'countersignatures', { hash, decision: 'agree' }]);
    expect([old.status, old.json.code]).toEqual([409, 'MINUTES_CHANGED']);
    await Promise.all(
      signers.map((name) =>
        giveMeeting(installation, id, [name, 'countersignatures', { hash: now, decision: 'agree' }]),
      ),
    );
    expect(await meetingTasks(installation, 'leader', id)).toEqual(['sign-minutes']);
  });

  test('signed and issued, the resolutions become one assignment each; the minutes are frozen', async () => {
    meeting = await giveMeeting(installation, id, ['leader', 'minutes-approval', { decision: 'approve' }]);
    expect(meeting.stage).toBe('signed');
    meeting = await giveMeeting(installation, id, ['coordinator', 'issue', { reportTo: ['市人民政府'] }]);
    expect(meeting.issued).toMatchObject({
      ...{
        number: `演示株知联纪〔${await year()}〕1号`,
        signingBody: '株洲市知识产权战略实施工作联席会议',
        sealBody: null,
      },
      ...{ assignments: 8, reportTo: ['市人民政府'], to: members() },
    });
    meeting = await readMeeting(installation, id);
    expect(meeting.stage).toBe('tracking');
    expect(meeting.resolutions.map(({ assignmentId }) => assignmentId).every(Boolean)).toBe(true);
    expect((await tryMeeting(installation, id, ['coordinator', 'minutes', { summary: '改' }])).status).toBe(409);
    const assignments = await installation
      .as('coordinator')
      .get<{ items: { source: { kind: string; meetingId: string; resolutionNo: number }; lead: { id: string } }[] }>(
        '/assignments?limit=200',
      );
    const own = assignments.json.items.filter(({ source }) => source.meetingId === id);
    expect(own.map(({ source }) => source.resolutionNo).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await documents(id)).map((number) => number.replace(/〔\d+〕/, ' '))).toEqual([
      ...['演示株知联通 1号', '演示株知联通 2号', '演示株知联纪 1号'],
    ]);
  });

  test('until then its workflow has left at most 150 history events', async () => {
    await carryNudges(installation);
    await settled(installation.record.store);
    const workflowId = `meetingCycle:${id}`;
    const runs = await allRuns(installation.temporal.client.workflow, workflowId);
    expect(await replayFailures(runs.map((history) => ({ workflowId, history })))).toEqual([]);
    const total = runs.reduce((sum, history) => sum + lengthOf(history), 0);
    expect(total).toBeLessThanOrEqual(150);
  });

  test('the next meeting begins with what was left to it, and with what is open', async () => {
    const next = await proposeMeeting(installation, meetingBody(await dayAhead(20), { title: '第二次全体会议' }));
    await giveMeeting(installation, next.id, ['leader', 'agreement', { decision: 'agree' }]);
    const shown = await readMeeting(installation, next.id);
    expect(shown.agenda.items).toMatchObject([
      { title: '诉源治理', state: 'proposed', origin: { meetingId: id }, proposers: [{ name: '市中级人民法院' }] },
    ]);
    expect(shown.agenda.open.map(({ title }) => title)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((no) => `议定事项之${String(no)}`),
    );
    await giveMeeting(installation, next.id, ['leader', 'cancellation', { reason: '另行安排' }]);
  });

  test('it closes with a summary when all that it decided is done', async () => {
    for (const { assignmentId } of meeting.resolutions) {
      const path = `/assignments/${assignmentId ?? ''}/withdrawal`;
      expect((await installation.as('coordinator').post(path, { reason: '并入其他工作' })).status).toBe(200);
    }
    await carryNudges(installation);
    await until('the meeting is closed', async () => (await readMeeting(installation, id)).stage === 'closed', 10_000);
    meeting = await readMeeting(installation, id);
    expect(meeting).toMatchObject({ stage: 'closed', summary: { assignments: 8, done: 0, withdrawn: 8 } });
  });
});
