/** Random lives of a meeting: whatever anyone tries at whatever instant, what must hold holds, and the office can bring it to an end. */
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOf } from '../../src/domain/calendar.ts';
import { meetingCycle, type MeetingCommand } from '../../src/domain/meeting-cycle.ts';
import { evolveMeeting } from '../../src/domain/meeting-cycle/folding.ts';
import { meetingCommands, type OnMeeting } from '../../src/domain/meeting-cycle/permissions.ts';
import type { MeetingEvent } from '../../src/domain/meeting-cycle/events.ts';
import { meetingStages, type MeetingCycle } from '../../src/domain/meeting-cycle/record.ts';
import { defaultMeetings, meetingKinds, type MeetingKind } from '../../src/domain/meeting-cycle/rules.ts';
import { defaultPolicy, type Policy } from '../../src/domain/policy.ts';
import { unitIdsOf, type Actor } from '../../src/domain/roles.ts';
import { at, calendar, editionWith, frozen, mechanism, person } from '../support/domain-fixtures.ts';
import {
  allChecks,
  cast,
  countersign,
  course,
  decideItem,
  draftOf,
  good,
  itemOf,
  Meeting,
  members,
  policyWith,
  present,
  receiptOf,
  recordedOf,
  resolutionOf,
  units,
} from '../support/meeting-fixtures.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const { coordinator, deputy, leader, culture } = cast;

/** Everyone who can do anything, some who cannot, and some with another's account. */
const people: readonly Actor[] = [
  ...Object.values(cast),
  person('leader', null, coordinator.accountId),
  person('leader', null, culture.accountId),
  person('liaison', 'unit-stranger'),
  { ...leader, mechanismId: 'another' },
];

/** An actor, as it is after the customs' unit was merged into the guest's. */
function afterMerger(actor: Actor): Actor {
  const { customs, guest } = units;
  return actor.unitId === customs.id ? { ...actor, unitId: guest.id, formerUnitIds: [customs.id] } : actor;
}

