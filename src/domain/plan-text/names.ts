/** Names of units as responsibility clauses write them: where one ends, what it is, and with which role it stands. */
import { looksLikeUnit, SUFFIX } from './kinds.ts';
import { plain } from './flow.ts';

/** What a unit does for an item. */
export type Part = 'lead' | 'responsible' | 'cooperating' | 'implementing';

/** A unit named in a list; positions are in the text that the list was cut from. */
export interface Named {
  name: string;
  part: Part;
  from: number;
  to: number;
}

/** What a list of units says. */
export interface NameList {
  units: Named[];
  /** It ends in 等. */
  openEnded: boolean;
}

const VERBS: [string, Part][] = [
  ['牵头负责', 'lead'],
  ['负责牵头', 'lead'],
  ['牵头组织实施', 'lead'],
  ['牵头落实', 'lead'],
  ['为牵头单位', 'lead'],
  ['为主办单位', 'lead'],
  ['牵头', 'lead'],
  ['主办', 'lead'],
  ['负责落实', 'implementing'],
  ['组织落实', 'implementing'],
  ['抓好落实', 'implementing'],
  ['具体落实', 'implementing'],
  ['贯彻落实', 'implementing'],
  ['配合落实', 'cooperating'],
  ['落实', 'implementing'],
  ['负责组织实施', 'responsible'],
  ['组织实施', 'responsible'],
  ['负责实施', 'responsible'],
  ['具体负责', 'responsible'],
  ['为责任单位', 'responsible'],
  ['为配合单位', 'cooperating'],
  ['负责', 'responsible'],
  ['承办', 'responsible'],
  ['配合', 'cooperating'],
  ['协助', 'cooperating'],
  ['协办', 'cooperating'],
  ['协同', 'cooperating'],
  ['参与', 'cooperating'],
  ['参加', 'cooperating'],
];
const MANNER =
  '(?:分别|共同|具体|均|都|各自|联合|(?:按照?|根据|依照?|依据)(?:各自)?(?:职责|职能|分工|责任)(?:和)?(?:职责|分工)?)*';
const VERB_END = new RegExp(`^(.*?)${MANNER}(${VERBS.map(([verb]) => verb).join('|')})(?:工作)?$`);
const VERB_INSIDE = new RegExp(`(?:${VERBS.map(([verb]) => verb).join('|')})(?=[市县区省州各]|会同)`, 'g');
const AND = /(?:以及|会同|和|及|与)/g;
/** 等部门, 等有关部门和单位: more units than are named. */
const ETC =
  /等(?:[^、,;()]{0,8}?(?:部门|单位|机构|企业|团体)(?:[和及](?:有关|相关)?(?:部门|单位))?|\d+个[^、,;()]{0,6})?$/;
const PAREN_PART = /\((?:负责)?(牵头|主办|配合|参与|协办|负责|落实)(?:单位)?\)$/;

/** Longer than any unit's name with its verb: what is longer is a sentence, and is not searched for verbs. */
const LONGEST_TOKEN = 120;

function partOf(verb: string): Part {
  return VERBS.find(([one]) => one === verb)?.[1] ?? 'responsible';
}

/** A token of a list: a stretch of its text between two separators. */
interface Token {
  from: number;
  to: number;
  /** The separator before it ends a thought: a verb does not reach back over it. */
  hard: boolean;
}

const PLACES = '(?:县|市|区|旗|乡镇|镇|乡|街道|省|自治区|自治州|自治县|直辖市|州|地)';
const EACH_KIND = new RegExp(`^各${PLACES}(?:[、,]${PLACES})+(?:党委|人民政府|政府)?`);

/**
 * Cuts at 、，；。 and at spaces and line breaks between two whole names, never within brackets. An inner bracket that is
 * left open, as in 各县（市、区人民政府, is taken to close by itself after the usual words.
 */
