/** What is recorded of a rectification (限期整改): its events, and the state that they fold to. */
import type { TermKind } from '../policy.ts';
import type { Reached } from '../sanction/ladder.ts';
import type { UnitSucceeded } from '../succession.ts';
import type { Term } from '../term.ts';
import type { Behind } from '../term/behind.ts';
import type { Extension, ExtensionLevel } from '../term/extending.ts';
import type { Rung } from '../term/ladder.ts';
import type { TermChange } from '../term/recounting.ts';
import type { IsoDate } from '../calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Light, LightOverride } from '../light.ts';

/**
 * The stages, after domain.md 4.3: drafted and waiting for the leader; sent back to the coordinator; issued; acknowledged
 * and owing a work plan; at work; submitted and waiting for inspection; passed (销号); withdrawn (撤回).
 */
export const rectificationStages = [
  'opened',
  'revising',
  'noticed',
  'plan-due',
  'rectifying',
  'inspecting',
  'closed',
  'withdrawn',
] as const;

/** See {@link rectificationStages}. */
export type RectificationStage = (typeof rectificationStages)[number];

/** One problem to be put right; `no` counts from 1. */
export interface Problem {
  no: number;
  title: string;
  detail: string;
}

/** What an order says before it is issued. Rules are texts that `parseTermRule` reads. */
export interface Order {
  title: string;
  problems: readonly Problem[];
  /** The document or decision that the order rests on. */
  basis: string;
  planRule: string;
  dueRule: string;
}

/** One step of a work plan. */
export interface PlanStep {
  title: string;
  dueOn: string;
}

/** What became of one problem. */
export interface ProblemResult {
  no: number;
  result: string;
}

/** A rectification report (整改报告), as a unit wrote it. */
export interface SubmissionReport {
  report: string;
  evidence: readonly Evidence[];
  results: readonly ProblemResult[];
}

