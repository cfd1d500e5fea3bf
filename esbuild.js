// Builds everything that ships into dist/ or, with --tests, the editor suite into out/.
//
//   node esbuild.js               for development: readable, with source maps
//   node esbuild.js --production  for the packed extension: minified, without maps
//   node esbuild.js --tests       the editor suite, which works with either

const { Buffer } = require('node:buffer');
const { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { builtinModules } = require('node:module');
const { basename, dirname, join, relative, resolve } = require('node:path');
const zstd = require('@bokuweb/zstd-wasm');
const esbuild = require('esbuild');
const { besideTheServer, dictionariesBeside } = require('./server/build/besideTheServer.js');
const { compileTermbase, compileTranslationData } = require('./server/build/compileDictionaries.js');
const { fflateForJszip, forProcesses, onlyWhatIsRead } = require('./server/build/fromLibraries.js');
const { packJson } = require('./server/build/packJson.js');
const { packagesIn, thirdPartyNotices } = require('./server/build/thirdPartyNotices.js');

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
  // Nothing goes over a network, starts a program or makes code from text: what libraries have of it is left out (test/trust.test.ts).
  alias: { net: './server/build/nothing.js' },
  define: { XMLHttpRequest: 'undefined' },
};
const noPrograms = { ...shared.alias, child_process: './server/build/nothing.js' };
// A package that makes itself a `require` from its own address gets the bundle's path: CommonJS has no `import.meta`.
const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  define: { ...shared.define, 'import.meta.url': '__filename' },
};
const browser = { ...shared, platform: 'browser', format: 'cjs' };

// The command line loads the core and the dictionaries from the files of the server: they are most of both.
const commandLine = {
  ...node,
  alias: noPrograms,
  entryPoints: ['server/src/cli/main.ts'],
  outfile: 'dist/cli.js',
  plugins: [besideTheServer()],
  // Files that are wrapped in functions have no names that Node could see in an import.
  supported: { 'dynamic-import': false },
  banner: { js: '#!/usr/bin/env node' },
};

// The server of both platforms, in files that they share: what several of these need, esbuild puts into chunks of their own.
const server = {
  ...browser,
  entryPoints: {
    core: 'server/src/core/index.ts',
    teams: 'server/src/core/teams.ts',
    translations: 'server/src/core/translations.ts',
    word: 'server/src/word/readWord.ts',
    server: 'server/src/node/main.ts',
    worker: 'server/src/browser/worker.ts',
  },
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  alias: noPrograms,
  inject: [join(__dirname, 'server/build/noCodeFromText.js')],
  sourcemap: production ? false : 'inline',
  external: ['node:*', ...builtinModules],
  // A worker that an extension starts has an address that is no URL, and the JSON schema validator reads it.
  define: { ...shared.define, 'self.location': 'undefined' },
  plugins: [dictionariesBeside(), forProcesses(), onlyWhatIsRead(), fflateForJszip()],
};
// One bundle for every host: it uses nothing but the editor's own interface, and mocha as browsers get it.
const suite = {
  ...browser,
  entryPoints: ['test/editor/suite/main.ts'],
  outfile: 'out/editor/suite.js',
  external: ['vscode'],
  // Mocha would otherwise take the place of what the suite exports.
  define: { ...shared.define, module: 'undefined' },
};

/** @typedef {import('./esbuild.js').Built} Built */

async function build() {
  const [termbase, translation] = await Promise.all([compileTermbase(), compileTranslationData()]);
  // Neither source maps nor chunks of an earlier build must be packed.
  rmSync(join(__dirname, 'dist'), { recursive: true, force: true });
  const built = await bundleAll();
  for (const { path, text } of built) writeCode(join(__dirname, path), text);
  const sources = built.flatMap((file) => Object.keys(file.sources));
  writeFileSync(join(__dirname, 'dist/ThirdPartyNotices.txt'), thirdPartyNotices(packagesIn(sources)));
  await zstd.init();
  for (const [name, object] of Object.entries({ termbase, translation }))
    writeFileSync(join(__dirname, `dist/${name}.json.zst`), zstd.compress(packJson(object), production ? 22 : 1));
  for (const name of readdirSync(join(__dirname, 'dictionaries')).filter((name) => name.endsWith('.schema.json')))
    copyJson(join('dictionaries', name), join('dist/schemas', name));
  for (const name of readdirSync(join(__dirname, 'client/l10n'))) copyJson(join('client/l10n', name), join('dist/l10n', name));
}

/** Copies JSON without the space between its parts. */
function copyJson(from, to) {
  mkdirSync(dirname(join(__dirname, to)), { recursive: true });
  writeFileSync(join(__dirname, to), JSON.stringify(JSON.parse(readFileSync(join(__dirname, from), 'utf8'))));
}

/** Stands before a source map within code. */
const MAP_COMMENT = '\n//# sourceMappingURL=data:application/json;base64,';

/** Writes a source map into a file of its own: within the code it would be read at each start, and take longer than the code. */
function writeCode(path, text) {
  const within = text.lastIndexOf(MAP_COMMENT);
  const code = within < 0 ? text : `${text.slice(0, within)}\n//# sourceMappingURL=${basename(path)}.map\n`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
  if (within >= 0) writeFileSync(`${path}.map`, Buffer.from(text.slice(within + MAP_COMMENT.length), 'base64'));
}

