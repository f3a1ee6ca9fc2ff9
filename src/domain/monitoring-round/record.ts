/** What is recorded of a monitoring round (年度监测): the state that its events fold to. Instants in ms. */
import type { Evidence } from '../evidence.ts';
import type { FrozenIndicator } from '../indicator/record.ts';
import type { ScoringInput, ScoringRules, UnitGroup, UnitScore } from '../monitoring/scoring.ts';
import type { TermKind } from '../policy.ts';
import type { Role } from '../roles.ts';
import type { Term } from '../term.ts';
import type { LowBandMeasure, ReceivingList } from './lists.ts';
import type { Cell, MonitoringStage, RoundPlan } from './kinds.ts';
import type { RoundSummary } from './summary.ts';

/** A unit that is scored; `ranked`: false for the office's own. */
export type ScoredUnit = ScoringInput['units'][number];

/** What a unit says to the list of indicators: yes, no with words, or nothing within the term, which is yes. */
export interface Agreement {
  unitId: string;
  answer: 'agreed' | 'objected' | 'silent';
  words: string | null;
  atMs: number;
}

/** A question to a data unit about one value. It is settled by a verdict on the value. */
export interface Query extends Cell {
  no: number;
  dataUnitId: string;
  question: string;
  askedAtMs: number;
  answer: { text: string; value: number | null; atMs: number } | null;
  settledAtMs: number | null;
}

/** How a value was found: as it was handed in, wrong and put right, or false data, which is a veto for its data unit. */
export const verdictKinds = ['accepted', 'corrected', 'false'] as const;

/** See {@link verdictKinds}. */
export type VerdictKind = (typeof verdictKinds)[number];

/** A verdict as it is given. `value`: what counts instead; of a false one null where nothing does. */
export interface VerdictGiven extends Cell {
  verdict: VerdictKind;
  value: number | null;
  reason: string | null;
}

/** A verdict on the value that was handed in as `of`: it says nothing of another one. */
export interface CellVerdict extends VerdictGiven {
  of: number | null;
  dataUnitId: string;
  atMs: number;
  by: string;
}

/** What is surveyed: satisfaction, which is scored, and the business environment (营商环境), which is reported. */
export const surveyKinds = ['satisfaction', 'business-environment'] as const;

/** See {@link surveyKinds}. */
export type SurveyKind = (typeof surveyKinds)[number];

/** A surveyed figure from 0 to 100, of a unit or of the city (null). */
export interface Survey {
  kind: SurveyKind;
  unitId: string | null;
  value: number;
  source: string;
}

/** What a score comes to; its items open from what was counted. */
export type UnitTotal = Pick<UnitScore, 'unitId' | 'group' | 'total' | 'band' | 'vetoed'>;

/** What was counted, by which rules, and what it came to. */
export interface Counted {
  input: ScoringInput;
  rules: ScoringRules;
  totals: readonly UnitTotal[];
  atMs: number;
}

/** Points that a panel gave or took, with its reason. */
export interface Adjustment {
  unitId: string;
  points: number;
  reason: string;
}

/** That a unit's data were false: it is unqualified whatever its total. `code`, `ofUnitId`: the value that was. */
export interface Veto {
  unitId: string;
  reason: string;
  code: string;
  ofUnitId: string | null;
}

/** The roles that decide on objections, in the order in which they are asked. */
export const objectionJudges = ['director', 'inspector', 'leader', 'cityLeader'] as const;

/** See {@link objectionJudges}. */
export type ObjectionJudge = (typeof objectionJudges)[number];

/** What a decision changes of a unit's score: values of its own, points, or a veto that is lifted. */
export interface ScoreChange {
  corrections: readonly { code: string; value: number }[];
  points: number;
  liftsVeto: boolean;
}

/** What a unit says against the draft of its score. */
export interface ScoreObjection {
  no: number;
  unitId: string;
  text: string;
  evidence: readonly Omit<Evidence, 'text'>[];
  filedAtMs: number;
  filedBy: string;
  /** To which publication. */
  publication: number;
  judge: ObjectionJudge;
  decision: ({ outcome: 'upheld' | 'dismissed'; opinion: string; atMs: number; by: string } & ScoreChange) | null;
}

/** Somebody who scored, judged a value, entered a survey, adjusted or published, and in which role: they decide on no objection. */
export interface Hand {
  accountId: string;
  role: Role;
}

/** A list that was handed on, and what its receiver reported of it. */
export interface Application extends ReceivingList {
  handedAtMs: number;
  outcomes: readonly { text: string; reportedOn: string; reference: string | null; atMs: number }[];
}

