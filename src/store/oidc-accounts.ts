/** Accounts that an issuer of identities gives and takes: brought in line at each sign-in, gone when it knows the person no more. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { endedTerm } from '../domain/accounts.ts';
import { dateOf } from '../domain/calendar.ts';
import {
  inLine,
  type GivenPost,
  type HeldPost,
  type NamedPost,
  type NewPost,
  type PostPlace,
} from '../domain/claims.ts';
import { noteChange } from './account-changes.ts';
import { clockOf } from './clock.ts';
import { EVERY_MECHANISM, inTransaction, type Store } from './db.ts';
import { endSessionsOf } from './sessions.ts';

/** What the issuer is called in the log, and as a provider of credentials. */
export const OIDC = 'oidc';

const DAY_MS = 86_400_000;

/** Where a post would be held, as the directory has it; null: there is no such mechanism. */
async function placeOf(client: pg.PoolClient, { mechanism, unit }: NamedPost): Promise<PostPlace | null> {
  const { rows } = await client.query<PostPlace>(
    `WITH standing AS (
       SELECT u.* FROM unit u JOIN mechanism m ON m.id = u.mechanism_id WHERE m.key = $1 AND NOT u.collective
         AND NOT EXISTS (SELECT FROM unit_succession s WHERE s.predecessor_id = u.id))
     SELECT m.id AS "mechanismId", m.office_unit_id AS "officeUnitId", m.inspector_unit_id AS "inspectorUnitId",
       ARRAY(SELECT id::text FROM standing) AS "unitIds",
       (SELECT id FROM standing WHERE name = $2 OR $2 = ANY(aliases) ORDER BY name <> $2 LIMIT 1) AS "unitId"
     FROM mechanism m WHERE m.key = $1`,
    [mechanism, unit],
  );
  return rows[0] ?? null;
}

/** Grants what is missing and ends what is given no more; answers the posts that could not be given, for the log. */
export async function bringInLine(
  store: Store,
  loginId: string,
  posts: readonly NamedPost[],
): Promise<readonly NamedPost[]> {
  return inTransaction(store, EVERY_MECHANISM, async (client) => {
    // Two sign-ins of one person bring it in line one after the other.
    await client.query('SELECT FROM login WHERE id = $1 FOR UPDATE', [loginId]);
    const nowMs = await clockOf(store, client);
    const today = dateOf(nowMs);
    const { rows } = await client.query<HeldPost>(
      `SELECT id, mechanism_id AS "mechanismId", role, unit_id AS "unitId", source, valid_from::text AS "validFrom",
         valid_to::text AS "validTo" FROM account WHERE login_id = $1`,
      [loginId],
    );
    const given: GivenPost[] = [];
    for (const named of posts) given.push({ named, place: await placeOf(client, named) });
    const { ended, granted, notGiven } = inLine(loginId, rows, given, today);
    for (const one of ended) await end(store, client, loginId, one, nowMs);
    for (const one of granted) await grant(store, client, loginId, one);
    return { commit: true, value: notGiven };
  });
}

async function end(store: Store, client: pg.PoolClient, loginId: string, post: HeldPost, nowMs: number): Promise<void> {
  const [today, yesterday] = [dateOf(nowMs), dateOf(nowMs - DAY_MS)];
  const term = endedTerm(post, yesterday, { today, yesterday });
  if (term === null) return;
  await client.query('UPDATE account SET valid_from = $2, valid_to = $3 WHERE id = $1', [
    ...[post.id, term.validFrom, term.validTo],
  ]);
  const { mechanismId, id: accountId } = post;
  await noteChange(store, client, { mechanismId, by: OIDC, what: 'account-ended', accountId, loginId });
}

async function grant(
  store: Store,
  client: pg.PoolClient,
  loginId: string,
  { mechanismId, role, unitId, validFrom }: NewPost,
): Promise<void> {
  const accountId = randomUUID();
  await client.query(
    `INSERT INTO account (id, mechanism_id, role, unit_id, label, login_id, valid_from, source, created_at)
     SELECT $1, $2, $3, $4, name, id, $6, 'oidc', clock_timestamp() FROM login WHERE id = $5`,
    [accountId, mechanismId, role, unitId, loginId, validFrom],
  );
  // The first mechanism that it holds a post of keeps it.
  await client.query('UPDATE login SET created_in = coalesce(created_in, $2) WHERE id = $1', [loginId, mechanismId]);
  await noteChange(store, client, { mechanismId, by: OIDC, what: 'account-granted', accountId, loginId });
}

/** A login that the issuer is asked about: it has a session or a token that opens something. */
export interface WatchedLogin {
  loginId: string;
  credentialId: string;
}

/** The logins that are to be asked about, whoever was asked about longest ago first; or the one of a subject. */
export async function watchedLogins(store: Store, subject: string | null = null): Promise<readonly WatchedLogin[]> {
  return inTransaction(store, EVERY_MECHANISM, async (client) => {
    const { rows } = await client.query<WatchedLogin>(
      `SELECT l.id AS "loginId", c.id AS "credentialId"
       FROM login_credential c JOIN login l ON l.id = c.login_id
       WHERE c.provider = $1 AND l.disabled_at IS NULL AND CASE WHEN $2::text IS NOT NULL THEN c.subject = $2 ELSE
         EXISTS (SELECT FROM login_session s WHERE s.login_id = l.id AND s.expires_at > clock_timestamp())
         OR EXISTS (SELECT FROM api_token t JOIN account a ON a.id = t.account_id
                    WHERE a.login_id = l.id AND t.revoked_at IS NULL AND t.expires_at > clock_timestamp()) END
       ORDER BY c.asked_at NULLS FIRST, l.id`,
      [OIDC, subject],
    );
    return { commit: true, value: rows };
  });
}

