/** How a monitoring round is shown: to whoever steers whole, to a unit its own part. Ranks are nobody's before the approval. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { targetOf } from '../domain/indicator/record.ts';
import { lightOf, type Language } from '../domain/light.ts';
import { scoresOf } from '../domain/monitoring-round/counting.ts';
import { objectionJudgeOf } from '../domain/monitoring-round/judges.ts';
import { lowBandsOf } from '../domain/monitoring-round/low-bands.ts';
import { roundActions } from '../domain/monitoring-round/permissions.ts';
import type { MonitoringRound, ObjectionJudge, UnitTotal } from '../domain/monitoring-round/record.ts';
import { roundTerm } from '../domain/monitoring-round/record.ts';
import { maySeeScore, readsWholeRound } from '../domain/monitoring-round/seeing.ts';
import { bandNames, type UnitScore } from '../domain/monitoring/scoring.ts';
import { unitIdsOf } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import type { action } from './contract.ts';
import { bodyNames, kindNames, reasonNames, roundPaths, roundStageNames } from './monitoring-names.ts';
import type { monitoringRound, roundRow, unitScore } from './monitoring-view-contract.ts';
import { at, showTerm } from './term-view.ts';
import { unitRefs, type UnitRefs } from './unit-refs.ts';
import { workflowOf } from './workflow-view.ts';

type View = z.output<typeof monitoringRound>;
type Shown = Snapshot<MonitoringRound>;

/** The address of a round. */
export function roundHref(id: string): string {
  return `/api/v1/monitoring-rounds/${id}`;
}

/** What the snapshot's actor may do now. */
export function roundActionsOf({ id, state, context }: Shown): z.output<typeof action>[] {
  return roundActions(state, context).map((command) => {
    const name = roundPaths[command];
    return { name, method: 'POST', href: `${roundHref(id)}/${name}` };
  });
}

/** What the actor reads of what is one unit's, or several's: whoever steers all, a unit its own. */
class Reading {
  readonly whole: boolean;
  readonly #own: readonly string[];
  readonly #state: MonitoringRound;
  readonly #actor: Shown['context']['actor'];
  readonly #mechanism: Shown['context']['mechanism'];

  constructor({ state, context: { actor, mechanism } }: Shown) {
    this.whole = readsWholeRound(actor, state);
    this.#own = unitIdsOf(actor);
    this.#state = state;
    this.#actor = actor;
    this.#mechanism = mechanism;
  }

