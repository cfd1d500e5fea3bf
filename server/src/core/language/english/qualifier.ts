import type { Replacement, Site } from '../language.js';
import { formIn, type Phrase } from '../phrase.js';
import { articleBefore, capitalizeAt, finish, newChange, repairArticle, spelledLike } from './change.js';
import { removeWithSpace } from './edits.js';
import { nounPhraseFrom } from './followingNoun.js';
import { namesAnyPerson } from './nounContext.js';
import type { NounWording } from './replaceNoun.js';
import { PLURAL, SINGULAR } from './slots.js';
import { namesPeople } from './wordClasses.js';

/**
 * A term before another noun, when its replacement has a tail: “addict mothers” → “mothers who use drugs”, “addict clinic” →
 * “clinic for people who use drugs”. Always for review. None when it cannot be told where the other noun's phrase ends.
 */
export function rearrangeQualifier(site: Site, target: Phrase, wording: NounWording): Replacement | undefined {
  const first = site.last + 1;
  const article = articleBefore(site);
  const phrase = nounPhraseFrom(site, first, article !== undefined);
  if (!phrase) return undefined;
  const { text, tokens } = site;
  const noun = tokens[phrase.last].norm;
  const change = newChange(site);
  change.doubtful = true;
  if (article) repairArticle(change, article, text.slice(tokens[first].start));
  change.edits.push(removeWithSpace(text, site.start, site.end));
  capitalizeAt(site, change, tokens[first]);
  const end = tokens[phrase.last].end;
  const tail = tailFor(site, target, wording, noun, phrase.plural);
  change.edits.push({ start: end, end, text: change.letters.follow(tail) });
  return finish(change, text.slice(tokens[first].start, end) + change.letters.follow(tail));
}

/** What follows the other noun: the tail itself when that noun names the people meant, else a prepositional phrase. */
function tailFor(site: Site, target: Phrase, wording: NounWording, noun: string, plural: boolean): string {
  if (namesAnyPerson(target) && namesPeople(noun)) {
    const number = plural ? PLURAL : SINGULAR;
    const tail = formIn({ ...target, pieces: target.pieces.slice(target.head + 1) }, 0, number);
    if (tail !== undefined) return spelledLike(site, tail);
  }
  const people = formIn(target, 0, PLURAL);
  const described = people === undefined ? wording.text : spelledLike(site, people);
  return ` ${SERVICES.test(noun) ? 'for' : 'of'} ${described}`;
}

/** Nouns for what is done or kept for people. */
const SERVICES =
  /(?:clinic|cent(?:re|er)|service|programme|program|project|hospital|shelter|support|housing|hostel|ward|helpline|hotline|care|aid|treatment|therapy|counsell?ing|group|house|unit|network|class|course|benefit|refuge|room)s?$/;
