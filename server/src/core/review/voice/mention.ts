import { PLURAL } from '../../language/english/slots.js';
import { persons } from '../../language/persons.js';
import type { LanguageCode } from '../../language/phrase.js';
import { ARTICLES, POSSESSIVES } from '../../language/english/wordClasses.js';
import { NOM, plural, singular } from '../../language/russian/slots.js';
import type { Segment } from '../../draft/segment.js';
import type { VoiceCueKind } from '../../terminology/voiceCue.js';
import { overlapping } from '../../language/order.js';
import { beginningOf, type DraftReading, type Span, visible } from './draftReading.js';
import { isFirstPerson, isGivenName } from './naming.js';
import { firstFrom, isCountable, lastBefore, LONGEST_LABEL, type Target } from './target.js';

/** Words that may stand between a noun like “word” and the word itself. */
const FILLERS: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  en: new Set(['like', 'such', 'as', 'of', 'a', 'an', 'the', 'including', 'eg', 'is', 'was']),
  ru: new Set(['типа', 'вроде', 'наподобие', 'как', 'вида']),
};
const CONNECTORS: ReadonlySet<string> = new Set(['and', 'or', 'и', 'или', 'nor', 'либо', 'ни']);

/** Whether a word is spoken of as a word. */
export function isMention(reading: DraftReading, target: Target): boolean {
  return (
    isAnnounced(reading, target) ||
    isListed(reading, target) ||
    isUnderHead(reading, target) ||
    isSlogan(reading, target) ||
    isPutSo(reading, target) ||
    isDeemed(reading, target) ||
    isContrasted(reading, target) ||
    isGivenName(reading, target) ||
    isGlossaryEntry(reading, target)
  );
}

/** “the ‘…’ crowd”, «формула „…“»: a catchphrase that is looked at, of any length. */
function isSlogan(reading: DraftReading, { segment, span, isQuoted }: Target): boolean {
  if (!isQuoted) return false;
  const before = lastBefore(segment, span.start);
  const after = firstFrom(segment, span.end);
  const adjoins = (from: number, to: number): boolean => /^\s*$/.test(visible(reading.text.slice(from, to)));
  return reading
    .cuesOf(segment)
    .some(
      ({ kind, first, last, start, end }) =>
        kind === 'slogan' && ((last === before && adjoins(end, span.start)) || (first === after && adjoins(span.end, start))),
    );
}

