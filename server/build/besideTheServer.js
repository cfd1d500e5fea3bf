// What a bundle finds in files beside it, and so need not hold itself.

const { join } = require('node:path');

const root = join(__dirname, '../..');

/** Leaves the compiled dictionaries out of a bundle, to be loaded from the files beside it. */
function dictionariesBeside() {
  return {
    name: 'dictionaries beside',
    setup(build) {
      build.onResolve({ filter: /^zontik:(termbase|translation)$/ }, ({ path }) => ({ path: path.slice(7), namespace: 'dictionaries' }));
      build.onLoad({ filter: /^/, namespace: 'dictionaries' }, ({ path }) => ({
        contents: `import { packedJson } from './server/src/node/readPackedJson.ts';
          export default packedJson(require('node:path').join(__dirname, '${path}.json.zst'));`,
        resolveDir: root,
      }));
    },
  };
}

/** Leaves out what the server has in files of its own, too. */
function besideTheServer() {
  return {
    name: 'beside the server',
    setup(build) {
      dictionariesBeside().setup(build);
      build.onResolve({ filter: /\/index\.js$/ }, ({ path, importer }) =>
        isCore(path, importer) ? { path: './core.js', external: true } : undefined,
      );
      build.onResolve({ filter: /\/core\/teams\.js$/ }, () => ({ path: './teams.js', external: true }));
      build.onResolve({ filter: /\/word\/readWord\.js$/ }, () => ({ path: './word.js', external: true }));
      build.onResolve({ filter: /\/core\/translations\.js$/ }, () => ({ path: './translations.js', external: true }));
    },
  };
}

/** Whether an import is of the core's façade: from a host, or from its neighbour. */
function isCore(path, importer) {
  return path.endsWith('/core/index.js') || importer.endsWith('/core/teams.ts') || importer.endsWith('/core/translations.ts');
}

module.exports = { dictionariesBeside, besideTheServer };
