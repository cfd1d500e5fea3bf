import type { Grammar } from '../language.js';
import { inflectedPiece, invariablePiece, type Phrase, type Piece } from '../phrase.js';
import { PREPOSITION_CASES } from './closedClasses.js';
import { inflectAdjective } from './inflectAdjective.js';
import { type LemmaWord, readLemma } from './lemmaWords.js';
import { predicateInGender } from './predicateGender.js';
import { redecline } from './redecline.js';
import { isRelativeClause, relativeClause } from './relativeClause.js';
import { type AdjectiveGender, ANIMATE_ACC_M, ANIMATE_ACC_PL, adjectiveSlot, CASES } from './slots.js';
import { finiteForm } from './verbForms.js';
import { agreeingCells } from './wordClasses.js';

/** Stands in a lemma for the noun that an adjective belongs to: «~, живущий с ВИЧ». */
const NOUN_MARK = '~';

/** Whether a lemma describes a noun from behind: «~, живущий с ВИЧ», «~ с инвалидностью». */
export const standsAfterNoun = (lemma: string): boolean => lemma.trimStart().startsWith(NOUN_MARK);

/**
 * The forms of a wording that takes the place of an adjective but stands after the noun. The lemma writes `~` for the noun and the
 * rest in the masculine singular: «~, живущий с ВИЧ», «~, который живёт с ВИЧ», «~ без документов». The first participle or adjective
 * agrees with the noun, unless a preposition before it governs it. The phrase is an adjective whose first piece, `~`, never changes.
 */
export function inflectAfterNoun(lemma: string, grammar: Grammar): Phrase {
  const read = readLemma(lemma.replace(NOUN_MARK, 'x'));
  const words = read.words.slice(1);
  const pieces = [
    invariablePiece('', NOUN_MARK),
    ...(isRelativeClause(words.map(({ text }) => text)) ? relativePieces(words) : agreeingPieces(words)),
  ];
  const text = read.text.replace('x', NOUN_MARK);
  return { language: 'ru', lemma: text, partOfSpeech: grammar.partOfSpeech ?? 'adjective', head: 0, pieces };
}

function agreeingPieces(words: readonly LemmaWord[]): Piece[] {
  let open = true;
  return words.map(({ text, before }) => {
    const forms = open && AGREEING.test(text) ? inflectAdjective(text) : [];
    if (forms.length > 0 || PREPOSITION_CASES.has(text.toLowerCase())) open = false;
    return forms.length > 0 ? inflectedPiece(before, forms) : invariablePiece(before, text);
  });
}

const AGREEING = /(?:ый|ий|ой)(?:ся)?$/;

/** «который» has the case that its clause gives it, so only gender and number of the noun matter to it and to its verb. */
function relativePieces(words: readonly LemmaWord[]): Piece[] {
  const numbers = relativeClause(words.map(({ text }) => text));
  return words.map(({ text, before }, index) => {
    const forms = numbers[index];
    if (!forms) return invariablePiece(before, text);
    const singular = (gender: 'm' | 'f' | 'n'): string =>
      /^котор/i.test(text) ? relativeInGender(text, gender) : predicateFor(text, gender);
    return inflectedPiece(before, [
      ...(['m', 'f', 'n'] as const).map((gender) => ({ text: singular(gender), series: 0, slots: allCases(gender) })),
      { text: forms.plural, series: 0, slots: allCases('pl') },
    ]);
  });
}

/** Only the past tense and short forms show gender. */
function predicateFor(word: string, gender: AdjectiveGender): string {
  const showsGender = finiteForm(word.replace(/ё/g, 'е'))?.agreement === 'm';
  return gender !== 'm' && showsGender ? (predicateInGender(word, 'm', gender) ?? word) : word;
}

function relativeInGender(pronoun: string, gender: AdjectiveGender): string {
  const cell = agreeingCells(pronoun.toLowerCase()).find((candidate) => candidate.gender === 'm');
  if (!cell || gender === 'm') return pronoun;
  return redecline(pronoun, { ...cell, animate: true }, { gender, kase: cell.kase, animate: true }) ?? pronoun;
}

function allCases(gender: AdjectiveGender): number {
  const animate = gender === 'm' ? ANIMATE_ACC_M : gender === 'pl' ? ANIMATE_ACC_PL : 0;
  return CASES.reduce((slots, _, kase) => slots | adjectiveSlot(gender, kase), animate);
}
