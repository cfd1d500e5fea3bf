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
  /** Whether the draft writes ё where Russian spelling allows е. */
  readonly usesYo: boolean;
  /** The reviewed language that most words are in; absent when there are none. */
  readonly language?: LanguageCode;
}

/** Reads a draft sentence by sentence. Never throws. */
export function segmentDraft(draft: Draft): SegmentedDraft {
  const prose = readProse(draft);
  const blocks = prose.blocks.map((block) => ({ block, sentences: readSentences(prose.text, block) }));
  const ofDraft = languagesOfDraft(blocks.flatMap(({ sentences }) => sentences.map(({ evidence }) => evidence)));
  const segments: Segment[] = [];
  for (const { block, sentences } of blocks) {
    const languages = languagesOfSentences(
      sentences.map(({ evidence }) => evidence),
      ofDraft,
    );
    sentences.forEach(({ start, end, tokens }, index) => {
      mark(tokens, languages[index]);
      segments.push({ start, end, block, tokens, index: segments.length });
    });
  }
  return { prose, segments, usesYo: usesYo(segments), language: mostUsedLanguage(segments) };
}

/** A token while its language is still being found out. */
type OpenToken = { -readonly [Property in keyof Token]: Token[Property] };

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly OpenToken[];
  readonly evidence: Evidence;
}

function readSentences(text: string, block: Block): Sentence[] {
  return splitSentences(text, block.start, block.end).map(({ start, end }) => {
    const tokens = tokenize(text, start, end);
    return { start, end, tokens, evidence: weigh(tokens) };
  });
}

function mark(tokens: readonly OpenToken[], languages: Languages): void {
  for (const token of tokens) {
    const script = scriptOf(token.norm);
    if (script === 'latin' && languages.latin) token.language = languages.latin;
    else if (script === 'cyrillic' && languages.cyrillic && !hasForeignLetters(token.norm)) token.language = languages.cyrillic;
  }
}

/** Frequent words that show whether ё is written; many drafts have it in a name or two only. */
const WRITTEN_WITHOUT_YO = new Set(
  'ее еще нее свое мое твое причем ребенок ребенка отчет отчета объем прием учет идет живет дает ведет берет остается придется'.split(' '),
);

function usesYo(segments: readonly Segment[]): boolean {
  let withYo = 0;
  let without = 0;
  for (const { tokens } of segments) {
    for (const { text, norm, language } of tokens) {
      if (language !== 'ru') continue;
      if (/[ёЁ]/.test(text)) withYo++;
      else if (WRITTEN_WITHOUT_YO.has(norm)) without++;
    }
  }
  return withYo > 0 && withYo >= without;
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
  if (russian + english === 0) return undefined;
  return russian >= english ? 'ru' : 'en';
}
