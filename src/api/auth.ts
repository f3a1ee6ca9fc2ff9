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

/** Who calls, and how to have everyone looked up anew. */
export interface Authenticator {
  authenticate: (request: Request) => Promise<Actor>;
  /** For this process; others forget within {@link REMEMBERED_MS}. */
  forgetActors: () => void;
}

/** Resolves bearer tokens, remembering each for a few seconds so that a burst costs one read. */
export function createAuthenticator(store: Store): Authenticator {
  let remembered = new Map<string, { actor: Actor; untilMs: number }>();
  const authenticate = async (request: Request): Promise<Actor> => {
    const token = TOKEN.exec(request.get('authorization') ?? '')?.[1];
    if (token === undefined) throw new Problem('UNAUTHENTICATED');
    const known = remembered.get(token);
    if (known && known.untilMs > Date.now()) return known.actor;
    remembered.delete(token);
    // What is read while everyone is forgotten must not be remembered after it.
    const into = remembered;
    const actor = await actorOf(store, token);
    if (!actor) throw new Problem('UNAUTHENTICATED');
    if (into.size >= MOST_REMEMBERED) into.clear();
    into.set(token, { actor, untilMs: Date.now() + REMEMBERED_MS });
    return actor;
  };
  const forgetActors = (): void => {
    remembered = new Map();
  };
  return { authenticate, forgetActors };
}
