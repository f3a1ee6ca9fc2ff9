/** How much of what a submission asks for is there. */
import { askedEntries, type Entry, type EntryStandards } from '../monitoring/entries.ts';
import type { SubmissionPart } from './order.ts';
import type { Completeness, KeptContent } from './record.ts';

/** The name of one figure in a text: `ZB01` of the city, `ZB01@` and the unit's id of a unit. */
export function figureName({ code, unitId }: Pick<Entry, 'code' | 'unitId'>): string {
  return unitId === null ? code : `${code}@${unitId}`;
}

/** The names of what is asked for and not there; an entry that says there is no figure (无数据) is there. */
export function missingFigures(
  { indicators, scopes }: Pick<EntryStandards, 'indicators' | 'scopes'>,
  entries: readonly Pick<Entry, 'code' | 'unitId'>[],
): readonly string[] {
  const there = new Set(entries.map(figureName));
  const asked = askedEntries(indicators, scopes).map(figureName);
  return asked.filter((name) => !there.has(name));
}

/** How complete some content is; null: nothing was written. A self-assessment asks for one text. */
export function completenessOf(
  { indicators, scopes, part }: Pick<EntryStandards, 'indicators' | 'scopes'> & { part: SubmissionPart },
  content: KeptContent | null,
): Completeness {
  if (part === 'self-assessment') return { asked: 1, entered: content === null ? 0 : 1, noData: 0, warned: 0 };
  const asked = askedEntries(indicators, scopes).length;
  if (content?.part !== 'data') return { asked, entered: 0, noData: 0, warned: 0 };
  const { entries, warnings } = content;
  return {
    ...{ asked, entered: entries.length, noData: entries.filter(({ value }) => value === null).length },
    warned: new Set(warnings.map(({ index }) => index)).size,
  };
}