/** “the “brothel” (their word)”, «„притон“, как записали в протоколе»: the writer says at once whose wording it is. */
function isPutSo(reading: DraftReading, { segment, span, isQuoted, wordCount }: Target): boolean {
  if (!isQuoted || wordCount > LONGEST_WORDING) return false;
  const after = firstFrom(segment, span.end);
  return reading
    .cuesOf(segment)
    .some(
      ({ kind, first, start }) =>
        kind === 'put-so' && first === after && /^\s*[(,—–-]\s*$/.test(visible(reading.text.slice(span.end, start))),
    );
}

/** How many words may stand between a verb and what something is made out to be: «превращают обычную съёмную квартиру в …». */
const DEEMED_WITHIN = 7;
const INTO: ReadonlySet<string> = new Set(['into', 'as', 'в', 'во', 'за', 'как', 'к', 'под']);

/** “turn a flat into a “brothel””: what others make of it. */
function isDeemed(reading: DraftReading, { segment, span, isQuoted, wordCount }: Target): boolean {
  if (!isQuoted || wordCount > LONGEST_LABEL) return false;
  let at = lastBefore(segment, span.start);
  while (at >= 0 && ARTICLES.has(segment.tokens[at].norm)) at--;
  if (at < 0 || !INTO.has(segment.tokens[at].norm)) return false;
  return reading
    .cuesOf(segment)
    .some(
      (cue) =>
        cue.kind === 'deeming' &&
        cue.last < at &&
        at - cue.last <= DEEMED_WITHIN &&
        !isFirstPerson(cue) &&
        !/[.,;:!?—–«“„"]/.test(visible(reading.text.slice(cue.end, span.start))),
    );
}

const LONGEST_WORDING = 5;

/** “the word …”, “expressions such as … or …”, “do not write “…””. */
function isAnnounced(reading: DraftReading, target: Target): boolean {
  const { segment, isQuoted, wordCount } = target;
  if (wordCount > LONGEST_WORDING) return false;
  const { at, isList } = beforeList(reading, target);
  if (at < 0) return false;
  const gap = visible(reading.text.slice(segment.tokens[at].end, isList ? (segment.tokens[at + 1]?.start ?? 0) : target.span.start));
  const cues = reading.cuesOf(segment).filter(({ last }) => last === at);
  const isWord = cues.some(({ kind, first }) => kind === 'word' && !isPartOf(reading, segment, first));
  if (isWord && (isQuoted ? !/[.;!?]/.test(gap) : !/[.,;:!?—–]/.test(gap) && isNominative(target))) return true;
  if (isQuoted && wordCount <= LONGEST_LABEL && isHeldFromAfar(reading, target)) return true;
  if (/[.,;:!?—–]/.test(gap)) return false;
  const verbs = cues.filter(({ kind }) => kind === 'wording' || kind === 'choosing');
  if (verbs.length === 0) return false;
  if (isQuoted)
    return (
      /^\P{Lu}/u.test(reading.text.slice(target.span.start + 1, target.span.end)) && !/[.!?…,]/.test(reading.text[target.span.end - 2])
    );
  // “do not write …”
  // “never say … lack agency”: a sentence follows, not a word.
  if (/^[\s\u0000]+\p{L}/u.test(reading.text.slice(target.span.end, segment.end)) && !FOLLOWS.has(nextWord(segment, target.span.end)))
    return false;
  return isBareSingular(target) || verbs.some(({ kind, first }) => kind === 'wording' && NEGATIONS.has(segment.tokens[first - 1]?.norm));
}

/** How far before its colon a list says that it is one of words: “Words to avoid: …”, «Избегайте слов: …». */
const LIST_WITHIN = 4;
const LONGEST_ITEM = 4;
/** A list goes no further, in UTF-16 code units: a sentence may be as long as the draft, and each of its wordings asks. */
const LIST_REACH = 300;

const ARROW = /[→⇒]|[-=]>/;

/** “Words to avoid: …, …”, “… → …”: an item of a list of wordings. */
function isListed(reading: DraftReading, target: Target): boolean {
  const { text } = reading;
  const { segment, span, isQuoted, language } = target;
  // Two arrows and more are a chain of causes.
  const from = Math.max(segment.start, span.start - LIST_REACH);
  const behind = visible(text.slice(span.end, Math.min(segment.end, span.end + LIST_REACH))).split(';', 1)[0];
  const before = visible(text.slice(from, span.start)).split(';').at(-1)!;
  const [next, ...rest] = behind.split(ARROW);
  if (rest.length > 0 && next.trim() === '') return rest.length === 1 && !ARROW.test(before);
  const colon = from + text.slice(from, span.start).lastIndexOf(':');
  if (isQuoted || colon < from || !isNominative(target)) return false;
  const items = visible(text.slice(colon + 1, span.start)).split(',');
  const isWhole = /^\s*(?:[,;.…]|(?:and|or|и|или)\s|$)/.test(behind);
  const lengths = items.map((item) => item.trim().split(/\s+/).filter(Boolean).length);
  const isRow = items.every((item) => !/[.;!?—–()]/.test(item)) && lengths.every((length) => length <= LONGEST_ITEM);
  if (!isWhole || !isRow || lengths[lengths.length - 1] > 1) return false;
  const at = lastBefore(segment, colon + 1);
  return reading
    .cuesOf(segment)
    .some(
      ({ kind, first, last }) =>
        last <= at &&
        at - last < LIST_WITHIN &&
        segment.tokens.slice(last + 1, at + 1).every(({ norm }) => !persons[language].be.has(norm)) &&
        (kind === 'choosing' || (kind === 'word' && !isPartOf(reading, segment, first))),
    );
}

/** How many cells before one the head of its column is looked for: all of a table that somebody reads. */
const MOST_CELLS = 200;

/** “Instead of | Write”, «Не пишите | Пишите»: a cell of a column of wordings. */
function isUnderHead(reading: DraftReading, { segment }: Target): boolean {
  const { block } = segment;
  if (block.kind !== 'tableCell' || !block.row || segment.tokens.length > LONGEST_ITEM) return false;
  let head = reading.neighbour(block, -1);
  for (let cells = 0; cells < MOST_CELLS && head?.kind === 'tableCell'; cells++) {
    if (head.row === 0 && head.column === block.column) break;
    head = reading.neighbour(head, -1);
  }
  if (head?.kind !== 'tableCell' || head.row !== 0) return false;
  return reading
    .segmentsOf(head)
    .some((title) =>
      reading
        .cuesOf(title)
        .some(
          ({ kind, first }) =>
            kind === 'instead' ||
            kind === 'choosing' ||
            kind === 'word' ||
            (kind === 'wording' && NEGATIONS.has(title.tokens[first - 1]?.norm)),
        ),
    );
}

/** “replaced … with …”, “nobody says …”: a person or thing that can be counted does not stand without an article as an object. */
function isBareSingular({ language, occurrence, segment, span }: Target): boolean {
  if (language !== 'en' || !occurrence) return false;
  const { phrase } = occurrence.designation;
  const isSingular = occurrence.readings.length > 0 && occurrence.readings.every(({ slots }) => (slots & PLURAL) === 0);
  const before = segment.tokens[lastBefore(segment, span.start)]?.norm ?? '';
  return phrase.partOfSpeech === 'noun' && isCountable(phrase) && isSingular && !ARTICLES.has(before) && !POSSESSIVES.has(before);
}

/** “the noun sounds like “…””, «убрать из переводов „…“»: a few words come between. */
function isHeldFromAfar(reading: DraftReading, { segment, span }: Target): boolean {
  const at = lastBefore(segment, span.start);
  return reading
    .cuesOf(segment)
    .some(
      ({ kind, first, last, end }) =>
        (kind === 'word' || kind === 'choosing') &&
        last <= at &&
        at - last <= (kind === 'word' ? 3 : 2) &&
        !isPartOf(reading, segment, first) &&
        !/[.,;:!?—–«“„"‘]/.test(visible(reading.text.slice(end, span.start))),
    );
}

/** «по словам …» speaks of a speaker, not of a word. */
function isPartOf(reading: DraftReading, segment: Segment, word: number): boolean {
  return reading.cuesOf(segment).some(({ kind, first, last }) => kind === 'saying' && first < word && last >= word);
}

/** «слово …» is followed by the word as it stands in a dictionary; «обороты …», «образ …» govern others. */
function isNominative({ language, occurrence }: Target): boolean {
  return language !== 'ru' || !occurrence || occurrence.readings.some(({ slots }) => (slots & (singular(NOM) | plural(NOM))) !== 0);
}

const FOLLOWS: ReadonlySet<string> = new Set([
  'or',
  'and',
  'in',
  'when',
  'to',
  'for',
  'even',
  'with',
  'any',
  'before',
  'after',
  'from',
  'because',
  'but',
  'while',
  'если',
  'когда',
  'и',
  'или',
  'в',
  'даже',
  'ни',
]);

function nextWord(segment: Segment, position: number): string {
  return segment.tokens[firstFrom(segment, position)]?.norm ?? '';
}

const NEGATIONS: ReadonlySet<string> = new Set(['not', "don't", 'never', 'stop', 'quit', 'не', 'хватит', 'перестаньте', 'перестать']);

/** “… instead of …”, «…, а не …» between two wordings. */
function isContrasted(reading: DraftReading, target: Target): boolean {
  const { segment, span, isQuoted, wordCount } = target;
  if (wordCount > LONGEST_WORDING) return false;
  const cues = reading.cuesOf(segment);
  let { at } = isQuoted ? beforeList(reading, target) : { at: lastBefore(segment, span.start) };
  while (at >= 0 && ARTICLES.has(segment.tokens[at].norm)) at--;
  const against = cues.find(({ kind, first, last }) => kind === 'instead' && first <= at && at <= last);
  if (!against) return false;
  // “…, not …”: without the comma it denies what follows.
  const isSetApart =
    /,\s*$/.test(reading.text.slice(segment.start, against.start)) || against.last > against.first || against.partOfSpeech !== 'fixed';
  if (!isQuoted && !isSetApart && NEGATIONS.has(segment.tokens[against.first].norm)) return false;
  const wording = cues.some(
    ({ kind, first }) =>
      (kind === 'wording' || kind === 'choosing' || kind === 'word') && (isQuoted || (first < against.first && against.first - first <= 8)),
  );
  if (wording) return true;
  if (!isQuoted) return false;
  // “Why not “…”?”
  const around = segment.tokens.filter(({ start, end }) => end <= span.start || start >= span.end);
  if (around.length <= 3 && reading.text.slice(segment.start, segment.end).includes('?')) return true;
  return reading
    .quotationsOf(segment.block)
    .quotations.some(
      (other) =>
        (other.end <= span.start || other.start >= span.end) &&
        other.end - other.start < 60 &&
        other.start >= segment.start &&
        other.end <= segment.end,
    );
}

/** “**…** — an outdated label; see …”: an entry of a glossary. */
function isGlossaryEntry(reading: DraftReading, { segment, span }: Target): boolean {
  const { text } = reading;
  const { block } = segment;
  if (!opensLine(text, block, span.start)) return false;
  const lineEnd = text.indexOf('\n', span.end);
  const end = Math.min(lineEnd < 0 ? block.end : lineEnd, block.end);
  if (!/^[»“”"]*\s*(?:\([^)]{1,30}\)\s*)?[—–:=-]/.test(beginningOf(text, { start: span.end, end }))) return false;
  return overlapping(reading.segmentsOf(block), { start: span.end, end }).some((other) =>
    reading.cuesOf(other).some(({ kind, start }) => (kind === 'word' || kind === 'cross-reference') && start >= span.end && start < end),
  );
}

/** Whether nothing but marks stands in a line before a place. Looked at from there: a line may be as long as the draft. */
function opensLine(text: string, block: Span, position: number): boolean {
  let before = position - 1;
  while (before >= block.start && text[before] !== '\n' && /[\s\u0000«„“"•*-]/.test(text[before])) before--;
  return before < block.start || text[before] === '\n';
}

/** The word before a target and the list it ends: in “words such as a, b and [c]” that is “words”. */
function beforeList(reading: DraftReading, target: Target): { at: number; isList: boolean } {
  const { segment, span, language } = target;
  const kinds: readonly VoiceCueKind[] = isBareSingular(target) ? ['word', 'wording', 'choosing'] : ['word'];
  const { tokens } = segment;
  const { text } = reading;
  let at = lastBefore(segment, span.start);
  let isList = false;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const next = tokens[at + 1]?.start ?? span.start;
    const gap = visible(text.slice(tokens[at].end, Math.min(next, span.start)));
    if (FILLERS[language].has(tokens[at].norm) || (POSSESSIVES.has(tokens[at].norm) && steps === 0)) {
      at--;
      continue;
    }
    const connects = CONNECTORS.has(tokens[at].norm);
    if (!connects && !/,/.test(gap)) break;
    const other = connects ? at - 1 : at;
    if (other < 0) break;
    // The wording before it: between marks whatever its length, otherwise one word that is not announced by itself.
    const quotation = reading
      .quotationsOf(segment.block)
      .quotations.find(
        ({ start, end }) => start <= tokens[other].start && end >= tokens[other].end && end <= span.start && end - start < 60,
      );
    const from = quotation ? lastBefore(segment, quotation.start) : other - 1;
    if (from < 0) break;
    // “use the label freely, and …”: no list has a comma before its second and last member.
    const isClause =
      connects && /,/.test(text.slice(tokens[other].end, tokens[at].start)) && !/,/.test(text.slice(tokens[from].end, tokens[other].start));
    if (!quotation && (isClause || !announces(reading, segment, from, language, kinds))) break;
    at = from;
    isList = true;
  }
  return { at, isList };
}

/** Whether a list that goes on to the left of an unquoted word is one of wordings. */
function announces(reading: DraftReading, segment: Segment, from: number, language: LanguageCode, kinds: readonly VoiceCueKind[]): boolean {
  for (let at = from; at >= Math.max(0, from - 6); at--) {
    if (reading.cuesOf(segment).some(({ kind, last }) => kinds.includes(kind) && last === at)) return true;
    if (
      !FILLERS[language].has(segment.tokens[at].norm) &&
      !/,/.test(reading.text.slice(segment.tokens[at].end, segment.tokens[at + 1]?.start))
    )
      return false;
  }
  return false;
}