/** Bodies of every command, as somebody might send them who sees this state: good ones, and some that are wrong. */
function bodiesOf(state: MeetingCycle, nowMs: number): readonly Exclude<MeetingCommand, { type: 'propose' }>[] {
  const alive = state.items
    .filter((item) => item.state === 'proposed' || item.state === 'accepted')
    .map(({ no }) => no);
  const accepted = state.items.filter((item) => item.state === 'accepted').map(({ no }) => no);
  const pending = state.receipts.filter(({ decision }) => decision === 'pending').map(({ unitId }) => unitId);
  const [first = 1, second = 9] = alive;
  const soon = dateOf(nowMs + 3 * DAY_MS);
  const granted = state.receipts.find((one) => one.decision === 'approved' && one.substitute)?.unitId ?? members[0];
  const named = state.resolutions.find(({ withdrawn }) => withdrawn === null)?.no ?? 9;
  const attendance = (unitId: string, as: 'absent' | 'substitute') => ({ unitId, as, arrivedAtMs: null, name: null });
  const answer = (...given: Parameters<typeof receiptOf>) => ({
    ...{ type: 'answer' as const, receipt: receiptOf(...given), to: state.notice?.corrections ?? null },
  });
  const leave = answer('leave', { substitute: { name: '王五', post: '科长' } });
  const strike = state.agenda.order.slice(0, 1).map((no) => ({ no, reason: '不议' }));
  const given: MeetingCommand[] = [
    ...[good.agree, { ...good.agree, urgent: true }, { ...good.agree, decision: 'decline' as const, opinion: '不开' }],
    { type: 'propose-item', item: itemOf('议题', { concerned: [] }) },
    { type: 'propose-item', item: itemOf('议题', { concerned: ['none'] }) },
    ...[decideItem(first), decideItem(second), decideItem(first, { checks: { ...allChecks, coordinated: false } })],
    ...(['return', 'defer'] as const).map((decision) => decideItem(first, { decision, checks: null, reason: '另议' })),
    ...[decideItem(second, { decision: 'merge', into: first }), decideItem(first, { decision: 'return' })],
    ...[good.closeAgenda, good.preview, good.approveAgenda, { ...good.approveAgenda, strike }],
    { ...good.approveAgenda, decision: 'return', opinion: '重排' },
    ...[accepted, accepted.toReversed(), accepted.slice(1), [99]].map((order) => ({
      type: 'submit-agenda' as const,
      order,
    })),
    ...[good.notify, { ...good.notify, place: state.place === '三楼' ? '五楼' : '三楼' }],
    ...(state.kind === 'circulation' ? [answer('agree'), answer('object')] : [answer('attend'), leave]),
    ...[answer('leave'), answer('decline'), answer('agree'), answer('attend'), { ...answer('attend'), to: 77 }],
    ...[...pending, 'none'].flatMap((unitId) =>
      [null, '不同意'].map((opinion) => ({
        ...{ type: 'decide-receipt' as const, unitId, opinion },
        decision: opinion === null ? ('approve' as const) : ('refuse' as const),
      })),
    ),
    ...[null, nowMs + 4 * DAY_MS, nowMs + 30 * DAY_MS, nowMs - 1].map((startsAtMs) => ({
      ...{ type: 'postpone' as const, reason: '改期', startsAtMs, place: null },
    })),
    { type: 'cancel', reason: '不开了' },
    ...[present(...state.invited), present(...state.invited.slice(0, 2)), present('none')],
    { type: 'record-attendance', units: [attendance(granted ?? '', 'substitute')] },
    { type: 'record-attendance', units: [attendance(state.invited[0] ?? '', 'absent')] },
    ...[
      resolutionOf('一项', { itemNo: state.agenda.order[0] ?? null }),
      resolutionOf('改字', { no: named, cooperating: [] }),
    ],
    ...[resolutionOf('限期', { term: `by ${soon}` }), resolutionOf('请数据局', { leadUnitId: units.guest.id })],
    ...[resolutionOf('错', { leadUnitId: units.counties.id }), resolutionOf('错', { itemNo: 77 })],
    { type: 'resolve', given: { what: 'withdraw', no: named, reason: '误记' } },
    ...[{ ...good.draftMinutes, summary: `第${String(state.minutes?.version ?? 0)}稿` }, good.circulate],
    ...[countersign(state), countersign(state, 'object'), countersign(state, 'object', null)],
    { type: 'countersign', hash: 'f'.repeat(64), decision: 'agree', opinion: null },
    ...[
      good.sign,
      { ...good.sign, despite: true, opinion: '同意' },
      { ...good.sign, decision: 'return' as const, opinion: '再核' },
    ],
    ...[good.issue, { type: 'correct' as const, text: '更正', reason: '笔误' }],
    ...state.corrections.slice(-1).flatMap(({ no }) => [
      { type: 'decide-correction' as const, no, decision: 'issue' as const, opinion: null },
      { type: 'decide-correction' as const, no, decision: 'return' as const, opinion: '不必' },
    ]),
    { type: 'decide-correction', no: 99, decision: 'issue', opinion: null },
  ];
  return given.flatMap((one) => (one.type === 'propose' ? [] : [one]));
}

/** Who convenes, written a second time after domain.md 1.2: the office its liaisons' and 调度 meetings, the leader the others. */
const byOffice: readonly MeetingKind[] = ['liaison', 'progress'];

/** The accounts that have drafted what a convener decides on, from the record alone. */
function draftersOf(command: OnMeeting, meeting: Meeting): readonly string[] {
  const by = (type: MeetingEvent['type']) =>
    meeting.rows.filter((row) => row.type === type).map(({ account_id }) => account_id);
  if (command === 'agree') return by('meeting-proposed');
  if (command === 'approve-agenda') return by('agenda-submitted').slice(-1);
  if (command === 'approve-minutes') return by('minutes-drafted');
  return command === 'decide-correction' ? by('correction-drafted').slice(-1) : [];
}

/**
 * Role × command, after domain.md 1.1 to 1.4 and design.md, "People and limits": whether this actor may ever give it. It knows
 * nothing of src/domain's permissions.
 */
