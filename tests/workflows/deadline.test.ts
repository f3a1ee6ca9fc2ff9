/** C2: no call to Temporal takes longer than its two seconds, whether nothing listens or somebody who never answers. */
import net from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freePort } from '../../src/stack/ports.ts';
import { askStanding, connectLazily, temporalAnswers } from '../../src/temporal/client.ts';

const sockets = new Set<net.Socket>();
const silent = net.createServer((socket) => sockets.add(socket));
let silentPort: number;
beforeAll(async () => {
  silentPort = await freePort();
  await new Promise<void>((resolve) => {
    silent.listen(silentPort, '127.0.0.1', resolve);
  });
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  silent.close();
});

test.each([
  ['nothing listens', () => freePort(), 500],
  ['somebody listens and never answers', () => Promise.resolve(silentPort), 2_500],
])('where %s', async (_, port, withinMs) => {
  const temporal = connectLazily({
    address: `127.0.0.1:${String(await port())}`,
    namespace: 'none',
    taskQueue: 'none',
  });
  // The first call loads what gRPC needs, which is not its deadline's to count.
  expect(await temporalAnswers(temporal)).toBe(false);
  const startedAt = Date.now();
  expect(await askStanding(temporal, { noun: 'rectification', matterId: 'none' })).toBe('unavailable');
  expect(Date.now() - startedAt).toBeLessThan(withinMs);
  await temporal.close();
});
