/** Recordings over HTTP: what is entered for someone, and one that was entered. */
import type { z } from 'zod';
import type { recording } from '../../src/api/recording-contract.ts';
import type { ApiClient } from './api-client.ts';
import type { ApiOnly } from './api-only.ts';
import { SAMPLE_UNIT } from './main-path.ts';

/** A recording as the API answers it. */
export type RecordingJson = z.output<typeof recording>;

type Api = Pick<ApiOnly, 'record'> & { as: (who: string) => ApiClient };

/** The receipt of the sample unit, by phone. */
export function receiptOf(api: Api, id: string, changes: object = {}): object {
  return {
    ...{
      noun: 'assignment',
      id,
      command: 'acknowledgement',
      body: {},
      given: 'phone',
      at: '2025-11-01T09:00:00+08:00',
    },
    ...{ giver: { role: 'liaison', unitId: api.record.unitId(SAMPLE_UNIT) }, note: '来电告知已收到', ...changes },
  };
}

/** The director's approval, on paper, with its page. */
export function approvalOf(id: string, changes: object = {}): object {
  return {
    ...{ noun: 'assignment', id, command: 'approval', body: { decision: 'approve' }, giver: { role: 'director' } },
    ...{ given: 'paper', at: '2025-11-01T09:00:00+08:00', scan: { name: '签批页.pdf', sha256: 'a'.repeat(64) } },
    ...changes,
  };
}

/** Enters one as the clerk. */
export async function enter(api: Api, body: object): Promise<RecordingJson> {
  const { status, text, json } = await api.as('coordinator').post<RecordingJson>('/recordings', body);
  if (status !== 201) throw new Error(text);
  return json;
}
