/** The typed client is of the contract of today. `npm run client` writes its types anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../../src/api/openapi.ts';
import { projectRoot } from '../../src/config.ts';
import { updatesDocs } from '../support/shared-stack.ts';

const head = '// Generated from the OpenAPI document by `npm run client`.\n';

test('client/schema.d.ts is generated from the contract of today', async () => {
  const file = path.join(projectRoot, 'client', 'schema.d.ts');
  const document = JSON.parse(JSON.stringify(openApiDocument()));
  const generated = head + astToString(await openapiTS(document));
  if (updatesDocs()) writeFileSync(file, generated);
  // Not by a matcher, which would print megabytes.
  expect(readFileSync(file, 'utf8') === generated).toBe(true);
}, 60_000);

test('the client has the version of the contract', () => {
  const manifest = JSON.parse(readFileSync(path.join(projectRoot, 'client', 'package.json'), 'utf8'));
  const { dependencies } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  expect(manifest.version).toBe(openApiDocument().info.version);
  expect(manifest.dependencies).toEqual({ 'openapi-fetch': dependencies['openapi-fetch'] });
});
