/** Keeping accounts (岗位账号): one change at a time in its own transaction, with its entry in the log and its kept answer. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import {
  endedTerm,
  grantBarred,
  unitOfRole,
  type AccountDraft,
  type GrantFacts,
  type InForce,
} from '../domain/accounts.ts';
import { dateOf } from '../domain/calendar.ts';
import { isRefusal, type Refusal } from '../domain/matter.ts';
import type { Actor } from '../domain/roles.ts';
import type { UnitKind } from '../domain/units.ts';
import { noteChange, type AccountChange } from './account-changes.ts';
import type { Acted } from './act.ts';
import { clockOf } from './clock.ts';
import { claimKey, keepAnswer, type Idempotency } from './command-keys.ts';
import { inTransaction, type Store } from './db.ts';

/** A change of accounts, logins or tokens: who makes it, once. */
export interface Keeping {
  actor: Actor;
  idempotency: Idempotency | null;
  /** Asked of what the change is about as its reader saw it, before the change (If-Match). */
  condition?: ((body: string) => boolean) | null;
}

/** What a change was to be about is not what its reader saw last: as it is now. */
interface Changed {
  current: object;
}

/** What a change made, and what of it is shown once and never kept. */
export interface Kept {
  made: object;
  secret?: Record<string, string>;
}

/** What a change is given. */
export interface HeldKeeping {
  client: pg.PoolClient;
  nowMs: number;
  today: string;
  /** Holds what is there, locked, against what was seen last; null where nobody asks, or it is the same. */
  changedSince: (shown: object) => Changed | null;
  note: (change: Omit<AccountChange, 'mechanismId' | 'by'>) => Promise<void>;
}

const DAY_MS = 86_400_000;

/** Runs a change. What is kept under its key says of a secret only that there was one: null. */
export async function keeping(
  store: Store,
  { actor, idempotency, condition = null }: Keeping,
  status: number,
  work: (held: HeldKeeping) => Promise<Kept | Changed | Refusal>,
): Promise<Acted> {
  if (actor.delegate)
    return { kind: 'refused', refusal: { refused: 'DELEGATION_NOT_IN_FORCE', details: { why: 'scope' } } };
  const { mechanismId, accountId } = actor;
  return inTransaction<Acted>(store, mechanismId, async (client) => {
    const earlier = await claimKey(client, actor, idempotency);
    if (earlier) return { commit: false, value: earlier };
    const nowMs = await clockOf(store, client);
    const note = (change: Omit<AccountChange, 'mechanismId' | 'by'>) =>
      noteChange(store, client, { ...change, mechanismId, by: accountId });
    const changedSince = (shown: object) => (condition?.(JSON.stringify(shown)) === false ? { current: shown } : null);
    const done = await work({ client, nowMs, today: dateOf(nowMs), changedSince, note });
    if ('current' in done) return { commit: false, value: { kind: 'changed', body: JSON.stringify(done.current) } };
    if (isRefusal(done)) return { commit: false, value: { kind: 'refused', refusal: done } };
    const hidden = Object.fromEntries(Object.keys(done.secret ?? {}).map((name) => [name, null]));
    await keepAnswer(client, actor, idempotency, { status, body: JSON.stringify({ ...done.made, ...hidden }) });
    const body = JSON.stringify({ ...done.made, ...done.secret });
    return { commit: true, value: { kind: 'accepted', status, body, replayed: false, nudges: [] } };
  });
}

/** An account as it is read. */
export interface ReadAccount extends InForce {
  id: string;
  role: string;
  label: string;
  source: 'founding' | 'operator' | 'oidc';
  unit: { id: string; name: string; kind: UnitKind } | null;
  login: { id: string; userName: string | null; displayName: string } | null;
  createdAtMs: number;
}

const ACCOUNT = `SELECT a.id, a.role, a.label, a.source, a.valid_from::text AS "validFrom", a.valid_to::text AS "validTo",
    (extract(epoch FROM a.created_at) * 1000)::float8 AS "createdAtMs",
    CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name, 'kind', u.kind) END AS unit,
    CASE WHEN l.id IS NOT NULL
      THEN json_build_object('id', l.id, 'userName', l.user_name, 'displayName', l.name) END AS login
  FROM account a LEFT JOIN unit u ON u.id = a.unit_id LEFT JOIN login l ON l.id = a.login_id`;

/** An account of the mechanism; null where it has none such. */
export async function readAccount(client: pg.ClientBase, mechanismId: string, id: string): Promise<ReadAccount | null> {
  const found = await client.query<ReadAccount>(`${ACCOUNT} WHERE a.mechanism_id = $1 AND a.id = $2`, [
    mechanismId,
    id,
  ]);
  return found.rows[0] ?? null;
}

/** The accounts of a mechanism, the oldest first, after a place. */
export async function listAccounts(
  store: Store,
  actor: Actor,
  { after, limit }: { after: { createdAtMs: number; id: string } | null; limit: number },
): Promise<{ accounts: readonly ReadAccount[]; today: string }> {
  return inTransaction(store, actor, async (client) => {
    const { rows } = await client.query<ReadAccount>(
      `${ACCOUNT} WHERE a.mechanism_id = $1 AND ($2::timestamptz IS NULL OR (a.created_at, a.id) > ($2, $3::uuid))
       ORDER BY a.created_at, a.id LIMIT $4`,
      [actor.mechanismId, after && new Date(after.createdAtMs), after?.id ?? null, limit],
    );
    const today = dateOf(await clockOf(store, client));
    return { commit: true, value: { accounts: rows, today } };
  });
}

