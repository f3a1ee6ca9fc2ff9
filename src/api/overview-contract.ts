/** The contract of the figures, of a unit's scorecard, and of the list of parts that both count. */
import { z } from 'zod';
import { partNouns, partStates } from '../domain/figures.ts';
import { lights } from '../domain/light.ts';
import { partSorts } from '../store/part-list.ts';
import { cursor, id, instant, limit, unitLink, unitRef } from './contract.ts';

const month = z
  .string()
  .regex(/^2[01]\d\d-(0[1-9]|1[0-2])$/)
  .openapi({ example: '2026-12' });
const noun = z.enum(partNouns).openapi('PartNoun');
const flag = z.enum(['true', 'false']);

const period = {
  year: z.coerce.number().int().min(2000).max(2199).optional(),
  from: month.optional().openapi({ description: 'The first month in which it is due, in Shanghai' }),
  to: month.optional().openapi({ description: 'The last month in which it is due, in Shanghai' }),
};

/** A period is a year, or goes from a month to a month, or is one. */
function onePeriod({ year, from, to, month }: Partial<Record<'year' | 'from' | 'to' | 'month', unknown>>): boolean {
  return [year, from ?? to, month].filter((given) => given !== undefined).length <= 1;
}

const periods = { error: 'year、month 与 from/to 只能给出其一 / give one of year, month and from/to' };

/** Query of `GET /overview` and of `GET /units/{id}/scorecard`. */
export const overviewQuery = z.strictObject({ noun: noun.optional(), ...period }).refine(onePeriod, periods);

const filters = {
  counted: flag.default('true').openapi({ description: 'false: what is in no figure, as drafts and courtesies' }),
  noun: noun.optional(),
  unitId: id.optional(),
  measureId: z
    .union([id, z.literal('none')])
    .optional()
    .openapi({ description: 'The plan’s item; none: what comes from no plan' }),
  state: z.enum(partStates).optional().openapi({ description: 'unfinished: running or submitted' }),
  light: z.enum(lights).optional(),
  overdue: flag.optional(),
  nearDue: flag.optional(),
  late: flag.optional().openapi({ description: 'Whether it was ever late, made good or not' }),
  ...period,
  month: z.union([month, z.literal('none')]).optional(),
  age: z.coerce
    .number()
    .int()
    .min(0)
    .max(36_500)
    .optional()
    .openapi({ description: 'Issued so many days ago or longer' }),
  sort: z.enum(partSorts).default('due'),
};

/** Query of `GET /parts`. */
export const partsQuery = z.strictObject({ cursor, limit, ...filters }).refine(onePeriod, periods);

/** Query of `GET /parts/export`. */
export const exportQuery = z
  .strictObject({ cursor, limit: z.coerce.number().int().min(1).max(1_000).default(1_000), ...filters })
  .refine(onePeriod, periods);

const figure = z
  .object({ count: z.int(), href: z.string() })
  .openapi('Figure', { description: 'A count, and the list that holds as many rows' });

const figures = z
  .object({
    ...{ total: figure, completed: figure, onTime: figure, madeGood: figure, running: figure, nearDue: figure },
    overdue: figure,
  })
  .openapi('Figures', {
    description:
      'total = completed + running; completed = onTime + madeGood; nearDue and overdue are of what is running',
  });

const itemLink = z.object({ id, number: z.string(), title: z.string() });
const byMonth = z.array(z.object({ month: month.nullable(), figures }));
const periodOfAnswer = z.object({ from: month.nullable(), to: month.nullable() }).nullable();

/** `GET /overview`. */
export const overview = z
  .object({
    ...{ asOf: instant, rule: z.string(), noun: noun.nullable(), period: periodOfAnswer, figures },
    ...{ waitingForMe: figure, byUnit: z.array(z.object({ unit: unitLink, figures })) },
    byMeasure: z.array(z.object({ measure: itemLink.nullable(), figures })),
    byMonth,
  })
  .openapi('Overview');

/** `GET /units/{id}/scorecard`. */
export const scorecard = z
  .object({
    ...{ asOf: instant, rule: z.string(), noun: noun.nullable(), period: periodOfAnswer, unit: unitRef },
    counted: z
      .boolean()
      .openapi({ description: 'false: the unit is only ever asked for by letter, and has no figures' }),
    figures: figures.nullable(),
    byNoun: z.array(z.object({ noun, figures })),
    byMonth,
  })
  .openapi('Scorecard');

/** What a unit has of a matter. */
export const part = z
  .object({
    matter: z.object({
      ...{ id, noun: z.string(), title: z.string(), number: z.string().nullable(), stage: z.string() },
      href: z.string(),
    }),
    ...{ unit: unitRef, role: z.enum(['lead', 'cooperating', 'sole']), roleName: z.string() },
    ...{ counted: z.boolean(), state: z.enum(['drafted', 'running', 'submitted', 'done']), stateName: z.string() },
    ...{ measure: itemLink.nullable(), issuedAt: instant.nullable() },
    ...{ originalDueAt: instant.nullable(), dueAt: instant.nullable(), workingDaysLeft: z.int().nullable() },
    ...{ light: z.enum(lights).nullable(), lightReason: z.string().nullable() },
    ...{ overdue: z.boolean(), lateSince: instant.nullable(), doneAt: instant.nullable() },
  })
  .openapi('Part');
