import { type Languages, languagesOfDraft, languagesOfSentences, type Votes, votesOf } from '../language/detectLanguage.js';
import { type Evidence, hasForeignLetters, scriptOf, weigh } from '../language/languageEvidence.js';
import { type Hashtag, type Token, toToken } from '../language/language.js';
import type { LanguageCode } from '../language/phrase.js';
import { apart } from '../language/remembered.js';
import { splitSentences } from '../language/splitSentences.js';
import { tokenize } from '../language/tokenize.js';
import type { Draft } from './draft.js';
import { type Block, type Prose, readProseStepwise } from './prose.js';
import { inOneGo, MANY, type Steps } from './steps.js';

/** A sentence: the unit of review and of alignment. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  /** In order; each knows its language. */
  readonly tokens: readonly Token[];
  /** Place among the segments of the draft, from 0. */
  readonly index: number;
  readonly said: Said;
}

/**
 * What a sentence says, wherever it stands. A sentence that is left alone while its block is written has the same object in the next version: what
 * follows from its words need not be worked out again.
 */
export interface Said {
  /** Offsets are those of the sentence. */
  readonly tokens: readonly Token[];
}

export interface SegmentedDraft {
  readonly prose: Prose;
  /** In the order of the text. A sentence of which nothing is a word, such as an address alone, is one too. */
  readonly segments: readonly Segment[];
  /** The same by blocks: one for each block of the prose, in its order. */
  readonly passages: readonly Passage[];
  /** Whether the draft writes ё where Russian spelling allows е. */
  readonly usesYo: boolean;
  /** The reviewed language that most words are in; absent when there are none. */
  readonly language?: LanguageCode;
  /** What was read, for the next version of the draft. */
  readonly known: KnownReadings;
}

/** A block with its sentences. */
export interface Passage {
  readonly block: Block;
  readonly segments: readonly Segment[];
  readonly content: Content;
}

/**
 * What a block says, apart from where it stands. Blocks of a draft and of its next version that say the same, marked up alike and in the same
 * languages, have the same object.
 */
export interface Content {
  /** Offsets are those of the block. */
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly said: Said }[];
  readonly words: WordCounts;
}

interface WordCounts {
  readonly ru: number;
  readonly en: number;
  readonly withYo: number;
  readonly withoutYo: number;
}

interface KnownReadings {
  /** One for each block. */
  readonly readings: readonly Reading[];
  /** Those of earlier versions too, which an undoing may bring back. */
  readonly former: FormerReadings;
}

interface Reading {
  /** What is written. */
  readonly saying: string;
  /** Offsets are those of the block. */
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly sentence: Sentence }[];
  readonly votes: Votes;
  /** The content in the languages that were last found. */
  content?: { readonly languages: string; readonly content: Content };
}

/** Reads a draft sentence by sentence. Never throws. */
export function segmentDraft(draft: Draft, partHashtags?: PartHashtags): SegmentedDraft {
  return inOneGo(segmentStepwise(draft, {}, partHashtags));
}

/** Parts the words of hashtags. */
type PartHashtags = (tokens: readonly Token[]) => readonly Token[];

/** @param known of an earlier version of the draft: blocks that say the same are not read again. The prose of this one is put there. */
export function* segmentStepwise(
  draft: Draft,
  known: { prose?: Prose; readonly segmented?: SegmentedDraft },
  partHashtags: PartHashtags = (tokens) => tokens,
): Steps<SegmentedDraft> {
  const earlier = known.segmented;
  const prose = (known.prose = yield* readProseStepwise(draft, known.prose));
  const { blocks, written = [] } = prose;
  const former = earlier?.known.former ?? new FormerReadings();
  const more = blocks.length - (earlier?.passages.length ?? 0);
  const readings: Reading[] = [];
  const earlierReadings = earlier?.known.readings ?? [];
  const isBefore = (at: number, before: number): boolean => written[at] !== undefined && earlier?.prose.written?.[before] === written[at];
  for (let at = 0; at < blocks.length; at++) {
    // Nearly all blocks are those of before, counted from the beginning or from the end.
    const before = isBefore(at, at) ? at : isBefore(at, at - more) ? at - more : undefined;
    let reading = before === undefined ? readingOf.get(written[at]) : earlierReadings[before];
    if (!reading) {
      reading = yield* readAnew(draft.text, prose, at, former, [earlierReadings[at], earlierReadings[at - more]]);
      if (written[at]) readingOf.set(written[at], reading);
      yield;
    }
    readings.push(reading);
  }
  const ofDraft = languagesOfDraft(readings.map(({ votes }) => votes));
  let same = 0;
  for (; same < blocks.length && earlier?.passages[same]?.block === blocks[same]; same++)
    if (contentOf(readings[same], ofDraft, partHashtags) !== earlier.passages[same].content) break;
  const passages = earlier?.passages.slice(0, same) ?? [];
  const segments =
    earlier?.segments.slice(
      0,
      passages.reduce((count, { segments }) => count + segments.length, 0),
    ) ?? [];
  for (let at = same; at < blocks.length; at++) {
    const content = contentOf(readings[at], ofDraft, partHashtags);
    const own = content.sentences.map((sentence, index) => new PlacedSegment(sentence, blocks[at], segments.length + index));
    for (const segment of own) segments.push(segment);
    passages.push({ block: blocks[at], segments: own, content });
    if (at % MANY === 0) yield;
  }
  return {
    prose,
    segments,
    passages,
    ...characterOf(passages.map(({ content }) => content.words)),
    known: { readings, former },
  };
}

