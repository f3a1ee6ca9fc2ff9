/**
 * What a data unit enters (数据报送), and what is wrong with it. One function judges an entry, whether it came as JSON or in a
 * sheet: a blocked one cannot be handed in, a warned one needs a word.
 */
import type { Evidence } from '../evidence.ts';
import { isFigure, tenThousandths, type FrozenIndicator } from '../indicator/record.ts';

/** One value of one unit. */
export interface Entry {
  code: string;
  /** The county or unit that it is about; null: the city. */
  unitId: string | null;
  /** In the indicator's unit of measure; null: no data (无数据), and the note says why. */
  value: number | null;
  note: string | null;
  evidence: readonly Evidence[];
}

/** The units of which values of each level are asked, by id. */
export type Scopes = Readonly<Record<'county' | 'unit', readonly string[]>>;

/** A value of the year before. */
export interface FigureBefore {
  code: string;
  unitId: string | null;
  value: number;
}

/** What entries are judged against. */
export interface EntryStandards {
  indicators: readonly FrozenIndicator[];
  scopes: Scopes;
  before: readonly FigureBefore[];
}

/** What an entry is judged by. All but `year-on-year` block it. */
export const entryRules = [
  'unknown-code',
  'wrong-scope',
  'twice',
  'no-note',
  'decimals',
  'range',
  'at-most',
  'year-on-year',
] as const;

/** See {@link entryRules}. */
export type EntryRule = (typeof entryRules)[number];

/** What is wrong with an entry. */
export interface Verdict {
  /** The place of the entry among those that were judged, from 0. */
  index: number;
  code: string;
  unitId: string | null;
  severity: 'block' | 'warn';
  rule: EntryRule;
  zh: string;
  en: string;
  /** The figures that the words are made of. */
  details: Readonly<Record<string, number | string>>;
}

/** Names a value among those of a round: of which indicator, about whom. */
function keyOf({ code, unitId }: Pick<Entry, 'code' | 'unitId'>): string {
  return `${code} ${unitId ?? ''}`;
}

function unitsOf({ level }: Pick<FrozenIndicator, 'level'>, scopes: Scopes): readonly (string | null)[] {
  return level === 'city' ? [null] : scopes[level];
}

/** Every value that is asked, in the order of the indicators and of their units. */
export function askedEntries(indicators: readonly FrozenIndicator[], scopes: Scopes): Pick<Entry, 'code' | 'unitId'>[] {
  return indicators.flatMap((indicator) =>
    unitsOf(indicator, scopes).map((unitId) => ({ code: indicator.code, unitId })),
  );
}

/** How many values are asked, and for how many of them there is an entry; one that says "no data" is one. */
export function completeness(
  entries: readonly Entry[],
  { indicators, scopes }: Pick<EntryStandards, 'indicators' | 'scopes'>,
): { asked: number; entered: number } {
  const there = new Set(entries.map(keyOf));
  const asked = askedEntries(indicators, scopes);
  return { asked: asked.length, entered: asked.filter((one) => there.has(keyOf(one))).length };
}

type Found = Pick<Verdict, 'rule' | 'zh' | 'en'> & { details?: Verdict['details'] };

function outside(value: number, { range: { min, max } }: FrozenIndicator): Found[] {
  if (min !== null && value < min) {
    return [{ rule: 'range', zh: `不得小于${min}`, en: `No less than ${min}`, details: { value, min } }];
  }
  if (max !== null && value > max) {
    return [{ rule: 'range', zh: `不得大于${max}`, en: `No more than ${max}`, details: { value, max } }];
  }
  return [];
}

/** Against nothing no change can be said in per cent. */
function changed(value: number, before: number | undefined, { yearOnYearPercent }: FrozenIndicator): Found[] {
  if (yearOnYearPercent === null || before === undefined || before === 0) return [];
  const [now, then] = [tenThousandths(value), tenThousandths(before)];
  if (Math.abs(now - then) * 100 <= yearOnYearPercent * Math.abs(then)) return [];
  const percent = Math.round(((now - then) * 1000) / Math.abs(then)) / 10;
  return [
    {
      rule: 'year-on-year',
      zh: `较上年（${before}）变动${percent}%，超过${yearOnYearPercent}%`,
      en: `Changed by ${percent}% against the year before (${before}), by more than ${yearOnYearPercent}%`,
      details: { value, before, percent, most: yearOnYearPercent },
    },
  ];
}

interface Standing {
  entry: Entry;
  indicator: FrozenIndicator;
  /** The first value that was entered for a key, and that can be a value. */
  values: ReadonlyMap<string, number>;
  before: ReadonlyMap<string, number>;
}

function exceeds(value: number, { entry, indicator: { atMost }, values }: Standing): Found[] {
  const most = atMost === null ? undefined : values.get(keyOf({ code: atMost, unitId: entry.unitId }));
  if (atMost === null || most === undefined || value <= most) return [];
  return [
    {
      rule: 'at-most',
      zh: `不得大于指标${atMost}的值${most}`,
      en: `No more than the value ${most} of indicator ${atMost}`,
      details: { value, of: atMost, most },
    },
  ];
}

function judged(standing: Standing): Found[] {
  const { entry, indicator, before } = standing;
  const { value, note } = entry;
  if (value === null) {
    if (note !== null && note.trim() !== '') return [];
    return [{ rule: 'no-note', zh: '无数据的，须说明原因', en: 'Where there are no data, say why' }];
  }
  if (!isFigure(value)) {
    return [
      { rule: 'decimals', zh: '至多四位小数，且不超过十亿', en: 'At most 4 decimals, and no more than 1,000,000,000' },
    ];
  }
  return [
    ...outside(value, indicator),
    ...exceeds(value, standing),
    ...changed(value, before.get(keyOf(entry)), indicator),
  ];
}

/** What is wrong with entries, in their order; of an entry that is none of those asked only that is said. */
export function checkEntries(
  entries: readonly Entry[],
  { indicators, scopes, before }: EntryStandards,
): { verdicts: readonly Verdict[] } {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const earlier = new Map(before.map((figure) => [keyOf(figure), figure.value]));
  const values = new Map<string, number>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (entry.value !== null && isFigure(entry.value) && !values.has(key)) values.set(key, entry.value);
  }
  const seen = new Set<string>();
  const found = (entry: Entry): Found[] => {
    const indicator = byCode.get(entry.code);
    if (!indicator) return [{ rule: 'unknown-code', zh: '不是本次报送的指标', en: 'No indicator that is asked here' }];
    if (!unitsOf(indicator, scopes).includes(entry.unitId)) {
      return [{ rule: 'wrong-scope', zh: '该指标不报送此对象', en: 'Not asked of this unit for this indicator' }];
    }
    const key = keyOf(entry);
    if (seen.has(key)) return [{ rule: 'twice', zh: '重复填报', en: 'Entered twice' }];
    seen.add(key);
    return judged({ entry, indicator, values, before: earlier });
  };
  const verdicts = entries.flatMap((entry, index) =>
    found(entry).map(({ rule, zh, en, details = {} }): Verdict => {
      const severity = rule === 'year-on-year' ? 'warn' : 'block';
      return { index, code: entry.code, unitId: entry.unitId, severity, rule, zh, en, details };
    }),
  );
  return { verdicts };
}
