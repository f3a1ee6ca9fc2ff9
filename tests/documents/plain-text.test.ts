import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_FILE_BYTES, readPlanFile } from '../../src/documents/plan-file.ts';

/** Three lines with characters of GB2312, of GBK (镕) and of GB18030 alone (㐀, and 𠮷 outside the first plane). */
const text = '一、工作任务\r\n（一）朱镕基同志批示㐀𠮷。\n责任单位：市工信局、Ⅱ类企业\t2022年\n';

/** `text` as Python's `text.encode('gb18030')` writes it. */
const gb18030 = Buffer.from(
  'd2bba1a2b9a4d7f7c8cecef10d0aa3a8d2bba3a9d6ece946bbf9cdacd6bec5facabe8139ee399534b235a1a30a' +
    'd4f0c8ceb5a5cebba3bacad0b9a4d0c5bed6a1a2a2f2c0e0c6f3d2b50932303232c4ea0a',
  'hex',
);

test('UTF-8 is read, with and without a byte order mark, which is not part of the text', async () => {
  const bytes = Buffer.from(text);
  expect(await readPlanFile(bytes)).toEqual({ format: 'txt', text });
  expect(await readPlanFile(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]))).toEqual({ format: 'txt', text });
});

test('UTF-16 is read in both orders by its byte order mark', async () => {
  const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  expect(await readPlanFile(little)).toEqual({ format: 'txt', text });
  expect(await readPlanFile(Buffer.from(little).swap16())).toEqual({ format: 'txt', text });
});

test('GB18030 is read where the bytes are no UTF-8', async () => {
  expect(await readPlanFile(gb18030)).toEqual({ format: 'txt', text });
});

test('any text of letters survives UTF-8 and UTF-16', async () => {
  const letters = fc.string({ unit: 'grapheme', maxLength: 50 }).filter((value) => !value.includes('\0'));
  await fc.assert(
    fc.asyncProperty(letters, async (value) => {
      const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(value, 'utf16le')]);
      expect(await readPlanFile(marked)).toEqual({ format: 'txt', text: value });
      const utf8 = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(value)]);
      expect(await readPlanFile(utf8)).toEqual({ format: 'txt', text: value });
    }),
  );
});

test('an empty file is an empty text', async () => {
  expect(await readPlanFile(new Uint8Array())).toEqual({ format: 'txt', text: '' });
});

test.each([
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'FILE_TYPE_UNKNOWN'],
  ['a JPEG', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'FILE_TYPE_UNKNOWN'],
  ['bytes that are neither UTF-8 nor GB18030', Buffer.from('fffefdfcff80ff', 'hex').subarray(2), 'FILE_TYPE_UNKNOWN'],
  ['UTF-16 cut in the middle of a character', Buffer.from('fffe004e00', 'hex'), 'FILE_UNREADABLE'],
  ['UTF-16 with half a pair', Buffer.from('fffe00d8004e', 'hex'), 'FILE_UNREADABLE'],
  ['RTF', Buffer.from('{\\rtf1\\ansi text}'), 'FILE_TYPE_UNKNOWN'],
  ['an old .doc', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'FILE_TYPE_UNKNOWN'],
  [
    'a DOCX with a password',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'FILE_ENCRYPTED',
  ],
])('%s is refused', async (_what, bytes, refused) => {
  expect(await readPlanFile(bytes)).toEqual({ refused });
});

test('a file is taken up to 10 MiB and not a byte beyond', async () => {
  const brackets = Buffer.alloc(MAX_FILE_BYTES, '（');
  // because 10 MiB is no multiple of three bytes, the last bracket is cut off
  const whole = brackets.subarray(0, brackets.length - (brackets.length % 3));
  expect(await readPlanFile(whole)).toMatchObject({ format: 'txt' });
  expect(await readPlanFile(Buffer.alloc(MAX_FILE_BYTES, '('))).toMatchObject({ format: 'txt' });
  expect(await readPlanFile(Buffer.alloc(MAX_FILE_BYTES + 1, '('))).toEqual({ refused: 'FILE_TOO_LARGE' });
});

test('random bytes never throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(Object.keys(await readPlanFile(bytes))).toEqual(
        expect.arrayContaining([expect.stringMatching(/text|refused/)]),
      );
    }),
    { numRuns: 500 },
  );
});
