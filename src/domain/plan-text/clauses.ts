/** Responsibility clauses: where they stand in an item's text, and what they say of units, leads and deadlines. */
import { breaksBetween, firstAfter, type Break, type Flow } from './flow.ts';
import { looksLikeUnit, readNames, type Named, type Part } from './names.ts';

/** What a label announces. `other`: something that is neither units nor a date, but ends what came before. */
type Topic = Part | 'deadline' | 'other';

/** A clause as it stands in a flow; positions are the flow's. */
export interface Clause {
  from: number;
  to: number;
  units: Named[];
  /** Labelled deadlines, each as a stretch of the flow. */
  deadlines: { from: number; to: number }[];
  /** The bracket that opens it is never closed. */
  unclosed: boolean;
  openEnded: boolean;
  /** The first listed leads: in this clause, or in this and all that follow. */
  firstLeads: 'here' | 'onward' | null;
  /** 同上: the units of the item before. */
  ditto: boolean;
  /** Units that hold for the items that follow too. */
  onward: Named[];
}

const LABELS: [string, Topic][] = [
  ['第一责任单位', 'responsible'],
  ['牵头责任单位', 'lead'],
  ['主要责任单位', 'responsible'],
  ['配合责任单位', 'cooperating'],
  ['主牵头单位', 'lead'],
  ['牵头单位', 'lead'],
  ['牵头部门', 'lead'],
  ['牵头责任部门', 'lead'],
  ['主办单位', 'lead'],
  ['主责单位', 'responsible'],
  ['责任单位', 'responsible'],
  ['责任部门', 'responsible'],
  ['责任主体', 'responsible'],
  ['承办单位', 'responsible'],
  ['负责单位', 'responsible'],
  ['配合单位', 'cooperating'],
  ['配合部门', 'cooperating'],
  ['协办单位', 'cooperating'],
  ['协同单位', 'cooperating'],
  ['协助单位', 'cooperating'],
  ['参与单位', 'cooperating'],
  ['参加单位', 'cooperating'],
  ['参与部门', 'cooperating'],
  ['负责落实', 'implementing'],
  ['落实单位', 'implementing'],
  ['实施单位', 'implementing'],
  ['完成时限', 'deadline'],
  ['完成时间', 'deadline'],
  ['完成期限', 'deadline'],
  ['时限要求', 'deadline'],
  ['时间要求', 'deadline'],
  ['办结时限', 'deadline'],
  ['工作时限', 'deadline'],
  ['时间节点', 'deadline'],
  ['责任领导', 'other'],
  ['牵头领导', 'other'],
  ['分管领导', 'other'],
  ['责任人', 'other'],
  ['联系人', 'other'],
  ['工作目标', 'other'],
  ['工作措施', 'other'],
  ['工作内容', 'other'],
  ['工作要求', 'other'],
  ['具体措施', 'other'],
  ['主要措施', 'other'],
  ['备注', 'other'],
  ['牵头', 'lead'],
  ['配合', 'cooperating'],
  ['参与', 'cooperating'],
  ['协办', 'cooperating'],
  ['时限', 'deadline'],
];
// Printed labels are spaced out (责 任 单 位), and may say in brackets that the first listed leads.
const LABEL = `(${LABELS.map(([label]) => Array.from(label).join(' ?')).join('|')})(\\([^()]{2,30}\\))?`;
/** A label with its colon. One of two characters is one only where a thought begins: 市教育局牵头：… is none. */
const LABEL_IN_TEXT = new RegExp(`(?<!各)${LABEL} ?: ?`, 'g');
const THOUGHT_BEGINS = /[;,.。、()!?” ]$/;
const LABEL_AT_START = new RegExp(`^ ?(?:注 ?:)? ?${LABEL}(?: ?: ?| )`);

const FIRST_LEADS =
  /(?:首位|第一|首列|首个|列首|排前).{0,14}牵头(?:单位|部门)|(?:单位|部门).{0,12}(?:首位|第一|首列|列首).{0,10}牵头|牵头(?:单位|部门).{0,6}(?:首位|排第一|列第一)/;
const ONWARD =
  /^(?:以下|下列|后续|其后|其余)[^、,;。由需]{0,14}?(?:任务|措施|各项|各条|事项|工作)?(?:均需|均由|都由|需由|均|都|由|需)?/;

/** Longer than any list of units found; what runs on beyond it is no clause. */
const LONGEST_CLAUSE = 2_000;

