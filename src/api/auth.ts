/** Who calls: bearer tokens, resolved to an actor. */
import type { Request } from 'express';
import type { Actor } from '../domain/roles.ts';
import { actorOf } from '../store/accounts.ts';
import type { Store } from '../store/db.ts';
import { Problem } from './errors.ts';

/** How long a token's actor is remembered: revoking bites within it. */
const REMEMBERED_MS = 10_000;
/** A bound on memory; far more than one installation has people. */
const MOST_REMEMBERED = 10_000;
/** No token that we issue is longer; anything else is not worth a look into the record. */
const TOKEN = /^Bearer ([\w-]{20,100})$/i;

/** Resolves bearer tokens, remembering each for a few seconds so that a burst costs one read. */
export function createAuthenticator(store: Store): (request: Request) => Promise<Actor> {
  const remembered = new Map<string, { actor: Actor; untilMs: number }>();
  return async (request) => {
    const token = TOKEN.exec(request.get('authorization') ?? '')?.[1];
    if (token === undefined) throw new Problem('UNAUTHENTICATED');
    const known = remembered.get(token);
    if (known && known.untilMs > Date.now()) return known.actor;
    remembered.delete(token);
    const actor = await actorOf(store, token);
    if (!actor) throw new Problem('UNAUTHENTICATED');
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(token, { actor, untilMs: Date.now() + REMEMBERED_MS });
    return actor;
  };
}
