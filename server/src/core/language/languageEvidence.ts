import { ALSO_RUSSIAN_WORDS, OTHER_CYRILLIC_WORDS, RUSSIAN_WORDS, SELDOM_RUSSIAN_WORDS } from './cyrillicWords.js';
import type { Token } from './language.js';
import { remembered } from './remembered.js';
import { ALSO_ENGLISH_WORDS, ENGLISH_WORDS, HALF_ENGLISH_WORDS, NAME_PARTICLES, OTHER_LATIN_WORDS } from './latinWords.js';

/**
 * What the words of a text tell about its languages. Each script has its own evidence, so that an English quotation in a Russian
 * sentence is judged for itself.
 */
export interface Evidence {
  readonly cyrillic: ScriptEvidence;
  readonly latin: ScriptEvidence;
}

export interface ScriptEvidence {
  words: number;
  /** For Russian or English, and for another language in the same script. */
  ours: number;
  others: number;
  /** The part of `ours` that rests on spelling alone. */
  spelling: number;
  /** Words with letters that Russian or English does not have. */
  lettered: number;
}

/** What these words tell. */
export function weigh(tokens: readonly Token[]): Evidence {
  const evidence = { cyrillic: noEvidence(), latin: noEvidence() };
  for (let index = 0; index < tokens.length; index++) {
    const { text, norm } = tokens[index];
    const script = scriptOf(norm);
    if (script === undefined) continue;
    const side = evidence[script];
    const weight = script === 'cyrillic' ? cyrillicWeight(norm, text) : latinWeight(norm, text, index === 0);
    side.words++;
    if (weight > 0) side.ours += weight;
    else side.others -= weight;
    if (weight > 0 && weight < 1) side.spelling += weight;
    if (weight === LETTERS_WEIGHT) side.lettered++;
  }
  return evidence;
}

function noEvidence(): ScriptEvidence {
  return { words: 0, ours: 0, others: 0, spelling: 0, lettered: 0 };
}

/** The script of a word's last part, which decides how it inflects: «IT-компания» is Russian. */
export function scriptOf(norm: string): 'cyrillic' | 'latin' | undefined {
  const from = norm.lastIndexOf('-') + 1;
  for (let index = from; index < norm.length; index++) {
    const code = norm.charCodeAt(index);
    if (code >= 0x400 && code < 0x530) return 'cyrillic';
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code < 0x250) || (code >= 0x1e00 && code < 0x1f00)) return 'latin';
  }
  return undefined;
}

/** Whether a word has letters that Russian lacks; such a word is never Russian, whatever the sentence. */
export function hasForeignLetters(norm: string): boolean {
  for (let index = 0; index < norm.length; index++) {
    const code = norm.charCodeAt(index);
    if (code > 0x44f && code !== 0x451) return true;
  }
  return false;
}

/** Evidence of a word that Russian shares with one of its neighbours only. */
const SHARED_WEIGHT = 0.3;

/** Evidence of a word with letters that the language does not have. */
const LETTERS_WEIGHT = -1.5;

/** Evidence of a foreign word that is, or may be, part of a name. */
const NAME_WEIGHT = -0.4;

const CYRILLIC_WORDS = weights(RUSSIAN_WORDS, OTHER_CYRILLIC_WORDS, SHARED_WEIGHT);
const LATIN_WORDS = weights(ENGLISH_WORDS, OTHER_LATIN_WORDS, 0);
weaken(CYRILLIC_WORDS, SELDOM_RUSSIAN_WORDS, -0.4);
weaken(CYRILLIC_WORDS, ALSO_RUSSIAN_WORDS, 0);
weaken(LATIN_WORDS, NAME_PARTICLES, NAME_WEIGHT);
weaken(LATIN_WORDS, ALSO_ENGLISH_WORDS, 0);
for (const [word, weight] of Object.entries(HALF_ENGLISH_WORDS)) LATIN_WORDS.set(word, weight);

/** @param text the word as it is written */
function cyrillicWeight(norm: string, text: string): number {
  const weight = weightOfSpelling(norm);
  return weight >= 0 && weight < RUSSIAN_WEIGHT && /ё/i.test(text) && !CYRILLIC_WORDS.has(norm) ? RUSSIAN_WEIGHT : weight;
}

const weightOfSpelling = remembered((norm) => {
  const known = CYRILLIC_WORDS.get(norm);
  if (known !== undefined) return known;
  if (hasForeignLetters(norm)) return LETTERS_WEIGHT;
  if (FOREIGN_CYRILLIC.test(norm)) return -1;
  return RUSSIAN_SIGN.test(norm) ? RUSSIAN_WEIGHT : WEAK_RUSSIAN_SIGN.test(norm) ? 0.25 : 0;
});

