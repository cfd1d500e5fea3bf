import type { Grammar } from '../language/language.js';
import { languages } from '../language/languages.js';
import type { Ending, Gender, LanguageCode, PartOfSpeech, Phrase, Piece, Wildcard } from '../language/phrase.js';

/**
 * Wordings with their forms. Those of the built-in dictionaries are worked out when the extension is built, so that starting costs
 * nothing and every form can be reviewed; a team's own are worked out when they are read. Both by the same code.
 */
export interface PhraseBook {
  /** The wording with all its forms. Total: see `Language.inflect`. */
  phraseOf(language: LanguageCode, wording: string, grammar: Grammar): Phrase;
}

/** A phrase book that works out what it does not know yet and remembers it. */
export function createPhraseBook(packed?: PackedPhrases): PhraseBook & { readonly phrases: ReadonlyMap<string, Phrase> } {
  const phrases = new Map<string, Phrase>();
  return {
    phrases,
    phraseOf(language, wording, grammar) {
      const key = keyOf(language, wording, grammar);
      let phrase = phrases.get(key);
      if (!phrase) {
        const known = packed && Object.hasOwn(packed.phrases, key) ? packed.phrases[key] : undefined;
        phrase = known ? unpackPhrase(language, known, packed!.paradigms) : languages[language].inflect(wording, grammar);
        phrases.set(key, phrase);
      }
      return phrase;
    },
  };
}

/** Phrases as JSON-ready data: words inflected alike share one paradigm. */
export interface PackedPhrases {
  readonly paradigms: readonly (readonly Ending[])[];
  readonly phrases: Readonly<Record<string, PackedPhrase>>;
}

type PackedPhrase = readonly [
  lemma: string,
  partOfSpeech: PartOfSpeech,
  head: number,
  gender: Gender | '',
  animate: 0 | 1 | '',
  pieces: PackedPiece[],
];

type PackedPiece = readonly [before: string, stem: string, paradigm: number, wildcard?: Wildcard];

export function packPhrases(phrases: ReadonlyMap<string, Phrase>): PackedPhrases {
  const paradigms: (readonly Ending[])[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (paradigm: readonly Ending[]): number => {
    const key = JSON.stringify(paradigm);
    if (!numbers.has(key)) numbers.set(key, paradigms.push(paradigm) - 1);
    return numbers.get(key)!;
  };
  const packed = [...phrases].map(([key, phrase]): [string, PackedPhrase] => {
    const pieces = phrase.pieces.map((piece): PackedPiece => {
      const packedPiece = [piece.before, piece.stem, numberOf(piece.paradigm)] as const;
      return piece.wildcard ? [...packedPiece, piece.wildcard] : packedPiece;
    });
    const animate = phrase.animate === undefined ? '' : phrase.animate ? 1 : 0;
    return [key, [phrase.lemma, phrase.partOfSpeech, phrase.head, phrase.gender ?? '', animate, pieces]];
  });
  return { paradigms, phrases: Object.fromEntries(packed) };
}

function unpackPhrase(
  language: LanguageCode,
  [lemma, partOfSpeech, head, gender, animate, pieces]: PackedPhrase,
  paradigms: PackedPhrases['paradigms'],
): Phrase {
  return {
    language,
    lemma,
    partOfSpeech,
    head,
    gender: gender || undefined,
    animate: animate === '' ? undefined : animate === 1,
    pieces: pieces.map(([before, stem, paradigm, wildcard]): Piece => ({ before, stem, paradigm: paradigms[paradigm], wildcard })),
  };
}

function keyOf(language: LanguageCode, wording: string, grammar: Grammar): string {
  const { partOfSpeech = '', gender = '', animate = '', number = '', head = '', forms } = grammar;
  return [language, wording, partOfSpeech, gender, animate, number, head, forms ? JSON.stringify(forms) : ''].join('|');
}
