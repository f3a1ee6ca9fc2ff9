/** Which units the names of a draft stand for, who leads and who cooperates in each row, and what still hinders. */
import { holderOn, inForceOn, matchUnit, type DirectoryUnit, type MatchedBy } from '../directory.ts';
import { isCollective, kindOf } from '../plan-text/kinds.ts';
import { plain } from '../plan-text/flow.ts';
import type { UnitKind } from '../units.ts';
import type { NameChoice, PlanDraft, PlanRow, UnitPart } from './record.ts';

/** What a name of the document stands for now. */
export type Resolved =
  | { to: 'unit'; unitId: string; by: MatchedBy | 'chosen' }
  | { to: 'members'; unitIds: readonly string[] }
  | { to: 'nobody'; reason: string }
  | { to: 'collective'; unitId: string }
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

/** Whether two names are one, however their brackets are typed. */
export function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** Every name of the rows once, in order of first appearance. */
export function namesOf(rows: readonly PlanRow[]): string[] {
  const names = new Map<string, string>();
  for (const { change, reading } of rows) {
    if (change === 'gone') continue;
    for (const name of [...reading.responsible, ...reading.cooperating, ...reading.implementing]) {
      if (!names.has(plain(name))) names.set(plain(name), name);
    }
  }
  return [...names.values()];
}

/** Answers what names stand for: what the coordinator chose, else what the directory says; nobody guesses. */
export interface Resolver {
  directory: Directory;
  resolve: (name: string) => Resolved;
  /** The unit that does a unit's work today: a choice outlives a rename. */
  holder: (unitId: string) => string;
}

/** Makes a resolver. Each name is looked up once: a plan names a unit many times, and a directory has hundreds. */
export function resolverOf(choices: readonly NameChoice[], directory: Directory): Resolver {
  const { units, today } = directory;
  const known = new Map<string, Resolved>();
  return {
    directory,
    resolve(name) {
      const key = plain(name);
      const resolved = known.get(key) ?? resolve(name, choices, directory);
      known.set(key, resolved);
      return resolved;
    },
    holder(unitId) {
      const unit = units.find((one) => one.id === unitId);
      return (unit && holderOn(unit, units, today)?.id) ?? unitId;
    },
  };
}

function resolve(name: string, choices: readonly NameChoice[], { units, today }: Directory): Resolved {
  const choice = choices.find((one) => sameName(one.name, name));
  if (choice) {
    if ('unitId' in choice) return { to: 'unit', unitId: choice.unitId, by: 'chosen' };
    if ('members' in choice) return { to: 'members', unitIds: choice.members };
    return { to: 'nobody', reason: choice.omitted };
  }
  const match = matchUnit(name, units, today);
  if (match === null) {
    return { to: 'unknown', proposed: { name, kind: kindOf(name), collective: isCollective(name) } };
  }
  if ('ambiguous' in match) return { to: 'ambiguous', unitIds: match.ambiguous.map((unit) => unit.id) };
  if (match.unit.collective) return { to: 'collective', unitId: match.unit.id };
  return { to: 'unit', unitId: match.unit.id, by: match.by };
}

/** Who takes part in a row: its lead, if one can be told, and the others in the document's order. */
export function participantsOf(
  row: PlanRow,
  { resolve: lookUp, holder }: Resolver,
): { leadUnitId: string | null; others: Participant[] } {
  const unitsOf = (name: string): readonly string[] => {
    const resolved = lookUp(name);
    if (resolved.to === 'unit') return [holder(resolved.unitId)];
    return resolved.to === 'members' ? resolved.unitIds.map(holder) : [];
  };
  const read = row.reading.lead === null ? [] : unitsOf(row.reading.lead);
  const chosen = row.leadUnitId === null ? null : holder(row.leadUnitId);
  const leadUnitId = chosen ?? (read.length === 1 ? (read[0] ?? null) : null);
  const parts = ['responsible', 'cooperating', 'implementing'] as const;
  const all =
    row.units?.map(({ unitId, part }) => ({ unitId: holder(unitId), part })) ??
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
export function blockersOf({ head, rows }: Pick<PlanDraft, 'head' | 'rows'>, resolver: Resolver): Blocker[] {
  const blockers: Blocker[] = [];
  const ofPlan = (code: BlockerCode): void => {
    blockers.push({ rowId: null, seq: null, code, name: '' });
  };
  if (head.title === null) ofPlan('TITLE_MISSING');
  if (head.period.from === null || head.period.to === null) ofPlan('PERIOD_MISSING');
  for (const row of rows.filter(isTaken)) blockers.push(...blockersOfRow(row, resolver));
  return blockers;
}

function blockersOfRow(row: PlanRow, resolver: Resolver): Blocker[] {
  const { units, today } = resolver.directory;
  const blockers: Blocker[] = [];
  const add = (code: BlockerCode, name = ''): void => {
    blockers.push({ rowId: row.id, seq: row.seq, code, name });
  };
  // Whose units were put in by hand needs no name resolved.
  const { responsible, cooperating, implementing } = row.reading;
  for (const name of row.units === null ? [...responsible, ...cooperating, ...implementing] : []) {
    switch (resolver.resolve(name).to) {
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
  const { leadUnitId, others } = participantsOf(row, resolver);
  if (leadUnitId === null) add('LEAD_MISSING');
  else if (!row.leadConfirmed) add('LEAD_UNCONFIRMED');
  for (const unitId of [...(leadUnitId === null ? [] : [leadUnitId]), ...others.map((other) => other.unitId)]) {
    const unit = units.find((one) => one.id === unitId);
    if (!unit || !inForceOn(unit, today)) add('UNIT_NOT_IN_FORCE', unit?.name ?? unitId);
    else if (unit.collective) add(unitId === leadUnitId ? 'LEAD_NOT_ONE_UNIT' : 'COLLECTIVE_NOT_EXPANDED', unit.name);
  }
  if (row.tasks.length === 0 && !row.assigned) add('TASKS_MISSING');
  return blockers;
}
