import type { Detail, DetailId } from './detail.js';
import { maskAll } from './mask.js';
import type { Page } from './page.js';

/** The letters that Russian plates use have the same shape in both alphabets. */
const PLATE_LETTER = '[АВЕКМНОРСТУХABEKMHOPCTYX]';
const RUSSIAN_PLATE = new RegExp(`(?<![\\p{L}\\d])${PLATE_LETTER}\\s?\\d{3}\\s?${PLATE_LETTER}{2}\\s?\\d{2,3}(?![\\p{L}\\d])`, 'giu');
/** British plates since 2001: no postcode and no course has this form. */
const BRITISH_PLATE = /(?<![\p{L}\d-])[A-Z]{2}\d{2} [A-Z]{3}(?![\p{L}\d-])/gu;
/** European plates: letters and figures in two to four groups. */
const OTHER_PLATE =
  /(?<![\p{L}\d])(?:\p{Lu}{1,3}[- ]?\p{Lu}{0,2}[- ]?\d{2,4}[- ]?\p{Lu}{0,3}|\d{2,4}[- ]?\p{Lu}{2,3}[- ]?\d{1,3})(?![\p{L}\d])/gu;
const DECIMAL_PLACE =
  /(?<![\d.,])-?(\d{1,2})\.\d{4,}(?:°?\s?[NSсю])?(?:[,;]\s{0,2}|\s{1,2})-?(\d{1,3})\.\d{4,}(?!\d)(?:\s?°\s?[EWвз](?:\. ?д\.)?)?/gu;
const DEGREES =
  /\d{1,2}°\s?\d{1,2}[′'’]\s?(?:\d{1,2}(?:[.,]\d+)?[″"”])?\s?(?:[NS]|[сю]\.?\s?ш\.?)[,;]?\s*\d{1,3}°\s?\d{1,2}[′'’]\s?(?:\d{1,2}(?:[.,]\d+)?[″"”])?\s?(?:[EW]|[вз]\.?\s?д\.?)/gu;
const IP = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d]|\.\d)/g;
const IMEI = /(?<!\d)\d{2}[- ]?\d{6}[- ]?\d{6}[- ]?\d(?!\d)/g;

/** What leads to a car, a spot on the map, or a telephone in somebody's pocket. */
export function findTraces(page: Page): Detail[] {
  if (!page.hasFigures) return [];
  const details: Detail[] = [];
  const look = (
    id: DetailId,
    pattern: RegExp,
    counts: (match: RegExpMatchArray, place: { start: number; end: number }) => boolean,
  ): void => {
    const { block } = page;
    for (const match of page.shown(block.start, block.end).matchAll(pattern)) {
      const place = { start: block.start + match.index, end: block.start + match.index + match[0].length };
      if (!counts(match, place) || details.some(({ start, end }) => start < place.end && end > place.start)) continue;
      const masked = maskAll(match[0]);
      details.push({ ...place, id, language: page.languageAt(place), masked, edit: { ...place, text: masked } });
    }
  };
  const hasPlateCue = page.hits('plate').length > 0;
  look(
    'registration-plate',
    RUSSIAN_PLATE,
    ([text], place) => /^\P{Ll}+$/u.test(text) || page.near('plate', place, { before: 60 }) !== undefined,
  );
  look('registration-plate', BRITISH_PLATE, (_, place) => !page.near('other-number', place, { before: 30 }));
  if (hasPlateCue)
    look(
      'registration-plate',
      OTHER_PLATE,
      ([text], place) =>
        text.replace(/[^\p{L}\d]/gu, '').length >= 6 &&
        /\p{L}/u.test(text) &&
        page.near('plate', place, { before: 30 }) !== undefined &&
        !page.near('other-number', place, { before: 30 }),
    );
  look('exact-location', DECIMAL_PLACE, ([, latitude, longitude]) => Number(latitude) <= 90 && Number(longitude) <= 180);
  look('exact-location', DEGREES, () => true);
  if (page.hits('device').length > 0) {
    look('device-address', IP, (_, place) => page.near('device', place, { before: 40, after: 15 }) !== undefined);
    look('device-address', IMEI, (_, place) => page.near('device', place, { before: 40 }) !== undefined);
  }
  return details;
}
