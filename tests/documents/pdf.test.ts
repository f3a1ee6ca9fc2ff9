import { expect, test } from '@jest/globals';
import { readPlanFile } from '../../src/documents/plan-file.ts';
import { gbkPdfBytes, linesDown, pdfBytes, type Placed } from './pdf-bytes.ts';

async function textOf(...pages: Placed[][]): Promise<string> {
  const read = await readPlanFile(pdfBytes(pages));
  if ('refused' in read) throw new Error(read.refused);
  expect(read.format).toBe('pdf');
  return read.text;
}

test('lines stand as printed, pages are parted by a form feed', async () => {
  const first = linesDown('株洲市测试工作实施方案', '一、工作任务', '1.推动甲。（责任单位：市工信局、市');
  const second = linesDown('商务局）', '— 2 —');
  expect(await textOf(first, second)).toBe(
    '株洲市测试工作实施方案\n一、工作任务\n1.推动甲。（责任单位：市工信局、市\n\f商务局）\n— 2 —',
  );
});

test('the order on the page counts, not the order in the file', async () => {
  const [one, two, three] = linesDown('第一行', '第二行', '第三行');
  const right: Placed = { text: '右', x: 400, y: 732 };
  expect(await textOf([three, right, one, two].flatMap((placed) => placed ?? []))).toBe('第一行\n第二行 右\n第三行');
});

test('pieces of one line are put together without spaces between Chinese characters', async () => {
  const pieces = ['市', '工', '信局', '2022', '年'];
  let x = 72;
  const placed = pieces.map((text) => {
    const at = { text, x, y: 700 };
    // because digits get a quarter of air around them
    x += Array.from(text).length * (text < '\u0100' ? 8 : 16) + 4;
    return at;
  });
  expect(await textOf(placed)).toBe('市工信局2022年');
});

test('a line filled up or a heading with air between its characters holds no spaces; a true space stays', async () => {
  expect(await textOf([{ text: '关于印发实施方案的通知', x: 72, y: 700, spacing: 1.9 }])).toBe(
    '关于印发实施方案的通知',
  );
  expect(await textOf([{ text: '通知公告', x: 72, y: 700, spacing: 8 }])).toBe('通知公告');
  expect(await textOf([{ text: '市工信局 市商务局', x: 72, y: 700 }])).toBe('市工信局 市商务局');
  expect(await textOf([{ text: 'the plan of 2022', x: 72, y: 700 }])).toBe('the plan of 2022');
});

test('a raised mark belongs to its line, bold by printing twice is one text', async () => {
  const line: Placed[] = [
    { text: '推动甲', x: 72, y: 700 },
    { text: '推动甲', x: 72.4, y: 700 },
    { text: '①', x: 120, y: 706, size: 8 },
    { text: '。', x: 128, y: 700 },
  ];
  expect(await textOf(line)).toBe('推动甲①。');
});

test('a page printed sideways is read, a watermark across it is not', async () => {
  const sideways = linesDown('甲行', '乙行').map(({ text, x, y }): Placed => ({
    text,
    x: 595 - y / 2,
    y: x,
    matrix: [0, 1, -1, 0],
  }));
  const watermark: Placed = { text: '内部资料', x: 200, y: 300, matrix: [0.7, 0.7, -0.7, 0.7] };
  expect(await textOf([...sideways, watermark])).toBe('甲行\n乙行');
});

test('a radical that stands for the character is written as the character', async () => {
  expect(await textOf([{ text: '⼀、⼯作', x: 72, y: 700 }])).toBe('一、工作');
});

test('a font that is not in the file is read by its code, GBK', async () => {
  // 实施方案 in GBK
  expect(await readPlanFile(gbkPdfBytes(Buffer.from('cab5caa9b7bdb0b8', 'hex')))).toEqual({
    format: 'pdf',
    text: '实施方案',
  });
});

test('a PDF without text, such as a scan, is refused', async () => {
  expect(await readPlanFile(pdfBytes([[], []]))).toEqual({ refused: 'FILE_UNREADABLE' });
});

test('500 pages are read and 501 are too many', async () => {
  const page = linesDown('甲');
  expect(await textOf(...Array.from({ length: 500 }, () => page))).toMatch(/^甲(\n\f甲){499}$/);
  const longer = pdfBytes(Array.from({ length: 501 }, () => page));
  expect(await readPlanFile(longer)).toEqual({ refused: 'FILE_TOO_LARGE' });
});
