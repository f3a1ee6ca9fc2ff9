/**
 * Leaders' questions at 20,000 matters with 60,000 parts: how long the figures, the lists and the inboxes take over HTTP. To
 * beat: 100 ms for 95 of 100, on two cores.
 */
import pg from 'pg';
import { manyParts } from '../tests/support/many-parts.ts';
import type { BenchInstallation } from './installation.ts';
import { openedThrough, percentile, request, UNIT, type OrderBody } from './walk.ts';

const MATTERS = 20_000;
const ASKED = 100;
/** As many as there are cores. */
const CONCURRENCY = 2;

/** Who asks what. */
function questionsOf(
  unitId: string | undefined,
  month: string,
): [who: 'leader' | 'coordinator' | 'unit', path: string][] {
  const parts = [
    '',
    '&sort=age',
    '&sort=unit',
    '&overdue=true',
    '&nearDue=true',
    '&light=red',
    '&state=done&late=true',
  ];
  const unit = unitId ?? '';
  return [
    ['leader', '/overview'],
    ['leader', `/overview?from=${month}&to=${month}`],
    ['leader', `/units/${unit}/scorecard`],
    ...[...parts, `&unitId=${unit}`, `&month=${month}`, '&age=250'].map((filter): ['leader', string] => {
      return ['leader', `/parts?limit=50${filter}`];
    }),
    ['unit', '/parts?limit=50'],
    ['leader', '/parts/export'],
    ['coordinator', '/tasks?limit=50'],
    ['unit', '/tasks?limit=50&box=overdue'],
    ['coordinator', '/tasks/counts'],
    ['unit', '/tasks/counts'],
  ];
}

/** Fills the record, and asks each a hundred times. */
export async function questionsBench(bench: BenchInstallation, order: OrderBody) {
  const { apiUrl, tokens } = bench;
  const client = new pg.Client({ connectionString: bench.ownerUrl });
  await client.connect();
  try {
    const id = await openedThrough(bench, order, ['approval', 'acknowledgement']);
    await manyParts(client, id, { matters: MATTERS, salt: 1, atMs: Date.now() });
    // As autovacuum will have done by the time that so much has gathered.
    await client.query('VACUUM ANALYZE');
    const answers: Record<string, { p50: number; p95: number }> = {};
    for (const [who, path] of questionsOf(order.unitId, new Date().toISOString().slice(0, 7))) {
      const token = (who === 'unit' ? tokens.units[UNIT] : tokens[who]) ?? '';
      const took: number[] = [];
      let left = ASKED;
      const askers = Array.from({ length: CONCURRENCY }, async () => {
        while (left > 0) {
          left -= 1;
          const startedAt = performance.now();
          await request(`${apiUrl}${path}`, token, 'GET');
          took.push(performance.now() - startedAt);
        }
      });
      await Promise.all(askers);
      took.sort((a, b) => a - b);
      const asked = `${who} ${path.replace(order.unitId ?? '', '{id}')}`;
      answers[asked] = { p50: percentile(took, 0.5), p95: percentile(took, 0.95) };
    }
    return { matters: MATTERS, parts: 3 * MATTERS, concurrency: CONCURRENCY, ms: answers };
  } finally {
    await client.end();
  }
}
