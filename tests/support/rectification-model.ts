/**
 * The rectification's main path as the issue tells it, written a second time and knowing nothing of src/domain's rules:
 * who may do what when. Tests hold the procedure against it.
 */
import type { RectificationCommand } from '../../src/domain/rectification.ts';
import type { pathCommands } from '../../src/domain/rectification/permissions.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { takes } from './places.ts';
import { mechanism, order, sampleUnits, submission } from './domain-fixtures.ts';

/** A command on an existing rectification that moves it along its path. */
export type Given = (typeof pathCommands)[number];

/** A command of these, with its body. */
export type OnPath = Extract<RectificationCommand, { type: Given }>;

/** As much of a rectification as it takes to say who may do what. `step` is where it stands on the main path. */
export interface Model {
  step: 'for-approval' | 'for-revision' | 'for-acknowledgement' | 'for-plan' | 'at-work' | 'for-inspection' | 'closed';
  planPending: boolean;
  /** Everyone who drafted or revised, a line each. */
  drafter: string;
  filer: string | null;
  /** Who prepared what waits for its signature, or was sent back. */
  preparer: string | null;
  awaitsSignature: boolean;
  /** Who prepared and who signed what was submitted, a line each. */
  submitter: string | null;
  unitId: string;
}

/** A model as it is just after the draft. */
export function drafted(unitId: string, drafter: string): Model {
  const nobody = { filer: null, preparer: null, submitter: null };
  return { step: 'for-approval', planPending: false, awaitsSignature: false, drafter, ...nobody, unitId };
}

/** The steps on the path at which each command is due. */
const dueAt: Record<Given, Model['step']> = {
  revise: 'for-revision',
  approve: 'for-approval',
  acknowledge: 'for-acknowledgement',
  'file-work-plan': 'for-plan',
  // The reviewer's delay is not the unit's: work and submission go on while the plan is under review.
  'review-work-plan': 'at-work',
  'report-progress': 'at-work',
  submit: 'at-work',
  'sign-submission': 'at-work',
  inspect: 'for-inspection',
};

/** Why an actor may not word an order: the office words all but its own unit's, which the inspector or the city leader does. */
export function wordingRefused({ role, unitId: from }: Actor, unitId: string): 'OWN_WORK' | 'ROLE_NOT_ALLOWED' | null {
  const { office, inspectors } = sampleUnits;
  const clerks = takes(role, 'coordinator');
  if (!clerks && role !== 'inspector' && role !== 'cityLeader') return 'ROLE_NOT_ALLOWED';
  if (from === unitId || (unitId === office.id && clerks)) return 'OWN_WORK';
  if (unitId === inspectors.id && role === 'inspector') return 'OWN_WORK';
  return clerks === (unitId !== office.id) ? null : 'ROLE_NOT_ALLOWED';
}

/** Who judges: never the office its own plan, and the city leader whatever the inspector's own unit did. */
function judge(command: Given, unitId: string): string | null {
  const { office, inspectors } = sampleUnits;
  if (command === 'approve') return unitId === inspectors.id ? 'cityLeader' : 'leader';
  if (command !== 'review-work-plan' && command !== 'inspect') return null;
  if (unitId === inspectors.id) return 'cityLeader';
  return command === 'inspect' || unitId === office.id ? 'inspector' : 'coordinator';
}

const authors: Partial<Record<Given, 'drafter' | 'filer' | 'submitter'>> = {
  approve: 'drafter',
  'review-work-plan': 'filer',
  inspect: 'submitter',
};

/** What the procedure must answer to a command with a good body: `ok`, or the refusal. */
export function expected(model: Model, command: Given, actor: Actor): string {
  const { unitId } = model;
  const stranger = actor.mechanismId !== mechanism.id || actor.role === 'operator';
  // Its own people find it once it is issued.
  const hidden = actor.unitId !== unitId || model.step === 'for-approval' || model.step === 'for-revision';
  if (stranger || (takes(actor.role, 'liaison') && hidden)) return 'NOT_FOUND';
  const judging = judge(command, unitId);
  if (command === 'revise') {
    const refused = wordingRefused(actor, unitId);
    if (refused) return refused;
  } else if (judging === null) {
    if (!takes(actor.role, command === 'sign-submission' ? 'head' : 'liaison')) return 'ROLE_NOT_ALLOWED';
  } else {
    const author = authors[command];
    if (actor.unitId === unitId || (author && model[author]?.split('\n').includes(actor.accountId) === true))
      return 'OWN_WORK';
    if (!takes(actor.role, judging)) return 'ROLE_NOT_ALLOWED';
  }
  const due = model.step === dueAt[command] && (command !== 'review-work-plan' || model.planPending);
  if (command === 'sign-submission' && !model.awaitsSignature) return 'NOT_NOW';
  return due ? 'ok' : 'NOT_NOW';
}

