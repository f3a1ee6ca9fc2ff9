/** What the documents hold: a contract that a generator can read, answers that keep to it, a page that stays at home. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts } from '../../src/api/openapi.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { tokenOf } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${api.baseUrl}${path}`, { headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

interface Call {
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content?: object }>;
  security?: object[];
}

interface Document {
  paths: Record<string, Record<string, Call>>;
  components: Record<'schemas' | 'headers' | 'responses' | 'securitySchemes', Record<string, unknown>>;
}

async function documented(): Promise<Document> {
  const document: Document = JSON.parse((await get('/openapi.json')).text);
  return document;
}

describe('/openapi.json', () => {
  test('refers only to what it holds', async () => {
    const document = await documented();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '');
    expect(references.length).toBeGreaterThan(20);
    for (const reference of new Set(references)) {
      const [, kind = '', name = ''] = /^#\/components\/(schemas|headers|responses)\/([\w-]+)$/.exec(reference) ?? [];
      const held = Object.hasOwn(new Map(Object.entries(document.components)).get(kind) ?? {}, name);
      expect({ reference, held }).toEqual({ reference, held: true });
    }
  });

  test('says of each call its summary in both languages, its token, its parameters and its body', async () => {
    const document = await documented();
    for (const { method, path } of contracts) {
      const call = document.paths[`/api/v1${path}`]?.[method];
      expect({ path, summary: call?.summary }).toMatchObject({
        ...{ path, summary: expect.stringMatching(/[\u4e00-\u9fff].* \/ [A-Z]/) },
      });
      expect(call?.security).toEqual([{ bearer: [] }, { session: [] }]);
      const parameters = call?.parameters?.map((one) => `${one.in} ${one.name}`) ?? [];
      for (const [, name] of path.matchAll(/\{(\w+)\}/g)) expect(parameters).toContain(`path ${name ?? ''}`);
      expect(parameters.includes('header idempotency-key')).toBe(method === 'post');
      expect(parameters).toContain('header lianxi-on-behalf-of');
      expect(Boolean(call?.requestBody)).toBe(method === 'post');
    }
    expect(document.components.securitySchemes).toHaveProperty('bearer');
  });

  test('filters that it names are those that are taken', async () => {
    const document = await documented();
    const parameters = document.paths['/api/v1/rectifications']?.['get']?.parameters ?? [];
    const named = parameters.filter((one) => one.in === 'query').map((one) => one.name);
    expect(named.sort()).toEqual(['cursor', 'light', 'limit', 'overdue', 'stage', 'unitId']);
  });
});

describe('the page', () => {
  test('and its own scripts name no other host to load from', async () => {
    for (const path of ['/docs', '/docs/', '/docs/start.js', '/docs/swagger-ui.css']) {
      const { status, text } = await get(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      const loads = [...text.matchAll(/(?:src|href|url|import)\s*[=(:]\s*["']?((?:https?:)?\/\/[^"')\s]+)/g)];
      expect({ path, loads: loads.map(([, from]) => from) }).toEqual({ path, loads: [] });
    }
  });

  test('may not load from another host even where the bundle would', async () => {
    const policy = (await get('/docs')).headers.get('content-security-policy') ?? '';
    const sources = policy.split(';').map((directive) => directive.trim().split(/\s+/));
    for (const [directive, ...allowed] of sources) {
      const foreign = allowed.filter((source) => /^(https?:|\*)/.test(source));
      expect({ directive, foreign }).toEqual({ directive, foreign: [] });
    }
  });
});

describe('without a token', () => {
  test('health and documents answer, and give nothing away in headers', async () => {
    for (const path of ['/healthz', '/openapi.json', '/docs']) {
      const { status, headers } = await get(path);
      expect({ path, status, by: headers.get('x-powered-by') }).toEqual({ path, status: 200, by: null });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      // An intranet without TLS: a browser that was told to insist on it would find nothing.
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    }
  });
});

test.each(['bearer', 'BEARER', 'Bearer'])('the scheme may be written %s (RFC 9110, 11.1)', async (scheme) => {
  const answer = await get('/api/v1/units', { authorization: `${scheme} ${tokenOf('leader')}` });
  expect(answer.status).toBe(200);
});
