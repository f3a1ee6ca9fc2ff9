/** Writes items out: their text without clauses, their units by role, their lead and its basis, their deadlines. */
import type { Clause } from './sentences.ts';
import { readInline, readLabelled, type Years } from './dates.ts';
import { plain, spanOf } from './flow.ts';
import type { Found, Node } from './items.ts';
import { isCollective, kindOf, looksLikeUnit } from './kinds.ts';
import type { Named } from './names.ts';
import type { Deadline, LeadBasis, PlanItem, PlanUnit, PlanWarning, PlanWarningCode, Span } from './result.ts';

/** More units than any document lets hold for all that follows; each is repeated in every item. */
const MOST_ONWARD = 50;

/** The units of an item, by what they do. */
interface Lists {
  responsible: string[];
  leads: string[];
  cooperating: string[];
  implementing: string[];
}

/** A stretch of a node's flow. */
interface Piece {
  node: Node;
  from: number;
  to: number;
}

/** The items of a plan as they are written out, in order. */
export class Ledger {
  readonly measures: PlanItem[] = [];
  readonly safeguards: PlanItem[] = [];
  readonly warnings: PlanWarning[] = [];
  readonly #units = new Map<string, PlanUnit>();
  readonly #years: Years;
  readonly #lastNode: Node | null;
  #firstLeads: boolean;
  /** What a clause said of the items after it. */
  readonly #onward: Named[] = [];
  #before: Lists = { responsible: [], leads: [], cooperating: [], implementing: [] };

  constructor(given: { years: Years; firstLeads: boolean; lastNode: Node | null }) {
    this.#years = given.years;
    this.#firstLeads = given.firstLeads;
    this.#lastNode = given.lastNode;
  }

  /** Every unit once, in order of first appearance. */
  get units(): IterableIterator<PlanUnit> {
    return this.#units.values();
  }

  /** Writes one item out. */
  add(found: Found): void {
    const { node, clauses, section, kind } = found;
    const seq = this.measures.length + this.safeguards.length + 1;
    const pieces = piecesOf(found, this.#lastNode);
    const at = placeOf(found, pieces);
    const lists = this.#listsOf(found, at);
    const { lead, leadBasis } = this.#leadOf(lists, clauses, at);
    const { heading, flow, title } = node;
    const all = [...lists.responsible, ...lists.cooperating, ...lists.implementing];
    const places = new Map(
      clauses.flatMap(({ node: holder, clause }) =>
        clause.units.map((unit) => [unit.name, spanOf(holder.flow, unit.from, unit.to)] as const),
      ),
    );
    for (const name of all) this.#count(name, seq, places.get(name) ?? null, at);
    if (lists.responsible.length === 0) this.#warn('NO_RESPONSIBLE_UNIT', '没有写明责任单位。', at);
    const item: PlanItem = {
      ...{ seq, number: heading.number, numberRaw: heading.raw.trim(), section },
      title: flow.text.slice(title.from, title.to),
      text: joined(pieces),
      ...{ responsible: lists.responsible, lead, leadBasis },
      ...{ cooperating: lists.cooperating, implementing: lists.implementing },
      ...this.#deadlinesOf(found, pieces),
      at,
    };
    (kind === 'measure' ? this.measures : this.safeguards).push(item);
    this.#before = lists;
  }

  #warn(code: PlanWarningCode, message: string, at: Span): void {
    this.warnings.push({ code, message, at });
  }

