/** Keeping logins (登录账号): made, given a new password, disabled, enabled, unlocked, by the operator where they were made. */
import { randomInt, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Refusal } from '../domain/matter.ts';
import { passwordFault } from '../domain/passwords.ts';
import type { Actor } from '../domain/roles.ts';
import { keeping, loginOf, SEEN, type HeldKeeping, type Keeping } from './account-keeping.ts';
import type { Acted } from './act.ts';
import { revokeTokensOf } from './api-tokens.ts';
import { clockOf, msOf } from './clock.ts';
import { EVERY_MECHANISM, inTransaction, type Store } from './db.ts';
import { endSessionsOf } from './sessions.ts';
import { forgetFailures } from './sign-in-failures.ts';

/** A login as it is read. */
export interface ReadLogin {
  id: string;
  userName: string | null;
  displayName: string;
  signsInBy: 'password' | 'oidc';
  mustChange: boolean;
  disabledAtMs: number | null;
  disabledReason: string | null;
  lockedUntilMs: number | null;
  createdAtMs: number;
  /** Whether the mechanism that asks keeps it. */
  kept: boolean;
}

const LOGIN = `SELECT l.id, l.user_name AS "userName", l.name AS "displayName", l.must_change AS "mustChange",
    CASE WHEN l.user_name IS NULL THEN 'oidc' ELSE 'password' END AS "signsInBy", ${msOf('l.created_at')} AS "createdAtMs",
    ${msOf('l.disabled_at')} AS "disabledAtMs", l.disabled_reason AS "disabledReason",
    ${msOf('f.locked_until')} AS "lockedUntilMs", l.created_in IS NOT DISTINCT FROM $2::uuid AS kept
  FROM login l LEFT JOIN sign_in_failure f ON f.key = sha256(convert_to(l.user_name, 'UTF8'))`;

/** The logins that a mechanism sees, by when they were made, after a place; locks that are over are none. */
export async function listLogins(
  store: Store,
  actor: Actor,
  { after, limit }: { after: { createdAtMs: number; id: string } | null; limit: number },
): Promise<{ logins: readonly ReadLogin[]; nowMs: number }> {
  return inTransaction(store, actor, async (client) => {
    const { rows } = await client.query<ReadLogin>(
      `${LOGIN} WHERE ${SEEN} AND ($1::timestamptz IS NULL OR (l.created_at, l.id) > ($1, $3::uuid))
       ORDER BY l.created_at, l.id LIMIT $4`,
      [after && new Date(after.createdAtMs), actor.mechanismId, after?.id ?? null, limit],
    );
    return { commit: true, value: { logins: rows, nowMs: await clockOf(store, client) } };
  });
}

async function readLogin(client: pg.PoolClient, mechanismId: string, id: string): Promise<ReadLogin | null> {
  const found = await client.query<ReadLogin>(`${LOGIN} WHERE l.id = $1 AND ${SEEN}`, [id, mechanismId]);
  return found.rows[0] ?? null;
}

/** How a login is shown, at an instant. */
type Show = (login: ReadLogin, nowMs: number) => object;

