/** What API and worker of one installation have in common: the same record, the same clock, the same Temporal. */
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
