// What of libraries goes into the bundles: less than they bring.

const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

/** Packages that are made for Node and for browsers are taken as browsers get them, but for what speaks to a process. */
function forProcesses() {
  return {
    name: 'for processes',
    setup(build) {
      build.onResolve({ filter: /^vscode-[\w-]+\/node$/ }, ({ path, resolveDir }) => ({
        path: require.resolve(path, { paths: [resolveDir] }),
      }));
    },
  };
}

/** Leaves out of the data of packages what we never read: how numbers are printed, and why other people avoid a word. */
function onlyWhatIsRead() {
  const without = (filter, shorten) => (build) =>
    build.onLoad({ filter }, async ({ path }) => ({ contents: shorten(await import(pathToFileURL(path))) }));
  const phones = without(/libphonenumber-js\/metadata\.max\.json\.js$/, ({ default: { countries, nonGeographic, ...rest } }) => {
    const FORMATS = 4;
    const shorter = (plans) => Object.fromEntries(Object.entries(plans).map(([code, plan]) => [code, plan.with(FORMATS, 0)]));
    return `export default ${JSON.stringify({ ...rest, countries: shorter(countries), nonGeographic: shorter(nonGeographic) })}`;
  });
  const patterns = without(
    /retext-equality\/lib\/patterns-en\.js$/,
    ({ patterns }) => `export const patterns = ${JSON.stringify(patterns.map(({ note: _, ...pattern }) => pattern))}`,
  );
  return { name: 'only what is read', setup: (build) => [phones, patterns].forEach((plugin) => void plugin(build)) };
}

/** mammoth unpacks Word documents with jszip, which packs as well: fflate does the part that is needed in an eighth of the room. */
function fflateForJszip() {
  return {
    name: 'fflate for jszip',
    setup(build) {
      build.onResolve({ filter: /^jszip$/ }, () => ({ path: join(__dirname, '../src/word/unzip.ts') }));
    },
  };
}

module.exports = { forProcesses, onlyWhatIsRead, fflateForJszip };
