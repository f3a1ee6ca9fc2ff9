/** Where the numbered headings of a document stand, and which lines belong to each. */
import { isComplete, isSoft, plain, type Line } from './flow.ts';

/** A number at the beginning of a line. */
export interface Heading {
  /** 0 第一章, 1 一、, 2 （一）, 3 1. or 1、, 4 （1） or 1）, 5 ①. */
  level: number;
  value: number;
  /** In one form: 一, （一）, 1, （1）. */
  number: string;
  /** As written. */
  raw: string;
  /** Does not follow the number before at its level. */
  astray: boolean;
}

/** A heading with its lines, the number still in the first of them. */
export interface Block {
  heading: Heading;
  lines: Line[];
}

/** A run of blocks that begins at one first heading; a document with attachments has several. */
export interface Part {
  /** The lines before its first heading. */
  front: Line[];
  blocks: Block[];
  /** The lines after its end: who edited, attachments, signature. */
  tail: Line[];
  /** Notes (注：…) among its lines. */
  notes: Line[];
}

const DIGITS = '〇一二三四五六七八九';

/** The value of 一 … 九十九 and of 一〇, 一一; NaN for anything else. */
function chineseNumber(text: string): number {
  const [first, second] = Array.from(text, (digit) => DIGITS.indexOf(digit));
  if (text.length === 2 && first !== undefined && second !== undefined && first > 0 && second >= 0) {
    return first * 10 + second;
  }
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text.replaceAll('零', '〇'));
  if (!parts || text === '') return Number.NaN;
  const [, tens, ten, ones] = parts;
  if (ten === undefined) return ones === undefined ? DIGITS.indexOf(tens ?? '') : Number.NaN;
  return (tens === undefined ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === undefined ? 0 : DIGITS.indexOf(ones));
}

function valueOf(digits: string): number {
  if (/^\d/.test(digits)) return Number(digits);
  const circled = CIRCLED.indexOf(digits);
  return circled === -1 ? chineseNumber(digits) : circled + 1;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const CHINESE = '[一二三四五六七八九十〇]{1,3}';
const FORMS: { level: number; form: RegExp; show: (number: string) => string }[] = [
  { level: 0, form: new RegExp(`^第(${CHINESE}|\\d{1,2}) ?(?:章|部分|篇)[ 、:]*`), show: (number) => `第${number}` },
  { level: 1, form: new RegExp(`^(${CHINESE}) *[、.。] *`), show: (number) => number },
  { level: 2, form: new RegExp(`^\\( ?(${CHINESE}) ?\\)[、.]? *`), show: (number) => `（${number}）` },
  { level: 2, form: new RegExp(`^(${CHINESE})\\) *`), show: (number) => `（${number}）` },
  {
    level: 2,
    form: new RegExp(`^\\( ?(${CHINESE})(?![)、年月日个项条家万亿级类]) *`),
    show: (number) => `（${number}）`,
  },
  { level: 3, form: /^(\d{1,3}) ?[.、] */, show: (number) => number },
  { level: 4, form: /^\( ?(\d{1,3}) ?\)[、.]? */, show: (number) => `（${number}）` },
  { level: 4, form: /^(\d{1,3})\) */, show: (number) => `（${number}）` },
  { level: 5, form: /^([①-⑳]) */, show: (number) => number },
];

/** What stands at the beginning of a line, whether or not it is a heading. */
function numberAt(text: string): Omit<Heading, 'astray'> | null {
  const line = plain(text.slice(0, 12));
  for (const { level, form, show } of FORMS) {
    const found = form.exec(line);
    const digits = found?.[1];
    if (found === null || digits === undefined) continue;
    const value = valueOf(digits);
    if (Number.isNaN(value) || value === 0) return null;
    const raw = text.slice(0, found[0].length);
    // 〔2021〕15号, cut by a line's end, leaves 1〕15号.
    if (/[〔〕[\]【】]/.test(raw)) return null;
    return { level, value, number: show(/^\d/.test(digits) ? String(value) : digits), raw };
  }
  return null;
}

