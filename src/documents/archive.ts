/** A ZIP archive (DOCX, XLSX), unpacked within bounds. */
import { fromBufferPromise, type Entry } from 'yauzl';
import { MAX_UNFOLDED, type FileRefusal } from './extracted.ts';
import { beginsWith } from './plain-text.ts';

const zipHead = [...Buffer.from('PK\x03\x04')];

/** The container of .doc, .xls, .wps, and of every DOCX and XLSX that has a password. */
const compoundHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The name of the stream that holds a document with a password, as the compound file's directory writes it. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether bytes begin as an archive does that holds files. */
export function isArchive(bytes: Uint8Array): boolean {
  return beginsWith(bytes, zipHead);
}

/** Why a document of the older office programs, or one with a password, is not read; null where it is neither. */
export function compoundRefusal(bytes: Uint8Array): FileRefusal | null {
  if (!beginsWith(bytes, compoundHead)) return null;
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(encryptedPackage);
  return encrypted ? 'FILE_ENCRYPTED' : 'FILE_TYPE_UNKNOWN';
}

/** because an honest document holds some twenty files, and each entry of a hostile one costs time to list. */
const MAX_ENTRIES = 5_000;

/** The files of an archive. */
export interface Archive {
  names: readonly string[];
  /** The bytes of a file; undefined where there is none of this name. */
  unpack: (name: string) => Promise<Uint8Array | undefined>;
}

/**
 * Opens an archive. Sizes are held against 20 MB twice: as the archive declares them, all its files together, and as they come
 * out, where an archive that lies about them fails.
 *
 * @throws Error where the archive is broken.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive | { refused: FileRefusal }> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    lazyEntries: true,
    validateEntrySizes: true,
  });
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize;
    if (declared > MAX_UNFOLDED || zip.entryCount > MAX_ENTRIES) return { refused: 'FILE_TOO_LARGE' };
    if (entry.isEncrypted()) return { refused: 'FILE_ENCRYPTED' };
    entries.set(keyOf(entry.fileName), entry);
  }
  let unpacked = 0;
  const unpack = async (name: string): Promise<Uint8Array | undefined> => {
    const entry = entries.get(keyOf(name));
    if (!entry) return undefined;
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (!(chunk instanceof Uint8Array)) throw new Error('the archive gave something other than bytes');
      unpacked += chunk.length;
      if (unpacked > MAX_UNFOLDED) throw new Error('the archive holds more than it declares');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  };
  return { names: [...entries.keys()], unpack };
}

/** Part names ignore case and a leading stroke (OPC, ECMA-376-2 §6.2.2). */
function keyOf(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}
