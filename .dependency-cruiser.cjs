// Which folder may know which: one rule per line of the table in the architecture notes. `npm run check` fails on any of them.
const TESTS =
  '/testing/|\\.fixture\\.ts$|\\.test\\.[jt]sx?$|^tests/|/__tests__/|^hubspot-app/test/|^salesforce-package/tools/';
const CONFIGS = '\\.config\\.[cm]?[jt]s$';
const SANDBOX = '^connectors/[^/]+/sandbox/';
const ROOTS = '^connectors/(main|cli)\\.ts$|^connectors/(main|cli)/';
// Loaded by address and not by import: threads, and what the workbench's pages are bundled from.
const THREADS = '(^|[./-])(worker|thread)\\.ts$';
const ENTRIES = `${ROOTS}|^core/index\\.ts$|${THREADS}`;
const LOADED = `${THREADS}|^connectors/workbench/`;

/** A package and the folders of connectors that may know it. */
const HOMES = {
  kysely: 'postgres',
  pg: 'postgres',
  '@electric-sql/pglite': 'postgres',
  'pg-boss': 'jobs',
  'node-cron': 'jobs',
  express: 'http|workbench|[^/]+/sandbox',
  helmet: 'http|workbench|[^/]+/sandbox',
  openai: 'assistant',
  '@hubspot/api-client': 'hubspot',
  jsforce: 'salesforce',
  '@grpc/grpc-js': 'salesforce',
  '@grpc/proto-loader': 'salesforce',
  avsc: 'salesforce',
  formulon: 'salesforce',
  liquidjs: 'documents|assistant',
  docx: 'documents',
  fflate: 'documents',
  minisearch: 'documents|assistant',
  '@myriaddreamin/typst-ts-node-compiler': 'documents',
  'mdast-util-from-markdown': 'documents|assistant',
};

/** What the compiler may know of core: tables, types, words. Not `decide`, `guards`, `grants`, `who`, `open-moves`, `route`. */
const TABLES =
  '^core/(lifecycle/(table-agreeing|table-live|transition|types)|policy/types|registration/types|screen/visibility|text/[a-z-]+)\\.ts$';

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const homes = Object.entries(HOMES).map(([name, home]) =>
  forbid(
    `package-at-home: ${name}`,
    'A package change touches one folder.',
    { path: '^(core|connectors)/', pathNot: [`^connectors/(${home})/`, TESTS] },
    { path: `^node_modules/(@types/)?${name}/` },
  ),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'core-is-pure',
      'The same bytes run in Node, a HubSpot card and an LWC: core reaches nothing outside itself.',
      { path: '^core/', pathNot: TESTS },
      { pathNot: '^core/' },
    ),
    forbid(
      'service-knows-no-adapter',
      'A use case is readable and testable with no CRM in sight: it knows itself, core and the schema libraries.',
      { path: '^connectors/service/', pathNot: TESTS },
      // Payloads are parsed by zod at the one door all commands share; policy files by yaml and ajv.
      { pathNot: '^(connectors/service|core)/|^node_modules/(zod|ajv|ajv-formats|yaml)/' },
    ),
    forbid(
      'adapters-never-meet',
      'A CRM can be removed by deleting its folder.',
      { path: '^connectors/([^/]+)/', pathNot: ['^connectors/service/', ROOTS, TESTS] },
      { path: '^connectors/[^/]+/', pathNot: '^connectors/($1|service)/' },
    ),
    forbid(
      'main-is-the-root',
      'Wiring, environment and clock are read in one place.',
      { pathNot: [TESTS, ROOTS] },
      { path: ROOTS },
    ),
    ...homes,
    forbid(
      'compiler-decides-nothing',
      "What the CRMs enforce is made from the tables alone; with core's predicates a mistake in one would hide in the other.",
      { path: '^connectors/compiler/', pathNot: TESTS },
      { path: '^(core|connectors)/', pathNot: `^connectors/compiler/|${TABLES}` },
    ),
    forbid(
      'views-see-core-only',
      'A card reaches the service by HTTP, as in production.',
      { path: '^(hubspot-app|salesforce-package)/', pathNot: TESTS },
      { path: '^connectors/' },
    ),
    forbid(
      'sandbox-stays-home',
      "Invented data must not reach a customer's CRM.",
      { pathNot: [SANDBOX, ROOTS, TESTS] },
      { path: SANDBOX },
    ),
    forbid('no-cycle', 'Each part can be read alone.', {}, { circular: true }),
    forbid(
      'no-orphan',
      'All that ships is used: this file is reached from no composition root and is not part of core.',
      { path: ENTRIES },
      {
        path: '^(core|connectors)/',
        pathNot: [ENTRIES, TESTS, LOADED, CONFIGS, '\\.d\\.ts$', 'build\\.mjs$'],
        reachable: false,
      },
    ),
    forbid(
      'tests-stay-out',
      'Product code does not reach tests or what they use.',
      { path: '^(core|connectors|hubspot-app/src|salesforce-package)/', pathNot: [TESTS, CONFIGS] },
      { path: [TESTS, '^node_modules/(vitest|@vitest|fast-check|playwright-core|axe-core|nock)/'] },
    ),
    forbid(
      'start-has-its-packages',
      'npm start installs without devDependencies, so what ships names its packages in its own dependencies.',
      { path: '^(core|connectors)/', pathNot: [TESTS, CONFIGS] },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'nothing-unresolved',
      'An import that leads nowhere.',
      // The Salesforce page imports the platform's names (`c/…`); its own build resolves them and stops on a wrong one.
      {
        path: '^(core|connectors|tests|tools|hubspot-app)/',
        pathNot: '^connectors/workbench/salesforce/(modules|page)/',
      },
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^core/dist/|^connectors/workbench/dist/|^hubspot-app/dist/|^hubspot-app/src/app/cards/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
