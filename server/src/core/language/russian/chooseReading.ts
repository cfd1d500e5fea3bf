import type { Site } from '../language.js';
import { isPersonNoun } from './declineCompound.js';
import { ADVERBIAL_NOUNS, PREPOSITION_NOUNS, TIME_NOUNS } from './closedClasses.js';
import { givesTo, isIntransitive, nounTakesDative, takesDative, takesGenitive, takesInstrumental } from './government.js';
import { leftContext, type LeftContext } from './leftContext.js';
import { gapBefore, gapBetween, type NounGroup } from './nounGroup.js';
import { isLargeOblique } from './numerals.js';
import { type Predicate, predicateAfter } from './predicate.js';
import { ACC, type AdjectiveGender, COUNT, DAT, GEN, INS, NOM, PAUCAL, plural, PREP, singular } from './slots.js';
import type { VerbForm } from './verbForms.js';
import { agreeingCells, isNoun } from './wordClasses.js';

/**
 * The slots a noun can have in its sentence, best first, one bit each. The group around it has been read already, so its slots
 * agree with its modifiers; then numeral, preposition, negation, verb and the noun before are asked, in this order of authority. None
 * of them may rule out everything: a step that would is passed over.
 *
 * Where several slots remain, the sentence does not settle the case («Соседи видели и [группы риска]»).
 */
export function chooseSlots(site: Site, group: NounGroup, genders: readonly AdjectiveGender[]): number[] {
  let slots = group.numeral ? countedSlots(site, group) : group.slots & ~(COUNT | PAUCAL) || group.slots;
  slots = withoutOddPlural(site, group, slots);
  if (group.preposition) return ordered(keep(slots, ofCases(group.preposition.cases) | COUNT | PAUCAL));
  slots = keep(slots, ~(singular(PREP) | plural(PREP)));
  if (isSingle(slots)) return ordered(slots);

  const left = leftContext(site, group.start);
  if (left.kind === 'preposition') return ordered(keep(slots, ofCases(left.cases)));
  const predicate = predicateAfter(site);
  if (deniesExistence(site, group, left, predicate)) return ordered(keep(slots, ofCases(1 << GEN)));
  const preferred = preferredSlots(site, left, predicate, slots, genders);
  return preferred.length > 0 ? preferred : ordered(slots);
}

const ofCases = (cases: number): number => cases | (cases << 6);
const NOMINATIVE = ofCases(1 << NOM);
const GENITIVE = ofCases(1 << GEN);
const DATIVE = ofCases(1 << DAT);
const ACCUSATIVE = ofCases(1 << ACC);
const INSTRUMENTAL = ofCases(1 << INS);

/** `slots` narrowed to `mask`, or left alone when nothing would remain. */
const keep = (slots: number, mask: number): number => slots & mask || slots;
const isSingle = (slots: number): boolean => (slots & (slots - 1)) === 0;

/** What a numeral makes of the noun: «пять», «двух», «21». */
function countedSlots({ tokens }: Site, { numeral, preposition, slots }: NounGroup): number {
  const oblique = ofCases(preposition?.cases ?? 0) & ~0b111111 & ~GENITIVE;
  const genitive = slots & (plural(GEN) | COUNT);
  switch (numeral!.kind) {
    case 'one':
      return keep(slots, 0b111111);
    case 'paucal':
      if (slots & (PAUCAL | singular(GEN))) return PAUCAL;
      return keep(slots, plural(GEN) | plural(ACC) | oblique);
    case 'count':
      if (slots & oblique & ~plural(ACC)) return slots & oblique & ~plural(ACC);
      return genitive ? COUNT : slots;
    case 'quantity':
      return keep(slots, plural(GEN));
    case 'oblique':
      if (genitive && isLargeOblique(tokens[numeral!.index].norm)) return COUNT;
      return keep(slots, (0b111111 << 6) & ~NOMINATIVE);
  }
}

/** Names of activities have a plural on paper only: «к проституции» is never one. Agreement or a numeral may still call for it. */
function withoutOddPlural({ source }: Site, { modifiers, numeral }: NounGroup, slots: number): number {
  if (source.animate || numeral || modifiers.length > 0 || !/(?:ция|зия|ость|ство|ение|ание|изм|мания)(?: |$)/.test(source.lemma))
    return slots;
  return keep(slots, 0b111111);
}

