import { fromBufferPromise, type Entry } from 'yauzl';
import { MAX_UNFOLDED, type FileRefusal } from './extracted.ts';
import { readXml } from './xml.ts';

/** The parts of a DOCX that its text comes from, unpacked. */
export interface DocxParts {
  document: Uint8Array;
  numbering: Uint8Array | undefined;
  styles: Uint8Array | undefined;
}

/** because a plan's DOCX holds some twenty files, and each entry of a hostile one costs time to list. */
const MAX_ENTRIES = 5_000;

/**
 * Unpacks what is needed of a DOCX. Sizes are held against 20 MB twice: as the archive declares them, all its files together,
 * and as they come out, where an archive that lies about them fails.
 *
 * @throws Error where the archive is broken.
 */
export async function docxParts(bytes: Uint8Array): Promise<DocxParts | { refused: FileRefusal }> {
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
  const related = async (name: string, of: string) => relation(await unpack(relationsOf(name)), of, name);
  const main = (await related('', 'officeDocument')) ?? 'word/document.xml';
  const document = await unpack(main);
  if (!document) return { refused: 'FILE_TYPE_UNKNOWN' };
  const beside = async (of: string) => unpack((await related(main, of)) ?? '');
  return { document, numbering: await beside('numbering'), styles: await beside('styles') };
}

/** Part names ignore case and a leading stroke (OPC, ECMA-376-2 §6.2.2). */
function keyOf(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

/** The part that lists what a part refers to: `word/document.xml` → `word/_rels/document.xml.rels`. */
function relationsOf(name: string): string {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(name) ?? [];
  return `${folder}_rels/${file}.rels`;
}

/** The name of the part that stands in a given relation to the part `from`. */
function relation(xml: Uint8Array | undefined, type: string, from: string): string | undefined {
  const targets: string[] = [];
  if (!xml) return undefined;
  readXml(xml, {
    open(name, attribute) {
      const target = attribute('Target');
      if (name !== 'Relationship' || attribute('TargetMode') === 'External' || target === undefined) return;
      if (attribute('Type')?.endsWith(`/${type}`)) targets.push(target);
    },
  });
  const [target] = targets;
  // because a target is written from where the part stands
  return target === undefined ? undefined : new URL(target, `file:///${from}`).pathname.slice(1);
}
