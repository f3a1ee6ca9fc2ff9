/** What an auditor asks of the record: that nothing was changed (C15), and a checkpoint to hold against it later. */
import { isDeepStrictEqual } from 'node:util';
import { procedures } from '../domain/procedures.ts';
import type { Rectification, RectificationEvent } from '../domain/rectification/record.ts';
import type { Role } from '../domain/roles.ts';
import { hashOf, NO_HASH, type ChainedEvent } from './chain.ts';
import { EVERY_MECHANISM, inTransaction, type Store } from './db.ts';

/** One thing that does not fit. */
export interface Finding {
  matterId: string;
  seq: number | null;
  what: 'hash' | 'link' | 'row' | 'gap' | 'head' | 'state';
}

/** The result of an audit. */
export interface Audit {
  matters: number;
  events: number;
  findings: readonly Finding[];
}

interface EventColumns {
  seq: number;
  text: string;
  /** The text as JSON. */
  chained: ChainedEvent & { data: object };
  hash: string;
  /** The columns of the row again, to be held against the text. */
  type: string;
  at: Date;
  account_id: string;
  role: Role;
  basis: string;
}

interface MatterColumns {
  id: string;
  seq: number;
  head: string;
  state: unknown;
}

/** Reads every matter's events, a matter at a time, and holds hashes, links, rows and folded state against each other. */
export async function audit(store: Store): Promise<Audit> {
  return inTransaction<Audit>(
    store,
    EVERY_MECHANISM,
    async (client) => {
      const matters = await client.query<MatterColumns>(
        `SELECT id, seq, encode(head, 'hex') AS head, state FROM matter ORDER BY id`,
      );
      const findings: Finding[] = [];
      let count = 0;
      for (const matter of matters.rows) {
        const events = await client.query<EventColumns>(
          `SELECT seq, text, text::jsonb AS chained, encode(hash, 'hex') AS hash, type, at, account_id, role, basis
         FROM event WHERE matter_id = $1 ORDER BY seq`,
          [matter.id],
        );
        count += events.rows.length;
        findings.push(...auditMatter(matter, events.rows));
      }
      return { commit: true, value: { matters: matters.rows.length, events: count, findings } };
      // One instant for all statements, so that a command that commits meanwhile is not a finding.
    },
    'REPEATABLE READ',
  );
}

function auditMatter(matter: MatterColumns, rows: readonly EventColumns[]): Finding[] {
  const findings: Finding[] = [];
  const find = (what: Finding['what'], seq: number | null) => findings.push({ matterId: matter.id, seq, what });
  let head = NO_HASH;
  let state: Rectification | null = null;
  rows.forEach((row, index) => {
    const { chained } = row;
    if (row.seq !== index + 1 || chained.seq !== row.seq) find('gap', row.seq);
    if (hashOf(row.text) !== row.hash) find('hash', row.seq);
    if (chained.prev !== head || chained.matterId !== matter.id) find('link', row.seq);
    if (!sameRow(chained, row)) find('row', row.seq);
    head = row.hash;
    const event = { type: chained.type, ...chained.data };
    const { accountId, unitId, basis } = chained;
    const dueAtMs = chained.dueAt === null ? null : Date.parse(chained.dueAt);
    const recorded = { seq: row.seq, atMs: Date.parse(chained.at), basis, dueAtMs };
    if (isEvent(event))
      state = procedures.rectification.evolve(state, {
        ...recorded,
        event,
        actor: { accountId, role: row.role, unitId },
      });
  });
  if (matter.head !== head || matter.seq !== rows.length) find('head', null);
  if (!isDeepStrictEqual(state, matter.state)) find('state', null);
  return findings;
}

/** The text was written by `act`; that it is unchanged is what its hash says. */
function isEvent(event: { type: string }): event is RectificationEvent {
  return event.type !== '';
}

function sameRow(chained: ChainedEvent, row: EventColumns): boolean {
  return (
    chained.type === row.type &&
    chained.at === row.at.toISOString() &&
    chained.accountId === row.account_id &&
    chained.role === row.role &&
    chained.basis === row.basis
  );
}

/** A checkpoint over all heads: kept elsewhere, it shows later that no history before it was rewritten. */
export interface Checkpoint {
  at: string;
  matters: number;
  events: number;
  /** SHA-256 over `matterId seq head` of every matter, a line each, by id. */
  hash: string;
}

/** Takes a checkpoint. */
export async function checkpoint(store: Store): Promise<Checkpoint> {
  return inTransaction<Checkpoint>(store, EVERY_MECHANISM, async (client) => {
    const heads = await client.query<{ line: string; seq: number; at: Date }>(
      `SELECT id || ' ' || seq || ' ' || encode(head, 'hex') AS line, seq, clock_timestamp() AS at
       FROM matter ORDER BY id`,
    );
    const { rows } = heads;
    const at = (rows.at(-1)?.at ?? new Date()).toISOString();
    const events = rows.reduce((sum, row) => sum + row.seq, 0);
    const hash = hashOf(rows.map((row) => `${row.line}\n`).join(''));
    return { commit: true, value: { at, matters: rows.length, events, hash } };
  });
}
