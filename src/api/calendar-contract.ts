/** The contract of the working-day calendar: what its calls take and answer. */
import { z } from 'zod';
import { calendarRevisionStages } from '../domain/calendar-revision/record.ts';
import { parseTermRule } from '../domain/term.ts';
import { actions, id, instant, text } from './contract.ts';

const both = z.object({ zh: z.string(), en: z.string() });
const day = z.string().openapi({ format: 'date' });

/** Query of `GET /calendar/due`. */
export const dueQuery = z.strictObject({
  from: z
    .string()
    .max(16)
    .openapi({ example: '2026-09-30', description: 'A date, or a date with an hour of Shanghai: 2026-09-30T10:00' }),
  term: z
    .string()
    .max(20)
    .refine((term) => parseTermRule(term) !== null, {
      error: '应如 5wd、30d、24h、by 2026-12-31 或 T-3wd 12:00 / e.g. 5wd, 30d, 24h, by 2026-12-31, T-3wd 12:00',
    })
    .openapi({ example: '5wd' }),
  unitId: id.optional().openapi({ description: 'Counted by the office hours of this unit' }),
});

/** A path with a year. */
export const yearParams = z.object({ year: z.coerce.number().int().min(2004).max(2199) });

/** A date that was counted. */
export const counting = z
  .object({
    ...{ from: z.string(), term: z.string(), dueOn: day, dueAt: z.string().openapi({ format: 'date-time' }) },
    ...{ provisional: z.boolean(), because: both },
  })
  .openapi('Counting');

/** A year of the calendar. */
export const calendarYear = z
  .object({
    ...{ year: z.int(), edition: z.string(), provisional: z.boolean(), workingDays: z.int() },
    ...{ off: z.array(z.object({ date: day, name: both })), work: z.array(day) },
  })
  .openapi('CalendarYear');

/** The body of `POST /calendar/check`: what a notice names. */
export const arrangementBody = z
  .strictObject({
    year: z.int().min(2004).max(2199),
    off: z
      .array(z.string().max(10))
      .max(100)
      .openapi({ description: 'Days off, YYYY-MM-DD', example: ['2027-01-01'] }),
    work: z.array(z.string().max(10)).max(100).openapi({ description: 'Weekend days that work (调休补班)' }),
    source: text(300).openapi({ example: '国办发明电〔2026〕1号' }),
  })
  .openapi('CalendarArrangement');

/** The body of `POST /calendar/arrangements`. */
export const importBody = arrangementBody
  .extend({ against: z.int().min(0).openapi({ description: 'The revision that the differences were shown to' }) })
  .strict()
  .openapi('CalendarImport');

const change = z.object({ date: day, before: z.enum(['work', 'off']), after: z.enum(['work', 'off']) });
const beforeAfter = <T extends z.ZodType>(of: T) => z.object({ before: of, after: of });

const diff = z.object({
  ...{
    year: z.int(),
    changes: z.array(change),
    workingDays: beforeAfter(z.int()),
    provisional: beforeAfter(z.boolean()),
  },
  holidaysMissing: z.array(day).openapi({ description: 'Statutory holidays that are not given off' }),
});

/** What an arrangement would change. */
export const arrangementCheck = z
  .object({ against: z.int(), edition: z.string(), openTerms: z.int(), diff })
  .openapi('CalendarCheck');

const tally = z.object({
  ...{ counted: z.int().nullable(), moved: z.int(), shorter: z.int(), failed: z.int().nullable() },
  units: z.array(z.object({ unitId: id, name: z.string(), moved: z.int(), shorter: z.int() })),
});

/** A revision of the calendar. */
export const calendarRevision = z
  .object({
    ...{ id, noun: z.literal('calendarRevision'), mechanismId: id, stage: z.enum(calendarRevisionStages) },
    ...{ stageName: z.string(), revision: z.int(), year: z.int(), source: z.string(), from: z.string() },
    ...{ edition: z.string(), off: z.array(day), work: z.array(day), diff },
    ...{ counted: tally.nullable(), shortened: tally.nullable() },
    decision: z
      .object({ decision: z.enum(['shorten', 'keep']), opinion: z.string().nullable(), at: instant })
      .nullable(),
    ...{ openedAt: instant, closedAt: instant.nullable(), version: z.int() },
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('CalendarRevision');

/** The body of `POST /calendar/revisions/{id}/decision`. */
export const shorteningBody = z
  .strictObject({ decision: z.enum(['shorten', 'keep']), opinion: text(2_000).optional() })
  .openapi('ShorteningDecision');

/** What a revision did to one matter. */
export const matterChange = z
  .object({
    matter: z.object({ id, noun: z.string(), title: z.string(), number: z.string().nullable(), href: z.string() }),
    ...{ unit: z.object({ id, name: z.string() }), at: instant, from: z.string().nullable(), edition: z.string() },
    shortened: z.boolean(),
    terms: z.array(
      z.object({
        ...{ kind: z.string(), round: z.int(), before: instant, after: instant },
        sooner: instant.nullable().openapi({ description: 'Where the calendar would have it sooner, and it was kept' }),
      }),
    ),
  })
  .openapi('CalendarChange');
