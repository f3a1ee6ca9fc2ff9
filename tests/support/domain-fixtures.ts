/** What the rules' tests share: the published days as tables, sample units and actors, and a matter without a database. */
import { addDays, instantOf, stateCouncilCalendar, type Calendar, type Day } from '../../src/domain/calendar.ts';
import { isRefusal, type Notice, type RecordedEvent, type Refusal } from '../../src/domain/matter.ts';
import { defaultPolicy, type Policy } from '../../src/domain/policy.ts';
import { rectification, type RectificationCommand } from '../../src/domain/rectification.ts';
import type { OrderDraft } from '../../src/domain/rectification/orders.ts';
import type { Rectification, RectificationEvent } from '../../src/domain/rectification/record.ts';
import type { Actor, MechanismFacts, Role } from '../../src/domain/roles.ts';
import type { UnitFacts } from '../../src/domain/units.ts';
import type { Surroundings } from '../../src/store/loading.ts';
import type { EventRow } from '../../src/store/effects.ts';
import { Unfolding, unopened, type Before } from '../../src/store/unfolding.ts';

/** What the State Council's notices say of 2022–2026, as domain.md section 6 lists it [D-HOL]; `..` is a range. */
export const notices: Record<number, { makeUp: string; off: string }> = {
  2022: {
    makeUp: '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
    off: '01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07 12-31..12-31',
  },
  2023: {
    makeUp: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
    off: '01-01..01-02 01-21..01-27 04-05..04-05 04-29..05-03 06-22..06-24 09-29..10-06',
  },
  2024: {
    makeUp: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    off: '01-01..01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10..06-10 09-15..09-17 10-01..10-07',
  },
  2025: {
    makeUp: '01-26 02-08 04-27 09-28 10-11',
    off: '01-01..01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08',
  },
  2026: {
    makeUp: '01-04 02-14 02-28 05-09 09-20 10-10',
    off: '01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07',
  },
};

const dated = (year: string, days: string): string[] => days.split(' ').map((day) => `${year}-${day}`);

/** The weekend days that work, of 2022–2026. */
export const makeUpDays = Object.entries(notices).flatMap(([year, { makeUp }]) => dated(year, makeUp));

/** Every day from one date to another, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days = [];
  for (let date = first; date <= last; date = addDays(date, 1)) days.push(date);
  return days;
}

/** The days off that the notices name, of 2022–2026. */
export const namedOffDays = Object.entries(notices).flatMap(([year, { off }]) =>
  off.split(' ').flatMap((range) => {
    const [first = '', last = ''] = range.split('..');
    return daysFrom(`${year}-${first}`, `${year}-${last}`);
  }),
);

const making = new Set(makeUpDays);
const off = new Set(namedOffDays);

/** Whether a day of 2022–2026 works, by the tables above and the weekday: the oracle that needs no library. */
export function worksByTable(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return making.has(date) || (!off.has(date) && weekday !== 0 && weekday !== 6);
}

/** How many days work after one date up to and including another, by the tables. */
export function workingDaysByTable(from: string, to: string): number {
  return from >= to ? 0 : daysFrom(addDays(from, 1), to).filter(worksByTable).length;
}

/** The calendar that is tested, and used where a test needs one. */
export const calendar = stateCouncilCalendar();

/** The same calendar with some days changed, as a later edition would. */
export function editionWith(edition: string, changed: Record<string, Day['kind']>): Calendar {
  return {
    edition,
    day(date) {
      const kind = changed[date];
      return kind === undefined ? calendar.day(date) : { kind, provisional: false };
    },
  };
}

/** An instant in ms, from the date and the time in Asia/Shanghai. */
export function at(date: string, time = '10:00'): number {
  return instantOf(date, time);
}

const department = (id: string): UnitFacts => ({ id, name: id, kind: 'GOV_DEPT', collective: false });

/** Three units of the sample mechanism: one like any other, the office's and the inspector's. */
export const sampleUnits = {
  ordinary: department('unit-ordinary'),
  office: department('unit-office'),
  inspectors: department('unit-inspectors'),
};

