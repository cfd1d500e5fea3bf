import type { Span } from '../draft/prose.js';
import type { CueScan, Hit } from './cueScan.js';
import type { Detail } from './detail.js';
import { maskAddress, maskAll } from './mask.js';
import type { Page } from './page.js';
import { isPublicContact, type PublicList } from './publicDetails.js';

/** A house: «д. 5», «36/2», “14A”. */
const HOUSE =
  '(?:(?:д|дом\\p{L}*)\\.?\\s*)?(?:№\\s*)?\\d{1,4}(?:[/-]\\d{1,3})?(?:\\s?(?:к|корп|с|стр)\\.?\\s?\\d{1,3}(?!\\d)|\\p{L}?)(?![\\p{L}\\d:%]|\\s?(?:км|часов|час|am|pm))';
const NAME = '[\\p{Lu}\\d][\\p{L}\\d.-]*(?:\\s(?:\\p{Lu}[\\p{L}.-]*|\\d+))?(?:\\s\\p{Lu}[\\p{L}-]*)?';

/** Kinds that stand before the name in Latin letters as well. */
const KIND_FIRST = /^(?:ulitsa|ulica|pereulok|prospekt|rue|via|viale|calle|avenida|rua|piazza|strada|bulevardul)$/i;
/** Streets whose kind is part of the name: “Lindenstraße 12”. */
const COMPOUND =
  /(?<!\p{L})\p{Lu}\p{Ll}+(?:straße|strasse|weg|platz|allee|gasse|gade|gatan|straat|laan|gracht)\s\d{1,3}[a-z]?(?![\p{L}\d])/gu;
/** A street that is named by its adjective alone, as people who live there do: «на Лиговском, 74». */
const BY_ADJECTIVE =
  /(?<=(?:^|\s)(?:на|по|с)\s)\p{Lu}\p{Ll}+(?:ском|цком|ом|ой|ого|ему|ому),\s\d{1,3}(?:[/-]\d{1,3})?\p{L}?(?![\p{L}\d])/gu;
