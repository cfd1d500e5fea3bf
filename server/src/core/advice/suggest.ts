import type { Segment, SegmentedDraft } from '../draft/segment.js';
import { applyEdits } from '../language/applyEdits.js';
import type { Edit, Grade, Replacement, Site } from '../language/language.js';
import { languages } from '../language/languages.js';
import { tokenize } from '../language/tokenize.js';
import type { Phrase } from '../language/phrase.js';
import type { Claim } from '../review/claims/findClaims.js';
import { besides, type EqualityFinding, type Finding, type TermFinding } from '../review/finding.js';
import type { Unit } from '../review/claims/units.js';
import type { Occurrence, TermRecognizer } from '../review/recognizeTerms.js';
import { isRecommended } from '../terminology/status.js';
import { rewriteClaim } from './rewriteClaim.js';
import type { Bilingual, Concept } from '../terminology/concept.js';
import type { Offer, Termbase } from '../terminology/termbase.js';

/** A wording the writer can take over with one action. */
export interface Suggestion {
  /** The new wording alone. */
  readonly label: string;
  readonly grade: Grade;
  /** The whole change, neighbouring words included; in order, not overlapping. */
  readonly edits: readonly Edit[];
  /** When this wording fits. */
  readonly when?: Bilingual;
  /** The recommended term in its base form, whatever form the sentence needs; absent for a rewritten sentence. */
  readonly term?: string;
}

/** More than this would be a list to study, not a choice. */
const MOST = 6;

/**
 * What could be written in place of a finding, best first; empty where only guidance can be right.
 *
 * @param others all findings of the draft: beside a claim that merges two ideas a kinder noun would only dress the claim up
 */
export function suggest(
  termbase: Termbase,
  recognizer: TermRecognizer,
  segmented: SegmentedDraft,
  finding: Finding,
  others: readonly Finding[],
): Suggestion[] {
  // Somebody else's words, a word that is itself the subject, and the wording of a law are kept.
  if (finding.context !== 'narration') return [];
  if ('pattern' in finding) return suggestEquality(segmented, finding);
  if ('detail' in finding)
    return finding.detail.edit ? [{ label: finding.detail.masked, grade: 'review', edits: [finding.detail.edit] }] : [];
  if ('claim' in finding) return suggestForClaim(termbase, recognizer, segmented, finding.claim, others);
  const takesOver = conceptTakingOver(termbase, recognizer, finding);
  const offers = takesOver
    ? offersOf(termbase, recognizer, takesOver, finding).map((offer) => ({ ...offer, review: true }))
    : standingOffers(termbase, recognizer, finding);
  const isBesideClaim = besides(finding, others).some(({ because, severity }) => because === 'conflation' && severity !== 'hint');
  const suggestions: Suggestion[] = [];
  for (const { phrase, when, review } of offers) {
    for (const replacement of replacementsFor(segmented, finding, phrase)) {
      const balanced = keepMarkupWhole(segmented, replacement);
      // Where it depends on context whether the wording is wrong at all, nothing is settled by grammar.
      const unsettled =
        review ||
        isBesideClaim ||
        balanced.lossy ||
        finding.severity === 'information' ||
        finding.severity === 'hint' ||
        finding.concept.provisional;
      const grade: Grade = unsettled ? 'review' : replacement.grade;
      if (suggestions.some((other) => sameEdits(other.edits, balanced.edits))) continue;
      suggestions.push({ label: asWritten(replacement), grade, edits: balanced.edits, when, term: phrase.lemma });
    }
  }
  if (finding.says) {
    for (const rewrite of suggestForClaim(termbase, recognizer, segmented, finding.says, others))
      if (!suggestions.some((other) => sameEdits(other.edits, rewrite.edits))) suggestions.push(rewrite);
  }
  return suggestions.slice(0, MOST);
}

/**
 * The concept that speaks instead, when what would be offered must not be said here: near minors, force or captivity nobody is called
 * a sex worker.
 */
export function conceptTakingOver(termbase: Termbase, recognizer: TermRecognizer, finding: TermFinding): Concept | undefined {
  for (const id of finding.near) {
    const instead = termbase.contexts.get(id)?.instead;
    const concept = instead === undefined ? undefined : termbase.concepts.get(instead);
    if (!concept || concept.id === finding.concept.id) continue;
    const offers = allOffers(termbase, finding);
    if (
      offers.some((offer) => withheldNear(termbase, recognizer, offer.phrase, id)) &&
      standingOffers(termbase, recognizer, finding).length === 0
    )
      return concept;
  }
  return undefined;
}

