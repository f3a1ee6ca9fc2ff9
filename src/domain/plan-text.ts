/**
 * The plan reader: an implementation plan (实施方案) as text in, its measures, safeguards, units and dates out. Pure, and
 * linear in the length of the text. The genre's many forms are listed in domain.md, section 9.
 */
import { stateCouncilCalendar, type Calendar } from './calendar.ts';
import { findClauses } from './plan-text/clauses.ts';
import { saysFirstLeads, type Clause } from './plan-text/sentences.ts';
import { flowOf, plain, readLines, spanOf, wrapWidth, type Line } from './plan-text/flow.ts';
import { namesPlan, readFront, type Front } from './plan-text/front.ts';
import { treeOf, understand, type Node, type Understood } from './plan-text/items.ts';
import { Ledger } from './plan-text/ledger.ts';
import { outline, type Part } from './plan-text/outline.ts';
import type { PlanReading, PlanWarning } from './plan-text/result.ts';
import { titleSpan } from './plan-text/titles.ts';

/** The longest text that is read, in UTF-16 units: a plan has some ten thousand. */
export const LONGEST_PLAN = 1_000_000;

/** One part of a document, read. */
interface ReadPart {
  part: Part;
  nodes: Node[];
  clauses: number;
}

/**
 * Reads a plan. Never throws: a text that is no plan gives no items and the warning NOT_A_PLAN, one that is too long the
 * warning TOO_LONG. `calendar` says whether a consultation closes on a working day.
 */
export function readPlan(source: string, calendar: Calendar = stateCouncilCalendar()): PlanReading {
  if (source.length > LONGEST_PLAN) {
    const message = `文件超过${String(LONGEST_PLAN)}字，未予读取。`;
    return nothing({ code: 'TOO_LONG', message, at: { start: 0, end: source.length } });
  }
  const lines = readLines(source);
  const width = wrapWidth(lines);
  const read = outline(lines, width).map((part) => readPart(part, width));
  // The first part in which units are named: what stands behind it are its attachments.
  const body = read.find((one) => one.clauses > 0) ?? read[0];
  const beginning = body?.nodes[0]?.flow.offsets[0];
  if (body && beginning !== undefined && !isRegulation(lines)) {
    const front = readFront(
      lines.filter((line) => line.start < beginning),
      body.part.tail,
      width,
    );
    const understood = understand(treeOf(body.nodes));
    if (understood.items.length > 0 && (body.clauses > 0 || namesPlan(front.title))) {
      return written(front, understood, body, lines, calendar);
    }
  }
  const message = '没有找到带责任分工的编号条目，这份文件可能不是实施方案。';
  return nothing({ code: 'NOT_A_PLAN', message, at: { start: 0, end: source.length } });
}

/** A regulation is divided into articles (第一条), which no plan is. */
function isRegulation(lines: readonly Line[]): boolean {
  // Three, because a plan may quote one or two.
  return lines.filter((line) => /^第[一二三四五六七八九十百零\d]{1,5}条/.test(line.text)).length >= 3;
}

function nothing(warning: PlanWarning): PlanReading {
  return {
    ...{ title: null, issuer: null, period: { from: null, to: null }, consultation: null },
    ...{ sections: [], measures: [], safeguards: [], units: [], warnings: [warning] },
  };
}

function readPart(part: Part, width: number | null): ReadPart {
  const nodes = part.blocks.map(({ heading, lines }): Node => {
    const flow = flowOf(lines, width);
    const from = heading.raw.length;
    const clauses = findClauses(flow, from);
    const title = titleSpan(flow, from, clauses[0]?.from ?? flow.text.length);
    return { heading, flow, clauses, title, children: [] };
  });
  return { part, nodes, clauses: nodes.reduce((sum, node) => sum + node.clauses.length, 0) };
}

