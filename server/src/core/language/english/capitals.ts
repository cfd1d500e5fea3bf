import type { Site, Token } from '../language.js';
import type { Change } from './change.js';
import { visible } from './neighbours.js';

/** Gives a word the capital of the term that stood before it and goes. */
export function capitalizeAt(site: Site, change: Change, word: Token): void {
  const source = visible(site.text.slice(site.start, site.end));
  const letter = site.text[word.start];
  const written = change.letters.write('x') === 'X' || (/^\P{L}*\p{Lu}/u.test(source) && change.letters.write('x') === 'X');
  if (written && letter !== letter.toUpperCase()) change.edits.push({ start: word.start, end: word.start + 1, text: letter.toUpperCase() });
}
