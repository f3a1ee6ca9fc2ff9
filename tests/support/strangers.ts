/** People of another mechanism on the same record: what belongs to one mechanism is not there for another (C17). */
import { randomUUID } from 'node:crypto';
import { newToken } from '../../src/store/accounts.ts';
import type { SampleTokens } from '../../src/store/tokens.ts';
import { sqlAsApp, type TestRecord } from './record.ts';

/** Another mechanism with one unit, and a token for each role in it. */
export interface Strangers {
  mechanismId: string;
  unitId: string;
  tokens: SampleTokens;
}

/** The name of the strangers' only unit. */
export const STRANGE_UNIT = '示例单位丙';

/** Founds another mechanism. */
export async function foundStrangers(record: TestRecord): Promise<Strangers> {
  const [mechanismId, unitId] = [randomUUID(), randomUUID()];
  await sqlAsApp(
    record,
    `INSERT INTO mechanism (id, key, name, short_name, demo, status, notes)
     VALUES ($1, 'other', '另一联席会议', '另一联席会议', true, '示例', '')`,
    [mechanismId],
  );
  await sqlAsApp(
    record,
    `INSERT INTO unit (id, mechanism_id, name, aliases, kind, collective, sample, protocol_order)
     VALUES ($2, $1, $3, '{}', 'GOV_DEPT', false, true, 1)`,
    [mechanismId, unitId, STRANGE_UNIT],
  );
  const account = async (role: string, ofUnit: string | null): Promise<string> => {
    const [id, { token, hash }] = [randomUUID(), newToken()];
    const values = [id, mechanismId, role, ofUnit, `示例 ${role}`];
    await sqlAsApp(
      record,
      'INSERT INTO account (id, mechanism_id, role, unit_id, label) VALUES ($1, $2, $3, $4, $5)',
      values,
    );
    const held = [Buffer.from(hash), mechanismId, id];
    await sqlAsApp(record, 'INSERT INTO api_token (hash, mechanism_id, account_id) VALUES ($1, $2, $3)', held);
    return token;
  };
  return {
    ...{ mechanismId, unitId },
    tokens: {
      coordinator: await account('coordinator', null),
      director: await account('director', null),
      leader: await account('leader', null),
      cityLeader: await account('cityLeader', null),
      inspector: await account('inspector', null),
      operator: await account('operator', null),
      units: { [STRANGE_UNIT]: await account('liaison', unitId) },
      heads: { [STRANGE_UNIT]: await account('head', unitId) },
    },
  };
}