  #listsOf({ clauses }: Found, at: Span): Lists {
    const lists: Lists = { responsible: [], leads: [], cooperating: [], implementing: [] };
    const known = new Set<string>();
    const place = (unit: Pick<Named, 'name' | 'part'>, repeatedAt: Span | null): void => {
      const key = plain(unit.name);
      if (known.has(key)) {
        if (repeatedAt) this.#warn('UNIT_REPEATED', `“${unit.name}”重复列出，只保留一次。`, repeatedAt);
        return;
      }
      known.add(key);
      if (unit.part === 'lead') lists.leads.push(unit.name);
      const list = unit.part === 'lead' ? 'responsible' : unit.part;
      lists[list].push(unit.name);
    };
    const inherited = [...this.#onward];
    if (clauses.length > 1) this.#warn('SEVERAL_CLAUSES', '一个条目里有多处责任分工，已合并。', at);
    for (const { node, clause } of clauses) {
      if (clause.unclosed) {
        this.#warn(
          'UNCLOSED_BRACKET',
          '责任单位的括号没有闭合，已按分工语句的结尾补上。',
          spanOf(node.flow, clause.from, clause.to),
        );
      }
      if (clause.openEnded) {
        this.#warn(
          'LIST_OPEN_ENDED',
          '名单以“等”结尾，可能还有未列明的单位。',
          spanOf(node.flow, clause.from, clause.to),
        );
      }
      if (clause.ditto.size > 0) {
        const own = new Set(clause.units.map((unit) => plain(unit.name)));
        for (const unit of this.#dittoOf(clause.ditto).slice(0, MOST_ONWARD))
          if (!own.has(plain(unit.name))) place(unit, null);
        this.#warn('DITTO_APPLIED', '“同上”：单位取自上一条。', spanOf(node.flow, clause.from, clause.to));
      }
      const here = new Set<string>();
      for (const unit of clause.units) {
        place(unit, here.has(plain(unit.name)) ? spanOf(node.flow, unit.from, unit.to) : null);
        here.add(plain(unit.name));
      }
      if (clause.firstLeads === 'onward') this.#firstLeads = true;
      for (const unit of clause.onward) {
        const known = this.#onward.some((one) => plain(one.name) === plain(unit.name));
        if (!known && this.#onward.length < MOST_ONWARD) this.#onward.push(unit);
      }
    }
    const added = inherited.filter((unit) => !known.has(plain(unit.name)));
    for (const unit of added) place(unit, null);
    if (added.length > 0) {
      const names = added.map((unit) => unit.name).join('、');
      this.#warn('DITTO_APPLIED', `按前文“以下各项”的说明补入：${names}。`, at);
    }
    return lists;
  }

  /** The units of the item before that 同上 speaks of. */
  #dittoOf(topics: Clause['ditto']): Pick<Named, 'name' | 'part'>[] {
    const { leads, responsible, cooperating, implementing } = this.#before;
    const all = topics.has('all');
    const of = (part: Named['part'], names: readonly string[]) =>
      all || topics.has(part) ? names.map((name) => ({ name, part })) : [];
    const others = responsible.filter((name) => !leads.includes(name));
    return [
      ...of('lead', leads.length > 0 || all ? leads : others.slice(0, 1)),
      ...of('responsible', others),
      ...of('cooperating', cooperating),
      ...of('implementing', implementing),
    ];
  }

  #leadOf(lists: Lists, clauses: Found['clauses'], at: Span): { lead: string | null; leadBasis: LeadBasis } {
    const [stated, ...more] = lists.leads;
    if (stated !== undefined) {
      if (more.length > 0) {
        this.#warn('SEVERAL_LEADS', `写明了多个牵头单位（${lists.leads.join('、')}），暂取第一个。`, at);
      }
      return { lead: stated, leadBasis: 'explicit' };
    }
    const first = lists.responsible[0];
    if (first === undefined) return { lead: null, leadBasis: 'none' };
    if (this.#firstLeads || clauses.some(({ clause }) => clause.firstLeads !== null)) {
      return { lead: first, leadBasis: 'note' };
    }
    const kind = kindOf(first);
    if (!isCollective(first) && kind !== 'COURT' && kind !== 'PROCURATORATE' && kind !== 'PARTY_ORGAN') {
      return { lead: first, leadBasis: 'convention' };
    }
    this.#warn('LEAD_NOT_PROPOSED', `首列的“${first}”不宜按惯例视为牵头单位，请指定牵头单位。`, at);
    return { lead: null, leadBasis: 'none' };
  }

  #count(name: string, seq: number, place: Span | null, at: Span): void {
    const known = this.#units.get(name);
    const collective = isCollective(name);
    if (known) known.items.push(seq);
    else this.#units.set(name, { name, kind: kindOf(name), collective, items: [seq] });
    // Each row says for itself what is to be done with it; what a row inherits was said where it was written.
    if (collective && place) this.#warn('COLLECTIVE_UNIT', `“${name}”是多个单位的统称，请指明具体单位。`, place);
    if (!known && !looksLikeUnit(name)) this.#warn('UNIT_UNLIKELY', `“${name}”不像单位名称，请核对。`, place ?? at);
  }

  #deadlinesOf(found: Found, pieces: readonly Piece[]): { deadline: string | null; deadlines: Deadline[] } {
    const labelled: (Deadline & { at: number })[] = [];
    for (const { node, clause } of found.clauses) {
      for (const range of clause.deadlines) {
        const at = spanOf(node.flow, range.from, range.to);
        const read = readLabelled(node.flow, range, this.#years);
        const raw = node.flow.text.slice(range.from, range.to);
        if (read === null) this.#warn('DEADLINE_UNREADABLE', `完成时限“${raw}”无法识别，请补填。`, at);
        for (const one of read ?? [{ raw, date: null }]) labelled.push({ ...one, at: at.start });
      }
    }
    // A title may be the whole sentence: 编制规划，2024年9月底前完成。
    const ranges = new Map<Node, { from: number; to: number }[]>([[found.node, [found.node.title]]]);
    for (const { node, from, to } of pieces) ranges.set(node, [...(ranges.get(node) ?? []), { from, to }]);
    const inline = [...ranges].flatMap(([node, stretches]) =>
      readInline(node.flow, stretches, this.#years).map(({ raw, date, from: place }) => {
        return { raw, date, at: node.flow.offsets[place] ?? 0 };
      }),
    );
    const dates = (labelled.length > 0 ? labelled : inline).flatMap(({ date }) => (date === null ? [] : [date]));
    const deadlines = [...labelled, ...inline].sort((a, b) => a.at - b.at).map(({ raw, date }) => ({ raw, date }));
    return { deadline: dates.sort().at(-1) ?? null, deadlines };
  }
}

