const { existsSync } = require('node:fs');
const { join } = require('node:path');

// Some suites read the material beside the repository. Where it is absent they are left out, and the reporter says so.
const hasSharedMaterial = existsSync(join(__dirname, '..', 'shared', 'data'));
const leftOut = ['/node_modules/', ...(hasSharedMaterial ? [] : ['<rootDir>/test/shared/'])];

const FAULTS = 'test/faults/short.spec.ts';

/** @type {import('jest').Config} */
const each = {
  testEnvironment: 'node',
  roots: ['src', 'workflows', 'activities', 'web/src', 'test'].map((folder) => join('<rootDir>', folder)),
  // One compiler configuration for tests and build; `import()` stays as it is, so that ESM-only packages can be loaded.
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  globalSetup: './test/support/global-setup.ts',
  globalTeardown: './test/support/global-teardown.ts',
  setupFilesAfterEnv: ['./test/support/no-console-errors.ts'],
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...each,
      displayName: 'suites',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: [...leftOut, `<rootDir>/${FAULTS}`],
    },
    // A runner of its own has its turn when the others are done: the whole system is killed with the machine to itself.
    {
      ...each,
      displayName: 'faults',
      testMatch: [`<rootDir>/${FAULTS}`],
      runner: ['jest-runner', { alone: true }],
    },
  ],
  reporters: [
    'default',
    ['./test/support/totals-reporter.cjs', { leftOut: hasSharedMaterial ? [] : ['test/shared'] }],
  ],
  maxWorkers: 2,
  testTimeout: 30_000,
  workerIdleMemoryLimit: '1GB',
};
