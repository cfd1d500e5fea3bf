/** A wording without the marks that tell which words inflect, and what it follows. */
export function plainWording(wording: string): string {
  return wording.replace(/^~,? ?|\*/g, '');
}

/**
 * Alternatives in a wording: `{woman|lady} of the night` stands for two wordings, `{дешёвая|} проститутка` for one with and one
 * without the word. Unclosed braces are left as they stand.
 */
export function expandAlternatives(wording: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(wording);
  if (!braces) return [wording.replace(/\s+/g, ' ').trim()];
  const before = wording.slice(0, braces.index);
  const after = wording.slice(braces.index + braces[0].length);
  return braces[1].split('|').flatMap((alternative) => expandAlternatives(before + alternative + after));
}
