import colors from 'picocolors';
import type { LanguageCode } from '../../core/index.js';
import type { TranslationAdvice, TranslationReview } from '../../core/translations.js';
import { toPosition } from '../position.js';
import { displayLanguage, speak } from '../speech.js';

/** A text and its translation, compared. */
export interface ComparedPair {
  readonly review: TranslationReview;
  /** The files of the two sides; the same one twice for a file that holds both. */
  readonly paths: Readonly<Record<LanguageCode, string>>;
}

/** One object, for programs: which sentences correspond, and what differs. Offsets are UTF-16 code units into the file of their side. */
export function pairToJson({ review, paths }: ComparedPair): string {
  const spans = (places: readonly { start: number; end: number }[]): [number, number][] => places.map(({ start, end }) => [start, end]);
  const sides: readonly LanguageCode[] = review.oneFile ? ['ru'] : ['ru', 'en'];
  const report = {
    version: 1,
    files: sides.map((side) => ({
      path: paths[side],
      findings: review.findings
        .filter(({ language }) => review.oneFile || language === side)
        .map((finding) => findingToJson(finding, review)),
    })),
    alignment: review.alignment.map(({ ru, en }) => ({ ru: spans(ru), en: spans(en) })),
  };
  return JSON.stringify(report, null, 2) + '\n';
}

function findingToJson(finding: TranslationAdvice, { drafts }: TranslationReview): object {
  const { language, places, severity, type, suggestions } = finding;
  const place = places[language]!;
  const other = language === 'ru' ? 'en' : 'ru';
  return {
    ...place,
    ...toPosition(drafts[language].text, place.start),
    severity,
    because: 'translation',
    type,
    lang: language,
    message: finding.message(displayLanguage()),
    ...(places[other] && { counterpart: { lang: other, ...places[other] } }),
    suggestions: suggestions[language].map(({ label, grade, edits }) => ({ label, grade, edits })),
  };
}

/** For people at a terminal: a line for each difference with its place on both sides, then how many there are. */
export function pairToPretty({ review, paths }: ComparedPair): string {
  const { findings, drafts } = review;
  const paint = process.stdout.isTTY ? colors.yellow : (text: string): string => text;
  const where = (side: LanguageCode, { places }: TranslationAdvice): string[] => {
    const place = places[side];
    if (!place) return [];
    const { line, column } = toPosition(drafts[side].text, place.start);
    return [`${paths[side]}:${line}:${column}`];
  };
  const lines = findings.flatMap((finding) => {
    const other = finding.language === 'ru' ? 'en' : 'ru';
    const sign = finding.severity === 'warning' ? paint('!') : '·';
    const suggestion = finding.suggestions[finding.language][0]?.label;
    return [
      `${sign} ${[...where(finding.language, finding), ...where(other, finding)].join('  ↔  ')}`,
      `  ${finding.message(displayLanguage())}`,
      ...(suggestion ? [`  → ${suggestion}`] : []),
      '',
    ];
  });
  return [...lines, speak().differences(findings.length), ''].join('\n');
}
