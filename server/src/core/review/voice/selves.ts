import type { Occurrence } from '../recognizeTerms.js';
import { persons } from '../../language/persons.js';
import { FINITE, INS, NOM, person, plural, singular } from '../../language/russian/slots.js';
import type { Reading } from '../../language/phrase.js';
import type { Segment } from '../../draft/segment.js';
import { type DraftReading, visible } from './draftReading.js';
import { firstFrom, lastBefore, type Target } from './target.js';

/**
 * Whether somebody gives the name to themselves: “I am a …”, “as a … myself”, «я, …, », «называет себя …». The pronoun alone is no cue: the
 * wording has to be what is said of it.
 *
 * @param occurrence the label; without it there is nothing that somebody can be
 */
export function isSelfDesignation(reading: DraftReading, target: Target, occurrence: Occurrence | undefined): boolean {
  if (isNamedByThemselves(reading, target)) return true;
  if (!occurrence || target.isQuoted) return false;
  if (!isNoun(occurrence)) return isOwnOccupation(reading, target);
  // “a prostitute's lawyer”, “a prostitute’s”
  if (/^[\u0000]*['’]/.test(reading.text.slice(target.span.end))) return false;
  return target.language === 'en' ? isEnglishPredicate(reading, target) : isRussianPredicate(reading, target, occurrence);
}

/** “calls herself a …”, “self-described …”: with or without quotation marks. */
function isNamedByThemselves(reading: DraftReading, { segment, span, language, isQuoted }: Target): boolean {
  const at = lastBefore(segment, span.start);
  const { between } = persons[language];
  const after = firstFrom(segment, span.end);
  return reading.cuesOf(segment).some(({ kind, first, last, start, end }) => {
    // ““…” is what she calls herself”
    if (kind === 'self-naming' && isQuoted && first - after <= 4 && first >= after)
      return !/[.,;:!?]/.test(reading.text.slice(span.end, start));
    if (kind !== 'self-naming' || last > at || at - last > 3) return false;
    if (/[.,;:!?]/.test(reading.text.slice(end, span.start))) return false;
    const words = segment.tokens.slice(last + 1, at + 1).map(({ norm }) => norm);
    return words.filter((word) => !between.has(word) && word !== 'as').length <= 1;
  });
}

/** “I work as a …”, «я подрабатываю …» where the verb belongs to the wording. */
function isOwnOccupation(reading: DraftReading, { segment, span, language }: Target): boolean {
  const { tokens } = segment;
  const verb = reading.cuesOf(segment).find(({ kind, start, end }) => kind === 'occupation' && start >= span.start && end <= span.end);
  if (!verb) return false;
  for (let at = verb.first - 1; at >= Math.max(0, verb.first - 4); at--) {
    if (/[.,;:!?]/.test(reading.text.slice(tokens[at].end, tokens[at + 1].start))) return false;
    if (persons[language].subjects.has(tokens[at].norm)) return true;
  }
  return false;
}

const OF_ONESELF: ReadonlySet<string> = new Set(['used', 'proud', 'happy']);

function isEnglishPredicate(reading: DraftReading, { segment, span }: Target): boolean {
  const { tokens } = segment;
  const { subjects, be, between, reflexives } = persons.en;
  const { text } = reading;
  let at = lastBefore(segment, span.start);
  const after = firstFrom(segment, span.end);
  if (/[.,;:!?—–(]/.test(text.slice(tokens[at]?.end ?? span.start, span.start))) return isApposition(text, segment, at, span.start);
  // “as a … myself”, “as a …, I”
  let unknown = 0;
  const words: string[] = [];
  while (at >= 0 && words.length < 5) {
    const { norm } = tokens[at];
    if (subjects.has(norm)) break;
    if (between.has(norm)) words.push(norm);
    else if (be.has(norm) || norm === 'as') break;
    else if (words.length === 0 && unknown === 0) {
      // One adjective of the speaker's own, behind an article: “a proud …”.
      unknown++;
      if (!between.has(tokens[at - 1]?.norm ?? '')) break;
    } else break;
    if (/[.,;:!?]/.test(text.slice(tokens[at - 1]?.end ?? tokens[at].start, tokens[at].start))) break;
    at--;
  }
  if (at < 0) return false;
  const { norm } = tokens[at];
  if (subjects.has(norm) && !be.has(norm)) return unknown === 0 && words.length === 0 && norm === 'we';
  if (norm === 'as') {
    const work = reading.cuesOf(segment).find(({ kind, last }) => kind === 'occupation' && last === at);
    if (work && tokens.slice(Math.max(0, work.first - 3), work.first).some((token) => subjects.has(token.norm))) return true;
    const next = tokens[after];
    if (next && reflexives.has(next.norm) && /^(?:myself|ourselves)$/.test(next.norm)) return true;
    return at === 0 && next !== undefined && subjects.has(next.norm) && /^,?\s*$/.test(visible(text.slice(span.end, next.start)));
  }
  if (!be.has(norm)) return false;
  if (subjects.has(norm)) return true;
  // “I used to be a …”, “I am proud to be a …”
  if (tokens[at - 1]?.norm === 'to') {
    if (!OF_ONESELF.has(tokens[at - 2]?.norm ?? '')) return false;
    at -= 2;
  }
  // “I have always been a …”
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    if (/[.,;:!?]/.test(text.slice(tokens[index].end, tokens[index + 1].start))) return false;
    if (subjects.has(tokens[index].norm)) return true;
    if (tokens[index].norm === 'not' || !(be.has(tokens[index].norm) || between.has(tokens[index].norm) || tokens[index].norm === 'have'))
      return false;
  }
  return false;
}

/** “I, a …, …” */
function isApposition(text: string, { tokens }: Segment, at: number, start: number): boolean {
  return at >= 0 && persons.en.subjects.has(tokens[at].norm) && /^\s*[,—–(]\s*$/.test(visible(text.slice(tokens[at].end, start)));
}

function isRussianPredicate(reading: DraftReading, { segment, span }: Target, occurrence: Occurrence): boolean {
  const { tokens } = segment;
  const { text } = reading;
  const { subjects, be, between } = persons.ru;
  const fits = (slots: number): boolean => occurrence.readings.some((each) => (each.slots & slots) !== 0);
  const start = lastBefore(segment, span.start);
  if (fits(singular(INS) | plural(INS))) {
    // «я десять лет работаю …»: a verb of being right before, the subject in the same clause.
    const verb = tokens[start];
    const works = reading.cuesOf(segment).some(({ kind, last }) => kind === 'occupation' && last === start);
    if (!verb || (!be.has(verb.norm) && !works)) return false;
    for (let at = start - 1; at >= Math.max(0, start - 5); at--) {
      if (/[.,;:!?—–]/.test(text.slice(tokens[at].end, tokens[at + 1].start))) return false;
      if (subjects.has(tokens[at].norm)) return true;
    }
    return false;
  }
  if (!fits(singular(NOM) | plural(NOM))) return false;
  const next = tokens.at(firstFrom(segment, span.end));
  if (tokens[start]?.norm === 'как') {
    // «Как … я скажу», «Скажу как …»; «оделась как …» compares.
    const isSaid = reading
      .cuesOf(segment)
      .some(({ kind, last, readings }) => kind === 'saying' && last === start - 1 && isOwnForm(readings));
    const isOfUs = subjects.has(tokens[start - 1]?.norm ?? '') && /,/.test(text.slice(tokens[start - 1].end, tokens[start].start));
    return isSaid || isOfUs || (next !== undefined && subjects.has(next.norm));
  }
  let commas = 0;
  for (let at = start, steps = 0; at >= 0 && steps < 4; at--, steps++) {
    const { norm, end } = tokens[at];
    const gap = visible(text.slice(end, tokens[at + 1]?.start ?? span.start).slice(0, Math.max(0, span.start - end)));
    if (/[.;:!?]/.test(gap)) return false;
    if (/[,—–-]/.test(gap) && ++commas > 1) return false;
    if (subjects.has(norm)) return norm === 'мы' ? fits(plural(NOM)) : fits(singular(NOM));
    // An adjective that agrees: «я, старая …».
    if (!between.has(norm) && !/(?:ая|яя|ый|ий|ой|ые|ие)$/.test(norm)) return false;
  }
  return false;
}

function isOwnForm(readings: readonly Reading[]): boolean {
  return readings.length > 0 && readings.every(({ series, slots }) => series === FINITE && (slots & ~(person(0) | person(3))) === 0);
}

function isNoun({ designation: { phrase } }: Occurrence): boolean {
  return phrase.partOfSpeech === 'noun';
}
