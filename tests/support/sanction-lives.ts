/** Cases that run into the sanction ladder, drawn by chance; and a model of what is drafted that knows only domain.md 4.3 and the days. */
import {
  dateOf,
  instantOf,
  stateCouncilCalendar,
  workingDaysAfter,
  workingDayFrom,
} from '../../src/domain/calendar.ts';
import type { UnitKind } from '../../src/domain/units.ts';
import type { Chance } from './chance.ts';

const DAY_MS = 86_400_000;
const calendar = stateCouncilCalendar();

/** How many lives a test lives: SANCTION_LIVES, or those that it asks for itself. */
export function livesWanted(otherwise: number): number {
  return Number(process.env['SANCTION_LIVES'] ?? '') || otherwise;
}

/** Whose life it is: the unit, the name by which tests know its people, and its kind. */
export interface Place {
  unitId: string;
  people: string;
  kind: UnitKind;
}

/** What becomes of one case, each thing at its instant in ms; null: it never does. */
export interface Life extends Place {
  /** Notices, or to whom the ladder is not for letters, about the one matter. */
  notices: readonly { atMs: number; answeredAtMs: number | null }[];
  /** The order to rectify, due in so many working days, with the reports on it. */
  order: {
    atMs: number;
    dueDays: number;
    reports: readonly { atMs: number; judgedAtMs: number; outcome: 'passed' | 'returned' }[];
  } | null;
}

/** From how many on something is drafted. */
export interface Limits {
  overdueDays: number;
  failures: number;
  circularNotices: number;
  interviewNotices: number;
}

/** domain.md 4.3: OVERDUE >10 WD, FAILED twice; and of notices about one matter the second and the third. */
const written: Limits = { overdueDays: 10, failures: 2, circularNotices: 2, interviewNotices: 3 };

/** What the mechanism of these tests sets for its zones instead, so that the kind of a unit tells. */
export const ofZones: Limits = { overdueDays: 15, failures: 3, circularNotices: 3, interviewNotices: 2 };

/** domain.md 0.3: departments, lower governments and zones are objects of supervision; null: everyone else is asked by letter. */
export function limitsOf({ kind }: Pick<Place, 'kind'>): Limits | null {
  if (kind === 'ZONE_COMMITTEE') return ofZones;
  return kind === 'GOV_DEPT' || kind === 'LOWER_GOV' ? written : null;
}

/** A draft of the ladder: why, what, and since when in ms. */
export interface Drafted {
  trigger: string;
  noun: string;
  atMs: number;
}

/** When a term of so many working days that began on an instant ends. */
function endOf(fromMs: number, workingDays: number): number {
  return instantOf(workingDaysAfter(calendar, dateOf(fromMs), workingDays).date, '17:00');
}

/** Ten in the morning of the working day on or after so many days later. */
function morning(fromMs: number, days: number): number {
  return instantOf(workingDayFrom(calendar, dateOf(fromMs + days * DAY_MS)).date, '10:00');
}

/** A number of those from `from` up to but without `to`. */
function whole({ between }: Chance, from: number, to: number): number {
  return Math.floor(between(from, to));
}

/** A place: mostly of a kind that the ladder is for, each of these kinds alike often. */
function drawPlace(chance: Chance, places: readonly Place[]): Place {
  const onLadder = chance.happens(0.85);
  const meant = places.filter((place) => (limitsOf(place) !== null) === onLadder);
  const kinds = [...new Set(meant.map(({ kind }) => kind))];
  const kind = kinds[whole(chance, 0, kinds.length)];
  const alike = meant.filter((place) => place.kind === kind);
  const drawn = alike[whole(chance, 0, alike.length)];
  if (!drawn) throw new Error('there are units of both sorts');
  return drawn;
}

