/** How delegations are shown. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { delegationActions } from '../domain/delegation.ts';
import type { DelegationStage, Person } from '../domain/delegation/record.ts';
import { isInForce } from '../domain/delegation/standing-in.ts';
import type { Language } from '../domain/light.ts';
import type { DelegationRead } from '../store/delegations.ts';
import type * as contract from './delegation-contract.ts';
import { matterHref } from './matters.ts';

const stageNames: Record<DelegationStage, { zh: string; en: string }> = {
  granted: { zh: '已授权', en: 'Granted' },
  revoked: { zh: '已终止', en: 'Revoked' },
  expired: { zh: '已到期', en: 'Expired' },
};

/** The name of a command in the API. */
export function delegationCommandName(command: string): string {
  return command === 'revoke' ? 'revocation' : command;
}

/** A delegation as it is shown to the snapshot's actor. */
export function showDelegation(
  { id, state, context, openedAtMs, seq, labels }: DelegationRead,
  language: Language,
): z.output<typeof contract.delegation> {
  const person = ({ accountId, role, unitId }: Person) => {
    return { accountId, label: labels.get(accountId) ?? null, role, unitId };
  };
  const { from, until, nouns, reason, mandate, stage, mechanismId, endedAtMs } = state;
  const actions = delegationActions(state, context).map((command) => {
    const name = delegationCommandName(command);
    return { name, method: 'POST' as const, href: `${matterHref('delegation', id)}/${name}` };
  });
  return {
    ...{ id, noun: 'delegation', mechanismId, delegator: person(state.delegator), delegate: person(state.delegate) },
    ...{ from, until, nouns: nouns && [...nouns], reason, mandate, stage, stageName: stageNames[stage][language] },
    ...{ inForce: isInForce(state, context.nowMs), grantedAt: isoShanghai(openedAtMs) },
    ...{ endedAt: endedAtMs === null ? null : isoShanghai(endedAtMs), version: seq, actions },
  };
}
