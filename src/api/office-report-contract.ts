/** What the calls on the office's requests and reports (请示、报告) take and answer. */
import { z } from 'zod';
import { urgencies } from '../domain/assignment/order.ts';
import { addressees, reportKinds, reportStages } from '../domain/office-report/record.ts';
import { actions, cursor, id, instant, limit, text, unitRef } from './contract.ts';
import { node, nodeBody } from './plan-contract.ts';

/** The nouns of the matters that one may be about. */
export const reportedNouns = ['assignment', 'rectification', 'supervisionNotice', 'meetingCycle', 'plan'] as const;

const kind = z.enum(reportKinds).openapi({ description: '请示、报告' });
const to = z.enum(addressees).openapi({ description: '召集人、市分管领导' });

const said = {
  ...{ title: text(200), text: text(20_000), to: to.optional().openapi({ description: 'Default: the convener' }) },
  about: z
    .strictObject({ noun: z.enum(reportedNouns), id })
    .optional()
    .openapi({ description: 'The matter of the record that it is about' }),
  proposedLeadUnitId: id.optional().openapi({ description: 'The unit that the office proposes for the lead' }),
};

/** `POST /office-reports`. */
export const officeReportBody = z.strictObject({ kind, ...said }).openapi('OfficeReportDraft');

/** `POST …/revision`: it is written anew, and submitted. */
export const officeReportRevisionBody = z.strictObject(said).openapi('OfficeReportRevision');

/** `POST …/decision`. */
export const officeReportDecisionBody = z
  .discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('instruct'),
      ...{ text: text(4_000), leadUnitId: id, cooperatingUnitIds: z.array(id).max(200).optional() },
      urgency: z.enum(urgencies).optional(),
      nodes: z.array(nodeBody).max(50).optional(),
    }),
    z.strictObject({ decision: z.literal('note'), opinion: text(2_000).optional() }),
    z.strictObject({ decision: z.literal('return'), opinion: text(2_000).optional() }),
  ])
  .openapi('OfficeReportDecision', { description: '批示（据以交办）、阅知、退回' });

/** Query of `GET /office-reports`. */
export const officeReportsQuery = z.strictObject({ cursor, limit, stage: z.enum(reportStages).optional() });

/** A request or report. */
export const officeReport = z
  .object({
    ...{ id, noun: z.literal('officeReport'), mechanismId: id, kind, kindName: z.string(), to },
    ...{ stage: z.enum(reportStages), stageName: z.string(), title: z.string(), text: z.string() },
    about: z
      .object({ noun: z.string(), id, title: z.string(), number: z.string().nullable(), href: z.string() })
      .nullable(),
    proposedLead: unitRef.nullable(),
    ...{ opinion: z.string().nullable(), reason: z.string().nullable() },
    instruction: z
      .object({
        ...{ text: z.string(), lead: unitRef.nullable(), cooperating: z.array(unitRef) },
        ...{ urgency: z.enum(urgencies).nullable(), nodes: z.array(node) },
        assignment: z.object({ id, href: z.string() }).openapi({ description: 'The assignment that it became' }),
      })
      .nullable(),
    ...{ openedAt: instant, decidedAt: instant.nullable(), version: z.int(), actions },
  })
  .openapi('OfficeReport');
