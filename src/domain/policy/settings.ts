/**
 * What a mechanism sets otherwise than the defaults: checked generically, by what the defaults are made of, so that a new
 * section of the policy is checked as soon as it has defaults. What a kind of value cannot say stands in the tables below.
 */
import { isWrittenText } from '../written-text.ts';
import { isIsoDate, type OfficeHours } from '../calendar.ts';
import { isObject, meetingPlanWrong, meetingRulesWrong } from './meeting-settings.ts';
import { officeHoursBarred } from '../directory/changes.ts';
import type { Refusal } from '../matter.ts';
import { monitoringDates } from '../monitoring/rules.ts';
import { sameJson } from '../plan/same-json.ts';
import { defaultPolicy, policyOf, type Policy } from '../policy.ts';
import { LONGEST_COUNT, parseTermRule } from '../term.ts';

/** Settings of a mechanism, or a change of them in which `null` takes one back to its default (RFC 7396). */
export type Settings = Readonly<Record<string, unknown>>;

/** Why a value cannot be a setting; null when it can. */
type Check = (value: unknown, standard: unknown) => string | null;

/** Names a set of settings; nobody sets it by hand. */
const { edition: _, ...standards } = defaultPolicy;
const defaults: Settings = standards;

/** The most rungs of a ladder that anyone can mean. */
const MOST_RUNGS = 20;

/** The figures that are bounded otherwise than by nought and {@link LONGEST_COUNT}. */
const bounds: Record<string, { from: number; to: number }> = {
  '/lights/blueWorkingDays': { from: 1, to: LONGEST_COUNT },
  '/lights/yellowWorkingDays': { from: 1, to: LONGEST_COUNT },
  '/lights/redReturns': { from: 1, to: 20 },
  '/lights/overrideWorkingDays': { from: 1, to: LONGEST_COUNT },
  '/lights/yellowPointsBehind': { from: 1, to: 100 },
  '/lights/redPointsBehind': { from: 1, to: 100 },
  '/assignments/monthlyOn': { from: 1, to: 28 },
  '/assignments/alertReturns': { from: 1, to: 20 },
  '/rechecks/months': { from: 0, to: 24 },
  '/extensions/most': { from: 0, to: 20 },
  '/extensions/byOffice': { from: 0, to: 20 },
  '/extensions/mostWorkingDays': { from: 1, to: LONGEST_COUNT },
  '/monitoring/spotCheckPercent': { from: 1, to: 100 },
  '/monitoring/partialFrom': { from: 1, to: 100 },
  '/monitoring/partialShare': { from: 0, to: 100 },
  '/monitoring/bonusCap': { from: 0, to: 100 },
  '/monitoring/lateShare': { from: 0, to: 100 },
};

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest && isWrittenText(value);
}

/** An own member, so that a name such as `constructor` finds nothing. */
function member(of: unknown, name: string): unknown {
  return isObject(of) && Object.hasOwn(of, name) ? of[name] : undefined;
}

function figure(from: number, to: number): Check {
  return (value) => {
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
    return fits ? null : `a whole number from ${String(from)} to ${String(to)}`;
  };
}

/** A rule that counts from the step itself; one that counts back from an event only where the default does. */
const termRule: Check = (value, standard) => {
  const [rule, usual] = [value, standard].map((text) => (typeof text === 'string' ? parseTermRule(text) : null));
  const before = usual?.unit === 'before';
  const fits = rule != null && rule.unit !== 'by' && (rule.unit === 'before') === before;
  return fits ? null : before ? 'a term such as T-3wd or T-3wd 12:00' : 'a term such as 5wd, 30d or 24h';
};

/** Rungs in their order, each once: days before the due day fall, shares of the term rise. */
const ladder: Check = (value) => {
  const why = '{ "before": [10, 5, 0] } in falling order, or { "shares": [50] } in rising order';
  if (!isObject(value) || Object.keys(value).length !== 1) return why;
  const [before, shares] = [member(value, 'before'), member(value, 'shares')];
  const rungs = before ?? shares;
  if (!Array.isArray(rungs) || rungs.length === 0 || rungs.length > MOST_RUNGS) return why;
  const fits = before === undefined ? figure(1, 99) : figure(0, LONGEST_COUNT);
  const ordered = rungs.every((rung, index) => {
    const last: unknown = rungs[index - 1];
    if (fits(rung, null) !== null) return false;
    return last === undefined || (before === undefined ? Number(last) < Number(rung) : Number(last) > Number(rung));
  });
  return ordered ? null : why;
};

