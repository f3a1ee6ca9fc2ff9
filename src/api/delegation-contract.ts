/** The contract of delegations: what the calls on them take and answer. */
import { z } from 'zod';
import { delegationStages } from '../domain/delegation/record.ts';
import { isNoun } from '../domain/procedures.ts';
import { roles } from '../domain/roles.ts';
import { actions, date, day, id, instant, text } from './contract.ts';

const noun = z
  .string()
  .refine(isNoun, { error: '没有这类事项 / no kind of matters' })
  .openapi({ example: 'rectification' });

/** `POST /delegations`: the delegate by account, or by role and unit; without `nouns` in all matters. */
export const delegationBody = z
  .strictObject({
    delegate: z.union([
      z.strictObject({ accountId: id }),
      z.strictObject({ role: z.enum(roles), unitId: id.optional() }),
    ]),
    ...{ from: date, until: date, nouns: z.array(noun).min(1).max(30).optional(), reason: text(2_000) },
    mandate: z.strictObject({ title: text(200), number: text(100) }).optional(),
  })
  .openapi('DelegationOrder');

const person = z.object({ accountId: id, label: z.string().nullable(), role: z.string(), unitId: id.nullable() });

/** A delegation. */
export const delegation = z
  .object({
    ...{ id, noun: z.literal('delegation'), mechanismId: id, delegator: person, delegate: person },
    ...{ from: day, until: day, nouns: z.array(z.string()).nullable(), reason: z.string() },
    mandate: z.object({ title: z.string(), number: z.string() }).nullable(),
    ...{ stage: z.enum(delegationStages), stageName: z.string(), inForce: z.boolean() },
    ...{ grantedAt: instant, endedAt: instant.nullable(), version: z.int(), actions },
  })
  .openapi('Delegation');
