/** What stands before and after the body of a plan: title, issuer, period, consultation. */
import { isIsoDate } from '../calendar.ts';
import { readPeriod } from './dates.ts';
import { plain, spanOf, unwrap, type Line, type Unwrapped } from './flow.ts';
import { isDateLine, isSignature } from './outline.ts';
import type { Span } from './result.ts';

/** The front matter of a plan. */
export interface Front {
  title: string | null;
  /** The title's place; where there is none, the document's beginning. */
  titleAt: Span;
  issuer: string | null;
  period: { from: string; to: string } | null;
  consultation: { opensOn: string | null; closesOn: string; at: Span } | null;
}

const PLAN = '(?:方案|计划|规划|纲要|行动|工作要点|任务分工|任务分解表|分工|意见|措施|办法|清单)';
const PLAN_TITLE = new RegExp(`${PLAN}(?: ?\\([^()]{1,40}\\))*$`);
const QUOTED_TITLE = new RegExp(`《([^《》]{4,120}?${PLAN}(?: ?[(（〔][^()（）《》〔〕]{1,40}[)）〕])*)》`, 'g');
/** 征求意见稿, 送审稿, 试行 are how far the document is, and not its name. */
const STATE =
  /[(（〔] ?(?:公开)?(?:征求意见稿|征求意见|送审稿|讨论稿|草案|审议稿|修改稿|初稿|代拟稿)[^()（）]{0,6}[)）〕]/g;
const BODY =
  '(?:人民政府办公室|人民政府办公厅|人民政府|委员会办公室|委员会|领导小组办公室|领导小组|联席会议办公室|联席会议|办公室|管委会|局|厅|委办公室)';
/** A body that a line begins with because it issues something, and not because it is spoken of. */
const HEADING_BODY = new RegExp(`^([^《》，。、:：关于]{2,24}?${BODY})(?=关于|印发|$)`);
const LEADING_BODY = new RegExp(`^([^《》，。、:：关于]{2,24}?${BODY})(?!等)`);

/**
 * Reads the front of a plan; `after` are the lines behind its body, where a signature may stand, `width` the one at which the
 * document's lines were broken.
 */
export function readFront(lines: readonly Line[], after: readonly Line[], width: number | null): Front {
  const front = unwrap(lines, width);
  const title = titleOf(front);
  const text = front.map((line) => line.text).join('\n');
  return {
    title: title?.text ?? null,
    titleAt: title ?? { start: front[0]?.start ?? 0, end: front[0]?.end ?? 0 },
    issuer: issuerOf(front, after, title?.text ?? null),
    period: periodOf(title?.text ?? '', text),
    consultation: consultationOf(front),
  };
}

/** Whether a title names a plan, whatever it is called. */
export function namesPlan(title: string | null): boolean {
  return title !== null && /(?:方案|计划|规划|纲要|行动|要点|分工|措施)/.test(title);
}

function titleOf(front: readonly Line[]): (Span & { text: string }) | null {
  const own = ownTitle(front);
  if (own) return own;
  const quoted = [
    ...front
      .map((line) => line.text)
      .join('')
      .matchAll(QUOTED_TITLE),
  ].map((found) => found[1] ?? '');
  const [first] = quoted;
  if (first === undefined) return null;
  const line = front.find((one) => one.text.includes('《')) ?? front[0];
  return { text: stateless(first), start: line?.start ?? 0, end: line?.end ?? 0 };
}

function stateless(title: string): string {
  return title.replaceAll(STATE, '').trim();
}

