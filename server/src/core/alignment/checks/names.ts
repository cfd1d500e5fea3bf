import type { LanguageCode } from '../../language/phrase.js';
import type { Bitext } from '../bitext.js';
import type { BilingualLexicon, Entry } from '../lexicon.js';
import { DIFFERENT, firmConsonantsOf, SAME, soundDistance, type Sounding, soundingOf } from '../sounds.js';
import type { Unit } from '../unit.js';
import type { PatternMatch } from '../wordPatterns.js';
import type { Difference, Pair, Place } from './difference.js';
import { isProperName } from './properNames.js';

/** Places and acronyms that differ, and names of people where a neighbour shows that the same person is meant. */
export function compareNames(pair: Pair, bitext: Bitext, lexicon: BilingualLexicon): Difference[] {
  const russian = read(pair.ru, 'ru', lexicon);
  const english = read(pair.en, 'en', lexicon);
  const known = compareKnown(russian, english);
  if (known.length > 0) return known;
  const unlisted = compareUnlistedPlace(russian, english);
  return unlisted.length > 0 ? unlisted : comparePersons(russian, english, bitext);
}

interface Word extends Place {
  readonly norm: string;
  readonly capital: boolean;
  /** First word of its sentence or after a mark that ends one. */
  readonly first: boolean;
  readonly listed: boolean;
  sounding?: Sounding;
}

/** A place, organisation or term of the lists. */
interface Known extends Place {
  readonly entry: Entry;
  /** An acronym or a name with capitals; a term written out may be said in any words. */
  readonly isName: boolean;
}

interface SideNames {
  readonly language: LanguageCode;
  readonly words: readonly Word[];
  readonly entries: readonly Known[];
}

