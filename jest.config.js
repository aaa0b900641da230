/**
 * Every kind of test is a Jest project; `scripts/test.mjs` runs them in order. NestJS 12, uuid and others are ESM only:
 * that script starts Jest with `--experimental-vm-modules`, and Jest then requires them untouched, on Node 24.9 or newer.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const { paths } = JSON.parse(readFileSync(join(__dirname, 'tsconfig.json'), 'utf8')).compilerOptions;

const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', decorators: true, ...parser },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      target: 'es2023',
      keepClassNames: true,
    },
    // A dynamic import stays one, as in the built servers.
    module: { type: 'commonjs', ignoreDynamic: true },
  },
];

const project = (displayName, testMatch) => ({
  displayName,
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': swc({ tsx: false }), '^.+\\.tsx$': swc({ tsx: true }) },
  // Written once, in tsconfig.json: '@redalert/domain' is '<rootDir>/libs/domain/src/index.ts'.
  moduleNameMapper: Object.fromEntries(
    Object.entries(paths).map(([alias, [file]]) => [`^${alias}$`, join('<rootDir>', file)]),
  ),
});

module.exports = {
  projects: [
    project('unit', ['libs/**/*.spec.{ts,tsx}', 'apps/**/*.spec.{ts,tsx}']),
    project('architecture', ['test/architecture/**/*.spec.ts']),
    project('simulation', ['test/simulation/**/*.spec.ts']),
    project('medium', ['test/medium/**/*.spec.ts']),
    project('faults', ['test/faults/**/*.spec.ts']),
    project('e2e', ['test/e2e/**/*.e2e-spec.ts']),
    project('web', ['test/web/**/*.web-spec.ts']),
  ],
};
