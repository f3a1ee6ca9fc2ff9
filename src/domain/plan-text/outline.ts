/** Where the numbered headings of a document stand, and which lines belong to each. */
import { isComplete, plain, type Line } from './flow.ts';

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
  { level: 1, form: new RegExp(`^(${CHINESE}) *[、.] *`), show: (number) => number },
  { level: 2, form: new RegExp(`^\\( ?(${CHINESE}) ?\\)[、.]? *`), show: (number) => `（${number}）` },
  { level: 2, form: new RegExp(`^(${CHINESE})\\) *`), show: (number) => `（${number}）` },
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

/** 2.5公里, 3.14%, 一、二产业: what follows says that the number was none of a heading. */
function goesOn(heading: Omit<Heading, 'astray'>, rest: string): boolean {
  if (heading.level === 3) return /^\d/.test(rest) || /^(?:公里|万|亿|%|倍|个百分点)/.test(rest);
  if (heading.level === 1) return new RegExp(`^${CHINESE}(?:[、是]|产业|季度|级|类)`).test(rest);
  return false;
}

/** 3.5G网络建设 is item 3; 2.5公里, 1.2万 are figures. */
function isFigure(rest: string): boolean {
  return /^\d+(?:\.\d+)? ?(?:公里|千米|米|万|亿|%|％|倍|个|家|项|件|元|吨|亩|平方|人|名|台|套|所|年|月|日|[-、.])/.test(
    rest,
  );
}

const TAIL =
  /^(?:责任编辑|编辑|责编|审核|校对|来源|信息来源|打印|关闭|分享|扫一扫|上一篇|下一篇|附 ?件|附:|附表|\(?注:|抄 ?送|主题词|\(此件|此件|\(联系人|联系人|联系电话|版权所有|\(?公开属性)|(?:办公室|秘书处|委员会|政府|局) *\d{4}年\d{1,2}月\d{1,2}日 *印发/;
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

function headingAt(line: Line, before: Line | undefined, inTitle: boolean, sequence: Sequence): Heading | null {
  const found = numberAt(line.text);
  if (found === null) return null;
  const rest = plain(line.text.slice(found.raw.length, found.raw.length + 12));
  const complete = before === undefined || isComplete(before.text) || inTitle;
  const continues = sequence.continues(found);
  if (goesOn(found, rest) && !(complete && continues && found.level === 3 && !isFigure(rest))) return null;
  if (continues && (found.value > 1 || complete || line.gap)) return { ...found, astray: false };
  if (!complete && !line.gap) return null;
  return sequence.isFar(found) ? null : { ...found, astray: true };
}

/** Cuts a document into parts and blocks. */
export function outline(lines: readonly Line[]): Part[] {
  let part: Part = { front: [], blocks: [], tail: [] };
  const parts = [part];
  let sequence = new Sequence();
  let inTitle = false;
  lines.forEach((line, index) => {
    const inTail = part.tail.length > 0;
    const heading = headingAt(line, lines[index - 1], inTitle, sequence);
    if (heading && (inTail || heading.astray) && sequence.restarts(heading)) {
      // What stood after the last part's end is the front of the next.
      const first = { ...heading, astray: false };
      part = { front: part.tail, blocks: [{ heading: first, lines: [line] }], tail: [] };
      parts.push(part);
      sequence = new Sequence();
      sequence.take(first);
      inTitle = !/[。；;]/.test(line.text);
      return;
    }
    if (heading && (!inTail || !heading.astray)) {
      part.blocks.push({ heading, lines: [line] });
      part.tail = [];
      sequence.take(heading);
      inTitle = !/[。；;]/.test(line.text);
      return;
    }
    inTitle = inTitle && !/[。；;，,]/.test(line.text);
    const last = part.blocks.at(-1);
    const ends = inTail || TAIL.test(plain(line.text)) || isSignature(line, lines[index + 1]);
    (last === undefined ? part.front : ends ? part.tail : last.lines).push(line);
  });
  return parts;
}
