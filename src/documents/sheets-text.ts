/** Everything that is written in an XLSX, whichever sheet it stands on. Runs in a thread; see extraction.ts. */
import { openArchive } from './archive.ts';
import type { Extracted } from './extracted.ts';
import { readXml } from './xml.ts';

/** What holds words: cells, the strings that they share, names, headers and footers, notes and boxes of text. */
const WORDY = /^xl\/(?:workbook|sharedstrings|worksheets\/[^/]+|comments[^/]*|drawings\/[^/]+)\.xml$/;

/** What stands within one string or paragraph: its pieces follow on each other. */
const WITHIN = new Set(['t', 'r', 'rPr']);

/**
 * The words of an XLSX, a string a line, in no order that means anything. A part that no program opens says nothing.
 *
 * @throws Error where the archive is broken.
 */
export async function sheetsText(bytes: Uint8Array): Promise<Extracted> {
  const archive = await openArchive(bytes);
  if ('refused' in archive) return archive;
  if (!archive.names.includes('xl/workbook.xml')) return { refused: 'FILE_TYPE_UNKNOWN' };
  let text = '';
  for (const name of archive.names.filter((one) => WORDY.test(one))) {
    const part = await archive.unpack(name);
    if (part) text += wordsOf(part);
  }
  return { text };
}

function wordsOf(part: Uint8Array): string {
  const said: string[] = [];
  try {
    readXml(part, {
      open(name, attribute) {
        if (name === 'sheet') said.push(`${attribute('name') ?? ''}\n`);
      },
      close(name) {
        if (!WITHIN.has(name)) said.push('\n');
      },
      text(words) {
        said.push(words);
      },
    });
  } catch {
    // What was read before it broke is judged all the same.
  }
  return said.join('');
}
