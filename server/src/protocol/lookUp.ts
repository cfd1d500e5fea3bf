import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Advice,
  gistOfDefinition,
  type LanguageCode,
  type LookedUp,
  type OfferedTerm,
  openingAt,
  otherLanguage,
  type Reviewer,
} from '../core/index.js';
import { toDraft } from './drafts.js';
import { toRange } from './positions.js';
import type { BySide, LookUpParams, LookUpResult, PlacedEdit, TermChoice } from './requests.js';

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
    const language = written ?? otherLanguage(found.language);
    const offered = opening ? reviewer.offerTerms(opening, [found]) : [];
    return {
      concept: concept.id,
      wording,
      agreed,
      definition: gistOfDefinition(concept, display),
      recommended: { ru: said('ru'), en: said('en') } satisfies BySide<readonly string[]>,
      language,
      choices: recommended[language].map(({ term, when }): TermChoice => {
        const edits = place && range ? editsFor(found, term, offered) : undefined;
        return { term, ...(when && { when: when[display] }), ...(edits && { edits }) };
      }),
    };

    function said(side: LanguageCode): string[] {
      return recommended[side].map(({ term }) => term);
    }
  });

  function editsFor({ concept }: LookedUp, term: string, offered: readonly OfferedTerm[]): PlacedEdit[] {
    const { document, advice } = place!;
    // A wording that the review has found is replaced as its quick fix would do it.
    const fix = advice
      .find((each) => each.start === from && each.end === to && each.concept === concept.id)
      ?.suggestions.find((suggestion) => suggestion.term === term);
    const fitting = offered.find(({ lemma }) => lemma === term);
    const edits = fix?.edits ?? (fitting ? [fitting, ...fitting.around] : [{ start: from, end: to, text: term }]);
    return edits.map((edit) => ({ range: toRange(document, edit), text: edit.text }));
  }
}

/** The language of most letters; `undefined` for a text without any. */
function mostlyIn(text: string): LanguageCode | undefined {
  const [russian, english] = [/[а-яё]/gi, /[a-z]/gi].map((letters) => (text.match(letters) ?? []).length);
  return russian + english === 0 ? undefined : russian >= english ? 'ru' : 'en';
}
