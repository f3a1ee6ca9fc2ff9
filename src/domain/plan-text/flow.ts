/** From a document's text to lines without page noise, and to flows: text with its line breaks taken out, but not forgotten. */
import type { Span } from './result.ts';

/** A line of the source without its indentation; never blank. */
export interface Line extends Span {
  text: string;
  /** Blank lines, page numbers or a page break stand before it. */
  gap: boolean;
  /** A page number or a page break stands before it. */
  page: boolean;
  /** How many characters the line has on its page, with what was split off before it. */
  width: number;
}

/** Text with line breaks removed. Positions are in `text`; `offsets` leads back to the source. */
export interface Flow {
  text: string;
  /** The same text, character by character, with one form for what is written in many (see {@link plain}). */
  plain: string;
  /** The place in the source of each character. */
  offsets: readonly number[];
  breaks: readonly Break[];
}

/** Where a line break was taken out: before the character at `position`. */
export interface Break {
  position: number;
  /** Blank lines, page numbers or a page break stood there. */
  gap: boolean;
  /** A page ended there. */
  page: boolean;
  /** The line was full: it was broken because the page was narrow, and nothing ended there. */
  soft: boolean;
}

const BLANK = /^[\s\u3000\u00a0\ufeff]*$/;
/** - 3 -, — 4 —, 第5页, 第 3 页 共 10 页, 3/10. */
const PAGE_NUMBER =
  /^(?:[-—–―－·~\s]+\d{1,4}[-—–―－·~\s]+|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4})$/;
const BARE_NUMBER = /^\d{1,4}$/;
/** What says something of an item is no header, however often it is said. */
const SAYS = /[:、]|^(?:\(?[一二三四五六七八九十\d]+[)、.])|(?:牵头|负责|配合|参与|协办|落实)$/;
/** What every page repeats is noise from the third page on: two may be chance. */
const REPEATED = 3;

/** Whether a line is sure to have said all that it says. */
export function isComplete(text: string): boolean {
  return /(?:[。；;！!？?：:）)〕】］\]”"’』」》…]|[\u4e00-\u9fff][.．])\s*$/.test(text);
}

const WIDE: Record<string, string> = {
  '｡': '。',
  '､': '、',
  '﹑': '、',
  '∶': ':',
  '﹕': ':',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '[': '(',
  ']': ')',
  '﹝': '(',
  '﹞': ')',
  '〈': '<',
  '〉': '>',
  '\u3000': ' ',
  '\u00a0': ' ',
  '\t': ' ',
  '—': '-',
  '–': '-',
  '―': '-',
  '~': '-',
};

/** One form for full and half width, for the kinds of brackets and dashes, for 二〇二四年; the length stays the same. */
export function plain(text: string): string {
  const years = text.replaceAll(/二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/g, (year) =>
    Array.from(year, (digit) => String('〇一二三四五六七八九'.indexOf(/[○零]/.test(digit) ? '〇' : digit))).join(''),
  );
  const stops = years.replaceAll(/(?<=[\u4e00-\u9fff])[.．](?=[\u4e00-\u9fff“(（]|$)/g, '。');
  return stops.replaceAll(/[\uff01-\uff5e｡､﹑∶﹕〔〕【】[\]﹝﹞〈〉\u3000\u00a0\t—–―~]/g, (char) => {
    const code = char.charCodeAt(0);
    const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
    return WIDE[half] ?? half;
  });
}

/** The lines of a text: blank ones, page numbers and what every page repeats are left out and leave a gap. */
export function readLines(source: string): Line[] {
  const raw: Line[] = [];
  let gap = false;
  let page = false;
  let start = 0;
  const take = (end: number): void => {
    const text = source.slice(start, end);
    const trimmed = text.trim();
    const first = start + text.indexOf(trimmed);
    gap ||= page;
    if (BLANK.test(text)) {
      gap = true;
      return;
    }
    raw.push({ start: first, end: first + trimmed.length, text: trimmed, gap, page, width: trimmed.length });
    gap = false;
    page = false;
  };
  for (const { index, 0: end } of source.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g)) {
    take(index);
    if (end === '\f') page = true;
    start = index + end.length;
  }
  take(source.length);
  return withoutNoise(raw);
}

