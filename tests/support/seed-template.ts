/** `node --import tsx seed-template.ts DATABASE_URL TOKENS_PATH`: seeds the example. Jest's set-up asks for it, because it
 * loads its own modules in a way that knows no packages of ES modules only. */
import path from 'node:path';
import { projectRoot } from '../../src/config.ts';
import { seedExample } from '../../src/store/seed.ts';

const [databaseUrl = '', tokensPath = ''] = process.argv.slice(2);
await seedExample({ databaseUrl, exampleDir: path.join(projectRoot, 'examples', 'zhuzhou'), tokensPath });
