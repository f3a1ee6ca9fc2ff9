/** The event log (C15): append-only in the database itself, chained, and open to an auditor. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audit, checkpoint } from '../../src/store/audit.ts';
import { openAt } from '../support/commands.ts';
import { freshRecord, sql, sqlAsApp, type TestRecord } from '../support/record.ts';

let record: TestRecord;
let id: string;
beforeAll(async () => {
  record = await freshRecord();
  id = await openAt(record, 'approve', 'acknowledge', 'filePlan', 'report');
});
afterAll(() => record.drop());

describe('C15: the database refuses to change what happened', () => {
  const changes = [
    ['UPDATE', "UPDATE event SET basis = 'x'"],
    ['DELETE', 'DELETE FROM event'],
    ['TRUNCATE', 'TRUNCATE event CASCADE'],
  ] as const;

  test.each(changes)('%s is refused to the application', async (_, statement) => {
    await expect(sqlAsApp(record, statement)).rejects.toMatchObject({ code: '42501' });
  });

  test.each(changes)('%s is refused to the owner of the table, and to the superuser', async (name, statement) => {
    for (const url of [record.ownerUrl, record.superuserUrl]) {
      const refused = sql(url, `SET lianxi.role = 'system'; SET lianxi.mechanism = '*'; ${statement}`);
      await expect(refused).rejects.toThrow(`the event log is append-only: ${name} refused`);
    }
    expect(await sqlAsApp(record, 'SELECT FROM event WHERE matter_id = $1', [id])).toHaveLength(5);
  });
});

describe('C15: the chain', () => {
  test('each hash is SHA-256 of the stored canonical text, which holds the hash before', async () => {
    const rows = await sqlAsApp<{ text: string; hash: Buffer }>(
      record,
      'SELECT text, hash FROM event WHERE matter_id = $1 ORDER BY seq',
      [id],
    );
    let before = '0'.repeat(64);
    for (const { text, hash } of rows) {
      expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(hash.toString('hex'));
      expect(JSON.parse(text)).toMatchObject({ prev: before, matterId: id });
      before = hash.toString('hex');
    }
    const [matter] = await sqlAsApp<{ head: Buffer; seq: number }>(
      record,
      'SELECT head, seq FROM matter WHERE id = $1',
      [id],
    );
    expect({ head: matter?.head.toString('hex'), seq: matter?.seq }).toEqual({ head: before, seq: rows.length });
  });

  test('an untouched record has no finding, and its checkpoint moves with every event', async () => {
    // With the mechanism's own founding, and the example's 25 indicators.
    expect(await audit(record.store)).toMatchObject({ matters: 27, events: 31, findings: [] });
    const first = await checkpoint(record.store);
    await openAt(record);
    const second = await checkpoint(record.store);
    expect([first.events, second.events]).toEqual([31, 32]);
    expect(second.hash).not.toBe(first.hash);
  });

  test('whoever gets past the triggers is found out by the audit', async () => {
    const tampered = [
      ["UPDATE event SET text = replace(text, '过半', '完成') WHERE type = 'progress-reported'", 'hash'],
      ["UPDATE event SET basis = 'another' WHERE type = 'acknowledged'", 'row'],
      ["UPDATE event SET at = at - interval '1 day' WHERE type = 'noticed'", 'row'],
      ["DELETE FROM delivery; DELETE FROM event WHERE type = 'progress-reported'", 'head'],
      [`UPDATE matter SET state = jsonb_set(state, '{title}', '"x"')`, 'state'],
      ['UPDATE matter SET seq = seq + 1', 'head'],
    ] as const;
    for (const [statement, what] of tampered) {
      const copy = await freshRecord();
      try {
        await openAt(copy, 'approve', 'acknowledge', 'filePlan', 'report');
        await sql(
          copy.superuserUrl,
          `ALTER TABLE event DISABLE TRIGGER event_append_only; ${statement}; ALTER TABLE event ENABLE ALWAYS TRIGGER event_append_only`,
        );
        const { findings } = await audit(copy.store);
        expect({ statement, found: findings.map((finding) => finding.what) }).toEqual({
          statement,
          found: expect.arrayContaining([what]),
        });
      } finally {
        await copy.drop();
      }
    }
  });
});
