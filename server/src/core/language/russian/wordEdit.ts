import type { Edit, Site, Token } from '../language.js';
import { capitalize } from '../letterCase.js';

/** The change of one neighbouring word: `text` in lower case takes over the letters of the word it replaces and the draft's use of ё. */
export function wordEdit({ usesYo }: Site, token: Token, text: string): Edit {
  return { start: token.start, end: token.end, text: inDraftSpelling(likeLetters(text, token.text), usesYo) };
}

/** Without ё where the draft does not write it. */
export function inDraftSpelling(text: string, usesYo: boolean): string {
  return usesYo ? text : text.replace(/ё/g, 'е').replace(/Ё/g, 'Е');
}

function likeLetters(text: string, model: string): string {
  if (model.length > 1 && !/\p{Ll}/u.test(model)) return text.toUpperCase();
  // «ВИЧ-инфицированную»: what both begin with keeps its letters.
  let same = 0;
  while (same < text.length && text[same] === model[same]?.toLowerCase()) same++;
  const kept = model.slice(0, same) + text.slice(same);
  return /^\p{Lu}/u.test(model) ? capitalize(kept) : kept;
}
