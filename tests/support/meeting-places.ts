/** Meetings that stand where a call on them can be given, without Temporal: their clock is set by the test. */
import { dateOf, stateCouncilCalendar, workingDaysAfter } from '../../src/domain/calendar.ts';
import type { ApiOnly } from './api-only.ts';
import type { TestInstallation } from './installation.ts';
import { SAMPLE_UNIT } from './main-path.ts';
import { giveMeeting, goodChecks, itemBody, meetingBody, proposeMeeting, type MeetingJson } from './meeting-path.ts';

const calendar = stateCouncilCalendar();

/** The places of a plenary on its course, each behind the one before. */
export const meetingPlaces = [
  ...([
    'proposed',
    'call',
    'collected',
    'judged',
    'submitted',
    'previewed',
    'approved',
    'noticed',
    'leave',
    'granted',
  ] as const),
  ...(['held', 'resolved', 'drafted', 'circulated', 'agreed', 'signed', 'issued', 'corrected'] as const),
];

/** See {@link meetingPlaces}. */
export type MeetingPlace = (typeof meetingPlaces)[number];

/** The place before that in which a command is given: what it makes of the meeting is for its test to say. */
export const meetingPlaceOf: Record<string, MeetingPlace> = {
  ...{ agreement: 'proposed', 'agenda-items': 'call', 'agenda-items/{itemId}/decision': 'collected' },
  ...{ 'agenda-closing': 'call', agenda: 'judged', preview: 'submitted', 'agenda-approval': 'previewed' },
  ...{ notice: 'approved', receipts: 'noticed', 'receipts/{unitId}/decision': 'leave', postponement: 'noticed' },
  ...{ cancellation: 'noticed', attendance: 'granted', resolutions: 'held', minutes: 'resolved' },
  ...{ 'minutes-circulation': 'drafted', countersignatures: 'circulated', 'minutes-approval': 'agreed' },
  ...{ issue: 'signed', corrections: 'issued', 'corrections/{no}/decision': 'corrected' },
};

const leave = { answer: 'leave', reason: '赴省里开会', substitute: { name: '示例替会人', post: '副职' } };
const accept = { decision: 'accept', checks: goodChecks };

/** A good body of each call. */
export function meetingBodies(api: Pick<ApiOnly, 'record'>, meeting: MeetingJson | null): Record<string, object> {
  const unitId = api.record.unitId(SAMPLE_UNIT);
  const accepted = (meeting?.agenda.items ?? []).filter(({ state }) => state === 'accepted').map(({ no }) => no);
  return {
    ...{
      agreement: { decision: 'agree' },
      'agenda-items': itemBody('另一议题'),
      'agenda-items/{itemId}/decision': accept,
    },
    ...{ 'agenda-closing': {}, agenda: { order: accepted }, preview: { record: '无异议' } },
    ...{
      'agenda-approval': { decision: 'approve' },
      notice: {},
      'receipts/{unitId}/decision': { decision: 'approve' },
    },
    receipts: { answer: 'attend', attendee: { name: '示例参会人', post: '负责人' } },
    ...{ postponement: { reason: '与市委会议冲突' }, cancellation: { reason: '另行安排' } },
    attendance: { units: [{ unitId, as: 'substitute' }] },
    resolutions: { text: '建立台账', leadUnitId: unitId, term: '20wd' },
    ...{ minutes: { summary: '会议强调抓好落实。' }, 'minutes-circulation': {} },
    countersignatures: { hash: meeting?.minutes?.hash ?? '0'.repeat(64), decision: 'agree' },
    ...{ 'minutes-approval': { decision: 'approve' }, issue: {}, corrections: { text: '更正', reason: '笔误' } },
    'corrections/{no}/decision': { decision: 'issue' },
  };
}

/** Where meetings are walked: what time it is there, and how it passes. */
export interface Ground extends Pick<TestInstallation, 'as' | 'record'> {
  now(): Promise<number>;
  passTo(atMs: number): Promise<void>;
}

/** An API whose clock is set. */
export function groundOf(api: ApiOnly): Ground {
  return {
    ...{ as: api.as, record: api.record, now: () => Promise.resolve(api.clock.read()) },
    passTo(atMs) {
      api.clock.set(atMs);
      return Promise.resolve();
    },
  };
}

/** Opens a plenary of the office and the sample unit and walks it to a place. */
export async function meetingAt(api: ApiOnly, place: MeetingPlace, changes: object = {}): Promise<MeetingJson> {
  return walkMeeting(groundOf(api), place, changes);
}

/** Opens a plenary, 12 working days ahead, and walks it to a place. */
export async function walkMeeting(api: Ground, place: MeetingPlace, changes: object = {}): Promise<MeetingJson> {
  const day = workingDaysAfter(calendar, dateOf(await api.now()), 12).date;
  const unitIds = [SAMPLE_UNIT, '市市场监督管理局'].map((name) => api.record.unitId(name));
  let meeting = await proposeMeeting(api, meetingBody(day, { unitIds, beside: true, ...changes }));
  const { id } = meeting;
  const body = (path: string): object => meetingBodies(api, meeting)[path] ?? {};
  const give = async (who: string, path: string, given = body(path)): Promise<void> => {
    const address = path
      .replace('{itemId}', '1')
      .replace('{no}', '1')
      .replace('{unitId}', unitIds[0] ?? '');
    meeting = await giveMeeting(api, id, [who, address, given]);
  };
  const ways: Record<MeetingPlace, () => Promise<void>> = {
    proposed: () => Promise.resolve(),
    call: () => give('leader', 'agreement'),
    collected: async () => {
      await give(SAMPLE_UNIT, 'agenda-items', itemBody('专利转化'));
      await give('coordinator', 'agenda-closing');
    },
    judged: async () => {
      // Among them is what meetings before it have left.
      for (const { no } of meeting.agenda.items)
        await give('coordinator', `agenda-items/${String(no)}/decision`, accept);
    },
    submitted: () => give('coordinator', 'agenda'),
    previewed: () => give('coordinator', 'preview'),
    approved: () => give('leader', 'agenda-approval'),
    noticed: () => give('coordinator', 'notice'),
    leave: () => give(SAMPLE_UNIT, 'receipts', leave),
    granted: async () => {
      await give('coordinator', 'receipts/{unitId}/decision');
      await api.passTo(Date.parse(meeting.startsAt ?? '') + 60_000);
    },
    held: () => give('coordinator', 'attendance'),
    resolved: () => give('coordinator', 'resolutions'),
    drafted: () => give('coordinator', 'minutes'),
    circulated: () => give('coordinator', 'minutes-circulation'),
    agreed: () => give(SAMPLE_UNIT, 'countersignatures'),
    signed: () => give('leader', 'minutes-approval'),
    issued: () => give('coordinator', 'issue'),
    corrected: () => give('coordinator', 'corrections'),
  };
  for (const step of meetingPlaces.slice(0, meetingPlaces.indexOf(place) + 1)) await ways[step]();
  return meeting;
}
