/** Responsibility clauses: where they stand in an item's text, in brackets, behind labels, or as sentences of their own. */
import { breaksBetween, firstAfter, type Break, type Flow } from './flow.ts';
import { looksLikeUnit } from './kinds.ts';
import { LABEL_AT_START, labelsOf, type Labels } from './labels.ts';
import { readClause, type Clause, type Range } from './sentences.ts';

/** Longer than any list of units found; what runs on beyond it is no clause. */
const LONGEST_CLAUSE = 2_000;

/** Finds the clauses of one block's flow, in order; they never overlap. */
export function findClauses(flow: Flow, from: number): Clause[] {
  const clauses: Clause[] = [];
  const closes = matchBrackets(flow.plain);
  const labels = labelsOf(flow, from, flow.plain.length);
  let place = from;
  for (const start of startsOf(flow, from, labels)) {
    if (start < place) continue;
    const clause = clauseAt(flow, start, closes, labels);
    if (clause === null) continue;
    // Labels without units say where the next clause may begin at the earliest.
    if (typeof clause !== 'number') clauses.push(clause);
    place = typeof clause === 'number' ? clause : clause.to;
  }
  return clauses;
}

/** Where a clause may begin: at a bracket, a label, a sentence, a line. */
function startsOf(flow: Flow, from: number, labels: Labels): number[] {
  const starts = new Set<number>();
  for (const { index } of flow.plain.matchAll(/\(|(?<=[。;])/g)) starts.add(index);
  for (const start of labels.starts) starts.add(start);
  for (const { position, soft } of flow.breaks) if (!soft) starts.add(position);
  return [...starts].filter((start) => start >= from).sort((a, b) => a - b);
}

/** The beginning of 各县（市、区人民政府, whose inner bracket is left open. */
const LEFT_OPEN = /(?<=县|市|区|镇)\((?:市、?区|市、?州|区、?市|州|区|市|街道)(?=人民政府|政府|委)/;
const BRACKETS = new RegExp(`${LEFT_OPEN.source}|[()]`, 'g');

/** The place of the closing bracket for each that is closed. */
function matchBrackets(text: string): Map<number, number> {
  const open: number[] = [];
  const closes = new Map<number, number>();
  for (const { index, 0: bracket } of text.matchAll(BRACKETS)) {
    if (bracket.length > 1) continue;
    if (bracket === '(') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) closes.set(start, index);
    }
  }
  return closes;
}

function clauseAt(
  flow: Flow,
  start: number,
  closes: ReadonlyMap<number, number>,
  labels: Labels,
): Clause | number | null {
  if (labels.values.has(start)) return labelClause(flow, start, labels);
  if (flow.plain[start] === '(') return bracketClause(flow, start, closes.get(start), labels);
  return sentenceClause(flow, start, closes);
}

function bracketClause(flow: Flow, start: number, close: number | undefined, labels: Labels): Clause | null {
  const open = close === undefined || close - start > LONGEST_CLAUSE;
  const head = LABEL_AT_START.exec(flow.plain.slice(start + 1, start + 60));
  if (open) {
    if (head === null && !MAY_SAY_WHO.test(flow.plain.slice(start + 1, start + 201))) return null;
    // The label's own end is no end of the list: 责任单位⏎：A.
    const { end, next } = endOfUnclosed(flow, start + 1 + (head?.[0].length ?? 0));
    const clause = {
      ...readClause(flow, { from: start + 1, to: end }, 'responsible'),
      from: start,
      to: next,
      unclosed: true,
    };
    return head !== null || saysWho(flow, { from: start + 1, to: end }, clause) ? clause : null;
  }
  const inside = { from: start + 1, to: close };
  // Most brackets of a text speak of something else.
  if (!/责|牵头|负责|配合|协|参与|落实|办|实施|同|时限|单位|部门|分工/.test(flow.plain.slice(inside.from, inside.to)))
    return null;
  const label = labels.starts[firstAfter(labels.starts, start)];
  const unclosed = LEFT_OPEN.test(flow.plain.slice(inside.from, inside.to));
  const clause = { ...readClause(flow, inside, 'responsible'), from: start, to: close + 1, unclosed };
  if (saysNothing(clause)) return null;
  const labelled = head !== null || clause.ditto.size > 0 || (label !== undefined && label < close);
  return labelled || saysWho(flow, inside, clause) ? clause : null;
}

