/** `npm run worker`: one worker process with its housekeeping; any number of them may run on one installation. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { projectRoot, readConfig } from './config.ts';
import { createLogger } from './log.ts';
import { openInstallation } from './main-installation.ts';
import { runProcess, type Started } from './main-lifecycle.ts';
import { startHousekeeping } from './temporal/housekeeping.ts';
import { installRuntime, startWorker } from './temporal/worker.ts';

const config = readConfig();
const log = createLogger('worker', config.logLevel);

runProcess(log, async (stopping): Promise<Started> => {
  installRuntime(log);
  const { store, at, temporal, carrier } = openInstallation(config, log);
  const { workflowBundle } = config;
  const workflows =
    workflowBundle === undefined
      ? { path: path.join(projectRoot, 'workflows', 'index.ts') }
      : { bundle: workflowBundle };
  const worker = await startWorker({ at, store, log, workflows }, stopping);
  const housekeeping = startHousekeeping({
    ...{ store, temporal, carrier, log, workerId: randomUUID() },
    working: () => worker.running(),
  });
  // Not ready before the record says so, because whoever is told "ready" asks `/readyz` next. What ends the worker or asks it
  // to stop ends the waiting.
  const asked = new Promise<void>((resolve) => stopping.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.race([housekeeping.beating, worker.ended.catch(() => undefined), asked]);
  return {
    closers: [
      { name: 'worker', close: () => worker.stop() },
      { name: 'housekeeping', close: housekeeping.stop },
      { name: 'temporal', close: () => temporal.close() },
      { name: 'record', close: () => store.close() },
    ],
    broken: worker.ended,
  };
});
