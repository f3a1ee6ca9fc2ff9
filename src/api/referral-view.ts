/** How referrals (问责建议、移送) are shown. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import type { Language } from '../domain/light.ts';
import { competentBodies } from '../domain/referral.ts';
import type { ReceivingBody, ReferralSubject } from '../domain/referral/bodies.ts';
import { referralActions, referralCommands, type OnReferral } from '../domain/referral/permissions.ts';
import type { Referral, ReferralOutcome, ReferralStage } from '../domain/referral/record.ts';
import type { Snapshot } from '../store/loading.ts';
import type { action } from './contract.ts';
import type { referral } from './referral-contract.ts';
import { workflowOf } from './workflow-view.ts';

/** Under which name, below its address, each command is given. */
export const referralPaths: Record<OnReferral, string> = {
  ...{ revise: 'revision', approve: 'approval', discard: 'discarding', 'hand-over': 'handing-over' },
  ...{ 'record-outcome': 'outcome', withdraw: 'withdrawal' },
};

/** The name of a command in the API. */
export function referralCommandName(command: string): string {
  const known = referralCommands.find((name) => name === command);
  return known === undefined ? command : referralPaths[known];
}

type Names<K extends string> = Record<K, Record<Language, string>>;

const stageNames: Names<ReferralStage> = {
  proposed: { zh: '待审批', en: 'Awaiting the decision' },
  revising: { zh: '退回修改', en: 'Sent back' },
  approved: { zh: '已批准，待移送', en: 'Approved, to be handed over' },
  'handed-over': { zh: '已移送，待反馈', en: 'Handed over, awaiting the outcome' },
  closed: { zh: '已反馈结果', en: 'Outcome recorded' },
  discarded: { zh: '不予移送', en: 'Not referred' },
  withdrawn: { zh: '已解除', en: 'Withdrawn' },
};

const subjectNames: Names<ReferralSubject> = {
  unit: { zh: '单位', en: 'Unit' },
  individual: { zh: '个人', en: 'Individual' },
};

const bodyNames: Names<ReceivingBody> = {
  'gov-inspection': { zh: '政府督查室', en: 'Government inspection office' },
  'organisation-dept': { zh: '组织部', en: 'Organisation department' },
  supervisory: { zh: '监察机关', en: 'Supervisory organ' },
};

const outcomeNames: Names<ReferralOutcome> = {
  'no-action': { zh: '不予处理', en: 'No action' },
  talk: { zh: '谈话提醒', en: 'Talk and reminder' },
  criticism: { zh: '批评教育', en: 'Criticism and education' },
  'circular-criticism': { zh: '通报批评', en: 'Criticism in a circular' },
  'inspection-ordered': { zh: '责令检查', en: 'Ordered self-inspection' },
  admonition: { zh: '诫勉', en: 'Admonition' },
  disciplinary: { zh: '处分', en: 'Disciplinary action' },
  other: { zh: '其他', en: 'Other' },
};

/** The address of a referral. */
export function referralHref(id: string): string {
  return `/api/v1/referrals/${id}`;
}

/** What the snapshot's actor may do now. */
export function referralActionsOf({ id, state, context }: Snapshot<Referral>): z.output<typeof action>[] {
  return referralActions(state, context).map((command) => {
    const name = referralPaths[command];
    return { name, method: 'POST', href: `${referralHref(id)}/${name}` };
  });
}

type View = z.output<typeof referral>;

const at = (ms: number | null): string | null => (ms === null ? null : isoShanghai(ms));

function groundsOf({ grounds, subject }: Referral, hrefOf: (noun: string, id: string) => string): View['grounds'] {
  if (subject === 'individual') return null;
  const { trigger, about, facts, rule } = grounds;
  return {
    ...{ trigger, facts: facts.map(({ atMs, what }) => ({ at: at(atMs), what })), rule },
    about: about && {
      ...{ noun: about.noun, id: about.matterId, title: about.title, number: about.number },
      href: hrefOf(about.noun, about.matterId),
    },
  };
}

/** A referral as it is shown to the snapshot's actor; `hrefOf` gives the address of the matter that gave cause. */
export function showReferral(
  snapshot: Snapshot<Referral>,
  language: Language,
  hrefOf: (noun: string, id: string) => string,
): View {
  const { id, state, context, seq, openedAtMs } = snapshot;
  const { subject, stage, handedOver, outcome } = state;
  const { id: unitId, name, kind } = context.unit;
  const open = stage !== 'closed' && stage !== 'discarded' && stage !== 'withdrawn';
  const objection = context.referral?.objection ?? 'none';
  return {
    ...{ id, noun: 'referral', mechanismId: state.mechanismId, subject, subjectName: subjectNames[subject][language] },
    unit: subject === 'individual' ? null : { id: unitId, name, kind },
    ...{ number: state.number, numberVoid: state.numberVoid, title: state.title, facts: state.facts },
    ...{ basis: state.basis, grounds: groundsOf(state, hrefOf), stage, stageName: stageNames[stage][language] },
    ...{ objection, suspended: open && objection === 'pending', bodies: [...competentBodies(state, context)] },
    handedOver: handedOver && {
      ...{ body: handedOver.body, bodyName: bodyNames[handedOver.body][language] },
      ...{ on: handedOver.on, receipt: handedOver.receipt },
    },
    outcome: outcome && {
      ...{ code: outcome.code, name: outcomeNames[outcome.code][language], reportedOn: outcome.reportedOn },
      ...{ reference: outcome.reference, note: outcome.note },
    },
    ...{ opinion: state.opinion, reason: state.reason, cause: state.cause },
    ...{ openedAt: isoShanghai(openedAtMs), approvedAt: at(state.approved?.atMs ?? null) },
    ...{ closedAt: at(state.closedAtMs), version: seq, workflow: workflowOf('referral', snapshot) },
    actions: referralActionsOf(snapshot),
  };
}
