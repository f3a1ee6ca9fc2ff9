/**
 * Requests and reports of the office (请示、报告) and what a leader writes on them (批示). An instruction that names who is to do
 * what becomes a drafted assignment; a mere 阅知 opens nothing (domain.md 2.1).
 */
import { dateOf } from './calendar.ts';
import type { Urgency } from './assignment/order.ts';
import { orderBarred, unitBarred } from './assignment/issuing.ts';
import { isCourtesy } from './assignment/terms.ts';
import type { Context, Decision, Facts, Notice, OpenTask, Procedure, RecordedEvent, Refusal } from './matter.ts';
import {
  evolveOfficeReport,
  type Instruction,
  type OfficeReport,
  type OfficeReportEvent,
  type ReportKind,
  type ReportText,
} from './office-report/record.ts';
import { decidingBarred, mayDraft, maySeeDrafts } from './roles.ts';
import { unitSucceeded } from './succession.ts';
import { steeringOnly } from './sight.ts';

/** What a leader decides. `urgency` or `nodes` may stay open: then the office settles them. */
export type ReportDecision =
  | {
      decision: 'instruct';
      text: string;
      leadUnitId: string;
      cooperating: readonly string[];
      urgency: Urgency | null;
      nodes: readonly { dueOn: string; confirmed: boolean }[];
    }
  | { decision: 'note'; opinion: string | null }
  | { decision: 'return'; opinion: string | null };

/** The commands of a request or report. */
export type OfficeReportCommand =
  | { type: 'submit'; kind: ReportKind; report: ReportText }
  | { type: 'revise'; report: ReportText }
  /** `reportId`: its own id, which what it opens names. */
  | ({ type: 'decide'; reportId: string } & ReportDecision)
  | { type: 'withdraw'; reason: string };

/** The names of the commands that a person gives on one that is there. */
export const officeReportCommands = ['revise', 'decide', 'withdraw'] as const;

/** See {@link officeReportCommands}. */
export type OnOfficeReport = (typeof officeReportCommands)[number];

const stagesOf: Record<OnOfficeReport, readonly OfficeReport['stage'][]> = {
  revise: ['submitted', 'returned'],
  decide: ['submitted'],
  withdraw: ['submitted', 'returned'],
};

