import type { Edit, Replacement, Site, Token } from '../language.js';
import { likeCase } from './agreement.js';
import { indefiniteArticle } from './article.js';
import { wordBefore } from './neighbours.js';
import { inAmericanSpelling, usesAmericanSpelling } from './spellingVariants.js';
import { siteCaseOf, type SiteCase } from './siteCase.js';
import { ARTICLES, DETERMINERS } from './wordClasses.js';

/** One replacement in the making. `doubts` grows with everything a writer should look at. */
export interface Change {
  readonly letters: SiteCase;
  readonly edits: Edit[];
  doubtful: boolean;
}

export function newChange(site: Site): Change {
  return { letters: siteCaseOf(site), edits: [], doubtful: false };
}

export function finish(change: Change, label: string): Replacement {
  const edits = change.edits.filter(({ start, end, text }) => start !== end || text !== '').sort((a, b) => a.start - b.start);
  return { label, grade: change.doubtful ? 'review' : 'ready', edits };
}

/** A target's wording in the spelling of the draft, with apostrophes of its kind. */
export function spelledLike(site: Site, wording: string): string {
  const american = inAmericanSpelling(wording);
  const spelled = american !== wording && usesAmericanSpelling(site.text) ? american : wording;
  return spelled.includes("'") && site.text.includes('’') && !site.text.includes("'") ? spelled.replaceAll("'", '’') : spelled;
}

/** The indefinite article directly before the site. */
export function articleBefore(site: Site): Token | undefined {
  const before = wordBefore(site);
  return before && (before.norm === 'a' || before.norm === 'an') ? before : undefined;
}

/** Makes an article fit the text that will follow it; the text in small letters, since abbreviations are told by their capitals. */
export function repairArticle(change: Change, article: Token, next: string): void {
  const wanted = indefiniteArticle(next);
  if (wanted === article.norm) return;
  const text = change.letters.shouted ? wanted.toUpperCase() : likeCase(article.text, wanted);
  change.edits.push({ start: article.start, end: article.end, text });
}

/** Takes an article away with the space after it; says whether the next word must open the sentence in its stead. */
export function removeArticle(site: Site, change: Change, article: Token): boolean {
  let end = article.end;
  while (/\s/.test(site.text[end])) end++;
  change.edits.push({ start: article.start, end, text: '' });
  return article.text[0] !== article.text[0].toLowerCase();
}

/** A wording that brings its own article loses it after a determiner: not “the the community”. */
export function withoutSecondArticle(site: Site, wording: string): string {
  const before = wordBefore(site);
  const first = /^(the|an?) /.exec(wording)?.[1];
  if (!before || !first || !DETERMINERS.has(before.norm)) return wording;
  return first === 'the' || ARTICLES.has(before.norm) ? wording.slice(first.length + 1) : wording;
}

/** Gives a word the capital of the term that stood before it and goes. */
export function capitalizeAt(site: Site, change: Change, word: Token): void {
  const letter = site.text[word.start];
  if (change.letters.capital && letter !== letter.toUpperCase())
    change.edits.push({ start: word.start, end: word.start + 1, text: letter.toUpperCase() });
}
