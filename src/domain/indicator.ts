/**
 * An indicator (指标) of annual monitoring: what is measured, by whom it is reported, and what it counts. The office defines,
 * amends and retires it; a round freezes it as it stands, so that what is amended holds from the next round on (domain.md 3.3).
 */
import {
  evolveIndicator,
  type AmendableText,
  type Indicator,
  type IndicatorEvent,
  type IndicatorText,
} from './indicator/record.ts';
import { wordingBarred, type CatalogueEntry } from './indicator/wording.ts';
import type { Context, Decision, Facts, Notice, Procedure, RecordedEvent, Refusal } from './matter.ts';
import { sameJson } from './plan/same-json.ts';
import { liaisonOf, mayKeepIndicators, maySeeIndicators } from './roles.ts';
import { unitSucceeded } from './succession.ts';

/** The commands of an indicator. `others`: the rest of the catalogue, read under the lock. */
export type IndicatorCommand =
  | { type: 'define'; indicator: IndicatorText; others: readonly CatalogueEntry[] }
  | {
      type: 'amend';
      indicator: AmendableText;
      /** The edition that is amended: what somebody else amended meanwhile is not undone unseen. */
      edition: number;
      reason: string;
      others: readonly CatalogueEntry[];
    }
  | { type: 'retire'; reason: string };

/** The names of the commands that a person gives on an indicator that is there. */
export const indicatorCommands = ['amend', 'retire'] as const;

type OnIndicator = (typeof indicatorCommands)[number];

/** Why this actor may not change it now; null when it may. */
function hindrance(state: Indicator, { actor }: Context): Refusal | null {
  if (!maySeeIndicators(actor, state.mechanismId)) return { refused: 'NOT_FOUND' };
  if (!mayKeepIndicators(actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  return state.stage === 'standing' ? null : { refused: 'NOT_NOW', possible: [], details: { stage: state.stage } };
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function indicatorActions(state: Indicator, context: Context): readonly OnIndicator[] {
  return hindrance(state, context) === null ? indicatorCommands : [];
}

/** What an indicator says now, without how it came to say so. */
export function textOf(state: Indicator): IndicatorText {
  const { stage: _s, mechanismId: _m, edition: _e, editedAtMs: _a, reason: _r, retiredAtMs: _t, ...text } = state;
  return text;
}

function made(event: IndicatorEvent, basis: string): Decision<IndicatorEvent> {
  return { events: [{ event, basis, dueAtMs: null }] };
}

function define(
  { indicator, others }: Extract<IndicatorCommand, { type: 'define' }>,
  context: Context,
): Decision<IndicatorEvent> {
  if (!mayKeepIndicators(context.actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  const taken = others.find(({ code }) => code === indicator.code);
  if (taken) {
    const details = { indicatorId: taken.indicatorId, stage: taken.stage };
    return { refused: 'INDICATOR_CODE_TAKEN', pointer: '/code', details };
  }
  const { mechanism } = context;
  const event = { type: 'indicator-defined', mechanismId: mechanism.id, ...indicator } as const;
  return wordingBarred(indicator, others, context) ?? made(event, indicator.source);
}

function amend(
  state: Indicator,
  { indicator, edition, reason, others }: Extract<IndicatorCommand, { type: 'amend' }>,
  context: Context,
): Decision<IndicatorEvent> {
  if (edition !== state.edition) {
    return { refused: 'INDICATOR_CHANGED', pointer: '/edition', details: { edition: state.edition } };
  }
  const text = { ...indicator, code: state.code };
  if (sameJson(text, textOf(state))) return { refused: 'NOTHING_CHANGED' };
  const fromUnitId = state.dataUnitId === text.dataUnitId ? null : state.dataUnitId;
  const amended = { ...indicator, edition: edition + 1, fromUnitId, reason };
  return wordingBarred(text, others, context) ?? made({ type: 'indicator-amended', ...amended }, indicator.source);
}

function decide(state: Indicator | null, command: IndicatorCommand, context: Context): Decision<IndicatorEvent> {
  if (command.type === 'define') return state === null ? define(command, context) : { refused: 'NOT_NOW' };
  if (state === null) return { refused: 'NOT_FOUND' };
  const barred = hindrance(state, context);
  if (barred) return barred;
  if (command.type === 'amend') return amend(state, command, context);
  return made({ type: 'indicator-retired', reason: command.reason }, state.source);
}

/** It waits for nobody. While it stands, it goes along with its data unit to the successor. */
function facts(state: Indicator): Facts {
  return {
    ...{ unitId: state.dataUnitId, stage: state.stage, title: `指标 ${state.code} ${state.name}`, number: null },
    ...{ open: false, follows: state.stage === 'standing', dueAtMs: null, originalDueAtMs: null },
    ...{ overdueFromMs: null, light: [], nextWakeAtMs: null, waitsFor: 'nothing', edition: null },
  };
}

/** The unit that reports it is told, and the one that need not any longer. */
function notices(
  { dataUnitId }: Indicator,
  { event }: Pick<RecordedEvent<IndicatorEvent>, 'event'>,
): readonly Notice[] {
  if (event.type === 'unit-succeeded') return [];
  const before = event.type === 'indicator-amended' && event.fromUnitId !== null ? [event.fromUnitId] : [];
  return [dataUnitId, ...before].map((id) => ({ ...liaisonOf({ id }), kind: event.type }));
}

/** The procedure of an indicator. */
export const indicator: Procedure<Indicator, IndicatorCommand, IndicatorEvent> = {
  noun: 'indicator',
  eventVersion: 1,
  // Indicators name each other: none is judged while another comes, changes or goes.
  needsDirectory: 'alone',
  decide,
  evolve: evolveIndicator,
  step: () => null,
  succession: unitSucceeded,
  shorten: () => null,
  facts,
  sight: () => ({ units: 'all', fromSeq: 1 }),
  tasks: () => [],
  notices,
  rungOf: () => null,
};
