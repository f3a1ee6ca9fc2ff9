/** How it is shown who represents a unit, and who is proposed to. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import type { Language } from '../domain/light.ts';
import { membershipActions } from '../domain/membership.ts';
import type { Membership, MembershipStage, Part } from '../domain/membership/record.ts';
import { mayProposeMembership, type Actor } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import type { MemberUnit } from '../store/representatives.ts';
import type { action } from './contract.ts';
import { mechanismHref } from './mechanism-view.ts';
import type * as contract from './membership-contract.ts';
import { workflowOf } from './workflow-view.ts';

const stageNames: Record<MembershipStage, { zh: string; en: string }> = {
  proposed: { zh: '待确认', en: 'Awaits confirmation' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  returned: { zh: '已退回', en: 'Returned' },
};

const partNames: Record<Part, { zh: string; en: string }> = {
  member: { zh: '成员', en: 'Member' },
  liaison: { zh: '联络员', en: 'Liaison' },
};

/** The address of a proposal. */
export function membershipHref(id: string): string {
  return `/api/v1/memberships/${id}`;
}

/** The name of a command in the API. */
export function membershipCommandName(command: string): string {
  return command === 'decide' ? 'decision' : command;
}

/** What the snapshot's actor may do now. */
export function membershipActionsOf({ id, state, context }: Snapshot<Membership>): z.output<typeof action>[] {
  return membershipActions(state, context).map((command) => {
    const name = membershipCommandName(command);
    return { name, method: 'POST', href: `${membershipHref(id)}/${name}` };
  });
}

/** A proposal as it is shown to the snapshot's actor. */
export function showMembership(
  snapshot: Snapshot<Membership>,
  language: Language,
): z.output<typeof contract.membership> {
  const { id, state, context, seq, openedAtMs } = snapshot;
  const { unit } = context;
  const { part, name, post, effectiveOn, stage, opinion, decidedAtMs } = state;
  return {
    ...{ id, noun: 'membership', mechanismId: state.mechanismId, part, partName: partNames[part][language] },
    ...{ unit: { id: unit.id, name: unit.name, kind: unit.kind }, name, post, effectiveOn, stage },
    ...{ stageName: stageNames[stage][language], opinion, openedAt: isoShanghai(openedAtMs) },
    ...{ decidedAt: decidedAtMs === null ? null : isoShanghai(decidedAtMs), version: seq },
    ...{ workflow: workflowOf('membership', snapshot), actions: membershipActionsOf(snapshot) },
  };
}

/** A member unit with who represents it on a day. */
export function showMemberUnit(
  { id, name, kind, member, liaison }: MemberUnit,
  on: string,
  actor: Actor,
): z.output<typeof contract.memberUnit> {
  const href = `${mechanismHref(actor.mechanismId)}/members`;
  const actions = mayProposeMembership(actor, id) ? [{ name: 'members', method: 'POST' as const, href }] : [];
  return { unit: { id, name, kind }, on, member, liaison, actions };
}
