import type { Dictionary } from './concept.js';
import { type FormIndex, indexForms } from './formIndex.js';
import { createPhraseBook, packPhrases, type PackedPhrases } from './phraseBook.js';
import { createTermbase } from './termbase.js';

/** The built-in dictionaries as one piece of JSON: what they say, every form worked out, and the index of forms. */
export interface PackedTermbase {
  readonly dictionary: Dictionary;
  readonly phrases: PackedPhrases;
  readonly forms: FormIndex;
}

export function packTermbase(dictionary: Dictionary): PackedTermbase {
  const book = createPhraseBook();
  const termbase = createTermbase([dictionary], book);
  const forms = indexForms(termbase.designations);
  for (const { role, phrase } of termbase.designations) {
    if (role.kind === 'term' && (role.term.status === 'deprecated' || role.term.status === 'superseded'))
      termbase.offersFor(role.concept, role.term, phrase);
  }
  const { concepts, contexts, names, equality, subjects, sources } = dictionary;
  return { dictionary: { concepts, contexts, names, equality, subjects, sources }, phrases: packPhrases(book.phrases), forms };
}