/** What fits where a default of this kind stands. */
const likeDefault: Check = (value, standard) => {
  if (typeof standard === 'number') return figure(0, LONGEST_COUNT)(value, standard);
  if (typeof standard === 'boolean') return typeof value === 'boolean' ? null : 'true or false';
  if (typeof standard === 'string') {
    if (parseTermRule(standard) !== null) return termRule(value, standard);
    return isText(value, 100) ? null : 'a text of at most 100 characters';
  }
  if (Array.isArray(standard)) {
    const fits =
      Array.isArray(value) && value.length <= 50 && value.every((one) => likeDefault(one, standard[0]) === null);
    return fits ? null : 'a list like the default';
  }
  if (isObject(standard) && ('before' in standard || 'shares' in standard)) return ladder(value, standard);
  if (!isObject(standard) || !isObject(value)) return 'a value like the default';
  // Whole, because it replaces the default whole.
  const names = new Set([...Object.keys(standard), ...Object.keys(value)]);
  const wrong = [...names].find((name) => likeDefault(member(value, name), member(standard, name)) !== null);
  return wrong === undefined ? null : `${wrong}: a value like the default`;
};

function isOfficeHours(value: unknown): value is OfficeHours {
  const isDay = (day: unknown, ...more: string[]) =>
    isObject(day) &&
    ['opensAt', 'closesAt', ...more].every((name) => typeof member(day, name) === 'string') &&
    Object.keys(day).every((name) => ['opensAt', 'closesAt', 'seasons', ...more].includes(name));
  const seasons = member(value, 'seasons') ?? [];
  const each = Array.isArray(seasons) && seasons.length <= 12 && seasons.every((season) => isDay(season, 'from', 'to'));
  return isDay(value) && each;
}

/** A number follows in brackets of its own. */
const mark: Check = (value) => {
  return isText(value, 20) && !/[〔〕\d]/u.test(value) ? null : 'a text of at most 20 characters without figures';
};

/** A day of every year. */
const monthDay: Check = (value) => {
  const fits = typeof value === 'string' && /^\d\d-\d\d$/.test(value) && isIsoDate(`2025-${value}`);
  return fits ? null : 'a day of every year as MM-DD';
};

/** Sections whose values are checked otherwise than by their defaults. */
const sections: Record<string, (name: string) => Check> = {
  meetings: () => meetingRulesWrong,
  meetingPlans: (name) => (value) => meetingPlanWrong(name, value),
  documents: () => (value) => (isText(value, 100) ? null : 'a text of at most 100 characters'),
  meetingMarks: () => mark,
  slipMarks: () => mark,
  sanctionMarks: () => mark,
  monitoring: (name) => (['collectFrom', 'dueOn', 'selfAssessmentOn'].includes(name) ? monthDay : likeDefault),
  monitoringMarks: () => mark,
};

/** Settings that are no section but one value, with how they are checked. */
const whole: Record<string, Check> = {
  officeHours: (value) => {
    if (!isOfficeHours(value)) return '{ "opensAt": "09:00", "closesAt": "17:00" }';
    const barred = officeHoursBarred(value);
    return barred === null ? null : `opens before it closes, and seasons are MM-DD: ${barred.pointer ?? ''}`;
  },
  numberMark: mark,
};

/** RFC 6901. */
function step(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function invalid(pointer: string, why: string): Refusal {
  return { refused: 'POLICY_INVALID', pointer: `/settings${pointer}`, details: { why } };
}

/** Whether a setting is a section of others. */
function isSection(name: string): boolean {
  return isObject(defaults[name]) && !Object.hasOwn(whole, name);
}

/** Every value that is set, with its place, its default and its check; what is no setting has no default. */
function valuesOf(settings: Settings): { pointer: string; value: unknown; standard: unknown; check: Check }[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    const standard = member(defaults, name);
    if (!isSection(name) || !isObject(value)) {
      const own = Object.hasOwn(whole, name) ? whole[name] : undefined;
      return [{ pointer: step(name), value, standard, check: own ?? likeDefault }];
    }
    const sectionCheck = Object.hasOwn(sections, name) ? sections[name] : undefined;
    return Object.entries(value).map(([inner, one]) => {
      const pointer = step(name) + step(inner);
      const bound = bounds[pointer];
      const usual = member(standard, inner);
      // What has no default is no setting, whatever its section checks.
      const checked = usual === undefined ? undefined : sectionCheck?.(inner);
      return {
        pointer,
        value: one,
        standard: usual,
        check: bound ? figure(bound.from, bound.to) : (checked ?? likeDefault),
      };
    });
  });
}