/** «нет проститутки», «проституток там не было»: what does not exist is in the genitive. */
function deniesExistence(site: Site, { start }: NounGroup, left: LeftContext, predicate: Predicate | undefined): boolean {
  const { tokens, last } = site;
  for (let index = last + 1; index < tokens.length && index <= last + 3 && gapBefore(site, index) === ''; index++) {
    if (isAbsence(tokens[index].norm)) return true;
  }
  for (let index = start - 1; index >= 0 && index >= start - 3 && gapBefore(site, index + 1) === ''; index--) {
    if (isAbsence(tokens[index].norm)) return true;
  }
  const verb = left.kind === 'verb' && left.negated ? left.index : predicate?.negated ? predicate.index : undefined;
  return verb !== undefined && EXISTENCE.test(tokens[verb].norm);
}

const isAbsence = (norm: string): boolean => norm === 'нет' || norm === 'нету';

const EXISTENCE = /^(?:было|будет|стало|осталось|оказалось|существует|хватает|хватит|видно|нашлось|бывает)$/;

function preferredSlots(
  site: Site,
  left: LeftContext,
  predicate: Predicate | undefined,
  slots: number,
  genders: readonly AdjectiveGender[],
): number[] {
  switch (left.kind) {
    case 'verb':
      return afterVerb(site, left, slots, genders);
    case 'noun':
      return afterNoun(site, left, predicate, slots, genders);
    case 'pronoun':
      if (left.nominative) return ordered(keep(slots, NOMINATIVE));
      return atStart(site, predicate, slots, genders);
    default:
      return atStart(site, predicate, slots, genders);
  }
}

function afterVerb(
  { tokens }: Site,
  { index, form, negated, hasSubject }: LeftContext & { kind: 'verb' },
  slots: number,
  genders: readonly AdjectiveGender[],
): number[] {
  const { norm } = tokens[index];
  if (takesGenitive(norm)) return ordered(keep(slots, GENITIVE));
  const objects = slots & ~NOMINATIVE;
  if (takesDative(norm) && slots & DATIVE && !(slots & ACCUSATIVE)) return ordered(keep(slots, DATIVE));
  if (takesInstrumental(norm) && slots & INSTRUMENTAL) return ordered(slots & INSTRUMENTAL);
  if (!form) return ordered(keep(keep(objects, negated ? GENITIVE | ACCUSATIVE : ACCUSATIVE), ~DATIVE));
  const subjects = slots & subjectSlots(form, genders);
  if (form.short || form.reflexive || isIntransitive(norm)) return ordered(subjects || objects || slots);
  if (negated) return best(keep(objects, ACCUSATIVE | GENITIVE), form.agreement === 'pl' ? subjects : 0);
  if (hasSubject) return ordered(keep(objects, ACCUSATIVE) || slots);
  if (objects & ACCUSATIVE) return best(objects & ACCUSATIVE, subjects);
  return ordered(subjects || objects || slots);
}

function afterNoun(
  site: Site,
  { index, phrase, proper }: LeftContext & { kind: 'noun' },
  predicate: Predicate | undefined,
  slots: number,
  genders: readonly AdjectiveGender[],
): number[] {
  const { norm } = site.tokens[index];
  if (slots & DATIVE && nounTakesDative(norm)) return ordered(slots & DATIVE);
  if (slots & ACCUSATIVE && isRecipient(site, index)) return best(slots & ACCUSATIVE, slots & GENITIVE);
  const isPreposition = PREPOSITION_NOUNS.has(norm) || (norm === 'время' && site.tokens[index - 1]?.norm === 'во');
  if (isPreposition && slots & GENITIVE) return ordered(slots & GENITIVE);
  if (TIME_NOUNS.has(norm)) return atStart(site, predicate, slots, genders);
  if (!(slots & GENITIVE)) return atStart(site, predicate, slots, genders);
  const subject = predicate && phrase ? slots & subjectSlots(predicate.form, genders) : 0;
  if (!subject) return ordered(slots & GENITIVE);
  return proper || ADVERBIAL_NOUNS.has(norm) ? best(subject, slots & GENITIVE) : best(slots & GENITIVE, subject);
}

