import type { Detail } from './detail.js';
import type { Page } from './page.js';
import { isOfOffice, type People } from './who.js';

/** A name in quotation marks behind the kind of place: «в сауне [«Жемчужина»]». */
const QUOTED = /^\s?[«“"„][\p{Lu}\d][^»”"“\n]{1,40}[»”"“]/u;
/** A name in capitals before it: “the [Golden Lotus] sauna”, “[Lola's] Massage”. */
const BEFORE = /(?:(?:[Tt]he|[Aa]t)\s)?(?:\p{Lu}[\p{L}'’-]*\s){1,3}$/u;
/** A name behind it: “Club [Palermo]”. */
const AFTER = /^\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?/u;
/** A road with its number, and the kilometre or junction: «трассе [М7, 214-й километр]». */
const ROAD = /^\s[МРАЕMPAE]-?\d{1,3}(?:,?\s(?:на\s)?\d{1,4}(?:-\p{L}+)?\s(?:км|километр\p{L}*|km))?(?![\p{L}\d])/u;
/** The kilometre before it: «на [412-м км] трассы М5». */
const KILOMETRE = /\d{1,4}(?:-\p{L}+)?\s(?:км|километр\p{L}*)\s$/u;
const NO_NAME = /^(?:(?:[Tt]he|[Aa]t)\s)?(?:She|He|Her|His|Our|In|At|On|The|A|And|Most|Every|Vera)\s$/;

/** The name or kilometre of a place where somebody sells sexual services. A place that is only named, or open to the public, is left alone. */
export function findWorkplaces(page: Page, people: People): Detail[] {
  const details = page.hits('workplace').flatMap((hit): Detail[] => {
    const sentence = page.sentenceOf(hit);
    if (!sentence || page.inSentence('public-contact', sentence)) return [];
    // “Dasha sees clients at the Visit Hotel by the station”: whoever is named there is no visitor of the station.
    const isOnesOwn =
      people.speaksOfOne(page, sentence) ||
      /(?<!\p{L})(?:she|he|her|his|он|она|её)(?!\p{L})/iu.test(page.shown(sentence.start, sentence.end));
    if (!isOnesOwn && (page.inSentence('institution', sentence) || isOfOffice(page, sentence))) return [];
    const isAtWork = page.inSentence('working', sentence) || WORK_THERE.test(page.shown(sentence.start, sentence.end));
    if (!isAtWork) return [];
    const kind = page.shown(hit.start, hit.end);
    const language = page.languageAt(hit);
    const rest = page.shown(hit.end, Math.min(hit.end + 60, sentence.end));
    const behind = QUOTED.exec(rest) ?? (/^(?:трасс|шоссе|highway|motorway)/i.test(kind) ? ROAD.exec(rest) : null);
    if (behind) {
      const kilometre = KILOMETRE.exec(page.shown(Math.max(sentence.start, hit.start - 24), hit.start))?.[0] ?? '';
      const place = { start: hit.start - kilometre.length, end: hit.end + behind[0].length };
      const masked = kilometre.replace(/\d/g, '•') + kind;
      return [{ ...place, id: 'named-workplace', language, masked, edit: { ...place, text: masked } }];
    }
    if (language !== 'en' || !/^[A-Za-z]/.test(kind)) return [];
    // Capitals may be a town's: “a Leeds brothel”. Only where somebody is said to be found there do they count as its name.
    if (!isOnesOwn) return [];
    const before = BEFORE.exec(page.shown(Math.max(sentence.start, hit.start - 50), hit.start));
    const after = /^\p{Lu}/u.test(kind) ? AFTER.exec(rest) : null;
    const named = before && !NO_NAME.test(before[0]) ? before[0].replace(/^[Aa]t\s/, '') : '';
    if (named.replace(/^[Tt]he\s/, '') === '' && !after) return [];
    const place = { start: hit.start - named.length, end: hit.end + (after?.[0].length ?? 0) };
    const text = `a ${kind.toLowerCase() === 'massage' ? 'massage parlour' : kind.toLowerCase()}`;
    return [{ ...place, id: 'named-workplace', language, masked: text, edit: { ...place, text } }];
  });
  return [...details, ...onRoads(page, people)];
}

/** “standing on [the A38, near junction 17]”. */
const ENGLISH_ROAD = /the [AM]\d{1,4}(?:,? (?:near|at|by) junction \d+)?(?![\p{L}\d])/gu;

/** Numbered roads in English, where a kind of place is not named. */
function onRoads(page: Page, people: People): Detail[] {
  if (!page.hasFigures || page.hits('working').length === 0) return [];
  return page.segments.flatMap((segment) => {
    const isAtWork = page.inSentence('working', segment) && (page.inSentence('owner', segment) || people.speaksOfOne(page, segment));
    if (!isAtWork || page.inSentence('public-contact', segment)) return [];
    return [...page.shown(segment.start, segment.end).matchAll(ENGLISH_ROAD)].map((match): Detail => {
      const place = { start: segment.start + match.index, end: segment.start + match.index + match[0].length };
      return { ...place, id: 'named-workplace', language: 'en', masked: 'a main road', edit: { ...place, text: 'a main road' } };
    });
  });
}

/** Whoever is there every night works there: «она там по ночам», “most nights she is at …”. */
const WORK_THERE = /(?:она|он) там|по ночам|most nights|every night|at nights|на смене|can be found at/iu;
