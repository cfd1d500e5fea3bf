import { type Languages, languagesOfDraft, languagesOfSentences } from '../language/detectLanguage.js';
import { type Evidence, hasForeignLetters, scriptOf, weigh } from '../language/languageEvidence.js';
import type { Token } from '../language/language.js';
import type { LanguageCode } from '../language/phrase.js';
import { splitSentences } from '../language/splitSentences.js';
import { tokenize } from '../language/tokenize.js';
import type { Draft } from './draft.js';
import { type Block, type Prose, readProse } from './prose.js';

/** A sentence: the unit of review and of alignment. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  /** In order; each knows its language. */
  readonly tokens: readonly Token[];
  /** Place among the segments of the draft, from 0. */
  readonly index: number;
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
  readonly known: KnownContents;
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
  /** Offsets are those of the block when it was first read, which began at `start`. */
  readonly start: number;
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly tokens: readonly Token[] }[];
  readonly words: WordCounts;
}

interface WordCounts {
  readonly ru: number;
  readonly en: number;
  readonly withYo: number;
  readonly withoutYo: number;
}

/** Contents by what is written in the block. */
type KnownContents = ReadonlyMap<string, Reading>;

interface Reading {
  readonly start: number;
  readonly sentences: readonly Sentence[];
  /** The content in the languages that were last found. */
  content?: { readonly languages: string; readonly content: Content };
}

/**
 * Reads a draft sentence by sentence. Never throws.
 *
 * @param earlier an earlier version of it: blocks that say the same are not read again
 * @param partHashtags parts the words of hashtags
 */
export function segmentDraft(
  draft: Draft,
  earlier?: SegmentedDraft,
  partHashtags: (tokens: readonly Token[]) => readonly Token[] = (tokens) => tokens,
): SegmentedDraft {
  const prose = readProse(draft);
  const known = new Map<string, Reading>();
  const readings = prose.blocks.map((block) => {
    const written = asWritten(draft.text, prose.text, block);
    const reading = known.get(written) ??
      earlier?.known.get(written) ?? { start: block.start, sentences: readSentences(prose.text, block) };
    known.set(written, reading);
    return reading;
  });
  const ofDraft = languagesOfDraft(readings.flatMap(({ sentences }) => sentences.map(({ evidence }) => evidence)));
  const segments: Segment[] = [];
  const passages = prose.blocks.map((block, at): Passage => {
    const content = contentOf(readings[at], ofDraft, partHashtags);
    const own = content.sentences.map((sentence, index) => new PlacedSegment(content, sentence, block, segments.length + index));
    segments.push(...own);
    return { block, segments: own, content };
  });
  return { prose, segments, passages, ...characterOf(passages.map(({ content }) => content.words)), known };
}

/** All that a reading of a block may depend on. */
function asWritten(raw: string, text: string, { start, end, kind, quoted, level, row, column }: Block): string {
  return `${kind} ${quoted} ${level} ${row} ${column}\n${raw.slice(start, end)}\n${text.slice(start, end)}`;
}

/** A sentence of a content where its block stands now. Its words are put there when somebody asks for them. */
class PlacedSegment implements Segment {
  readonly start: number;
  readonly end: number;
  private placed: readonly Token[] | undefined;

  constructor(
    content: Content,
    private readonly sentence: Content['sentences'][number],
    readonly block: Block,
    readonly index: number,
  ) {
    const by = block.start - content.start;
    this.start = sentence.start + by;
    this.end = sentence.end + by;
  }

  get tokens(): readonly Token[] {
    return (this.placed ??= moveTokens(this.sentence.tokens, this.start - this.sentence.start));
  }
}

function moveTokens(tokens: readonly Token[], by: number): readonly Token[] {
  if (by === 0) return tokens;
  // The words of a hashtag share its span.
  const moved = new Map<object, Token['hashtag']>();
  const moveHashtag = (hashtag: NonNullable<Token['hashtag']>): Token['hashtag'] => {
    if (!moved.has(hashtag)) moved.set(hashtag, { start: hashtag.start + by, end: hashtag.end + by });
    return moved.get(hashtag);
  };
  return tokens.map((token) => ({
    ...token,
    start: token.start + by,
    end: token.end + by,
    ...(token.hashtag && { hashtag: moveHashtag(token.hashtag) }),
  }));
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly evidence: Evidence;
}

function readSentences(text: string, block: Block): Sentence[] {
  return splitSentences(text, block.start, block.end).map(({ start, end }) => {
    const tokens = tokenize(text, start, end);
    return { start, end, tokens, evidence: weigh(tokens) };
  });
}

function contentOf(reading: Reading, ofDraft: Languages, partHashtags: (tokens: readonly Token[]) => readonly Token[]): Content {
  const languages = `${ofDraft.latin} ${ofDraft.cyrillic}`;
  if (reading.content?.languages === languages) return reading.content.content;
  const { start, sentences } = reading;
  const ofSentences = languagesOfSentences(
    sentences.map(({ evidence }) => evidence),
    ofDraft,
  );
  const marked = sentences.map((sentence, index) => ({
    start: sentence.start,
    end: sentence.end,
    tokens: partHashtags(mark(sentence.tokens, ofSentences[index])),
  }));
  const content = { start, sentences: marked, words: countWords(marked) };
  reading.content = { languages, content };
  return content;
}

function mark(tokens: readonly Token[], languages: Languages): readonly Token[] {
  return tokens.map((token) => {
    const language = languageOf(token.norm, languages);
    if (language === undefined) return token;
    const { start, end, text, norm, hashtag } = token;
    return hashtag ? { start, end, text, norm, language, hashtag } : { start, end, text, norm, language };
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

function countWords(sentences: readonly { readonly tokens: readonly Token[] }[]): WordCounts {
  const counts = { ru: 0, en: 0, withYo: 0, withoutYo: 0 };
  for (const { tokens } of sentences) {
    for (const { text, norm, language } of tokens) {
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
