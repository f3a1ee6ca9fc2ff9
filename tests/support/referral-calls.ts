/** Referrals over HTTP: the bodies of their calls, and one that stands where a call can be given. */
import type { z } from 'zod';
import type { referral } from '../../src/api/referral-contract.ts';
import type { ApiClient } from './api-client.ts';
import type { ApiOnly } from './api-only.ts';
import { SAMPLE_UNIT } from './main-path.ts';

/** A referral as the API answers it. */
export type ReferralJson = z.output<typeof referral>;

type Api = Pick<ApiOnly, 'record'> & { as: (who: string) => ApiClient };

/** A good proposal about a unit. */
export function referralBodyOf({ record }: Api, unit = SAMPLE_UNIT): Record<string, unknown> {
  return {
    ...{ mechanismId: record.mechanismId, unitId: record.unitId(unit), subject: 'unit' },
    ...{ title: '关于示例单位的问责建议', facts: '两次验收未通过。', basis: '联席会议纪要' },
  };
}

/** A good proposal about an individual of a unit. */
export function individualBodyOf({ record }: Api, unit = SAMPLE_UNIT): Record<string, unknown> {
  return { mechanismId: record.mechanismId, unitId: record.unitId(unit), subject: 'individual' };
}

/** Good bodies by the last part of the call's address, on a day. */
export function referralBodies(on: string): Record<string, object> {
  return {
    revision: { title: '关于示例单位的问责建议', facts: '补充事实。', basis: '联席会议纪要' },
    approval: { decision: 'approve', opinion: '同意' },
    discarding: { reason: '已整改到位' },
    'handing-over': { body: 'gov-inspection', handedOn: on, receipt: '督收〔2025〕3号' },
    outcome: { outcome: 'circular-criticism', reportedOn: on, reference: '政办发〔2025〕8号', note: '已通报' },
    withdrawal: { reason: '复核撤销' },
  };
}

/** Proposes one as the clerk, with what is changed of the good body. */
export async function proposeReferral(api: Api, changes: object = {}, who = 'coordinator'): Promise<ReferralJson> {
  const body = { ...referralBodyOf(api), ...changes };
  const { status, text, json } = await api.as(who).post<ReferralJson>('/referrals', body);
  if (status !== 201) throw new Error(text);
  return json;
}

/** Gives commands one after the other: who, the call, and what its body has otherwise. */
export async function walkReferral(
  api: Api,
  id: string,
  on: string,
  commands: readonly (readonly [who: string, call: string, body?: object])[],
): Promise<ReferralJson | null> {
  let last: ReferralJson | null = null;
  for (const [who, call, body] of commands) {
    const given = body ?? referralBodies(on)[call] ?? {};
    const { status, text, json } = await api.as(who).post<ReferralJson>(`/referrals/${id}/${call}`, given);
    if (status !== 200) throw new Error(`${call}: ${text}`);
    last = json;
  }
  return last;
}

/** The id of one on which a call is tried, standing where the call can be given. */
export async function referralFor(api: Api, call: string, on: string): Promise<string> {
  const { id } = await proposeReferral(api);
  const approved = [['leader', 'approval']] as const;
  const handed = [...approved, ['inspector', 'handing-over']] as const;
  if (call === 'handing-over' || call === 'withdrawal') await walkReferral(api, id, on, approved);
  if (call === 'outcome') await walkReferral(api, id, on, handed);
  return id;
}