/** The sample mechanism. */
export const mechanism: MechanismFacts = {
  id: 'mechanism',
  officeUnitId: sampleUnits.office.id,
  inspectorUnitId: sampleUnits.inspectors.id,
};

/** A person of the sample mechanism; each role and unit has an account of its own unless one is named. */
export function person(role: Role, unitId: string | null = null, accountId = `${role}@${unitId ?? 'none'}`): Actor {
  return { accountId, role, unitId, mechanismId: mechanism.id };
}

/** Who acts where nothing else is said, for a unit. */
export const cast = {
  coordinator: person('coordinator', sampleUnits.office.id),
  leader: person('leader'),
  inspector: person('inspector', sampleUnits.inspectors.id),
  liaison: person('liaison', sampleUnits.ordinary.id),
  head: person('head', sampleUnits.ordinary.id),
};

/** Who drafts an order for a unit and who approves it: never the office for its own, for the inspectors' the city leader. */
export function openersOf({ id }: Pick<UnitFacts, 'id'>): { drafter: Actor; approver: Actor } {
  return {
    drafter: id === sampleUnits.office.id ? cast.inspector : cast.coordinator,
    approver: id === sampleUnits.inspectors.id ? person('cityLeader') : cast.leader,
  };
}

/** A good order: two problems, due in 30 calendar days. */
export const order: OrderDraft = {
  title: '整改通知',
  problems: [
    { title: '问题一', detail: '一' },
    { title: '问题二', detail: '二' },
  ],
  basis: '督查结论',
  planTerm: null,
  dueTerm: '30d',
  dueOn: null,
};

/** A good submission for {@link order}. */
export const submission = {
  type: 'submit',
  report: '整改报告',
  evidence: [{ name: '照片.jpg', mediaType: 'image/jpeg', text: null, url: 'https://example.org/1', sha256: null }],
  results: [
    { no: 1, result: '已改' },
    { no: 2, result: '已改' },
  ],
} satisfies RectificationCommand;

/** Freezes a value to its depth, so that a rule that writes into what it is given throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** An event as its stored text says it, and nothing else of the row. */
export function recordedOf(row: Pick<EventRow, 'text'>): RecordedEvent<RectificationEvent> {
  const stored = JSON.parse(row.text);
  const { type, data, basis, dueAt, seq, at, accountId, role, unitId } = stored;
  const dueAtMs = dueAt === null ? null : Date.parse(dueAt);
  const event: RectificationEvent = { type, ...data };
  return { event, basis, dueAtMs, seq, atMs: Date.parse(at), actor: { accountId, role, unitId } };
}

/** What a run of events folds to, from their stored texts alone (C10). */
export function fold(rows: readonly Pick<EventRow, 'text'>[]): Rectification | null {
  return rows
    .map(recordedOf)
    .reduce<Rectification | null>((state, recorded) => frozen(rectification.evolve(state, frozen(recorded))), null);
}

type Unfolded = Unfolding<Rectification, RectificationCommand, RectificationEvent>;

/** A rectification without a database: `act` and `attend` of src/store/act.ts, over memory. */
export class Case {
  readonly rows: EventRow[] = [];
  readonly told: { seq: number; notice: Notice }[] = [];
  readonly unit: UnitFacts;
  policy: Policy = defaultPolicy;
  calendar: Calendar = calendar;
  nowMs = 0;
  recounting = false;
  #before: Before<Rectification> = unopened('matter');
  #numbers = 0;

  constructor(unit: UnitFacts = sampleUnits.ordinary) {
    this.unit = unit;
  }

