/** A matter without a database: `act` and `attend` of src/store/act.ts, over memory. What it is judged among, its noun says. */
import { calendar as sampleCalendar, frozen, mechanism } from './domain-fixtures.ts';
import type { Calendar } from '../../src/domain/calendar.ts';
import { isRefusal, type Notice, type Procedure, type Refusal } from '../../src/domain/matter.ts';
import { defaultPolicy, type Policy } from '../../src/domain/policy.ts';
import type { Actor } from '../../src/domain/roles.ts';
import type { EventRow } from '../../src/store/effects.ts';
import type { Surroundings } from '../../src/store/loading.ts';
import { Unfolding, unopened, type Before } from '../../src/store/unfolding.ts';

/** See the head of this file. */
export abstract class MatterCase<State, Command extends { type: string }, Event extends { type: string }> {
  readonly rows: EventRow[] = [];
  readonly told: { seq: number; to: string }[] = [];
  readonly procedure: Procedure<State, Command, Event>;
  policy: Policy = defaultPolicy;
  calendar: Calendar = sampleCalendar;
  nowMs: number;
  numbers = 0;
  #before: Before<State>;

  constructor(procedure: Procedure<State, Command, Event>, nowMs = Date.parse('2026-03-02T10:00:00+08:00')) {
    this.procedure = procedure;
    this.nowMs = nowMs;
    this.#before = unopened(procedure.noun);
  }

  /** What it is judged among. */
  abstract get surroundings(): Surroundings;

  /** Whether its first command was given. */
  get isOpened(): boolean {
    return this.#before.state !== null;
  }

  /** The state; a test that asks before the first command is wrong. */
  get state(): State {
    if (this.#before.state === null) throw new Error(`the ${this.procedure.noun} is not there yet`);
    return this.#before.state;
  }

  get facts() {
    return this.procedure.facts(this.state);
  }

  /** Who owes what: the kind of task with the role and unit that it lies with. */
  get tasks(): string[] {
    return this.procedure
      .tasks(this.state, mechanism)
      .map(({ kind, role, unitId }) => `${kind} ${role}${unitId === null ? '' : ` of ${unitId}`}`);
  }

  /** The types of the events so far. */
  get events(): string[] {
    return this.rows.map(({ type }) => type);
  }

  /** The worker awakes: takes what is due. */
  wake(atMs: number): this {
    this.nowMs = Math.max(this.nowMs, atMs);
    const unfolding = this.unfold();
    unfolding.settle();
    return this.keep(unfolding);
  }

  /** Awakes at every wake-up until an instant. */
  runTo(atMs: number): this {
    for (let next = this.facts.nextWakeAtMs; next !== null && next <= atMs; next = this.facts.nextWakeAtMs) {
      this.wake(next);
    }
    return this.wake(atMs);
  }

  /** Gives a command: settles first (C7), and keeps nothing when it is refused. */
  give(actor: Actor, command: Command, atMs = this.nowMs): Refusal | null {
    const earlierMs = this.nowMs;
    this.nowMs = Math.max(earlierMs, atMs);
    const unfolding = this.unfold();
    unfolding.settle();
    const context = { ...this.surroundings, actor };
    let decision = this.procedure.decide(unfolding.state, command, { ...context, number: null });
    if ('wants' in decision) {
      this.numbers += 1;
      const number = `${decision.series}〔2026〕${String(this.numbers)}号`;
      decision = this.procedure.decide(unfolding.state, command, { ...context, number });
    }
    if (isRefusal(decision) || 'wants' in decision) {
      this.nowMs = earlierMs;
      return isRefusal(decision) ? decision : { refused: 'NOT_NOW' };
    }
    unfolding.append(decision.events, actor);
    unfolding.settle();
    this.keep(unfolding);
    return null;
  }

  /** The same, by which a test goes on: a refusal there is a mistake of the test. */
  must(actor: Actor, command: Command, atMs = this.nowMs): this {
    const refusal = this.give(actor, command, atMs);
    if (refusal) throw new Error(`${command.type} was refused: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** Whom the rows from this place on told: `kind → role`, in order. */
  toldSince(row: number): string[] {
    return this.told.filter(({ seq }) => seq > row).map(({ to }) => to);
  }

  /** What one more transaction would start from. */
  protected unfold(): Unfolding<State, Command, Event> {
    return new Unfolding(this.procedure, this.#before, this.surroundings);
  }

  /** Keeps what a transaction has unfolded. */
  protected keep(unfolding: Unfolding<State, Command, Event>): this {
    const { id, state, seq, head } = unfolding;
    this.#before = { id, state: frozen(state), seq, head };
    this.rows.push(...unfolding.events);
    this.told.push(...unfolding.notices.map(({ seq: at, notice }) => ({ seq: at, to: this.whom(notice) })));
    return this;
  }

  /** Whom a notice tells what. */
  protected whom({ kind, role }: Notice): string {
    return `${kind} → ${role}`;
  }
}
