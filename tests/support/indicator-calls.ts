/** Indicators over HTTP. */
import type { z } from 'zod';
import type * as contract from '../../src/api/indicator-contract.ts';
import type { ApiClient } from './api-client.ts';

/** An indicator as the API shows it. */
export type IndicatorJson = z.output<typeof contract.indicator>;

interface Calls {
  as: (who: string) => ApiClient;
}

/** What the body of a good indicator says, of a code and a unit. */
export function indicatorBody(code: string, dataUnitId: string, changes: object = {}) {
  return {
    ...{ code, name: '示例指标', unitOfMeasure: '件', direction: 'higher', level: 'county' },
    ...{ targets: [{ year: 2026, value: 100 }], weight: 20, dataUnitId, source: '示例方案' },
    ...changes,
  };
}

/** The body that amends the first edition of the same. */
export function amendmentBody(dataUnitId: string, changes: object = {}) {
  const { code: _, ...body } = indicatorBody('', dataUnitId);
  return { ...body, weight: 25, edition: 1, reason: '口径调整', ...changes };
}

/** Defines one, by the office's clerk. */
export async function defineIndicator(
  { as }: Calls,
  code: string,
  dataUnitId: string,
  changes: object = {},
): Promise<IndicatorJson> {
  const { status, json } = await as('coordinator').post<IndicatorJson>(
    '/indicators',
    indicatorBody(code, dataUnitId, changes),
  );
  if (status !== 201) throw new Error(`the indicator was refused: ${JSON.stringify(json)}`);
  return json;
}
