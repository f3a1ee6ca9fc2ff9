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
  /** 同上: which units of the item before are taken. */
  ditto: ReadonlySet<Part | 'all'>;
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
  ['牵头负责单位', 'lead'],
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
  ['会同单位', 'cooperating'],
  ['成员单位', 'cooperating'],
  ['支持单位', 'cooperating'],
  ['责任科室', 'responsible'],
  ['责任处室', 'responsible'],
  ['责任股室', 'responsible'],
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
  ['督办单位', 'other'],
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
  ['主办', 'lead'],
  ['负责', 'responsible'],
  ['配合', 'cooperating'],
  ['参与', 'cooperating'],
  ['协办', 'cooperating'],
  ['时限', 'deadline'],
];
// Printed labels are spaced out (责 任 单 位), say of which level they speak, and may say in brackets that the first leads.
const NAMES = LABELS.map(([label]) => Array.from(label).join(' ?')).join('|');
const LABEL = `(?:[省市县区州]级)?(${NAMES})(\\([^()]{2,30}\\))?`;
/**
 * A label with its colon, in a box (【责任单位】A), or before a name on a line of its own. One of two characters is one only
 * where a thought begins: 市教育局牵头：… is none.
 */
const LABEL_IN_TEXT = new RegExp(`(?<!各)(?:\\((${NAMES})\\) ?:? ?|${LABEL}(?: ?: ?| +(?=[市县区省州各])))`, 'g');
const THOUGHT_BEGINS = /[;,.。、()!?” ]$/;
const LABEL_AT_START = new RegExp(`^ ?(?:注 ?:)? ?${LABEL}(?: ?: ?|为|是| )`);

const PLACE = '(?:首位|第一(?!时间|责任人|书记|线|季)|首列|首个|列首|排前|最前面)';
const LEADS = '(?:牵头(?:责任)?(?:单位|部门)|主办单位)';
/** The first listed leads, in the words that documents use for it; never across a comma or a stop. */
const FIRST_LEADS = new RegExp(
  `${PLACE}[^,。、;]{0,14}?(?:为|是|作为)[^,。、;]{0,4}?(?:${LEADS}|牵头)|${LEADS}[^,。、;]{0,8}(?:首位|排在?第一|列第一|第一位)`,
);
const THINGS = '(?:工作|任务|措施|事项|内容|目标)';
const ONWARD = new RegExp(
  `^ ?(?:以下|下列|后续|其余)(?:各?[项条类])?${THINGS}*(?:的?(?:责任单位|落实单位))?(?:均|都)?(?:需要?|由|为|包括|涉及)*`,
);
/** 下同, 以下均同: what was said before it holds from here on. */
const SAME_BELOW = /[,、]? ?(?:下同|以下(?:各项|任务)?(?:均|都)?同|下均同)\)? ?$/;
const NOT_LISTED = /[,、]? ?不再(?:一一|重复|逐一)?(?:列出|列明|注明|标注|列示).*$/;
/** 2024年6月底前完成, 长期坚持: a piece of a clause that is a date and no unit. */
const DATE_ONLY =
  /^ ?(?:完成时[限间]为?|于|在)?(?:20\d\d ?[年.\-/]|\d{1,2} ?月|第?[一二三四] ?季度|[上下]半年|年[底内]|每[年月季]|长期|持续|常态|全年|立即|即时|分年度)/;

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
    const name = (label[1] ?? label[2] ?? '').replaceAll(' ', '');
    const colon = label[1] !== undefined || /:|：/.test(label[0]);
    const begins = label.index === 0 || broken.has(start) || THOUGHT_BEGINS.test(flow.plain.slice(start - 1, start));
    if ((name.length < 4 || !colon) && !begins) return [];
    return [{ start, value: start + label[0].length, topic: topicOf(name), note: label[3] }];
  });
  return {
    starts: found.map(({ start }) => start),
    values: new Map(found.map((label) => [label.start, label])),
  };
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
      ...read(flow, { from: start + 1, to: end }, 'responsible'),
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
  const clause = { ...read(flow, inside, 'responsible'), from: start, to: close + 1 };
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
  return (
    looksLikeUnit(flow.plain.slice(close + 1, end).split(/[、,;]/)[0] ?? '') ||
    /^人民政府|^政府/.test(flow.plain.slice(close + 1, end))
  );
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
  let to = start;
  for (let at: number | undefined = start; at !== undefined && at < limit;) {
    const label = labels.values.get(at);
    if (label === undefined) break;
    const last = endOfValue(flow, label.value, labels);
    // A person between two labels goes with them; behind the last it is text.
    if (label.topic !== 'other') to = last;
    const rest = /^[\s。;；,，]*/.exec(flow.plain.slice(last, last + 10))?.[0].length ?? 0;
    at = labels.values.has(last) ? last : labels.values.has(last + rest) ? last + rest : undefined;
  }
  if (to === start) return null;
  const clause = read(flow, { from: start, to }, 'responsible');
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
  const clause = read(flow, { from: start, to: end }, 'responsible');
  const names = clause.units.every(({ name }) => looksLikeUnit(name));
  if (!names || !saysWho(flow, { from: start, to: end }, clause)) return null;
  return { ...clause, from: start, to: flow.plain[end] === '。' ? end + 1 : end };
}

