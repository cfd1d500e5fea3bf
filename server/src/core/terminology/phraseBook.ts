import type { Grammar } from '../language/language.js';
import { languages } from '../language/languages.js';
import type { Gender, LanguageCode, PartOfSpeech, Phrase } from '../language/phrase.js';
import type { WordBook, WordNumbering } from './wordBook.js';
import { plainWording } from './wording.js';

/**
 * Wordings with their forms. Those of the built-in dictionaries are worked out when the extension is built, so that starting costs
 * nothing and every form can be reviewed; a team's own are worked out when they are read. Both by the same code.
 */
export interface PhraseBook {
  /** The wording with all its forms. Total: see `Language.inflect`. */
  phraseOf(language: LanguageCode, wording: string, grammar: Grammar): Phrase;
  /** The same for a wording to be recognised. @param number of its designation, which a packed book looks up */
  phraseAt(number: number, language: LanguageCode, wording: string, grammar: Grammar): Phrase;
  /** Tells of a designation that is not in force, whose forms may serve where a team's list names the same wording. */
  remember(number: number, language: LanguageCode, wording: string, grammar: Grammar): void;
}

/** A phrase book and what it has been asked for. */
export interface GrowingPhraseBook extends PhraseBook {
  /** All phrases that were worked out. */
  readonly phrases: ReadonlyMap<string, Phrase>;
  /** Those that may be written, by their keys. */
  readonly offered: ReadonlyMap<string, Phrase>;
}

/** A phrase book that works out what it does not know yet and remembers it. @param words those of the packed phrases */
export function createPhraseBook(packed?: PackedPhrases, words?: WordBook): GrowingPhraseBook {
  const phrases = new Map<string, Phrase>();
  const offered = new Map<string, Phrase>();
  const known = packed && words && unpackPhrases(packed, words);
  const numbers = new Map<string, number>();
  const workOut = (key: string, language: LanguageCode, wording: string, grammar: Grammar): Phrase => {
    const number = numbers.get(key);
    const remembered = number === undefined ? undefined : known?.designated(number, language, wording);
    const phrase = phrases.get(key) ?? remembered ?? languages[language].inflect(wording, grammar);
    phrases.set(key, phrase);
    return phrase;
  };
  return {
    phrases,
    offered,
    phraseOf(language, wording, grammar) {
      const key = keyOf(language, wording, grammar);
      let phrase = offered.get(key);
      if (!phrase) {
        phrase = known?.offered(key, language, wording) ?? workOut(key, language, wording, grammar);
        offered.set(key, phrase);
      }
      return phrase;
    },
    remember: (number, language, wording, grammar) => void numbers.set(keyOf(language, wording, grammar), number),
    phraseAt: (number, language, wording, grammar) =>
      known?.designated(number, language, wording) ?? workOut(keyOf(language, wording, grammar), language, wording, grammar),
  };
}

/**
 * Phrases as JSON: lines on pages, taken apart when a draft needs them, so that reading the book costs no more than reading some long
 * strings. Wordings to recognise stand in the order of their designations, wordings to offer under a key. Which words a phrase has, its
 * wording shows (`wordBook.ts`).
 */
export interface PackedPhrases {
  /** An empty line: the same as the one above. */
  readonly designated: readonly string[];
  readonly offered: readonly string[];
}

/** Lines on a page of wordings to recognise; pages for wordings to offer. */
const LINES = 64;
const PAGES = 512;
const POSITIONS: readonly PartOfSpeech[] = ['noun', 'adjective', 'verb', 'fixed'];

/**
 * @param designated for each designation its wording and phrase, in their order
 * @param offered all phrases that may be written, by their keys
 */
export function packPhrases(
  designated: readonly { readonly wording: string; readonly phrase: Phrase }[],
  offered: ReadonlyMap<string, Phrase>,
  { readingsOf }: WordNumbering,
): PackedPhrases {
  const lineOf = (phrase: Phrase, wording: string): string => {
    const { lemma, partOfSpeech, head, gender, animate } = phrase;
    const animacy = animate === undefined ? '' : animate ? '1' : '0';
    const own = lemma === plainWording(wording) ? '' : lemma;
    return [`${POSITIONS.indexOf(partOfSpeech)}${head.toString(36)}${gender ?? ''}${animacy}`, readingsOf(phrase, wording), own]
      .join('\t')
      .replace(/\t+$/, '');
  };
  const lines = designated.map(({ wording, phrase }) => lineOf(phrase, wording));
  const pages = Array.from({ length: PAGES }, () => '\n');
  for (const [key, phrase] of offered) pages[pageOf(key)] += `${key}\t${lineOf(phrase, wordingOf(key))}\n`;
  const pagesOfLines = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
    lines
      .slice(page * LINES, (page + 1) * LINES)
      .map((line, at, page) => (line === page[at - 1] ? '' : line))
      .join('\n'),
  );
  return { designated: pagesOfLines, offered: pages };
}

interface UnpackedPhrases {
  designated(number: number, language: LanguageCode, wording: string): Phrase | undefined;
  offered(key: string, language: LanguageCode, wording: string): Phrase | undefined;
}

function unpackPhrases({ designated, offered }: PackedPhrases, { piecesOf }: WordBook): UnpackedPhrases {
  const pages: (readonly string[])[] = [];
  const phraseFrom = (line: string, language: LanguageCode, wording: string): Phrase => {
    const [grammar, readings = '', lemma = ''] = line.split('\t');
    const [, position, head, gender, animacy] = GRAMMAR.exec(grammar)!;
    return {
      language,
      lemma: lemma || plainWording(wording),
      partOfSpeech: POSITIONS[Number(position)],
      head: parseInt(head, 36),
      gender: (gender || undefined) as Gender | undefined,
      animate: animacy === '' ? undefined : animacy === '1',
      pieces: piecesOf(wording, readings),
    };
  };
  return {
    designated(number, language, wording) {
      const page = Math.floor(number / LINES);
      if (page >= designated.length) return undefined;
      const lines = (pages[page] ??= designated[page].split('\n'));
      let at = number % LINES;
      while (lines[at] === '') at--;
      return lines[at] === undefined ? undefined : phraseFrom(lines[at], language, wording);
    },
    offered(key, language, wording) {
      const page = offered[pageOf(key)];
      const at = page.indexOf(`\n${key}\t`);
      return at < 0 ? undefined : phraseFrom(page.slice(at + key.length + 2, page.indexOf('\n', at + 1)), language, wording);
    },
  };
}

/** Part of speech, number of the head piece, gender, animacy. */
const GRAMMAR = /^(\d)([0-9a-z])([mfnc]?)([01]?)$/;

function keyOf(language: LanguageCode, wording: string, grammar: Grammar): string {
  const { partOfSpeech = '', gender = '', animate = '', number = '', head = '', forms } = grammar;
  return [language, wording, partOfSpeech, gender, animate, number, head, forms ? JSON.stringify(forms) : ''].join('|');
}

/** Alternatives are spelt out, so that no wording holds the mark that parts a key. */
export function wordingOf(key: string): string {
  return key.split('|')[1];
}

/** FNV-1a: spreads keys evenly over the pages. */
function pageOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % PAGES;
}
