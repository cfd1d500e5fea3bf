import type { Segment } from '../draft/segment.js';
import { languages } from '../language/languages.js';
import { isRecommended, severityOf } from '../terminology/status.js';
import type { Termbase } from '../terminology/termbase.js';
import type { Concept, Severity, Term } from '../terminology/concept.js';
import { type ContextCues, MINOR, readContexts } from './contexts.js';
import type { TermFinding, Voice } from './finding.js';
import { isProperName } from './properNames.js';
import { recognizeIn } from './recognizeSaid.js';
import type { Occurrence, TermRecognizer } from './recognizeTerms.js';
import type { VoiceReader } from './voice/voiceOf.js';
import { isWeighed } from './weighed.js';

/** What was recognised in one segment, before judgement. */
export interface RecognizedSegment {
  readonly segment: Segment;
  readonly occurrences: readonly Occurrence[];
  readonly cues: ContextCues;
}

/** What one segment holds. */
export interface SegmentReview {
  readonly findings: readonly TermFinding[];
  /** Spans of names, titles and recommended terms: nothing else may be flagged in them. */
  readonly settled: readonly { readonly start: number; readonly end: number; readonly concept?: Concept }[];
  /** What stands for an idea, for whoever asks what the sentence says of it. */
  readonly ideas: readonly Occurrence[];
}

export function recognizeSegment(termbase: Termbase, recognizer: TermRecognizer, segment: Segment, text: string): RecognizedSegment {
  const occurrences = recognizeIn(recognizer, segment, text);
  return { segment, occurrences, cues: readContexts(termbase, segment.tokens, text, occurrences) };
}

/**
 * Judges one segment: drops what its conditions exclude, lets the longest wording win, and hears the voice.
 *
 * @param voices of the draft
 * @param text the masked prose of the draft
 * @param before the contexts of the segment before this one
 * @param ofBlock the contexts of the whole block: what a homonym means is often said a sentence earlier or later
 */
export function judgeSegment(
  termbase: Termbase,
  voices: VoiceReader,
  { segment, occurrences, cues }: RecognizedSegment,
  text: string,
  before: ReadonlySet<string>,
  ofBlock: ReadonlySet<string>,
): SegmentReview {
  // Most sentences hold nothing but words that tell what they are about.
  const toJudge = occurrences.filter(isToJudge);
  if (toJudge.length === 0) return { findings: NONE, settled: NONE, ideas: occurrences.filter(isIdea) };
  const heard = [...before].filter((id) => termbase.contexts.get(id)?.scope === 'neighbours');
  const near = heard.length > 0 ? new Set([...cues.ids, ...heard]) : cues.ids;

  const isTolerated = ({ hintNear }: Term, { first, last }: Occurrence): boolean =>
    hintNear.some((context) => speaksFor(context, termbase, cues, ofBlock, first, last));
  const shields = occurrences.filter(({ designation: { role } }) => role.kind === 'shield');
  const held = toJudge
    .map((occurrence) => withQuotes(occurrence, text))
    .filter((occurrence) => !isShielded(occurrence, shields) && holds(termbase, occurrence, segment, cues, near, ofBlock, text));
  const safety = new Set([termbase.contexts.get(MINOR)?.instead]);
  const standing = longestFirst(held, segment, text, safety, termbase.ofTeam);
  const findings: TermFinding[] = [];
  const settled: { start: number; end: number; concept?: Concept }[] = [];
  for (const occurrence of standing) {
    const { role } = occurrence.designation;
    if (role.kind !== 'term' || isRecommended(role.term)) {
      settled.push({ start: occurrence.start, end: occurrence.end, concept: role.kind === 'term' ? role.concept : undefined });
      continue;
    }
    const { concept, term } = role;
    // A wording that begins with a name of its own (“Oriental women”) has its capital from there.
    const ownCapital = /^\p{Lu}\p{Ll}/u.test(occurrence.designation.wording);
    const name = !ownCapital && isProperName(segment.tokens, occurrence.first, occurrence.last, text, term.surname);
    const voice = name
      ? 'title'
      : isWeighed(occurrence, held, segment, text)
        ? 'mention'
        : voiceHere(voices, occurrence, segment, concept, term);
    if (voice === 'title') {
      settled.push({ start: occurrence.start, end: occurrence.end });
      continue;
    }
    findings.push({
      start: occurrence.start,
      end: occurrence.end,
      language: term.language,
      severity: voice === 'narration' && !isTolerated(term, occurrence) ? severityHere(concept, term, segment) : 'hint',
      because: term.because ?? concept.because,
      context: voice,
      concept,
      term,
      occurrence,
      segment,
      near,
    });
  }
  const ideas = [...held.filter(({ designation: { role } }) => role.kind === 'term'), ...occurrences.filter(isIdea)];
  return { findings: findings.sort((a, b) => a.start - b.start || a.end - b.end), settled, ideas };
}

function isToJudge({ designation: { role } }: Occurrence): boolean {
  return role.kind === 'term' || role.kind === 'name';
}

function isIdea({ designation: { role } }: Occurrence): boolean {
  return role.kind === 'idea';
}

/** A slur is no term of law, whatever article stands beside it. */
function voiceHere(voices: VoiceReader, occurrence: Occurrence, segment: Segment, concept: Concept, term: Term): Voice {
  const voice = voices.voiceOf(occurrence, segment, term.language, occurrence);
  return voice === 'law' && severityOf(concept, term) === 'error' ? 'narration' : voice;
}

function severityHere(concept: Concept, term: Term, segment: Segment): Severity {
  if (concept.provisional) return 'hint';
  if (segment.block.kind === 'heading' && term.severityInHeadings) return term.severityInHeadings;
  return severityOf(concept, term);
}

