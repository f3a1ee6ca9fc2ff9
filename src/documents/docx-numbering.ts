/**
 * The numbers of Word's lists. A number such as 一、 or （一） that Word counts by itself stands nowhere in the text: it comes from
 * word/numbering.xml and from how many paragraphs of the list came before (ECMA-376-1 §17.9).
 */
import { isOn, levelOf, lineage, type ListReference, type Styles } from './docx-styles.ts';
import { listNumber } from './list-number.ts';
import { readXml } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** `（%2）`: each %k stands for the count of level k. */
  text: string;
  suffix: string;
  /** The level (from 1) whose numbers start this one anew; 0 for none, undefined for any above. */
  restart: number | undefined;
  /** Every number of this level's text is written in digits. */
  legal: boolean;
  /** The style whose paragraphs stand at this level. */
  style: string | undefined;
}

interface AbstractList {
  levels: Map<number, Level>;
  /** The list is described elsewhere, at the list that this style names. */
  styleLink: string | undefined;
}

interface List {
  abstractId: string;
  overrides: Map<number, { start?: number; level?: Level }>;
}

interface Numbering {
  abstracts: Map<string, AbstractList>;
  lists: Map<string, List>;
}

/** A paragraph's place in lists: what it says itself, and its style. */
export interface Listed {
  list: ListReference;
  style: string | undefined;
}

/** because Word's own limit for such a text is 255. */
const MAX_LEVEL_TEXT = 255;

function newLevel(): Level {
  return {
    ...{ start: 0, format: 'decimal', text: '', suffix: 'tab' },
    ...{ restart: undefined, legal: false, style: undefined },
  };
}

function readNumbering(xml: Uint8Array | undefined): Numbering {
  const numbering: Numbering = { abstracts: new Map(), lists: new Map() };
  let abstract: AbstractList | undefined;
  let list: List | undefined;
  let override: { start?: number; level?: Level } | undefined;
  let level: Level | undefined;
  if (xml === undefined) return numbering;
  readXml(xml, {
    open(name, attribute) {
      const value = attribute('val');
      switch (name) {
        case 'w:abstractNum':
          abstract = { levels: new Map(), styleLink: undefined };
          numbering.abstracts.set(attribute('abstractNumId') ?? '', abstract);
          break;
        case 'w:num':
          list = { abstractId: '', overrides: new Map() };
          numbering.lists.set(attribute('numId') ?? '', list);
          break;
        case 'w:abstractNumId':
          if (list) list.abstractId = value ?? '';
          break;
        case 'w:numStyleLink':
          if (abstract) abstract.styleLink = value;
          break;
        case 'w:lvlOverride':
          override = {};
          list?.overrides.set(levelOf(attribute('ilvl') ?? ''), override);
          break;
        case 'w:startOverride':
          if (override) override.start = numberOf(value);
          break;
        case 'w:lvl':
          level = newLevel();
          if (override) override.level = level;
          else abstract?.levels.set(levelOf(attribute('ilvl') ?? ''), level);
          break;
        default:
          if (level) describe(level, name, value);
      }
    },
    close(name) {
      if (name === 'w:abstractNum') abstract = undefined;
      else if (name === 'w:num') list = undefined;
      else if (name === 'w:lvlOverride') override = undefined;
      else if (name === 'w:lvl') level = undefined;
    },
  });
  return numbering;
}

function describe(level: Level, name: string, value: string | undefined): void {
  if (name === 'w:start') level.start = numberOf(value);
  else if (name === 'w:numFmt') level.format = value ?? 'decimal';
  else if (name === 'w:lvlText') level.text = (value ?? '').slice(0, MAX_LEVEL_TEXT);
  else if (name === 'w:suff') level.suffix = value ?? 'tab';
  else if (name === 'w:lvlRestart') level.restart = numberOf(value);
  else if (name === 'w:isLgl') level.legal = isOn(value);
  else if (name === 'w:pStyle') level.style = value;
}

function numberOf(value: string | undefined): number {
  const number = Number(value);
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}

/**
 * Counts a document's lists: the function is asked for every paragraph, in order, and answers the number that Word prints
 * before it with what parts it from the text; '' for a paragraph without one, and for bullets, which are no numbers.
 */
export function listNumbers(xml: Uint8Array | undefined, styles: Styles): (paragraph: Listed) => string {
  const numbering = readNumbering(xml);
  // because lists that share a description go on counting where the other stopped
  const counts = new Map<string, (number | undefined)[]>();
  const restarted = new Set<string>();

  return (paragraph) => {
    const place = placeOf(paragraph, numbering, styles);
    if (!place) return '';
    const { numId, list, abstractId, abstract, at } = place;
    const levelAt = (index: number) => list.overrides.get(index)?.level ?? abstract.levels.get(index);
    const level = levelAt(at);
    if (!level) return '';
    const count = counts.get(abstractId) ?? [];
    counts.set(abstractId, count);
    const override = list.overrides.get(at)?.start;
    const firstHere = override !== undefined && !restarted.has(`${numId}/${at}`);
    if (firstHere) restarted.add(`${numId}/${at}`);
    const before = count[at];
    if (firstHere) count[at] = override;
    else count[at] = before === undefined ? level.start : before + 1;
    for (let deeper = at + 1; deeper < 9; deeper++) {
      const restart = levelAt(deeper)?.restart;
      if (restart === undefined || at < restart) count[deeper] = undefined;
    }
    if (level.format === 'bullet') return '';
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = levelAt(index);
      return listNumber(count[index] ?? shown?.start ?? 0, level.legal ? 'decimal' : (shown?.format ?? 'decimal'));
    });
    return label === '' ? '' : label + (level.suffix === 'tab' ? '\t' : level.suffix === 'space' ? ' ' : '');
  };
}

/** The list that a paragraph stands in, by itself or by its style, and at which level. */
function placeOf(paragraph: Listed, numbering: Numbering, styles: Styles) {
  const line = lineage(styles, paragraph.style ?? styles.paragraphDefault);
  const listing = line.find(({ list }) => list.numId !== undefined);
  const numId = paragraph.list.numId ?? listing?.list.numId;
  const list = numbering.lists.get(numId ?? '');
  if (numId === undefined || !list) return undefined;
  const described = describedAt(list.abstractId, numbering, styles);
  const abstract = numbering.abstracts.get(described);
  if (!abstract) return undefined;
  const bound = [...abstract.levels].find(([, { style }]) => style !== undefined && style === listing?.id)?.[0];
  const byStyle = bound ?? line.find((style) => style.list.level !== undefined)?.list.level;
  const at = paragraph.list.level ?? (paragraph.list.numId === undefined ? byStyle : undefined) ?? 0;
  return { numId, list, abstractId: described, abstract, at };
}

/** Where a list is truly described: a list made by a list style refers to the style, the style to its own list. */
function describedAt(abstractId: string, { abstracts, lists }: Numbering, { byId }: Styles): string {
  const link = abstracts.get(abstractId)?.styleLink;
  if (link === undefined) return abstractId;
  return lists.get(byId.get(link)?.list.numId ?? '')?.abstractId ?? abstractId;
}
