/** Nobody nests lists and fields as deep. */
const DEEPEST = 200;

/** “- - - a”, and fields of fields of fields. */
const INDENTED = new RegExp(`^(?:[-?:](?=[ \\t])|[ \\t]){${2 * DEEPEST}}(?=.*\\S)`, 'm');

/**
 * Where YAML is nested so deep that its parser would exhaust the stack, which may end the program before anybody can say so. Marks in quoted texts count
 * as well, since texts hold no hundreds of brackets that nothing closes.
 *
 * @returns an offset in UTF-16 code units; `undefined` where the text can be parsed
 */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && depth > 0) depth--;
    if (depth > DEEPEST) return at;
  }
  const deep = INDENTED.exec(text);
  return deep ? deep.index + deep[0].length : undefined;
}
