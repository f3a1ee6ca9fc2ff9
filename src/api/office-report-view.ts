/** How the office's requests and reports (请示、报告) are shown. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import type { Language } from '../domain/light.ts';
import { officeReportActions, type OnOfficeReport } from '../domain/office-report.ts';
import type { OfficeReport, ReportKind, ReportStage } from '../domain/office-report/record.ts';
import type { Snapshot } from '../store/loading.ts';
import { assignmentHref } from './assignment-view.ts';
import type { action } from './contract.ts';
import type { officeReport } from './office-report-contract.ts';
import { unitRefs } from './unit-refs.ts';

/** Under which name, below its address, each command is given. */
export const officeReportPaths: Record<OnOfficeReport, string> = {
  ...{ revise: 'revision', decide: 'decision', withdraw: 'withdrawal' },
};

const stageNames: Record<ReportStage, Record<Language, string>> = {
  submitted: { zh: '待批示', en: 'Awaiting the leader' },
  returned: { zh: '退回修改', en: 'Sent back' },
  instructed: { zh: '已批示交办', en: 'Instructed: an assignment' },
  noted: { zh: '已阅知', en: 'Noted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

const kindNames: Record<ReportKind, Record<Language, string>> = {
  request: { zh: '请示', en: 'Request' },
  report: { zh: '报告', en: 'Report' },
};

/** The address of a request or report. */
export function officeReportHref(id: string): string {
  return `/api/v1/office-reports/${id}`;
}

/** What the snapshot's actor may do now. */
export function officeReportActionsOf({ id, state, context }: Snapshot<OfficeReport>): z.output<typeof action>[] {
  return officeReportActions(state, context).map((command) => {
    const name = officeReportPaths[command];
    return { name, method: 'POST', href: `${officeReportHref(id)}/${name}` };
  });
}

type View = z.output<typeof officeReport>;

function showInstruction({ state, context }: Snapshot<OfficeReport>): View['instruction'] {
  if (state.instruction === null) return null;
  const { text, leadUnitId, cooperating, urgency, nodes, assignmentId } = state.instruction;
  const refs = unitRefs(context.directory);
  return {
    ...{ text, lead: refs.one(leadUnitId), cooperating: refs.all(cooperating), urgency, nodes: [...nodes] },
    assignment: { id: assignmentId, href: assignmentHref(assignmentId) },
  };
}

/** A request or report as it is shown to the snapshot's actor; `hrefOf` gives the address of what it is about. */
export function showOfficeReport(
  snapshot: Snapshot<OfficeReport>,
  language: Language,
  hrefOf: (noun: string, id: string) => string,
): View {
  const { id, state, context, seq, openedAtMs } = snapshot;
  const { mechanismId, kind, to, stage, title, text, about, opinion, reason, decidedAtMs } = state;
  return {
    ...{ id, noun: 'officeReport', mechanismId, kind, kindName: kindNames[kind][language], to },
    ...{ stage, stageName: stageNames[stage][language], title, text },
    about: about && {
      ...{ noun: about.noun, id: about.matterId, title: about.title, number: about.number },
      href: hrefOf(about.noun, about.matterId),
    },
    proposedLead: unitRefs(context.directory).one(state.proposedLeadUnitId),
    ...{ opinion, reason, instruction: showInstruction(snapshot) },
    openedAt: isoShanghai(openedAtMs),
    decidedAt: decidedAtMs === null ? null : isoShanghai(decidedAtMs),
    ...{ version: seq, actions: officeReportActionsOf(snapshot) },
  };
}
