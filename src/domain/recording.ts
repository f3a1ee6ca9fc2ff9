/**
 * Recording (代录): what someone gave by phone or on paper is entered by the office, with who gave it, when and how. It is judged
 * as the giver's, by the rules of the matter that it is for; the recorder is kept beside. What a unit gave takes effect at once;
 * what a leader, the office or the inspector decided needs the scanned page and a second officer (design.md, "People and limits" 2).
 */
import type { Context, Decision, Facts, Notice, OpenTask, Procedure, RecordedEvent, Refusal } from './matter.ts';
import { evolveRecording, type Entry, type Recording, type RecordingEvent } from './recording/record.ts';
import { fills, isOwnAccount, mayDraft, unitIdsOf, type Actor, type Party } from './roles.ts';
import { unitSucceeded } from './succession.ts';
import { dueOf, parseTermRule } from './term.ts';
import { hoursFor } from './term/ladder.ts';
import { inSight, seenBy, steeringOnly, type Sight } from './sight.ts';

/** The commands of a recording. */
export type RecordingCommand =
  | { type: 'enter'; entry: Entry }
  | { type: 'check'; decision: 'confirm' | 'refuse'; opinion: string | null }
  | { type: 'contest'; reason: string };

/** The names of the commands that a person gives on one that is there. */
export const recordingCommands = ['check', 'contest'] as const;

/** See {@link recordingCommands}. */
export type OnRecording = (typeof recordingCommands)[number];

/** How long it may be contested: five working days. */
const CONTEST_TERM = '5wd';

function contestUntil(context: Context): number {
  const rule = parseTermRule(CONTEST_TERM);
  if (rule === null) throw new Error('the term of contesting is a rule');
  return dueOf(rule, context.nowMs, hoursFor('rectification', context), context.calendar).atMs;
}

/** Whether what a giver gave is a word of its unit, which needs no second officer. */
function ofUnit({ giver }: Pick<Entry, 'giver'>): boolean {
  return fills(giver, 'liaison');
}

/** Who sees it beside whoever steers: its unit, once it has taken effect. */
function recordingSight({ unitId, recordedAtMs }: Recording): Sight {
  return recordedAtMs === null ? steeringOnly : seenBy([unitId]);
}

/** Whether an actor may see a recording. */
export function maySeeRecording(actor: Actor, state: Recording): boolean {
  return inSight(actor, state.mechanismId, recordingSight(state));
}

/** Whether an actor may say that this was never given: its giver, and the unit that it concerns. */
function contests(actor: Actor, { giver, unitId }: Recording): boolean {
  return actor.accountId === giver.accountId || (fills(actor, 'liaison') && unitIdsOf(actor).includes(unitId));
}

