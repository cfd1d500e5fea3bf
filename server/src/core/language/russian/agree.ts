import type { Edit, Site } from '../language.js';
import type { NounGroup } from './nounGroup.js';
import { isCollective, numeralInGender } from './numerals.js';
import { type Place, redecline } from './redecline.js';
import { type AdjectiveGender, COUNT, GEN, NOM, PAUCAL } from './slots.js';
import { isSurelyAdjective } from './wordClasses.js';
import { wordEdit } from './wordEdit.js';

/** Gender, or plural, and animacy of a noun in one of its slots: what its neighbours agree with. */
export interface Agreeing {
  readonly gender: AdjectiveGender;
  readonly animate: boolean;
}

/** Edits of neighbouring words; `certain` when nothing had to be guessed. */
export interface Agreement {
  readonly edits: readonly Edit[];
  readonly certain: boolean;
}

/** Where the adjectives of a noun stand when the noun fills `slot`. */
export function placeOf(slot: number, { gender, animate }: Agreeing): Place {
  if (slot === COUNT) return { gender: 'pl', kase: GEN, animate };
  if (slot === PAUCAL) return { gender: 'pl', kase: gender === 'f' ? NOM : GEN, animate };
  const index = 31 - Math.clz32(slot);
  return index < 6 ? { gender, kase: index, animate } : { gender: 'pl', kase: index - 6, animate };
}

/**
 * Moves the words before a noun from the old noun's agreement to the new one's: «этой молодой» → «этому молодому», «две» → «два».
 *
 * @param slot the slot of the old noun, `newSlot` that of the new one; they differ when the new noun lacks a number
 */
export function agreeModifiers(site: Site, group: NounGroup, slot: number, from: Agreeing, newSlot: number, to: Agreeing): Agreement {
  const { tokens } = site;
  const edits: Edit[] = [];
  let certain = true;
  const newPlace = placeOf(newSlot, to);
  for (const index of group.modifiers) {
    const word = tokens[index].text.toLowerCase();
    const places = placesOf(slot, from);
    if (places.some((place) => samePlace(place, newPlace))) continue;
    const moved = looksLikeNoun(site, group, index, places[0])
      ? undefined
      : firstDefined(places, (place) => redecline(word, place, newPlace));
    if (moved === undefined) certain = false;
    else if (moved !== word) edits.push(wordEdit(site, tokens[index], moved));
  }
  if (group.numeral) {
    const { norm } = tokens[group.numeral.index];
    const feminine = to.gender === 'f';
    const numeral = numeralInGender(norm, feminine);
    if (numeral) edits.push(wordEdit(site, tokens[group.numeral.index], numeral));
    if (feminine && from.gender !== 'f' && isCollective(norm)) certain = false;
  }
  return { edits, certain };
}

/** «две молодые проститутки» and «две молодых проститутки» are both right. */
function placesOf(slot: number, from: Agreeing): Place[] {
  const place = placeOf(slot, from);
  return slot === PAUCAL && from.gender === 'f' ? [place, { ...place, kase: GEN }] : [place];
}

/** In «судьбой наркоманки» the first word ends like an adjective of the second; a preposition or a suffix can tell. */
function looksLikeNoun({ tokens }: Site, { preposition }: NounGroup, index: number, place: Place): boolean {
  const { norm } = tokens[index];
  if (place.gender !== 'f' || !/[ое][йю]$/.test(norm) || isSurelyAdjective(norm)) return false;
  return place.kase === GEN && !(preposition && preposition.cases & (1 << place.kase));
}

function samePlace(a: Place, b: Place): boolean {
  return a.gender === b.gender && a.kase === b.kase && a.animate === b.animate;
}

function firstDefined<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = read(item);
    if (result !== undefined) return result;
  }
  return undefined;
}
