import { persons } from '../../language/persons.js';
import { ARTICLES, PREPOSITIONS, SUBJECT_PRONOUNS } from '../../language/english/wordClasses.js';
import { isNominativePronoun } from '../../language/russian/closedClasses.js';
import type { LanguageCode } from '../../language/phrase.js';
import { ACC, GEN, NOM, plural, singular } from '../../language/russian/slots.js';
import type { Segment } from '../../draft/segment.js';
import { type DraftReading, type Span, visible } from './draftReading.js';
import { lastBefore, type Target } from './target.js';

/** Later years are within living memory. */
const LIVING_MEMORY = 1950;

/**
 * Whether the sentence speaks of a past in whose words it may have to speak: an age by its name or a year before 1950, and nothing in it of
 * the writer or of today.
 */
export function isHistory(reading: DraftReading, { segment, span, language: own }: Target): boolean {
  const { tokens } = segment;
  const isPresent = tokens.some(({ norm, language }) => {
    // «при Николае I» has no “I”.
    if (language === undefined || language !== own) return false;
    const { subjects, possessivesOfAnyForm, now } = persons[language];
    return subjects.has(norm) || possessivesOfAnyForm.has(norm) || now.has(norm);
  });
  if (isPresent || tokens.some(({ norm }) => yearOf(norm) >= LIVING_MEMORY)) return false;
  if (reading.cuesOf(segment).some(({ kind, start, end }) => kind === 'history' && (end <= span.start || start >= span.end))) return true;
  return tokens.some(({ norm }, index) => {
    const year = yearOf(norm);
    return year > 0 && year < LIVING_MEMORY && (isDated(segment, index) || isBracketed(reading.text, segment.tokens[index]));
  });
}

