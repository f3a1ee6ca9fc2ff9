/**
 * How a round is scored (评分): a pure function of values, targets, weights and task results (domain.md 3.1). Every score opens
 * to its items; its total is their sum, held between 0 and 100 and the most bonus. All points are counted in hundredths.
 */
import type { Language } from '../light.ts';
import { targetOf, tenThousandths, type FrozenIndicator, type IndicatorLevel } from '../indicator/record.ts';
import { apportioned, hundredths, quotient } from './hundredths.ts';

/** Counties and zones, or departments: each group is ranked by itself. */
export const unitGroups = ['county', 'department'] as const;

/** See {@link unitGroups}. */
export type UnitGroup = (typeof unitGroups)[number];

/** What a score says in a word: 优秀, 良好, 合格, 不合格. */
export const bands = ['excellent', 'good', 'qualified', 'unqualified'] as const;

/** See {@link bands}. */
export type Band = (typeof bands)[number];

/** What a band is called. */
export const bandNames: Readonly<Record<Band, Record<Language, string>>> = {
  excellent: { zh: '优秀', en: 'Excellent' },
  good: { zh: '良好', en: 'Good' },
  qualified: { zh: '合格', en: 'Qualified' },
  unqualified: { zh: '不合格', en: 'Not qualified' },
};

/** How a mechanism scores (domain.md 3.1). Whole numbers. */
export interface ScoringRules {
  /** Points of each part; they sum to 100. */
  weights: { indicators: number; tasks: number; satisfaction: number };
  /** From which total each band begins. */
  bands: { excellent: number; good: number; qualified: number };
  /** From how many per cent of a target on it is met in part. */
  partialFrom: number;
  /** How many per cent of the points that is worth. */
  partialShare: number;
  /** The most bonus of a unit, in points. */
  bonusCap: number;
  /** How many per cent of a task in time a late one is worth. */
  lateShare: number;
}

/** What a round is scored by. */
export interface ScoringInput {
  year: number;
  indicators: readonly FrozenIndicator[];
  /** `ranked`: false for the office's own unit. */
  units: readonly { unitId: string; group: UnitGroup; ranked: boolean }[];
  /** Values by unit id, in the order of the indicators; null: missing, or not applicable. */
  figures: Readonly<Record<string, readonly (number | null)[]>>;
  /** How a unit's tasks stand: done in time, done late, past their date and open. */
  tasks: Readonly<Record<string, { inTime: number; late: number; open: number }>>;
  /** Surveyed, from 0 to 100, at most 4 decimals. */
  satisfaction: Readonly<Record<string, { value: number; source: string }>>;
  /** At most 2 decimals. */
  adjustments: readonly { unitId: string; points: number; reason: string }[];
  vetoed: readonly { unitId: string; reason: string }[];
}

/**
 * Why an item has its points. `share`: in proportion. What does not count has no weight, and its weight went to the others:
 * `not-counted` where another unit reported no value, or a part has nothing in it; `no-target` for the year. `no-data`: it is
 * missing by the unit's own fault. `bonus-capped`: the most bonus of the indicator or of the unit cut it.
 */
export const itemReasons = [
  'met',
  'partial',
  'missed',
  'no-data',
  'not-counted',
  'no-target',
  'share',
  'bonus',
  'bonus-capped',
  'adjusted',
] as const;

/** See {@link itemReasons}. */
export type ItemReason = (typeof itemReasons)[number];

/** One line of a score. Weight and points have at most 2 decimals. */
export interface ScoreItem {
  part: 'indicators' | 'tasks' | 'satisfaction' | 'adjustment';
  /** The indicator's; null for other parts. */
  code: string | null;
  /** The value that was scored; of tasks the share done, in per cent. */
  value: number | null;
  target: number | null;
  /** The most points of it, of 100, after what does not count was left out; 0 for a bonus and an adjustment. */
  weight: number;
  points: number;
  why: ItemReason;
  /** Of an adjustment; the source of a surveyed value. */
  reason?: string;
}

