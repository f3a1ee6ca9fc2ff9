/** What the calls on circulars (情况通报) take and answer. */
import { z } from 'zod';
import { circularStages } from '../domain/circular/record.ts';
import { actions, cursor, id, instant, light, limit, term, text, unitRef } from './contract.ts';

/** The nouns of the matters that may give cause for a circular. */
export const circularCauses = ['assignment', 'rectification', 'supervisionNotice', 'meetingCycle'] as const;

const saying = {
  ...{ title: text(200), facts: text(8_000), basis: text(500) },
  units: z
    .array(z.strictObject({ unitId: id, facts: text(4_000) }))
    .min(1)
    .max(50)
    .openapi({ description: '被通报单位及各自情况：每个单位一次' }),
  addressees: z.array(text(200)).min(1).max(50).openapi({ description: '通报范围（主送、抄送）' }),
};

const aboutId = id.optional().openapi({ description: 'The matter of the record that gave cause' });

/** `POST …/revision`: it is written anew, and comments are asked for anew. */
export const circularTextBody = z.strictObject(saying).openapi('CircularText');

/** `POST …/corrections`: another circular, which names the one that it puts right. */
export const circularCorrectionBody = z.strictObject({ ...saying, aboutId }).openapi('CircularCorrection');

/** `POST /circulars`. */
export const circularBody = z.strictObject({ mechanismId: id, ...saying, aboutId }).openapi('CircularDraft');

/** `POST …/comments`. */
export const circularCommentBody = z.strictObject({ text: text(8_000) }).openapi('CircularComment');

/** `POST …/approval`. */
export const circularApprovalBody = z
  .strictObject({ decision: z.enum(['approve', 'return']), opinion: text(2_000).optional() })
  .openapi('CircularApproval');

/** Query of `GET /circulars`. */
export const circularsQuery = z.strictObject({
  ...{ cursor, limit, unitId: id.optional(), stage: z.enum(circularStages).optional() },
  corrects: id.optional().openapi({ description: 'Those that put this one right' }),
});

const cause = z.object({ noun: z.string(), id, title: z.string(), number: z.string().nullable(), href: z.string() });

/** A circular. */
export const circular = z
  .object({
    ...{ id, noun: z.literal('circular'), mechanismId: id, stage: z.enum(circularStages), stageName: z.string() },
    number: z.string().nullable(),
    numberVoid: z.boolean().openapi({ description: '作废: withdrawn with its circular, and never given again' }),
    ...{ title: z.string(), facts: z.string(), basis: z.string(), addressees: z.array(z.string()) },
    units: z
      .array(
        z.object({
          ...{ unit: unitRef.nullable(), facts: z.string() },
          comment: z.object({ text: z.string(), at: instant }).nullable(),
        }),
      )
      .openapi({ description: 'A unit sees itself alone until the circular is issued, and no other’s comment ever' }),
    grounds: z
      .object({
        ...{ trigger: z.string(), about: cause.nullable() },
        facts: z.array(z.object({ at: instant.nullable(), what: z.string() })),
        rule: z.object({ text: z.string(), edition: z.string() }).nullable(),
      })
      .nullable()
      .openapi({ description: 'Why it was drafted and what shows it; its units read it when it is issued' }),
    corrects: z.object({ id, number: z.string(), href: z.string() }).nullable(),
    ...{ light: light.nullable(), lightReason: z.string().nullable() },
    term: term.nullable().openapi({ description: 'Within which its units may comment' }),
    ...{ opinion: z.string().nullable(), reason: z.string().nullable() },
    ...{ openedAt: instant, issuedAt: instant.nullable(), withdrawnAt: instant.nullable(), version: z.int() },
    ...{ edition: z.string().nullable() },
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('Circular');
