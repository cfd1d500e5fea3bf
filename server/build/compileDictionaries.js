// The dictionaries as they ship, compiled by the core.

const { readdirSync, readFileSync } = require('node:fs');
const { Module } = require('node:module');
const { join } = require('node:path');
const esbuild = require('esbuild');

const root = join(__dirname, '../..');

/** Has the core compile all dictionaries. */
async function compileTermbase() {
  const { buildTermbase } = await loadCore('terminology/buildTermbase.ts');
  return buildTermbase(readDictionaries());
}

/** The word lists for comparing translations, which are no dictionary of concepts. */
async function compileTranslationData() {
  const { buildTranslationData } = await loadCore('alignment/buildTranslationData.ts');
  return buildTranslationData((file) => readFileSync(join(root, 'dictionaries/translation', file), 'utf8'));
}

/** What a module of the core exports. It is bundled in memory first, since Node does not run TypeScript. */
async function loadCore(path) {
  const entry = join(root, 'server/src/core', path);
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    charset: 'utf8',
    format: 'cjs',
    logLevel: 'error',
    platform: 'node',
    sourcemap: 'inline',
    target: 'node20',
    write: false,
  });
  const compiler = new Module(entry, module);
  compiler.paths = module.paths;
  compiler._compile(outputFiles[0].text, entry);
  return compiler.exports;
}

/** Every dictionary file with its path below `dictionaries/`, in the same order on every machine. */
function readDictionaries() {
  const folder = join(root, 'dictionaries');
  return readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('translation/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

module.exports = { compileTermbase, compileTranslationData };
