/** The procedures by noun: where the core finds how a matter of a kind lives. */
import type { Noun } from './matter.ts';
import { rectification } from './rectification.ts';

/** Every procedure, by its noun. */
export const procedures = { rectification } satisfies Record<Noun, { noun: Noun }>;
