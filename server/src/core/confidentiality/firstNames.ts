import type { Segment } from '../draft/segment.js';
import type { Token } from '../language/language.js';
import type { Hit } from './cueScan.js';
import type { Detail } from './detail.js';
import { initialsOf } from './mask.js';
import type { Page } from './page.js';
import type { People } from './who.js';

/** How far behind a name what medicine knows of its bearer may stand, in UTF-16 code units. */
const REACH = 70;

/**
 * A first name beside what medicine knows of its bearer: «У Марины ВИЧ». It may be a pseudonym, so it is worth a look, not a warning, and a
 * note anywhere in the draft that names are changed settles it. Full names are found by `findNamedPersons`.
 */
export function findFirstNames(page: Page, people: People): Detail[] {
  if (page.hits('health-status').length === 0 || page.surroundings.namesAreChanged) return [];
  const details: Detail[] = [];
  for (const hit of page.hits('health-status')) {
    const sentence = page.sentenceOf(hit);
    const name = sentence && people.namedIn(page, sentence).find((each) => isSaidOf(page, sentence, each, hit));
    if (!name || details.some(({ start }) => start === name.start)) continue;
    const { start, end } = name;
    const masked = initialsOf([name.text]);
    const language = /[а-яё]/i.test(name.text) ? 'ru' : 'en';
    details.push({ start, end, id: 'health-status-of-person', language, masked, edit: { start, end, text: masked }, slight: true });
  }
  return details;
}

/** Whether the sentence says of the bearer of the name what the cue means: “Maria has HIV”, “Maria's diagnosis”, «у Марии ВИЧ», «диагноз Марии». */
function isSaidOf(page: Page, sentence: Segment, name: Token, hit: Hit): boolean {
  if (hit.end <= name.start) return /^\s(?:of\s)?$/u.test(page.shown(hit.end, name.start));
  const between = page.shown(name.end, hit.start);
  if (between.length > REACH || /[«»“”":;]/u.test(between)) return false;
  if (LINK.test(between)) return true;
  if (/(?:^|[\s(«])у\s$/iu.test(page.shown(sentence.start, name.start))) return true;
  return page.hits('illness-of').some(({ start, end }) => start >= name.end && end <= hit.start);
}

/** From a name to what is said of its bearer at once: “Maria's …”, “Maria, 31, …”, “Maria, who is …”, «Мария была …», «Мария с …». */
const LINK =
  /^(?:['’]s)?[\s,(—–-]*(?:[1-6]\d[\s,)—–-]*(?:лет|год|года)?[\s,—–-]*)?(?:(?:who|which|котор\p{L}+)\s)?(?:(?:is|was|has|had|has been|had been|с|со|был|была|стала|стал)\s)?(?:(?:an?|also|still|then|now|already|again|тогда|тоже|уже|снова|сейчас)\s)?$/u;
