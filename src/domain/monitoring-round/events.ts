/** The events of a monitoring round. Figures, totals, dates and draws stand in them: folding needs nothing else (C10). */
import type { IsoDate } from '../calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { FrozenIndicator } from '../indicator/record.ts';
import type { FigureBefore } from '../monitoring/entries.ts';
import type { ScoringInput, ScoringRules, UnitGroup } from '../monitoring/scoring.ts';
import type { UnitSucceeded } from '../succession.ts';
import type { Term } from '../term.ts';
import type { TermsRecounted } from '../term/recounting.ts';
import type { RungTaken } from '../term/rungs.ts';
import type { Cell, RoundPlan } from './kinds.ts';
import type { LowBandMeasure, ReceivingBody, ReceivingList } from './lists.ts';
import type { ObjectionJudge, ScoreChange, ScoredUnit, Survey, UnitTotal, VerdictGiven } from './record.ts';
import type { RoundSummary } from './summary.ts';

/** Up to the collecting. */
export type PreparingEvent =
  | ({ type: 'monitoring-planned'; mechanismId: string; unitId: string } & RoundPlan)
  | ({ type: 'monitoring-plan-revised' } & RoundPlan)
  /** The list stands to be agreed to: agreements to an earlier one are void. */
  | {
      type: 'monitoring-indicators-listed';
      indicators: readonly FrozenIndicator[];
      scored: readonly ScoredUnit[];
      term: Term;
    }
  | { type: 'monitoring-agreement-given'; unitId: string; answer: 'agreed' | 'objected'; words: string | null }
  /** The term has passed; `silent`: who said nothing, which is a yes. */
  | { type: 'monitoring-agreements-closed'; round: number; silent: readonly string[] }
  | { type: 'monitoring-indicators-returned'; opinion: string }
  | { type: 'monitoring-fixed'; opinion: string | null; collectAtMs: number }
  /** `again`: the office had it summed up anew, as it was sent back. */
  | { type: 'monitoring-summarised'; summary: RoundSummary; again?: true };

/** From the collecting to the scores. */
export type ChecksEvent =
  /** Opens the submissions. `before`: values of the year before, which entries are held against. */
  | { type: 'monitoring-collecting'; before: readonly FigureBefore[] }
  /** `silent`: the data units that handed in nothing, as far as a circular may name them. */
  | { type: 'monitoring-self-assessed'; term: Term; silent?: readonly string[] }
  | { type: 'monitoring-verification-begun'; seed: string; entries: number; drawn: readonly Cell[] }
  | ({ type: 'monitoring-query-asked'; no: number; dataUnitId: string; question: string; term: Term } & Cell)
  | { type: 'monitoring-query-answered'; no: number; text: string; value: number | null }
  | {
      type: 'monitoring-verdicts-given';
      verdicts: readonly (VerdictGiven & { of: number | null; dataUnitId: string })[];
    }
  | { type: 'monitoring-surveyed'; surveys: readonly Survey[] };

/** From the scores to their approval. `totals`: of the units whose score is another one now. */
export type ScoringEvent =
  | { type: 'monitoring-scored'; input: ScoringInput; rules: ScoringRules; totals: readonly UnitTotal[] }
  | { type: 'monitoring-adjusted'; unitId: string; points: number; reason: string; totals: readonly UnitTotal[] }
  | { type: 'monitoring-published'; term: Term }
  | {
      type: 'monitoring-objection-filed';
      no: number;
      unitId: string;
      text: string;
      evidence: readonly Evidence[];
      judge: ObjectionJudge;
      term: Term;
    }
  | ({
      type: 'monitoring-objection-decided';
      no: number;
      outcome: 'upheld' | 'dismissed';
      opinion: string;
      /** What had been handed in of the values that are corrected. */
      corrected: readonly { code: string; of: number | null; dataUnitId: string }[];
      totals: readonly UnitTotal[];
    } & ScoreChange)
  /** The term has passed: nobody objects any more. */
  | { type: 'monitoring-objections-closed'; round: number }
  | { type: 'monitoring-scores-returned'; opinion: string }
  | {
      type: 'monitoring-approved';
      opinion: string | null;
      ranking: readonly { unitId: string; group: UnitGroup; rank: number }[];
      term: Term;
    };

/** What is done with the results, and how it ends. */
export type UseEvent =
  | { type: 'monitoring-reported'; number: string; title: string; term: Term | null }
  | { type: 'monitoring-applied'; lists: readonly ReceivingList[]; measures: readonly LowBandMeasure[] }
  | { type: 'monitoring-measures-decided'; measures: readonly LowBandMeasure[] }
  | {
      type: 'monitoring-application-recorded';
      body: ReceivingBody;
      text: string;
      reportedOn: IsoDate;
      reference: string | null;
    }
  | { type: 'monitoring-closed' }
  | { type: 'monitoring-withdrawn'; reason: string };

/** What time and the directory do to it. */
export type ClockEvent = RungTaken | TermsRecounted | UnitSucceeded;

/** The events of a monitoring round. */
export type MonitoringEvent = PreparingEvent | ChecksEvent | ScoringEvent | UseEvent | ClockEvent;
