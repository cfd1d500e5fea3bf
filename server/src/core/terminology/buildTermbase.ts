import type { PackedTermbase } from './packedTermbase.js';
import { packTermbase } from './packTermbase.js';
import { readDictionary, type DictionaryFile } from './readDictionary.js';

/**
 * The built-in dictionaries, read and with every form worked out, packed for the bundle. Run when the extension is built.
 *
 * @throws when a built-in dictionary has a problem: nothing broken is shipped
 */
export function buildTermbase(files: readonly DictionaryFile[]): PackedTermbase {
  const read = readDictionary(files);
  if (read.problems.length > 0)
    throw new Error(read.problems.map(({ path, start, message }) => `${path}:${start}: ${message.en}`).join('\n'));
  return packTermbase(read);
}
