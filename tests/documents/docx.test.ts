import { expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readPlanFile } from '../../src/documents/plan-file.ts';
import { readPlan } from '../../src/domain/plan-text.ts';
import { abstractList, docxBytes, listed, listOf, paragraph, type DocxParts } from './docx-bytes.ts';

async function linesOf(parts: DocxParts): Promise<string[]> {
  const read = await readPlanFile(docxBytes(parts));
  if ('refused' in read) throw new Error(read.refused);
  expect(read.format).toBe('docx');
  return read.text.split('\n');
}

test('paragraphs become lines; tabs, line breaks and empty paragraphs stay', async () => {
  const body = paragraph('株洲市实施方案') + paragraph('') + paragraph('甲\t乙\n丙') + paragraph('A &amp; B 〈丁〉');
  expect(await linesOf({ body })).toEqual(['株洲市实施方案', '', '甲\t乙', '丙', 'A & B 〈丁〉']);
});

test('a word split over runs, links and content controls is put together', async () => {
  const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
  const body = `<w:sdt><w:sdtContent><w:p>${run('责任')}<w:hyperlink>${run('单')}</w:hyperlink><w:ins>${run('位')}</w:ins></w:p></w:sdtContent></w:sdt>`;
  expect(await linesOf({ body })).toEqual(['责任单位']);
});

test('the cells of a table become lines, row by row', async () => {
  const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const body = `<w:tbl>${row('1', '推动甲')}${row('2', '推动乙')}</w:tbl>${paragraph('后')}`;
  expect(await linesOf({ body })).toEqual(['1', '推动甲', '2', '推动乙', '后']);
});

test('what is deleted, moved away, hidden or a table of contents is not printed; a text box is, once', async () => {
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const box = `<w:txbxContent>${paragraph('框')}</w:txbxContent>`;
  const body =
    `<w:p>${run('甲')}<w:moveFrom>${run('移')}</w:moveFrom><w:del><w:r><w:delText>删</w:delText></w:r></w:del>` +
    `${run('隐', '<w:vanish/>')}${run('显', '<w:vanish w:val="0"/>')}</w:p>` +
    `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('乙')}<w:r><mc:AlternateContent>` +
    `<mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>` +
    paragraph('一、总体要求\t1', '<w:pStyle w:val="11"/>');
  const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
  expect(await linesOf({ body, styles })).toEqual(['甲显', '乙', '框']);
});

