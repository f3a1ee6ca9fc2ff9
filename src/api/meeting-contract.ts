/** The contract of meetings: what their calls take and answer. */
import { z } from 'zod';
import { itemStates } from '../domain/meeting-cycle/agenda-item.ts';
import { attendanceKinds } from '../domain/meeting-cycle/quorum.ts';
import { meetingStages, receiptAnswers } from '../domain/meeting-cycle/record.ts';
import { meetingKinds } from '../domain/meeting-cycle/rules.ts';
import { parseTermRule } from '../domain/term.ts';
import { actions, cursor, id, instant, limit, rectification, text, unitLink, unitRef } from './contract.ts';

const kind = z.enum(meetingKinds).openapi('MeetingKind');
const light = rectification.shape.light;

/** An instant in a request: with its offset, so that nobody has to guess the zone. */
export const at = z.iso
  .datetime({ offset: true })
  .refine((value) => value >= '2000' && value < '2100')
  .openapi({ format: 'date-time', example: '2026-12-10T14:30:00+08:00' });

const term = z
  .string()
  .refine((rule) => {
    const parsed = parseTermRule(rule);
    return parsed !== null && parsed.unit !== 'before';
  })
  .openapi({ example: '20wd' });

const unitIds = z.array(id).max(200);
const no = z.int().min(1).max(1_000);

/** `{id}` and the number of an item, in the path. */
export const itemParams = z.object({ id, itemId: z.coerce.number().int().min(1).max(1_000) });
/** `{id}` and the unit of a receipt, in the path. */
export const receiptParams = z.object({ id, unitId: id });
/** `{id}` and the number of a correction, in the path. */
export const correctionParams = z.object({ id, no: z.coerce.number().int().min(1).max(1_000) });

/** `POST /meeting-cycles`. */
export const meetingBody = z
  .strictObject({
    ...{ kind, title: text(200), basis: text(500), startsAt: at, place: text(200).optional() },
    unitIds: unitIds.min(1).optional().openapi({ description: 'The units invited; default: all member units' }),
    beside: z.boolean().default(false).openapi({ description: 'A second meeting of the kind, beside one under way' }),
  })
  .openapi('MeetingProposal');

/** `POST …/agreement`. */
export const agreementBody = z
  .strictObject({
    decision: z.enum(['agree', 'decline']),
    urgent: z
      .boolean()
      .default(false)
      .openapi({ description: 'Without call and preview; notice one working day before' }),
    opinion: text(2_000).optional(),
  })
  .openapi('MeetingAgreement');

/** `POST …/agenda-items`. */
export const itemBody = z
  .strictObject({
    ...{ title: text(200), background: text(4_000), request: text(2_000), coordination: text(4_000).optional() },
    unitIds: unitIds.default([]).openapi({ description: 'The units concerned' }),
  })
  .openapi('AgendaItemProposal');

const checks = z
  .strictObject({
    ...{ needsMeeting: z.boolean(), coordinated: z.boolean(), approvalSlip: z.boolean() },
    reporterAndMaterial: z.boolean(),
  })
  .openapi('AgendaItemChecks', { description: '四种议题不上会 / Which of the four barred kinds it is not' });

/** `POST …/agenda-items/{itemId}/decision`. */
export const itemDecisionBody = z
  .strictObject({
    decision: z.enum(['accept', 'return', 'merge', 'defer']),
    ...{ into: no.optional(), checks: checks.optional(), reason: text(2_000).optional() },
  })
  .openapi('AgendaItemDecision');

/** `POST …/agenda`. */
export const agendaBody = z.strictObject({ order: z.array(no).max(200) }).openapi('AgendaOrder');

/** `POST …/preview`. */
export const previewBody = z.strictObject({ record: text(10_000) }).openapi('PreviewRecord');

/** `POST …/agenda-approval`. */
export const agendaApprovalBody = z
  .strictObject({
    decision: z.enum(['approve', 'return']),
    opinion: text(2_000).optional(),
    strike: z
      .array(z.strictObject({ no, reason: text(1_000) }))
      .max(200)
      .default([]),
  })
  .openapi('AgendaApproval');

/** `POST …/notice`: the first time the notice, afterwards a correction of it. */
export const noticeBody = z
  .strictObject({ place: text(200).optional(), note: text(2_000).optional() })
  .openapi('MeetingNotice');

const attendee = z.strictObject({ name: text(100), post: text(100) });

/** `POST …/receipts`. */
export const receiptBody = z
  .strictObject({
    answer: z.enum(receiptAnswers),
    ...{ attendee: attendee.optional(), reason: text(2_000).optional(), substitute: attendee.optional() },
    to: z.int().min(0).max(1_000).optional().openapi({ description: 'How many corrections of the notice it answers' }),
  })
  .openapi('Receipt');

/** `POST …/receipts/{unitId}/decision`. */
export const receiptDecisionBody = z
  .strictObject({ decision: z.enum(['approve', 'refuse']), opinion: text(2_000).optional() })
  .openapi('ReceiptDecision');

