import { type Hashtag, type Token, toToken } from './language.js';
import { Kind, isLetter, isSurrogateStart, kindOf, kindOfCodePoint } from './letters.js';
import { remembered } from './remembered.js';
import { normOf, regularSpelling } from './spelling.js';

/**
 * The words and numbers of `text` between `start` and `end`, in order. `text` is prose with hidden markup (see mask.ts).
 *
 * A word is letters and digits, joined by hyphens and apostrophes; hidden characters inside do not split it. An English
 * possessive ends before its apostrophe: “[prostitute]’s”. A censored letter belongs to the word: «пр*ститутка». A hashtag gives
 * its words one by one, each knowing the whole: “#EndProstitution” → “End”, “Prostitution”. Offsets outside the text are
 * brought into it.
 */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  const limit = Math.min(end, text.length);
  let position = Math.max(start, 0);
  while (position < limit) {
    const code = text.charCodeAt(position);
    if (code === HASH && opensHashtag(text, position, start, limit)) position = readHashtag(text, position, limit, tokens);
    else if (startsWord(text, position, code)) position = readWord(text, position, limit, tokens);
    else position++;
  }
  return tokens;
}

const HASH = 0x23;
const ASTERISK = 0x2a;
const AT = 0x40;
const UNDERSCORE = 0x5f;

function startsWord(text: string, position: number, code: number): boolean {
  const kind = isSurrogateStart(code) ? kindOfCodePoint(text.codePointAt(position)!) : kindOf(code);
  return isLetter(kind) || kind === Kind.Digit;
}

/** Reads the word that starts at `start` and returns where to go on. */
function readWord(text: string, start: number, limit: number, tokens: Token[]): number {
  let position = start;
  let end = start;
  let plain = true;
  let scripts = 0;
  let apostrophe = -1;
  while (position < limit) {
    const code = text.charCodeAt(position);
    const wide = isSurrogateStart(code);
    const kind = wide ? kindOfCodePoint(text.codePointAt(position)!) : kindOf(code);
    if (isLetter(kind) || kind === Kind.Digit) {
      // The scripts are counted to see whether look-alike letters may be among them.
      scripts |= 1 << kind;
      if (wide || position > end) plain &&= !wide && plainJoint(text, end, position);
      position += wide ? 2 : 1;
      end = position;
    } else if (kind === Kind.Mark) {
      plain = false;
      end = ++position;
    } else if (kind === Kind.Ignorable) {
      position++;
    } else {
      const joint = jointLength(text, start, end, position, limit, code);
      if (joint === 0) break;
      apostrophe = isApostrophe(code) ? position : -1;
      position += joint;
    }
  }
  const mixed = (scripts & DISGUISABLE) !== 0 && (scripts & (scripts - 1)) !== 0;
  tokens.push(makeToken(text, start, possessiveStart(text, start, apostrophe, end), plain && !mixed));
  return end;
}

const DISGUISABLE = (1 << Kind.Latin) | (1 << Kind.Cyrillic);

/** Whether what joins two letters needs no tidying: a plain hyphen or apostrophe. */
function plainJoint(text: string, from: number, to: number): boolean {
  if (to !== from + 1) return false;
  const code = text.charCodeAt(from);
  return code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x2c || code === 0x3a;
}

function makeToken(text: string, start: number, end: number, plain: boolean, hashtag?: Hashtag): Token {
  const raw = text.slice(start, end);
  if (!plain) {
    const regular = regularSpelling(raw);
    return toToken(start, end, regular, normOf(regular), undefined, hashtag);
  }
  const word = plainWord(raw);
  return toToken(start, end, word.text, word.norm, undefined, hashtag);
}

/** The same strings for the same word, so that look-ups need not compare their letters. */
const plainWord = remembered((text) => ({ text, norm: normOf(text) }));

/** How many characters at `position` join the word before it to what follows; 0 when the word ends here. */
function jointLength(text: string, start: number, end: number, position: number, limit: number, code: number): number {
  const before = kindBefore(text, end, start);
  if (code === ASTERISK) return censoredLength(text, before, position, limit);
  const length = 1;
  const after = kindAfter(text, position + length, limit);
  if (!isLetter(after) && after !== Kind.Digit) return 0;
  const letters = Number(isLetter(before)) + Number(isLetter(after));
  if (isHyphen(code)) return letters > 0 ? length : 0;
  // A dash without spaces is a hyphen between words but a range between numbers.
  if (isDash(code) || isApostrophe(code) || code === AT) return letters === 2 ? length : 0;
  if (code === 0x2e || code === 0x2c || code === 0x3a) return letters === 0 ? length : 0;
  // «активист_ка»: forms for all genders are written with an underscore in Russian.
  return code === UNDERSCORE && before === Kind.Cyrillic && after === Kind.Cyrillic ? length : 0;
}

