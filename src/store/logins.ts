/** Logins (登录账号): who signs in. They belong to the installation; an operator keeps those that were made in its mechanism. */
import type { Store } from './db.ts';
import { noteChange } from './account-changes.ts';
import { revokeTokensOf } from './api-tokens.ts';
import { EVERY_MECHANISM, inTransaction } from './db.ts';

/** Whether a login may be used at all. */
export async function isEnabled(store: Store, loginId: string): Promise<boolean> {
  const found = await store.pool.query('SELECT FROM login WHERE id = $1 AND disabled_at IS NULL', [loginId]);
  return found.rows.length > 0;
}

/** What is told to whoever signed in. */
export interface SignedIn {
  userName: string;
  displayName: string;
  mustChange: boolean;
}

/** The login of a user name. */
export async function loginNamed(store: Store, userName: string): Promise<SignedIn | null> {
  const found = await store.pool.query<SignedIn>(
    'SELECT user_name AS "userName", name AS "displayName", must_change AS "mustChange" FROM login WHERE user_name = $1',
    [userName],
  );
  return found.rows[0] ?? null;
}

/** Revokes the tokens that a login's accounts have, as the login itself asks. */
export async function endTokensOf(store: Store, loginId: string): Promise<void> {
  await inTransaction(store, EVERY_MECHANISM, async (client) => {
    const reason = '全部退出 / signed out everywhere';
    await revokeTokensOf(store, client, { loginId, by: 'self', reason });
    return { commit: true, value: undefined };
  });
}

/** Its password is its own from now on. */
export async function passwordChanged(store: Store, loginId: string): Promise<void> {
  await inTransaction(store, EVERY_MECHANISM, async (client) => {
    const changed = await client.query<{ mechanismId: string | null }>(
      'UPDATE login SET must_change = false WHERE id = $1 RETURNING created_in AS "mechanismId"',
      [loginId],
    );
    const mechanismId = changed.rows[0]?.mechanismId ?? null;
    if (mechanismId !== null)
      await noteChange(store, client, { mechanismId, by: 'self', what: 'password-changed', loginId });
    return { commit: true, value: undefined };
  });
}
