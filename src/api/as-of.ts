/** One matter as it is, or as it stood at a past instant (`?asOf=`): then nothing can be done with it. */
import type { Procedure } from '../domain/matter.ts';
import type { Actor } from '../domain/roles.ts';
import { readMatterAsOf } from '../store/as-of.ts';
import type { Snapshot } from '../store/loading.ts';
import type { Deps } from './dispatch.ts';
import { Problem } from './errors.ts';

/**
 * A matter as of an instant that is over, for whoever might see it then; what it might not see was not there.
 *
 * @throws Problem DATE_INVALID for an instant to come, NOT_FOUND
 */
export async function seenAsOf<State, Command, Event extends { type: string }>(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
  { procedure, sees }: { procedure: Procedure<State, Command, Event>; sees: (actor: Actor, state: State) => boolean },
  { id, asOf }: { id: string; asOf: string },
): Promise<Snapshot<State>> {
  const snapshot = await readMatterAsOf(store, actor, procedure, { id, atMs: Date.parse(asOf) });
  if (snapshot === 'to-come') throw new Problem('DATE_INVALID', [{ pointer: '?asOf', detail: '' }]);
  if (!snapshot || !sees(actor, snapshot.state)) throw new Problem('NOT_FOUND');
  return snapshot;
}
