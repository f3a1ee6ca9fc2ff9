/** The hash chain of a matter's events (C15): SHA-256 over the canonical text (RFC 8785) that is stored beside it. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What is hashed of an event: everything of its row, and the hash of the one before in its matter. */
export interface ChainedEvent {
  matterId: string;
  mechanismId: string;
  seq: number;
  type: string;
  version: number;
  /** ISO 8601, UTC. */
  at: string;
  dueAt: string | null;
  accountId: string;
  role: string;
  unitId: string | null;
  /** Who did it in the account's name, and by which delegation; not said where nobody did. */
  delegateId?: string;
  delegationId?: string;
  /** Who entered what the account gave by phone or on paper, and when that was; not said where nobody did. */
  recordedBy?: string;
  recordingId?: string;
  given?: string;
  givenAt?: string;
  basis: string;
  light: string;
  data: unknown;
  /** The hash of the event before, hex; of the first: 64 zeros. */
  prev: string;
}

/** What stands before the first event of a matter. */
export const NO_HASH = '0'.repeat(64);

/** The canonical text of an event, or of whatever else is signed by its hash. */
export function canonicalText(value: ChainedEvent | object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('what is hashed has a canonical text');
  return text;
}

/** SHA-256 of a text, hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** SHA-256 over method, path and canonical body, hex: what a key protects (C16). */
export function requestHash(method: string, path: string, body: unknown): string {
  return hashOf(`${method} ${path} ${canonicalize(body) ?? ''}`);
}
