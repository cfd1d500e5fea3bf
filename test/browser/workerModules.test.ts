import assert from 'node:assert/strict';
import { workerModules } from '../../server/src/browser/workerModules.js';

describe('modules of the worker', () => {
  const scripts: Record<string, Parameters<typeof zontikModule>[1]> = {
    'server.js': (_, exports, require) =>
      Object.assign(exports as object, { core: require('./core.js'), words: () => require('./words.js') }),
    'core.js': (module) => void (module.exports = { loads: ++loads }),
    'words.js': (_, exports) => Object.assign(exports as object, { count: 2 }),
  };
  let loads = 0;
  let ran: string[][];
  const start = (...first: string[]) => {
    [loads, ran] = [0, []];
    return workerModules((names) => {
      ran.push([...names]);
      for (const name of names) zontikModule(name, scripts[name]);
    }, first);
  };

  it('are loaded together, in any order, and run once', () => {
    const require = start('core.js', 'server.js');
    assert.deepEqual((require('./server.js') as { core: unknown }).core, { loads: 1 });
    assert.deepEqual(require('./core.js'), { loads: 1 });
    assert.deepEqual(ran, [['core.js', 'server.js']]);
  });

  it('are loaded when first asked for', () => {
    const { words } = start('server.js', 'core.js')('./server.js') as { words(): unknown };
    assert.equal(ran.length, 1);
    assert.deepEqual([words(), words()], [{ count: 2 }, { count: 2 }]);
    assert.deepEqual(ran.slice(1), [['words.js']]);
  });
});
