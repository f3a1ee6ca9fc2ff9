/** What the calls on accounts, logins and tokens take and answer. */
import { z } from 'zod';
import { roles, type Role } from '../domain/roles.ts';
import { isScope } from '../domain/scopes.ts';
import { isUserName, normalName } from '../domain/sign-in.ts';
import { changesOfAccounts } from '../store/account-changes.ts';
import { date, day, id, instant, text, unitRef } from './contract.ts';

/** The roles that an account may have: everyone's but the clock's. */
const grantable = roles.filter((role): role is Exclude<Role, 'system'> => role !== 'system');
const role = z.enum(grantable).openapi('AccountRole');
const action = z.object({ name: z.string(), method: z.string(), href: z.string() });
/** Shown in the answer to the request that made it; in the answer to the same request again, null. */
const once = (what: string) =>
  z
    .string()
    .nullable()
    .openapi({ description: `${what}: shown once; null where the request was made again` });

/** `POST /accounts`. */
export const grantBody = z
  .strictObject({
    role,
    unitId: id
      .optional()
      .openapi({ description: 'For a liaison or a head; the office and the inspectors have their own' }),
    label: text(100),
    loginId: id.optional().openapi({ description: 'Who signs in for it; absent: a machine, which has tokens only' }),
    validFrom: date.optional(),
    validTo: date.optional().openapi({ description: 'Its last day' }),
  })
  .openapi('AccountGrant');

/** `POST /accounts/{id}/end`. */
export const endBody = z.strictObject({ lastDay: date, reason: text(500) }).openapi('AccountEnd');

/** An account. */
export const account = z
  .object({
    ...{ id, role: z.string(), label: z.string(), unit: unitRef.nullable(), inForce: z.boolean() },
    login: z.object({ id, userName: z.string().nullable(), displayName: z.string() }).nullable(),
    ...{ validFrom: day.nullable(), validTo: day.nullable(), source: z.enum(['founding', 'operator', 'oidc']) },
    ...{ createdAt: instant, actions: z.array(action) },
  })
  .openapi('Account');

/** `POST /logins`. */
export const loginBody = z
  .strictObject({
    userName: z.string().max(100).transform(normalName).refine(isUserName, {
      error: '须为3至40个字母、汉字、数字、点、横线或下划线 / 3 to 40 letters, digits, dots, dashes or underlines',
    }),
    displayName: text(100),
  })
  .openapi('LoginBody');

/** A reason. */
export const reasonBody = z.strictObject({ reason: text(500) }).openapi('AccountReason');

/** A login. */
export const login = z
  .object({
    ...{ id, userName: z.string().nullable(), displayName: z.string(), signsInBy: z.enum(['password', 'oidc']) },
    ...{ mustChange: z.boolean(), disabledAt: instant.nullable(), disabledReason: z.string().nullable() },
    ...{ lockedUntil: instant.nullable(), createdAt: instant, actions: z.array(action) },
  })
  .openapi('Login');

/** A login with the password that it begins with. */
export const loginWithPassword = login.extend({ password: once('The password') }).openapi('LoginWithPassword');

/** `POST /tokens`. */
export const tokenBody = z
  .strictObject({
    name: text(100),
    scopes: z
      .array(z.string().max(60).refine(isScope, { error: '没有这个权限范围 / there is no such scope' }))
      .min(1)
      .max(50)
      .openapi({ description: '`read`, `write`, or one of both for a part of the API: `rectifications:read`' }),
    expiresInDays: z.int().min(1).max(366),
    accountId: id.optional().openapi({ description: 'A machine’s account, by the operator; absent: one’s own' }),
  })
  .openapi('TokenBody');

/** `POST /tokens/{id}/revocation`. */
export const revocationBody = z.strictObject({ reason: text(500).optional() }).openapi('TokenRevocation');

/** A token, without itself. */
export const token = z
  .object({
    ...{ id, name: z.string(), account: z.object({ id, label: z.string(), role: z.string() }) },
    scopes: z.array(z.string()).nullable().openapi({ description: 'Null: everything that its account may do' }),
    ...{ createdAt: instant, expiresAt: instant.nullable(), revokedAt: instant.nullable() },
    lastUsedAt: instant.nullable().openapi({ description: 'To within a minute' }),
    actions: z.array(action),
  })
  .openapi('ApiToken');

/** A token with itself. */
export const tokenWithSecret = token.extend({ token: once('The token') }).openapi('ApiTokenWithSecret');

const held = z.object({ id, role: z.string(), label: z.string(), mechanismId: id });

/** `GET /me`. */
export const me = z
  .object({
    account: held.extend({ unit: unitRef.nullable(), validTo: day.nullable() }),
    login: z.object({ userName: z.string().nullable(), displayName: z.string() }).nullable(),
    /** Those that the same login may act as. */
    accounts: z.array(held),
    /** The account that acts in this one's name (代理). */
    delegateAccountId: id.nullable(),
  })
  .openapi('Me');

/** An entry of the log. */
export const accountChange = z
  .object({
    ...{ seq: z.int(), at: instant, what: z.enum(changesOfAccounts), reason: z.string() },
    by: z.string().openapi({ description: 'The account that did it; `self`: the login itself; `oidc`: the issuer' }),
    ...{ accountId: id.nullable(), loginId: id.nullable(), tokenId: id.nullable() },
  })
  .openapi('AccountChange');
