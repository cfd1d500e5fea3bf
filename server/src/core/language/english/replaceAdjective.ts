import type { Replacement, Site, Token } from '../language.js';
import { likeCase } from './agreement.js';
import { formIn, type Phrase } from '../phrase.js';
import { articleBefore, capitalizeAt, finish, newChange, repairArticle, spelledLike, withoutSecondArticle } from './change.js';
import { removeWithSpace, replaceSpan } from './edits.js';
import { isPossessive, nextWord, nounPhraseFrom } from './followingNoun.js';
import { isCompoundEnd, isCompoundStart, scanBack, wordAfter, wordBefore } from './neighbours.js';
import { PLURAL, SINGULAR } from './slots.js';
import { DETERMINERS, SINGULAR_DETERMINERS, isAdverb, isFunctionWord } from './wordClasses.js';

/** Whether an adjective is written after its noun: `~ living with HIV`. */
export function followsItsNoun(target: Phrase): boolean {
  return target.pieces[0]?.stem === '~';
}

/** An adjective for an adjective in the same place. */
export function replaceAdjective(site: Site, target: Phrase): Replacement[] {
  const change = newChange(site);
  const text = withoutSecondArticle(site, spelledLike(site, target.lemma));
  const article = articleBefore(site);
  if (article) repairArticle(change, article, text);
  change.doubtful = target.partOfSpeech === 'fixed' ? site.source.partOfSpeech === 'noun' : false;
  const written = change.letters.write(text);
  change.edits.push(...replaceSpan(site.text, site.start, site.end, written));
  return [finish(change, written)];
}

/**
 * An adjective for one that follows its noun: “HIV-infected pregnant women” → “pregnant women living with HIV”. After “be” it stays
 * where it is: “they are living with HIV”. Nothing is offered where the noun has a possessive ending or cannot be found.
 */
export function moveBehindNoun(site: Site, target: Phrase): Replacement[] {
  if (isCompoundStart(site) || isCompoundEnd(site)) return [];
  const first = site.last + 1;
  const next = wordAfter(site);
  const determiner = scanBack(site, site.first - 1, ({ norm }) => !isFunctionWord(norm));
  const singular = determiner !== undefined && (SINGULAR_DETERMINERS.has(determiner.norm) || determiner.norm === 'the');
  const phrase = next && nounPhraseFrom(site, first, singular && determiner.norm !== 'the');
  if (!phrase) return isPredicate(site) ? predicate(site, target) : [];
  if (isPossessive(site, phrase.last)) return [];

  const { text, tokens } = site;
  const change = newChange(site);
  const coordinated = coordinatedNoun(site, phrase.last);
  const last = coordinated ?? phrase.last;
  const plural = phrase.plural || coordinated !== undefined;
  const tail = formIn({ ...target, pieces: target.pieces.slice(1) }, 0, plural ? PLURAL : SINGULAR);
  if (tail === undefined) return [];
  const following = nextWord(site, last);
  change.doubtful =
    !phrase.sure ||
    coordinated !== undefined ||
    /^(?:and|or|who|whom|whose|which|that|living|with)$/.test(following?.norm ?? '') ||
    hasAdjectiveBefore(site);
  const article = articleBefore(site);
  if (article) repairArticle(change, article, text.slice(tokens[first].start));
  change.edits.push(removeWithSpace(text, site.start, site.end));
  capitalizeAt(site, change, tokens[first]);
  const written = change.letters.follow(spelledLike(site, tail));
  const end = tokens[last].end;
  change.edits.push({ start: end, end, text: written });
  return [finish(change, text.slice(tokens[first].start, end) + written)];
}

/** “migrants and refugees”: the end of a second plural noun that the adjective belongs to as well. */
function coordinatedNoun(site: Site, last: number): number | undefined {
  const conjunction = nextWord(site, last);
  if (conjunction?.norm !== 'and' && conjunction?.norm !== 'or') return undefined;
  const second = nextWord(site, last + 1) && nounPhraseFrom(site, last + 2, false);
  return second?.plural && second.last === last + 2 && !isPossessive(site, second.last) ? second.last : undefined;
}

/** Another adjective before the term may have meant the term and not the noun: “newly infected women”. */
function hasAdjectiveBefore(site: Site): boolean {
  const before = wordBefore(site);
  return before !== undefined && (isAdverb(before.norm) || (/(?:ed|ing)$/.test(before.norm) && !DETERMINERS.has(before.norm)));
}

function isPredicate(site: Site): boolean {
  return copulaBefore(site) !== undefined;
}

function copulaBefore(site: Site): Token | undefined {
  const verb = scanBack(site, site.first - 1, ({ norm }) => isAdverb(norm));
  return verb && /^(?:am|is|are|was|were|be|been|being|(?:is|are|was|were)n't|(?:i|he|she|it|we|you|they|who)'(?:m|s|re))$/.test(verb.norm)
    ? verb
    : undefined;
}

/** “is” before what one has, not what one is. */
const HAVE: Readonly<Record<string, string>> = {
  ...{ am: 'have', is: 'has', are: 'have', was: 'had', were: 'had', be: 'have', been: 'had', being: 'having' },
};

/** “who are trafficked” loses its pronoun and verb after “be”; “who use drugs” cannot stand there; “is [with] a disability” becomes “has”. */
function predicate(site: Site, target: Phrase): Replacement[] {
  const tail = target.lemma.replace(/^~ /, '');
  const text = tail.replace(/^(?:who|that|which) (?:is|are|was|were) /, '');
  if (/^(?:who|that|which) /.test(text)) return [];
  const change = newChange(site);
  change.doubtful = true;
  const owned = /^with (.+)$/.exec(text)?.[1];
  const written = change.letters.write(spelledLike(site, owned ?? text));
  if (owned !== undefined) {
    const copula = copulaBefore(site)!;
    const verb = HAVE[copula.norm];
    if (verb === undefined) return [];
    change.edits.push({ start: copula.start, end: copula.end, text: likeCase(copula.text, verb) });
  }
  change.edits.push(...replaceSpan(site.text, site.start, site.end, written));
  return [finish(change, written)];
}
