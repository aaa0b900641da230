/**
 * Who may call whom (docs/architecture.md): apps → features → views → platform → contracts → domain, nothing back.
 * Features meet only through events and published views. Imports of types count as well.
 */
const features = '(?:alerting|dispatching|notifying|referring|realtime|roster|identity|reporting)';
const specs = '\\.(spec|e2e-spec|web-spec)\\.tsx?$';
const fromNpm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('apps-import-no-app', 'An app is a list of modules; two apps share through a library.', {
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/[^/]+/', pathNot: '^apps/$1/' },
    }),
    rule('libs-import-no-app', 'A library never knows who runs it.', {
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    }),
    rule('features-meet-only-through-events', 'A feature hears of another through its events and published views.', {
      from: { path: `^libs/(${features})/` },
      to: { path: `^libs/${features}/`, pathNot: '^libs/$1/' },
    }),
    rule('views-import-no-feature', 'A view reads what a feature publishes, in SQL.', {
      from: { path: '^libs/views/' },
      to: { path: `^libs/${features}/` },
    }),
    rule('platform-imports-no-feature', 'Plumbing knows no feature.', {
      from: { path: '^libs/platform/' },
      to: { path: `^libs/(?:${features}|views)/` },
    }),
    rule('contracts-import-domain-and-catalogue-only', 'The wire does not know who speaks on it.', {
      from: { path: '^libs/contracts/', pathNot: specs },
      to: { path: '^libs/', pathNot: '^libs/(contracts|domain|catalogue)/' },
    }),
    rule('contracts-take-types-of-domain', 'The wire carries data; the rules stay in the domain.', {
      from: { path: '^libs/contracts/', pathNot: specs },
      to: { path: '^libs/domain/', dependencyTypesNot: ['type-only'] },
    }),
    rule('contracts-are-zod-only', 'The web carries the contracts too.', {
      from: { path: '^libs/contracts/', pathNot: specs },
      to: { dependencyTypes: [...fromNpm, 'core'], pathNot: '(^|/)node_modules/zod/' },
    }),
    rule('domain-imports-nothing', 'Pure: no framework, no clock, no table of the catalogue.', {
      from: { path: '^libs/domain/', pathNot: specs },
      to: { pathNot: '^libs/domain/' },
    }),
    rule('catalogue-imports-nothing', 'Data with types.', {
      from: { path: '^libs/catalogue/', pathNot: specs },
      to: { pathNot: '^libs/catalogue/' },
    }),
    rule('libs-are-entered-by-index', 'What index.ts does not say is not promised to anybody outside.', {
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    }),
    rule('libs-are-entered-by-index-from-outside', 'What index.ts does not say is not promised to anybody outside.', {
      from: { path: '^(apps|test|scripts)/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    }),
    rule('testing-is-for-tests', 'Fakes and movable clocks never reach a hospital.', {
      from: { path: '^(apps|libs)/', pathNot: ['^libs/testing/', specs] },
      to: { path: '^libs/testing/' },
    }),
    rule('demo-is-for-apps', 'The hospital of the first run is loaded by an app that was asked for it.', {
      from: { path: '^libs/', pathNot: ['^libs/(demo|testing)/', specs] },
      to: { path: '^libs/demo/' },
    }),
    rule('tests-are-imported-by-tests', 'Nothing that runs in a hospital depends on a test.', {
      from: { path: '^(apps|libs)/', pathNot: specs },
      to: { path: ['^test/', specs] },
    }),
    rule('web-imports-contracts-catalogue-domain', 'The rest runs on the server.', {
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: ['^libs/(contracts|catalogue|domain)/'] },
    }),
    rule('web-runs-in-a-browser', 'A browser has no Node.', {
      from: { path: '^apps/web/src/', pathNot: specs },
      to: { dependencyTypes: ['core'] },
    }),
    rule('servers-run-without-development-packages', 'The image carries only `dependencies`.', {
      from: { path: '^(apps|libs)/', pathNot: ['^apps/web/', '^libs/testing/', specs] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
    }),
    rule('no-cycles', 'Two files that need each other are one file, or three.', {
      from: {},
      to: { circular: true },
    }),
    rule('everything-resolves', 'An import that leads nowhere fails only when it is reached.', {
      from: { path: '^(apps|libs|test)/' },
      to: { couldNotResolve: true, pathNot: '^virtual:' }, // those are made while the web is built
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};

function rule(name, comment, condition) {
  return { name, comment, severity: 'error', ...condition };
}
