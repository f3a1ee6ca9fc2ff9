/** What the calls on assignments take and answer. */
import { z } from 'zod';
import { frequencies, urgencies } from '../domain/assignment/order.ts';
import { assignmentStages } from '../domain/assignment/record.ts';
import {
  actions,
  cursor,
  date,
  evidenceBody,
  evidenceView,
  extension,
  id,
  instant,
  light,
  limit,
  suspensionView,
  term,
  termRule,
  text,
  unitRef,
} from './contract.ts';
import { node, nodeBody } from './plan-contract.ts';

const urgency = z
  .enum(urgencies)
  .openapi({ description: '特急、加急、急、平、难: sets the due date where no node does' });
const frequency = z.enum(frequencies);
const opinion = text(2_000);
const checklist = z.array(text(300)).max(50);

/** What an order may say beside who and when. */
const said = {
  requirement: text(4_000).optional(),
  urgency: urgency.optional(),
  reports: frequency.optional().openapi({ description: 'Default: weekly up to 30 days, else monthly' }),
  cooperatingDue: z
    .array(z.strictObject({ unitId: id, dueOn: date }))
    .max(200)
    .optional()
    .openapi({ description: 'Own due dates of cooperating units; the others have the lead’s' }),
  checklist: checklist.optional(),
};

/** `POST /assignments`: by hand, from a measure of the plan or a leader's instruction. */
export const draftBody = z
  .strictObject({
    ...{ mechanismId: id, title: text(300), leadUnitId: id, cooperatingUnitIds: z.array(id).max(200).optional() },
    nodes: z.array(nodeBody).max(50).optional(),
    source: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('measure'), itemId: id }),
      z.strictObject({ kind: z.literal('instruction'), reference: text(500) }),
    ]),
    ...said,
  })
  .openapi('AssignmentDraft');

/** `POST /assignments/{id}/revision`: what is not named stays. */
export const revisionBody = z
  .strictObject({
    ...{ title: text(300).optional(), leadUnitId: id.optional() },
    cooperatingUnitIds: z.array(id).max(200).optional(),
    nodes: z.array(nodeBody).max(50).optional(),
    ...said,
  })
  .openapi('AssignmentRevision');

/** `POST …/rejection-decision`. */
export const rejectionDecisionBody = z
  .strictObject({
    ...{ unitId: id, decision: z.enum(['insist', 'release', 'replace']), opinion },
    ...{ toUnitId: id.optional(), dueOn: date.optional() },
  })
  .openapi('RejectionDecision');

/** `POST …/work-plan`. */
export const planBody = z
  .strictObject({
    steps: z
      .array(z.strictObject({ title: text(500), dueOn: date }))
      .min(1)
      .max(100),
    contact: text(100).openapi({
      description: 'Who is in charge of it (承办人): a position, not a person’s particulars',
    }),
  })
  .openapi('AssignmentPlan');

/** `POST …/extension-decision`. */
export const extensionDecisionBody = z
  .strictObject({
    ...{ unitId: id, decision: z.enum(['grant', 'refuse', 'pass-on']), opinion: opinion.optional() },
    dueOn: date.optional().openapi({ description: 'The date granted; default: the one that was asked for' }),
  })
  .openapi('ShareExtensionDecision');

/** `POST …/completion`. */
export const completionBody = z
  .strictObject({
    ...{ report: text(20_000), evidence: z.array(evidenceBody).max(50).default([]) },
    checklist: z
      .array(z.strictObject({ no: z.int().min(1).max(50), evidence: z.array(z.int().min(1).max(50)).max(50) }))
      .max(50)
      .optional()
      .openapi({ description: 'Which pieces of evidence, counted from 1, prove each point of the checklist' }),
  })
  .openapi('Completion');

/** `POST …/waiver`. */
export const waiverBody = z.strictObject({ unitId: id, reason: opinion }).openapi('Waiver');

/** `POST …/review`. */
export const reviewBody = z
  .strictObject({ outcome: z.enum(['accepted', 'returned']), opinion, newTerm: termRule.optional() })
  .openapi('AssignmentReview');

