/** Evidence as it is sent with a report, and as it will be kept. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Evidence } from '../domain/rectification/record.ts';
import type { evidenceBody } from './contract.ts';
import { Problem } from './errors.ts';

/** Evidence as it will be kept: a text's own SHA-256, checked against the one that was sent. */
export function evidenceOf(sent: readonly z.output<typeof evidenceBody>[]): Evidence[] {
  return sent.map(({ name, mediaType, text, url, sha256 }, index) => {
    const own = text === undefined ? null : createHash('sha256').update(text, 'utf8').digest('hex');
    if (own !== null && sha256 !== undefined && sha256 !== own) {
      throw new Problem('EVIDENCE_HASH_MISMATCH', [{ pointer: `/evidence/${String(index)}/sha256`, detail: '' }]);
    }
    return { name, mediaType, text: text ?? null, url: url ?? null, sha256: own ?? sha256 ?? null };
  });
}
