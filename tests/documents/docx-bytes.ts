/** DOCX files written by hand: the parts that matter, packed with fflate. */
import { strToU8, zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ');

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a DOCX, as XML within their root elements. */
export interface DocxParts {
  body: string;
  numbering?: string;
  styles?: string;
  /** More files of the archive, by name. */
  more?: Record<string, Uint8Array>;
}

/** The bytes of a DOCX. */
export function docxBytes({ body, numbering, styles, more = {} }: DocxParts): Uint8Array {
  const part = (root: string, inner: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${namespaces}>${inner}</w:${root}>`);
  return zipSync({
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations([
      ['numbering', 'numbering.xml'],
      ['styles', '/word/styles.xml'],
    ]),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': part('numbering', numbering) }),
    ...(styles === undefined ? {} : { 'word/styles.xml': part('styles', styles) }),
    ...more,
  });
}

function relations(targets: readonly (readonly [type: string, target: string])[]): Uint8Array {
  const each = targets.map(([type, target], index) => {
    return `<Relationship Id="rId${index}" Type="${office}/${type}" Target="${target}"/>`;
  });
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`,
  );
}

/** A paragraph; in `text`, a tab and a line break are written as Word does. */
export function paragraph(text: string, properties = ''): string {
  const runs = text
    .split(/(?=[\t\n])|(?<=[\t\n])/)
    .map((run) => (run === '\t' ? '<w:tab/>' : run === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${run}</w:t>`));
  return `<w:p><w:pPr>${properties}</w:pPr><w:r>${runs.join('')}</w:r></w:p>`;
}

/** A paragraph of a list. */
export function listed(text: string, numId: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

/** A level of a list: how it counts, what it prints, and anything more. */
export type LevelWritten = readonly [format: string, text: string, more?: string];

/** The description of a list of several levels. */
export function abstractList(id: number, levels: readonly LevelWritten[], more = ''): string {
  const written = levels.map(
    ([format, text, rest = '<w:suff w:val="nothing"/>'], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${rest}</w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${more}${written.join('')}</w:abstractNum>`;
}

/** A list that counts by a description. */
export function listOf(numId: number, abstractId: number, overrides = ''): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}
