/** Imports point one way (entrypoints → components → lib) and never in a circle. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'lib-imports-lib',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(entrypoints|components)/' },
    },
    {
      name: 'components-below-entrypoints',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'views-share-through-common',
      severity: 'error',
      from: { path: '^components/([^/]+)/', pathNot: '^components/(reader|story)/' },
      to: { path: '^components/', pathNot: '^components/($1|common)/' },
    },
    {
      name: 'reader-shows-the-story',
      severity: 'error',
      from: { path: '^components/reader/' },
      to: { path: '^components/', pathNot: '^components/(reader|story|common)/' },
    },
    {
      name: 'story-holds-the-voices',
      severity: 'error',
      from: { path: '^components/story/' },
      to: { path: '^components/', pathNot: '^components/(story|voices|common)/' },
    },
    {
      name: 'nothing-ships-from-scripts',
      severity: 'error',
      from: { path: '^(entrypoints|components|lib)/' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'rooms-through-index',
      severity: 'error',
      from: { path: '^lib/([^/]+)/' },
      to: {
        path: '^lib/(article|balance|outlets|narrative|models|coverage|voices|reading|taking)/',
        pathNot: ['^lib/$1/', '/index\\.ts$'],
      },
    },
    {
      name: 'worker-alone-holds-secrets',
      severity: 'error',
      from: { path: '^(entrypoints|components|lib)/', pathNot: '^entrypoints/background/' },
      to: { path: '^lib/platform/secret-store\\.ts$' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: { path: '^(entrypoints|components|lib)/' },
      to: { couldNotResolve: true, pathNot: '^#i18n$' }, // made by the build from assets/locales
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
  },
};
