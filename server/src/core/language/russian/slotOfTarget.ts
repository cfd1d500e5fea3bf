import { endingIn, type Phrase } from '../phrase.js';
import { COUNT, GEN, PAUCAL, plural, singular } from './slots.js';

/**
 * The slot in which a noun phrase can stand where another stood in `slot`: the same, or the nearest it has. Nouns of one number take
 * it for the other («интимные услуги» → «секс-работа»). `undefined` when the phrase has no form at all there.
 */
export function slotOfTarget(target: Phrase, slot: number): number | undefined {
  return candidates(slot).find((candidate) => target.pieces.every((piece) => endingIn(piece.paradigm, 0, candidate) !== undefined));
}

function candidates(slot: number): number[] {
  if (slot === COUNT) return [COUNT, plural(GEN), singular(GEN)];
  if (slot === PAUCAL) return [PAUCAL, singular(GEN), plural(GEN)];
  const index = 31 - Math.clz32(slot);
  return index < 6 ? [slot, plural(index)] : [slot, singular(index - 6)];
}

/** Whether a slot is a singular one. `PAUCAL` and `COUNT` stand with plural numerals and count as plural. */
export const isSingular = (slot: number): boolean => (slot & 0b111111) !== 0;
