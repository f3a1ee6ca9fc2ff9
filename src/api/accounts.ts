/** The calls on accounts (岗位账号): who I am, for everyone; whose accounts there are, and the log of them, for the operator. */
import { Router } from 'express';
import { isoShanghai } from '../domain/calendar.ts';
import { z } from 'zod';
import { isInForce } from '../domain/accounts.ts';
import { mayKeepAccounts, mayReadAccountChanges, type Actor } from '../domain/roles.ts';
import { listChanges } from '../store/account-changes.ts';
import { endAccount, grantAccount, listAccounts, type ReadAccount } from '../store/account-keeping.ts';
import { readSelf } from '../store/sessions.ts';
import * as contract from './account-contract.ts';
import { commandCall, readCall, sameName } from './calls.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeMs } from './cursor.ts';
import { answerOf, idempotencyOf, located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { conditionOf } from './etag.ts';

const { noParams, noQuery, pageQuery, pageOf, idParams } = shared;

/** The contracts of this router, for the OpenAPI document. */
export const accountContracts = {
  me: readCall('/me', '本人 / Who calls: account, role, and as what else one may', noParams, noQuery, contract.me),
  list: readCall('/accounts', '岗位账号 / Accounts, the oldest first', noParams, pageQuery, pageOf(contract.account)),
  grant: {
    ...commandCall('/accounts', '授予岗位账号 / Give an account', noParams, contract.grantBody, contract.account),
    status: 201,
  },
  end: commandCall(
    '/accounts/{id}/end',
    '终止岗位账号 / End an account: the day is its last',
    idParams,
    contract.endBody,
    contract.account,
  ),
  changes: readCall(
    '/account-changes',
    '账号变更记录 / Who did what to whose account, newest first',
    noParams,
    pageQuery,
    pageOf(contract.accountChange),
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** Before ids are looked at: who may not keep accounts is told no more than that. */
export function keeper(actor: Actor): Actor {
  if (!mayKeepAccounts(actor)) throw new Problem('ROLE_NOT_ALLOWED');
  return actor;
}

/** The place of a list that is ordered by when things were made. */
export function placeOf(cursor: string | undefined): { createdAtMs: number; id: string } | null {
  const place = decodeCursor(cursor, z.tuple([placeMs, z.uuid()]));
  return place && { createdAtMs: place[0], id: place[1] };
}

function show(account: ReadAccount, today: string): z.output<typeof contract.account> {
  const { id, role, label, source, unit, login, validFrom, validTo, createdAtMs } = account;
  const inForce = isInForce(account, today);
  const ended = validTo !== null && validTo < today;
  return {
    ...{ id, role, label, unit, inForce, login, validFrom, validTo, source, createdAt: isoShanghai(createdAtMs) },
    actions: ended ? [] : [{ name: 'end', method: 'POST', href: `/api/v1/accounts/${id}/end` }],
  };
}

/** The router of accounts. */
export function accountRouter(deps: Deps): Router {
  const router = Router();
  const { store, hands } = deps;

  route(router, deps, accountContracts.me, async ({ actor }) => ({ json: await readSelf(store, actor) }));

  route(router, deps, accountContracts.list, async ({ actor, query }) => {
    const asked = { after: placeOf(query.cursor), limit: query.limit + 1 };
    const { accounts, today } = await listAccounts(store, keeper(actor), asked);
    const shown = (account: ReadAccount) => show(account, today);
    return { json: page(accounts, query.limit, ({ createdAtMs, id }) => [createdAtMs, id], shown) };
  });

  route(router, deps, accountContracts.grant, async ({ actor, body, request }) => {
    const { role, unitId = null, label, loginId = null, validFrom = null, validTo = null } = body;
    const draft = { role, unitId, label, loginId, validFrom, validTo };
    const keeping = { actor: keeper(actor), idempotency: idempotencyOf(request) };
    const acted = await grantAccount(store, keeping, draft, show);
    return located(answerOf(acted, hands, sameName), () => '/api/v1/accounts');
  });

  route(router, deps, accountContracts.end, async ({ actor, params, body, request }) => {
    const keeping = { actor: keeper(actor), idempotency: idempotencyOf(request), condition: conditionOf(request) };
    const acted = await endAccount(store, keeping, { ...body, id: params.id }, show);
    if (acted.kind === 'accepted') deps.forgetActors();
    return answerOf(acted, hands, sameName);
  });

  route(router, deps, accountContracts.changes, async ({ actor, query }) => {
    const before = decodeCursor(query.cursor, z.tuple([z.int().positive()]))?.[0] ?? null;
    if (!mayReadAccountChanges(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const changes = await listChanges(store, actor, { before, limit: query.limit + 1 });
    const shown = changes.map(({ atMs, mechanismId: _, ...change }) => ({ ...change, at: isoShanghai(atMs) }));
    return {
      json: page(
        shown,
        query.limit,
        ({ seq }) => [seq],
        (change) => change,
      ),
    };
  });
  return router;
}
