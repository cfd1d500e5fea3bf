import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';

/** What the files of a folder may import. Whatever is not named is forbidden. */
interface Boundary {
  /** Files and folders of ours, from the root of the repository. A folder may always import from itself. */
  readonly ours: readonly string[];
  /** Packages; `node` stands for everything Node brings along. */
  readonly packages: readonly string[];
}

const core = 'server/src/core';
const word = 'server/src/word/readWord.ts';
const entry: Boundary = {
  ours: [
    `${core}/index.ts`,
    `${core}/teams.ts`,
    `${core}/translations.ts`,
    'server/src/loadTranslationData.ts',
    'server/src/packedJson.ts',
    'server/src/placeOf.ts',
    'server/src/protocol/requests.ts',
    'server/src/protocol/serve.ts',
  ],
  packages: ['zontik:termbase', 'vscode-languageserver'],
};

/** The table in ARCHITECTURE.md. The first folder that holds a file decides. */
const boundaries: Record<string, Boundary> = {
  [`${core}/text`]: { ours: [], packages: [] },
  [`${core}/language`]: { ours: [], packages: ['russian-nouns-js'] },
  [`${core}/terminology`]: {
    ours: [`${core}/language`, 'dictionaries'],
    packages: ['yaml', '@cfworker/json-schema', 'fastest-levenshtein', 'papaparse', 'saxes'],
  },
  [`${core}/draft`]: { ours: [`${core}/language`], packages: ['@lezer/markdown', '@lezer/common', 'retext', 'unified', 'nlcst', 'unist'] },
  [`${core}/confidentiality`]: { ours: [`${core}/language`, `${core}/terminology`, `${core}/draft`], packages: ['libphonenumber-js'] },
  [`${core}/review/equality.ts`]: {
    ours: [`${core}/review`, `${core}/language`, `${core}/terminology`, `${core}/draft`],
    packages: ['retext', 'retext-equality', 'unified', 'vfile', 'nlcst'],
  },
  [`${core}/review`]: {
    ours: [`${core}/language`, `${core}/terminology`, `${core}/draft`, `${core}/confidentiality`],
    packages: ['nlcst'],
  },
  [`${core}/kept`]: {
    ours: [`${core}/language`, `${core}/terminology`, `${core}/draft`, `${core}/confidentiality`, 'dictionaries'],
    packages: ['yaml'],
  },
  [`${core}/posts`]: { ours: [`${core}/language`, `${core}/draft`], packages: ['emoji-regex', 'tlds'] },
  [`${core}/advice`]: {
    ours: [
      `${core}/language`,
      `${core}/terminology`,
      `${core}/draft`,
      `${core}/review`,
      `${core}/kept`,
      `${core}/posts`,
      `${core}/confidentiality`,
      `${core}/text`,
    ],
    packages: [],
  },
  [`${core}/report`]: { ours: [`${core}/advice`, `${core}/language`, `${core}/posts`, `${core}/terminology`], packages: [] },
  [`${core}/alignment/exchange`]: {
    ours: [`${core}/language`, `${core}/text`, `${core}/draft`, `${core}/alignment/checks/difference.ts`, 'package.json'],
    packages: [],
  },
  [`${core}/alignment`]: {
    ours: [
      `${core}/language`,
      `${core}/text`,
      `${core}/terminology`,
      `${core}/draft`,
      `${core}/review`,
      `${core}/confidentiality/conceal.ts`,
      'dictionaries',
    ],
    packages: ['yaml'],
  },
  [`${core}/index.ts`]: { ours: [core], packages: [] },
  [`${core}/teams.ts`]: { ours: [core], packages: [] },
  [`${core}/translations.ts`]: { ours: [core], packages: [] },
  'server/src/word/unzip.ts': { ours: [], packages: ['fflate'] },
  'server/src/word': { ours: [], packages: ['mammoth'] },
  'server/src/translationData.ts': { ours: [], packages: ['zontik:translation'] },
  'server/src/loadTranslationData.ts': { ours: [`${core}/translations.ts`, 'server/src/translationData.ts'], packages: [] },
  'server/src/protocol/requests.ts': { ours: [], packages: [] },
  'server/src/protocol': {
    ours: [`${core}/index.ts`, `${core}/teams.ts`, `${core}/translations.ts`, 'server/src/placeOf.ts', word],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  'server/src/placeOf.ts': { ours: [], packages: [] },
  'server/src/packedJson.ts': { ours: [], packages: ['fzstd'] },
  'server/src/node/readPackedJson.ts': { ours: entry.ours, packages: ['node'] },
  'server/src/node': entry,
  'server/src/browser': entry,
  'server/src/cli': {
    ours: [...entry.ours, word],
    packages: [...entry.packages, 'node', 'diff', 'fastest-levenshtein', 'picocolors', 'tinyglobby'],
  },
  'client/src': { ours: ['server/src/protocol/requests.ts'], packages: ['vscode', 'vscode-languageclient'] },
};

const root = join(dirname(__dirname));
const files = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts')),
);

describe('architecture', () => {
  for (const [place, boundary] of Object.entries(boundaries)) {
    it(`${place} imports only what it may know`, () => {
      const own = files.filter((file) => placeOf(file) === place);
      const forbidden = own.flatMap((file) =>
        importsOf(file)
          .filter((imported) => !isAllowed(imported, place, boundary))
          .map((imported) => `${file} imports ${imported}`),
      );
      assert.deepEqual(forbidden, []);
    });
  }

  it('gives every file a place', () => {
    assert.deepEqual(
      files.filter((file) => placeOf(file) === undefined),
      [],
    );
  });

  it('has no drawer for odds and ends', () => {
    const drawers = files.filter((file) => /(^|\/)(utils?|helpers?|common|shared|types|misc)(\/|\.ts$)/i.test(file));
    assert.deepEqual(drawers, []);
  });
});

function placeOf(file: string): string | undefined {
  return Object.keys(boundaries).find((place) => isWithin(file, place));
}

function isWithin(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}

/** Static and dynamic imports and re-exports: ours as paths from the root with `.ts`, others as the names of their packages. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)];
  return specifiers.map(([, from, bare, dynamic]) => resolve(from ?? bare ?? dynamic, file));
}

function resolve(specifier: string, file: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts');
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return 'node';
  return specifier.startsWith('zontik:') ? specifier : /^(@[^/]+\/)?[^/]+/.exec(specifier)![0];
}

function isAllowed(imported: string, place: string, { ours, packages }: Boundary): boolean {
  return packages.includes(imported) || [place, ...ours].some((allowed) => isWithin(imported, allowed));
}
