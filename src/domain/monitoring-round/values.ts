/** The values of a round: what was handed in, and what counts of it after the verdicts. */
import type { FrozenIndicator } from '../indicator/record.ts';
import { askedEntries } from '../monitoring/entries.ts';
import type { RoundSubmission } from '../monitoring/surroundings.ts';
import { sameCell, type Cell } from './kinds.ts';
import { scopesOf, type CellVerdict, type MonitoringRound } from './record.ts';
import { holderIn } from './succeeding.ts';

/** A value that was signed: null where its unit says that it has none. */
export interface HandedIn extends Cell {
  dataUnitId: string;
  value: number | null;
}

/** Names a value among those of a round. */
export function cellKey({ code, unitId }: Cell): string {
  return `${code}@${unitId ?? ''}`;
}

/** The indicator of a value that the round asks for; undefined: it asks for none such. */
export function indicatorOf(state: MonitoringRound, { code, unitId }: Cell): FrozenIndicator | undefined {
  const indicator = state.indicators.find((one) => one.code === code);
  if (!indicator) return undefined;
  const { level } = indicator;
  if (level === 'city') return unitId === null ? indicator : undefined;
  return unitId !== null && scopesOf(state)[level].includes(unitId) ? indicator : undefined;
}

/** Who reports each value that the round asks for, by {@link cellKey}. */
function reportersOf(state: MonitoringRound): ReadonlyMap<string, string> {
  const asked = askedEntries(state.indicators, scopesOf(state));
  const units = new Map(state.indicators.map(({ code, dataUnitId }) => [code, dataUnitId]));
  return new Map(asked.map((cell) => [cellKey(cell), units.get(cell.code) ?? '']));
}

/**
 * The values that were signed, by {@link cellKey}, in the order of the indicators: of each what its own data unit said. Where a
 * unit has another's work, its own value goes before that which was handed in about the other.
 */
export function handedIn(
  state: MonitoringRound,
  submissions: readonly RoundSubmission[],
): ReadonlyMap<string, HandedIn> {
  const found = new Map<string, HandedIn & { own: boolean }>();
  const reporters = reportersOf(state);
  for (const { unitId: reporter, part, signed } of submissions) {
    if (part !== 'data' || signed === null) continue;
    const dataUnitId = holderIn(state, reporter) ?? reporter;
    for (const entry of signed) {
      const cell = { code: entry.code, unitId: holderIn(state, entry.unitId) };
      const key = cellKey(cell);
      if (reporters.get(key) !== dataUnitId) continue;
      const own = cell.unitId === entry.unitId;
      if (found.get(key)?.own !== true) found.set(key, { ...cell, dataUnitId, value: entry.value, own });
    }
  }
  const place = new Map(state.indicators.map(({ code }, at) => [code, at]));
  const ordered = [...found.values()].sort((one, other) => {
    const at = (place.get(one.code) ?? 0) - (place.get(other.code) ?? 0);
    return at === 0 ? (cellKey(one) < cellKey(other) ? -1 : 1) : at;
  });
  return new Map(ordered.map(({ own: _, ...value }) => [cellKey(value), value]));
}

/** The last verdicts by {@link cellKey}: a round may have thousands of values. */
function verdictsByCell({ verdicts }: Pick<MonitoringRound, 'verdicts'>): ReadonlyMap<string, CellVerdict> {
  return new Map(verdicts.map((verdict) => [cellKey(verdict), verdict]));
}

/** The values that count of every scored unit, in the order of the indicators: as handed in, as corrected, none of what was false. */
export function figuresIn(
  state: MonitoringRound,
  submissions: readonly RoundSubmission[],
): Record<string, readonly (number | null)[]> {
  const values = handedIn(state, submissions);
  const verdicts = verdictsByCell(state);
  const figure = (cell: Cell): number | null => {
    // What was never handed in may have been put right on an objection.
    const value = values.get(cellKey(cell))?.value ?? null;
    const verdict = verdicts.get(cellKey(cell));
    return verdict?.of !== value || verdict.verdict === 'accepted' ? value : verdict.value;
  };
  const levels = { county: 'county', department: 'unit' } as const;
  return Object.fromEntries(
    state.scored.map(({ unitId, group }) => {
      const own = state.indicators.map(({ code, level }) =>
        level === levels[group] ? figure({ code, unitId }) : null,
      );
      return [unitId, own];
    }),
  );
}

/** The values that somebody has to judge before it is scored: drawn, asked about, or judged as another value was handed in. */
export function unjudgedValues(state: MonitoringRound, submissions: readonly RoundSubmission[]): readonly Cell[] {
  const values = handedIn(state, submissions);
  const asked = state.queries.filter(({ settledAtMs }) => settledAtMs === null);
  const cells: Cell[] = [...(state.verification?.drawn ?? []), ...asked, ...state.verdicts];
  const verdicts = verdictsByCell(state);
  const open = cells.filter((cell) => {
    const value = values.get(cellKey(cell))?.value ?? null;
    // One on another value that was handed in before says nothing of this one.
    return asked.some((query) => sameCell(query, cell)) || verdicts.get(cellKey(cell))?.of !== value;
  });
  return [...new Map(open.map(({ code, unitId }) => [cellKey({ code, unitId }), { code, unitId }])).values()];
}
