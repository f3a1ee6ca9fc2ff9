/** What is recorded of a rectification (限期整改): its events, and the state that they fold to. */
import type { RecordedEvent } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import type { UnitSucceeded } from '../succession.ts';
import { afterRung, isOverdue, type Rung, type Term } from '../term.ts';

/**
 * The stages, after domain.md 4.3: drafted and waiting for the leader; sent back to the coordinator; issued; acknowledged
 * and owing a work plan; at work; submitted and waiting for inspection; passed (销号).
 */
export const rectificationStages = [
  'opened',
  'revising',
  'noticed',
  'plan-due',
  'rectifying',
  'inspecting',
  'closed',
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

/** One piece of evidence, kept as sent; `sha256` is of its text, or as stated for a link. */
export interface Evidence {
  name: string;
  mediaType: string;
  text: string | null;
  url: string | null;
  sha256: string | null;
}

/** What became of one problem. */
export interface ProblemResult {
  no: number;
  result: string;
}

/** The events of a rectification. */
export type RectificationEvent =
  | ({ type: 'drafted'; mechanismId: string; unitId: string } & Order)
  | { type: 'draft-returned'; opinion: string }
  | ({ type: 'revised' } & Order)
  | { type: 'noticed'; number: string; opinion: string | null; terms: readonly Term[] }
  | { type: 'acknowledged' }
  | { type: 'work-plan-filed'; steps: readonly PlanStep[]; review: Term }
  | { type: 'work-plan-approved'; opinion: string | null }
  | { type: 'work-plan-returned'; opinion: string; term: Term }
  | { type: 'progress-reported'; percent: number; text: string }
  | {
      type: 'submitted';
      report: string;
      evidence: readonly Evidence[];
      results: readonly ProblemResult[];
      inspection: Term;
    }
  | { type: 'passed'; opinion: string }
  | { type: 'returned'; opinion: string; term: Term; review: Term | null; turnsRed: boolean }
  | { type: 'rung-taken'; kind: TermKind; round: number; rung: string; next: Rung; notify: boolean }
  | { type: 'terms-recounted'; terms: readonly Term[]; edition: string }
  | UnitSucceeded;

/** A rectification as its events fold. All instants in ms. */
export interface Rectification extends Order {
  stage: RectificationStage;
  mechanismId: string;
  unitId: string;
  /** Everyone who drafted or revised: none of them approves. */
  draftedBy: readonly string[];
  number: string | null;
  noticedAtMs: number | null;
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
  progress: { percent: number; text: string; atMs: number } | null;
  submission: {
    atMs: number;
    by: string;
    report: string;
    evidence: readonly Pick<Evidence, 'name' | 'mediaType' | 'url' | 'sha256'>[];
    results: readonly ProblemResult[];
  } | null;
  returns: { times: number; lastAtMs: number; turnsRed: boolean; opinion: string } | null;
  /** The due instant that was first missed by the unit; made-good lateness stays visible. */
  lateSinceMs: number | null;
  opinion: string | null;
  closedAtMs: number | null;
}

/** How far the coordinator is with a work plan. */
export type PlanReview = 'pending' | 'approved' | 'returned';

/** The running term of a kind. */
export function termOf(state: Rectification, kind: TermKind): Term | undefined {
  return state.terms.find((term) => term.kind === kind);
}

/** Which running of this kind of term the next one will be. */
export function nextRound(state: Rectification, kind: TermKind): number {
  return (state.rounds[kind] ?? 0) + 1;
}

function start(state: Rectification, terms: readonly Term[]): Pick<Rectification, 'terms' | 'rounds'> {
  const started = new Set(terms.map((term) => term.kind));
  return {
    terms: [...state.terms.filter((term) => !started.has(term.kind)), ...terms],
    rounds: { ...state.rounds, ...Object.fromEntries(terms.map((term) => [term.kind, term.round])) },
  };
}

function stop(state: Rectification, ...kinds: TermKind[]): Rectification {
  return { ...state, terms: state.terms.filter((term) => !kinds.includes(term.kind)) };
}

function draft(recorded: RecordedEvent<Extract<RectificationEvent, { type: 'drafted' }>>): Rectification {
  const { type: _, ...order } = recorded.event;
  return {
    ...order,
    stage: 'opened',
    draftedBy: [recorded.actor.accountId],
    number: null,
    noticedAtMs: null,
    originalDueAtMs: null,
    dueAtMs: null,
    terms: [],
    rounds: {},
    acknowledgedAtMs: null,
    workPlan: null,
    progress: null,
    submission: null,
    returns: null,
    lateSinceMs: null,
    opinion: null,
    closedAtMs: null,
  };
}

function dueOf(terms: readonly Term[]): number | null {
  return terms.find((term) => term.kind === 'rectification')?.dueAtMs ?? null;
}

function takeRung(state: Rectification, event: Extract<RectificationEvent, { type: 'rung-taken' }>): Rectification {
  const terms = state.terms.map((term) => (term.kind === event.kind ? afterRung(term, event.next) : term));
  const late = terms.find((term) => term.kind === 'rectification' && isOverdue(term));
  return { ...state, terms, lateSinceMs: state.lateSinceMs ?? late?.dueAtMs ?? null };
}

/** What a rectification looks like after an event. Folds every version of every event (C10). */
export function evolveRectification(
  before: Rectification | null,
  recorded: RecordedEvent<RectificationEvent>,
): Rectification {
  const { event, atMs, actor } = recorded;
  if (event.type === 'drafted') return draft({ ...recorded, event });
  if (before === null) throw new Error(`${event.type} cannot be the first event of a rectification`);
  const state = before;
  switch (event.type) {
    case 'draft-returned':
      return { ...state, stage: 'revising', opinion: event.opinion };
    case 'revised': {
      const { type: _, ...order } = event;
      return { ...state, ...order, stage: 'opened', draftedBy: [...new Set([...state.draftedBy, actor.accountId])] };
    }
    case 'noticed': {
      const dueAtMs = dueOf(event.terms);
      const { number, opinion } = event;
      return {
        ...state,
        ...start(state, event.terms),
        ...{ stage: 'noticed', number, opinion, noticedAtMs: atMs, originalDueAtMs: dueAtMs, dueAtMs },
      };
    }
    case 'acknowledged':
      return { ...stop(state, 'acknowledgement'), stage: 'plan-due', acknowledgedAtMs: atMs };
    case 'work-plan-filed': {
      const filed = stop(state, 'work-plan');
      const workPlan = { steps: event.steps, filedAtMs: atMs, filedBy: actor.accountId, review: 'pending' as const };
      return { ...filed, ...start(filed, [event.review]), stage: 'rectifying', workPlan };
    }
    case 'work-plan-approved':
      return { ...stop(state, 'plan-review'), ...reviewed(state, 'approved'), opinion: event.opinion };
    case 'work-plan-returned': {
      const stopped = stop(state, 'plan-review');
      return {
        ...stopped,
        ...start(stopped, [event.term]),
        ...reviewed(state, 'returned'),
        ...{ stage: 'plan-due', opinion: event.opinion },
      };
    }
    case 'progress-reported':
      return { ...state, progress: { percent: event.percent, text: event.text, atMs } };
    case 'submitted': {
      const answered = stop(state, 'rectification', 'plan-review');
      const evidence = event.evidence.map(({ name, mediaType, url, sha256 }) => ({ name, mediaType, url, sha256 }));
      const submission = { atMs, by: actor.accountId, report: event.report, evidence, results: event.results };
      return { ...answered, ...start(answered, [event.inspection]), stage: 'inspecting', submission };
    }
    case 'passed':
      return { ...state, terms: [], stage: 'closed', opinion: event.opinion, closedAtMs: atMs };
    case 'returned': {
      const inspected = stop(state, 'inspection');
      const returns = {
        times: (state.returns?.times ?? 0) + 1,
        ...{ lastAtMs: atMs, turnsRed: event.turnsRed, opinion: event.opinion },
      };
      return {
        ...inspected,
        ...start(inspected, event.review ? [event.term, event.review] : [event.term]),
        ...{ stage: 'rectifying', opinion: event.opinion, returns, dueAtMs: event.term.dueAtMs },
      };
    }
    case 'rung-taken':
      return takeRung(state, event);
    case 'terms-recounted':
      return { ...state, terms: event.terms, dueAtMs: dueOf(event.terms) ?? state.dueAtMs };
    case 'unit-succeeded':
      return { ...state, unitId: event.toUnitId };
  }
}

function reviewed(state: Rectification, review: PlanReview): Pick<Rectification, 'workPlan'> {
  return { workPlan: state.workPlan && { ...state.workPlan, review } };
}
