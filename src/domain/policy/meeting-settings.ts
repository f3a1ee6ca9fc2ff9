/** What the rules of a kind of meeting may be (会议规则), given whole: each of them stands in relation to the others. */
import { meetingKinds, type MeetingRules } from '../meeting-cycle/rules.ts';
import { cadences } from '../meeting-plan/rules.ts';
import { parseTermRule } from '../term.ts';

type Json = Readonly<Record<string, unknown>>;

/** Whether a value is an object of JSON. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: Json, names: readonly string[]): boolean {
  const own = Object.keys(value);
  return own.length === names.length && names.every((name) => Object.hasOwn(value, name));
}

/** `T-15wd`, or with an hour. */
function countsBack(value: unknown): boolean {
  return typeof value === 'string' && parseTermRule(value)?.unit === 'before';
}

/** `2wd`, `24h`: from the step itself. */
function countsOn(value: unknown): boolean {
  const unit = typeof value === 'string' ? parseTermRule(value)?.unit : undefined;
  return unit === 'wd' || unit === 'd' || unit === 'h';
}

const back = ['items', 'approval', 'notice', 'receipts', 'urgentNotice', 'urgentReceipts'];
/** Those that may be left out, by null. */
const optional = ['call', 'preview'];
const on = ['minutes', 'countersigning', 'signing', 'issue', 'issueCountersigned'];

function termsWrong(terms: unknown): string | null {
  if (!isObject(terms) || !hasOnly(terms, [...back, ...optional, ...on])) return 'terms: every term of a meeting';
  const wrong =
    back.find((name) => !countsBack(terms[name])) ??
    optional.find((name) => terms[name] !== null && !countsBack(terms[name]));
  if (wrong !== undefined) return `terms.${wrong}: a term such as T-3wd or T-3wd 12:00`;
  const forward = on.find((name) => !countsOn(terms[name]));
  return forward === undefined ? null : `terms.${forward}: a term such as 5wd, 30d or 24h`;
}

function quorumWrong(quorum: unknown): string | null {
  if (!isObject(quorum) || !hasOnly(quorum, ['share', 'mustHave', 'substitutesCount', 'blocks'])) {
    return 'quorum: share, mustHave, substitutesCount, blocks';
  }
  const { share, mustHave, substitutesCount, blocks } = quorum;
  if (typeof share !== 'number' || !(share >= 0 && share <= 1)) return 'quorum.share: from 0 to 1';
  const ids = Array.isArray(mustHave) && mustHave.length <= 50 && mustHave.every((one) => typeof one === 'string');
  if (!ids) return 'quorum.mustHave: ids of units';
  return typeof substitutesCount === 'boolean' && typeof blocks === 'boolean' ? null : 'quorum: true or false';
}

/** Why a value is not {@link MeetingRules}; null when it is. */
export function meetingRulesWrong(value: unknown): string | null {
  const names = ['convenedBy', 'terms', 'mostItems', 'quorum', 'silenceAgrees'] satisfies (keyof MeetingRules)[];
  if (!isObject(value) || !hasOnly(value, names)) return `all of ${names.join(', ')}`;
  const { convenedBy, terms, mostItems, quorum, silenceAgrees } = value;
  if (convenedBy !== 'leader' && convenedBy !== 'coordinator') return 'convenedBy: leader or coordinator';
  const most = typeof mostItems === 'number' && Number.isInteger(mostItems) && mostItems >= 1 && mostItems <= 100;
  if (mostItems !== null && !most) return 'mostItems: from 1 to 100, or null';
  if (typeof silenceAgrees !== 'boolean') return 'silenceAgrees: true or false';
  return termsWrong(terms) ?? quorumWrong(quorum);
}

/** Why a value is no setting of this name of the annual plans; null when it is. */
export function meetingPlanWrong(name: string, value: unknown): string | null {
  switch (name) {
    case 'cadences': {
      const fits = (one: unknown): boolean => one === null || cadences.some((cadence) => cadence === one);
      const all = isObject(value) && hasOnly(value, meetingKinds) && meetingKinds.every((kind) => fits(value[kind]));
      return all ? null : `for each kind of meeting one of ${cadences.join(', ')}, or null`;
    }
    case 'offDay':
      return value === 'next' || value === 'previous' ? null : 'next or previous';
    default:
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100
        ? null
        : 'a whole number from 1 to 100';
  }
}
