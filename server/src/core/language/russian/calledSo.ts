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

const INSTRUMENTAL_ADJECTIVE = /(?:[ыи]м|[ыи]ми|ой)$/;

/** Nouns of action keep the case of their verbs. */
const OF_ACTION = /(?:[нт]ие|[нт]ия|овлю|овля|ство|связь|помощь)$/;

const PARTICIPLE = /(?:[уюая]щ|вш)(?:ий|его|ую|ая|ее|ие|их)(?:ся)?$/;

const NOUN_LIKE_PARTICIPLE = /(?:трудящ|учащ|пострадавш|погибш|умерш|управляющ)/;

/** Whether a noun may stand in the instrumental, by its ending alone. */
export function looksInstrumental(noun: string): boolean {
  return /(?:[ая]ми|[оеё]й|[оеё]м|ью|[ыи]м)$/.test(noun);
}
