/** What the tests of meeting plans share: a good plan, and one without a database, over memory. */
import type { Calendar } from '../../src/domain/calendar.ts';
import type { DirectoryUnit } from '../../src/domain/directory.ts';
import { isRefusal, type Opening, type RecordedEvent, type Refusal } from '../../src/domain/matter.ts';
import { meetingPlan, type MeetingPlanCommand, type MeetingPlanDraft } from '../../src/domain/meeting-plan.ts';
import type { MeetingPlan, MeetingPlanEvent, Occurrence } from '../../src/domain/meeting-plan/record.ts';
import type { MeetingKind } from '../../src/domain/meeting-cycle/rules.ts';
import { defaultPolicy, type Policy } from '../../src/domain/policy.ts';
import type { Actor } from '../../src/domain/roles.ts';
import type { EventRow } from '../../src/store/effects.ts';
import type { Surroundings } from '../../src/store/loading.ts';
import { openingsOf } from '../../src/store/opening.ts';
import { Unfolding, unopened, type Before } from '../../src/store/unfolding.ts';
import { calendar, cast, frozen, mechanism, sampleUnits } from './domain-fixtures.ts';

/** A quarterly plan of plenaries from 2026 on. */
export const plenaries: MeetingPlanDraft = {
  ...{ kind: 'plenary', cadence: 'quarterly', anchor: { month: 3, day: 15, time: '09:30' } },
  ...{ place: '市市场监管局三楼会议室', titlePattern: '{year}年第{n}次全体会议', basis: '联席会议工作规则第五条' },
  fromYear: 2026,
};

/** The member units of the sample mechanism. */
export const members = Object.values(sampleUnits).map((unit): DirectoryUnit => {
  return { ...unit, member: true, aliases: [], validFrom: null, validTo: null, succeededBy: null };
});

/** A plan without a database: `act` and `attend` of src/store/act.ts, over memory. What it opens stays under way until it is ended. */
export class PlanCase {
  readonly rows: EventRow[] = [];
  readonly told: string[] = [];
  readonly opened: Opening[] = [];
  underway: { meetingId: string; kind: MeetingKind }[] = [];
  plans: { planId: string; kind: MeetingKind }[] = [];
  directory: readonly DirectoryUnit[] = members;
  policy: Policy = defaultPolicy;
  calendar: Calendar = calendar;
  recounting = false;
  nowMs = 0;
  #before: Before<MeetingPlan> = unopened('plan');

  /** The state; a test that asks before the proposal is wrong. */
  get state(): MeetingPlan {
    if (this.#before.state === null) throw new Error('the plan is not proposed');
    return this.#before.state;
  }

  get facts() {
    return meetingPlan.facts(this.state);
  }

  get tasks(): string[] {
    return meetingPlan.tasks(this.state, mechanism).map(({ key, kind, role }) => `${kind} ${role} ${key}`);
  }

  /** Surroundings of now, for what judges by them. */
  get surroundings(): Surroundings {
    const { nowMs, policy, directory, underway, plans, calendar: within, recounting } = this;
    const meeting = {
      ...{ meetingId: 'plan', mechanismName: '联席会议', backlog: [], underway, plans, open: [], tracked: [] },
      digest: () => '',
    };
    const unit = sampleUnits.office;
    return { nowMs, unit, mechanism, calendar: within, policy, recounting, directory, meeting };
  }

  /** An occurrence by its number. */
  occurrence(no: number): Occurrence {
    const found = this.state.occurrences.find((one) => one.no === no);
    if (!found) throw new Error(`there is no occurrence ${String(no)}`);
    return found;
  }

  /** The worker awakes: takes what is due. */
  wake(atMs: number): this {
    this.nowMs = Math.max(this.nowMs, atMs);
    const unfolding = this.#unfold();
    unfolding.settle();
    return this.#keep(unfolding);
  }

  /** Awakes at every wake-up until an instant. */
  runTo(atMs: number): this {
    for (;;) {
      const next = this.facts.nextWakeAtMs;
      if (next === null || next > atMs) break;
      this.wake(next);
    }
    return this.wake(atMs);
  }

  /** Gives a command: settles first (C7), and keeps nothing when it is refused. */
  give(actor: Actor, command: MeetingPlanCommand, atMs = this.nowMs): Refusal | null {
    const earlierMs = this.nowMs;
    this.nowMs = Math.max(earlierMs, atMs);
    const unfolding = this.#unfold();
    unfolding.settle();
    const context = { ...this.surroundings, actor, number: null, newId: `meeting-${String(this.rows.length)}` };
    const decision = meetingPlan.decide(unfolding.state, command, context);
    if (isRefusal(decision) || 'wants' in decision) {
      this.nowMs = earlierMs;
      return isRefusal(decision) ? decision : { refused: 'NOT_NOW' };
    }
    unfolding.append(decision.events, actor, decision.opens);
    unfolding.settle();
    this.#keep(unfolding);
    return null;
  }

  /** The same, by which a test goes on: a refusal there is a mistake of the test. */
  must(actor: Actor, command: MeetingPlanCommand, atMs = this.nowMs): this {
    const refusal = this.give(actor, command, atMs);
    if (refusal) throw new Error(`${command.type} was refused: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** The types of the events so far. */
  get events(): string[] {
    return this.rows.map(({ type }) => type);
  }

  #unfold() {
    return new Unfolding(meetingPlan, this.#before, this.surroundings);
  }

  #keep(unfolding: Unfolding<MeetingPlan, MeetingPlanCommand, MeetingPlanEvent>): this {
    const { id, state, seq, head, openings } = unfolding;
    const opened = openingsOf(openings, this.surroundings);
    if (isRefusal(opened)) throw new Error(`what it opens is refused: ${JSON.stringify(opened)}`);
    this.opened.push(...openings.map(({ opening }) => opening));
    this.underway.push(...openings.flatMap(({ opening }) => underwayBy(opening)));
    this.#before = { id, state: frozen(state), seq, head };
    this.rows.push(...unfolding.events);
    this.told.push(...unfolding.notices.map(({ notice }) => `${notice.kind} → ${notice.role}`));
    return this;
  }
}

function underwayBy(opening: Opening): { meetingId: string; kind: MeetingKind }[] {
  if (opening.noun !== 'meetingCycle') return [];
  return [{ meetingId: opening.id, kind: opening.command.meeting.kind }];
}

/** What a run of stored events folds to, from their texts alone (C10). */
export function foldPlan(rows: readonly Pick<EventRow, 'text'>[]): MeetingPlan | null {
  return rows.reduce<MeetingPlan | null>((state, { text }) => {
    const { type, data, basis, dueAt, seq, at, accountId, role, unitId } = JSON.parse(text);
    const event: MeetingPlanEvent = { type, ...data };
    const recorded: RecordedEvent<MeetingPlanEvent> = {
      ...{ event, basis, dueAtMs: dueAt === null ? null : Date.parse(dueAt), seq, atMs: Date.parse(at) },
      actor: { accountId, role, unitId },
    };
    return meetingPlan.evolve(state, recorded);
  }, null);
}

/** A plan that was proposed and approved at an instant. */
export function approvedPlan(atMs: number, change: Partial<MeetingPlanDraft> = {}, policy = defaultPolicy): PlanCase {
  const plan = new PlanCase();
  plan.policy = policy;
  plan.must(cast.coordinator, { type: 'propose', plan: { ...plenaries, ...change } }, atMs);
  return plan.must(cast.leader, { type: 'approve', decision: 'approve', opinion: null });
}
