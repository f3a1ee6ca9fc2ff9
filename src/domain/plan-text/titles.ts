/** Where the title of a numbered heading ends and its text begins. */
import { breaksBetween, type Flow } from './flow.ts';

/** A title at the beginning of a block, and where the text behind it begins; positions are the flow's. */
export interface TitleSpan {
  from: number;
  to: number;
  textFrom: number;
}

/** Longer than titles are; a first sentence of this length with commas in it is text that has no title. */
const LONGEST_TITLE = 60;

/**
 * A title runs in and ends at the first 。, or stands alone on its line, or is cut off by a colon or a wide space. `limit`
 * is where the first responsibility clause begins.
 */
export function titleSpan(flow: Flow, from: number, limit: number): TitleSpan {
  const stop = from + (/^[^。!?！？]*/.exec(flow.plain.slice(from, limit))?.[0].length ?? 0);
  const sentence = flow.plain.slice(from, stop);
  const ended = firstHardBreak(flow, from, stop);
  if (ended !== null && ended - from <= LONGEST_TITLE && !/[,;]/.test(flow.plain.slice(from, ended))) {
    return cut(flow, from, ended);
  }
  const colon = /^([^,:]{2,20}):(?=.)/.exec(sentence);
  if (colon?.[1] !== undefined) return cut(flow, from, from + colon[1].length);
  const spaced =
    /^([^,:]{2,30}?) {2,}(?=\S)/.exec(sentence) ?? /^([^,:]{2,30}?)\u3000+(?=\S)/.exec(flow.text.slice(from, stop));
  if (spaced?.[1] !== undefined) return cut(flow, from, from + spaced[1].length);
  return cut(flow, from, stop);
}

/** A title that goes on behind a page break has little left, and then its stop. */
const LEFT_BEHIND_BREAK = 15;

/** The first line break in a stretch that ends a line for good; null when all of them only wrap it, or a page broke it. */
function firstHardBreak(flow: Flow, from: number, stop: number): number | null {
  const goesOn = (position: number): boolean =>
    stop - position <= LEFT_BEHIND_BREAK && flow.plain[stop] === '。' && !/[,;]/.test(flow.plain.slice(position, stop));
  const hard = breaksBetween(flow, from, stop).find(({ soft, page, position }) => !soft && !(page && goesOn(position)));
  return hard?.position ?? null;
}

function cut(flow: Flow, from: number, end: number): TitleSpan {
  let to = end;
  while (to > from && /[\s,;:、]/.test(flow.plain[to - 1] ?? '')) to -= 1;
  let textFrom = end;
  if (/[。:!?]/.test(flow.plain[textFrom] ?? '')) textFrom += 1;
  while (flow.plain[textFrom] === ' ') textFrom += 1;
  let start = from;
  while (start < to && flow.plain[start] === ' ') start += 1;
  return { from: start, to, textFrom };
}
