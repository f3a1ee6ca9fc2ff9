/** The contract of annual plans of meetings: what their calls take and answer. */
import { z } from 'zod';
import { meetingPlanStages, occurrenceStates } from '../domain/meeting-plan/record.ts';
import { cadences } from '../domain/meeting-plan/rules.ts';
import { actions, cursor, date, id, instant, limit, text } from './contract.ts';
import { at, meetingBody } from './meeting-contract.ts';

const { kind } = meetingBody.shape;
const cadence = z.enum(cadences).openapi('Cadence', { description: '每年、每半年、每季度' });
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** `{id}` and the number of an occurrence, in the path. */
export const occurrenceParams = z.object({ id, no: z.coerce.number().int().min(1).max(1_000) });

const anchor = z
  .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31), time })
  .openapi('PlanAnchor', {
    description: 'From which day the cadence counts, in Asia/Shanghai; the last day of a month that has fewer',
    example: { month: 3, day: 15, time: '14:30' },
  });

/** Of what stands between braces only `{year}` and `{n}` mean something. */
const titlePattern = text(150)
  .refine((pattern) => !/[{}]/.test(pattern.replaceAll('{year}', '').replaceAll('{n}', '')), {
    error: '花括号中只能是 year 或 n / only {year} and {n} may stand between braces',
  })
  .openapi({ example: '{year}年第{n}次全体会议' });

/** `POST /meeting-plans`. */
export const meetingPlanBody = z
  .strictObject({
    kind,
    cadence: cadence.optional().openapi({ description: 'Default: what the policy says of the kind' }),
    ...{ anchor, place: text(200).optional(), title: titlePattern, basis: text(500) },
    fromYear: z.int().min(2000).max(2099).openapi({ description: 'The first year with meetings of it' }),
  })
  .openapi('MeetingPlanProposal');

/** `POST …/occurrences/{no}/move`. */
export const moveBody = z.strictObject({ startsAt: at, reason: text(2_000) }).openapi('OccurrenceMove');

/** Query of `GET /meeting-plans`. */
export const meetingPlansQuery = z.strictObject({
  ...{ cursor, limit, kind: kind.optional(), stage: z.enum(meetingPlanStages).optional() },
});

const meetingLink = z.object({ id, href: z.string() });

const occurrence = z
  .object({
    ...{ no: z.int(), year: z.int(), inYear: z.int(), title: z.string() },
    plannedOn: date.openapi({ description: 'The day that the cadence names, whatever day it is' }),
    ...{ startsAt: instant, opensAt: instant.openapi({ description: 'When its cycle opens' }) },
    provisional: z.boolean().openapi({ description: 'Its year’s arrangement is not published: the date may move' }),
    ...{ state: z.enum(occurrenceStates), stateName: z.string() },
    movedFrom: z.object({ startsAt: instant, reason: z.string() }).nullable(),
    blocked: z.object({ code: z.string(), reason: z.string(), meeting: meetingLink.nullable() }).nullable(),
    ...{ skipped: z.object({ reason: z.string() }).nullable(), openedAt: instant.nullable() },
    ...{ meeting: meetingLink.nullable(), actions },
  })
  .openapi('MeetingOccurrence');

/** A plan. */
export const meetingPlan = z
  .object({
    ...{ id, noun: z.literal('meetingPlan'), mechanismId: id, kind, kindName: z.string() },
    ...{ cadence, cadenceName: z.string(), anchor, place: z.string().nullable(), title: z.string() },
    ...{ basis: z.string(), fromYear: z.int(), stage: z.enum(meetingPlanStages), stageName: z.string() },
    ...{ opinion: z.string().nullable(), reason: z.string().nullable(), edition: z.string().nullable() },
    ...{ openedAt: instant, approvedAt: instant.nullable(), closedAt: instant.nullable() },
    ...{ occurrences: z.array(occurrence), version: z.int() },
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('MeetingPlan');
