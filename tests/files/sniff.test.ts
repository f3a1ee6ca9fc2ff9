/** What bytes are told to be, by themselves. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { keptMediaType } from '../../src/domain/evidence.ts';
import { sniff } from '../../src/files/sniff.ts';
import { docxBytes, paragraph } from '../documents/docx-bytes.ts';
import { compoundBytes, evidenceFiles, pngBytes } from '../support/evidence-files.ts';

test.each(Object.entries(evidenceFiles))('%s is what its name says', async (name, bytes) => {
  const kept = keptMediaType({ name, mediaType: 'application/octet-stream', found: await sniff(bytes) });
  expect(kept).not.toBeNull();
});

test('a text is one in every encoding that offices write', async () => {
  for (const hex of ['efbbbfe58fb0', 'fffe0f54', 'feff540f', 'cca8d5cb', 'e58fb0e8b4a6']) {
    expect([hex, await sniff(Buffer.from(hex, 'hex'))]).toEqual([hex, 'txt']);
  }
});

const docx = docxBytes({ body: paragraph('报告') });
test.each<[string, Uint8Array]>([
  ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
  ['a program of another system', Buffer.from('7f454c4602010100', 'hex')],
  ['a text with a terminal command in it', Buffer.from('ok\u001b[2J')],
  ['a vector picture', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a rich text', Buffer.from('{\\rtf1 报告}')],
  ['a moving picture', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
  ['a document with macros', docxBytes({ body: '', more: { 'word/vbaProject.bin': strToU8('x') } })],
  ['a document that needs a password', compoundBytes('EncryptionInfo', 'EncryptedPackage')],
  ['an installer in such a container', compoundBytes('Property')],
  [
    'the name of a stream where no entry is',
    Buffer.concat([compoundBytes('Other'), Buffer.from('xWordDocument\0', 'utf16le')]),
  ],
  ['a document that was cut off', docx.subarray(0, docx.length - 30)],
  ['an archive that was cut off', zipSync({ a: pngBytes }).subarray(0, 60)],
  ['bytes that are nothing', Buffer.from('00010203040506', 'hex')],
])('%s is none of what is taken', async (_what, bytes) => {
  expect(await sniff(bytes)).toBeNull();
});

test('it answers whatever it is given, cut or changed', async () => {
  const files = Object.values(evidenceFiles);
  const damaged = fc.record({ file: fc.constantFrom(...files), cut: fc.nat(), at: fc.nat(), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 2_000 })), async (given) => {
      if (given instanceof Uint8Array) {
        await sniff(given);
        return;
      }
      const bytes = Uint8Array.from(given.file.subarray(0, 1 + (given.cut % given.file.length)));
      bytes[given.at % bytes.length] = given.byte;
      await sniff(bytes);
    }),
    { numRuns: 500 },
  );
});
