import type { Draft } from '../draft/draft.js';
import { segmentDraft } from '../draft/segment.js';
import type { Token } from '../language/language.js';
import { splitSentences } from '../language/splitSentences.js';
import type { LanguageCode } from '../language/phrase.js';

/** A place in the prose of a draft where a word is begun or may begin. Offsets are UTF-16 code units. */
export interface Opening {
  readonly language: LanguageCode;
  /** The word as far as it is written: `begun` stands at `start` in the draft's text, up to the cursor. */
  readonly start: number;
  readonly begun: string;
  /** The sentence around, in the draft's text. */
  readonly sentence: { readonly start: number; readonly end: number };
  /** Whether the sentence has its end mark, so that nothing more of it is to come. */
  readonly isFinished: boolean;
  /** The sentence as it reads when a noun stands there: what grammar goes by. */
  readonly standIn: StandIn;
}

export interface StandIn {
  readonly tokens: readonly Token[];
  /** Index of the noun among the tokens. */
  readonly at: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly usesYo: boolean;
  /** By how much longer it is than the word that is begun. */
  readonly longer: number;
}

/**
 * Reads the place at an offset; `undefined` where no word of prose can begin: in code, addresses, front matter, comments, hashtags, inside a word.
 *
 * @param language the language that is written there; where it is not known, that of the sentence, told by its letters
 * @param end of a selection that is to be replaced; the same as `offset` without one
 */
export function openingAt(draft: Draft, offset: number, language?: LanguageCode, end = offset): Opening | undefined {
  const { text } = draft;
  if (offset < 0 || end < offset || end > text.length) return undefined;
  const start = end > offset ? offset : offset - (WORD_BEGUN.exec(text.slice(Math.max(0, offset - LONGEST_WORD), offset))?.[0].length ?? 0);
  if (WORD_GOES_ON.test(text.slice(end, end + 1)) || BOUND_BEFORE.test(text.slice(start - 1, start))) return undefined;
  const written = language ?? languageAround(text, offset);
  if (!written) return undefined;
  const word = STAND_IN[written];
  const standIn = /(?:^|[.!?…]["»”)]*\s+)$/u.test(text.slice(Math.max(0, start - 8), start)) ? word[0].toUpperCase() + word.slice(1) : word;
  const { segments, prose, usesYo } = segmentDraft({ ...draft, text: text.slice(0, start) + standIn + text.slice(end) });
  const segment = segments.find((each) => each.start <= start && start < each.end);
  const at = segment?.tokens.findIndex((token) => token.start === start) ?? -1;
  if (!segment || at < 0 || segment.tokens[at].hashtag || segment.tokens[at].end !== start + standIn.length) return undefined;
  const longer = standIn.length - (end - start);
  return {
    language: written,
    start,
    begun: text.slice(start, end),
    sentence: { start: segment.start, end: segment.end - longer },
    isFinished: /[.!?…]["»”)\s]*$/u.test(prose.text.slice(segment.start, segment.end)),
    standIn: { tokens: segment.tokens, at, text: prose.text, start: segment.start, end: segment.end, usesYo, longer },
  };
}

const STAND_IN: Readonly<Record<LanguageCode, string>> = { ru: 'слово', en: 'word' };

const WORD_BEGUN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-‐‑'’](?=[\p{L}\p{N}])|[-‐‑]$)*$/u;
const WORD_GOES_ON = /[\p{L}\p{N}_]/u;
/** What makes a word part of an address, a name on a platform or a hashtag. */
const BOUND_BEFORE = /[@#/\\_=&~.]/;
const LONGEST_WORD = 100;

/** The language of most letters in the sentence around an offset or before it, as far as its line goes. */
function languageAround(text: string, offset: number): LanguageCode | undefined {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const found = text.indexOf('\n', offset);
  const to = found < 0 ? text.length : found;
  const sentence = splitSentences(text, from, to).findLast((each) => each.start <= offset);
  return sentence && languageOf(text.slice(sentence.start, sentence.end));
}

function languageOf(text: string): LanguageCode | undefined {
  const [russian, english] = [/[а-яё]/gi, /[a-z]/gi].map((letters) => (text.match(letters) ?? []).length);
  return russian + english === 0 ? undefined : 2 * russian >= english ? 'ru' : 'en';
}
