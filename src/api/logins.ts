/** The calls on logins (登录账号), all of them the operator's. A password is in the answer that makes it, and nowhere else. */
import { Router } from 'express';
import { isoShanghai } from '../domain/calendar.ts';
import type { z } from 'zod';
import {
  createLogin,
  disableLogin,
  enableLogin,
  listLogins,
  resetPassword,
  unlockLogin,
  type ReadLogin,
} from '../store/login-keeping.ts';
import * as contract from './account-contract.ts';
import { keeper, placeOf } from './accounts.ts';
import { commandCall, readCall, sameName } from './calls.ts';
import * as shared from './contract.ts';
import { page } from './cursor.ts';
import {
  answerOf,
  idempotencyOf,
  located,
  route,
  type Answer,
  type Call,
  type Contract,
  type Deps,
} from './dispatch.ts';
import { conditionOf } from './etag.ts';
import { passwordHash } from './sign-in-library.ts';
import { at } from './term-view.ts';

const { noParams, pageQuery, pageOf, idParams, emptyBody } = shared;

/** The contracts of this router, for the OpenAPI document. */
export const loginContracts = {
  list: readCall('/logins', '登录账号 / Logins, the oldest first', noParams, pageQuery, pageOf(contract.login)),
  create: {
    ...commandCall(
      '/logins',
      '新建登录账号 / Make a login; its password is shown once',
      noParams,
      contract.loginBody,
      contract.loginWithPassword,
    ),
    status: 201,
    once: 'password',
  },
  password: {
    ...commandCall(
      '/logins/{id}/password',
      '重置密码 / Give it a new password, shown once; ends its sessions, revokes its tokens',
      idParams,
      contract.reasonBody,
      contract.loginWithPassword,
    ),
    once: 'password',
  },
  disabling: commandCall(
    '/logins/{id}/disabling',
    '停用 / Disable it: ends its sessions, revokes its tokens',
    idParams,
    contract.reasonBody,
    contract.login,
  ),
  enabling: commandCall(
    '/logins/{id}/enabling',
    '恢复 / Enable it again',
    idParams,
    contract.reasonBody,
    contract.login,
  ),
  unlocking: commandCall(
    '/logins/{id}/unlocking',
    '解锁 / Unlock it after failures',
    idParams,
    emptyBody,
    contract.login,
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** What holds a secret is kept by nobody on its way. */
export function unkept(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'Cache-Control': 'no-store' } };
}

function show(login: ReadLogin, nowMs: number): z.output<typeof contract.login> {
  const { id, userName, displayName, signsInBy, mustChange, disabledAtMs, disabledReason, kept } = login;
  const locked = login.lockedUntilMs !== null && login.lockedUntilMs > nowMs;
  const names = [
    ...(signsInBy === 'password' ? ['password'] : []),
    ...(disabledAtMs === null ? ['disabling'] : ['enabling']),
    ...(locked ? ['unlocking'] : []),
  ];
  return {
    ...{ id, userName, displayName, signsInBy, mustChange, disabledReason },
    ...{ disabledAt: at(disabledAtMs), lockedUntil: locked ? at(login.lockedUntilMs) : null },
    createdAt: isoShanghai(login.createdAtMs),
    actions: (kept ? names : []).map((name) => ({ name, method: 'POST', href: `/api/v1/logins/${id}/${name}` })),
  };
}

/** The router of logins. */
export function loginRouter(deps: Deps): Router {
  const router = Router();
  const { store, hands } = deps;
  const keepingOf = ({ actor, request }: Call<unknown, unknown, unknown>) => {
    return { actor: keeper(actor), idempotency: idempotencyOf(request), condition: conditionOf(request) };
  };

  route(router, deps, loginContracts.list, async ({ actor, query }) => {
    const asked = { after: placeOf(query.cursor), limit: query.limit + 1 };
    const { logins, nowMs } = await listLogins(store, keeper(actor), asked);
    const shown = (login: ReadLogin) => show(login, nowMs);
    return { json: page(logins, query.limit, ({ createdAtMs, id }) => [createdAtMs, id], shown) };
  });

  route(router, deps, loginContracts.create, async (call) => {
    const acted = await createLogin(store, keepingOf(call), call.body, { hash: passwordHash, show });
    return unkept(located(answerOf(acted, hands, sameName), () => '/api/v1/logins'));
  });

  route(router, deps, loginContracts.password, async (call) => {
    const { params, body } = call;
    const given = { id: params.id, reason: body.reason };
    const acted = await resetPassword(store, keepingOf(call), given, { hash: passwordHash, show });
    if (acted.kind === 'accepted') deps.forgetActors();
    return unkept(answerOf(acted, hands, sameName));
  });

  route(router, deps, loginContracts.disabling, async (call) => {
    const acted = await disableLogin(store, keepingOf(call), { ...call.body, id: call.params.id }, show);
    if (acted.kind === 'accepted') deps.forgetActors();
    return answerOf(acted, hands, sameName);
  });

  route(router, deps, loginContracts.enabling, async (call) => {
    const acted = await enableLogin(store, keepingOf(call), { ...call.body, id: call.params.id }, show);
    return answerOf(acted, hands, sameName);
  });

  route(router, deps, loginContracts.unlocking, async (call) => {
    return answerOf(await unlockLogin(store, keepingOf(call), { id: call.params.id }, show), hands, sameName);
  });
  return router;
}
