import type { LanguageCode } from '../../language/phrase.js';
import type { Token } from '../../language/language.js';
import { englishNumberWord } from '../../language/numbers/english.js';
import { russianNumberWord } from '../../language/numbers/russian.js';
import type { Bitext, Side } from '../bitext.js';
import type { BilingualLexicon, TranslationData } from '../lexicon.js';
import { soundingOf, soundsSame } from '../sounds.js';
import type { Unit } from '../unit.js';
import { type PatternMatch, WordPatterns } from '../wordPatterns.js';
import { type Difference, type Pair, type Place, placeOf } from './difference.js';

/** The words that negate and that hedge, ready to be found. */
export interface Turns {
  readonly negation: Readonly<Record<LanguageCode, WordPatterns<'hard' | 'evidence' | 'not'>>>;
  readonly hedges: Readonly<Record<LanguageCode, WordPatterns<'strong' | 'evidence' | 'not'>>>;
}

export function readTurns({ negation, hedges }: Pick<TranslationData, 'negation' | 'hedges'>): Turns {
  const negations = (language: LanguageCode): WordPatterns<'hard' | 'evidence' | 'not'> => {
    const patterns = new WordPatterns<'hard' | 'evidence' | 'not'>(ANY_ENDING);
    for (const kind of ['hard', 'evidence', 'not'] as const) for (const written of negation[language][kind]) patterns.add(written, kind);
    return patterns;
  };
  const hedging = (language: LanguageCode): WordPatterns<'strong' | 'evidence' | 'not'> => {
    const patterns = new WordPatterns<'strong' | 'evidence' | 'not'>(ANY_ENDING);
    for (const kind of ['strong', 'evidence', 'not'] as const) for (const written of hedges[language][kind]) patterns.add(written, kind);
    return patterns;
  };
  return { negation: { ru: negations('ru'), en: negations('en') }, hedges: { ru: hedging('ru'), en: hedging('en') } };
}

/** “un-” begins long words. */
const ANY_ENDING = 24;

/**
 * A negation that one side has and the other has lost, and doubt that has become a fact. Languages negate in so many ways that counting tells nothing:
 * a difference is shown only where the other side has no negation of any kind, and says the negated word itself.
 *
 * @param literal whether the translation follows the words of its source, so that less is needed to be sure
 */
export function compareNegation(pair: Pair, bitext: Bitext, lexicon: BilingualLexicon, turns: Turns, literal: boolean): Difference[] {
  if (pair.ru.length === 0 || pair.en.length === 0) return [];
  const sides = { ru: readSide(pair.ru, bitext.ru, turns, lexicon), en: readSide(pair.en, bitext.en, turns, lexicon) };
  const differences: Difference[] = [];
  for (const [here, there] of [
    ['ru', 'en'],
    ['en', 'ru'],
  ] as const) {
    const lost = sides[here].hard.find((negation) =>
      isLost(negation, sides[here], sides[there], lexicon, literal && pair.ru.length === 1 && pair.en.length === 1),
    );
    if (lost)
      differences.push(
        difference(
          'negation',
          'negation',
          here,
          lost.place,
          counterpart(lost.position, sides[here], sides[there], lexicon) ?? placeOf(pair[there]),
        ),
      );
    const doubt = sides[here].hedges[0];
    if (doubt && !lost && !sides[there].doubts) differences.push(difference('negation', 'hedge', here, doubt, placeOf(pair[there])));
  }
  return differences.slice(0, 1);
}

function difference(type: 'negation', detail: 'negation' | 'hedge', here: LanguageCode, place: Place, there: Place): Difference {
  const other = here === 'ru' ? 'en' : 'ru';
  return { type, detail, language: other, places: { [here]: place, [other]: there }, fixes: {} };
}

interface SideWords {
  readonly language: LanguageCode;
  /** The prose that the words stand in. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly norms: readonly string[];
  readonly hard: readonly { readonly position: number; readonly place: Place }[];
  /** Whether anything may stand for a negation of the other side. */
  readonly denies: boolean;
  readonly hedges: readonly Place[];
  readonly doubts: boolean;
}

function readSide(units: readonly Unit[], { language, text }: Side, { negation, hedges }: Turns, lexicon: BilingualLexicon): SideWords {
  const tokens = units.flatMap((unit) => unit.tokens);
  const norms = tokens.map(({ norm }) => norm);
  const found = negation[language].find(tokens.map(({ norm, text }) => ({ norm: withoutContraction(norm), text })));
  const idle = new Set(
    found.flatMap(({ stands, first, length }) => (stands === 'not' ? Array.from({ length }, (_, offset) => first + offset) : [])),
  );
  const hard = found.flatMap(({ stands, first, length }) =>
    stands === 'hard' && !idle.has(first)
      ? [{ position: first, place: { start: tokens[first].start, end: tokens[first + length - 1].end } }]
      : [],
  );
  const doubt = hedges[language].find(tokens);
  return {
    language,
    text: text.prose,
    tokens,
    norms,
    hard,
    denies: found.length > 0 || norms.some((norm) => hasNegativePrefix(norm, language, lexicon)),
    hedges: doubt.flatMap(({ stands, first, length }) => {
      const place = { start: tokens[first].start, end: tokens[first + length - 1].end };
      const certain =
        stands !== 'strong' ||
        isMonth(tokens[first], first) ||
        among(doubt, first) ||
        (language === 'ru' && !setOff(text.prose, place, first));
      return certain ? [] : [place];
    }),
    doubts: doubt.some(({ stands }) => stands !== 'not'),
  };
}

