/** Which rounds a series has, and when each opens. Sources: domain.md 3.1 (yearly call, acceptance within 4 months) and 3.3. */
import { addDays, addMonths, dateOf, instantOf, type IsoDate } from '../calendar.ts';
import type { Context } from '../matter.ts';
import type { PlannedRound, SeriesTerms } from './record.ts';

/** An annual round opens early in its year, so that its indicators are fixed by the end of March (domain.md 3.3). */
const ANNUAL_ON = '01-10';
/** Until the day on which figures are due a year can still be collected (domain.md 3.3). */
const COLLECTED_BY = '01-15';
/** A quarter is summed up on this day of the month after it. */
const QUARTER_DAY = 10;
/** Within which an acceptance, and likewise a mid-term review, is made (domain.md 3.1). */
const REVIEW_MONTHS = 4;
/** In a review data are due so many days after it opens, self-assessments soon after: time is left to verify and decide. */
const REVIEW_DATA_DAYS = 45;
const REVIEW_SELF_ASSESSMENT_DAYS = 50;

type Laid = Omit<PlannedRound, 'opensAtMs'>;

const padded = (month: number): string => String(month).padStart(2, '0');

function annual(year: number): Laid {
  return {
    ...{ key: `annual-${String(year)}`, kind: 'annual', year, title: `${String(year)}年度监测` },
    ...{ period: { from: `${String(year)}-01-01`, until: `${String(year)}-12-31` }, dates: null },
    ...{ opensOn: `${String(year)}-${ANNUAL_ON}`, lateUntil: `${String(year + 1)}-${COLLECTED_BY}` },
  };
}

function quarterly(year: number, quarter: number): Laid {
  const from = `${String(year)}-${padded(quarter * 3 - 2)}-01`;
  const next = addMonths(from, 3);
  const opensOn = addDays(next, QUARTER_DAY - 1);
  return {
    ...{ key: `quarterly-${String(year)}-${String(quarter)}`, kind: 'quarterly', year },
    title: `${String(year)}年第${'一二三四'.charAt(quarter - 1)}季度小结`,
    ...{ period: { from, until: addDays(next, -1) }, dates: null },
    // Later the next quarter is summed up instead.
    ...{ opensOn, lateUntil: addDays(addMonths(opensOn, 3), -1) },
  };
}

function review(kind: 'mid-term' | 'acceptance', title: string, from: IsoDate, opensOn: IsoDate): Laid {
  const until = addDays(opensOn, -1);
  const year = Number(until.slice(0, 4));
  const dates = {
    ...{ collectFrom: opensOn, dueOn: addDays(opensOn, REVIEW_DATA_DAYS) },
    selfAssessmentOn: addDays(opensOn, REVIEW_SELF_ASSESSMENT_DAYS),
  };
  const lateUntil = addMonths(opensOn, REVIEW_MONTHS);
  return { key: kind, kind, year, title, period: { from, until }, dates, opensOn, lateUntil };
}

/** All rounds of a series in the order in which they open. Each opens on the morning of its day, a working day or not. */
export function layOut(terms: SeriesTerms, { policy }: Pick<Context, 'policy'>): PlannedRound[] {
  const { years, pilotTerm, midTermOn } = terms;
  const laid: Laid[] = [];
  for (let year = years.from; year <= years.until; year += 1) {
    laid.push(annual(year));
    if (terms.quarterly) laid.push(...[1, 2, 3, 4].map((quarter) => quarterly(year, quarter)));
  }
  const from = pilotTerm?.from ?? `${String(years.from)}-01-01`;
  if (midTermOn !== null) laid.push(review('mid-term', '中期评估', from, midTermOn));
  if (pilotTerm) laid.push(review('acceptance', '试点期满评估验收', pilotTerm.from, addDays(pilotTerm.until, 1)));
  return laid
    .map((one) => ({ ...one, opensAtMs: instantOf(one.opensOn, policy.officeHours.opensAt) }))
    .sort((a, b) => a.opensAtMs - b.opensAtMs);
}

/** Whether a round's time had passed on a day: then it does not open by itself any more. */
export function isPast({ lateUntil }: Pick<PlannedRound, 'lateUntil'>, nowMs: number): boolean {
  return lateUntil < dateOf(nowMs);
}

/** When a series is over: with the last day on which one of its rounds could open, in ms. */
export function overAtMs(rounds: readonly PlannedRound[]): number | null {
  const last = rounds
    .map(({ lateUntil }) => lateUntil)
    .sort()
    .at(-1);
  return last === undefined ? null : instantOf(addDays(last, 1), '00:00');
}