function written(
  front: Front,
  understood: Understood,
  body: ReadPart,
  lines: readonly Line[],
  calendar: Calendar,
): PlanReading {
  const warnings: PlanWarning[] = [];
  const { title, issuer, period, consultation, titleAt } = front;
  if (title === null) warnings.push({ code: 'TITLE_MISSING', message: '没有找到文件标题。', at: titleAt });
  if (period === null) {
    warnings.push({ code: 'PERIOD_MISSING', message: '没有找到方案的起止年份，请补填。', at: titleAt });
  }
  if (consultation && calendar.day(consultation.closesOn).kind === 'off') {
    const weekend = [0, 6].includes(new Date(`${consultation.closesOn}T00:00:00Z`).getUTCDay());
    const code = weekend ? 'CONSULTATION_CLOSES_ON_DAY_OFF' : 'CONSULTATION_CLOSES_ON_HOLIDAY';
    const message = `征求意见截止日${consultation.closesOn}是${weekend ? '休息日' : '法定节假日'}。`;
    warnings.push({ code, message, at: consultation.at });
  }
  for (const node of body.nodes) warnings.push(...astray(node), ...rejoined(node));
  const years = { from: yearOf(period?.from), to: yearOf(period?.to) };
  const ledger = new Ledger({ years, firstLeads: notedEverywhere(body, lines), lastNode: body.nodes.at(-1) ?? null });
  for (const found of understood.items) ledger.add(found);
  const { measures, safeguards, units } = ledger;
  warnings.push(...ledger.warnings);
  return {
    ...{ title, issuer, period: { from: period?.from ?? null, to: period?.to ?? null } },
    consultation: consultation && { opensOn: consultation.opensOn, closesOn: consultation.closesOn },
    ...{ sections: understood.sections, measures, safeguards, units: [...units] },
    warnings: warnings.sort((a, b) => a.at.start - b.at.start),
  };
}

function yearOf(date: string | undefined): number | null {
  return date === undefined ? null : Number(date.slice(0, 4));
}

/** A note outside of all clauses holds for all of them. */
function notedEverywhere(body: ReadPart, lines: readonly Line[]): boolean {
  const beginning = body.nodes[0]?.flow.offsets[0] ?? 0;
  const front = lines.filter((line) => line.start < beginning);
  const outside = [...front, ...body.part.notes, ...body.part.tail].map((line) => line.text);
  const between = body.nodes.map(({ flow, clauses }) => without(flow.plain, clauses));
  return saysFirstLeads(outside.map(plain).join('')) || between.some(saysFirstLeads);
}

function without(text: string, clauses: readonly Clause[]): string {
  let from = 0;
  const kept = clauses.map((clause) => {
    const piece = text.slice(from, clause.from);
    from = clause.to;
    return piece;
  });
  return [...kept, text.slice(from)].join('\n');
}

function astray({ heading, flow }: Node): PlanWarning[] {
  if (!heading.astray) return [];
  const message = `编号“${heading.raw.trim()}”与上文不衔接。`;
  return [{ code: 'NUMBER_OUT_OF_SEQUENCE', message, at: spanOf(flow, 0, heading.raw.length) }];
}

/** Sentences that a page break had cut, in a block's text or inside one of its clauses. */
function rejoined({ flow, clauses, title }: Node): PlanWarning[] {
  return flow.breaks.flatMap(({ position, gap }): PlanWarning[] => {
    if (!gap || position <= title.to) return [];
    const before = flow.plain.slice(0, position).trimEnd().at(-1) ?? '';
    if ('。!?;:…)”"’》>'.includes(before)) return [];
    const [start, end] = [Math.max(0, position - 12), Math.min(flow.text.length, position + 12)];
    const clause = clauses.find((one) => position >= one.from && position <= one.to);
    if (
      clause &&
      !clause.units.some((unit) => position > unit.from && position < unit.to) &&
      !'、,('.includes(before)
    ) {
      return [];
    }
    const message = `分页断开的句子已接上：…${flow.text.slice(start, end)}…`;
    return [{ code: 'PAGE_BREAK_REJOINED', message, at: spanOf(flow, start, end) }];
  });
}