interface Range {
  from: number;
  to: number;
}

/** What a note in the document says of all its clauses: the first listed unit leads. */
export function saysFirstLeads(plainText: string): boolean {
  return FIRST_LEADS.test(plainText);
}

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
    clauses.push(clause);
    place = clause.to;
  }
  return clauses;
}

/** Where a clause may begin: at a bracket, a label, a sentence, a line. */
function startsOf(flow: Flow, from: number, labels: Labels): number[] {
  const starts = new Set<number>();
  for (const { index } of flow.plain.matchAll(/\(|(?<=[。;)])/g)) starts.add(index);
  for (const start of labels.starts) starts.add(start);
  for (const { position, soft } of flow.breaks) if (!soft) starts.add(position);
  return [...starts].filter((start) => start >= from).sort((a, b) => a - b);
}

/** The place of the closing bracket for each that is closed. */
function matchBrackets(text: string): Map<number, number> {
  const open: number[] = [];
  const closes = new Map<number, number>();
  for (const { index, 0: bracket } of text.matchAll(/[()]/g)) {
    if (bracket === '(') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) closes.set(start, index);
    }
  }
  return closes;
}

/** A label: what it announces, what it says in brackets, and where its value begins. */
interface Label {
  start: number;
  value: number;
  topic: Topic;
  note: string | undefined;
}

/** The labels of a stretch of a flow: where each begins, sorted, and what each is. */
interface Labels {
  starts: readonly number[];
  values: ReadonlyMap<number, Label>;
}

function labelsOf(flow: Flow, from: number, to: number): Labels {
  const broken = new Set(breaksBetween(flow, from, to).map(({ position }) => position));
  const found = [...flow.plain.slice(from, to).matchAll(LABEL_IN_TEXT)].flatMap((label) => {
    const start = from + label.index;
    const name = (label[1] ?? '').replaceAll(' ', '');
    const begins = label.index === 0 || broken.has(start) || THOUGHT_BEGINS.test(flow.plain.slice(start - 1, start));
    if (name.length < 4 && !begins) return [];
    return [{ start, value: start + label[0].length, topic: topicOf(name), note: label[2] }];
  });
  return {
    starts: found.map(({ start }) => start),
    values: new Map(found.map((label) => [label.start, label])),
  };
}

function clauseAt(flow: Flow, start: number, closes: ReadonlyMap<number, number>, labels: Labels): Clause | null {
  if (flow.plain[start] === '(') return bracketClause(flow, start, closes.get(start));
  if (labels.values.has(start)) return labelClause(flow, start, labels);
  return sentenceClause(flow, start);
}

function bracketClause(flow: Flow, start: number, close: number | undefined): Clause | null {
  const head = flow.plain.slice(start + 1, start + 60);
  const labelled = LABEL_AT_START.test(head) || /^ ?责 ?任 ?单 ?位 ?[同为]/.test(head);
  if (close === undefined || close - start > LONGEST_CLAUSE) {
    if (!labelled) return null;
    const { end, next } = endOfUnclosed(flow, start + 1);
    return { ...read(flow, { from: start + 1, to: end }, 'responsible'), from: start, to: next, unclosed: true };
  }
  const inside = { from: start + 1, to: close };
  if (labelled) return { ...read(flow, inside, 'responsible'), from: start, to: close + 1, unclosed: false };
  const clause = read(flow, inside, 'responsible');
  if (/^ ?(?:责任单位)?(?:同上|同前)/.test(head)) return { ...clause, ditto: true, from: start, to: close + 1 };
  return saysWho(flow, inside, clause) ? { ...clause, from: start, to: close + 1 } : null;
}

/** Whether words without a label speak of responsible units: a verb, and before it nothing but names. */
function saysWho(flow: Flow, inside: Range, clause: Clause): boolean {
  const text = flow.plain.slice(inside.from, inside.to);
  if (clause.units.length === 0 || !/牵头|负责|配合|参与|协办|落实|承办|主办|实施/.test(text)) return false;
  if (!/(?:牵头|负责|配合|参与|协办|落实|承办|主办|实施|列出|分工)(?:[,;。]|$|[市县区省州各])/.test(text)) return false;
  return clause.units.every(({ name }) => looksLikeUnit(name));
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
  return (
    looksLikeUnit(flow.plain.slice(close + 1, end).split(/[、,;]/)[0] ?? '') ||
    /^人民政府|^政府/.test(flow.plain.slice(close + 1, end))
  );
}