/** «предлагала мужчинам […]», «оказывал иностранному туристу […]»: what is given follows the one who gets it, more often than what belongs to them. */
function isRecipient({ tokens, text }: Site, noun: number): boolean {
  if (!DATIVE_ENDING.test(tokens[noun].norm)) return false;
  let before = noun - 1;
  const isJoined = (): boolean => before >= 0 && gapBetween(text, tokens[before], tokens[before + 1]) === '';
  while (isJoined() && agreeingCells(tokens[before].norm).some(({ kase }) => kase === DAT)) before--;
  return isJoined() && givesTo(tokens[before].norm);
}

/** A feminine accusative ends like some of them («показал вывеску …»); both readings are offered then. */
const DATIVE_ENDING = /(?:[ая]м|[ую]|[^аеиоуыэюя]е)$/;

/** The noun opens its clause; what verb follows tells whether it is the subject. */
function atStart(site: Site, predicate: Predicate | undefined, slots: number, genders: readonly AdjectiveGender[]): number[] {
  // «ВИЧ-инфицированной [стать] может любая»
  const next = site.tokens[site.last + 1];
  if (next && !(slots & NOMINATIVE) && slots & INSTRUMENTAL && takesInstrumental(next.norm)) return ordered(slots & INSTRUMENTAL);
  if (!predicate) return ordered(keep(slots, NOMINATIVE));
  const { index, form } = predicate;
  const { norm } = site.tokens[index];
  if (takesDative(norm) && slots & DATIVE) return ordered(slots & DATIVE);
  const joined = form.agreement === 'pl' && isJoined(site) ? slots & singular(NOM) : 0;
  const subjects = slots & subjectSlots(form, genders) || joined;
  const objects = slots & ~NOMINATIVE;
  if (!subjects)
    return ordered(
      keep(keep(objects, predicate.negated || takesGenitive(norm) ? GENITIVE | ACCUSATIVE : ACCUSATIVE | GENITIVE), ACCUSATIVE),
    );
  if (form.short || form.reflexive || isIntransitive(norm) || !(objects & ACCUSATIVE)) return ordered(subjects);
  return isDoneBy(site, predicate) ? ordered(objects & ACCUSATIVE) : best(subjects, objects & ACCUSATIVE);
}

/** «Разврат [и пьянство захлестнули] …»: together they have a verb in the plural. */
function isJoined({ tokens, text, last }: Site): boolean {
  const next = tokens[last + 1];
  return next !== undefined && (next.norm === 'и' || gapBetween(text, tokens[last], next) === ',');
}

/** «Бордель [держал бывший боксёр]»: a man, who in the accusative would have another ending, comes behind the verb. */
function isDoneBy({ tokens, text }: Site, { index, form }: Predicate): boolean {
  if (form.agreement !== 'm') return false;
  const follows = (at: number): boolean => at < tokens.length && gapBetween(text, tokens[at - 1], tokens[at]) === '';
  const agrees = (at: number): boolean => agreeingCells(tokens[at].norm).some(({ gender, kase }) => gender === 'm' && kase === NOM);
  let at = index + 1;
  while (follows(at) && agrees(at)) at++;
  if (follows(at) && isNoun(tokens[at].norm))
    return /[^аеиоуыэюя]$/.test(tokens[at].norm) && (isPersonNoun(tokens[at].norm) || /^\p{Lu}\p{Ll}/u.test(tokens[at].text));
  // «участковый», «отставной полицейский»
  return at > index + 1;
}

/** The nominatives a verb form can have as its subject. */
function subjectSlots({ agreement }: VerbForm, genders: readonly AdjectiveGender[]): number {
  if (agreement === 'pl') return plural(NOM);
  return agreement === 'sg' || genders.includes(agreement) ? singular(NOM) : 0;
}

const best = (first: number, second: number): number[] => [...ordered(first), ...ordered(second & ~first)];

/** Bits of a mask, the cases a sentence needs most often first. */
function ordered(slots: number): number[] {
  const order = [NOM, ACC, GEN, DAT, INS, PREP];
  return [COUNT, PAUCAL, ...order.flatMap((kase) => [singular(kase), plural(kase)])].filter((slot) => slots & slot);
}
