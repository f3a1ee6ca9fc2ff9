/**
 * What an undisturbed installation would have recorded: given the instants of the human commands, every rung is due at
 * a known instant and must stand before the first human event that came later. So the whole sequence is determined.
 */
import {
  addDays,
  dateOf,
  instantOf,
  stateCouncilCalendar,
  type Calendar,
  workingDaysAfter,
} from '../../src/domain/calendar.ts';
import type { Notice, RecordedEvent } from '../../src/domain/matter.ts';
import { policyOf, type Policy, type TermKind } from '../../src/domain/policy.ts';
import { rectification } from '../../src/domain/rectification.ts';
import type { Rectification, RectificationEvent } from '../../src/domain/rectification/record.ts';
import type { MechanismFacts } from '../../src/domain/roles.ts';
import { afterRung, rungAfterNext, startTerm, type Term } from '../../src/domain/term.ts';
import { EVERY_MECHANISM, inTransaction, type Store } from '../../src/store/db.ts';

type Recorded = RecordedEvent<RectificationEvent>;

/** A matter as it stands in the database. */
export interface ReadMatter {
  id: string;
  events: readonly Recorded[];
  deliveries: readonly (Notice & { seq: number })[];
  openTasks: readonly string[];
  row: { stage: string; closed: boolean; nextWakeAtMs: number | null };
  /** The installation's clock when all this was read, in ms. */
  readAtMs: number;
}

/** A line of a matter's history: a human event, or a rung with the instant at which it was due. */
export interface Line {
  what: string;
  dueAtMs: number | null;
  /** The rung that follows, with its instant. */
  next: string | null;
}

/** What counting terms needs: the mechanism's own settings, and the calendar of today. */
export interface Rules {
  policy: Policy;
  mechanism: MechanismFacts;
}

function isEvent(event: { type: string }): event is RectificationEvent {
  return event.type !== '';
}

/** Reads a matter in one instant. */
export async function readMatter(store: Store, id: string): Promise<ReadMatter> {
  return inTransaction<ReadMatter>(
    store,
    EVERY_MECHANISM,
    async (client) => {
      const events = await client.query<{ text: string }>('SELECT text FROM event WHERE matter_id = $1 ORDER BY seq', [
        id,
      ]);
      const deliveries = await client.query<Notice & { seq: number }>(
        'SELECT seq, kind, role, unit_id AS "unitId" FROM delivery WHERE matter_id = $1 ORDER BY id',
        [id],
      );
      const tasks = await client.query<{ key: string }>(
        'SELECT key FROM task WHERE matter_id = $1 AND closed_at IS NULL ORDER BY key',
        [id],
      );
      const row = await client.query<ReadMatter['row'] & { now: number }>(
        `SELECT stage, closed_at IS NOT NULL AS closed, (extract(epoch FROM next_wake_at) * 1000)::float8 AS "nextWakeAtMs",
                (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now FROM matter WHERE id = $1`,
        [id],
      );
      const [matter] = row.rows;
      if (!matter) throw new Error(`there is no matter ${id}`);
      const { now, ...columns } = matter;
      return {
        commit: false,
        value: {
          ...{ id, deliveries: deliveries.rows, openTasks: tasks.rows.map((task) => task.key), row: columns },
          events: events.rows.map((event) => recordedOf(event.text)),
          readAtMs: await store.clock.now(now),
        },
      };
    },
    'REPEATABLE READ',
  );
}

function recordedOf(text: string): Recorded {
  const { seq, type, at, dueAt, basis, accountId, role, unitId, data } = JSON.parse(text);
  const event = { type: String(type), ...data };
  if (!isEvent(event)) throw new Error('an event without a type');
  const dueAtMs = dueAt === null ? null : Date.parse(dueAt);
  return { seq, atMs: Date.parse(at), dueAtMs, basis, actor: { accountId, role, unitId }, event };
}

/** Reads what the rules need. */
export async function readRules(store: Store, mechanismId: string): Promise<Rules> {
  return inTransaction<Rules>(store, mechanismId, async (client) => {
    const found = await client.query<MechanismFacts & { own: Partial<Policy> }>(
      `SELECT id, office_unit_id AS "officeUnitId", inspector_unit_id AS "inspectorUnitId", policy AS own
       FROM mechanism WHERE id = $1`,
      [mechanismId],
    );
    const [row] = found.rows;
    if (!row) throw new Error('there is no mechanism');
    const { own, ...mechanism } = row;
    return { commit: false, value: { policy: policyOf(own), mechanism } };
  });
}

