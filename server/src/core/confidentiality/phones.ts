import parsePhoneNumber, { type CountryCode, type NumberType } from 'libphonenumber-js/max';
import type { Detail } from './detail.js';
import { maskPhone } from './mask.js';
import type { Page } from './page.js';
import { isPublicContact, type PublicList } from './publicDetails.js';

/** Figures with the signs that people write between them, from an opening that a number can have. */
const RUN = /(?<![\p{L}\d/@#№_=•-]|\d[.,:])(?:\+\s?\d|\(\s?\d|\d)[\d()\s\u00a0.\-–—‑]{4,22}\d(?![\d\p{L}•@/]|[.,]\d)/gu;

/** Kinds of numbers that nobody has at home. */
const SHARED: readonly (NumberType | undefined)[] = ['TOLL_FREE', 'SHARED_COST', 'PREMIUM_RATE', 'UAN', 'VOICEMAIL'];

/** Sums, years, dates and shares, which have as many figures. */
const THOUSANDS = /^\d{1,3}(?:[\s\u00a0.,]\d{3})+$/;
const DATE = /^\(?\d{1,2}[.\-/]\d{1,2}[.\-/](?:\d{4}|\d{2})(?!\d)|^\d{4}-\d{2}-\d{2}/;
const YEARS = /^(?:19|20)\d{2}(?:\D+(?:19|20)?\d{2})+$/;

/**
 * Telephone numbers of persons.
 *
 * @param measured what follows a figure that is a sum or a count
 */
export function findPhones(page: Page, known: PublicList, measured: RegExp): Detail[] {
  if (!page.hasFigures) return [];
  const details: Detail[] = [];
  const { block } = page;
  for (const match of page.shown(block.start, block.end).matchAll(RUN)) {
    const start = block.start + match.index;
    const number = readNumber(page, start, match[0], measured);
    if (!number) continue;
    const place = { start, end: start + number.text.length };
    if (known.hasPhone(number.text) || isPublicContact(page, place)) continue;
    const masked = maskPhone(number.text, number.code);
    details.push({ ...place, id: 'personal-phone', language: page.languageAt(place), masked, edit: { ...place, text: masked } });
  }
  return details;
}

/** A number somebody could dial, or nothing. The signs at its end may belong to the sentence. */
function readNumber(page: Page, start: number, run: string, measured: RegExp): { text: string; code: number } | undefined {
  if (/^\s/.test(run) || DATE.test(run) || YEARS.test(run)) return undefined;
  const place = { start, end: start + run.length };
  const isCalled = page.near('phone', place, { before: 30 }) !== undefined;
  const isInternational = run.startsWith('+');
  if (!isInternational && !isCalled && THOUSANDS.test(run)) return undefined;
  if (!isInternational && measured.test(page.shown(place.end, place.end + 12))) return undefined;
  if (!isInternational && !isCalled && page.near('other-number', place, { before: 25 })) return undefined;
  for (let text = run; text.replace(/\D/g, '').length >= 6; text = withoutLastGroup(text)) {
    const figures = text.replace(/\D/g, '');
    for (const country of countriesOf(page, text, figures, isCalled, start)) {
      const number = parsePhoneNumber(text, country);
      // A plan of numbers does not know all that ring; what is announced as a number is one.
      if (!number?.isValid() && !((isInternational || isCalled) && number?.isPossible())) continue;
      if (SHARED.includes(number.getType())) return undefined;
      return { text, code: isInternational ? number.countryCallingCode.length : /^[78]\D?/.test(figures) && figures.length === 11 ? 1 : 0 };
    }
    // The numbers of a town have no code.
    if (isCalled && text === run && /^\d{2,3}[-–]\d{2}[-–]\d{2}$/.test(text)) return { text, code: 0 };
    if (!/\s/.test(text)) break;
  }
  return undefined;
}

function withoutLastGroup(text: string): string {
  return text.replace(/[\s\u00a0]+\S*$/, '');
}

/** In which countries' national form the figures may be; `undefined` stands for the international form. */
function countriesOf(page: Page, text: string, figures: string, isCalled: boolean, start: number): readonly (CountryCode | undefined)[] {
  if (text.startsWith('+')) return [undefined];
  if (figures.length === 11 && /^[78]/.test(figures)) return ['RU', 'KZ'];
  const isGrouped = /^\(\d{3}\)\s?\d{3}[-–\s]\d|^\d{3}[-–.]\d{3}[-–.]\d{4}$/.test(text);
  if (page.languageAt({ start, end: start + text.length }) === 'ru') return isCalled && figures.length === 10 ? ['RU'] : [];
  if (figures.length === 10 && (isGrouped || isCalled)) return figures.startsWith('0') ? ['GB', 'FR'] : ['US', 'RU'];
  return figures.startsWith('0') && (isCalled || /\s/.test(text)) && figures.length >= 10 && figures.length <= 11 ? ['GB', 'DE'] : [];
}
