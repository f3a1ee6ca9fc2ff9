/** The draft of a monitoring round's report, and the lists that are handed on: for whoever steers, once the results are approved. */
import { Router } from 'express';
import { z } from 'zod';
import type { MonitoringRound } from '../domain/monitoring-round/record.ts';
import { receivingBodies, type ReceivingBody } from '../domain/monitoring-round/lists.ts';
import { hasReport, listRowsOf, reportDraftOf, reportedTo } from '../domain/monitoring-round/report-draft.ts';
import { readsWholeRound } from '../domain/monitoring-round/seeing.ts';
import { bandNames, bands, unitGroups } from '../domain/monitoring/scoring.ts';
import type { Actor } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import { readCall } from './calls.ts';
import { id, idParams, instant, noQuery, unitRef } from './contract.ts';
import { route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { bodyNames } from './monitoring-names.ts';
import { seenRound } from './monitoring-rounds.ts';
import { at } from './term-view.ts';
import { unitRefs } from './unit-refs.ts';

const one = '/monitoring-rounds/{id}';

/** The report of a round, drafted or issued. */
export const monitoringReport = z
  .object({
    ...{ roundId: id, kind: z.literal('report'), title: z.string(), to: z.array(z.string()) },
    number: z.string().nullable().openapi({ description: '拟稿时为 null / null while it is a draft' }),
    reportedAt: instant.nullable(),
    paragraphs: z.array(z.string()),
    tables: z.array(z.object({ title: z.string(), columns: z.array(z.string()), rows: z.array(z.array(z.string())) })),
    text: z.string().openapi({ description: 'The whole as plain text, tables as lines' }),
  })
  .openapi('MonitoringReportDraft');

/** A list that a receiving body takes. */
export const monitoringList = z
  .object({
    ...{ roundId: id, body: z.enum(receivingBodies), bodyName: z.string(), title: z.string() },
    ...{ number: z.string().nullable(), handedAt: instant.nullable(), note: z.string().nullable() },
    rows: z.array(
      z.object({
        ...{ unit: unitRef.nullable(), group: z.enum(unitGroups), total: z.number() },
        ...{ band: z.enum(bands).nullable(), bandName: z.string().nullable(), vetoed: z.string().nullable() },
        ...{ rank: z.int().nullable(), measure: z.string().nullable() },
        surveyed: z.number().nullable().openapi({ description: '营商环境调查得分' }),
      }),
    ),
  })
  .openapi('MonitoringList');

/** The contracts of this router, for the OpenAPI document. */
export const monitoringReportContracts = {
  report: {
    ...readCall(
      `${one}/report`,
      '监测报告（拟稿或已上报） / The report, drafted or issued',
      idParams,
      noQuery,
      monitoringReport,
    ),
    alsoAnswers: [409] as const,
  },
  list: {
    ...readCall(
      `${one}/lists/{body}`,
      '结果运用清单 / What a receiving body takes',
      z.object({ id, body: z.enum(receivingBodies) }),
      noQuery,
      monitoringList,
    ),
    alsoAnswers: [409] as const,
  },
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** A round whose results are approved, for whoever reads all of it. */
async function reportable(deps: Deps, actor: Actor, roundId: string): Promise<Snapshot<MonitoringRound>> {
  const snapshot = await seenRound(deps, actor, roundId);
  if (!readsWholeRound(actor, snapshot.state)) throw new Problem('ROLE_NOT_ALLOWED');
  if (!hasReport(snapshot.state)) throw new Problem('NOT_NOW');
  return snapshot;
}

function namesOf({ context }: Snapshot<MonitoringRound>): (unitId: string) => string {
  const refs = unitRefs(context.directory);
  return (unitId) => refs.one(unitId)?.name ?? unitId;
}

function showReport(snapshot: Snapshot<MonitoringRound>): z.output<typeof monitoringReport> {
  const { id: roundId, state } = snapshot;
  const { paragraphs, tables } = reportDraftOf(state, namesOf(snapshot));
  const title = state.report?.title ?? `关于${state.title}情况的报告`;
  const lines = tables.flatMap(({ title: of, columns, rows }) => [
    ...[`附：${of}`, columns.join('\t')],
    ...rows.map((row) => row.join('\t')),
  ]);
  const text = [title, `${reportedTo.join('、')}：`, ...paragraphs, ...lines].join('\n');
  return {
    ...{ roundId, kind: 'report', title, to: [...reportedTo], number: state.number },
    reportedAt: at(state.report?.atMs ?? null),
    ...{ paragraphs: [...paragraphs], text },
    tables: tables.map(({ title: of, columns, rows }) => ({
      ...{ title: of, columns: [...columns], rows: rows.map((row) => [...row]) },
    })),
  };
}

function showList(
  { id: roundId, state, context }: Snapshot<MonitoringRound>,
  body: ReceivingBody,
  language: 'zh' | 'en',
): z.output<typeof monitoringList> {
  const refs = unitRefs(context.directory);
  const handed = state.applications.find((application) => application.body === body);
  return {
    ...{ roundId, body, bodyName: bodyNames[body][language], title: state.title, number: state.number },
    ...{ handedAt: at(handed?.handedAtMs ?? null), note: handed?.note ?? null },
    rows: listRowsOf(state, body).map(({ unitId, band, ...row }) => ({
      ...{ unit: refs.one(unitId), band, bandName: band && bandNames[band][language], ...row },
    })),
  };
}

/** The router of reports and lists. */
export function monitoringReportRouter(deps: Deps): Router {
  const router = Router();
  const contracts = monitoringReportContracts;
  route(router, deps, contracts.report, async ({ actor, params }) => {
    return { json: showReport(await reportable(deps, actor, params.id)) };
  });
  route(router, deps, contracts.list, async ({ actor, params, language }) => {
    return { json: showList(await reportable(deps, actor, params.id), params.body, language) };
  });
  return router;
}
