import colors from 'picocolors';
import { type LanguageCode, otherLanguage, type Suggestion } from '../../core/index.js';
import type { TranslationAdvice, TranslationReview } from '../../core/translations.js';
import { toPosition } from '../position.js';
import { displayLanguage, speak } from '../speech.js';
import { toCommand } from './github.js';
import { fixesOf, LEVELS, locationOf, logOf } from './sarif.js';

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

function plain(suggestions: readonly Suggestion[]): object[] {
  return suggestions.map(({ label, grade, edits }) => ({ label, grade, edits }));
}

function findingToJson(finding: TranslationAdvice, { drafts }: TranslationReview): object {
  const { language, places, severity, type, suggestions } = finding;
  const place = places[language]!;
  const other = otherLanguage(language);
  return {
    ...place,
    ...toPosition(drafts[language].text, place.start),
    severity,
    because: 'translation',
    type,
    lang: language,
    message: finding.message(displayLanguage()),
    ...(places[other] && { counterpart: { lang: other, ...places[other], suggestions: plain(suggestions[other]) } }),
    suggestions: plain(suggestions[language]),
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
    const other = otherLanguage(finding.language);
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

/** SARIF 2.1.0 (OASIS): each difference at the side that it is shown on first, with the other as a related location; the rules are the types of difference. */
export function pairToSarif({ review: { findings, drafts }, paths }: ComparedPair): string {
  const rules = [...new Set(findings.map(({ type }) => type))].map((type) => ({ id: `translation/${type}` }));
  const results = findings.map((finding) => {
    const { language, places, severity, type, suggestions } = finding;
    const other = otherLanguage(language);
    const counterpart = places[other];
    return {
      ruleId: `translation/${type}`,
      level: LEVELS[severity],
      message: { text: finding.message(displayLanguage()) },
      locations: [locationOf(paths[language], drafts[language].text, places[language]!)],
      ...(counterpart && { relatedLocations: [locationOf(paths[other], drafts[other].text, counterpart)] }),
      // The translation first: whoever applies one fix mends that.
      fixes: [...fixesOf(paths[language], suggestions[language]), ...fixesOf(paths[other], suggestions[other])],
      properties: { because: 'translation', lang: language },
    };
  });
  return logOf(rules, results);
}

/** Workflow commands, which GitHub shows beside the lines of a pull request, on both sides. */
export function pairToGithub({ review: { findings, drafts }, paths }: ComparedPair): string {
  return findings
    .flatMap((finding) =>
      (['ru', 'en'] as const satisfies readonly LanguageCode[]).flatMap((side) => {
        const place = finding.places[side];
        if (!place) return [];
        const { severity, type } = finding;
        const note = { ...place, severity, title: `translation: ${type}`, message: finding.message(displayLanguage()) };
        return [toCommand(paths[side], drafts[side].text, note)];
      }),
    )
    .join('');
}
