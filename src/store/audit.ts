/** What an auditor asks of the record: that nothing was changed (C15), and a checkpoint to hold against it later. */
import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import type { Noun, Procedure } from '../domain/matter.ts';
import { withProcedure } from '../domain/procedures.ts';
import type { Role } from '../domain/roles.ts';
import { hashOf, NO_HASH, type ChainedEvent } from './chain.ts';
import { EVERY_MECHANISM, inTransaction, type Store } from './db.ts';
import { partsAgree } from './parts.ts';
import { projectionAgrees } from './projections.ts';
import { sightColumns } from './sight-columns.ts';

/** One thing that does not fit. */
export interface Finding {
  matterId: string;
  seq: number | null;
  what: 'hash' | 'link' | 'row' | 'gap' | 'head' | 'state' | 'sight' | 'projection';
}

/** The result of an audit. */
export interface Audit {
  matters: number;
  events: number;
  findings: readonly Finding[];
}

interface EventColumns<Event> {
  seq: number;
  text: string;
  /** The text as JSON, and the event that it holds. */
  chained: ChainedEvent;
  event: Event;
  hash: string;
  /** The columns of the row again, to be held against the text. */
  type: string;
  at: Date;
  account_id: string;
  delegate_id: string | null;
  delegation_id: string | null;
  recorder_id: string | null;
  recording_id: string | null;
  role: Role;
  basis: string;
}

interface MatterColumns {
  id: string;
  noun: Noun;
  mechanism_id: string;
  unit_id: string;
  seq: number;
  head: string;
  state: unknown;
  /** Who sees it, as row security reads it. */
  sight: Record<string, unknown>;
}

/**
 * Reads every matter's events, a matter at a time, and holds hashes, links, rows, folded state, who sees it and what is saved
 * beside it against each other.
 */
export async function audit(store: Store): Promise<Audit> {
  return inTransaction<Audit>(
    store,
    EVERY_MECHANISM,
    async (client) => {
      const matters = await client.query<MatterColumns>(
        `SELECT id, noun, mechanism_id, unit_id, seq, encode(head, 'hex') AS head, state,
           jsonb_build_object('seen_by', seen_by, 'seen_by_all', seen_by_all, 'seen_by_operator', seen_by_operator,
             'seen_from', seen_from, 'hidden_from', hidden_from) AS sight
         FROM matter ORDER BY id`,
      );
      const findings: Finding[] = [];
      let count = 0;
      for (const matter of matters.rows) {
        const audited = await withProcedure(matter.noun, (procedure) => auditMatter(client, procedure, matter));
        count += audited.events;
        findings.push(...audited.findings);
      }
      return { commit: true, value: { matters: matters.rows.length, events: count, findings } };
      // One instant for all statements, so that a command that commits meanwhile is not a finding.
    },
    'REPEATABLE READ',
  );
}

async function auditMatter<State, Command, Event extends { type: string }>(
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  matter: MatterColumns,
): Promise<{ events: number; findings: readonly Finding[] }> {
  // What the text holds was written by `act` as an event; that it is unchanged is what its hash says.
  const { rows } = await client.query<EventColumns<Event>>(
    `SELECT seq, text, text::jsonb AS chained, encode(hash, 'hex') AS hash, type, at, account_id, role, basis,
            delegate_id, delegation_id, recorder_id, recording_id,
            (text::jsonb -> 'data') || jsonb_build_object('type', text::jsonb -> 'type') AS event
     FROM event WHERE matter_id = $1 ORDER BY seq`,
    [matter.id],
  );
  const findings: Finding[] = [];
  const find = (what: Finding['what'], seq: number | null) => findings.push({ matterId: matter.id, seq, what });
  let head = NO_HASH;
  let state: State | null = null;
  for (const [index, row] of rows.entries()) {
    const { chained, event } = row;
    if (row.seq !== index + 1 || chained.seq !== row.seq) find('gap', row.seq);
    if (hashOf(row.text) !== row.hash) find('hash', row.seq);
    if (chained.prev !== head || chained.matterId !== matter.id) find('link', row.seq);
    if (!sameRow(chained, row)) find('row', row.seq);
    head = row.hash;
    const { accountId, unitId, basis } = chained;
    const dueAtMs = chained.dueAt === null ? null : Date.parse(chained.dueAt);
    const recorded = { seq: row.seq, atMs: Date.parse(chained.at), basis, dueAtMs, event };
    state = procedure.evolve(state, { ...recorded, actor: { accountId, role: row.role, unitId } });
  }
  if (matter.head !== head || matter.seq !== rows.length) find('head', null);
  const facts = state === null ? null : procedure.facts(state);
  if (!isDeepStrictEqual(state, matter.state) || facts?.unitId !== matter.unit_id) find('state', null);
  if (state !== null && !isDeepStrictEqual(sightColumns(procedure.sight(state)), matter.sight)) find('sight', null);
  const { id, noun, mechanism_id: mechanismId } = matter;
  const agrees =
    (await projectionAgrees(client, matter, state)) &&
    (facts === null || (await partsAgree(client, { id, noun, mechanismId, facts })));
  if (!agrees) find('projection', null);
  return { events: rows.length, findings };
}

function sameRow(chained: ChainedEvent, row: EventColumns<unknown>): boolean {
  return (
    chained.type === row.type &&
    chained.at === row.at.toISOString() &&
    chained.accountId === row.account_id &&
    (chained.delegateId ?? null) === row.delegate_id &&
    (chained.delegationId ?? null) === row.delegation_id &&
    (chained.recordedBy ?? null) === row.recorder_id &&
    (chained.recordingId ?? null) === row.recording_id &&
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