/** Whether a body says no to what it judges. */
function saysNo(command: RectificationCommand): boolean {
  return (
    (command.type === 'inspect' && command.outcome === 'returned') ||
    ((command.type === 'approve' || command.type === 'review-work-plan' || command.type === 'sign-submission') &&
      command.decision === 'return')
  );
}

/** The model after a command that was accepted. */
export function moved(model: Model, command: OnPath, actor: Actor): Model {
  switch (command.type) {
    case 'revise':
      return { ...model, step: 'for-approval', drafter: `${model.drafter}\n${actor.accountId}` };
    case 'approve':
      return { ...model, step: saysNo(command) ? 'for-revision' : 'for-acknowledgement' };
    case 'acknowledge':
      return { ...model, step: 'for-plan' };
    case 'file-work-plan':
      return { ...model, step: 'at-work', planPending: true, filer: actor.accountId };
    case 'review-work-plan':
      return { ...model, step: saysNo(command) ? 'for-plan' : 'at-work', planPending: false };
    case 'report-progress':
      return model;
    case 'submit':
      if (actor.role !== 'head') return { ...model, preparer: actor.accountId, awaitsSignature: true };
      return { ...model, step: 'for-inspection', awaitsSignature: false, submitter: actor.accountId };
    case 'sign-submission': {
      if (saysNo(command)) return { ...model, awaitsSignature: false };
      const submitter = `${model.preparer ?? ''}\n${actor.accountId}`;
      return { ...model, step: 'for-inspection', awaitsSignature: false, submitter };
    }
    case 'inspect':
      return { ...model, step: saysNo(command) ? 'at-work' : 'closed' };
  }
}

/** Good bodies for every command, the milder answer first. */
export const goodBodies: {
  [Name in Given]: readonly Extract<RectificationCommand, { type: Name }>[];
} = {
  revise: [{ type: 'revise', order }],
  approve: [
    { type: 'approve', decision: 'approve', opinion: null },
    { type: 'approve', decision: 'return', opinion: '请改' },
  ],
  acknowledge: [{ type: 'acknowledge' }],
  'file-work-plan': [{ type: 'file-work-plan', steps: [{ title: '第一步', dueOn: '2026-03-20' }] }],
  'review-work-plan': [
    { type: 'review-work-plan', decision: 'approve', opinion: null },
    { type: 'review-work-plan', decision: 'return', opinion: '请改' },
  ],
  'report-progress': [{ type: 'report-progress', percent: 50, text: '过半' }],
  submit: [submission],
  'sign-submission': [
    { type: 'sign-submission', decision: 'sign', opinion: null },
    { type: 'sign-submission', decision: 'return', opinion: '请补证据' },
  ],
  inspect: [
    { type: 'inspect', outcome: 'passed', opinion: '合格', newTerm: null },
    { type: 'inspect', outcome: 'returned', opinion: '未改到位', newTerm: null },
    { type: 'inspect', outcome: 'returned', opinion: '未改到位', newTerm: '10d' },
  ],
};

/** The good bodies as one list per command, where a test goes over all commands. */
export const commands: readonly (readonly [Given, readonly OnPath[]])[] = [
  ['revise', goodBodies.revise],
  ['approve', goodBodies.approve],
  ['acknowledge', goodBodies.acknowledge],
  ['file-work-plan', goodBodies['file-work-plan']],
  ['review-work-plan', goodBodies['review-work-plan']],
  ['report-progress', goodBodies['report-progress']],
  ['submit', goodBodies.submit],
  ['sign-submission', goodBodies['sign-submission']],
  ['inspect', goodBodies.inspect],
];
