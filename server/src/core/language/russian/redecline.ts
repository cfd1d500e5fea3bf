import { type Cell, INDEFINITE, irregularDeterminer } from './determiners.js';
import { declineAdjective } from './inflectAdjective.js';
import { ACC, CASES } from './slots.js';
import { isStressedAdjective } from './stressedAdjectives.js';

/** A place in a paradigm, with the animacy that decides the accusative of the masculine and the plural. */
export interface Place extends Cell {
  readonly animate: boolean;
}

/**
 * An adjective, participle or determiner moved from one place of its paradigm to another: «молодой» → «молодому», «эта» → «этот».
 * The lemma is restored from the ending and declined anew. `undefined` when the word does not stand in `from` or is not declined.
 * `word` is in lower case; the result is spelt with ё.
 */
export function redecline(word: string, from: Place, to: Place): string | undefined {
  const particle = INDEFINITE.exec(word)?.[0];
  if (particle !== undefined) {
    const moved = redecline(word.slice(0, -particle.length), from, to);
    return moved === undefined ? undefined : moved + particle;
  }
  const norm = foldYo(word);
  const lemma = irregularDeterminer(norm)?.lemma ?? lemmaOf(word);
  const table = lemma === undefined ? undefined : declineAdjective(lemma);
  if (!table?.[slotName(from)]?.some((form) => foldYo(form) === norm)) return undefined;
  return slotName(from) === slotName(to) ? word : table[slotName(to)]?.[0];
}

function slotName({ gender, kase, animate }: Place): string {
  return kase === ACC && animate && (gender === 'm' || gender === 'pl') ? `${gender}.accusative.animate` : `${gender}.${CASES[kase]}`;
}

/** The masculine nominative of an adjective in any form: the stem decides it, but for a stressed «-ой» and soft «н». */
function lemmaOf(word: string): string | undefined {
  const suffix = /[шщ].{2,3}ся$/.test(word) ? 'ся' : '';
  const match = ENDING.exec(word.slice(0, word.length - suffix.length));
  if (!match) return undefined;
  const [, stem, ending] = match;
  const last = stem.at(-1)!;
  if (isStressedAdjective(foldYo(stem)) || ('жшчщ'.includes(last) && ending.startsWith('о'))) return stem + 'ой';
  const soft = 'гкхжшчщ'.includes(last) || /^[еёияю]/.test(ending);
  return stem + (soft ? 'ий' : 'ый') + suffix;
}

const ENDING = /^(.{2,}?)([ыи]ми|[ое]го|[ое]му|[ыиое]й|[ыи]х|[ыиое]м|[ыиое]е|[ая]я|[ую]ю|[ое]ю)$/;

function foldYo(text: string): string {
  return text.replace(/ё/g, 'е');
}
