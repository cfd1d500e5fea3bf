/** A wording without the marks that tell which words inflect, and what it follows. */
export function plainWording(wording: string): string {
  return wording.replace(/^~,? ?|\*/g, '');
}

/**
 * Alternatives in a wording: `{woman|lady} of the night` stands for two wordings, `{дешёвая|} проститутка` for one with and one
 * without the word. Unclosed braces are left as they stand.
 */
export function expandAlternatives(wording: string): string[] {
  if (!wording.includes('{')) return [tidy(wording)];
  return countAlternatives(wording) > MOST_ALTERNATIVES ? [wording] : expand(wording);
}

/** More would be a list that nobody can read, and one that takes minutes to work out. */
export const MOST_ALTERNATIVES = 5000;

function expand(wording: string): string[] {
  const braces = innermost(wording);
  if (!braces) return [tidy(wording)];
  const { open, close } = braces;
  const [before, after] = [wording.slice(0, open), wording.slice(close + 1)];
  return wording
    .slice(open + 1, close)
    .split('|')
    .flatMap((alternative) => expand(before + alternative + after));
}

/** How many wordings the alternatives of a wording stand for. Braces within braces count once. */
export function countAlternatives(wording: string): number {
  let count = 1;
  let alternatives = 0;
  // Most braces hold no others, and all wordings are counted when the extension starts.
  for (let at = wording.indexOf('{'); at >= 0 && at < wording.length; at++) {
    const sign = wording[at];
    if (sign === '{') {
      if (alternatives > 0) return countNested(wording);
      alternatives = 1;
    } else if (alternatives > 0 && sign === '|') alternatives++;
    else if (alternatives > 0 && sign === '}') {
      count *= alternatives;
      alternatives = 0;
    }
  }
  return count;
}

function countNested(wording: string): number {
  let count = 1;
  let rest = wording;
  for (let braces = innermost(rest); braces; braces = innermost(rest)) {
    const inside = rest.slice(braces.open + 1, braces.close);
    count *= inside.split('|').length;
    rest = rest.slice(0, braces.open) + inside.split('|')[0] + rest.slice(braces.close + 1);
  }
  return count;
}

/** How many wordings `expandAlternatives` gives. */
export function countWordings(wording: string): number {
  const count = countAlternatives(wording);
  return count > MOST_ALTERNATIVES ? 1 : count;
}

/** The first pair of braces that holds no other. */
function innermost(wording: string): { open: number; close: number } | undefined {
  for (let close = wording.indexOf('}'); close >= 0; close = wording.indexOf('}', close + 1)) {
    const open = wording.lastIndexOf('{', close);
    if (open >= 0) return { open, close };
  }
  return undefined;
}

function tidy(wording: string): string {
  return UNTIDY.test(wording) ? wording.replace(/\s+/g, ' ').trim() : wording;
}

const UNTIDY = /\s\s|[\t\n\r]|^\s|\s$/;
