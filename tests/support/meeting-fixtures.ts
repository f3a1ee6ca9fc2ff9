/** What the tests of the meeting's rules share: member units, everyone who acts, good commands, a meeting without a database. */
import { createHash } from 'node:crypto';
import { assignment } from '../../src/domain/assignment.ts';
import { isoShanghai, type Calendar } from '../../src/domain/calendar.ts';
import type { DirectoryUnit } from '../../src/domain/directory.ts';
import { isRefusal, type Context, type Notice, type Opening, type RecordedEvent } from '../../src/domain/matter.ts';
import { meetingCycle, type MeetingCommand } from '../../src/domain/meeting-cycle.ts';
import type { ItemText } from '../../src/domain/meeting-cycle/agenda-item.ts';
import type { MeetingDraft } from '../../src/domain/meeting-cycle/convening.ts';
import type { ResolutionGiven } from '../../src/domain/meeting-cycle/holding.ts';
import { meetingActions, type OnMeeting } from '../../src/domain/meeting-cycle/permissions.ts';
import type { MeetingEvent } from '../../src/domain/meeting-cycle/events.ts';
import type { MeetingCycle, ReceiptText } from '../../src/domain/meeting-cycle/record.ts';
import { defaultMeetings, type MeetingKind, type MeetingRules } from '../../src/domain/meeting-cycle/rules.ts';
import type { MeetingSurroundings } from '../../src/domain/meeting-cycle/surroundings.ts';
import { defaultPolicy, type Policy, type TermKind } from '../../src/domain/policy.ts';
import type { Actor } from '../../src/domain/roles.ts';
import type { EventRow } from '../../src/store/effects.ts';
import { Unfolding, unopened, type Before } from '../../src/store/unfolding.ts';
import { at, calendar, frozen, mechanism, person, sampleUnits } from './domain-fixtures.ts';

const unit = (id: string, name: string, given: Partial<DirectoryUnit> = {}): DirectoryUnit => ({
  ...{ id, name, aliases: [], kind: 'GOV_DEPT', collective: false, member: true, validFrom: null, validTo: null },
  ...{ succeededBy: null, ...given },
});

/** Five members, of which one is the office and one the court; a name for many; others that are no members. */
export const units = {
  office: unit(sampleUnits.office.id, '市市场监管局'),
  culture: unit('unit-culture', '市文旅广体局'),
  court: unit('unit-court', '市中级人民法院', { kind: 'COURT' }),
  publicity: unit('unit-publicity', '市委宣传部', { kind: 'PARTY_ORGAN' }),
  customs: unit('unit-customs', '株洲海关', { kind: 'VERTICAL' }),
  counties: unit('unit-counties', '各县市区人民政府', { kind: 'LOWER_GOV', collective: true }),
  guest: unit('unit-guest', '市数据局', { member: false }),
  former: unit('unit-former', '市知识产权局', { member: false, validTo: '2019-03-01' }),
};

/** The five that a plenary meeting invites. */
export const members = [units.office, units.culture, units.court, units.publicity, units.customs].map(({ id }) => id);

/** Who acts: every role, a second coordinator, and the liaison of each unit. */
export const cast = {
  coordinator: person('coordinator', units.office.id),
  deputy: person('coordinator', units.office.id, 'deputy'),
  leader: person('leader'),
  inspector: person('inspector', sampleUnits.inspectors.id),
  operator: person('operator'),
  office: person('liaison', units.office.id),
  culture: person('liaison', units.culture.id),
  court: person('liaison', units.court.id),
  publicity: person('liaison', units.publicity.id),
  customs: person('liaison', units.customs.id),
  guest: person('liaison', units.guest.id),
};

/** The liaisons of the five members. */
export const liaisons = [cast.office, cast.culture, cast.court, cast.publicity, cast.customs];

/** A policy with other rules for meetings of all kinds. */
export function policyWith(rules: Partial<MeetingRules>): Policy {
  const { plenary, thematic, liaison, progress, circulation } = defaultMeetings;
  const meetings = {
    plenary: { ...plenary, ...rules },
    thematic: { ...thematic, ...rules },
    liaison: { ...liaison, ...rules },
    progress: { ...progress, ...rules },
    circulation: { ...circulation, ...rules },
  };
  return { ...defaultPolicy, meetings };
}

/** A meeting as it is asked for. */
export function draftOf(kind: MeetingKind, startsAtMs: number, given: Partial<MeetingDraft> = {}): MeetingDraft {
  return {
    ...{ kind, title: '联席会议第三次全体会议', basis: '年度计划', startsAtMs, series: null, beside: false },
    ...{ place: kind === 'circulation' ? null : '三楼会议室', invited: null, ...given },
  };
}

