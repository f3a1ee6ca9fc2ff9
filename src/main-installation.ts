/** What API and worker of one installation have in common: the same record, the same clock, the same Temporal. */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { FileStore } from './files/file-store.ts';
import { openFiles } from './files/open.ts';
import { databaseClock, scaledClock } from './store/clock.ts';
import { openStore, type Store } from './store/db.ts';
import { connectLazily, NudgeCarrier, type TemporalAddress, type TemporalClient } from './temporal/client.ts';

/** The parts that both processes are made of. */
export interface Installation {
  store: Store;
  at: TemporalAddress;
  temporal: TemporalClient;
  carrier: NudgeCarrier;
}

/** Opens an installation that is named by DATABASE_URL and TEMPORAL_ADDRESS; connects at first use. */
export function openInstallation(config: Config, log: Logger): Installation {
  const { databaseUrl, temporalAddress, clockScale, clockEpochMs } = config;
  if (databaseUrl === undefined || temporalAddress === undefined) {
    throw new Error('Set DATABASE_URL and TEMPORAL_ADDRESS, or use npm start, which brings both.');
  }
  const clock = clockScale === 1 ? databaseClock : scaledClock(clockScale, clockEpochMs ?? 0);
  const store = openStore({
    ...{ databaseUrl, clock, poolSize: config.poolSize },
    onIdleError: (error) => {
      log.warn({ reason: error.message }, 'a database connection was lost');
    },
  });
  const at = { address: temporalAddress, namespace: config.temporalNamespace, taskQueue: config.taskQueue };
  const temporal = connectLazily(at);
  return { store, at, temporal, carrier: new NudgeCarrier(temporal, store, log) };
}

/** Where the uploads of an installation are kept: in its bucket where one is set, else in its data folder. */
export function filesOf({ dataDir, evidenceBucket }: Config): FileStore {
  return openFiles({ folder: path.join(dataDir, 'evidence'), bucket: evidenceBucket });
}

/**
 * The secret that signs cookies: what is set, or what was made at the first start and lies in the data folder, for its owner only.
 * Several hosts share one by setting it.
 */
export function authSecretOf({ authSecret, dataDir }: Config): string {
  if (authSecret !== undefined) return authSecret;
  const kept = path.join(dataDir, 'auth-secret');
  if (!existsSync(kept)) {
    mkdirSync(dataDir, { recursive: true });
    const partial = `${kept}.${String(process.pid)}`;
    writeFileSync(partial, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
    try {
      // It appears whole; of two processes that start at once, the second finds the first's.
      linkSync(partial, kept);
    } catch (error) {
      if (!existsSync(kept)) throw error;
    } finally {
      rmSync(partial);
    }
  }
  return readFileSync(kept, 'utf8').trim();
}
