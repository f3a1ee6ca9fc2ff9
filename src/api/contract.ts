/** The contract: what every call takes and answers. The single source of validation and of the OpenAPI document. */
import { extendZodWithOpenApi } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { isIsoDate } from '../domain/calendar.ts';
import { isClassified } from '../domain/classified.ts';
import { boxes } from '../domain/inbox.ts';
import { lights } from '../domain/light.ts';
import { extensionStates } from '../domain/term/extending.ts';
import { objectedTo, rectificationStages } from '../domain/rectification/record.ts';
import { parseTermRule } from '../domain/term.ts';
import { unitKinds } from '../domain/units.ts';
import { isWrittenText } from '../domain/written-text.ts';

extendZodWithOpenApi(z);

/** A text that a person wrote, kept as sent. */
export function text(longest: number) {
  return z
    .string()
    .max(longest)
    .refine(isWrittenText, { error: '须为非空的有效文字 / must be non-blank, valid text' })
    .refine((written) => !isClassified(written), {
      error: '带有密级标志，严禁填报涉密内容 / bears a mark of secrecy: nothing classified is taken here',
    });
}

/** A date in a request. */
export const date = z
  .string()
  .refine(isIsoDate, { error: '须为日期 YYYY-MM-DD / must be a date YYYY-MM-DD' })
  .openapi({ format: 'date', example: '2026-12-31' });
/** A rule by which a term is counted. */
export const termRule = z
  .string()
  .refine((rule) => parseTermRule(rule) !== null, {
    error: '应如 5wd、30d、24h 或 by 2026-12-31 / e.g. 5wd, 30d, 24h, by 2026-12-31',
  })
  .openapi({ example: '20wd' });
/** An instant in an answer. */
export const instant = z.string().openapi({ format: 'date-time', example: '2026-12-01T17:00:00.000+08:00' });
/** Capitals name the same id (RFC 9562, section 4); the record and the workflows know it in small letters. */
export const id = z.uuid().toLowerCase();
/** See {@link unitKinds}. */
export const unitKind = z.enum(unitKinds).openapi('UnitKind');
/** A unit by id, name and kind. */
export const unitRef = z.object({ id, name: z.string(), kind: unitKind }).openapi('UnitRef');
/** See {@link lights}. */
export const light = z.enum(lights).openapi('Light');

/** The body of a new order, and of one revised after its return. */
export const orderBody = z
  .strictObject({
    title: text(200),
    problems: z
      .array(z.strictObject({ title: text(200), detail: text(4_000) }))
      .min(1)
      .max(50),
    basis: text(500),
    planTerm: termRule.optional(),
    dueTerm: termRule.optional(),
    dueOn: date.optional(),
  })
  .openapi('RectificationOrder');

/** `POST /rectifications`. */
export const draftBody = orderBody.extend({ mechanismId: id, unitId: id }).strict().openapi('RectificationDraft');

/** Approval, and review of a work plan. */
export const decisionBody = z
  .strictObject({ decision: z.enum(['approve', 'return']), opinion: text(2_000).optional() })
  .openapi('Decision');

/** Acknowledgement says nothing but itself. */
export const emptyBody = z.strictObject({}).openapi('Empty');

/** `POST …/work-plan`. */
export const workPlanBody = z
  .strictObject({
    steps: z
      .array(z.strictObject({ title: text(500), dueOn: date }))
      .min(1)
      .max(100),
  })
  .openapi('WorkPlan');

/** `POST …/progress-reports`. */
export const progressBody = z
  .strictObject({ percent: z.number().min(0).max(100), text: text(4_000) })
  .openapi('ProgressReport');

/**
 * One piece of evidence as it is handed in: a text or a link with its name and type, or an upload by the id of one of its
 * versions, which has them already.
 */
