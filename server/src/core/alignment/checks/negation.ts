import type { LanguageCode } from '../../language/phrase.js';
import type { Token } from '../../language/language.js';
import { englishNumberWord } from '../../language/numbers/english.js';
import { russianNumberWord } from '../../language/numbers/russian.js';
import type { Bitext, Side } from '../bitext.js';
import type { BilingualLexicon, Entry } from '../lexicon.js';
import { soundingOf, soundsSame } from '../sounds.js';
import type { Unit } from '../unit.js';
import type { PatternMatch } from '../wordPatterns.js';
import { type Difference, type Pair, type Place, placeOf } from './difference.js';
import type { NegationKind, Turns } from './turns.js';

/**
 * A negation that one side has and the other has lost. Languages negate in so many ways that counting tells nothing: a difference is shown only where
 * the other side says the denied word itself, or has no word of its own left, and nothing there could deny it. What is paired with another negation of this side denies only that.
 */
export function compareNegation(pair: Pair, bitext: Bitext, lexicon: BilingualLexicon, turns: Turns): Difference[] {
  const sides = { ru: readSide(pair.ru, bitext.ru, turns, lexicon), en: readSide(pair.en, bitext.en, turns, lexicon) };
  for (const [here, there] of [
    ['ru', 'en'],
    ['en', 'ru'],
  ] as const) {
    for (const denial of sides[here].denials) {
      const found = lostIn(denial, sides[here], sides[there]);
      if (!found) continue;
      const place = found.place ?? placeOf(pair[there]);
      return [{ type: 'negation', detail: 'negation', language: there, places: { [here]: denial.place, [there]: place }, fixes: {} }];
    }
  }
  return [];
}

/** Something that negates: a word of its own, one that implies it (“refuse”), or the beginning of the word that is denied. */
interface Denial {
  readonly kind: 'hard' | 'implied' | 'prefix';
  readonly position: number;
  readonly place: Place;
  /** The word that it denies, as far as that can be told. */
  readonly denied?: Denied;
}

interface Denied extends Sayable {
  readonly position: number;
}

/** A word that the other side may say. */
interface Sayable {
  readonly norm: string;
  readonly entries: ReadonlySet<Entry>;
}

interface SideWords {
  readonly language: LanguageCode;
  readonly tokens: readonly Token[];
  readonly denials: readonly Denial[];
  /** Positions of whatever may stand for a negation of the other side. */
  readonly denying: readonly number[];
  /** What the lists say about each word; those of phrases at all of their words. */
  readonly entries: readonly ReadonlySet<Entry>[];
  /** The number of the clause each word stands in, as far as marks tell. */
  readonly clauses: readonly number[];
}

function readSide(units: readonly Unit[], { language, text }: Side, turns: Turns, lexicon: BilingualLexicon): SideWords {
  const tokens = units.flatMap((unit) => unit.tokens);
  const found = turns.negation[language].find(tokens.map(({ norm, text }) => ({ norm: withoutContraction(norm), text })));
  const idle = positionsOf(found.filter(({ stands }) => stands === 'not'));
  const entries = tokens.map(() => new Set<Entry>());
  for (const { stands, first, length } of lexicon.find(tokens, language))
    if (stands.kind === 'word' || stands.kind === 'function') for (let at = first; at < first + length; at++) entries[at].add(stands);
  const negative: Denial[] = tokens.flatMap(({ norm, text, start, end }, position): Denial[] => {
    // “UNAIDS”
    if (/\p{Lu}{2}/u.test(text)) return [];
    const denied = deniedByPrefix(norm, language, turns, lexicon);
    return denied ? [{ kind: 'prefix', position, place: { start, end }, denied: { ...denied, position } }] : [];
  });
  const words: WordsOfSide = { tokens, text: text.prose, auxiliary: (norm) => turns.auxiliaries[language].has(norm) };
  const standing = found.flatMap(({ stands, first, length }): Denial[] => {
    if ((stands !== 'hard' && stands !== 'implied') || idle.has(first)) return [];
    const position = deniedBy(first, first + length - 1, stands, words);
    // «не отказалась» denies nothing, nor does «никто» beside the «не» of its verb.
    if (position !== undefined && stands === 'hard' && starts(found, position, 'implied')) return [];
    if (stands === 'implied' && starts(found, first - 1, 'hard')) return [];
    if (CONCORD.test(tokens[first].norm) && tokens.some(({ norm }) => norm === 'не' || norm === 'нет')) return [];
    return [
      {
        kind: stands,
        position: first,
        place: { start: tokens[first].start, end: tokens[first + length - 1].end },
        ...(position !== undefined && { denied: { position, norm: tokens[position].norm, entries: wordsAmong(entries[position]) } }),
      },
    ];
  });
  return {
    language,
    tokens,
    entries,
    clauses: clausesOf(tokens, text.prose),
    denials: [...standing, ...negative],
    denying: [
      ...found.map(({ first }) => first),
      ...tokens.flatMap(({ norm }, position) => (hasNegativeShape(norm, language, turns, lexicon) ? [position] : [])),
    ],
  };
}

