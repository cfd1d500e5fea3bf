import type { Replacement, Site } from '../language.js';
import { endingIn, formIn, type Phrase } from '../phrase.js';
import { agreeWith } from './agreement.js';
import {
  articleBefore,
  finish,
  newChange,
  removeArticle,
  repairArticle,
  spelledLike,
  withoutSecondArticle,
  type Change,
} from './change.js';
import { replaceSpan } from './edits.js';
import { qualifiesNext } from './followingNoun.js';
import { cliticAfter, isCompoundEnd, isCompoundStart, wordAfter, wordBefore } from './neighbours.js';
import { adaptClitic, isContraction, rearrangePossessive, writeOutContraction } from './possessive.js';
import { rearrangeQualifier } from './qualifier.js';
import { PLURAL, SINGULAR } from './slots.js';
import { ARTICLES, DETERMINERS } from './wordClasses.js';
import { determinerBefore, isUsedAsVerb, numbersAt, tailDoubts } from './nounContext.js';

/**
 * A noun for a noun, in the number that the site has.
 *
 * The article, the possessive ending, and a verb or determiner beside the term are adapted. A target with a tail (“people who use
 * drugs”) is no part of a compound, and cannot take a possessive or stand before another noun; there the phrase is turned round
 * (“the families of people who use drugs”) and offered first.
 */
export function replaceNoun(site: Site, target: Phrase): Replacement[] {
  if (isUsedAsVerb(site)) return [];
  return numbersAt(site).flatMap((number) => offersIn(site, target, number));
}

/** What the target is in the number of the site. */
export interface NounWording {
  readonly text: string;
  readonly number: number;
  /** Whether the target has no form in the number of the site. */
  readonly changed: boolean;
  /** Whether words follow the target's head. */
  readonly tail: boolean;
}

function offersIn(site: Site, target: Phrase, number: number): Replacement[] {
  const wording = wordingIn(site, target, number);
  if (!wording) return [];
  const clitic = cliticAfter(site);
  const compound = isCompoundEnd(site) || isCompoundStart(site);
  if (compound && wording.tail) return [];
  if (isGerundPhrase(target) && (clitic || !mayBeClause(site))) return [];
  if (clitic) {
    const change = newChange(site);
    if (isContraction(site, clitic)) {
      if (wording.tail || wording.changed) writeOutContraction(change, site, clitic);
      return [inPlace(site, target, wording, change, false)];
    }
    adaptClitic(change, clitic, wording);
    change.doubtful ||= wording.tail;
    const turned = wording.tail ? rearrangePossessive(site, clitic, wording) : undefined;
    return [...(turned ? [turned] : []), inPlace(site, target, wording, change, true)];
  }
  const qualifies = number === SINGULAR ? qualifiesNext(site, !hasNumber(site.source, PLURAL), determinerBefore(site)) : 'no';
  const change = newChange(site);
  if (qualifies === 'no' || !wording.tail) {
    if (qualifies === 'unsure' && wording.changed) change.doubtful = true;
    return [inPlace(site, target, wording, change, qualifies === 'yes')];
  }
  const turned = rearrangeQualifier(site, target, wording);
  change.doubtful = true;
  if (qualifies === 'yes' && turned) return [turned];
  return [inPlace(site, target, wording, change, false), ...(turned ? [turned] : [])];
}

/**
 * The plain replacement: the wording where the term stood.
 *
 * @param attributive whether the term qualifies a noun that follows, so that article and verb belong to that noun
 */
function inPlace(site: Site, target: Phrase, wording: NounWording, change: Change, attributive: boolean): Replacement {
  let text = withoutSecondArticle(site, wording.text);
  let opens = false;
  const article = articleBefore(site);
  const counts = hasNumber(target, PLURAL) || !hasNumber(site.source, PLURAL);
  // “a real job” → “another job”: the new wording brings a determiner of its own.
  const determined = DETERMINERS.has(/^[a-z]+(?= )/.exec(text)?.[0] ?? '') && !ARTICLES.has(/^[a-z]+/.exec(text)![0]);
  if (article && determined) {
    opens = removeArticle(site, change, article);
  } else if (article && !attributive && (wording.number === PLURAL || !counts)) {
    opens = removeArticle(site, change, article);
    change.doubtful = true;
  } else if (article) {
    repairArticle(change, article, text);
  }
  if (!attributive) {
    if (wording.changed) {
      const { edits, settled } = agreeWith(site, wording.number);
      change.edits.push(...edits);
      change.doubtful ||= !settled;
    } else if (
      target.partOfSpeech === 'noun' &&
      isBareMass(site) &&
      hasNumber(target, PLURAL) &&
      wording.number === SINGULAR &&
      !text.startsWith('the ')
    ) {
      // A mass noun stands alone, a countable one does not: “prostitution grew”, “the sex industry grew”.
      text = 'the ' + text;
      change.doubtful = true;
    }
  }
  const compound = isCompoundEnd(site) || isCompoundStart(site);
  change.doubtful ||=
    target.partOfSpeech === 'fixed' ||
    tailDoubts(site, target, wording, change.letters.headline) ||
    (compound && wording.text.includes("'"));
  const written = change.letters.write(text, opens);
  change.edits.push(...replaceSpan(site.text, site.start, site.end, written));
  return finish(change, written);
}

/** “selling sex”: a clause rather than a noun; it takes no determiner, no adjective, no “of”, and cannot stand before a noun. */
function isGerundPhrase(target: Phrase): boolean {
  return target.partOfSpeech === 'noun' && target.head > 0 && /^[a-z]+ing$/.test(target.pieces[0].stem);
}

function mayBeClause(site: Site): boolean {
  const before = wordBefore(site)?.norm ?? '';
  if (DETERMINERS.has(before) || wordAfter(site)?.norm === 'of' || isCompoundEnd(site) || isCompoundStart(site)) return false;
  return qualifiesNext(site, true, undefined) !== 'yes';
}

function wordingIn(site: Site, target: Phrase, number: number): NounWording | undefined {
  if (target.partOfSpeech === 'fixed') return { text: spelledLike(site, target.lemma), number, changed: false, tail: false };
  const own = formIn(target, 0, number);
  const text = own ?? formIn(target, 0, number === SINGULAR ? PLURAL : SINGULAR);
  if (text === undefined) return undefined;
  const actual = own === undefined ? number ^ (SINGULAR | PLURAL) : number;
  return { text: spelledLike(site, text), number: actual, changed: actual !== number, tail: target.head < target.pieces.length - 1 };
}

function hasNumber(phrase: Phrase, number: number): boolean {
  return phrase.partOfSpeech === 'fixed' || phrase.pieces.every((piece) => endingIn(piece.paradigm, 0, number) !== undefined);
}

function isBareMass(site: Site): boolean {
  return (
    !hasNumber(site.source, PLURAL) &&
    determinerBefore(site) === undefined &&
    wordBefore(site)?.norm !== 'of' &&
    wordAfter(site)?.norm !== 'of' &&
    !isCompoundEnd(site) &&
    !isCompoundStart(site)
  );
}
