import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { readPlan } from '../../src/domain/plan-text.ts';
import { docxBytes, paragraph } from './docx-bytes.ts';
import { linesDown, pdfBytes } from './pdf-bytes.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lianxi-plan-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as an operator does, where nothing is installed: its data folder does not exist. */
async function lianxi(words: readonly string[], { input = '', slowly = false } = {}): Promise<Ended> {
  const args = ['run', '--silent', 'lianxi', '--', ...words];
  const env = { PATH: path.dirname(process.execPath), DATA_DIR: path.join(folder, 'nothing') };
  const child = spawn('npm', args, { cwd: projectRoot, env });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.end(input);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  for await (const chunk of child.stdout) {
    out.push(chunk);
    if (slowly) await sleep(20);
  }
  return { code: await closed, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

function file(name: string, bytes: string | Uint8Array): string {
  const written = path.join(folder, name);
  writeFileSync(written, bytes);
  return written;
}

const lines = [
  '株洲市测试工作实施方案（2022—2024年）',
  '一、工作任务',
  '1.推动甲。（责任单位：市工信局）',
  '2.推动乙。（责任单位：市商务局）',
];

test.each([
  ['TXT', 'plan.docx', lines.join('\n')],
  ['DOCX', 'plan.txt', docxBytes({ body: lines.map((line) => paragraph(line)).join('') })],
  ['PDF', 'plan', pdfBytes([linesDown(...lines)])],
])('plan parse prints the reading of a %s, whatever its name, and nothing else', async (_format, name, bytes) => {
  const { code, stdout, stderr } = await lianxi(['plan', 'parse', file(name, bytes)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(`${JSON.stringify(readPlan(lines.join('\n')), null, 2)}\n`);
  expect(readPlan(lines.join('\n')).measures).toHaveLength(2);
});

test('plan parse - reads what is piped in, and a slow reader gets all of it', async () => {
  const items = Array.from({ length: 999 }, (_, index) => `${index + 1}.推动第${index + 1}项。（责任单位：市工信局）`);
  const input = [...lines.slice(0, 2), ...items].join('\n');
  const { code, stdout } = await lianxi(['plan', 'parse', '-'], { input, slowly: true });
  expect(code).toBe(0);
  expect(stdout.length).toBeGreaterThan(300_000);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(readPlan(input))));
});

test.each([
  ['a file that is not there', () => path.join(folder, 'missing.txt'), /ENOENT/],
  ['a folder', () => folder, /EISDIR/],
  ['a picture', () => file('plan.txt', Buffer.from('89504e470d0a1a0a00', 'hex')), /FILE_TYPE_UNKNOWN/],
  ['11 MB', () => file('large.txt', Buffer.alloc(11_000_000, 'a')), /FILE_TOO_LARGE/],
  ['a file without end', () => '/dev/zero', /FILE_TOO_LARGE/],
])('%s ends with 1 and a sentence on stderr', async (_what, name, said) => {
  const { code, stdout, stderr } = await lianxi(['plan', 'parse', name()]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(said);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test.each([[[]], [['plan']], [['plan', 'parse']], [['plan', 'parse', 'a', 'b']], [['nonsense']]])(
  'lianxi %j ends with 2 and the usage on stderr',
  async (words) => {
    const { code, stdout, stderr } = await lianxi(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const command of ['audit', 'checkpoint', 'sweep', 'plan parse FILE']) expect(stderr).toContain(command);
  },
);

test('calendar due counts a date without a database, and says what is wrong with a rule', async () => {
  const { code, stdout, stderr } = await lianxi(['calendar', 'due', '--from', '2026-09-30', '--term', '5wd']);
  expect([code, stderr, JSON.parse(stdout)]).toMatchObject([0, '', { dueOn: '2026-10-13', provisional: false }]);
  const wrong = await lianxi(['calendar', 'due', '--from', '2026-09-30', '--term', '5 days']);
  expect([wrong.code, wrong.stdout, wrong.stderr.includes('5wd, 30d, 24h')]).toEqual([1, '', true]);
});

test('calendar diff shows what a year’s arrangement changes, and where it is wrong', async () => {
  const arrangement = { year: 2027, off: ['2027-01-01', '2027-01-04'], work: ['2027-01-09'], source: '示例' };
  const { code, stdout, stderr } = await lianxi(['calendar', 'diff', file('2027.json', JSON.stringify(arrangement))]);
  expect([code, stderr]).toEqual([0, '']);
  const { changes, provisional } = JSON.parse(stdout);
  expect(changes).toContainEqual({ date: '2027-01-04', before: 'work', after: 'off' });
  expect(changes).toContainEqual({ date: '2027-01-09', before: 'off', after: 'work' });
  expect(provisional).toEqual({ before: true, after: false });
  const monday = { ...arrangement, work: ['2027-01-11'] };
  for (const [input, said] of [
    [JSON.stringify(monday), /\/work\/0 is no weekend day/],
    ['{"year":2027', /an arrangement is JSON/],
  ] as const) {
    const wrong = await lianxi(['calendar', 'diff', '-'], { input });
    expect([wrong.code, wrong.stdout]).toEqual([1, '']);
    expect(wrong.stderr).toMatch(said);
  }
});

test('the commands that need the database say that nothing runs', async () => {
  const { code, stdout, stderr } = await lianxi(['audit']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/Nothing runs/);
});