function starts(found: readonly PatternMatch<NegationKind>[], position: number, kind: NegationKind): boolean {
  return found.some(({ first, stands }) => first === position && stands === kind);
}

function clausesOf(tokens: readonly Token[], text: string): number[] {
  let clause = 0;
  return tokens.map(({ start }, index) => (index > 0 && MARK.test(text.slice(tokens[index - 1].end, start)) ? ++clause : clause));
}

const MARK = /[,;:()«»"“”„—–.!?]/;

function positionsOf(matches: readonly { readonly first: number; readonly length: number }[]): ReadonlySet<number> {
  return new Set(matches.flatMap(({ first, length }) => Array.from({ length }, (_, offset) => first + offset)));
}

function wordsAmong(entries: ReadonlySet<Entry>): ReadonlySet<Entry> {
  return new Set([...entries].filter(({ kind }) => kind === 'word'));
}

/** «никто не пришёл» negates once. */
const CONCORD = /^ни/;

/** “isn't” says “not”. */
function withoutContraction(norm: string): string {
  return /n't$/.test(norm) || norm === 'cannot' ? 'not' : norm;
}

const PREFIX: Readonly<Record<LanguageCode, RegExp>> = {
  ru: /^(?:не|без|бес)(?=.{4})/,
  en: /^(?:un|in|im|il|ir|dis|mis|non-?)(?=.{4})/,
};

/** “unresponsive”, «несогласие»: the known word that is denied in a word. */
function deniedByPrefix(norm: string, language: LanguageCode, { whole }: Turns, lexicon: BilingualLexicon): Sayable | undefined {
  const prefix = PREFIX[language].exec(norm)?.[0];
  if (prefix === undefined || whole[language].find([{ norm, text: norm }]).length > 0) return undefined;
  const rest = norm.slice(prefix.length);
  const entries = new Set(
    lexicon.find([{ norm: rest, text: rest }], language).flatMap(({ stands }) => (stands.kind === 'word' ? [stands] : [])),
  );
  return entries.size > 0 ? { norm: rest, entries } : undefined;
}

function hasNegativeShape(norm: string, language: LanguageCode, turns: Turns, lexicon: BilingualLexicon): boolean {
  if (language === 'en' && /-free$|[a-z]{3}less(?:ly|ness)?$/.test(norm)) return turns.whole.en.find([{ norm, text: norm }]).length === 0;
  return deniedByPrefix(norm, language, turns, lexicon) !== undefined;
}

interface WordsOfSide {
  readonly tokens: readonly Token[];
  /** The prose that the words stand in. */
  readonly text: string;
  auxiliary(norm: string): boolean;
}

/**
 * The word that a negation denies: the next one with a meaning of its own; before it where what follows is but an auxiliary («скрыты не были»). No mark
 * stands between.
 */
function deniedBy(first: number, last: number, kind: NegationKind, { tokens, text, auxiliary }: WordsOfSide): number | undefined {
  const nounBefore = NOUN_BEFORE.test(tokens[first].norm);
  for (const step of nounBefore ? [-1, 1] : [1, -1]) {
    const from = step > 0 ? last : first;
    for (let index = from + step; Math.abs(index - from) <= REACH && tokens[index]; index += step) {
      const [before, after] = step > 0 ? [tokens[index - 1], tokens[index]] : [tokens[index], tokens[index + 1]];
      if (MARK.test(text.slice(before.end, after.start))) break;
      if (isContentWord(tokens[index].norm, auxiliary)) return index;
      // Before the word only an auxiliary may stand between.
      if (step < 0 && !auxiliary(tokens[index].norm)) break;
    }
    // Without an auxiliary behind it a negation denies nothing that stands before it; «публиковать запрещено» does.
    if (step > 0 && kind === 'hard' && !auxiliary(tokens[last + 1]?.norm ?? '')) break;
  }
  return undefined;
}

/** «права вето нет» */
const NOUN_BEFORE = /^нет$/;

/** As many words from the negation the word stands that it denies. */
const REACH = 3;

/** Words with a meaning of their own; numbers stand beside negations that deny nothing («ни один» and “every single”). */
function isContentWord(norm: string, auxiliary: (norm: string) => boolean): boolean {
  return norm.length > 3 && !auxiliary(norm) && !russianNumberWord(norm) && !englishNumberWord(norm);
}

/** Whether a negation has nothing on the other side that could stand for it, and where its denied word is said there. */
function lostIn(denial: Denial, here: SideWords, there: SideWords): { readonly place?: Place } | undefined {
  const { denied, kind } = denial;
  if (!denied) return undefined;
  const said = positionOf(denied, here.language, there);
  if (there.denying.length > 0 && !(said !== undefined && isSaidApart(said, denial, here, there))) return undefined;
  if (said !== undefined) {
    // «стабильный и нестабильный» says the word plainly as well.
    if (saysPlainly(denied, denial.position, here)) return undefined;
    // «недавно» may have a counterpart of its own.
    if (
      kind === 'prefix' &&
      positionOf({ norm: '', entries: wordsAmong(here.entries[denial.position]) }, here.language, there) !== undefined
    )
      return undefined;
    return { place: { start: there.tokens[said].start, end: there.tokens[said].end } };
  }
  return kind === 'hard' && there.denying.length === 0 && hasNothingOfItsOwn(there, here) ? {} : undefined;
}

/** Whether a side says nothing that the other does not say as well, so that no word of it can stand for a negation. */
function hasNothingOfItsOwn(one: SideWords, other: SideWords): boolean {
  const own = one.tokens.flatMap(({ norm }, position) => {
    const entries = one.entries[position];
    const isGrammar = entries.size > 0 && [...entries].every(({ kind }) => kind === 'function');
    return isGrammar || !isContentWord(norm, () => false) ? [] : [{ norm, entries: wordsAmong(entries) }];
  });
  return own.length >= FEWEST && own.every((word) => positionOf(word, one.language, other) !== undefined);
}

/** As many words show that a translation follows its source. */
const FEWEST = 2;

/** Whether a side says a denied word once more, elsewhere. */
function saysPlainly({ position, norm, entries }: Denied, negation: number, { tokens, entries: known }: SideWords): boolean {
  return tokens.some(
    (token, index) =>
      Math.abs(index - position) > REACH &&
      index !== negation &&
      (token.norm === norm || [...entries].some((entry) => known[index].has(entry))),
  );
}

/**
 * Whether a word stands in a clause without negation, and every negation of the other clauses is the counterpart of another one of this side, which has
 * more of them.
 */
function isSaidApart(said: number, denial: Denial, here: SideWords, there: SideWords): boolean {
  const clause = there.clauses[said];
  return (
    here.denials.length > there.denying.length &&
    there.denying.every((position) => there.clauses[position] !== clause && isPaired(position, denial, here, there))
  );
}

/** Whether what negates at a position of the other side is the counterpart of another negation than this one. */
function isPaired(position: number, denial: Denial, here: SideWords, there: SideWords): boolean {
  const counterpart = there.denials.find((each) => each.position === position);
  return here.denying.some((own) => {
    if (own === denial.position || own === denial.denied?.position || CONCORD.test(here.tokens[own].norm)) return false;
    if ([...here.entries[own]].some((entry) => there.entries[position].has(entry))) return true;
    const other = here.denials.find((each) => each.position === own);
    if (!other?.denied || !counterpart?.denied) return false;
    return positionOf(other.denied, here.language, { ...there, only: counterpart.denied.position }) !== undefined;
  });
}

/** Where the other side says a word of this one, by the lists or by its sound. */
function positionOf(
  { norm, entries }: Sayable,
  language: LanguageCode,
  there: Pick<SideWords, 'language' | 'tokens' | 'entries'> & { readonly only?: number },
): number | undefined {
  const { only } = there;
  const allowed = (position: number): boolean => only === undefined || position === only;
  const match = there.entries.findIndex((known, position) => allowed(position) && [...entries].some((entry) => known.has(entry)));
  if (match >= 0) return match;
  if (entries.size > 0 || norm.length < 5) return undefined;
  const sounding = soundingOf(norm, language);
  const sounded = there.tokens.findIndex(
    (token, position) => allowed(position) && token.norm.length > 3 && soundsSame(sounding, soundingOf(token.norm, there.language)),
  );
  return sounded < 0 ? undefined : sounded;
}
