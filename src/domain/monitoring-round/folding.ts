/** How the events of a monitoring round fold to its state. Takes no context: all it needs stands in them (C10). */
import type { RecordedEvent } from '../matter.ts';
import { afterRung, termKey } from '../term.ts';
import type { ChecksEvent, MonitoringEvent, PreparingEvent, UseEvent } from './events.ts';
import { scoresFolded } from './folding-scores.ts';
import { sameCell } from './kinds.ts';
import { silentUnits, unansweredQueries, type MonitoringRound } from './record.ts';
import { start, stop, withHand } from './running.ts';
import { succeededIn } from './succeeding.ts';

type Recorded<E extends MonitoringEvent> = RecordedEvent<E>;

function planned({ event }: Recorded<Extract<MonitoringEvent, { type: 'monitoring-planned' }>>): MonitoringRound {
  const { type: _, ...plan } = event;
  return {
    ...{ ...plan, stage: 'planned', successions: [], indicators: [], listedBy: [], scored: [], agreements: [] },
    ...{ returned: null, fixed: null, collectAtMs: null, summary: null, verification: null, queries: [] },
    ...{ verdicts: [], surveys: [], counted: null, adjustments: [], vetoes: [], hands: [], publications: [] },
    ...{ objections: [], approved: null, number: null, report: null, applications: [], measures: [], terms: [] },
    ...{ rounds: {}, reason: null, closedAtMs: null, countedRevision: 0 },
  };
}

function prepared(state: MonitoringRound, { event, actor, atMs }: Recorded<PreparingEvent>): MonitoringRound {
  switch (event.type) {
    case 'monitoring-planned':
      throw new Error('a round is planned once');
    case 'monitoring-plan-revised': {
      const { type: _, ...plan } = event;
      const revised = { ...state, ...plan };
      if (plan.year === state.year) return revised;
      // Units agreed to the targets of another year: it is listed anew, and they are asked anew.
      const unlisted = { indicators: [], scored: [], agreements: [], listedBy: [], returned: null };
      return stop({ ...revised, ...unlisted }, 'indicator-agreement');
    }
    case 'monitoring-indicators-listed': {
      const { indicators, scored, term } = event;
      const listed = { ...state, indicators, scored, agreements: [], listedBy: [actor.accountId], returned: null };
      return start(listed, term);
    }
    case 'monitoring-agreement-given': {
      const { unitId, answer, words } = event;
      const answered = { ...state, agreements: [...state.agreements, { unitId, answer, words, atMs }] };
      return silentUnits(answered).length === 0 ? stop(answered, 'indicator-agreement') : answered;
    }
    case 'monitoring-agreements-closed': {
      const silent = event.silent.map((unitId) => ({ unitId, answer: 'silent' as const, words: null, atMs }));
      return stop({ ...state, agreements: [...state.agreements, ...silent] }, 'indicator-agreement');
    }
    case 'monitoring-indicators-returned':
      return { ...state, returned: { opinion: event.opinion, atMs } };
    case 'monitoring-fixed': {
      const fixed = { atMs, by: actor.accountId, role: actor.role };
      return { ...state, stage: 'fixed', fixed, collectAtMs: event.collectAtMs };
    }
    case 'monitoring-summarised':
      return { ...state, stage: 'scored', summary: event.summary, returned: null };
  }
}

/** While a data unit owes an answer it is queried. */
function asked(state: MonitoringRound): MonitoringRound {
  return { ...state, stage: unansweredQueries(state).length > 0 ? 'queried' : 'verifying' };
}

function judged(
  state: MonitoringRound,
  { event, actor, atMs }: Recorded<Extract<ChecksEvent, { type: 'monitoring-verdicts-given' }>>,
): MonitoringRound {
  const given = event.verdicts.map((verdict) => ({ ...verdict, atMs, by: actor.accountId }));
  const isJudged = (cell: { code: string; unitId: string | null }) => given.some((one) => sameCell(one, cell));
  const settled = state.queries.filter((query) => query.settledAtMs === null && isJudged(query));
  const vetoes = given.flatMap(({ verdict, dataUnitId, reason, code, unitId }) =>
    verdict === 'false' ? [{ unitId: dataUnitId, reason: reason ?? '', code, ofUnitId: unitId }] : [],
  );
  const kept = state.vetoes.filter(({ code, ofUnitId }) => !isJudged({ code, unitId: ofUnitId }));
  const after: MonitoringRound = {
    ...state,
    verdicts: [...state.verdicts.filter((one) => !isJudged(one)), ...given],
    vetoes: [...kept, ...vetoes],
    queries: state.queries.map((query) => (settled.includes(query) ? { ...query, settledAtMs: atMs } : query)),
  };
  const stopped = settled.reduce((one, { no }) => stop(one, 'query-answer', no), after);
  return withHand(asked(stopped), actor);
}

