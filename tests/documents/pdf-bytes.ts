/** PDFs written by hand: a Type0 font without glyphs, whose ToUnicode map says which character each code stands for. */

/** A text at a place of its page, in points from the lower left corner; `matrix` turns it. */
export interface Placed {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** Space after every character, in points. */
  spacing?: number;
  /** The first four numbers of the text matrix: [0, 1, -1, 0] is a quarter turn to the left. */
  matrix?: readonly [number, number, number, number];
}

/** What a PDF may have besides its text. */
export interface PdfOptions {
  /** Entries of the trailer, such as /Encrypt. */
  trailer?: string;
  /** Packs the pages' contents; the dictionary must name the filter. */
  compress?: (content: string) => { dictionary: string; body: Buffer };
}

const hex = (number: number) => number.toString(16).padStart(4, '0');

/** The bytes of a PDF with these texts on its pages. */
export function pdfBytes(
  pages: readonly (readonly Placed[])[],
  { trailer = '', compress }: PdfOptions = {},
): Uint8Array {
  const characters = [...new Set(pages.flat().flatMap(({ text }) => Array.from(text)))];
  const codeOf = new Map(characters.map((character, index) => [character, index + 1]));
  const unicode = (character: string) => Buffer.from(character, 'utf16le').swap16().toString('hex');
  const entries = characters.map((character) => `<${hex(codeOf.get(character) ?? 0)}> <${unicode(character)}>`);
  const toUnicode = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...chunks(entries, 100).map((chunk) => `${chunk.length} beginbfchar\n${chunk.join('\n')}\nendbfchar`),
    'endcmap end end',
  ].join('\n');
  const narrow = characters.filter((character) => character < '\u0100');
  const widths = narrow.map((character) => `${codeOf.get(character) ?? 0} [500]`).join(' ');
  const kids = pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /W [${widths}]
       /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
       /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0
       /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`,
    stream(toUnicode),
  ];
  for (const page of pages) {
    const content = page.map((placed) => operators(placed, codeOf)).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length + 2} 0 R
         /Resources << /Font << /F1 3 0 R >> >> >>`,
      compress ? packed(compress(content)) : stream(content),
    );
  }
  return assemble(objects, trailer);
}

/** A PDF of one page whose font is not in the file and whose codes are GBK, as older programs write Chinese. */
export function gbkPdfBytes(gbk: Buffer): Uint8Array {
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [6 0 R] >>',
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R
         /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`,
      `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0
         /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(`BT /F1 16 Tf 1 0 0 1 72 700 Tm <${gbk.toString('hex')}> Tj ET`),
    ],
    '',
  );
}

/** Lines from the top of a page down, 28 points apart. */
export function linesDown(...texts: string[]): Placed[] {
  return texts.map((text, index) => ({ text, x: 72, y: 760 - 28 * index }));
}

function operators({ text, x, y, size = 16, spacing = 0, matrix = [1, 0, 0, 1] }: Placed, codes: Map<string, number>) {
  const codesOf = Array.from(text, (character) => hex(codes.get(character) ?? 0)).join('');
  return `BT /F1 ${size} Tf ${spacing} Tc ${matrix.join(' ')} ${x} ${y} Tm <${codesOf}> Tj ET`;
}

function stream(content: string): string {
  return `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`;
}

function packed({ dictionary, body }: { dictionary: string; body: Buffer }): Buffer {
  const head = Buffer.from(`<< ${dictionary} /Length ${body.length} >>\nstream\n`);
  return Buffer.concat([head, body, Buffer.from('\nendstream')]);
}

function assemble(objects: readonly (string | Buffer)[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const write = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    write(Buffer.from(`${index + 1} 0 obj\n`));
    write(typeof object === 'string' ? Buffer.from(object) : object);
    write(Buffer.from('\nendobj\n'));
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  write(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}`));
  const start = length - table.length - `xref\n0 ${size}\n0000000000 65535 f \n`.length;
  write(Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

function chunks<T>(values: readonly T[], size: number): T[][] {
  const count = Math.ceil(values.length / size);
  return Array.from({ length: count }, (_, index) => values.slice(index * size, (index + 1) * size));
}