/** The stretches of an item's flows that are its text: neither number and title nor clauses. */
function piecesOf({ node, within }: Found, lastNode: Node | null): Piece[] {
  return [node, ...within].flatMap((one) => {
    const pieces: Piece[] = [];
    let from = one === node ? textFrom(one) : 0;
    for (const clause of one.clauses) {
      if (clause.from > from) pieces.push({ node: one, from, to: clause.from });
      from = Math.max(from, clause.to);
    }
    const to = one === lastNode ? endOfLast(one) : one.flow.text.length;
    if (to > from) pieces.push({ node: one, from, to });
    return pieces;
  });
}

function textFrom({ flow, title }: Node): number {
  let from = title.to;
  while (/[\s:]/.test(flow.plain[from] ?? '')) from += 1;
  if (flow.plain[from] === '。') from += 1;
  return from;
}

/** Behind the last clause of the last item, what stands on lines of its own is no longer its text. */
function endOfLast({ flow, clauses }: Node): number {
  const last = clauses.at(-1);
  if (!last) return flow.text.length;
  const next = flow.breaks.find(({ position }) => position >= last.to);
  return next && !/^[。;,]$/.test(flow.plain.slice(next.position)) ? next.position : flow.text.length;
}

function placeOf({ node, within }: Found, pieces: readonly Piece[]): Span {
  const last = within.at(-1) ?? node;
  const ends = [
    last.title.to,
    ...last.clauses.map((clause: Clause) => clause.to),
    ...pieces.filter((piece) => piece.node === last).map((piece) => piece.to),
  ];
  let end = Math.max(...ends, 1);
  while (end > 1 && /\s/.test(last.flow.plain[end - 1] ?? '')) end -= 1;
  return { start: node.flow.offsets[0] ?? 0, end: spanOf(last.flow, 0, end).end };
}

/** A clause that stood before a full stop leaves it to the sentence, unless that had ended already. */
function joined(pieces: readonly Piece[]): string {
  let text = '';
  for (const { node, from, to } of pieces) {
    const piece = node.flow.text.slice(from, to);
    text += text === '' || /[。；;！!？?]\s*$/.test(text.slice(-4)) ? piece.replace(/^[。；;，,]/, '') : piece;
  }
  return text.trim();
}
