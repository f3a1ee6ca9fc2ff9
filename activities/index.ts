/** The activities by name: what workflows may ask of the outside. */
import type { Logger } from 'pino';
import type { Store } from '../src/store/db.ts';
import { createAttend } from './attend.ts';
import { createRecount } from './recount.ts';

/** Binds the activities to their outside. */
export function createActivities(deps: { store: Store; log: Logger }) {
  return { attend: createAttend(deps.store, deps.log), ...createRecount(deps.store, deps.log) };
}

/** The activities as workflows see them. */
export type Activities = ReturnType<typeof createActivities>;