  /** The state; a test that asks before the draft is wrong. */
  get state(): Rectification {
    if (this.#before.state === null) throw new Error('the case is not opened');
    return this.#before.state;
  }

  /** What it looks like to the record. */
  get facts() {
    return rectification.facts(this.state);
  }

  /** Who owes what: the kind of task with the role and unit that it lies with. */
  get tasks(): string[] {
    return rectification
      .tasks(this.state, mechanism)
      .map(({ kind, role, unitId }) => `${kind} ${role}${unitId === null ? '' : ` of ${unitId}`}`);
  }

  get surroundings(): Surroundings {
    const { nowMs, unit, policy } = this;
    const { calendar: within, recounting } = this;
    return { nowMs, unit, mechanism, calendar: within, policy, recounting, directory: [] };
  }

  /** The worker awakes: takes what is due. */
  wake(atMs: number): void {
    this.nowMs = Math.max(this.nowMs, atMs);
    const unfolding = this.#unfold();
    unfolding.settle();
    this.#keep(unfolding);
  }

  /** Awakes at every wake-up until an instant. */
  runTo(atMs: number): this {
    for (let next = this.facts.nextWakeAtMs; next !== null && next <= atMs; next = this.facts.nextWakeAtMs) {
      this.wake(next);
    }
    this.wake(atMs);
    return this;
  }

  /** Gives a command: settles first (C7), and keeps nothing when it is refused. */
  give(actor: Actor, command: RectificationCommand, atMs = this.nowMs): Refusal | null {
    const earlierMs = this.nowMs;
    this.nowMs = Math.max(earlierMs, atMs);
    const unfolding = this.#unfold();
    unfolding.settle();
    const context = { ...this.surroundings, actor };
    let decision = rectification.decide(unfolding.state, command, { ...context, number: null });
    if ('wants' in decision) {
      this.#numbers += 1;
      const number = `${decision.series}〔2026〕${String(this.#numbers)}号`;
      decision = rectification.decide(unfolding.state, command, { ...context, number });
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
  must(actor: Actor, command: RectificationCommand, atMs = this.nowMs): this {
    const refusal = this.give(actor, command, atMs);
    if (refusal) throw new Error(`${command.type} was refused: ${refusal.refused}`);
    return this;
  }

  /** What the rows from this place on told: `kind → role`, in order. */
  toldSince(row: number): string[] {
    return this.told.filter(({ seq }) => seq > row).map(({ notice }) => `${notice.kind} → ${notice.role}`);
  }

  /** The rungs taken, in order: `term rung`, with the notifying ones marked. */
  rungsSince(row: number): string[] {
    return this.rows.slice(row).flatMap(({ text, term, rung }) => {
      const notify = JSON.parse(text).data.notify === true ? ' !' : '';
      return rung === null ? [] : [`${term ?? ''} ${rung}${notify}`];
    });
  }

  #unfold(): Unfolded {
    return new Unfolding(rectification, this.#before, this.surroundings);
  }

  #keep(unfolding: Unfolded): void {
    const { id, state, seq, head } = unfolding;
    this.#before = { id, state: frozen(state), seq, head };
    this.rows.push(...unfolding.events);
    this.told.push(...unfolding.notices);
  }
}

/** A day, a rule and the day due: domain.md 6, "Test cases [computed]". */
export const computedDueDays: [string, string, string][] = [
  ['2022-09-29', '3wd', '2022-10-09'],
  ['2023-01-19', '2wd', '2023-01-28'],
  ['2023-04-21', '5wd', '2023-04-27'],
  ['2023-06-20', '3wd', '2023-06-26'],
  ['2023-09-27', '5wd', '2023-10-10'],
  ['2024-02-05', '10wd', '2024-02-23'],
  ['2024-04-03', '2wd', '2024-04-08'],
  ['2024-09-12', '3wd', '2024-09-18'],
  ['2025-01-24', '5wd', '2025-02-07'],
  ['2025-09-26', '3wd', '2025-09-30'],
  ['2025-12-31', '3wd', '2026-01-06'],
  ['2026-02-13', '5wd', '2026-02-27'],
  ['2026-09-18', '5wd', '2026-09-24'],
  ['2022-09-01', '30d', '2022-10-08'],
  ['2026-01-17', '30d', '2026-02-24'],
];