function entitled(actor: Actor, command: Exclude<MeetingCommand, { type: 'propose' }>, meeting: Meeting): boolean {
  const { state } = meeting;
  const { role, unitId } = actor;
  if (actor.mechanismId !== mechanism.id) return false;
  const speaksFor = (unitIds: readonly string[]) => role === 'liaison' && unitId !== null && unitIds.includes(unitId);
  switch (command.type) {
    case 'agree':
    case 'approve-agenda':
    case 'approve-minutes':
    case 'decide-correction': {
      const convenes = role === 'leader' || (role === 'coordinator' && byOffice.includes(state.kind));
      return convenes && !draftersOf(command.type, meeting).includes(actor.accountId);
    }
    case 'propose-item':
      return role === 'coordinator' || role === 'leader' || speaksFor(state.invited);
    case 'answer':
      return speaksFor(state.invited);
    case 'decide-receipt':
      return (role === 'coordinator' || role === 'leader') && unitId !== command.unitId;
    case 'countersign':
      return speaksFor(
        state.resolutions.flatMap(({ withdrawn, leadUnitId, cooperating }) =>
          withdrawn === null ? [leadUnitId, ...cooperating] : [],
        ),
      );
    case 'postpone':
    case 'cancel':
      return role === 'coordinator' || role === 'leader';
    case 'decide-item':
    case 'close-agenda':
    case 'submit-agenda':
    case 'record-preview':
    case 'notify':
    case 'record-attendance':
    case 'resolve':
    case 'draft-minutes':
    case 'circulate-minutes':
    case 'issue':
    case 'correct':
      return role === 'coordinator';
  }
}

/** What does what a task asks. */
const answersTask: Record<string, OnMeeting> = {
  ...{ 'agree-meeting': 'agree', 'propose-agenda-item': 'propose-item', 'judge-agenda-items': 'decide-item' },
  ...{ 'submit-agenda': 'submit-agenda', 'record-preview': 'record-preview', 'approve-agenda': 'approve-agenda' },
  ...{
    'send-notice': 'notify',
    'answer-notice': 'answer',
    'decide-leave': 'decide-receipt',
    'correct-notice': 'notify',
  },
  ...{
    'record-meeting': 'record-attendance',
    'draft-minutes': 'draft-minutes',
    'circulate-minutes': 'circulate-minutes',
  },
  ...{ 'countersign-minutes': 'countersign', 'answer-objection': 'draft-minutes', 'sign-minutes': 'approve-minutes' },
  ...{ 'issue-minutes': 'issue', 'set-meeting-date': 'postpone', 'decide-correction': 'decide-correction' },
};

const quorum = { ...defaultMeetings.plenary.quorum, blocks: true };
const policies: readonly Policy[] = [
  defaultPolicy,
  { ...policyWith({ silenceAgrees: true, mostItems: 1 }), edition: 'silent' },
  { ...policyWith({ quorum: { ...quorum, mustHave: [units.court.id] } }), edition: 'strict' },
];
const calendars = [calendar, editionWith('other', { '2026-10-14': 'off', '2026-10-17': 'work', '2026-10-21': 'off' })];

const moves = fc.record({
  gapMs: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 300 }).map((minutes) => minutes * MINUTE_MS) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 * DAY_MS }) },
  ),
  kind: fc.oneof(
    { weight: 14, arbitrary: fc.constant('sensible' as const) },
    { weight: 4, arbitrary: fc.constant('wild' as const) },
    { weight: 4, arbitrary: fc.constant('on time' as const) },
    { weight: 3, arbitrary: fc.constant('the day' as const) },
    { weight: 1, arbitrary: fc.constantFrom('policy' as const, 'calendar' as const, 'merger' as const) },
  ),
  pick: fc.nat(),
});
type Move = typeof moves extends fc.Arbitrary<infer M> ? M : never;

/** What seldom happens: else no meeting would ever be held. */
const rare: readonly OnMeeting[] = ['cancel', 'postpone', 'correct', 'propose-item', 'resolve', 'notify'];

