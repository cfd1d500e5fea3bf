import { type Token, toToken } from '../language/language.js';
import type { LanguageCode } from '../language/phrase.js';

/**
 * The words of a segment, those of hashtags parted further where somebody knows borders inside them. What the writer has parted with capitals or
 * underscores stays so; only an abbreviation that runs into small letters (“HIVinfected”) is read again, since its border is one letter further.
 *
 * @param bordersIn offsets inside a run of letters where words begin; empty where nothing is known
 */
export function splitHashtags(
  tokens: readonly Token[],
  bordersIn: (language: LanguageCode, run: string) => readonly number[],
): readonly Token[] {
  if (!tokens.some(({ hashtag }) => hashtag)) return tokens;
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const next = tokens[index + 1];
    const joined = next && runsInto(token, next) ? join(token, next) : undefined;
    const parts = (joined && split(joined, bordersIn)) ?? undefined;
    if (parts) index++;
    result.push(...(parts ?? split(token, bordersIn) ?? [token]));
  }
  return result;
}

function runsInto(token: Token, next: Token): boolean {
  return token.hashtag !== undefined && token.hashtag === next.hashtag && token.end === next.start && /^\p{Lu}+$/u.test(token.text);
}

function join(token: Token, next: Token): Token {
  const { start, text, norm, language, hashtag } = token;
  return toToken(start, next.end, text + next.text, norm + next.norm, language ?? next.language, hashtag);
}

function split(token: Token, bordersIn: (language: LanguageCode, run: string) => readonly number[]): Token[] | undefined {
  const { start, end, text, norm, language, hashtag } = token;
  // Where letters were composed or replaced, offsets in the norm are not those of the text.
  if (!hashtag || !language || norm.length !== end - start || text.length !== norm.length) return undefined;
  const borders = bordersIn(language, norm);
  if (borders.length === 0) return undefined;
  return [0, ...borders].map((from, index) => {
    const to = borders[index] ?? norm.length;
    return toToken(start + from, start + to, text.slice(from, to), norm.slice(from, to), language, hashtag);
  });
}
