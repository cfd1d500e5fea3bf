import type { LanguageCode } from '../language/phrase.js';
import type { PlatformLength } from '../posts/lengths.js';
import type { Excerpt } from './excerpt.js';
import { firstSentence } from './explain.js';
import { phrasing } from './phrasing.js';

/** What is said of a post that does not fit: it has the shape of advice on a finding, so that every report can show it. */
export interface AdviceOnLength {
  /** What is beyond the limit; UTF-16 code units of the draft. */
  readonly start: number;
  readonly end: number;
  readonly severity: 'warning';
  readonly because: 'length';
  readonly concept: 'post-length' | 'draft-length';
  readonly subject: 'posts' | 'draft';
  readonly context: 'narration';
  readonly language: LanguageCode;
  readonly suggestions: readonly [];
  readonly related: readonly [];
  /** Empty: what is too long is not repeated. */
  readonly excerpt: Excerpt;
  readonly sentenceNumber: 1;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly wording: '';
  gist(display: LanguageCode): string;
  message(display: LanguageCode): string;
  article(display: LanguageCode): undefined;
}

/**
 * Advice on all posts of a draft that are too long or hold too many hashtags. What several platforms have no room for is told once: a post is
 * parted at their limits into passages, and each passage names all for which it is too much.
 */
export function adviceOnLengths(text: string, lengths: readonly PlatformLength[]): AdviceOnLength[] {
  const posts = Math.max(0, ...lengths.map(({ parts }) => parts.length));
  const ofPosts = Array.from({ length: posts }, (_, index) => passagesOf(text, lengths, index)).flat();
  const ofHashtags = lengths.flatMap(({ platform, parts }) =>
    parts.flatMap(({ number, hashtags }) => {
      const where = { platform, number, parts: parts.length };
      return hashtags?.beyond
        ? advice(text, hashtags.beyond, (display) => phrasing[display].posts.tooManyHashtags(where, hashtags.count, hashtags.limit))
        : [];
    }),
  );
  return [...ofPosts, ...ofHashtags];
}

/** @param index which post of the thread, from 0 */
function passagesOf(text: string, lengths: readonly PlatformLength[], index: number): AdviceOnLength[] {
  const tooLong = lengths.flatMap(({ platform, limit, parts }) => {
    const { number, count, beyond } = parts[index] ?? {};
    return number !== undefined && beyond ? [{ platform, limit, number, parts: parts.length, count, beyond }] : [];
  });
  const starts = [...new Set(tooLong.map(({ beyond }) => beyond.start))].sort((a, b) => a - b);
  return starts.map((start, at) => {
    const those = tooLong.filter(({ beyond }) => beyond.start <= start);
    const end = starts[at + 1] ?? Math.max(...those.map(({ beyond }) => beyond.end));
    const [only] = those;
    return advice(text, { start, end }, (display) =>
      those.length === 1 ? phrasing[display].posts.tooLong(only, only.count, only.limit) : phrasing[display].posts.tooLongFor(those),
    );
  });
}

/**
 * What is said of a draft that is too long to be reviewed while somebody types, so that nobody takes it for one without findings.
 *
 * @param limit the longest that is reviewed, in UTF-16 code units
 */
export function adviceOnUnreviewed(text: string, limit: number): AdviceOnLength {
  const [firstLine] = /^[^\r\n]{0,80}/.exec(text)!;
  const message = (display: LanguageCode): string => phrasing[display].unreviewed(text.length, limit);
  return { ...advice(text, { start: 0, end: firstLine.length }, message), concept: 'draft-length', subject: 'draft' };
}

function advice(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  message: (display: LanguageCode) => string,
): AdviceOnLength {
  return {
    start,
    end,
    severity: 'warning',
    because: 'length',
    concept: 'post-length',
    subject: 'posts',
    context: 'narration',
    language: /[а-яё]/i.test(text.slice(start, end)) ? 'ru' : 'en',
    suggestions: [],
    related: [],
    excerpt: NOTHING,
    sentenceNumber: 1,
    sentence: { start, end },
    wording: '',
    gist: (display) => firstSentence(message(display)),
    message,
    article: () => undefined,
  };
}

const NOTHING: Excerpt = { before: '', wording: '', after: '' };