function saysNothing({ units, deadlines, ditto, onward }: Clause): boolean {
  return units.length === 0 && deadlines.length === 0 && ditto.size === 0 && onward.length === 0;
}

const VERBS = '(?:牵头|负责|配合|参与|协办|落实|承办|主办|实施)';
const SAYS_WHO = new RegExp(`${VERBS}(?:工作)?(?:[,;。]|$|[市县区省州各]|会同)|列出|为(?:牵头|责任|配合|主办)单位`);

/** A list of names with a verb soon after an opening bracket; brackets within it are short and closed. Looked at first. */
const MAY_SAY_WHO = new RegExp(`^(?:[^()。:]|\\([^()]{1,12}\\)){2,150}?${VERBS}`);

/**
 * Whether words without a label speak of responsible units: a verb, and before it names. In a bracket one of them may look
 * like none (城投); what is as long as a sentence, or speaks of what is done, is none.
 */
function saysWho(flow: Flow, inside: Range, clause: Clause): boolean {
  const [first, ...others] = clause.units;
  if (first === undefined || !SAYS_WHO.test(flow.plain.slice(inside.from, inside.to).trimEnd())) return false;
  return (
    looksLikeUnit(first.name) &&
    others.every(({ name }) => looksLikeUnit(name) || /^[^的在将要应及时]{2,12}$/.test(name))
  );
}

/**
 * A bracket that never closes ends where its list does: at the sentence's end, at a closing bracket that belongs to an
 * inner one, at a line's end after a whole name, or with the block. `next` is where the text goes on.
 */
function endOfUnclosed(flow: Flow, from: number): { end: number; next: number } {
  const limit = Math.min(flow.plain.length, from + LONGEST_CLAUSE);
  const sentence = flow.plain.indexOf('。', from);
  let end = sentence === -1 || sentence > limit ? limit : sentence;
  end = breaksBetween(flow, from, end).find((one) => endsList(flow, one))?.position ?? end;
  const close = flow.plain.lastIndexOf(')', end - 1);
  return close > from && close < end && !within(flow, close, end)
    ? { end: close, next: close + 1 }
    : { end, next: end };
}

/** Whether the list goes on behind an inner bracket's close: 各县（市、区）人民政府、A. */
function within(flow: Flow, close: number, end: number): boolean {
  const rest = flow.plain.slice(close + 1, end);
  const next = rest.split(/[、,;]/).find((one) => one !== '') ?? '';
  return looksLikeUnit(next.replace(/(?:牵头|负责|配合|参与)$/, '')) || /^(?:人民)?政府/.test(rest);
}

/** Whether a list of units has ended where a line does, rather than a name been cut by the line's end. */
function endsList(flow: Flow, { position, gap, soft }: Break): boolean {
  if (soft) return false;
  const before = flow.plain.slice(Math.max(0, position - 40), position).trimEnd();
  const next = breaksBetween(flow, position, position + 60)[0]?.position ?? position + 60;
  const after = flow.plain.slice(position, next);
  if (/[、,;:(]$/.test(before) || /^ ?[、,;)]/.test(after)) return false;
  const name = /[^、,;。:()]*$/.exec(before)?.[0] ?? '';
  if (!looksLikeUnit(name) && !/(?:牵头|负责|配合|参与|落实)$/.test(name)) return gap && name.length > 12;
  // One name a line under its label.
  if (/^ ?[市县区省州各]/.test(after) && after.split(/[、,; ]+/).every((one) => one === '' || looksLikeUnit(one)))
    return false;
  // 市委 | 组织部、… : the next line's first piece completes the name and the list goes on.
  const piece = /^[^、,;。:()\s]*/.exec(after)?.[0] ?? '';
  const stop = after[piece.length] ?? '';
  const goesOn =
    piece.length <= 14 &&
    looksLikeUnit(name + piece) &&
    (piece.length <= 4 || !looksLikeUnit(piece) || /[、,;)]/.test(stop));
  return !(goesOn && /^[、,;。)]?$/.test(stop) && !/^[市县区省各]/.test(piece));
}

