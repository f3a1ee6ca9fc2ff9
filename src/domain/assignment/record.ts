/** What is recorded of an assignment (交办事项): its events, and the state that they fold to. */
import type { IsoDate } from '../calendar.ts';
import type { TermKind } from '../policy.ts';
import type { Evidence } from '../evidence.ts';
import type { PlanStep } from '../rectification/record.ts';
import type { UnitSucceeded } from '../succession.ts';
import type { Term } from '../term.ts';
import type { Behind } from '../term/behind.ts';
import type { Extension, ExtensionLevel } from '../term/extending.ts';
import type { Rung } from '../term/ladder.ts';
import type { TermChange } from '../term/recounting.ts';
import type { Urging, UrgingLevel } from '../urging.ts';
import type { AssignmentOrder, AssignmentSource, Frequency } from './order.ts';

/**
 * The stages, after domain.md 2.5: drafted; issued and not acknowledged by its lead; acknowledged and owing a work plan; at
 * work; completion submitted and under review; accepted (销号). Beside them: suspended, terminated, withdrawn.
 */
export const assignmentStages = [
  'draft',
  'issued',
  'plan-due',
  'in-progress',
  'under-review',
  'closed',
  'suspended',
  'terminated',
  'withdrawn',
] as const;

/** See {@link assignmentStages}. */
export type AssignmentStage = (typeof assignmentStages)[number];

/** The stages in which units work on it. */
export const workingStages = ['issued', 'plan-due', 'in-progress'] as const;

/** A unit as it enters an assignment. */
export interface EnteringUnit {
  unitId: string;
  role: 'lead' | 'cooperating';
  /** It is asked by letter (商请): outside all figures, never overdue. */
  courtesy: boolean;
  dueAtMs: number;
}

/** Which unit left, whose place another took, and why. */
export interface LeftUnit {
  unitId: string;
  role: 'lead' | 'cooperating';
  atMs: number;
  why: 'replaced' | 'released' | 'transferred';
}

/** Which pieces of evidence, counted from 1, prove a point of the checklist, counted from 1. */
export interface ChecklistAnswer {
  no: number;
  evidence: readonly number[];
}

/** What a unit hands in. */
export interface Handed {
  report: string;
  evidence: readonly Evidence[];
  /** Absent where there is no checklist. */
  checklist?: readonly ChecklistAnswer[];
}

/** A completion (办结报告) as a unit handed it in. */
export interface Completion {
  report: string;
  evidence: readonly Omit<Evidence, 'text'>[];
  checklist?: readonly ChecklistAnswer[];
  preparedBy: string;
  /** When it was handed in, signed by the unit's head where it is the lead's; null while it waits for the signature. */
  atMs: number | null;
  signedBy: string | null;
  /** Why the head sent it back to be written again. */
  sentBack: string | null;
}

/** What one unit has of an assignment. Instants in ms. */
export interface AssignedUnit extends EnteringUnit {
  /** As first set; it never changes. */
  originalDueAtMs: number;
  acknowledgedAtMs: number | null;
  /** It says that it is the wrong unit, and nobody has decided yet. */
  rejection: { reason: string; atMs: number } | null;
  progress: {
    percent: number;
    text: string;
    atMs: number;
    behind?: Behind;
    fell?: 'yellow' | 'red';
  } | null;
  /** How many reports in a row it missed, and since when. */
  missed: { times: number; sinceMs: number } | null;
  extensions: readonly Extension[];
  completion: Completion | null;
  /** Its part was waived (免报), with the reason. */
  waived: string | null;
  lateSinceMs: number | null;
}

