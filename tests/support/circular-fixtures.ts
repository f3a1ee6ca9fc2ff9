/** What the tests of circulars share: units, good texts, a cast, and a circular without a database, over memory. */
import type { Calendar } from '../../src/domain/calendar.ts';
import { circular, type CircularCommand } from '../../src/domain/circular.ts';
import type { CircularDraft, CircularText } from '../../src/domain/circular/order.ts';
import type { Circular, CircularEvent } from '../../src/domain/circular/record.ts';
import type { DirectoryUnit } from '../../src/domain/directory.ts';
import { isRefusal, type RecordedEvent, type Refusal } from '../../src/domain/matter.ts';
import { defaultPolicy, type Policy } from '../../src/domain/policy.ts';
import type { Actor } from '../../src/domain/roles.ts';
import type { Grounds } from '../../src/domain/sanction/grounds.ts';
import type { UnitFacts, UnitKind } from '../../src/domain/units.ts';
import type { EventRow } from '../../src/store/effects.ts';
import { Unfolding, unopened, type Before } from '../../src/store/unfolding.ts';
import { calendar, frozen, mechanism, person, sampleUnits } from './domain-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;

function directoryUnit(unit: UnitFacts, change: Partial<DirectoryUnit> = {}): DirectoryUnit {
  return { ...unit, aliases: [], officeHours: null, validFrom: null, validTo: null, succeededBy: null, ...change };
}

function unitOf(id: string, kind: UnitKind = 'GOV_DEPT'): UnitFacts {
  return { id, name: id, kind, collective: false };
}

/** Units beside the sample ones. */
export const others = { second: unitOf('unit-second'), court: unitOf('unit-court', 'COURT') };

/** The directory of the tests: the units, one for many, and one that is none any more. */
export const directory: readonly DirectoryUnit[] = [
  ...[ordinary, others.second, office, inspectors, others.court].map((unit) => directoryUnit(unit)),
  directoryUnit({ ...unitOf('unit-all'), collective: true }),
  directoryUnit(unitOf('unit-former'), { validTo: '2025-12-31', succeededBy: others.second.id }),
];

/** Who acts. */
export const people = {
  clerk: person('coordinator', office.id),
  director: person('director', office.id),
  inspector: person('inspector', inspectors.id),
  convener: person('leader'),
  cityLeader: person('cityLeader'),
  liaison: person('liaison', ordinary.id),
  head: person('head', ordinary.id),
  second: person('liaison', others.second.id),
  clock: { ...person('system'), accountId: 'system' },
};

/** What is said of these units. */
export function textAbout(...unitIds: string[]): CircularText {
  return {
    ...{ title: '关于示例工作推进情况的通报', facts: '两项工作未按期完成', basis: '联席会议纪要' },
    units: unitIds.map((unitId) => ({ unitId, facts: `${unitId}逾期十个工作日` })),
    addressees: ['各成员单位', '市政府督查室'],
  };
}

/** Grounds by hand. */
export const byHand: Grounds = { trigger: 'by-hand', about: null, facts: [], rule: null };

/** A ladder's grounds. */
export const byLadder: Grounds = {
  trigger: 'notices',
  about: { noun: 'supervisionNotice', matterId: 'notice-1', title: '示例督办', number: '联席督〔2026〕2号' },
  facts: [{ atMs: Date.parse('2026-02-10T17:00:00+08:00'), what: '第二次督办逾期未复' }],
  rule: { text: 'two notices', edition: 'default' },
};

/** A draft about these units. */
export function draftAbout(...unitIds: string[]): CircularDraft {
  return { type: 'draft', mechanismId: mechanism.id, grounds: byHand, corrects: null, ...textAbout(...unitIds) };
}

/** Good commands by a short name. */
export const good = {
  revise: { type: 'revise', text: { ...textAbout(ordinary.id, others.second.id), title: '修改稿' } },
  ask: { type: 'ask-comments' },
  comment: { type: 'comment', text: '情况属实，已整改' },
  approve: { type: 'decide', decision: 'approve', opinion: null },
  sendBack: { type: 'decide', decision: 'return', opinion: '事实不清' },
  discard: { type: 'discard', reason: '问题已解决' },
  withdraw: { type: 'withdraw', reason: '事实有误' },
} satisfies Record<string, CircularCommand>;

/** A circular without a database: `act` and `attend` of src/store/act.ts, over memory. */
export class CircularCase {
  readonly rows: EventRow[] = [];
  readonly told: { seq: number; to: string }[] = [];
  policy: Policy = defaultPolicy;
  calendar: Calendar = calendar;
  directory: readonly DirectoryUnit[] = directory;
  nowMs = Date.parse('2026-03-02T10:00:00+08:00');
  numbers = 0;
  #before: Before<Circular> = unopened('circular');

