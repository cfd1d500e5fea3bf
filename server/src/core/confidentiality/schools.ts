import type { Detail } from './detail.js';
import type { Page } from './page.js';

/** What tells one school from another: its number, or its name in quotation marks. */
const BEHIND = /^\s?(?:(?:№|No\.?|номер)?\s?\d{1,4}(?!\d|[.,]\d|%|\s?(?:год|лет|человек))|[«“"][^»”"\n]{2,40}[»”"])/u;
/** A name in front, with capitals: “St Aidan's [Primary]”. */
const BEFORE = /(?:(?:St\.?|Saint)\s)?(?:\p{Lu}[\p{L}'’.-]*\s){1,4}$/u;
const NO_NAME = /^(?:Her|His|Their|Our|The|My|She|He|In|At|And|Primary|High|Elementary|Secondary|Middle|State|Public)\s$/;

/** The school or nursery of somebody's child, where it can be told from others. */
export function findSchools(page: Page): Detail[] {
  return page.hits('school').flatMap((hit): Detail[] => {
    const sentence = page.sentenceOf(hit);
    if (!sentence || !page.inSentence('child', sentence)) return [];
    if (!['owner', 'person', 'sex-worker'].some((kind) => page.inSentence(kind as 'owner', sentence))) return [];
    if (page.near('office', hit, { before: 60 }) || page.inSentence('public-contact', sentence)) return [];
    const kind = page.shown(hit.start, hit.end);
    const behind = BEHIND.exec(page.shown(hit.end, Math.min(hit.end + 50, sentence.end)));
    const before = /^[A-Za-z]/.test(kind) ? BEFORE.exec(page.shown(Math.max(sentence.start, hit.start - 60), hit.start)) : null;
    const language = page.languageAt(hit);
    if (behind) {
      const place = { start: hit.start, end: hit.end + behind[0].length };
      return [{ ...place, id: 'school-of-child', language, masked: kind, edit: { ...place, text: kind } }];
    }
    if (!before || NO_NAME.test(before[0])) return [];
    // “Maple Grove Primary School”: all of it goes, a general word stays.
    const rest = /^(?:\s(?:School|Academy|Nursery|Kindergarten))*/.exec(page.shown(hit.end, hit.end + 30))![0];
    const place = { start: hit.start - before[0].length, end: hit.end + rest.length };
    const general = rest
      ? rest.trim().split(' ').pop()!.toLowerCase()
      : /primary|elementary/i.test(kind)
        ? `${kind.toLowerCase()} school`
        : kind.toLowerCase();
    return [{ ...place, id: 'school-of-child', language, masked: general, edit: { ...place, text: general } }];
  });
}