/** A house and a flat behind a name, where the kind of street is left out: «адрес: Малышева 36-7». */
const HOUSE_AND_FLAT = /(?<!\p{L})\p{Lu}\p{Ll}{2,},?\s\d{1,3}\p{L}?-\d{1,3}(?![\p{L}\d-])/gu;
/** Names with small words in them: “[63 Rue] des Abbesses”. */
const FOREIGN_NAME =
  /^\s(?:(?:d[eu]s?|del|della|la|le|les|di|da|do|dos)\s|l[’'])*\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?(?:,?\s\d{1,4}[a-z]?)?/u;
/** What a landmark is called. */
const LANDMARK =
  /^\s(?:(?:the|метро|магазина|магазином|станции|station)\s)*(?:[«“"][^»”"\n]{2,30}[»”"]|\p{Lu}[\p{L}'’-]+(?:\s(?:&\s)?\p{Lu}[\p{L}'’-]+){0,3})(?:\s(?:station|tube|metro|church|bridge|pub))?/u;
/** A British postcode behind a street and, where it stands there, its town: it leads to a dozen doors. */
const POSTCODE = /^(?:,?\s\p{Lu}[\p{L}'’-]+){0,3},?\s([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?![\p{L}\d])/u;
/** Far and near: “two minutes from”, «в двух минутах от». */
const MINUTES = /(?:(?:в\s)?(?:\p{L}+|\d+)\s)$/u;

/** Finds streets with a house, and homes that are described by their parts. */
export function createAddressSearch(scan: CueScan): (page: Page, known: PublicList) => Detail[] {
  const flat = scan.pattern('flat');
  const part = `${scan.pattern('home-part')}|${flat}`;
  const kinds = new RegExp(`^(?:${scan.pattern('street')}|${part})$`, 'iu');
  const tail = `(?:,?\\s*(?:(?:${part})\\.?\\s*(?:№\\s*)?\\d+\\p{L}?|\\p{L}+(?:ый|ий|ой)\\s(?:подъезд|этаж)|(?:first|second|third|fourth|fifth|ground|top)\\sfloor)(?!\\p{L}))*`;
  // What follows the kind: «ул. [Малышева, д. 36, кв. 7]», «Лиговский пр.[, 45]», “Street[, flat 3]”.
  const afterKind = new RegExp(`^\\.?\\s+${NAME}\\s*,?\\s*${HOUSE}${tail}`, 'iu');
  const nameAfter = new RegExp(`^\\.?\\s+\\p{Lu}[\\p{L}-]+`, 'u');
  const houseAfter = new RegExp(`^\\.?\\s*,?\\s*${HOUSE}${tail}`, 'iu');
  const nameBefore = /(?:\p{Lu}[\p{L}'’-]+\s){1,2}$/u;
  const houseNameBefore =
    /(?<![\p{L}\d.,])(?:(?:(?:[Ff]lat|[Aa]pt|[Aa]partment|[Uu]nit)\.?\s\w{1,5},?\s)?\d{1,5}[A-Za-z]?\s)(?:\p{Lu}[\p{L}'’.-]*\s){1,3}$/u;
  const partsAfter = new RegExp(`^\\.?${tail}`, 'iu');
  const houseBefore = /(?:дом\p{L}*|д\.)\s*\d+\S{0,4}\s+(?:по|на)\s$/u;
  const hasFlat = new RegExp(`(?<!\\p{L})(?:${flat})\\.?\\s`, 'iu');
  // Square metres stand behind «квартира» as well.
  const numberedFlat = new RegExp(`(?<!\\p{L})(?:${flat})\\.?\\s*(?:№\\s*)?\\d+(?!\\d|\\s?(?:кв|м²|м2|метр|процент|%))`, 'giu');

  return (page, known) => {
    const details: Detail[] = [];
    for (const hit of page.hits('street')) {
      const before = page.shown(Math.max(0, hit.start - 60), hit.start);
      const after = page.shown(hit.end, hit.end + 90);
      const place = placeOf(hit, page.shown(hit.start, hit.end), before, after);
      if (place && !details.some(({ start, end }) => start < place.end && end > place.start)) add(details, page, known, place);
    }
    const { block } = page;
    const written = page.shown(block.start, block.end);
    for (const match of page.hasFigures && page.hits('flat').length > 0 ? written.matchAll(numberedFlat) : []) {
      const place = { start: block.start + match.index, end: block.start + match.index + match[0].length };
      if (!details.some(({ start, end }) => start < place.end && end > place.start)) add(details, page, known, place);
    }
    const isFree = (place: Span): boolean => !details.some(({ start, end }) => start < place.end && end > place.start);
    const forms = page.hits('residence').length > 0 ? [COMPOUND, BY_ADJECTIVE, HOUSE_AND_FLAT] : [];
    for (const match of forms.flatMap((form) => [...written.matchAll(form)])) {
      const start = block.start + match.index;
      const more = partsAfter.exec(page.shown(start + match[0].length, start + match[0].length + 60))![0];
      const place = { start, end: start + match[0].length + more.length };
      if (isFree(place) && page.near('residence', place, { before: 60 })) add(details, page, known, place);
    }
    for (const hit of page.hits('residence').length > 0 ? page.hits('near-home') : []) {
      const sentence = page.sentenceOf(hit);
      const name = LANDMARK.exec(page.shown(hit.end, hit.end + 70));
      const living = page.near('residence', hit, { before: 50 });
      if (!sentence || !name || !living || living.start < sentence.start || isCalledAddress(page, living)) continue;
      if (!page.inSentence('owner', sentence) && !page.inSentence('person', sentence) && !page.inSentence('sex-worker', sentence)) continue;
      const minutes = /от$|from$/i.test(page.shown(hit.start, hit.end))
        ? (MINUTES.exec(page.shown(Math.max(sentence.start, hit.start - 20), hit.start))?.[0].length ?? 0)
        : 0;
      const place = { start: hit.start - minutes, end: hit.end + name[0].length };
      if (isFree(place) && !isPublicContact(page, place) && !known.hasAddress(page.shown(place.start, place.end)))
        details.push(...landmark(page, place));
    }
    return details;
  };

  function landmark(page: Page, place: Span): Detail[] {
    const masked = page
      .shown(place.start, place.end)
      .replace(/[«“"][^»”"]+[»”"]/gu, (name) => `${name[0]}•••${name.at(-1)!}`)
      .replace(/\p{Lu}[\p{L}'’-]*(?:\s(?:&\s)?\p{Lu}[\p{L}'’-]*)*/gu, '•••');
    return [{ ...place, id: 'home-address', language: page.languageAt(place), masked, edit: { ...place, text: masked } }];
  }

  function placeOf(hit: Hit, word: string, before: string, after: string): Span | undefined {
    // All of these hold the figure of a house; making ready the expressions takes longer than a whole review with them.
    if (!/\d/.test(before) && !/\d/.test(after)) return undefined;
    const english = houseNameBefore.exec(before);
    if (KIND_FIRST.test(word)) {
      const name = FOREIGN_NAME.exec(after);
      const number = /\d{1,4}[a-z]?,?\s$/.exec(before);
      if (name && (number || /\d/.test(name[0]))) return { start: hit.start - (number?.[0].length ?? 0), end: hit.end + name[0].length };
    }
    if (english) return { start: hit.start - before.length + english.index, end: hit.end + partsAfter.exec(after)![0].length };
    // English puts the house first; what stands behind “Street” is no name.
    if (hit.language === 'en' && !KIND_FIRST.test(word)) return undefined;
    const house = houseBefore.exec(before);
    const name = nameAfter.exec(after);
    if (house && name) return { start: hit.start - before.length + house.index, end: hit.end + name[0].length };
    // The name of the street may stand on either side; its capital tells, so letters are compared with their case.
    const following = afterKind.exec(after);
    if (following && /^\.?\s+[\p{Lu}\d]/u.test(after) && !/^\.?\s+\d+\s*(?:$|[^\p{L}\d\s,])/u.test(after))
      return { start: hit.start, end: hit.end + following[0].length };
    const named = nameBefore.exec(before);
    const numbered = houseAfter.exec(after);
    return named && numbered ? { start: hit.start - before.length + named.index, end: hit.end + numbered[0].length } : undefined;
  }

  function add(details: Detail[], page: Page, known: PublicList, place: Span): void {
    const text = page.shown(place.start, place.end);
    if (known.hasAddress(text) || isPublicContact(page, place)) return;
    const isFlat = hasFlat.test(text);
    const living = page.near('residence', place, { before: 60 });
    const institution = page.near('institution', place, { before: 80, after: 40 });
    if (institution && !isFlat && (!living || institution.start >= living.end || isCalledAddress(page, living))) return;
    const masked = maskAddress(text, (word) => kinds.test(word));
    details.push({ ...place, id: 'home-address', language: page.languageAt(place), masked, edit: { ...place, text: masked } });
    const [behind = '', postcode] = POSTCODE.exec(page.shown(place.end, place.end + 70)) ?? [];
    if (!postcode) return;
    const end = place.end + behind.length;
    const code = { start: end - postcode.length, end };
    const hidden = maskAll(postcode);
    details.push({ ...code, id: 'home-address', language: page.languageAt(code), masked: hidden, edit: { ...code, text: hidden } });
  }
}

/** “address”, «адрес»: institutions have one as well. */
function isCalledAddress(page: Page, { start, end }: Span): boolean {
  return /^(?:адрес|address)/i.test(page.shown(start, end));
}