/** The events of a rectification. What is marked `?` was not said in events of earlier releases. */
export type RectificationEvent =
  | ({ type: 'drafted'; mechanismId: string; unitId: string } & Order)
  | { type: 'draft-returned'; opinion: string }
  | ({ type: 'revised' } & Order)
  | { type: 'noticed'; number: string; opinion: string | null; terms: readonly Term[] }
  | { type: 'acknowledged' }
  | { type: 'work-plan-filed'; steps: readonly PlanStep[]; review: Term }
  | { type: 'work-plan-approved'; opinion: string | null }
  | { type: 'work-plan-returned'; opinion: string; term: Term }
  | { type: 'progress-reported'; percent: number; text: string; behind?: Behind }
  | { type: 'fell-behind'; light: 'yellow' | 'red'; percent: number; points: number }
  | ({ type: 'submission-prepared' } & SubmissionReport)
  | { type: 'submission-sent-back'; opinion: string }
  /** Signed by the head, with an `opinion`; `report` is null where the head signed what was prepared. */
  | ({ type: 'submitted'; inspection: Term; opinion?: string | null } & (SubmissionReport | { report: null }))
  /** The term of the recheck; left out where there is none. */
  | { type: 'passed'; opinion: string; recheck?: Term }
  | { type: 'recheck-passed'; opinion: string }
  | { type: 'recheck-failed'; opinion: string; problems: readonly number[]; term: Term }
  /** `sinceMs`: when what it is against was decided; `recused`: whoever had a hand in the matter until then. */
  | {
      type: 'objection-filed';
      no: number;
      against: Objected;
      sinceMs: number;
      text: string;
      evidence: readonly Evidence[];
      term: Term;
      judge: ReviewJudge;
      recused: readonly string[];
    }
  /** `term`: another, later one; `strike`: the problems that were none; what was set aside begins anew. */
  | {
      type: 'objection-decided';
      no: number;
      outcome: 'upheld' | 'changed' | 'withdrawn';
      opinion: string;
      term: Term | null;
      strike: readonly number[];
      inspection: Term | null;
      recheck: Term | null;
    }
  | {
      type: 'returned';
      opinion: string;
      term: Term;
      review: Term | null;
      turnsRed: boolean;
      tickedOff?: readonly number[];
      reached?: Reached;
    }
  | {
      type: 'rung-taken';
      kind: TermKind;
      round: number;
      rung: string;
      next: Rung;
      notify: boolean;
      leg?: number;
      escalatesAtMs?: number;
    }
  /** It is overdue for more working days than its unit's kind allows. */
  | { type: 'threshold-reached'; round: number; reached?: Reached }
  | {
      type: 'terms-recounted';
      terms: readonly Term[];
      edition: string;
      /** The editions before, and what became of each term. */
      from?: string | null;
      changes?: readonly TermChange[];
      /** The decision by which terms were shortened too; null: none was. */
      shortenedBy?: string | null;
      behind?: Behind | null;
      lapsesAtMs?: number | null;
      pauseUntilMs?: number | null;
      /** The revision of the calendar by which this is the matter's first recount. */
      revision?: number | null;
      /** What moved is told in the revision's digest, and not by this matter. */
      digest?: boolean;
    }
  | {
      type: 'extension-requested';
      no: number;
      reason: string;
      askedOn: IsoDate;
      /** Null when it came too late to be decided. */
      decision: Term | null;
      level: ExtensionLevel;
      lapsesAtMs: number | null;
    }
  | { type: 'extension-passed-on'; no: number; opinion: string }
  | {
      type: 'extension-granted';
      no: number;
      opinion: string | null;
      dueOn: IsoDate;
      term: Term;
      behind: Behind | null;
      decisionLateSinceMs: number | null;
    }
  | { type: 'extension-refused'; no: number; opinion: string; decisionLateSinceMs: number | null }
  | { type: 'extension-lapsed'; no: number }
  | { type: 'paused'; reason: string; untilOn: IsoDate | null; untilMs: number | null; terms: readonly Term[] }
  | { type: 'resumed'; reason: string | null; on: IsoDate; terms: readonly Term[]; behind: Behind | null }
  | { type: 'rectification-withdrawn'; reason: string }
  | { type: 'rectification-reopened'; reason: string; term: Term; review: Term | null }
  | { type: 'light-overridden'; light: Light; reason: string; untilMs: number }
  | { type: 'light-override-ended'; reason: string | null }
  | UnitSucceeded;

/** What may be objected to: the order, a return, a failed recheck, or that it is overdue for too long. */
export const objectedTo = ['order', 'return', 'recheck', 'overdue'] as const;

/** See {@link objectedTo}. */
export type Objected = (typeof objectedTo)[number];

/** In whose place an objection is decided. */
export type ReviewJudge = 'cityLeader' | 'leader' | 'inspector' | 'director';

/** An objection (异议) and what was decided on it (复核). Instants in ms. */
export interface Objection {
  no: number;
  state: 'pending' | 'upheld' | 'changed' | 'withdrawn' | 'moot';
  against: Objected;
  /** When what it is against was decided. */
  sinceMs: number;
  filedAtMs: number;
  text: string;
  evidence: readonly Omit<Evidence, 'text'>[];
  judge: ReviewJudge;
  /** Whoever had a hand in the matter until then: none of them decides. */
  recused: readonly string[];
  opinion: string | null;
  decidedAtMs: number | null;
}

/** A report as it stands in the state; what its evidence says stands in the event. */
export interface Written {
  atMs: number;
  /** Who wrote it. */
  by: string;
  report: string;
  evidence: readonly Omit<Evidence, 'text'>[];
  results: readonly ProblemResult[];
}

/** A report that was submitted. */
export interface Submission extends Written {
  /** The unit's head who signed it (审签); not said of what was submitted before heads signed. */
  signedBy?: string;
}

