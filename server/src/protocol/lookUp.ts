import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Advice, gistOfDefinition, type LanguageCode, type LookedUp, openingAt, type Reviewer } from '../core/index.js';
import { toDraft } from './drafts.js';
import { toRange } from './positions.js';
import type { BySide, LookUpParams, LookUpResult, PlacedEdit, TermToWrite } from './requests.js';

/** More would be no list to choose from. */
const MOST = 100;

/** What the term is to be written into. */
export interface LookUpPlace {
  readonly document: TextDocument;
  /** The side of a pair that it is, where it is one. */
  readonly side: LanguageCode | undefined;
  readonly advice: readonly Advice[];
}

/** Answers a look-up; where a place is named, with the change that writes the term there in the form that fits. */
export function lookUp(
  reviewer: Reviewer,
  { query, limit, range }: LookUpParams,
  place: LookUpPlace | undefined,
  display: LanguageCode,
): LookUpResult {
  const from = place && range ? place.document.offsetAt(range.start) : 0;
  const to = place && range ? place.document.offsetAt(range.end) : 0;
  const draft = place && toDraft(place.document);
  const opening = draft && range && openingAt(draft, from, place.side, to);
  const written = opening?.language ?? place?.side ?? (draft && mostlyIn(draft.text));
  return reviewer.lookUp(query, Math.min(limit, MOST)).map((found) => {
    const { concept, wording, agreed, recommended } = found;
    const language = written ?? (found.language === 'ru' ? 'en' : 'ru');
    const term = recommended[language][0]?.term;
    const edits = place && range && term !== undefined ? editsFor(found, term) : [];
    return {
      concept: concept.id,
      wording,
      agreed,
      definition: gistOfDefinition(concept, display),
      recommended: { ru: said('ru'), en: said('en') } satisfies BySide<readonly TermToWrite[]>,
      language,
      ...(term !== undefined && { term }),
      ...(edits.length > 0 && { edits }),
    };

    function said(side: LanguageCode): TermToWrite[] {
      return recommended[side].map((each) => ({ term: each.term, ...(each.when && { when: each.when[display] }) }));
    }
  });

  function editsFor(found: LookedUp, term: string): PlacedEdit[] {
    const { document, advice } = place!;
    // A wording that the review has found is replaced as its quick fix would do it.
    const fix = advice
      .find((each) => each.start === from && each.end === to && each.concept === found.concept.id)
      ?.suggestions.find((suggestion) => suggestion.term !== undefined);
    const offered = opening && !fix ? reviewer.offerTerms(opening, [found])[0] : undefined;
    const edits = fix?.edits ?? (offered ? [{ ...offered }, ...offered.around] : [{ start: from, end: to, text: term }]);
    return edits.map((edit) => ({ range: toRange(document, edit), text: edit.text }));
  }
}

/** The language of most letters; `undefined` for a text without any. */
function mostlyIn(text: string): LanguageCode | undefined {
  const [russian, english] = [/[а-яё]/gi, /[a-z]/gi].map((letters) => (text.match(letters) ?? []).length);
  return russian + english === 0 ? undefined : russian >= english ? 'ru' : 'en';
}