/** The score of a unit. */
export interface UnitScore {
  unitId: string;
  group: UnitGroup;
  /** Points with at most 2 decimals. */
  total: number;
  /** Null where nothing of the unit could be counted. */
  band: Band | null;
  /** Why it is unqualified whatever its total (否决项); null: it is not. */
  vetoed: string | null;
  items: readonly ScoreItem[];
  /** Within its group, from 1; equal totals share a rank, and those vetoed follow all others. Null: not ranked. */
  rank: number | null;
}

/** The level on whose values a group is scored. */
const levelOf: Record<UnitGroup, IndicatorLevel> = { county: 'county', department: 'unit' };

/** An item before its weight is apportioned: of its points it has so many parts of so many. */
interface Open extends Omit<ScoreItem, 'weight' | 'points'> {
  /** Its weight within its part; 0: it does not count. */
  raw: number;
  share: { of: number; in: number };
}

const none = { of: 0, in: 1 };
const all = { of: 1, in: 1 };

function judged(value: number, target: number, { direction }: FrozenIndicator, rules: ScoringRules) {
  // Less is better: what is twice negated. Then the nearer bound is the larger one for either direction.
  const sign = direction === 'higher' ? 1 : -1;
  const [reached, wanted] = [tenThousandths(value), tenThousandths(target)];
  if (sign * reached >= sign * wanted) return { why: 'met', share: all } as const;
  const near =
    direction === 'higher' ? reached * 100 >= wanted * rules.partialFrom : reached * rules.partialFrom <= wanted * 100;
  if (near) return { why: 'partial', share: { of: rules.partialShare, in: 100 } } as const;
  return { why: 'missed', share: none } as const;
}

function indicatorItem(
  unitId: string,
  indicator: FrozenIndicator,
  value: number | null,
  { year }: ScoringInput,
  rules: ScoringRules,
): Open {
  const target = targetOf(indicator, year);
  const item = { part: 'indicators', code: indicator.code, value, target } as const;
  if (target === null) return { ...item, why: 'no-target', raw: 0, share: none };
  if (value !== null) return { ...item, raw: indicator.weight, ...judged(value, target, indicator, rules) };
  if (indicator.dataUnitId === unitId) return { ...item, why: 'no-data', raw: indicator.weight, share: none };
  return { ...item, why: 'not-counted', raw: 0, share: none };
}

function tasksItem(unitId: string, { tasks }: ScoringInput, { lateShare }: ScoringRules): Open {
  const { inTime, late, open } = tasks[unitId] ?? { inTime: 0, late: 0, open: 0 };
  const count = inTime + late + open;
  const item = { part: 'tasks', code: null, target: null } as const;
  if (count === 0) return { ...item, value: null, why: 'not-counted', raw: 0, share: none };
  const share = { of: inTime * 100 + late * lateShare, in: count * 100 };
  return { ...item, value: hundredths(quotient(share.of * 10_000, share.in)), why: 'share', raw: 1, share };
}

function satisfactionItem(unitId: string, { satisfaction }: ScoringInput): Open {
  const found = satisfaction[unitId];
  const item = { part: 'satisfaction', code: null, target: null } as const;
  if (!found) return { ...item, value: null, why: 'not-counted', raw: 0, share: none };
  const share = { of: tenThousandths(found.value), in: tenThousandths(100) };
  return { ...item, value: found.value, why: 'share', raw: 1, share, reason: found.source };
}

/** The bonuses in the order of the indicators, until the unit's most is reached. In hundredths. */
function bonusItems(counted: readonly (readonly [FrozenIndicator, Open])[], { bonusCap }: ScoringRules): ScoreItem[] {
  let left = bonusCap * 100;
  return counted.flatMap(([{ bonus, direction }, { code, value, target, raw }]): ScoreItem[] => {
    if (bonus === null || value === null || target === null || raw === 0) return [];
    const beyond = (tenThousandths(value) - tenThousandths(target)) * (direction === 'higher' ? 1 : -1);
    const steps = Math.floor(beyond / tenThousandths(bonus.per));
    if (steps <= 0) return [];
    const earned = steps * Math.round(bonus.points * 100);
    const points = Math.min(earned, Math.round(bonus.cap * 100), left);
    left -= points;
    const why = points < earned ? 'bonus-capped' : 'bonus';
    return [{ part: 'indicators', code, value, target, weight: 0, points: hundredths(points), why }];
  });
}

