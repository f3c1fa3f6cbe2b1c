import { fileURLToPath } from 'node:url';

/** One jest run for the whole workspace: sources are compiled by swc as they are met, so that tests need no build. */
export default {
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  testMatch: ['**/src/**/*.spec.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@rapport/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/', '/.rapport/', '/.nx/', '/fixtures/'],
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testTimeout: 180_000,
  // Most of them wait for servers most of the time.
  maxWorkers: 3,
  workerIdleMemoryLimit: '1GB',
};