/** Scare quotes are part of what they mock. */
function withQuotes(occurrence: Occurrence, text: string): Occurrence {
  const { designation, start, end } = occurrence;
  const quoted = designation.role.kind === 'term' && designation.role.term.inQuotes && isQuoted(text, start - 1, end + 1);
  return quoted ? { ...occurrence, start: start - 1, end: end + 1 } : occurrence;
}

/** Whether a span begins and ends with quotation marks. A capital inside makes it a title. */
function isQuoted(text: string, start: number, end: number): boolean {
  return /^(?:«[^»]+»|“[^”]+”|„[^“”]+[“”]|"[^"]+"|‘[^’]+’)$/.test(text.slice(start, end)) && !/^\p{Lu}/u.test(text[start + 1] ?? '');
}

const NOWHERE: ReadonlySet<string> = new Set();
const NONE: readonly never[] = [];

/** Whether a term stands in a longer wording that its concept leaves alone. */
function isShielded({ designation: { role }, start, end }: Occurrence, shields: readonly Occurrence[]): boolean {
  return (
    role.kind === 'term' &&
    shields.some(
      ({ designation: { role: other }, start: from, end: to }) =>
        other.kind === 'shield' && other.concept === role.concept && from <= start && to >= end && to - from > end - start,
    )
  );
}

/**
 * Whether the conditions under which a wording counts are met here.
 *
 * @param around contexts of the sentence, and of the one before where they are heard so far
 */
function holds(
  termbase: Termbase,
  occurrence: Occurrence,
  segment: Segment,
  cues: ContextCues,
  around: ReadonlySet<string>,
  ofBlock: ReadonlySet<string>,
  text: string,
): boolean {
  const { role, phrase } = occurrence.designation;
  if (role.kind === 'name') return true;
  if (role.kind !== 'term') return false;
  const { term } = role;
  const { first, last } = occurrence;
  if (term.inQuotes && !isQuoted(text, occurrence.start, occurrence.end)) return false;
  const written = term.letterCase ? segment.tokens.slice(first, last + 1) : NONE;
  if (
    term.letterCase === 'lower' &&
    written.some((token) => token.text !== token.text.toLowerCase()) &&
    !opensAsPlural(occurrence, segment, text)
  )
    return false;
  if (
    term.letterCase === 'as-written' &&
    !written
      .map((token) => token.text)
      .join(' ')
      .startsWith(phrase.pieces[0].stem)
  )
    return false;
  if (term.notNear.some((context) => speaksFor(context, termbase, cues, ofBlock, first, last))) return false;
  const isNear = (context: string): boolean => {
    if (cues.mentions(context, first, last)) return true;
    // A word alone tells of its own sentence only; a context tells how far it is heard.
    const scope = termbase.contexts.get(context)?.scope;
    return !cues.ids.has(context) && (scope === 'neighbours' ? around : scope === 'paragraph' ? ofBlock : NOWHERE).has(context);
  };
  return term.near.length === 0 || term.near.some(isNear);
}

/** Whether a context is mentioned outside the words `first`…`last`, as far from them as its words are heard; single words are heard in the whole paragraph. */
function speaksFor(
  context: string,
  termbase: Termbase,
  cues: ContextCues,
  ofBlock: ReadonlySet<string>,
  first: number,
  last: number,
): boolean {
  if (cues.mentions(context, first, last)) return true;
  const scope = termbase.contexts.get(context)?.scope ?? 'paragraph';
  return scope !== 'sentence' && ofBlock.has(context) && !cues.ids.has(context);
}

/** “Johns were fined”: a plural that opens the sentence is capitalised for that reason alone. */
function opensAsPlural({ first, last }: Occurrence, segment: Segment, text: string): boolean {
  return first === 0 && first === last && /s$/.test(segment.tokens[first].norm) && !isProperName(segment.tokens, first, last, text, false);
}

/** Occurrences without overlap: what the concepts of `safety` say, then the longest wins, then a name, then a term, then the earlier one. */
function longestFirst(
  occurrences: readonly Occurrence[],
  segment: Segment,
  text: string,
  safety: ReadonlySet<string | undefined>,
  ofTeam: ReadonlySet<Concept>,
): Occurrence[] {
  // «ВИЧ-инфицированный» is an adjective where it belongs to a noun, else a noun.
  const misread = ({ designation: { phrase }, first, last }: Occurrence): number =>
    Number((phrase.partOfSpeech === 'adjective') !== languages[phrase.language].isAttributive(segment.tokens, first, last, text));
  const rank = ({ designation: { role } }: Occurrence): number =>
    role.kind === 'name' ? 0 : role.kind === 'term' && role.term.near.length > 0 ? 1 : 2;
  const isOfTeam = ({ designation: { role } }: Occurrence): number => (role.kind === 'term' && ofTeam.has(role.concept) ? 0 : 1);
  // What is said of minors is heard first, however long the wording around it.
  const isOfMinors = ({ designation: { role } }: Occurrence): number => (role.kind === 'term' && safety.has(role.concept.id) ? 0 : 1);
  const sorted = [...occurrences].sort(
    (a, b) =>
      isOfMinors(a) - isOfMinors(b) ||
      b.end - b.start - (a.end - a.start) ||
      isOfTeam(a) - isOfTeam(b) ||
      rank(a) - rank(b) ||
      a.start - b.start ||
      misread(a) - misread(b),
  );
  const standing: Occurrence[] = [];
  for (const occurrence of sorted) {
    if (standing.every((other) => occurrence.end <= other.start || occurrence.start >= other.end)) standing.push(occurrence);
  }
  return standing;
}
