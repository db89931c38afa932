// The import table of docs/architecture.md, room by room. `npm test` fails on the first import that breaks it.

/** What each room may import of ours; itself always. */
const ROOMS = {
  domain: [],
  contract: ['domain'],
  'main/db': ['domain'],
  'main/api': ['domain', 'contract', 'main/db'],
  'main/imports': ['domain', 'contract', 'main/db'],
  'main/exports': ['domain', 'contract', 'main/api'],
  'main/promise': ['domain', 'main/api'],
  'main/web': [],
  'main/electron': ['contract', 'main/api', 'main/web'],
  'main/loopback': ['contract', 'main/api', 'main/web'],
  'main/start': ['domain', 'contract', 'main/db', 'main/api', 'main/imports', 'main/exports', 'main/promise', 'seeds'],
  'main/terminal': ['domain', 'contract'],
  preload: [],
  'renderer/client': ['contract', 'domain'],
  'renderer/ui': [],
  'renderer/features': ['domain', 'contract', 'renderer/client', 'renderer/ui'],
  'renderer/app': ['domain', 'contract', 'renderer/features', 'renderer/client', 'renderer/ui'],
  seeds: ['domain', 'contract'],
};

/** npm packages (and Node) that each room may use; a room that is not named may use any. */
const PACKAGES = {
  domain: ['zod', 'date-fns'],
  contract: ['zod', '@orpc/contract'],
  seeds: ['zod', 'date-fns'],
  preload: ['electron'],
};

const roomRules = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `room-${room.replace('/', '-')}`,
  comment: `${room} may import only: ${[room, ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: {
    path: '^(domain|contract|main|preload|renderer|seeds|tests|scripts)/',
    pathNot: [room, ...allowed].map((name) => `^${name}/`),
  },
}));

const packageRules = Object.entries(PACKAGES).map(([room, names]) => ({
  name: `packages-${room}`,
  comment: `${room} may use only these packages: ${names.join(', ')}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core', 'npm-no-pkg', 'unknown'],
    pathNot: names.map((name) => `(^|node_modules/)${name}(/|$)`),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    ...packageRules,
    {
      name: 'no-node-in-window',
      comment: 'the window runs sandboxed: no Node modules, no Electron, no database',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: '(^(fs|path|os|http|net|child_process|worker_threads|crypto)$)|node_modules/(electron|better-sqlite3|kysely|yauzl)/',
      },
    },
    {
      name: 'features-are-islands',
      comment: 'a feature never imports another feature',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'electron-only-in-its-host',
      comment: 'only the Electron host and the preload know Electron',
      severity: 'error',
      from: { pathNot: '^(main/electron/|main/index\\.ts|preload/|tests/)' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'charts-in-one-place',
      comment: 'only the adapter knows the chart library',
      severity: 'error',
      from: { pathNot: '^renderer/ui/chart\\.tsx$' },
      to: { path: 'node_modules/recharts/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-tests-in-product', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