/** An agenda item as a unit proposes it; what is concerned has been coordinated. */
export function itemOf(title: string, given: Partial<ItemText> = {}): ItemText {
  const text = { title, background: '背景', request: '请审议', coordination: '已与有关单位会商一致' };
  return { ...text, concerned: [units.customs.id], ...given };
}

/** A receipt. */
export function receiptOf(answer: ReceiptText['answer'], given: Partial<ReceiptText> = {}): ReceiptText {
  const attendee = answer === 'attend' ? { name: '李四', post: '副局长' } : null;
  const reason = answer === 'attend' || answer === 'agree' ? null : '外出';
  return { answer, attendee, reason, substitute: null, ...given };
}

type Resolved = Extract<ResolutionGiven, { what: 'resolve' }>;

/** A resolution that names two units, or others. */
export function resolutionOf(text: string, given: Partial<Resolved> = {}): MeetingCommand {
  const named = { leadUnitId: units.culture.id, cooperating: [units.court.id], term: '20wd' };
  return {
    type: 'resolve',
    given: { what: 'resolve', no: null, itemNo: null, text, ...named, dissent: [], referred: false, ...given },
  };
}

/** All four conditions for an item to go on the agenda, met. */
export const allChecks = { needsMeeting: true, coordinated: true, approvalSlip: true, reporterAndMaterial: true };

/** A decision of the office on an item; accepted unless it says otherwise. */
export function decideItem(
  no: number,
  given: Partial<Extract<MeetingCommand, { type: 'decide-item' }>> = {},
): MeetingCommand {
  return { type: 'decide-item', no, decision: 'accept', into: null, checks: allChecks, reason: null, ...given };
}

/** Commands that need no more said. */
export const good = {
  agree: { type: 'agree', decision: 'agree', urgent: false, opinion: null },
  closeAgenda: { type: 'close-agenda' },
  preview: { type: 'record-preview', record: '联络员会议已研究' },
  approveAgenda: { type: 'approve-agenda', decision: 'approve', opinion: null, strike: [] },
  notify: { type: 'notify', place: null, note: null },
  draftMinutes: { type: 'draft-minutes', summary: '会议听取了汇报。' },
  circulate: { type: 'circulate-minutes' },
  sign: { type: 'approve-minutes', decision: 'approve', opinion: null, despite: false },
  issue: { type: 'issue', addressees: { to: null, reportTo: [], copyTo: [] } },
} satisfies Record<string, MeetingCommand>;

/** The first answer of a unit to the minutes as they stand. */
export function countersign(
  { minutes }: MeetingCycle,
  decision: 'agree' | 'object' = 'agree',
  opinion: string | null = decision === 'agree' ? null : '表述不准确',
): MeetingCommand {
  return { type: 'countersign', hash: minutes?.hash ?? '', decision, opinion };
}

/** Everyone of these is present. */
export function present(...unitIds: readonly string[]): MeetingCommand {
  const units = unitIds.map((unitId) => ({ unitId, as: 'present' as const, arrivedAtMs: null, name: null }));
  return { type: 'record-attendance', units };
}

/** An event as its stored text says it, and nothing else of the row. */
export function recordedOf({ text }: Pick<EventRow, 'text'>): RecordedEvent<MeetingEvent> {
  const { type, data, basis, dueAt, seq, at, accountId, role, unitId } = JSON.parse(text);
  const dueAtMs = dueAt === null ? null : Date.parse(dueAt);
  return { event: { type, ...data }, basis, dueAtMs, seq, atMs: Date.parse(at), actor: { accountId, role, unitId } };
}

/** What a run of events folds to, from their stored texts alone (C10). */
export function fold(rows: readonly Pick<EventRow, 'text'>[]): MeetingCycle | null {
  return rows
    .map(recordedOf)
    .reduce<MeetingCycle | null>((state, recorded) => frozen(meetingCycle.evolve(state, frozen(recorded))), null);
}

/** `2026-10-20 14:30`. */
export function said(atMs: number | null | undefined): string {
  return atMs == null ? 'never' : isoShanghai(atMs).slice(0, 16).replace('T', ' ');
}

/** The procedure, whose tasks are asked after every event as well: none throws, and no two have one key. */
const watched: typeof meetingCycle = {
  ...meetingCycle,
  facts(state) {
    const keys = meetingCycle.tasks(state, mechanism).map(({ key }) => key);
    if (new Set(keys).size !== keys.length) throw new Error(`two tasks have one key: ${keys.join(' ')}`);
    return meetingCycle.facts(state);
  },
};

/** What a meeting finds of others, before any test says more. */
const alone: Omit<MeetingSurroundings, 'meetingId' | 'mechanismName' | 'digest'> = {
  ...{ backlog: [], underway: [], open: [], tracked: [] },
};

