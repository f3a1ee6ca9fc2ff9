/** Evidence over the wire: kept as sent, versioned, seen by whom it concerns, and named in what a unit hands in. */
import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { sha256Of } from '../../src/files/file-store.ts';
import { audit } from '../../src/store/audit.ts';
import { listFiles } from '../../src/store/evidence.ts';
import type { EventJson, ProblemJson, RectificationJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { download, upload, type EvidenceJson } from '../support/evidence-calls.ts';
import { evidenceFiles, pngBytes } from '../support/evidence-files.ts';
import { EVIDENCE_MAX_BYTES } from '../support/installation.ts';
import { goodBodies, SAMPLE_UNIT } from '../support/main-path.ts';
import { headOf, sqlAsApp, tokenOf } from '../support/record.ts';
import { STRANGE_UNIT, foundStrangers } from '../support/strangers.ts';

const OTHER_UNIT = '示例单位乙';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

async function filesKept(): Promise<string[]> {
  await mkdir(api.evidenceFolder, { recursive: true });
  const entries = await readdir(api.evidenceFolder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function sent(who: string, bytes: Uint8Array, name = '说明.txt'): Promise<EvidenceJson> {
  const { status, json } = await upload(api, who, bytes, { name });
  expect(status).toBe(201);
  return json;
}

const texts = () => Buffer.from(`情况说明 ${randomUUID()}\r\n`);

describe('a file is kept as it was sent', () => {
  test.each(Object.entries(evidenceFiles))('%s', async (name, bytes) => {
    const piece = await sent(SAMPLE_UNIT, bytes, name);
    const { id, sha256, size, version, unit } = piece;
    expect({ name: piece.name, sha256, size, version, unit: unit.name }).toEqual({
      ...{ name, sha256: sha256Of(bytes), size: bytes.length, version: 1, unit: SAMPLE_UNIT },
    });
    const got = await download(api, SAMPLE_UNIT, id);
    expect([got.status, got.bytes.equals(bytes)]).toEqual([200, true]);
    expect(got.headers.get('content-type')).toBe(piece.mediaType);
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
    expect(got.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    expect(got.headers.get('etag')).toBe(`"${sha256}"`);
    expect(got.headers.get('content-length')).toBe(String(size));
    expect((await download(api, SAMPLE_UNIT, id, { 'if-none-match': `"${sha256}"` })).status).toBe(304);
  });

  test('the same bytes from two units lie there once, and are two pieces', async () => {
    const bytes = texts();
    const [one, other] = [await sent(SAMPLE_UNIT, bytes), await sent(OTHER_UNIT, bytes)];
    expect(one.id).not.toBe(other.id);
    expect((await filesKept()).filter((name) => name === sha256Of(bytes))).toHaveLength(1);
    expect((await download(api, OTHER_UNIT, one.id)).status).toBe(404);
  });

  test('a compressed transfer is refused, because what is kept is what was sent', async () => {
    const response = await fetch(`${api.baseUrl}/api/v1/evidence?name=a.txt`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokenOf(SAMPLE_UNIT)}`, 'content-encoding': 'gzip' },
      body: Buffer.from('1f8b0800', 'hex'),
    });
    expect(response.status).toBe(415);
  });
});

describe('what is not taken', () => {
  const pdf = evidenceFiles['台账.pdf'] ?? Buffer.alloc(0);
  test.each<[string, Uint8Array, { name?: string; type?: string }, number, string]>([
    ['another type than said', pdf, { name: '台账.pdf', type: 'image/png' }, 422, 'EVIDENCE_TYPE'],
    ['another type than named', pdf, { name: '台账.txt' }, 422, 'EVIDENCE_TYPE'],
    ['a type that is not listed', Buffer.from('<html>'), { name: 'a.html', type: 'text/html' }, 422, 'EVIDENCE_TYPE'],
    ['a program called a text', Buffer.from('MZ\u0090\u0000'), { name: 'a.txt' }, 422, 'EVIDENCE_TYPE'],
    ['JSON', Buffer.from('{}'), { name: 'a.json', type: 'application/json' }, 422, 'EVIDENCE_TYPE'],
    ['nothing', Buffer.alloc(0), {}, 422, 'INVALID_BODY'],
    ['a path', Buffer.from('x'), { name: '../../a.txt' }, 400, 'INVALID_QUERY'],
    ['a name with a line in it', Buffer.from('x'), { name: 'a\nb.txt' }, 400, 'INVALID_QUERY'],
    ['a name turned round', Buffer.from('x'), { name: 'a\u202Etxt.exe.txt' }, 400, 'INVALID_QUERY'],
    ['no name', Buffer.from('x'), { name: '' }, 400, 'INVALID_QUERY'],
    ['a name too long', Buffer.from('x'), { name: `${'台'.repeat(252)}.txt` }, 400, 'INVALID_QUERY'],
  ])('%s', async (_what, bytes, options, status, code) => {
    const before = await filesKept();
    const refused = await upload(api, SAMPLE_UNIT, bytes, options);
    expect([refused.status, refused.json.code]).toEqual([status, code]);
    expect(await filesKept()).toEqual(before);
  });

  test('more than the limit; just as much is taken', async () => {
    const large = Buffer.alloc(EVIDENCE_MAX_BYTES, 'x');
    expect((await upload(api, SAMPLE_UNIT, large)).status).toBe(201);
    const refused = await upload(api, SAMPLE_UNIT, Buffer.concat([large, large.subarray(0, 1)]));
    expect([refused.status, refused.json.code, refused.json['most']]).toEqual([
      ...[413, 'EVIDENCE_TOO_LARGE', EVIDENCE_MAX_BYTES],
    ]);
  });

  test('anything from nobody, before a byte of it is read', async () => {
    const refused = await upload(api, '', Buffer.alloc(2 * EVIDENCE_MAX_BYTES), { token: null });
    expect(refused.status).toBe(401);
  });

  test.each(['operator', 'cityLeader'])('anything from the %s, who is of no unit that hands things in', async (who) => {
    const refused = await upload(api, who, texts());
    expect([refused.status, refused.json.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });
});

describe('whose it is', () => {
  test('its unit and those who steer see it; other units, the operator and other mechanisms find nothing', async () => {
    const strangers = await foundStrangers(api.record);
    const { id } = await sent(SAMPLE_UNIT, texts());
    const may = [SAMPLE_UNIT, headOf(SAMPLE_UNIT), 'coordinator', 'director', 'leader', 'cityLeader', 'inspector'];
    for (const who of may) {
      expect([who, (await api.as(who).get(`/evidence/${id}`)).status]).toEqual([who, 200]);
      expect([who, (await download(api, who, id)).status]).toEqual([who, 200]);
    }
    for (const who of [OTHER_UNIT, headOf(OTHER_UNIT), 'operator']) {
      expect([who, (await api.as(who).get(`/evidence/${id}`)).status]).toEqual([who, 404]);
      expect([who, (await download(api, who, id)).status]).toEqual([who, 404]);
    }
    const token = strangers.tokens.units[STRANGE_UNIT] ?? '';
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${api.baseUrl}/api/v1/evidence/${id}`, { headers })).status).toBe(404);
    expect((await upload(api, '', texts(), { of: id, token })).status).toBe(404);
  });

  test('only its unit adds versions, each numbered, and those before stay', async () => {
    const first = texts();
    const one = await sent(SAMPLE_UNIT, first);
    expect((await upload(api, OTHER_UNIT, texts(), { of: one.id })).status).toBe(404);
    expect((await upload(api, 'coordinator', texts(), { of: one.id })).status).toBe(403);
    const two = await upload(api, headOf(SAMPLE_UNIT), pngBytes, { name: '扫描件.png', of: one.id });
    expect([two.status, two.json.version, two.json.mediaType]).toEqual([201, 2, 'image/png']);
    // A further version of a further version is one of the same piece.
    const three = await upload(api, SAMPLE_UNIT, texts(), { of: two.json.id });
    expect(three.json.versions.map(({ id, version }) => [id, version])).toEqual([
      ...[[one.id, 1]],
      ...[[two.json.id, 2]],
      ...[[three.json.id, 3]],
    ]);
    expect((await download(api, SAMPLE_UNIT, one.id)).bytes.equals(first)).toBe(true);
  });

  test('twenty versions at once are numbered without a gap', async () => {
    const { id } = await sent(SAMPLE_UNIT, texts());
    const answers = await Promise.all(Array.from({ length: 20 }, () => upload(api, SAMPLE_UNIT, texts(), { of: id })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    const { json } = await api.as(SAMPLE_UNIT).get<EvidenceJson>(`/evidence/${id}`);
    expect(json.versions.map(({ version }) => version)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  });

  test('nobody changes or takes away what is there, not even by SQL', async () => {
    const { id } = await sent(SAMPLE_UNIT, texts());
    for (const sql of [`UPDATE evidence SET name = 'x' WHERE id = $1`, 'DELETE FROM evidence WHERE id = $1']) {
      await expect(sqlAsApp(api.record, sql, [id])).rejects.toThrow(/permission denied/);
    }
  });
});

describe('twice the same key', () => {
  test('is one piece, whoever retries and how often', async () => {
    const [bytes, key] = [texts(), randomUUID()];
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => upload(api, SAMPLE_UNIT, bytes, { key })));
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true')).toHaveLength(4);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    const rows = await sqlAsApp(api.record, 'SELECT id FROM evidence WHERE sha256 = sha256($1)', [bytes]);
    expect(rows).toHaveLength(1);
  });

  test('with other bytes or another name is refused', async () => {
    const [bytes, key] = [texts(), randomUUID()];
    expect((await upload(api, SAMPLE_UNIT, bytes, { key })).status).toBe(201);
    for (const [other, name] of [[texts(), '说明.txt'] as const, [bytes, '说明二.txt'] as const]) {
      const refused = await upload(api, SAMPLE_UNIT, other, { key, name });
      expect([refused.status, refused.json.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    }
  });
});

test('a file that is gone or changed is not given out, and the record still says what it was', async () => {
  const bytes = randomBytes(8).toString('hex');
  const { id, sha256 } = await sent(SAMPLE_UNIT, Buffer.from(bytes));
  await writeFile(path.join(api.evidenceFolder, sha256.slice(0, 2), sha256), 'changed');
  const refused = await download(api, SAMPLE_UNIT, id);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
  expect(JSON.parse(refused.bytes.toString())).toMatchObject({ code: 'EVIDENCE_UNAVAILABLE' });
  expect((await api.as(SAMPLE_UNIT).get(`/evidence/${id}`)).status).toBe(200);
  // Sent again, it is whole again.
  await sent(SAMPLE_UNIT, Buffer.from(bytes));
  expect((await download(api, SAMPLE_UNIT, id)).status).toBe(200);
});

describe('a submission that names uploads', () => {
  const submitted = async (id: string, evidence: object[], who = SAMPLE_UNIT) => {
    const body = { ...goodBodies['submission'], evidence };
    return api.as(who).post<RectificationJson & ProblemJson>(`/rectifications/${id}/submission`, body);
  };

  test('records the name, type and hash that they were kept with, of just that version', async () => {
    const { id } = await openedThrough(api, throughTo.rectifying);
    const piece = await sent(SAMPLE_UNIT, pngBytes, '整改后.png');
    await upload(api, SAMPLE_UNIT, texts(), { of: piece.id });
    const text = { name: '说明', mediaType: 'text/plain', text: '全' };
    expect((await submitted(id, [{ evidenceId: piece.id }, text])).status).toBe(200);
    const signature = `/rectifications/${id}/submission-signature`;
    const { json } = await api.as(headOf(SAMPLE_UNIT)).post<RectificationJson>(signature, { decision: 'sign' });
    const { name, mediaType, sha256 } = piece;
    const named = { evidenceId: piece.id, name, mediaType, sha256, url: null };
    expect(json.submission?.evidence[0]).toEqual(named);
    expect(json.submission?.evidence[1]).not.toHaveProperty('evidenceId');
    const timeline = await api.as('inspector').get<{ items: EventJson[] }>(`/rectifications/${id}/timeline`);
    const event = timeline.json.items.find(({ type }) => type === 'submission-prepared');
    expect(JSON.stringify(event)).toContain(sha256);
    expect((await download(api, 'inspector', piece.id)).bytes.equals(pngBytes)).toBe(true);
  });

  test('is refused where one is unknown or of another unit, and changes nothing', async () => {
    const { id } = await openedThrough(api, throughTo.rectifying);
    const own = await sent(SAMPLE_UNIT, texts());
    const foreign = await sent(OTHER_UNIT, texts());
    for (const evidenceId of [randomUUID(), foreign.id]) {
      const refused = await submitted(id, [{ evidenceId: own.id }, { evidenceId }]);
      expect([refused.status, refused.json.code]).toEqual([422, 'EVIDENCE_UNKNOWN']);
      expect(refused.json.errors?.[0]?.pointer).toBe('/evidence/1/evidenceId');
    }
    // Who may not submit is told that first, and who may not see it nothing.
    expect((await submitted(id, [{ evidenceId: randomUUID() }], 'coordinator')).status).toBe(403);
    expect((await submitted(id, [{ evidenceId: foreign.id }], OTHER_UNIT)).status).toBe(404);
    expect((await api.as(SAMPLE_UNIT).get<RectificationJson>(`/rectifications/${id}`)).json.stage).toBe('rectifying');
  });

  test('holds a hash that was sent along against the upload’s', async () => {
    const { id } = await openedThrough(api, throughTo.rectifying);
    const { id: evidenceId, sha256 } = await sent(SAMPLE_UNIT, texts());
    const refused = await submitted(id, [{ evidenceId, sha256: '0'.repeat(64) }]);
    expect([refused.status, refused.json.code]).toEqual([422, 'EVIDENCE_HASH_MISMATCH']);
    expect((await submitted(id, [{ evidenceId, sha256 }])).status).toBe(200);
  });

  test.each([
    ['a name of its own', { evidenceId: randomUUID(), name: 'a' }, '/evidence/0/name'],
    ['a text beside it', { evidenceId: randomUUID(), text: 'a' }, '/evidence/0'],
    ['neither', { name: 'a', mediaType: 'text/plain' }, '/evidence/0'],
    ['a text without a name', { mediaType: 'text/plain', text: 'a' }, '/evidence/0/name'],
  ])('says exactly one thing of each: %s', async (_what, piece, pointer) => {
    const { id } = await openedThrough(api, throughTo.rectifying);
    const refused = await submitted(id, [piece]);
    expect([refused.status, refused.json.code]).toEqual([422, 'INVALID_BODY']);
    expect(refused.json.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });
});

test('a merged unit’s files are its successor’s: seen, continued and handed in', async () => {
  const basis = { effectiveOn: '2025-11-05', basis: '株编发〔2025〕7号' };
  const before = await sent('市科技局', texts());
  const body = { successorId: api.record.unitId('市教育局'), ...basis };
  const moved = await api.as('coordinator').post(`/units/${api.record.unitId('市科技局')}/succession`, body);
  expect(moved.status).toBe(200);
  expect((await download(api, '市教育局', before.id)).status).toBe(200);
  const further = await upload(api, '市教育局', texts(), { of: before.id });
  expect([further.status, further.json.version, further.json.unit.name]).toEqual([201, 2, '市教育局']);
  const { id } = await openedThrough(
    api,
    throughTo.rectifying,
    { unitId: api.record.unitId('市教育局') },
    { acknowledgement: '市教育局', 'work-plan': '市教育局' },
  );
  const evidence = [{ evidenceId: before.id }];
  const handed = await api
    .as('市教育局')
    .post(`/rectifications/${id}/submission`, { ...goodBodies['submission'], evidence });
  expect(handed.status).toBe(200);
});

test('the record names every file once, and nothing in it is out of joint', async () => {
  const files = await listFiles(api.record.store);
  const kept = new Set(await filesKept());
  expect(files.filter(({ sha256 }) => !kept.has(sha256))).toEqual([]);
  expect((await audit(api.record.store)).findings).toEqual([]);
});

test('the command line holds every file against its hash, and names those that are gone or changed', async () => {
  const checked = async () => {
    const env = { DATABASE_URL: api.record.appUrl, DATA_DIR: path.dirname(api.evidenceFolder) };
    const args = ['--import', 'tsx', 'src/main-lianxi.ts', 'evidence'];
    return new Promise<{ code: number | null; files: number; findings: object[] }>((resolve, reject) => {
      const child = execFile(process.execPath, args, { cwd: projectRoot, env }, (_error, stdout, stderr) => {
        if (stdout === '') reject(new Error(stderr));
        else resolve({ code: child.exitCode, ...JSON.parse(stdout) });
      });
    });
  };
  const [gone, changed] = [await sent(SAMPLE_UNIT, texts()), await sent(SAMPLE_UNIT, texts())];
  const files = (await listFiles(api.record.store)).length;
  expect(await checked()).toEqual({ code: 0, files, findings: [] });
  const placeOf = (sha256: string) => path.join(api.evidenceFolder, sha256.slice(0, 2), sha256);
  await rm(placeOf(gone.sha256));
  await writeFile(placeOf(changed.sha256), 'x');
  const found = await checked();
  expect(found.code).toBe(1);
  expect(found.findings).toHaveLength(2);
  expect(found.findings).toContainEqual({ evidence: [gone.id], finding: `the file ${gone.sha256} is not there` });
  expect(found.findings).toContainEqual({
    ...{ evidence: [changed.id], finding: `the file ${changed.sha256} is not what it was` },
  });
});
