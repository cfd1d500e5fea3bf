import type { Grammar } from '../language.js';
import { inflectedPiece, invariablePiece, type Phrase, type Piece } from '../phrase.js';
import { inflectAdjective } from './inflectAdjective.js';

/** Stands in a lemma for the noun that an adjective belongs to: «~, живущий с ВИЧ». */
export const NOUN_MARK = '~';

/** Whether a lemma describes a noun from behind: «~, живущий с ВИЧ», «~ с инвалидностью». */
export const standsAfterNoun = (lemma: string): boolean => lemma.trimStart().startsWith(NOUN_MARK);

/**
 * The forms of a wording that takes the place of an adjective but stands after the noun. The lemma writes `~` for the noun and the
 * rest in the masculine: participles and adjectives of the rest agree with the noun up to the first word that is neither. The phrase
 * is an adjective whose first piece, `~`, never changes.
 */
export function inflectAfterNoun(lemma: string, grammar: Grammar): Phrase {
  const [mark, ...words] = lemma.trim().split(/\s+/);
  const pieces: Piece[] = [invariablePiece('', NOUN_MARK)];
  let separator = mark.endsWith(',') ? ', ' : ' ';
  let agreeing = true;
  for (const word of words) {
    const bare = word.replace(/,$/, '');
    const forms = agreeing && AGREEING.test(bare) ? inflectAdjective(bare) : [];
    // «не имеющий», «вынужденно покинувший»: an adverb before the participle ends nothing.
    if (forms.length === 0 && !/(?:о|не|ранее)$/.test(bare)) agreeing = false;
    pieces.push(forms.length > 0 ? inflectedPiece(separator, forms) : invariablePiece(separator, bare));
    if (forms.length > 0) agreeing = false;
    separator = word.endsWith(',') ? ', ' : ' ';
  }
  return { language: 'ru', lemma, partOfSpeech: grammar.partOfSpeech ?? 'adjective', head: Math.min(1, pieces.length - 1), pieces };
}

/** «который» keeps its own case in its clause, so it does not agree in it. */
const AGREEING = /^(?!котор).*(?:ый|ий|ой)(?:ся)?$/;
