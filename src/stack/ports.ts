import net from 'node:net';

/** Whether nothing listens on the port of that address. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** Below the ports that systems give to outgoing connections (Linux from 32768, others from 49152). */
const servedPorts = { from: 20_000, to: 32_767 };

/**
 * A port that was free a moment ago. A server keeps it over restarts, so that it is none that an outgoing connection may
 * be given while the server is down: that connection, perhaps a client's that looks for the server, would be in its way.
 */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  const { from, to } = servedPorts;
  for (let tries = 0; tries < 20; tries += 1) {
    const port = from + Math.floor(Math.random() * (to - from + 1));
    if (await isPortFree(port, host)) return port;
  }
  return portOfSystem(host);
}

/** Any port that the system gives; rejects with its reason when it gives none, e.g. for an address of another machine. */
function portOfSystem(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * The named port, or a free one when none is named.
 *
 * @param setting the variable that names the port, for the sentence
 * @throws Error with one sentence when the named port is taken.
 */
export async function takePort(named: number | undefined, setting: string, host = '127.0.0.1'): Promise<number> {
  if (named === undefined || named === 0) return freePort(host);
  if (await isPortFree(named, host)) return named;
  throw new Error(`Port ${named} on ${host} is in use: end what listens there or set ${setting} to another port.`);
}

/** Whether something accepts connections on the port. */
export function canConnect(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, host);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