/** For each context near which a wording is withheld: whether all of it is, or only a part («место работы [секс-работниц]»). */
type Withheld = ReadonlyMap<string, 'whole' | 'part'>;

const withheld = new WeakMap<Phrase, Withheld>();

/** Whether a wording is, or contains, a term of a concept that is withheld near a context. */
function withheldNear(termbase: Termbase, recognizer: TermRecognizer, phrase: Phrase, context: string): 'whole' | 'part' | undefined {
  let contexts = withheld.get(phrase);
  if (!contexts) {
    const { lemma, language } = phrase;
    const tokens = tokenize(lemma, 0, lemma.length).map((token) => ({ ...token, language }));
    const found = new Map<string, 'whole' | 'part'>();
    for (const { designation, start, end } of recognizer.recognize(tokens, lemma)) {
      if (designation.role.kind !== 'term') continue;
      for (const id of termbase.concepts.get(designation.role.concept.id)!.withholdNear)
        if (found.get(id) !== 'whole') found.set(id, start === 0 && end === lemma.length ? 'whole' : 'part');
    }
    contexts = found;
    withheld.set(phrase, contexts);
  }
  return contexts.get(context);
}

/** Rewrites of a claim; where the work stays, under the name we would give it. */
function suggestForClaim(
  termbase: Termbase,
  recognizer: TermRecognizer,
  segmented: SegmentedDraft,
  claim: Claim,
  others: readonly Finding[],
): Suggestion[] {
  const editsOf = ({ start, end, occurrence }: Unit): readonly Edit[] => {
    const shown = others.find((other) => 'term' in other && other.start >= start && other.end <= end && other.severity !== 'hint');
    const term = shown ?? (occurrence && hiddenTerm(occurrence, claim));
    return (term && suggest(termbase, recognizer, segmented, term, others)[0]?.edits) ?? [];
  };
  return rewriteClaim({ text: segmented.prose.text, claim, editsOf }).flatMap((rewrite) => {
    const { edits, lossy } = keepMarkupWhole(segmented, rewrite);
    return lossy ? [] : [{ ...rewrite, edits }];
  });
}

/** A term to avoid inside a longer one that is flagged: it comes to light when the longer one is taken apart. */
function hiddenTerm(occurrence: Occurrence, { segment, language }: Claim): TermFinding | undefined {
  const { role } = occurrence.designation;
  if (role.kind !== 'term' || isRecommended(role.term)) return undefined;
  const { concept, term } = role;
  const { start, end } = occurrence;
  const judged = { severity: concept.severity, because: concept.because, context: 'narration', near: new Set<string>() } as const;
  return { start, end, language, ...judged, concept, term, occurrence, segment };
}

/** What may be offered here: nothing that is withheld near what the sentence mentions. */
function standingOffers(termbase: Termbase, recognizer: TermRecognizer, finding: TermFinding): readonly Offer[] {
  const near = [...finding.near].filter((id) => termbase.withholding.has(id));
  const offers = allOffers(termbase, finding);
  // Reading every offer for what it names takes time, and most sentences mention nothing of the kind.
  return near.length === 0 ? offers : offers.filter(({ phrase }) => !near.some((id) => withheldNear(termbase, recognizer, phrase, id)));
}

function allOffers(termbase: Termbase, { concept, term, occurrence }: TermFinding): readonly Offer[] {
  return termbase.offersFor(concept, term, occurrence.designation.phrase);
}

/** The terms of the concept that takes over, where a person or an activity was to be named; a place is no person. */
function offersOf(termbase: Termbase, recognizer: TermRecognizer, concept: Concept, finding: TermFinding): readonly Offer[] {
  const { term, occurrence, near } = finding;
  const contexts = [...near].filter((id) => termbase.contexts.get(id)?.instead === concept.id);
  const named = allOffers(termbase, finding).some(({ phrase }) =>
    contexts.some((id) => withheldNear(termbase, recognizer, phrase, id) === 'whole'),
  );
  return named ? termbase.offersFor(concept, { ...term, suggest: undefined, merges: [] }, occurrence.designation.phrase) : [];
}

