/** An assignment without a database: `act` and `attend` over memory; and the units and people of its tests. */
import { assignment, type AssignmentCommand } from '../../src/domain/assignment.ts';
import type { Assignment, AssignmentEvent, IssuedAssignment } from '../../src/domain/assignment/record.ts';
import { isIssued, unitIn, type AssignedUnit } from '../../src/domain/assignment/record.ts';
import type { Calendar } from '../../src/domain/calendar.ts';
import type { DirectoryUnit } from '../../src/domain/directory.ts';
import { isRefusal, type Notice, type Opening, type RecordedEvent, type Refusal } from '../../src/domain/matter.ts';
import { defaultPolicy, type Policy } from '../../src/domain/policy.ts';
import type { Actor } from '../../src/domain/roles.ts';
import type { EventRow } from '../../src/store/effects.ts';
import type { Surroundings } from '../../src/store/loading.ts';
import { Unfolding, unopened, type Before } from '../../src/store/unfolding.ts';
import { at, calendar, frozen, mechanism, person, sampleUnits } from './domain-fixtures.ts';

const unit = (id: string, given: Partial<DirectoryUnit> = {}): DirectoryUnit => ({
  ...{ id, name: id, aliases: [], kind: 'GOV_DEPT', collective: false, validFrom: null, validTo: null },
  ...{ succeededBy: null, ...given },
});

/** Units of the tests: a lead, two that cooperate, a court, one beside, the office's and the inspectors' own. */
export const units = {
  lead: unit('unit-lead'),
  first: unit('unit-first'),
  second: unit('unit-second'),
  court: unit('unit-court', { kind: 'COURT' }),
  beside: unit('unit-beside'),
  office: unit(sampleUnits.office.id),
  inspectors: unit(sampleUnits.inspectors.id),
};

/** Who acts where nothing else is said. */
export const people = {
  clerk: person('coordinator', sampleUnits.office.id),
  director: person('director', sampleUnits.office.id),
  leader: person('leader'),
  cityLeader: person('cityLeader'),
  inspector: person('inspector', sampleUnits.inspectors.id),
};

/** The liaison of a unit. */
export function liaison(of: DirectoryUnit): Actor {
  return person('liaison', of.id);
}

/** The head of a unit. */
export function head(of: DirectoryUnit): Actor {
  return person('head', of.id);
}

type Command<T extends AssignmentCommand['type']> = Extract<AssignmentCommand, { type: T }>;

/** A draft with one lead and two that cooperate, due 2026-04-30. */
export function draftOf(changes: Partial<Command<'draft'>> = {}): Command<'draft'> {
  return {
    ...{ type: 'draft', mechanismId: mechanism.id, title: '建立台账', leadUnitId: units.lead.id },
    cooperating: [units.first.id, units.second.id],
    nodes: [{ dueOn: '2026-04-30', basis: 'coordinator', confirmed: true }],
    source: { kind: 'measure', planId: 'plan', itemId: 'item', number: '1', task: 1 },
    ...changes,
  };
}

/** One piece of evidence. */
export const proof = { name: '台账.txt', mediaType: 'text/plain', text: '已建', url: null, sha256: null };

/** Good bodies, by command. */
export const good = {
  approve: { type: 'approve', decision: 'approve', opinion: null },
  acknowledge: { type: 'acknowledge' },
  reject: { type: 'reject', reason: '不属本单位职责' },
  plan: { type: 'file-plan', steps: [{ title: '起草', dueOn: '2026-03-20' }], contact: '法规科' },
  report: { type: 'report-progress', percent: 50, text: '过半' },
  ask: { type: 'request-extension', reason: '数据未到', dueOn: '2026-05-15' },
  complete: { type: 'complete', report: '已办结', evidence: [proof] },
  sign: { type: 'sign-completion', decision: 'sign', opinion: null },
  accept: { type: 'review', outcome: 'accepted', opinion: '同意销号', newTerm: null },
  back: { type: 'review', outcome: 'returned', opinion: '佐证不足', newTerm: null },
  suspend: { type: 'suspend', reason: '等待上级文件', untilOn: null },
  resume: { type: 'resume', reason: '文件已到' },
  terminate: { type: 'terminate', reason: '任务取消' },
  withdraw: { type: 'withdraw', reason: '重复交办' },
  reopen: { type: 'reopen', reason: '出现反弹', newTerm: '10wd' },
} satisfies Record<string, AssignmentCommand>;

/** Grants, refuses or passes on a unit's request. */
export function onExtension(
  of: DirectoryUnit,
  decision: Command<'decide-extension'>['decision'],
  dueOn: string | null = null,
): Command<'decide-extension'> {
  return { type: 'decide-extension', unitId: of.id, decision, opinion: '审批意见', dueOn };
}

/** An event as its stored text says it. */
export function recordedOf(row: Pick<EventRow, 'text'>): RecordedEvent<AssignmentEvent> {
  const { type, data, basis, dueAt, seq, at: when, accountId, role, unitId } = JSON.parse(row.text);
  const dueAtMs = dueAt === null ? null : Date.parse(dueAt);
  return {
    ...{ event: { type, ...data }, basis, dueAtMs, seq, atMs: Date.parse(when) },
    actor: { accountId, role, unitId },
  };
}

/** What a run of events folds to, from their stored texts alone (C10). */
export function fold(rows: readonly Pick<EventRow, 'text'>[]): Assignment | null {
  return rows
    .map(recordedOf)
    .reduce<Assignment | null>((state, recorded) => frozen(assignment.evolve(state, frozen(recorded))), null);
}

