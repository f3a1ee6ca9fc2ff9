/** What is taken as evidence, what it may be called, and what a submission may name. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  evidenceBarred,
  isInertName,
  keptMediaType,
  keptMediaTypes,
  type Evidence,
} from '../../src/domain/evidence.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test.each([
  ['台账.pdf', 'application/pdf', 'pdf', 'application/pdf'],
  ['台账.PDF', 'application/octet-stream', 'pdf', 'application/pdf'],
  ['公文.ofd', 'application/octet-stream', 'ofd', 'application/ofd'],
  ['报告.docx', word, 'docx', word],
  ['报告.doc', 'application/msword', 'word', 'application/msword'],
  ['报告.wps', 'application/octet-stream', 'word', 'application/vnd.ms-works'],
  ['台账.xls', 'application/vnd.ms-excel', 'excel', 'application/vnd.ms-excel'],
  ['照片.jpeg', 'image/jpeg', 'jpg', 'image/jpeg'],
  ['照片.jpg', 'image/pjpeg', 'jpg', 'image/jpeg'],
  ['说明.txt', 'text/plain', 'txt', 'text/plain'],
  ['全部.zip', 'application/x-zip-compressed', 'zip', 'application/zip'],
] as const)('%s said to be %s and found to be %s is kept as %s', (name, mediaType, found, kept) => {
  expect(keptMediaType({ name, mediaType, found })).toBe(kept);
});

test.each([
  ['bytes of another format', '台账.pdf', 'application/pdf', 'zip'],
  ['bytes of no format', '台账.pdf', 'application/pdf', null],
  ['a type of another format', '台账.pdf', 'image/png', 'pdf'],
  ['a name of another format', '台账.png', 'application/pdf', 'pdf'],
  ['a name without an ending', '台账', 'application/pdf', 'pdf'],
  ['a name that ends in two', '台账.pdf.exe', 'application/pdf', 'pdf'],
  ['an archive that is a document', '报告.zip', 'application/zip', 'docx'],
  ['a document that is an archive', '报告.docx', word, 'zip'],
  ['a page', '说明.html', 'text/html', 'txt'],
  ['a page under the name of a text', '说明.txt', 'text/html', 'txt'],
  ['nothing that is taken', 'a.exe', 'application/octet-stream', null],
] as const)('%s is not kept', (_what, name, mediaType, found) => {
  expect(keptMediaType({ name, mediaType, found })).toBeNull();
});

test('twelve formats are kept, each under one media type', () => {
  expect(new Set(keptMediaTypes).size).toBe(12);
});

describe('a name is only a name', () => {
  test.each(['台账.pdf', '2026年第三季度 台账（终稿）.xlsx', 'résumé.doc', '照片-1_2.jpg'])('%j', (name) => {
    expect(isInertName(name)).toBe(true);
  });

  test.each([
    ...['../台账.pdf', '/etc/passwd', 'a\\b.pdf', 'C:台账.pdf', '.hidden.pdf', '..', 'a\nb.pdf', 'a\u0000.pdf'],
    ...[
      'a\u202Efdp.exe',
      'a\u200Bb.pdf',
      ' a.pdf',
      'a.pdf ',
      'a"b.pdf',
      '<a>.pdf',
      'a|b.pdf',
      '\uD800.pdf',
      'a\u2028b.pdf',
    ],
  ])('%j is not', (name) => {
    expect(isInertName(name)).toBe(false);
  });

  test('none that is has a part of a path or a control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (name) => {
        fc.pre(isInertName(name));
        expect(name).not.toMatch(/[/\\\u0000-\u001f\u007f-\u009f\u202a-\u202e]|^\./);
      }),
    );
  });
});

test('evidence that names an upload of which nothing is known is refused, and where it stands is said', () => {
  const link: Evidence = {
    name: '照片',
    mediaType: 'image/png',
    text: null,
    url: 'https://example.org/1',
    sha256: null,
  };
  const known: Evidence = { ...link, url: null, evidenceId: 'e1', sha256: 'a'.repeat(64) };
  expect(evidenceBarred([link, known])).toBeNull();
  const refusal = { refused: 'EVIDENCE_UNKNOWN', pointer: '/evidence/1/evidenceId' };
  expect(evidenceBarred([link, { ...known, sha256: null }])).toEqual(refusal);
});
