/** What signing in takes and answers. These calls stand beside the API: they are made by browsers, and by nobody's token. */
import { z } from 'zod';
import { text } from './contract.ts';

/** No longer than what could be one: what is longer is not looked at. */
const secret = z.string().min(1).max(200);

/** `POST /api/auth/sign-in/username`. */
export const signInBody = z.strictObject({ username: text(100), password: secret }).openapi('SignInBody');

/** `POST /api/auth/change-password`. */
export const passwordBody = z.strictObject({ currentPassword: secret, newPassword: secret }).openapi('PasswordBody');

/** `POST /api/auth/revoke-sessions`. */
export const revokeBody = z
  .strictObject({ tokens: z.boolean().optional().openapi({ description: 'Its tokens, too; absent: sessions only' }) })
  .openapi('RevokeSessionsBody');

/** Who signed in. */
export const signedIn = z
  .object({ userName: z.string(), displayName: z.string(), mustChange: z.boolean() })
  .openapi('SignedIn');

/** `POST /api/auth/sign-in/oidc`: where to go afterwards, within this installation. */
export const oidcBody = z
  .strictObject({
    returnTo: z
      .string()
      .max(500)
      .regex(/^\/(?![/\\])[^\s\\]*$/)
      .optional(),
  })
  .openapi('OidcBody');

/** `POST /api/auth/oidc/backchannel-logout`; what else an issuer sends is its own affair. */
export const logoutBody = z.object({ logout_token: z.string().min(1).max(16_000) }).openapi('LogoutNotice');

/** A call of a browser, below /api/auth: no token opens it, and its answers are cookies before all. */
export interface SignInCall {
  method: 'get' | 'post';
  path: string;
  summary: string;
  body: z.ZodType | null;
  status: number;
  response: z.ZodType | null;
  /** The statuses of problems that it may answer with, beside 403 for another page's request. */
  problems: readonly number[];
}

const redirect = { method: 'get', body: null, status: 302, response: null } as const;
const done = { method: 'post', body: null, status: 204, response: null } as const;

/** Every call that is open; the router has these and no other. */
export const signInCalls: readonly SignInCall[] = [
  {
    ...{ method: 'post', path: '/sign-in/username', summary: '用户名密码登录 / Sign in by user name and password' },
    ...{ body: signInBody, status: 200, response: signedIn, problems: [401, 413, 422, 429] },
  },
  { ...done, path: '/sign-out', summary: '退出 / Sign out', problems: [] },
  {
    ...{ ...done, path: '/revoke-sessions', summary: '全部退出 / Sign out everywhere; on demand revoke tokens, too' },
    ...{ body: revokeBody, problems: [401, 413, 422] },
  },
  {
    ...{ ...done, path: '/change-password', summary: '修改密码 / Change the password; ends all other sessions' },
    ...{ body: passwordBody, problems: [401, 413, 422, 429] },
  },
  {
    ...{
      method: 'post',
      path: '/sign-in/oidc',
      summary: '统一身份认证登录 / Sign in at the issuer: where to send the browser',
    },
    ...{
      body: oidcBody,
      status: 200,
      response: z.object({ url: z.url() }).openapi('SignInAt'),
      problems: [404, 422, 429],
    },
  },
  { ...redirect, path: '/callback/oidc', summary: '统一身份认证返回 / Back from the issuer', problems: [404, 429] },
  {
    ...redirect,
    path: '/failed',
    summary: '登录未成功 / A sign-in at the issuer came to nothing',
    problems: [401, 404, 429],
  },
  {
    ...{ ...done, path: '/oidc/backchannel-logout', summary: '统一身份认证退出通知 / The issuer signed somebody out' },
    ...{ body: logoutBody, status: 200, problems: [400, 404, 422] },
  },
];
