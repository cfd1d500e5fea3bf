import { isBlank } from './mask.js';

/** Longer than the longest sentence that people write, in UTF-16 code units: a transcript or a pasted list without full stops. */
const LONGEST = 2000;

/** No piece is shorter, so that a comma near the beginning does not cut off a few words. */
const SHORTEST = 1000;

/**
 * Where a run of words goes on after a cut, in order; empty for a sentence of any usual length.
 *
 * What is found out about a sentence is compared within it, so that one without an end would take for ever. It is cut behind a line, a semicolon
 * or a comma where there is one, otherwise between two words. What has no space anywhere is no sentence and stays whole.
 *
 * @param start and `end` lie inside of `text`; offsets are UTF-16 code units
 */
export function cutsInRunOn(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  for (let from = start; end - from > LONGEST;) {
    const cut = cutBetween(text, from + SHORTEST, from + LONGEST) ?? nextBlank(text, from + LONGEST, end);
    if (cut >= end) break;
    cuts.push(cut);
    from = cut;
  }
  return cuts;
}

/** Behind the last of the strongest marks between two places. */
function cutBetween(text: string, from: number, to: number): number | undefined {
  let best: number | undefined;
  let strength = 0;
  for (let at = from; at < to; at++) {
    if (!isBlank(text.charCodeAt(at))) continue;
    const here = text[at] === '\n' ? 3 : text[at - 1] === ';' ? 2 : text[at - 1] === ',' ? 1 : 0;
    if (here < strength) continue;
    best = at + 1;
    strength = here;
  }
  return best;
}

function nextBlank(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isBlank(text.charCodeAt(at))) at++;
  return at;
}