/** A monitoring round as its events fold. All instants in ms. */
export interface MonitoringRound extends RoundPlan {
  stage: MonitoringStage;
  mechanismId: string;
  /** The office's unit. */
  unitId: string;
  /** Whose work became whose since it was planned, in order; `merged`: the successor is scored for itself. */
  successions: readonly { from: string; to: string; merged?: boolean }[];
  /** The list of indicators, frozen once it is fixed; whoever listed does not fix. */
  indicators: readonly FrozenIndicator[];
  listedBy: readonly string[];
  scored: readonly ScoredUnit[];
  agreements: readonly Agreement[];
  /** What the convener said when it went back to the office: the list, or the scores. */
  returned: { opinion: string; atMs: number } | null;
  fixed: { atMs: number; by: string; role: Role } | null;
  /** From when it collects, once that is settled. */
  collectAtMs: number | null;
  /** What a quarterly round sums up. */
  summary: RoundSummary | null;
  /** The spot checks (抽查): drawn from a recorded seed. */
  verification: { seed: string; drawn: readonly Cell[]; atMs: number } | null;
  queries: readonly Query[];
  /** The last verdict on each value. */
  verdicts: readonly CellVerdict[];
  surveys: readonly Survey[];
  counted: Counted | null;
  adjustments: readonly Adjustment[];
  vetoes: readonly Veto[];
  hands: readonly Hand[];
  publications: readonly { atMs: number; by: string; seq: number }[];
  objections: readonly ScoreObjection[];
  /** The ranking, frozen with the approval; none before. */
  approved: {
    atMs: number;
    by: string;
    role: Role;
    opinion: string | null;
    ranking: readonly { unitId: string; group: UnitGroup; rank: number }[];
  } | null;
  number: string | null;
  report: { title: string; atMs: number } | null;
  applications: readonly Application[];
  measures: readonly (LowBandMeasure & { atMs: number; by: string })[];
  /** Running terms: of queries and objections one each, by their number; of others at most one of a kind. */
  terms: readonly Term[];
  rounds: Partial<Record<TermKind, number>>;
  /** Why it was withdrawn. */
  reason: string | null;
  closedAtMs: number | null;
  /** The last revision of the calendar that its terms were counted by. */
  countedRevision: number;
}

/** The units that report data, each once. */
export function dataUnitsOf({ indicators }: Pick<MonitoringRound, 'indicators'>): readonly string[] {
  return [...new Set(indicators.map(({ dataUnitId }) => dataUnitId))];
}

/** The units that take part: those that report, and those that are scored; each once. */
export function participantsOf(state: Pick<MonitoringRound, 'indicators' | 'scored'>): readonly string[] {
  return [...new Set([...dataUnitsOf(state), ...state.scored.map(({ unitId }) => unitId)])];
}

/** The units of each level of which values are asked. */
export function scopesOf({ scored }: Pick<MonitoringRound, 'scored'>): { county: string[]; unit: string[] } {
  const of = (asked: UnitGroup) => scored.filter(({ group }) => group === asked).map(({ unitId }) => unitId);
  return { county: of('county'), unit: of('department') };
}

/** The units that have said nothing to the list. */
export function silentUnits(state: Pick<MonitoringRound, 'indicators' | 'scored' | 'agreements'>): readonly string[] {
  return participantsOf(state).filter((unitId) => !state.agreements.some((one) => one.unitId === unitId));
}

/** The running term of a kind; of queries and objections the one with this number. */
export function roundTerm({ terms }: Pick<MonitoringRound, 'terms'>, kind: TermKind, no?: number): Term | undefined {
  return terms.find((term) => term.kind === kind && (no === undefined || term.round === no));
}

/** Which running of a kind of term the next one will be. */
export function nextRoundOf({ rounds }: Pick<MonitoringRound, 'rounds'>, kind: TermKind): number {
  return (rounds[kind] ?? 0) + 1;
}

/** Queries that their unit has not answered, and no verdict settled. */
export function unansweredQueries({ queries }: Pick<MonitoringRound, 'queries'>): readonly Query[] {
  return queries.filter(({ answer, settledAtMs }) => answer === null && settledAtMs === null);
}

/** Objections that wait for their decision. */
export function pendingObjections({ objections }: Pick<MonitoringRound, 'objections'>): readonly ScoreObjection[] {
  return objections.filter(({ decision }) => decision === null);
}

/** What its events rest on: the report's number once there is one. */
export function roundRestsOn({ number, basis }: Pick<MonitoringRound, 'number' | 'basis'>): string {
  return number ?? basis;
}
