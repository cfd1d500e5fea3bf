import { ARTICLES } from '../../language/english/wordClasses.js';
import type { LanguageCode } from '../../language/phrase.js';
import type { Block } from '../../draft/block.js';
import type { Segment, SegmentedDraft } from '../../draft/segment.js';
import type { Steps } from '../../draft/steps.js';
import type { Voice } from '../finding.js';
import type { Reach } from '../reach.js';
import type { Occurrence } from '../recognizeTerms.js';
import { type Speaker, speakerOf, speakerOfChain } from './attribution.js';
import type { CueHearing } from './cues.js';
import { beginningOf, DraftReading, type Span } from './draftReading.js';
import { isLaw } from './law.js';
import { SpokenLines } from './lines.js';
import { isMention } from './mention.js';
import { isBetweenMarks, type Quotation } from './quotations.js';
import { isSelfDesignation } from './selves.js';
import { isFiction, isHistory } from './stories.js';
import { isCountable, type Target } from './target.js';
import { isBareTitle, isReference, isTitle } from './titles.js';

/** Hears in whose voice the spans of one draft are said. */
export interface VoiceReader {
  /**
   * Whose words a span is: a wording, or a claim of a whole sentence. Whatever is not clearly someone else's is the writer's own.
   *
   * @param span UTF-16 offsets in the draft, inside `segment`
   * @param segment the sentence in which the span begins
   * @param occurrence the label that the span is, where it is one; only a label can be what people call themselves
   */
  voiceOf(span: Span, segment: Segment, language: LanguageCode, occurrence?: Occurrence): Voice;
  /** What the layout of the whole draft says of a block: the quotation of several paragraphs and the turns of an interview that it belongs to. Comparable. */
  layoutOf(block: Block): string;
  /** Reads what `layoutOf` needs, which would otherwise be done when it is first asked. */
  readLayout(): Steps<void>;
}

/**
 * Hears no span until it is asked: most drafts hold no finding, most sentences of the others neither. A class, because each generator that is made
 * within a function gets a hidden class of its own from V8, which holds the draft until all of the memory is collected.
 */
export class DraftVoices implements VoiceReader {
  private readonly reading: DraftReading;
  private readonly lines: SpokenLines;

  constructor(hear: CueHearing, segmented: SegmentedDraft, reach: Reach) {
    this.reading = new DraftReading(hear, segmented, reach);
    this.lines = new SpokenLines(this.reading);
  }

  *readLayout(): Steps<void> {
    yield* this.reading.readChains();
    yield* this.lines.readTurns();
  }

  layoutOf(block: Block): string {
    const { reading, lines } = this;
    const chain = reading.chainOf(block);
    const turns = lines.turnsOf(block);
    // Most blocks of most drafts: nothing has to be joined.
    if (!chain && turns.length === 0) return lines.allIsQuoted ? 'quoted' : '';
    const place = reading.placeOf(block);
    const paragraphs = chain ? `${reading.placeOf(chain.first) - place} ${reading.placeOf(chain.last) - place}` : '';
    return [lines.allIsQuoted, paragraphs, ...turns.map(({ start, end }) => `${start - block.start} ${end - block.start}`)].join();
  }

  voiceOf(span: Span, segment: Segment, language: LanguageCode, occurrence?: Occurrence): Voice {
    const { reading, lines } = this;
    return voiceOf(reading, lines, withoutMarks(span, reading.text), segment, language, occurrence);
  }
}

/** Unannounced and unattributed, this many words between quotation marks are still taken for someone's speech. */
const LONG_ENOUGH = 6;

