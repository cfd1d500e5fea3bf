import type { ClauseWord } from '../../language/clause.js';
import type { Token } from '../../language/language.js';
import { languages } from '../../language/languages.js';
import type { LanguageCode } from '../../language/phrase.js';
import { isProperName } from '../properNames.js';
import type { Occurrence } from '../recognizeTerms.js';
import type { PartOfGroup } from '../../terminology/meaning.js';
import { type Classified, type Filler, MARKS } from './frames.js';
import { type Lexicon, SEX_WORK } from './lexicon.js';
import { NOTHING, type Traits, traitsOf } from './traits.js';

/** A phrase, a word or a mark of a sentence, and what it stands for. Offsets are UTF-16 code units of the draft. */
export interface Unit extends Classified {
  readonly start: number;
  readonly end: number;
  /** Its words: indexes into the segment's tokens; `last` is before `first` for a mark. */
  readonly first: number;
  readonly last: number;
  /** The idea it stands for. */
  readonly parts: readonly PartOfGroup[];
  readonly occurrence?: Occurrence;
  /** The word that heads it, where that is not the idea: [demand] for paid sex. */
  readonly head?: Occurrence;
}

type OpenUnit = { -readonly [Property in keyof Unit]: Unit[Property] };

/** What a segment is read with. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly language: LanguageCode;
  readonly tokens: readonly Token[];
  /** The masked prose, with the draft's offsets. */
  readonly text: string;
  /** Terms and words for ideas that stand here. */
  readonly ideas: readonly Occurrence[];
  /** Words that join. */
  readonly joints: readonly Occurrence[];
  /** Spans in which no word stands for itself: names, titles. */
  readonly names: readonly { readonly start: number; readonly end: number }[];
  /** Indexes of words that point back at sex work (“it”, “the trade”), and what they stand for. */
  readonly echoes: ReadonlyMap<number, readonly PartOfGroup[]>;
  readonly end: number;
  /** Whether the sentence is read for what it says of the one before. */
  readonly isReply: boolean;
}

/**
 * A segment as a row of units. The longest phrase wins; of equal ones an idea before a joint, and both before what a single word does in its
 * clause, except that they add up where they are the same word.
 */
export function readUnits(reading: Reading): Unit[] {
  const { tokens, text } = reading;
  const phrases = choosePhrases(reading);
  const units: OpenUnit[] = [];
  let at = 0;
  while (at < tokens.length) {
    addMarks(units, reading.lexicon, text, at === 0 ? tokens[0].start : tokens[at - 1].end, tokens[at].start, at);
    if (beginsNextHashtag(tokens, text, at)) units.push(markUnit(reading.lexicon, 'stop', tokens[at - 1].end, at));
    const phrase = phrases.get(at);
    const last = phrase?.last ?? endOfAbbreviation(tokens, text, at);
    units.push(toUnit(reading, at, last, phrase));
    at = last + 1;
  }
  if (tokens.length > 0) addMarks(units, reading.lexicon, text, tokens[tokens.length - 1].end, reading.end, tokens.length);
  separateClauses(units, reading.lexicon);
  const joined = joinAspects(units, reading);
  markSubjects(joined, reading);
  return joined;
}

/** Hashtags in a row are each a saying of its own: what one turns down is not what the next one says. */
function beginsNextHashtag(tokens: readonly Token[], text: string, at: number): boolean {
  const [before, { hashtag, start }] = [tokens[at - 1]?.hashtag, tokens[at]];
  return before !== undefined && hashtag !== undefined && before !== hashtag && /^\s+#$/.test(text.slice(before.end, start));
}

/** “i.e.”, «т. е.»: single letters with full stops between them. */
function endOfAbbreviation(tokens: readonly Token[], text: string, first: number): number {
  let last = first;
  while (
    tokens[last].norm.length === 1 &&
    tokens[last + 1]?.norm.length === 1 &&
    /^\.\s?$/.test(text.slice(tokens[last].end, tokens[last + 1].start))
  )
    last++;
  return last;
}

interface ChosenPhrase {
  readonly last: number;
  readonly occurrences: Occurrence[];
}

