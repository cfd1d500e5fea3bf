import type { Site } from '../language.js';
import type { Wildcard } from '../phrase.js';
import type { Change } from './change.js';
import { visible } from './neighbours.js';
import { governorOf } from './verbContext.js';

const PERSONS: readonly (readonly [subject: string, possessive: string, reflexive: string])[] = [
  ['i', 'my', 'myself'],
  ['you', 'your', 'yourself'],
  ['he', 'his', 'himself'],
  ['she', 'her', 'herself'],
  ['it', 'its', 'itself'],
  ['we', 'our', 'ourselves'],
  ['they', 'their', 'themselves'],
  ['they', 'their', 'themself'],
  ['you', 'your', 'yourselves'],
  ['one', "one's", 'oneself'],
];

/**
 * The word that stands for `one's` or `oneself` in the target: the writer's own where the term has one, turned into the other kind if
 * need be; else that of the subject, which is for review.
 */
export function ownWord(site: Site, wanted: Wildcard, change: Change): string {
  const piece = site.source.pieces.findIndex(({ wildcard }) => wildcard !== undefined);
  const token = piece < 0 ? undefined : site.tokens[site.words[piece]];
  const column = wanted === 'possessive' ? 1 : 2;
  if (token) {
    const person = PERSONS.find((row) => row.includes(token.norm));
    if (person) return person[column] === token.norm ? visible(site.text.slice(token.start, token.end)).toLowerCase() : person[column];
  }
  change.doubtful = true;
  const subject = governorOf(site).subject;
  return (PERSONS.find((row) => row[0] === subject) ?? PERSONS[6])[column];
}
