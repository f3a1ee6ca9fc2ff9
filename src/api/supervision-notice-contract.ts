/** The contract of supervision notices and mandates: what their calls take and answer. */
import { z } from 'zod';
import { mandateStages } from '../domain/mandate/record.ts';
import { noticeForms, noticeTriggers } from '../domain/supervision-notice/order.ts';
import { noticeStages } from '../domain/supervision-notice/record.ts';
import { urgingLevels } from '../domain/urging.ts';
import {
  actions,
  cursor,
  date,
  day,
  evidenceBody,
  evidenceView,
  id,
  instant,
  light,
  limit,
  suspensionView,
  termRule,
  text,
  unitRef,
} from './contract.ts';

/** The nouns of the matters that a notice may be about. */
export const aboutNouns = ['assignment', 'rectification', 'meetingCycle'] as const;

const form = z.enum(noticeForms).openapi('NoticeForm', { description: '提醒（催办单）、督办通知单、商请函' });

const texts = { title: text(200), problem: text(4_000), demands: text(4_000), basis: text(500) };
const due = { dueTerm: termRule.optional(), dueOn: date.optional() };

/** `POST …/revision`. */
export const noticeOrderBody = z.strictObject({ ...texts, ...due }).openapi('SupervisionNoticeOrder');

const about = z
  .strictObject({ matterId: id.optional(), title: text(200).optional() })
  .refine(({ matterId, title }) => (matterId === undefined) !== (title === undefined), {
    error: 'matterId 与 title 须且只须给出一个 / give exactly one of matterId and title',
  })
  .openapi('NoticeAbout', { description: 'One matter of the record, or one outside it by its title' });

const despite = text(2_000).optional().openapi({
  description: 'Why another one although the unit had one about this matter of late (严禁重复督查)',
});

/** `POST /supervision-notices`. */
export const noticeBody = noticeOrderBody
  .extend({ mechanismId: id, unitId: id, form, about, despite })
  .strict()
  .openapi('SupervisionNoticeDraft');

const approval = z
  .strictObject({ reference: text(200), by: text(100), on: date })
  .openapi('GovernmentApproval', { description: '政府批准：批准文件、批准人、日期' });

/** `POST …/approval`. */
export const noticeApprovalBody = z
  .strictObject({
    decision: z.enum(['approve', 'return']),
    opinion: text(2_000).optional(),
    mandateId: id.optional().openapi({ description: 'The mandate (授权) under which the director supervises' }),
    ...{ approval: approval.optional(), despite },
  })
  .openapi('SupervisionNoticeApproval');

/** `POST …/reply`. */
export const noticeReplyBody = z
  .strictObject({ report: text(20_000), evidence: z.array(evidenceBody).min(1).max(50) })
  .openapi('SupervisionNoticeReply');

/** `POST …/reply-signature`. */
export const signatureBody = z
  .strictObject({ decision: z.enum(['sign', 'return']), opinion: text(2_000).optional() })
  .openapi('ReplySignature');

/** `POST …/review`. */
export const noticeReviewBody = z
  .strictObject({ outcome: z.enum(['accepted', 'returned']), opinion: text(2_000), newTerm: termRule.optional() })
  .openapi('SupervisionNoticeReview');

/** `POST …/thanks`. */
export const thanksBody = z.strictObject({ text: text(2_000) }).openapi('LetterThanks');

const level = z.literal(urgingLevels).openapi({ description: '1 联络员, 2 分管负责人, 3 主要负责人并抄送督查室' });

/** `POST …/urging`. */
export const urgingBody = z.strictObject({ level, text: text(2_000).optional() }).openapi('Urging');

/** Query of `GET /supervision-notices`. */
export const noticesQuery = z.strictObject({
  ...{ cursor, limit, unitId: id.optional(), stage: z.enum(noticeStages).optional(), form: form.optional() },
  ...{ aboutId: id.optional(), light: light.optional() },
});

const mandateLink = z.object({ id, number: z.string() });

const replyShape = { report: z.string(), evidence: z.array(evidenceView), preparedAt: instant };

