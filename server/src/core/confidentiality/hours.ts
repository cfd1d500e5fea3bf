import type { Detail } from './detail.js';
import type { Page } from './page.js';
import { isOfOffice, type People } from './who.js';

const RU_HOUR =
  '(?:\\d{1,2}(?:[:.]\\d{2})?|часа|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|одиннадцати|двенадцати|полуночи|полудня|утра|рассвета|вечера)(?:\\s(?:часов|часа|вечера|утра|ночи|дня))?';
const EN_HOUR =
  '(?:\\d{1,2}(?:[:.]\\d{2})?\\s?(?:[ap](?:\\.m\\.|m\\b))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|noon|dawn|morning)(?:\\s(?:at night|in the (?:morning|evening|afternoon)))?';

/** From one hour to another, or from one on: «с 22:00 до 6:00», “11pm–5am”, «после одиннадцати». */
const HOURS = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:с|со)\\s${RU_HOUR}\\s(?:до|по)\\s${RU_HOUR}|после\\s${RU_HOUR}|(?:from|between)\\s${EN_HOUR}\\s(?:to|until|till|and)\\s${EN_HOUR}|after\\s${EN_HOUR}|\\d{1,2}(?::\\d{2})?\\s?[ap]\\.?m\\.?\\s(?:to|until|till)\\s\\d{1,2}(?::\\d{2})?\\s?[ap]\\.?m\\.?|\\d{1,2}(?::\\d{2})?\\s?(?:[ap]\\.?m\\.?)?\\s?[–—-]\\s?\\d{1,2}(?::\\d{2}|\\s?[ap]\\.?m\\.?))(?![\\p{L}\\d])`,
  'giu',
);

const INSTEAD = { ru: 'в определённые часы', en: 'at certain hours' } as const;

/** When somebody can be found at a place of sex work. Opening hours of services and institutions are left alone. */
export function findHours(page: Page, people: People): Detail[] {
  if (page.hits('workplace').length === 0 || page.hits('working').length === 0) return [];
  const details: Detail[] = [];
  const { block } = page;
  for (const match of page.shown(block.start, block.end).matchAll(HOURS)) {
    const place = { start: block.start + match.index, end: block.start + match.index + match[0].trimEnd().length };
    const sentence = page.sentenceOf(place);
    if (!sentence || page.inSentence('public-contact', place)) continue;
    // A person's name or age outweighs “by the station”.
    const isOnesOwn = people.speaksOfOne(page, sentence);
    if (!isOnesOwn && (page.inSentence('institution', place) || isOfOffice(page, sentence))) continue;
    if (!page.inSentence('working', place) || !standsAtWork(page, sentence)) continue;
    const language = page.languageAt(place);
    const masked = INSTEAD[language];
    details.push({ ...place, id: 'workplace-and-hours', language, masked, edit: { ...place, text: masked } });
  }
  return details;
}

/** Whether a person works at the place, rather than the place being open: «в сауне», “at the parlour”, not “the sauna works”. */
function standsAtWork(page: Page, { start, end }: { start: number; end: number }): boolean {
  return page.hits('workplace').some((hit) => {
    if (hit.start < start || hit.end > end) return false;
    const before = page.shown(Math.max(start, hit.start - 32), hit.start);
    return /(?:^|\s)(?:в|во|на|у|at|by|in|on|of|work|works|from)\s(?:[\p{L}\d«“"-]+\s){0,3}[«“"]?$/iu.test(before);
  });
}
