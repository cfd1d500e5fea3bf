import type { Grammar } from '../language.js';
import { inflectedPiece, invariablePiece, type Phrase } from '../phrase.js';
import { adjectiveGender, declineAdjective } from './inflectAdjective.js';
import type { Lemma } from './lemmaWords.js';
import { overridden } from './overrides.js';
import { ADJECTIVE_SLOTS, toForms } from './slotNames.js';

/**
 * An adjective, with adverbs before it and complements after it, which stay («психически больной», «вовлечённый в проституцию»). Adjectives that
 * follow one another, or are joined by «и», all inflect. `undefined` when no word is declined as an adjective.
 */
export function adjectivePhrase(lemma: Lemma, grammar: Grammar): Phrase | undefined {
  const { words } = lemma;
  const inflecting: number[] = [];
  for (const [index, word] of words.entries()) {
    const isDeclared = lemma.hasMarks ? word.isMarked : index === grammar.head;
    const follows =
      inflecting.length === 0 ||
      inflecting.at(-1) === index - 1 ||
      (inflecting.at(-1) === index - 2 && /^и(ли)?$/.test(words[index - 1].text));
    if (adjectiveGender(word.text) && (isDeclared || (!lemma.hasMarks && follows))) inflecting.push(index);
  }
  if (inflecting.length === 0) return undefined;
  const tables = words.map((word, index) => (inflecting.includes(index) ? declineAdjective(word.text) : undefined));
  const head = grammar.head !== undefined && inflecting.includes(grammar.head) ? grammar.head : inflecting[0];
  const pieces = overridden(tables, head, grammar.forms).map((table, index) =>
    table ? inflectedPiece(words[index].before, toForms(table, ADJECTIVE_SLOTS)) : invariablePiece(words[index].before, words[index].text),
  );
  return { language: 'ru', lemma: lemma.text, partOfSpeech: 'adjective', head, pieces };
}
