import type { LanguageCode } from '../language/phrase.js';
import { splitSentences } from '../language/splitSentences.js';
import type { ClaimFinding, Finding } from '../review/finding.js';
import type { Bilingual, Concept, Source } from '../terminology/concept.js';
import type { Termbase } from '../terminology/termbase.js';
import { phrasing } from './phrasing.js';
import type { Suggestion } from './suggest.js';

/**
 * One message: what is flagged, why, and what to write. Plain text, complete without colour or links.
 *
 * @param concept the concept that speaks, where another one takes over (near minors, near force)
 * @param wording the flagged wording as the reader sees it
 */
export function explain(
  finding: Finding,
  concept: Concept | undefined,
  wording: string,
  suggestions: readonly Suggestion[],
  display: LanguageCode,
): string {
  const speak = phrasing[display];
  if (finding.context !== 'narration')
    return `${speak.quote(wording)}: ${reasonOf(finding, concept, display)} ${speak.voices[finding.context]}`;
  const what = `${speak.quote(wording)}: ${reasonOf(finding, concept, display)}`;
  const advice = adviceOf(finding, concept)?.[display];
  // The masked form stands at the beginning already.
  if ('detail' in finding) return [what, advice].filter(Boolean).join(' ');
  const likely = suggestions.filter(({ grade }) => grade === suggestions[0].grade);
  const labels = [...new Set(likely.map(({ label }) => label))].slice(0, 3);
  return [what, labels.length > 0 ? speak.better(labels) : (advice ?? '')].filter(Boolean).join(' ');
}

/**
 * The first sentence of the reason, for lists: the wording itself stands beside it there. Plain text in the reader's language.
 *
 * @param concept the concept that speaks, where another one takes over
 */
export function gistOf(finding: Finding, concept: Concept | undefined, display: LanguageCode): string {
  const gist = firstSentence(reasonOf(finding, concept, display));
  // Some reasons go on after a colon; in a list each stands for itself.
  return gist.charAt(0).toUpperCase() + gist.slice(1);
}

/** The first sentence of a concept's definition, for lists of terms. */
export function gistOfDefinition(concept: Concept, display: LanguageCode): string {
  return firstSentence(concept.definition[display]);
}

/** The first sentence of a text; all of it where there is but one. */
export function firstSentence(text: string): string {
  const [first] = splitSentences(text);
  return first ? text.slice(first.start, first.end) : text;
}

function reasonOf(finding: Finding, concept: Concept | undefined, display: LanguageCode): string {
  if ('pattern' in finding) return finding.pattern.reason[display];
  if ('claim' in finding) return `${claimed(finding, display)} ${finding.concept.why[display]}`;
  if ('detail' in finding) return finding.concept.why[display];
  if (concept && concept !== finding.concept) return (concept.advice ?? concept.why)[display];
  // A team's list of terms need not give reasons.
  return (finding.term.why ?? finding.concept.why)[display] || phrasing[display].listed;
}

/** Which two ideas the sentence merges, and how. */
function claimed({ claim: { relation, harm } }: ClaimFinding, display: LanguageCode): string {
  const other = harm?.parts.find(({ group }) => group.concept !== undefined)?.group.name[display] ?? '';
  return relation.says[display].replaceAll('{harm}', other);
}

function adviceOf(finding: Finding, concept: Concept | undefined): Bilingual | undefined {
  if ('pattern' in finding) return undefined;
  if (concept && concept !== finding.concept) return undefined;
  if ('claim' in finding || 'detail' in finding) return finding.concept.advice;
  return finding.term.advice ?? finding.concept.advice;
}

/** What a hover or glossary shows of a concept. */
export interface ConceptArticle {
  readonly id: string;
  readonly subject: string;
  readonly definition: string;
  readonly why: string;
  readonly advice?: string;
  readonly note?: string;
  /** The terms to write, in both languages. */
  readonly recommended: Readonly<Record<LanguageCode, readonly { readonly term: string; readonly when?: string }[]>>;
  readonly sources: readonly Source[];
}

export function describeConcept(termbase: Termbase, concept: Concept, display: LanguageCode): ConceptArticle {
  const terms = (language: LanguageCode): ConceptArticle['recommended']['en'] =>
    termbase.recommended(concept, language).map((term) => ({ term: term.wordings[0].replaceAll('*', ''), when: term.when?.[display] }));
  return {
    id: concept.id,
    subject: concept.subject,
    definition: concept.definition[display],
    why: concept.why[display],
    advice: concept.advice?.[display],
    note: concept.note?.[display],
    recommended: { en: terms('en'), ru: terms('ru') },
    sources: concept.sources,
  };
}
