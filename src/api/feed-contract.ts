/** What the feed of events takes and answers. */
import { z } from 'zod';
import { nouns } from '../domain/procedures.ts';
import { id, instant, light, pageQuery } from './contract.ts';

/** Query of `GET /events`. */
export const feedQuery = pageQuery.extend({
  from: z.enum(['beginning', 'now']).optional().openapi({
    description: 'Where to begin without a cursor: `now` answers no event, but the cursor of what comes next',
  }),
  noun: z.enum(nouns).optional().openapi({ description: 'Only of matters of this noun' }),
  type: z
    .string()
    .regex(/^[a-z][a-z-]{0,79}$/)
    .optional()
    .openapi({ description: 'Only of this type, as timelines name it' }),
});

/** One event of the feed: that it happened, and where to read what it says. */
export const fedEvent = z
  .object({
    id: z.string().openapi({ description: 'The same for ever and everyone: the matter and its place in the matter' }),
    ...{ type: z.string(), at: instant, dueAt: instant.nullable(), light },
    basis: z.string().nullable().openapi({ description: 'Why; null where another than the caller’s unit did it' }),
    matter: z.object({ id, noun: z.enum(nouns), href: z.string() }),
    seq: z.int(),
    actor: z
      .object({ accountId: z.string().nullable(), role: z.string(), unitId: id.nullable() })
      .openapi({ description: 'Who is told to whoever steers, and to a unit of its own acts' }),
    hash: z.string(),
  })
  .openapi('FedEvent');

/** A page of the feed. Its cursor is always there: a feed has no end, only a place up to which it was read. */
export const feedPage = z
  .object({
    items: z.array(fedEvent),
    nextCursor: z.string().openapi({ description: 'Ask with it again: at once where `more` says so, else later' }),
    more: z.boolean(),
  })
  .openapi('FeedPage');
