/** The first three letters of a word as a number, by which words are told apart quickly. */
export function beginningOf(norm: string): number {
  let beginning = 0;
  for (let at = 0; at < 3 && at < norm.length; at++) beginning = Math.imul(beginning, 1021) + norm.charCodeAt(at);
  return beginning;
}