/** Settings with a change laid over them; what is as the defaults have it is not kept. */
export function patched(own: Settings, change: Settings): Settings {
  const next: Record<string, unknown> = {};
  for (const name of Object.keys(defaults)) {
    const given = Object.hasOwn(change, name) ? change[name] : undefined;
    const before = own[name];
    if (!isSection(name)) {
      const value = given === undefined ? before : given;
      if (value != null && !sameJson(value, defaults[name])) next[name] = value;
      continue;
    }
    if (given === null) continue;
    const both = { ...(isObject(before) ? before : {}), ...(isObject(given) ? given : {}) };
    const kept = Object.entries(both).filter(
      ([inner, value]) => value !== null && !sameJson(value, member(defaults[name], inner)),
    );
    if (kept.length > 0) next[name] = Object.fromEntries(kept);
  }
  return next;
}

/** What no single value says: figures that must keep an order. */
const orders: readonly { pointer: string; holds: (policy: Policy) => boolean; why: string }[] = [
  {
    pointer: '/lights/yellowWorkingDays',
    holds: ({ lights }) => lights.yellowWorkingDays <= lights.blueWorkingDays,
    why: 'yellow comes after blue: no more working days than blueWorkingDays',
  },
  {
    pointer: '/lights/yellowPointsBehind',
    holds: ({ lights }) => lights.yellowPointsBehind <= lights.redPointsBehind,
    why: 'yellow comes before red: no more points than redPointsBehind',
  },
  {
    pointer: '/extensions/byOffice',
    holds: ({ extensions }) => extensions.byOffice <= extensions.most,
    why: 'no more than may be granted at all: most',
  },
  {
    pointer: '/monitoring/weights',
    holds: ({ monitoring: { weights } }) => weights.indicators + weights.tasks + weights.satisfaction === 100,
    why: 'the weights of the parts sum to 100',
  },
  {
    pointer: '/monitoring/bands',
    holds: ({ monitoring: { bands } }) => {
      return bands.excellent > bands.good && bands.good > bands.qualified && bands.excellent <= 100;
    },
    why: 'excellent begins above good, good above qualified, none above 100',
  },
  {
    pointer: '/monitoring/selfAssessmentOn',
    holds: ({ monitoring }) => {
      const { dueOn, selfAssessmentOn } = monitoringDates(2025, monitoring);
      return dueOn <= selfAssessmentOn;
    },
    why: 'the self-assessments are due no sooner than the data: dueOn',
  },
];

/** Whether settings that were checked value by value are a part of a policy. */
function isPart(settings: Settings): settings is Partial<Policy> & Settings {
  return valuesOf(settings).every(({ value, standard, check }) => check(value, standard) === null);
}

/** Every mark of a document, with the place of its setting. */
function marksOf({ numberMark, meetingMarks, slipMarks, sanctionMarks, monitoringMarks }: Policy) {
  const within = (section: string, marks: Readonly<Record<string, string>>) =>
    Object.entries(marks).map(([name, text]) => [`/${section}/${name}`, text] as const);
  return [
    ['/numberMark', numberMark] as const,
    ...within('meetingMarks', meetingMarks),
    ...within('slipMarks', slipMarks),
    ...within('sanctionMarks', sanctionMarks),
    ...within('monitoringMarks', monitoringMarks),
  ];
}

/** Why a change of settings cannot be made to these; null when it can. Pointers lie below `/settings` (RFC 6901). */
export function settingsBarred(own: Settings, change: Settings, { demo }: { demo: boolean }): Refusal | null {
  for (const [name, value] of Object.entries(change)) {
    if (value !== null && isSection(name) && !isObject(value)) return invalid(step(name), 'a section of settings');
  }
  for (const { pointer, value, standard, check } of valuesOf(change)) {
    if (standard === undefined) return invalid(pointer, 'there is no such setting');
    const why = value === null ? null : check(value, standard);
    if (why !== null) return invalid(pointer, why);
  }
  const settings = patched(own, change);
  if (!isPart(settings)) return invalid('', 'a setting of before is none any more: take it back by null');
  const policy = policyOf(settings);
  const broken = orders.find(({ holds }) => !holds(policy));
  if (broken) return invalid(broken.pointer, broken.why);
  // What an earlier release knew no mark for is not what a change is refused for; a founding sets them all.
  const before = new Map(Object.keys(own).length === 0 ? [] : marksOf(policyOf(own)));
  const unmarked = marksOf(policy).find(([at, text]) => !/^(演示|示例)/u.test(text) && before.get(at) !== text);
  if (demo && unmarked) return invalid(unmarked[0], 'the mark of a demonstration begins with 演示 or 示例');
  return null;
}