/** Evidence of a spelling that only Russian has. */
const RUSSIAN_WEIGHT = 0.5;

/**
 * Spellings that Russian does not have: a hard sign before a consonant and articles (Bulgarian), -аат (Macedonian), -ськ- and -увати
 * (Ukrainian), -цца, чы, шч and apostrophes (Belarusian), double vowels and case endings (Turkic languages, Mongolian).
 */
const FOREIGN_CYRILLIC =
  /ъ[^еюя]|[чжш]ы|шч|рэ(?:сп|[чжзш])|(?:ият|ията|иите|ното|ките|ството|ствата|остта|ането|ението|енията|[аяу]ване|щане|яване|аат|уваат)$|[сз]ьк|цьк|(?:нням|нню|ння|ття|[ую]вати)$|асц[ьія]|эцц|цца$|[а-я]ць$|'[єїюяеё]|(?<!к)уу|аа|ээ|(?:лар|лер|дар|дер|тар|тер)(?:дын|дин|га|ге|ды|ди|да|де)$|.{4}(?:лык|дык|тык|нын|дын|тын)$/;

/** ы, э and ё, and endings that the neighbours spell in another way. */
const RUSSIAN_SIGN = /[ыэ]|(?:тся|ость|ости|остью|ешь|ишь|вши|вшие|вших|ющий|ющие|ющих|яющ\p{L}+|ают|яют|еют|уют)$/u;

/** Endings that point to Russian less strongly. */
const WEAK_RUSSIAN_SIGN = /(?:ая|яя|ое|ее|ую|юю|ой|ей|ть|ться)$/;

function latinWeight(norm: string, text: string, isFirst: boolean): number {
  const known = LATIN_WORDS.get(norm);
  const isCapitalised = text.charCodeAt(0) !== norm.charCodeAt(0);
  if (known !== undefined) {
    // A letter alone is a word in many languages and a mark or an initial in all.
    if (norm.length === 1) return known / 4;
    return isCapitalised && !isFirst ? Math.max(known, NAME_WEIGHT) : known;
  }
  if (ELISION.test(norm)) return -1;
  if (/[^\x00-\x7f‘’]/.test(norm)) return BORROWED.has(norm) ? 0 : isCapitalised ? -0.6 : LETTERS_WEIGHT;
  if (norm.length < 5) return ENGLISH_SIGN.test(norm) ? 0.2 : 0;
  if (FOREIGN_LATIN.test(norm)) return isCapitalised ? NAME_WEIGHT : -0.6;
  if (ENGLISH_SIGN.test(norm)) return 0.3;
  return !isCapitalised && /(?:[aoi]|[ao]s)$/.test(norm) ? -0.25 : 0;
}

const ELISION = /^(?:l|qu|j|un|dell|nell|all|sull|dall|quest|c|n|s)'[a-zà-ÿ]{2}/;

const FOREIGN_LATIN =
  /cht|.sch[^oe]|(?:keit|keiten|heit|heiten|lich|liche[nrms]?|isch|ische[nrms]?|schaft|schaften|ungen|eux|euses?|iques|zione|zioni|mente|dades?|idad|ciones|ismo|ismos|nych|nego|owie|owa[ncł]|skich|skie|ovan|heden|lijke?|ijk|ului|ilor|elor|ksi|ssa|iset|miseen|ningen|elser|heten)$|szcz|prz|[^z]rz[aey]|dzi[ae]|cj[ai]|aa[^r]|uu|jj/;

const ENGLISH_SIGN = /(?:ing|ness|ship|ships|ful|less|ly|ity|ous|ght|tch|ck|ths?|wn|ow|sh|ied|ies|[b-df-hj-np-tv-z]ed)$|^(?:wh|kn|wr|th)/;

/** Words with accents that English has taken in. */
const BORROWED: ReadonlySet<string> = new Set(
  'café cafés cliché clichés fiancé fiancée façade naïve naïveté résumé résumés protégé protégée exposé décor déjà émigré communiqué attaché blasé passé touché soirée née coöperation rôle élite'.split(
    ' ',
  ),
);

/** 1 for our words, -1 for those of others, `shared` for those that just one list of others has too, 0 for those of more. */
function weights(ours: string, others: readonly string[], shared: number): Map<string, number> {
  const map = new Map(ours.split(' ').map((word) => [word, 1]));
  for (const list of others) {
    for (const word of new Set(list.split(' '))) {
      const known = map.get(word) ?? -1;
      map.set(word, known < 0 ? -1 : known === 1 ? shared : 0);
    }
  }
  return map;
}

/** Lets words of others tell less than they would. */
function weaken(map: Map<string, number>, words: string, weight: number): void {
  for (const word of words.split(' ')) if (map.get(word) === -1) map.set(word, weight);
}