/**
 * Every file of code that ships, in memory.
 *
 * @returns {Promise<Built[]>}
 */
async function bundleAll() {
  const { files, filesAtStart } = await bundleServer();
  const worker = {
    ...browser,
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/web/server.js',
    format: 'iife',
    define: { ...shared.define, filesAtStart: JSON.stringify(filesAtStart) },
  };
  return [...files, ...(await bundle(commandLine)), ...(await bundle(worker)), ...(await bundleClient())];
}

/** @returns {Promise<Built[]>} */
async function bundle(options) {
  const sourcemap = production ? false : 'inline';
  const { outputFiles, metafile } = await esbuild.build({ ...options, sourcemap, write: false, metafile: true });
  return outputFiles.map(({ path, text }) => {
    const name = relative(__dirname, path).replaceAll('\\', '/');
    const { inputs, imports, entryPoint } = metafile.outputs[name];
    return {
      path: name,
      text,
      imports,
      entryPoint,
      sources: Object.fromEntries(Object.keys(inputs).map((file) => [file, metafile.inputs[file]])),
    };
  });
}

/**
 * esbuild shares code among files only as ES modules, which neither the worker of the web (`importScripts`) nor a `require` of old reads. So
 * each file becomes a function of what CommonJS gives to a module, called by Node at once and by the worker when it is asked for.
 *
 * @returns {Promise<{ files: Built[], filesAtStart: string[] }>} the latter are what the worker needs to start
 */
async function bundleServer() {
  const outputs = await bundle(server);
  const files = await Promise.all(
    outputs.map(async ({ text, ...output }) => {
      const { code, map } = await esbuild.transform(text, {
        format: 'cjs',
        charset: 'utf8',
        target: 'es2022',
        supported: { 'dynamic-import': false },
        minify: production,
        sourcemap: production ? false : 'external',
      });
      const call = `(f=>typeof module=="object"?f(module,exports,require):zontikModule(${JSON.stringify(basename(output.path))},f))`;
      // In parentheses of its own, so that V8 compiles it at once, and not after having looked through it first.
      const within = map ? `${MAP_COMMENT}${Buffer.from(map).toString('base64')}\n` : '\n';
      return { ...output, text: `${call}((function(module,exports,require){${code}\n}));${within}` };
    }),
  );
  const byPath = Object.fromEntries(outputs.map((output) => [output.path, output]));
  // What the worker loads when its client has been greeted comes with the first load.
  const rest = outputs.find(({ entryPoint }) => entryPoint === 'server/src/protocol/server.ts');
  return { files, filesAtStart: [...filesBehind(rest.path, byPath, filesBehind('dist/worker.js', byPath))].map((path) => basename(path)) };
}

/**
 * The web takes an extension's client in one file only, so the desktop's takes from that file what both have in common: our client, and what
 * of the library knows no platform.
 *
 * @returns {Promise<Built[]>}
 */
async function bundleClient() {
  const parts = [];
  const takenFromWeb = {
    name: 'taken from the web',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const common = /\/(?:lib\/common|client\/src(?!\/node))\//;
        const full = resolve(resolveDir, path).replaceAll('\\', '/');
        if (!common.test(full)) return undefined;
        if (!parts.includes(full)) parts.push(full);
        return { path: String(parts.indexOf(full)), namespace: 'web' };
      });
      build.onLoad({ filter: /^/, namespace: 'web' }, ({ path }) => ({
        contents: `module.exports = require('./web/client.js').parts[${path}]()`,
        resolveDir: __dirname,
      }));
      build.onResolve({ filter: /^\.\/web\/client\.js$/, namespace: 'web' }, ({ path }) => ({ path, external: true }));
    },
  };
  const client = { external: ['vscode'] };
  const desktop = await bundle({
    ...node,
    ...client,
    entryPoints: ['client/src/node/main.ts'],
    outfile: 'dist/client.js',
    plugins: [takenFromWeb],
  });
  const calls = parts.map((path) => `() => require(${JSON.stringify(path.replace(/\.js$/, ''))})`);
  const contents = `export * from './client/src/browser/main.ts'; export const parts = [${calls.join()}];`;
  const web = await bundle({ ...browser, ...client, stdin: { contents, resolveDir: __dirname }, outfile: 'dist/web/client.js' });
  return [...desktop, ...web];
}

/** A file and all that it imports. */
function filesBehind(path, outputs, known = new Set()) {
  if (known.has(path)) return known;
  known.add(path);
  for (const { path: imported, kind } of outputs[path].imports) if (kind === 'import-statement') filesBehind(imported, outputs, known);
  return known;
}

module.exports = { bundleAll };

if (require.main === module)
  (tests ? esbuild.build(suite) : build()).catch((error) => {
    // esbuild has already printed what is wrong with the source; a dictionary's mistake is ours to print.
    if (!error.errors) console.error(error.message);
    process.exitCode = 1;
  });
