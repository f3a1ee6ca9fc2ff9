import { setTimeout as sleep } from 'node:timers/promises';
import { constants, deflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { extractInThread } from '../../src/documents/extraction.ts';
import { readPlanFile } from '../../src/documents/plan-file.ts';
import { readPlan } from '../../src/domain/plan-text.ts';
import { docxBytes, paragraph } from './docx-bytes.ts';
import { linesDown, pdfBytes } from './pdf-bytes.ts';

/** Handles of threads that have not ended. */
function threads(): string[] {
  return process.getActiveResourcesInfo().filter((name) => /Worker|MessagePort/.test(name));
}

/** Overwrites what the central directory of an archive says of its last file's size. */
function lying(zip: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const at = bytes.lastIndexOf(name) - 46;
  expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
  bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

const docx = docxBytes({ body: paragraph('株洲市实施方案').repeat(200) });
const pdf = pdfBytes([linesDown('株洲市实施方案', '一、工作任务'), linesDown('二、保障措施')]);

test('10 MB of brackets are a text that the reader of plans survives', async () => {
  const read = await readPlanFile(Buffer.alloc(10_000_000, '(（['));
  if ('refused' in read) throw new Error(read.refused);
  expect(readPlan(read.text).measures).toEqual([]);
});

test('a DOCX that unfolds to more than 20 MB is refused by what it declares', async () => {
  const bomb = docxBytes({ body: '', more: { 'word/media/zeros.bin': new Uint8Array(21_000_000) } });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await readPlanFile(bomb)).toEqual({ refused: 'FILE_TOO_LARGE' });
});

test('a DOCX that declares less than it holds is refused while it unfolds', async () => {
  const body = paragraph(' '.repeat(25_000_000));
  const bomb = lying(docxBytes({ body }), 'word/document.xml', 1_000);
  expect(await readPlanFile(bomb)).toEqual({ refused: 'FILE_UNREADABLE' });
});

test('entities are not unfolded, nothing is fetched, depth is bounded', async () => {
  const xml = (text: string) => docxBytes({ body: '', more: { 'word/document.xml': strToU8(text) } });
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const inside = (text: string) =>
    `<w:document ${namespace}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
  const declared = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
  expect(await readPlanFile(xml(inside('甲')))).toEqual({ format: 'docx', text: '甲' });
  expect(await readPlanFile(xml(declared + inside('&a;')))).toEqual({ refused: 'FILE_UNREADABLE' });
  expect(await readPlanFile(xml(declared + inside('甲')))).toEqual({ refused: 'FILE_UNREADABLE' });
  expect(await readPlanFile(xml(inside('&b;')))).toEqual({ refused: 'FILE_UNREADABLE' });
  const deep = '<w:sdt>'.repeat(1_000_000) + '</w:sdt>'.repeat(1_000_000);
  expect(await readPlanFile(xml(inside(deep)))).toEqual({ refused: 'FILE_UNREADABLE' });
});

test('an archive with a password is refused as encrypted', async () => {
  const bytes = Buffer.from(docx);
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1)) {
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
  }
  expect(await readPlanFile(bytes)).toEqual({ refused: 'FILE_ENCRYPTED' });
});

test('a PDF that needs a password is refused as encrypted', async () => {
  const word = '00'.repeat(32);
  const trailer = `/ID [<${word}> <${word}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${word}> /U <${word}> >>`;
  expect(await readPlanFile(pdfBytes([linesDown('甲')], { trailer }))).toEqual({ refused: 'FILE_ENCRYPTED' });
});

test('a DOCX cut off anywhere is refused', async () => {
  for (const share of [0.01, 0.3, 0.7, 0.99]) {
    const cut = docx.subarray(0, Math.max(5, Math.floor(docx.length * share)));
    expect(await readPlanFile(cut)).toEqual({ refused: 'FILE_UNREADABLE' });
  }
});

test('a PDF cut off is refused, or gives no more than the whole does', async () => {
  for (const share of [0.01, 0.3, 0.7, 0.99]) {
    const read = await readPlanFile(pdf.subarray(0, Math.max(6, Math.floor(pdf.length * share))));
    if ('refused' in read) expect(read.refused).toBe('FILE_UNREADABLE');
    else expect('株洲市实施方案\n一、工作任务\n\f二、保障措施').toContain(read.text.trim());
  }
});

/** A PDF of some 8 MB whose one page says the same again and again, 6 GB long. */
function unfolding(content: string): Uint8Array {
  // because a block that ends flushed can be repeated, and 1 MB of sameness takes about 1 kB
  const block = deflateRawSync(Buffer.alloc(1_000_000, content), { finishFlush: constants.Z_FULL_FLUSH });
  const body = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 6_000 }, () => block)]);
  expect(body.length).toBeLessThan(10_000_000);
  return pdfBytes([linesDown('甲')], { compress: () => ({ dictionary: '/Filter /FlateDecode', body }) });
}

test('a PDF that unfolds to gigabytes ends, and the memory is given back', async () => {
  const bomb = unfolding(' ');
  const before = process.memoryUsage.rss();
  expect(await readPlanFile(bomb)).toEqual({ refused: 'FILE_UNREADABLE' });
  // because half of what the process may grow by meanwhile would still be there otherwise
  expect(process.memoryUsage.rss() - before).toBeLessThan(384 * 1024 * 1024);
});

test('a file that keeps the reader busy ends when its time is over', async () => {
  const bytes = unfolding('BT ET ');
  const startedAt = performance.now();
  expect(await extractInThread({ format: 'pdf', bytes }, 1_500)).toEqual({ refused: 'FILE_UNREADABLE' });
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test('a chain of a hundred thousand styles costs no more than a short one', async () => {
  const style = (number: number) =>
    `<w:style w:type="paragraph" w:styleId="s${number}"><w:basedOn w:val="s${number + 1}"/></w:style>`;
  const styles = Array.from({ length: 100_000 }, (_, number) => style(number)).join('');
  const body = paragraph('甲', '<w:pStyle w:val="s0"/>').repeat(20_000);
  expect(await readPlanFile(docxBytes({ body, styles }))).toMatchObject({ format: 'docx' });
});

test('damaged files never throw', async () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(docx, pdf), damage, async (whole, places) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, value] of places) bytes[5 + (at % (bytes.length - 5))] = value;
      expect(Object.keys(await readPlanFile(bytes))).toContainEqual(expect.stringMatching(/^(text|refused)$/));
    }),
    { numRuns: 20 },
  );
});

test('no thread is left when the answer is there, and many files at once are each answered', async () => {
  const before = threads();
  const reading = readPlanFile(docx);
  await sleep(100);
  expect(threads()).not.toEqual(before);
  await reading;
  const reads = await Promise.all(
    [docx, pdf, zipSync({}), docx.subarray(0, 50), pdf].map((bytes) => readPlanFile(bytes)),
  );
  expect(reads.map((read) => ('refused' in read ? read.refused : read.format))).toEqual([
    'docx',
    'pdf',
    'FILE_TYPE_UNKNOWN',
    'FILE_UNREADABLE',
    'pdf',
  ]);
  expect(threads()).toEqual(before);
});
