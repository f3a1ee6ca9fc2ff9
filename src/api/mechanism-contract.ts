/** The contract of mechanisms: what the calls on one, its policy and its members take and answer. */
import { z } from 'zod';
import { mechanismStages } from '../domain/mechanism/record.ts';
import { actions, cursor, id, instant, limit, pageOf, text, unitRef } from './contract.ts';

/** The document by which something is approved. */
const document = z
  .strictObject({ title: text(200), number: text(100).openapi({ example: '株政办函〔2026〕3号' }) })
  .openapi('ApprovalDocument');

const units = z.array(id).max(500).optional();

/** `POST /mechanisms/{id}/changes`: what is left out stays as it is. */
export const changeBody = z
  .strictObject({
    ...{ name: text(100).optional(), shortName: text(50).optional() },
    ...{ convenerUnitId: id.optional(), officeUnitId: id.optional(), inspectorUnitId: id.optional() },
    admit: units.openapi({ description: 'Units that become members (成员单位)' }),
    release: units.openapi({ description: 'Members that are members no longer' }),
    basis: document,
  })
  .openapi('MechanismChange');

const settings = z.record(z.string(), z.unknown());

/** `POST /mechanisms/{id}/policy`. */
export const policyBody = z
  .strictObject({
    settings: settings.openapi({
      description:
        'Laid over the settings of now (RFC 7396): what is left out stays, null takes one back to its default',
      example: { terms: { workPlan: '15wd' }, lights: { yellowWorkingDays: 2 } },
    }),
    basis: document,
  })
  .openapi('PolicyProposal');

/** `POST /mechanisms/{id}/winding-up`. */
export const windingUpBody = z.strictObject({ basis: document }).openapi('WindingUp');

const change = z.object({
  ...{ name: z.string().nullable(), shortName: z.string().nullable() },
  ...{ convener: unitRef.nullable(), office: unitRef.nullable(), inspector: unitRef.nullable() },
  ...{ admitted: z.array(unitRef), released: z.array(unitRef) },
});

/** A mechanism as a matter. */
export const mechanismMatter = z
  .object({
    ...{ id, noun: z.literal('mechanism'), key: z.string(), name: z.string(), shortName: z.string() },
    ...{ demo: z.boolean(), stage: z.enum(mechanismStages), stageName: z.string() },
    ...{ convener: unitRef.nullable(), office: unitRef.nullable(), inspector: unitRef.nullable() },
    members: z.array(unitRef),
    ...{ foundedOn: z.string(), foundedAt: instant, policy: z.object({ no: z.int(), edition: z.string() }) },
    proposal: z
      .object({
        kind: z.enum(['change', 'policy', 'winding-up']),
        change: change.nullable(),
        settings: settings.nullable(),
        ...{ basis: z.object({ title: z.string(), number: z.string() }), at: instant },
      })
      .nullable()
      .openapi({ description: 'What awaits the decision; shown to those who steer' }),
    returned: z.object({ kind: z.string(), opinion: z.string(), at: instant }).nullable(),
    woundUp: z.object({ basis: z.string(), at: instant }).nullable(),
    version: z.int(),
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('MechanismMatter');

/** Query of `GET /mechanisms/{id}/policy`: pages are those of its editions. */
export const policyQuery = z.strictObject({ cursor, limit });

/** The policy of a mechanism. */
export const policy = z
  .object({
    ...{ mechanismId: id, no: z.int(), edition: z.string(), basis: z.string(), since: instant },
    settings: settings.openapi({ description: 'Every setting in force' }),
    own: settings.openapi({ description: 'Those of them that are set otherwise than the defaults' }),
    editions: pageOf(z.object({ no: z.int(), edition: z.string(), basis: z.string(), at: instant, own: settings })),
    actions,
  })
  .openapi('Policy');