/** An issued assignment. Instants in ms. */
export interface Issued {
  number: string;
  /** Its number is void (作废) and is never used again. */
  numberVoid: boolean;
  atMs: number;
  by: string;
  opinion: string | null;
  reports: Frequency;
  /** The lead first, then the cooperating units in their order. */
  units: readonly AssignedUnit[];
  left: readonly LeftUnit[];
  terms: readonly Term[];
  /** How often each term has begun, by kind and unit. */
  rounds: Readonly<Record<string, number>>;
  workPlan: { steps: readonly PlanStep[]; contact: string; atMs: number; by: string } | null;
  returns: { times: number; lastAtMs: number; turnsRed: boolean; opinion: string } | null;
  suspension: {
    reason: string;
    sinceMs: number;
    untilOn: IsoDate | null;
    untilMs: number | null;
    from: AssignmentStage;
  } | null;
  /** When its file goes to the archive (归档), after it was closed. */
  archivesAtMs: number | null;
  /** How often it was re-opened. */
  reopened: number;
  /** The last revision of the calendar by which it was counted again. */
  countedRevision: number;
  /** The urgings given, by a person or the ladder: level, unit and day, each once. */
  urged: readonly Urging[];
}

/** The events of an assignment. What is marked `?` was not said in events of earlier releases. */
export type AssignmentEvent =
  | ({ type: 'assignment-drafted'; mechanismId: string; source: AssignmentSource } & AssignmentOrder)
  | ({ type: 'assignment-revised' } & AssignmentOrder)
  | { type: 'assignment-draft-returned'; opinion: string }
  | {
      type: 'assignment-issued';
      number: string;
      opinion: string | null;
      reports: Frequency;
      units: readonly EnteringUnit[];
      terms: readonly Term[];
    }
  | { type: 'assignment-acknowledged'; unitId: string; plan: Term | null }
  | { type: 'assignment-rejected'; unitId: string; reason: string; decision: Term }
  | { type: 'rejection-refused'; unitId: string; opinion: string; term: Term }
  | { type: 'unit-released'; unitId: string; opinion: string }
  | {
      type: 'unit-replaced';
      unitId: string;
      why: 'replaced' | 'transferred';
      reason: string;
      by: EnteringUnit;
      terms: readonly Term[];
    }
  | {
      type: 'assignment-plan-filed';
      unitId: string;
      steps: readonly PlanStep[];
      contact: string;
      report: Term | null;
    }
  | {
      type: 'assignment-progress';
      unitId: string;
      percent: number;
      text: string;
      behind: Behind | null;
      report: Term | null;
    }
  | { type: 'assignment-fell-behind'; unitId: string; light: 'yellow' | 'red'; percent: number; points: number }
  | { type: 'report-missed'; unitId: string; term: string; times: number; dueAtMs: number; report: Term | null }
  | {
      type: 'assignment-extension-requested';
      unitId: string;
      no: number;
      reason: string;
      askedOn: IsoDate;
      decision: Term | null;
      level: ExtensionLevel;
      lapsesAtMs: number | null;
    }
  | { type: 'assignment-extension-passed-on'; unitId: string; no: number; opinion: string }
  | {
      type: 'assignment-extension-granted';
      unitId: string;
      no: number;
      opinion: string | null;
      dueOn: IsoDate;
      term: Term;
      behind: Behind | null;
      decisionLateSinceMs: number | null;
    }
  | {
      type: 'assignment-extension-refused';
      unitId: string;
      no: number;
      opinion: string;
      decisionLateSinceMs: number | null;
    }
  | { type: 'assignment-extension-lapsed'; unitId: string; no: number }
  | ({ type: 'part-filed'; unitId: string } & Handed)
  | { type: 'part-waived'; unitId: string; reason: string }
  | ({ type: 'completion-prepared'; unitId: string } & Handed)
  | { type: 'completion-sent-back'; unitId: string; opinion: string }
  | {
      type: 'completion-submitted';
      unitId: string;
      /** Null: as it was prepared. */
      given: Handed | null;
      opinion: string | null;
      review: Term;
    }
  | { type: 'assignment-accepted'; opinion: string; archivesAtMs: number }
  | {
      type: 'assignment-returned';
      opinion: string;
      term: Term;
      report: Term | null;
      turnsRed: boolean;
      times: number;
      /** It has been returned so often that the office is alerted. */
      alerts: boolean;
    }
  | {
      type: 'assignment-suspended';
      reason: string;
      untilOn: IsoDate | null;
      untilMs: number | null;
      terms: readonly Term[];
    }
  | { type: 'assignment-resumed'; reason: string | null; on: IsoDate; terms: readonly Term[] }
  | { type: 'assignment-terminated'; reason: string }
  | { type: 'assignment-withdrawn'; reason: string }
  | { type: 'assignment-reopened'; reason: string; terms: readonly Term[]; report: Term | null }
  | { type: 'assignment-urged'; unitId: string; level: UrgingLevel; on: IsoDate; text: string | null }
  | {
      type: 'assignment-rung-taken';
      kind: TermKind;
      unitId: string;
      round: number;
      leg?: number;
      rung: string;
      next: Rung;
      notify: boolean;
      /** The level at which it urges the unit; absent where it urges nobody, or the unit was urged so that day. */
      urges?: UrgingLevel;
    }
  | {
      type: 'assignment-recounted';
      terms: readonly Term[];
      edition: string;
      from: string | null;
      changes: readonly TermChange[];
      shortenedBy: string | null;
      behind: readonly { unitId: string; behind: Behind }[];
      lapses: readonly { unitId: string; lapsesAtMs: number }[];
      suspendedUntilMs: number | null;
      revision: number | null;
      digest: boolean;
    }
  | UnitSucceeded;

