import { beginningOf } from '../language/beginning.js';
import { governs, mayStandBetween } from '../language/gap.js';
import type { Token } from '../language/language.js';
import { ANY_SERIES, type Piece, type Reading } from '../language/phrase.js';
import type { FormIndex } from '../terminology/formIndex.js';
import type { Designation, NumberedDesignations } from '../terminology/designations.js';
import type { Candidate, Comparable } from './candidateGroup.js';
import { createCandidates, type KnownForm } from './candidates.js';
import { splitHashtags } from './hashtags.js';
import type { Place } from './places.js';
import { bordersIn } from './runTogether.js';

/** A known wording found at a place, before judgement. */
export interface Occurrence {
  readonly designation: Designation;
  /** Index of the first and the last word. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets; smaller than the words when only a part of a compound was recognised. */
  readonly start: number;
  readonly end: number;
  /** For each piece of the phrase, the index of its word. */
  readonly words: readonly number[];
  /** What the wording can be here, by its form alone. */
  readonly readings: readonly Reading[];
}

/** Finds every wording of a termbase in a segment. */
export interface TermRecognizer {
  /**
   * Looks at nothing but these words, what stands between them, and a quotation mark beside them: what is found is remembered (`recognizeSaid.ts`).
   *
   * @param tokens the words of one segment
   * @param text the prose they stand in, masked, with the draft's offsets
   * @returns all occurrences, overlapping ones included, in the order of their first word
   */
  recognize(tokens: readonly Token[], text: string): Occurrence[];
  /** The same words, those of hashtags parted where known wordings are written without borders (“#stopprostitution”). */
  splitHashtags(tokens: readonly Token[]): readonly Token[];
}

/**
 * An index of forms. Words are compared by their parts between hyphens, so that “call-girl”, “call girl” and the second half of
 * «экс-проститутка» are all found; agreement inside a phrase is the intersection of what its words can be.
 */
export function createTermRecognizer(designations: NumberedDesignations, index: FormIndex): TermRecognizer {
  const candidates = createCandidates(designations, index);
  // A draft is reviewed at every key, and its hashtags seldom change.
  const borders = new Map<string, readonly number[]>();

  return {
    recognize(tokens, text) {
      const atoms = splitIntoAtoms(tokens, text);
      const found: Occurrence[] = [];
      for (let position = 0; position < atoms.length; position++) {
        const atom = atoms[position];
        const language = tokens[atom.word].language;
        if (!language) continue;
        const known = candidates.inDraft(language, atom.norm);
        if (known) addMatches(found, known, atoms, position, tokens, text);
        else if (atom.norm.includes('*')) found.push(...censoredWord(candidates.censored(language, atom.norm), atom));
      }
      return found;
    },
    splitHashtags(tokens) {
      return splitHashtags(tokens, (language, run) => {
        const key = `${language} ${run}`;
        const known = borders.get(key) ?? bordersIn(candidates, language, run);
        if (borders.size >= MOST_HASHTAGS) borders.clear();
        borders.set(key, known);
        return known;
      });
    },
  };
}

/** As many hashtags are remembered. */
const MOST_HASHTAGS = 300;

