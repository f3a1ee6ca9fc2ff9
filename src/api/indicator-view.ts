/** How an indicator (指标) is shown, and how what is sent becomes its text. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { indicatorActions } from '../domain/indicator.ts';
import type {
  AmendableText,
  Direction,
  Indicator,
  IndicatorLevel,
  IndicatorStage,
} from '../domain/indicator/record.ts';
import type { Language } from '../domain/light.ts';
import type { Snapshot } from '../store/loading.ts';
import type * as contract from './indicator-contract.ts';
import { unitRefs } from './unit-refs.ts';

type Names<K extends string> = Record<K, { zh: string; en: string }>;

const stageNames: Names<IndicatorStage> = {
  standing: { zh: '现行', en: 'Standing' },
  retired: { zh: '已停用', en: 'Retired' },
};

const levelNames: Names<IndicatorLevel> = {
  city: { zh: '全市', en: 'City' },
  county: { zh: '县市区', en: 'Counties and zones' },
  unit: { zh: '单位', en: 'Units' },
};

const directionNames: Names<Direction> = {
  higher: { zh: '越高越好（正向）', en: 'Higher is better' },
  lower: { zh: '越低越好（反向）', en: 'Lower is better' },
};

/** Under which name, below the indicator's address, a command is given. */
export const indicatorPaths = { amend: 'amendment', retire: 'retirement' } as const;

/** The name of a command in the API. */
export function indicatorCommandName(command: string): string {
  return command === 'amend' || command === 'retire' ? indicatorPaths[command] : command;
}

/** The address of an indicator. */
export function indicatorHref(id: string): string {
  return `/api/v1/indicators/${id}`;
}

type Sent = Omit<z.output<typeof contract.amendmentBody>, 'edition' | 'reason'>;

/** What was sent, with what is meant where something was left out. */
export function indicatorText(sent: Sent): AmendableText {
  const { evidence = '', range = { min: null, max: null }, yearOnYearPercent = null, atMost = null } = sent;
  const { bonus = null, figures = [], ...text } = sent;
  return { ...text, evidence, range, yearOnYearPercent, atMost, bonus, figures };
}

/** An indicator as it is shown to the snapshot's actor. */
export function showIndicator(
  { id, state, context, seq, openedAtMs }: Snapshot<Indicator>,
  language: Language,
): z.output<typeof contract.indicator> {
  const { dataUnitId, evidence, targets, figures, editedAtMs, retiredAtMs, ...text } = state;
  // It was a unit of the directory when it was named, and units are never taken out of it.
  const dataUnit = unitRefs(context.directory).one(dataUnitId);
  if (dataUnit === null) throw new Error('the unit that reports an indicator is in the directory');
  return {
    ...{ id, noun: 'indicator', ...text, dataUnit, evidence: evidence || null },
    ...{ targets: [...targets], figures: [...figures] },
    directionName: directionNames[text.direction][language],
    levelName: levelNames[text.level][language],
    stageName: stageNames[text.stage][language],
    ...{ definedAt: isoShanghai(openedAtMs), editedAt: isoShanghai(editedAtMs) },
    ...{ retiredAt: retiredAtMs === null ? null : isoShanghai(retiredAtMs), version: seq },
    actions: indicatorActions(state, context).map((command) => {
      const name = indicatorPaths[command];
      return { name, method: 'POST', href: `${indicatorHref(id)}/${name}` };
    }),
  };
}
