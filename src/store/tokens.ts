/** The bearer tokens of a mechanism's accounts: issued together, written once into a file, and kept as hashes only. */
import { access, rename, writeFile } from 'node:fs/promises';
import type pg from 'pg';
import { newToken } from './accounts.ts';
import type { Store } from './db.ts';
import { foundOnce, insertRows, type FoundingOrder } from './founding.ts';

/** The tokens of a mechanism's first accounts, as `tokens.json` holds them; units by name as the plan writes it. */
export interface SampleTokens {
  coordinator: string;
  leader: string;
  inspector: string;
  operator: string;
  units: Record<string, string>;
}

/** Whether a file is there. */
export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Appears whole or not at all, readable by its owner only. */
export async function writeSecret(file: string, content: SampleTokens): Promise<void> {
  const partial = `${file}.partial`;
  await writeFile(partial, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(partial, file);
}

/** Revokes the tokens of a mechanism's accounts and issues others, one each. */
export async function issueTokens(client: pg.PoolClient, mechanismId: string): Promise<SampleTokens> {
  const tokens: SampleTokens = { coordinator: '', leader: '', inspector: '', operator: '', units: {} };
  await client.query(
    'UPDATE api_token SET revoked_at = clock_timestamp() WHERE mechanism_id = $1 AND revoked_at IS NULL',
    [mechanismId],
  );
  const accounts = await client.query<{ id: string; role: string; unit: string | null }>(
    `SELECT a.id, a.role, u.name AS unit FROM account a LEFT JOIN unit u ON u.id = a.unit_id
     WHERE a.mechanism_id = $1 ORDER BY u.protocol_order`,
    [mechanismId],
  );
  const rows = accounts.rows.map(({ id, role, unit }) => {
    const { token, hash } = newToken();
    if (role === 'coordinator') tokens.coordinator = token;
    if (role === 'leader') tokens.leader = token;
    if (role === 'inspector') tokens.inspector = token;
    if (role === 'operator') tokens.operator = token;
    if (role === 'liaison' && unit !== null) tokens.units[unit] = token;
    return { hash: `\\x${Buffer.from(hash).toString('hex')}`, mechanism_id: mechanismId, account_id: id };
  });
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
    await writeSecret(tokensPath, await issueTokens(client, mechanismId));
  });
}
