// Builds everything that ships into dist/ and, with --tests, the editor suite into out/.
//
//   node esbuild.js               for development: readable, with source maps
//   node esbuild.js --production  for the packed extension: minified, without maps
//   node esbuild.js --tests       the editor suite as well

const { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { Module } = require('node:module');
const { join } = require('node:path');
const esbuild = require('esbuild');

const production = process.argv.includes('--production');
const tests = process.argv.includes('--tests');

const shared = {
  absWorkingDir: __dirname,
  bundle: true,
  charset: 'utf8',
  target: 'es2022',
  minify: production,
  sourcemap: !production,
  legalComments: 'none',
  logLevel: 'error',
};
// A package that makes itself a `require` from its own address gets the bundle's path: CommonJS has no `import.meta`.
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs', define: { 'import.meta.url': '__filename' } };
const browser = { ...shared, platform: 'browser', format: 'cjs' };

const bundles = [
  { ...node, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...browser, entryPoints: ['client/src/browser/main.ts'], outfile: 'dist/web/client.js', external: ['vscode'] },
  // In Node the server and the command line load the core and the dictionaries from files of their own: they are most of both.
  { ...node, entryPoints: ['server/src/core/index.ts'], outfile: 'dist/core.js' },
  { ...node, entryPoints: ['server/src/core/teams.ts'], outfile: 'dist/teams.js', sharesCore: true },
  { ...node, entryPoints: ['server/src/core/translations.ts'], outfile: 'dist/translations.js', sharesCore: true },
  { ...node, entryPoints: ['server/src/word/readWord.ts'], outfile: 'dist/word.js' },
  { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.js', sharesCore: true },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', sharesCore: true, banner: { js: '#!/usr/bin/env node' } },
  {
    ...browser,
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/web/server.js',
    format: 'iife',
    // A worker that an extension starts has an address that is no URL, and the JSON schema validator reads it.
    define: { 'self.location': 'undefined' },
  },
];
// One bundle for every host: it uses nothing but the editor's own interface, and mocha as browsers get it.
const suite = {
  ...browser,
  entryPoints: ['test/editor/suite/main.ts'],
  outfile: 'out/editor/suite.js',
  external: ['vscode'],
  // Mocha would otherwise take the place of what the suite exports.
  define: { module: 'undefined' },
};

async function build() {
  const [text, translation] = await Promise.all([compileTermbase(), compileTranslationData()]);
  // Source maps of an earlier build must not be packed.
  if (production) rmSync(join(__dirname, 'dist'), { recursive: true, force: true });
  const chosen = tests ? [...bundles, suite] : bundles;
  await Promise.all(chosen.map(({ sharesCore, ...options }) => esbuild.build({ ...options, plugins: sharesCore ? [sharedCore] : [] })));
  writeFileSync(join(__dirname, 'dist/termbase.json'), text);
  writeFileSync(join(__dirname, 'dist/translation.json'), translation);
  for (const name of readdirSync(join(__dirname, 'dictionaries')).filter((name) => name.endsWith('.schema.json')))
    cpSync(join(__dirname, 'dictionaries', name), join(__dirname, 'dist/schemas', name));
  cpSync(join(__dirname, 'client/l10n'), join(__dirname, 'dist/l10n'), { recursive: true });
}

/** Leaves the core and the dictionaries out of a bundle, to be loaded from the files beside it. */
const sharedCore = {
  name: 'shared core',
  setup(build) {
    build.onResolve({ filter: /\/index\.js$/ }, ({ path, importer }) =>
      isCore(path, importer) ? { path: './core.js', external: true } : undefined,
    );
    build.onResolve({ filter: /\/core\/teams\.js$/ }, () => ({ path: './teams.js', external: true }));
    build.onResolve({ filter: /\/word\/readWord\.js$/ }, () => ({ path: './word.js', external: true }));
    build.onResolve({ filter: /\/core\/translations\.js$/ }, () => ({ path: './translations.js', external: true }));
    build.onResolve({ filter: /^zontik:(termbase|translation)$/ }, ({ path }) => ({ path: `./${path.slice(7)}.json`, external: true }));
  },
};

/** Whether an import is of the core's façade: from a host, or from its neighbour. */
function isCore(path, importer) {
  return path.endsWith('/core/index.js') || importer.endsWith('/core/teams.ts') || importer.endsWith('/core/translations.ts');
}

/** Has the core compile all dictionaries. */
async function compileTermbase() {
  const { buildTermbase } = await loadCore('terminology/buildTermbase.ts');
  return buildTermbase(readDictionaries());
}

/** The word lists for comparing translations, which are no dictionary of concepts. */
async function compileTranslationData() {
  const { buildTranslationData } = await loadCore('alignment/buildTranslationData.ts');
  return JSON.stringify(buildTranslationData((file) => readFileSync(join(__dirname, 'dictionaries/translation', file), 'utf8')));
}

/** What a module of the core exports. It is bundled in memory first, since Node does not run TypeScript. */
async function loadCore(path) {
  const entry = join(__dirname, 'server/src/core', path);
  const { outputFiles } = await esbuild.build({ ...node, entryPoints: [entry], write: false, minify: false, sourcemap: 'inline' });
  const compiler = new Module(entry, module);
  compiler.paths = module.paths;
  compiler._compile(outputFiles[0].text, entry);
  return compiler.exports;
}

/** Every dictionary file with its path below `dictionaries/`, in the same order on every machine. */
function readDictionaries() {
  const folder = join(__dirname, 'dictionaries');
  return readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('translation/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

build().catch((error) => {
  // esbuild has already printed what is wrong with the source; a dictionary's mistake is ours to print.
  if (!error.errors) console.error(error.message);
  process.exitCode = 1;
});
