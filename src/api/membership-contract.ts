/** The contract of who represents units: what the calls on members and proposals take and answer. */
import { z } from 'zod';
import { membershipStages, parts } from '../domain/membership/record.ts';
import { actions, cursor, date, day, id, instant, limit, text, unitRef } from './contract.ts';

const part = z.enum(parts).openapi('RepresentativePart');

/** Query of `GET /mechanisms/{id}/members`. */
export const membersQuery = z.strictObject({
  ...{
    cursor,
    limit,
    on: date.optional().openapi({ description: 'As it was, or will be, on this day; default: today' }),
  },
});

const representative = z.object({
  ...{ name: z.string(), post: z.string(), since: day, until: day.nullable(), membershipId: id },
});

/** A member unit with who represents it. */
export const memberUnit = z
  .object({ unit: unitRef, on: day, member: representative.nullable(), liaison: representative.nullable(), actions })
  .openapi('MemberUnit');

/** `POST /mechanisms/{id}/members`. */
export const membershipBody = z
  .strictObject({ unitId: id, part, name: text(50), post: text(100), effectiveOn: date })
  .openapi('MembershipProposal');

/** `POST /memberships/{id}/decision`. */
export const membershipDecisionBody = z
  .strictObject({ decision: z.enum(['confirm', 'return']), opinion: text(2_000).optional() })
  .openapi('MembershipDecision');

/** A proposal of who represents a unit. */
export const membership = z
  .object({
    ...{ id, noun: z.literal('membership'), mechanismId: id, unit: unitRef, part, partName: z.string() },
    ...{ name: z.string(), post: z.string(), effectiveOn: day, stage: z.enum(membershipStages) },
    ...{ stageName: z.string(), opinion: z.string().nullable(), openedAt: instant, decidedAt: instant.nullable() },
    version: z.int(),
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('Membership');
