/** Files in a bucket: against a server that speaks as much of S3 as is asked of it, and checks every signature. */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FilesUnavailable, getWhole, sha256Of } from '../../src/files/file-store.ts';
import { openFiles } from '../../src/files/open.ts';
import { s3Files } from '../../src/files/s3.ts';

const key = { region: 'cn-south-1', accessKeyId: 'key', secretAccessKey: 'secret' };
const objects = new Map<string, Buffer>();
let server: Server;
let url: string;
let broken = false;

const sha256 = (text: string | Buffer) => createHash('sha256').update(text);
const hmac = (secret: string | Buffer, text: string) => createHmac('sha256', secret).update(text).digest();

/** The signature that a request must have (AWS Signature Version 4). */
function signatureOf(request: IncomingMessage, signed: string): string {
  const header = (name: string) => String(request.headers[name] ?? '').trim();
  const headers = signed.split(';').map((name) => `${name}:${header(name)}\n`);
  const { pathname } = new URL(request.url ?? '', url);
  const canonical = [request.method, pathname, '', headers.join(''), signed, header('x-amz-content-sha256')].join('\n');
  const date = header('x-amz-date');
  const scope = [date.slice(0, 8), key.region, 's3', 'aws4_request'];
  const secret = scope.reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${key.secretAccessKey}`);
  const toSign = ['AWS4-HMAC-SHA256', date, scope.join('/'), sha256(canonical).digest('hex')].join('\n');
  return hmac(secret, toSign).toString('hex');
}

function isSigned(request: IncomingMessage): boolean {
  const given = /SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(request.headers.authorization ?? '');
  return given !== null && signatureOf(request, given[1] ?? '') === given[2];
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname } = new URL(request.url ?? '', url);
      const answer = (status: number, body?: Buffer) => response.writeHead(status).end(body);
      if (broken) return answer(500);
      if (!isSigned(request)) return answer(403);
      if (request.method === 'GET') return answer(objects.has(pathname) ? 200 : 404, objects.get(pathname));
      const body = Buffer.concat(chunks);
      const checksum = request.headers['x-amz-checksum-sha256'];
      if (checksum !== sha256(body).digest('base64')) return answer(400);
      objects.set(pathname, body);
      return answer(200);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}/bucket`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const bytes = Buffer.from('第三季度台账');
const hash = sha256Of(bytes);

test('what is put is got back, under its hash, signed and with its checksum', async () => {
  const files = openFiles({ folder: '/nowhere', bucket: { url, ...key } });
  expect(await files.get(hash)).toBeNull();
  await files.put(hash, bytes);
  expect([...objects.keys()]).toEqual([`/bucket/evidence/${hash}`]);
  expect(Buffer.from(await getWhole(files, hash))).toEqual(bytes);
});

test('bytes that the bucket changed are never given out', async () => {
  objects.set(`/bucket/evidence/${hash}`, Buffer.from('另一分'));
  await expect(getWhole(s3Files({ url, ...key }), hash)).rejects.toThrow(FilesUnavailable);
});

test.each([
  ['the wrong key', () => ({ url, ...key, secretAccessKey: 'other' })],
  ['a bucket that is away', () => ({ url: 'http://127.0.0.1:1/bucket', ...key })],
])('%s is said, without what is secret', async (_what, bucket) => {
  const files = s3Files(bucket());
  for (const failing of [files.put(hash, bytes), files.get(hash)]) {
    await expect(failing).rejects.toThrow(FilesUnavailable);
    await expect(failing).rejects.not.toThrow(/secret|other/);
  }
});

test('a bucket that answers 500 is said', async () => {
  broken = true;
  await expect(s3Files({ url, ...key }).put(hash, bytes)).rejects.toThrow(FilesUnavailable);
  broken = false;
});