function read(units: readonly Unit[], language: LanguageCode, lexicon: BilingualLexicon): SideNames {
  const words: Word[] = [];
  const entries: Known[] = [];
  for (const { tokens, kind } of units) {
    const matches = lexicon.find(tokens, language);
    const listed = new Set<number>();
    for (const { first, length } of matches) for (let index = first; index < first + length; index++) listed.add(index);
    for (const { stands, first, length } of standing(matches)) {
      if (stands.kind !== 'place' && stands.kind !== 'acronym') continue;
      entries.push({
        entry: stands,
        start: tokens[first].start,
        end: tokens[first + length - 1].end,
        isName:
          length === 1 && /^\p{Lu}[\p{Lu}\d-]*\p{Lu}/u.test(tokens[first].text)
            ? true
            : isProperName(stands, tokens.slice(first, first + length), language),
      });
    }
    tokens.forEach(({ start, end, norm, text }, index) =>
      words.push({
        start,
        end,
        norm,
        capital: /^\p{Lu}[\p{L}'’-]*\p{Ll}/u.test(text),
        first: index === 0 || kind === 'heading',
        listed: listed.has(index),
      }),
    );
  }
  return { language, words, entries };
}

/** Without matches inside longer ones: “South Korea” is not “Korea”. */
function standing(matches: readonly PatternMatch<Entry>[]): readonly PatternMatch<Entry>[] {
  return matches.filter(
    (one) =>
      !matches.some(
        (other) => other.length > one.length && other.first <= one.first && one.first + one.length <= other.first + other.length,
      ),
  );
}

/** Places and acronyms without counterpart, where each side has some of its kind. */
function compareKnown(russian: SideNames, english: SideNames): Difference[] {
  const differences: Difference[] = [];
  for (const kind of ['place', 'acronym'] as const) {
    const open = ({ entries }: SideNames, other: SideNames): SideNames['entries'] => {
      const matched = entries.filter(({ entry }) => other.entries.some((there) => there.entry === entry));
      return entries.filter(
        (one) =>
          one.entry.kind === kind &&
          (kind === 'place' || one.isName) &&
          !matched.some((known) => known.start < one.end && one.start < known.end) &&
          !soundsLikeSomething(one, russian, english) &&
          !(kind === 'acronym' && isSaidInPart(one.entry, other)),
      );
    };
    const [ones, others] = [distinct(open(russian, english)), distinct(open(english, russian))];
    const count = Math.min(ones.length, others.length);
    // As many on either side stand in the same order; where one has more, which is meant by which is open.
    for (let index = 0; index < count && ones.length === others.length; index++) {
      const [one, other] = [ones[index], others[index]];
      differences.push({
        type: 'name',
        detail: kind,
        language: 'en',
        places: { ru: { start: one.start, end: one.end }, en: { start: other.start, end: other.end } },
        fixes: {},
      });
    }
  }
  return differences;
}

/** A long name in other words than the list has: «Управление ООН по правам человека». */
function isSaidInPart({ written }: Entry, { language, words }: SideNames): boolean {
  return written[language].some((wording) => {
    const pieces = wording
      .toLowerCase()
      .replace(/ё/g, 'е')
      .split(' ')
      .map((piece) => piece.replace(/-$/, ''))
      .filter(({ length }) => length > 3);
    const said = pieces.filter((piece) => words.some(({ norm }) => norm.startsWith(piece.slice(0, BEGINNING))));
    return said.length >= FEWEST && said.length / pieces.length >= MOST;
  });
}

/** As many letters of a word stay in all of its forms; how many words of a name, and what part of them, have to be said. */
const BEGINNING = 6;
const MOST = 0.6;
const FEWEST = 3;

/** A place of the lists on one side, where the other has a name behind a preposition of place that no list knows: «в Гюмри» – “in Artik”. */
function compareUnlistedPlace(russian: SideNames, english: SideNames): Difference[] {
  for (const [here, there] of [
    [russian, english],
    [english, russian],
  ] as const) {
    const open = distinct(
      here.entries.filter(
        (one) =>
          one.entry.kind === 'place' &&
          isBehindPreposition(one, here) &&
          !there.entries.some(({ entry }) => entry === one.entry) &&
          !soundsLikeSomething(one, russian, english),
      ),
    );
    const unlisted = there.words.filter(
      (word) =>
        word.capital && !word.listed && word.norm.length > 3 && isBehindPreposition(word, there) && !soundsLike(word, there.language, here),
    );
    if (open.length !== 1 || unlisted.length !== 1 || there.entries.some(({ entry }) => entry.kind === 'place')) continue;
    const [[one], [other]] = [open, unlisted];
    return [
      {
        type: 'name',
        detail: 'place',
        language: 'en',
        places: {
          [here.language]: { start: one.start, end: one.end },
          [there.language]: { start: other.start, end: other.end },
        },
        fixes: {},
      },
    ];
  }
  return [];
}

function isBehindPreposition({ start }: Place, { words, language }: SideNames): boolean {
  const before = words[words.findIndex((word) => word.start === start) - 1];
  return before !== undefined && OF_PLACE[language].test(before.norm);
}

const OF_PLACE: Readonly<Record<LanguageCode, RegExp>> = { ru: /^(?:в|во|из)$/, en: /^(?:in|from|to|near|outside)$/ };

function soundsLike(word: Word, language: LanguageCode, { words, language: other }: SideNames): boolean {
  return words.some(({ norm }, index) => norm.length > 2 && distance(word, language, words[index], other) <= DIFFERENT);
}

function distinct(entries: SideNames['entries']): SideNames['entries'] {
  return entries.filter((one, index) => entries.findIndex(({ entry, start }) => entry === one.entry || start === one.start) === index);
}

/** A place whose name is written by its sound on the other side, as a street or newspaper named after it is. */
function soundsLikeSomething(place: Place, russian: SideNames, english: SideNames): boolean {
  const [here, there] = russian.words.some(({ start }) => start === place.start) ? [russian, english] : [english, russian];
  const own = here.words.filter(({ start, end, norm }) => place.start <= start && end <= place.end && norm.length > 2);
  // «Нижний Тагил» is not “Nizhny Novgorod”.
  return (
    own.length > 0 &&
    own.every((one) => there.words.some((word) => word.capital && distance(one, here.language, word, there.language) < SAME))
  );
}

/** Surnames of one people end alike; what stands before the ending tells them apart: «Беридзе» and “Lomidze”. */
function differs(one: Word, language: LanguageCode, other: Word, otherLanguage: LanguageCode): boolean {
  const whole = distance(one, language, other, otherLanguage);
  if (whole > DIFFERENT) return true;
  const [russian, english] = language === 'ru' ? [one.norm, other.norm] : [other.norm, one.norm];
  const ending = COMMON_ENDINGS.find(([ru, en]) => ru.test(russian) && en.test(english));
  if (!ending) return false;
  const [stem, counterpart] = [russian.replace(ending[0], ''), english.replace(ending[1], '')];
  if (stem.length < 2 || counterpart.length < 2) return false;
  const [sounding, opposite] = [soundingOf(stem, 'ru'), soundingOf(counterpart, 'en')];
  // «Усенова» is not “Usmanova”, however much of them is the same.
  if (whole < SAME) return firmConsonantsOf(sounding) !== firmConsonantsOf(opposite);
  return soundDistance(sounding, opposite) > DIFFERENT;
}

const COMMON_ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:[ие]?дзе)$/, /(?:[ie]?dze)$/],
  [/(?:швили)$/, /(?:shvili)$/],
  [/(?:[ое]в(?:а|у|ой|ым|е|ых|ы)?)$/, /(?:[oe]va?)$/],
  [/(?:ин(?:а|у|ой|ым|е|ых|ы)?)$/, /(?:ina?)$/],
  [/(?:ск(?:ий|ая|ого|ой|ому|им|ую|ом|их))$/, /(?:sk(?:y|iy|i|aya|aia))$/],
  [/(?:енко)$/, /(?:enko)$/],
  [/(?:янц?(?:а|у|ом|е)?)$/, /(?:[iy]an(?:ts)?)$/],
];

