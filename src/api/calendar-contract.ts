/** The contract of the working-day calendar: what its calls take and answer. */
import { z } from 'zod';
import { parseCountRule } from '../domain/counting.ts';

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
    .refine((term) => parseCountRule(term) !== null, {
      error: '应如 5wd、30d、24h、by 2026-12-31 或 T-3wd 12:00 / e.g. 5wd, 30d, 24h, by 2026-12-31, T-3wd 12:00',
    })
    .openapi({ example: '5wd' }),
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
