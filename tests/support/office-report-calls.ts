/** Requests and reports over HTTP: the bodies of their calls, and one that is submitted. */
import type { z } from 'zod';
import type { officeReport } from '../../src/api/office-report-contract.ts';
import type { ApiClient } from './api-client.ts';
import type { ApiOnly } from './api-only.ts';
import { SAMPLE_UNIT } from './main-path.ts';

/** A request or report as the API answers it. */
export type OfficeReportJson = z.output<typeof officeReport>;

type Api = Pick<ApiOnly, 'record'> & { as: (who: string) => ApiClient };

/** Good bodies by the last part of the call's address. */
export function officeReportBodies(api: Api): Record<string, object> {
  const leadUnitId = api.record.unitId(SAMPLE_UNIT);
  const said = {
    title: '关于建立企业名录的请示',
    text: '拟由牵头单位建立名录，当否，请批示。',
    proposedLeadUnitId: leadUnitId,
  };
  return {
    'office-reports': { kind: 'request', ...said },
    revision: said,
    decision: { decision: 'instruct', text: '请抓紧办理。', leadUnitId, urgency: 'ordinary' },
    withdrawal: { reason: '情况已变化' },
  };
}

/** Submits one, with what is changed of the good body. */
export async function submitReport(api: Api, changes: object = {}): Promise<OfficeReportJson> {
  const body = { ...officeReportBodies(api)['office-reports'], ...changes };
  const { status, text, json } = await api.as('coordinator').post<OfficeReportJson>('/office-reports', body);
  if (status !== 201) throw new Error(text);
  return json;
}
