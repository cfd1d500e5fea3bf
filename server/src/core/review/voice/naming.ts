import { isCalledSo as isCalledSoInEnglish } from '../../language/english/calledSo.js';
import { ARTICLES, BE_FORMS, OBJECT_PRONOUNS } from '../../language/english/wordClasses.js';
import { governs } from '../../language/gap.js';
import type { Token } from '../../language/language.js';
import { calledBeforeList, isCalledSo as isCalledSoInRussian, looksInstrumental } from '../../language/russian/calledSo.js';
import { FINITE, PRESENT_PASSIVE, person } from '../../language/russian/slots.js';
import type { Cue } from './cues.js';
import { type DraftReading, visible } from './draftReading.js';
import { firstFrom, lastBefore, LONGEST_LABEL, type Target } from './target.js';

/** “being called …”, “describes them as …”, «их называют …»: the name others give. */
export function isGivenName(reading: DraftReading, target: Target): boolean {
  const { segment, span, language, wordCount } = target;
  if (wordCount > LONGEST_LABEL) return false;
  const names = reading.cuesOf(segment).filter(({ kind }) => kind === 'naming' || kind === 'calling');
  if (names.length === 0) return false;
  const at = lastBefore(segment, span.start);
  return names.some((verb) => (language === 'ru' ? isNamedRussian : isNamedEnglish)(reading, target, verb, at));
}

/** @param at the word before the name */
function isNamedEnglish({ text }: DraftReading, { segment, span, isQuoted }: Target, { kind, first, last }: Cue, at: number): boolean {
  const { tokens } = segment;
  let end = at;
  while (end >= 0 && ARTICLES.has(tokens[end].norm)) end--;
  if (last > end || end < 0) return false;
  const between = tokens.slice(last + 1, end + 1);
  const gap = text.slice(tokens[last].end, tokens[end].end);
  if (/[.;:!?]/.test(gap)) return false;
  // “refer to the tenants as …”; “calls her a …”; “are called …”.
  if (kind === 'naming') return between.length > 0 && between.length <= 7 && between.at(-1)?.norm === 'as';
  if (between.length === 0) return isQuoted || isPassive(tokens[first - 1]?.norm);
  if (between.length === 1 && OBJECT_PRONOUNS.has(between[0].norm)) return between[0].norm !== 'it';
  // What we call others is our own word.
  if (/,/.test(gap) || OURSELVES.has(tokens[first - 1]?.norm)) return false;
  const head = lastBefore(segment, span.end);
  const hasArticle = end < at && tokens[at].norm !== 'the';
  if (end < at && !hasArticle) return false;
  // In “calls trans women prostitutes” the first of two words that stand in our lists together belongs to those who are called so.
  return (
    isCalledSoInEnglish(between, tokens[head], hasArticle) ||
    (end === at && isCalledSoInEnglish(tokens.slice(last + 1, head), tokens[head], false))
  );
}

const OURSELVES: ReadonlySet<string> = new Set(['i', 'we']);

function isPassive(before: string | undefined): boolean {
  return before !== undefined && (BE_FORMS.has(before) || /^(?:get|gets|got|getting)$/.test(before));
}

/** «называют их …»: what others are called stands in the instrumental; quotation marks make the case plain. */
function isNamedRussian({ text }: DraftReading, { segment, span, isQuoted, occurrence }: Target, verb: Cue, at: number): boolean {
  if (verb.kind === 'naming' && !isQuoted) return false;
  // «так называемая»: nobody in the sentence names.
  if (verb.readings.length > 0 && verb.readings.every(({ series }) => series === PRESENT_PASSIVE)) return false;
  if (isFirstPerson(verb)) return false;
  const { tokens } = segment;
  const after = firstFrom(segment, span.end);
  const isBefore = verb.last <= at;
  // «Работу с … называют опасной»
  if (!isBefore && at >= 0 && governs('ru', tokens[at])) return false;
  const gap = isBefore ? text.slice(verb.end, span.start) : text.slice(span.end, verb.start);
  if (/[.;:!?—–]/.test(gap)) return false;
  let between: readonly Token[] = isBefore ? tokens.slice(verb.last + 1, at + 1) : tokens.slice(after, verb.first);
  if (isQuoted) return !gap.includes(',') && between.length <= 3;
  const items = isBefore ? itemsOf(between, span.start, text) : [between];
  const called = items.length > 1 ? calledBeforeList(items) : gap.includes(',') ? undefined : between;
  if (!called) return false;
  between = called;
  // «разносчицами ВИЧ»: it is the head that is governed.
  const head = occurrence && tokens[occurrence.words[occurrence.designation.phrase.head]];
  if (!looksInstrumental(head?.norm ?? visible(text.slice(span.start, span.end)).toLowerCase())) return false;
  const namesPerson = occurrence?.designation.phrase.animate === true;
  const isPronoun = ({ norm }: Token): boolean => PERSONS_NAMED.has(norm);
  return (between.every(isPronoun) && between.length <= 1) || (isBefore && namesPerson && isCalledSoInRussian(between));
}

/** Words parted where a comma or «и» stands; the last part is empty where one stands before `end`. */
function itemsOf(words: readonly Token[], end: number, text: string): Token[][] {
  const items: Token[][] = [[]];
  words.forEach((word, at) => {
    const isJoint = word.norm === 'и' || word.norm === 'или';
    if (!isJoint) items[items.length - 1].push(word);
    const next = words[at + 1]?.start ?? end;
    if (isJoint || text.slice(word.end, next).includes(',')) items.push([]);
  });
  return items.filter((item, at) => item.length > 0 || at === items.length - 1);
}

const PERSONS_NAMED: ReadonlySet<string> = new Set(['нас', 'их', 'ее', 'его', 'меня', 'тебя', 'вас']);

/** What we call others is our own word. */
export function isFirstPerson({ readings }: Cue): boolean {
  // «называем» is a participle, too.
  const finite = readings.filter(({ series }) => series === FINITE);
  return finite.length > 0 && finite.every(({ slots }) => (slots & ~(person(0) | person(3))) === 0);
}