/** «считает, что»: a longer joint keeps what its verb tells of who says so. */
function keepSaying(phrase: ChosenPhrase | undefined, saying: Occurrence): void {
  const { role } = saying.designation;
  if (!phrase || role.kind !== 'joint' || (role.name !== 'report' && role.name !== 'factive')) return;
  if (phrase.occurrences.every((other) => other.designation.role.kind === 'joint')) phrase.occurrences.push(saying);
}

function choosePhrases({ lexicon, text, ideas, joints, tokens, names, echoes, isReply }: Reading): Map<number, ChosenPhrase> {
  const spans: { first: number; last: number; occurrence: Occurrence; rank: number }[] = [];
  for (const occurrence of [...ideas, ...joints]) {
    const span = runOf(occurrence);
    const { role, phrase } = occurrence.designation;
    // In “fight prostitution” the words speak for themselves; «потребители наркотиков» are people, and no drugs.
    if (role.kind === 'term' && lexicon.partsOf(occurrence).length === 0 && !phrase.animate) continue;
    // “we do not …” answers a sentence before; where nothing is answered its words do their own work.
    if (role.kind === 'joint' && role.name === 'rebuttal' && !isReply) continue;
    if (names.some(({ start, end }) => tokens[span.first].start < end && tokens[span.last].end > start)) continue;
    if (role.kind !== 'joint' && isProperName(tokens, span.first, span.last, text, false)) continue;
    // A part of a compound is not what the compound is: “anti-prostitution”.
    if (occurrence.start > tokens[span.first].start) continue;
    spans.push({ first: span.first, last: span.last, occurrence, rank: role.kind === 'joint' ? 1 : 0 });
  }
  spans.sort((a, b) => b.last - b.first - (a.last - a.first) || a.rank - b.rank || a.first - b.first);
  const chosen = new Map<number, ChosenPhrase>();
  const taken = new Map<number, number>();
  for (const { first, last, occurrence } of spans) {
    const known = chosen.get(first);
    if (known && known.last === last) {
      chosen.set(first, { last, occurrences: [...known.occurrences, occurrence] });
      continue;
    }
    if (echoes.has(first) && last === first) continue;
    let free = true;
    for (let word = first; word <= last; word++) free &&= !taken.has(word);
    if (!free) {
      keepSaying(chosen.get(taken.get(first) ?? -1), occurrence);
      continue;
    }
    for (let word = first; word <= last; word++) taken.set(word, first);
    chosen.set(first, { last, occurrences: [occurrence] });
  }
  return chosen;
}

/** The words of an occurrence that stand in a row, the head of a verb phrase among them: “keeps [the whole town] alive”. */
function runOf({ first, last, words, designation: { phrase } }: Occurrence): { first: number; last: number } {
  const own = new Set(words);
  if (phrase.partOfSpeech !== 'verb' || own.size === last - first + 1) return { first, last };
  const head = words[phrase.head] ?? first;
  let from = head;
  let to = head;
  while (own.has(from - 1)) from--;
  while (own.has(to + 1)) to++;
  return { first: from, last: to };
}

function toUnit(reading: Reading, first: number, last: number, phrase: ChosenPhrase | undefined): OpenUnit {
  const { lexicon, language, tokens, echoes } = reading;
  const token = tokens[first];
  const echoed = echoes.get(first) ?? NO_PARTS;
  // Numbers are of no language, and of every one.
  if (!phrase && echoed.length === 0 && first === last && (token.language ?? language) === language)
    return unitOf(lexicon.ofWord(language, token.norm), tokens, first, last, NO_PARTS, undefined);
  const occurrences = phrase?.occurrences ?? [];
  const parts = [...occurrences.flatMap((occurrence) => lexicon.partsOf(occurrence)), ...echoed];
  const joints = occurrences.flatMap(({ designation: { role } }) => (role.kind === 'joint' ? [role.name] : []));
  const roles = phrase && first < last ? NO_ROLES : languages[token.language ?? language].clauseRoles(abbreviated(tokens, first, last));
  const classes = [...joints.map(lexicon.classOf), ...parts.flatMap((part) => lexicon.classesOf(part)), ...roles.map(lexicon.classOf)];
  // “in the hands of”: governs what follows, as its first word alone would.
  if (first < last && parts.length === 0 && token.language && languages[token.language].clauseRoles(token.norm).includes('preposition'))
    classes.push(lexicon.classOf('preposition'));
  // «не», “but” may tell an attitude as well; alone they qualify as they always do.
  const isJoint = joints.some((name) => first < last || roles.length === 0 || !lexicon.isAttitude(name));
  const traits = traitsOf(lexicon.classOf, language, classes, roles, { isIdea: parts.length > 0, isJoint });
  const occurrence = occurrences.find((each) => lexicon.partsOf(each).length > 0) ?? occurrences[0];
  return unitOf(traits, tokens, first, last, parts, occurrence);
}