/** Whether a list of units has ended where a line does, rather than a name been cut by the line's end. */
function endsList(flow: Flow, { position, gap, soft }: Break): boolean {
  if (soft) return false;
  const before = flow.plain.slice(Math.max(0, position - 40), position).trimEnd();
  const after = flow.plain.slice(position, position + 60);
  if (/[、,;:(]$/.test(before) || /^ ?[、,;)]/.test(after)) return false;
  const name = /[^、,;。:()]*$/.exec(before)?.[0] ?? '';
  if (!looksLikeUnit(name) && !/(?:牵头|负责|配合|参与|落实)$/.test(name)) return gap && name.length > 12;
  // 市委 | 组织部、… : the next line's first piece completes the name and the list goes on.
  const piece = /^[^、,;。:()\s]*/.exec(after)?.[0] ?? '';
  const stop = after[piece.length] ?? '';
  const goesOn =
    piece.length <= 14 &&
    looksLikeUnit(name + piece) &&
    (piece.length <= 4 || !looksLikeUnit(piece) || /[、,;)]/.test(stop));
  return !(goesOn && /^[、,;。)]?$/.test(stop) && !/^[市县区省各]/.test(piece));
}

/** Labels on lines of their own, one after another: 牵头单位：… 配合单位：… 完成时限：… */
function labelClause(flow: Flow, start: number, labels: Labels): Clause | null {
  let to = start;
  let last = start;
  for (let at: number | undefined = start; at !== undefined;) {
    const label = labels.values.get(at);
    if (label === undefined || label.topic === 'other') break;
    last = endOfValue(flow, label.value, labels);
    to = last;
    const rest = /^[\s。;；,，]*/.exec(flow.plain.slice(last, last + 10))?.[0].length ?? 0;
    at = labels.values.has(last) ? last : labels.values.has(last + rest) ? last + rest : undefined;
  }
  if (to === start) return null;
  const clause = read(flow, { from: start, to }, 'responsible');
  if (clause.units.length === 0 && clause.deadlines.length === 0 && !clause.ditto) return null;
  if (flow.plain[to] === '。') to += 1;
  return { ...clause, from: start, to };
}

