import type { Replacement, Site } from '../language.js';
import { articleBefore, capitalizeAt, finish, newChange, repairArticle } from './change.js';
import { removeWithSpace } from './edits.js';
import { isCompoundEnd, isCompoundStart, visible, wordBefore } from './neighbours.js';
import { BE_FORMS, DETERMINERS, PREPOSITIONS, isFunctionWord } from './wordClasses.js';

/**
 * Leaves the term out and tidies what stood around it: a space, a pair of commas or brackets, the article, the capital of the
 * sentence. Always for review; nothing where a gap would be left, as in a compound or after “is”.
 */
export function removeWords(site: Site): Replacement[] {
  if (isCompoundStart(site) || isCompoundEnd(site)) return [];
  const { text, tokens } = site;
  const change = newChange(site);
  change.doubtful = true;
  const before = text.slice(site.segmentStart, site.start);
  const after = text.slice(site.end, site.segmentEnd);
  const opening = /\s*([,(])\s*$/.exec(before);
  const closing = /^\s*([,)])/.exec(after);
  if (opening && closing && (opening[1] === '(') === (closing[1] === ')')) {
    change.edits.push({ start: site.start - opening[0].length, end: site.end + closing[0].length, text: '' });
    return [finish(change, '')];
  }
  // “immoral and filthy”: one of a pair takes the conjunction with it.
  const previous = tokens[site.first - 1];
  const following = tokens[site.last + 1];
  if (following && /^(?:and|or)$/.test(following.norm)) {
    change.edits.push({ start: site.start, end: tokens[site.last + 2]?.start ?? following.end, text: '' });
    return [finish(change, '')];
  }
  if (previous && /^(?:and|or)$/.test(previous.norm)) {
    change.edits.push({ start: tokens[site.first - 2]?.end ?? previous.start, end: site.end, text: '' });
    return [finish(change, '')];
  }
  if (leavesNothingSaid(site)) return [];
  const next = tokens[site.last + 1];
  if (next && next.end <= site.segmentEnd && /^\s+["“”„«'‘’]*$/.test(visible(text.slice(site.end, next.start)))) {
    const article = articleBefore(site);
    if (article) repairArticle(change, article, text.slice(next.start));
    change.edits.push(removeWithSpace(text, site.start, site.end));
    if (isFunctionWord(next.norm) && leavesGap(site)) return [];
    capitalizeAt(site, change, next);
  } else if (leavesGap(site)) {
    return [];
  } else if (closing?.[1] === ',' && before.trim() === '') {
    change.edits.push({ start: site.start, end: site.end + /^\s*,\s*/.exec(after)![0].length, text: '' });
    if (next) capitalizeAt(site, change, next);
  } else {
    const space = /[^\S\n]*$/.exec(before)![0].length;
    change.edits.push({ start: site.start - space, end: site.end, text: '' });
  }
  return [finish(change, '')];
}

/** “called sex work [immoral]”: an adjective at the end of its clause is what the clause says. */
function leavesNothingSaid(site: Site): boolean {
  return site.source.partOfSpeech === 'adjective' && !/^\s+[\p{L}]/u.test(visible(site.text.slice(site.end, site.segmentEnd)));
}

/** Whether the word before waits for what would be left out: “she is [innocent].” */
function leavesGap(site: Site): boolean {
  const before = wordBefore(site)?.norm ?? '';
  return BE_FORMS.has(before) || DETERMINERS.has(before) || PREPOSITIONS.has(before);
}
