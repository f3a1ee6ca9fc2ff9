/** The inside of a responsibility clause: label by label, sentence by sentence, what it says of units, leads and dates. */
import { breaksBetween, type Flow } from './flow.ts';
import { LABEL_AT_START, labelsOf, topicOf, type Topic } from './labels.ts';
import { looksLikeUnit } from './kinds.ts';
import { readNames, type Named, type Part } from './names.ts';

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

/** A stretch of a flow. */
export interface Range {
  from: number;
  to: number;
}
/** What a note in the document says of all its clauses: the first listed unit leads. */
export function saysFirstLeads(plainText: string): boolean {
  return FIRST_LEADS.test(plainText);
}
/** Reads the inside of a clause: label by label, sentence by sentence. */
export function readClause(flow: Flow, inside: Range, part: Part): Clause {
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
