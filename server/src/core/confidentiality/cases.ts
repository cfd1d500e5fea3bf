import type { Detail } from './detail.js';
import { maskAll } from './mask.js';
import type { Page } from './page.js';
import { around, type People } from './who.js';

/** What a number of a case is made of: figures and letters with slashes, hyphens and colons. */
const NUMBER = '(?:\\p{Lu}{1,3}[ ]?)?(?:№\\s?)?(?=[\\p{L}\\d:/.–-]*\\d)[\\p{L}\\d]+(?:[:/.–-][\\p{L}\\d]+)*';
/** The series of a form stands before its number: «66 АА № 0451277». */
const SERIES = '(?:\\d{2}\\s\\p{Lu}{2}\\s(?:№\\s?)?)?';
/** The number stands right behind the word for the case, or some words later behind № or “no.”: «дело № 1-234/2024», “docket 2:23-cv-04418”. */
const AFTER_CUE = new RegExp(
  `^(?:[^\\p{L}\\d\\n]{0,3}(?:is\\s|was\\s|об?\\s)?|[^\\d\\n№]{0,40}?(?:№|No\\.?|N[ºo°]\\.?|номер\\p{L}*|number|ID)[:\\s]*(?:(?:is|was)\\s)?)(${SERIES}${NUMBER})`,
  'u',
);
/** Forms that nothing but a case has: the unique number of Russian courts, and the files of commercial and general courts. */
const ALONE = /(?<![\p{L}\d])(?:\d{2}\p{Lu}{2}\d{4}-\d{2}-\d{4}-\d{6}-\d{2}|[АA]\d{2}-\d{2,7}\/(?:20)?\d{2})(?![\p{L}\d])/gu;
/** Numbers of laws and resolutions: «323-ФЗ», “A/RES/70/1”. */
const LAW = /-ФЗ|^ФЗ|RES|\/РЗ|^\d{1,2}\.\d{1,2}(?:\.\d)?$|^(?:19|20)\d{2}$/u;

/** Numbers of cases, files and reports that lead to one person. Published cases, laws and an organisation's own cases are left alone. */
export function findCases(page: Page, people: People): Detail[] {
  const details: Detail[] = [];
  const add = (start: number, text: string, isAlways: boolean): void => {
    const place = { start, end: start + text.length };
    const sentence = page.sentenceOf(place);
    if (!sentence || details.some((other) => other.start < place.end && other.end > place.start)) return;
    if (page.inSentence('public-case', sentence)) return;
    const isPersons = around(page, place).some(
      (segment) =>
        people.speaksOfOne(page, segment) ||
        (['sex-worker', 'sex-workers', 'owner', 'health-status', 'migration-status'] as const).some((kind) =>
          page.inSentence(kind, segment),
        ),
    );
    if (!isPersons && (!isAlways || page.inSentence('organisation', sentence))) return;
    const masked = maskAll(text);
    const slight = !isPersons && { slight: true };
    details.push({ ...place, id: 'case-number', language: page.languageAt(place), masked, edit: { ...place, text: masked }, ...slight });
  };
  for (const hit of [...page.hits('case-of-person'), ...page.hits('case')]) {
    const after = page.shown(hit.end, hit.end + 60).split('\n', 1)[0];
    const match = /\d/.test(after) ? AFTER_CUE.exec(after) : null;
    if (!match) continue;
    const [all, number] = match;
    const figures = number.replace(/\D/g, '').length;
    const isMarked =
      /№|No\b|number|номер|ID/i.test(all) || /(?:no|number|reference|ref|id|уид|кусп|docket)$/i.test(page.shown(hit.start, hit.end));
    if (LAW.test(number) || figures < 3 || !(isMarked || /[/:]|\d-\d|\p{Lu}{2}/u.test(number))) continue;
    // A number without the year or a letter in it may be a count: «дело 311».
    if (!/[/:–-]|\p{L}/u.test(number) && figures < 5) continue;
    add(hit.end + all.length - number.length, number, hit.kind === 'case-of-person');
  }
  if (!page.hasFigures) return details;
  const { block } = page;
  for (const match of page.shown(block.start, block.end).matchAll(ALONE)) add(block.start + match.index, match[0], !/^[АA]/.test(match[0]));
  return details;
}
