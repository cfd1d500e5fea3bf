/** A wording without the marks that tell which words inflect, and what it follows. */
export function plainWording(wording: string): string {
  return wording.replace(/^~,? ?|\*/g, '');
}

/**
 * Alternatives in a wording: `{woman|lady} of the night` stands for two wordings, `{дешёвая|} проститутка` for one with and one
 * without the word. Unclosed braces are left as they stand.
 */
export function expandAlternatives(wording: string): string[] {
  const braces = innermost(wording);
  if (!braces) return [wording.replace(/\s+/g, ' ').trim()];
  const { open, close } = braces;
  const [before, after] = [wording.slice(0, open), wording.slice(close + 1)];
  return wording
    .slice(open + 1, close)
    .split('|')
    .flatMap((alternative) => expandAlternatives(before + alternative + after));
}

/** How many wordings `expandAlternatives` gives. */
export function countAlternatives(wording: string): number {
  if (!wording.includes('{')) return 1;
  let count = 1;
  let open = -1;
  let bars = 0;
  for (let index = 0; index < wording.length; index++) {
    const letter = wording[index];
    if (letter === '{') {
      // Braces within braces are rare enough to be counted by spelling them out.
      if (open >= 0) return expandAlternatives(wording).length;
      open = index;
      bars = 0;
    } else if (letter === '|') bars++;
    else if (letter === '}' && open >= 0) {
      count *= bars + 1;
      open = -1;
    }
  }
  return count;
}

/** The first pair of braces that holds no other. */
function innermost(wording: string): { open: number; close: number } | undefined {
  let open = -1;
  for (let index = 0; index < wording.length; index++) {
    if (wording[index] === '{') open = index;
    else if (wording[index] === '}' && open >= 0) return { open, close: index };
  }
  return undefined;
}
