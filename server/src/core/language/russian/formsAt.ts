import type { FormHere, Site } from '../language.js';
import { ANY_SERIES, formIn, type Phrase } from '../phrase.js';
import { chooseSlots } from './chooseReading.js';
import { capitalizeAt, finishEdits, opensSentence } from './finishEdits.js';
import { isIntransitive, nounTakesDative, takesDative } from './government.js';
import { leftContext } from './leftContext.js';
import { gapBefore, type NounGroup, readNounGroup } from './nounGroup.js';
import { isSingular, slotOfTarget } from './slotOfTarget.js';
import {
  ACC,
  type AdjectiveGender,
  adjectiveSlot,
  ALL_NOUN_SLOTS,
  COUNT,
  DAT,
  FINITE,
  GEN,
  INFINITIVE,
  INS,
  NOM,
  past,
  PAUCAL,
  person,
  plural,
  PREP,
  singular,
} from './slots.js';
import { inDraftSpelling } from './wordEdit.js';

/** The forms in which a phrase can stand at a place, likeliest first: those that the words before it call for. */
export function formsInRussian(site: Site, target: Phrase, inPlural?: boolean): FormHere[] {
  const texts =
    target.partOfSpeech === 'noun'
      ? nounForms(site, target, inPlural)
      : target.partOfSpeech === 'adjective'
        ? adjectiveForms(site, target, inPlural)
        : target.partOfSpeech === 'verb'
          ? verbForms(target)
          : [target.lemma];
  return [...new Set(texts)].map((text) => written(site, inDraftSpelling(text, site.usesYo)));
}

/** Whether a noun phrase is plural where it stands; `undefined` for what has no number. */
export function isPluralInRussian(site: Site): boolean | undefined {
  const { source, readings } = site;
  if (source.partOfSpeech !== 'noun') return undefined;
  const slots = readings.reduce((mask, reading) => mask | reading.slots, 0) & ALL_NOUN_SLOTS;
  const inSingular = (slots & ALL_SINGULAR) !== 0;
  if (slots === 0 || inSingular !== ((slots & ~ALL_SINGULAR) !== 0)) return slots === 0 ? undefined : !inSingular;
  const genders = gendersOf(source);
  const [best] = chooseSlots(site, readNounGroup(site, slots, genders), genders);
  return best === undefined ? undefined : !isSingular(best);
}

const ALL_SINGULAR = 0b111111;
const GENDERS: readonly AdjectiveGender[] = ['m', 'f', 'n'];

function nounForms(site: Site, target: Phrase, inPlural: boolean | undefined): string[] {
  return slotsHere(site, gendersOf(target), inPlural).flatMap((slot) => {
    const own = slotOfTarget(target, slot);
    return own === undefined ? [] : (formIn(target, 0, own) ?? []);
  });
}

/** Before a noun that is not written yet, so that only its case and number can be told. */
function adjectiveForms(site: Site, target: Phrase, inPlural: boolean | undefined): string[] {
  return slotsHere(site, GENDERS, inPlural).flatMap((slot) => {
    const kase = slot === COUNT || slot === PAUCAL ? GEN : (31 - Math.clz32(slot)) % 6;
    const genders: readonly AdjectiveGender[] = isSingular(slot) ? ['m', 'f'] : ['pl'];
    return genders.flatMap((gender) => formIn(target, 0, adjectiveSlot(gender, kase)) ?? []);
  });
}

function verbForms(target: Phrase): string[] {
  return [INFINITIVE, past('pl'), person(5), person(2)].flatMap((slot) => formIn(target, FINITE, slot) ?? []);
}

/** What a noun could be here, best first. Where no word before it settles its case, the cases that are needed most follow. */
function slotsHere(place: Site, genders: readonly AdjectiveGender[], inPlural: boolean | undefined): number[] {
  const site = { ...place, readings: [{ series: ANY_SERIES, slots: ALL_NOUN_SLOTS }] };
  const group = readNounGroup(site, ALL_NOUN_SLOTS, genders);
  const settled = isSettled(site, group);
  const likeliest = settled ? undefined : caseAfter(site, group);
  const chosen = [
    ...USUAL.filter((slot) => likeliest !== undefined && slot & group.slots & (singular(likeliest) | plural(likeliest))),
    ...chooseSlots(site, group, genders),
  ];
  const slots = settled ? chosen : [...chosen, ...USUAL.filter((slot) => slot & group.slots)];
  const ofNumber = inPlural === undefined ? slots : slots.filter((slot) => isSingular(slot) !== inPlural);
  const likely = ofNumber.length > 0 ? ofNumber : slots;
  return group.preposition ? byUse(likely) : likely;
}

/** Whether a preposition or a numeral says what case the noun is in. */
function isSettled(site: Site, group: NounGroup): boolean {
  return group.preposition !== undefined || group.numeral !== undefined || leftContext(site, group.start).kind === 'preposition';
}

/** What the word right before asks for, where the forms of a known noun would tell it and a stand-in cannot. */
function caseAfter(site: Site, group: NounGroup): number | undefined {
  const before = site.tokens[site.first - 1];
  if (!before || gapBefore(site, site.first) !== '') return undefined;
  // «Права [секс-работниц]»: before a noun it is hardly ever “she is right”.
  if (/^права?$/.test(before.norm)) return GEN;
  const left = leftContext(site, group.start);
  if (left.kind === 'noun') return nounTakesDative(site.tokens[left.index].norm) ? DAT : undefined;
  if (left.kind !== 'verb') return undefined;
  const { norm } = site.tokens[left.index];
  if (takesDative(norm)) return DAT;
  return isIntransitive(norm) && !left.hasSubject ? NOM : undefined;
}

const USUAL = [NOM, GEN, ACC, DAT, INS].flatMap((kase) => [plural(kase), singular(kase)]);

/** After «в», «на», «с», «за» the place and the companion are said more often than the direction and the origin. */
function byUse(slots: readonly number[]): number[] {
  const order = [PREP, INS, ACC, GEN, DAT, NOM];
  const rank = (slot: number): number => (slot >= COUNT ? -1 : order.indexOf(((31 - Math.clz32(slot)) % 6) as (typeof order)[number]));
  return [...slots].sort((one, other) => rank(one) - rank(other));
}

function gendersOf({ gender }: Phrase): AdjectiveGender[] {
  return gender === 'c' || gender === undefined ? ['f', 'm'] : [gender];
}

/** With the capital of its place, and the preposition before it in the form that it asks for: «о» → «об», «с» → «со». */
function written(site: Site, text: string): FormHere {
  const { start, end, first } = site;
  const edits = [{ start, end, text }];
  if (opensSentence(site, first)) capitalizeAt(site, edits, start);
  const around = finishEdits(site, first, edits).filter((edit) => edit.start !== start);
  return { text: edits[0].text, around };
}
