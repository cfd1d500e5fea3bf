import { type GoldText, names, readGold } from './gold.js';

/** Part of the groups that each change befalls. */
const RATES = { dropped: 0.03, merged: 0.05, split: 0.05, moved: 0.02 };
/** How far a moved sentence goes at most, in groups. */
const FARTHEST = 12;
/** Groups to a paragraph, which begins on both sides alike. */
const PARAGRAPH = 4;

interface Sentences {
  ru: string[];
  en: string[];
}

/**
 * A long text and its translation, made of our bilingual texts, in which translators seem to have taken liberties: sentences left out on one side, two made one, one made two, sentences
 * that stand elsewhere. The texts come again and again until there are enough sentences, each time in another order and with other figures; that their words repeat makes it harder than a real text. The same text for the same size.
 *
 * @param size sentences a side, about
 */
export function perturbedText(size: number): GoldText {
  const random = randomFrom(20_251);
  const texts = names.map(readGold);
  const groups: Sentences[] = [];
  for (let round = 0, sentences = 0; sentences < size; round++) {
    for (const group of shuffled(texts, random).flatMap(sentencesOf)) {
      if (sentences >= size) break;
      groups.push({ ru: group.ru.map((text) => otherFigures(text, round)), en: group.en.map((text) => otherFigures(text, round)) });
      sentences += (group.ru.length + group.en.length) / 2;
    }
  }
  return composed(perturbed(groups, random), random);
}

/** What corresponds in a text, as plain sentences. */
function sentencesOf({ gold: { sentences, alignment } }: GoldText): Sentences[] {
  const plain = (text: string): string => text.replace(/\*\*|[*_`]|\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+/g, ' ');
  return alignment
    .filter(([ru, en]) => ru.length > 0 && en.length > 0)
    .map(([ru, en]) => ({ ru: ru.map((index) => plain(sentences.ru[index])), en: en.map((index) => plain(sentences.en[index])) }))
    .filter(({ ru, en }) => [...ru, ...en].every((text) => /[.!?…]$/.test(text)));
}

/** The same change on both sides: numbers of two digits and more come to end in another digit. */
function otherFigures(text: string, round: number): string {
  return text.replace(/\d(?=\D|$)/g, (digit, at: number) => (/\d/.test(text[at - 1] ?? '') ? `${(Number(digit) + round) % 10}` : digit));
}

/** What stands on the English side in another order names its place there. */
function perturbed(groups: readonly Sentences[], random: () => number): (Sentences & { place: number })[] {
  const made: (Sentences & { place: number })[] = [];
  for (const { ru, en } of groups) {
    const side = random() < 0.5 ? 'ru' : 'en';
    const group: Sentences = { ru: [...ru], en: [...en] };
    const before = made.at(-1);
    const chance = random();
    let place = made.length;
    if (chance < RATES.dropped) group[side] = [];
    else if (chance < RATES.dropped + RATES.merged && before && before.ru.length > 0 && before.en.length > 0) {
      // Two groups become one: a sentence that both share on this side joins them.
      before[side].push(asOne(before[side].pop()!, group[side].shift()!), ...group[side]);
      const other = side === 'ru' ? 'en' : 'ru';
      before[other].push(...group[other]);
      continue;
    } else if (chance < RATES.dropped + RATES.merged + RATES.split) group[side] = group[side].flatMap(asTwo);
    else if (chance < RATES.dropped + RATES.merged + RATES.split + RATES.moved) place += (random() < 0.5 ? -1 : 1) * FARTHEST * random();
    made.push({ ...group, place });
  }
  return made;
}

/** «А. Б.» → «А; б.» */
function asOne(one: string, other: string): string {
  return `${one.replace(/[.!?…]+$/, '')}; ${other[0].toLowerCase()}${other.slice(1)}`;
}

/** «А, б.» → «А. Б.», cut in the middle; a sentence without a comma there stays. */
function asTwo(sentence: string): string[] {
  const commas = [...sentence.matchAll(/[,;:] (?=\p{L})/gu)].map(({ index }) => index);
  const middle = sentence.length / 2;
  const [cut] = commas.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (cut === undefined || Math.abs(cut - middle) > middle / 2) return [sentence];
  const rest = sentence.slice(cut + 2);
  return [`${sentence.slice(0, cut)}.`, rest[0].toUpperCase() + rest.slice(1)];
}

function composed(groups: readonly (Sentences & { place: number })[], random: () => number): GoldText {
  const alignment: [number[], number[]][] = groups.map(() => [[], []]);
  const opens = groups.map(() => random() < 1 / PARAGRAPH);
  const lay = (side: 'ru' | 'en'): { text: string; sentences: string[] } => {
    const order = groups.map((_, index) => index);
    if (side === 'en') order.sort((a, b) => groups[a].place - groups[b].place);
    const sentences: string[] = [];
    let text = '';
    for (const index of order) {
      groups[index][side].forEach((sentence, at) => {
        alignment[index][side === 'ru' ? 0 : 1].push(sentences.push(sentence) - 1);
        text += `${text === '' ? '' : at === 0 && opens[index] ? '\n\n' : ' '}${sentence}`;
      });
    }
    return { text, sentences };
  };
  const [ru, en] = [lay('ru'), lay('en')];
  return { gold: { clean: false, sentences: { ru: ru.sentences, en: en.sentences }, alignment, issues: [] }, ru: ru.text, en: en.text };
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/** Mulberry32: from 0 to 1, the same row for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
