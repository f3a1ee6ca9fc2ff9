/** The parts as a table to take away: RFC 4180, with nothing in it that a spreadsheet would carry out. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { csvCell } from '../../src/api/part-view.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { tokenOf } from '../support/record.ts';

let api: ApiOnly;
const titles = ['=HYPERLINK("http://example.com")', '含,逗号"引号"', '两行\n标题', '@SUM(A1)', '普通标题'];
beforeAll(async () => {
  api = await startApiOnly();
  for (const title of titles) await openedThrough(api, throughTo.noticed, { title });
});
afterAll(() => api.stop());

/** The cells of a CSV after RFC 4180. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [whole, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (whole === '') break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

test('it has a byte-order mark, one line of headings in both languages, and a row for each', async () => {
  const { headers, text } = await api.as('leader').get('/parts/export');
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toContain('attachment');
  expect(headers.get('link')).toBeNull();
  // What reads it as text takes the mark away: look at the bytes.
  const response = await fetch(`${api.baseUrl}/api/v1/parts/export`, {
    headers: { authorization: `Bearer ${tokenOf('leader')}` },
  });
  expect(Buffer.from(await response.arrayBuffer()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [heading, ...rows] = read(text);
  expect(heading?.slice(0, 4)).toEqual(['事项 Matter', '类别 Kind', '文号 Number', '单位 Unit']);
  expect(rows).toHaveLength(titles.length);
  const inert = titles.map((title) => (/^[=@]/.test(title) ? `'${title}` : title));
  expect(rows.map(([title]) => title).sort()).toEqual([...inert].sort());
  for (const row of rows) expect(row).toHaveLength(heading?.length ?? 0);
});

test('what would be left off is said, with the address of the rest; together they are the whole', async () => {
  const whole = read((await api.as(SAMPLE_UNIT).get('/parts/export?sort=age')).text);
  const found: string[][] = [];
  let path: string | undefined = '/parts/export?sort=age&limit=2';
  while (path !== undefined) {
    const { text, headers }: { text: string; headers: Headers } = await api.as(SAMPLE_UNIT).get(path);
    found.push(...read(text).slice(1));
    path = /^<\/api\/v1(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
  }
  expect(found).toEqual(whole.slice(1));
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@a', "'@a"],
  ['\ta', "'\ta"],
  ['a"b', '"a""b"'],
  ['=a,b', '"\'=a,b"'],
  ['a=b', 'a=b'],
])('the text %j is written %s', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('numbers are ours, and may be negative; nothing is an empty cell', () => {
  expect([csvCell(-3), csvCell(0), csvCell(null), csvCell('')]).toEqual(['-3', '0', '', '']);
});
