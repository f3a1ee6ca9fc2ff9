/** The file of a plan as it is sent: every kind that is read, and everything that is refused and changes nothing. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { docxBytes, paragraph } from '../documents/docx-bytes.ts';
import { rowCounts, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { planText } from '../support/plan-fixtures.ts';
import type { PlanJson } from '../support/plan-import.ts';
import { sqlAsApp } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const send = (name: string, bytes: Uint8Array) =>
  api.as('coordinator').post<PlanJson & { code: string }>('/plans', { file: { name, base64: base64(bytes) } });

describe('a file that is read', () => {
  // 一、主要任务 and so on, as an office of old would have saved it.
  const gb18030 = Buffer.from(
    // A text of our own in GB18030, written out because Node only decodes it.
    'b7bdb0b8a3a832303235c4eaa3a90ad2bba1a2d6f7d2aac8cecef10aa3a8d2bba3a9bda8c1a2cca8d5cba1a3b0b4d4c2b5f7b6c8a1a3a3a8d4f0c8ceb5a5cebba3bacad0bfc6bcbcbed6a3a90a',
    'hex',
  );

  test.each<[string, string, Uint8Array, number]>([
    ['UTF-8', 'txt', Buffer.from(planText), 4],
    ['UTF-8 with a byte order mark', 'txt', Buffer.from(`\uFEFF${planText}`), 4],
    ['GB18030', 'txt', gb18030, 1],
    [
      'DOCX',
      'docx',
      docxBytes({
        body: planText
          .split('\n')
          .map((line) => paragraph(line))
          .join(''),
      }),
      4,
    ],
  ])('%s', async (_, format, bytes, items) => {
    const { status, json } = await send('方案.dat', bytes);
    expect([status, json.document.format, json.rows.length]).toEqual([201, format, items]);
  });

  test('is kept as it was sent, once', async () => {
    const bytes = Buffer.from(planText);
    await send('同一份.txt', bytes);
    const kept = await sqlAsApp<{ content: Buffer }>(api.record, 'SELECT content FROM plan_document ORDER BY at');
    expect(kept).toHaveLength(4);
    expect(kept[0]?.content.equals(bytes)).toBe(true);
  });
});

/** A section of fifty items. */
function sectionOf(index: number): string {
  const numbers = '一二三四五六七八九十';
  const number = index < 10 ? numbers[index] : `${index < 20 ? '十' : '二十'}${numbers[(index % 10) - 1] ?? ''}`;
  const items = Array.from({ length: 50 }, (_, at) => `${String(at + 1)}.做事。（责任单位：市科技局）`);
  return [`${number ?? ''}、任务`, ...items].join('\n');
}

describe('what is refused', () => {
  const cases: [string, () => object, number, string][] = [
    ['neither file nor text', () => ({}), 422, 'INVALID_BODY'],
    ['both', () => ({ text: planText, file: { name: 'a', base64: '' } }), 422, 'INVALID_BODY'],
    ['no base64', () => ({ file: { name: 'a', base64: '方案' } }), 422, 'INVALID_BODY'],
    [
      'a text that is no plan',
      () => ({ text: '关于召开会议的通知\n一、时间\n周三。\n二、地点\n三楼。' }),
      422,
      'NOT_A_PLAN',
    ],
    ['an empty text', () => ({ text: '' }), 422, 'NOT_A_PLAN'],
    ['a text with NUL', () => ({ text: `${planText}\0` }), 422, 'FILE_UNREADABLE'],
    ['half of a pair', () => ({ text: `${planText}\ud800` }), 422, 'FILE_UNREADABLE'],
    [
      'a broken PDF',
      () => ({ file: { name: 'a.pdf', base64: base64(Buffer.from('%PDF-1.4 broken')) } }),
      422,
      'FILE_UNREADABLE',
    ],
    [
      'a picture',
      () => ({ file: { name: 'a.docx', base64: base64(Buffer.from('89504e470d0a1a0a0000000d', 'hex')) } }),
      422,
      'FILE_TYPE_UNKNOWN',
    ],
    [
      'more than 10 MiB',
      () => ({ file: { name: 'a.txt', base64: base64(Buffer.alloc(10 * 1024 * 1024 + 3, 'a')) } }),
      413,
      'FILE_TOO_LARGE',
    ],
    ['a body past all bounds', () => ({ text: 'a'.repeat(16_000_000) }), 413, 'TOO_LARGE'],
    ['a plan that is not there', () => ({ text: planText, planId: crypto.randomUUID() }), 422, 'PLAN_UNKNOWN'],
    [
      'more items than any plan has',
      () => ({ text: `方案\n${Array.from({ length: 21 }, (_, at) => sectionOf(at)).join('\n')}` }),
      422,
      'PLAN_TOO_LARGE',
    ],
  ];

  test.each(cases)('%s', async (_, body, status, code) => {
    const before = await rowCounts(api.record);
    const answer = await api.as('coordinator').post<{ code: string }>('/plans', body());
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(await rowCounts(api.record)).toEqual(before);
  });

  test('a large body from somebody unknown is not even read', async () => {
    const answer = await api.as(null).post<{ code: string }>('/plans', { text: 'a'.repeat(3_000_000) });
    expect([answer.status, answer.json.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('wrong corrections are refused as a whole', async () => {
    const { json: plan } = await api.as('coordinator').post<PlanJson>('/plans', { text: planText });
    const [row] = plan.rows;
    for (const [body, status, code] of [
      [{ rows: [{ id: row?.id, title: '' }] }, 422, 'INVALID_BODY'],
      [{ rows: [{ id: row?.id, confirmLead: true }, { id: crypto.randomUUID() }] }, 422, 'ROW_UNKNOWN'],
      [{ rows: [{ id: row?.id, confirmLead: true, leadUnitId: crypto.randomUUID() }] }, 422, 'UNIT_UNKNOWN'],
      [{ names: [{ name: '市科技局', unitId: crypto.randomUUID() }] }, 422, 'UNIT_UNKNOWN'],
      [{ head: { period: { from: '2026-01-01', to: '2025-12-31' } } }, 422, 'DATE_INVALID'],
      [{ head: { period: { from: '2026-02-30', to: '2026-12-31' } } }, 422, 'INVALID_BODY'],
    ] as const) {
      const answer = await api.as('coordinator').post<{ code: string }>(`/plans/${plan.id}/corrections`, body);
      expect([answer.status, answer.json.code]).toEqual([status, code]);
    }
    const { json: after } = await api.as('coordinator').get<PlanJson>(`/plans/${plan.id}`);
    expect(after).toEqual(plan);
  });
});
