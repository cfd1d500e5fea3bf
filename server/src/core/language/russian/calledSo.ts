import { governs } from '../gap.js';
import type { Token } from '../language.js';

/** More words are more than a name for those who are called something. */
const LONGEST = 5;

/**
 * Whether the words between a verb of calling and a name in the instrumental are those that are called so: «называют [секс-работниц] …», and not what governs
 * an instrumental itself: «называют [торговлю] …», «[дома рядом с] …», «[живущих] …».
 */
export function isCalledSo(words: readonly Token[]): boolean {
  const last = words.at(-1);
  if (!last || words.length > LONGEST || governs('ru', last)) return false;
  const isGoverned = words.length > 1 && governs('ru', words[words.length - 2]) && INSTRUMENTAL_ADJECTIVE.test(last.norm);
  return !isGoverned && !OF_ACTION.test(last.norm) && !(PARTICIPLE.test(last.norm) && !NOUN_LIKE_PARTICIPLE.test(last.norm));
}

/**
 * Who is called so, where the name is not the first: of «нас путанами, ночными [бабочками]» that is «нас».
 *
 * @param items the words between the verb and the name, parted where a comma or «и» stands
 * @returns `undefined` where one of them is no name in the instrumental
 */
export function calledBeforeList(items: readonly (readonly Token[])[]): readonly Token[] | undefined {
  const own = items[items.length - 1];
  if (own.length > LONGEST_ITEM || !own.every(({ norm }) => looksInstrumental(norm))) return undefined;
  const others = items.slice(0, -1);
  if (!others.every((item) => item.length > 0 && looksInstrumental(item[item.length - 1].norm))) return undefined;
  if (others.slice(1).some((item) => item.length > LONGEST_ITEM + 1)) return undefined;
  const first = others[0];
  let end = first.length - 1;
  while (end > 0 && looksInstrumental(first[end - 1].norm)) end--;
  return first.slice(0, end);
}

/** «ночными бабочками», «женщинами лёгкого поведения» */
const LONGEST_ITEM = 2;

const INSTRUMENTAL_ADJECTIVE = /(?:[ыи]м|[ыи]ми|ой)$/;

/** Nouns of action keep the case of their verbs. */
const OF_ACTION = /(?:[нт]ие|[нт]ия|овлю|овля|ство|связь|помощь)$/;

const PARTICIPLE = /(?:[уюая]щ|вш)(?:ий|его|ую|ая|ее|ие|их)(?:ся)?$/;

const NOUN_LIKE_PARTICIPLE = /(?:трудящ|учащ|пострадавш|погибш|умерш|управляющ)/;

/** Whether a noun may stand in the instrumental, by its ending alone. */
export function looksInstrumental(noun: string): boolean {
  return /(?:[ая]ми|[оеё]й|[оеё]м|ью|[ыи]ми?)$/.test(noun);
}
