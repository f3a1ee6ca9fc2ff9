/** The contract of indicators: what their calls take and answer. */
import { z } from 'zod';
import { directions, indicatorLevels, indicatorStages, LARGEST_FIGURE } from '../domain/indicator/record.ts';
import { indicatorCode } from '../domain/indicator/wording.ts';
import { actions, cursor, id, instant, limit, text, unitRef } from './contract.ts';

/** A value as it is entered; how many decimals it may have is for the domain to say. */
const figure = z.number().min(-LARGEST_FIGURE).max(LARGEST_FIGURE);
const points = z.number().min(0).max(1_000);
const year = z.int().min(2000).max(2100);

const level = z.enum(indicatorLevels).openapi('IndicatorLevel', { description: '全市、县市区、单位' });

const texts = {
  ...{ name: text(100), unitOfMeasure: text(20), direction: z.enum(directions), level },
  targets: z.array(z.strictObject({ year, value: figure })).max(20),
  weight: points.openapi({ description: 'Points of 100 within its level; 0 for the city’s' }),
  dataUnitId: id.openapi({ description: 'The unit that reports it (数据责任单位)' }),
  source: text(500).openapi({ description: '出处' }),
  evidence: text(500).optional().openapi({ description: 'What is asked as evidence; left out: nothing' }),
  range: z.strictObject({ min: figure.nullable().default(null), max: figure.nullable().default(null) }).optional(),
  yearOnYearPercent: points.nullable().optional().openapi({
    description: 'A larger change against the year before is warned of',
  }),
  atMost: z
    .string()
    .regex(indicatorCode)
    .nullable()
    .optional()
    .openapi({ description: 'The code of the indicator whose value this one never exceeds' }),
  bonus: z
    .strictObject({ per: figure, points, cap: points })
    .nullable()
    .optional()
    .openapi({ description: 'Points for every whole `per` beyond the target, up to `cap`' }),
  figures: z
    .array(z.strictObject({ year, value: figure, source: text(500) }))
    .max(50)
    .optional()
    .openapi({ description: 'What is known of the city, with its source' }),
};

/** `POST /indicators`. */
export const indicatorBody = z
  .strictObject({
    code: z.string().regex(indicatorCode).openapi({ description: 'Never given again', example: 'ZB01' }),
    ...texts,
  })
  .openapi('IndicatorDraft');

/** `POST …/amendment`: the indicator as it is to stand, whole. */
export const amendmentBody = z
  .strictObject({
    ...texts,
    edition: z.int().min(1).openapi({ description: 'The edition that is amended' }),
    reason: text(2_000),
  })
  .openapi('IndicatorAmendment');

/** Query of `GET /indicators`. */
export const indicatorsQuery = z.strictObject({
  ...{ cursor, limit, stage: z.enum(indicatorStages).optional(), level: level.optional() },
  dataUnitId: id.optional(),
});

const yearValue = z.object({ year: z.int(), value: z.number() });

/** An indicator. */
export const indicator = z
  .object({
    ...{ id, noun: z.literal('indicator'), mechanismId: id, code: z.string(), name: z.string() },
    ...{ unitOfMeasure: z.string(), direction: z.enum(directions), directionName: z.string() },
    ...{ level, levelName: z.string(), targets: z.array(yearValue), weight: z.number(), dataUnit: unitRef },
    ...{ source: z.string(), evidence: z.string().nullable() },
    range: z.object({ min: z.number().nullable(), max: z.number().nullable() }),
    ...{ yearOnYearPercent: z.number().nullable(), atMost: z.string().nullable() },
    bonus: z.object({ per: z.number(), points: z.number(), cap: z.number() }).nullable(),
    figures: z.array(yearValue.extend({ source: z.string() })),
    ...{ stage: z.enum(indicatorStages), stageName: z.string(), edition: z.int(), reason: z.string().nullable() },
    ...{ definedAt: instant, editedAt: instant, retiredAt: instant.nullable(), version: z.int(), actions },
  })
  .openapi('Indicator');