  /** The state; a test that asks before the draft is wrong. */
  get state(): Circular {
    if (this.#before.state === null) throw new Error('the circular is not drafted');
    return this.#before.state;
  }

  get facts() {
    return circular.facts(this.state);
  }

  get tasks(): string[] {
    return circular
      .tasks(this.state, mechanism)
      .map(({ kind, role, unitId }) => `${kind} ${role}${unitId === null ? '' : ` of ${unitId}`}`);
  }

  /** The types of the events so far. */
  get events(): string[] {
    return this.rows.map(({ type }) => type);
  }

  /** What it is judged among. */
  get surroundings() {
    const { nowMs, policy } = this;
    const unitId = this.#before.state === null ? office.id : this.facts.unitId;
    const unit = this.directory.find(({ id }) => id === unitId) ?? office;
    return { nowMs, unit, mechanism, calendar: this.calendar, policy, recounting: false, directory: this.directory };
  }

  /** Awakes at every wake-up until an instant. */
  runTo(atMs: number): this {
    for (let next = this.facts.nextWakeAtMs; next !== null && next <= atMs; next = this.facts.nextWakeAtMs) {
      this.wake(next);
    }
    return this.wake(atMs);
  }

  /** The worker awakes: takes what is due. */
  wake(atMs: number): this {
    this.nowMs = Math.max(this.nowMs, atMs);
    const unfolding = this.#unfold();
    unfolding.settle();
    return this.#keep(unfolding);
  }

  /** Gives a command: settles first (C7), and keeps nothing when it is refused. */
  give(actor: Actor, command: CircularCommand, atMs = this.nowMs): Refusal | null {
    const earlierMs = this.nowMs;
    this.nowMs = Math.max(earlierMs, atMs);
    const unfolding = this.#unfold();
    unfolding.settle();
    const context = { ...this.surroundings, actor };
    let decision = circular.decide(unfolding.state, command, { ...context, number: null });
    if ('wants' in decision) {
      this.numbers += 1;
      const number = `${decision.series}〔2026〕${String(this.numbers)}号`;
      decision = circular.decide(unfolding.state, command, { ...context, number });
    }
    if (isRefusal(decision) || 'wants' in decision) {
      this.nowMs = earlierMs;
      return isRefusal(decision) ? decision : { refused: 'NOT_NOW' };
    }
    unfolding.append(decision.events, actor);
    unfolding.settle();
    this.#keep(unfolding);
    return null;
  }

  /** The same, by which a test goes on: a refusal there is a mistake of the test. */
  must(actor: Actor, command: CircularCommand, atMs = this.nowMs): this {
    const refusal = this.give(actor, command, atMs);
    if (refusal) throw new Error(`${command.type} was refused: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** A unit's work is another's from now on. */
  succeed(from: UnitFacts, to: UnitFacts): this {
    const unfolding = this.#unfold();
    const succession = { from, to, effectiveOn: '2026-03-02', basis: '机构改革' };
    unfolding.append(circular.succession(this.state, succession), people.clerk);
    return this.#keep(unfolding);
  }

  /** Whom the rows from this place on told: `kind → role of unit`, in order. */
  toldSince(row: number): string[] {
    return this.told.filter(({ seq }) => seq > row).map(({ to }) => to);
  }

  #unfold() {
    return new Unfolding(circular, this.#before, this.surroundings);
  }

  #keep(unfolding: Unfolding<Circular, CircularCommand, CircularEvent>): this {
    const { id, state, seq, head } = unfolding;
    this.#before = { id, state: frozen(state), seq, head };
    this.rows.push(...unfolding.events);
    const to = ({ kind, role, unitId }: { kind: string; role: string; unitId: string | null }) =>
      `${kind} → ${role}${unitId === null ? '' : ` of ${unitId}`}`;
    this.told.push(...unfolding.notices.map(({ seq: at, notice }) => ({ seq: at, to: to(notice) })));
    return this;
  }
}

/** A circular about units, drafted by another account of those who may, so that who may decide is seen. */
export function draftedAbout(...unitIds: string[]): CircularCase {
  const ofOffice = unitIds.includes(office.id);
  const role = !ofOffice ? people.clerk : unitIds.includes(inspectors.id) ? people.cityLeader : people.inspector;
  return new CircularCase().must({ ...role, accountId: 'drafter' }, draftAbout(...unitIds));
}

/** What a run of stored events folds to, from their texts alone (C10). */
export function foldCircular(rows: readonly Pick<EventRow, 'text'>[]): Circular | null {
  return rows.reduce<Circular | null>((state, { text }) => {
    const { type, data, basis, dueAt, seq, at, accountId, role, unitId } = JSON.parse(text);
    const event: CircularEvent = { type, ...data };
    const recorded: RecordedEvent<CircularEvent> = {
      ...{ event, basis, dueAtMs: dueAt === null ? null : Date.parse(dueAt), seq, atMs: Date.parse(at) },
      actor: { accountId, role, unitId },
    };
    return circular.evolve(state, recorded);
  }, null);
}
