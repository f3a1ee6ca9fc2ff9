/** Dates as plans write them: deadlines, and the years of a plan. */
import { plain, type Flow } from './flow.ts';
import type { Deadline } from './result.ts';

/** The years that a date without a year may mean. */
export interface Years {
  from: number | null;
  to: number | null;
}

const POINT = [
  '(?:(?<year>20\\d\\d) ?年 ?(?:度)?(?:年)?)?',
  '(?:(?<month>1[0-2]|0?[1-9]) ?月 ?(?:份)?(?:(?<day>3[01]|[12]\\d|0?[1-9]) ?日|(?<third>[上中下])旬)?',
  '|第?(?<quarter>[一二三四1-4]) ?季度|(?<half>[上下])半年|(?<end>年?[底末终]))?',
].join('');
const SUFFIX = '(?<tail>[底末]?)(?<before>之前|以前|前)?';
const POINT_AT = new RegExp(POINT + SUFFIX, 'y');

/** A date found in a text. */
interface Point {
  from: number;
  to: number;
  date: string | null;
  /** It says no more than a year. */
  bare: boolean;
  /** 底前, 前 and the like: a deadline by its own words. */
  before: boolean;
  /** The year that it was told by; null where none is known. */
  year: number | null;
}

function iso(year: number, month: number, day: number): string | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > last) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function endOfMonth(year: number, month: number): string | null {
  return iso(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

const QUARTERS = '一二三四';

function pointAt(text: string, from: number, years: Years, near: number | null): Point | null {
  POINT_AT.lastIndex = from;
  const found = POINT_AT.exec(text);
  const groups = found?.groups;
  if (!found || !groups || found[0] === '') return null;
  const { year: written, month, day, third, quarter, half, end, before } = groups;
  const only = years.from !== null && years.from === years.to ? years.from : null;
  const year = written === undefined ? (near ?? only) : Number(written);
  // 前 alone after nothing is no date, nor is 底.
  const says = month ?? quarter ?? half ?? (end === '年底' || end === '年末' ? end : undefined);
  if (written === undefined && says === undefined) return null;
  const to = from + found[0].length;
  const bare = month === undefined && quarter === undefined && half === undefined && end === undefined;
  const known = (): string | null => {
    if (year === null) return null;
    if (month !== undefined) {
      if (day !== undefined) return iso(year, Number(month), Number(day));
      if (third === '上') return iso(year, Number(month), 10);
      if (third === '中') return iso(year, Number(month), 20);
      return endOfMonth(year, Number(month));
    }
    if (quarter !== undefined) {
      const nth = /\d/.test(quarter) ? Number(quarter) : QUARTERS.indexOf(quarter) + 1;
      return endOfMonth(year, nth * 3);
    }
    if (half !== undefined) return half === '上' ? iso(year, 6, 30) : iso(year, 12, 31);
    return iso(year, 12, 31);
  };
  return { from, to, date: known(), bare, before: before !== undefined, year };
}

/** How far a year carries to dates behind it that have none: 2024年6月—12月, 2024年3月底前…，10月底前…. */
const YEAR_CARRIES = 40;

function pointsIn(text: string, from: number, to: number, years: Years): Point[] {
  const points: Point[] = [];
  // Only the stretch itself: a text has many.
  const slice = text.slice(from, to);
  const form =
    /20\d\d([.\-/])\d{1,2}\1\d{1,2}(?!\d)|20\d\d ?年|(?<!\d)\d{1,2} ?月|年[底末]|第?[一二三四] ?季度|(?<=^|[,。;、:( ])[上下]半年/g;
  let last: Point | undefined;
  for (const { index, 0: found } of slice.matchAll(form)) {
    if (index < (last?.to ?? 0)) continue;
    const carries =
      last !== undefined && index - last.to <= YEAR_CARRIES && !slice.slice(last.to, index).includes('。');
    const near = carries && (last?.year ?? 0) >= (years.from ?? 0) ? (last?.year ?? null) : null;
    const point = /^20\d\d[.\-/]/.test(found) ? numericPoint(slice, index, found) : pointAt(slice, index, years, near);
    if (point === null) continue;
    last = point;
    points.push({ ...point, from: point.from + from, to: point.to + from });
  }
  return points;
}

/** 2024.6.30, 2024-06-30. */
function numericPoint(text: string, from: number, found: string): Point {
  const [year = '', month = '', day = ''] = found.split(/[.\-/]/);
  const before = /^ ?(?:之前|以前|前)/.exec(text.slice(from + found.length));
  const date = Number(month) >= 1 && Number(month) <= 12 ? iso(Number(year), Number(month), Number(day)) : null;
  const to = from + found.length + (before?.[0].length ?? 0);
  return { from, to, date, bare: false, before: before !== null, year: Number(year) };
}

const UNDATED =
  /长期(?:坚持|推进|实施|任务|执行)?|持续(?:推进|实施|开展|坚持)|常态化(?:推进|开展|实施)?|常年(?:坚持|推进)?|每年.*|全年|按(?:计划|进度|年度).*|立即.*|即时|及时/;

/** What a labelled deadline says: its dates, or that it has none; null when it cannot be read. */
export function readLabelled(flow: Flow, range: { from: number; to: number }, years: Years): Deadline[] | null {
  const points = joinRanges(flow.plain, pointsIn(flow.plain, range.from, range.to, years));
  const raw = flow.text.slice(range.from, range.to).trim();
  if (/^每[年月季]/.test(plain(raw))) return [{ raw, date: null }];
  // 2024年汛期前, 2024年9月开学前: by an event, whose day the text does not say.
  if (points.some((point) => isByEvent(flow.plain.slice(point.to, range.to), point.bare))) return null;
  if (points.length === 1 || (points.length === 0 && UNDATED.test(plain(raw)))) {
    const [point] = points;
    // 2024年6月底前完成 and 2024年6月底前 are one thing said in two ways: the date itself is shown.
    return [{ raw: point ? flow.text.slice(point.from, point.to) : raw, date: point?.date ?? null }];
  }
  const numeric = /^(20\d\d)[.\-/](0?[1-9]|1[0-2])$/.exec(plain(raw));
  if (numeric?.[1] !== undefined) return [{ raw, date: endOfMonth(Number(numeric[1]), Number(numeric[2])) }];
  const years2 = /^(20\d\d) ?(?:年)? ?- ?(20\d\d) ?年?$/.exec(plain(raw));
  if (years2?.[2] !== undefined) return [{ raw, date: `${years2[2]}-12-31` }];
  if (points.length === 0) return null;
  return points.map((point) => ({ raw: flow.text.slice(point.from, point.to), date: point.date }));
}

function isByEvent(rest: string, bare: boolean): boolean {
  const piece = /^[^,;。、]*/.exec(rest)?.[0] ?? '';
  if (/^[^\d]{1,8}(?:之前|前)$/.test(piece) && !/^ ?(?:底|末|上旬|中旬|下旬)/.test(piece)) return true;
  return bare && /^(?:[春夏秋冬]季?|汛期|雨季|学期|寒假|暑假|[“”"「])/.test(piece);
}

/** 2023年6月至2024年12月 is one deadline, its end. */
function joinRanges(text: string, points: readonly Point[]): Point[] {
  const joined: Point[] = [];
  for (const point of points) {
    const last = joined.at(-1);
    if (last && /^ ?[-至到] ?$/.test(text.slice(last.to, point.from))) {
      joined[joined.length - 1] = { ...point, from: last.from };
    } else joined.push(point);
  }
  return joined;
}

const DOING =
  /^[^,。;]{0,24}?(?:完成|建成|出台|印发|制定|制订|落实|到位|上线|投用|投入使用|启用|挂牌|建立|形成|报送|实现|启动|开工|竣工|验收|组建|设立|编制|开通)/;
const REACHING = /(?:达到|达|超过|突破|增长|提高|提升|不低于|不少于|以上|降至|力争)/;

/**
 * The deadlines in running text: a date that says 前, or at whose end something is to be done. Not what stands in 《》 or
 * is a document's number, not goals (到2025年，…达到…), not what has happened (2022年印发的).
 */
export function readInline(
  flow: Flow,
  ranges: readonly { from: number; to: number }[],
  years: Years,
): (Deadline & { from: number })[] {
  const text = flow.plain.replaceAll(/《[^《》]{0,200}》/g, (title) => '《'.padEnd(title.length, '书'));
  const found: (Deadline & { from: number })[] = [];
  for (const range of ranges) {
    for (const point of joinRanges(text, pointsIn(text, range.from, range.to, years))) {
      if (!isDeadline(text, point, range.to, years.from)) continue;
      found.push({ raw: flow.text.slice(point.from, point.to), date: point.date, from: point.from });
    }
  }
  return found;
}

function isDeadline(text: string, point: Point, end: number, since: number | null): boolean {
  const led = text.slice(Math.max(0, point.from - 4), point.from);
  const rest = text.slice(point.to, Math.min(end, point.to + 40));
  if (isByEvent(rest.slice(0, 12).replace(/前[\s\S]*/, '前'), false)) return false;
  if (point.year !== null && since !== null && point.year < since) return false;
  if (/^ ?(?:已|[^,。;]{0,4}(?:建成|注册|登记|成立|投产|出生|竣工|开工|参保|取得|设立|交付|入住)的)/.test(rest))
    return false;
  if (
    /(?:每(?:年|月|季度?)?|自|从|以来)$/.test(led) ||
    /^(?:以来|起|至今|出台的|制定的|公布的|印发的|发布的)/.test(rest) ||
    (!point.before && /^(?:印发|发布)/.test(rest))
  )
    return false;
  // The sentence, not only its first part: 到2025年底，…达到… and 到2025年底前，完成….
  const sentence = /^[^。;]*/.exec(rest)?.[0] ?? '';
  const toward = /(?:到|至|截至|截止)$/.test(led);
  if (toward && (REACHING.test(sentence) || !/完成|建成|出台|印发|形成|上线|投用/.test(sentence))) return false;
  if (point.before) return true;
  if (/^ ?[内度]?(?:完成|建成|出台|印发(?!的)|上线|投用|投入使用|启动|开工)/.test(rest)) return true;
  if (point.bare) return false;
  return DOING.test(rest) && !REACHING.test(/^[^,。;]*/.exec(rest)?.[0] ?? '');
}

/** The years that a title or text names as a plan's period; months where both ends have one. */
export function readPeriod(text: string): { from: string; to: string; at: number } | null {
  const flat = plain(text);
  const months =
    /(20\d\d) ?年 ?(\d{1,2}) ?月(?: ?\d{1,2} ?日)? ?[-至到] ?(20\d\d) ?年 ?(\d{1,2}) ?月(?: ?\d{1,2} ?日)?/.exec(flat);
  if (months) {
    const [, fromYear, fromMonth, toYear, toMonth] = months;
    const from = iso(Number(fromYear), Number(fromMonth), 1);
    const to = endOfMonth(Number(toYear), Number(toMonth));
    if (from !== null && to !== null && from <= to) return { from, to, at: months.index };
  }
  const years = /(20\d\d) ?年?(?:度)? ?[-至到]+ ?(20\d\d) ?年/.exec(flat);
  if (years?.[1] !== undefined && years[2] !== undefined && years[1] <= years[2]) {
    return { from: `${years[1]}-01-01`, to: `${years[2]}-12-31`, at: years.index };
  }
  return null;
}
