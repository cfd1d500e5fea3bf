import type { Grammar } from '../language.js';
import { invariablePiece, type PartOfSpeech, type Phrase } from '../phrase.js';
import { adjectivePhrase } from './adjectivePhrase.js';
import { normOf } from '../spelling.js';
import { isClosedClass, PREPOSITION_CASES } from './closedClasses.js';
import { isInfinitive } from './conjugate.js';
import { adjectiveGender } from './inflectAdjective.js';
import { readLemma, type Lemma } from './lemmaWords.js';
import { nounPhrase } from './nounPhrase.js';
import { isUsuallyNoun } from './substantives.js';
import { verbPhrase } from './verbPhrase.js';
import { findRoles } from './wordRoles.js';

/**
 * Every form of a Russian term: a noun («секс-работница», «человек, живущий с ВИЧ»), an adjective («нелегальный») or a verb («выйти на панель»).
 *
 * In `lemma` a `*` after a word declares that it inflects, and that unmarked words do not: `девушка* по вызову`. What `grammar` leaves out is
 * worked out from the lemma. Total: a lemma that cannot be inflected is returned as an invariable phrase of part of speech `fixed`.
 */
export function inflectRussian(lemma: string, grammar: Grammar): Phrase {
  const read = readLemma(lemma);
  if (read.words.length === 0)
    return { language: 'ru', lemma: read.text, partOfSpeech: 'fixed', head: 0, pieces: [invariablePiece('', read.text)] };
  return inflected(read, grammar) ?? invariable(read);
}

function inflected(lemma: Lemma, grammar: Grammar): Phrase | undefined {
  const stated = { ...grammar, head: isIndex(grammar.head, lemma.words.length) ? grammar.head : undefined };
  switch (grammar.partOfSpeech ?? partOfSpeech(lemma, stated)) {
    case 'noun':
      return nounPhrase(lemma, stated);
    case 'adjective':
      return adjectivePhrase(lemma, stated);
    case 'verb':
      return verbPhrase(lemma, stated);
    case 'fixed':
      return undefined;
  }
}

function isIndex(head: number | undefined, length: number): boolean {
  return head !== undefined && Number.isInteger(head) && head >= 0 && head < length;
}

function invariable({ text, words }: Lemma): Phrase {
  return {
    language: 'ru',
    lemma: text,
    partOfSpeech: 'fixed',
    head: 0,
    pieces: words.map((word) => invariablePiece(word.before, word.text)),
  };
}

/**
 * The part of speech a lemma shows. An infinitive at its beginning makes a verb, a preposition a fixed phrase, and so
 * does a small word alone («её»). An adjective without a noun is an
 * adjective in the masculine singular, unless its gender or animacy is stated or it is usually a noun («заключённый»).
 */
function partOfSpeech(lemma: Lemma, grammar: Grammar): PartOfSpeech {
  const { words } = lemma;
  const first = words.find((word) => (lemma.hasMarks ? word.isMarked : !/^(не|снова|опять|вновь)$/i.test(word.text))) ?? words[0];
  if (isInfinitive(first.text)) return 'verb';
  const norm = normOf(first.text);
  if (!lemma.hasMarks && (PREPOSITION_CASES.has(norm) || (words.length === 1 && isClosedClass(norm)))) return 'fixed';
  const { head } = findRoles(lemma, grammar.head);
  const text = words[head].text;
  const isBareAdjective = adjectiveGender(text) === 'm' && grammar.gender === undefined && grammar.animate === undefined;
  return isBareAdjective && !isUsuallyNoun(text) ? 'adjective' : 'noun';
}