/** 2.5公里, 3.14%, 一、二产业, （三）项: what follows says that the number was none of a heading. */
function isPartOfText({ level }: Omit<Heading, 'astray'>, rest: string): boolean {
  switch (level) {
    case 1:
      return new RegExp(`^${CHINESE}(?:[、是]|产业|季度|年级|级|类|线|期|环|楼|组)`).test(rest);
    case 2:
      return /^(?:项|类|款|条|级|期|号|以上)/.test(rest);
    case 3:
      // 3.5G网络建设, 3.100个社区 are item 3; 2.5公里, 2.5 and 2、3号线 are figures.
      return (/^\d/.test(rest) && !/^\d+[A-Za-z+]|^\d{3}/.test(rest)) || /^(?:公里|万|亿|%|倍|个百分点)/.test(rest);
    default:
      return false;
  }
}

/** What stands below a document: in its own forms only, because a sentence may go on with the same words. */
const TAIL = new RegExp(
  [
    '^(?:责任编辑|编辑|责编|审核|校对|来源|信息来源|稿件来源|主题词|联系人|联系电话|公开属性|公开方式|抄 ?送|主 ?送|分享到?) ?:',
    '^附 ?(?:件|表)? ?(?:\\d{1,2})? ?(?::|$)',
    '^\\(?(?:此件|注 ?:|联系人|公开属性)',
    '^(?=.*[打关收分返])(?:(?:打印|关闭|收藏|分享|返回顶部|\\[|\\]|\\(|\\)| )+)$',
    '^(?:上一篇|下一篇|扫一扫|版权所有)',
    '(?:办公室|秘书处|委员会|政府|局|厅) *\\d{4}年\\d{1,2}月\\d{1,2}日 *印发',
  ].join('|'),
);
const NOTE = /^\(?注 ?:/;
const DATE_LINE =
  /^(?:\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|[二〇○零一三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/;
const BODY = /(?:局|委|办|部|府|会|室|院|组)$/;

/** A line that is a date and nothing else. */
export function isDateLine(line: Line | undefined): boolean {
  return line !== undefined && DATE_LINE.test(plain(line.text).replaceAll(' ', ''));
}

/** A signature: a body on a line of its own, with the date under it. */
export function isSignature(line: Line | undefined, next: Line | undefined): boolean {
  return line !== undefined && line.text.length <= 30 && BODY.test(line.text.replaceAll(/\s/g, '')) && isDateLine(next);
}

/** Reads the numbers of a document, level by level. */
class Sequence {
  /** The last value at each level: in all, and under the present parent. */
  readonly #ever: (number | undefined)[] = [];
  #within: (number | undefined)[] = [];

  /** Whether this number is the next one: after the last, or the first of its list. */
  continues({ level, value }: Omit<Heading, 'astray'>): boolean {
    const within = this.#within[level];
    if (value === 1) return within === undefined;
    return value === (within ?? 0) + 1 || value === (this.#ever[level] ?? 0) + 1;
  }

  /** Whether it lies so far off that it is no number of a list. */
  isFar({ level, value }: Omit<Heading, 'astray'>): boolean {
    return value > (this.#ever[level] ?? 0) + 10;
  }

  /** Whether the first of all numbers comes again, as it does where an attachment begins. */
  restarts({ level, value }: Omit<Heading, 'astray'>): boolean {
    return value === 1 && level <= 1 && this.#within[level] !== undefined;
  }

  take({ level, value }: Omit<Heading, 'astray'>): void {
    this.#ever[level] = value;
    this.#within = [
      ...this.#within.slice(0, level),
      ...Array<undefined>(Math.max(0, level - this.#within.length)),
      value,
    ];
  }
}

/** What stands before a line that may be a heading. */
interface Before {
  line: Line | undefined;
  /** It belongs to a heading that has not ended. */
  inTitle: boolean;
  /** It was full, so that its sentence goes on in the next line unless a clause is left open there. */
  wraps: boolean;
  /** No heading stands before it in its part. */
  first: boolean;
}

function headingAt(line: Line, { line: before, inTitle, wraps, first }: Before, sequence: Sequence): Heading | null {
  const found = numberAt(line.text);
  if (found === null || (before?.text ?? '').endsWith('第')) return null;
  const rest = plain(line.text.slice(found.raw.length, found.raw.length + 12));
  const complete = before === undefined || isComplete(before.text) || inTitle;
  if (isPartOfText(found, rest)) return null;
  const continues = sequence.continues(found);
  // A number that has lost its closing bracket is one only where it is the next.
  if (/^[（(][^）)]*$/.test(found.raw) && !continues) return null;
  if (continues && (complete || line.gap || ((found.value > 1 || (first && found.level <= 2)) && !wraps)))
    return { ...found, astray: false };
  if (!complete && !line.gap) return null;
  return sequence.isFar(found) ? null : { ...found, astray: true };
}

/** Cuts a document into parts and blocks; `width` is the one at which its lines were broken. */
export function outline(lines: readonly Line[], width: number | null): Part[] {
  let part: Part = { front: [], blocks: [], tail: [], notes: [] };
  const parts = [part];
  let sequence = new Sequence();
  /** The outermost level of the part so far. */
  let lowest = Number.POSITIVE_INFINITY;
  let inTitle = false;
  let inNote = false;
  const begin = (heading: Heading, line: Line): void => {
    lowest = Math.min(part.blocks.length === 0 ? Number.POSITIVE_INFINITY : lowest, heading.level);
    part.blocks.push({ heading, lines: [line] });
    sequence.take(heading);
    inTitle = !/[。；;]/.test(line.text);
    inNote = false;
  };
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = part.blocks.at(-1);
    const wraps = before !== undefined && isSoft(before, width) && !leavesClauseOpen(last);
    const heading = headingAt(line, { line: before, inTitle, wraps, first: last === undefined }, sequence);
    const inTail = part.tail.length > 0;
    const begins = heading !== null && heading.level <= 1 && heading.value === 1;
    if (begins && part.blocks.length > 0 && lowest > 1) {
      // Numbered ways to comment, before the first 一、, are no part of the plan.
      part = { front: [...part.blocks.flatMap((one) => one.lines), ...part.tail], blocks: [], tail: [], notes: [] };
      parts.push(part);
      sequence = new Sequence();
      begin({ ...heading, astray: false }, line);
    } else if (heading && (inTail || heading.astray) && sequence.restarts(heading)) {
      // What stood after the last part's end is the front of the next.
      part = { front: part.tail, blocks: [], tail: [], notes: [] };
      parts.push(part);
      sequence = new Sequence();
      begin({ ...heading, astray: false }, line);
    } else if (heading && !(inTail && heading.astray)) {
      // What looked like the end was not: the text goes on.
      for (const one of part.tail) last?.lines.push(one);
      part.tail = [];
      begin(heading, line);
    } else {
      inTitle = inTitle && !/[。；;，,]/.test(line.text);
      const ends = inTail || isTail(line, before, lines[index + 1]);
      inNote = last !== undefined && !inTail && ((inNote && !line.gap) || NOTE.test(plain(line.text)));
      if (inNote) part.notes.push(line);
      else (last === undefined ? part.front : ends ? part.tail : last.lines).push(line);
      inNote = inNote && !isComplete(line.text);
    }
  });
  return parts;
}

function isTail(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (isSignature(line, next)) return true;
  // In mid-sentence 附件 and 来源 are words like others.
  const free = line.gap || before === undefined || isComplete(before.text) || before.text.length < line.text.length;
  return free && TAIL.test(plain(line.text));
}

/** Whether a block's last bracket of responsible units has not been closed: then a list may end with a full line. */
function leavesClauseOpen(block: Block | undefined): boolean {
  if (block === undefined) return false;
  const text = plain(
    block.lines
      .slice(-8)
      .map((line) => line.text)
      .join(''),
  );
  const open = text.lastIndexOf('(');
  return open > text.lastIndexOf(')') && /责任|牵头|负责|配合/.test(text.slice(open));
}
