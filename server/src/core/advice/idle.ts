import type { Decisions } from '../kept/decide.js';
import type { LanguageCode } from '../language/phrase.js';
import type { Excerpt } from './excerpt.js';
import { firstSentence } from './explain.js';
import { phrasing } from './phrasing.js';

/** What is said of a decision that keeps nothing: it has the shape of advice on a finding, so that every report can show it. */
export interface AdviceOnDecision {
  readonly start: number;
  readonly end: number;
  readonly severity: 'information';
  readonly because: 'kept';
  readonly concept: 'kept';
  readonly subject: 'kept';
  readonly context: 'narration';
  readonly language: LanguageCode;
  readonly suggestions: readonly [];
  readonly excerpt: Excerpt;
  readonly sentenceNumber: 1;
  readonly related: readonly [];
  readonly wording: string;
  readonly sentence: { readonly start: number; readonly end: number };
  message(display: LanguageCode): string;
  gist(display: LanguageCode): string;
  article(display: LanguageCode): undefined;
}

/** An entry of a file of kept wordings; offsets are UTF-16 code units of that file. */
interface Entry {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly file: string;
}

/** Advice on the marks in a draft that keep nothing and the comments that cannot be read, at their places. */
export function adviceOnIdle({ idle, unreadable }: Pick<Decisions<never>, 'idle' | 'unreadable'>): AdviceOnDecision[] {
  return [
    ...idle.map((mark) => advice(mark, mark.wording, (display) => phrasing[display].kept.idle(mark.wording))),
    ...unreadable.map((comment) => advice(comment, '', (display) => phrasing[display].kept.unreadable)),
  ];
}

/** Advice on an entry that keeps nothing in its draft, at its place in the file of entries. */
export function adviceOnEntry(entry: Entry): AdviceOnDecision {
  return advice(entry, entry.exact, (display) => phrasing[display].kept.idleEntry(entry.exact, entry.file));
}

/** Advice on an entry for a draft that does not exist. */
export function adviceOnGone(entry: Entry): AdviceOnDecision {
  return advice(entry, entry.exact, (display) => phrasing[display].kept.gone(entry.file));
}

function advice(
  { start, end }: { readonly start: number; readonly end: number },
  wording: string,
  message: (display: LanguageCode) => string,
): AdviceOnDecision {
  const language = /[а-яё]/i.test(wording) ? 'ru' : 'en';
  const kept = { because: 'kept', concept: 'kept', subject: 'kept' } as const;
  return {
    start,
    end,
    severity: 'information',
    ...kept,
    context: 'narration',
    language,
    excerpt: { before: '', wording, after: '' },
    sentenceNumber: 1,
    related: [],
    suggestions: [],
    wording,
    sentence: { start, end },
    message,
    gist: (display) => firstSentence(message(display)),
    article: () => undefined,
  };
}
