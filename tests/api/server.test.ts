/** The server under the application. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import express, { type Express } from 'express';
import { createApiServer } from '../../src/api/server.ts';

let app: Express;
let server: Server;
let url: string;
beforeAll(async () => {
  const made = createApiServer();
  server = made.server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  url = `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`;
  app = express();
  app.get('/', (request, response) => {
    response.status(201).json({ asked: request.get('x-asked'), host: request.hostname });
  });
  made.serve(app);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('its requests and responses are born as the application has them, so that it changes none', async () => {
  const born: unknown[] = [];
  server.prependOnceListener('request', (request, response) => {
    born.push(Object.getPrototypeOf(request), Object.getPrototypeOf(response));
  });
  const answer = await fetch(url, { headers: { 'x-asked': 'yes' } });
  expect(born[0]).toBe(app.request);
  expect(born[1]).toBe(app.response);
  expect([answer.status, await answer.json()]).toEqual([201, { asked: 'yes', host: '127.0.0.1' }]);
});

test('it keeps a connection that rests for longer than those who ask do', () => {
  expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
});
