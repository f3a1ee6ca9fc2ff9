import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot, readConfig } from '../../src/config.ts';

test('an empty environment gives a laptop: local address, embedded servers, everything under the project', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
    dataDir: path.join(projectRoot, '.data'),
    host: '127.0.0.1',
    port: 8080,
    pgPort: undefined,
    databaseUrl: undefined,
    temporalNamespace: 'lianxi',
    taskQueue: 'matters',
    logLevel: 'info',
    clockScale: 1,
    poolSize: 10,
    evidenceMaxBytes: 20 * 1024 * 1024,
    evidenceBucket: undefined,
    ratePerMinute: 1200,
    trustProxy: undefined,
    publicUrl: 'http://127.0.0.1:8080',
    authSecret: undefined,
  });
});

test.each([
  [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not "http".'],
  [{ PG_PORT: '70000' }, 'PG_PORT must be a whole number from 1 to 65535, not "70000".'],
  [{ CLOCK_SCALE: '0' }, 'CLOCK_SCALE must be a number from 0.001 to 1000000000, not "0".'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, not "loud".'],
  [{ EVIDENCE_MAX_MB: '0' }, 'EVIDENCE_MAX_MB must be a whole number from 1 to 500, not "0".'],
  [{ RATE_LIMIT_PER_MINUTE: '-1' }, 'RATE_LIMIT_PER_MINUTE must be a whole number from 0 to 1000000, not "-1".'],
  [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY must be a number of proxies from 1 to 9, or their addresses, by commas, not'],
  [{ TRUST_PROXY: '10.0.0.1,gateway' }, 'TRUST_PROXY must be a number of proxies from 1 to 9, or their addresses'],
  [
    { EVIDENCE_S3_URL: 'https://files.example.com/evidence', EVIDENCE_S3_KEY_ID: 'key' },
    'EVIDENCE_S3_URL needs EVIDENCE_S3_KEY_ID and EVIDENCE_S3_SECRET.',
  ],
  [{ EVIDENCE_S3_URL: 'https://files.example.com' }, 'EVIDENCE_S3_URL must look like https://host/bucket'],
  [{ PUBLIC_URL: 'https://lianxi.example.cn/console' }, 'PUBLIC_URL must look like https://lianxi.example.cn'],
  [{ AUTH_SECRET: 'x'.repeat(31) }, 'AUTH_SECRET must have 32 characters or more.'],
  [{ AUTH_SECRET_FILE: '/nowhere/secret' }, 'AUTH_SECRET_FILE must name a file: there is none at /nowhere/secret.'],
  [
    { OIDC_ISSUER: 'https://id.example.cn', OIDC_CLIENT_ID: 'x' },
    'OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET',
  ],
  [{ OIDC_ISSUER: 'https://u:p@id.example.cn' }, 'OIDC_ISSUER must be like https://'],
  [{ TEMPORAL_ADDRESS: 'http://temporal' }, 'TEMPORAL_ADDRESS must be like host:7233, not "http://temporal".'],
])('the bad value in %j is refused in one sentence', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(sentence);
});

test.each([
  ['2', 2],
  ['loopback', ['loopback']],
  ['10.1.0.0/16, 192.0.2.7,fd00::/8', ['10.1.0.0/16', '192.0.2.7', 'fd00::/8']],
])('who stands before us: %s', (TRUST_PROXY, trustProxy) => {
  expect(readConfig({ TRUST_PROXY }).trustProxy).toEqual(trustProxy);
});

test('a database address that is refused is not repeated, because it may hold a password', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://u:secret@db/lianxi' })).toThrow(/^(?!.*secret).*DATABASE_URL/);
});

test('a bucket is its address and its key; an address with a password in it is refused and not repeated', () => {
  const env = { EVIDENCE_S3_URL: 'https://files.example.com/bucket', EVIDENCE_S3_KEY_ID: 'k', EVIDENCE_S3_SECRET: 's' };
  expect(readConfig(env).evidenceBucket).toEqual({
    ...{ url: env.EVIDENCE_S3_URL, region: 'us-east-1', accessKeyId: 'k', secretAccessKey: 's' },
  });
  const withPassword = { ...env, EVIDENCE_S3_URL: 'https://u:hidden@files.example.com/bucket' };
  expect(() => readConfig(withPassword)).toThrow(/^(?!.*hidden).*EVIDENCE_S3_URL/);
});

test('a secret is read from a file, where one is named, and never repeated', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxi-secret-'));
  const file = path.join(folder, 'secret');
  writeFileSync(file, `${'s3cret'.repeat(6)}\n`);
  expect(readConfig({ AUTH_SECRET_FILE: file }).authSecret).toBe('s3cret'.repeat(6));
  expect(() => readConfig({ AUTH_SECRET: 's3cret' })).toThrow(/^(?!.*s3cret)/);
  expect(() => readConfig({ AUTH_SECRET: 'x'.repeat(40), AUTH_SECRET_FILE: file })).toThrow('not both');
  rmSync(folder, { recursive: true });
});

test('browsers find it where it listens, or where PUBLIC_URL says', () => {
  expect(readConfig({ HOST: '::1', PORT: '9000' }).publicUrl).toBe('http://[::1]:9000');
  expect(readConfig({ PUBLIC_URL: 'https://lianxi.example.cn/' }).publicUrl).toBe('https://lianxi.example.cn');
});
