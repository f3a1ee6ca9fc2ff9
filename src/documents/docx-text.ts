import { documentLines } from './docx-lines.ts';
import { listNumbers } from './docx-numbering.ts';
import { docxParts } from './docx-parts.ts';
import { readStyles } from './docx-styles.ts';
import type { Extracted } from './extracted.ts';

/**
 * The text of a DOCX, a line a paragraph: with the numbers that Word counts by itself (一、 （一） 1.), tabs and line breaks as
 * they stand, cells of tables and text boxes as lines; without what is deleted, hidden or a table of contents.
 *
 * @throws Error where the file is broken.
 */
export async function docxText(bytes: Uint8Array): Promise<Extracted> {
  const parts = await docxParts(bytes);
  if ('refused' in parts) return parts;
  const styles = readStyles(parts.styles);
  const numberOf = listNumbers(parts.numbering, styles);
  const lines = documentLines(parts.document, { styles, numberOf });
  return lines ? { text: lines.join('\n') } : { refused: 'FILE_TYPE_UNKNOWN' };
}
