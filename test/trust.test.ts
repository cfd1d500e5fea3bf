import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { packagesIn, thirdPartyNotices } from '../server/build/thirdPartyNotices.js';
import { type Built, bundleAll } from '../esbuild.js';

const root = join(__dirname, '..');

/**
 * Node's modules that each bundle may use, and for which library. Nothing here reaches a network; programs are started by the editor's own client of
 * language servers alone, which starts ours.
 */
const NODE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'dist/client.js': {
    child_process: ['vscode-languageclient'],
    crypto: ['vscode-jsonrpc'],
    fs: ['vscode-jsonrpc', 'vscode-languageclient'],
    os: ['vscode-jsonrpc'],
    path: ['vscode-jsonrpc', 'vscode-languageclient'],
    readline: ['vscode-languageclient'],
    util: ['vscode-jsonrpc'],
  },
  'dist/web/client.js': {},
  'dist/cli.js': {
    crypto: ['vscode-jsonrpc'],
    fs: ['fdir', 'tinyglobby', 'vscode-jsonrpc', 'vscode-languageserver', 'zontik'],
    'fs/promises': ['zontik'],
    module: ['fdir'],
    os: ['vscode-jsonrpc', 'zontik'],
    path: ['fdir', 'tinyglobby', 'vscode-jsonrpc', 'vscode-languageserver', 'zontik'],
    url: ['tinyglobby', 'vscode-languageserver', 'zontik'],
    util: ['vscode-jsonrpc', 'vscode-languageserver', 'zontik'],
    v8: ['zontik'],
    worker_threads: ['zontik'],
    zlib: ['zontik'],
  },
  'dist/web/server.js': {},
  // What the worker of the web loads, at once or later.
  'dist/worker.js': {},
  'dist/core.js': {},
  'dist/server.js': {
    crypto: ['vscode-jsonrpc'],
    fs: ['vscode-jsonrpc', 'vscode-languageserver', 'zontik'],
    os: ['vscode-jsonrpc'],
    path: ['vscode-jsonrpc', 'vscode-languageserver', 'zontik'],
    url: ['vscode-languageserver'],
    util: ['vscode-jsonrpc', 'vscode-languageserver'],
    zlib: ['zontik'],
  },
};

/** What browsers and Node offer everybody for talking to other computers, loading code or keeping data. */
const GLOBALS = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'RTCPeerConnection', 'Request'],
  ...['Image', 'Audio', 'FontFace', 'Notification', 'document', 'importScripts', 'SharedWorker', 'Worker'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'WebAssembly'],
];
const PROPERTIES = ['fetch', 'sendBeacon', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'createTelemetryLogger'];

/** The web's client starts the server as a worker, as the desktop's starts a process; the worker loads the server's other files from beside it. */
const allowed: Readonly<Record<string, readonly string[]>> = { 'dist/web/client.js': ['Worker'], 'dist/web/server.js': ['importScripts'] };

describe('what ships', function () {
  this.timeout(120_000);
  let built: readonly Built[];
  before(async () => (built = await bundleAll()));

  /** A file, and all that it loads from beside it, at once or later. */
  const filesOf = (path: string, known = new Set<string>()): readonly Built[] => {
    known.add(path);
    const file = built.find((each) => each.path === path)!;
    const beside = file.imports.filter((imported) => !imported.external && !known.has(imported.path));
    return [file, ...beside.flatMap((imported) => (known.has(imported.path) ? [] : filesOf(imported.path, known)))];
  };

  it('is looked at in full', () => {
    const looked = new Set(Object.keys(NODE).flatMap((path) => filesOf(path).map((file) => file.path)));
    assert.deepEqual(
      built.map(({ path }) => path).filter((path) => !looked.has(path)),
      [],
    );
  });

  for (const [path, expected] of Object.entries(NODE)) {
    it(`${path} imports no network, and starts no program but the language server`, () => {
      assert.deepEqual(importedFrom(filesOf(path)), expected);
    });

    it(`${path} reaches for no network, no storage, no eval and no code but its own`, () => {
      for (const { text } of filesOf(path)) assert.deepEqual(forbiddenIn(text, allowed[path] ?? []), []);
    });
  }

  it('is free for everybody, and says so in the words of its authors', () => {
    const packages = packagesIn(built.flatMap(({ sources }) => Object.keys(sources)));
    assert.ok(packages.length > 50, `${packages.length} packages`);
    const free = /^\(?(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0)\b/;
    assert.deepEqual(
      packages.filter(({ license, text }) => !free.test(license) || !/permi|licen|copyright/i.test(text)).map(({ name }) => name),
      [],
    );
    const notices = thirdPartyNotices(packages);
    assert.deepEqual(
      packages.filter(({ name, version, text }) => !notices.includes(`${name} ${version} (`) || !notices.includes(text.split('\n')[0])),
      [],
    );
  });

  it('would be caught with such a thing in it', () => {
    const caught = [
      'fetch("https://example.org")',
      'globalThis.fetch("")',
      'new XMLHttpRequest()',
      'self.WebSocket',
      'navigator.sendBeacon("")',
      'eval("1")',
      'new Function("return 1")()',
      'setTimeout("alert()", 1)',
      'const name = "h" + "ttp"; require(name)',
      'import("" + Math.random())',
      'process.binding("tcp_wrap")',
      'localStorage.x = 1',
      'vscode.env.createTelemetryLogger()',
    ].filter((code) => forbiddenIn(code, []).length === 0);
    assert.deepEqual(caught, []);
    assert.deepEqual(forbiddenIn('const fetch = () => 1; fetch(); require("fs"); setTimeout(() => fetch(), 1)', []), []);
  });
});

describe('our own source', () => {
  const files = ['server/src', 'client/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => ({ path: `${folder}/${path.replaceAll('\\', '/')}`, text: readFileSync(join(root, folder, path), 'utf8') })),
  );
  const naming = (pattern: RegExp): string[] => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  it('keeps no count of what people do', () => {
    assert.deepEqual(naming(/telemetry/i), []);
  });

  it('opens another program only for a report that was just saved, when asked', () => {
    assert.deepEqual(naming(/openExternal/), ['client/src/publishingReport.ts']);
  });

  it('writes no log and prints nothing but at the command line; what fails is told by one part, without words of the draft', () => {
    assert.deepEqual(
      naming(/\bconsole\.|createOutputChannel|process\.(stdout|stderr)/).filter((path) => !path.startsWith('server/src/cli/')),
      ['server/src/protocol/guard.ts'],
    );
  });
});

describe('package-lock.json', () => {
  it('names no address: whoever installs chooses the registry', () => {
    const addresses = readFileSync(join(root, 'package-lock.json'), 'utf8').match(
      /"resolved"|(?<!funding": \{\s*"url": ")https?:\/\/registry[^"]*/g,
    );
    assert.equal(addresses, null);
  });

  it('has a checksum for every package', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }>;
    };
    const unchecked = Object.entries(packages).filter(
      ([path, { integrity, link, inBundle }]) => path !== '' && !integrity && !link && !inBundle,
    );
    assert.deepEqual(
      unchecked.map(([path]) => path),
      [],
    );
  });
});

