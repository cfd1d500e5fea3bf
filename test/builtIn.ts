import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReviewer, type Reviewer } from '../server/src/core/index.js';
import { packTermbase, type PackedTermbase } from '../server/src/core/terminology/packTermbase.js';
import { type DictionaryFile, readDictionary, type ReadDictionary } from '../server/src/core/terminology/readDictionary.js';

const folder = join(__dirname, '../dictionaries');

/** The built-in dictionary files, as the build reads them. */
export function builtInFiles(): DictionaryFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

let read: ReadDictionary | undefined;
let packed: PackedTermbase | undefined;
let reviewer: Reviewer | undefined;

export function builtInDictionary(): ReadDictionary {
  return (read ??= readDictionary(builtInFiles()));
}

/** Packed and unpacked as in the bundle, so that tests run what ships. */
export function builtInTermbase(): PackedTermbase {
  return (packed ??= JSON.parse(JSON.stringify(packTermbase(builtInDictionary()))) as PackedTermbase);
}

export function builtInReviewer(): Reviewer {
  return (reviewer ??= createReviewer(builtInTermbase()));
}
