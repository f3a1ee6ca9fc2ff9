/**
 * A mechanism (联席会议机制): founded, changed, given another policy and wound up, each with its approval document. The
 * coordinator proposes, the leader decides (domain.md 1.1: 报批; abolished likewise; design.md, "People and limits" 2).
 */
import type { Context, Decision, Facts, Notice, OpenTask, Procedure, RecordedEvent, Refusal } from './matter.ts';
import { changeBarred, windingUpBarred } from './mechanism/judging.ts';
import {
  evolveMechanism,
  type ApprovalDocument,
  type Founding,
  type Mechanism,
  type MechanismChange,
  type MechanismEvent,
  type Proposed,
} from './mechanism/record.ts';
import { sameJson } from './plan/same-json.ts';
import { patched, settingsBarred, type Settings } from './policy/settings.ts';
import { judgingBarred, mayDraft } from './roles.ts';
import { unitSucceeded } from './succession.ts';

/** The commands of a mechanism. `openMatters`: how many others of it are open, counted under the lock. */
export type MechanismCommand =
  | { type: 'found'; founding: Founding; document: ApprovalDocument | null }
  | { type: 'propose-change'; change: MechanismChange; document: ApprovalDocument }
  | { type: 'propose-policy'; settings: Settings; document: ApprovalDocument }
  | { type: 'propose-winding-up'; openMatters: number; document: ApprovalDocument }
  | { type: 'decide'; decision: 'approve' | 'return'; opinion: string | null; openMatters: number };

/** The names of the commands that a person gives on a mechanism. */
export const mechanismCommands = ['propose-change', 'propose-policy', 'propose-winding-up', 'decide'] as const;

type OnExisting = (typeof mechanismCommands)[number];

/** What a founding rests on where nobody wrote it down. */
const NO_DOCUMENT = '未记录批准文件';

function basisOf(document: ApprovalDocument | null): string {
  return document === null ? NO_DOCUMENT : `${document.title}（${document.number}）`;
}

