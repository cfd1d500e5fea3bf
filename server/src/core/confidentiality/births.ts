import { DATE_SOURCE, SHORT_DATE_SOURCE } from '../language/dates.js';
import type { Detail } from './detail.js';
import { maskAll } from './mask.js';
import type { Page } from './page.js';

const DATES = [DATE_SOURCE, SHORT_DATE_SOURCE].map((source) => new RegExp(source, 'giu'));

/** Nobody alive was born earlier: such a date is of a historical person. */
const EARLIEST = 1915;

/** “b. 30/08/1979”, «род. 30.08.1979». */
const ABBREVIATION = /(?<!\p{L})(?:b\.|род\.|р\.)\s$/u;

/** Whole dates of birth. The year alone may stand. */
export function findBirths(page: Page): Detail[] {
  if (!page.hasFigures) return [];
  const details: Detail[] = [];
  const { block } = page;
  const text = page.shown(block.start, block.end);
  for (const match of DATES.flatMap((date) => [...text.matchAll(date)])) {
    const { year, year2, year3, year4, short, short2 } = match.groups!;
    const born = year ?? year2 ?? year3 ?? year4 ?? ofCentury(short ?? short2);
    const place = { start: block.start + match.index, end: block.start + match.index + match[0].length };
    const isAbbreviated = ABBREVIATION.test(page.shown(Math.max(0, place.start - 6), place.start));
    if (Number(born) < EARLIEST || !(isAbbreviated || page.near('birth', place, { before: 35, after: 22 }))) continue;
    const sentence = page.sentenceOf(place);
    const organisation = page.near('organisation', place, { before: 60 });
    const owner = page.near('birth', place, { before: 35 });
    if (organisation && owner && organisation.start < owner.start && sentence && organisation.start >= sentence.start) continue;
    details.push(detailOf(page, place, match[0], born));
  }
  return details;
}

/** Whoever tells a story is of age: 90 is 1990, and 04 is 2004. */
function ofCentury(year: string): string {
  return (Number(year) >= 30 ? '19' : '20') + year;
}

function detailOf(page: Page, place: { start: number; end: number }, date: string, year: string): Detail {
  const language = page.languageAt(place);
  const before = page.shown(Math.max(0, place.start - 16), place.start);
  const on = /\son\s$/.test(before) ? 3 : 0;
  const isVerb = /(?:родил(?:ась|ся)|рождена|рождён|born)\s(?:on\s)?$/i.test(before);
  const text = isVerb
    ? language === 'ru'
      ? `в ${year} году`
      : `in ${year}`
    : /\sгод/.test(date) && !/рожд/.test(page.shown(place.end, place.end + 8))
      ? `${year} год`
      : year;
  const edit = { start: place.start - (isVerb ? on : 0), end: place.end, text };
  // Where the edit takes the preposition with it, the date alone is quoted with its year: “on • ••• 1990”.
  const masked = isVerb && on > 0 ? maskAll(date).replace(/•{4}/, year) : text;
  return { ...place, id: 'date-of-birth', language, masked, edit };
}
