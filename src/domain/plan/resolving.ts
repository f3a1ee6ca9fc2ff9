/** Which units the names of a draft stand for, who leads and who cooperates in each row, and what still hinders. */
import { holderOn, inForceOn, matchUnit, type DirectoryUnit, type MatchedBy } from '../directory.ts';
import { isCollective, kindOf } from '../plan-text/names.ts';
import { plain } from '../plan-text/flow.ts';
import type { UnitKind } from '../units.ts';
import type { NameChoice, PlanDraft, PlanRow, UnitPart } from './record.ts';

/** What a name of the document stands for now. */
export type Resolved =
  | { to: 'unit'; unitId: string; by: MatchedBy | 'chosen' }
  | { to: 'members'; unitIds: readonly string[] }
  | { to: 'nobody'; reason: string }
  | { to: 'collective'; unitId: string | null }
  | { to: 'ambiguous'; unitIds: readonly string[] }
  | { to: 'unknown'; proposed: { name: string; kind: UnitKind; collective: boolean } };

/** A unit of a row, by what it does. */
export interface Participant {
  unitId: string;
  part: UnitPart;
}

/** What must be settled before a draft can be confirmed; `rowId` is null for the plan itself. */
export interface Blocker {
  rowId: string | null;
  seq: number | null;
  code: BlockerCode;
  /** The name or unit that it is about; empty where it is about none. */
  name: string;
}

/** Every reason for which a draft cannot be confirmed yet. */
export const blockerCodes = [
  'TITLE_MISSING',
  'PERIOD_MISSING',
  'LEAD_MISSING',
  'LEAD_UNCONFIRMED',
  'LEAD_NOT_ONE_UNIT',
  'UNIT_UNKNOWN',
  'UNIT_AMBIGUOUS',
  'UNIT_NOT_IN_FORCE',
  'COLLECTIVE_NOT_EXPANDED',
  'TASKS_MISSING',
] as const;

/** See {@link blockerCodes}. */
export type BlockerCode = (typeof blockerCodes)[number];

/** The directory on a day. */
export interface Directory {
  units: readonly DirectoryUnit[];
  today: string;
}

function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** Every name of the rows once, in order of first appearance. */
export function namesOf(rows: readonly PlanRow[]): string[] {
  const names = rows
    .filter((row) => row.change !== 'gone')
    .flatMap(({ reading }) => [...reading.responsible, ...reading.cooperating, ...reading.implementing]);
  return [...new Set(names)];
}

/** What a name stands for: what the coordinator chose, else what the directory says; nobody guesses. */
export function resolve(name: string, choices: readonly NameChoice[], { units, today }: Directory): Resolved {
  const choice = choices.find((one) => sameName(one.name, name));
  if (choice) {
    if ('unitId' in choice) return { to: 'unit', unitId: choice.unitId, by: 'chosen' };
    if ('members' in choice) return { to: 'members', unitIds: choice.members };
    return { to: 'nobody', reason: choice.omitted };
  }
  const match = matchUnit(name, units, today);
  if (match === null) {
    const collective = isCollective(name);
    return { to: 'unknown', proposed: { name, kind: kindOf(name), collective } };
  }
  if ('ambiguous' in match) return { to: 'ambiguous', unitIds: match.ambiguous.map((unit) => unit.id) };
  if (match.unit.collective) return { to: 'collective', unitId: match.unit.id };
  return { to: 'unit', unitId: match.unit.id, by: match.by };
}

/** The unit that does a unit's work today: a choice outlives a rename. */
function holderOf(unitId: string, { units, today }: Directory): string {
  const unit = units.find((one) => one.id === unitId);
  return (unit && holderOn(unit, units, today)?.id) ?? unitId;
}

/** Who takes part in a row: its lead, if one can be told, and the others in the document's order. */
export function participantsOf(
  row: PlanRow,
  choices: readonly NameChoice[],
  directory: Directory,
): { leadUnitId: string | null; others: Participant[] } {
  const unitsOf = (name: string): readonly string[] => {
    const resolved = resolve(name, choices, directory);
    if (resolved.to === 'unit') return [holderOf(resolved.unitId, directory)];
    return resolved.to === 'members' ? resolved.unitIds.map((unitId) => holderOf(unitId, directory)) : [];
  };
  const read = row.reading.lead === null ? [] : unitsOf(row.reading.lead);
  const chosen = row.leadUnitId === null ? null : holderOf(row.leadUnitId, directory);
  const leadUnitId = chosen ?? (read.length === 1 ? (read[0] ?? null) : null);
  const parts = ['responsible', 'cooperating', 'implementing'] as const;
  const all =
    row.units?.map(({ unitId, part }) => ({ unitId: holderOf(unitId, directory), part })) ??
    parts.flatMap((part) =>
      row.reading[part].flatMap((name) => unitsOf(name).map((unitId): Participant => ({ unitId, part }))),
    );
  const seen = new Set<string | null>([leadUnitId]);
  const others = all.filter(({ unitId }) => {
    const first = !seen.has(unitId);
    seen.add(unitId);
    return first;
  });
  return { leadUnitId, others };
}

/** Whether a row becomes or changes an item when the draft is confirmed. */
export function isTaken(row: PlanRow): boolean {
  return !row.leftOut && (row.change === 'new' || row.change === 'changed');
}

/** What still hinders the confirmation, row by row. */
export function blockersOf(draft: PlanDraft, directory: Directory): Blocker[] {
  const { head, rows, names } = draft;
  const blockers: Blocker[] = [];
  const ofPlan = (code: BlockerCode): void => {
    blockers.push({ rowId: null, seq: null, code, name: '' });
  };
  if (head.title === null) ofPlan('TITLE_MISSING');
  if (head.period.from === null || head.period.to === null) ofPlan('PERIOD_MISSING');
  for (const row of rows.filter(isTaken)) blockers.push(...blockersOfRow(row, names, directory));
  return blockers;
}

function blockersOfRow(row: PlanRow, names: readonly NameChoice[], directory: Directory): Blocker[] {
  const blockers: Blocker[] = [];
  const add = (code: BlockerCode, name = ''): void => {
    blockers.push({ rowId: row.id, seq: row.seq, code, name });
  };
  // Whose units were put in by hand needs no name resolved.
  const { responsible, cooperating, implementing } = row.reading;
  for (const name of row.units === null ? [...responsible, ...cooperating, ...implementing] : []) {
    switch (resolve(name, names, directory).to) {
      case 'unknown':
        add('UNIT_UNKNOWN', name);
        break;
      case 'ambiguous':
        add('UNIT_AMBIGUOUS', name);
        break;
      case 'collective':
        add('COLLECTIVE_NOT_EXPANDED', name);
        break;
      case 'unit':
      case 'members':
      case 'nobody':
        break;
    }
  }
  const { leadUnitId, others } = participantsOf(row, names, directory);
  if (leadUnitId === null) add('LEAD_MISSING');
  else if (!row.leadConfirmed) add('LEAD_UNCONFIRMED');
  for (const unitId of [...(leadUnitId === null ? [] : [leadUnitId]), ...others.map((other) => other.unitId)]) {
    const unit = directory.units.find((one) => one.id === unitId);
    if (!unit || !inForceOn(unit, directory.today)) add('UNIT_NOT_IN_FORCE', unit?.name ?? unitId);
    else if (unit.collective) add(unitId === leadUnitId ? 'LEAD_NOT_ONE_UNIT' : 'COLLECTIVE_NOT_EXPANDED', unit.name);
  }
  if (row.tasks.length === 0) add('TASKS_MISSING');
  return blockers;
}
