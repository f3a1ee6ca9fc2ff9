/** What the calls on monitoring rounds (年度监测) answer. */
import { z } from 'zod';
import { directions, indicatorLevels } from '../domain/indicator/record.ts';
import { bands, itemReasons, unitGroups } from '../domain/monitoring/scoring.ts';
import { monitoringKinds, monitoringStages } from '../domain/monitoring-round/kinds.ts';
import { lowBandMeasures, receivingBodies } from '../domain/monitoring-round/lists.ts';
import { objectionJudges, surveyKinds, verdictKinds } from '../domain/monitoring-round/record.ts';
import { actions, date, evidenceView, id, instant, light, term, unitRef } from './contract.ts';

const period = z.object({ from: date, until: date });
const years = z.object({ from: z.int(), until: z.int() });
const group = z.enum(unitGroups);
const nullable = z.string().nullable();
const unit = unitRef.nullable();

const total = {
  ...{ unit, group, total: z.number(), band: z.enum(bands).nullable(), bandName: nullable },
  vetoed: nullable.openapi({ description: '否决事由：不论得分，评为不合格' }),
  rank: z.int().nullable().openapi({ description: 'Within its group; nobody’s before the approval' }),
};

const indicator = z.object({
  ...{ indicatorId: id, edition: z.int(), code: z.string(), name: z.string(), unitOfMeasure: z.string() },
  ...{ direction: z.enum(directions), level: z.enum(indicatorLevels), target: z.number().nullable() },
  ...{ weight: z.number(), dataUnit: unit, source: z.string(), evidence: z.string() },
});

const ruling = z.object({
  ...{ outcome: z.enum(['upheld', 'dismissed']), opinion: z.string(), at: instant, points: z.number() },
  ...{ corrections: z.array(z.object({ code: z.string(), value: z.number() })), liftsVeto: z.boolean() },
});

const summary = z
  .object({
    ...{ period, measures: z.object({ given: z.int(), closed: z.int() }), overdue: z.int() },
    lights: z.object({ green: z.int(), blue: z.int(), yellow: z.int(), red: z.int() }),
    units: z.array(z.object({ unit, open: z.int(), done: z.int(), overdue: z.int() })),
  })
  .openapi('QuarterlySummary', { description: '季度小结：任务、灯色、逾期' });

/** A monitoring round, as far as whoever asks reads it. */
export const monitoringRound = z
  .object({
    ...{
      id,
      noun: z.literal('monitoringRound'),
      mechanismId: id,
      stage: z.enum(monitoringStages),
      stageName: z.string(),
    },
    ...{
      title: z.string(),
      kind: z.enum(monitoringKinds),
      kindName: z.string(),
      year: z.int(),
      period,
      basis: z.string(),
    },
    dates: z.object({ collectFrom: date, dueOn: date, selfAssessmentOn: date }).nullable(),
    ...{ planYears: years.nullable(), pilotTerm: period.nullable(), number: nullable, light: light.nullable() },
    indicators: z.array(indicator),
    scored: z.array(z.object({ unit, group, ranked: z.boolean() })),
    agreements: z
      .array(z.object({ unit, answer: z.enum(['agreed', 'objected', 'silent']), words: nullable, at: instant }))
      .openapi({ description: 'A unit reads its own, here and in what follows; whoever steers reads all' }),
    returned: z.object({ opinion: z.string(), at: instant }).nullable(),
    ...{ fixedAt: instant.nullable(), summary: summary.nullable() },
    verification: z
      .object({ seed: z.string(), drawn: z.array(z.object({ code: z.string(), unit })), at: instant })
      .nullable(),
    queries: z.array(
      z.object({
        ...{ no: z.int(), code: z.string(), unit, dataUnit: unit, question: z.string(), askedAt: instant },
        answer: z.object({ text: z.string(), value: z.number().nullable(), at: instant }).nullable(),
        ...{ settledAt: instant.nullable(), term: term.nullable() },
      }),
    ),
    verdicts: z.array(
      z.object({
        ...{ code: z.string(), unit, dataUnit: unit, verdict: z.enum(verdictKinds), at: instant, reason: nullable },
        ...{ of: z.number().nullable(), value: z.number().nullable() },
      }),
    ),
    surveys: z.array(z.object({ kind: z.enum(surveyKinds), unit, value: z.number(), source: z.string() })),
    adjustments: z.array(z.object({ unit, points: z.number(), reason: z.string() })),
    vetoes: z.array(z.object({ unit, reason: z.string(), code: z.string(), of: unit })),
    totals: z.array(z.object(total)),
    ...{ scoredAt: instant.nullable(), publishedAt: instant.nullable() },
    objections: z.array(
      z.object({
        ...{ no: z.int(), unit, text: z.string(), evidence: z.array(evidenceView), at: instant },
        ...{ judge: z.enum(objectionJudges), term: term.nullable(), decision: ruling.nullable() },
      }),
    ),
    approved: z.object({ at: instant, opinion: nullable }).nullable(),
    report: z.object({ title: z.string(), at: instant }).nullable(),
    applications: z.array(
      z.object({
        ...{ body: z.enum(receivingBodies), bodyName: z.string(), note: nullable, handedAt: instant },
        outcomes: z.array(z.object({ text: z.string(), reportedOn: date, reference: nullable, at: instant })),
      }),
    ),
    lowBands: z.array(
      z.object({ unit, measure: z.enum(lowBandMeasures).nullable(), reason: nullable, at: instant.nullable() }),
    ),
    terms: z.array(term),
    ...{ reason: nullable, openedAt: instant, closedAt: instant.nullable(), version: z.int(), edition: nullable },
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('MonitoringRound');

/** A round in a list. */
export const roundRow = z
  .object({
    ...{ id, href: z.string(), title: z.string(), kind: z.enum(monitoringKinds), kindName: z.string(), year: z.int() },
    ...{ period, stage: z.enum(monitoringStages), stageName: z.string(), number: nullable, light: light.nullable() },
    ...{ dueAt: instant.nullable(), openedAt: instant, closedAt: instant.nullable() },
  })
  .openapi('MonitoringRoundRow');

/** The score of a unit, opened to its items. */
export const unitScore = z
  .object({
    ...total,
    items: z.array(
      z.object({
        part: z.enum(['indicators', 'tasks', 'satisfaction', 'adjustment']),
        ...{ code: nullable, name: z.string(), value: z.number().nullable(), target: z.number().nullable() },
        ...{ weight: z.number(), points: z.number(), why: z.enum(itemReasons), whyName: z.string(), reason: nullable },
      }),
    ),
  })
  .openapi('UnitScore');
