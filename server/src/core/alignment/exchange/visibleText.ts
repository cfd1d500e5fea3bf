import type { Draft } from '../../draft/draft.js';
import { INVISIBLE, OPAQUE, readProse } from '../../draft/prose.js';
import { NOT_XML } from '../../text/escape.js';
import type { Place } from '../checks/difference.js';

/**
 * What a reader sees of passages of a draft: emphasis and links without their marks, character references as the characters, addresses and code as
 * written, on one line. So it is the same sentence to a translation memory whichever way a draft marks it up. Characters that XML 1.0 does not know (control
 * characters, lone surrogates) are left out, in every format. No-break spaces stay: they are the typesetter's.
 *
 * @returns a function from a place, in UTF-16 code units of the draft, to its text; empty where nothing can be seen
 */
export function visibleTextOf(draft: Draft): (place: Place) => string {
  const prose = readProse(draft).text;
  return ({ start, end }) => {
    let text = '';
    let from = start;
    for (const { index, 0: run } of prose.slice(start, end).matchAll(OPAQUE_RUN)) {
      text += prose.slice(from, start + index) + asRead(draft.text.slice(start + index, start + index + run.length));
      from = start + index + run.length;
    }
    text += prose.slice(from, end);
    return text
      .replaceAll(INVISIBLE, '')
      .replace(NOT_XML, '')
      .replace(/\s*[\r\n]\s*|[ \t]+/g, ' ')
      .trim();
  };
}

const OPAQUE_RUN = new RegExp(`${OPAQUE}+`, 'g');

/** Code without its backticks, an address without its angle brackets; where a picture's address follows its description, nothing. */
function asRead(written: string): string {
  if (written.startsWith('](')) return '';
  return /^(`+) ?(.*?) ?\1$/s.exec(written)?.[2] ?? /^<(.*)>$/s.exec(written)?.[1] ?? written;
}
