/** That nothing is left without an owner: every open task has a living account, every open matter a unit that is there. */
import { IN_FORCE, TOKEN_REVOKED_AT } from './accounts.ts';
import { roles, rolesFilledBy } from '../domain/roles.ts';
import { inTransaction, type Store } from './db.ts';

/** Something open that nobody has, without its title, as operators see it: a task of a role and perhaps a unit, or a matter of a unit that has a successor. */
export interface Orphan {
  matterId: string;
  noun: string;
  /** Null: the matter itself. */
  task: { kind: string; role: string } | null;
  unitId: string | null;
}

/** What was looked at, and what of it has no owner. */
export interface Orphans {
  openTasks: number;
  openMatters: number;
  findings: readonly Orphan[];
}

/**
 * Everything open without an owner, in one mechanism or in all. An account lives while it is in force and
 * somebody may act as it, by a login or a token; it has the tasks of the roles that its own fills, of its unit where they are a unit's.
 */
export async function findOrphans(store: Store, mechanismId: string): Promise<Orphans> {
  const filled = roles.flatMap((role) => rolesFilledBy(role).map((asked) => ({ role, asked })));
  return inTransaction(store, mechanismId, async (client) => {
    const { rows } = await client.query<Orphans>({
      name: 'orphans',
      text: `
        WITH living AS (
          SELECT DISTINCT a.mechanism_id, f.asked AS role, a.unit_id
          FROM account a JOIN unnest($1::text[], $2::text[]) f (role, asked) ON f.role = a.role
          WHERE ${IN_FORCE} AND (
            EXISTS (SELECT FROM login l WHERE l.id = a.login_id AND l.disabled_at IS NULL)
            OR EXISTS (SELECT FROM api_token t WHERE t.account_id = a.id AND ${TOKEN_REVOKED_AT} IS NULL
                         AND coalesce(t.expires_at > clock_timestamp(), true)))),
        open_task AS (SELECT t.* FROM task t WHERE t.closed_at IS NULL),
        open_matter AS (SELECT m.* FROM matter m WHERE m.closed_at IS NULL),
        finding AS (
          SELECT t.id AS place, m.id AS "matterId", m.noun,
            json_build_object('kind', t.kind, 'role', t.role) AS task, t.unit_id AS "unitId"
          FROM open_task t JOIN matter m ON m.id = t.matter_id
          WHERE NOT EXISTS (
            SELECT FROM living l WHERE l.mechanism_id = t.mechanism_id AND l.role = t.role
              AND (t.unit_id IS NULL OR l.unit_id = t.unit_id))
          UNION ALL
          SELECT 0, m.id, m.noun, NULL, m.unit_id FROM open_matter m
          WHERE EXISTS (SELECT FROM unit_succession s WHERE s.predecessor_id = m.unit_id))
        SELECT (SELECT count(*)::int FROM open_task) AS "openTasks",
          (SELECT count(*)::int FROM open_matter) AS "openMatters",
          coalesce((SELECT json_agg(to_jsonb(f) - 'place' ORDER BY f.place, f."matterId") FROM finding f), '[]') AS findings`,
      values: [filled.map(({ role }) => role), filled.map(({ asked }) => asked)],
    });
    const [found] = rows;
    if (!found) throw new Error('a statement without a table answers one row');
    return { commit: true, value: found };
  });
}
