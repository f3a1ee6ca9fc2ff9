/** `GET /metrics`: how the clock's hands are and what the sweeps did, in the text format of Prometheus. */
import { Router } from 'express';
import { Counter, Gauge, Registry } from 'prom-client';
import type { Store } from '../store/db.ts';
import { readTallies, type SweepKind, type SweepTally } from '../store/sweep-tally.ts';
import { vitals, type Vitals } from '../store/vitals.ts';

/** What one scrape shows. */
interface Scrape {
  tallies: Record<SweepKind, SweepTally>;
  seen: Vitals;
}

/** Puts what was read in place of what the scrape before it showed. */
type Show = (scrape: Scrape) => void;

/** A counter that the record keeps: it is set to what stands there, so that every process shows the same. */
function counter(registry: Registry, name: string, help: string, read: (scrape: Scrape) => number): Show {
  const metric = new Counter({ name, help, registers: [registry] });
  return (scrape) => {
    metric.reset();
    metric.inc(read(scrape));
  };
}

function gauge(registry: Registry, name: string, help: string, read: (scrape: Scrape) => number): Show {
  const metric = new Gauge({ name, help, registers: [registry] });
  return (scrape) => metric.set(read(scrape));
}

/** Both kinds of run tell alike how often and when they ran. */
function runsOf(registry: Registry, kind: SweepKind, what: string): Show[] {
  const name = `lianxi_${kind}`;
  const of = ({ tallies }: Scrape) => tallies[kind];
  return [
    counter(registry, `${name}_runs_total`, `Finished ${what}.`, (scrape) => of(scrape).runs),
    gauge(
      registry,
      `${name}_last_timestamp_seconds`,
      `When the last of the ${what} ended; 0 before the first.`,
      (scrape) => of(scrape).lastAtMs / 1000,
    ),
    gauge(
      registry,
      `${name}_last_duration_seconds`,
      `How long the last of the ${what} took.`,
      (scrape) => of(scrape).lastDurationMs / 1000,
    ),
  ];
}

function nudgedByReason(registry: Registry): Show {
  const metric = new Counter({
    name: 'lianxi_sweep_nudged_total',
    help: 'Matters nudged by sweeps and, when orphaned, by comparisons with Temporal.',
    labelNames: ['reason'],
    registers: [registry],
  });
  return ({ tallies: { sweep, compare } }) => {
    metric.reset();
    metric.inc({ reason: 'overdue' }, sweep.overdue);
    metric.inc({ reason: 'unattended' }, sweep.unattended);
    metric.inc({ reason: 'outdated' }, sweep.outdated);
    metric.inc({ reason: 'orphaned' }, compare.orphaned);
  };
}

function everything(registry: Registry): Show[] {
  return [
    ...runsOf(registry, 'sweep', 'sweeps of the record'),
    nudgedByReason(registry),
    counter(
      registry,
      'lianxi_sweep_forgotten_commands_total',
      'Answers of commands forgotten after their retention.',
      ({ tallies }) => tallies.sweep.forgotten,
    ),
    ...runsOf(registry, 'compare', 'comparisons with Temporal'),
    gauge(
      registry,
      'lianxi_oldest_due_seconds',
      'How long the oldest due wake-up has waited; 0 when none is due.',
      ({ seen }) => seen.oldestDueMs / 1000,
    ),
    gauge(registry, 'lianxi_workers_alive', 'Workers whose heart beats.', ({ seen }) => seen.workersAlive),
    gauge(registry, 'lianxi_nudges_waiting', 'Nudges not yet delivered to Temporal.', ({ seen }) => seen.nudgesWaiting),
  ];
}

/** The router. It needs no token: it says nothing of any matter, mechanism or person. 503 when PostgreSQL is away. */
export function metricsRouter(store: Store): Router {
  const registry = new Registry();
  const shows = everything(registry);
  const router = Router();
  router.get('/metrics', async (_request, response) => {
    const [tallies, seen] = await Promise.all([readTallies(store), vitals(store)]);
    for (const show of shows) show({ tallies, seen });
    response.set('Content-Type', registry.contentType).send(await registry.metrics());
  });
  return router;
}
