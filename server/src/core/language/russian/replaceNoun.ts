import type { Edit, Replacement, Site } from '../language.js';
import { endingIn, type Phrase } from '../phrase.js';
import { type Agreeing, agreeModifiers } from './agree.js';
import { agreeFollowers, hasClause } from './agreeFollowers.js';
import { agreeSelector } from './agreeSelector.js';
import { chooseSlots } from './chooseReading.js';
import { complementOf } from './complement.js';
import { capitalizeAt, finishEdits, inLettersOf, opensSentence } from './finishEdits.js';
import { isGenericPerson, moveLabelModifiers } from './labelModifiers.js';
import { type NounGroup, readNounGroup } from './nounGroup.js';
import { closingComma, removedComma } from './punctuation.js';
import { isSingular, slotOfTarget } from './slotOfTarget.js';
import { type AdjectiveGender, NOM, singular } from './slots.js';
import { agreeingCells, isNoun } from './wordClasses.js';
import { inDraftSpelling } from './wordEdit.js';

/** Ways to put one noun phrase in the place of another, best first. */
export function replaceNoun(site: Site, target: Phrase): Replacement[] {
  const slots = site.readings.reduce((mask, reading) => mask | reading.slots, 0);
  const genders = gendersOf(site.source);
  const group = readNounGroup(site, slots, genders);
  const options: Replacement[] = [];
  for (const slot of chooseSlots(site, group, genders)) {
    const option = replaceInSlot(site, group, slot, target);
    if (option && !options.some((other) => sameEdits(other, option))) options.push(option);
  }
  return options.length > 1 ? options.map((option) => ({ ...option, grade: 'review' as const })) : options;
}

function replaceInSlot(site: Site, group: NounGroup, slot: number, target: Phrase): Replacement | undefined {
  const { source, start, end, first, usesYo } = site;
  const newSlot = slotOfTarget(target, slot);
  if (newSlot === undefined) return undefined;
  const from: Agreeing = { gender: genderIn(site, group, slot), animate: source.animate ?? true };
  const to: Agreeing = {
    gender: target.gender === undefined || target.gender === 'c' ? from.gender : target.gender,
    animate: target.animate ?? from.animate,
  };
  const label = moveLabelModifiers(site, group, target, newSlot);
  const kept = { ...group, modifiers: group.modifiers.filter((index) => !label.dropped.includes(index)) };

  const edits: Edit[] = label.dropped.map((index) => ({ start: site.tokens[index].start, end: site.tokens[index + 1].start, text: '' }));
  let certain = label.certain && isSingular(slot) === isSingular(newSlot);
  const agreement = isLaterPart(site)
    ? { edits: [], certain: from.gender === to.gender }
    : agreeNeighbours(site, kept, slot, from, newSlot, to);
  edits.push(...agreement.edits);
  certain &&= agreement.certain;

  const written = inLettersOf(
    site,
    inDraftSpelling(label.text, usesYo),
    start,
    end,
    opensSentence(site, first) && start === site.tokens[first].start,
  );
  const comma = hasClause(target) ? closingComma(site, end) : undefined;
  edits.push({ start, end, text: comma === end ? written + ',' : written });
  if (comma !== undefined && comma !== end) edits.push({ start: comma, end: comma, text: ',' });
  if (hasClause(source) && !hasClause(target)) {
    const removal = removedComma(site);
    if (removal.edit) edits.push(removal.edit);
    certain &&= removal.certain;
  }
  if (label.dropped.includes(group.start) && /^\p{Lu}/u.test(site.tokens[group.start].text))
    capitalizeAt(site, edits, nextKept(site, group.start, label.dropped));
  certain &&= fitsSurroundings(site, target) && !(isLaterPart(site) && label.text.includes('-'));
  return { label: inDraftSpelling(label.text, usesYo), grade: certain ? 'ready' : 'review', edits: finishEdits(site, group.start, edits) };
}

/** Words around that change with the gender, number or animacy of the noun. */
function agreeNeighbours(
  site: Site,
  group: NounGroup,
  slot: number,
  from: Agreeing,
  newSlot: number,
  to: Agreeing,
): { edits: Edit[]; certain: boolean } {
  const modifiers = agreeModifiers(site, group, slot, from, newSlot, to);
  const oldGender: AdjectiveGender = isSingular(slot) ? from.gender : 'pl';
  const newGender: AdjectiveGender = isSingular(newSlot) ? to.gender : 'pl';
  if (oldGender === newGender) {
    const selector = agreeSelector(site, group, from, to);
    return { edits: [...modifiers.edits, ...selector.edits], certain: modifiers.certain && selector.certain };
  }
  const kase = (31 - Math.clz32(slot)) % 6;
  const followers = agreeFollowers(site, group, kase, { ...from, gender: oldGender }, { ...to, gender: newGender });
  return { edits: [...modifiers.edits, ...followers.edits], certain: modifiers.certain && followers.certain };
}

/** Whether nothing around the noun fits the old wording only: its complement, a noun it qualifies, another part of its compound. */
function fitsSurroundings(site: Site, target: Phrase): boolean {
  const { tokens, first, last, start, end, source } = site;
  const complement = complementOf(site, last);
  const loaded = target.pieces.length > 1 || isGenericPerson(target) || isAdjectival(target);
  if (complement === 'clause' && hasClause(target)) return false;
  if ((complement === 'genitive' || complement === 'name') && loaded) return false;
  if (complement === 'with' && hasClause(target)) return false;
  const partOfCompound = start !== tokens[first].start || end !== tokens[last].end;
  if (partOfCompound && target.pieces.length > 1) return false;
  // «ВИЧ-инфицированная женщина»: the term stands as an adjective here.
  const next = tokens[last + 1];
  return !(isAdjectival(source) && next && isNoun(next.norm) && complement === 'genitive');
}

const isAdjectival = (phrase: Phrase): boolean => {
  const head = phrase.pieces[phrase.head];
  return phrase.head === 0 && /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/.test(head.stem + (endingIn(head.paradigm, 0, singular(NOM)) ?? ''));
};

/** «женщина-[наркоманка]»: the words around agree with the first part. A prefix is no part of its own: «экс-[проститутка]». */
function isLaterPart({ text, tokens, first, start }: Site): boolean {
  const before = text.slice(tokens[first].start, start);
  return before !== '' && !/^(?:экс|лже|псевдо|супер|вице|квази|мега)\0*-\0*$/i.test(before);
}

function gendersOf({ gender }: Phrase): AdjectiveGender[] {
  return gender === 'c' || gender === undefined ? ['f', 'm'] : [gender];
}

/** The gender of the noun where it stands; a word of common gender shows it in its modifiers. */
function genderIn({ source, tokens }: Site, { modifiers }: NounGroup, slot: number): AdjectiveGender {
  const genders = gendersOf(source);
  if (genders.length === 1 || !isSingular(slot)) return genders[0];
  const kase = 31 - Math.clz32(slot);
  const shown = genders.find((gender) =>
    modifiers.some((index) => agreeingCells(tokens[index].norm).some((cell) => cell.gender === gender && cell.kase === kase)),
  );
  return shown ?? 'm';
}

function nextKept({ tokens }: Site, index: number, dropped: readonly number[]): number {
  while (dropped.includes(index)) index++;
  return tokens[index].start;
}

function sameEdits(a: Replacement, b: Replacement): boolean {
  return (
    a.edits.length === b.edits.length &&
    a.edits.every((edit, index) => edit.start === b.edits[index].start && edit.text === b.edits[index].text)
  );
}