/** `POST …/postponement`. */
export const postponementBody = z
  .strictObject({ reason: text(2_000), startsAt: at.optional(), place: text(200).optional() })
  .refine(({ startsAt, place }) => place === undefined || startsAt !== undefined, {
    path: ['place'],
    error: '只换地点请发更正通知（notice）；改期时一并给出 startsAt / For another place alone correct the notice',
  })
  .openapi('Postponement');

/** `POST …/attendance`. */
export const attendanceBody = z
  .strictObject({
    units: z
      .array(
        z.strictObject({
          ...{ unitId: id, as: z.enum(attendanceKinds), arrivedAt: at.optional(), name: text(100).optional() },
        }),
      )
      .min(1)
      .max(200),
  })
  .openapi('Attendance');

const dissent = z.strictObject({ unitId: id, text: text(2_000) });

/** `POST …/resolutions`: a new one; with `no` another wording of one, or, with `withdraw`, that it stands no more. */
export const resolutionBody = z
  .union([
    z.strictObject({ no, withdraw: text(2_000) }),
    z.strictObject({
      ...{ no: no.optional(), itemNo: no.optional(), text: text(500), leadUnitId: id, term },
      ...{ cooperatingUnitIds: unitIds.default([]), dissent: z.array(dissent).max(100).default([]) },
      referred: z.boolean().default(false),
    }),
  ])
  .openapi('ResolutionGiven');

/** `POST …/minutes`. */
export const minutesBody = z.strictObject({ summary: text(20_000).optional() }).openapi('MinutesDraft');

/** `POST …/countersignatures`. */
export const countersignatureBody = z
  .strictObject({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    ...{ decision: z.enum(['agree', 'object']), opinion: text(2_000).optional() },
  })
  .openapi('Countersignature');

/** `POST …/minutes-approval`. */
export const minutesApprovalBody = z
  .strictObject({
    ...{ decision: z.enum(['approve', 'return']), opinion: text(2_000).optional() },
    despite: z.boolean().default(false).openapi({ description: 'Although units have not agreed; needs an opinion' }),
  })
  .openapi('MinutesApproval');

const addressees = z.array(text(200)).max(200);

/** `POST …/issue`: 主送, 抄报, 抄送; by default 主送 to all invited units. */
export const issueBody = z
  .strictObject({ to: addressees.min(1).optional(), reportTo: addressees.optional(), copyTo: addressees.optional() })
  .openapi('MinutesIssue');

/** `POST …/corrections`. */
export const correctionBody = z.strictObject({ text: text(10_000), reason: text(2_000) }).openapi('MinutesCorrection');

/** `POST …/corrections/{no}/decision`. */
export const correctionDecisionBody = z
  .strictObject({ decision: z.enum(['issue', 'return']), opinion: text(2_000).optional() })
  .openapi('MinutesCorrectionDecision');

/** Query of `GET /meeting-cycles`. */
export const meetingsQuery = z.strictObject({
  ...{ cursor, limit, kind: kind.optional(), stage: z.enum(meetingStages).optional() },
  open: z.enum(['true', 'false']).optional(),
});

const common = {
  ...{
    id,
    noun: z.literal('meetingCycle'),
    mechanismId: id,
    number: z.string().nullable(),
    kind,
    kindName: z.string(),
  },
  ...{ title: z.string(), stage: z.enum(meetingStages), stageName: z.string(), urgent: z.boolean() },
  ...{ startsAt: instant.nullable(), place: z.string().nullable(), dueAt: instant.nullable() },
  ...{ light, lightReason: z.string(), openedAt: instant, closedAt: instant.nullable(), version: z.int(), actions },
};

/** A meeting in a list. */
export const meetingListed = z.object({ ...common, invited: z.int(), answered: z.int() }).openapi('MeetingListed');

const shownItem = z
  .object({
    ...{ no, title: z.string(), background: z.string(), request: z.string(), coordination: z.string().nullable() },
    ...{ concerned: z.array(unitRef), proposers: z.array(unitRef), state: z.enum(itemStates), late: z.boolean() },
    ...{ proposedAt: instant, into: no.nullable(), reason: z.string().nullable(), checks: checks.nullable() },
    origin: z.object({ meetingId: id, no }).nullable(),
  })
  .openapi('AgendaItem');

const openItem = z
  .object({
    ...{ assignmentId: id, title: z.string(), lead: unitLink, minutes: z.string(), dueOn: z.string().nullable() },
    ...{ daysLate: z.int(), stage: z.string().nullable() },
    lastReport: z
      .object({ percent: z.int(), text: z.string(), at: instant })
      .nullable()
      .openapi({ description: 'Of its lead: null where it has reported nothing yet' }),
  })
  .openapi('OpenResolution', { description: '以往议定事项未办结的 / Still open of an earlier meeting' });