function withoutNoise(raw: readonly Line[]): Line[] {
  const seen = new Map<string, number>();
  for (const line of raw) if (line.gap) seen.set(line.text, (seen.get(line.text) ?? 0) + 1);
  // A number in the middle of a sentence is a page's only among others: a narrow page may have cut 5|000元.
  const numbers = new Set(
    raw.filter(({ text }) => BARE_NUMBER.test(plain(text))).map(({ text }) => Number(plain(text))),
  );
  const isPage = ({ text }: Line, before: Line | undefined): boolean => {
    const number = Number(plain(text));
    return before !== undefined && !isComplete(before.text) && (numbers.has(number - 1) || numbers.has(number + 1));
  };
  const lines: Line[] = [];
  let gap = false;
  raw.forEach((line, index) => {
    const alone = line.gap || (raw[index + 1]?.gap ?? true);
    const text = plain(line.text);
    const noise =
      PAGE_NUMBER.test(text) ||
      (BARE_NUMBER.test(text) && (alone || isPage(line, raw[index - 1]))) ||
      (line.gap &&
        (seen.get(line.text) ?? 0) >= REPEATED &&
        line.text.length <= 40 &&
        !isComplete(line.text) &&
        !SAYS.test(text));
    if (noise) gap = true;
    else {
      lines.push(gap ? { ...line, gap: true, page: true } : line);
      gap = false;
    }
  });
  // A splice may have been wrapped since: what the clause says may stand in the lines before.
  let before = '';
  return lines.flatMap((line) => {
    const parts = splitAfterClause(line, before);
    before = (before + plain(line.text)).slice(-CLAUSE_BEFORE);
    return parts;
  });
}

/** Longer than any list of units that stands in one bracket on one line. */
const CLAUSE_BEFORE = 300;

/**
 * A heading that follows a responsibility clause on the same line begins a line of its own. `before` is what the lines
 * before this one say last.
 */
function splitAfterClause(line: Line, before: string): Line[] {
  const parts: Line[] = [];
  let from = 0;
  const text = plain(line.text);
  for (const { index } of text.matchAll(
    /\)(?= *(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)))/g,
  )) {
    const here = text.slice(Math.max(from, index - CLAUSE_BEFORE), index);
    const said = from === 0 ? (before + here).slice(-CLAUSE_BEFORE) : here;
    if (!/责任|牵头|负责|配合|落实/.test(said)) continue;
    parts.push(piece(line, from, index + 1));
    from = index + 1;
  }
  return from === 0 ? [line] : [...parts, piece(line, from, line.text.length)];
}

/** A part of a line; what stood before the line stands before its first part only. */
function piece(line: Line, from: number, to: number): Line {
  const text = line.text.slice(from, to);
  const trimmed = text.trim();
  const start = line.start + from + text.indexOf(trimmed);
  const first = from === 0;
  return {
    start,
    end: start + trimmed.length,
    text: trimmed,
    gap: first && line.gap,
    page: first && line.page,
    width: line.width,
  };
}

/** A line that falls short of the document's width by no more than this goes on in the next one. */
const WRAP_SLACK = 3;

/** Whether a line was full, so that what it says goes on in the next one. */
export function isSoft(line: Line, width: number | null): boolean {
  return width !== null && line.width >= width - WRAP_SLACK && !isComplete(line.text);
}

/** Lines as one flow; `width` is the one at which the document's lines were broken. */
export function flowOf(lines: readonly Line[], width: number | null): Flow {
  const texts: string[] = [];
  const offsets: number[] = [];
  const breaks: Break[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before) {
      breaks.push({ position: offsets.length, gap: line.gap, page: line.page, soft: isSoft(before, width) });
    }
    texts.push(line.text);
    for (let place = line.start; place < line.end; place += 1) offsets.push(place);
  });
  const text = texts.join('');
  return { text, plain: plain(text), offsets, breaks };
}

/** The first index of a sorted list whose number is greater than `bound`. */
export function firstAfter(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The line breaks strictly between two places of a flow. */
export function breaksBetween(flow: Flow, from: number, to: number): Break[] {
  const found: Break[] = [];
  let low = 0;
  let high = flow.breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((flow.breaks[middle]?.position ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  for (let one = flow.breaks[low]; one !== undefined && one.position < to; one = flow.breaks[low]) {
    found.push(one);
    low += 1;
  }
  return found;
}

/** Where a stretch of a flow stands in the source. */
export function spanOf(flow: Flow, from: number, to: number): Span {
  const start = flow.offsets[from] ?? 0;
  const last = flow.offsets[Math.max(from, to - 1)];
  return { start, end: last === undefined ? start : last + 1 };
}

/**
 * The width at which the document's lines were broken, or null where a line is a paragraph. A line about this wide goes on
 * in the next one; a shorter one has ended.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const widths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.95)] ?? 0;
  // because no page holds more than some 45 characters a line, and a paragraph as one line is longer
  return widest > 60 || widest === 0 ? null : widest;
}

/** Some lines that were one before a narrow page cut it. */
export interface Unwrapped extends Line {
  flow: Flow;
}

/** Puts together again the lines of a text that has no other signs, as a title page has none. */
export function unwrap(lines: readonly Line[], width: number | null): Unwrapped[] {
  const groups: Line[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const goesOn = before !== undefined && !line.gap && isSoft(before, width);
    const last = groups.at(-1);
    if (goesOn && last) last.push(line);
    else groups.push([line]);
  });
  return groups.flatMap((group) => {
    const [first] = group;
    const flow = flowOf(group, width);
    return first ? [{ ...first, end: group.at(-1)?.end ?? first.end, text: flow.text, flow }] : [];
  });
}