function checked(state: MonitoringRound, recorded: Recorded<ChecksEvent>): MonitoringRound {
  const { event, actor, atMs } = recorded;
  switch (event.type) {
    case 'monitoring-collecting':
      return { ...state, stage: 'collecting' };
    case 'monitoring-self-assessed':
      return { ...start(state, event.term), stage: 'self-assessed' };
    case 'monitoring-verification-begun':
      return { ...state, stage: 'verifying', verification: { seed: event.seed, drawn: event.drawn, atMs } };
    case 'monitoring-query-asked': {
      const { type: _, term, ...query } = event;
      const queries = [...state.queries, { ...query, askedAtMs: atMs, answer: null, settledAtMs: null }];
      return asked(start({ ...state, queries }, term));
    }
    case 'monitoring-query-answered': {
      const { no, text, value } = event;
      const queries = state.queries.map((query) =>
        query.no === no ? { ...query, answer: { text, value, atMs } } : query,
      );
      return asked(stop({ ...state, queries }, 'query-answer', no));
    }
    case 'monitoring-verdicts-given':
      return judged(state, { ...recorded, event });
    case 'monitoring-surveyed': {
      const { surveys } = event;
      const replaced = state.surveys.filter(
        (old) => !surveys.some(({ kind, unitId }) => kind === old.kind && unitId === old.unitId),
      );
      return withHand({ ...state, surveys: [...replaced, ...surveys] }, actor);
    }
  }
}

function used(state: MonitoringRound, { event, actor, atMs }: Recorded<UseEvent>): MonitoringRound {
  const by = actor.accountId;
  switch (event.type) {
    case 'monitoring-reported': {
      const { number, title, term } = event;
      const reported: MonitoringRound = {
        ...{ ...stop(state, 'monitoring-report'), stage: 'reported', number, report: { title, atMs } },
      };
      return term === null ? reported : start(reported, term);
    }
    case 'monitoring-applied': {
      const applications = event.lists.map((list) => ({ ...list, handedAtMs: atMs, outcomes: [] }));
      const measures = [...state.measures, ...event.measures.map((one) => ({ ...one, atMs, by }))];
      return { ...stop(state, 'monitoring-application'), stage: 'applied', applications, measures };
    }
    case 'monitoring-measures-decided':
      return { ...state, measures: [...state.measures, ...event.measures.map((one) => ({ ...one, atMs, by }))] };
    case 'monitoring-application-recorded': {
      const { body, text, reportedOn, reference } = event;
      const applications = state.applications.map((one) => {
        return one.body === body ? { ...one, outcomes: [...one.outcomes, { text, reportedOn, reference, atMs }] } : one;
      });
      return { ...state, applications };
    }
    case 'monitoring-closed':
      return { ...state, stage: 'closed', terms: [], closedAtMs: atMs };
    case 'monitoring-withdrawn':
      return { ...state, stage: 'withdrawn', terms: [], closedAtMs: atMs, reason: event.reason };
  }
}

/** What a monitoring round looks like after an event. */
export function evolveMonitoring(
  before: MonitoringRound | null,
  recorded: RecordedEvent<MonitoringEvent>,
): MonitoringRound {
  const { event } = recorded;
  if (event.type === 'monitoring-planned') return planned({ ...recorded, event });
  if (before === null) throw new Error(`${event.type} cannot be the first event of a monitoring round`);
  switch (event.type) {
    case 'monitoring-plan-revised':
    case 'monitoring-indicators-listed':
    case 'monitoring-agreement-given':
    case 'monitoring-agreements-closed':
    case 'monitoring-indicators-returned':
    case 'monitoring-fixed':
    case 'monitoring-summarised':
      return prepared(before, { ...recorded, event });
    case 'monitoring-collecting':
    case 'monitoring-self-assessed':
    case 'monitoring-verification-begun':
    case 'monitoring-query-asked':
    case 'monitoring-query-answered':
    case 'monitoring-verdicts-given':
    case 'monitoring-surveyed':
      return checked(before, { ...recorded, event });
    case 'monitoring-scored':
    case 'monitoring-adjusted':
    case 'monitoring-published':
    case 'monitoring-objection-filed':
    case 'monitoring-objection-decided':
    case 'monitoring-objections-closed':
    case 'monitoring-scores-returned':
    case 'monitoring-approved':
      return scoresFolded(before, { ...recorded, event });
    case 'monitoring-reported':
    case 'monitoring-applied':
    case 'monitoring-measures-decided':
    case 'monitoring-application-recorded':
    case 'monitoring-closed':
    case 'monitoring-withdrawn':
      return used(before, { ...recorded, event });
    case 'rung-taken': {
      const taken = termKey(event);
      const terms = before.terms.map((term) => (termKey(term) === taken ? afterRung(term, event.next) : term));
      return { ...before, terms };
    }
    case 'terms-recounted':
      return { ...before, terms: event.terms, countedRevision: event.revision ?? before.countedRevision };
    case 'unit-succeeded':
      return succeededIn(before, event);
  }
}
