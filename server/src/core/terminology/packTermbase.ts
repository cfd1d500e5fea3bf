import type { Dictionary } from './concept.js';
import { packForms, type PackedForms } from './formIndex.js';
import { createPhraseBook, packPhrases, type PackedPhrases } from './phraseBook.js';
import { type RawConcept, toConcept } from './readConcept.js';
import type { ReadDictionary } from './readDictionary.js';
import { createTermbase, type Designation } from './termbase.js';

/** The built-in dictionaries as one piece of JSON: what they say, every form worked out, and the index of forms. */
export interface PackedTermbase {
  /** As people wrote it, without the examples: shorter than what becomes of it. */
  readonly dictionary: Omit<Dictionary, 'concepts'> & { readonly concepts: readonly RawConcept[] };
  readonly phrases: PackedPhrases;
  readonly forms: PackedForms;
  /** How many designations the dictionary has. */
  readonly designations: number;
}

export function packTermbase(read: ReadDictionary): PackedTermbase {
  const { contexts, names, equality, subjects, sources } = read;
  const concepts = [...read.written.values()].map(({ examples: _, ...concept }): RawConcept => concept);
  const book = createPhraseBook();
  const termbase = createTermbase([read], book);
  const designations = termbase.designations as readonly Designation[];
  for (const { role, phrase } of designations) {
    if (role.kind === 'term' && (role.term.status === 'deprecated' || role.term.status === 'superseded'))
      termbase.offersFor(role.concept, role.term, phrase);
  }
  const { numberOf, ...phrases } = packPhrases(designations, book.offered);
  return {
    dictionary: { concepts, contexts, names, equality, subjects, sources },
    phrases,
    forms: packForms(designations, numberOf),
    designations: designations.length,
  };
}

/** The dictionary ready for use, in the order in which its designations were counted. */
export function unpackDictionary({ dictionary }: PackedTermbase): Dictionary {
  const concepts = dictionary.concepts.flatMap((concept) => toConcept(concept, dictionary.sources) ?? []);
  return { ...dictionary, concepts };
}
