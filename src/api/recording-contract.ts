/** What the calls on recordings (代录) take and answer. */
import { z } from 'zod';
import { recordedNouns, recordingStages, waysGiven } from '../domain/recording/record.ts';
import { roles } from '../domain/roles.ts';
import { actions, cursor, id, instant, limit, text, unitRef } from './contract.ts';

const given = z.enum(waysGiven).openapi({ description: '电话、纸质件' });
const command = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*(\/[a-z0-9-]+){0,2}$/)
  .max(100);
const body = z.record(z.string().max(100), z.unknown());
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const scan = z
  .union([z.strictObject({ evidenceId: id }), z.strictObject({ name: text(200), sha256 })])
  .openapi('RecordingScan', { description: '扫描件：已上传的，或在外保存的文件名和 SHA-256' });

/** `POST /recordings`. */
export const recordingBody = z
  .strictObject({
    ...{ noun: z.enum(recordedNouns), id },
    command: command.openapi({
      description:
        'The call below the matter’s address, e.g. acknowledgement, or receipts/{unitId}/decision with a unit’s id',
    }),
    body: body.openapi({ description: 'What that call takes' }),
    giver: z.strictObject({ role: z.enum(roles), unitId: id.optional() }),
    ...{ given, at: z.iso.datetime({ offset: true }), note: text(2_000).optional() },
    scan: scan.optional().openapi({ description: 'Of a decision of a leader, the office or the inspector always' }),
  })
  .openapi('RecordingEntry');

/** `POST …/check`. */
export const recordingCheckBody = z
  .strictObject({ decision: z.enum(['confirm', 'refuse']), opinion: text(2_000).optional() })
  .openapi('RecordingCheck');

/** Query of `GET /recordings`. */
export const recordingsQuery = z.strictObject({ cursor, limit, stage: z.enum(recordingStages).optional() });

/** A recording. */
export const recording = z
  .object({
    ...{ id, noun: z.literal('recording'), mechanismId: id, stage: z.enum(recordingStages), stageName: z.string() },
    matter: z.object({ noun: z.enum(recordedNouns), id, title: z.string(), href: z.string() }),
    ...{ command, body, given, givenAt: instant, note: z.string().nullable() },
    giver: z.object({ accountId: id, role: z.enum(roles), unitId: id.nullable() }),
    scan: z.object({ name: z.string(), sha256, evidenceId: id.nullable() }).nullable(),
    unit: unitRef.nullable().openapi({ description: 'Who is told and may contest it' }),
    checked: z.boolean().openapi({ description: 'A second officer has to check it, or has' }),
    ...{ opinion: z.string().nullable(), enteredAt: instant, recordedAt: instant.nullable() },
    contestUntil: instant.nullable(),
    contest: z.object({ reason: z.string(), at: instant }).nullable(),
    ...{ version: z.int(), actions },
  })
  .openapi('Recording');
