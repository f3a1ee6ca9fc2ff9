/** Changes of the directory given straight to the store, and how a record stands around a succession. */
import { addUnit, changeAliases } from '../../src/store/directory.ts';
import { succeedUnit, type SuccessorDraft } from '../../src/store/succession.ts';
import { readDirectory, type ListedUnit } from '../../src/store/units.ts';
import type { Acted } from '../../src/store/act.ts';
import type { Idempotency } from '../../src/store/command-keys.ts';
import { sqlAsApp, type TestRecord } from './record.ts';

/** The day on which these tests' successions take effect: the day before {@link WORKDAY_MS} of commands.ts. */
export const YESTERDAY = '2025-11-04';

/** A new unit to succeed another. */
export function heir(name: string, changes: Partial<SuccessorDraft> = {}): SuccessorDraft {
  return { name, kind: 'GOV_DEPT', aliases: [], protocolOrder: null, ...changes };
}

/** Records a succession as the coordinator. */
export async function succeed(
  record: TestRecord,
  unitId: string,
  successor: { id: string } | SuccessorDraft,
  more: { effectiveOn?: string; idempotency?: Idempotency } = {},
): Promise<Acted> {
  const { effectiveOn = YESTERDAY, idempotency = null } = more;
  const change = {
    ...{ actor: await record.actor('coordinator'), idempotency },
    answer: (done: { predecessor: ListedUnit; successor: ListedUnit; moved: number }) => {
      const { predecessor, successor: to, moved } = done;
      return { status: 200, body: JSON.stringify({ from: predecessor.id, to: to.id, moved }) };
    },
  };
  return succeedUnit(record.store, change, { unitId, successor, effectiveOn, basis: '株编发〔2025〕7号' });
}

/** The body of an answer; throws when it was refused. */
export function accepted(acted: Acted): string {
  if (acted.kind !== 'accepted') throw new Error(`refused: ${JSON.stringify(acted)}`);
  return acted.body;
}

/** What a succession answered; throws when it was refused. */
export function done(acted: Acted): { from: string; to: string; moved: number } {
  return JSON.parse(accepted(acted));
}

const showing = (unit: ListedUnit) => ({ status: 200, body: JSON.stringify({ id: unit.id }) });

/** Adds a unit as the coordinator and answers its id. */
export async function added(record: TestRecord, name: string, idempotency: Idempotency | null = null): Promise<Acted> {
  const none = { aliases: [], collective: false, validFrom: null, protocolOrder: null };
  const change = { actor: await record.actor('coordinator'), idempotency, answer: showing };
  return addUnit(record.store, change, { name, kind: 'GOV_DEPT', ...none });
}

/** Gives a unit aliases as the coordinator. */
export async function aliased(record: TestRecord, unitId: string, ...add: string[]): Promise<Acted> {
  const change = { actor: await record.actor('coordinator'), idempotency: null, answer: showing };
  return changeAliases(record.store, change, { unitId, add, remove: [] });
}

/** A unit of the record by its id. */
export async function unitOf(record: TestRecord, id: string): Promise<ListedUnit> {
  const unit = (await readDirectory(record.store, record.mechanismId)).find((one) => one.id === id);
  if (!unit) throw new Error(`there is no unit ${id}`);
  return unit;
}

/** Whose a matter is by its row, by its state and by its open tasks; and its last event. */
export async function ownersOf(record: TestRecord, matterId: string) {
  const rows = await sqlAsApp<{
    row: string;
    state: string;
    tasks: { kind: string; role: string; unit: string | null }[];
    last: { type: string; basis: string; data: unknown };
  }>(
    record,
    `SELECT m.unit_id AS row, m.state ->> 'unitId' AS state,
       (SELECT coalesce(json_agg(json_build_object('kind', kind, 'role', role, 'unit', unit_id) ORDER BY id), '[]')
        FROM task WHERE matter_id = m.id AND closed_at IS NULL) AS tasks,
       (SELECT json_build_object('type', type, 'basis', basis, 'data', text::json -> 'data')
        FROM event WHERE matter_id = m.id ORDER BY seq DESC LIMIT 1) AS last
     FROM matter m WHERE m.id = $1`,
    [matterId],
  );
  const [found] = rows;
  if (!found) throw new Error(`there is no matter ${matterId}`);
  return found;
}
