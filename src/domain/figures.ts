/**
 * The figures that leaders ask for (总览、计分卡): counts of the parts that units have of matters. Each part that is counted stands
 * in just one way; every figure is a sum of ways, and a list filtered alike holds as many rows. docs/overview.md explains them.
 */
import type { Language } from './light.ts';
import { instrumentsFor, type UnitFacts } from './units.ts';

/** The nouns of which units have parts. */
export const partNouns = ['assignment', 'supervisionNotice', 'rectification', 'interview', 'submission'] as const;

/** Where a part is: see `Part.state`; `unfinished`: running or submitted. */
export const partStates = ['drafted', 'running', 'submitted', 'done', 'unfinished'] as const;

/**
 * How a counted part stands at an instant: done and never late; done, and late before that; past its date; near its date, as a
 * blue or yellow light says; or none of these.
 */
export const standings = ['on-time', 'made-good', 'overdue', 'near-due', 'under-way'] as const;

/** See {@link standings}. */
export type Standing = (typeof standings)[number];

/** What is counted of a set of parts. */
export const figureNames = ['total', 'completed', 'onTime', 'madeGood', 'running', 'nearDue', 'overdue'] as const;

/** See {@link figureNames}. */
export type FigureName = (typeof figureNames)[number];

const sums: Record<FigureName, readonly Standing[]> = {
  total: standings,
  completed: ['on-time', 'made-good'],
  onTime: ['on-time'],
  madeGood: ['made-good'],
  running: ['overdue', 'near-due', 'under-way'],
  nearDue: ['near-due'],
  overdue: ['overdue'],
};

/** By which filters of the list of parts the rows of a figure are found. */
export const figureFilters: Record<FigureName, Readonly<Record<string, string>>> = {
  total: {},
  completed: { state: 'done' },
  onTime: { state: 'done', late: 'false' },
  madeGood: { state: 'done', late: 'true' },
  running: { state: 'unfinished' },
  nearDue: { nearDue: 'true' },
  overdue: { overdue: 'true' },
};

/** How many parts of a set stand in each way; none where a way is left out. */
export type Tally = Partial<Record<Standing, number>>;

/** A figure of a set of parts. */
export function figureOf(name: FigureName, tally: Tally): number {
  return sums[name].reduce((sum, standing) => sum + (tally[standing] ?? 0), 0);
}

/** The sum of sets that have no part in common. */
export function addedUp(tallies: readonly Tally[]): Tally {
  const added: Tally = {};
  for (const tally of tallies) {
    for (const standing of standings) added[standing] = (added[standing] ?? 0) + (tally[standing] ?? 0);
  }
  return added;
}

/**
 * Whether a unit has figures: one that is only ever asked for by letter has no light and no score, and a name for many owes
 * nothing itself (domain.md 0.3; design.md, "People and limits" 3).
 */
export function hasFigures({ kind, collective }: Pick<UnitFacts, 'kind' | 'collective'>): boolean {
  return !collective && instrumentsFor(kind).includes('supervision-notice');
}

/** What the figures count, in words. */
export function ruleOfFigures(language: Language): string {
  return language === 'zh'
    ? '按单位承担的部分计数：一事多家，各计其责；已发出的才计入，撤回的和仅以商请函商请的不计入。总数＝已完成＋办理中。' +
        '已完成＝按期完成＋逾期后补办完成。办理中含已报送待验收的；其中逾期的是期限已过且未报送的，临期的是未逾期而亮蓝灯或黄灯的。' +
        '月份和时段以现行到期日（北京时间）为准。'
    : 'Counted are the parts that units have of matters, each unit’s by itself: what was issued, not what was withdrawn or only ' +
        'asked for by letter. Total = completed + running. Completed = on time + late but made good. Running includes what was ' +
        'submitted and awaits inspection; of it, overdue is past its date and not submitted, near due shows blue or yellow and is ' +
        'not overdue. Months and periods are those of the current due date in Shanghai.';
}