/** 0 for what is no year; a decade (“1860s”) counts as one. */
function yearOf(norm: string): number {
  return /^1\d\d\d(?:['’]?s|-[а-я]{1,3})?$|^20\d\d$/.test(norm) ? Number.parseInt(norm, 10) : 0;
}

/** “(1910)”, as a work is dated. */
function isBracketed(text: string, { start, end }: Span): boolean {
  return text[start - 1] === '(' && text[end] === ')';
}

/** A number is a year when a preposition or «год» stands beside it. */
function isDated({ tokens }: Segment, index: number): boolean {
  const before = tokens[index - 1]?.norm ?? '';
  return /(?:s|-[а-я]+)$/.test(tokens[index].norm) || PREPOSITIONS.has(before) || /^(?:год|гг?$)/.test(tokens[index + 1]?.norm ?? '');
}

/** Whether somebody in an invented story is said to be this: “the heroine, a …”, “in the play she is a …”, «играет …». */
export function isFiction(reading: DraftReading, target: Target): boolean {
  const { segment } = target;
  const cues = reading.cuesOf(segment);
  if (!cues.some(({ kind }) => kind === 'character' || kind === 'part' || kind === 'acting' || kind === 'story')) return false;
  return isPart(reading, target) || isCharacter(reading, target) || isInStory(reading, target);
}

/** “cast as a …”, “plays a …”, «роль …», «играет …». */
function isPart(reading: DraftReading, { segment, span, language, occurrence }: Target): boolean {
  const at = skipDescription(reading.text, segment, span.start, language);
  const fits = (...slots: readonly number[]): boolean =>
    language !== 'ru' || !occurrence || occurrence.readings.some((each) => slots.some((slot) => (each.slots & slot) !== 0));
  if (language === 'ru' && isElided(reading, segment, at, span.start) && fits(singular(ACC), plural(ACC))) return true;
  const isObject = language !== 'ru' || (fits(singular(ACC), plural(ACC)) && !fits(singular(NOM)));
  return reading.cuesOf(segment).some(({ kind, last, end }) => {
    if (last !== at || /[.,;:!?—–]/.test(visible(reading.text.slice(end, span.start)))) return false;
    // “plays the …”, “plays … against each other” may be a game or a trick.
    if (kind === 'acting') return isObject && (language === 'ru' || /^an?$/.test(segment.tokens[at + 1]?.norm ?? ''));
    // “the role of prostitutes in the union” is no part on a stage.
    return kind === 'part' && (language === 'ru' ? fits(singular(GEN)) : ARTICLES.has(segment.tokens[at + 1]?.norm ?? ''));
  });
}

/** «Он играет полицейского, она — …»: the verb is not said again. */
function isElided(reading: DraftReading, segment: Segment, at: number, position: number): boolean {
  const { tokens } = segment;
  if (at < 0 || !isNominativePronoun(tokens[at].norm)) return false;
  const dash = visible(reading.text.slice(tokens[at].end, Math.min(position, tokens[at + 1]?.start ?? position)));
  return /^\s*[—–]\s*$/.test(dash) && reading.cuesOf(segment).some(({ kind, last }) => kind === 'acting' && last < at);
}

/** “the heroine of the novel, a …”, “the narrator is an ageing …”, «героиня романа — …»: in apposition, or said of the character. */
function isCharacter(reading: DraftReading, { segment, span, language }: Target): boolean {
  const { text } = reading;
  const at = skipDescription(reading.text, segment, span.start, language);
  if (at < 0) return false;
  const { tokens } = segment;
  const before = tokens[at + 1]?.start ?? span.start;
  const joint = visible(text.slice(tokens[at].end, Math.min(before, span.start)));
  const isApposition = /^\s*[,—–(]\s*$/.test(joint);
  const isSaid = joint.trim() === '' && persons[language].be.has(tokens[at].norm);
  if (!isApposition && !isSaid) return false;
  const end = isSaid ? at - 1 : at;
  return reading
    .cuesOf(segment)
    .some(
      ({ kind, last }) =>
        kind === 'character' && last <= end && end - last <= 3 && !/[.,;:!?—–]/.test(text.slice(tokens[last].end, tokens[end].end)),
    );
}

/** “In the play she is a …”, «В пьесе она …»: a sentence that opens in a story and says who somebody in it is. */
function isInStory(reading: DraftReading, { segment, span, language }: Target): boolean {
  const { tokens } = segment;
  const { text } = reading;
  const at = skipDescription(reading.text, segment, span.start, language);
  if (
    at < 0 ||
    !/^\s*[—–]?\s*$/.test(visible(text.slice(tokens[at].end, tokens[at + 1]?.start ?? span.start)).slice(0, span.start - tokens[at].end))
  )
    return false;
  const said = persons[language].be.has(tokens[at].norm);
  const subject = said ? at - 1 : at;
  const isSubject = (norm: string): boolean => (language === 'en' ? said && SUBJECT_PRONOUNS.has(norm) : isNominativePronoun(norm));
  const named = tokens[subject];
  const hasDash = /[—–]/.test(text.slice(named?.end ?? 0, tokens[subject + 1]?.start ?? span.start));
  const isNamed = (said || hasDash) && /^\p{Lu}/u.test(named?.text ?? '');
  if (!named || !(isSubject(named.norm) || isNamed)) return false;
  if (persons[language].subjects.has(named.norm)) return false;
  return reading
    .cuesOf(segment)
    .some(
      ({ kind, first, last, end }) =>
        kind === 'story' &&
        first <= 3 &&
        last < subject &&
        subject - last <= 5 &&
        OPENING.has(tokens[0].norm) &&
        !/[.;:!?]/.test(text.slice(end, named.start)),
    );
}

const OPENING: ReadonlySet<string> = new Set(['in', 'в', 'во']);

/** The word before an article and up to two words that describe the label, which end as adjectives do in Russian. */
function skipDescription(text: string, segment: Segment, position: number, language: LanguageCode): number {
  const { tokens } = segment;
  let at = lastBefore(segment, position);
  const { between, be } = persons[language];
  if (language === 'ru') {
    const isJoined = (): boolean =>
      /^\s*$/.test(visible(text.slice(tokens[at].end, Math.min(position, tokens[at + 1]?.start ?? position))));
    while (at >= 0 && isJoined() && (/(?:ая|яя|ый|ий|ой|ую|юю|его|ого|ые|ие|их|ых)$/.test(tokens[at].norm) || between.has(tokens[at].norm)))
      at--;
    return at;
  }
  const from = at;
  while (at >= 0 && from - at < 3 && !ARTICLES.has(tokens[at].norm) && !be.has(tokens[at].norm) && !PREPOSITIONS.has(tokens[at].norm)) at--;
  return at >= 0 && (ARTICLES.has(tokens[at].norm) || between.has(tokens[at].norm)) ? at - 1 : from;
}
