/** Files of every format that is taken as evidence, each as small as it can be, and some that are not. */
import { strToU8, zipSync } from 'fflate';
import { docxBytes, paragraph } from '../documents/docx-bytes.ts';
import { pdfBytes } from '../documents/pdf-bytes.ts';

const xml = (root: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?><${root}/>`);

/** A compound file ([MS-CFB]) with streams of these names in its directory. */
export function compoundBytes(...streams: string[]): Buffer {
  const sector = 512;
  const entries = ['Root Entry', ...streams].map((name, index) => {
    const entry = Buffer.alloc(128);
    const length = entry.write(name, 'utf16le');
    entry.writeUInt16LE(length + 2, 64);
    entry[66] = index === 0 ? 5 : 2;
    return entry;
  });
  const header = Buffer.alloc(sector);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const directory = Buffer.concat(entries);
  return Buffer.concat([
    header,
    directory,
    Buffer.alloc(Math.ceil(directory.length / sector) * sector - directory.length),
  ]);
}

/** A picture of one point. */
export const pngBytes = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A file of each format, under a name that says so. */
export const evidenceFiles: Readonly<Record<string, Uint8Array>> = {
  '台账.pdf': pdfBytes([[{ text: '台账', x: 72, y: 720 }]]),
  '公文.ofd': zipSync({ 'OFD.xml': xml('ofd'), 'Doc_0/Document.xml': xml('doc') }),
  '报告.docx': docxBytes({ body: paragraph('报告') }),
  '台账.xlsx': zipSync({ '[Content_Types].xml': xml('Types'), 'xl/workbook.xml': xml('workbook') }),
  '汇报.pptx': zipSync({ '[Content_Types].xml': xml('Types'), 'ppt/presentation.xml': xml('presentation') }),
  '报告.doc': compoundBytes('WordDocument', '1Table'),
  '台账.xls': compoundBytes('Workbook'),
  '旧账.xls': compoundBytes('SummaryInformation', 'Book'),
  '报告.wps': compoundBytes('1Table', 'Data', 'SummaryInformation', 'WordDocument'),
  '照片.jpg': Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  '照片.png': pngBytes,
  '说明.txt': Buffer.from('情况说明\r\n已整改到位。\n'),
  '全部.zip': zipSync({ '台账.txt': strToU8('台账'), 'word/photo.png': pngBytes }),
};