function censoredLength(text: string, before: Kind, position: number, limit: number): number {
  if (!isLetter(before)) return 0;
  let length = 1;
  while (length < 6 && text.charCodeAt(position + length) === ASTERISK) length++;
  return isLetter(kindAfter(text, position + length, limit)) ? length : 0;
}

function kindBefore(text: string, end: number, start: number): Kind {
  for (let index = end - 1; index >= start; index--) {
    const code = text.charCodeAt(index);
    if ((code & 0xfc00) === 0xdc00) continue;
    const kind = isSurrogateStart(code) ? kindOfCodePoint(text.codePointAt(index)!) : kindOf(code);
    if (kind !== Kind.Ignorable && kind !== Kind.Mark) return kind;
  }
  return Kind.Other;
}

function kindAfter(text: string, position: number, limit: number): Kind {
  for (let index = position; index < limit; index++) {
    const code = text.charCodeAt(index);
    const kind = isSurrogateStart(code) ? kindOfCodePoint(text.codePointAt(index)!) : kindOf(code);
    if (kind !== Kind.Ignorable && kind !== Kind.Mark) return kind;
  }
  return Kind.Other;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function isDash(code: number): boolean {
  return code === 0x2012 || code === 0x2013;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x02bc || code === 0x2018 || code === 0x60;
}

/** Where the possessive ending begins, or `end` when the word has none. */
function possessiveStart(text: string, start: number, apostrophe: number, end: number): number {
  if (apostrophe < 0 || end < apostrophe + 2) return end;
  const ending = regularSpelling(text.slice(apostrophe + 1, end));
  if (ending !== 's' && ending !== 'S') return end;
  const owner = normOf(regularSpelling(text.slice(start, apostrophe)));
  return CONTRACTED.has(owner) || !/^[\p{Script=Latin}\d-]/u.test(owner) ? end : apostrophe;
}

/** Words after which ’s is “is”, “has” or “us”, not a possessive. */
const CONTRACTED = new Set('he she it that this what who where when why how there here let'.split(' '));

/** Whether the `#` at `position` begins a hashtag: not inside a word or address, and with a letter in it. */
function opensHashtag(text: string, position: number, start: number, limit: number): boolean {
  const before = position > start ? text.charCodeAt(position - 1) : 0x20;
  if (before === HASH || before === 0x26 || before === 0x2f || isTagCharacter(text, position - 1, start)) return false;
  for (let index = position + 1; index < limit && isTagCharacter(text, index, 0); index++) {
    if (isLetter(kindAfter(text, index, index + 2))) return true;
  }
  return false;
}

function isTagCharacter(text: string, index: number, start: number): boolean {
  if (index < start) return false;
  const code = text.charCodeAt(index);
  if (code === UNDERSCORE) return true;
  if (isSurrogateStart(code)) return isLetter(kindOfCodePoint(text.codePointAt(index)!));
  const kind = kindOf(code);
  return isLetter(kind) || kind === Kind.Digit || kind === Kind.Mark;
}

function readHashtag(text: string, start: number, limit: number, tokens: Token[]): number {
  let end = start + 1;
  while (end < limit && (isTagCharacter(text, end, 0) || (text.charCodeAt(end) & 0xfc00) === 0xdc00)) end++;
  const hashtag = { start, end };
  if (end - start > LONGEST_HASHTAG) {
    tokens.push(makeToken(text, start + 1, end, false, hashtag));
    return end;
  }
  for (const word of text.slice(start + 1, end).matchAll(HASHTAG_WORD)) {
    const wordStart = start + 1 + word.index;
    tokens.push(makeToken(text, wordStart, wordStart + word[0].length, false, hashtag));
  }
  return end;
}

/** Nobody writes a longer one, and its words would all be one sentence; data is one word. */
const LONGEST_HASHTAG = 500;

/** A number, an abbreviation before a capitalised word (“HIV” in “HIVPositive”), a capitalised word, or a run of small letters. */
const HASHTAG_WORD = /\p{Nd}+|(?:\p{Lu}\p{M}*)+(?!\p{M}*\p{Ll})|\p{Lu}\p{M}*[\p{Ll}\p{M}]+|[\p{Ll}\p{Lo}\p{Lm}\p{M}]+/gu;
