/** What bears a mark of secrecy is taken nowhere, leaves nothing behind, and every upload says so. */
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { evidenceContracts } from '../../src/api/evidence.ts';
import { planContracts } from '../../src/api/plans.ts';
import { submissionSheetContracts } from '../../src/api/submission-sheets.ts';
import { docxBytes, paragraph } from '../documents/docx-bytes.ts';
import { linesDown, pdfBytes } from '../documents/pdf-bytes.ts';
import type { ProblemJson } from '../support/api-client.ts';
import { rowCounts, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { upload } from '../support/evidence-calls.ts';
import { draftBody, SAMPLE_UNIT } from '../support/main-path.ts';
import { planText } from '../support/plan-fixtures.ts';
import { openSubmission, sendSheet } from '../support/submission-path.ts';

const NOTICE = "UTF-8''%E4%B8%A5%E7%A6%81%E4%B8%8A%E4%BC%A0%E6%B6%89%E5%AF%86%E6%96%87%E4%BB%B6";

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
  // Makes the folder.
  await upload(api, SAMPLE_UNIT, plain, { name: '说明.docx' });
});
afterAll(() => api.stop());

const kept = async () => (await readdir(api.evidenceFolder, { recursive: true })).sort();
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const workbook = (parts: Record<string, string>): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="台账"/></sheets></workbook>'),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  });

const marked = {
  docx: docxBytes({ body: paragraph('机密★1年') + paragraph('关于某事的报告') }),
  pdf: pdfBytes([linesDown('秘密★3年', '关于某事的报告')]),
  xlsx: workbook({
    'xl/sharedStrings.xml':
      '<sst><si><t>台账</t></si><si><r><t>机</t></r><r><rPr><b/></rPr><t>密★1年</t></r></si></sst>',
    'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c t="s"><v>1</v></c></row></sheetData></worksheet>',
  }),
  header: workbook({
    'xl/worksheets/sheet1.xml':
      '<worksheet><headerFooter><oddHeader>&amp;C机密&#9733;1年</oddHeader></headerFooter></worksheet>',
  }),
  txt: Buffer.from('密级：秘密\n关于某事的报告'),
};
const plain = docxBytes({ body: paragraph('关于加强商业秘密保护的报告') });

describe('a piece of evidence', () => {
  test.each<[string, string, Uint8Array]>([
    ['a DOCX marked on its first page', '报告.docx', marked.docx],
    ['a PDF marked on its first page', '报告.pdf', marked.pdf],
    ['an XLSX marked in a cell of its second sheet', '台账.xlsx', marked.xlsx],
    ['an XLSX marked in the header of its pages', '台账.xlsx', marked.header],
    ['a text with a marked header', '报告.txt', marked.txt],
  ])('%s is refused, and nothing of it is kept', async (_, name, bytes) => {
    const before = [await rowCounts(api.record), await kept()];
    const { status, json } = await upload(api, SAMPLE_UNIT, bytes, { name });
    expect([status, json.code]).toEqual([422, 'CLASSIFIED_MATERIAL']);
    expect(json.title).toContain('严禁上传涉密文件');
    expect([await rowCounts(api.record), await kept()]).toEqual(before);
  });

  test('is refused for a marked name', async () => {
    const { status, json } = await upload(api, SAMPLE_UNIT, plain, { name: '机密★1年 报告.docx' });
    expect([status, json.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['?/name']]);
  });

  test('that only speaks of secrets is taken, with the notice', async () => {
    const { status, headers } = await upload(api, SAMPLE_UNIT, plain, { name: '商业秘密.docx' });
    expect([status, headers.get('lianxi-notice')]).toEqual([201, NOTICE]);
  });
});

describe('a plan', () => {
  test.each<[string, object]>([
    ['as a marked text', { text: `秘密★1年\n${planText}` }],
    ['as a marked file', { file: { name: '方案.docx', base64: base64(marked.docx) } }],
  ])('%s is refused, and leaves nothing', async (_, body) => {
    const before = await rowCounts(api.record);
    const { status, json } = await api.as('coordinator').post<ProblemJson>('/plans', body);
    expect([status, json.code]).toEqual([422, 'CLASSIFIED_MATERIAL']);
    expect(await rowCounts(api.record)).toEqual(before);
  });

  test('as a file with a marked name is refused for its name', async () => {
    const body = { file: { name: '绝密★方案.txt', base64: base64(Buffer.from(planText)) } };
    const { status, json } = await api.as('coordinator').post<ProblemJson>('/plans', body);
    expect([status, json.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/file/name']]);
  });

  test('that is taken says the notice', async () => {
    const { status, headers } = await api.as('coordinator').post('/plans', { text: planText });
    expect([status, headers.get('lianxi-notice')]).toEqual([201, NOTICE]);
  });
});

describe('a sheet of figures', () => {
  const sheet = async (note: string) => {
    const cells = [
      ['指标代码', '指标名称', '计量单位', '报送对象', '数值', '说明'],
      ['ZB04', '', '', '全市', '90', note],
    ];
    return writeXlsxFile(cells.map((row) => row.map((value) => ({ type: String, value })))).toBuffer();
  };

  test('with a marked note is refused, and one that is taken says the notice', async () => {
    const { id } = await openSubmission(api);
    const before = await rowCounts(api.record);
    const [refused, taken] = [await sheet('据机密★文件'), await sheet('据年报')];
    const answered = await sendSheet(api, SAMPLE_UNIT, id, refused);
    expect([answered.status, answered.json.code]).toEqual([422, 'CLASSIFIED_MATERIAL']);
    expect(await rowCounts(api.record)).toEqual(before);
    const good = await sendSheet(api, SAMPLE_UNIT, id, taken);
    expect([good.status, good.headers.get('lianxi-notice')]).toEqual([200, NOTICE]);
  });
});

test('a text that a person writes is refused at the place of the mark', async () => {
  const before = await rowCounts(api.record);
  const { status, json } = await api
    .as('coordinator')
    .post<ProblemJson>('/rectifications', draftBody(api, { title: '关于落实〔机密★1年〕文件的整改' }));
  expect([status, json.code, json.errors?.map(({ pointer }) => pointer)]).toEqual([422, 'INVALID_BODY', ['/title']]);
  expect(await rowCounts(api.record)).toEqual(before);
});

test('every upload says in its description that nothing classified is taken', () => {
  const uploads = [
    ...[evidenceContracts.upload, evidenceContracts.version, planContracts.upload, submissionSheetContracts.upload],
  ];
  for (const { summary } of uploads) expect(summary).toContain('严禁上传涉密文件');
});