/** Which terms an event answers, and which it starts; a table of its own, so that it may contradict `evolve`. */
function turn(event: RectificationEvent): { answers: readonly TermKind[] | 'all'; starts: readonly Term[] } {
  switch (event.type) {
    case 'noticed':
      return { answers: [], starts: event.terms };
    case 'acknowledged':
      return { answers: ['acknowledgement'], starts: [] };
    case 'work-plan-filed':
      return { answers: ['work-plan'], starts: [event.review] };
    case 'work-plan-approved':
      return { answers: ['plan-review'], starts: [] };
    case 'work-plan-returned':
      return { answers: ['plan-review'], starts: [event.term] };
    case 'submitted':
      return { answers: ['rectification', 'plan-review'], starts: [event.inspection] };
    case 'returned':
      return { answers: ['inspection'], starts: event.review ? [event.term, event.review] : [event.term] };
    case 'rectification-reopened':
      return { answers: ['recheck'], starts: event.review ? [event.term, event.review] : [event.term] };
    case 'passed':
      return { answers: 'all', starts: event.recheck ? [event.recheck] : [] };
    case 'recheck-passed':
      return { answers: ['recheck'], starts: [] };
    case 'recheck-failed':
      return { answers: ['recheck'], starts: [event.term] };
    case 'objection-filed':
      return { answers: [], starts: [event.term] };
    case 'objection-decided': {
      const starts = [event.term, event.inspection, event.recheck].filter((term) => term !== null);
      return { answers: ['objection-decision'], starts };
    }
    case 'rectification-withdrawn':
      return { answers: 'all', starts: [] };
    case 'drafted':
    case 'draft-returned':
    case 'revised':
    case 'progress-reported':
    case 'submission-prepared':
    case 'submission-sent-back':
    case 'rung-taken':
    case 'threshold-reached':
    case 'terms-recounted':
    case 'unit-succeeded':
    case 'fell-behind':
    case 'extension-requested':
    case 'extension-passed-on':
    case 'extension-granted':
    case 'extension-refused':
    case 'extension-lapsed':
    case 'paused':
    case 'resumed':
    case 'light-overridden':
    case 'light-override-ended':
      return { answers: [], starts: [] };
  }
}

/** When a progress is 10 and 30 points behind the share of working days that have gone (domain.md 2.3), day by day. */
function fallsOf(
  order: Term,
  percent: number,
  { calendar, policy }: { calendar: Calendar; policy: Policy },
): { atMs: number; light: string }[] {
  const days: string[] = [];
  for (let date = addDays(dateOf(order.fromMs), 1); date <= dateOf(order.dueAtMs); date = addDays(date, 1)) {
    if (calendar.day(date).kind === 'work') days.push(date);
  }
  return [
    { points: 10, light: 'yellow' },
    { points: 30, light: 'red' },
  ].flatMap(({ points, light }) => {
    // On the morning of the day that has `gone` days before it.
    const morning = days.find((_, gone) => (gone * 100) / days.length > percent + points);
    return morning === undefined ? [] : [{ atMs: instantOf(morning, policy.officeHours.opensAt), light }];
  });
}

