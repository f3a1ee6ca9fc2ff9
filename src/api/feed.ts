/** The feed of events: for machines that follow what happens, page by page, missing nothing. */
import { Router } from 'express';
import { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { isNoun } from '../domain/procedures.ts';
import { mayFollowEvents, maySeeDrafts, unitIdsOf, type Actor } from '../domain/roles.ts';
import { feedEnd, readFeed, type FedEvent } from '../store/feed.ts';
import { readCall } from './calls.ts';
import { light, noParams } from './contract.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { feedPage, feedQuery, type fedEvent } from './feed-contract.ts';
import { matterHref } from './matters.ts';

/** The contract of this router, for the OpenAPI document. */
export const feedContracts = {
  events: readCall(
    '/events',
    '事件流 / What happened in all matters that the caller may see, in an order into which nothing comes late',
    noParams,
    feedQuery,
    feedPage,
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** A place in the feed of a mechanism: another's has other events there. */
const place = z.tuple([z.int().min(0), z.uuid()]);

/**
 * An event as an actor is given it. Timelines hide from a unit, by each noun's own rules, who else did what and why: here who and
 * why are said of its own acts only, unless it steers, so that the feed never says more than any timeline.
 */
function showTo(actor: Actor, { noun, matterId, seq, atMs, dueAtMs, ...event }: FedEvent): z.output<typeof fedEvent> {
  if (!isNoun(noun)) throw new Error(`there are no matters of the noun ${noun}`);
  const { type, role, hash } = event;
  // Whoever steers may be of the same unit, and is not of those who work in it here.
  const isOwn = ['liaison', 'head'].includes(role) && unitIdsOf(actor).some((own) => own === event.unitId);
  const hidden = { basis: null, accountId: null, unitId: null };
  const { basis, accountId, unitId } = isOwn || maySeeDrafts(actor, actor.mechanismId) ? event : hidden;
  return {
    ...{
      id: `${matterId}:${String(seq)}`,
      type,
      at: isoShanghai(atMs),
      dueAt: dueAtMs === null ? null : isoShanghai(dueAtMs),
    },
    ...{ basis, light: light.parse(event.light), matter: { id: matterId, noun, href: matterHref(noun, matterId) } },
    ...{ seq, actor: { accountId, role, unitId }, hash },
  };
}

function placeOf({ mechanismId }: Actor, cursor: string | undefined): number | null {
  const decoded = decodeCursor(cursor, place);
  if (decoded === null) return null;
  if (decoded[1] !== mechanismId) throw new Problem('INVALID_CURSOR', [{ pointer: '?cursor', detail: '' }]);
  return decoded[0];
}

/** The router of the feed. */
export function feedRouter(deps: Deps): Router {
  const router = Router();
  route(router, deps, feedContracts.events, async ({ actor, query }) => {
    if (!mayFollowEvents(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const { cursor, limit, from, noun, type } = query;
    const cursorOf = (position: number) => encodeCursor([position, actor.mechanismId]);
    const asked = placeOf(actor, cursor);
    if (asked === null && from === 'now') {
      return { json: { items: [], nextCursor: cursorOf(await feedEnd(deps.store, actor)), more: false } };
    }
    const wanted = { nouns: noun === undefined ? [] : [noun], types: type === undefined ? [] : [type] };
    const { events, lookedTo, more } = await readFeed(deps.store, actor, { after: asked ?? 0, limit, ...wanted });
    return { json: { items: events.map((event) => showTo(actor, event)), nextCursor: cursorOf(lookedTo), more } };
  });
  return router;
}
