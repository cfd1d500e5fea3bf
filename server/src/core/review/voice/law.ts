import { ARTICLES, PREPOSITIONS } from '../../language/english/wordClasses.js';
import { persons } from '../../language/persons.js';
import { lastAt } from '../../language/order.js';
import type { LanguageCode } from '../../language/phrase.js';
import type { Block } from '../../draft/block.js';
import type { Segment } from '../../draft/segment.js';
import type { Cue } from './cues.js';
import { type DraftReading, type Span, visible } from './draftReading.js';
import { firstFrom, lastBefore, type Target } from './target.js';

/** A law cited by article, or by its name. Indexes of words in the segment. */
interface Citation extends Span {
  readonly first: number;
  readonly last: number;
}

/** How many words away a citation still speaks for a wording of the law. */
const NEAR = 12;
const NEAR_AFTER = 7;

/**
 * Whether the wording is that of a law: it stands close to a citation, with no clause between them. A label of a person is that of a law
 * only in a charge; beside it the author speaks (“Under the Act a prostitute may …”).
 */
export function isLaw(reading: DraftReading, target: Target, isPerson: boolean): boolean {
  const { segment, span, isQuoted } = target;
  const citations = citationsIn(reading, segment);
  if (segment.block.kind === 'tableCell' && !isPerson && citations.length === 0) return citesInRow(reading, segment.block);
  if (citations.length === 0) return false;
  if (isQuoted) {
    const at = lastBefore(segment, span.start);
    const after = firstFrom(segment, span.end);
    return citations.some(
      ({ first, last, start, end }) =>
        (end <= span.start && at - last <= NEAR && !ENDS.test(reading.text.slice(end, span.start))) ||
        (start >= span.end && first - after <= NEAR && !ENDS.test(reading.text.slice(span.end, start))) ||
        (start >= span.start && end <= span.end),
    );
  }
  if (isPerson && !isDeed(target)) return isCharge(reading, segment, span);
  return citations.some((citation) => isBeside(reading, segment, span, citation));
}

/** A row of a table that names the article in one cell and its title in another. */
function citesInRow(reading: DraftReading, cell: Block): boolean {
  const isOfRow = (other: Block | undefined): other is Block => other?.kind === 'tableCell' && other.row === cell.row;
  for (const step of [-1, 1] as const) {
    for (let other = reading.neighbour(cell, step); isOfRow(other); other = reading.neighbour(other, step)) {
      if (reading.segmentsOf(other).some((segment) => citationsIn(reading, segment).length > 0)) return true;
    }
  }
  return false;
}

const OWN_TEXT: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  en: new Set([...persons.en.possessivesOfAnyForm, 'this']),
  ru: new Set([...persons.ru.possessivesOfAnyForm, 'этого', 'этой']),
};

const COORDINATORS: ReadonlySet<string> = new Set(['and', 'but', 'so', 'while', 'и', 'а', 'но', 'однако']);

const ENDS = /[;!?]/;

function isBeside(reading: DraftReading, segment: Segment, span: Span, { first, last, start, end }: Citation): boolean {
  const { text } = reading;
  if (start >= span.end) {
    const at = firstFrom(segment, span.end);
    const gap = visible(text.slice(span.end, start));
    return first - at <= NEAR_AFTER && !ENDS.test(gap) && !/,.*,/.test(gap);
  }
  const at = lastBefore(segment, span.start);
  if (at - last > NEAR) return false;
  const gap = visible(text.slice(end, span.start));
  if (ENDS.test(gap) || /:.*:/.test(gap)) return false;
  const comma = gap.indexOf(',');
  if (comma < 0) return true;
  // “Under article 9, …” and “article 9, on keeping …” go on about the article; “…, and …” does not.
  const next = segment.tokens[firstFrom(segment, end + comma)];
  return next !== undefined && !COORDINATORS.has(next.norm);
}

/** “on keeping a …”, “with controlling …”: what is forbidden to do with the thing or person, as laws put it. */
function isDeed({ segment, span, language }: Target): boolean {
  if (language !== 'en') return false;
  const { tokens } = segment;
  let at = lastBefore(segment, span.start);
  while (at >= 0 && (ARTICLES.has(tokens[at].norm) || tokens[at].norm === 'any')) at--;
  return at > 0 && tokens[at].norm.endsWith('ing') && PREPOSITIONS.has(tokens[at - 1].norm);
}

/** “The charge read: being a …, contrary to section 1 of the Act”: label and citation in one charge. */
function isCharge(reading: DraftReading, segment: Segment, span: Span): boolean {
  const at = lastBefore(segment, span.start);
  return reading
    .cuesOf(segment)
    .some(
      ({ kind, last, end }) =>
        kind === 'charge' && last <= at && at - last <= 6 && !/[,.;!?]/.test(visible(reading.text.slice(end, span.start))),
    );
}

/** The laws a sentence cites. A section, an article by its number alone may be one of a report: it needs a law, a point or a charge beside it. */
function citationsIn(reading: DraftReading, segment: Segment): Citation[] {
  const { tokens } = segment;
  const { text } = reading;
  const cues = reading.cuesOf(segment);
  const isLawAround = (from: number, to: number): Cue | undefined =>
    cues.find(({ kind, first, last }) => kind === 'law' && first >= from && last <= to);
  const found: Citation[] = [];
  for (const { kind, first, last } of cues) {
    if (kind === 'article' || kind === 'chapter') {
      const number =
        tokens[last + 1] && /^\d/.test(tokens[last + 1].norm) ? last + 1 : /^\d/.test(tokens[first - 1]?.norm ?? '') ? first - 1 : -1;
      if (number < 0) continue;
      const law = isLawAround(number, number + 8);
      const behind = isLawAround(Math.max(0, Math.min(first, number) - 8), number);
      const named = law && !/[.;!?]\s/.test(text.slice(tokens[number].end, tokens[law.first].start)) ? law : undefined;
      // “section 12 of our handbook”, «глава 3 этого отчёта»
      const isOfText = tokens
        .slice(number + 1, number + 4)
        .some(({ norm, language }) => language !== undefined && OWN_TEXT[language].has(norm));
      if (named || behind || (kind === 'article' && !isOfText))
        found.push(citation(segment, Math.min(first, number), Math.max(last, number, named?.last ?? 0)));
    } else if (kind === 'law') {
      // “the Street Offences Act 1959”: a law by its name.
      const year = tokens[last + 1] && /^(?:18|19|20)\d\d$/.test(tokens[last + 1].norm);
      const isNamed =
        /^\p{Lu}/u.test(tokens[first].text) &&
        first > 0 &&
        /^\p{Lu}\p{Ll}/u.test(tokens[first - 1].text) &&
        tokens[first].language === 'en';
      if (isNamed || year) found.push(citation(segment, first, year ? last + 1 : last));
    }
  }
  const sign = text.slice(segment.start, segment.end).indexOf('§');
  if (sign >= 0) {
    const at = lastAt(tokens, segment.start + sign) + 1;
    if (/^\d/.test(tokens[at]?.norm ?? '')) found.push(citation(segment, at, at));
  }
  return found;
}

function citation({ tokens }: Segment, first: number, last: number): Citation {
  return { first, last, start: tokens[first].start, end: tokens[last].end };
}
