/** The bearer tokens of a mechanism's accounts: issued together, written once into a file, and kept as hashes only. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import type pg from 'pg';
import { newToken } from './accounts.ts';
import type { Store } from './db.ts';
import { foundOnce, insertRows, type FoundingOrder } from './founding.ts';

/** The tokens of a mechanism's first accounts, as `tokens.json` holds them; units by name as the plan writes it. */
export interface SampleTokens {
  coordinator: string;
  director: string;
  leader: string;
  cityLeader: string;
  inspector: string;
  operator: string;
  /** Of the units' liaisons. */
  units: Record<string, string>;
  /** Of the units' heads (主要负责人). */
  heads: Record<string, string>;
}

/** A tokens file as any release wrote it: earlier ones knew fewer accounts. */
export type KnownTokens = Partial<SampleTokens>;

type OfMechanism = Exclude<keyof SampleTokens, 'units' | 'heads'>;

const ofMechanism: readonly OfMechanism[] = [
  'coordinator',
  'director',
  'leader',
  'cityLeader',
  'inspector',
  'operator',
];

function isKnown(value: unknown): value is KnownTokens {
  return typeof value === 'object' && value !== null && 'coordinator' in value && 'units' in value;
}

/** What a tokens file holds; nothing when it is absent or damaged. */
export async function knownTokens(file: string): Promise<KnownTokens> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isKnown(value) ? value : {};
  } catch {
    return {};
  }
}

/** Appears whole or not at all, readable by its owner only. */
export async function writeSecret(file: string, content: SampleTokens): Promise<void> {
  const partial = `${file}.partial`;
  await writeFile(partial, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(partial, file);
}

/** Where a file holds the token of an account. */
function heldIn(tokens: SampleTokens, { role, unit }: { role: string; unit: string | null }) {
  const own = ofMechanism.find((one) => one === role);
  if (own !== undefined) return { known: tokens[own] !== '', keep: (token: string) => void (tokens[own] = token) };
  if (unit === null || (role !== 'liaison' && role !== 'head')) return null;
  const units = role === 'head' ? tokens.heads : tokens.units;
  return { known: unit in units, keep: (token: string) => void (units[unit] = token) };
}

/**
 * Issues the tokens that a file does not hold yet, one for each account of a mechanism, revoking what such an account had. Null
 * when it holds them all.
 */
export async function issueTokens(
  client: pg.PoolClient,
  mechanismId: string,
  known: KnownTokens,
): Promise<SampleTokens | null> {
  const none = { coordinator: '', director: '', leader: '', cityLeader: '', inspector: '', operator: '' };
  const tokens: SampleTokens = { ...none, ...known, units: { ...known.units }, heads: { ...known.heads } };
  const accounts = await client.query<{ id: string; role: string; unit: string | null }>(
    `SELECT a.id, a.role, u.name AS unit FROM account a LEFT JOIN unit u ON u.id = a.unit_id
     WHERE a.mechanism_id = $1 ORDER BY u.protocol_order`,
    [mechanismId],
  );
  const rows = accounts.rows.flatMap((account) => {
    const place = heldIn(tokens, account);
    if (place === null || place.known) return [];
    const { token, hash } = newToken();
    place.keep(token);
    return [{ hash: `\\x${Buffer.from(hash).toString('hex')}`, mechanism_id: mechanismId, account_id: account.id }];
  });
  if (rows.length === 0) return null;
  await client.query(
    'UPDATE api_token SET revoked_at = clock_timestamp() WHERE account_id = ANY($1) AND revoked_at IS NULL',
    [rows.map((row) => row.account_id)],
  );
  await insertRows(client, 'api_token', rows);
  return tokens;
}

/**
 * Founds a mechanism and writes its accounts' tokens into a file. The file is there before the commit: what is known of no
 * account in it opens nothing, and the next try writes another.
 */
export async function foundWithTokens(
  store: Store,
  order: FoundingOrder,
  tokensPath: string,
): Promise<{ created: boolean; mechanismId: string }> {
  return foundOnce(store, order, async (client, { mechanismId }) => {
    const tokens = await issueTokens(client, mechanismId, {});
    if (tokens) await writeSecret(tokensPath, tokens);
  });
}
