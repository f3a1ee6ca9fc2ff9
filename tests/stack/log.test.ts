/** The log says what went on, and neither what opens a door nor whom a case is about. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLogger } from '../../src/log.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lianxi-log-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const SECRET = '机密-7d1f';

test('tokens, passwords, cookies and particulars of people are not written, wherever they stand', async () => {
  const file = path.join(folder, 'api.log');
  const log = createLogger('api', 'info', file);
  const hidden = { token: SECRET, password: SECRET, cookie: SECRET, 'set-cookie': SECRET, authorization: SECRET };
  const people = { phone: SECRET, email: SECRET, mobile: SECRET, idNumber: SECRET, person: SECRET };
  log.info({ ...hidden, ...people, path: '/api/v1/units' }, 'at the top');
  log.info({ req: { ...hidden, ...people, name: SECRET, method: 'GET' } }, 'below');
  log.info({ req: { headers: { ...hidden, ...people, name: SECRET, accept: '*/*' } } }, 'further below');
  const refused = Object.assign(new Error('duplicate key'), { code: '23505', detail: `Key (name)=(${SECRET})` });
  log.error({ err: refused }, 'failed');
  log.error({ err: new Error('failed', { cause: Object.assign(new Error('x'), { token: SECRET }) }) }, 'failed');
  const written = await readFile(file, 'utf8');
  expect(written).not.toContain(SECRET);
  for (const kept of ['"name":"api"', '/api/v1/units', '"method":"GET"', '*/*', '23505', 'duplicate key']) {
    expect(written).toContain(kept);
  }
});
