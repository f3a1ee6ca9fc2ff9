import type { Extracted } from './extracted.ts';

const byteOrderMarks = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/** Whether the bytes begin with these. */
export function beginsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** Whether the bytes begin with a byte order mark. */
export function isMarked(bytes: Uint8Array): boolean {
  return byteOrderMarks.some(({ mark }) => beginsWith(bytes, mark));
}

/** Bytes strictly decoded, without their byte order mark; undefined where they are not of that encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of a plain text file: what its byte order mark says, else UTF-8 where every byte fits, else GB18030, which holds
 * GBK and GB2312. Line ends stay as they are. Bytes that are no text are FILE_TYPE_UNKNOWN; those that break what their byte
 * order mark promises are FILE_UNREADABLE.
 */
export function plainText(bytes: Uint8Array): Extracted {
  const marked = byteOrderMarks.find(({ mark }) => beginsWith(bytes, mark));
  if (marked) {
    const text = decoded(bytes, marked.encoding);
    return text === undefined || text.includes('\0') ? { refused: 'FILE_UNREADABLE' } : { text };
  }
  // because no text holds a NUL in any of these encodings, and nearly every binary format does
  if (bytes.includes(0)) return { refused: 'FILE_TYPE_UNKNOWN' };
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  return text === undefined ? { refused: 'FILE_TYPE_UNKNOWN' } : { text };
}

/** The text of an XML part: by its byte order mark, else UTF-8, which is what an XML file without one is written in. */
export function xmlText(bytes: Uint8Array): string | undefined {
  return decoded(bytes, byteOrderMarks.find(({ mark }) => beginsWith(bytes, mark))?.encoding ?? 'utf-8');
}