/** Node's modules in some files, with the packages that import them. */
function importedFrom(files: readonly Built[]): Record<string, string[]> {
  const imports = files
    .flatMap(({ sources }) => Object.entries(sources))
    .flatMap(([file, { imports: all }]) =>
      all
        .filter(({ external, path }) => external && path !== 'vscode' && !isOurs(path))
        .map(({ path }) => [path.replace(/^node:/, ''), packageOf(file)] as const),
    );
  const unknown = imports.filter(([name]) => !builtinModules.includes(name));
  assert.deepEqual(unknown, [], 'packages that are not bundled');
  const names = [...new Set(imports.map(([name]) => name))].sort();
  return Object.fromEntries(
    names.map((name) => [name, [...new Set(imports.filter((each) => each[0] === name).map(([, by]) => by))].sort()]),
  );
}

/** Files that are beside the bundle, what esbuild.js puts into it, and the names that esbuild gives its own parts. */
function isOurs(path: string): boolean {
  return path.startsWith('./') || path.startsWith(join(root, 'server/build')) || /^<(?:runtime|define:\w+)>$/.test(path);
}

function packageOf(file: string): string {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? 'zontik';
}

/** What a program names that it must not. Names that it declares itself are its own affair. */
function forbiddenIn(code: string, exceptions: readonly string[]): string[] {
  const globals = GLOBALS.filter((name) => !exceptions.includes(name)).map((name) => ({ name }));
  const messages = new Linter().verify(code.replace(/^#!.*|^\/\/# sourceMappingURL=.*$/gm, ''), {
    linterOptions: { noInlineConfig: true },
    languageOptions: { ecmaVersion: 2022, sourceType: 'commonjs', globals: PLATFORM },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-globals': ['error', { globals, checkGlobalObject: true }],
      'no-restricted-properties': ['error', ...PROPERTIES.map((property) => ({ property }))],
      'no-restricted-syntax': [
        'error',
        'CallExpression[callee.name="require"]:not([arguments.0.type="Literal"])',
        'ImportExpression:not([source.type="Literal"])',
        ...(exceptions.includes('importScripts') ? [] : ['CallExpression[callee.property.name="importScripts"]']),
        'MemberExpression[object.name="process"][property.name=/^(binding|_linkedBinding|dlopen)$/]',
      ],
    },
  });
  const lines = code.split('\n');
  const found = messages.filter(({ ruleId, fatal }) => ruleId !== null || fatal);
  return found.map(({ ruleId, line, column, message }) => {
    const place = (lines[line - 1] ?? '').slice(Math.max(0, column - 60), column + 60);
    return `${ruleId}: ${message} … ${place}`;
  });
}

const PLATFORM = Object.fromEntries(
  ['window', 'self', 'globalThis', 'global', 'setTimeout', 'setInterval', 'setImmediate', 'Function', 'eval'].map(
    (name) => [name, 'readonly'] as const,
  ),
);
