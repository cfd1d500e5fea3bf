import type { Site, Token } from '../language.js';
import { INVISIBLE } from '../mask.js';

/** The text a reader sees: without hidden markup. */
export function visible(text: string): string {
  return text.includes(INVISIBLE) ? text.replaceAll(INVISIBLE, '') : text;
}

/** Whether two words follow each other with nothing but space, quotation marks and hidden markup between. */
export function touches(text: string, left: number, right: number): boolean {
  return /^["“”„«»‘’']*\s+["“”„«»‘’']*$/.test(visible(text.slice(left, right)));
}

/** The word directly before the site; none when the site is the second part of a compound (“ex-[prostitute]”) or opens its sentence. */
export function wordBefore(site: Site): Token | undefined {
  const before = site.tokens[site.first - 1];
  return before && before.start >= site.segmentStart && !isCompoundEnd(site) && touches(site.text, before.end, site.start)
    ? before
    : undefined;
}

/** The word directly after the site; none after a clitic, or when the site is the first part of a compound (“[brothel]-keeping”). */
export function wordAfter(site: Site): Token | undefined {
  const after = site.tokens[site.last + 1];
  return after && after.end <= site.segmentEnd && !isCompoundStart(site) && touches(site.text, site.end, after.start) ? after : undefined;
}

/** Whether the site is a later part of a hyphenated word. */
export function isCompoundEnd(site: Site): boolean {
  return /[-‐‑–]$/.test(visible(site.text.slice(Math.max(0, site.start - 8), site.start)));
}

/** Whether the site is an earlier part of a hyphenated word. */
export function isCompoundStart(site: Site): boolean {
  return /^[-‐‑–]\p{L}/u.test(visible(site.text.slice(site.end, site.end + 8)));
}

export interface Clitic {
  readonly start: number;
  readonly end: number;
  readonly apostrophe: string;
  /** “’s” as against a bare apostrophe. */
  readonly withS: boolean;
}

/** The possessive ending after the site: “’s”, or the apostrophe after a plural; not a closing quotation mark. */
export function cliticAfter(site: Site): Clitic | undefined {
  const { text, end } = site;
  const match = /^(\0*)(['’])([sS](?![\p{L}\p{N}]))?/u.exec(text.slice(end, end + 16));
  if (!match) return undefined;
  if (match[3] === undefined) {
    const afterPlural = /[sSzZ]$/.test(visible(text.slice(site.start, end)));
    const beforeNoun = /^\s+\p{L}/u.test(visible(text.slice(end + match[0].length, end + match[0].length + 8)));
    const closesQuotation = /['‘’]$/.test(visible(text.slice(Math.max(0, site.start - 4), site.start)));
    if (!afterPlural || !beforeNoun || closesQuotation) return undefined;
  }
  return { start: end + match[1].length, end: end + match[0].length, apostrophe: match[2], withS: match[3] !== undefined };
}

/** The first word before `index` that is not skipped, as long as the words touch. */
export function scanBack(site: Site, index: number, skip: (word: Token) => boolean): Token | undefined {
  let right = site.tokens[index + 1]?.start ?? site.start;
  for (let at = index; at >= 0; at--) {
    const word = site.tokens[at];
    if (word.start < site.segmentStart || !touches(site.text, word.end, right)) return undefined;
    if (!skip(word)) return word;
    right = word.start;
  }
  return undefined;
}
