import type { Dictionary } from './concept.js';
import { packForms, type PackedForms } from './formIndex.js';
import { createPhraseBook, packPhrases, type PackedPhrases } from './phraseBook.js';
import { createTermbase, type Designation } from './termbase.js';

/** The built-in dictionaries as one piece of JSON: what they say, every form worked out, and the index of forms. */
export interface PackedTermbase {
  readonly dictionary: Dictionary;
  readonly phrases: PackedPhrases;
  readonly forms: PackedForms;
  /** How many designations the dictionary has. */
  readonly designations: number;
}

export function packTermbase(dictionary: Dictionary): PackedTermbase {
  const book = createPhraseBook();
  const termbase = createTermbase([dictionary], book);
  const designations = termbase.designations as readonly Designation[];
  const forms = packForms(designations);
  for (const { role, phrase } of designations) {
    if (role.kind === 'term' && (role.term.status === 'deprecated' || role.term.status === 'superseded'))
      termbase.offersFor(role.concept, role.term, phrase);
  }
  const { concepts, contexts, names, equality, subjects, sources } = dictionary;
  return {
    dictionary: { concepts, contexts, names, equality, subjects, sources },
    phrases: packPhrases(designations, book.offered),
    forms,
    designations: designations.length,
  };
}
