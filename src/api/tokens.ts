/** The calls on API tokens (访问令牌): everyone keeps their own; the operator those of machines, and sees and revokes any. */
import { Router } from 'express';
import { isoShanghai } from '../domain/calendar.ts';
import type { z } from 'zod';
import { scopesBeyond } from '../domain/scopes.ts';
import { issueToken, listTokens, revokeToken, type ReadToken } from '../store/api-tokens.ts';
import * as contract from './account-contract.ts';
import { placeOf } from './accounts.ts';
import { scopesOf, tokenIdOf } from './auth.ts';
import { commandCall, readCall, sameName } from './calls.ts';
import * as shared from './contract.ts';
import { page } from './cursor.ts';
import { answerOf, idempotencyOf, located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { conditionOf } from './etag.ts';
import { unkept } from './logins.ts';
import { at } from './term-view.ts';

const { noParams, pageQuery, pageOf, idParams } = shared;

/** The contracts of this router, for the OpenAPI document. */
export const tokenContracts = {
  list: readCall('/tokens', '访问令牌 / Tokens, the oldest first', noParams, pageQuery, pageOf(contract.token)),
  issue: {
    ...commandCall(
      '/tokens',
      '签发访问令牌 / Issue a token; it is shown once',
      noParams,
      contract.tokenBody,
      contract.tokenWithSecret,
    ),
    status: 201,
    once: 'token',
  },
  revocation: commandCall(
    '/tokens/{id}/revocation',
    '吊销 / Revoke it',
    idParams,
    contract.revocationBody,
    contract.token,
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

function show(token: ReadToken): z.output<typeof contract.token> {
  const { id, name, account, scopes } = token;
  return {
    ...{ id, name, account, scopes, createdAt: isoShanghai(token.createdAtMs), expiresAt: at(token.expiresAtMs) },
    ...{ revokedAt: at(token.revokedAtMs), lastUsedAt: at(token.lastUsedAtMs) },
    actions:
      token.revokedAtMs === null
        ? [{ name: 'revocation', method: 'POST', href: `/api/v1/tokens/${id}/revocation` }]
        : [],
  };
}

/** The router of tokens. */
export function tokenRouter(deps: Deps): Router {
  const router = Router();
  const { store, hands } = deps;

  route(router, deps, tokenContracts.list, async ({ actor, query }) => {
    const tokens = await listTokens(store, actor, { after: placeOf(query.cursor), limit: query.limit + 1 });
    return { json: page(tokens, query.limit, ({ createdAtMs, id }) => [createdAtMs, id], show) };
  });

  route(router, deps, tokenContracts.issue, async ({ actor, body, request }) => {
    const [scope] = scopesBeyond(scopesOf(request), body.scopes);
    if (scope !== undefined) throw new Problem('SCOPE_MISSING', [{ pointer: '/scopes', detail: '' }], { scope });
    const keeping = { actor, idempotency: idempotencyOf(request) };
    const order = { ...body, accountId: body.accountId ?? actor.accountId, parentId: tokenIdOf(request) };
    const acted = await issueToken(store, keeping, order, show);
    return unkept(located(answerOf(acted, hands, sameName), () => '/api/v1/tokens'));
  });

  route(router, deps, tokenContracts.revocation, async ({ actor, params, body, request }) => {
    const keeping = { actor, idempotency: idempotencyOf(request), condition: conditionOf(request) };
    const acted = await revokeToken(store, keeping, { id: params.id, reason: body.reason ?? '' }, show);
    if (acted.kind === 'accepted') deps.forgetActors();
    return answerOf(acted, hands, sameName);
  });
  return router;
}
