import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getDocumentProxy } from 'unpdf';
import { MAX_UNFOLDED, type Extracted } from './extracted.ts';
import { pageLines, type Fragment } from './pdf-lines.ts';

/** because a plan is some 20 pages, and a book is no plan. */
const MAX_PAGES = 500;

/**
 * What the characters of GBK and of Adobe-GB1 are in Unicode, for the many Chinese PDFs whose fonts are not in the file: from
 * pdf.js (pdfjs-dist 6.5), under the licence beside them. tsc copies nothing, so that dist/ finds them among the sources.
 */
const cMaps = ['./cmaps/', '../../../src/documents/cmaps/']
  .map((folder) => new URL(folder, import.meta.url))
  .map((folder) => fileURLToPath(folder))
  .find((folder) => existsSync(folder));

/**
 * The text of a PDF, its lines as printed, pages parted by `\f`.
 *
 * @throws Error where the file is broken.
 */
export async function pdfText(bytes: Uint8Array): Promise<Extracted> {
  try {
    const pdf = await getDocumentProxy(bytes, {
      // because what it would grumble about goes to the console
      verbosity: 0,
      // because no page is drawn: neither the machine's fonts nor their making are needed
      ...{ useSystemFonts: false, disableFontFace: true },
      ...{ cMapUrl: cMaps, cMapPacked: true },
    });
    if (pdf.numPages > MAX_PAGES) return { refused: 'FILE_TOO_LARGE' };
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const fragments = items.flatMap((item) => ('str' in item ? [fragmentOf(item)] : []));
      const text = pageLines(fragments).join('\n');
      length += text.length;
      if (length > MAX_UNFOLDED) return { refused: 'FILE_TOO_LARGE' };
      pages.push(text);
      page.cleanup();
    }
    // because a scan is a PDF of pictures: whoever sends one must hear it, and not that it is no plan
    return length === 0 ? { refused: 'FILE_UNREADABLE' } : { text: pages.join('\n\f') };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return { refused: 'FILE_ENCRYPTED' };
    throw error;
  }
}

function fragmentOf({ str, transform, width }: { str: string; transform: unknown[]; width: number }): Fragment {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform.map(Number);
  return { text: str, size: Math.hypot(a, b), angle: Math.atan2(b, a), x, y, width };
}