test('numbers that Word counts by itself stand before their paragraphs, and start anew under each heading', async () => {
  const numbering =
    abstractList(0, [
      ['chineseCounting', '%1、'],
      ['chineseCountingThousand', '（%2）'],
      ['decimal', '%3.'],
    ]) + listOf(1, 0);
  const body = [
    listed('工作任务', 1),
    listed('甲', 1, 1),
    listed('其一', 1, 2),
    listed('其二', 1, 2),
    listed('乙', 1, 1),
    listed('其三', 1, 2),
    paragraph('没有编号'),
    listed('保障措施', 1),
    listed('丙', 1, 1),
    paragraph('不再编号', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
  ];
  expect(await linesOf({ body: body.join(''), numbering })).toEqual([
    '一、工作任务',
    '（一）甲',
    '1.其一',
    '2.其二',
    '（二）乙',
    '1.其三',
    '没有编号',
    '二、保障措施',
    '（一）丙',
    '不再编号',
  ]);
});

test.each([
  ['chineseCounting', ['一', '二', '九', '十', '十一', '二十', '二十一', '一百〇五']],
  ['chineseCountingThousand', ['一', '二', '九', '十', '十一', '二十', '二十一', '一百〇五']],
  ['japaneseCounting', ['一', '二', '九', '十', '十一', '二十', '二十一', '一百〇五']],
  ['ideographDigital', ['一', '二', '九', '一〇', '一一', '二〇', '二一', '一〇五']],
  ['decimal', ['1', '2', '9', '10', '11', '20', '21', '105']],
  ['decimalFullWidth', ['１', '２', '９', '１０', '１１', '２０', '２１', '１０５']],
  ['decimalEnclosedParen', ['(1)', '(2)', '(9)', '(10)', '(11)', '(20)', '(21)', '(105)']],
  ['decimalEnclosedCircle', ['①', '②', '⑨', '⑩', '⑪', '⑳', '21', '105']],
  ['ideographTraditional', ['甲', '乙', '壬', '癸', '11', '20', '21', '105']],
  ['chineseLegalSimplified', ['壹', '贰', '玖', '拾', '拾壹', '贰拾', '贰拾壹', '壹佰零伍']],
  ['upperLetter', ['A', 'B', 'I', 'J', 'K', 'T', 'U', 'AAAAA']],
  ['lowerRoman', ['i', 'ii', 'ix', 'x', 'xi', 'xx', 'xxi', 'cv']],
  ['unheardOf', ['1', '2', '9', '10', '11', '20', '21', '105']],
])('%s counts as Word prints it', async (format, expected) => {
  const numbering = abstractList(0, [[format, '%1、']]) + listOf(1, 0);
  const body = Array.from({ length: 105 }, () => listed('甲', 1)).join('');
  const lines = await linesOf({ body, numbering });
  const shown = [1, 2, 9, 10, 11, 20, 21, 105].map((count) => lines[count - 1]);
  expect(shown).toEqual(expected.map((number) => `${number}、甲`));
});

test('lists that share a description count on, unless one of them starts anew', async () => {
  const numbering =
    abstractList(0, [['decimal', '%1.']]) +
    listOf(1, 0) +
    listOf(2, 0) +
    listOf(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>') +
    listOf(
      4,
      0,
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/><w:suff w:val="space"/></w:lvl></w:lvlOverride>',
    );
  const body = [1, 1, 2, 3, 3, 1, 4].map((numId) => listed('甲', numId)).join('');
  expect(await linesOf({ body, numbering })).toEqual(['1.甲', '2.甲', '3.甲', '7.甲', '8.甲', '9.甲', '第十条 甲']);
});

test('a level that never starts anew counts through; one in digits shows all its numbers in digits', async () => {
  const numbering =
    abstractList(0, [
      ['chineseCounting', '%1、'],
      ['decimal', '%2.', '<w:lvlRestart w:val="0"/>'],
      ['decimal', '%1.%2.%3', '<w:isLgl/><w:suff w:val="nothing"/>'],
    ]) + listOf(1, 0);
  const body = [0, 1, 0, 1, 2].map((level) => listed('甲', 1, level)).join('');
  expect(await linesOf({ body, numbering })).toEqual(['一、甲', '1.\t甲', '二、甲', '2.\t甲', '2.2.1甲']);
});

test('a style numbers its paragraphs, at the level that is bound to it, also through the style that it is based on', async () => {
  const numbering =
    abstractList(0, [
      ['chineseCounting', '%1、', '<w:pStyle w:val="H1"/><w:suff w:val="nothing"/>'],
      ['chineseCounting', '（%2）', '<w:pStyle w:val="H2"/><w:suff w:val="nothing"/>'],
    ]) + listOf(5, 0);
  const style = (id: string, inner: string) => `<w:style w:type="paragraph" w:styleId="${id}">${inner}</w:style>`;
  const inList = '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>';
  const styles =
    style('H1', `<w:name w:val="heading 1"/>${inList}`) +
    style('H2', `<w:name w:val="heading 2"/>${inList}`) +
    style('Mine', '<w:basedOn w:val="H2"/>');
  const body =
    paragraph('甲', '<w:pStyle w:val="H1"/>') +
    paragraph('乙', '<w:pStyle w:val="H2"/>') +
    paragraph('丙', '<w:pStyle w:val="Mine"/>') +
    paragraph('丁', '<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="0"/></w:numPr>');
  expect(await linesOf({ body, numbering, styles })).toEqual(['一、甲', '（一）乙', '（二）丙', '丁']);
});

test('a list described at a list style is found there; bullets are no numbers', async () => {
  const numbering =
    abstractList(0, [['decimal', '%1）']], '<w:styleLink w:val="L"/>') +
    abstractList(1, [], '<w:numStyleLink w:val="L"/>') +
    abstractList(2, [['bullet', '\uf0b7']]) +
    listOf(1, 0) +
    listOf(2, 1) +
    listOf(3, 2);
  const styles =
    '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const body = listed('甲', 2) + listed('乙', 2) + listed('丙', 3);
  expect(await linesOf({ body, numbering, styles })).toEqual(['1）甲', '2）乙', '丙']);
});

test('a plan whose numbers Word counts is read as the same plan with typed numbers', async () => {
  const title = '株洲市测试工作实施方案（2022—2024年）';
  const first = '开展乙工作。完成丙。（责任单位：市工信局、市商务局；完成时限：2022年12月31日）';
  const second = '5G基站建设。（责任单位：市发展改革委）';
  const typed = [title, '一、工作任务', '（一）推动甲', `1.${first}`, `2.${second}`]
    .map((text) => paragraph(text))
    .join('');
  // because Word parts number and text by a tab unless told otherwise
  const tab = '<w:suff w:val="tab"/>';
  const levels = [
    ['chineseCounting', '%1、', tab],
    ['chineseCounting', '（%2）', tab],
    ['decimal', '%3.', tab],
  ] as const;
  const body =
    paragraph(title) + listed('工作任务', 1) + listed('推动甲', 1, 1) + listed(first, 1, 2) + listed(second, 1, 2);
  const counted = { body, numbering: abstractList(0, levels) + listOf(1, 0) };
  const [one, other] = [await linesOf({ body: typed }), await linesOf(counted)].map((lines) =>
    readPlan(lines.join('\n')),
  );
  const told = (reading: typeof one) =>
    reading?.measures.map(({ seq, number, section, title: name, text, responsible, deadline }) => {
      return { seq, number, section, name, text, responsible, deadline };
    });
  expect(told(other)).toEqual(told(one));
  expect(other?.sections).toEqual(one?.sections);
  expect(told(one)).toHaveLength(2);
});

test('a spreadsheet or any other archive is no DOCX', async () => {
  const workbook = docxBytes({ body: '', more: { 'word/document.xml': strToU8('<workbook/>') } });
  expect(await readPlanFile(workbook)).toEqual({ refused: 'FILE_TYPE_UNKNOWN' });
  expect(await readPlanFile(zipSync({ 'a.txt': strToU8('text') }))).toEqual({ refused: 'FILE_TYPE_UNKNOWN' });
});
