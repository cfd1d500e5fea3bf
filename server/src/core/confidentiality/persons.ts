import type { Span } from '../draft/prose.js';
import type { Segment } from '../draft/segment.js';
import type { Token } from '../language/language.js';
import type { LanguageCode } from '../language/phrase.js';
import type { GivenNames } from './givenNames.js';
import type { Page } from './page.js';

/** A full name in a sentence: the words it has, in the order of the text. */
export interface PersonName {
  readonly start: number;
  readonly end: number;
  readonly language: LanguageCode;
  readonly words: readonly string[];
  /** Given name first, patronymic, surname: what initials are made of. */
  readonly inOrder: readonly string[];
}

/** Patronymics, in all cases: -ович, -евна, -ична, and Turkic words that stand apart. */
const PATRONYMIC = /^\p{Lu}\p{Ll}*(?:(?:ов|ев|ёв|ь|м)ич(?:а|у|ем|е)?|(?:овн|евн|ичн)(?:а|ы|е|у|ой))$/u;
const APART = /^(?:оглы|кызы|угли|уулу|кизи)$/i;

/** Surnames by their form, in all cases. */
const SURNAME =
  /(?:(?:ов|ев|ёв|ин|ын)(?:а|у|ым|е|ой|ою)?|(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)|(?:ко|ук|юк|чук|ич|ян|дзе|швили|ец|ский|енко|ак|як|ер|ман|берг)(?:а|у|ом|ем|е)?|(?:ых|их)|(?:ая|ой|ую|ий|ого))$/u;

/** Surnames that nothing but a surname looks like, for given names that no list has: «Нигора Каримова». */
const PLAIN_SURNAME = /^\p{Lu}\p{Ll}{2,}(?:ов|ев|ёв)(?:а|у|ой|ым)$|^\p{Lu}\p{Ll}{2,}(?:енко|швили|дзе)$/u;

const INITIAL = /^\p{Lu}$/u;

const CAPITALISED = /^\p{Lu}\p{Ll}+(?:[-’']\p{Lu}\p{Ll}+)*$/u;

/** Finds names by form: a frequent given name or a patronymic beside a word with a capital. */
export interface NameSearch {
  /** @param isPerson whether what stands around two words with capitals tells that they name a person; then no list has to know them */
  namesIn(segment: Segment, page: Page, isPerson?: (place: Span) => boolean): PersonName[];
}

export function createNameSearch(given: GivenNames, notSurnames: readonly string[]): NameSearch {
  const lists = { given, never: new Set(notSurnames) };
  return {
    namesIn({ tokens }, page, isPerson) {
      const found: PersonName[] = [];
      for (let index = 0; index < tokens.length; index++) {
        const run = runFrom(tokens, index, page);
        const name = readInitials(tokens, index, page) ?? readName(tokens.slice(index, index + run), lists, index > 0, isPerson);
        if (!name) continue;
        found.push(name.person);
        index += name.words - 1;
      }
      return found;
    },
  };
}

/** How many words with a capital follow each other with nothing but a space between: three at most. */
function runFrom(tokens: readonly Token[], from: number, page: Page): number {
  let length = 0;
  while (length < 3 && from + length < tokens.length) {
    const token = tokens[from + length];
    if (!CAPITALISED.test(token.text) && !(length > 0 && APART.test(token.text))) break;
    if (length > 0 && !/^[\s\u0000\u00a0]+$/.test(page.shown(tokens[from + length - 1].end, token.start))) break;
    length++;
  }
  return length;
}

interface Lists {
  readonly given: GivenNames;
  readonly never: ReadonlySet<string>;
}

/** «Петрова А. В.», «А. В. Петрова»: a Russian surname with both initials. */
function readInitials(tokens: readonly Token[], at: number, page: Page): { person: PersonName; words: number } | undefined {
  const three = tokens.slice(at, at + 3);
  if (three.length < 3) return undefined;
  const surname = three.findIndex(({ text }) => /^[А-ЯЁ]/.test(text) && CAPITALISED.test(text) && SURNAME.test(text));
  const initials = three.filter((_, index) => index !== surname);
  if ((surname !== 0 && surname !== 2) || !initials.every(({ text }) => INITIAL.test(text))) return undefined;
  const dot = page.shown(initials[1].end, initials[1].end + 1) === '.' ? 1 : 0;
  const end = surname === 0 ? initials[1].end + dot : three[2].end;
  if (!/^[\p{L}.\s\u0000]+$/u.test(page.shown(three[0].start, end))) return undefined;
  const words = three.map(({ text }) => text);
  return {
    person: {
      start: three[0].start,
      end,
      language: 'ru',
      words: [words[surname]],
      inOrder: [...initials, three[surname]].map(({ text }) => text),
    },
    words: 3,
  };
}

/** @param inside whether other words of the sentence stand before: the first word of a sentence has a capital in any case */
function readName(
  words: readonly Token[],
  lists: Lists,
  inside: boolean,
  isPerson: (place: Span) => boolean = () => false,
): { person: PersonName; words: number } | undefined {
  const [first, second, third] = words;
  if (!second) return undefined;
  const isRussian = /[а-яё]/i.test(first.text);
  if (isRussian !== /[а-яё]/i.test(second.text) || lists.never.has(second.norm)) return undefined;
  const person = (tokens: readonly Token[], inOrder: readonly string[]): { person: PersonName; words: number } => ({
    person: {
      start: tokens[0].start,
      end: tokens[tokens.length - 1].end,
      language: isRussian ? 'ru' : 'en',
      words: tokens.map(({ text }) => text),
      inOrder,
    },
    words: tokens.length,
  });
  if (!isRussian) {
    if (third && lists.never.has(third.norm)) return undefined;
    const place = { start: first.start, end: second.end };
    const isKnown = lists.given.has(first.text);
    if (!isKnown && !(!third && first.text.length > 2 && isPerson(place))) return undefined;
    const all = third && !lists.given.has(third.text) && lists.given.has(second.text) ? [first, second, third] : [first, second];
    return person(all, [first.text, all[all.length - 1].text]);
  }
  const isGiven = (token: Token): boolean => lists.given.has(token.text);
  const hasFather = (token: Token | undefined): boolean => token !== undefined && (PATRONYMIC.test(token.text) || APART.test(token.text));
  if (hasFather(third) && !hasFather(second)) return person([first, second, third], [second.text, third.text, first.text]);
  if (hasFather(second) && isGiven(first)) {
    const all = third ? [first, second, third] : [first, second];
    return person(
      all,
      all.map(({ text }) => text),
    );
  }
  if (isGiven(first) && (!isGiven(second) || SURNAME.test(second.text))) return person([first, second], [first.text, second.text]);
  if (isGiven(second) && SURNAME.test(first.text) && !isGiven(first)) return person([first, second], [second.text, first.text]);
  if (!third && first.text.length > 2 && SURNAME.test(second.text) && isPerson({ start: first.start, end: second.end }))
    return person([first, second], [first.text, second.text]);
  if (inside && !third && PLAIN_SURNAME.test(second.text) && first.text.length > 3)
    return person([first, second], [first.text, second.text]);
  return undefined;
}