/** Written out, since it is made for each word: spreading costs more than all else here. */
function unitOf(
  { classes, fills, listable, place, preposition, separator, beginsClause, endsClause }: Traits,
  tokens: readonly Token[],
  first: number,
  last: number,
  parts: readonly PartOfGroup[],
  occurrence: Occurrence | undefined,
): OpenUnit {
  const [start, end] = [tokens[first].start, tokens[last].end];
  const subject = false;
  return {
    classes,
    fills,
    listable,
    place,
    preposition,
    separator,
    beginsClause,
    endsClause,
    subject,
    parts,
    occurrence,
    start,
    end,
    first,
    last,
  };
}

const NO_ROLES: readonly ClauseWord[] = [];
const NO_PARTS: readonly PartOfGroup[] = [];

/** “i.e”: as clause words have it. */
function abbreviated(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map(({ norm }) => norm)
    .join('.');
}

const ACROSS: Readonly<Record<Filler, boolean>> = { clause: false, qualifier: false, sentence: true };

/** Marks between two words. Quotation marks and hidden markup are none. */
function addMarks(units: OpenUnit[], lexicon: Lexicon, text: string, from: number, to: number, word: number): void {
  for (let position = from; position < to; position++) {
    // Nearly always a space.
    const name = text.charCodeAt(position) === SPACE ? undefined : markAt(text, position);
    if (name === undefined) continue;
    // «Тот, кто платит, — насильник»: the comma only closes what stood in between.
    if (
      name === 'dash' &&
      position > from &&
      units[units.length - 1]?.classes[0] === lexicon.classOf('comma') &&
      /^,\s*$/.test(text.slice(from, position).replace(/^[^,]*/, ''))
    )
      units.pop();
    units.push(markUnit(lexicon, name, position, word));
  }
}

const SPACE = 0x20;

/** Whether a unit speaks of sex work, of those who do it or of one side of it. */
export function isWork({ parts }: Unit): boolean {
  return parts.some(({ group }) => group.id === SEX_WORK);
}

/** Whether a unit speaks of an idea that sex work is merged with. */
export function isHarm({ parts }: Unit): boolean {
  return parts.some(({ group }) => group.concept !== undefined);
}

export function isMark({ first, last }: Unit): boolean {
  return last < first;
}

/** A mark on its own, before the word at `word`. */
export function markUnit(lexicon: Lexicon, name: string, position: number, word: number): Unit {
  const separator = name === 'comma' || name === 'slash' || name === 'semicolon';
  return {
    classes: [lexicon.classOf(name)],
    parts: [],
    start: position,
    end: position + 1,
    first: word,
    last: word - 1,
    fills: name === 'comma' ? ACROSS : NOTHING,
    listable: name === 'colon' || name === 'open' || separator,
    place: false,
    preposition: false,
    separator,
    subject: false,
    beginsClause: false,
    endsClause: name !== 'slash' && name !== 'equals',
  };
}