type Unfolded = Unfolding<Assignment, AssignmentCommand, AssignmentEvent>;

/** An assignment over memory. */
export class AssignmentCase {
  readonly rows: EventRow[] = [];
  readonly told: { seq: number; notice: Notice }[] = [];
  readonly opened: Opening[] = [];
  policy: Policy = defaultPolicy;
  calendar: Calendar = calendar;
  directory: readonly DirectoryUnit[] = Object.values(units);
  nowMs = 0;
  #before: Before<Assignment> = unopened('matter');
  #numbers = 0;

  /** The state; a test that asks before the draft is wrong. */
  get state(): Assignment {
    if (this.#before.state === null) throw new Error('the case is not opened');
    return this.#before.state;
  }

  /** The state once it is issued. */
  get issued(): IssuedAssignment {
    if (!isIssued(this.state)) throw new Error('it is not issued');
    return this.state;
  }

  /** A unit's share. */
  share(of: DirectoryUnit): AssignedUnit {
    const found = unitIn(this.issued, of.id);
    if (!found) throw new Error(`${of.id} has no share`);
    return found;
  }

  get facts() {
    return assignment.facts(this.state);
  }

  /** Who owes what: the kind of task with the role and unit that it lies with. */
  get tasks(): string[] {
    return assignment
      .tasks(this.state, mechanism)
      .map(({ kind, role, unitId }) => `${kind} ${role}${unitId === null ? '' : ` of ${unitId}`}`);
  }

  get surroundings(): Surroundings {
    const { nowMs, policy, directory } = this;
    const own = directory.find((one) => one.id === this.#before.state?.leadUnitId) ?? units.lead;
    return { nowMs, unit: own, mechanism, calendar: this.calendar, policy, recounting: false, directory };
  }

  /** The worker awakes: takes what is due. */
  wake(atMs: number): this {
    this.nowMs = Math.max(this.nowMs, atMs);
    const unfolding = this.#unfold();
    unfolding.settle();
    this.#keep(unfolding);
    return this;
  }

  /** Gives a command: settles first (C7), and keeps nothing when it is refused. */
  give(actor: Actor, command: AssignmentCommand, atMs = this.nowMs): Refusal | null {
    const earlierMs = this.nowMs;
    this.nowMs = Math.max(earlierMs, atMs);
    const unfolding = this.#unfold();
    unfolding.settle();
    const context = { ...this.surroundings, actor };
    let decision = assignment.decide(unfolding.state, command, { ...context, number: null });
    if ('wants' in decision) {
      this.#numbers += 1;
      const number = `${decision.series}〔2026〕${String(this.#numbers)}号`;
      decision = assignment.decide(unfolding.state, command, { ...context, number });
    }
    if (isRefusal(decision)) {
      this.nowMs = earlierMs;
      return decision;
    }
    if ('wants' in decision) throw new Error('a second number was wanted');
    unfolding.append(decision.events, actor);
    unfolding.settle();
    this.#keep(unfolding);
    return null;
  }

  /** The same, by which a test goes on: a refusal there is a mistake of the test. */
  must(actor: Actor, command: AssignmentCommand, atMs = this.nowMs): this {
    const refusal = this.give(actor, command, atMs);
    if (refusal) throw new Error(`${command.type} was refused: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** Another unit takes a unit's work over. */
  succeed(from: DirectoryUnit, to: DirectoryUnit): this {
    const events = assignment.succession(this.state, { from, to, effectiveOn: '2026-03-01', basis: '机构改革方案' });
    const unfolding = this.#unfold();
    unfolding.append(events, people.clerk);
    this.#keep(unfolding);
    return this;
  }

  /** What the rows from this place on told: `kind → role of unit`, in order. */
  toldSince(row: number): string[] {
    return this.told
      .filter(({ seq }) => seq > row)
      .map(({ notice: { kind, role, unitId } }) => `${kind} → ${role}${unitId === null ? '' : ` of ${unitId}`}`);
  }

  /** The types of the events from this place on. */
  typesSince(row: number): string[] {
    return this.rows.slice(row).map((one) => recordedOf(one).event.type);
  }

  #unfold(): Unfolded {
    return new Unfolding(assignment, this.#before, this.surroundings);
  }

  #keep(unfolding: Unfolded): void {
    const { id, state, seq, head: last } = unfolding;
    this.#before = { id, state: frozen(state), seq, head: last };
    this.rows.push(...unfolding.events);
    this.told.push(...unfolding.notices);
    this.opened.push(...unfolding.openings.map(({ opening }) => opening));
  }
}

/** An assignment issued on Monday 2026-03-02 at 10:00. */
export function issuedCase(changes: Partial<Command<'draft'>> = {}): AssignmentCase {
  return new AssignmentCase()
    .must(people.clerk, draftOf(changes), at('2026-03-02'))
    .must(people.director, good.approve);
}

/** The same, acknowledged by its lead and all who cooperate, with the lead's plan filed that day. */
export function caseAtWork(changes: Partial<Command<'draft'>> = {}): AssignmentCase {
  const found = issuedCase(changes);
  for (const { unitId, courtesy } of found.issued.issued.units) {
    if (!courtesy) found.must(person('liaison', unitId), good.acknowledge);
  }
  return found.must(person('liaison', found.state.leadUnitId), good.plan);
}
