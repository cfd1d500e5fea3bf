import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Advice,
  applyEdits,
  byUrgency,
  type Concealed,
  concealed,
  type LanguageCode,
  type Suggestion,
  type Termbase,
} from '../core/index.js';
import { toRange } from './positions.js';
import type { ReviewedFinding, ReviewedSuggestion } from './requests.js';
import { suggestionTitle } from './toCodeAction.js';

/**
 * What is left to do in a document, in the order a person would do it; hints are not. Plain data for the client's lists.
 *
 * @param languageFor the language in which a finding is explained
 */
export function toReviewedFindings(
  advice: readonly Advice[],
  document: TextDocument,
  subjects: Termbase['subjects'],
  display: LanguageCode,
  languageFor: (finding: Advice) => LanguageCode,
): ReviewedFinding[] {
  const shown = concealed(document.getText(), advice);
  return byUrgency(advice).flatMap((finding): ReviewedFinding[] => {
    const { severity, concept, subject, because } = finding;
    const gist = finding.gist(languageFor(finding));
    if (severity === 'hint' || finding.kept) return [];
    return [
      {
        range: toRange(document, finding),
        severity,
        concept,
        subject: { id: subject, name: nameOf(subject, subjects, display) },
        // Of a post that is too long no wording is shown.
        wording: finding.wording || gist,
        ...(finding.masked !== undefined && { masked: finding.masked }),
        gist,
        message: finding.message(languageFor(finding)),
        sentence: toRange(document, finding.sentence),
        suggestions: finding.suggestions.map((suggestion) => toReviewedSuggestion(suggestion, finding, document, shown, display)),
        canBeKept: because !== 'kept' && because !== 'length',
      },
    ];
  });
}

/** What is no concept of a dictionary has no subject field; its kind of reason stands for one. */
function nameOf(subject: string, subjects: Termbase['subjects'], display: LanguageCode): string {
  return subjects.get(subject)?.[display] ?? (subject in OTHER ? OTHER[subject as keyof typeof OTHER][display] : subject);
}

const OTHER = {
  equality: { en: 'Inclusive wording', ru: 'Уважительные слова' },
  kept: { en: 'Kept wordings', ru: 'Оставленные формулировки' },
  draft: { en: 'Drafts', ru: 'Тексты' },
  posts: { en: 'Posts', ru: 'Посты' },
};

function toReviewedSuggestion(
  suggestion: Suggestion,
  { sentence }: Advice,
  document: TextDocument,
  shown: Concealed,
  display: LanguageCode,
): ReviewedSuggestion {
  const { label, grade, edits } = suggestion;
  const [first, last] = [edits[0], edits[edits.length - 1]];
  const start = Math.min(sentence.start, first?.start ?? sentence.start);
  const end = Math.max(sentence.end, last?.end ?? sentence.end);
  // A list is seen by whoever looks over the writer's shoulder: other details of the sentence are masked in it.
  const around = shown.place({ start, end });
  const text = shown.text.slice(around.start, around.end);
  const moved = edits.map((edit) => {
    const place = shown.place(edit);
    return { ...edit, start: place.start - around.start, end: place.end - around.start };
  });
  return {
    label,
    title: suggestionTitle(suggestion, display),
    grade,
    edits: edits.map((edit) => ({ range: toRange(document, edit), text: edit.text })),
    preview: (fewWords(text.slice(0, moved[0]?.start ?? 0)) + applyEdits(text, moved).slice(moved[0]?.start ?? 0))
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

/** What stands before a change in its sentence, cut to a few words: lists show one line, and the change must be on it. */
function fewWords(before: string): string {
  const MOST = 48;
  return before.length <= MOST ? before : `…${before.slice(-MOST).replace(/^\S*(?=\s)/, '')}`;
}
