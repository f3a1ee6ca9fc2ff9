/** The file of an implementation plan (实施方案), as a coordinator hands it in: TXT, DOCX or PDF, told by content and not by name. */
import { compoundRefusal, isArchive } from './archive.ts';
import type { Extracted, FileRefusal } from './extracted.ts';
import { extractInThread } from './extraction.ts';
import { beginsWith, plainText } from './plain-text.ts';

/** because a plan is some 20 pages, and a scan with pictures of its seals still stays under it: 10 MiB. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** What a file turned out to hold. */
export type PlanFile = { format: 'txt' | 'docx' | 'pdf'; text: string } | { refused: FileRefusal };

const heads = {
  pdf: [...Buffer.from('%PDF-')],
  emptyZip: [...Buffer.from('PK\x05\x06')],
  rtf: [...Buffer.from('{\\rtf')],
};

/**
 * Reads the text of a plan's file. Never throws for what the bytes are, and ends within the time that `extraction.ts` allows.
 *
 * - FILE_TOO_LARGE: over 10 MiB, over 20 MB unpacked, or over 500 pages.
 * - FILE_ENCRYPTED: it needs a password.
 * - FILE_TYPE_UNKNOWN: neither TXT nor DOCX nor PDF (an old .doc, a picture, a spreadsheet).
 * - FILE_UNREADABLE: broken or cut off, a PDF without text (a scan), or one that takes too long.
 */
export async function readPlanFile(bytes: Uint8Array): Promise<PlanFile> {
  if (bytes.length > MAX_FILE_BYTES) return { refused: 'FILE_TOO_LARGE' };
  if (beginsWith(bytes, heads.pdf)) return of('pdf', await extractInThread({ format: 'pdf', bytes }));
  if (isArchive(bytes)) return of('docx', await extractInThread({ format: 'docx', bytes }));
  const compound = compoundRefusal(bytes);
  if (compound) return { refused: compound };
  if (beginsWith(bytes, heads.emptyZip) || beginsWith(bytes, heads.rtf)) return { refused: 'FILE_TYPE_UNKNOWN' };
  return of('txt', plainText(bytes));
}

function of(format: 'txt' | 'docx' | 'pdf', extracted: Extracted): PlanFile {
  return 'refused' in extracted ? extracted : { format, text: extracted.text };
}