/** So many readings more than a draft has blocks are kept, and so many letters: of one paragraph as long as a book each version is long. */
const MOST_FORMER = 100;
const MOST_LETTERS = 2_000_000;

/** Readings of blocks, by what is written in them. */
class FormerReadings {
  private readonly known = new Map<string, Reading>();
  private letters = 0;

  get size(): number {
    return this.known.size;
  }

  get(saying: string): Reading | undefined {
    return this.known.get(saying);
  }

  /** @param blocks how many the draft has */
  add(reading: Reading, blocks: number): void {
    if (this.known.size >= blocks + MOST_FORMER || this.letters >= MOST_LETTERS) {
      this.known.clear();
      this.letters = 0;
    }
    this.known.set(reading.saying, reading);
    this.letters += reading.saying.length;
  }
}

/** @param before what stood at the place of the block in the version before: most of its sentences are the same */
function* readAnew(
  raw: string,
  { text, blocks, written }: Prose,
  at: number,
  former: FormerReadings,
  before: readonly (Reading | undefined)[],
): Steps<Reading> {
  const place = written?.[at] ?? { source: raw, text, block: blocks[at] };
  const { block } = place;
  const saying = asWritten(place.source, place.text, block);
  let reading = former.get(saying);
  if (!reading) {
    const sentences = yield* readSentences(saying.slice(saying.length - (block.end - block.start)), before);
    reading = { saying, sentences, votes: votesOf(sentences.map(({ sentence }) => sentence.evidence)) };
    former.add(reading, blocks.length);
  }
  return reading;
}

/** What a block in a section was read as. */
const readingOf = new WeakMap<object, Reading>();

/** All that a reading of a block may depend on. */
function asWritten(raw: string, text: string, { start, end, kind, quoted, level, row, column }: Block): string {
  return `${kind} ${quoted} ${level} ${row} ${column}\n${raw.slice(start, end)}\n${text.slice(start, end)}`;
}

/** A sentence of a content where its block stands now. Its words are put there when somebody asks for them. */
class PlacedSegment implements Segment {
  readonly start: number;
  readonly end: number;
  readonly said: Said;
  private placed: readonly Token[] | undefined;

  constructor(
    sentence: Content['sentences'][number],
    readonly block: Block,
    readonly index: number,
  ) {
    this.start = block.start + sentence.start;
    this.end = block.start + sentence.end;
    this.said = sentence.said;
  }

  get tokens(): readonly Token[] {
    return (this.placed ??= moveTokens(this.said.tokens, this.start));
  }
}

function moveTokens(tokens: readonly Token[], by: number): readonly Token[] {
  if (by === 0) return tokens;
  // The words of a hashtag share its span.
  const moved = new Map<Hashtag, Hashtag>();
  const moveHashtag = (hashtag: Hashtag): Hashtag | undefined => {
    if (!moved.has(hashtag)) moved.set(hashtag, { start: hashtag.start + by, end: hashtag.end + by });
    return moved.get(hashtag);
  };
  return tokens.map(({ start, end, text, norm, language, hashtag }) =>
    toToken(start + by, end + by, text, norm, language, hashtag && moveHashtag(hashtag)),
  );
}

/** What is written in a sentence. Offsets are those of the sentence. */
interface Sentence {
  readonly written: string;
  readonly tokens: readonly Token[];
  readonly evidence: Evidence;
  /** What it says in the languages that its words were last found to be in. */
  marked?: { readonly languages: Languages; readonly said: Said };
}

