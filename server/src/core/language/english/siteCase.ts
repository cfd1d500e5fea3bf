import type { Site } from '../language.js';
import { capitalize } from '../letterCase.js';
import { visible, wordBefore } from './neighbours.js';
import { titleStyleOf, toTitleCase } from './titleCase.js';

/** How letters are written at a site. */
export interface SiteCase {
  readonly shouted: boolean;
  /** Whether the place of the term takes a capital first letter. */
  readonly capital: boolean;
  /** Whether the line is a headline, by its capitals. */
  readonly headline: boolean;
  /** A text in the place of the term; `capital` when it has to open its sentence although the term did not. */
  write(text: string, capital?: boolean): string;
  /** A text further on in the sentence. */
  follow(text: string): string;
}

/** Reads the letter case of a site from the term, its line and its place in the sentence. */
export function siteCaseOf(site: Site): SiteCase {
  const source = visible(site.text.slice(site.start, site.end));
  if (isShouted(site, source)) return { shouted: true, capital: true, headline: true, write: shout, follow: shout };
  const style = titleStyle(site, source);
  if (style !== 'none') {
    const allWords = style === 'every word';
    return {
      shouted: false,
      capital: true,
      headline: true,
      write: (text) => toTitleCase(text, true, allWords),
      follow: (text) => toTitleCase(text, false, allWords),
    };
  }
  const first = source.match(/\p{L}/u)?.[0] ?? '';
  const ownCapital = /^\P{L}*\p{Lu}/u.test(site.source.lemma);
  const hasCapital = first !== first.toLowerCase() && (!ownCapital || opensSentence(site));
  // A capital in the middle of a sentence is that of a name or title: all its long words take one.
  if (hasCapital && !ownCapital && wordBefore(site))
    return { shouted: false, capital: true, headline: false, write: (text) => toTitleCase(text, true), follow: (text) => text };
  return {
    shouted: false,
    capital: hasCapital,
    headline: false,
    write: (text, capital = false) => (capital || hasCapital ? capitalize(text) : text),
    follow: (text) => text,
  };
}

/** Whether nothing but quotes, brackets and a list number stands before the site in its sentence, or in the quotation that it opens. */
export function opensSentence(site: Site): boolean {
  const before = visible(site.text.slice(site.segmentStart, site.start));
  return /^[^\p{L}\p{N}]*(?:\d+[.)]\s+)?$/u.test(before) || /[.!?…]\s*["“”«‘'(]+$/.test(before);
}

/** Capitals throughout; the s of an abbreviation in the plural stays small. */
function shout(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => (/^\p{Lu}{2,}s$/u.test(word) ? word : word.toUpperCase()));
}

/** Whether capitals are on purpose: those of abbreviations (“AIDS”, “CSW”) count only in a line that has no small letters at all. */
function isShouted(site: Site, source: string): boolean {
  if (/\p{Ll}/u.test(source.replace(/(?<=\p{Lu})s\b/u, ''))) return false;
  if (/\p{Lu}/u.test(source) && /\p{Ll}{2}/u.test(site.source.lemma)) return true;
  const rest = visible(site.text.slice(site.segmentStart, site.start) + ' ' + site.text.slice(site.end, site.segmentEnd));
  return !/\p{Ll}/u.test(rest) && /\p{Lu}{4}/u.test(rest);
}

function titleStyle(site: Site, source: string): 'none' | 'title' | 'every word' {
  if (!/\p{Lu}/u.test(source)) return 'none';
  const { text, start, end, segmentStart, segmentEnd, source: term } = site;
  const before = visible(text.slice(segmentStart, start)).split('|').at(-1)!;
  const line = before + source + visible(text.slice(end, segmentEnd)).split('|')[0];
  const words = term.lemma.split(/[ -]/);
  const firstSmall = words.findIndex((word) => word === word.toLowerCase());
  return titleStyleOf(line, before.length, before.length + source.length, firstSmall < 0 ? words.length : firstSmall);
}
