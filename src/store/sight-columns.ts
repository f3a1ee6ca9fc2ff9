/** Who sees a matter, as the columns that row security reads. */
import type { Sight } from '../domain/sight.ts';

/** The columns of a matter's row, as `jsonb_populate_record` reads them. */
export function sightColumns({ units, fromSeq, operator, hiddenFrom = [] }: Sight): Record<string, unknown> {
  return {
    ...{ seen_by: units === 'all' ? [] : units, seen_by_all: units === 'all', seen_by_operator: operator === true },
    ...{ seen_from: fromSeq, hidden_from: hiddenFrom },
  };
}