/** The command of a move: one that may be given now, or any. */
function chosen(meeting: Meeting, everyone: readonly Actor[], { kind, pick }: Move) {
  const bodies = bodiesOf(meeting.state, meeting.nowMs);
  const seldom = rare.filter(
    (one) => one !== 'propose-item' || meeting.state.items.some(({ state }) => state === 'accepted'),
  );
  // Most give the milder answer, which stands first; of a notice, one of the first two.
  const mild = bodies.filter(({ type }, index) => {
    const earlier = bodies.slice(0, index).filter((one) => one.type === type).length;
    return earlier < (type === 'answer' ? 2 : 1);
  });
  const usual = (kind === 'wild' || pick % 5 === 0 ? bodies : mild).filter(
    ({ type }) => kind === 'wild' || pick % 8 === 0 || !seldom.includes(type),
  );
  const all = everyone.flatMap((actor) => {
    const actions = kind === 'wild' ? meetingCommands : meeting.actions(actor);
    return usual.filter(({ type }) => actions.includes(type)).map((body) => ({ actor, body }));
  });
  // A command that many may give does not crowd the others out.
  const types = [...new Set(all.map(({ body }) => body.type))];
  const type = types[Math.floor(pick / 41) % Math.max(1, types.length)];
  const open = kind === 'wild' ? all : all.filter(({ body }) => body.type === type);
  return open[Math.floor(pick / 997) % Math.max(1, open.length)] ?? null;
}

const notHere = ['ROLE_NOT_ALLOWED', 'NOT_NOW', 'NOT_FOUND', 'OWN_WORK'];

/** `actions` names what `decide` hears, for these actors; and what it does not name nobody is heard with. */
function checkActions(meeting: Meeting, actors: readonly Actor[]): void {
  const bodies = bodiesOf(meeting.state, meeting.nowMs);
  for (const actor of actors) {
    const actions = meeting.actions(actor);
    const heard = bodies.filter((body) => {
      const decision = meetingCycle.decide(meeting.state, body, meeting.context(actor, '〔2026〕1号'));
      return !('refused' in decision) || !notHere.includes(decision.refused);
    });
    const types = new Set<OnMeeting>(heard.map(({ type }) => type));
    expect([meeting.stage, actor, meetingCommands.filter((one) => types.has(one))]).toEqual([
      meeting.stage,
      actor,
      actions,
    ]);
  }
}

/** Every open state has a way on, and whoever owes something can do it. */
function checkWayOn(meeting: Meeting, everyone: readonly Actor[]): void {
  const { facts, state, stage } = meeting;
  const able = everyone.map((actor) => ({ actor, actions: meeting.actions(actor) }));
  if (facts.open) {
    const acting = able.some(({ actions }) => actions.some((one) => one !== 'cancel' && one !== 'propose-item'));
    expect([stage, acting || facts.nextWakeAtMs !== null || facts.waitsFor === 'its assignments']).toEqual([
      stage,
      true,
    ]);
  }
  const tasks = meetingCycle.tasks(state, mechanism);
  for (const task of tasks) {
    const answers = answersTask[task.kind];
    // One that lies with the office's director and the leader is done by either: by the leader where the whole office has drafted.
    const roles = tasks.filter(({ kind, unitId }) => kind === task.kind && unitId === null).map(({ role }) => role);
    const can = able.some(({ actor: { role, unitId, mechanismId }, actions }) => {
      const owns = task.unitId === null ? roles.includes(role) : role === task.role && unitId === task.unitId;
      const owner = owns && mechanismId === mechanism.id;
      return owner && actions.some((one) => one === answers);
    });
    expect([stage, task, can]).toEqual([stage, task, true]);
  }
}

/** Not `expect`, because these are asked hundreds of thousands of times. */
function holds(what: string, condition: boolean): void {
  if (!condition) throw new Error(`it does not hold that ${what}`);
}

function once(what: string, keys: readonly string[]): void {
  holds(`${what} is there once: ${keys.join(' ')}`, keys.length === new Set(keys).size);
}

