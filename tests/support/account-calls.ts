/** Good bodies for the calls on accounts, logins and tokens, and what they are tried on. */
import type { ApiOnly } from './api-only.ts';
import { SAMPLE_UNIT } from './main-path.ts';

/** A token as it is issued or listed. */
export interface TokenJson {
  id: string;
  name: string;
  token: string | null;
  scopes: string[] | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
}
/** A login as it is made or listed. */
export interface LoginJson {
  id: string;
  userName: string | null;
  password: string | null;
  mustChange: boolean;
  disabledAt: string | null;
  lockedUntil: string | null;
  actions: { name: string }[];
}
/** An account as it is granted or listed. */
export interface AccountJson {
  id: string;
  role: string;
  inForce: boolean;
  source: string;
  validTo: string | null;
  login: { id: string } | null;
}

let names = 0;
/** A user name that no login has yet. */
export const newName = (): string => `person${String((names += 1))}`;

/** Good bodies by path. */
export function accountBodies(): Record<string, object> {
  return {
    '/accounts': { role: 'coordinator', label: '统计接口' },
    '/accounts/{id}/end': { lastDay: '2030-01-01', reason: '调离' },
    '/logins': { userName: newName(), displayName: '示例丙' },
    '/logins/{id}/password': { reason: '本人忘记' },
    '/logins/{id}/disabling': { reason: '调离' },
    '/logins/{id}/enabling': { reason: '返岗' },
    '/tokens': { name: '统计接口', scopes: ['read'], expiresInDays: 30 },
    '/tokens/{id}/revocation': { reason: '停用' },
  };
}

/** An account, a login or a token of the sample unit's liaison, for the call to be tried on. */
export async function accountPlaceFor(api: Pick<ApiOnly, 'as'>, path: string): Promise<string> {
  const bodies = accountBodies();
  const of = `/${path.split('/')[1] ?? ''}`;
  const who = of === '/tokens' ? SAMPLE_UNIT : 'operator';
  return (await api.as(who).post<{ id: string }>(of, bodies[of])).json.id;
}
