/**
 * `npm start`: sets up what is missing, then becomes the supervisor (src/main-start.ts) in this same process, so that a
 * signal reaches it without a shell or npm in between.
 */
import { prepare } from './prepare.mjs';

try {
  await prepare();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
await import('./src/main-start.ts');