/**
 * Weights of the items that count, in hundredths, summing to 100 points: each part has its share of 100, each item its share of
 * its part. Over one denominator all are whole numbers, so that rounding leaves nothing over.
 */
function weighed(items: readonly Open[], { weights }: ScoringRules): number[] {
  const within = { indicators: 0, tasks: 0, satisfaction: 0, adjustment: 0 };
  // Weights have two decimals.
  for (const { part, raw } of items) within[part] += Math.round(raw * 100);
  const parts = (['indicators', 'tasks', 'satisfaction'] as const).filter((part) => within[part] > 0);
  const whole = parts.reduce((product, part) => product * within[part], 1);
  return apportioned(
    items.map(({ part, raw }) => {
      if (raw === 0 || part === 'adjustment') return 0;
      return (whole / within[part]) * Math.round(raw * 100) * weights[part];
    }),
    10_000,
  );
}

function bandOf(total: number, rules: ScoringRules['bands']): Band {
  if (total >= rules.excellent) return 'excellent';
  if (total >= rules.good) return 'good';
  return total >= rules.qualified ? 'qualified' : 'unqualified';
}

function scoreOf({ unitId, group }: ScoringInput['units'][number], input: ScoringInput, rules: ScoringRules) {
  const own = input.indicators.flatMap((indicator, at): (readonly [FrozenIndicator, Open])[] => {
    if (indicator.level !== levelOf[group]) return [];
    const value = input.figures[unitId]?.[at] ?? null;
    return [[indicator, indicatorItem(unitId, indicator, value, input, rules)]];
  });
  const open = [...own.map(([, item]) => item), tasksItem(unitId, input, rules), satisfactionItem(unitId, input)];
  const weights = weighed(open, rules);
  const counted = open.map(({ raw: _, share, ...item }, at): ScoreItem => {
    const weight = weights[at] ?? 0;
    return { ...item, weight: hundredths(weight), points: hundredths(quotient(weight * share.of, share.in)) };
  });
  const adjusted = input.adjustments
    .filter((adjustment) => adjustment.unitId === unitId)
    .map(({ points, reason }): ScoreItem => {
      const item = { part: 'adjustment', code: null, value: null, target: null, weight: 0 } as const;
      return { ...item, points, why: 'adjusted', reason };
    });
  const items = [...counted, ...bonusItems(own, rules), ...adjusted];
  const total = totalOf(items, rules);
  const reasons = input.vetoed.filter((veto) => veto.unitId === unitId).map(({ reason }) => reason);
  const vetoed = reasons.length === 0 ? null : reasons.join('；');
  const unscored = weights.every((weight) => weight === 0);
  const band = vetoed !== null ? 'unqualified' : unscored ? null : bandOf(total, rules.bands);
  return { unitId, group, total, band, vetoed, items } as const;
}

/** The total of a score's items: so a score is counted again from the ledger. */
export function totalOf(items: readonly Pick<ScoreItem, 'points'>[], { bonusCap }: Pick<ScoringRules, 'bonusCap'>) {
  const sum = items.reduce((points, item) => points + Math.round(item.points * 100), 0);
  return hundredths(Math.min(Math.max(sum, 0), (100 + bonusCap) * 100));
}

/** Scores every unit of a round, in the order in which they were given. */
export function scoreRound(input: ScoringInput, rules: ScoringRules): UnitScore[] {
  const scores = input.units.map((unit) => ({ ...scoreOf(unit, input, rules), ranked: unit.ranked }));
  const inRanking = scores.filter(({ ranked, band }) => ranked && band !== null);
  return scores.map(({ ranked, ...score }) => {
    if (!ranked || score.band === null) return { ...score, rank: null };
    const before = inRanking.filter((other) => {
      if (other.group !== score.group) return false;
      if ((other.vetoed === null) !== (score.vetoed === null)) return other.vetoed === null;
      return other.total > score.total;
    });
    return { ...score, rank: before.length + 1 };
  });
}
