import type { Grammar } from '../language/language.js';
import { type LanguageCode, languageCodes, type PartOfSpeech } from '../language/phrase.js';
import { Designations, type Role } from './designations.js';
import { type FormIndex, indexForms, joinIndexes, type PackedForms, packForms, unpackForms } from './formIndex.js';
import { createPhraseBook, type PackedPhrases, packPhrases, type PhraseBook } from './phraseBook.js';

/**
 * Words with an index of forms of their own, apart from the termbase's: they count only in some sentences, and are asked for there.
 */
export interface CueIndex {
  readonly designations: Designations;
  readonly index: FormIndex;
}

/** The built-in words with their forms worked out, as JSON. */
export interface PackedCues {
  readonly phrases: PackedPhrases;
  readonly forms: PackedForms;
  readonly designations: number;
}

/** Adds words in their order, the built-in ones first. */
type Designate = (designations: Designations) => void;

/** A word that is no noun or adjective says so: «заставить (verb)». */
const MARKED = /^(.+) \((noun|adjective|verb|fixed)\)$/;

/** A cue as dictionaries write it, with its grammar apart. */
export function readCue(word: string): { wording: string; grammar: Grammar } {
  const [, wording, partOfSpeech] = MARKED.exec(word) ?? [undefined, word, undefined];
  return { wording, grammar: partOfSpeech ? { partOfSpeech: partOfSpeech as PartOfSpeech } : {} };
}

/** Adds words of both languages that all tell the same. */
export function addCues(designations: Designations, words: Readonly<Record<LanguageCode, readonly string[]>>, role: Role): void {
  for (const language of languageCodes) {
    for (const word of words[language]) {
      const { wording, grammar } = readCue(word);
      designations.add(language, wording, grammar, role);
    }
  }
}

export function packCues(designate: Designate): PackedCues {
  const designations = designated(designate, createPhraseBook());
  const { numberOf, ...phrases } = packPhrases([...designations], new Map());
  // None of these words is ever offered.
  return { phrases: { ...phrases, offered: [] }, forms: packForms(designations, numberOf), designations: designations.length };
}

/** @param packed the forms of the built-in words; without them, and for whatever is added behind them, forms are worked out */
export function createCueIndex(designate: Designate, packed?: PackedCues): CueIndex {
  const book = createPhraseBook(packed?.phrases);
  const designations = designated(designate, book);
  if (!packed) return { designations, index: indexForms(designations) };
  const forms = unpackForms(packed.forms, book.pieceAt);
  const isBuiltIn = designations.length === packed.designations;
  return { designations, index: isBuiltIn ? forms : joinIndexes(forms, indexForms(designations, packed.designations)) };
}

function designated(designate: Designate, book: PhraseBook): Designations {
  const designations = new Designations(book);
  designate(designations);
  return designations;
}
