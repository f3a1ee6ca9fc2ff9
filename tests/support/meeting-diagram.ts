/** Draws a meeting's procedure from its code: every command is tried by every role wherever a plenary stands on its course. */
import { meetingCycle, type MeetingCommand } from '../../src/domain/meeting-cycle.ts';
import { defaultMeetings, meetingKinds } from '../../src/domain/meeting-cycle/rules.ts';
import { defaultPolicy, type TermKind } from '../../src/domain/policy.ts';
import { isRefusal } from '../../src/domain/matter.ts';
import { at } from './domain-fixtures.ts';
import type { Meeting } from './meeting-fixtures.ts';
import {
  cast,
  countersign,
  decideItem,
  course,
  good,
  itemOf,
  members,
  present,
  receiptOf,
  resolutionOf,
  STARTS_MS,
} from './meeting-fixtures.ts';

const LATER_MS = at('2026-12-15', '14:30');

/** Every command in every variant that leads elsewhere, as it is labelled, for the meeting as it stands. */
function variants({ state }: Meeting): readonly [string, MeetingCommand][] {
  const order = state.items.filter((item) => item.state === 'accepted').map(({ no }) => no);
  return [
    ['agreement', good.agree],
    ['agreement/decline', { ...good.agree, decision: 'decline', opinion: '暂不召开' }],
    ['agreement/urgent', { ...good.agree, urgent: true }],
    ['agenda-items', { type: 'propose-item', item: itemOf('另一议题') }],
    ['agenda-closing', good.closeAgenda],
    ['agenda', { type: 'submit-agenda', order }],
    ['preview', good.preview],
    ['agenda-approval', good.approveAgenda],
    ['agenda-approval/return', { ...good.approveAgenda, decision: 'return', opinion: '补充材料' }],
    ['notice', good.notify],
    ['receipts', { type: 'answer', receipt: receiptOf('attend'), to: null }],
    ['attendance', present(...members)],
    ['resolutions', resolutionOf('另一事项')],
    ['minutes', { type: 'draft-minutes', summary: '另一写法。' }],
    ['minutes-circulation', good.circulate],
    ['countersignatures', countersign(state)],
    ['minutes-approval', good.sign],
    ['minutes-approval/return', { ...good.sign, decision: 'return', opinion: '文字再改' }],
    ['issue', good.issue],
    ['corrections', { type: 'correct', text: '更正', reason: '笔误' }],
    ['postponement', { type: 'postpone', reason: '冲突', startsAtMs: null, place: null }],
    ['postponement/date', { type: 'postpone', reason: '改期', startsAtMs: LATER_MS, place: null }],
    ['cancellation', { type: 'cancel', reason: '不再召开' }],
  ];
}

const actors = [cast.coordinator, cast.leader, cast.culture, cast.inspector];

/** Where a meeting stands after a command; null when it is refused. */
function stageAfter(meeting: Meeting, command: MeetingCommand, actor: (typeof actors)[number]): string | null {
  const context = meeting.context(actor, '〔2026〕1号');
  const decision = meetingCycle.decide(meeting.state, command, context);
  if (isRefusal(decision) || !('events' in decision)) return null;
  const { accountId, role, unitId } = actor;
  return decision.events.reduce(
    (state, made) =>
      meetingCycle.evolve(state, { ...made, seq: 1, atMs: context.nowMs, actor: { accountId, role, unitId } }),
    meeting.state,
  ).stage;
}

