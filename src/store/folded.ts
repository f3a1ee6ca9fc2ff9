/** The events of a matter up to an instant, folded (C10). */
import type pg from 'pg';
import type { Procedure } from '../domain/matter.ts';
import type { Role } from '../domain/roles.ts';
import type { ChainedEvent } from './chain.ts';

interface EventColumns<Event> {
  chained: ChainedEvent;
  role: Role;
  event: Event;
}

/** What a matter's events up to an instant in ms fold to, and how many they are; null: there was none of this noun yet. */
export async function foldedAsOf<State, Command, Event extends { type: string }>(
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  { mechanismId, id, atMs }: { mechanismId: string; id: string; atMs: number },
): Promise<{ state: State; seq: number } | null> {
  const events = await client.query<EventColumns<Event>>({
    name: 'events-as-of',
    text: `SELECT e.text::jsonb AS chained, e.role,
             (e.text::jsonb -> 'data') || jsonb_build_object('type', e.text::jsonb -> 'type') AS event
           FROM event e JOIN matter m ON m.id = e.matter_id
           WHERE m.mechanism_id = $1 AND m.noun = $2 AND e.matter_id = $3 AND e.at <= $4 ORDER BY e.seq`,
    values: [mechanismId, procedure.noun, id, new Date(atMs)],
  });
  let state: State | null = null;
  for (const { chained, role, event } of events.rows) {
    const { seq, basis, accountId, unitId } = chained;
    const dueAtMs = chained.dueAt === null ? null : Date.parse(chained.dueAt);
    const recorded = { seq, atMs: Date.parse(chained.at), basis, dueAtMs, event };
    state = procedure.evolve(state, { ...recorded, actor: { accountId, role, unitId } });
  }
  return state === null ? null : { state, seq: events.rows.length };
}
