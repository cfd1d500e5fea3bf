import type { Replacement, Site } from '../language.js';
import { capitalize } from '../letterCase.js';
import { INVISIBLE, OPAQUE } from '../mask.js';
import { indefiniteArticle } from './article.js';
import { finish, newChange, type Change } from './change.js';
import { nounPhraseFrom } from './followingNoun.js';
import { scanBack, touches, type Clitic } from './neighbours.js';
import type { NounWording } from './replaceNoun.js';
import { PLURAL } from './slots.js';
import { DETERMINERS, isFunctionWord } from './wordClasses.js';

/** Whether ’s stands for “is” or “has”: “the prostitute’s been seen”. */
export function isContraction(site: Site, clitic: Clitic): boolean {
  const next = site.tokens[site.last + 1];
  return (
    clitic.withS &&
    next !== undefined &&
    touches(site.text, clitic.end, next.start) &&
    (AFTER_HAS.has(next.norm) || AFTER_IS.has(next.norm))
  );
}

const AFTER_HAS = new Set('been gone got had become'.split(' '));
const AFTER_IS = new Set('a an the not never always just now still also already going trying here there'.split(' '));

/** After a long phrase the verb is written out: “the person who uses drugs has been …”. */
export function writeOutContraction(change: Change, site: Site, clitic: Clitic): void {
  const next = site.tokens[site.last + 1].norm;
  change.edits.push({ start: clitic.start, end: clitic.end, text: change.letters.follow(AFTER_HAS.has(next) ? ' has' : ' is') });
  change.doubtful = true;
}

/** The possessive ending that the new wording takes: a bare apostrophe after a plural in -s, and after a tail that ends so. */
export function adaptClitic(change: Change, clitic: Clitic, wording: NounWording): void {
  const bare = /s$/i.test(wording.text) && (wording.number === PLURAL || wording.tail);
  if (bare === !clitic.withS) return;
  change.edits.push({ start: clitic.start, end: clitic.end, text: clitic.apostrophe + (bare ? '' : change.letters.shouted ? 'S' : 's') });
}

/**
 * “an addict’s daughter” → “the daughter of a person who uses drugs”. The owner keeps its determiner and adjectives; “the” before
 * owners in the plural is left out. None when it cannot be told where the possessed noun ends, or when markup stands between.
 */
export function rearrangePossessive(site: Site, clitic: Clitic, wording: NounWording): Replacement | undefined {
  const { text, tokens } = site;
  const first = site.last + 1;
  if (!tokens[first] || !touches(text, clitic.end, tokens[first].start)) return undefined;
  const possessed = nounPhraseFrom(site, first, false);
  if (!possessed) return undefined;
  const end = tokens[possessed.last].end;
  const owner = ownerStart(site);
  const span = text.slice(owner.start, end);
  if (span.includes(INVISIBLE) || span.includes(OPAQUE)) return undefined;

  const change = newChange(site);
  change.doubtful = true;
  const modifiers = text.slice(owner.determiner ? owner.determiner.end : owner.start, site.start).trimStart();
  const thing = text.slice(tokens[first].start, end);
  const definite = owner.determiner?.norm === 'the';
  const determiner = !owner.determiner || (definite && wording.number === PLURAL) ? '' : owner.determiner.norm + ' ';
  const described = modifiers.toLowerCase() + wording.text;
  const ownerText = (/^an? $/.test(determiner) ? indefiniteArticle(described) + ' ' : determiner) + described;
  const lead = owner.determiner ? 'the ' : '';
  const opening = owner.determiner ? owner.determiner.text : text.slice(owner.start, site.end);
  const capital = /^\p{Lu}/u.test(opening);
  const written = change.letters.follow(lead) + thing + change.letters.follow(` of ${ownerText}`);
  change.edits.push({ start: owner.start, end, text: capital ? capitalize(written) : written });
  return finish(change, capital ? capitalize(written) : written);
}

/** Where the owner's phrase begins: at its determiner, else at an adjective that can only be its own, else at the term. */
function ownerStart(site: Site): { start: number; determiner?: { norm: string; text: string; end: number } } {
  let start = site.start;
  let skipped = 0;
  const word = scanBack(site, site.first - 1, ({ norm }) => !isFunctionWord(norm) && skipped++ < 2);
  if (word && DETERMINERS.has(word.norm)) return { start: word.start, determiner: word };
  const before = site.tokens[site.first - 1];
  if (
    before &&
    /^(?:young|older?|former|local|female|male|homeless|many|some|most)$/.test(before.norm) &&
    touches(site.text, before.end, start)
  )
    start = before.start;
  return { start };
}
