/** What one transaction adds to a matter: events folded and chained as they come. No I/O. */
import { randomUUID } from 'node:crypto';
import { lightOf } from '../domain/light.ts';
import type { NewEvent, Notice, Opening, Procedure, RecordedEvent } from '../domain/matter.ts';
import { systemActor, type Actor, type Recorder } from '../domain/roles.ts';
import { canonicalText, hashOf, NO_HASH } from './chain.ts';
import type { Surroundings } from './loading.ts';
import type { EventRow } from './effects.ts';

/** Far more steps than any outage can leave to one matter; beyond it a procedure would loop for ever. */
const MOST_STEPS = 10_000;

/** A matter before the transaction; `state` is null when it is being opened. */
export interface Before<State> {
  id: string;
  state: State | null;
  seq: number;
  head: string;
}

/** A matter that opens with this transaction, and in whose name. */
export interface OpeningBy {
  opening: Opening;
  actor: Actor;
}

/** A matter that is being opened. */
export function unopened(id: string): Before<never> {
  return { id, state: null, seq: 0, head: NO_HASH };
}

/** How the canonical text of an event says who entered what its actor gave. */
function recordedBy({ accountId, recordingId, given, givenAtMs }: Recorder) {
  return { recordedBy: accountId, recordingId, given, givenAt: new Date(givenAtMs).toISOString() };
}

/** The matter as it unfolds in one transaction. */
export class Unfolding<State, Command, Event extends { type: string }> {
  readonly id: string;
  state: State | null;
  seq: number;
  head: string;
  readonly events: EventRow[] = [];
  readonly notices: { seq: number; notice: Notice }[] = [];
  readonly openings: OpeningBy[] = [];
  readonly #procedure: Procedure<State, Command, Event>;
  #surroundings: Surroundings;

  constructor(procedure: Procedure<State, Command, Event>, before: Before<State>, surroundings: Surroundings) {
    this.id = before.id;
    this.#procedure = procedure;
    this.#surroundings = surroundings;
    this.state = before.state;
    this.seq = before.seq;
    this.head = before.head;
  }

  /** From here on it unfolds among these, at the same instant: its unit has a successor. */
  moveInto(surroundings: Surroundings): void {
    this.#surroundings = surroundings;
  }

  /** Takes every step that is due by now (C7), each recorded, in order (C8); or `untilOpening`, those before one that opens matters. */
  settle({ untilOpening = false } = {}): void {
    const clock = systemActor(this.#surroundings.mechanism.id);
    for (let steps = 0; this.state !== null; steps += 1) {
      if (steps > MOST_STEPS) throw new Error(`matter ${this.id} does not settle`);
      const context = { ...this.#surroundings, actor: clock, number: null, newId: randomUUID() };
      const due = this.#procedure.step(this.state, context);
      if (due === null || (untilOpening && this.#opensBy(due, this.state, clock))) return;
      this.append(due, clock);
    }
  }

  /** Folds and chains events of this actor, and notes what its decision opens beside them. */
  append(events: readonly NewEvent<Event>[], actor: Actor, opens: readonly Opening[] = []): void {
    for (const made of events) this.#appendOne(made, actor);
    this.openings.push(...opens.map((opening) => ({ opening, actor })));
  }

  /** Whether events would open matters. */
  #opensBy(due: readonly NewEvent<Event>[], before: State, { accountId, role, unitId }: Actor): boolean {
    let state = before;
    return due.some((made, index) => {
      const seq = this.seq + 1 + index;
      const recorded = { ...made, seq, atMs: this.#surroundings.nowMs, actor: { accountId, role, unitId } };
      state = this.#procedure.evolve(state, recorded);
      return (this.#procedure.opens?.(state, recorded, this.id) ?? []).length > 0;
    });
  }

  #appendOne(made: NewEvent<Event>, actor: Actor): void {
    const { nowMs, mechanism } = this.#surroundings;
    const { accountId, role, unitId, delegate, recorder } = actor;
    this.seq += 1;
    const recorded: RecordedEvent<Event> = { ...made, seq: this.seq, atMs: nowMs, actor: { accountId, role, unitId } };
    const state = this.#procedure.evolve(this.state, recorded);
    this.state = state;
    const { type, ...data } = made.event;
    const version = this.#procedure.eventVersion;
    const at = new Date(nowMs).toISOString();
    const dueAt = made.dueAtMs === null ? null : new Date(made.dueAtMs).toISOString();
    const { light } = lightOf(this.#procedure.facts(state), nowMs);
    const text = canonicalText({
      ...{ matterId: this.id, mechanismId: mechanism.id, seq: this.seq, prev: this.head },
      ...{ type, version, at, dueAt, accountId, role, unitId, basis: made.basis, light, data },
      ...(delegate ? { delegateId: delegate.accountId, delegationId: delegate.delegationId } : {}),
      ...(recorder ? recordedBy(recorder) : {}),
    });
    this.head = hashOf(text);
    const { term, rung } = this.#procedure.rungOf(made.event) ?? { term: null, rung: null };
    this.events.push({
      ...{ seq: this.seq, type, version, at, due_at: dueAt, account_id: accountId, role, unit_id: unitId },
      ...{ delegate_id: delegate?.accountId ?? null, delegation_id: delegate?.delegationId ?? null },
      ...{ recorder_id: recorder?.accountId ?? null, recording_id: recorder?.recordingId ?? null },
      ...{ basis: made.basis, light, term, rung, text, hash: this.head },
    });
    const notices = this.#procedure.notices(state, recorded, mechanism);
    this.notices.push(...notices.map((notice) => ({ seq: this.seq, notice })));
    const opens = this.#procedure.opens?.(state, recorded, this.id) ?? [];
    this.openings.push(...opens.map((opening) => ({ opening, actor: systemActor(mechanism.id) })));
  }
}
