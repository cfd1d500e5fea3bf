import { PREPOSITION_CASES } from './closedClasses.js';
import { adjectiveGender } from './inflectAdjective.js';
import { knownNoun } from './knownNouns.js';
import type { Lemma, LemmaWord } from './lemmaWords.js';
import { looksOblique, looksPlural, mayBeNominative } from './nominativeLook.js';
import { isRelativeClause } from './relativeClause.js';
import { singularsOf } from './singularsOf.js';

/**
 * What a word does in a noun phrase. `head` declines and decides; `noun` declines beside it («женщины и дети»); `adjective` and `clause`
 * (the participle of a clause after the noun) agree with the noun `of`; `relative` belongs to a clause with «который».
 */
export type Role =
  { readonly kind: 'fixed' | 'head' | 'noun' | 'relative' } | { readonly kind: 'adjective' | 'clause'; readonly of: number };

const FIXED: Role = { kind: 'fixed' };

export interface Roles {
  readonly head: number;
  readonly roles: readonly Role[];
}

/**
 * The role of each word of a noun phrase. Words declared by `*` inflect and no others do; otherwise the adjectives at the beginning agree with
 * the first noun after them, which is the head, and what follows it stays, but for: a noun joined to the head by «и» or «или», the participle that
 * begins a clause after a comma, and clauses with «который». A phrase of adjectives alone is headed by the last («бывший заключённый»).
 * `statedHead` is the dictionary's word on the head, by index.
 */
export function findRoles(lemma: Lemma, statedHead?: number): Roles {
  return lemma.hasMarks ? markedRoles(lemma.words, statedHead) : rolesByRule(lemma.words, statedHead);
}

function markedRoles(words: readonly LemmaWord[], statedHead: number | undefined): Roles {
  const marked = words.flatMap((word, index) => (word.isMarked ? [index] : []));
  const isRelative = relativeWords(words);
  const nouns = marked.filter((index) => !isRelative[index] && !adjectiveGender(words[index].text));
  const head = statedHead ?? nouns[0] ?? marked[0];
  const roles = words.map((word, index): Role => {
    if (index === head) return { kind: 'head' };
    if (!word.isMarked) return FIXED;
    if (isRelative[index]) return { kind: 'relative' };
    if (nouns.includes(index)) return { kind: 'noun' };
    const before = nouns.findLast((noun) => noun < index);
    const after = nouns.find((noun) => noun > index);
    const of = (word.before.includes(',') ? (before ?? after) : (after ?? before)) ?? head;
    return { kind: index < of ? 'adjective' : 'clause', of };
  });
  return { head, roles };
}

function rolesByRule(words: readonly LemmaWord[], statedHead: number | undefined): Roles {
  const roles: Role[] = words.map(() => FIXED);
  const { adjectives, noun } = nounGroup(words, 0);
  const head = statedHead !== undefined && statedHead < words.length ? statedHead : (noun ?? adjectives.at(-1) ?? 0);
  for (const index of statedHead === undefined ? adjectives : adjectivesBefore(words, head))
    if (index !== head) roles[index] = { kind: 'adjective', of: head };
  roles[head] = { kind: 'head' };
  if (noun !== undefined || statedHead !== undefined) assignJoinedNoun(words, head, roles);
  assignClauses(words, head, roles);
  return { head, roles };
}

/** Adjectives from `start` on and the noun they belong to; no noun in «пострадавшая от насилия», «больной СПИДом». */
function nounGroup(words: readonly LemmaWord[], start: number): { adjectives: number[]; noun?: number } {
  const adjectives: number[] = [];
  for (let index = start; index < words.length; index++) {
    const { text, before } = words[index];
    if (index > start && before.includes(',')) break;
    const isQualifier = QUALIFIER.test(text.toLowerCase()) && index + 1 < words.length && isQualified(words, index + 1);
    if (isQualifier) continue;
    if (isAdjective(text)) {
      adjectives.push(index);
      continue;
    }
    if (adjectives.length === 0) return { adjectives, noun: index };
    const gender = adjectiveGender(words[adjectives.at(-1)!].text)!;
    return { adjectives, noun: !isFunctionWord(text) && mayBeNominative(text, gender) ? index : laterNoun(words, index, gender) };
  }
  return { adjectives };
}