function* readSentences(text: string, before: readonly (Reading | undefined)[]): Steps<Reading['sentences']> {
  const known = new Map<string, Sentence>();
  for (const reading of before) for (const { sentence } of reading?.sentences ?? []) known.set(sentence.written, sentence);
  const sentences: Reading['sentences'][number][] = [];
  for (const { start, end } of splitSentences(text)) {
    const written = text.slice(start, end);
    let sentence = known.get(written);
    if (!sentence) known.set(written, (sentence = readSentence(apart(written))));
    sentences.push({ start, end, sentence });
    if (sentences.length % MANY === 0) yield;
  }
  return sentences;
}

/** @param written a string of its own: words are views of the text that they are read in, and were that the draft's, each would keep a version of it in memory */
function readSentence(written: string): Sentence {
  const tokens = tokenize(written);
  return { written, tokens, evidence: weigh(tokens) };
}

function contentOf(reading: Reading, ofDraft: Languages, partHashtags: PartHashtags): Content {
  const languages = `${ofDraft.latin} ${ofDraft.cyrillic}`;
  if (reading.content?.languages === languages) return reading.content.content;
  const ofSentences = languagesOfSentences(
    reading.sentences.map(({ sentence }) => sentence.evidence),
    ofDraft,
  );
  const sentences = reading.sentences.map(({ start, end, sentence }, index) => ({
    start,
    end,
    said: saidIn(sentence, ofSentences[index], partHashtags),
  }));
  const content = { sentences, words: countWords(sentences) };
  reading.content = { languages, content };
  return content;
}

function saidIn(sentence: Sentence, languages: Languages, partHashtags: PartHashtags): Said {
  const { marked } = sentence;
  if (marked && marked.languages.latin === languages.latin && marked.languages.cyrillic === languages.cyrillic) return marked.said;
  const said = { tokens: partHashtags(mark(sentence.tokens, languages)) };
  sentence.marked = { languages, said };
  return said;
}

function mark(tokens: readonly Token[], languages: Languages): readonly Token[] {
  return tokens.map((token) => {
    const language = languageOf(token.norm, languages);
    if (language === undefined) return token;
    const { start, end, text, norm, hashtag } = token;
    return toToken(start, end, text, norm, language, hashtag);
  });
}

function languageOf(norm: string, { latin, cyrillic }: Languages): LanguageCode | undefined {
  const script = scriptOf(norm);
  if (script === 'latin') return latin;
  return script === 'cyrillic' && !hasForeignLetters(norm) ? cyrillic : undefined;
}

/** Frequent words that show whether ё is written; many drafts have it in a name or two only. */
const WRITTEN_WITHOUT_YO = new Set(
  'ее еще нее свое мое твое причем ребенок ребенка отчет отчета объем прием учет идет живет дает ведет берет остается придется'.split(' '),
);

function countWords(sentences: Content['sentences']): WordCounts {
  const counts = { ru: 0, en: 0, withYo: 0, withoutYo: 0 };
  for (const { said } of sentences) {
    for (const { text, norm, language } of said.tokens) {
      if (!language) continue;
      counts[language]++;
      if (language !== 'ru') continue;
      if (text.includes('ё') || text.includes('Ё')) counts.withYo++;
      else if (WRITTEN_WITHOUT_YO.has(norm)) counts.withoutYo++;
    }
  }
  return counts;
}

function characterOf(counts: readonly WordCounts[]): Pick<SegmentedDraft, 'usesYo' | 'language'> {
  const sum = (of: keyof WordCounts): number => counts.reduce((total, each) => total + each[of], 0);
  return { usesYo: sum('withYo') > 0 && sum('withYo') >= sum('withoutYo'), language: moreOf(sum('ru'), sum('en')) };
}

/** The reviewed language that most words of some segments are in; Russian where both have as many, none where there are none. */
export function mostUsedLanguage(segments: readonly Pick<Segment, 'tokens'>[]): LanguageCode | undefined {
  let russian = 0;
  let english = 0;
  for (const { tokens } of segments) {
    for (const { language } of tokens) {
      if (language === 'ru') russian++;
      else if (language === 'en') english++;
    }
  }
  return moreOf(russian, english);
}

function moreOf(russian: number, english: number): LanguageCode | undefined {
  if (russian + english === 0) return undefined;
  return russian >= english ? 'ru' : 'en';
}