/** The login that holds the account of an actor; null where it has tokens only. */
export async function loginOf(client: pg.ClientBase, { accountId }: Actor): Promise<string | null> {
  const found = await client.query<{ id: string | null }>('SELECT login_id AS id FROM account WHERE id = $1', [
    accountId,
  ]);
  return found.rows[0]?.id ?? null;
}

/** Gives an account to a login of the mechanism, or to a machine. */
export async function grantAccount(
  store: Store,
  change: Keeping,
  draft: AccountDraft & { label: string },
  show: (account: ReadAccount, today: string) => object,
): Promise<Acted> {
  const { mechanismId } = change.actor;
  return keeping(store, change, 201, async ({ client, today, note }) => {
    const { loginId } = draft;
    // Two grants to one login are judged one after the other.
    if (loginId !== null) {
      const held = await client.query(`SELECT FROM login l WHERE id = $1 AND ${SEEN} FOR NO KEY UPDATE`, [
        loginId,
        mechanismId,
      ]);
      if (held.rows.length === 0) return { refused: 'LOGIN_UNKNOWN', pointer: '/loginId' };
    }
    const facts = await factsFor(client, change.actor, { loginId, today });
    const unitId = draft.unitId ?? unitOfRole(draft.role, facts);
    const barred = grantBarred({ ...draft, unitId }, facts);
    if (barred) return barred;
    const id = randomUUID();
    const { role, label, validFrom, validTo } = draft;
    await client.query(
      `INSERT INTO account (id, mechanism_id, role, unit_id, label, login_id, valid_from, valid_to, source, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'operator', clock_timestamp())`,
      [id, mechanismId, role, unitId, label, loginId, validFrom, validTo],
    );
    await note({ what: 'account-granted', accountId: id, loginId });
    const made = await readAccount(client, mechanismId, id);
    return made ? { made: show(made, today) } : { refused: 'NOT_FOUND' };
  });
}

/** Whose login it is to see, with the mechanism as $2: it was made there, or holds or held an account of it. */
export const SEEN = `(l.created_in = $2::uuid
  OR EXISTS (SELECT FROM account seen WHERE seen.login_id = l.id AND seen.mechanism_id = $2::uuid))`;

async function factsFor(
  client: pg.PoolClient,
  actor: Actor,
  { loginId, today }: { loginId: string | null; today: string },
): Promise<GrantFacts> {
  const found = await client.query<Omit<GrantFacts, 'today' | 'ownLoginId'>>(
    `SELECT m.office_unit_id AS "officeUnitId", m.inspector_unit_id AS "inspectorUnitId",
       ARRAY(SELECT u.id::text FROM unit u WHERE u.mechanism_id = m.id AND NOT u.collective
         AND NOT EXISTS (SELECT FROM unit_succession s WHERE s.predecessor_id = u.id)) AS "unitIds",
       coalesce((SELECT json_agg(json_build_object('role', a.role, 'unitId', a.unit_id, 'validFrom', a.valid_from,
         'validTo', a.valid_to)) FROM account a WHERE a.login_id = $2 AND a.mechanism_id = m.id), '[]') AS held
     FROM mechanism m WHERE m.id = $1`,
    [actor.mechanismId, loginId],
  );
  const [facts] = found.rows;
  if (!facts) throw new Error('an actor without a mechanism');
  return { ...facts, today, ownLoginId: await loginOf(client, actor) };
}

/** Ends an account: the day is its last. From then on neither its login nor its tokens act as it. */
export async function endAccount(
  store: Store,
  change: Keeping,
  { id, lastDay, reason }: { id: string; lastDay: string; reason: string },
  show: (account: ReadAccount, today: string) => object,
): Promise<Acted> {
  const { actor } = change;
  return keeping(store, change, 200, async ({ client, nowMs, today, changedSince, note }) => {
    await client.query('SELECT FROM account WHERE mechanism_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      actor.mechanismId,
      id,
    ]);
    const account = await readAccount(client, actor.mechanismId, id);
    if (!account) return { refused: 'NOT_FOUND' };
    if (id === actor.accountId) return { refused: 'OWN_WORK' };
    const changed = changedSince(show(account, today));
    if (changed) return changed;
    const term = endedTerm(account, lastDay, { today, yesterday: dateOf(nowMs - DAY_MS) });
    const past = account.validTo !== null && account.validTo < today;
    if (term === null) return past ? { refused: 'ACCOUNT_ENDED' } : { refused: 'DATE_INVALID', pointer: '/lastDay' };
    await client.query('UPDATE account SET valid_from = $2, valid_to = $3 WHERE id = $1', [
      id,
      term.validFrom,
      term.validTo,
    ]);
    await note({ what: 'account-ended', accountId: id, loginId: account.login?.id ?? null, reason });
    return { made: show({ ...account, ...term }, today) };
  });
}
