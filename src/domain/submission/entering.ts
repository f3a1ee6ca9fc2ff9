/** What a unit hands in: written by the liaison or the head, checked as it is entered, signed (签字) when it is complete. */
import { evidenceBarred, type Evidence } from '../evidence.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { checkEntries, type Entry } from '../monitoring/entries.ts';
import { checkRule, startNow } from '../term/starting.ts';
import { figureName, missingFigures } from './asked.ts';
import { submissionRestsOn, submissionTerm, type Submission, type SubmissionEvent } from './record.ts';

/** What an event of the unit leads to: it rests on the round, and is late or in time by the running term. */
function made(state: Submission, event: SubmissionEvent): Decision<SubmissionEvent> {
  return { events: [{ event, basis: submissionRestsOn(state), dueAtMs: submissionTerm(state)?.dueAtMs ?? null }] };
}

/** The entries of a sheet, which has no place for evidence: what a figure had stays with it. What it says was said before. */
function withEvidenceOf({ draft }: Submission, entries: readonly Entry[]): readonly Entry[] {
  if (draft?.content.part !== 'data') return entries;
  const before = new Map(draft.content.entries.map((entry) => [figureName(entry), entry.evidence]));
  return entries.map((entry) => {
    const evidence = before.get(figureName(entry)) ?? [];
    return { ...entry, evidence: evidence.map((piece) => ({ ...piece, text: null })) };
  });
}

/** What entries lead to, all at once: they replace those before. Blocked ones refuse them all, and change nothing. */
export function entered(
  state: Submission,
  { entries: given, by }: { entries: readonly Entry[]; by: 'entry' | 'sheet' },
): Decision<SubmissionEvent> {
  const entries = by === 'sheet' ? withEvidenceOf(state, given) : given;
  for (const [index, { evidence }] of entries.entries()) {
    const unknown = evidenceBarred(evidence, `/entries/${String(index)}/evidence`);
    if (unknown) return unknown;
  }
  const { verdicts } = checkEntries(entries, state);
  if (verdicts.some(({ severity }) => severity === 'block')) return { refused: 'ENTRIES_BLOCKED', verdicts };
  return made(state, { type: 'submission-entered', by, entries, warnings: verdicts });
}

/** What a self-assessment (自评) leads to, as far as it is written. */
export function written(
  state: Submission,
  { text, evidence }: { text: string; evidence: readonly Evidence[] },
): Decision<SubmissionEvent> {
  return evidenceBarred(evidence) ?? made(state, { type: 'submission-written', text, evidence });
}

/** Why what was written cannot be signed yet: a figure is missing, or a warned one has no word (说明); null when it can. */
function incomplete({ draft, ...state }: Submission): Refusal | null {
  if (draft?.content.part !== 'data') return null;
  const { entries, warnings } = draft.content;
  const missing = missingFigures(state, entries);
  if (missing.length > 0) return { refused: 'ENTRIES_MISSING', details: { missing } };
  const unexplained = warnings.flatMap(({ index }) => {
    const entry = entries[index];
    return entry && (entry.note ?? '').trim() === '' ? [figureName(entry)] : [];
  });
  if (unexplained.length === 0) return null;
  return { refused: 'WARNINGS_UNEXPLAINED', details: { entries: [...new Set(unexplained)] } };
}

/** What the signature leads to: what was written is handed in. */
export function signed(state: Submission): Decision<SubmissionEvent> {
  return incomplete(state) ?? made(state, { type: 'submission-signed' });
}

/** What taking back leads to: the term runs on to the date that it had. */
export function takenBack(state: Submission, reason: string, context: Context): Decision<SubmissionEvent> {
  const rule = `by ${state.unlocked?.untilOn ?? state.dueOn}`;
  const term = startNow('submission', (state.rounds.submission ?? 0) + 1, rule, context);
  return made(state, { type: 'submission-taken-back', reason, term });
}

/** What an unlock (补报) leads to: late entry until a day to come. */
export function unlocked(
  state: Submission,
  { reason, untilOn }: { reason: string; untilOn: string },
  context: Context,
): Decision<SubmissionEvent> {
  const rule = `by ${untilOn}`;
  const refused = checkRule('submission', rule, '/untilOn', context);
  if (refused) return refused;
  const term = startNow('submission', (state.rounds.submission ?? 0) + 1, rule, context);
  return made(state, { type: 'submission-unlocked', reason, untilOn, term });
}
