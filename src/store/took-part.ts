/** Who had a hand in a matter: the persons that its events name, but those of units and the clock. */
import type pg from 'pg';
import type { Role } from '../domain/roles.ts';

/** Every account that did something in a matter, in another's name, or entered it for another, with the role it has. */
export async function loadTookPart(
  client: pg.PoolClient,
  matterId: string,
): Promise<readonly { accountId: string; role: Role }[]> {
  const text = `
    SELECT DISTINCT a.id AS "accountId", a.role FROM event e
    JOIN account a ON a.id::text = e.account_id OR a.id IN (e.delegate_id, e.recorder_id)
    WHERE e.matter_id = $1 AND a.role NOT IN ('liaison', 'head', 'operator') ORDER BY a.id`;
  const found = await client.query<{ accountId: string; role: Role }>({ name: 'took-part', text, values: [matterId] });
  return found.rows;
}
