/** What the tests of indicators share: a good one, and one without a database, over memory. */
import type { DirectoryUnit } from '../../src/domain/directory.ts';
import { indicator, type IndicatorCommand } from '../../src/domain/indicator.ts';
import type { Indicator, IndicatorEvent, IndicatorText } from '../../src/domain/indicator/record.ts';
import type { CatalogueEntry } from '../../src/domain/indicator/wording.ts';
import type { Notice } from '../../src/domain/matter.ts';
import type { Surroundings } from '../../src/store/loading.ts';
import { mechanism, person, sampleUnits } from './domain-fixtures.ts';
import { MatterCase } from './matter-case.ts';

const { ordinary, office, inspectors } = sampleUnits;
const placed = { validFrom: '2020-01-01', validTo: null, succeededBy: null, aliases: [] };

/** A name for many, and a unit whose work another took over. */
export const odd = {
  many: { ...ordinary, ...placed, id: 'unit-many', collective: true },
  gone: { ...ordinary, ...placed, id: 'unit-gone', succeededBy: ordinary.id },
} satisfies Record<string, DirectoryUnit>;

/** What a good indicator of counties says, unless told otherwise. */
export function indicatorText(change: Partial<IndicatorText> = {}): IndicatorText {
  return {
    ...{ code: 'ZB04', name: '有效发明专利', unitOfMeasure: '件', direction: 'higher', level: 'county' },
    ...{ targets: [{ year: 2026, value: 1_200.5 }], weight: 20, dataUnitId: ordinary.id, source: '示例方案' },
    ...{ evidence: '统计报表', range: { min: 0, max: null }, yearOnYearPercent: 30, atMost: null, bonus: null },
    figures: [],
    ...change,
  };
}

/** Others of the catalogue. */
export const others: readonly CatalogueEntry[] = [
  { indicatorId: 'i-1', code: 'ZB01', level: 'city', stage: 'standing', atMost: null },
  { indicatorId: 'i-2', code: 'ZB02', level: 'county', stage: 'standing', atMost: 'ZB04' },
  { indicatorId: 'i-3', code: 'ZB03', level: 'county', stage: 'retired', atMost: null },
  { indicatorId: 'i-5', code: 'ZB05', level: 'county', stage: 'standing', atMost: null },
];

/** The command that defines one. */
export function define(change: Partial<IndicatorText> = {}): IndicatorCommand {
  return { type: 'define', indicator: indicatorText(change), others };
}

/** The command that amends the first edition. */
export function amend(change: Partial<IndicatorText> = {}, edition = 1): IndicatorCommand {
  const { code: _, ...text } = indicatorText(change);
  return { type: 'amend', indicator: text, edition, reason: '口径调整', others };
}

/** Who acts. */
export const people = {
  clerk: person('coordinator', office.id),
  director: person('director', office.id),
  leader: person('leader'),
  cityLeader: person('cityLeader'),
  inspector: person('inspector', inspectors.id),
  liaison: person('liaison', ordinary.id),
  head: person('head', ordinary.id),
  operator: person('operator'),
};

/** An indicator without a database. */
export class IndicatorCase extends MatterCase<Indicator, IndicatorCommand, IndicatorEvent> {
  constructor() {
    super(indicator);
  }

  override get surroundings(): Surroundings {
    const units = [ordinary, office, inspectors].map((unit): DirectoryUnit => ({ ...unit, ...placed }));
    return {
      ...{ nowMs: this.nowMs, unit: office, mechanism, calendar: this.calendar, policy: this.policy },
      directory: [...units, odd.many, odd.gone],
    };
  }

  protected override whom({ kind, role, unitId }: Notice): string {
    return `${kind} → ${role} of ${String(unitId)}`;
  }
}
