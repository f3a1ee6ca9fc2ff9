/** A piece of text as a PDF places it: `x` and `y` of its beginning, upwards, in points; `angle` in radians. */
export interface Fragment {
  text: string;
  /** The height of a full-width character, which is its width too. */
  size: number;
  angle: number;
  x: number;
  y: number;
  width: number;
}

/** because full-width characters set apart by less are set to fill a line, and the narrowest true space is a quarter wide. */
const SPACE_WITHIN = 0.22;

/** because a gap between two pieces may be the air around digits, at most a quarter: from here on it was meant. */
const SPACE_BETWEEN = 0.6;

/** because Latin words are set apart by a quarter, and letters by nothing. */
const SPACE_BETWEEN_WORDS = 0.15;

/** because a raised footnote mark belongs to its line, and lines lie more than one height apart. */
const SAME_LINE = 0.5;

const fullWidth = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}]/u;

/**
 * The lines of a page as printed: what lies at one height is one line, from left to right, lines from top to bottom. Columns
 * are not told apart. A page printed sideways is turned; a watermark across the page is left out.
 */
export function pageLines(fragments: readonly Fragment[]): string[] {
  const upright = turned(fragments.filter(({ text, size }) => text.trim() !== '' && size > 0));
  upright.sort((one, other) => other.y - one.y);
  const lines: Fragment[][] = [];
  for (const fragment of upright) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    const near = first && first.y - fragment.y < SAME_LINE * Math.max(first.size, fragment.size);
    if (near) line?.push(fragment);
    else lines.push([fragment]);
  }
  return lines.map(lineText);
}

/** The fragments that run in the page's main direction, turned so that it is from left to right. */
function turned(fragments: readonly Fragment[]): Fragment[] {
  const quarter = Math.PI / 2;
  const weights = [0, 0, 0, 0];
  const quarters = fragments.map(({ angle, text }) => {
    const turns = Math.round(angle / quarter);
    if (Math.abs(angle - turns * quarter) > 0.1) return undefined;
    const index = (turns + 4) % 4;
    weights[index] = (weights[index] ?? 0) + text.length;
    return index;
  });
  const main = weights.indexOf(Math.max(...weights));
  const [cos, sin] = [Math.round(Math.cos(main * quarter)), Math.round(Math.sin(main * quarter))];
  return fragments
    .filter((_, index) => quarters[index] === main)
    .map((fragment) => ({
      ...fragment,
      x: fragment.x * cos + fragment.y * sin,
      y: fragment.y * cos - fragment.x * sin,
    }));
}

function lineText(line: Fragment[]): string {
  let text = '';
  let last: Fragment | undefined;
  for (const fragment of line.toSorted((one, other) => one.x - other.x)) {
    // because some programs print bold by printing twice
    if (last?.text === fragment.text && fragment.x - last.x < 0.2 * fragment.size) continue;
    const piece = withoutFill(fragment);
    if (last) text += between(text, piece, (fragment.x - last.x - last.width) / fragment.size);
    text += piece;
    last = fragment;
  }
  return plainCharacters(text).trim();
}

/** What stands between two pieces of a line that lie `gap` heights apart. */
function between(before: string, after: string, gap: number): string {
  const chinese = fullWidth.test(before.slice(-1)) || fullWidth.test(after.slice(0, 1));
  return gap >= (chinese ? SPACE_BETWEEN : SPACE_BETWEEN_WORDS) ? ' ' : '';
}

/**
 * A piece without the spaces that the PDF reader saw between full-width characters where a line was only filled up. The
 * characters' own width is known, so that the rest tells how wide the spaces are.
 */
function withoutFill({ text, size, width }: Fragment): string {
  const trimmed = text.trim();
  const characters = Array.from(trimmed);
  const spaces = characters.filter((character) => character === ' ').length;
  const wide = characters.filter((character) => fullWidth.test(character)).length;
  const narrow = characters.length - spaces - wide;
  const space = (width / size - wide - narrow / 2) / Math.max(spaces, 1);
  // because a heading may be set with air between all its characters
  const spread = wide > 2 && spaces >= (wide - 1) / 2;
  const meant = space >= SPACE_WITHIN && !spread;
  return trimmed.replace(/(?<=(.)) +(?=(.))/gu, (found, left: string, right: string) => {
    const wides = [left, right].filter((character) => fullWidth.test(character)).length;
    return wides === 0 || (wides === 2 && meant) ? found : '';
  });
}

/** because some programs map a font's 一 or 工 to the radical that looks the same. */
function plainCharacters(text: string): string {
  return text.replace(/[\u2f00-\u2fd5\uf900-\ufaff]/g, (character) => character.normalize('NFKC'));
}