function topicOf(label: string): Topic {
  return LABELS.find(([one]) => one === label.replaceAll(' ', ''))?.[1] ?? 'other';
}

/** Reads the inside of a clause: label by label, sentence by sentence. */
function read(flow: Flow, inside: Range, part: Part): Clause {
  const clause: Clause = {
    ...{ ...inside, units: [], deadlines: [], unclosed: false, openEnded: false, firstLeads: null, ditto: new Set() },
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
  for (const { index } of text.slice(from, to).matchAll(/[。;]|,(?=(?:以下|下列|其余)[^,。;]{0,14}(?:均|都|需|由))/g)) {
    sentences.push({ from: begin, to: from + index });
    begin = from + index + 1;
  }
  sentences.push({ from: begin, to });
  return sentences;
}

/** 责任单位同上, 同上: the label may stand in the words themselves. */
const DITTO =
  /^ ?(?:(责任单位|牵头单位、?配合单位|牵头单位|配合单位|以上)?(?:均|都)?(?:同上|同前)(?:一?[项条])?|与上一?[项条]相?同)[、,]?/;

function readSentence(flow: Flow, clause: Clause, part: Part, { from, to }: Range): void {
  const text = flow.plain.slice(from, to);
  const ditto = DITTO.exec(text);
  if (ditto) {
    const stated = ditto[1] === '牵头单位' ? 'lead' : ditto[1] === '配合单位' ? 'cooperating' : null;
    const topic = stated ?? (part === 'responsible' ? 'all' : part);
    clause.ditto = new Set([...clause.ditto, topic]);
    readNamed(flow, clause, part, { from: from + ditto[0].length, to });
    return;
  }
  const onward = SAME_BELOW.test(text) ? null : ONWARD.exec(text);
  if (onward && !FIRST_LEADS.test(text)) {
    const end = NOT_LISTED.exec(text)?.index ?? text.length;
    const named = namesIn(flow, clause, part, from + onward[0].length, from + Math.max(end, onward[0].length));
    const units = named.filter(({ name }) => looksLikeUnit(name));
    clause.onward.push(...(units.length > 0 ? units : clause.units.filter((unit) => unit.part === 'implementing')));
    for (const unit of units) if (!clause.units.some(({ name }) => name === unit.name)) clause.units.push(unit);
    return;
  }
  readNamed(flow, clause, part, { from, to });
}

/** A list of units with what may stand behind it: a note on who leads, 下同, a date. */
function readNamed(flow: Flow, clause: Clause, part: Part, { from, to }: Range): void {
  const text = flow.plain.slice(from, to);
  const below = SAME_BELOW.exec(text);
  const leads = FIRST_LEADS.exec(text);
  let end = below?.index ?? text.length;
  if (leads) {
    clause.firstLeads = below !== null || text.slice(0, leads.index).includes('以下') ? 'onward' : 'here';
    // The note begins behind the separator, or with the bracket, that stands before it.
    end = Math.max(0, ...[',', '、', '(', ' '].map((mark) => text.lastIndexOf(mark, leads.index)));
    if (end === 0) return;
  } else if (below && text.slice(0, below.index).trim() === '' && clause.firstLeads === 'here') {
    clause.firstLeads = 'onward';
    return;
  }
  const named = namesIn(flow, clause, part, from, from + end);
  clause.units.push(...named);
  if (below && !leads) clause.onward.push(...named.filter((unit) => unit.part === 'implementing'));
}

function namesIn(flow: Flow, clause: Clause, part: Part, from: number, to: number): Named[] {
  const hard = breaksBetween(flow, from, to).filter(({ soft }) => !soft);
  const breaks = new Set(hard.map(({ position }) => position - from));
  const { units, openEnded } = readNames(flow.text.slice(from, to), part, breaks);
  if (openEnded) clause.openEnded = true;
  return units.flatMap((unit) => {
    const placed = { ...unit, from: unit.from + from, to: unit.to + from };
    if (DATE_ONLY.test(flow.plain.slice(placed.from, placed.to))) {
      clause.deadlines.push({ from: placed.from, to: placed.to });
      return [];
    }
    const dated = /\(([^()]*)\)$/.exec(flow.plain.slice(placed.from, placed.to));
    if (dated?.[1] === undefined || !DATE_ONLY.test(dated[1])) return [placed];
    const begin = placed.from + dated.index;
    clause.deadlines.push({ from: begin + 1, to: begin + 1 + dated[1].length });
    return [{ ...placed, name: flow.text.slice(placed.from, begin).trim(), to: begin }];
  });
}
