/** What the coordinator corrects in a draft: its head, the meaning of names, and rows. All of it is taken, or nothing. */
import { sameJson } from './same-json.ts';
import { isRefusal, type Refusal } from '../matter.ts';
import type {
  NameChoice,
  PlanCorrection,
  PlanDraft,
  PlanHead,
  PlanNode,
  PlanRow,
  PlanTask,
  RowCorrection,
} from './record.ts';
import { isTaken, namesOf, participantsOf, resolverOf, sameName, type Directory, type Resolver } from './resolving.ts';
import { nodesOf } from './rows.ts';

const CONFIRM = { leadUnitId: undefined, confirmLead: true };

/** What a correction changes. */
export interface Corrected {
  head: PlanHead;
  names: readonly NameChoice[];
  /** The rows that changed. */
  rows: readonly PlanRow[];
}

/** More tasks than a draft may have in all: each becomes a matter, and all are opened in one transaction. */
const MOST_TASKS = 1_000;

/** The draft after a correction, or why it is refused. */
export function correctedDraft(
  draft: PlanDraft,
  correction: PlanCorrection,
  directory: Directory,
): Corrected | Refusal {
  const head = headAfter(draft.head, correction.head ?? {});
  if (isRefusal(head)) return head;
  const names = namesAfter(draft, correction.names ?? [], directory);
  if (isRefusal(names)) return names;
  const rows = new Map(redated(draft, head).map((row) => [row.id, row]));
  const resolver = resolverOf(names, directory);
  for (const [index, given] of (correction.rows ?? []).entries()) {
    const pointer = `/rows/${String(index)}`;
    const row = rows.get(given.id);
    if (!row) return { refused: 'ROW_UNKNOWN', pointer: `${pointer}/id` };
    const refusal = rowBarred(row, given, directory, pointer);
    if (refusal) return refusal;
    rows.set(row.id, rowAfter(row, given, resolver));
  }
  if (correction.confirmLeads) {
    for (const row of rows.values())
      if (isTaken(row)) rows.set(row.id, { ...row, ...leadAfter(row, CONFIRM, resolver) });
  }
  const tasks = [...rows.values()].reduce((sum, row) => sum + row.tasks.length, 0);
  if (tasks > MOST_TASKS) return { refused: 'PLAN_TOO_LARGE', pointer: '/rows' };
  const before = new Map(draft.rows.map((row) => [row.id, row]));
  return { head, names, rows: [...rows.values()].filter((row) => !sameJson(row, before.get(row.id))) };
}

function headAfter(before: PlanHead, given: NonNullable<PlanCorrection['head']>): PlanHead | Refusal {
  const { period } = given;
  if (period && period.from > period.to) return { refused: 'DATE_INVALID', pointer: '/head/period/to' };
  return {
    ...before,
    title: given.title ?? before.title,
    issuer: given.issuer ?? before.issuer,
    status: given.status ?? before.status,
    publishedOn: given.publishedOn === undefined ? before.publishedOn : given.publishedOn,
    period: period ?? before.period,
  };
}

/** The choices with those given now in place of earlier ones for the same names. */
function namesAfter(
  draft: PlanDraft,
  given: readonly NameChoice[],
  { units }: Directory,
): readonly NameChoice[] | Refusal {
  const known = new Set(units.map((unit) => unit.id));
  const used = namesOf(draft.rows);
  for (const [index, choice] of given.entries()) {
    const pointer = `/names/${String(index)}`;
    const twice = given.findIndex((other) => sameName(other.name, choice.name)) !== index;
    if (twice || !used.some((name) => sameName(name, choice.name))) {
      return { refused: 'UNIT_NAME_NOT_IN_PLAN', pointer: `${pointer}/name` };
    }
    if ('unitId' in choice && !known.has(choice.unitId))
      return { refused: 'UNIT_UNKNOWN', pointer: `${pointer}/unitId` };
    const unknown = 'members' in choice ? choice.members.findIndex((unitId) => !known.has(unitId)) : -1;
    if (unknown !== -1) return { refused: 'UNIT_UNKNOWN', pointer: `${pointer}/members/${String(unknown)}` };
  }
  return [...draft.names.filter((one) => !given.some((other) => sameName(one.name, other.name))), ...given];
}

