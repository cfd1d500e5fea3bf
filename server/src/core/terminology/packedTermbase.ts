import type { LanguageCode } from '../language/phrase.js';
import type { Dictionary } from './concept.js';
import type { PackedCues } from './cueIndex.js';
import type { PackedForms } from './formIndex.js';
import type { PackedPhrases } from './phraseBook.js';
import { type RawConcept, toConcept } from './readConcept.js';
import { bilingual } from './values.js';
import type { PackedWords } from './wordBook.js';

/** The built-in dictionaries as one piece of JSON: what they say, every form worked out, and the index of forms. */
export interface PackedTermbase {
  /** As people wrote it, without the examples: shorter than what becomes of it. */
  readonly dictionary: Omit<Dictionary, 'concepts'> & { readonly concepts: readonly RawConcept[] };
  /** What concepts explain, for each of them: apart by kind and language, like stands beside like and packs better. */
  readonly texts: PackedTexts;
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

const EXPLAINED = ['definition', 'why', 'advice', 'note'] as const;
type PackedTexts = Readonly<Record<(typeof EXPLAINED)[number], Readonly<Record<LanguageCode, readonly string[]>>>>;

/** Parts concepts from what they explain. */
export function packConcepts(concepts: readonly RawConcept[]): { concepts: RawConcept[]; texts: PackedTexts } {
  const textsOf = (kind: string): Record<LanguageCode, string[]> => {
    const texts = concepts.map((concept) => bilingual(concept[kind]));
    return { en: texts.map((text) => text?.en ?? ''), ru: texts.map((text) => text?.ru ?? '') };
  };
  const texts = Object.fromEntries(EXPLAINED.map((kind) => [kind, textsOf(kind)])) as unknown as PackedTexts;
  return { concepts: concepts.map(({ definition: _, why: _1, advice: _2, note: _3, ...concept }) => concept), texts };
}

/** The dictionary ready for use, in the order in which its designations were counted. */
export function unpackDictionary({ dictionary, texts }: PackedTermbase): Dictionary {
  const concepts = dictionary.concepts.flatMap((concept, at) => {
    const explained = EXPLAINED.flatMap((kind) => {
      const [en, ru] = [texts[kind].en[at], texts[kind].ru[at]];
      return en || ru ? [[kind, { en, ru }] as const] : [];
    });
    return toConcept({ ...concept, ...Object.fromEntries(explained) }, dictionary.sources) ?? [];
  });
  return { ...dictionary, concepts };
}
