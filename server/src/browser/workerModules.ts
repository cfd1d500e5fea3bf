/** A file of the server, as `esbuild.js` writes it. */
type Factory = (module: { exports: unknown }, exports: unknown, require: Require) => void;
type Require = (path: string) => unknown;

declare global {
  /** What a file of the server calls with its name where there is no CommonJS. */
  var zontikModule: (name: string, factory: Factory) => void;
}

/**
 * `require` for a worker: the files of the server are shared with Node, and a worker runs scripts, one after another, in one scope.
 *
 * @param run runs the scripts of these names, which is done when it returns
 * @param first names of the scripts to load together, since each load is a question to a distant server
 */
export function workerModules(run: (names: readonly string[]) => void, first: readonly string[]): Require {
  const factories = new Map<string, Factory>();
  const modules = new Map<string, { exports: unknown }>();
  globalThis.zontikModule = (name, factory) => void factories.set(name, factory);
  const require: Require = (path) => {
    const name = path.replace(/^\.\//, '');
    let module = modules.get(name);
    if (!module) {
      if (!factories.has(name)) run([name]);
      module = { exports: {} };
      modules.set(name, module);
      factories.get(name)!(module, module.exports, require);
    }
    return module.exports;
  };
  run(first);
  return require;
}
