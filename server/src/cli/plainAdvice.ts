import type { Advice, ConceptArticle, Draft, LanguageCode } from '../core/index.js';

/** A finding as it goes from one thread to another: functions stay behind, and what they say in the language of the report goes instead. */
export interface PlainAdvice extends Omit<Advice, 'message' | 'gist' | 'article' | 'related' | 'kept'> {
  readonly message: string;
  readonly gist: string;
  readonly article: ConceptArticle | undefined;
  /** Places among the findings of the draft. */
  readonly related: readonly number[];
  /** Entries by their places in `Draft.kept`. */
  readonly kept: (Omit<NonNullable<Advice['kept']>, 'entries'> & { readonly entries: readonly number[] }) | undefined;
}

export function toPlain(findings: readonly Advice[], draft: Draft, display: LanguageCode): PlainAdvice[] {
  const places = new Map(findings.map((finding, index) => [finding, index]));
  const entries = new Map(draft.kept?.map((entry, index) => [entry, index]));
  return findings.map((finding) => {
    const { start, end, severity, because, concept, subject, masked, context, language, wording, term, kept } = finding;
    const { suggestions, excerpt, sentenceNumber } = finding;
    return {
      start,
      end,
      severity,
      because,
      concept,
      subject,
      masked,
      context,
      language,
      wording,
      term,
      suggestions,
      excerpt,
      sentenceNumber,
      // The sentence itself knows all of its words.
      sentence: { start: finding.sentence.start, end: finding.sentence.end },
      message: finding.message(display),
      gist: finding.gist(display),
      article: finding.article(display),
      related: finding.related.map((other) => places.get(other)!),
      kept: kept && { ...kept, entries: kept.entries.map((entry) => entries.get(entry)!) },
    };
  });
}

/** The findings again; whatever language they are asked in, they speak the one that they came in. */
export function fromPlain(plain: readonly PlainAdvice[], draft: Draft): Advice[] {
  const findings = plain.map(({ message, gist, article, related, kept, ...finding }): Advice => {
    return {
      ...finding,
      kept: kept && { ...kept, entries: kept.entries.map((place) => draft.kept![place]) },
      message: () => message,
      gist: () => gist,
      article: () => article,
      get related() {
        return related.map((place) => findings[place]);
      },
    };
  });
  return findings;
}