function hindrance(state: Recording, command: OnRecording, { actor, nowMs }: Context): Refusal | null {
  if (!maySeeRecording(actor, state)) return { refused: 'NOT_FOUND' };
  const notNow = { refused: 'NOT_NOW' as const, details: { stage: state.stage } };
  if (command === 'contest') {
    if (!contests(actor, state)) return { refused: 'ROLE_NOT_ALLOWED' };
    return state.stage === 'recorded' && nowMs <= (state.contestUntilMs ?? 0) ? null : notNow;
  }
  if (state.by.some((accountId) => isOwnAccount(actor, accountId))) return { refused: 'OWN_WORK' };
  if (!fills(actor, 'coordinator') && actor.role !== 'inspector') return { refused: 'ROLE_NOT_ALLOWED' };
  return state.stage === 'pending' ? null : notNow;
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function recordingActions(state: Recording, context: Context): readonly OnRecording[] {
  return recordingCommands.filter((command) => hindrance(state, command, context) === null);
}

const WAYS = { phone: '电话', paper: '纸质件' };

/** What the events rest on. */
function basisOf({ given, matter }: Pick<Entry, 'given' | 'matter'>): string {
  return `代录（${WAYS[given]}）：${matter.title}`;
}

const made = (event: RecordingEvent, basis: string) => ({ events: [{ event, basis, dueAtMs: null }] });

/** Why it cannot be entered; null when it can. Nobody records for themselves, and a decision comes with its page. */
function entryBarred(entry: Entry, { actor, nowMs }: Context): Refusal | null {
  if (!mayDraft(actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  const { giver, givenAtMs, scan } = entry;
  if (isOwnAccount(actor, giver.accountId)) return { refused: 'OWN_WORK', pointer: '/giver' };
  if (giver.role === 'operator' || giver.role === 'system') return { refused: 'GIVER_UNKNOWN', pointer: '/giver' };
  if (givenAtMs > nowMs) return { refused: 'DATE_INVALID', pointer: '/at' };
  return scan === null && !ofUnit(entry) ? { refused: 'SCAN_REQUIRED', pointer: '/scan' } : null;
}

function entering(entry: Entry, context: Context): Decision<RecordingEvent> {
  const barred = entryBarred(entry, context);
  if (barred) return barred;
  const { actor, unit, mechanism } = context;
  const by = actor.delegate ? [actor.accountId, actor.delegate.accountId] : [actor.accountId];
  const who = { mechanismId: mechanism.id, unitId: unit.id, by, byRole: actor.role };
  const contestUntilMs = ofUnit(entry) ? contestUntil(context) : null;
  return made({ type: 'recording-entered', ...who, ...entry, contestUntilMs }, basisOf(entry));
}

function decide(state: Recording | null, command: RecordingCommand, context: Context): Decision<RecordingEvent> {
  if (command.type === 'enter') return state === null ? entering(command.entry, context) : { refused: 'NOT_NOW' };
  if (state === null) return { refused: 'NOT_FOUND' };
  const barred = hindrance(state, command.type, context);
  if (barred) {
    const possible = barred.refused === 'NOT_NOW' ? { possible: recordingActions(state, context) } : {};
    return { ...barred, ...possible };
  }
  const basis = basisOf(state);
  if (command.type === 'contest') return made({ type: 'recording-contested', reason: command.reason }, basis);
  const { decision, opinion } = command;
  if (decision === 'confirm') {
    return made({ type: 'recording-confirmed', opinion, contestUntilMs: contestUntil(context) }, basis);
  }
  if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
  return made({ type: 'recording-refused', opinion }, basis);
}

function facts(state: Recording): Facts {
  const open = state.stage === 'pending';
  return {
    ...{ unitId: state.unitId, stage: state.stage, title: `代录：${state.matter.title}`, number: null, open },
    ...{ dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [], nextWakeAtMs: null, edition: null },
    waitsFor: open ? 'a person' : 'nothing',
  };
}

/** The second officer: the director; of what the director entered, the inspector. */
function checkerOf({ byRole }: Recording): 'director' | 'inspector' {
  return byRole === 'director' ? 'inspector' : 'director';
}

function tasks(state: Recording): readonly OpenTask[] {
  if (state.stage !== 'pending') return [];
  const kind = 'check-recording';
  return [{ key: kind, kind, role: checkerOf(state), unitId: null, dueAtMs: null, light: [], reminders: 0 }];
}

/** Who is told that something was recorded: the unit, and a giver who is not of it. */
function concerned(state: Recording): readonly Party[] {
  const unit = { role: 'liaison' as const, unitId: state.unitId };
  return ofUnit(state) ? [unit] : [unit, { role: state.giver.role, unitId: null }];
}

function notices(state: Recording, { event }: Pick<RecordedEvent<RecordingEvent>, 'event'>): readonly Notice[] {
  switch (event.type) {
    case 'unit-succeeded':
      return [];
    case 'recording-entered':
      if (state.stage === 'pending') return [{ role: checkerOf(state), unitId: null, kind: 'recording-entered' }];
      return concerned(state).map((party) => ({ ...party, kind: 'recording-made' }));
    case 'recording-confirmed':
      return concerned(state).map((party) => ({ ...party, kind: 'recording-made' }));
    case 'recording-refused':
    case 'recording-contested':
      return (['coordinator', 'director'] as const).map((role) => ({ role, unitId: null, kind: event.type }));
  }
}

/** The procedure of recordings. */
export const recording: Procedure<Recording, RecordingCommand, RecordingEvent> = {
  noun: 'recording',
  eventVersion: 1,
  // What is carried out beside it may need the directory, whose lock comes before all others.
  needsDirectory: 'shared',
  decide,
  evolve: evolveRecording,
  step: () => null,
  succession: unitSucceeded,
  shorten: () => null,
  facts,
  sight: recordingSight,
  tasks,
  notices,
  rungOf: () => null,
};
