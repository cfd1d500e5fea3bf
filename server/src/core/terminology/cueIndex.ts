import type { Grammar } from '../language/language.js';
import { type LanguageCode, languageCodes, type PartOfSpeech } from '../language/phrase.js';
import { type Block, Designations, type Role } from './designations.js';
import { type FormIndex, indexForms, joinIndexes, type PackedForms, packForms, unpackForms } from './formIndex.js';
import { createPhraseBook, type PackedPhrases, packPhrases, type PhraseBook } from './phraseBook.js';
import type { WordBook, WordNumbering } from './wordBook.js';

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
type Designate = (block: Block) => void;

/** A word that is no noun or adjective says so: «заставить (verb)». */
const MARKED = /^(.+) \((noun|adjective|verb|fixed)\)$/;

/** A cue as dictionaries write it, with its grammar apart. */
export function readCue(word: string): { wording: string; grammar: Grammar } {
  const [, wording, partOfSpeech] = MARKED.exec(word) ?? [undefined, word, undefined];
  return { wording, grammar: partOfSpeech ? { partOfSpeech: partOfSpeech as PartOfSpeech } : {} };
}

/** Adds words of both languages that all tell the same. */
export function addCues(block: Block, words: Readonly<Record<LanguageCode, readonly string[]>>, role: Role): void {
  for (const language of languageCodes) {
    for (const word of words[language]) {
      const { wording, grammar } = readCue(word);
      block.add(language, wording, grammar, role);
    }
  }
}

/** The words with all their forms worked out. */
export function workOutCues(designate: Designate): Designations {
  return designated(designate, createPhraseBook());
}

export function packCues(designations: Designations, numbering: WordNumbering): PackedCues {
  // None of these words is ever offered.
  const phrases = { ...packPhrases([...designations], new Map(), numbering), offered: [] };
  return { phrases, forms: packForms(designations, numbering), designations: designations.length };
}

/**
 * @param packed the built-in words; without them, and for whatever is added behind them, forms are worked out
 * @param words the words of these
 */
export function createCueIndex(designate: Designate, packed?: PackedCues, words?: WordBook): CueIndex {
  const designations = designated(designate, createPhraseBook(packed?.phrases, words));
  if (!packed || !words) return { designations, index: indexForms(designations) };
  const forms = unpackForms(packed.forms, words);
  const isBuiltIn = designations.length === packed.designations;
  return { designations, index: isBuiltIn ? forms : joinIndexes(forms, indexForms(designations, packed.designations)) };
}

function designated(designate: Designate, book: PhraseBook): Designations {
  const designations = new Designations(book);
  designations.addBlock(designate);
  return designations;
}