const corrected = z
  .object({
    differences: z.array(
      z.union([
        z.object({ what: z.literal('time'), before: instant, after: instant }),
        z.object({ what: z.literal('place'), before: z.string().nullable(), after: z.string().nullable() }),
        z.object({ what: z.literal('agenda'), added: z.array(no), removed: z.array(no) }),
      ]),
    ),
    reason: z.string(),
  })
  .openapi('NoticeCorrected');

const told = z.object({ startsAt: instant, place: z.string().nullable(), items: z.array(no) });

/** One unit's line of the receipts matrix. */
export const receiptRow = z
  .object({
    unit: unitRef,
    answer: z.enum(receiptAnswers).nullable(),
    ...{ attendee: attendee.nullable(), reason: z.string().nullable(), substitute: attendee.nullable() },
    ...{ decision: z.enum(['pending', 'approved', 'refused']).nullable(), opinion: z.string().nullable() },
    ...{ at: instant.nullable(), silent: z.boolean(), actions },
  })
  .openapi('ReceiptRow');

/** `GET …/receipts`. */
export const receipts = z
  .object({
    ...{ corrections: z.int(), dueAt: instant.nullable(), items: z.array(receiptRow) },
    counts: z.object({
      ...{ invited: z.int(), attend: z.int(), leave: z.int(), decline: z.int(), agree: z.int(), object: z.int() },
      silent: z.int(),
    }),
  })
  .openapi('ReceiptsMatrix');

const shownResolution = z
  .object({
    ...{ no, itemNo: no.nullable(), text: z.string(), lead: unitRef, cooperating: z.array(unitRef), term: z.string() },
    dissent: z.array(z.object({ unit: unitLink, text: z.string() })),
    ...{ referred: z.boolean(), withoutQuorum: z.boolean(), withdrawn: z.string().nullable() },
    assignmentId: id.nullable(),
  })
  .openapi('Resolution');

const shownSignature = z.object({
  ...{ unit: unitRef, decision: z.enum(['agree', 'object', 'silence']).nullable(), opinion: z.string().nullable() },
  ...{ hash: z.string().nullable(), at: instant.nullable() },
});

/** A meeting. */
export const meeting = z
  .object({
    ...common,
    ...{ convenedBy: z.enum(['leader', 'coordinator']), beside: z.boolean(), proposedBy: unitRef.nullable() },
    ...{ basis: z.string(), policyEdition: z.string(), invited: z.array(unitRef) },
    series: z.object({ planId: id, no }).nullable().openapi({ description: 'The annual plan that opened it' }),
    ...{ agreedAt: instant.nullable(), callAt: instant.nullable(), reason: z.string().nullable() },
    terms: z.array(
      z.object({
        ...{ kind: z.string(), round: z.int(), rule: z.string(), dueAt: instant, provisional: z.boolean() },
        ...{ reminders: z.int(), nextRung: z.object({ name: z.string(), at: instant }) },
      }),
    ),
    agenda: z.object({
      ...{ order: z.array(no), submitted: z.boolean(), preview: z.string().nullable(), approvedAt: instant.nullable() },
      ...{ opinion: z.string().nullable(), items: z.array(shownItem), open: z.array(openItem) },
    }),
    notice: z
      .object({
        number: z.string(),
        sentAt: instant,
        told,
        corrections: z.int(),
        differs: z.boolean(),
        note: z.string().nullable(),
        corrected: corrected.nullable(),
      })
      .nullable(),
    receipts: z.array(receiptRow),
    attendance: z.array(
      z.object({
        ...{ unit: unitRef, as: z.enum(attendanceKinds), arrivedAt: instant.nullable(), name: z.string().nullable() },
      }),
    ),
    quorum: z
      .object({ met: z.boolean(), counted: z.int(), of: z.int(), share: z.number(), missing: z.array(unitRef) })
      .nullable(),
    ...{ absent: z.array(unitRef), heldAt: instant.nullable(), resolutions: z.array(shownResolution) },
    minutes: z
      .object({
        ...{ version: z.int(), hash: z.string(), text: z.string(), summary: z.string().nullable(), draftedAt: instant },
        ...{ circulated: z.boolean(), signatures: z.array(shownSignature), signedAt: instant.nullable() },
        ...{ opinion: z.string().nullable(), despite: z.array(unitRef) },
      })
      .nullable(),
    issued: z
      .object({
        ...{ number: z.string(), at: instant, signingBody: z.string(), sealBody: z.string().nullable() },
        ...{ hash: z.string(), assignments: z.int(), to: z.array(z.string()) },
        ...{ reportTo: z.array(z.string()), copyTo: z.array(z.string()) },
      })
      .nullable(),
    corrections: z.array(
      z.object({
        ...{ no, text: z.string(), reason: z.string(), state: z.enum(['pending', 'issued', 'returned']) },
        ...{ number: z.string().nullable(), opinion: z.string().nullable(), at: instant },
      }),
    ),
    summary: z.object({ assignments: z.int(), done: z.int(), withdrawn: z.int() }).nullable(),
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
  })
  .openapi('Meeting');