function endOfValue(flow: Flow, from: number, labels: Labels): number {
  const limit = Math.min(flow.plain.length, from + LONGEST_CLAUSE);
  const sentence = flow.plain.indexOf('。', from);
  let end = sentence === -1 || sentence > limit ? limit : sentence;
  const next = labels.starts[firstAfter(labels.starts, from)];
  if (next !== undefined && next < end) end = next;
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
function sentenceClause(flow: Flow, start: number): Clause | null {
  const ahead = flow.plain.slice(start, start + 301);
  const stop = ahead.search(/[。;:!?()]/);
  const verb = /(?:牵头|负责|配合|参与|协办|负责落实)$/;
  let length = stop === -1 ? ahead.length : stop;
  // A list on a line of its own ends with the line.
  const cut = breaksBetween(flow, start, start + Math.min(length, 300)).find(
    ({ position, soft }) => !soft && verb.test(flow.plain.slice(start, position).trimEnd()),
  );
  if (cut) length = cut.position - start;
  if (length === 0 || length > 300 || !verb.test(ahead.slice(0, length).trimEnd())) return null;
  const clause = read(flow, { from: start, to: start + length }, 'responsible');
  if (!saysWho(flow, { from: start, to: start + length }, clause)) return null;
  const ended = flow.plain[start + length] === '。' ? 1 : 0;
  return { ...clause, from: start, to: start + length + ended };
}

function topicOf(label: string): Topic {
  return LABELS.find(([one]) => one === label.replaceAll(' ', ''))?.[1] ?? 'other';
}

/** Reads the inside of a clause: label by label, sentence by sentence. */
function read(flow: Flow, inside: Range, part: Part): Clause {
  const clause: Clause = {
    ...{ ...inside, units: [], deadlines: [], unclosed: false, openEnded: false, firstLeads: null, ditto: false },
    onward: [],
  };
  const text = flow.plain.slice(inside.from, inside.to);
  const labels = [...labelsOf(flow, inside.from, inside.to).values.values()];
  const first = labels[0]?.start ?? inside.to;
  const loose = LABEL_AT_START.exec(text);
  // 责任单位 A、B: the label's colon was forgotten.
  if (loose && first > inside.from + loose[0].length) {
    readValue(flow, clause, topicOf(loose[1] ?? ''), inside.from + loose[0].length, first);
    noteOf(clause, loose[2]);
  } else readValue(flow, clause, part, inside.from, first);
  labels.forEach((label, index) => {
    readValue(flow, clause, label.topic, label.value, labels[index + 1]?.start ?? inside.to);
    noteOf(clause, label.note);
  });
  return clause;
}

function noteOf(clause: Clause, note: string | undefined): void {
  if (note !== undefined && FIRST_LEADS.test(note)) clause.firstLeads ??= 'here';
}

function readValue(flow: Flow, clause: Clause, topic: Topic, from: number, to: number): void {
  if (topic === 'other' || to <= from) return;
  if (topic === 'deadline') {
    const value = /^[\s,;]*([\s\S]*?)[\s,;。]*$/.exec(flow.plain.slice(from, to))?.[1] ?? '';
    const begin = from + flow.plain.slice(from, to).indexOf(value);
    if (value !== '') clause.deadlines.push({ from: begin, to: begin + value.length });
    return;
  }
  for (const sentence of sentencesOf(flow.plain, from, to)) readSentence(flow, clause, topic, sentence);
}

function sentencesOf(text: string, from: number, to: number): Range[] {
  const sentences: Range[] = [];
  let begin = from;
  for (const { index } of text.slice(from, to).matchAll(/[。;]/g)) {
    sentences.push({ from: begin, to: from + index });
    begin = from + index + 1;
  }
  sentences.push({ from: begin, to });
  return sentences;
}

function readSentence(flow: Flow, clause: Clause, part: Part, { from, to }: Range): void {
  const text = flow.plain.slice(from, to);
  if (/^ ?(?:同上|同前|与上一?[条项]相?同)/.test(text)) {
    clause.ditto = true;
    return;
  }
  if (FIRST_LEADS.test(text) && !looksLikeUnit(text.split(/[、,]/)[0] ?? '')) {
    clause.firstLeads = /下同|以下/.test(text) ? 'onward' : 'here';
    return;
  }
  const onward = ONWARD.exec(text);
  if (onward) {
    const named = namesIn(flow, clause, part, from + onward[0].length, to).filter(({ name }) => looksLikeUnit(name));
    const holds = named.length > 0 ? named : clause.units.filter((unit) => unit.part === 'implementing');
    clause.onward.push(...holds);
    for (const unit of named) if (!clause.units.some(({ name }) => name === unit.name)) clause.units.push(unit);
    return;
  }
  const note =
    /[,、]? ?(?:第一责任单位为牵头单位|排名?第一的?为牵头单位|首位为牵头单位|列第一位的?为牵头单位)?[,、]? ?下同 ?$/.exec(
      text,
    );
  if (note) clause.firstLeads = 'onward';
  const inner = /\(([^()]*)\) ?$/.exec(text);
  const aside = inner?.[1] !== undefined && FIRST_LEADS.test(inner[1]) ? inner : null;
  if (aside) clause.firstLeads = /下同|以下/.test(aside[0]) ? 'onward' : 'here';
  const dated = datesCutOff(text, aside?.index ?? note?.index ?? text.length);
  if (dated.date) clause.deadlines.push({ from: from + dated.date.from, to: from + dated.date.to });
  clause.units.push(...namesIn(flow, clause, part, from, from + dated.end));
}

/** In a bracket without labels the last piece may be a date: （市教育局牵头，2024年底前完成）. */
function datesCutOff(text: string, end: number): { end: number; date: Range | null } {
  const last = /[,、;] ?((?:20\d\d年|\d{1,2}月|长期|持续|每年|年底)[^,、;]*)$/.exec(text.slice(0, end));
  if (last?.[1] === undefined) return { end, date: null };
  return { end: last.index, date: { from: end - last[1].length, to: end } };
}

function namesIn(flow: Flow, clause: Clause, part: Part, from: number, to: number): Named[] {
  const hard = breaksBetween(flow, from, to).filter(({ soft }) => !soft);
  const breaks = new Set(hard.map(({ position }) => position - from));
  const { units, openEnded } = readNames(flow.text.slice(from, to), part, breaks);
  if (openEnded) clause.openEnded = true;
  return units.map((unit) => ({ ...unit, from: unit.from + from, to: unit.to + from }));
}