/** Why this actor may not give the command now; null when it may. Whoever wrote it never decides on it. */
function hindrance(state: OfficeReport, command: OnOfficeReport, { actor }: Pick<Context, 'actor'>): Refusal | null {
  if (!maySeeDrafts(actor, state.mechanismId)) return { refused: 'NOT_FOUND' };
  if (command === 'decide') {
    const barred = decidingBarred(actor, state.to, { unitIds: [], by: state.draftedBy });
    if (barred) return { refused: barred };
  } else if (!mayDraft(actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  return stagesOf[command].includes(state.stage) ? null : { refused: 'NOT_NOW', details: { stage: state.stage } };
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function officeReportActions(state: OfficeReport, context: Pick<Context, 'actor'>): readonly OnOfficeReport[] {
  return officeReportCommands.filter((command) => hindrance(state, command, context) === null);
}

const kindNames: Record<ReportKind, string> = { request: '请示', report: '报告' };

/** What its events rest on, and how an instruction on it is found again. */
function referenceOf({ kind, title }: Pick<OfficeReport, 'kind' | 'title'>): string {
  return `${kindNames[kind]}“${title}”`;
}

const made = (event: OfficeReportEvent, basis: string) => ({ events: [{ event, basis, dueAtMs: null }] });

function textBarred({ proposedLeadUnitId }: ReportText, context: Context): Refusal | null {
  return proposedLeadUnitId === null ? null : unitBarred(proposedLeadUnitId, '/proposedLeadUnitId', context);
}

/** Why nobody can be charged as the instruction says; null when they can. A guest never leads (domain.md 0.3). */
function instructionBarred(title: string, instruction: Instruction, context: Context): Refusal | null {
  const barred = orderBarred({ title, ...instruction }, context);
  if (barred) return barred;
  return isCourtesy(instruction.leadUnitId, context)
    ? { refused: 'INSTRUMENT_NOT_ALLOWED', pointer: '/leadUnitId', details: { instrument: 'assignment' } }
    : null;
}

/** The draft that an instruction becomes: the office settles it, and the director issues it as any other. */
function assignmentOf(state: OfficeReport, { text, ...said }: Instruction, given: { reportId: string; on: string }) {
  return {
    ...{ type: 'draft' as const, mechanismId: state.mechanismId, title: state.title, requirement: text, ...said },
    source: {
      ...{ kind: 'instruction' as const, reportId: given.reportId },
      reference: `${given.on}对${referenceOf(state)}的批示`,
    },
  };
}

function instructing(
  state: OfficeReport,
  command: Extract<ReportDecision, { decision: 'instruct' }> & { reportId: string },
  context: Context,
): Decision<OfficeReportEvent> {
  const { text, leadUnitId, cooperating, urgency, reportId } = command;
  const dated = command.nodes.map((node) => ({ ...node, basis: 'coordinator' as const }));
  const nodes = dated.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const instruction = { text, leadUnitId, cooperating, urgency, nodes };
  const barred = instructionBarred(state.title, instruction, context);
  if (barred) return barred;
  if (context.newId === undefined) throw new Error('what an instruction opens is given an id');
  const event = { type: 'office-report-instructed' as const, assignmentId: context.newId, ...instruction };
  const opened = assignmentOf(state, instruction, { reportId, on: dateOf(context.nowMs) });
  return {
    ...made(event, referenceOf(state)),
    opens: [{ noun: 'assignment', unitId: leadUnitId, id: context.newId, command: opened }],
  };
}

function deciding(
  state: OfficeReport,
  command: Extract<OfficeReportCommand, { type: 'decide' }>,
  context: Context,
): Decision<OfficeReportEvent> {
  const basis = referenceOf(state);
  switch (command.decision) {
    case 'instruct':
      return instructing(state, command, context);
    case 'note':
      return made({ type: 'office-report-noted', opinion: command.opinion }, basis);
    case 'return': {
      const { opinion } = command;
      if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
      return made({ type: 'office-report-returned', opinion }, basis);
    }
  }
}

function submitting(
  { kind, report }: Extract<OfficeReportCommand, { type: 'submit' }>,
  context: Context,
): Decision<OfficeReportEvent> {
  if (!mayDraft(context.actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  const owner = { mechanismId: context.mechanism.id, unitId: context.unit.id, kind };
  const { title } = report;
  const event = { type: 'office-report-submitted' as const, ...owner, ...report };
  return textBarred(report, context) ?? made(event, referenceOf({ kind, title }));
}

function decide(
  state: OfficeReport | null,
  command: OfficeReportCommand,
  context: Context,
): Decision<OfficeReportEvent> {
  if (command.type === 'submit') return state === null ? submitting(command, context) : { refused: 'NOT_NOW' };
  if (state === null) return { refused: 'NOT_FOUND' };
  const barred = hindrance(state, command.type, context);
  if (barred) {
    const possible = barred.refused === 'NOT_NOW' ? { possible: officeReportActions(state, context) } : {};
    return { ...barred, ...possible };
  }
  switch (command.type) {
    case 'revise': {
      const { report } = command;
      const basis = referenceOf({ kind: state.kind, title: report.title });
      return textBarred(report, context) ?? made({ type: 'office-report-revised', ...report }, basis);
    }
    case 'decide':
      return deciding(state, command, context);
    case 'withdraw':
      return made({ type: 'office-report-withdrawn', reason: command.reason }, referenceOf(state));
  }
}

const isOpen = ({ stage }: OfficeReport): boolean => stage === 'submitted' || stage === 'returned';

function facts(state: OfficeReport): Facts {
  const open = isOpen(state);
  return {
    ...{ unitId: state.unitId, involves: state.proposedLeadUnitId === null ? [] : [state.proposedLeadUnitId] },
    ...{ stage: state.stage, title: state.title, number: null, open },
    ...{ dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [], nextWakeAtMs: null, edition: null },
    waitsFor: open ? 'a person' : 'nothing',
  };
}

function tasks(state: OfficeReport): readonly OpenTask[] {
  if (!isOpen(state)) return [];
  const bare = { unitId: null, dueAtMs: null, light: [], reminders: 0 };
  const kind = state.stage === 'submitted' ? 'decide-office-report' : 'revise-office-report';
  return [{ key: kind, kind, role: state.stage === 'submitted' ? state.to : 'coordinator', ...bare }];
}

/** Whoever is to decide is told what comes and goes, the office what was decided. */
function notices(state: OfficeReport, { event }: Pick<RecordedEvent<OfficeReportEvent>, 'event'>): readonly Notice[] {
  switch (event.type) {
    case 'unit-succeeded':
      return [];
    case 'office-report-submitted':
    case 'office-report-revised':
    case 'office-report-withdrawn':
      return [{ role: state.to, unitId: null, kind: event.type }];
    case 'office-report-returned':
    case 'office-report-instructed':
    case 'office-report-noted':
      return (['coordinator', 'director'] as const).map((role) => ({ role, unitId: null, kind: event.type }));
  }
}

/** The procedure of requests and reports. */
export const officeReport: Procedure<OfficeReport, OfficeReportCommand, OfficeReportEvent> = {
  noun: 'officeReport',
  eventVersion: 1,
  needsDirectory: 'shared',
  decide,
  evolve: evolveOfficeReport,
  step: () => null,
  succession: unitSucceeded,
  shorten: () => null,
  facts,
  sight: () => steeringOnly,
  tasks,
  notices,
  rungOf: () => null,
};