  isOwn(unitId: string | null): boolean {
    return this.whole || (unitId !== null && this.#own.includes(unitId));
  }

  /** Who decides on a unit's objection that waits. */
  judgeOf(unitId: string): ObjectionJudge {
    return objectionJudgeOf(unitId, this.#state, this.#mechanism);
  }

  /** What a score rests on: a unit reads it with its score. */
  isScored(unitId: string | null): boolean {
    return this.whole || (unitId !== null && maySeeScore(this.#actor, unitId, this.#state));
  }
}

function rankOf({ approved }: MonitoringRound, unitId: string): number | null {
  return approved?.ranking.find((one) => one.unitId === unitId)?.rank ?? null;
}

function totalOf(state: MonitoringRound, total: UnitTotal | UnitScore, refs: UnitRefs, language: Language) {
  const { unitId, group, band, vetoed } = total;
  const bandName = band && bandNames[band][language];
  return { unit: refs.one(unitId), group, total: total.total, band, bandName, vetoed, rank: rankOf(state, unitId) };
}

function preparing(state: MonitoringRound, reading: Reading, refs: UnitRefs) {
  const { year, indicators, scored, agreements, returned } = state;
  return {
    indicators: indicators.map((one) => ({
      ...{ indicatorId: one.indicatorId, edition: one.edition, code: one.code, name: one.name },
      ...{ unitOfMeasure: one.unitOfMeasure, direction: one.direction, level: one.level, target: targetOf(one, year) },
      ...{ weight: one.weight, dataUnit: refs.one(one.dataUnitId), source: one.source, evidence: one.evidence },
    })),
    scored: scored.map(({ unitId, group, ranked }) => ({ unit: refs.one(unitId), group, ranked })),
    agreements: agreements
      .filter(({ unitId }) => reading.isOwn(unitId))
      .map(({ unitId, answer, words, atMs }) => ({ unit: refs.one(unitId), answer, words, at: isoShanghai(atMs) })),
    // What the convener said to the office is theirs.
    returned: reading.whole && returned ? { opinion: returned.opinion, at: isoShanghai(returned.atMs) } : null,
    ...{ fixedAt: at(state.fixed?.atMs ?? null) },
  };
}

function summaryOf({ summary }: MonitoringRound, refs: UnitRefs): View['summary'] {
  if (summary === null) return null;
  const { units, ...figures } = summary;
  return { ...figures, units: units.map(({ unitId, ...figure }) => ({ unit: refs.one(unitId), ...figure })) };
}

function verifying(state: MonitoringRound, reading: Reading, refs: UnitRefs) {
  const { verification, queries, verdicts, surveys } = state;
  return {
    verification:
      reading.whole && verification
        ? {
            ...{ seed: verification.seed, at: isoShanghai(verification.atMs) },
            drawn: verification.drawn.map(({ code, unitId }) => ({ code, unit: refs.one(unitId) })),
          }
        : null,
    queries: queries
      .filter(({ dataUnitId }) => reading.isOwn(dataUnitId))
      .map(({ no, code, unitId, dataUnitId, question, askedAtMs, answer, settledAtMs }) => {
        const term = roundTerm(state, 'query-answer', no);
        return {
          ...{
            no,
            code,
            unit: refs.one(unitId),
            dataUnit: refs.one(dataUnitId),
            question,
            askedAt: isoShanghai(askedAtMs),
          },
          answer: answer && { text: answer.text, value: answer.value, at: isoShanghai(answer.atMs) },
          ...{ settledAt: at(settledAtMs), term: term ? showTerm(term) : null },
        };
      }),
    verdicts: verdicts
      .filter(({ dataUnitId, unitId }) => reading.isOwn(dataUnitId) || reading.isScored(unitId))
      .map(({ code, unitId, dataUnitId, verdict, atMs, reason, of, value }) => ({
        ...{ code, unit: refs.one(unitId), dataUnit: refs.one(dataUnitId), verdict, at: isoShanghai(atMs) },
        ...{ reason, of, value },
      })),
    surveys: surveys
      .filter(({ unitId }) => reading.isScored(unitId))
      .map(({ kind, unitId, value, source }) => ({ kind, unit: refs.one(unitId), value, source })),
  };
}

function scoring(state: MonitoringRound, reading: Reading, refs: UnitRefs, language: Language) {
  const { adjustments, vetoes, counted, publications, objections, approved } = state;
  return {
    adjustments: adjustments
      .filter(({ unitId }) => reading.isScored(unitId))
      .map(({ unitId, points, reason }) => ({ unit: refs.one(unitId), points, reason })),
    vetoes: vetoes
      .filter(({ unitId }) => reading.isScored(unitId))
      .map(({ unitId, reason, code, ofUnitId }) => ({ unit: refs.one(unitId), reason, code, of: refs.one(ofUnitId) })),
    totals: (counted?.totals ?? [])
      .filter(({ unitId }) => reading.isScored(unitId))
      .map((total) => totalOf(state, total, refs, language)),
    scoredAt: reading.whole ? at(counted?.atMs ?? null) : null,
    publishedAt: at(publications.at(-1)?.atMs ?? null),
    objections: objections
      .filter(({ unitId }) => reading.isOwn(unitId))
      .map(({ no, unitId, text, evidence, filedAtMs, judge, decision }) => {
        const term = roundTerm(state, 'score-objection-decision', no);
        return {
          ...{ no, unit: refs.one(unitId), text, evidence: [...evidence], at: isoShanghai(filedAtMs) },
          judge: decision === null ? reading.judgeOf(unitId) : judge,
          term: term ? showTerm(term) : null,
          decision: decision && rulingOf(decision),
        };
      }),
    approved: approved && { at: isoShanghai(approved.atMs), opinion: reading.whole ? approved.opinion : null },
  };
}

function rulingOf(decision: NonNullable<MonitoringRound['objections'][number]['decision']>) {
  const { outcome, opinion, atMs, points, corrections, liftsVeto } = decision;
  return { outcome, opinion, at: isoShanghai(atMs), points, corrections: [...corrections], liftsVeto };
}

function using(state: MonitoringRound, reading: Reading, refs: UnitRefs, language: Language) {
  const { report, applications, measures } = state;
  return {
    report: report && { title: report.title, at: isoShanghai(report.atMs) },
    applications: (reading.whole ? applications : []).map(({ body, note, handedAtMs, outcomes }) => ({
      ...{ body, bodyName: bodyNames[body][language], note, handedAt: isoShanghai(handedAtMs) },
      outcomes: outcomes.map(({ atMs, ...outcome }) => ({ ...outcome, at: isoShanghai(atMs) })),
    })),
    lowBands: (reading.whole ? lowBandsOf(state) : []).map((unitId) => {
      const { measure = null, reason = null, atMs = null } = measures.find((one) => one.unitId === unitId) ?? {};
      return { unit: refs.one(unitId), measure, reason, at: at(atMs) };
    }),
  };
}

function named({ state, facts, context }: Shown, language: Language) {
  const { stage, title, kind, year, period, number } = state;
  const light = facts.light.length > 0 ? lightOf(facts, context.nowMs).light : null;
  return {
    ...{ title, kind, kindName: kindNames[kind][language], year, period, number },
    ...{ stage, stageName: roundStageNames[stage][language], light },
  };
}

/** A round as it is shown to the snapshot's actor, at the snapshot's instant. */
export function showRound(snapshot: Shown, language: Language): View {
  const { id, state, facts, context, seq, openedAtMs } = snapshot;
  const reading = new Reading(snapshot);
  const refs = unitRefs(context.directory);
  const { mechanismId, basis, dates, planYears, pilotTerm, terms, reason, closedAtMs } = state;
  const common = terms.filter(({ unitId }) => unitId === undefined || reading.isOwn(unitId));
  return {
    ...{ id, noun: 'monitoringRound', mechanismId, basis, dates, planYears, pilotTerm, ...named(snapshot, language) },
    ...{ ...preparing(state, reading, refs), summary: summaryOf(state, refs), ...verifying(state, reading, refs) },
    ...{ ...scoring(state, reading, refs, language), ...using(state, reading, refs, language) },
    terms: common.map(showTerm),
    ...{ reason, openedAt: isoShanghai(openedAtMs), closedAt: at(closedAtMs), version: seq, edition: facts.edition },
    ...{ workflow: workflowOf('monitoringRound', snapshot), actions: roundActionsOf(snapshot) },
  };
}

/** A round in a list. */
export function showRoundRow(snapshot: Shown, language: Language): z.output<typeof roundRow> {
  const { id, state, facts, openedAtMs } = snapshot;
  return {
    ...{ id, href: roundHref(id), ...named(snapshot, language), dueAt: at(facts.dueAtMs) },
    ...{ openedAt: isoShanghai(openedAtMs), closedAt: at(state.closedAtMs) },
  };
}

/** The scores that the snapshot's actor sees, in the order in which the units were listed, each opened to its items. */
export function showScores(snapshot: Shown, language: Language): z.output<typeof unitScore>[] {
  const { state, context } = snapshot;
  const refs = unitRefs(context.directory);
  const reading = new Reading(snapshot);
  const parts = { indicators: '指标', tasks: '任务完成情况', satisfaction: '社会满意度', adjustment: '调整' };
  const partsEn = { indicators: 'Indicators', tasks: 'Tasks', satisfaction: 'Satisfaction', adjustment: 'Adjustment' };
  const names = new Map(state.indicators.map(({ code, name }) => [code, name]));
  return scoresOf(state)
    .filter(({ unitId }) => reading.isScored(unitId))
    .map((score) => ({
      ...totalOf(state, score, refs, language),
      items: score.items.map(({ part, code, value, target, weight, points, why, reason = null }) => ({
        ...{ part, code, value, target, weight, points, why, whyName: reasonNames[why][language], reason },
        name: (code === null ? undefined : names.get(code)) ?? (language === 'zh' ? parts : partsEn)[part],
      })),
    }));
}