/** A meeting without a database: `act` and `attend` of src/store/act.ts, over memory. */
export class Meeting {
  readonly rows: EventRow[] = [];
  readonly told: { seq: number; notice: Notice }[] = [];
  /** What its minutes opened. */
  readonly opened: Opening[] = [];
  policy: Policy = defaultPolicy;
  calendar: Calendar = calendar;
  directory: readonly DirectoryUnit[] = Object.values(units);
  around = alone;
  nowMs = 0;
  #before: Before<MeetingCycle> = unopened('meeting');
  #numbers: Record<string, number> = {};

  /** The state; a test that asks before the meeting is proposed is wrong. */
  get state(): MeetingCycle {
    if (this.#before.state === null) throw new Error('the meeting is not proposed');
    return this.#before.state;
  }

  get stage(): string {
    return this.state.stage;
  }

  /** What it looks like to the record. */
  get facts() {
    return meetingCycle.facts(this.state);
  }

  /** Who owes what: the kind of task with the role and unit that it lies with. */
  get tasks(): string[] {
    return meetingCycle
      .tasks(this.state, mechanism)
      .map(({ kind, role, unitId }) => `${kind} ${role}${unitId === null ? '' : ` of ${unitId}`}`);
  }

  /** Its last event. */
  get last(): RecordedEvent<MeetingEvent> {
    const [row] = this.rows.slice(-1);
    if (!row) throw new Error('the meeting is not proposed');
    return recordedOf(row);
  }

  /** What somebody may do now. */
  actions(actor: Actor): readonly OnMeeting[] {
    return meetingActions(this.state, this.context(actor));
  }

  /** Until when a running term is in time: `2026-10-15 17:00`. */
  due(kind: TermKind): string {
    return said(this.state.terms.find((term) => term.kind === kind)?.dueAtMs ?? null);
  }

  context(actor: Actor, number: string | null = null): Context {
    return { ...this.#surroundings(), actor, number };
  }

  /** The worker awakes: takes what is due. */
  wake(atMs = this.nowMs): this {
    this.nowMs = Math.max(this.nowMs, atMs);
    const unfolding = this.#unfold();
    unfolding.settle();
    this.#keep(unfolding);
    return this;
  }

  /** The worker awakes at each instant that the meeting says, until one that lies after `untilMs`. */
  run(untilMs: number): this {
    for (;;) {
      const nextMs = this.#before.state === null ? null : this.facts.nextWakeAtMs;
      if (nextMs === null || nextMs > untilMs) break;
      this.wake(nextMs);
    }
    return this.wake(untilMs);
  }

  /** Gives a command: settles first (C7), and keeps nothing when it is refused. */
  give(actor: Actor, command: MeetingCommand, atMs = this.nowMs) {
    const earlierMs = this.nowMs;
    this.nowMs = Math.max(earlierMs, atMs);
    const unfolding = this.#unfold();
    unfolding.settle();
    const numbers = { ...this.#numbers };
    let decision = meetingCycle.decide(unfolding.state, command, this.context(actor));
    if ('wants' in decision) {
      const last = (numbers[decision.series] ?? 0) + 1;
      numbers[decision.series] = last;
      const number = `${decision.series}〔2026〕${String(last)}号`;
      decision = meetingCycle.decide(unfolding.state, command, this.context(actor, number));
    }
    const opens = 'events' in decision ? (decision.opens ?? []) : [];
    const unopenable = opens.flatMap((opening) =>
      opening.noun === 'assignment' ? [assignment.decide(null, opening.command, this.context(actor))] : [],
    );
    const refusal = [decision, ...unopenable].find(isRefusal);
    if (refusal) {
      this.nowMs = earlierMs;
      return refusal;
    }
    if ('wants' in decision || !('events' in decision)) throw new Error('a second number was wanted');
    unfolding.append(frozen(decision.events), actor);
    unfolding.settle();
    this.#numbers = numbers;
    this.opened.push(...opens);
    this.#keep(unfolding);
    return null;
  }

  /** The same, by which a test goes on: a refusal there is a mistake of the test. */
  must(actor: Actor, command: MeetingCommand, atMs = this.nowMs): this {
    const refusal = this.give(actor, command, atMs);
    if (refusal) throw new Error(`${command.type} was refused: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** A unit gets a successor, as src/store/succession.ts does it. */
  succeed(from: DirectoryUnit, to: DirectoryUnit): this {
    const unfolding = this.#unfold();
    unfolding.settle();
    const succession = { from, to, effectiveOn: said(this.nowMs).slice(0, 10), basis: '机构改革方案' };
    unfolding.append(meetingCycle.succession(this.state, succession), cast.coordinator);
    this.directory = this.directory.map((one) => (one.id === from.id ? { ...one, succeededBy: to.id } : one));
    unfolding.moveInto(this.#surroundings());
    unfolding.settle();
    this.#keep(unfolding);
    return this;
  }

  /** The assignments that its minutes opened stand so now, in order; it awakes. */
  track(...stages: readonly ('draft' | 'withdrawn' | 'done')[]): this {
    const tracked = this.opened.map((_, index) => {
      const stage = stages[index] ?? 'draft';
      return { assignmentId: `assignment-${String(index + 1)}`, no: index + 1, stage, open: stage === 'draft' };
    });
    this.around = { ...this.around, tracked };
    return this.wake();
  }

  /** What the rows from this place on told: `kind → role`, or `kind → unit`, in order. */
  toldSince(row: number): string[] {
    return this.told
      .filter(({ seq }) => seq > row)
      .map(({ notice: { kind, role, unitId } }) => `${kind} → ${unitId ?? role}`);
  }

  /** The events from this place on, each with the instant that it was due at or recorded. */
  coursed(row = 0): string[] {
    return this.rows.slice(row).map((recorded) => {
      const { event, dueAtMs, atMs } = recordedOf(recorded);
      const rung = event.type === 'rung-taken' ? ` ${event.kind} ${event.rung}` : '';
      return `${said(event.type === 'rung-taken' ? dueAtMs : atMs)} ${event.type}${rung}`;
    });
  }

  #surroundings() {
    const { nowMs, policy, directory, calendar: within } = this;
    const unitId = this.#before.state?.unitId ?? units.office.id;
    const unit = directory.find(({ id }) => id === unitId) ?? units.office;
    const meeting: MeetingSurroundings = {
      ...{ meetingId: 'meeting', mechanismName: '知识产权联席会议', ...this.around },
      digest: (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex'),
    };
    return { nowMs, unit, mechanism, calendar: within, policy, directory, meeting };
  }

  #unfold(): Unfolding<MeetingCycle, MeetingCommand, MeetingEvent> {
    return new Unfolding(watched, this.#before, this.#surroundings());
  }

  #keep({ id, state, seq, head, events, notices }: Unfolding<MeetingCycle, MeetingCommand, MeetingEvent>): void {
    this.#before = { id, state: frozen(state), seq, head };
    this.rows.push(...events);
    this.told.push(...notices);
  }
}

/** When the plenary meeting of {@link course} begins: a Tuesday behind two holidays. */
export const STARTS_MS = at('2026-10-20', '14:30');

/** How a plenary meeting comes from one stage to the next. Its terms are counted in tests/domain/meeting-course.test.ts. */
export const course = {
  proposed: (given: Partial<MeetingDraft> = {}): Meeting =>
    new Meeting().must(
      ...([cast.coordinator, { type: 'propose', meeting: draftOf('plenary', STARTS_MS, given) }] as const),
      at('2026-09-21'),
    ),
  agreed: (): Meeting => course.proposed().must(cast.leader, good.agree, at('2026-09-21', '11:00')),
  /** With one item, which a unit has proposed. */
  called: (): Meeting =>
    course
      .agreed()
      .run(at('2026-09-23'))
      .must(cast.culture, { type: 'propose-item', item: itemOf('数据知识产权登记') }),
  submitted: (): Meeting =>
    course
      .called()
      .must(cast.coordinator, decideItem(1))
      .must(cast.coordinator, good.closeAgenda, at('2026-09-30', '16:00'))
      .must(cast.coordinator, { type: 'submit-agenda', order: [1] }, at('2026-10-08')),
  previewed: (): Meeting => course.submitted().must(cast.coordinator, good.preview, at('2026-10-10')),
  approved: (): Meeting => course.previewed().must(cast.leader, good.approveAgenda, at('2026-10-13', '16:00')),
  noticed: (): Meeting => course.approved().must(cast.coordinator, good.notify, at('2026-10-14')),
  /** All five have said that they come. */
  ready: (): Meeting =>
    liaisons.reduce(
      (meeting, liaison) => meeting.must(liaison, { type: 'answer', receipt: receiptOf('attend'), to: 0 }),
      course.noticed(),
    ),
  held: (): Meeting => course.ready().must(cast.coordinator, present(...members), STARTS_MS),
  /** With one resolution, which names two units. */
  drafted: (): Meeting =>
    course
      .held()
      .must(cast.coordinator, resolutionOf('建立登记制度', { itemNo: 1 }), at('2026-10-20', '16:00'))
      .must(cast.coordinator, good.draftMinutes, at('2026-10-21')),
  circulated: (): Meeting => course.drafted().must(cast.coordinator, good.circulate, at('2026-10-21', '11:00')),
  countersigned: (): Meeting =>
    [cast.culture, cast.court].reduce(
      (meeting, liaison) => meeting.must(liaison, countersign(meeting.state), at('2026-10-22')),
      course.circulated(),
    ),
  signed: (): Meeting => course.countersigned().must(cast.leader, good.sign, at('2026-10-22', '15:00')),
  issued: (): Meeting => course.signed().must(cast.coordinator, good.issue, at('2026-10-23')),
};
