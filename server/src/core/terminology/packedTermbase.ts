import type { Dictionary } from './concept.js';
import type { PackedCues } from './cueIndex.js';
import type { PackedForms } from './formIndex.js';
import type { PackedPhrases } from './phraseBook.js';
import { type RawConcept, toConcept } from './readConcept.js';
import type { PackedWords } from './wordBook.js';

/** The built-in dictionaries as one piece of JSON: what they say, every form worked out, and the index of forms. */
export interface PackedTermbase {
  /** As people wrote it, without the examples: shorter than what becomes of it. */
  readonly dictionary: Omit<Dictionary, 'concepts'> & { readonly concepts: readonly RawConcept[] };
  /** The words of all wordings. */
  readonly words: PackedWords;
  readonly phrases: PackedPhrases;
  readonly forms: PackedForms;
  /** How many designations the dictionary has. */
  readonly designations: number;
  /** The forms of the words that join ideas. */
  readonly joints: PackedCues;
  /** The forms of the words that tell a voice. */
  readonly voices: PackedCues;
}

/** The dictionary ready for use, in the order in which its designations were counted. */
export function unpackDictionary({ dictionary }: PackedTermbase): Dictionary {
  const concepts = dictionary.concepts.flatMap((concept) => toConcept(concept, dictionary.sources) ?? []);
  return { ...dictionary, concepts };
}