/** A line that says only what kind of document it is has its name above. */
const KIND_ONLY = new RegExp(`^(?:工作|总体|专项|三年|年度|若干|具体)*(?:实施|行动|工作|推进)*${PLAN}$`);
const NO_TITLE_LINE = /[。，；：:,;]|^附 ?件|^\(|^发布|^《|(?:公告|通知|函|批复|通告)$/;

/** The title as it stands over the body: the last line of its kind, the lines above that belong to it, and brackets below. */
function ownTitle(front: readonly Line[]): (Span & { text: string }) | null {
  for (let last = front.length - 1; last >= 0; last -= 1) {
    const line = front[last];
    if (!line || line.text.length > 80 || !PLAN_TITLE.test(stateless(plain(line.text))) || /[。，；：]/.test(line.text))
      continue;
    if (line.text.split('《').length !== line.text.split('》').length) continue;
    if (
      /^(?:附 ?件|《)|^(?:第?[一二三四五六七八九十]+|\d+)[、.．]/.test(line.text) ||
      /的?(?:通知|公告|函)$/.test(line.text)
    )
      continue;
    let first = last;
    while (first > 0 && belongsAbove(front, first)) first -= 1;
    let below = last;
    while (/^[(（〔][^()（）〔〕]{1,40}[)）〕]$/.test(front[below + 1]?.text ?? '')) below += 1;
    const lines = front.slice(first, below + 1);
    const text = stateless(lines.map((one) => one.text).join(''));
    const end = front[below]?.end ?? line.end;
    return { text, start: front[first]?.start ?? line.start, end };
  }
  return null;
}

/** Whether the line above belongs to the title: a body's name, or a beginning that has not ended. */
function belongsAbove(front: readonly Line[], index: number): boolean {
  const above = front[index - 1];
  const line = front[index];
  if (!above || !line || above.text.length > 40) return false;
  const text = plain(above.text).replaceAll(/\s/g, '');
  if (NO_TITLE_LINE.test(text) || isDateLine(above) || /\d号$|文件$|^附件\d*$/.test(text)) return false;
  if (isSignature(above, line) || PLAN_TITLE.test(text) || /^[-—]|[!?]$/.test(text)) return false;
  if (KIND_ONLY.test(plain(line.text).replaceAll(/\s/g, ''))) return true;
  return (
    /(?:人民政府|办公室|办公厅|委员会|局|领导小组|联席会议)$/.test(text) ||
    /^(?:关于|.*(?:贯彻|落实|推进|加快|开展|建设|实施|关于|深化|加强|促进|推动|年|市|县|区))/.test(text)
  );
}

function issuerOf(front: readonly Line[], after: readonly Line[], title: string | null): string | null {
  for (const lines of [front, after]) {
    for (let index = lines.length - 2; index >= 0; index -= 1) {
      const line = lines[index];
      if (line && isSignature(line, lines[index + 1])) return line.text.replaceAll(/[\s\u3000]/g, '');
    }
  }
  const led = title === null ? null : LEADING_BODY.exec(title);
  if (led?.[1] !== undefined) return led[1];
  const head = front.map((line) => /^(.{2,30}?) ?文件$/.exec(plain(line.text).replaceAll(' ', ''))?.[1]).find(Boolean);
  if (head !== undefined) return head;
  const issued = front.map((line) => HEADING_BODY.exec(line.text)?.[1]);
  return issued.find((one) => one !== undefined) ?? null;
}

function periodOf(title: string, front: string): { from: string; to: string } | null {
  const named = readPeriod(title);
  if (named) return { from: named.from, to: named.to };
  const year = /(20\d\d) ?年(?:度)?/.exec(plain(title));
  if (year?.[1] !== undefined) return { from: `${year[1]}-01-01`, to: `${year[1]}-12-31` };
  const flat = front.replaceAll(/《[^《》]*》/g, '');
  const found = readPeriod(flat);
  return found && { from: found.from, to: found.to };
}

const DAY = '(?:(20\\d\\d) ?年)? ?(1[0-2]|0?[1-9]) ?月 ?(3[01]|[12]\\d|0?[1-9]) ?日';
const RANGE = new RegExp(`${DAY}(?:\\([^()]*\\))? ?(?:起)?[-至到]+ ?${DAY}`);
const CLOSING = [
  new RegExp(`(?:截止|截至|止于|截止时间|截止日期)[^。\\d]{0,8}${DAY}`),
  new RegExp(`(?:于|在|请于|可在|可于)?${DAY} ?(?:\\d{1,2}[:时]\\d{0,2}分?)?(?:之前|以前|前|止)`),
];

/** The dates of a public consultation: until when, and from when if that is said or the notice is dated. */
function consultationOf(front: readonly Unwrapped[]): Front['consultation'] {
  const about = front.findIndex((line) => /征求.{0,10}意见|意见.{0,6}征集/.test(line.text.replaceAll(STATE, '')));
  if (about === -1) return null;
  const issued = issuedOn(front);
  for (const line of front) {
    const text = plain(line.text).replaceAll(/《[^《》]*》/g, (title) => ' '.repeat(title.length));
    const range = RANGE.exec(text);
    if (range && /意见|征求|时间|期限|公示/.test(text)) {
      const [, y1, m1, d1, y2, m2, d2] = range;
      const opensOn = day(y1 ?? y2 ?? issued?.slice(0, 4), m1, d1);
      const closesOn = day(y2 ?? y1 ?? issued?.slice(0, 4), m2, d2);
      if (closesOn !== null) return { opensOn, closesOn, at: placed(line, range) };
    }
    if (!/意见|建议|征求|反馈|截止|截至/.test(text)) continue;
    for (const form of CLOSING) {
      const found = form.exec(text);
      const closesOn = found && day(found[1] ?? issued?.slice(0, 4), found[2], found[3]);
      if (found && closesOn) return { opensOn: issued, closesOn, at: placed(line, found) };
    }
  }
  return null;
}

function placed({ flow }: Unwrapped, found: RegExpExecArray): Span {
  return spanOf(flow, found.index, found.index + found[0].length);
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): string | null {
  if (year === undefined || month === undefined || date === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}

/** When a notice was published: by its own word, else by the date under its signature. */
function issuedOn(front: readonly Line[]): string | null {
  for (const line of front) {
    const text = plain(line.text);
    const stamped = /(?:发布|公布|公告|发文|成文)(?:日期|时间) ?:? ?(20\d\d)[-年/.] ?(\d{1,2})[-月/.] ?(\d{1,2})/.exec(
      text,
    );
    if (stamped) return day(stamped[1], stamped[2], stamped[3]);
  }
  for (const line of front) {
    const dated = /^(20\d\d)年(\d{1,2})月(\d{1,2})日$/.exec(plain(line.text).replaceAll(' ', ''));
    if (dated) return day(dated[1], dated[2], dated[3]);
  }
  return null;
}
