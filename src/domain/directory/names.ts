/** When two texts name the same unit: brackets of either width are equal, and a leading 市, 县 or 区 may be left out. */

/** The levels that a department's name may begin with, or leave to the reader: 市教育局, 教育局. */
const LEVELS = ['市', '县', '区'];

/**
 * Words that begin like a level and are none, so that 市场监督管理局 never loses its head, and with it the Party's own
 * names: 市委组织部 without its 市 is no name. 市政 and 市民 are words too, unless they go on as 市+政府, 市+民政局.
 */
const WHOLE_WORDS = new RegExp(
  [
    '^市(?:场|容|郊|区|县|域|级|直|委|面|集|价)',
    '^市政(?!府|协|务|法|研)',
    '^市民(?!政|族|宗|营|防|航|革|建|进|盟|兵|间)',
    '^[县区](?:[县区域级直委城块间内外划位]|市(?!场))',
  ].join('|'),
);

/** A name for comparing only: brackets in half width, no blanks around it. */
export function comparable(name: string): string {
  return name.trim().replaceAll('（', '(').replaceAll('）', ')').replaceAll('［', '[').replaceAll('］', ']');
}

/** A comparable name without its level; null when it begins with none, or with two, which is no name. */
function withoutLevel(name: string): string | null {
  const rest = name.slice(1);
  return beginsWithLevel(name) && !beginsWithLevel(rest) ? rest : null;
}

function beginsWithLevel(name: string): boolean {
  return LEVELS.includes(name.charAt(0)) && name.length >= 3 && !WHOLE_WORDS.test(name);
}

/** Whether one of two names is the other with its level left out. 市教育局 and 县教育局 are two units. */
export function differByLevel(one: string, other: string): boolean {
  const [a, b] = [comparable(one), comparable(other)];
  return withoutLevel(a) === b || withoutLevel(b) === a;
}
