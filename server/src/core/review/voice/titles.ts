import { type DraftReading, type Span, visible } from './draftReading.js';
import type { Block } from '../../draft/block.js';
import type { Quotation } from './quotations.js';
import { lastBefore, type Target } from './target.js';

const LONGEST_TITLE = 12;
/** A title that nothing announces is short. */
const LONGEST_BARE_TITLE = 8;

/** «Сериалы. „…“ …»: the sentence before is no more than the kind of work. */
function isUnderKind(reading: DraftReading, segment: Target['segment']): boolean {
  const before = reading.segmentsOf(segment.block).findLast(({ end }) => end <= segment.start);
  return before !== undefined && before.tokens.length <= 3 && reading.cuesOf(before).some(({ kind }) => kind === 'titled');
}

/** Whether what stands between quotation marks is a title or a name: announced by its kind, in title case, or one of a list of titles. */
export function isTitle(reading: DraftReading, { segment, wordCount }: Target, quotation: Quotation): boolean {
  if (wordCount > LONGEST_TITLE) return false;
  const { text } = reading;
  const inside = visible(text.slice(quotation.inside.start, quotation.inside.end));
  if (!/^\P{L}*\p{Lu}/u.test(inside) || /^\P{Ll}*$/u.test(inside) || /[^.]\.\s*$/.test(inside)) return false;
  return (
    isAnnounced(reading, segment, quotation) ||
    isUnderKind(reading, segment) ||
    (wordCount > 1 && isTitleCase(inside)) ||
    isInRow(reading, segment.block, quotation)
  );
}

/** A short run of words with a capital that its place does not call for, and nobody speaking. */
export function isBareTitle({ segment, wordCount }: Target, quotation: Quotation, text: string): boolean {
  if (wordCount > LONGEST_BARE_TITLE) return false;
  const inside = visible(text.slice(quotation.inside.start, quotation.inside.end));
  if (!/^\p{Lu}/u.test(inside) || /^\P{Ll}*$/u.test(inside) || /[,.]\s*$/.test(inside)) return false;
  const opens = /^[^\p{L}\p{N}]*$/u.test(text.slice(segment.start, quotation.start));
  return !opens || wordCount > 2;
}

/** “the film …”, «роман Мопассана …»: a kind of work or organisation, its author perhaps, then the title. */
function isAnnounced(reading: DraftReading, segment: Target['segment'], { start }: Span): boolean {
  const { tokens } = segment;
  const at = lastBefore(segment, start);
  return reading.cuesOf(segment).some(({ kind, last }) => {
    if (kind !== 'titled' || last > at || at - last > 3) return false;
    const gap = reading.text.slice(tokens[last].end, start);
    if (/[.;!?]/.test(gap) || (last < at && gap.includes(':'))) return false;
    // Between the kind and the title stand names, or what the kind belongs to: «книга Анны Кай …», “the ministry's report on rents, …”.
    return tokens.slice(last + 1, at + 1).every(({ text }) => /^\p{Lu}/u.test(text) || /^(?:by|of|the|in|из|от|о)$/.test(text));
  });
}

/** Two or more words with capitals, and no small word but those that English titles leave small. */
function isTitleCase(inside: string): boolean {
  if (/[а-яё]/i.test(inside) || /[.!?…,]$/.test(inside)) return false;
  const words = inside.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  return words.length - small.length >= 2 && small.every((word) => word.length <= 4) && small.length <= (words.length + 1) / 2;
}

/** One of several titles in a row: «Ночи Кабирии», «Красотка». */
function isInRow(reading: DraftReading, block: Block, quotation: Quotation): boolean {
  const { text } = reading;
  return reading.quotationsOf(block).quotations.some((other) => {
    if (other === quotation || !/^\p{Lu}/u.test(text.slice(other.start + 1))) return false;
    const between = other.start < quotation.start ? text.slice(other.end, quotation.start) : text.slice(quotation.end, other.start);
    return /^[\s\u0000]*(?:[,;]|,? (?:and|or|и|или))[\s\u0000]*$/.test(between) && !/[.!?…]/.test(text[other.end - 2]);
  });
}

const LONGEST_REFERENCE = 600;

/**
 * An entry of a list of references: a surname with initials, a year, and what only such entries have (volume and pages, a publisher, a
 * double slash before the journal). It names works in their own words.
 */
export function isReference(reading: DraftReading, block: Block): boolean {
  const { text } = reading;
  if (block.end - block.start > LONGEST_REFERENCE) return false;
  const written = visible(text.slice(block.start, block.end));
  if (!SURNAME_AND_INITIALS.test(written) || !/\b(?:19|20)\d\d\b/.test(written)) return false;
  if (/\/\/|\d\s?:\s?\d|\d\(\d|;\d|№|\d [сcp]\.|[СPp]\. ?\d|[СМЛ]п?б?\.: /.test(written)) return true;
  return reading.segmentsOf(block).some((segment) => reading.cuesOf(segment).some(({ kind }) => kind === 'reference'));
}

const SURNAME_AND_INITIALS = /^[^A-Za-zА-Яа-яЁё]*[A-ZÀ-ÞА-ЯЁ][^\s,.]{1,30},? [A-ZА-ЯЁ](?:\.|[A-ZА-ЯЁ]?[\s.,])/;
