/** The contract of interviews: what their calls take and answer. */
import { z } from 'zod';
import { interviewStages } from '../domain/interview/record.ts';
import {
  actions,
  cursor,
  evidenceBody,
  evidenceView,
  id,
  instant,
  light,
  limit,
  termRule,
  text,
  unitRef,
} from './contract.ts';
import { at } from './meeting-contract.ts';

/** The nouns of the matters that may give cause for an interview. */
export const groundNouns = ['assignment', 'rectification', 'meetingCycle', 'supervisionNotice', 'interview'] as const;

const opinion = text(2_000).optional();

const texts = {
  title: text(200),
  matter: text(2_000).openapi({ description: '事由' }),
  problems: text(4_000),
  demands: text(4_000).optional(),
  basis: text(500),
};

/** `POST …/revision`. */
export const interviewTextsBody = z.strictObject(texts).openapi('InterviewTexts');

const fact = z.strictObject({ at: at.optional(), what: text(2_000) });

/** `POST /interviews`. */
export const interviewBody = interviewTextsBody
  .extend({
    ...{ mechanismId: id, unitId: id },
    aboutId: id.optional().openapi({ description: 'The matter that gave cause' }),
    facts: z.array(fact).max(100).default([]).openapi({ description: '事实材料' }),
  })
  .strict()
  .openapi('InterviewProposal');

/** `POST …/approval`. */
export const interviewApprovalBody = z
  .strictObject({ decision: z.enum(['approve', 'return']), opinion })
  .openapi('InterviewApproval');

/** `POST …/notice`. */
export const interviewNoticeBody = z
  .strictObject({
    startsAt: at,
    place: text(200),
    interviewers: text(500).openapi({ description: '约谈人（职务即可）', example: '市分管领导、市政府督查室' }),
    bring: z.array(text(500)).max(50).default([]).openapi({ description: 'What to bring (需携带的材料)' }),
  })
  .openapi('InterviewNotice');

/** `POST …/rescheduling`. */
export const interviewReschedulingBody = z
  .strictObject({ reason: text(2_000), startsAt: at, place: text(200).optional() })
  .openapi('InterviewRescheduling');

/** `POST …/attendance`. */
export const interviewAttendanceBody = z
  .discriminatedUnion('attended', [
    z.strictObject({
      ...{ attended: z.literal(true), post: text(100) },
      inPerson: z.boolean().openapi({ description: 'The head in person: a substitute is refused (不得委托他人)' }),
    }),
    z.strictObject({ attended: z.literal(false), reason: text(2_000) }),
  ])
  .openapi('InterviewAttendance');

/** `POST …/record`. */
export const interviewRecordBody = z
  .strictObject({
    ...{ problems: text(4_000), explanation: text(20_000), demands: text(4_000), statement: text(4_000) },
    reportTerm: termRule.optional(),
  })
  .openapi('InterviewRecord');

/** `POST …/report`. */
export const interviewReportBody = z
  .strictObject({ report: text(20_000), evidence: z.array(evidenceBody).min(1).max(50) })
  .openapi('InterviewReport');

/** `POST …/report-signature`. */
export const interviewSignatureBody = z
  .strictObject({ decision: z.enum(['sign', 'return']), opinion })
  .openapi('InterviewReportSignature');

/** `POST …/check`. */
export const interviewCheckBody = z
  .strictObject({ outcome: z.enum(['passed', 'failed']), opinion, newTerm: termRule.optional() })
  .openapi('InterviewCheck');

/** Query of `GET /interviews`. */
export const interviewsQuery = z.strictObject({
  ...{ cursor, limit, unitId: id.optional(), stage: z.enum(interviewStages).optional() },
  ...{ aboutId: id.optional(), light: light.optional() },
});

const reportShape = { report: z.string(), evidence: z.array(evidenceView), preparedAt: instant };

/** Why a rung of the sanction ladder was drafted (见 Grounds of the domain). */
const grounds = z
  .object({
    trigger: z.string(),
    about: z.object({ noun: z.string(), matterId: id, title: z.string(), number: z.string().nullable() }).nullable(),
    facts: z.array(z.object({ at: instant.nullable(), what: z.string() })),
    rule: z.object({ text: z.string(), edition: z.string() }).nullable(),
  })
  .openapi('InterviewGrounds');

/** An interview. */
export const interview = z
  .object({
    ...{ id, noun: z.literal('interview'), mechanismId: id, unit: unitRef },
    number: z.string().nullable(),
    numberVoid: z.boolean().openapi({ description: '作废: called off with its interview, and never given again' }),
    ...{ title: z.string(), matter: z.string(), problems: z.string(), demands: z.string().nullable() },
    ...{ basis: z.string(), grounds, stage: z.enum(interviewStages), stageName: z.string() },
    ...{ light: light.nullable(), lightReason: z.string().nullable(), overdue: z.boolean() },
    ...{ lateSince: instant.nullable(), dueAt: instant.nullable(), originalDueAt: instant.nullable() },
    terms: z.array(
      z.object({
        ...{ kind: z.string(), round: z.int(), rule: z.string(), dueAt: instant, provisional: z.boolean() },
        ...{ originalDueAt: instant, reminders: z.int(), nextRung: z.object({ name: z.string(), at: instant }) },
      }),
    ),
    ...{ approvedAt: instant.nullable(), noticedAt: instant.nullable() },
    appointment: z
      .object({ startsAt: instant, place: z.string(), interviewers: z.string(), bring: z.array(z.string()) })
      .nullable(),
    rescheduled: z.array(z.object({ from: instant, to: instant, reason: z.string(), at: instant })),
    attendance: z.object({ post: z.string(), at: instant }).nullable(),
    absences: z.array(z.object({ startsAt: instant, reason: z.string(), at: instant })),
    record: z
      .object({
        ...{ problems: z.string(), explanation: z.string(), demands: z.string(), statement: z.string() },
        ...{ reportTerm: z.string(), at: instant },
      })
      .nullable()
      .openapi({ description: 'What was said; the unit reads it from the minutes on' }),
    minutesIssuedAt: instant.nullable(),
    prepared: z
      .object(reportShape)
      .nullable()
      .openapi({ description: 'What awaits the signature of the head; only the unit reads it' }),
    report: z
      .object({ ...reportShape, sentAt: instant })
      .nullable()
      .openapi({ description: 'The last that was sent' }),
    returns: z.object({ times: z.int(), lastAt: instant, opinion: z.string() }).nullable(),
    ...{ opinion: z.string().nullable(), reason: z.string().nullable() },
    ...{ openedAt: instant, closedAt: instant.nullable(), version: z.int(), edition: z.string().nullable() },
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('Interview');
