/** What one transaction does to a matter, as it will be written. */
import type { Facts, Notice, OpenTask } from '../domain/matter.ts';
import type { Sight } from '../domain/sight.ts';

/** An event's row, ready to be written. */
export interface EventRow {
  seq: number;
  type: string;
  version: number;
  at: string;
  due_at: string | null;
  account_id: string;
  role: string;
  unit_id: string | null;
  delegate_id: string | null;
  delegation_id: string | null;
  recorder_id: string | null;
  recording_id: string | null;
  basis: string;
  light: string;
  term: string | null;
  rung: string | null;
  text: string;
  hash: string;
}

/** Everything that one transaction writes about one matter. Instants in ms, hashes in hex. */
export interface Effects {
  id: string;
  mechanismId: string;
  noun: string;
  state: unknown;
  facts: Facts;
  /** Who sees it, for row security. */
  sight: Sight;
  seq: number;
  head: string;
  openedAtMs: number;
  nowMs: number;
  events: readonly EventRow[];
  tasks: readonly OpenTask[];
  notices: readonly { seq: number; notice: Notice }[];
  /** Whether the workflow must look sooner than it promised (C1). */
  nudge: boolean;
  /** Only `attend` promises: when the workflow looks again. */
  alarmAtMs: number | null;
  answer: { accountId: string; key: string; status: number; body: string } | null;
}

/** A nudge that a transaction left for a matter's workflow. */
export interface Nudge {
  matterId: string;
  mechanismId: string;
  noun: string;
  version: number;
}