/** What must hold of a meeting at any moment after a transaction. */
function checkState(meeting: Meeting, from: number, folded: MeetingCycle | null, issued: object | null): MeetingCycle {
  const { state, facts, rows, nowMs } = meeting;
  const added = rows.slice(from).map(recordedOf);
  const again = added.reduce<MeetingCycle | null>(
    (now, event) => frozen(meetingCycle.evolve(now, frozen(event))),
    folded,
  );
  holds('what is stored is enough to fold it (C10)', isDeepStrictEqual(again, state));
  holds('the state is plain JSON', isDeepStrictEqual(JSON.parse(JSON.stringify(state)), state));
  const rungs = rows.flatMap(({ term, rung }) => (rung === null ? [] : [`${term ?? ''} ${rung}`]));
  once('a rung of a term (C8)', rungs);
  for (const { event, dueAtMs, atMs } of added) {
    holds('no rung is early', event.type !== 'rung-taken' || (dueAtMs ?? Infinity) <= atMs);
  }
  holds('nothing due is left', facts.nextWakeAtMs === null || facts.nextWakeAtMs > nowMs);
  const over = !facts.open || state.issued !== null;
  holds('what is over has no terms', !over || (state.terms.length === 0 && facts.nextWakeAtMs === null));
  const terms = state.terms.map(({ kind }) => kind);
  once('a term', terms);
  const { receipts, attendance, signatures, invited, minutes } = state;
  for (const list of [receipts, attendance, signatures]) {
    const named = list.map(({ unitId }) => unitId);
    once('what a unit says', named);
  }
  once('an invited unit', invited);
  holds(
    'only invited units answer and come',
    [...receipts, ...attendance].every(({ unitId }) => invited.includes(unitId)),
  );
  holds(
    'all signatures are on the version that stands',
    signatures.every(({ hash }) => hash === minutes?.hash),
  );
  holds(
    'items are numbered from 1',
    state.items.every(({ no }, index) => no === index + 1),
  );
  const now = { minutes, issued: state.issued, signed: state.signed };
  holds('issued minutes never change', issued === null || isDeepStrictEqual(now, issued));
  if (again === null) throw new Error('a meeting has a state');
  return again;
}

/** A diligent office, and a leader who has drafted nothing, bring whatever came of it to an end, and call nothing off. */
function brought(meeting: Meeting): Meeting {
  const chair = person('leader', null, 'chair');
  const must = (actor: Actor, command: MeetingCommand) => meeting.must(actor, command);
  const later = (): MeetingCommand => {
    const startsAtMs = meeting.nowMs + 45 * DAY_MS;
    return { type: 'postpone', reason: '改期', startsAtMs, place: null };
  };
  const orLater = (actor: Actor, command: MeetingCommand) => {
    if (meeting.give(actor, command)) must(coordinator, later());
  };
  for (let steps = 0; meeting.facts.open; steps += 1) {
    if (steps > 60) throw new Error(`it does not come to an end, but stands at ${meeting.stage}`);
    const { state } = meeting;
    const undecided = state.items.find((item) => item.state === 'proposed');
    switch (state.stage) {
      case 'proposed':
        if (state.agreedAtMs === null) orLater(chair, good.agree);
        else meeting.wake(meeting.facts.nextWakeAtMs ?? meeting.nowMs);
        break;
      case 'agenda-call':
        must(coordinator, good.closeAgenda);
        break;
      case 'agenda-collected': {
        const accepted = state.items.filter((item) => item.state === 'accepted').map(({ no }) => no);
        if (state.agenda.submittedBy !== null) must(chair, good.approveAgenda);
        else if (undecided)
          must(coordinator, decideItem(undecided.no, { decision: 'return', checks: null, reason: '另议' }));
        else if (accepted.length > 1)
          must(coordinator, decideItem(accepted[0] ?? 0, { decision: 'defer', reason: '下次' }));
        else if (accepted.length === 0)
          must(chair, { type: 'propose-item', item: itemOf('市长的议题', { concerned: [] }) });
        else must(coordinator, { type: 'submit-agenda', order: accepted });
        break;
      }
      case 'liaison-preview':
        if (state.agenda.preview === null) must(coordinator, good.preview);
        else must(chair, good.approveAgenda);
        break;
      case 'agenda-approved':
        orLater(coordinator, good.notify);
        break;
      case 'noticed':
      case 'receipts':
      case 'ready':
        meeting.run(state.startsAtMs ?? 0);
        must(coordinator, state.kind === 'circulation' ? good.draftMinutes : present(...state.invited));
        break;
      case 'held':
        must(coordinator, good.draftMinutes);
        break;
      case 'minutes-drafted':
        must(coordinator, good.circulate);
        break;
      case 'countersigning':
        must(chair, { ...good.sign, despite: true, opinion: '同意' });
        break;
      case 'signed':
        if (meeting.give(coordinator, good.issue)) {
          must(chair, { ...good.sign, decision: 'return', opinion: '期限已过' });
          for (const { no, withdrawn } of state.resolutions) {
            if (withdrawn === null)
              must(coordinator, { type: 'resolve', given: { what: 'withdraw', no, reason: '期限已过' } });
          }
        }
        break;
      case 'postponed':
        must(coordinator, later());
        break;
      case 'issued':
      case 'tracking':
        meeting.track(...meeting.opened.map(() => 'done' as const));
        break;
      case 'closed':
      case 'cancelled':
        throw new Error('what is at its end is not open');
    }
  }
  return meeting;
}