function isAdjective(text: string): boolean {
  return adjectiveGender(text) !== undefined && !knownNoun(text.toLowerCase());
}

/** Adverbs that stand before an adjective and stay as they are: «психически больной человек», «так называемая секс-работа». */
const QUALIFIER = /^(так|не|ещё|уже|очень|более|менее|самостоятельно|ранее|вновь|недавно|впервые|.*[а-яё]{2}о|.*[сц]ки)$/;

function isQualified(words: readonly LemmaWord[], index: number): boolean {
  const { text } = words[index];
  return isAdjective(text) || (QUALIFIER.test(text.toLowerCase()) && index + 1 < words.length && isQualified(words, index + 1));
}

function isFunctionWord(text: string): boolean {
  return PREPOSITION_CASES.has(text.toLowerCase()) || /^(и|или|либо|не|как)$/i.test(text);
}

/**
 * A noun further on that the adjectives agree with: «вовлечённый в проституцию подросток», «самая древняя в мире профессия». Only known
 * words for persons and feminines in -ция, -сия, as complements may look like any other nominative.
 */
function laterNoun(words: readonly LemmaWord[], start: number, gender: 'm' | 'f' | 'n' | 'pl'): number | undefined {
  for (let index = start + 1; index < words.length && !words[index].before.includes(','); index++) {
    const lower = words[index].text.toLowerCase();
    const candidates = gender === 'pl' ? singularsOf(lower, true) : [lower];
    const isPerson = candidates.some((word) => knownNoun(word)?.animate) && mayBeNominative(lower, gender);
    if (isPerson || (gender === 'f' && /[цс]ия$/.test(lower))) return index;
  }
  return undefined;
}

/** Adjectives before a head that the dictionary names: all that share its number and are not part of a complement. */
function adjectivesBefore(words: readonly LemmaWord[], head: number): number[] {
  const genders = words.map((word) => (isAdjective(word.text) ? adjectiveGender(word.text) : undefined));
  const gender = genders.slice(0, head).find((shown) => shown !== undefined && mayBeNominative(words[head].text, shown));
  return genders.flatMap((shown, index) => (index < head && shown === gender && gender !== undefined ? [index] : []));
}

/** «женщины и дети»: a noun of the same number, joined directly to the head, with adjectives of its own. */
function assignJoinedNoun(words: readonly LemmaWord[], head: number, roles: Role[]): void {
  if (!/^(и|или|либо)$/.test(words[head + 1]?.text ?? '') || words[head + 1].before.includes(',')) return;
  const { adjectives, noun } = nounGroup(words, head + 2);
  if (noun === undefined || isFunctionWord(words[noun].text) || looksPlural(words[noun].text) !== looksPlural(words[head].text)) return;
  if (looksOblique(words[noun].text)) return;
  roles[noun] = { kind: 'noun' };
  for (const index of adjectives) roles[index] = { kind: 'adjective', of: noun };
}

/** Participles that begin a clause after a comma, or are joined to one by «и», and clauses with «который». */
function assignClauses(words: readonly LemmaWord[], head: number, roles: Role[]): void {
  const isRelative = relativeWords(words);
  let clause: 'm' | 'f' | 'n' | 'pl' | undefined;
  let expected = false;
  for (let index = head + 1; index < words.length; index++) {
    const { text, before } = words[index];
    if (isRelative[index]) {
      roles[index] = { kind: 'relative' };
      continue;
    }
    if (before.includes(',')) expected = true;
    const gender: typeof clause = expected && isAdjective(text) ? adjectiveGender(text) : undefined;
    if (gender !== undefined && (clause === undefined || clause === gender)) {
      roles[index] = { kind: 'clause', of: head };
      clause = gender;
    }
    // «не употребляющий», «добровольно занимающаяся»: an adverb keeps the participle waiting.
    if (gender !== undefined || !QUALIFIER.test(text.toLowerCase())) expected = clause !== undefined && /^(и|или|либо|но)$/.test(text);
  }
}

/** For each word, whether it is in a clause with «который». Such a clause lasts to the next comma. */
function relativeWords(words: readonly LemmaWord[]): boolean[] {
  let inside = false;
  return words.map((word, index) => {
    if (index > 0 && word.before.includes(',')) inside = isRelativeClause(words.slice(index, index + 2).map(({ text }) => text));
    return inside;
  });
}
