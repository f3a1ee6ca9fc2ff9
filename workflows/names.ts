/** The names by which workflows are called, signalled and asked; the only part of this room that others use. */
import { defineQuery, defineSignal } from '@temporalio/workflow';

/** What a matter's workflow is started with. Opaque ids only: no names or titles in Temporal. */
export interface MatterInput {
  matterId: string;
  mechanismId: string;
}

/** How a matter's workflow stands, for the operator. Instants are ISO 8601, UTC. */
export interface Standing {
  /** The stage at the last look; null before the first. */
  stage: string | null;
  /** What it waits for, e.g. `acknowledgement before:0`, or `a person`. */
  waitsFor: string;
  /** The instant of the next rung; null when only a person can move the matter. */
  nextWakeAt: string | null;
  /** When it looks again at the latest. */
  looksAgainAt: string | null;
  /** How often this run has looked. */
  attends: number;
}

/** "Look at the record now." It carries nothing: the workflow reads the record, not the message. */
export const nudge = defineSignal('nudge');

/** "How do you stand?" */
export const standing = defineQuery<Standing>('standing');
