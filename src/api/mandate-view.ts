/** How a mandate (授权) is shown. */
import type { z } from 'zod';
import { dateOf, isoShanghai } from '../domain/calendar.ts';
import type { Language } from '../domain/light.ts';
import { mandateActions } from '../domain/mandate.ts';
import type { Mandate, MandateStage } from '../domain/mandate/record.ts';
import type { Snapshot } from '../store/loading.ts';
import { unitRefs } from './unit-refs.ts';
import type { mandate } from './supervision-notice-contract.ts';

/** Under which name, below the mandate's address, its command is given. */
export const mandatePaths = { revoke: 'revocation' } as const;

const stageNames: Record<MandateStage, { zh: string; en: string }> = {
  standing: { zh: '有效', en: 'Standing' },
  revoked: { zh: '已撤销', en: 'Revoked' },
};

/** The address of a mandate. */
export function mandateHref(id: string): string {
  return `/api/v1/mandates/${id}`;
}

/** A mandate as it is shown to the snapshot's actor. */
export function showMandate(
  { id, state, context, seq, openedAtMs }: Snapshot<Mandate>,
  language: Language,
): z.output<typeof mandate> {
  const { number, issuedBy, matters, nouns, unitIds, fromOn, toOn, stage, reason, revokedAtMs } = state;
  const today = dateOf(context.nowMs);
  return {
    ...{ id, noun: 'mandate', mechanismId: state.mechanismId, number, issuedBy, matters },
    ...{ nouns: nouns && [...nouns], units: unitIds && unitRefs(context.directory).all(unitIds) },
    ...{ fromOn, toOn, stage, stageName: stageNames[stage][language] },
    inForce: stage === 'standing' && fromOn <= today && today <= toOn,
    ...{ reason, recordedAt: isoShanghai(openedAtMs), version: seq },
    revokedAt: revokedAtMs === null ? null : isoShanghai(revokedAtMs),
    actions: mandateActions(state, context).map((command) => {
      const name = mandatePaths[command];
      return { name, method: 'POST', href: `${mandateHref(id)}/${name}` };
    }),
  };
}
