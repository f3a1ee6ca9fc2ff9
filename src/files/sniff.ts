/** What bytes are, told by the bytes alone. */
import { fileTypeFromBuffer } from 'file-type';
import { fromBufferPromise } from 'yauzl';
import { isMarked, plainText } from '../documents/plain-text.ts';
import type { FoundFormat } from '../domain/evidence.ts';

/** Formats that file-type tells by itself, by the extensions that it gives them. */
const told: Readonly<Record<string, FoundFormat>> = { pdf: 'pdf', jpg: 'jpg', png: 'png' };

/** What an archive of each format has in it. */
const parts: readonly (readonly [part: string, format: FoundFormat])[] = [
  ['ofd.xml', 'ofd'],
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];

/** Extensions that file-type gives archives which it takes for one of these, or for no other that it knows. */
const archives = ['zip', 'docx', 'xlsx', 'pptx'];

/** because a long document holds some hundred parts, and each entry of a hostile archive costs time to list. */
const MAX_ENTRIES = 10_000;

/** What the bytes are; null where it is nothing that is taken as evidence. Nothing is unpacked but the list of contents. */
export async function sniff(bytes: Uint8Array): Promise<FoundFormat | null> {
  // First, because the marks that open a text in UTF-16 open a piece of music too.
  if (isMarked(bytes) && isText(bytes)) return 'txt';
  const found = await typeOf(bytes);
  if (found === null) return isText(bytes) ? 'txt' : null;
  if (archives.includes(found)) return archiveOf(bytes);
  return found === 'cfb' ? compoundOf(bytes) : (told[found] ?? null);
}

async function typeOf(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(bytes))?.ext ?? null;
  } catch {
    // It ends within what it was given, or is larger than it may be: what it begins like is what it claims to be.
    return 'broken';
  }
}

function isText(bytes: Uint8Array): boolean {
  const text = plainText(bytes);
  // What no writer of texts puts in, and terminals obey.
  return 'text' in text && !/(?![\t\n\f\r])\p{Cc}/u.test(text.text);
}

/** An archive by the names in it; one with macros is none of ours, and so is what cannot be listed to its end. */
async function archiveOf(bytes: Uint8Array): Promise<FoundFormat | null> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      lazyEntries: true,
      validateEntrySizes: true,
    });
    if (zip.entryCount > MAX_ENTRIES) return null;
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) names.push(entry.fileName.replace(/^\/+/, '').toLowerCase());
    const format = parts.find(([part]) => names.includes(part))?.[1] ?? 'zip';
    const macros = names.some((name) => name.endsWith('vbaproject.bin'));
    return format !== 'zip' && macros ? null : format;
  } catch {
    return null;
  }
}

/** The streams by which documents of the older office programs are told from whatever else lies in such a container. */
const streams: readonly (readonly [stream: string, format: FoundFormat])[] = [
  ['WordDocument', 'word'],
  ['Workbook', 'excel'],
  ['Book', 'excel'],
];

/** An entry of a compound file's directory, in bytes; sectors, and so entries, begin at multiples of it ([MS-CFB] 2.6). */
const ENTRY = 128;
const NAME_LENGTH = 64;
const KIND = 66;
const STREAM = 2;

function compoundOf(bytes: Uint8Array): FoundFormat | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const [stream, format] of streams) {
    const name = Buffer.from(`${stream}\0`, 'utf16le');
    for (let at = file.indexOf(name); at !== -1; at = file.indexOf(name, at + 2)) {
      if (at % ENTRY !== 0 || at + ENTRY > file.length) continue;
      if (file.readUInt16LE(at + NAME_LENGTH) === name.length && file[at + KIND] === STREAM) return format;
    }
  }
  return null;
}
