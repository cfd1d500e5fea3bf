import type { Edit, Replacement, Site, Token } from '../language.js';
import { endingIn, formIn, type Phrase } from '../phrase.js';
import { standsAfterNoun } from './afterNoun.js';
import { CONJUNCTIONS } from './closedClasses.js';
import { complementOf } from './complement.js';
import { capitalizeAt, finishEdits, inCapitals, inLettersOf, opensSentence } from './finishEdits.js';
import { gapBetween } from './nounGroup.js';
import { closingComma } from './punctuation.js';
import { ANIMATE_ACC_M, ANIMATE_ACC_PL, type AdjectiveGender, adjectiveSlot, shortForm } from './slots.js';
import { isVerb } from './verbForms.js';
import { agreeingCells, isNoun } from './wordClasses.js';
import { inDraftSpelling } from './wordEdit.js';

/** Ways to put one adjective in the place of another, or a wording that stands after the noun. */
export function replaceAdjective(site: Site, target: Phrase): Replacement[] {
  return standsAfterNoun(target.lemma) ? moveBehindNoun(site, target) : replaceCell(site, target);
}

const GENDERS: readonly AdjectiveGender[] = ['m', 'f', 'n', 'pl'];

/** Bits of the site's readings. */
function slotsOf(site: Site): number[] {
  const mask = site.readings.reduce((slots, reading) => slots | reading.slots, 0);
  return Array.from({ length: 30 }, (_, bit) => 1 << bit).filter((slot) => mask & slot);
}

/** The same cell of the other paradigm; a short form that is missing becomes the long one. */
function replaceCell(site: Site, target: Phrase): Replacement[] {
  const texts = new Map<string, boolean>();
  for (const slot of slotsOf(site)) {
    const text = formIn(target, 0, slot) ?? formIn(target, 0, animateFallback(slot));
    if (text !== undefined) texts.set(text, texts.get(text) ?? true);
    const gender = GENDERS.find((candidate) => shortForm(candidate) === slot);
    const long = text === undefined && gender ? formIn(target, 0, adjectiveSlot(gender, 0)) : undefined;
    if (long !== undefined) texts.set(long, false);
  }
  return [...texts].map(([form, exact]) => {
    const label = inDraftSpelling(form, site.usesYo);
    const text = inLettersOf(site, label, site.start, site.end, opensSentence(site, site.first));
    const grade = exact && texts.size === 1 ? 'ready' : 'review';
    return { label, grade, edits: finishEdits(site, site.first, [{ start: site.start, end: site.end, text }]) };
  });
}

/** Paradigms that do not list the animate accusative have the genitive there. */
function animateFallback(slot: number): number {
  if (slot === ANIMATE_ACC_M) return adjectiveSlot('m', 1);
  return slot === ANIMATE_ACC_PL ? adjectiveSlot('pl', 1) : slot;
}

/** «ВИЧ-инфицированные женщины» → «женщины, живущие с ВИЧ»: the adjective goes, its wording follows the noun. */
function moveBehindNoun(site: Site, target: Phrase): Replacement[] {
  const { tokens, text, start, end, first, last } = site;
  const span = qualifiedNoun(site);
  if (!span || start !== tokens[first].start || end !== tokens[last].end) return [];
  const behind = tokens[span.last];
  const options = new Map<string, Replacement>();
  for (const slot of slotsOf(site)) {
    if (GENDERS.some((gender) => shortForm(gender) === slot)) continue;
    const wording = wordingBehind(target, span.plural ? toPlural(slot) : slot);
    if (wording === undefined || options.has(wording)) continue;
    const spelt = inDraftSpelling(wording, site.usesYo);
    const written = inCapitals(site, start, end) ? spelt.toUpperCase() : spelt;
    const comma = wording.startsWith(',') ? closingComma(site, behind.end) : undefined;
    const edits: Edit[] = [{ start: behind.end, end: behind.end, text: comma === behind.end ? written + ',' : written }];
    if (comma !== undefined && comma !== behind.end) edits.push({ start: comma, end: comma, text: ',' });
    if (span.first > last) {
      edits.push({ start, end: tokens[last + 1].start, text: '' });
      const capital =
        /^\p{Lu}/u.test(text.slice(start, end)) && (!/^\p{Lu}{2}/u.test(text.slice(start, end)) || opensSentence(site, first));
      if (capital) capitalizeAt(site, edits, tokens[last + 1].start);
    } else {
      edits.push({ start: tokens[span.last].end, end, text: '' });
    }
    const label = text.slice(tokens[span.first].start, behind.end).replace(/\0/g, '') + spelt;
    options.set(wording, { label, grade: span.certain ? 'ready' : 'review', edits: finishEdits(site, first, edits) });
  }
  const list = [...options.values()];
  return list.length > 1 ? list.map((option) => ({ ...option, grade: 'review' as const })) : list;
}