/** `POST …/urging`. */
export const urgingBody = z
  .strictObject({
    unitId: id,
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]).openapi({
      description: '1: the liaison; 2: the head; 3: the head, with a copy to the inspector',
    }),
    text: text(2_000).optional(),
  })
  .openapi('Urging');

/** `POST …/transfer`. */
export const transferBody = z
  .strictObject({ fromUnitId: id, toUnitId: id, reason: opinion, dueOn: date.optional() })
  .openapi('Transfer');

/** Query of `GET /assignments`. */
export const assignmentsQuery = z.strictObject({
  ...{ cursor, limit, stage: z.enum(assignmentStages).optional() },
  ...{ unitId: id.optional().openapi({ description: 'The lead' }), planId: id.optional() },
});

/** What one unit has of an assignment. */
const share = z.object({
  ...{ unit: unitRef, role: z.enum(['lead', 'cooperating']) },
  courtesy: z.boolean().openapi({ description: 'It is asked by letter: no light, never overdue, in no figure' }),
  ...{ light: light.nullable(), lightReason: z.string().nullable(), overdue: z.boolean() },
  ...{ dueAt: instant, originalDueAt: instant, lateSince: instant.nullable(), acknowledgedAt: instant.nullable() },
  rejection: z.object({ reason: z.string(), at: instant }).nullable(),
  progress: z.object({ percent: z.number(), text: z.string(), at: instant }).nullable(),
  missedReports: z.int(),
  extensions: z.array(extension),
  completion: z
    .object({
      ...{ report: z.string(), evidence: z.array(evidenceView), at: instant.nullable(), signed: z.boolean() },
      checklist: z.array(z.object({ no: z.int(), evidence: z.array(z.int()) })),
      sentBack: z.string().nullable(),
    })
    .nullable(),
  ...{ waived: z.string().nullable(), terms: z.array(term) },
});

/** What is said of an assignment once it is issued. */
const issued = z.object({
  ...{ number: z.string(), numberVoid: z.boolean(), at: instant, opinion: z.string().nullable(), reports: frequency },
  units: z.array(share),
  left: z.array(z.object({ unit: unitRef, role: z.string(), at: instant, why: z.string() })),
  workPlan: z
    .object({ steps: z.array(z.object({ title: z.string(), dueOn: date })), contact: z.string(), filedAt: instant })
    .nullable(),
  returns: z.object({ times: z.int(), lastAt: instant, opinion: z.string() }).nullable(),
  suspension: suspensionView.nullable(),
  ...{ reopened: z.int(), archivesAt: instant.nullable(), archived: z.boolean() },
});

/** An assignment. */
export const assignment = z
  .object({
    ...{ id, noun: z.literal('assignment'), mechanismId: id, stage: z.enum(assignmentStages), stageName: z.string() },
    ...{ title: z.string(), lead: unitRef, cooperating: z.array(unitRef), nodes: z.array(node) },
    dated: z.boolean().openapi({ description: 'Every node has a confirmed date' }),
    settled: z.boolean().openapi({ description: 'It says until when; without that nothing is issued' }),
    ...{ requirement: z.string().nullable(), urgency: urgency.nullable(), reports: frequency.nullable() },
    ...{ cooperatingDue: z.array(z.object({ unitId: id, dueOn: date })), checklist: z.array(z.string()) },
    source: z.union([
      z.object({ kind: z.literal('measure'), planId: id, itemId: id, number: z.string(), task: z.int() }),
      z.object({ kind: z.literal('resolution'), meetingId: id, resolutionNo: z.int(), number: z.string() }),
      z.object({ kind: z.literal('instruction'), reportId: id.nullable(), reference: z.string() }),
    ]),
    returnedDraft: z.string().nullable().openapi({ description: 'With which words the draft was sent back' }),
    ...{ light: light.nullable(), lightReason: z.string().nullable(), overdue: z.boolean() },
    ...{ number: z.string().nullable(), dueAt: instant.nullable(), originalDueAt: instant.nullable() },
    issued: issued.nullable(),
    ...{ reason: z.string().nullable(), openedAt: instant, closedAt: instant.nullable(), version: z.int() },
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('Assignment');
