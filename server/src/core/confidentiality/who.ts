import type { Span } from '../draft/prose.js';
import type { Segment } from '../draft/segment.js';
import type { Token } from '../language/language.js';
import type { GivenNames } from './givenNames.js';
import type { Page } from './page.js';

/** Whom sentences speak of. */
export interface People {
  /** Whether a sentence speaks of one person whom readers could recognise: by a given name, an age, or as “our client”. */
  speaksOfOne(page: Page, segment: Segment): boolean;
  /** The given names in a sentence, but for those beside an office. */
  namedIn(page: Page, segment: Segment): readonly Token[];
}

/** An age, as stories give it: «27 лет», «27-летняя», “27-year-old”, “aged 27”, “, 27,”. */
const AGE =
  /(?<![\p{L}\d])(?:1[6-9]|[2-6]\d)(?:\s(?:лет|год|года)(?!\p{L})|-летн\p{L}+|[- ]years?[- ]old)|\baged\s[1-6]\d\b|,\s(?:1[6-9]|[2-6]\d)(?=[,.;)])/iu;

/** A span of years or a part of a whole is no age: «за 20 лет», “for 20 years”. */
const NO_AGE = /(?:за|последни[ех]|более|около|через|срок\p{L}*|до|спустя|почти|свыше|тюрьмы|лишения)\s$/iu;

/** “an escort of 31”. */
const OF_AGE = /^ of [1-6]\d(?!\d)/;

export function createPeople(given: GivenNames): People {
  const namedIn = (page: Page, { tokens, start, end }: Segment): readonly Token[] =>
    tokens.filter((token) => CAPITAL.test(token.text) && given.has(token.text) && !isTitled(page, token, { start, end }));
  return {
    namedIn,
    speaksOfOne(page, segment) {
      const text = page.shown(segment.start, segment.end);
      const age = AGE.exec(text);
      if (age && !NO_AGE.test(text.slice(0, age.index))) return true;
      if (
        ['sex-worker', 'naming'].some((kind) =>
          page
            .hits(kind as 'naming')
            .some(({ start, end }) => start >= segment.start && end <= segment.end && OF_AGE.test(page.shown(end, end + 7))),
        )
      )
        return true;
      return page.inSentence('person', segment) || namedIn(page, segment).length > 0;
    },
  };
}

/** Whether an office stands beside a name: “lawyer Vera”, «Ольга, волонтёрка проекта», “says Vera Lapham, press officer”. */
function isTitled(page: Page, name: Token, sentence: Span): boolean {
  const before = page.near('office', name, { before: 40 });
  if (before && before.start >= sentence.start && !/[,;:.!?—–]/.test(page.shown(before.end, name.start))) return true;
  const after = page.near('office', name, { after: 60 });
  return after !== undefined && after.end <= sentence.end && APPOSITION.test(page.shown(name.end, after.start));
}

/** From a name to its office: the surname, a comma or a dash, and a few words. */
const APPOSITION = /^(?:\s\p{Lu}[\p{L}.-]*){0,2}\s?[,—–(-]\s?(?:[\p{L}-]+\s){0,3}$/u;

const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** The sentence a place lies in, with the one before and the one after it in the same paragraph. */
export function around(page: Page, place: Span): Segment[] {
  const sentence = page.sentenceOf(place);
  if (!sentence) return [];
  return [page.neighbour(sentence, -1), sentence, page.neighbour(sentence, 1)].filter((each) => each !== undefined);
}

/** Whether those at work in a sentence are the people of a project: “our volunteers work on the motorway from 8 pm”. */
export function isOfOffice(page: Page, segment: Segment): boolean {
  return page.inSentence('office', segment) && !page.inSentence('sex-worker', segment) && !page.inSentence('sex-workers', segment);
}

/** Whether a sentence has to do with sex work: somebody who sells sexual services, or work at a place for it. */
export function isAboutSexWork(page: Page, segment: Segment): boolean {
  return (
    page.inSentence('sex-worker', segment) ||
    page.inSentence('sex-workers', segment) ||
    (page.inSentence('workplace', segment) && page.inSentence('working', segment))
  );
}
