import path from 'node:path/posix';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// ── The import table of the house ────────────────────────────────────────────────────────────────────────────────────
// Every room may import itself and what its row lists; everything else is an error. A name ending in `/` is a room (a
// folder), one ending in `.ts` a file, `x:` and `@x/` stand for all that begins so, anything else is a package. What
// stands under `types` may only be imported by `import type`. A library that one room needs is added to its row.

const loggerTypes = ['src/log.ts', 'pino'];

const rooms = {
  'src/domain': { values: ['chinese-days', 'tyme4ts'] },
  'src/store': { values: ['src/domain/', '@prisma/', 'pg', 'canonicalize', 'node:'], types: loggerTypes },
  'src/channels': { values: ['src/domain/'] },
  'src/documents': {
    values: ['src/domain/', 'read-excel-file', 'saxes', 'unpdf', 'write-excel-file', 'yauzl', 'node:'],
  },
  'src/files': { values: ['src/documents/', 'src/domain/', 'file-type', 's3mini', 'yauzl', 'node:'] },
  activities: {
    values: [
      'src/store/',
      'src/channels/',
      'src/documents/',
      'src/domain/',
      '@temporalio/activity',
      '@temporalio/common',
    ],
    types: loggerTypes,
  },
  workflows: { values: ['@temporalio/workflow'], types: ['src/domain/', 'activities/'] },
  'src/api': {
    values: [
      'src/store/',
      'src/documents/',
      'src/files/',
      'src/domain/',
      'zod',
      'express',
      'express-rate-limit',
      'better-auth',
      '@node-rs/argon2',
      'jose',
      'helmet',
      'pino-http',
      'prom-client',
      'swagger-ui-dist',
      '@asteasolutions/zod-to-openapi',
      'node:',
    ],
    types: loggerTypes,
  },
  'src/temporal': {
    values: ['activities/', 'workflows/names.ts', 'src/store/', '@temporalio/', 'node:'],
    types: ['src/domain/', 'workflows/', ...loggerTypes],
  },
  client: { values: ['openapi-fetch'] },
  'src/stack': {
    values: ['src/log.ts', 'src/config.ts', 'pg', '@temporalio/client', '@temporalio/testing', 'node:'],
    types: ['pino'],
  },
};

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The regular expression for one name of the table, as a file in `folder` must write it. */
function written(name, folder) {
  if (name.endsWith(':') || /^@[^/]+\/$/.test(name)) return `${escape(name)}.+`;
  if (name.endsWith('/')) {
    // because Prisma's generated client is the store's own, even for rooms that may import the store
    const kept = name === 'src/store/' ? '(?!generated\\/)' : '';
    return `${escape(path.relative(folder, name))}\\/${kept}(?:[\\w-]+\\/)*[\\w.-]+\\.(?:ts|json)`;
  }
  if (name.endsWith('.ts')) return escape(path.relative(folder, name));
  return `${escape(name)}(?:\\/.+)?`;
}

/** What a file in `folder`, which lies in `room`, writes to import its own room. */
function ownRoom(room, folder) {
  const inside = '(?:[\\w-]+\\/)*[\\w.-]+\\.(?:ts|json)';
  const up = path.relative(folder, room);
  return up === '' ? [`\\.\\/${inside}`] : [`\\.\\/${inside}`, `${escape(up)}\\/${inside}`];
}

/** One configuration object for a room at each depth of folders, because a relative import means another thing there. */
function borders([room, { values, types = [] }]) {
  return ['', '/1', '/1/2'].map((below) => {
    const folder = room + below;
    const mayValue = [...ownRoom(room, folder), ...values.map((name) => written(name, folder))].join('|');
    const mayType = types.map((name) => written(name, folder)).join('|');
    const row = [...values, ...types.map((name) => `${name} (types)`)].join(', ');
    const patterns = [
      {
        regex: `^(?!(?:${mayType === '' ? mayValue : `${mayValue}|${mayType}`})$)`,
        caseSensitive: true,
        message: `${room} may import only itself and ${row}. See the import table in eslint.config.mjs.`,
      },
    ];
    if (mayType !== '') {
      patterns.push({
        regex: `^(?!(?:${mayValue})$)(?:${mayType})$`,
        caseSensitive: true,
        allowTypeImports: true,
        message: `${room} may import only types from here: write \`import type\`.`,
      });
    }
    return {
      name: `house/borders/${folder}`,
      files: [`${room}${below.replace(/\d/g, '*')}/*.ts`],
      rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
    };
  });
}

// ── What the style forbids ───────────────────────────────────────────────────────────────────────────────────────────

const never = [
  { selector: 'TSEnumDeclaration', message: 'Write a union of strings and an exhaustive switch.' },
  { selector: 'ExportAllDeclaration', message: 'Index files list names: no `export *`.' },
];

const neverReadEnvironment = {
  selector: 'ImportDeclaration[source.value=/^(node:)?process$/]',
  message: 'process is a global; its env is read in src/config.ts only.',
};

const neverImportLate = {
  selector: 'ImportExpression',
  message: 'import() would pass the borders unseen: only composition roots, the stack and tests load late.',
};

const neverAskTheClock = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'The domain has no clock: `now` is handed in.',
};

const environment = {
  object: 'process',
  property: 'env',
  message: 'process.env is read in src/config.ts only; configuration is passed down.',
};

const chance = [
  { object: 'Date', property: 'now', message: 'The domain has no clock: `now` is handed in.' },
  { object: 'Math', property: 'random', message: 'The domain has no randomness: it is handed in.' },
  { object: 'performance', property: 'now', message: 'The domain has no clock: `now` is handed in.' },
];

const outsideWorld = ['process', 'fetch', 'crypto', 'console', 'setTimeout', 'setInterval', 'setImmediate'];

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'coverage/',
      '.data/',
      '.tools/',
      'src/store/generated/',
      'tests/histories/',
      'client/schema.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    name: 'house/style',
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // because `== null` asks for null and undefined at once
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...never, neverReadEnvironment],
      'no-restricted-properties': ['error', environment],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: true, requireDefaultForNonUnion: true },
      ],
      // because a number or a boolean in a message is no accident; an object or undefined is
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // because an empty string often means "not set", most of all in the environment
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // because an interface may ask for a promise where one implementation has nothing to await
      '@typescript-eslint/require-await': 'off',
    },
  },
  ...Object.entries(rooms).flatMap(borders),
  {
    name: 'house/no-late-imports',
    files: Object.keys(rooms)
      .filter((room) => room !== 'src/stack')
      .map((room) => `${room}/**/*.ts`),
    rules: { 'no-restricted-syntax': ['error', ...never, neverReadEnvironment, neverImportLate] },
  },
  {
    name: 'house/domain-is-pure',
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...never, neverReadEnvironment, neverImportLate, neverAskTheClock],
      'no-restricted-properties': ['error', environment, ...chance],
      'no-restricted-globals': ['error', ...outsideWorld],
    },
  },
  {
    name: 'house/no-fourth-floor',
    files: Object.keys(rooms).map((room) => `${room}/*/*/*/**/*.ts`),
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'The import table reaches two folders below a room; put this file higher.' },
      ],
    },
  },
  {
    name: 'house/reads-the-environment',
    // because jest hands what the global setup started to its workers through the environment
    files: ['src/config.ts', 'tests/support/**/*.ts', '*.mjs', 'bench/**/*.mjs'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    name: 'house/tests',
    files: ['tests/**/*.ts', 'bench/**/*.ts', 'fuzz/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