export const evidenceBody = z
  .strictObject({
    name: text(255).optional(),
    mediaType: z
      .string()
      .regex(/^[\w.+-]{1,100}\/[\w.+-]{1,100}(;[\x20-\x7e]{0,100})?$/)
      .optional(),
    text: text(200_000).optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .refine(isWrittenText)
      .optional(),
    evidenceId: id.optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .superRefine(({ name, mediaType, ...piece }, context) => {
    const given = [piece.text, piece.url, piece.evidenceId].filter((one) => one !== undefined);
    const say = (path: string[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    if (given.length !== 1) {
      say([], 'text、url、evidenceId 须且只须给出一个 / give exactly one of text, url and evidenceId');
    }
    const uploaded = piece.evidenceId !== undefined;
    for (const [field, value] of Object.entries({ name, mediaType })) {
      if (!uploaded && value === undefined) say([field], '必填 / required');
      if (uploaded && value !== undefined) say([field], '以上传时为准，不必给出 / it has one from its upload');
    }
  })
  .openapi('Evidence');

/** `POST …/submission`. */
export const submissionBody = z
  .strictObject({
    report: text(20_000),
    evidence: z.array(evidenceBody).min(1).max(50),
    problems: z.array(z.strictObject({ no: z.int().min(1).max(50), result: text(4_000) })).max(50),
  })
  .openapi('Submission');

/** `POST …/submission-signature`, `…/completion-signature`. */
export const signatureBody = z
  .strictObject({ decision: z.enum(['sign', 'return']), opinion: text(2_000).optional() })
  .openapi('Signature');

const problemNos = z.array(z.int().min(1).max(50)).max(50);

/** `POST …/inspection`. */
export const inspectionBody = z
  .strictObject({
    ...{ outcome: z.enum(['passed', 'returned']), opinion: text(2_000), newTerm: termRule.optional() },
    passed: problemNos
      .optional()
      .openapi({ description: '逐项销号: of a report that is returned the problems that are put right' }),
  })
  .openapi('Inspection');

/** `POST …/recheck`. */
export const recheckBody = z
  .strictObject({
    ...{ outcome: z.enum(['passed', 'failed']), opinion: text(2_000), newTerm: termRule.optional() },
    problems: problemNos.optional().openapi({ description: 'Those that came back; all where none is named' }),
  })
  .openapi('Recheck');

/** `POST …/objection`. */
export const objectionBody = z
  .strictObject({ text: text(10_000), evidence: z.array(evidenceBody).max(50).optional() })
  .openapi('Objection');

/** `POST …/objection-decision`. */
export const objectionDecisionBody = z
  .strictObject({
    outcome: z.enum(['upheld', 'changed', 'withdrawn']).openapi({ description: '维持、变更、撤销' }),
    ...{ opinion: text(4_000), newTerm: termRule.optional() },
    strike: problemNos.optional().openapi({ description: 'Of a change: the problems that were none' }),
  })
  .openapi('ObjectionDecision');

/** `POST …/extension-request`. */
export const extensionRequestBody = z
  .strictObject({ reason: text(4_000), dueOn: date.openapi({ description: 'The date wished for' }) })
  .openapi('ExtensionRequest');

/** `POST …/extension-decision`. */
export const extensionDecisionBody = z
  .strictObject({
    decision: z.enum(['grant', 'refuse', 'pass-on']),
    opinion: text(2_000).optional(),
    dueOn: date.optional().openapi({ description: 'The date granted; default: the one that was asked for' }),
  })
  .openapi('ExtensionDecision');

/** `POST …/pause`. */
export const pauseBody = z
  .strictObject({
    reason: text(2_000),
    untilOn: date.optional().openapi({ description: 'The day on which the clock runs on by itself' }),
  })
  .openapi('Pause');

/** Query of one matter: as it stood at a past instant. */
export const asOfQuery = z.strictObject({
  asOf: z.iso
    .datetime({ offset: true })
    .optional()
    .openapi({ description: 'As it stood then: what was recorded up to there, and nothing to be done' }),
});

/** `POST …/suspension`. */
export const suspensionBody = z
  .strictObject({
    reason: text(2_000),
    untilOn: date.optional().openapi({ description: 'The day on which it runs on by itself' }),
  })
  .openapi('Suspension');

/** A suspension (中止) that lasts. */
export const suspensionView = z.object({ reason: z.string(), since: instant, untilOn: date.nullable() });

/** `POST …/reopening`. */
export const reopeningBody = z.strictObject({ reason: text(2_000), newTerm: termRule }).openapi('Reopening');

/** Something that is ended by hand. */
export const reasonBody = z.strictObject({ reason: text(2_000) }).openapi('Reason');

/** `POST …/light`. */
export const lightBody = z
  .strictObject({
    light,
    reason: text(500),
    untilOn: date.optional().openapi({ description: 'The last day on which it shows; default: the latest allowed' }),
  })
  .openapi('LightOverride');

/** A unit's name as documents write it; blanks around it mean nothing. */
const unitName = z
  .string()
  .trim()
  .max(100)
  .refine(isWrittenText, { error: '须为非空的有效文字 / must be non-blank, valid text' })
  .openapi({ example: '市数据局' });
const protocolOrder = z.int().min(0).max(1_000_000).openapi({ description: 'Where it stands in lists; default: last' });
const unitNames = { name: unitName, aliases: z.array(unitName).max(50).optional(), kind: unitKind };

/** `POST /units`. */
export const unitBody = z
  .strictObject({
    ...{ ...unitNames, collective: z.boolean().optional(), validFrom: date.optional() },
    protocolOrder: protocolOrder.optional(),
  })
  .openapi('NewUnit');

/** `POST /units/{id}/aliases`. */
export const aliasesBody = z
  .strictObject({ add: z.array(unitName).max(50).optional(), remove: z.array(unitName).max(50).optional() })
  .refine(({ add = [], remove = [] }) => add.length + remove.length > 0, {
    error: '须给出 add 或 remove / give add or remove',
  })
  .openapi('AliasChange');

const clockTime = z.string().max(5).openapi({ example: '09:00' });
const dayHours = { opensAt: clockTime, closesAt: clockTime };
const monthDay = z.string().max(5).openapi({ example: '06-01' });
const officeHours = z.strictObject({
  ...dayHours,
  seasons: z
    .array(z.strictObject({ from: monthDay, to: monthDay, ...dayHours }))
    .max(12)
    .optional()
    .openapi({ description: 'Other hours from one day of the year to another, both included' }),
});

/** `POST /units/{id}/office-hours`: null gives it the mechanism's again. */
export const officeHoursBody = z.strictObject({ officeHours: officeHours.nullable() }).openapi('OfficeHoursChange');

/** `POST /units/{id}/succession`. */
export const successionBody = z
  .strictObject({
    successorId: id.optional(),
    successor: z.strictObject({ ...unitNames, protocolOrder: protocolOrder.optional() }).optional(),
    ...{ effectiveOn: date, basis: text(500) },
  })
  .refine(({ successorId, successor }) => (successorId === undefined) !== (successor === undefined), {
    error: 'successorId 与 successor 须且只须给出一个 / give exactly one of successorId and successor',
  })
  .openapi('Succession');

/** How many a page holds. */
export const limit = z.coerce.number().int().min(1).max(200).default(50);
/** Where a page begins. */
export const cursor = z.string().max(500).optional();

/** Query of a plain list. */
export const pageQuery = z.strictObject({ cursor, limit });

/** Query of `GET /measures`. */
export const measuresQuery = z.strictObject({
  ...{ cursor, limit, kind: z.enum(['measure', 'safeguard']).optional(), planId: id.optional() },
});

/** Query of `GET /tasks`. */
export const tasksQuery = z.strictObject({
  cursor,
  limit,
  state: z.literal('open').default('open'),
  box: z.enum(boxes).optional().openapi({ description: 'Which box of the inbox; without one all open tasks' }),
});

/** Query of `GET /rectifications`. */
export const rectificationsQuery = z.strictObject({
  cursor,
  limit,
  stage: z.enum(rectificationStages).optional(),
  light: light.optional(),
  unitId: id.optional(),
  overdue: z.enum(['true', 'false']).optional(),
});

/** No body: what is sent with a GET is not looked at. */
export const noBody = z.unknown();

/** No query at all. */
export const noQuery = z.strictObject({});
/** What every call that changes something takes besides: whether it is only tried out. */
export const rehearsalQuery = z.object({
  dryRun: z.enum(['true', 'false']).optional().openapi({
    description: '试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept',
  }),
});

/** No path parameters. */
export const noParams = z.object({});

/** A path with one id. */
export const idParams = z.object({ id });

/** What an actor may do now. */
export const action = z
  .object({ name: z.string(), method: z.literal('POST'), href: z.string() })
  .openapi('Action', { description: 'What this actor may do now, asked of the rule that will judge the command' });

/** What may be done now. */
export const actions = z.array(action);

/** A mechanism. */
export const mechanism = z
  .object({
    ...{ id, key: z.string(), name: z.string(), shortName: z.string(), demo: z.boolean(), status: z.string() },
    ...{
      notes: z.string(),
      convenerUnitId: id.nullable(),
      officeUnitId: id.nullable(),
      inspectorUnitId: id.nullable(),
    },
    plans: z.array(
      z.object({
        ...{ id, title: z.string(), issuer: z.string(), status: z.string(), statusNote: z.string() },
        ...{ publishedOn: date.nullable(), period: z.object({ from: date, to: date }) },
      }),
    ),
    actions,
  })
  .openapi('Mechanism');

/** A day in an answer. It may be one that no request can name: the day before the first. */
export const day = z.string().openapi({ format: 'date' });
/** A unit by id and name. */
export const unitLink = z.object({ id, name: z.string() });

/** A unit. */
export const unit = z
  .object({
    ...{ id, name: z.string(), aliases: z.array(z.string()), kind: unitKind, collective: z.boolean() },
    ...{
      sample: z.boolean(),
      member: z.boolean(),
      protocolOrder: z.int(),
      validFrom: day.nullable(),
      validTo: day.nullable(),
    },
    officeHours: officeHours.nullable(),
    ...{ successorOf: z.array(unitLink), succeededBy: unitLink.nullable() },
    ...{ instruments: z.array(z.string()), actions },
  })
  .openapi('Unit');

/** What a succession did. */
export const succession = z
  .object({ predecessor: unit, successor: unit, effectiveOn: day, basis: z.string(), movedMatters: z.int() })
  .openapi('SuccessionResult');

/** An item of the plan. */
export const measure = z
  .object({
    ...{ id, planId: id, kind: z.enum(['measure', 'safeguard']), seq: z.int(), number: z.string() },
    ...{ section: z.string(), sectionTitle: z.string(), title: z.string(), summary: z.string() },
    text: z.string().nullable(),
    ...{ responsible: z.array(unitRef), cooperating: z.array(unitRef), implementing: z.array(unitRef) },
    ...{ lead: unitRef.nullable(), leadBasis: z.string(), leadNote: z.string(), actions },
  })
  .openapi('Measure');

/** Evidence as it is shown: without the text, which stands in the event. */
export const evidenceView = z.object({
  ...{ name: z.string(), mediaType: z.string(), url: z.string().nullable(), sha256: z.string().nullable() },
  evidenceId: id.optional(),
});

/** A running term. */
export const term = z.object({
  ...{ kind: z.string(), round: z.int(), rule: z.string(), dueAt: instant, provisional: z.boolean() },
  originalDueAt: instant,
  ...{ nextRung: z.object({ name: z.string(), at: instant }), reminders: z.int(), paused: z.boolean() },
});

/** A request for an extension, and what became of it. */
export const extension = z.object({
  ...{ no: z.int(), state: z.enum(extensionStates), stateName: z.string(), reason: z.string() },
  ...{ askedOn: date, askedAt: instant, level: z.enum(['office', 'leader']), lapsesAt: instant.nullable() },
  ...{ officeOpinion: z.string().nullable(), opinion: z.string().nullable(), grantedOn: date.nullable() },
  ...{ decidedAt: instant.nullable(), decisionLateSince: instant.nullable() },
});

/** A rectification. */
export const rectification = z
  .object({
    ...{ id, noun: z.literal('rectification'), mechanismId: id, number: z.string().nullable(), unit: unitRef },
    ...{ title: z.string(), basis: z.string(), stage: z.enum(rectificationStages), stageName: z.string() },
    problems: z.array(
      z.object({
        ...{ no: z.int(), title: z.string(), detail: z.string(), result: z.string().nullable() },
        tickedOffAt: instant.nullable().openapi({ description: '销号: since when it is put right' }),
      }),
    ),
    ...{ light, lightReason: z.string(), overdue: z.boolean(), lateSince: instant.nullable() },
    ...{ dueAt: instant.nullable(), originalDueAt: instant.nullable(), dueRule: z.string(), planRule: z.string() },
    ...{ terms: z.array(term), extensions: z.array(extension) },
    pause: z.object({ reason: z.string(), since: instant, untilOn: date.nullable() }).nullable(),
    lightOverride: z.object({ light, reason: z.string(), until: instant }).nullable(),
    ...{ noticedAt: instant.nullable(), acknowledgedAt: instant.nullable(), closedAt: instant.nullable() },
    workPlan: z
      .object({
        steps: z.array(z.object({ title: z.string(), dueOn: date })),
        ...{ filedAt: instant, review: z.enum(['pending', 'approved', 'returned']) },
      })
      .nullable(),
    progress: z.object({ percent: z.number(), text: z.string(), at: instant }).nullable(),
    submission: z
      .object({ at: instant, report: z.string(), evidence: z.array(evidenceView), signed: z.boolean() })
      .nullable(),
    prepared: z
      .object({
        ...{ at: instant, report: z.string(), evidence: z.array(evidenceView) },
        ...{ problems: z.array(z.object({ no: z.int(), result: z.string() })), sentBack: z.string().nullable() },
      })
      .nullable()
      .openapi({ description: 'A report that the unit’s head has not signed; shown to the unit alone' }),
    returns: z.object({ times: z.int(), lastAt: instant, opinion: z.string() }).nullable(),
    recheck: z
      .object({ outcome: z.enum(['passed', 'failed']), opinion: z.string(), at: instant })
      .nullable()
      .openapi({ description: '复查: what the last one found' }),
    objections: z.array(
      z.object({
        ...{ no: z.int(), against: z.enum(objectedTo) },
        state: z.enum(['pending', 'upheld', 'changed', 'withdrawn', 'moot']),
        ...{ text: z.string(), evidence: z.array(evidenceView), filedAt: instant, opinion: z.string().nullable() },
        ...{ decidedBy: z.enum(['cityLeader', 'leader', 'inspector', 'director']), decidedAt: instant.nullable() },
      }),
    ),
    numberVoid: z.boolean().openapi({ description: '作废: it was withdrawn; nobody else gets its number' }),
    undone: z.object({ what: z.enum(['withdrawn', 'reopened']), reason: z.string(), at: instant }).nullable(),
    ...{ opinion: z.string().nullable(), openedAt: instant, version: z.int() },
    edition: z.string().nullable().openapi({ description: 'Of calendar and policy, by which its terms run' }),
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('Rectification');

/** One event of a timeline. */
export const timelineEvent = z
  .object({
    ...{ seq: z.int(), type: z.string(), at: instant, dueAt: instant.nullable(), basis: z.string(), light },
    actor: z.object({
      ...{ accountId: z.string(), label: z.string().nullable(), role: z.string() },
      ...{ unitId: id.nullable(), unitName: z.string().nullable() },
      delegate: z
        .object({ accountId: id, label: z.string().nullable(), delegationId: id, says: z.string() })
        .nullable()
        .openapi({ description: 'Who did it in this one’s name; `says`: 甲 代 乙' }),
      recorder: z
        .object({
          ...{ accountId: id, label: z.string().nullable(), recordingId: id },
          ...{ given: z.enum(['phone', 'paper']), givenAt: instant },
        })
        .nullable()
        .openapi({ description: 'Who entered what this one gave by phone or on paper (代录), and when it was given' }),
    }),
    data: z.record(z.string(), z.unknown()),
    ...{ hash: z.string(), prevHash: z.string() },
  })
  .openapi('TimelineEvent');

/** How a matter's workflow stands. */
export const workflowView = z
  .object({
    ...{ workflowId: z.string(), runId: z.string(), historyLength: z.int(), stage: z.string().nullable() },
    ...{ waitsFor: z.string(), nextWakeAt: z.string().nullable(), looksAgainAt: z.string().nullable() },
    attends: z.int(),
  })
  .openapi('WorkflowStanding');

const matterRef = z.object({
  ...{ id, noun: z.string(), title: z.string(), number: z.string().nullable(), unit: unitRef, href: z.string() },
});

/** A row of an inbox. */
export const task = z
  .object({
    ...{ id: z.string(), kind: z.string(), title: z.string(), matter: matterRef, dueAt: instant.nullable(), light },
    box: z.enum(['to-acknowledge', 'to-do', 'returned', 'to-review', 'done', 'copies']),
    ...{ originalDueAt: instant.nullable(), workingDaysLeft: z.int().nullable() },
    ...{ lightReason: z.string(), reminders: z.int(), openedAt: instant, closedAt: instant.nullable() },
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('Task');

/** `GET /tasks/counts`. */
export const taskCounts = z
  .object({
    asOf: instant,
    boxes: z.array(z.object({ box: z.enum(boxes), name: z.string(), count: z.int(), href: z.string() })),
  })
  .openapi('TaskCounts', { description: 'Each count is that of the rows at its address' });

/** A message that was delivered. */
export const delivery = z
  .object({
    ...{ id: z.string(), kind: z.string(), title: z.string(), channel: z.string(), state: z.string(), at: instant },
    matter: z.object({
      ...{ id, noun: z.string(), title: z.string(), number: z.string().nullable(), href: z.string() },
      unit: z.object({ id, name: z.string() }),
    }),
    ...{ seq: z.int(), actions },
  })
  .openapi('Delivery');

/** A page of a list; `nextCursor` is null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Problem details (RFC 9457). */
export const problem = z
  .looseObject({
    ...{ type: z.string(), title: z.string(), status: z.int(), code: z.string(), requestId: z.string().optional() },
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem');

/** `GET /readyz`. */
export const readiness = z
  .object({
    ready: z.boolean(),
    ...{
      database: z.enum(['ok', 'away']),
      temporal: z.enum(['ok', 'away']),
      worker: z.enum(['ok', 'away', 'unknown']),
    },
    ...{ clock: z.enum(['running', 'stands-still', 'unknown']), oldestDueSeconds: z.number().nullable() },
  })
  .openapi('Readiness');