function distance(one: Word, language: LanguageCode, other: Word, otherLanguage: LanguageCode): number {
  // A name left in Latin letters.
  if (one.norm === other.norm) return 0;
  one.sounding ??= soundingOf(one.norm, language);
  other.sounding ??= soundingOf(other.norm, otherLanguage);
  return soundDistance(one.sounding, other.sounding);
}

/** A surname or first name beside one that does correspond: «Анфиса Чернова» – “Anfisa Belova”. */
function comparePersons(russian: SideNames, english: SideNames, { ru, en }: Bitext): Difference[] {
  const known = (word: Place, { entries }: SideNames, { entries: others }: SideNames): boolean =>
    entries.some(({ entry, start, end }) => start <= word.start && word.end <= end && others.some((other) => other.entry === entry));
  // Every sentence begins with a capital; a name there is one that another capital follows.
  const candidates = ({ words }: SideNames): Word[] =>
    words.filter(
      ({ capital, listed, first, norm }, index) =>
        capital && norm.length > 2 && (!first || (!listed && words[index + 1]?.capital === true)),
    );
  const [ones, others] = [
    candidates(russian).filter((word) => !known(word, russian, english)),
    candidates(english).filter((word) => !known(word, english, russian)),
  ];
  const same = (one: Word, other: Word): boolean => distance(one, 'ru', other, 'en') < SAME;
  const far = (one: Word, words: readonly Word[], language: LanguageCode): boolean =>
    words.every((word) => (language === 'en' ? differs(one, 'ru', word, 'en') : differs(word, 'ru', one, 'en')));
  const capitals = ({ words }: SideNames): readonly Word[] => words.filter(({ capital, norm }) => capital && norm.length > 2);
  const openOnes = ones.filter((one) => far(one, capitals(english), 'en'));
  const openOthers = others.filter((other) => far(other, capitals(russian), 'ru'));
  if (openOnes.length !== 1 || openOthers.length !== 1) return [];
  const [[one], [other]] = [openOnes, openOthers];
  if (one.norm.length < 4 || other.norm.length < 4) return [];
  if (insideQuotes(ru.text.prose, one) || insideQuotes(en.text.prose, other)) return [];
  const anchored = ones.some(
    (neighbour) =>
      isBeside(neighbour, one, ru.text.prose) &&
      others.some((counterpart) => isBeside(counterpart, other, en.text.prose) && same(neighbour, counterpart)),
  );
  const surnames = LIKE_A_SURNAME.test(one.norm) && LIKE_AN_ENGLISH_SURNAME.test(other.norm) && ones.length === others.length;
  if (!anchored && !(surnames && !one.first && !other.first)) return [];
  return [
    {
      type: 'name',
      detail: 'name',
      language: 'en',
      places: { ru: { start: one.start, end: one.end }, en: { start: other.start, end: other.end } },
      fixes: {},
    },
  ];
}

function isBeside(one: Place, other: Place, text: string): boolean {
  const [before, after] = one.start < other.start ? [one, other] : [other, one];
  return before !== after && /^[\s\0]+$/.test(text.slice(before.end, after.start));
}

function insideQuotes(text: string, { start }: Place): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  return Math.max(before.lastIndexOf('«'), before.lastIndexOf('“')) > Math.max(before.lastIndexOf('»'), before.lastIndexOf('”'));
}

/** Endings that surnames and towns of the region have. */
const LIKE_A_SURNAME =
  /(?:[ое]в(?:а|у|ой|ым|е|ых)?|ин(?:а|у|ой|ым|е)?|ск(?:ий|ая|ого|ой|ому|им|ую|ом)?|енко|янц?|дзе|швили|ук|юк|бург(?:а|е|у|ом)?|град(?:а|е|у|ом)?)$/;
const LIKE_AN_ENGLISH_SURNAME = /(?:[oe]va?|ina?|sk(?:y|iy|i|aya|aia)?|enko|yan|ian|dze|shvili|uk|yuk|burg|grad)$/;
