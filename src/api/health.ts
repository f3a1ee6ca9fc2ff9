/** Whether the process lives, and whether everything that it stands on is there. */
import { Router } from 'express';
import type { z } from 'zod';
import { databaseAway } from '../store/away.ts';
import { vitals, type Vitals } from '../store/vitals.ts';
import type { readiness } from './contract.ts';
import type { Deps } from './dispatch.ts';

type Readiness = z.output<typeof readiness>;

async function readVitals(deps: Deps): Promise<Vitals | null> {
  try {
    return await vitals(deps.store);
  } catch (error) {
    if (databaseAway(error)) return null;
    throw error;
  }
}

/** Looks at the record, at Temporal, and at the clock. */
async function readinessOf(deps: Deps): Promise<Readiness> {
  const [seen, answers] = await Promise.all([readVitals(deps), deps.hands.answers()]);
  const temporal = answers ? 'ok' : 'away';
  if (seen === null) {
    return { ready: false, database: 'away', temporal, worker: 'unknown', clock: 'unknown', oldestDueSeconds: null };
  }
  const worker = seen.workersAlive > 0 ? 'ok' : 'away';
  const clock = !answers || seen.workersAlive === 0 || seen.clockStandsStill ? 'stands-still' : 'running';
  const ready = clock === 'running';
  return { ready, database: 'ok', temporal, worker, clock, oldestDueSeconds: Math.floor(seen.oldestDueMs / 1000) };
}

/** The router of both. They need no token: they say nothing of any matter. */
export function healthRouter(deps: Deps): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ alive: true });
  });
  router.get('/readyz', async (_request, response) => {
    const answer = await readinessOf(deps);
    response.status(answer.ready ? 200 : 503).json(answer);
  });
  return router;
}
