/** The rows of the first sheet of an XLSX. Runs in a thread; see extraction.ts. */
import { readSheet } from 'read-excel-file/node';
import { openArchive } from './archive.ts';
import type { Extracted } from './extracted.ts';

/** What a cell holds: a date comes as a text that no number is read from. */
export type CellOfRow = string | number | boolean | null;

/** because no submission comes near it: 10,000 entries are a round of 200 units and 50 indicators. */
export const MAX_SHEET_ROWS = 20_000;

/**
 * The rows, as JSON: lists of {@link CellOfRow}.
 *
 * @throws Error where the file is broken.
 */
export async function sheetRows(bytes: Uint8Array): Promise<Extracted> {
  const archive = await openArchive(bytes);
  if ('refused' in archive) return archive;
  if (!archive.names.includes('xl/workbook.xml')) return { refused: 'FILE_TYPE_UNKNOWN' };
  // Each once by us, so that what declares less than it holds is found out before another reader unfolds it.
  for (const name of archive.names) await archive.unpack(name);
  const rows = await readSheet(Buffer.from(bytes));
  return rows.length > MAX_SHEET_ROWS ? { refused: 'FILE_TOO_LARGE' } : { text: JSON.stringify(rows) };
}
