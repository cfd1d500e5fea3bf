import type { LanguageCode } from '../../language/phrase.js';
import type { Token } from '../../language/language.js';
import type { Entry } from '../lexicon.js';

/** «Всемирная организация здравоохранения»: written out, and with a capital in the list as well, so that no capital of a sentence misleads. */
export function isProperName({ written }: Entry, tokens: readonly Token[], language: LanguageCode): boolean {
  return written[language].some((wording) => {
    const pieces = wording.split(' ');
    return (
      /^\p{Lu}.*\p{Ll}/u.test(wording) &&
      pieces.length === tokens.length &&
      pieces.every((piece, index) => tokens[index].norm.startsWith(piece.replace(/-$/, '').toLowerCase().replace(/ё/g, 'е')))
    );
  });
}