/** Where lives begin that would seldom come so far by themselves. */
const later = ['submitted', 'noticed', 'ready', 'held', 'drafted', 'circulated', 'countersigned', 'issued'] as const;

/** A meeting as it is proposed, with something that waits for it; or one that has come some way already. */
function beginning(from: MeetingKind | (typeof later)[number], policy: Policy, proposer: Actor): Meeting {
  const reached = later.find((one) => one === from);
  if (reached) {
    const meeting = course[reached]();
    meeting.policy = policy;
    return meeting.wake();
  }
  const kind = meetingKinds.find((one) => one === from) ?? 'plenary';
  const meeting = new Meeting();
  meeting.policy = policy;
  const proposed = { proposers: [units.court.id], proposedBy: 'liaison', proposedAtMs: at('2026-06-01') };
  const waiting = { ...itemOf('结转'), origin: { meetingId: 'earlier', no: 3 }, ...proposed, kind };
  meeting.around = { ...meeting.around, backlog: [waiting] };
  return meeting.must(proposer, { type: 'propose', meeting: draftOf(kind, at('2026-10-20')) }, at('2026-09-24'));
}

test('whatever anyone does at whatever instant, the record stays whole and has a way on', () => {
  const seen = { accepted: 0, refused: 0, rungs: 0, issued: 0, steps: 0 };
  const stages = new Set<string>();
  const given = new Set<string>();
  const types = new Set<string>();
  const life = fc.property(
    fc.oneof(fc.constantFrom(...meetingKinds), fc.constantFrom(...later)),
    fc.nat(policies.length - 1),
    fc.constantFrom(coordinator, culture),
    fc.array(moves, { minLength: 20, maxLength: 60 }),
    (from, policyAt, proposer, life) => {
      const policy = policies[policyAt] ?? defaultPolicy;
      const meeting = beginning(from, policy, proposer);
      let everyone = people;
      let folded = checkState(meeting, 0, null, null);
      let issued: object | null = null;
      for (const move of life) {
        const { kind: what, gapMs, pick } = move;
        const before = { rows: meeting.rows.length, state: meeting.state, nowMs: meeting.nowMs };
        const nextMs = meeting.facts.nextWakeAtMs ?? 0;
        const dayMs = meeting.state.startsAtMs ?? 0;
        const whenMs =
          what === 'on time' ? nextMs : what === 'the day' && meeting.stage === 'ready' ? dayMs : meeting.nowMs + gapMs;
        if (what === 'policy') meeting.policy = policies[pick % policies.length] ?? policy;
        if (what === 'calendar') meeting.calendar = calendars[pick % calendars.length] ?? calendar;
        seen.steps += 1;
        // Settled first, so that what is checked is the state that the command is judged by.
        meeting.wake(whenMs);
        if (what === 'merger' && everyone === people && meeting.facts.open) {
          meeting.succeed(units.customs, units.guest);
          everyone = people.map(afterMerger);
        }
        const settled = { rows: meeting.rows.length, state: meeting.state };
        const choice =
          what === 'sensible' || what === 'wild' || what === 'the day' ? chosen(meeting, everyone, move) : null;
        if (choice) {
          const { actor, body } = choice;
          const may = entitled(actor, body, meeting);
          const refusal = meeting.give(actor, body);
          if (refusal) {
            expect(meeting.rows).toHaveLength(settled.rows);
            expect(meeting.state).toBe(settled.state);
            seen.refused += 1;
          } else {
            expect([actor, body, may]).toEqual([actor, body, true]);
            seen.accepted += 1;
            given.add(body.type);
          }
        }
        if (meeting.stage === 'tracking' && pick % 3 === 0) meeting.track(...meeting.opened.map(() => 'done' as const));
        const { minutes, issued: now, signed } = meeting.state;
        if (now && !issued) issued = { minutes, issued: now, signed };
        folded = checkState(meeting, before.rows, folded, issued);
        if (pick % 4 === 0) checkActions(meeting, everyone.slice((pick / 4) % everyone.length).slice(0, 1));
        if (pick % 4 === 1) checkWayOn(meeting, everyone);
        stages.add(meeting.stage);
      }
      const events = meeting.rows.map(recordedOf);
      const numbers = events.flatMap(({ event }) => ('number' in event && event.number !== null ? [event.number] : []));
      once('a document’s number', numbers);
      checkActions(meeting, everyone);
      checkWayOn(meeting, everyone);
      meeting.rows.forEach(({ type }) => types.add(type));
      seen.issued += issued ? 1 : 0;
      seen.rungs += meeting.rows.filter(({ rung }) => rung !== null).length;
      const { open } = meeting.facts;
      const end = brought(meeting);
      if (open) expect(end.stage).toBe('closed');
      // What is at its end never wakes.
      const { length } = end.rows;
      end.policy = { ...policy, edition: 'last' };
      expect(end.wake(end.nowMs + 1000 * DAY_MS).rows).toHaveLength(length);
    },
  );
  // because shrinking a failed life replays it thousands of times, and the first counterexample already says enough
  fc.assert(life, { numRuns: 200, interruptAfterTimeLimit: 45_000 });
  // Walks that never got anywhere would prove nothing.
  expect(meetingCommands.filter((one) => !given.has(one))).toEqual([]);
  // ‘issued’ passes within one transaction: what was decided is tracked, or there is nothing to track.
  expect(meetingStages.filter((one) => !stages.has(one))).toEqual(['issued']);
  // Nearly every type of event; the rarest are met or not, as chance has it.
  expect(types.size).toBeGreaterThanOrEqual(28);
  const enough = { accepted: 1200, refused: 500, rungs: 500, issued: 20, steps: 5000 };
  const few = Object.entries(enough).filter(([what, least]) =>
    Object.entries(seen).some(([k, n]) => k === what && n < least),
  );
  expect([few, seen]).toEqual([[], seen]);
});

test('C10: evolve takes no context', () => {
  expect(evolveMeeting).toHaveLength(2);
});

test('a person who asks nothing of the joint meeting is told nothing of it', () => {
  for (const actor of [cast.operator, person('liaison', 'unit-stranger'), { ...deputy, mechanismId: 'another' }]) {
    const meeting = new Meeting().must(
      coordinator,
      { type: 'propose', meeting: draftOf('plenary', at('2026-10-20')) },
      at('2026-09-24'),
    );
    for (const body of bodiesOf(meeting.state, meeting.nowMs))
      expect(meeting.give(actor, body)).toEqual({ refused: 'NOT_FOUND' });
  }
  expect(unitIdsOf(cast.operator)).toEqual([]);
});
