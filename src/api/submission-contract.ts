/** The contract of submissions (数据报送、自评): what their calls take and answer. */
import { z } from 'zod';
import { directions, indicatorLevels } from '../domain/indicator/record.ts';
import { entryRules } from '../domain/monitoring/entries.ts';
import { submissionParts } from '../domain/submission/order.ts';
import { submissionStages } from '../domain/submission/record.ts';
import {
  actions,
  cursor,
  date,
  evidenceBody,
  evidenceView,
  id,
  instant,
  light,
  limit,
  text,
  unitRef,
} from './contract.ts';

/** The most entries of one submission: fifty indicators of two hundred units. */
const MOST_ENTRIES = 10_000;

const code = z
  .string()
  .regex(/^[A-Z]{2}\d{2,3}$/)
  .openapi({ example: 'ZB01' });

/** One value, of a unit or, without one, of the city. */
const entryBody = z
  .strictObject({
    code,
    unitId: id.nullable().default(null).openapi({ description: 'The county or unit; null: the city' }),
    value: z
      .number()
      .nullable()
      .openapi({ description: '无数据填 null，并在 note 说明 / null: no data, the note says why' }),
    note: text(2_000).nullable().default(null),
    evidence: z.array(evidenceBody).max(50).default([]),
  })
  .openapi('MonitoringEntry');

/** `POST …/entries`: all at once; they replace those before. */
export const entriesBody = z
  .strictObject({ entries: z.array(entryBody).max(MOST_ENTRIES) })
  .openapi('MonitoringEntries');

/** `POST …/text`. */
export const assessmentBody = z
  .strictObject({ text: text(20_000), evidence: z.array(evidenceBody).max(50).default([]) })
  .openapi('SelfAssessment');

/** `POST …/unlock`. */
export const unlockBody = z
  .strictObject({ reason: text(2_000), untilOn: date.openapi({ description: 'The last day of late entry' }) })
  .openapi('SubmissionUnlock');

/** `POST /monitoring-rounds/{id}/unlocks`: the same, from the round's list. */
export const roundUnlockBody = z.strictObject({ ...unlockBody.shape, submissionId: id }).openapi('MonitoringUnlock');

/** Query of `GET /monitoring-rounds/{id}/submissions`. */
export const submissionsQuery = z.strictObject({
  ...{ cursor, limit, part: z.enum(submissionParts).optional(), stage: z.enum(submissionStages).optional() },
});

/** What is wrong with an entry; `block` refuses all, `warn` asks for a note. */
const verdict = z
  .object({
    index: z.int().openapi({ description: 'The place of the entry, from 0' }),
    ...{ code: z.string(), unitId: id.nullable(), severity: z.enum(['block', 'warn']), rule: z.enum(entryRules) },
    ...{ zh: z.string(), en: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) },
  })
  .openapi('EntryVerdict');

const completeness = z
  .object({ asked: z.int(), entered: z.int(), noData: z.int(), warned: z.int() })
  .openapi('Completeness', {
    description: 'Figures asked for, entered, those that say there is none, those warned of',
  });

const content = z
  .object({
    entries: z
      .array(
        z.object({
          ...{ code: z.string(), unit: unitRef.nullable(), value: z.number().nullable(), note: z.string().nullable() },
          evidence: z.array(evidenceView),
        }),
      )
      .nullable(),
    warnings: z.array(verdict),
    text: z.string().nullable(),
    ...{ evidence: z.array(evidenceView), at: instant },
  })
  .openapi('SubmissionContent');

/** An indicator as it was frozen for the round. */
const indicator = z
  .object({
    ...{ indicatorId: id, edition: z.int(), code: z.string(), name: z.string(), unitOfMeasure: z.string() },
    ...{ direction: z.enum(directions), level: z.enum(indicatorLevels), target: z.number().nullable() },
    ...{ source: z.string(), evidence: z.string(), atMost: z.string().nullable() },
    range: z.object({ min: z.number().nullable(), max: z.number().nullable() }),
    yearOnYearPercent: z.number().nullable(),
    asked: z.array(
      z.object({ unit: unitRef.nullable(), before: z.number().nullable() }).openapi({ description: '对象，上年数值' }),
    ),
  })
  .openapi('AskedIndicator');

const stage = { stage: z.enum(submissionStages), stageName: z.string() };

/** A submission in the list of its round. */
export const submissionRow = z
  .object({
    ...{ id, href: z.string(), unit: unitRef, part: z.enum(submissionParts), ...stage, completeness },
    ...{ light: light.nullable(), overdue: z.boolean(), dueAt: instant.nullable(), signedAt: instant.nullable() },
    lateSince: instant.nullable(),
  })
  .openapi('SubmissionOfRound');

/** A submission. */
export const monitoringSubmission = z
  .object({
    ...{ id, noun: z.literal('submission'), mechanismId: id, unit: unitRef },
    ...{ roundId: id, round: z.object({ title: z.string(), year: z.int() }), part: z.enum(submissionParts) },
    ...{ title: z.string(), ...stage, completeness },
    indicators: z.array(indicator).openapi({ description: 'What is asked; nothing of a self-assessment' }),
    ...{ light: light.nullable(), lightReason: z.string().nullable(), overdue: z.boolean() },
    ...{ lateSince: instant.nullable(), dueAt: instant, originalDueAt: instant },
    terms: z.array(
      z.object({
        ...{ kind: z.string(), round: z.int(), rule: z.string(), dueAt: instant, provisional: z.boolean() },
        ...{ originalDueAt: instant, reminders: z.int(), nextRung: z.object({ name: z.string(), at: instant }) },
      }),
    ),
    draft: content.nullable().openapi({ description: 'What was written last; only the unit reads it' }),
    signed: content.extend({ signedAt: instant }).nullable().openapi({ description: 'What stands as handed in' }),
    unlocked: z.object({ reason: z.string(), untilOn: date, at: instant }).nullable(),
    ...{ reason: z.string().nullable(), openedAt: instant, closedAt: instant.nullable(), version: z.int() },
    edition: z.string().nullable(),
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('MonitoringSubmission');
