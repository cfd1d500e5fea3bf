import type { Dictionary } from './concept.js';
import { createPhraseBook, packPhrases, unpackPhrases, type PackedPhrases, type PhraseBook } from './phraseBook.js';
import { createTermbase } from './termbase.js';

/** The built-in dictionaries as one piece of JSON: what they say, and every form already worked out. */
export interface PackedTermbase {
  readonly dictionary: Dictionary;
  readonly phrases: PackedPhrases;
}

export function packTermbase(dictionary: Dictionary): PackedTermbase {
  const book = createPhraseBook();
  const termbase = createTermbase([dictionary], book);
  for (const { role, phrase } of termbase.designations) {
    if (role.kind === 'term' && (role.term.status === 'deprecated' || role.term.status === 'superseded')) termbase.offersFor(role.concept, role.term, phrase);
  }
  const { concepts, contexts, names, equality, subjects, sources } = dictionary;
  return { dictionary: { concepts, contexts, names, equality, subjects, sources }, phrases: packPhrases(book.phrases) };
}

export function unpackTermbase(packed: PackedTermbase): { dictionary: Dictionary; book: PhraseBook } {
  return { dictionary: packed.dictionary, book: createPhraseBook(unpackPhrases(packed.phrases)) };
}
