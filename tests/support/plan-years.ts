/** The example's plan as assignments, and units that are punctual, late or silent, for as long as the plan runs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/config.ts';
import { instrumentsFor, type UnitKind } from '../../src/domain/units.ts';
import { generator } from './chance.ts';

interface Item {
  number: string;
  title: string;
  lead: string | null;
  responsible: string[];
}

/** An item of the plan, with who leads and who cooperates. */
export interface PlannedAssignment {
  number: string;
  title: string;
  lead: string;
  cooperating: string[];
  /** Own due dates of some that cooperate. */
  dueOn: string;
  reports: 'monthly' | 'none';
}

/** How a unit keeps its dates in one assignment. */
export type Habit = 'punctual' | 'late' | 'silent';

/** Names for many, expanded first: each to a unit of the example that it speaks of. */
const expanded: Record<string, string> = { 各级人民政府: '高新区管委会', 市直机关各有关单位: '市发展改革委' };

/** The 21 items with their 67 parts. Who is asked by letter does not lead. */
export function plannedAssignments(seed: number): PlannedAssignment[] {
  const file = path.join(projectRoot, 'examples', 'zhuzhou', 'mechanism.json');
  const { units, plan }: { units: { name: string; kind: UnitKind }[]; plan: { items: Item[] } } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const next = generator(seed);
  const leads = (name: string): boolean =>
    instrumentsFor(units.find((unit) => unit.name === name)?.kind ?? 'COURT').includes('supervision-notice');
  const dates = ['2023-06-30', '2023-12-29', '2024-06-28', '2024-12-31'];
  return plan.items.map(({ number, title, lead, responsible }, index) => {
    const names = responsible.map((name) => expanded[name] ?? name);
    const first = lead ?? names.find(leads) ?? '';
    return {
      ...{ number, title, lead: first, cooperating: names.filter((name) => name !== first) },
      ...{
        dueOn: dates[Math.floor(next() * dates.length)] ?? '2024-12-31',
        reports: index % 3 === 0 ? 'monthly' : 'none',
      },
    };
  });
}

/** A number for a text, the same in every run. */
function seedOf(text: string): number {
  return Buffer.from(text).reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 7);
}

/** The habit of a unit in an assignment: half are punctual, a quarter late, a quarter silent for long. */
export function habitOf(seed: number, title: string, unit: string): Habit {
  const drawn = generator(seed ^ seedOf(`${title} ${unit}`))();
  return drawn < 0.5 ? 'punctual' : drawn < 0.75 ? 'late' : 'silent';
}