function voiceOf(
  reading: DraftReading,
  lines: SpokenLines,
  span: Span,
  segment: Segment,
  language: LanguageCode,
  occurrence: Occurrence | undefined,
): Voice {
  const { text } = reading;
  const { block } = segment;
  if (isReference(reading, block)) return 'title';
  const quotations = reading.quotationsAround(block, span);
  const isPerson = isLabelOfPerson(occurrence);
  const [innermost] = quotations;
  if (innermost) {
    const target = targetOf(reading, innermost, segment, language);
    if (isSelfDesignation(reading, target, occurrence)) return 'self-designation';
    if (isMention(reading, target)) return 'mention';
    if (isTitle(reading, target, innermost)) return 'title';
    if (isLaw(reading, target, isPerson)) return 'law';
  }
  const target: Target = { segment, span, language, isQuoted: false, wordCount: 1, occurrence };
  const isSelf = isSelfDesignation(reading, target, occurrence);
  if (!isSelf && isMention(reading, target)) return 'mention';

  const speaker = speakerAround(reading, quotations, segment);
  if (speaker === 'other' || lines.areOthers(block, span)) return 'quotation';
  if (innermost && speaker === undefined) {
    const words = wordsIn(beginningOf(text, innermost.inside));
    if (isBareTitle(targetOf(reading, innermost, segment, language), innermost, text)) return 'title';
    if (words >= LONG_ENOUGH && !fillsBlock(reading, innermost, segment)) return 'quotation';
  }
  if (isLaw(reading, target, isPerson)) return 'law';
  if (isSelf) return 'self-designation';
  if (isPerson && isFiction(reading, target)) return 'fiction';
  if (isHistory(reading, target)) return 'history';
  return 'narration';
}

/** From the outermost quotation inwards: what others say, and what they or we quote in turn. */
function speakerAround(reading: DraftReading, quotations: readonly Quotation[], { block }: Segment): Speaker {
  const chain = reading.chainOf(block);
  const ofChain = chain && speakerOfChain(reading, chain);
  if (ofChain === 'other') return 'other';
  let heard: Speaker = ofChain;
  for (const quotation of [...quotations].reverse()) {
    const speaker = speakerOf(reading, block, quotation);
    if (speaker === 'other' && canBeSpeech(reading, block, quotation)) return 'other';
    if (speaker === 'own') heard = 'own';
  }
  return heard;
}

/**
 * One word between quotation marks beside a verb of saying may be anybody's label; a sentence, or several words, are speech, and so is what
 * opens a sentence and is set off by a comma: «Воровка», — сказал он.
 */
function canBeSpeech(reading: DraftReading, block: Block, quotation: Quotation): boolean {
  const { text } = reading;
  const words = beginningOf(text, quotation.inside).trim();
  if (wordsIn(words) >= 2 || /[.!?…,]$/.test(words)) return true;
  const segment = reading.segmentAt(block, quotation.start);
  return (
    segment !== undefined &&
    /^[\s\u0000]*$/.test(text.slice(segment.start, quotation.start)) &&
    /^,\s(?:[—–]\s)?\p{L}/u.test(beginningOf(text, { start: quotation.end, end: segment.end }))
  );
}

/** A quotation that is all there is of its block has nobody around it who might speak: a slogan, an example. */
function fillsBlock({ text }: DraftReading, { start, end }: Quotation, { block }: Segment): boolean {
  return [text.slice(block.start, start), text.slice(end, block.end)].every((beside) => /^[\s\u0000]*[.!?…]?[\s\u0000]*$/.test(beside));
}

function targetOf(reading: DraftReading, quotation: Quotation, segment: Segment, language: LanguageCode): Target {
  const opening = reading.segmentAt(segment.block, quotation.start) ?? segment;
  return { segment: opening, span: quotation, language, isQuoted: true, wordCount: wordsIn(beginningOf(reading.text, quotation.inside)) };
}

/** Scare quotes are part of some wordings. */
function withoutMarks({ start, end }: Span, text: string): Span {
  return isBetweenMarks(text, start, end) ? { start: start + 1, end: end - 1 } : { start, end };
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word) && !ARTICLES.has(word.toLowerCase())).length;
}

/** Countable in English, animate in Russian: who is called so, not what they do. */
function isLabelOfPerson(occurrence: Occurrence | undefined): boolean {
  if (!occurrence) return false;
  const { phrase } = occurrence.designation;
  if (phrase.partOfSpeech !== 'noun') return false;
  return phrase.language === 'ru' ? phrase.animate === true : isCountable(phrase);
}
