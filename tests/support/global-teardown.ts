/** After all suites: stops the servers and removes their folder. */
import { rmSync } from 'node:fs';
import { leftovers } from './teardown-list.ts';

/** Stops everything; jest calls it once. */
export default async function globalTeardown(): Promise<void> {
  const left = leftovers();
  if (!left) return;
  for (const stop of left.stop) await stop();
  rmSync(left.dataDir, { recursive: true, force: true });
}
