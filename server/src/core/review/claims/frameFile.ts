import type { Frame } from './frames.js';

/**
 * Frames, each filed under the need that fewest frames share: “be” and words for sex work are asked for by most of them and are in most sentences, so a
 * sentence is compared only with frames that ask for something that few do and that it has.
 *
 * @returns the frames all of whose needs are met by the classes present, in their order
 */
export function fileFrames<F extends Frame>(frames: readonly F[]): (present: ReadonlySet<number>) => F[] {
  const askedFor = new Map<number, number>();
  for (const { needs } of frames) for (const accepts of needs) for (const id of accepts) askedFor.set(id, (askedFor.get(id) ?? 0) + 1);
  const commonness = (accepts: ReadonlySet<number>): number => [...accepts].reduce((sum, id) => sum + askedFor.get(id)!, 0);
  const filed = new Map<number, number[]>();
  // Frames that need nothing are compared with every sentence.
  const always: number[] = [];
  frames.forEach(({ needs }, number) => {
    if (needs.length === 0) return void always.push(number);
    const rarest = needs.reduce((one, other) => (commonness(other) < commonness(one) ? other : one));
    for (const id of rarest) {
      const numbers = filed.get(id);
      if (numbers) numbers.push(number);
      else filed.set(id, [number]);
    }
  });
  const needsOf = frames.map(({ needs }) =>
    [...needs].sort((one, other) => commonness(one) - commonness(other)).map((accepts) => [...accepts]),
  );
  return (present) => {
    const fitting = always.slice();
    for (const id of present) {
      for (const number of filed.get(id) ?? NONE)
        if (needsOf[number].every((accepts) => meets(accepts, present)) && !fitting.includes(number)) fitting.push(number);
    }
    return fitting.sort((one, other) => one - other).map((number) => frames[number]);
  };
}

const NONE: readonly number[] = [];

/** Asked of many frames for each sentence, so without making anything. */
function meets(accepts: readonly number[], present: ReadonlySet<number>): boolean {
  for (const id of accepts) if (present.has(id)) return true;
  return false;
}
