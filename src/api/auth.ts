/** Who calls: by a bearer token, or by the cookie of a browser that is signed in; resolved to an actor. */
import type { Request } from 'express';
import type { Actor } from '../domain/roles.ts';
import { holderOf, noteUse, type TokenHolder } from '../store/accounts.ts';
import { actorInNameOf } from '../store/delegations.ts';
import type { Store } from '../store/db.ts';
import { actorAs, heldAccounts } from '../store/sessions.ts';
import { Problem } from './errors.ts';
import { ofOurPages } from './origin.ts';
import type { SignIn } from './sign-in.ts';

/** How long a token's actor is remembered: revoking bites within it. */
const REMEMBERED_MS = 10_000;
/** A bound on memory; far more than one installation has people. */
const MOST_REMEMBERED = 10_000;
/** No token that we issue is longer; anything else is not worth a look into the record. */
const TOKEN = /^Bearer ([\w-]{20,100})$/i;

/** The header by which someone says in whose name they act: the other's account. */
export const ON_BEHALF_OF = 'lianxi-on-behalf-of';

/** The header by which a login that holds several accounts says as which it calls. */
export const AS_ACCOUNT = 'lianxi-account';

const ACCOUNT = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The caller, or who it acts for. Never remembered: that a delegation was revoked or has ended bites at once. */
async function inNameOf(store: Store, caller: Actor, request: Request): Promise<Actor> {
  const asked = request.get(ON_BEHALF_OF);
  if (asked === undefined) return caller;
  const actor = ACCOUNT.test(asked) ? await actorInNameOf(store, caller, asked.toLowerCase()) : null;
  if (!actor) throw new Problem('DELEGATION_NOT_IN_FORCE', [], { why: 'none' });
  return actor;
}

const tokensOfRequests = new WeakMap<Request, Pick<TokenHolder, 'tokenId' | 'scopes'>>();

/** The scopes of the token of a request that is authenticated, for dispatch.ts to judge; null: everything, by a session or a token of a founding. */
export function scopesOf(request: Request): readonly string[] | null {
  return tokensOfRequests.get(request)?.scopes ?? null;
}

/** The token of a request that is authenticated; null: it comes by a session. */
export function tokenIdOf(request: Request): string | null {
  return tokensOfRequests.get(request)?.tokenId ?? null;
}

/** The account that a request names as its caller's. */
function namedAccount(request: Request): string | undefined {
  return request.get(AS_ACCOUNT)?.toLowerCase();
}

/** Whether a request may change anything. */
export function writes({ method }: Request): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

/** What is signed in, as the account that it holds, or of several the one that it names. Never remembered: signing out bites at once. */
async function actorOfSession(store: Store, signIn: SignIn, request: Request): Promise<Actor> {
  if (writes(request) && !ofOurPages(request, signIn.origin)) throw new Problem('ORIGIN_NOT_ALLOWED');
  const session = await signIn.sessionOf(request);
  if (!session) throw new Problem('UNAUTHENTICATED');
  if (session.mustChange) throw new Problem('PASSWORD_CHANGE_REQUIRED');
  const held = await heldAccounts(store, session.loginId);
  const named = namedAccount(request);
  const [only, another] = held;
  if (named === undefined && another !== undefined) {
    const accounts = held.map(({ id, role, label, mechanismId }) => ({ id, role, label, mechanismId }));
    throw new Problem('ACCOUNT_CHOICE', [], { accounts });
  }
  const account = named === undefined ? only : held.find(({ id }) => id === named);
  const actor = account && (await actorAs(store, account));
  if (!actor) throw new Problem('NO_ACCOUNT');
  return actor;
}

/** Who calls, and how to have everyone looked up anew. */
export interface Authenticator {
  authenticate: (request: Request) => Promise<Actor>;
  /** For this process; others forget within {@link REMEMBERED_MS}. */
  forgetActors: () => void;
}

/** Resolves callers. Tokens are remembered for a few seconds each, so that a burst costs one read. */
export function createAuthenticator(store: Store, signIn: SignIn): Authenticator {
  let remembered = new Map<string, { holder: TokenHolder; untilMs: number }>();
  const holderBy = async (token: string): Promise<TokenHolder> => {
    const known = remembered.get(token);
    if (known && known.untilMs > Date.now()) return known.holder;
    remembered.delete(token);
    // What is read while everyone is forgotten must not be remembered after it.
    const into = remembered;
    const holder = await holderOf(store, token);
    if (!holder) throw new Problem('UNAUTHENTICATED');
    if (into.size >= MOST_REMEMBERED) into.clear();
    into.set(token, { holder, untilMs: Date.now() + REMEMBERED_MS });
    // Not waited for: nobody's request fails, or is slower, because it could not be noted.
    noteUse(store, holder).catch(() => undefined);
    return holder;
  };
  const callerBy = async (request: Request): Promise<Actor> => {
    const authorization = request.get('authorization');
    // Whoever sends a token means it, whatever cookie goes along.
    if (authorization === undefined && signIn.hasCookie(request)) return actorOfSession(store, signIn, request);
    const token = TOKEN.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new Problem('UNAUTHENTICATED');
    const holder = await holderBy(token);
    // A token is of one account: whoever names another would believe that it acts as that.
    if ((namedAccount(request) ?? holder.actor.accountId) !== holder.actor.accountId) throw new Problem('NO_ACCOUNT');
    tokensOfRequests.set(request, holder);
    return holder.actor;
  };
  const authenticate = async (request: Request): Promise<Actor> => inNameOf(store, await callerBy(request), request);
  const forgetActors = (): void => {
    remembered = new Map();
  };
  return { authenticate, forgetActors };
}
