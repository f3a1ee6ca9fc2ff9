/** Who calls: bearer tokens, resolved to an actor. */
import type { Request } from 'express';
import type { Actor } from '../domain/roles.ts';
import { actorInNameOf } from '../store/delegations.ts';
import { actorOf } from '../store/accounts.ts';
import type { Store } from '../store/db.ts';
import { Problem } from './errors.ts';

/** How long a token's actor is remembered: revoking bites within it. */
const REMEMBERED_MS = 10_000;
/** A bound on memory; far more than one installation has people. */
const MOST_REMEMBERED = 10_000;
/** No token that we issue is longer; anything else is not worth a look into the record. */
const TOKEN = /^Bearer ([\w-]{20,100})$/i;

/** The header by which someone says in whose name they act: the other's account. */
export const ON_BEHALF_OF = 'lianxi-on-behalf-of';

const ACCOUNT = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The caller, or who it acts for. Never remembered: that a delegation was revoked or has ended bites at once. */
async function inNameOf(store: Store, caller: Actor, request: Request): Promise<Actor> {
  const asked = request.get(ON_BEHALF_OF);
  if (asked === undefined) return caller;
  const actor = ACCOUNT.test(asked) ? await actorInNameOf(store, caller, asked.toLowerCase()) : null;
  if (!actor) throw new Problem('DELEGATION_NOT_IN_FORCE', [], { why: 'none' });
  return actor;
}

/** Who calls, and how to have everyone looked up anew. */
export interface Authenticator {
  authenticate: (request: Request) => Promise<Actor>;
  /** For this process; others forget within {@link REMEMBERED_MS}. */
  forgetActors: () => void;
}

/** Resolves bearer tokens, remembering each for a few seconds so that a burst costs one read. */
export function createAuthenticator(store: Store): Authenticator {
  let remembered = new Map<string, { actor: Actor; untilMs: number }>();
  const callerBy = async (request: Request): Promise<Actor> => {
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
  const authenticate = async (request: Request): Promise<Actor> => inNameOf(store, await callerBy(request), request);
  const forgetActors = (): void => {
    remembered = new Map();
  };
  return { authenticate, forgetActors };
}
