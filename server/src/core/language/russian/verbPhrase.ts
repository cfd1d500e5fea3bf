import type { Grammar } from '../language.js';
import { inflectedPiece, invariablePiece, type Phrase } from '../phrase.js';
import { PREPOSITION_CASES } from './closedClasses.js';
import { expandVerb, isInfinitive, principalParts } from './conjugate.js';
import type { Lemma, LemmaWord } from './lemmaWords.js';
import { overridden } from './overrides.js';
import { predicativeForms } from './predicativeForms.js';
import type { FormTable } from './slotNames.js';

/**
 * A verb phrase: the infinitive is conjugated, all else stays («заниматься проституцией», «выйти на панель»), but for a participle after a copula
 * («быть занятой»), which agrees. Of several infinitives the first is conjugated, unless `*` marks others. `undefined` when there is none.
 */
export function verbPhrase(lemma: Lemma, grammar: Grammar): Phrase | undefined {
  const { words } = lemma;
  const first = grammar.head ?? words.findIndex((word) => (!lemma.hasMarks || word.isMarked) && isInfinitive(word.text));
  const tables = words.map((word, index) => (index === first || word.isMarked ? partsOf(words, index) : undefined));
  if (!tables[first]) return undefined;
  const pieces = overridden(tables, first, grammar.forms).map((table, index) => {
    const { before, text } = words[index];
    const forms = table ? expandVerb(table) : index === first + 1 ? predicativeForms(text, words[first].text.toLowerCase()) : undefined;
    return forms ? inflectedPiece(before, forms) : invariablePiece(before, text);
  });
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
  if (next === undefined || PREPOSITION_CASES.has(next)) return false;
  return !isInfinitive(next) || PHASE.test(words[verb].text.toLowerCase());
}

/** Verbs that take an infinitive for their object; those of forcing («принудить») take a person. */
const PHASE = /^(на|за|про)?(чать|чинать|кончить|канчивать|должить|должать)$|^(бросить|бросать|перестать|стать|хотеть|уметь|мочь|решить)$/;
