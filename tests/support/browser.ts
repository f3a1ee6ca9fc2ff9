/** A browser: it keeps the cookies that it is given, and says from which page it asks. */
import type { ProblemJson } from './api-client.ts';

/** An answer, as a browser's page sees it, and the cookies that came along. */
export interface Shown {
  status: number;
  headers: Headers;
  json: ProblemJson & Record<string, unknown>;
  cookies: readonly string[];
}

/** Opens a browser at an installation. */
export function openBrowser(baseUrl: string) {
  const jar = new Map<string, string>();
  const keep = (headers: Headers): readonly string[] => {
    const cookies = headers.getSetCookie();
    for (const cookie of cookies) {
      const [name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie)?.slice(1) ?? [];
      if (value === '' || /max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return cookies;
  };
  const request = async (url: string, method: string, headers: Record<string, string>, body?: unknown) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...{ method, redirect: 'manual' },
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json: Shown['json'] = text.startsWith('{') ? JSON.parse(text) : {};
    return { status: response.status, headers: response.headers, json, cookies: keep(response.headers) };
  };
  return {
    jar,
    get: (path: string, headers: Record<string, string> = {}): Promise<Shown> =>
      request(new URL(path, baseUrl).href, 'GET', headers),
    /** From a page of ours, unless the headers say otherwise; an empty header is none. */
    post: (path: string, body?: unknown, headers: Record<string, string> = { origin: baseUrl }): Promise<Shown> =>
      request(`${baseUrl}${path}`, 'POST', headers, body),
    signIn: (username: string, password: string): Promise<Shown> =>
      request(`${baseUrl}/api/auth/sign-in/username`, 'POST', { origin: baseUrl }, { username, password }),
  };
}

/** See {@link openBrowser}. */
export type Browser = ReturnType<typeof openBrowser>;
