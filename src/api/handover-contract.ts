/** The contract of handovers: what the calls on them take and answer. */
import { z } from 'zod';
import { id, instant, text, unitRef } from './contract.ts';

/** `POST /handovers`: persons are named by the memberships that were confirmed; without `from` there was nobody before. */
export const handoverBody = z
  .strictObject({ unitId: id, fromMembershipId: id.optional(), toMembershipId: id, reason: text(2_000) })
  .openapi('HandoverOrder');

const person = z.object({ membershipId: id, name: z.string(), post: z.string() });

/** A handover. */
export const handover = z
  .object({
    ...{ id, noun: z.literal('handover'), mechanismId: id, unit: unitRef, at: instant, reason: z.string() },
    ...{ from: person.nullable(), to: person },
    items: z.array(
      z.object({
        ...{ noun: z.string(), id, href: z.string(), title: z.string(), number: z.string().nullable() },
        tasks: z.array(z.object({ kind: z.string(), title: z.string() })),
      }),
    ),
  })
  .openapi('Handover');

/** What is open and has no owner. */
export const orphans = z
  .object({
    ...{ openTasks: z.int(), openMatters: z.int(), orphans: z.int() },
    findings: z.array(
      z.object({
        ...{ noun: z.string(), id, href: z.string(), unit: unitRef.nullable() },
        task: z.object({ kind: z.string(), title: z.string(), role: z.string() }).nullable(),
      }),
    ),
  })
  .openapi('Orphans');
