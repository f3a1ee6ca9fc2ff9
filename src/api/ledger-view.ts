/** How a plan's task ledger (任务分解表) is shown. */
import type { z } from 'zod';
import type { Ledger } from '../store/ledger.ts';
import type { ListedUnit } from '../store/units.ts';
import { assignmentHref } from './assignment-view.ts';
import * as contract from './plan-contract.ts';
import { unitRefs } from './unit-refs.ts';

/** A ledger with the names of its units. */
export function showLedger({ plan, items }: Ledger, units: readonly ListedUnit[]): z.output<typeof contract.ledger> {
  const refs = unitRefs(units);
  const assignments = items.flatMap((item) => item.assignments);
  const nodes = assignments.flatMap((assignment) => assignment.nodes);
  return contract.ledger.parse({
    plan,
    counts: {
      ...{ items: items.length, assignments: assignments.length, nodes: nodes.length },
      unconfirmedNodes: nodes.filter((node) => !node.confirmed).length,
    },
    items: items.map(({ leadUnitId, units: others, assignments: made, ...item }) => ({
      ...{ ...item, lead: refs.one(leadUnitId) },
      units: others.flatMap(({ unitId, part }) => refs.all([unitId]).map((unit) => ({ unit, part }))),
      assignments: made.map(({ leadUnitId: lead, cooperating, ...assignment }) => ({
        ...{ ...assignment, lead: refs.one(lead), cooperating: refs.all(cooperating) },
        href: assignmentHref(assignment.id),
      })),
    })),
  });
}