/** A part of a word between hyphens. */
interface Atom extends Comparable {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

interface Match {
  /** Atom positions, one for each place. */
  readonly positions: readonly number[];
  readonly readings: readonly Reading[];
}

const HYPHEN = /[-\u2010-\u2013]/;

function splitIntoAtoms(tokens: readonly Token[], text: string): Atom[] {
  const atoms: Atom[] = [];
  tokens.forEach((token, word) => {
    if (!token.norm.includes('-')) {
      atoms.push({ norm: token.norm, beginning: beginningOf(token.norm), word, start: token.start, end: token.end });
      return;
    }
    let start = token.start;
    for (const norm of token.norm.split('-')) {
      let end = start;
      while (end < token.end && !HYPHEN.test(text[end])) end++;
      if (norm !== '') atoms.push({ norm, beginning: beginningOf(norm), word, start, end });
      start = end + 1;
    }
  });
  return atoms;
}

/** Adds the wordings that stand at a place, in the order of the dictionaries, which settles what nothing else does. */
function addMatches(
  found: Occurrence[],
  known: KnownForm,
  atoms: readonly Atom[],
  position: number,
  tokens: readonly Token[],
  text: string,
): void {
  const {
    group,
    group: { single },
    readings,
  } = known;
  const phrases: { number: number; occurrence: Occurrence }[] = [];
  group.among(atoms, position, (candidate) => {
    const match = matchAt(candidate, atoms, position, tokens, text);
    if (!match || !standsAlone(match, atoms)) return;
    // Where two of its words' forms are at hand, a wording is told for each of them.
    if (phrases.some(({ number }) => number === candidate.number)) return;
    phrases.push({ number: candidate.number, occurrence: toOccurrence(candidate, match, atoms, text) });
  });
  if (phrases.length === 0) {
    for (let at = 0; at < single.length; at++) found.push(wordAt(single[at], readings[at], atoms[position], text));
    return;
  }
  single.forEach((candidate, at) => {
    phrases.push({ number: candidate.number, occurrence: wordAt(candidate, readings[at], atoms[position], text) });
  });
  phrases.sort((one, other) => one.number - other.number);
  for (const { occurrence } of phrases) found.push(occurrence);
}

/** A wording of a single word. */
function wordAt({ designation }: Candidate, readings: readonly Reading[], atom: Atom, text: string): Occurrence {
  const { word } = atom;
  const { start, end } = withQuotationMarks(text, atom.start, atom.end);
  return { designation, first: word, last: word, start, end, words: [word], readings };
}

function matchAt(
  candidate: Candidate,
  atoms: readonly Atom[],
  position: number,
  tokens: readonly Token[],
  text: string,
): Match | undefined {
  const { places, pieces, anchor, designation } = candidate;
  if (designation.phrase.partOfSpeech !== 'verb') return matchRow(candidate, 0, places.length, atoms, position, undefined, text, tokens);

  // A verb phrase: the verb, then or before it everything else in a row, the writer's own words between.
  let headEnd = anchor;
  while (headEnd < places.length && pieces[headEnd] === pieces[anchor]) headEnd++;
  const head = matchRow(candidate, anchor, headEnd, atoms, position, undefined, text, tokens);
  if (!head) return undefined;
  const before = anchor > 0 ? matchRow(candidate, 0, anchor, atoms, position - anchor, head.readings, text, tokens) : head;
  if (!before) return undefined;
  const start = anchor > 0 ? [...before.positions, ...head.positions] : head.positions;
  if (headEnd === places.length) return { positions: start, readings: before.readings };
  const after = position + headEnd - anchor;
  for (let gap = 0; gap <= 3 && after + gap < atoms.length; gap++) {
    const rest = matchRow(candidate, headEnd, places.length, atoms, after + gap, before.readings, text, tokens);
    if (rest && gapIsOpen(candidate, after - 1, after + gap, atoms, tokens, text))
      return { positions: [...start, ...rest.positions], readings: rest.readings };
  }
  const length = places.length - headEnd;
  for (let gap = 0; designation.phrase.language === 'ru' && gap <= 3 && position - gap - length >= 0; gap++) {
    const from = position - gap - length;
    const rest = matchRow(candidate, headEnd, places.length, atoms, from, before.readings, text, tokens);
    const governed = from > 0 && governs('ru', tokens[atoms[from - 1].word]);
    // «ВИЧ-инфицированная … заразила»: half of a compound is no object.
    const whole = atoms[from + length - 1].word !== atoms[from + length].word;
    if (rest && whole && !governed && gapIsOpen(candidate, from + length - 1, position, atoms, tokens, text))
      return { positions: [...start, ...rest.positions], readings: rest.readings };
  }
  return undefined;
}

/** Whether the writer's own words between two atoms may part a verb from what belongs to it. */
function gapIsOpen(
  candidate: Candidate,
  left: number,
  right: number,
  atoms: readonly Atom[],
  tokens: readonly Token[],
  text: string,
): boolean {
  const words = atoms.slice(left + 1, right).map((atom) => tokens[atom.word]);
  return mayStandBetween(candidate.designation.phrase.language, words, visible(text.slice(atoms[left].end, atoms[right].start)));
}

/** A phrase does not begin inside another word (“well-known prostitute”), except behind a prefix (“ex-call girl”). */
function standsAlone({ positions }: Match, atoms: readonly Atom[]): boolean {
  const first = Math.min(...positions);
  const before = atoms[first - 1];
  return before?.word !== atoms[first].word || PREFIX.test(before.norm);
}

const PREFIX = /^(?:ex|anti|non|pro|pseudo|quasi|former|экс|анти|псевдо|лже|не)$/;

/** Matches the places `from`…`to` on consecutive atoms, starting at `position`. */
function matchRow(
  candidate: Candidate,
  from: number,
  to: number,
  atoms: readonly Atom[],
  position: number,
  before: readonly Reading[] | undefined,
  text: string,
  tokens: readonly Token[],
): Match | undefined {
  const { places, designation } = candidate;
  let readings = before;
  let at = position;
  // Most rows end at their first or second word, so nothing is made until all of one is there.
  let between: number[] | undefined;
  for (let place = from; place < to; place++) {
    if (at < 0 || at >= atoms.length) return undefined;
    const { norm, word } = atoms[at];
    const { wildcard } = places[place];
    const here = wildcard ? undefined : places[place].readingsOf(norm);
    if (wildcard ? !WILDCARDS[wildcard].has(norm) : !here) return undefined;
    const { language, text: written } = tokens[word];
    // «чума XX века»: a Roman numeral is of every language.
    if (language !== designation.phrase.language && !/^[IVXLC]+$/.test(written)) return undefined;
    if (place > from && !adjacent(atoms[at - 1], atoms[at], tokens, text, places[place])) return undefined;
    at++;
    if (here) {
      readings = readings ? intersect(readings, here) : here;
      if (readings.length === 0) return undefined;
    } else if (wildcard === 'possessive' && place + 1 < to && at + 1 < atoms.length) {
      // “their own bodies”: one word may qualify what is possessed.
      const { readingsOf } = places[place + 1];
      if (readingsOf(atoms[at].norm) || !readingsOf(atoms[at + 1].norm)) continue;
      if (!adjacent(atoms[at - 1], atoms[at], tokens, text)) return undefined;
      (between ??= []).push(at++);
    }
  }
  const positions: number[] = [];
  for (let each = position; each < at; each++) if (!between?.includes(each)) positions.push(each);
  return { positions, readings: readings ?? [] };
}

const WILDCARDS: Record<NonNullable<Piece['wildcard']>, ReadonlySet<string>> = {
  possessive: new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', "one's", 'one', 'ones']),
  reflexive: new Set([
    'myself',
    'yourself',
    'himself',
    'herself',
    'itself',
    'ourselves',
    'yourselves',
    'themselves',
    'themself',
    'oneself',
  ]),
};

/** Whether nothing but space, a hyphen, quotation marks or the phrase's own comma is between two atoms; inside a hashtag, nothing or an underscore. */
function adjacent(left: Atom, right: Atom, tokens: readonly Token[], text: string, place?: Place): boolean {
  const joined = tokens[left.word].hashtag !== undefined && tokens[left.word].hashtag === tokens[right.word].hashtag;
  // Nearly always a space, which answers all of the questions below.
  if (right.start - left.end === 1 && text.charCodeAt(left.end) === SPACE) return !joined && !place?.possessive && !place?.hyphen;
  const between = visible(text.slice(left.end, right.start));
  if (place?.possessive) return /^['’]s?\s+$/.test(between);
  if (joined) return between === '' || between === '_';
  if (place?.comma && /^\s*,\s+$/.test(between)) return true;
  if (place?.slash && /^\s?\/\s?$/.test(between)) return true;
  if (place?.hyphen) return /^\s?[-\u2010-\u2013]\s?$/.test(between);
  return between !== '' && /^(\s*[«»„“”"‘’']*\s*[«»„“”"‘’']*\s*|[-\u2010-\u2013]|\s?[-\u2010\u2011]\s?)$/.test(between);
}

const SPACE = 0x20;

/** The text a reader sees: without invisible markup and soft hyphens. */
function visible(text: string): string {
  return text.replace(/[\u0000\u00AD\u0301]/g, '');
}

function intersect(left: readonly Reading[], right: readonly Reading[]): Reading[] {
  const common: Reading[] = [];
  for (const a of left) {
    for (const b of right) {
      if (a.series !== b.series && a.series !== ANY_SERIES && b.series !== ANY_SERIES) continue;
      const slots = a.slots & b.slots;
      if (slots !== 0) common.push({ series: a.series === ANY_SERIES ? b.series : a.series, slots });
    }
  }
  return common;
}

function toOccurrence(candidate: Candidate, match: Match, atoms: readonly Atom[], text: string): Occurrence {
  const { designation, pieces } = candidate;
  const { positions, readings } = match;
  const words: number[] = [];
  positions.forEach((position, place) => {
    words[pieces[place]] ??= atoms[position].word;
  });
  // Atoms stand in the order of the text.
  const first = atoms[Math.min(...positions)];
  const last = atoms[Math.max(...positions)];
  return { designation, first: first.word, last: last.word, ...withQuotationMarks(text, first.start, last.end), words, readings };
}

/** Takes in the other half of a pair of quotation marks that opens or closes inside the wording: so-called “sex work”. */
function withQuotationMarks(text: string, start: number, end: number): { start: number; end: number } {
  const inside = text.slice(start, end);
  if (!/[«»“”„"]/.test(inside)) return { start, end };
  for (const [open, close] of QUOTATION_MARKS) {
    const opens = inside.lastIndexOf(open);
    const closes = inside.indexOf(close);
    if (opens >= 0 && (open === close ? opens === closes : opens > inside.lastIndexOf(close)) && text.startsWith(close, end))
      return { start, end: end + 1 };
    if (closes >= 0 && (open === close ? opens === closes : opens < 0) && start > 0 && text[start - 1] === open)
      return { start: start - 1, end };
  }
  return { start, end };
}

/** Those that may belong to a wording although they stand beside its words: opening and closing. */
export const QUOTATION_MARKS: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['"', '"'],
];

/** «пр*ститутка»: the first deprecated term that fits. */
function censoredWord(words: readonly { readonly candidate: Candidate; readonly form: string }[], atom: Atom): Occurrence[] {
  const fitting = words.find(
    ({ candidate: { designation } }) => designation.role.kind === 'term' && designation.role.term.near.length === 0,
  );
  if (!fitting) return [];
  const { designation, places } = fitting.candidate;
  const { start, end, word } = atom;
  return [{ designation, first: word, last: word, start, end, words: [word], readings: places[0].readingsOf(fitting.form)! }];
}
