/** The contract of plans and of the assignments that come of them: what their calls take and answer. */
import { z } from 'zod';
import { planStages } from '../domain/plan/record.ts';
import { blockerCodes } from '../domain/plan/resolving.ts';
import { planWarningCodes } from '../domain/plan-text/result.ts';
import { actions, cursor, date, id, instant, limit, text, unitKind, unitRef } from './contract.ts';

/** 10 MiB of a file as base64, and a margin for the rest of the body. */
export const LARGEST_PLAN_BODY = '15mb';

/** `POST /plans`: a file, or the text itself. */
export const planBody = z
  .strictObject({
    file: z
      .strictObject({
        name: text(255),
        base64: z.base64().max(14_700_000).openapi({ description: 'TXT (UTF-8, GB18030), DOCX or PDF, up to 10 MiB' }),
      })
      .optional(),
    text: z.string().max(1_000_000).optional(),
    planId: id
      .optional()
      .openapi({ description: 'The plan that this is a new edition of; default: that of its title' }),
  })
  .refine(({ file, text: given }) => (file === undefined) !== (given === undefined), {
    error: 'file 与 text 须且只须给出一个 / give exactly one of file and text',
  })
  .openapi('PlanImport');

const part = z.enum(['responsible', 'cooperating', 'implementing']);
const unitPart = z.strictObject({ unitId: id, part });
/** A dated node as it is sent. */
export const nodeBody = z.strictObject({ dueOn: date, confirmed: z.boolean() });
const kind = z.enum(['measure', 'safeguard']);

/** `POST /plans/{id}/corrections`: what is not named stays. */
export const correctionsBody = z
  .strictObject({
    head: z
      .strictObject({
        ...{ title: text(300), issuer: text(100), status: text(50), publishedOn: date.nullable() },
        period: z.strictObject({ from: date, to: date }),
      })
      .partial()
      .optional(),
    names: z
      .array(
        z.union([
          z.strictObject({ name: text(100), unitId: id }),
          z.strictObject({ name: text(100), members: z.array(id).min(1).max(200) }),
          z.strictObject({ name: text(100), omitted: text(500) }),
        ]),
      )
      .max(500)
      .optional()
      .openapi({
        description: 'For the whole document: the unit that a name means, its members, or why it is left out',
      }),
    confirmLeads: z
      .literal(true)
      .optional()
      .openapi({ description: 'Confirms every lead that stands after all else, as read or as given' }),
    rows: z
      .array(
        z.strictObject({
          ...{ id, title: text(300).optional(), kind: kind.optional(), leadUnitId: id.optional() },
          confirmLead: z.boolean().optional(),
          units: z.array(unitPart).max(200).nullable().optional(),
          tasks: z
            .array(z.strictObject({ title: text(300), nodes: z.array(nodeBody).max(50) }))
            .min(1)
            .max(50)
            .optional(),
          leftOut: z.boolean().optional(),
        }),
      )
      .max(1_000)
      .optional(),
  })
  .openapi('PlanCorrections');

/** `POST /plans/{id}/units`: without names, all that the directory does not know. */
export const planUnitsBody = z
  .strictObject({
    units: z
      .array(z.strictObject({ name: text(100), kind: unitKind.optional(), collective: z.boolean().optional() }))
      .max(500)
      .optional(),
  })
  .openapi('PlanUnits');

/** A discard or a withdrawal says why. */
export const reasonBody = z.strictObject({ reason: text(2_000) }).openapi('Reason');

/** Query of `GET /plans`. */
export const plansQuery = z.strictObject({ cursor, limit, stage: z.enum(planStages).optional() });

/** Query of `GET /plans/{id}/text`. */
export const placeQuery = z.strictObject({
  start: z.coerce.number().int().min(0).optional(),
  end: z.coerce.number().int().min(0).optional(),
});

const place = z.object({ start: z.int(), end: z.int() });
const day = z.string().openapi({ format: 'date' });
/** A dated node as it is shown. */
export const node = z.object({
  dueOn: day,
  basis: z.enum(['plan', 'proposed', 'coordinator', 'resolution']),
  confirmed: z.boolean(),
});
const unitWithPart = z.object({ unit: unitRef, part });
const blocker = z.object({
  ...{ rowId: id.nullable(), seq: z.int().nullable(), code: z.enum(blockerCodes), name: z.string() },
});
const deadline = z.object({ raw: z.string(), date: day.nullable() });

