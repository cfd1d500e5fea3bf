import { InlineContext, type MarkdownConfig } from '@lezer/markdown';

const ASTERISK = 0x2a;
const UNDERSCORE = 0x5f;

/** As CommonMark, but a run of asterisks between two letters is markup only if it plainly has a partner. */
export function emphasis(): MarkdownConfig {
  return {
    parseInline: [
      {
        name: 'Emphasis',
        parse(context, next, start) {
          if (next !== ASTERISK && next !== UNDERSCORE) return -1;
          let end = start + 1;
          while (context.char(end) === next) end++;
          const before = context.slice(Math.max(start - 1, context.offset), start);
          const after = context.slice(end, end + 1);
          const leftFlanking = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
          const rightFlanking = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
          const asterisk = next === ASTERISK;
          if (asterisk && isLetter(before) && isLetter(after) && isCensoring(context.text, start - context.offset, end - context.offset))
            return end;
          const type = asterisk ? InlineContext.emphasisAsterisk : InlineContext.emphasisUnderscore;
          const canOpen = leftFlanking && (asterisk || !rightFlanking || isPunctuation(before));
          const canClose = rightFlanking && (asterisk || !leftFlanking || isPunctuation(after));
          return context.addDelimiter(type, start, end, canOpen, canClose);
        },
      },
    ],
  };
}

/**
 * Whether the asterisks between `start` and `end`, which have letters on both sides, stand for letters. They are markup when they
 * enclose at least three letters of the word with other asterisks in it («прости**тутка**»), or when the next or the last run of
 * asterisks can only be their counterpart («прости**тутка пришла**»).
 */
function isCensoring(text: string, start: number, end: number): boolean {
  if (/^\p{L}{3,}\*/u.test(text.slice(end, end + 60)) || /\*\p{L}{3,}$/u.test(text.slice(Math.max(start - 60, 0), start))) return false;
  // Enclosed by a pair («*Эта wh*re ушла*») they are none themselves.
  return opensBefore(text, start) === closesAfter(text, end);
}

/** Whether the nearest asterisks before `position` can open emphasis and not close it. */
function opensBefore(text: string, position: number): boolean {
  const last = position > 0 ? text.lastIndexOf('*', position - 1) : -1;
  if (last < 0 || isSpace(text[last + 1])) return false;
  let first = last;
  while (text[first - 1] === '*') first--;
  return isSpace(text[first - 1] ?? '') || isPunctuation(text[first - 1]);
}

/** Whether the nearest asterisks after `position` can close emphasis and not open it. */
function closesAfter(text: string, position: number): boolean {
  const first = text.indexOf('*', position);
  if (first < 0 || isSpace(text[first - 1])) return false;
  let last = first;
  while (text[last + 1] === '*') last++;
  return isSpace(text[last + 1] ?? '') || isPunctuation(text[last + 1]);
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

function isPunctuation(character: string): boolean {
  return /[\p{S}\p{P}]/u.test(character);
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}
