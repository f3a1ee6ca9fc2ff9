import type { Listed } from './docx-numbering.ts';
import { isOn, levelOf, lineage, type Styles } from './docx-styles.ts';
import { readXml } from './xml.ts';

/** What a document's paragraphs need to become lines. */
export interface LineContext {
  styles: Styles;
  /** The number before a paragraph; asked once for each, in order. */
  numberOf: (paragraph: Listed) => string;
}

interface Paragraph extends Listed {
  text: string;
  /** The lines of text boxes that hang on it. */
  boxed: string[];
}

/** Elements whose content is not printed, or is printed elsewhere. */
const unprinted: readonly string[] = [
  // what was deleted or moved away, and how things were before a recorded change
  ...['w:del', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'w:numberingChange'],
  // the second form of a text box, for programs that do not know the first
  'mc:Fallback',
  // pronunciation above characters
  'w:rt',
];

/** What stands for itself within a run. */
const signs: Record<string, string> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

/**
 * The lines of word/document.xml; undefined where it is no Word document, as in a spreadsheet.
 *
 * @throws Error where it is not well-formed.
 */
export function documentLines(xml: Uint8Array, { styles, numberOf }: LineContext): string[] | undefined {
  const lines: string[] = [];
  const path: string[] = [];
  const paragraphs: Paragraph[] = [];
  let unprintedAt: number | undefined;
  let hidden = false;
  let root = '';

  const finish = (paragraph: Paragraph | undefined) => {
    if (!paragraph) return;
    const number = numberOf(paragraph);
    const line = isOfContents(paragraph, styles) ? [] : [number + paragraph.text];
    (paragraphs.at(-1)?.boxed ?? lines).push(...line, ...paragraph.boxed);
  };

  readXml(xml, {
    open(name, attribute) {
      if (path.length === 0) root = name;
      path.push(name);
      if (unprintedAt !== undefined) return;
      if (unprinted.includes(name)) {
        unprintedAt = path.length;
        return;
      }
      const paragraph = paragraphs.at(-1);
      const parent = path.at(-2);
      const value = attribute('val');
      if (name === 'w:p') paragraphs.push({ text: '', list: {}, style: undefined, boxed: [] });
      else if (name === 'w:r') hidden = false;
      else if (!paragraph) return;
      else if (name === 'w:pStyle') paragraph.style = value;
      else if (parent === 'w:numPr' && name === 'w:numId' && value !== undefined) paragraph.list.numId = value;
      else if (parent === 'w:numPr' && name === 'w:ilvl') paragraph.list.level = levelOf(value ?? '');
      else if (parent === 'w:rPr' && name === 'w:vanish') hidden = path.at(-3) === 'w:r' && isOn(value);
      else if (parent === 'w:r' && !hidden) paragraph.text += signs[name] ?? '';
    },
    close(name) {
      if (unprintedAt === path.length) unprintedAt = undefined;
      else if (unprintedAt === undefined && name === 'w:p') finish(paragraphs.pop());
      path.pop();
    },
    text(text) {
      const paragraph = paragraphs.at(-1);
      if (paragraph && unprintedAt === undefined && !hidden && path.at(-1) === 'w:t') paragraph.text += text;
    },
  });
  return root === 'w:document' ? lines : undefined;
}

/** Whether a paragraph is a line of the table of contents, which would say every heading twice. */
function isOfContents({ style }: Paragraph, styles: Styles): boolean {
  return lineage(styles, style).some(({ name }) => /^toc \d/i.test(name));
}
