import { languageCodes, type PartOfSpeech } from '../language/phrase.js';
import { Designations } from './designations.js';
import { type FormIndex, indexForms, joinIndexes, type PackedForms, packForms, unpackForms } from './formIndex.js';
import { createPhraseBook, type PackedPhrases, packPhrases, type PhraseBook } from './phraseBook.js';
import type { VoiceCue } from './voiceCue.js';

/** The words of voice cues with an index of their own: it is asked only about sentences that hold a finding. */
export interface VoiceLexicon {
  /** Each is a cue whose one context is the kind. */
  readonly designations: Designations;
  readonly index: FormIndex;
}

/** The built-in words with their forms worked out, as JSON. */
export interface PackedVoices {
  readonly phrases: PackedPhrases;
  readonly forms: PackedForms;
  readonly designations: number;
}

/** A word that is no noun says so: «говорить (verb)». */
const MARKED = /^(.+) \((noun|adjective|verb|fixed)\)$/;

export function packVoices(cues: readonly VoiceCue[]): PackedVoices {
  const designations = designate(cues, createPhraseBook());
  const { numberOf, ...phrases } = packPhrases([...designations], new Map());
  return { phrases, forms: packForms(designations, numberOf), designations: designations.length };
}

/**
 * @param packed the forms of the words in `builtIn`; without them they are worked out
 * @param teams words that teams add, whose forms are worked out
 */
export function createVoiceLexicon(builtIn: readonly VoiceCue[], teams: readonly VoiceCue[], packed?: PackedVoices): VoiceLexicon {
  const book = createPhraseBook(packed?.phrases);
  const designations = designate([...builtIn, ...teams], book);
  if (!packed) return { designations, index: indexForms(designations) };
  const forms = unpackForms(packed.forms, book.pieceAt);
  return { designations, index: teams.length === 0 ? forms : joinIndexes(forms, indexForms(designations, packed.designations)) };
}

function designate(cues: readonly VoiceCue[], book: PhraseBook): Designations {
  const designations = new Designations(book);
  for (const { kind, words } of cues) {
    for (const language of languageCodes) {
      for (const word of words[language]) {
        const [, wording, partOfSpeech] = MARKED.exec(word) ?? [undefined, word, undefined];
        designations.add(language, wording, partOfSpeech ? { partOfSpeech: partOfSpeech as PartOfSpeech } : {}, {
          kind: 'cue',
          contexts: [kind],
        });
      }
    }
  }
  return designations;
}