/** With another period, tasks that still have just the dates proposed for the old one get those of the new. */
function redated({ rows, head: before }: PlanDraft, head: PlanHead): readonly PlanRow[] {
  if (sameJson(before.period, head.period)) return rows;
  return rows.map((row) => {
    const proposed = nodesOf(row.reading, before.period);
    const untouched = row.change !== 'gone' && row.tasks.every((task) => sameJson(task.nodes, proposed));
    return untouched
      ? { ...row, tasks: row.tasks.map((task) => ({ ...task, nodes: nodesOf(row.reading, head.period) })) }
      : row;
  });
}

function rowBarred(row: PlanRow, given: RowCorrection, { units }: Directory, pointer: string): Refusal | null {
  const { id: _, leftOut: __, ...rest } = given;
  if (row.change === 'gone' && Object.values(rest).some((value) => value !== undefined)) {
    return { refused: 'ROW_GONE', pointer };
  }
  if (row.assigned && given.tasks !== undefined) return { refused: 'ITEM_ASSIGNED', pointer: `${pointer}/tasks` };
  const known = new Set(units.map((unit) => unit.id));
  if (given.leadUnitId !== undefined && !known.has(given.leadUnitId)) {
    return { refused: 'UNIT_UNKNOWN', pointer: `${pointer}/leadUnitId` };
  }
  const unknown = (given.units ?? []).findIndex((unit) => !known.has(unit.unitId));
  if (unknown !== -1) return { refused: 'UNIT_UNKNOWN', pointer: `${pointer}/units/${String(unknown)}/unitId` };
  for (const [task, { nodes }] of (given.tasks ?? []).entries()) {
    const twice = nodes.findIndex(({ dueOn }, at) => nodes.findIndex((node) => node.dueOn === dueOn) !== at);
    const at = `${pointer}/tasks/${String(task)}/nodes/${String(twice)}/dueOn`;
    if (twice !== -1) return { refused: 'DATE_INVALID', pointer: at };
  }
  return null;
}

function rowAfter(row: PlanRow, given: RowCorrection, resolver: Resolver): PlanRow {
  const next: PlanRow = {
    ...row,
    title: given.title ?? row.title,
    kind: given.kind ?? row.kind,
    units: given.units === undefined ? row.units : given.units,
    leftOut: given.leftOut ?? row.leftOut,
    tasks: given.tasks?.map((task) => taskAfter(row, task)) ?? row.tasks,
  };
  const after = { ...next, ...leadAfter(next, given, resolver) };
  // What was put in by hand differs from what stands, whatever the document says.
  const touched = !sameJson({ ...after, leftOut: row.leftOut }, row);
  return row.change === 'same' && touched ? { ...after, change: 'changed', differences: ['corrected'] } : after;
}

function taskAfter(row: PlanRow, { title, nodes }: NonNullable<RowCorrection['tasks']>[number]): PlanTask {
  const known = row.tasks.flatMap((task) => task.nodes);
  const after = nodes.map(({ dueOn, confirmed }): PlanNode => {
    return { dueOn, confirmed, basis: known.find((node) => node.dueOn === dueOn)?.basis ?? 'coordinator' };
  });
  return { title, nodes: after.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)) };
}

/** A lead that is given is confirmed by that; one that is confirmed is the one that stands there now, and stays. */
function leadAfter(
  row: PlanRow,
  { leadUnitId, confirmLead }: Pick<RowCorrection, 'leadUnitId' | 'confirmLead'>,
  resolver: Resolver,
): Partial<Pick<PlanRow, 'leadUnitId' | 'leadConfirmed'>> {
  if (leadUnitId !== undefined) return { leadUnitId, leadConfirmed: confirmLead ?? true };
  if (confirmLead === undefined || (confirmLead && row.leadConfirmed && row.leadUnitId !== null)) return {};
  if (!confirmLead) return { leadConfirmed: false };
  const stands = participantsOf(row, resolver).leadUnitId;
  return stands === null ? {} : { leadUnitId: stands, leadConfirmed: true };
}