function tokensOf(text: string, breaks: ReadonlySet<number>): Token[] {
  const flat = plain(text);
  const tokens: Token[] = [];
  let from = 0;
  let hard = true;
  let depth = 0;
  const cut = (to: number, next: number, nextHard: boolean): void => {
    if (to > from) tokens.push({ from, to, hard });
    hard = to > from ? nextHard : hard || nextHard;
    from = next;
  };
  for (let place = 0; place < flat.length; place += 1) {
    const char = flat[place] ?? '';
    if (char === '各' && depth === 0) {
      // 各县、市、区人民政府 is one name.
      const many = EACH_KIND.exec(flat.slice(place, place + 24));
      if (many) place += many[0].length - 1;
      if (many) continue;
    }
    if (char === '(') {
      const open = /^\((?:市、?区|市、?州|区、?市|市、区、[^()、]{1,6})(?![)、])/.exec(flat.slice(place, place + 16));
      // The bracket is never closed, or is closed only after something that is no part of it.
      if (open) {
        place += open[0].length - 1;
        continue;
      }
      depth += 1;
    } else if (char === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if ('、,'.includes(char)) cut(place, place + 1, false);
    else if (';。'.includes(char)) cut(place, place + 1, true);
    else if (' /'.includes(char) && wholeBetween(flat, from, place, place + 1)) cut(place, place + 1, false);
    else if (breaks.has(place) && wholeBetween(flat, from, place, place)) cut(place, place, false);
  }
  cut(flat.length, flat.length, true);
  return tokens;
}

/** Whether a name ends before `to` and another begins at `next`. */
function wholeBetween(flat: string, from: number, to: number, next: number): boolean {
  const right = /^ *[^、,;。() ]*/.exec(flat.slice(next, next + 40))?.[0].trim() ?? '';
  const left = flat.slice(from, to).trim();
  return (
    left.length >= 3 &&
    SUFFIX.test(left) &&
    !left.endsWith('机关') &&
    /^[市县区省州各有]/.test(right) &&
    looksLikeUnit(right)
  );
}

/** 市教育局和市科技局 → two; 市工业和信息化局 → one. */
function splitAnd(text: string, from: number): { from: number; to: number }[] {
  const flat = plain(text);
  const pieces: { from: number; to: number }[] = [];
  let begin = 0;
  for (const { index, 0: and } of flat.matchAll(AND)) {
    const left = flat.slice(begin, index);
    const right = flat.slice(index + and.length);
    const whole = SUFFIX.test(left) || ETC.test(left);
    if (left.length < 2 || !whole || /(?:机关|市|区|县|州)$/.test(left)) continue;
    if (!/^(?:[市县区省州各]|有关|相关|其他)/.test(right) && !(and === '会同' && right !== '')) continue;
    if (!looksLikeUnit(right)) continue;
    pieces.push({ from: from + begin, to: from + index });
    begin = index + and.length;
  }
  pieces.push({ from: from + begin, to: from + flat.length });
  return pieces;
}

/** Reads a list of units. `part` holds where no verb says otherwise; `breaks` are where line breaks were taken out. */
export function readNames(text: string, part: Part, breaks: ReadonlySet<number> = new Set()): NameList {
  const units: Named[] = [];
  let openEnded = false;
  let group = 0;
  const closeGroup = (verb: string): void => {
    for (const unit of units.slice(group)) unit.part = partOf(verb);
    group = units.length;
  };
  for (const token of tokensOf(text, breaks).flatMap((one) => splitVerbs(text, one))) {
    if (token.hard) group = units.length;
    let { from, to } = trimmed(text, token.from, token.to);
    let flat = plain(text.slice(from, to));
    const prefix = /^(?:(?:由|请|其中|主要由|会同)(?=.)|[^:]*:)+/.exec(flat)?.[0] ?? '';
    from += prefix.length;
    flat = flat.slice(prefix.length);
    const ends = flat.length > LONGEST_TOKEN ? null : VERB_END.exec(flat);
    const verb = ends?.[2] ?? null;
    if (ends) flat = ends[1] ?? '';
    ({ from, to } = trimmed(text, from, from + flat.length));
    for (const piece of to > from ? splitAnd(text.slice(from, to), from) : []) {
      const named = nameIn(text, piece);
      if (named.openEnded) openEnded = true;
      if (named.name === '') continue;
      units.push({ name: named.name, part: named.part ?? part, from: named.from, to: named.to });
      // What a name says of itself no verb after it changes.
      if (named.part !== null) group = units.length;
    }
    if (verb !== null) closeGroup(verb);
  }
  return { units, openEnded };
}

/** The name in a piece of a list, without 等 behind it, brackets that belong to nothing, and what it says of its part. */
function nameIn(
  text: string,
  piece: { from: number; to: number },
): { name: string; part: Part | null; openEnded: boolean; from: number; to: number } {
  let flat = plain(text.slice(piece.from, piece.to));
  const etc = ETC.exec(flat);
  if (etc) flat = flat.slice(0, etc.index);
  const own = PAREN_PART.exec(flat);
  if (own) flat = flat.slice(0, own.index);
  // A closing bracket whose opening one was lost, or an opening one whose closing one was.
  if (flat.endsWith(')') && !flat.includes('(')) flat = flat.slice(0, -1);
  if (flat.startsWith('(') && !flat.includes(')')) flat = flat.slice(1).padStart(flat.length);
  const { from, to } = trimmed(text, piece.from + (flat.length - flat.trimStart().length), piece.from + flat.length);
  const part = own?.[1] === undefined ? null : partOf(own[1]);
  return { name: text.slice(from, to), part, openEnded: etc !== null, from, to };
}

/** A牵头B配合, with no comma between. */
function splitVerbs(text: string, token: Token): Token[] {
  const flat = plain(text.slice(token.from, token.to));
  const pieces: Token[] = [];
  let { from } = token;
  for (const { index, 0: verb } of flat.matchAll(VERB_INSIDE)) {
    const to = token.from + index + verb.length;
    if (index === 0 || to >= token.to) continue;
    pieces.push({ from, to, hard: pieces.length === 0 && token.hard });
    from = to;
  }
  return [...pieces, { from, to: token.to, hard: pieces.length === 0 && token.hard }];
}

function trimmed(text: string, from: number, to: number): { from: number; to: number } {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  return { from: start, to: start + piece.trim().length };
}
