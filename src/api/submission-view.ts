/** How a submission is shown: the one shape that commands, reads and the inbox answer with; and its row in a round's list. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { targetOf } from '../domain/indicator/record.ts';
import { lightOf, lightSentence, type Language } from '../domain/light.ts';
import { askedEntries, type Verdict } from '../domain/monitoring/entries.ts';
import { figureName } from '../domain/submission/asked.ts';
import { submissionActions, type OnSubmission } from '../domain/submission/permissions.ts';
import { submissionTitle, type Draft, type Submission, type SubmissionStage } from '../domain/submission/record.ts';
import { mayReadDraft } from '../domain/submission/seeing.ts';
import type { Snapshot } from '../store/loading.ts';
import type { SubmissionRow } from '../store/submissions.ts';
import type { action } from './contract.ts';
import type { monitoringSubmission, submissionRow } from './submission-contract.ts';
import { unitRefs, type UnitRefs } from './unit-refs.ts';
import { workflowOf } from './workflow-view.ts';

/** A submission as the contract says it. */
type View = z.output<typeof monitoringSubmission>;

/** Under which name, below the submission's address, each command is given. */
export const submissionPaths: Record<OnSubmission, string> = {
  enter: 'entries',
  write: 'text',
  sign: 'signature',
  'take-back': 'taking-back',
  unlock: 'unlock',
  withdraw: 'withdrawal',
};

const stageNames: Record<SubmissionStage, { zh: string; en: string }> = {
  called: { zh: '待填报', en: 'To be written' },
  prepared: { zh: '已填写，待签字', en: 'Written, to be signed' },
  signed: { zh: '已报送', en: 'Handed in' },
  locked: { zh: '逾期锁定', en: 'Locked: its date has passed' },
  unlocked: { zh: '准予补报', en: 'Unlocked for late entry' },
  void: { zh: '已取消', en: 'Void' },
  missed: { zh: '未报送', en: 'Never handed in' },
};

function at(ms: number | null): string | null {
  return ms === null ? null : isoShanghai(ms);
}

/** The address of a submission. */
export function submissionHref(id: string): string {
  return `/api/v1/submissions/${id}`;
}

/** The name of a command in the API. */
export function submissionCommandName(command: string): string {
  return Object.entries(submissionPaths).find(([known]) => known === command)?.[1] ?? command;
}

/** What the snapshot's actor may do now. */
export function submissionActionsOf({ id, state, context }: Snapshot<Submission>): z.output<typeof action>[] {
  return submissionActions(state, context).map((command) => {
    const name = submissionPaths[command];
    return { name, method: 'POST', href: `${submissionHref(id)}/${name}` };
  });
}

/** What is asked, indicator by indicator, with the figures of the year before. */
function indicatorsOf({ indicators, scopes, before, round }: Submission, units: UnitRefs): View['indicators'] {
  const known = new Map(before.map((figure) => [figureName(figure), figure.value]));
  return indicators.map((one) => ({
    ...{ indicatorId: one.indicatorId, edition: one.edition, code: one.code, name: one.name },
    ...{ unitOfMeasure: one.unitOfMeasure, direction: one.direction, level: one.level },
    ...{ target: targetOf(one, round.year), source: one.source, evidence: one.evidence, atMost: one.atMost },
    ...{ range: one.range, yearOnYearPercent: one.yearOnYearPercent },
    asked: askedEntries([one], scopes).map((figure) => {
      return { unit: units.one(figure.unitId), before: known.get(figureName(figure)) ?? null };
    }),
  }));
}

function warning({ details, ...said }: Verdict): NonNullable<View['draft']>['warnings'][number] {
  return { ...said, details: { ...details } };
}

/** What was written or handed in. */
function contentOf({ content, atMs }: Draft, units: UnitRefs): NonNullable<View['draft']> {
  if (content.part === 'self-assessment') {
    const { text, evidence } = content;
    return { entries: null, warnings: [], text, evidence: [...evidence], at: isoShanghai(atMs) };
  }
  const entries = content.entries.map(({ code, unitId, value, note, evidence }) => {
    return { code, unit: units.one(unitId), value, note, evidence: [...evidence] };
  });
  return { entries, warnings: content.warnings.map(warning), text: null, evidence: [], at: isoShanghai(atMs) };
}

function termsOf({ terms }: Submission): View['terms'] {
  return terms.map((term) => ({
    ...{ kind: term.kind, round: term.round, rule: term.rule, dueAt: isoShanghai(term.dueAtMs) },
    originalDueAt: isoShanghai(term.originalDueAtMs ?? term.dueAtMs),
    ...{ provisional: term.provisional, reminders: term.taken },
    nextRung: { name: term.next.name, at: isoShanghai(term.next.atMs) },
  }));
}

/** A submission as it is shown to the snapshot's actor, at the snapshot's instant. */
export function showSubmission(snapshot: Snapshot<Submission>, language: Language): View {
  const { id, state, facts, context, seq, openedAtMs } = snapshot;
  const { nowMs, unit, actor } = context;
  const units = unitRefs(context.directory);
  const shown = facts.light.length > 0 ? lightOf(facts, nowMs) : null;
  const { stage, draft, signed, unlocked } = state;
  return {
    ...{ id, noun: 'submission', mechanismId: state.mechanismId },
    unit: { id: unit.id, name: unit.name, kind: unit.kind },
    ...{ roundId: state.roundId, round: state.round, part: state.part, title: submissionTitle(state) },
    ...{ stage, stageName: stageNames[stage][language], completeness: state.counts },
    indicators: indicatorsOf(state, units),
    ...{ light: shown?.light ?? null, lightReason: shown && lightSentence(shown.reason, language) },
    overdue: facts.overdueFromMs !== null && facts.overdueFromMs <= nowMs,
    ...{ lateSince: at(state.lateSinceMs), dueAt: isoShanghai(state.dueAtMs) },
    ...{ originalDueAt: isoShanghai(state.originalDueAtMs), terms: termsOf(state) },
    draft: draft && mayReadDraft(actor, state) ? contentOf(draft, units) : null,
    signed: signed && { ...contentOf(signed, units), signedAt: isoShanghai(signed.signedAtMs) },
    unlocked: unlocked && { reason: unlocked.reason, untilOn: unlocked.untilOn, at: isoShanghai(unlocked.atMs) },
    ...{ reason: state.reason, openedAt: isoShanghai(openedAtMs), closedAt: at(state.closedAtMs) },
    ...{ version: seq, edition: facts.edition, workflow: workflowOf('submission', snapshot) },
    actions: submissionActionsOf(snapshot),
  };
}

/** A submission in the list of its round. */
export function showSubmissionRow(row: SubmissionRow, language: Language): z.output<typeof submissionRow> {
  const { id, unit, part, stage, counts, light, overdue } = row;
  return {
    ...{ id, href: submissionHref(id), unit, part, stage, stageName: stageNames[stage][language] },
    ...{ completeness: counts, light, overdue, dueAt: at(row.dueAtMs), signedAt: at(row.signedAtMs) },
    lateSince: at(row.lateSinceMs),
  };
}
