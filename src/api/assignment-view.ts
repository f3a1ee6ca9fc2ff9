/** How an assignment is shown: the one shape that commands, reads and lists answer with. */
import type { z } from 'zod';
import { assignmentActions, isDated, type AssignmentCommand } from '../domain/assignment.ts';
import type { Assignment, AssignmentStage } from '../domain/assignment/record.ts';
import { isoShanghai } from '../domain/calendar.ts';
import type { Language } from '../domain/light.ts';
import type { Snapshot } from '../store/loading.ts';
import type { action } from './contract.ts';
import type { assignment } from './plan-contract.ts';
import { unitRefs } from './unit-refs.ts';

type OnExisting = Exclude<AssignmentCommand['type'], 'draft'>;

/** Under which name, below the assignment's address, each command is given. */
export const assignmentPaths: Record<OnExisting, string> = { revise: 'revision', withdraw: 'withdrawal' };

const stageNames: Record<AssignmentStage, { zh: string; en: string }> = {
  draft: { zh: '草稿', en: 'Draft' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** The address of an assignment. */
export function assignmentHref(id: string): string {
  return `/api/v1/assignments/${id}`;
}

/** The name of a command in the API. */
export function assignmentCommandName(command: string): string {
  return Object.entries(assignmentPaths).find(([known]) => known === command)?.[1] ?? command;
}

/** What the snapshot's actor may do now. */
export function assignmentActionsOf({ id, state, context }: Snapshot<Assignment>): z.output<typeof action>[] {
  return assignmentActions(state, context).map((command) => {
    const name = assignmentPaths[command];
    return { name, method: 'POST', href: `${assignmentHref(id)}/${name}` };
  });
}

/** An assignment as it is shown to the snapshot's actor. */
export function showAssignment(snapshot: Snapshot<Assignment>, language: Language): z.output<typeof assignment> {
  const { id, state, context, seq, openedAtMs } = snapshot;
  const refs = unitRefs(context.directory);
  const lead = refs.one(state.leadUnitId);
  if (lead === null) throw new Error('the lead of an assignment stands in the directory');
  return {
    ...{ id, noun: 'assignment', mechanismId: state.mechanismId, stage: state.stage },
    ...{ stageName: stageNames[state.stage][language], title: state.title, lead },
    ...{ cooperating: refs.all(state.cooperating), nodes: [...state.nodes], dated: isDated(state.nodes) },
    ...{ source: state.source, reason: state.reason, openedAt: isoShanghai(openedAtMs) },
    ...{ closedAt: state.closedAtMs === null ? null : isoShanghai(state.closedAtMs), version: seq },
    actions: assignmentActionsOf(snapshot),
  };
}
