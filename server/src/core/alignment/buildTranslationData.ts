import { parse } from 'yaml';
import type { TranslationData } from './lexicon.js';

/** The word lists, by the names of their files in `dictionaries/translation`. */
const FILES: Readonly<Record<keyof TranslationData, string>> = {
  words: 'words',
  functionWords: 'function-words',
  places: 'places',
  acronyms: 'acronyms',
  negation: 'negation',
  hedges: 'hedges',
  distinctions: 'distinctions',
};

/**
 * Reads the word lists, for the build and for tests; that they have the shape of their schemas is tested.
 *
 * @param read the text of a file of `dictionaries/translation`
 */
export function buildTranslationData(read: (file: string) => string): TranslationData {
  const lists = Object.entries(FILES).map(([key, name]) => [key, parse(read(`${name}.yaml`)) as unknown]);
  return Object.fromEntries(lists) as TranslationData;
}
