import type { Draft } from '../draft/draft.js';
import type { Quantity } from './quantities/quantity.js';
import { readQuantities } from './quantities/readQuantities.js';
import type { BlockKind } from '../draft/block.js';
import type { Segment, SegmentedDraft } from '../draft/segment.js';
import type { LanguageCode } from '../language/phrase.js';
import type { Token } from '../language/language.js';
import { OPAQUE } from '../language/mask.js';
import { ADDRESS } from './addresses.js';

/** A sentence, heading, list item or cell as one side of a translation has it. Offsets are UTF-16 code units of the draft's text. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** The language of most of its letters. */
  readonly language: LanguageCode;
  readonly kind: BlockKind;
  readonly quoted: boolean;
  readonly level: number;
  readonly row: number;
  readonly column: number;
  /** The paragraph, item or cell it belongs to, in one language: a number that grows through the draft. */
  readonly block: number;
  /** The list it belongs to; absent outside lists. */
  readonly list?: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Letters and figures, each address counted as one: what lengths are compared by. */
  readonly length: number;
  /** The words, in the unit. */
  readonly tokens: readonly Token[];
  /** Figures, dates and times, as its language writes them; read when first asked for. */
  readonly quantities: readonly Quantity[];
}

/** A draft as units. */
export interface UnitText {
  readonly draft: Draft;
  /** As long as the draft's text: markup invisible, addresses opaque, everything else as written. */
  readonly prose: string;
  readonly units: readonly Unit[];
}

/** Reads a draft unit by unit. Where the language changes from line to line a new unit and a new block begin. */
export function readUnits(draft: Draft, { prose, segments }: SegmentedDraft): UnitText {
  const text = withoutAddresses(draft.text, prose.text);
  const pieces = segments.flatMap((segment) => piecesOf(segment, text));
  const units: Unit[] = [];
  let block = -1;
  let list = -1;
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    const opens = !before || !sameBlock(before, piece);
    const closes = !after || !sameBlock(piece, after);
    if (opens) block++;
    const { kind, quoted, level = 0, row = 0, column = 0 } = piece.segment.block;
    if (kind === 'listItem' && before?.segment.block.kind !== 'listItem') list++;
    const { start, end, language, tokens } = piece;
    let quantities: readonly Quantity[] | undefined;
    units.push({
      start,
      end,
      language,
      kind,
      quoted,
      level,
      row,
      column,
      block,
      opens,
      closes,
      tokens,
      length: lengthOf(text, start, end),
      ...(kind === 'listItem' && { list }),

      get quantities() {
        return (quantities ??= readQuantities(text, start, end, language));
      },
    });
  });
  return { draft, prose: text, units };
}

interface Piece {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
  readonly language: LanguageCode;
  readonly tokens: readonly Token[];
}

function sameBlock(one: Piece, other: Piece): boolean {
  return one.segment.block === other.segment.block && one.language === other.language;
}

/** The lines of a segment whose languages differ, the halves of a heading in both languages, or all of it. */
function piecesOf(segment: Segment, text: string): Piece[] {
  const { start, end, tokens } = segment;
  const halves = halvesOf(text, start, end);
  if (halves) {
    return halves.map((half) => ({
      segment,
      ...half,
      tokens: tokens.filter((token) => token.start >= half.start && token.end <= half.end),
    }));
  }
  const lines: { start: number; end: number; language?: LanguageCode }[] = [];
  for (let from = start; from < end;) {
    const found = text.indexOf('\n', from);
    const to = found < 0 || found > end ? end : found;
    const language = languageOf(text, from, to);
    const last = lines.at(-1);
    if (last && (language === undefined || last.language === undefined || last.language === language)) {
      last.end = to;
      last.language ??= language;
    } else lines.push({ start: from, end: to, language });
    from = to + 1;
  }
  return lines.map(({ start, end, language }) => ({
    segment,
    ...trimmed(text, start, end),
    language: language ?? segment.tokens.find((token) => token.language)?.language ?? 'ru',
    tokens: lines.length === 1 ? tokens : tokens.filter((token) => token.start >= start && token.end <= end),
  }));
}

/** «Наши требования / Our demands»: a short line with a sign between two languages. */
function halvesOf(text: string, start: number, end: number): { start: number; end: number; language: LanguageCode }[] | undefined {
  if (end - start > LONGEST_BILINGUAL_LINE) return undefined;
  for (const { index, 0: sign } of text.slice(start, end).matchAll(/\s+[/|—–·•]\s+/g)) {
    const [one, other] = [trimmed(text, start, start + index), trimmed(text, start + index + sign.length, end)];
    const [first, second] = [shareOfRussian(text, one), shareOfRussian(text, other)];
    if (first === undefined || second === undefined) continue;
    if (first > 0.8 && second < 0.33)
      return [
        { ...one, language: 'ru' },
        { ...other, language: 'en' },
      ];
    if (second > 0.8 && first < 0.33)
      return [
        { ...one, language: 'en' },
        { ...other, language: 'ru' },
      ];
  }
  return undefined;
}

const LONGEST_BILINGUAL_LINE = 160;

/** Part of the letters that are Russian; `undefined` for a piece that is no wording. */
function shareOfRussian(text: string, { start, end }: { readonly start: number; readonly end: number }): number | undefined {
  const letters = text.slice(start, end).match(/[a-z\u0400-\u052f]/gi) ?? [];
  return letters.length < 2 ? undefined : letters.filter((letter) => letter > '\u03ff').length / letters.length;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  return { start, end };
}

/** The language that most letters are in; `undefined` where there are none. */
export function languageOf(text: string, start: number, end: number): LanguageCode | undefined {
  let cyrillic = 0;
  let latin = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x400 && code < 0x530) cyrillic++;
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin++;
  }
  // Russian sentences are full of names in Latin letters; English ones seldom hold more than a word of Russian.
  return cyrillic + latin === 0 ? undefined : 2 * cyrillic >= latin ? 'ru' : 'en';
}

function lengthOf(text: string, start: number, end: number): number {
  return (text.slice(start, end).replace(OPAQUE_RUN, '_').match(COUNTED) ?? []).length;
}

const OPAQUE_RUN = new RegExp(`${OPAQUE}+`, 'g');
const COUNTED = /[\p{L}\p{N}_]/gu;

function withoutAddresses(raw: string, masked: string): string {
  let text = '';
  let from = 0;
  const opaque = new RegExp(`${OPAQUE}+`, 'g');
  for (const { index, 0: run } of masked.matchAll(opaque)) {
    const written = raw.slice(index, index + run.length);
    text += masked.slice(from, index) + (ADDRESS.test(written) || /[\r\n]/.test(written) ? run : written);
    from = index + run.length;
  }
  return text + masked.slice(from);
}
