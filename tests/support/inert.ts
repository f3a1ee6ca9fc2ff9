/** Whether what was poisoned comes back as it was written, in whatever form the API answers. */
import { openArchive } from '../../src/documents/archive.ts';
import { SHORT, SHORTEST } from './free-text.ts';
import { FILE_NAME, PAYLOAD } from './poison.ts';

/** Pieces of a payload: alone they show that it was cut, escaped or evaluated somewhere. */
const pieces = /cmd\|'|\/C calc|\{\{|<script|alert\(1\)|&lt;|&#|<b>|Bcc:|a@b\.c|\\u200f|\b49\b.*Bcc/u;

/** The title of the sample plan: a line of its text, as a plan is read by its lines. */
const titleLine = `${PAYLOAD.slice(PAYLOAD.indexOf('\n') + 1)}株洲市示例`;

/** What is wrong with a text, and whether it holds a payload: whole, as often as a piece of one. */
export function judged(text: string, wholes: readonly string[] = [PAYLOAD, FILE_NAME, titleLine, SHORT, SHORTEST]) {
  const rest = wholes.reduce((left, whole) => left.replaceAll(whole, ''), text);
  return { seen: rest.length < text.length, broken: pieces.test(rest) ? [rest.slice(0, 200)] : [] };
}

/** Every text in a JSON value, its names too. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value)) {
    if (!Array.isArray(value)) yield name;
    yield* textsIn(one);
  }
}

/** The cells of a CSV (RFC 4180). */
export function cellsOf(csv: string): string[] {
  const found = csv.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n|$)/g);
  return [...found].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}

/** Cells that a spreadsheet would carry out: not a number, and not guarded. */
export const carriedOut = (cells: readonly string[]): string[] =>
  cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));

/** The XML of every part of a workbook, by name. */
export async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const archive = await openArchive(bytes);
  if ('refused' in archive) throw new Error(archive.refused);
  const parts: Record<string, string> = {};
  for (const name of archive.names) parts[name] = new TextDecoder().decode(await archive.unpack(name));
  return parts;
}
