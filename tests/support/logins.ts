/** Logins as tests need them: with a password that they know, holding sample accounts. */
import { randomUUID } from 'node:crypto';
import { passwordHash } from '../../src/api/sign-in-library.ts';
import { sqlAsApp, type TestRecord } from './record.ts';

/** A password that nothing is wrong with. */
export const GOOD_PASSWORD = '联席-Meeting-2026';

/** Makes a login that holds the sample accounts of these roles or units, and has a good password. Answers its id. */
export async function loginFor(
  record: TestRecord,
  userName: string,
  holding: readonly string[],
  { mustChange = false } = {},
): Promise<string> {
  const id = randomUUID();
  await sqlAsApp(
    record,
    'INSERT INTO login (id, name, email, user_name, must_change, created_in) VALUES ($1, $2, $3, $2, $4, $5)',
    [id, userName, `${id}@login.invalid`, mustChange, record.mechanismId],
  );
  await sqlAsApp(
    record,
    `INSERT INTO login_credential (id, login_id, subject, provider, password) VALUES ($1, $2, $3, 'credential', $4)`,
    [randomUUID(), id, id, await passwordHash(GOOD_PASSWORD)],
  );
  for (const one of holding) {
    const { accountId } = await record.actor(one);
    await sqlAsApp(record, 'UPDATE account SET login_id = $2 WHERE id = $1', [accountId, id]);
  }
  return id;
}
