/** What the database holds of mechanisms by itself, and what races cannot do. */
import { randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { mechanism, type MechanismCommand } from '../../src/domain/mechanism.ts';
import { act, type Acted } from '../../src/store/act.ts';
import { audit } from '../../src/store/audit.ts';
import { ensureFounded } from '../../src/store/founding.ts';
import { countOpenMatters } from '../../src/store/mechanisms.ts';
import { draftCommand, give as giveRectification, UNIT } from '../support/commands.ts';
import { freshRecord, sql, sqlAsApp, type TestRecord } from '../support/record.ts';
import { foundingFile } from '../support/second-mechanism.ts';

let record: TestRecord;
beforeAll(async () => {
  record = await freshRecord();
});
afterAll(() => record.drop());

const document = { title: '关于调整联席会议的通知', number: '株政办函〔2025〕9号' };

async function give(who: string, command: (openMatters: number) => MechanismCommand, on = record): Promise<Acted> {
  const { mechanismId } = on;
  return act(on.store, mechanism, {
    matter: { id: mechanismId, opensForUnitId: null },
    command: { underLock: async (client) => command(await countOpenMatters(client, mechanismId)) },
    ...{ actor: await on.actor(who), idempotency: null },
    answer: ({ seq }) => ({ status: 200, body: String(seq) }),
  });
}

describe('an edition of a policy', () => {
  test('is kept as it was set: nobody changes it, takes it away or empties the table', async () => {
    for (const text of [
      `UPDATE policy_edition SET settings = '{}'`,
      'DELETE FROM policy_edition',
      'TRUNCATE policy_edition',
    ]) {
      await expect(sql(record.ownerUrl, text)).rejects.toMatchObject({ code: '42501' });
    }
    const insert = `INSERT INTO policy_edition SELECT mechanism_id, no, edition, settings, basis, matter_id, at FROM policy_edition`;
    await expect(sqlAsApp(record, insert)).rejects.toMatchObject({ code: '23505' });
  });

  test('is another mechanism’s neither to read nor to write', async () => {
    const count = async (scope: string) => {
      const client = await record.store.pool.connect();
      try {
        await client.query(
          `SELECT set_config('lianxi.role', 'system', false), set_config('lianxi.mechanism', $1, false)`,
          [scope],
        );
        const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM policy_edition');
        return rows[0]?.n;
      } finally {
        client.release(true);
      }
    };
    expect(await count(record.mechanismId)).toBe(1);
    expect(await count(randomUUID())).toBe(0);
  });

  test('that was changed in the mechanism’s row by hand is found by the audit', async () => {
    const set = (value: string) =>
      sqlAsApp(record, `UPDATE mechanism SET policy = jsonb_set(policy, '{numberMark}', to_jsonb($1::text))`, [value]);
    const [before] = await sqlAsApp<{ mark: string }>(record, `SELECT policy ->> 'numberMark' AS mark FROM mechanism`);
    await set('演示改');
    const { findings } = await audit(record.store);
    expect(findings).toEqual([{ matterId: record.mechanismId, seq: null, what: 'projection' }]);
    await set(before?.mark ?? '');
    expect((await audit(record.store)).findings).toEqual([]);
  });
});

test('a founding that is asked for many times at once is recorded once', async () => {
  const other = await freshRecord();
  // As an earlier release left it: a mechanism without a founding, whose policy is no edition.
  const owner = (text: string) => sql(other.superuserUrl, text);
  await owner('ALTER TABLE event DISABLE TRIGGER ALL; ALTER TABLE policy_edition DISABLE TRIGGER ALL');
  await owner('DELETE FROM policy_edition; DELETE FROM event; DELETE FROM matter');
  await owner(`UPDATE mechanism SET policy = policy - 'edition'`);
  await Promise.all([1, 2, 3, 4].map(() => ensureFounded(other.store, other.mechanismId)));
  const events = await sqlAsApp(other, 'SELECT type FROM event');
  expect(events).toEqual([{ type: 'mechanism-founded' }]);
  expect((await audit(other.store)).findings).toEqual([]);
  await other.drop();
});

test('of a winding-up and matters that are opened meanwhile, whichever comes first bars the other', async () => {
  const wound = await give('coordinator', (openMatters) => ({ type: 'propose-winding-up', openMatters, document }));
  expect(wound.kind).toBe('accepted');
  const approve = (openMatters: number): MechanismCommand => {
    return { type: 'decide', decision: 'approve', opinion: null, openMatters };
  };
  const open = () => giveRectification(record, randomUUID(), ['coordinator', draftCommand], { opens: UNIT });
  const [decided, ...opened] = await Promise.all([give('leader', approve), open(), open(), open()]);
  const codes = [decided, ...opened].map((acted) => (acted.kind === 'refused' ? acted.refusal.refused : acted.kind));
  const [row] = await sqlAsApp<{ ended: boolean; open: number }>(
    record,
    `SELECT wound_up_at IS NOT NULL AS ended,
       (SELECT count(*)::int FROM matter WHERE closed_at IS NULL AND id <> k.id) AS open FROM mechanism k`,
  );
  expect(codes[0]).toBe(row?.ended ? 'accepted' : 'MECHANISM_HAS_OPEN_MATTERS');
  expect(row?.ended && row.open > 0).toBe(false);
  if (row?.ended) expect(codes.slice(1)).toEqual(Array.from({ length: 3 }, () => 'MECHANISM_WOUND_UP'));
  expect((await audit(record.store)).findings).toEqual([]);
});

test('`lianxi mechanism found` founds once, writes the tokens for their owner alone, and says what is wrong', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lianxi-found-'));
  const file = path.join(folder, 'mechanism.json');
  const run = async (content: object) => {
    writeFileSync(file, JSON.stringify(content));
    const given = ['--import', 'tsx', path.join(projectRoot, 'src', 'main-lianxi.ts'), 'mechanism', 'found', file];
    const env = {
      PATH: path.dirname(process.execPath),
      DATABASE_URL: record.appUrl,
      DATA_DIR: path.join(folder, 'data'),
    };
    return promisify(execFile)(process.execPath, given, { cwd: projectRoot, env });
  };
  const first: { created: boolean; mechanismId: string; tokens: string } = JSON.parse((await run(foundingFile)).stdout);
  expect(first.created).toBe(true);
  expect(statSync(first.tokens).mode & 0o777).toBe(0o600);
  const tokens: { units: object } = JSON.parse(readFileSync(first.tokens, 'utf8'));
  expect(Object.keys(tokens.units)).toEqual(['市水利局', '市政府督查室', '市教育局']);
  const again: unknown = JSON.parse((await run(foundingFile)).stdout);
  expect(again).toEqual({ created: false, mechanismId: first.mechanismId, tokens: null });
  expect(JSON.parse(readFileSync(first.tokens, 'utf8'))).toEqual(tokens);
  await expect(run({ ...foundingFile, key: 'x', office: '市林业局' })).rejects.toMatchObject({
    stderr: expect.stringContaining('/office: no single unit of the file is called 市林业局'),
  });
  expect(await sqlAsApp(record, 'SELECT FROM mechanism')).toHaveLength(2);
  rmSync(folder, { recursive: true });
});