function markAt(text: string, position: number): string | undefined {
  const mark = text[position];
  // The full stop of an abbreviation ends nothing.
  if (mark === '.' && !/^[.!?…»”"’)\]]*(?:\s+[^\p{Ll}]|\s*$)/u.test(text.slice(position + 1, position + 12))) return undefined;
  if (mark === '-' || mark === '–')
    return /\s/.test(text[position - 1] ?? ' ') && /\s/.test(text[position + 1] ?? ' ') ? 'dash' : undefined;
  return MARKS[mark];
}

/** “force, fraud or coercion; sex work is …”: a semicolon before a clause of its own ends an enumeration. */
function separateClauses(units: OpenUnit[], lexicon: Lexicon): void {
  const finite = ['be', 'modal', 'auxiliary', 'verb'].map((name) => lexicon.classOf(name));
  for (let at = 0; at < units.length; at++) {
    if (!units[at].classes.includes(lexicon.classOf('semicolon'))) continue;
    let next = at + 1;
    while (next < units.length && next <= at + 5 && !units[next].separator && !finite.some((id) => units[next].classes.includes(id)))
      next++;
    if (finite.some((id) => units[next]?.classes.includes(id))) units[at].separator = units[at].listable = false;
  }
}

/** “demand for paid sex”, «мир проституции»: a word for one side of the work together with the work is the work. */
function joinAspects(units: readonly OpenUnit[], { lexicon }: Reading): OpenUnit[] {
  const aspect = lexicon.classOf('aspect');
  const joined: OpenUnit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (!unit.classes.includes(aspect)) {
      joined.push(unit);
      continue;
    }
    let next = at + 1;
    while (next < units.length && next <= at + 4 && isBetweenAspectAndWork(units[next], lexicon)) next++;
    const before = joined[joined.length - 1];
    if (isSexWork(units[next])) {
      joined.push({ ...units[next], start: unit.start, first: unit.first, head: unit.occurrence });
      at = next;
    } else if (isSexWork(before) && before.last + 1 === unit.first) {
      // English puts it behind: “the prostitution market”.
      before.end = unit.end;
      before.last = unit.last;
    } else joined.push(unit);
  }
  return joined;
}

function isSexWork(unit: OpenUnit | undefined): boolean {
  return unit?.parts.some(({ group, part }) => group.id === SEX_WORK && part !== 'aspect') ?? false;
}

function isBetweenAspectAndWork({ classes, fills, parts }: OpenUnit, lexicon: Lexicon): boolean {
  return (
    parts.length === 0 && (fills.qualifier || classes.includes(lexicon.classOf('preposition')) || classes.includes(lexicon.classOf('of')))
  );
}

/** Marks the ideas that head their phrase and that nothing governs. */
function markSubjects(units: OpenUnit[], reading: Reading): void {
  for (let at = 0; at < units.length; at++) {
    if (units[at].parts.length > 0) units[at].subject = isSubject(units, at, reading);
  }
}

function isSubject(units: readonly OpenUnit[], at: number, { lexicon, language, tokens }: Reading): boolean {
  const unit = units[at];
  const is = (position: number, ...names: string[]): boolean =>
    position >= 0 && position < units.length && names.some((name) => units[position].classes.includes(lexicon.classOf(name)));
  let left = at - 1;
  let quantified = false;
  while (left >= 0 && units[left].fills.qualifier && units[left].parts.length === 0) {
    quantified ||= is(left, 'every', 'most', 'number');
    if (is(left, 'of') && !is(left - 1, 'every', 'most', 'number', 'preposition') && !(is(left - 1, 'determiner') && is(left - 2, 'most')))
      return false;
    // “nine out of ten”.
    left -= is(left, 'of') && is(left - 1, 'preposition') ? 2 : 1;
  }
  // “laws against brothels”: a phrase that ends in a preposition governs what follows.
  if (language === 'en' && left >= 0 && units[left].first < units[left].last) {
    const { norm } = tokens[units[left].last];
    if (languages.en.clauseRoles(norm).includes('preposition') && !is(left, 'according-to', 'endorse')) return false;
  }
  if (is(left, 'preposition')) {
    // «девять из десяти», “nine in ten”.
    if (!(is(left - 1, 'number', 'most', 'every') && quantified)) return false;
  } else if (language === 'en' && is(left, 'verb', 'past') && !is(left, 'be', 'report', 'factive')) return false;
  if (language === 'en' || quantified) return true;
  const occurrence = unit.head ?? unit.occurrence;
  return occurrence === undefined || languages.ru.canBeSubject(occurrence.designation.phrase, occurrence.readings);
}
