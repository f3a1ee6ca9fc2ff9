import { openArchive } from './archive.ts';
import type { FileRefusal } from './extracted.ts';
import { readXml } from './xml.ts';

/** The parts of a DOCX that its text comes from, unpacked. */
export interface DocxParts {
  document: Uint8Array;
  numbering: Uint8Array | undefined;
  styles: Uint8Array | undefined;
}

/**
 * Unpacks what is needed of a DOCX, within the bounds of archive.ts.
 *
 * @throws Error where the archive is broken.
 */
export async function docxParts(bytes: Uint8Array): Promise<DocxParts | { refused: FileRefusal }> {
  const archive = await openArchive(bytes);
  if ('refused' in archive) return archive;
  const { unpack } = archive;
  const related = async (name: string, of: string) => relation(await unpack(relationsOf(name)), of, name);
  const main = (await related('', 'officeDocument')) ?? 'word/document.xml';
  const document = await unpack(main);
  if (!document) return { refused: 'FILE_TYPE_UNKNOWN' };
  const beside = async (of: string) => unpack((await related(main, of)) ?? '');
  return { document, numbering: await beside('numbering'), styles: await beside('styles') };
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