/** “unresponsive”, «несогласие»: a word in which a known one is denied. */
function hasNegativePrefix(norm: string, language: LanguageCode, lexicon: BilingualLexicon): boolean {
  if (language === 'en' && /-free$|[a-z]{3}less(?:ly|ness)?$/.test(norm)) return norm !== 'unless';
  const prefix = (language === 'ru' ? /^(?:не|без|бес)(?=.{4})/ : /^(?:un|in|im|il|ir|dis|mis|non-?)(?=.{4})/).exec(norm)?.[0];
  return (
    prefix !== undefined &&
    !NO_PREFIX.has(norm) &&
    lexicon
      .find([{ norm: norm.slice(prefix.length), text: norm.slice(prefix.length) }], language)
      .some(({ stands }) => stands.kind === 'word')
  );
}

const NO_PREFIX: ReadonlySet<string> = new Set(
  'недавно неделя недели неделю неделе недель немного несколько нескольких нескольким несколькими необходимо inform informed information include including'.split(
    ' ',
  ),
);

/** Whether a word belongs to a phrase that leaves nothing open: “you may”. */
function among(found: readonly PatternMatch<string>[], position: number): boolean {
  return found.some(({ stands, first, length }) => stands === 'not' && first <= position && position < first + length);
}

/** «Возможно, …», «…, вероятно, …»: only set off by commas such a word is doubt; «это возможно» says what can be done. Words of their own need no comma. */
function setOff(text: string, { start, end }: Place, position: number): boolean {
  const word = text.slice(start, end).toLowerCase();
  if (!PARENTHETICAL.has(word)) return true;
  return position === 0 || /[,(—–]\s*$/.test(text.slice(Math.max(0, start - 3), start)) || /^\s*[,)]/.test(text.slice(end, end + 2));
}

const PARENTHETICAL: ReadonlySet<string> = new Set(['возможно', 'вероятно', 'видимо', 'похоже', 'кажется', 'может быть']);

/** “isn't” says “not”. */
function withoutContraction(norm: string): string {
  return /n't$/.test(norm) || norm === 'cannot' ? 'not' : norm;
}

/** “May” with a capital inside a sentence. */
function isMonth({ text }: Token, position: number): boolean {
  return text === 'May' && position > 0;
}

/** Whether a negation has nothing on the other side that could stand for it, while what it negates is said there. */
function isLost(
  { position }: { readonly position: number },
  here: SideWords,
  there: SideWords,
  lexicon: BilingualLexicon,
  literal: boolean,
): boolean {
  if (there.denies) return false;
  const denied = deniedBy(position, here);
  if (denied === undefined) return false;
  return positionOf(denied, here, there, lexicon) !== undefined || (literal && here.tokens.length <= 12);
}

/**
 * The word that a negation denies: the next one with a meaning of its own; before it where what follows is but an auxiliary («скрыты не были»). No mark stands between.
 */
function deniedBy(position: number, { norms, tokens, text, language }: SideWords): number | undefined {
  for (const step of NOUN_BEFORE.test(norms[position]) ? [-1, 1] : [1, -1]) {
    for (let index = position + step; Math.abs(index - position) <= REACH && tokens[index]; index += step) {
      const [before, after] = step > 0 ? [tokens[index - 1], tokens[index]] : [tokens[index], tokens[index + 1]];
      if (/[,;:()«»"“”„—–.!?]/.test(text.slice(before.end, after.start))) break;
      if (isContentWord(norms[index])) return index;
      // Before the word only an auxiliary may stand between.
      if (step < 0 && !AUXILIARY[language].has(norms[index])) break;
    }
    // Without an auxiliary behind it a negation denies nothing that stands before it.
    if (step > 0 && !AUXILIARY[language].has(norms[position + 1] ?? '')) break;
  }
  return undefined;
}

/** «права вето нет» */
const NOUN_BEFORE = /^нет$/;

/** As many words from the negation the word stands that it denies. */
const REACH = 3;

const AUXILIARY: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  ru: new Set('был была было были буду будет будем будут быть ни у кого'.split(' ')),
  en: new Set('be been being was were is are am do does did have has had will would'.split(' ')),
};

/** Words with a meaning of their own; numbers stand beside negations that deny nothing («ни один» and “every single”). */
function isContentWord(norm: string): boolean {
  return norm.length > 3 && !AUXILIARY.ru.has(norm) && !AUXILIARY.en.has(norm) && !russianNumberWord(norm) && !englishNumberWord(norm);
}

/** Where the other side says a word of this one, by the lists or by its sound. */
function positionOf(index: number, here: SideWords, there: SideWords, lexicon: BilingualLexicon): number | undefined {
  const entries = new Set(
    lexicon.find([here.tokens[index]], here.language).flatMap(({ stands }) => (stands.kind === 'word' ? [stands] : [])),
  );
  const match = entries.size > 0 ? lexicon.find(there.tokens, there.language).find(({ stands }) => entries.has(stands)) : undefined;
  if (match) return match.first;
  if (entries.size > 0 || here.norms[index].length < 5) return undefined;
  const sounding = soundingOf(here.norms[index], here.language);
  const sounded = there.norms.findIndex((norm) => norm.length > 3 && soundsSame(sounding, soundingOf(norm, there.language)));
  return sounded < 0 ? undefined : sounded;
}

/** What the other side says in the place of the negated word. */
function counterpart(position: number, here: SideWords, there: SideWords, lexicon: BilingualLexicon): Place | undefined {
  const denied = deniedBy(position, here);
  const found = denied === undefined ? undefined : positionOf(denied, here, there, lexicon);
  return found === undefined ? undefined : { start: there.tokens[found].start, end: there.tokens[found].end };
}