/** What a plan's import says of the plan itself. */
const head = {
  ...{ title: z.string().nullable(), issuer: z.string().nullable(), status: z.string() },
  publishedOn: day.nullable(),
  period: z.object({ from: day.nullable(), to: day.nullable() }),
  consultation: z.object({ opensOn: day.nullable(), closesOn: day }).nullable(),
};

const summary = {
  ...{ id, noun: z.literal('plan'), mechanismId: id, planId: id, stage: z.enum(planStages), stageName: z.string() },
  ...head,
  document: z.object({ name: z.string(), format: z.enum(['txt', 'docx', 'pdf']), sha256: z.string() }),
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int(), gone: z.int(), warnings: z.int() }),
  stale: z.boolean().openapi({ description: 'The plan was confirmed again since this was read: import it again' }),
  ...{ readAt: instant, closedAt: instant.nullable(), reason: z.string().nullable(), version: z.int() },
  actions,
};

/** A row of a draft. */
const row = z
  .object({
    ...{ id, kind, seq: z.int(), number: z.string(), numberRaw: z.string(), section: z.string() },
    ...{ sectionTitle: z.string(), title: z.string(), text: z.string(), at: place.nullable() },
    ...{ responsible: z.array(z.string()), cooperating: z.array(z.string()), implementing: z.array(z.string()) },
    read: z.object({ lead: z.string().nullable(), leadBasis: z.enum(['explicit', 'note', 'convention', 'none']) }),
    ...{ lead: unitRef.nullable(), leadConfirmed: z.boolean(), units: z.array(unitWithPart) },
    ...{ deadline: day.nullable(), deadlines: z.array(deadline) },
    tasks: z.array(z.object({ title: z.string(), nodes: z.array(node) })),
    ...{ change: z.enum(['new', 'changed', 'same', 'gone']), differences: z.array(z.string()) },
    assigned: z.boolean().openapi({ description: 'It has open assignments: it is split and dated there' }),
    leftOut: z.boolean(),
    blockers: z.array(blocker),
  })
  .openapi('PlanRow');

/** What a name of the document stands for. */
const planName = z
  .object({
    ...{ name: z.string(), items: z.array(z.int()) },
    to: z.enum(['unit', 'members', 'nobody', 'collective', 'ambiguous', 'unknown']),
    by: z.enum(['name', 'alias', 'elided', 'successor', 'chosen']).nullable(),
    units: z.array(unitRef).openapi({ description: 'The unit, the members, or those between which nobody guesses' }),
    proposed: z.object({ name: z.string(), kind: unitKind, collective: z.boolean() }).nullable(),
    reason: z.string().nullable(),
  })
  .openapi('PlanName');

/** An import in a list. */
export const planSummary = z.object(summary).openapi('PlanSummary');

/** An import: the draft with its rows. */
export const plan = z
  .object({
    ...summary,
    ...{ rows: z.array(row), names: z.array(planName), blockers: z.array(blocker) },
    warnings: z.array(z.object({ code: z.enum(planWarningCodes), message: z.string(), at: place })),
  })
  .openapi('Plan');

/** A stretch of a document's text. */
export const planText = z
  .object({ text: z.string(), start: z.int(), end: z.int(), length: z.int() })
  .openapi('PlanText');

/** What was added to the directory. */
export const addedUnits = z.object({ added: z.array(unitRef) }).openapi('AddedUnits');

/** A row of the task ledger (任务分解表). */
const ledgerItem = z.object({
  ...{ id, kind, seq: z.int(), number: z.string(), section: z.string(), sectionTitle: z.string(), title: z.string() },
  withdrawn: z.boolean().openapi({ description: 'No longer in the plan, but with open assignments' }),
  ...{ lead: unitRef.nullable(), leadBasis: z.string(), units: z.array(unitWithPart) },
  assignments: z.array(
    z.object({
      ...{ id, stage: z.string(), title: z.string(), lead: unitRef, cooperating: z.array(unitRef) },
      ...{ nodes: z.array(node), href: z.string() },
    }),
  ),
});

/** `GET /plans/{id}/ledger`. */
export const ledger = z
  .object({
    plan: z.object({ id, title: z.string(), revision: z.int() }),
    counts: z.object({ items: z.int(), assignments: z.int(), nodes: z.int(), unconfirmedNodes: z.int() }),
    items: z.array(ledgerItem),
  })
  .openapi('Ledger');