/** No character that is taken for another when it is read out or copied from paper. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789+=%@';
const PASSWORD_LENGTH = 16;

/** A password to begin with, of some 93 bits. */
function initialPassword(userName: string): string {
  for (;;) {
    const password = Array.from({ length: PASSWORD_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    if (passwordFault(password, userName) === null) return password;
  }
}

/** How a password is hashed: by whoever verifies it. */
type Hash = (password: string) => Promise<string>;

/** Makes a login with a password that is shown once, and must be changed. */
export async function createLogin(
  store: Store,
  change: Keeping,
  { userName, displayName }: { userName: string; displayName: string },
  { hash, show }: { hash: Hash; show: Show },
): Promise<Acted> {
  const { mechanismId } = change.actor;
  const password = initialPassword(userName);
  const hashed = await hash(password);
  return keeping(store, change, 201, async ({ client, nowMs, note }) => {
    const id = randomUUID();
    const inserted = await client.query(
      `INSERT INTO login (id, name, email, user_name, must_change, created_in, created_at)
       VALUES ($1, $2, $3, $4, true, $5, clock_timestamp()) ON CONFLICT (user_name) DO NOTHING RETURNING id`,
      [id, displayName, `${id}@login.invalid`, userName, mechanismId],
    );
    if (inserted.rows.length === 0) return { refused: 'USER_NAME_TAKEN', pointer: '/userName' };
    await client.query(
      `INSERT INTO login_credential (id, login_id, subject, provider, password)
       VALUES ($1, $2::uuid, $2::text, 'credential', $3)`,
      [randomUUID(), id, hashed],
    );
    await note({ what: 'login-created', loginId: id });
    return shown(client, { mechanismId, id, nowMs, show, secret: { password } });
  });
}

async function shown(
  client: pg.PoolClient,
  of: { mechanismId: string; id: string; nowMs: number; show: Show; secret?: Record<string, string> },
) {
  const login = await readLogin(client, of.mechanismId, of.id);
  if (!login) return { refused: 'NOT_FOUND' as const };
  return { made: of.show(login, of.nowMs), ...(of.secret ? { secret: of.secret } : {}) };
}

/** The login, locked, that an operator may change: one that its mechanism keeps, and never its own. */
async function heldLogin(client: pg.PoolClient, actor: Actor, id: string): Promise<ReadLogin | Refusal> {
  await client.query('SELECT FROM login WHERE id = $1 FOR NO KEY UPDATE', [id]);
  const login = await readLogin(client, actor.mechanismId, id);
  if (!login) return { refused: 'NOT_FOUND' };
  if (!login.kept) return { refused: 'LOGIN_NOT_KEPT' };
  return (await loginOf(client, actor)) === id ? { refused: 'OWN_WORK' } : login;
}

/** What is done to a login that is held. */
type OnLogin = (held: HeldKeeping, login: ReadLogin) => Promise<{ secret?: Record<string, string> } | Refusal>;

async function onLogin(store: Store, change: Keeping, id: string, show: Show, work: OnLogin): Promise<Acted> {
  const { actor } = change;
  return keeping(store, change, 200, async (held) => {
    const login = await heldLogin(held.client, actor, id);
    if ('refused' in login) return login;
    const changed = held.changedSince(show(login, held.nowMs));
    if (changed) return changed;
    const done = await work(held, login);
    if ('refused' in done) return done;
    return shown(held.client, { mechanismId: actor.mechanismId, id, nowMs: held.nowMs, show, ...done });
  });
}

/**
 * Gives a login a new password, shown once, to be changed; ends its sessions and its lock, and revokes its tokens: whoever knew the
 * old one may have issued them.
 */
export async function resetPassword(
  store: Store,
  change: Keeping,
  { id, reason }: { id: string; reason: string },
  { hash, show }: { hash: Hash; show: Show },
): Promise<Acted> {
  return onLogin(store, change, id, show, async ({ client, note }, { userName }) => {
    if (userName === null) return { refused: 'LOGIN_WITHOUT_PASSWORD' };
    const password = initialPassword(userName);
    await client.query(
      `UPDATE login_credential SET password = $2, updated_at = clock_timestamp()
       WHERE login_id = $1 AND provider = 'credential'`,
      [id, await hash(password)],
    );
    await client.query('UPDATE login SET must_change = true WHERE id = $1', [id]);
    await endSessionsOf(store, id, client);
    await forgetFailures(store, userName, client);
    await note({ what: 'password-reset', loginId: id, reason });
    await everywhere(client, change.actor.mechanismId, () =>
      revokeTokensOf(store, client, { loginId: id, by: change.actor.accountId, reason }),
    );
    return { secret: { password } };
  });
}

/** Disables a login: ends its sessions, and revokes the tokens of all accounts that it holds, whichever mechanism's they are. */
export async function disableLogin(
  store: Store,
  change: Keeping,
  { id, reason }: { id: string; reason: string },
  show: Show,
): Promise<Acted> {
  return onLogin(store, change, id, show, async ({ client, note }) => {
    await shutOut(store, client, { ...change.actor, by: change.actor.accountId, loginId: id, reason });
    await note({ what: 'login-disabled', loginId: id, reason });
    return {};
  });
}

/** Does what is to be done in every mechanism within the transaction of one, or of all. */
async function everywhere(client: pg.PoolClient, mechanismId: string, work: () => Promise<void>): Promise<void> {
  const scope = "SELECT set_config('lianxi.mechanism', $1, true)";
  await client.query(scope, [EVERY_MECHANISM]);
  await work();
  await client.query(scope, [mechanismId]);
}

/** Shuts a login out, in the transaction of who does it: no session, no token, and none to come. */
export async function shutOut(
  store: Store,
  client: pg.PoolClient,
  { mechanismId, by, loginId, reason }: { mechanismId: string; by: string; loginId: string; reason: string },
): Promise<void> {
  await client.query(
    `UPDATE login SET disabled_at = coalesce(disabled_at, clock_timestamp()), disabled_reason = $2, gone = false
      WHERE id = $1`,
    [loginId, reason],
  );
  await endSessionsOf(store, loginId, client);
  await everywhere(client, mechanismId, () => revokeTokensOf(store, client, { loginId, by, reason }));
}

/** Lets a disabled login in again; its tokens stay revoked. */
export async function enableLogin(
  store: Store,
  change: Keeping,
  { id, reason }: { id: string; reason: string },
  show: Show,
): Promise<Acted> {
  return onLogin(store, change, id, show, async ({ client, note }) => {
    await client.query('UPDATE login SET disabled_at = NULL, disabled_reason = NULL, gone = false WHERE id = $1', [
      ...[id],
    ]);
    await note({ what: 'login-enabled', loginId: id, reason });
    return {};
  });
}

/** Unlocks a login that failed too often. */
export async function unlockLogin(store: Store, change: Keeping, { id }: { id: string }, show: Show): Promise<Acted> {
  return onLogin(store, change, id, show, async ({ client, note }, { userName }) => {
    await forgetFailures(store, userName ?? '', client);
    await note({ what: 'login-unlocked', loginId: id });
    return {};
  });
}
