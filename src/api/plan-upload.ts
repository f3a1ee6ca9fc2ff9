/** A plan as it is sent: its document, its text, and what the reader makes of it. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { isClassified } from '../domain/classified.ts';
import { withoutTurning } from '../domain/written-text.ts';
import { readPlanFile } from '../documents/plan-file.ts';
import type { SentDocument } from '../store/plan-documents.ts';
import { Problem } from './errors.ts';
import type { planBody } from './plan-contract.ts';

/** The document of a request, with the text that was found in it. */
export async function documentOf({ file, text }: z.output<typeof planBody>): Promise<SentDocument> {
  const content = file === undefined ? Buffer.from(text ?? '', 'utf8') : Buffer.from(file.base64, 'base64');
  const found = file === undefined ? { format: 'txt' as const, text: text ?? '' } : await readPlanFile(content);
  if ('refused' in found) throw new Problem(found.refused, [{ pointer: '/file', detail: '' }]);
  const read = withoutTurning(found.text);
  if (isClassified(read)) throw new Problem('CLASSIFIED_MATERIAL');
  // PostgreSQL keeps neither NUL nor half of a surrogate pair.
  if (read.includes('\0') || !read.isWellFormed()) {
    throw new Problem('FILE_UNREADABLE', [{ pointer: file === undefined ? '/text' : '/file', detail: '' }]);
  }
  const { format } = found;
  const hashes = { sha256: sha256(content), textSha256: sha256(read) };
  return { ...hashes, name: file?.name ?? '文本 / text', format, content, text: read };
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