/** A rectification as its events fold. All instants in ms. */
export interface Rectification extends Order {
  stage: RectificationStage;
  mechanismId: string;
  unitId: string;
  /** Everyone who drafted or revised: none of them approves. */
  draftedBy: readonly string[];
  /** Who drafted it where the office did not: its own unit's. */
  draftedAs?: 'inspector' | 'cityLeader';
  number: string | null;
  noticedAtMs: number | null;
  /** The event by which it was issued: what came before its unit does not read. */
  noticedSeq?: number;
  /** The due instant of the order as issued; it never changes (design.md, "People and limits" 4). */
  originalDueAtMs: number | null;
  /** The due instant of the latest running of the order's term; it stays when the term has been answered. */
  dueAtMs: number | null;
  /** Running terms, at most one of a kind. */
  terms: readonly Term[];
  /** How many runnings of each kind there have been. */
  rounds: Partial<Record<TermKind, number>>;
  acknowledgedAtMs: number | null;
  workPlan: { steps: readonly PlanStep[]; filedAtMs: number; filedBy: string; review: PlanReview } | null;
  /** `fell`: the worst light of falling behind that has been recorded. */
  progress: {
    percent: number;
    text: string;
    atMs: number;
    behind?: Behind | null;
    fell?: 'yellow' | 'red';
  } | null;
  submission: Submission | null;
  /** What the liaison prepared for the head's signature (审签), by which event; `sentBack`: why it was not signed. */
  prepared?: (Written & { seq: number; sentBack: string | null }) | null;
  /** The events whose reports were signed: the others are the unit's own. */
  signedSeqs?: readonly number[];
  returns: { times: number; lastAtMs: number; turnsRed: boolean; opinion: string } | null;
  /** The problems that were put right while others were not. */
  tickedOff?: readonly { no: number; atMs: number }[];
  /** The due instant that was first missed by the unit; made-good lateness stays visible. */
  lateSinceMs: number | null;
  opinion: string | null;
  closedAtMs: number | null;
  /** Why it was withdrawn, which makes its number void (作废), or opened again. */
  undone?: { what: 'withdrawn' | 'reopened'; reason: string; atMs: number };
  /** When it is overdue for too long, if nothing is handed in; null when that has been recorded. */
  escalatesAtMs?: number | null;
  /** When it last was so and had something drafted. */
  overTermAtMs?: number;
  /** What the last recheck (复查) found. */
  recheck?: { outcome: 'passed' | 'failed'; opinion: string; atMs: number };
  /** The objections, in order. */
  objections?: readonly Objection[];
  /** The requests for an extension (延期), in order. */
  extensions?: readonly Extension[];
  /** The pause (中止计时) that lasts. */
  pause?: { reason: string; sinceMs: number; untilOn: IsoDate | null; untilMs: number | null } | null;
  /** The last revision of the calendar that its terms were counted by. */
  countedRevision?: number;
  /** The light that a person set over the derived one, until an instant. */
  override?: LightOverride | null;
}

/** How far the coordinator is with a work plan. */
export type PlanReview = 'pending' | 'approved' | 'returned';

/** The problems that are to be put right still. */
export function openProblems({ problems, tickedOff = [] }: Rectification): readonly Problem[] {
  return problems.filter(({ no }) => !tickedOff.some((one) => one.no === no));
}

/** The objection that waits for its decision. */
export function pendingObjection({ objections = [] }: Pick<Rectification, 'objections'>): Objection | undefined {
  return objections.find(({ state }) => state === 'pending');
}

/** Whether something of it is to come: it is not closed, or its recheck or the decision on an objection is out. */
export function isOpen({ closedAtMs, terms }: Rectification): boolean {
  return closedAtMs === null || terms.length > 0;
}

/** The running term of a kind. */
export function termOf(state: Rectification, kind: TermKind): Term | undefined {
  return state.terms.find((term) => term.kind === kind);
}

/** Which running of this kind of term the next one will be. */
export function nextRound(state: Rectification, kind: TermKind): number {
  return (state.rounds[kind] ?? 0) + 1;
}