/** A notice. */
export const supervisionNotice = z
  .object({
    ...{ id, noun: z.literal('supervisionNotice'), mechanismId: id, form, formName: z.string(), unit: unitRef },
    number: z.string().nullable(),
    numberVoid: z.boolean().openapi({ description: '作废: withdrawn with its notice, and never given again' }),
    nth: z.int().nullable().openapi({ description: '第n次: which of its form about its matter, for its unit' }),
    about: z.object({
      ...{ noun: z.enum(aboutNouns).nullable(), matterId: id.nullable(), title: z.string() },
      number: z.string().nullable(),
    }),
    ...{ trigger: z.enum(noticeTriggers), title: z.string(), problem: z.string(), demands: z.string() },
    ...{ basis: z.string(), stage: z.enum(noticeStages), stageName: z.string() },
    ...{ light: light.nullable(), lightReason: z.string().nullable(), overdue: z.boolean() },
    ...{ lateSince: instant.nullable(), dueAt: instant.nullable(), originalDueAt: instant.nullable() },
    dueRule: z.string(),
    terms: z.array(
      z.object({
        ...{ kind: z.string(), round: z.int(), rule: z.string(), dueAt: instant, provisional: z.boolean() },
        ...{ originalDueAt: instant, reminders: z.int() },
        nextRung: z.object({ name: z.string(), at: instant }).nullable(),
      }),
    ),
    issuedUnder: z
      .object({ mandate: mandateLink.nullable(), approval: approval.nullable() })
      .nullable()
      .openapi({ description: 'What the issue rests on: a mandate, or the approval of the government' }),
    despite: z.string().nullable(),
    ...{ issuedAt: instant.nullable(), acknowledgedAt: instant.nullable() },
    prepared: z
      .object(replyShape)
      .nullable()
      .openapi({ description: 'What awaits the signature of the head; only the unit reads it' }),
    reply: z
      .object({ ...replyShape, sentAt: instant })
      .nullable()
      .openapi({ description: 'The last that was sent' }),
    returns: z.object({ times: z.int(), lastAt: instant, opinion: z.string() }).nullable(),
    urgings: z.array(z.object({ level, day, by: z.enum(['hand', 'ladder']) })),
    suspension: suspensionView.nullable(),
    escalatedAt: instant.nullable(),
    ...{ opinion: z.string().nullable(), reason: z.string().nullable() },
    outcome: z.enum(['accepted', 'noted']).nullable(),
    ...{
      openedAt: instant,
      closedAt: instant.nullable(),
      withdrawnAt: instant.nullable(),
      version: z.int(),
      edition: z.string().nullable(),
    },
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('SupervisionNotice');

const covered = z.enum(aboutNouns);

/** `POST /mandates`. */
export const mandateBody = z
  .strictObject({
    number: text(100).openapi({ description: '授权文号', example: '株政办函〔2025〕12号' }),
    ...{ issuedBy: text(100), matters: text(2_000) },
    nouns: z.array(covered).min(1).max(aboutNouns.length).optional().openapi({ description: 'Default: whatever' }),
    unitIds: z.array(id).min(1).max(200).optional().openapi({ description: 'Default: all units' }),
    ...{ fromOn: date, toOn: date.openapi({ description: 'The last day on which it holds' }) },
  })
  .openapi('NewMandate');

/** Query of `GET /mandates`. */
export const mandatesQuery = z.strictObject({ cursor, limit, stage: z.enum(mandateStages).optional() });

/** A mandate. */
export const mandate = z
  .object({
    ...{ id, noun: z.literal('mandate'), mechanismId: id, number: z.string(), issuedBy: z.string() },
    ...{ matters: z.string(), nouns: z.array(z.string()).nullable(), units: z.array(unitRef).nullable() },
    ...{ fromOn: day, toOn: day, stage: z.enum(mandateStages), stageName: z.string() },
    inForce: z.boolean().openapi({ description: 'It stands, and today is among its days' }),
    ...{ reason: z.string().nullable(), recordedAt: instant, revokedAt: instant.nullable(), version: z.int() },
    actions,
  })
  .openapi('Mandate');
