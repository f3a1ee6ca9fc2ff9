/** The contract of series of monitoring rounds: what their calls take and answer. */
import { z } from 'zod';
import { seriesStages } from '../domain/monitoring-series/record.ts';
import { monitoringKinds } from '../domain/monitoring-round/kinds.ts';
import { actions, cursor, date, id, instant, limit, text } from './contract.ts';

const year = z.int().min(2000).max(2099);
const period = z.strictObject({ from: date, until: date });

/** `POST /monitoring-series`. */
export const monitoringSeriesBody = z
  .strictObject({
    ...{ title: text(150), basis: text(500) },
    years: z
      .strictObject({ from: year, until: year })
      .openapi({ description: 'The years of the plan, each of which has an annual round; at most ten' }),
    pilotTerm: period.optional().openapi({
      description: 'The term of the pilot, which is not the plan’s years: at its end there is an acceptance round',
    }),
    quarterly: z.boolean().default(true).openapi({ description: 'Whether every quarter is summed up in between' }),
    midTermOn: date.optional().openapi({ description: 'From which day there is a mid-term round' }),
  })
  .openapi('MonitoringSeriesProposal', {
    example: {
      ...{ title: '知识产权强市建设监测', basis: '实施方案保障措施（三）', years: { from: 2022, until: 2024 } },
      ...{ pilotTerm: { from: '2022-07-01', until: '2025-06-30' }, quarterly: true },
    },
  });

/** Query of `GET /monitoring-series`. */
export const monitoringSeriesQuery = z.strictObject({ cursor, limit, stage: z.enum(seriesStages).optional() });

/** `{id}` and the key of a round, in the path. */
export const seriesRoundParams = z.object({ id, key: z.string().regex(/^[a-z0-9-]{1,40}$/) });

const round = z
  .object({
    ...{ key: z.string(), kind: z.enum(monitoringKinds), year: z.int(), title: z.string() },
    period: z.object({ from: date, until: date }),
    opensAt: instant.openapi({ description: 'When it opens by itself' }),
    lateUntil: date.openapi({ description: 'The last day on which it does so late' }),
    ...{ state: z.enum(['planned', 'opened', 'skipped']), stateName: z.string() },
    past: z.boolean().openapi({ description: 'Its time had passed when the series was approved' }),
    ...{ reason: z.string().nullable(), openedAt: instant.nullable() },
    round: z.object({ id, href: z.string() }).nullable(),
    actions,
  })
  .openapi('MonitoringSeriesRound');

/** A series. */
export const monitoringSeries = z
  .object({
    ...{ id, noun: z.literal('monitoringSeries'), mechanismId: id, title: z.string(), basis: z.string() },
    ...{ years: z.object({ from: z.int(), until: z.int() }) },
    pilotTerm: z.object({ from: date, until: date }).nullable(),
    ...{ quarterly: z.boolean(), midTermOn: date.nullable() },
    ...{ stage: z.enum(seriesStages), stageName: z.string(), opinion: z.string().nullable() },
    ...{ reason: z.string().nullable(), openedAt: instant, approvedAt: instant.nullable() },
    ...{ closedAt: instant.nullable(), rounds: z.array(round), version: z.int() },
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('MonitoringSeries');