/** The history that the human events demand, rungs included, up to an instant in ms. */
export function undisturbed(events: readonly Recorded[], untilMs: number, policy: Policy): Line[] {
  const context = { calendar: stateCouncilCalendar(), policy };
  const lines: Line[] = [];
  let running: Term[] = [];
  let falls: { atMs: number; light: string }[] = [];
  const fallen = new Set<string>();
  // Overdue for more working days than the unit's kind allows: an ordinary department's here.
  let escalates: number | null = null;
  const takeUpTo = (atMs: number): void => {
    for (;;) {
      const [first] = [...running].sort((one, other) => one.next.atMs - other.next.atMs);
      const [fall] = falls;
      const threshold = escalates;
      const others = [first?.next.atMs, fall?.atMs].filter((at) => at !== undefined);
      if (threshold !== null && threshold <= atMs && others.every((at) => threshold < at)) {
        lines.push({ what: 'threshold-reached', dueAtMs: threshold, next: null });
        escalates = null;
        continue;
      }
      if (fall && fall.atMs <= atMs && (!first || fall.atMs < first.next.atMs)) {
        lines.push({ what: `fell-behind ${fall.light}`, dueAtMs: fall.atMs, next: null });
        falls = falls.slice(1);
        fallen.add(fall.light);
        continue;
      }
      if (!first || first.next.atMs > atMs) return;
      const following = rungAfterNext(first, context);
      const what = `${first.kind}:${String(first.round)} ${first.next.name}`;
      lines.push({ what, dueAtMs: first.next.atMs, next: `${following.name} ${String(following.atMs)}` });
      if (first.kind === 'rectification' && first.next.name === 'due') {
        const { overdueWorkingDays } = policy.sanctionLadder.GOV_DEPT;
        const { date } = workingDaysAfter(context.calendar, dateOf(first.dueAtMs), overdueWorkingDays);
        escalates = instantOf(date, policy.officeHours.closesAt) + 1;
      }
      running = running.map((term) => (term === first ? afterRung(term, following) : term));
    }
  };
  for (const { event, atMs } of events) {
    if (['rung-taken', 'fell-behind', 'threshold-reached'].includes(event.type)) continue;
    takeUpTo(atMs);
    lines.push({ what: event.type, dueAtMs: null, next: null });
    const { answers, starts } = turn(event);
    const order = running.find((term) => term.kind === 'rectification');
    if (event.type === 'progress-reported' && order) {
      const all = fallsOf(order, event.percent, context);
      // What has been recorded and still holds is not recorded again.
      falls = all.filter((fall) => fall.atMs > atMs || !fallen.has(fall.light));
      for (const fall of all) if (fall.atMs > atMs) fallen.delete(fall.light);
    }
    if (answers === 'all' || answers.includes('rectification')) escalates = null;
    if (event.type === 'submitted') {
      falls = [];
      fallen.clear();
    }
    running = running.filter((term) => answers !== 'all' && !answers.includes(term.kind));
    for (const { kind, round, rule } of starts) {
      running.push(startTerm({ kind, round, rule, fromMs: atMs }, context));
    }
  }
  takeUpTo(untilMs);
  return lines;
}

/** The history as it was recorded. */
export function recordedLines(events: readonly Recorded[]): Line[] {
  return events.map(({ event, dueAtMs }) => {
    if (event.type === 'fell-behind') return { what: `fell-behind ${event.light}`, dueAtMs, next: null };
    if (event.type === 'threshold-reached') return { what: event.type, dueAtMs, next: null };
    if (event.type !== 'rung-taken') return { what: event.type, dueAtMs: null, next: null };
    const what = `${event.kind}:${String(event.round)} ${event.rung}`;
    return { what, dueAtMs, next: `${event.next.name} ${String(event.next.atMs)}` };
  });
}

/** Rungs that broke C8: taken before they were due, or telling someone although a later one was taken with them. */
export function brokenRungs(events: readonly Recorded[]): string[] {
  return events.flatMap(({ event, atMs, dueAtMs }) => {
    if (event.type !== 'rung-taken') return [];
    const what = `${event.kind}:${String(event.round)} ${event.rung}`;
    const early = dueAtMs === null || atMs < dueAtMs ? [`${what} early`] : [];
    const latest = !events.some(
      (other) =>
        other.event.type === 'rung-taken' &&
        other.event.kind === event.kind &&
        other.event.round === event.round &&
        other.atMs === atMs &&
        (other.dueAtMs ?? 0) > (dueAtMs ?? 0),
    );
    // That the date has passed is told in office hours, by the rung that follows.
    const tells = latest && event.rung !== 'due';
    return tells === event.notify ? early : [...early, `${what} ${event.notify ? 'told' : 'silent'} wrongly`];
  });
}

/** What the events fold to: the state, and everything that was to be delivered. */
export function fold(events: readonly Recorded[], { mechanism }: Rules) {
  let state: Rectification | null = null;
  const deliveries: (Notice & { seq: number })[] = [];
  for (const recorded of events) {
    const after = rectification.evolve(state, recorded);
    const notices = rectification.notices(after, recorded, mechanism);
    deliveries.push(...notices.map(({ kind, role, unitId }) => ({ seq: recorded.seq, kind, role, unitId })));
    state = after;
  }
  if (state === null) throw new Error('a matter without events');
  const { stage, open, nextWakeAtMs } = rectification.facts(state);
  const openTasks = rectification.tasks(state, mechanism).map((task) => task.key);
  return { deliveries, openTasks: openTasks.sort(), row: { stage, closed: !open, nextWakeAtMs } };
}
