import type { Detail } from './detail.js';
import type { Hit } from './cueScan.js';
import type { Page } from './page.js';
import { around } from './who.js';

/** How far a part of the body stands from the mark on it. */
const NEAR = 45;

/** What is tattooed, before the word: “[a swallow] tattooed on”. */
const TATTOOED = /(?:an?\s(?:\p{L}+\s){1,2}|«[^»\n]{1,30}»\s)$/u;

/** What a tattoo shows. */
const PICTURE = /^\s(?:(?:в виде|с изображением|of an?|of the)\s[\p{L}-]+|«[^»\n]{1,30}»|“[^”\n]{1,30}”)/u;

/** A comma parts the mark from what is said of a body: «шрам, поэтому лицо закройте». */
function sameClause(page: Page, mark: Hit, body: Hit | undefined): Hit | undefined {
  if (!body) return undefined;
  return /[,;:.]/.test(body.end <= mark.start ? page.shown(body.end, mark.start) : page.shown(mark.end, body.start)) ? undefined : body;
}

/** Whether the sentences beside a mark tell of somebody's sex work or health. */
function isOfSomebodyAtRisk(page: Page, mark: Hit): boolean {
  return around(page, mark).some((sentence) => page.inSentence('sex-worker', sentence) || page.inSentence('health-status', sentence));
}

/** What somebody who sells sexual services can be recognised by: a tattoo, a scar, and where it is. */
export function findAppearance(page: Page): Detail[] {
  return page.hits('mark').flatMap((mark): Detail[] => {
    if (page.inSentence('guidance', mark)) return [];
    const sentence = page.sentenceOf(mark);
    const body = sameClause(page, mark, page.near('body', mark, { after: NEAR }));
    const before = sameClause(page, mark, page.near('body', mark, { before: NEAR }));
    const picture = PICTURE.exec(page.shown(mark.end, mark.end + 50));
    const ahead = TATTOOED.exec(page.shown(Math.max(0, mark.start - 40), mark.start));
    const shows = picture ?? (/^(?:tattooed|вытатуирован|наколот)/i.test(page.shown(mark.start, mark.end)) ? ahead : null);
    if (!sentence || !(body ?? before ?? picture)) return [];
    const isAtWork = page.inSentence('sex-worker', mark) || page.inSentence('sex-workers', mark);
    // Without the work in the sentence, only what tells one person from all others: whose, what and where.
    if (!isAtWork && !(page.inSentence('owner', mark) && (shows || isOfSomebodyAtRisk(page, mark)) && (body ?? before))) return [];
    const end = body && body.end <= sentence.end ? body.end : mark.end + (picture?.[0].length ?? 0);
    const masked = page.shown(mark.start, mark.end);
    const place = { start: end > mark.end ? mark.start : before!.start, end };
    const edit = end > mark.end ? { ...place, text: masked } : undefined;
    return [{ ...place, id: 'appearance-detail', language: page.languageAt(place), masked, edit }];
  });
}