/** The noun an adjective belongs to, from its first modifier to what must not be parted from it. */
interface QualifiedNoun {
  readonly first: number;
  readonly last: number;
  /** Several coordinated nouns, so that the wording behind them is plural. */
  readonly plural: boolean;
  readonly certain: boolean;
}

/** Whether an adjective belongs to a noun: one that follows, or, for a phrase, one before a comma («дети, больные СПИДом»). */
export function qualifiesNoun(tokens: readonly Token[], first: number, last: number, text: string): boolean {
  const before = tokens[first - 1];
  return (
    nounBehind(tokens, last, text) !== undefined ||
    (first !== last && before !== undefined && isNoun(before.norm) && /^,\s+$/.test(text.slice(before.end, tokens[first].start)))
  );
}

function nounBehind(tokens: readonly Token[], last: number, text: string): number | undefined {
  let noun: number | undefined;
  for (let index = last + 1; index < tokens.length && index <= last + 4; index++) {
    if (gapBetween(text, tokens[index - 1], tokens[index]) !== '') break;
    const { norm } = tokens[index];
    if (isNoun(norm)) {
      noun = index;
      break;
    }
    if (agreeingCells(norm).length === 0 || isVerb(norm)) break;
    // «ВИЧ-инфицированные больные»: an adjective that stands for a noun, unless a noun follows.
    noun = index;
  }
  return noun;
}

function qualifiedNoun(site: Site): QualifiedNoun | undefined {
  const { tokens, text, first, last } = site;
  const noun = nounBehind(tokens, last, text);
  if (noun !== undefined) return { first: last + 1, ...tailOf(site, noun) };
  const before = tokens[first - 1];
  if (!before || !isNoun(before.norm) || gapBetween(text, before, tokens[first]) !== '') return undefined;
  return { first: first - 1, last: first - 1, plural: false, certain: false };
}

/** What follows the noun and must not be parted from it: a second noun («мужчины и женщины»), a genitive («жители города»). */
function tailOf(site: Site, noun: number): { last: number; plural: boolean; certain: boolean } {
  const { tokens, text } = site;
  const joined = tokens[noun + 1]?.norm === 'и' || tokens[noun + 1]?.norm === 'или';
  const other = joined && gapBetween(text, tokens[noun], tokens[noun + 1]) === '' ? tokens[noun + 2] : undefined;
  if (other && isNoun(other.norm) && !CONJUNCTIONS.has(other.norm) && sameEnding(tokens[noun].norm, other.norm)) {
    return { last: noun + 2, plural: true, certain: false };
  }
  const complement = complementOf(site, noun);
  if (complement === 'clause') return { last: noun, plural: false, certain: false };
  if (complement !== 'genitive' && complement !== 'name') return { last: noun, plural: false, certain: true };
  let last = noun + 1;
  while (last + 1 < tokens.length && agreeingCells(tokens[last].norm).length > 0 && !isNoun(tokens[last].norm)) last++;
  return { last, plural: false, certain: false };
}

/** Nouns in the same case and number: «мужчины и женщины», «мужчинам и женщинам». */
function sameEnding(a: string, b: string): boolean {
  const kind = (norm: string): string => ENDING_KINDS.find(([pattern]) => pattern.test(norm))?.[1] ?? '';
  return kind(a) === kind(b);
}

const ENDING_KINDS: readonly (readonly [RegExp, string])[] = [
  [/[ая]ми$|ьми$/, 'instrumental'],
  [/[ая]м$/, 'dative'],
  [/[ая]х$/, 'prepositional'],
  [/[ыи]$/, 'nominative'],
  [/(?:ов|ев|ей|[^аеиоуыяьй])$/, 'genitive'],
];

/** The cell with the same case in the plural. */
function toPlural(slot: number): number {
  if (slot === ANIMATE_ACC_M || slot === ANIMATE_ACC_PL) return ANIMATE_ACC_PL;
  const bit = 31 - Math.clz32(slot);
  return bit < 24 ? adjectiveSlot('pl', bit % 6) : slot;
}

/** The wording without its `~`, as it follows the noun: «, живущие с ВИЧ». */
function wordingBehind(target: Phrase, slot: number): string | undefined {
  let text = '';
  for (const piece of target.pieces.slice(1)) {
    const ending = endingIn(piece.paradigm, 0, slot) ?? endingIn(piece.paradigm, 0, animateFallback(slot));
    if (ending === undefined) return undefined;
    text += piece.before + piece.stem + ending;
  }
  return text;
}