/** An assignment as its events fold. All instants in ms. What is marked `?` is not in drafts that earlier releases kept. */
export interface Assignment extends AssignmentOrder {
  stage: AssignmentStage;
  mechanismId: string;
  source: AssignmentSource;
  /** Everyone who drafted or revised: none of them approves (design.md, "People and limits" 2). */
  draftedBy: readonly string[];
  /** Why it was withdrawn or terminated. */
  reason: string | null;
  closedAtMs: number | null;
  /** With which words the draft was sent back, until it is revised. */
  returnedDraft?: string | null;
  /** Present once it has been issued. */
  issued?: Issued;
}

/** An assignment that has been issued. */
export type IssuedAssignment = Assignment & { issued: Issued };

/** Whether an assignment has been issued, whatever became of it. */
export function isIssued(state: Assignment): state is IssuedAssignment {
  return state.issued !== undefined;
}

/** The unit's share of an assignment; undefined: it has none. */
export function unitIn({ issued }: IssuedAssignment, unitId: string | null): AssignedUnit | undefined {
  return issued.units.find((unit) => unit.unitId === unitId);
}

/** The lead's share. */
export function leadOf(state: IssuedAssignment): AssignedUnit {
  const lead = state.issued.units.find((unit) => unit.role === 'lead');
  if (!lead) throw new Error('an assignment has a lead');
  return lead;
}

/** The running term of a kind, of or about a unit. */
export function termIn({ issued }: IssuedAssignment, kind: TermKind, unitId: string): Term | undefined {
  return issued.terms.find((term) => term.kind === kind && term.unitId === unitId);
}

/** The term by which a unit's share is due. */
export function mainKind({ role }: Pick<AssignedUnit, 'role'>): 'assignment' | 'cooperation' {
  return role === 'lead' ? 'assignment' : 'cooperation';
}

/** The term by which a unit's share is due, while it runs. */
export function mainTermOf(state: IssuedAssignment, unit: Pick<AssignedUnit, 'role' | 'unitId'>): Term | undefined {
  return termIn(state, mainKind(unit), unit.unitId);
}

/** Which running of a kind of term the next one of a unit will be. */
export function roundOf({ issued }: Pick<IssuedAssignment, 'issued'>, kind: TermKind, unitId: string): number {
  return (issued.rounds[`${kind}@${unitId}`] ?? 0) + 1;
}

/** Whether a unit has handed in its part, or need not: what the lead waits for. */
export function isIn(unit: AssignedUnit): boolean {
  return unit.waived !== null || (unit.completion !== null && unit.completion.atMs !== null);
}