/** A credential with which the issuer is being asked, by nobody else. */
export interface ClaimedLogin extends WatchedLogin {
  /** As it is kept: encrypted. */
  refreshToken: string;
  /** What tells this claim from one of later. */
  until: string;
}

/** Longer than asking takes; who died while asking lets others ask after it. */
const CLAIM_MS = 60_000;

/**
 * Claims the credential before the issuer is asked with it, because a refresh token that is used twice ends everything that
 * was given with it. `null`: somebody else is asking. `none`: there is no refresh token to ask with.
 */
export async function claimLogin(store: Store, login: WatchedLogin): Promise<ClaimedLogin | 'none' | null> {
  const { rows } = await store.pool.query<{ refreshToken: string | null; until: string }>(
    `UPDATE login_credential SET asked_at = clock_timestamp(),
       asking_until = clock_timestamp() + $2::float8 * interval '1 millisecond'
     WHERE id = $1 AND (asking_until IS NULL OR asking_until < clock_timestamp())
     RETURNING refresh_token AS "refreshToken", asking_until::text AS until`,
    [login.credentialId, CLAIM_MS],
  );
  const [row] = rows;
  if (!row) return null;
  const { refreshToken, until } = row;
  if (refreshToken !== null) return { ...login, refreshToken, until };
  await unclaimLogin(store, { ...login, until });
  return 'none';
}

/** Gives the claim back, if it is still this one. */
export async function unclaimLogin(
  store: Store,
  { credentialId, until }: Pick<ClaimedLogin, 'credentialId' | 'until'>,
): Promise<void> {
  await store.pool.query(
    'UPDATE login_credential SET asking_until = NULL WHERE id = $1 AND asking_until = $2::timestamptz',
    [credentialId, until],
  );
}

/** Keeps the refresh token that came for the one that was used, unless a sign-in brought another meanwhile. */
export async function keepRefreshToken(
  store: Store,
  { credentialId, refreshToken }: ClaimedLogin,
  next: string,
): Promise<void> {
  await store.pool.query('UPDATE login_credential SET refresh_token = $3 WHERE id = $1 AND refresh_token = $2', [
    ...[credentialId, refreshToken, next],
  ]);
}

/**
 * The issuer knows this person no more: its sessions end, and neither it nor its tokens open anything until it has signed in
 * there again ({@link comeBack}). Nothing is revoked, because an issuer says the same of a refresh token that was lost on the way.
 */
export async function deprovision(
  store: Store,
  { loginId, credentialId, refreshToken }: ClaimedLogin,
): Promise<boolean> {
  return inTransaction(store, EVERY_MECHANISM, async (client) => {
    // Whoever signed in while the issuer was asked has been given another.
    const still = await client.query<{ mechanismId: string | null }>(
      `SELECT l.created_in AS "mechanismId" FROM login_credential c JOIN login l ON l.id = c.login_id
       WHERE c.id = $1 AND c.refresh_token = $2 AND l.disabled_at IS NULL FOR UPDATE`,
      [credentialId, refreshToken],
    );
    const [row] = still.rows;
    if (!row) return { commit: false, value: false };
    const reason = '统一身份认证已注销 / the issuer of identities knows it no more';
    await client.query(
      'UPDATE login SET disabled_at = clock_timestamp(), disabled_reason = $2, gone = true WHERE id = $1',
      [loginId, reason],
    );
    await endSessionsOf(store, loginId, client);
    await note(store, client, row.mechanismId, { what: 'login-disabled', loginId, reason });
    return { commit: true, value: true };
  });
}

/** Lets in again whom the issuer has just signed in, if it was the issuer that knew it no more, and no operator that disabled it. */
export async function comeBack(store: Store, loginId: string): Promise<void> {
  await inTransaction(store, EVERY_MECHANISM, async (client) => {
    const { rows } = await client.query<{ mechanismId: string | null }>(
      `UPDATE login SET disabled_at = NULL, disabled_reason = NULL, gone = false WHERE id = $1 AND gone
       RETURNING created_in AS "mechanismId"`,
      [loginId],
    );
    const [row] = rows;
    if (!row) return { commit: false, value: undefined };
    const reason = '经统一身份认证重新登录 / signed in again at the issuer of identities';
    await note(store, client, row.mechanismId, { what: 'login-enabled', loginId, reason });
    return { commit: true, value: undefined };
  });
}

async function note(
  store: Store,
  client: pg.PoolClient,
  mechanismId: string | null,
  change: { what: 'login-disabled' | 'login-enabled'; loginId: string; reason: string },
): Promise<void> {
  if (mechanismId !== null) await noteChange(store, client, { mechanismId, by: OIDC, ...change });
}

/** Runs a round of questions, unless another process is at it: `null`. No transaction is open while the issuer is asked. */
export async function aloneAtIt<T>(store: Store, work: () => Promise<T>): Promise<T | null> {
  const client = await store.pool.connect();
  try {
    const lock = "hashtextextended('deprovisioning', 0)";
    const held = await client.query<{ held: boolean }>(`SELECT pg_try_advisory_lock(${lock}) AS held`);
    if (held.rows[0]?.held !== true) return null;
    try {
      return await work();
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${lock})`);
    }
  } finally {
    client.release();
  }
}
