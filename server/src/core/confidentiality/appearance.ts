import type { Detail } from './detail.js';
import type { Page } from './page.js';

/** How far a part of the body stands from the mark on it. */
const NEAR = 45;

/** What somebody who sells sexual services can be recognised by: a tattoo, a scar, and where it is. */
export function findAppearance(page: Page): Detail[] {
  return page.hits('mark').flatMap((mark): Detail[] => {
    if (!page.inSentence('sex-worker', mark) || page.inSentence('guidance', mark)) return [];
    const body = page.near('body', mark, { after: NEAR });
    const sentence = page.sentenceOf(mark);
    const before = page.near('body', mark, { before: NEAR });
    const isDescribed = body ?? before ?? /^\s(?:в виде|с изображением|«|of an?\s)/.exec(page.shown.slice(mark.end, mark.end + 20));
    if (!isDescribed || !sentence) return [];
    const end = body && body.end <= sentence.end ? body.end : mark.end;
    const masked = page.shown.slice(mark.start, mark.end);
    const place = { start: mark.start, end };
    return [
      {
        ...place,
        id: 'appearance-detail',
        language: page.languageAt(place),
        masked,
        ...(end > mark.end && { edit: { ...place, text: masked } }),
      },
    ];
  });
}
