import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** An empty folder of its own for one test; as PostgreSQL does not run as root, its account must be able to enter. */
export function emptyDataFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lianxi-test-'));
  chmodSync(folder, 0o755);
  return folder;
}