/** Where a wording stands, as grammar wants to know it. */
export function siteOf(
  segmented: SegmentedDraft,
  segment: Segment,
  { first, last, start, end, designation, readings, words }: Occurrence,
): Site {
  return {
    tokens: segment.tokens,
    first,
    last,
    start,
    end,
    source: designation.phrase,
    readings,
    words,
    text: segmented.prose.text,
    segmentStart: segment.start,
    segmentEnd: segment.end,
    usesYo: segmented.usesYo,
  };
}

function replacementsFor(
  segmented: SegmentedDraft,
  { occurrence, segment, start, end, language }: TermFinding,
  target: Phrase,
): Replacement[] {
  const site = siteOf(segmented, segment, { ...occurrence, start, end });
  const { hashtag } = segment.tokens[occurrence.first];
  const replacements = languages[language].replace(site, target).filter((replacement) => !repeatsWord(site, replacement));
  const isPart = start > segment.tokens[occurrence.first].start || end < segment.tokens[occurrence.last].end;
  // A part of a compound («проститутки-мигрантки») can give way to one word, not to a clause.
  if (isPart && !hashtag) return replacements.filter(({ label }) => language === 'en' || !/[\s,]/.test(label));
  if (!hashtag) return replacements;
  // A hashtag is a name, not a phrase: more than four words (#PeopleWhoUseDrugs) are none that anybody reads.
  const short = replacements.filter(({ label }) => label.split(/[\s-]+/).length <= 4).slice(0, 1);
  return short.map(({ label }) => inHashtag(label, segmented.prose.text, hashtag, start, end));
}

/** Whether a word would stand twice in a row where it does not now: “Police [police sex work]”. */
function repeatsWord({ text }: Site, { edits }: Replacement): boolean {
  if (edits.length === 0) return false;
  const start = Math.max(0, edits[0].start - AROUND);
  const end = edits[edits.length - 1].end + AROUND;
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return TWICE.test(applyEdits(text.slice(start, end), shifted)) && !TWICE.test(text.slice(start, end));
}

const TWICE = /(?<!\p{L})(\p{L}{3,})[\s\u0000]+\1(?!\p{L})/iu;
/** More than a word, in UTF-16 code units. */
const AROUND = 40;

/** A wording run together as a hashtag wants it: #SexWorkers, #sexworkers, #секс_работницы. */
function inHashtag(
  wording: string,
  text: string,
  hashtag: { readonly start: number; readonly end: number },
  start: number,
  end: number,
): Replacement {
  const words = wording.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const capitalized = /^\p{Lu}/u.test(text[start]);
  const joined = text.slice(hashtag.start, hashtag.end).includes('_')
    ? words.join('_')
    : words.map((word) => (capitalized ? word[0].toUpperCase() + word.slice(1) : word.toLowerCase())).join('');
  // A longer one is understood, but not what people search for.
  return { label: joined, grade: words.length <= 2 ? 'ready' : 'review', edits: [{ start, end, text: joined }] };
}

function suggestEquality(segmented: SegmentedDraft, { start, end, expected }: EqualityFinding): Suggestion[] {
  const source = segmented.prose.text.slice(start, end);
  const capital = /^\p{Lu}/u.test(source);
  return expected.slice(0, MOST).map((label) => {
    const text = capital ? label[0].toUpperCase() + label.slice(1) : label;
    return {
      label: text,
      grade: 'review',
      edits: keepMarkupWhole(segmented, { edits: [{ start, end, text }] }).edits,
    };
  });
}

/** The new wording with the capitals it will have. */
function asWritten({ label, edits }: Replacement): string {
  for (const { text } of edits) {
    const at = text.toLowerCase().indexOf(label.toLowerCase());
    if (at >= 0) return text.slice(at, at + label.length);
  }
  return label;
}

/** Widens edits so that no half of a pair of marks (`*`, `[`, `<b>`) is left behind; `lossy` when a link or element would be cut. */
function keepMarkupWhole(segmented: SegmentedDraft, { edits }: { readonly edits: readonly Edit[] }): { edits: Edit[]; lossy: boolean } {
  let lossy = false;
  const whole = edits.map((edit) => {
    const balanced = segmented.prose.balance(edit.start, edit.end);
    lossy ||= balanced.lossy;
    return { start: balanced.start, end: balanced.end, text: balanced.before + edit.text + balanced.after };
  });
  return { edits: whole, lossy };
}

function sameEdits(a: readonly Edit[], b: readonly Edit[]): boolean {
  return (
    a.length === b.length &&
    a.every((edit, index) => edit.start === b[index].start && edit.end === b[index].end && edit.text === b[index].text)
  );
}
