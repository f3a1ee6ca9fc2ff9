/** The contract of uploaded evidence. */
import { z } from 'zod';
import { isInertName } from '../domain/evidence.ts';
import { id, instant, text, unitRef } from './contract.ts';

/** `POST /evidence` and `POST /evidence/{id}/versions`: the file's name; its bytes are the body. */
export const uploadQuery = z.strictObject({
  name: text(255)
    .refine(isInertName, {
      error: '须为文件名，不含路径和控制字符 / a plain file name without path or control characters',
    })
    .openapi({ example: '台账.pdf' }),
});

/** A file's bytes, as sent. */
export const uploadBody = z
  .custom<Buffer>((body) => Buffer.isBuffer(body) && body.length > 0, { error: '文件为空 / the file is empty' })
  .openapi({ type: 'string', format: 'binary' });

const version = z.object({
  ...{ id, version: z.int(), name: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string(), at: instant },
  href: z.string().openapi({ description: 'Of the bytes' }),
});

/** One version of a piece, with every version that there is. */
export const evidence = version.extend({ unit: unitRef, versions: z.array(version) }).openapi('EvidencePiece');

/** A file's bytes as an answer. */
export const content = z.string().openapi({ format: 'binary' });
