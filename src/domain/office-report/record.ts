/** What is recorded of the office's requests and reports (请示、报告): the events, and the state that they fold to. */
import type { AssignmentNode, Urgency } from '../assignment/order.ts';
import type { RecordedEvent } from '../matter.ts';
import type { UnitSucceeded } from '../succession.ts';

/** A request (请示) asks for a decision; a report (报告) informs. */
export const reportKinds = ['request', 'report'] as const;

/** See {@link reportKinds}. */
export type ReportKind = (typeof reportKinds)[number];

/** Whom it goes to: the convener, or the city leader in charge. */
export const addressees = ['leader', 'cityLeader'] as const;

/** See {@link addressees}. */
export type Addressee = (typeof addressees)[number];

/** Its stages: it lies with the leader or, returned, with the office, until it is decided or withdrawn. */
export const reportStages = ['submitted', 'returned', 'instructed', 'noted', 'withdrawn'] as const;

/** See {@link reportStages}. */
export type ReportStage = (typeof reportStages)[number];

/** A matter of the record that it is about, as it was called when it was submitted. */
export interface ReportAbout {
  noun: string;
  matterId: string;
  title: string;
  number: string | null;
}

/** What it says. */
export interface ReportText {
  title: string;
  text: string;
  to: Addressee;
  about: ReportAbout | null;
  /** The unit that the office proposes for the lead, if it does. */
  proposedLeadUnitId: string | null;
}

/** A leader's instruction (批示): what it says, and whom it gives the task to. */
export interface Instruction {
  text: string;
  leadUnitId: string;
  cooperating: readonly string[];
  urgency: Urgency | null;
  nodes: readonly AssignmentNode[];
}

/** The events of a request or report. */
export type OfficeReportEvent =
  | ({ type: 'office-report-submitted'; mechanismId: string; unitId: string; kind: ReportKind } & ReportText)
  | ({ type: 'office-report-revised' } & ReportText)
  | { type: 'office-report-returned'; opinion: string }
  | ({ type: 'office-report-instructed'; assignmentId: string } & Instruction)
  | { type: 'office-report-noted'; opinion: string | null }
  | { type: 'office-report-withdrawn'; reason: string }
  | UnitSucceeded;

/** A request or report as its events fold. Instants in ms. */
export interface OfficeReport extends ReportText {
  stage: ReportStage;
  mechanismId: string;
  /** The unit of the office. */
  unitId: string;
  kind: ReportKind;
  /** The accounts that wrote it. */
  draftedBy: readonly string[];
  /** What the leader wrote when it was last returned or noted; of an instruction its words. */
  opinion: string | null;
  /** What became of it, where a leader gave an instruction. */
  instruction: (Instruction & { assignmentId: string }) | null;
  /** Why it was withdrawn. */
  reason: string | null;
  decidedAtMs: number | null;
}

/** What a request or report looks like after an event. */
export function evolveOfficeReport(
  before: OfficeReport | null,
  { event, actor, atMs }: RecordedEvent<OfficeReportEvent>,
): OfficeReport {
  if (event.type === 'office-report-submitted') {
    const { type: _, ...said } = event;
    const open = { opinion: null, instruction: null, reason: null, decidedAtMs: null };
    return { ...said, stage: 'submitted', draftedBy: [actor.accountId], ...open };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of a request or report`);
  switch (event.type) {
    case 'office-report-revised': {
      const { type: _, ...said } = event;
      const draftedBy = [...new Set([...before.draftedBy, actor.accountId])];
      return { ...before, ...said, stage: 'submitted', draftedBy };
    }
    case 'office-report-returned':
      return { ...before, stage: 'returned', opinion: event.opinion };
    case 'office-report-instructed': {
      const { type: _, ...instruction } = event;
      return { ...before, stage: 'instructed', opinion: event.text, instruction, decidedAtMs: atMs };
    }
    case 'office-report-noted':
      return { ...before, stage: 'noted', opinion: event.opinion, decidedAtMs: atMs };
    case 'office-report-withdrawn':
      return { ...before, stage: 'withdrawn', reason: event.reason, decidedAtMs: atMs };
    case 'unit-succeeded': {
      const next = (unitId: string): string => (unitId === event.fromUnitId ? event.toUnitId : unitId);
      const { unitId, proposedLeadUnitId } = before;
      return {
        ...before,
        unitId: next(unitId),
        proposedLeadUnitId: proposedLeadUnitId === null ? null : next(proposedLeadUnitId),
      };
    }
  }
}