/** Why this actor may not give this command now; null when it may. */
function hindrance(state: Mechanism, command: OnExisting, { actor }: Context): Refusal | null {
  if (actor.mechanismId !== state.mechanismId) return { refused: 'NOT_FOUND' };
  const { proposal } = state;
  if (command === 'decide') {
    const submittedBy = proposal?.by ?? null;
    const barred = judgingBarred(actor, 'leader', { unitId: state.unitId, submittedBy });
    if (barred) return { refused: barred };
  } else if (!mayDraft(actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  if (state.stage === 'wound-up') return { refused: 'MECHANISM_WOUND_UP' };
  return (command === 'decide') === (proposal !== null) ? null : { refused: 'NOT_NOW' };
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function mechanismActions(state: Mechanism, context: Context): readonly OnExisting[] {
  return mechanismCommands.filter((command) => hindrance(state, command, context) === null);
}

function founded({ founding, document }: Extract<MechanismCommand, { type: 'found' }>): Decision<MechanismEvent> {
  return { events: [{ event: { type: 'mechanism-founded', ...founding }, basis: basisOf(document), dueAtMs: null }] };
}

function decide(state: Mechanism | null, command: MechanismCommand, context: Context): Decision<MechanismEvent> {
  if (command.type === 'found') {
    if (state !== null) return { refused: 'NOT_NOW' };
    // By whoever keeps the installation: before it there is no office and no leader.
    return context.actor.role === 'system' ? founded(command) : { refused: 'ROLE_NOT_ALLOWED' };
  }
  if (state === null) return { refused: 'NOT_FOUND' };
  const hindered = hindrance(state, command.type, context);
  if (hindered) return hindered.refused === 'NOT_NOW' ? { ...hindered, ...instead(state, context) } : hindered;
  if (command.type === 'decide') return decided(state, command, context);
  const proposed = proposedBy(command, state);
  const barred = proposalBarred(state, command, context);
  if (barred) return barred;
  const { document } = command;
  return {
    events: [{ event: { type: 'mechanism-proposed', proposed, document }, basis: basisOf(document), dueAtMs: null }],
  };
}

function instead(state: Mechanism, context: Context): Pick<Refusal, 'possible' | 'details'> {
  return { possible: mechanismActions(state, context), details: { stage: state.stage } };
}

type Proposing = Exclude<MechanismCommand, { type: 'found' | 'decide' }>;

function proposedBy(command: Proposing, state: Mechanism): Proposed {
  switch (command.type) {
    case 'propose-change':
      return { kind: 'change', change: command.change };
    case 'propose-policy':
      return { kind: 'policy', settings: patched(state.policy.settings, command.settings) };
    case 'propose-winding-up':
      return { kind: 'winding-up' };
  }
}

function proposalBarred(state: Mechanism, command: Proposing, context: Context): Refusal | null {
  switch (command.type) {
    case 'propose-change':
      return changeBarred(state, command.change, context);
    case 'propose-policy': {
      const { settings } = state.policy;
      const barred = settingsBarred(settings, command.settings, state);
      if (barred) return barred;
      return sameJson(patched(settings, command.settings), settings) ? { refused: 'NOTHING_CHANGED' } : null;
    }
    case 'propose-winding-up':
      return windingUpBarred(command.openMatters);
  }
}

function decided(
  state: Mechanism,
  { decision, opinion, openMatters }: Extract<MechanismCommand, { type: 'decide' }>,
  context: Context,
): Decision<MechanismEvent> {
  const { proposal } = state;
  if (proposal === null) return { refused: 'NOT_NOW' };
  const { proposed } = proposal;
  const made = (event: MechanismEvent) => ({
    events: [{ event, basis: basisOf(proposal.document), dueAtMs: null }],
  });
  if (decision === 'return') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return made({ type: 'mechanism-returned', opinion });
  }
  switch (proposed.kind) {
    case 'change': {
      // Units may have ended since it was proposed; where it stood in that command is no place in this one.
      const { pointer: _, ...barred } = changeBarred(state, proposed.change, context) ?? {};
      if ('refused' in barred) return barred;
      return made({ type: 'mechanism-changed', change: proposed.change, opinion });
    }
    case 'policy': {
      const no = state.policy.no + 1;
      return made({ type: 'policy-set', no, edition: `policy-${String(no)}`, settings: proposed.settings, opinion });
    }
    case 'winding-up':
      return windingUpBarred(openMatters) ?? made({ type: 'mechanism-wound-up', opinion });
  }
}

function facts(state: Mechanism): Facts {
  const open = state.stage === 'deciding';
  const units = [...state.memberUnitIds, state.convenerUnitId, state.officeUnitId, state.inspectorUnitId];
  return {
    ...{ unitId: state.unitId, involves: units.filter((id) => id !== null), stage: state.stage, title: state.name },
    ...{ number: null, open, follows: state.stage !== 'wound-up' },
    ...{ dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [], nextWakeAtMs: null },
    ...{ waitsFor: open ? 'a person' : 'nothing', edition: null },
  };
}

function tasks(state: Mechanism): readonly OpenTask[] {
  if (state.proposal === null) return [];
  const { kind } = state.proposal.proposed;
  const owner = { role: 'leader' as const, unitId: null };
  return [{ ...owner, key: 'decide', kind: `decide-mechanism-${kind}`, dueAtMs: null, light: [], reminders: 0 }];
}

function notices(state: Mechanism, { event }: Pick<RecordedEvent<MechanismEvent>, 'event'>): readonly Notice[] {
  const { type: kind } = event;
  const to = (role: 'coordinator' | 'leader' | 'inspector'): Notice => ({ role, unitId: null, kind });
  const units = (ids: readonly string[]) => ids.map((unitId): Notice => ({ role: 'liaison', unitId, kind }));
  switch (event.type) {
    case 'mechanism-proposed':
      return [to('leader')];
    case 'mechanism-returned':
      return [to('coordinator')];
    case 'mechanism-changed':
      // Who is a member no longer is told too.
      return [to('coordinator'), to('inspector'), ...units([...state.memberUnitIds, ...event.change.released])];
    case 'mechanism-wound-up':
      return [to('coordinator'), to('inspector'), ...units(state.memberUnitIds)];
    case 'policy-set':
      return [to('coordinator'), to('inspector')];
    case 'mechanism-founded':
    case 'unit-succeeded':
      return [];
  }
}

/** The procedure of a mechanism: a matter whose id is the mechanism's own. */
export const mechanism: Procedure<Mechanism, MechanismCommand, MechanismEvent> = {
  noun: 'mechanism',
  eventVersion: 1,
  // What it is and which units belong to it are a question to the whole directory.
  needsDirectory: 'alone',
  decide,
  evolve: evolveMechanism,
  step: () => null,
  succession: unitSucceeded,
  shorten: () => null,
  facts,
  sight: () => ({ units: 'all', fromSeq: null, operator: true }),
  tasks,
  notices,
  rungOf: () => null,
};
