import type { Grammar } from '../language.js';
import { inflectedPiece, invariablePiece, type Phrase } from '../phrase.js';
import { PREPOSITION_CASES } from './closedClasses.js';
import { expandVerb, isInfinitive, principalParts } from './conjugate.js';
import type { Lemma, LemmaWord } from './lemmaWords.js';
import { overridden } from './overrides.js';
import type { FormTable } from './slotNames.js';

/**
 * A verb phrase: the infinitive is conjugated, all else stays («заниматься проституцией», «выйти на панель»). Of several infinitives the first
 * is, unless `*` marks others. `undefined` when there is none.
 */
export function verbPhrase(lemma: Lemma, grammar: Grammar): Phrase | undefined {
  const { words } = lemma;
  const first = grammar.head ?? words.findIndex((word) => (!lemma.hasMarks || word.isMarked) && isInfinitive(word.text));
  const tables = words.map((word, index) => (index === first || word.isMarked ? partsOf(words, index) : undefined));
  if (!tables[first]) return undefined;
  const pieces = overridden(tables, first, grammar.forms).map((table, index) =>
    table ? inflectedPiece(words[index].before, expandVerb(table)) : invariablePiece(words[index].before, words[index].text),
  );
  return { language: 'ru', lemma: lemma.text, partOfSpeech: 'verb', head: first, pieces };
}

function partsOf(words: readonly LemmaWord[], index: number): FormTable | undefined {
  const parts = principalParts(words[index].text);
  if (!parts || !hasObject(words, index)) return parts;
  const { 'participle.presentPassive': _present, 'participle.pastPassive': _past, ...active } = parts;
  return active;
}

/** Whether a noun follows the verb directly: its object then, which would be the noun that a passive participle belongs to. */
function hasObject(words: readonly LemmaWord[], verb: number): boolean {
  const next = words[verb + 1]?.text.toLowerCase();
  return next !== undefined && !PREPOSITION_CASES.has(next) && !isInfinitive(next);
}
