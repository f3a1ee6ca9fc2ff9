import { describe, expect, test } from '@jest/globals';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// The snippets are virtual files, of which the type checker knows nothing: the typed rules rest here.
const eslint = new ESLint({
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { project: false, projectService: false } } },
  ],
});

/** The rules that a virtual file breaks, each once; unused names do not count. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath, warnIgnored: true });
  const messages = results.flatMap((result) => result.messages);
  const rules = messages.map((message) => message.ruleId ?? message.message);
  return [...new Set(rules)].filter((rule) => rule !== '@typescript-eslint/no-unused-vars');
}

const border = '@typescript-eslint/no-restricted-imports';

interface Row {
  readonly file: string;
  readonly values: readonly string[];
  readonly typesOnly: readonly string[];
  readonly forbidden: readonly string[];
}

const rows: readonly Row[] = [
  {
    file: 'src/domain/light.ts',
    values: ['./term.ts', './holidays/2026.json', 'chinese-days'],
    typesOnly: [],
    forbidden: [
      'node:fs',
      'fs',
      'zod',
      'pg',
      'pino',
      '@prisma/client',
      '@temporalio/workflow',
      '../store/act.ts',
      '../api/app.ts',
      '../log.ts',
      '../config.ts',
      './../store/act.ts',
      '../domain/../store/act.ts',
      '../../workflows/matter.ts',
      '../../activities/index.ts',
    ],
  },
  {
    file: 'src/domain/holidays/edition.ts',
    values: ['./2026.json', '../calendar.ts'],
    typesOnly: [],
    forbidden: ['../../store/act.ts', '../../config.ts', '../../../workflows/matter.ts'],
  },
  {
    file: 'src/store/act.ts',
    values: ['./client.ts', './generated/client.ts', '../domain/matter.ts', '@prisma/adapter-pg', 'pg', 'node:crypto'],
    typesOnly: ['pino', '../log.ts'],
    forbidden: [
      'zod',
      'express',
      '@temporalio/client',
      '../api/app.ts',
      '../stack/start.ts',
      '../channels/email.ts',
      '../temporal/nudge.ts',
      '../config.ts',
      '../main-api.ts',
      '../../activities/index.ts',
      '../../workflows/names.ts',
    ],
  },
  {
    file: 'src/channels/email.ts',
    values: ['./channel.ts', '../domain/notices.ts'],
    typesOnly: [],
    forbidden: ['../store/act.ts', '../documents/ledger.ts', '../api/app.ts', '@temporalio/activity', 'pg'],
  },
  {
    file: 'src/documents/ledger.ts',
    values: ['./paper.ts', '../domain/notices.ts', 'saxes', 'unpdf', 'yauzl', 'node:worker_threads'],
    typesOnly: [],
    forbidden: ['../store/act.ts', '../channels/email.ts', '../api/app.ts', '@temporalio/activity', 'pg'],
  },
  {
    file: 'src/files/disk.ts',
    values: [
      './file-store.ts',
      '../domain/evidence.ts',
      '../documents/plain-text.ts',
      'file-type',
      's3mini',
      'node:fs',
    ],
    typesOnly: [],
    forbidden: ['../store/act.ts', '../api/app.ts', '../config.ts', 'pg', 'zod', 'express', '@temporalio/activity'],
  },
  {
    file: 'activities/attend.ts',
    values: [
      './index.ts',
      '../src/store/act.ts',
      '../src/channels/email.ts',
      '../src/documents/ledger.ts',
      '../src/domain/matter.ts',
      '@temporalio/activity',
      '@temporalio/common',
    ],
    typesOnly: ['pino', '../src/log.ts'],
    forbidden: [
      'pg',
      'zod',
      '@prisma/client',
      '@temporalio/client',
      '@temporalio/workflow',
      '../src/store/generated/client.ts',
      '../src/api/app.ts',
      '../src/config.ts',
      '../workflows/matter.ts',
    ],
  },
  {
    file: 'workflows/matter.ts',
    values: ['./names.ts', '@temporalio/workflow'],
    typesOnly: ['../src/domain/matter.ts', '../activities/index.ts'],
    forbidden: [
      'zod',
      'node:crypto',
      'pg',
      'pino',
      '@prisma/client',
      '@temporalio/client',
      '@temporalio/worker',
      '../src/store/act.ts',
      '../src/api/contract.ts',
      '../src/log.ts',
      '../src/config.ts',
    ],
  },
  {
    file: 'src/api/app.ts',
    values: [
      './errors.ts',
      '../files/file-store.ts',
      '../store/act.ts',
      '../domain/matter.ts',
      'zod',
      'express',
      'helmet',
      'swagger-ui-dist',
      '@asteasolutions/zod-to-openapi',
      'node:path',
    ],
    typesOnly: ['pino', '../log.ts'],
    forbidden: [
      'pg',
      '@prisma/client',
      '@temporalio/client',
      '@temporalio/common',
      '../store/generated/client.ts',
      '../temporal/nudge.ts',
      '../channels/email.ts',
      '../config.ts',
      '../../workflows/names.ts',
      '../../activities/index.ts',
    ],
  },
  {
    file: 'src/temporal/worker.ts',
    values: [
      './connection.ts',
      '../../activities/index.ts',
      '../../workflows/names.ts',
      '@temporalio/client',
      '@temporalio/worker',
      'node:url',
    ],
    typesOnly: ['../domain/matter.ts', '../../workflows/matter.ts', '../log.ts', 'pino'],
    forbidden: ['../api/app.ts', '../config.ts', 'pg', 'zod', '@prisma/client'],
  },
  {
    file: 'client/index.ts',
    values: ['openapi-fetch', './schema.d.ts'],
    typesOnly: [],
    forbidden: [
      'zod',
      'express',
      'node:crypto',
      '../src/api/contract.ts',
      '../src/domain/matter.ts',
      '../src/store/act.ts',
    ],
  },
  {
    file: 'src/stack/postgres.ts',
    values: [
      './paths.ts',
      '../log.ts',
      '../config.ts',
      'pg',
      '@temporalio/client',
      '@temporalio/testing',
      'node:child_process',
    ],
    typesOnly: ['pino'],
    forbidden: ['../store/act.ts', '../domain/matter.ts', '../api/app.ts', '@temporalio/worker', 'zod'],
  },
];

describe.each(rows)('the borders of $file', ({ file, values, typesOnly, forbidden }) => {
  test('what the table allows may be imported', async () => {
    for (const name of values) {
      expect([name, await broken(file, `import { x } from '${name}';\n`)]).toEqual([name, []]);
      expect([name, await broken(file, `import type { X } from '${name}';\n`)]).toEqual([name, []]);
      expect([name, await broken(file, `export { x } from '${name}';\n`)]).toEqual([name, []]);
    }
  });

  test('what the table gives for its types may be imported as a type only', async () => {
    for (const name of typesOnly) {
      expect([name, await broken(file, `import type { X } from '${name}';\n`)]).toEqual([name, []]);
      expect([name, await broken(file, `import { x } from '${name}';\n`)]).toEqual([name, [border]]);
      expect([name, await broken(file, `import '${name}';\n`)]).toEqual([name, [border]]);
      expect([name, await broken(file, `export { x } from '${name}';\n`)]).toEqual([name, [border]]);
    }
  });

  test('everything else is an error, as a value and as a type', async () => {
    for (const name of forbidden) {
      expect([name, await broken(file, `import { x } from '${name}';\n`)]).toEqual([name, [border]]);
      expect([name, await broken(file, `import type { X } from '${name}';\n`)]).toEqual([name, [border]]);
      expect([name, await broken(file, `export { x } from '${name}';\n`)]).toEqual([name, [border]]);
    }
  });
});

describe('the composition roots and the tests', () => {
  test.each(['src/main-api.ts', 'src/main-start.ts', 'tests/journey/meeting.test.ts'])(
    '%s may import every room',
    async (file) => {
      for (const name of ['./x.ts', '../src/store/generated/client.ts', 'pg', 'zod', 'node:fs', '@temporalio/worker']) {
        expect([name, await broken(file, `import { x } from '${name}';\n`)]).toEqual([name, []]);
      }
    },
  );
});

describe('the ways round a border', () => {
  test.each(['src/domain/a.ts', 'src/store/a.ts', 'src/api/a.ts', 'workflows/a.ts', 'activities/a.ts'])(
    '%s may not load late',
    async (file) => {
      expect(await broken(file, `export const x = import('pg');\n`)).toEqual(['no-restricted-syntax']);
    },
  );

  test('a type annotation may not import', async () => {
    const rules = await broken('workflows/a.ts', `export type X = import('zod').ZodType;\n`);
    expect(rules).toEqual(['@typescript-eslint/consistent-type-imports']);
  });

  test('a type marked inside the braces leaves no import of the module behind', async () => {
    const rules = await broken('workflows/a.ts', `import { type X } from '../src/domain/matter.ts';\n`);
    expect(rules).toContain('@typescript-eslint/no-import-type-side-effects');
  });

  test('a file below the third floor of a room is an error, for no border is drawn there', async () => {
    expect(await broken('src/domain/a/b/c/d.ts', `export const x = 1;\n`)).toEqual(['no-restricted-syntax']);
    expect(await broken('src/domain/a/b/d.ts', `import { x } from '../../../store/act.ts';\n`)).toEqual([border]);
  });
});

describe('the style', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['an enum', 'src/store/a.ts', `export enum Light {\n  red,\n}\n`, 'no-restricted-syntax'],
    ['a barrel', 'src/store/a.ts', `export * from './act.ts';\n`, 'no-restricted-syntax'],
    ['process.env', 'src/store/a.ts', `export const x = process.env;\n`, 'no-restricted-properties'],
    ['process.env by another name', 'src/main-a.ts', `export const { env } = process;\n`, 'no-restricted-properties'],
    ['process.env in a test', 'tests/a.test.ts', `export const x = process.env;\n`, 'no-restricted-properties'],
    ['an imported env', 'src/main-a.ts', `import { env } from 'node:process';\n`, 'no-restricted-syntax'],
    ['any', 'tests/a.test.ts', `export const x: any = 1;\n`, '@typescript-eslint/no-explicit-any'],
    ['!', 'tests/a.test.ts', `export const x = [1][0]!;\n`, '@typescript-eslint/no-non-null-assertion'],
    ['as', 'tests/a.test.ts', `export const x = 1 as number;\n`, '@typescript-eslint/consistent-type-assertions'],
    ['the clock in the domain', 'src/domain/a.ts', `export const x = new Date();\n`, 'no-restricted-syntax'],
    ['Date.now in the domain', 'src/domain/a.ts', `export const x = Date.now();\n`, 'no-restricted-properties'],
    ['chance in the domain', 'src/domain/a.ts', `export const x = Math.random();\n`, 'no-restricted-properties'],
    ['the network in the domain', 'src/domain/a.ts', `export const x = fetch('/');\n`, 'no-restricted-globals'],
  ];

  test.each(cases)('%s is an error in %s', async (_what, file, code, rule) => {
    expect(await broken(file, code)).toEqual([rule]);
  });

  test('`as const` is allowed, and src/config.ts reads the environment', async () => {
    expect(await broken('src/store/a.ts', `export const x = ['red', 'green'] as const;\n`)).toEqual([]);
    expect(await broken('src/config.ts', `export const x = process.env;\n`)).toEqual([]);
  });
});
