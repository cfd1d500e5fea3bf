import { type CodeAction, CodeActionKind, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type LanguageCode, otherLanguage, phrasing } from '../core/index.js';
import type { Place, TranslationAdvice, TranslationReview } from '../core/translations.js';
import { toRange } from './positions.js';
import type { BySide, Comparison, CorrectionTarget, PairCommands, ShownSentence, TranslationDifference } from './requests.js';
import { suggestionTitle } from './toCodeAction.js';

/** The documents that the two sides stand in; the same one twice where one draft holds both. */
export type Sides = BySide<TextDocument>;

/** How differences are told to this client. */
export interface TellingDifferences {
  readonly display: LanguageCode;
  /** The language in which a difference on a side is explained. */
  languageFor(side: LanguageCode): LanguageCode;
  readonly commands: PairCommands | undefined;
}

const SIDES = ['ru', 'en'] as const;

/** The comparison as plain data for the client's views. */
export function toComparison(review: TranslationReview, sides: Sides, isCorrected: boolean, { display }: TellingDifferences): Comparison {
  return {
    uris: { ru: sides.ru.uri, en: sides.en.uri },
    versions: { ru: sides.ru.version, en: sides.en.version },
    segments: review.alignment.map(({ ru, en, byHand }) => ({
      ru: ru.map((place) => toRange(sides.ru, place)),
      en: en.map((place) => toRange(sides.en, place)),
      byHand,
    })),
    differences: review.findings.map((finding) => toDifference(finding, sides, display)),
    isCorrected,
  };
}

/** The sentences of both sides as a list may show them. */
export function toSentences(review: TranslationReview, sides: Sides): BySide<ShownSentence[]> {
  const sentencesOf = (side: LanguageCode): ShownSentence[] =>
    review.alignment
      .flatMap((group) => group[side])
      .map((place) => ({ range: toRange(sides[side], place), text: review.saying(side, place) }));
  return { ru: sentencesOf('ru'), en: sentencesOf('en') };
}

function toDifference(finding: TranslationAdvice, sides: Sides, display: LanguageCode): TranslationDifference {
  const { ru, en } = finding.places;
  return {
    severity: finding.severity === 'warning' ? 'warning' : 'information',
    message: finding.message(display),
    side: finding.language,
    ranges: { ...(ru && { ru: toRange(sides.ru, ru) }), ...(en && { en: toRange(sides.en, en) }) },
  };
}

/** What differs, on the side that stands in a document; linked with the place on the other side. In one draft for both it is shown once. */
export function toDiagnostics(review: TranslationReview, sides: Sides, uri: string, telling: TellingDifferences): Diagnostic[] {
  return review.findings.flatMap((finding) =>
    SIDES.flatMap((side): Diagnostic[] => {
      const place = finding.places[side];
      if (!place || sides[side].uri !== uri || (review.oneFile && side !== finding.language)) return [];
      const other = otherLanguage(side);
      const counterpart = finding.places[other];
      return [
        {
          range: toRange(sides[side], place),
          severity: finding.severity === 'warning' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
          code: `translation-${finding.type}`,
          source: 'Zontik',
          message: finding.message(telling.languageFor(side)),
          ...(counterpart && {
            relatedInformation: [
              {
                location: { uri: sides[other].uri, range: toRange(sides[other], counterpart) },
                message: review.saying(other, counterpart),
              },
              // What is written two ways: the usual way, on the side that is shown.
              ...(finding.elsewhere
                ? [
                    {
                      location: { uri: sides[finding.language].uri, range: toRange(sides[finding.language], finding.elsewhere) },
                      message: review.saying(finding.language, finding.elsewhere),
                    },
                  ]
                : []),
            ],
          }),
        },
      ];
    }),
  );
}

/** Quick fixes for what differs at a span of a document: on the side of the translation first, where it is known, otherwise on its own; then decisions. */
export function toTranslationActions(
  review: TranslationReview,
  sides: Sides,
  uri: string,
  span: Place,
  telling: TellingDifferences,
): CodeAction[] {
  const diagnostics = toDiagnostics(review, sides, uri, telling);
  return review.findings.flatMap((finding) => {
    const side = SIDES.find((each) => {
      const place = finding.places[each];
      return place && sides[each].uri === uri && place.start <= span.end && place.end >= span.start;
    });
    if (!side) return [];
    const range = toRange(sides[side], finding.places[side]!);
    const shown = diagnostics.filter((diagnostic) => JSON.stringify(diagnostic.range) === JSON.stringify(range));
    const action = { kind: CodeActionKind.QuickFix, diagnostics: shown };
    const mended = review.source ? otherLanguage(review.source) : side;
    return [mended, otherLanguage(mended)]
      .flatMap((each) => changesOf(finding, each, each === side, sides, telling.display).map((change) => ({ ...action, ...change })))
      .concat(decisionsOn(finding, sides, uri, telling).map((decision) => ({ ...action, ...decision })));
  });
}

function changesOf(finding: TranslationAdvice, side: LanguageCode, isOwn: boolean, sides: Sides, display: LanguageCode): CodeAction[] {
  return finding.suggestions[side].map((suggestion) => ({
    title: isOwn ? suggestionTitle(suggestion, display) : phrasing[display].translation.inOther(side, suggestion.label),
    edit: {
      changes: {
        [sides[side].uri]: suggestion.edits.map((edit) => ({ range: toRange(sides[side], edit), newText: edit.text })),
      },
    },
  }));
}

/** What only a person can decide: that the two may differ, or that a sentence gets a counterpart or needs none. */
function decisionsOn(finding: TranslationAdvice, sides: Sides, uri: string, { display, commands }: TellingDifferences): CodeAction[] {
  if (!commands) return [];
  const words = phrasing[display].translation;
  const { ru, en } = finding.places;
  const target: Omit<CorrectionTarget, 'correction'> = {
    uri,
    ...(ru && { ru: toRange(sides.ru, ru) }),
    ...(en && { en: toRange(sides.en, en) }),
  };
  const command = (title: string, name: string, correction: CorrectionTarget['correction']): CodeAction => ({
    title,
    command: { title, command: name, arguments: [{ ...target, correction } satisfies CorrectionTarget] },
  });
  if (ru && en) return [command(words.mayDiffer, commands.correct, 'mayDiffer')];
  return [command(words.insert(ru ? 'en' : 'ru'), commands.insert, 'together'), command(words.alone, commands.correct, 'together')];
}