/** An order with up to three reports on it, each inspected some days later, up to the first that passes. */
function drawOrder(chance: Chance, atMs: number): NonNullable<Life['order']> {
  let lastMs = atMs;
  const reports = Array.from({ length: whole(chance, 0, 4) }, () => {
    const handedMs = morning(lastMs, whole(chance, 3, chance.happens(0.5) ? 20 : 90));
    lastMs = morning(handedMs, whole(chance, 0, 12));
    const outcome = chance.happens(0.3) ? ('passed' as const) : ('returned' as const);
    return { atMs: handedMs, judgedAtMs: lastMs, outcome };
  });
  const last = reports.findIndex(({ outcome }) => outcome === 'passed');
  return { atMs, dueDays: whole(chance, 4, 40), reports: last === -1 ? reports : reports.slice(0, last + 1) };
}

/** Draws lives that begin within 300 days from an instant on. */
export function drawLives(chance: Chance, places: readonly Place[], fromMs: number, count: number): Life[] {
  return Array.from({ length: count }, (): Life => {
    const place = drawPlace(chance, places);
    let atMs = morning(fromMs, whole(chance, 1, 300));
    const notices = Array.from({ length: chance.happens(0.5) ? whole(chance, 1, 5) : 0 }, () => {
      const notice = { atMs, answeredAtMs: chance.happens(0.7) ? morning(atMs, whole(chance, 1, 20)) : null };
      // Further apart than the ten working days within which another one would need its reason.
      atMs = morning(atMs, whole(chance, 25, 70));
      return notice;
    });
    return { ...place, notices, order: limitsOf(place) ? drawOrder(chance, atMs) : null };
  });
}

/**
 * The model (domain.md 4.3): overdue for more than so many working days, in each term anew, and failed so many times drafts a
 * circular and a referral; with so many notices about one matter comes a circular, with so many an interview.
 */
export function draftsExpected(life: Life, untilMs: number): Drafted[] {
  const limits = limitsOf(life);
  if (!limits) return [];
  const { overdueDays, failures, circularNotices, interviewNotices } = limits;
  const drafts: Drafted[] = [];
  const both = (trigger: string, atMs: number) => {
    drafts.push({ trigger, noun: 'circular', atMs }, { trigger, noun: 'referral', atMs });
  };
  for (const [index, { atMs }] of life.notices.entries()) {
    if (index + 1 === circularNotices) drafts.push({ trigger: 'notices', noun: 'circular', atMs });
    if (index + 1 === interviewNotices) drafts.push({ trigger: 'notices', noun: 'interview', atMs });
  }
  if (life.order) {
    const { atMs: orderedMs, reports, dueDays } = life.order;
    let tooLateMs = endOf(endOf(orderedMs, dueDays), overdueDays);
    for (const [index, { atMs, judgedAtMs, outcome }] of reports.entries()) {
      if (atMs > tooLateMs) both('overdue', tooLateMs);
      if (outcome === 'returned' && index + 1 === failures) both('failed-inspections', judgedAtMs);
      tooLateMs = endOf(endOf(judgedAtMs, Math.min(10, Math.floor(dueDays / 2))), overdueDays);
    }
    if (reports.at(-1)?.outcome !== 'passed') both('overdue', tooLateMs);
  }
  return drafts.filter(({ atMs }) => atMs < untilMs);
}

const inOrder = (drafts: readonly Drafted[]) =>
  drafts.toSorted((a, b) => `${a.trigger} ${a.noun}`.localeCompare(`${b.trigger} ${b.noun}`) || a.atMs - b.atMs);

/** The lives in which something else was drafted than the model says, or sooner, or later than it may be by its trigger in ms. */
export function differencesIn(
  lives: readonly Life[],
  draftedIn: (index: number) => readonly Drafted[],
  { untilMs, mayBeLateMs }: { untilMs: number; mayBeLateMs: (trigger: string) => number },
) {
  return lives.flatMap((life, index) => {
    const expected = inOrder(draftsExpected(life, untilMs));
    const drafted = inOrder(draftedIn(index));
    const same = expected.every(({ trigger, noun, atMs }, nth) => {
      const one = drafted[nth];
      const lateMs = (one?.atMs ?? -Infinity) - atMs;
      return one?.trigger === trigger && one.noun === noun && lateMs >= 0 && lateMs <= mayBeLateMs(trigger);
    });
    return same && expected.length === drafted.length ? [] : [{ life, expected, drafted }];
  });
}