/**
 * Labels on lines of their own, one after another: 牵头单位：… 责任人：… 配合单位：… 完成时限：… Where they name no unit and no
 * date, the place behind them.
 */
function labelClause(flow: Flow, start: number, labels: Labels): Clause | number | null {
  const limit = start + LONGEST_CLAUSE;
  const passed: number[] = [];
  let to = start;
  if (labels.barren.has(start)) return null;
  for (let at: number | undefined = start; at !== undefined && at < limit;) {
    const label = labels.values.get(at);
    if (label === undefined) break;
    passed.push(at);
    const last = endOfValue(flow, label.value, labels);
    // A person between two labels goes with them; behind the last it is text.
    if (label.topic !== 'other') to = last;
    const rest = /^[\s。;；,，]*/.exec(flow.plain.slice(last, last + 10))?.[0].length ?? 0;
    at = labels.values.has(last) ? last : labels.values.has(last + rest) ? last + rest : undefined;
  }
  if (to === start) {
    for (const one of passed) labels.barren.add(one);
    return null;
  }
  const clause = readClause(flow, { from: start, to }, 'responsible');
  if (saysNothing(clause)) return to;
  if (flow.plain[to] === '。') to += 1;
  return { ...clause, from: start, to };
}

function endOfValue(flow: Flow, from: number, labels: Labels): number {
  const limit = Math.min(flow.plain.length, from + LONGEST_CLAUSE);
  const sentence = flow.plain.indexOf('。', from);
  let end = sentence === -1 || sentence > limit ? limit : sentence;
  const next = labels.starts[firstAfter(labels.starts, from - 1)];
  if (next !== undefined && next < end) end = next;
  // A closing bracket whose opening one was lost closes the clause.
  let depth = 0;
  for (let place = from; place < end; place += 1) {
    if (flow.plain[place] === '(') depth += 1;
    else if (flow.plain[place] === ')') depth -= 1;
    if (depth < 0) return place;
  }
  const ended = breaksBetween(flow, from, end).find((one) => endsList(flow, one) || endsDate(flow, one));
  return ended?.position ?? end;
}

/** Whether a line ends with a whole date or 长期坚持. */
function endsDate(flow: Flow, { position, soft }: Break): boolean {
  if (soft) return false;
  const before = flow.plain.slice(Math.max(0, position - 12), position).trimEnd();
  return (
    /(?:前|底|月|日|季度|半年|坚持|推进|长期|完成|年度|\d年)$/.test(before) &&
    !/^(?:前|底|\d|度|完成|推进)/.test(flow.plain.slice(position, position + 4))
  );
}

/** A sentence that is nothing but units and what they do: A、B、C负责。 */
function sentenceClause(flow: Flow, start: number, closes: ReadonlyMap<number, number>): Clause | null {
  const limit = Math.min(flow.plain.length, start + 300);
  let end = start;
  while (end < limit && !/[。;:!?)]/.test(flow.plain[end] ?? '')) {
    const close = flow.plain[end] === '(' ? closes.get(end) : undefined;
    // 各县（市、区）人民政府; any other bracket is none of a list's.
    if (flow.plain[end] === '(' && (close === undefined || close - end > 12)) break;
    end = close === undefined ? end + 1 : close + 1;
  }
  const verb = /(?:牵头|负责|配合|参与|协办|负责落实)$/;
  // A list on a line of its own ends with the line.
  const onOwnLine = start === 0 || breaksBetween(flow, start - 1, start + 1).length > 0;
  const cut = onOwnLine
    ? breaksBetween(flow, start, end).find(
        ({ position, soft }) => !soft && verb.test(flow.plain.slice(start, position).trimEnd()),
      )
    : undefined;
  if (cut) end = cut.position;
  if (end === start || !verb.test(flow.plain.slice(start, end).trimEnd())) return null;
  const clause = readClause(flow, { from: start, to: end }, 'responsible');
  const names = clause.units.every(({ name }) => looksLikeUnit(name));
  if (!names || !saysWho(flow, { from: start, to: end }, clause)) return null;
  return { ...clause, from: start, to: flow.plain[end] === '。' ? end + 1 : end };
}
