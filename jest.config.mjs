/** @type {import('jest').Config} */
export default {
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    // because swc only strips types here: tsc does the checking, in `npm run check`
    '^.+\\.ts$': ['@swc/jest', { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
  // because dist/ and the downloaded servers hold copies of packages that jest's file map would call duplicates
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.tools/'],
  // because the journeys start a PostgreSQL and a Temporal of their own, which takes seconds on a cold disk
  // Only what hangs is ended by it: how long something takes is for the benchmarks, and a busy machine is slow.
  testTimeout: 240_000,
  // because two cores gain nothing from more
  maxWorkers: 2,
  // because modules of a suite that has ended are not let go of: some hundred suites would fill a worker's heap
  workerIdleMemoryLimit: '1GB',
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  reporters: ['default', '<rootDir>/tests/support/closing-line.mjs'],
};
