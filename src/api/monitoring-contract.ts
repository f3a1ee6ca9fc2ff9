/** What the calls on monitoring rounds (年度监测) take. What they answer stands in monitoring-view-contract.ts. */
import { z } from 'zod';
import { monitoringKinds, monitoringStages } from '../domain/monitoring-round/kinds.ts';
import { lowBandMeasures, receivingBodies } from '../domain/monitoring-round/lists.ts';
import { surveyKinds, verdictKinds } from '../domain/monitoring-round/record.ts';
import { cursor, date, evidenceBody, id, limit, termRule, text } from './contract.ts';

/** The most values that one command judges, and the most units and indicators of a round. */
const MOST = 500;

const period = z.strictObject({ from: date, until: date });
const year = z.int().min(2000).max(2100);

const code = z
  .string()
  .regex(/^[A-Z]{2}\d{2,3}$/)
  .openapi({ example: 'ZB01' });

/** Names a value: of which indicator, about whom. */
const cell = {
  code,
  unitId: id.nullable().default(null).openapi({ description: 'The county or unit; null: the city' }),
};

const planning = {
  ...{ title: text(120), kind: z.enum(monitoringKinds), year, basis: text(500) },
  period: period
    .optional()
    .openapi({ description: '监测时段；年度监测不填即全年 / The year where an annual one names none' }),
  dates: z
    .strictObject({ collectFrom: date, dueOn: date, selfAssessmentOn: date })
    .optional()
    .openapi({ description: '报送起止；年度监测不填按规则 / The policy’s where an annual one names none' }),
  planYears: z.strictObject({ from: year, until: year }).optional().openapi({ description: '方案年度' }),
  pilotTerm: period.optional().openapi({ description: '试点期，与方案年度不同 / The pilot term is another thing' }),
};

/** `POST /monitoring-rounds`. */
export const roundBody = z.strictObject({ mechanismId: id, ...planning }).openapi('MonitoringRoundPlan');

/** `POST …/revision`. */
export const roundRevisionBody = z.strictObject(planning).openapi('MonitoringRoundRevision');

/** `POST …/indicators`. */
export const roundIndicatorsBody = z
  .strictObject({
    indicators: z
      .array(z.strictObject({ indicatorId: id, weight: z.number().min(0).max(100) }))
      .min(1)
      .max(MOST)
      .openapi({ description: '权重：计分的每一层级合计100分 / Of each scored level they sum to 100' }),
    unitIds: z.array(id).min(1).max(MOST).optional().openapi({
      description: '被监测单位；不填为全部应监测单位 / Who is scored; all who may be, where none is named',
    }),
  })
  .openapi('MonitoringIndicatorList');

/** `POST …/agreements`. */
export const agreementBody = z
  .strictObject({ answer: z.enum(['agreed', 'objected']), words: text(4_000).optional() })
  .openapi('MonitoringAgreement');

/** `POST …/fixing` and `POST …/approval`. */
export const roundDecisionBody = z
  .strictObject({ decision: z.enum(['approve', 'return']), opinion: text(2_000).optional() })
  .openapi('MonitoringDecision');

/** `POST …/queries`. */
export const queryBody = z.strictObject({ ...cell, question: text(2_000) }).openapi('MonitoringQuestion');

/** `POST …/answers`. */
export const answerBody = z
  .strictObject({
    ...{ no: z.int().min(1).max(100_000), text: text(4_000) },
    value: z.number().optional().openapi({ description: 'Another value, where that handed in was not right' }),
  })
  .openapi('MonitoringAnswer');

/** `POST …/verdicts`. */
export const verdictsBody = z
  .strictObject({
    verdicts: z
      .array(
        z.strictObject({
          ...{ ...cell, verdict: z.enum(verdictKinds) },
          value: z.number().optional().openapi({ description: 'What counts instead' }),
          reason: text(2_000).optional(),
        }),
      )
      .min(1)
      .max(MOST),
  })
  .openapi('MonitoringVerdicts');

/** `POST …/surveys`. */
export const surveysBody = z
  .strictObject({
    surveys: z
      .array(
        z.strictObject({
          ...{ kind: z.enum(surveyKinds), value: z.number().min(0).max(100), source: text(500) },
          unitId: id.nullable().default(null).openapi({ description: 'null: the city' }),
        }),
      )
      .min(1)
      .max(MOST),
  })
  .openapi('MonitoringSurveys');

const points = z.number().min(-100).max(100);

/** `POST …/adjustments`. */
export const adjustmentBody = z
  .strictObject({ unitId: id, points, reason: text(2_000) })
  .openapi('MonitoringAdjustment');

/** `POST …/objections`. */
export const scoreObjectionBody = z
  .strictObject({ text: text(8_000), evidence: z.array(evidenceBody).max(50).default([]) })
  .openapi('ScoreObjection');

/** `POST …/objection-decisions`. */
export const objectionDecisionBody = z
  .strictObject({
    ...{ no: z.int().min(1).max(100_000), outcome: z.enum(['upheld', 'dismissed']), opinion: text(4_000) },
    corrections: z
      .array(z.strictObject({ code, value: z.number() }))
      .max(50)
      .default([])
      .openapi({ description: 'Of one that is upheld: values of the unit’s own that are others' }),
    points: points.default(0),
    liftsVeto: z.boolean().default(false).openapi({ description: '撤销否决' }),
  })
  .openapi('ScoreObjectionDecision');

/** `POST …/report`. */
export const roundReportBody = z.strictObject({ title: text(200) }).openapi('MonitoringReport');

const measure = z.strictObject({
  ...{ unitId: id, measure: z.enum(lowBandMeasures), reason: text(2_000).optional() },
  dueTerm: termRule.optional(),
});

/** `POST …/applications`. */
export const applicationsBody = z
  .strictObject({
    lists: z
      .array(z.strictObject({ body: z.enum(receivingBodies), note: text(2_000).optional() }))
      .min(1)
      .max(receivingBodies.length),
    measures: z
      .array(measure)
      .max(MOST)
      .default([])
      .openapi({ description: '不合格单位逐一处理 / One of each unit in the lowest band' }),
  })
  .openapi('MonitoringApplications');

/** `POST …/measures`. */
export const measuresBody = z
  .strictObject({ measures: z.array(measure).min(1).max(MOST) })
  .openapi('MonitoringMeasures');

/** `POST …/application-outcomes`. */
export const applicationOutcomeBody = z
  .strictObject({
    ...{ body: z.enum(receivingBodies), text: text(4_000), reportedOn: date },
    reference: text(200).optional().openapi({ description: '来文字号' }),
  })
  .openapi('MonitoringApplicationOutcome');

/** Query of `GET /monitoring-rounds`. */
export const roundsQuery = z.strictObject({
  ...{ cursor, limit, stage: z.enum(monitoringStages).optional(), kind: z.enum(monitoringKinds).optional() },
  year: z.coerce.number().int().min(2000).max(2100).optional(),
});

/** Query of `GET …/scores`. */
export const scoresQuery = z.strictObject({ cursor, limit, unitId: id.optional() });
