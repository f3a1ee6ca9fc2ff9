/** `npm run api`: one API process; any number of them may run on one installation. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createApp } from './api/app.ts';
import { watchLogins } from './api/deprovisioning.ts';
import { openIssuer } from './api/oidc-issuer.ts';
import { readMapping } from './api/oidc-mapping.ts';
import { createApiServer } from './api/server.ts';
import type { SignInSettings } from './api/sign-in-library.ts';
import { readConfig, type Config } from './config.ts';
import { createLogger } from './log.ts';
import { authSecretOf, filesOf, openInstallation } from './main-installation.ts';
import { runProcess, type Started } from './main-lifecycle.ts';
import { askStanding, temporalAnswers } from './temporal/client.ts';

const config = readConfig();
const log = createLogger('api', config.logLevel);

/** Requests under way when we stop are given this long. */
const DRAIN_MS = 10_000;

runProcess(log, async (): Promise<Started> => {
  const { store, temporal, carrier } = openInstallation(config, log);
  const signIn = signInOf(config);
  const app = createApp({
    store,
    log,
    files: filesOf(config),
    evidenceMaxBytes: config.evidenceMaxBytes,
    ratePerMinute: config.ratePerMinute,
    trustProxy: config.trustProxy,
    signIn,
    hands: {
      nudge: (nudge) => {
        carrier.carryAtOnce(nudge);
      },
      answers: () => temporalAnswers(temporal),
      standing: (matter) => askStanding(temporal, matter),
    },
  });
  const { server, serve } = createApiServer();
  serve(app);
  server.listen(config.port, config.host);
  await once(server, 'listening');
  const { oidc, secret } = signIn;
  const watched = oidc
    ? [{ name: 'deprovisioning', close: watchLogins({ store, log, secret, issuer: openIssuer(oidc) }) }]
    : [];
  return {
    closers: [
      { name: 'http', close: () => closeServer(server) },
      ...watched,
      { name: 'temporal', close: () => temporal.close() },
      { name: 'record', close: () => store.close() },
    ],
  };
});

function signInOf({ oidc, ...settings }: Config): SignInSettings {
  const { publicUrl } = settings;
  const from = oidc && { ...oidc, mapping: readMapping(oidc.mappingFile) };
  return { publicUrl, secret: authSecretOf({ ...settings, oidc }), oidc: from };
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, DRAIN_MS);
  await closed;
  clearTimeout(timer);
}