/** The arrows, each once, in the order of the course; what the clock does is labelled so. */
export function meetingArrows(): string[] {
  const tracked = course.issued();
  const answered = course.noticed().must(cast.culture, { type: 'answer', receipt: receiptOf('attend'), to: null });
  const judged = course.called().must(cast.coordinator, decideItem(1));
  const places = [
    ...[course.proposed(), course.called(), judged.must(cast.coordinator, good.closeAgenda, at('2026-09-30', '16:00'))],
    ...[course.submitted(), course.previewed(), course.approved(), course.noticed(), answered],
    ...[course.ready(), course.ready().wake(STARTS_MS), course.held(), course.drafted(), course.circulated()],
    ...[course.countersigned(), course.signed(), tracked],
    course.noticed().must(cast.coordinator, { type: 'postpone', reason: '冲突', startsAtMs: null, place: null }),
  ];
  const arrows = new Map<string, Set<string>>();
  const draw = (from: string, to: string, label: string): void => {
    const key = `${from} --> ${to}`;
    arrows.set(key, (arrows.get(key) ?? new Set()).add(label));
  };
  draw('[*]', 'proposed', 'proposal (coordinator, liaison)');
  draw('proposed', 'agenda-call', 'the clock, T−15wd');
  draw('agenda-call', 'agenda-collected', 'the clock, T−10wd');
  draw('receipts', 'ready', 'the last receipt, or the clock, T−2wd');
  for (const meeting of places) {
    for (const [label, command] of variants(meeting)) {
      for (const actor of actors) {
        const stage = stageAfter(meeting, command, actor);
        if (stage !== null && stage !== meeting.stage) draw(meeting.stage, stage, `${label} (${actor.role})`);
      }
    }
  }
  draw('issued', 'tracking', 'at once');
  draw('tracking', 'closed', 'all assignments are closed');
  draw('closed', '[*]', '');
  draw('cancelled', '[*]', '');
  return [...arrows].map(
    ([arrow, labels]) => `${arrow}${[...labels].join() === '' ? '' : `: ${[...labels].join(', ')}`}`,
  );
}

const kindsOfTerms: readonly TermKind[] = [
  ...(['agenda-items', 'preview', 'agenda-approval', 'notice', 'receipts'] as const),
  ...(['minutes', 'countersigning', 'signing', 'issue'] as const),
];

/** The page that docs/procedures/meeting-cycle.md must equal. */
export function meetingPage(): string {
  const ladders = kindsOfTerms.map((kind) => {
    const ladder = defaultPolicy.ladders[kind];
    const rungs =
      'before' in ladder
        ? ladder.before.map((days) => `T−${String(days)}`)
        : ladder.shares.map((percent) => `${String(percent)} % of its office hours`);
    return `| ${kind} | ${rungs.join(' ')} |`;
  });
  const rules = meetingKinds.map((kind) => {
    const { convenedBy, terms, mostItems, quorum, silenceAgrees } = defaultMeetings[kind];
    const { call, items, preview, approval, notice, receipts, minutes, countersigning, signing, issueCountersigned } =
      terms;
    const cells = [
      ...[kind, convenedBy, call ?? '–', items, preview ?? '–', approval, notice, receipts, minutes, countersigning],
      ...[signing, issueCountersigned, mostItems === null ? '–' : String(mostItems)],
      ...[`${String(Math.round(quorum.share * 100))} %`, silenceAgrees ? 'yes' : 'no'],
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `# Meeting cycle (会议周期)

Drawn from the code by \`tests/house/procedures.test.ts\`; do not edit by hand. What leaves the stage as it is is left out.

\`\`\`mermaid
stateDiagram-v2
${meetingArrows()
  .map(
    (arrow) =>
      `  ${arrow.replaceAll(/\b(agenda|liaison|minutes)-(call|collected|preview|approved|drafted)\b(?! \()/g, '$1_$2')}`,
  )
  .join('\n')}
\`\`\`

| kind | convened by | call | items | preview | approval | notice | receipts | minutes | countersigning | signing | issue | most items | quorum | silence agrees |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rules.join('\n')}

| term | reminders, working days before |
| --- | --- |
${ladders.join('\n')}

After its due instant every term chases at +1, +2, +4, +8 … working days for as long as it is open. The collection of items ends with
its term; when the term of receipts ends the meeting is ready, and who is silent is listed to the office.
`;
}
