import type { Token } from '../../language/language.js';
import type { LanguageCode, PartOfSpeech, Reading } from '../../language/phrase.js';
import type { VoiceCueKind } from '../../terminology/voiceCue.js';
import type { CueIndex } from '../../terminology/cueIndex.js';
import { createTermRecognizer, type TermRecognizer } from '../recognizeTerms.js';

/** A word of a voice cue in a sentence. Offsets are UTF-16 code units of the draft. */
export interface Cue {
  readonly kind: VoiceCueKind;
  readonly language: LanguageCode;
  readonly partOfSpeech: PartOfSpeech;
  /** Index of the first and the last word in the segment. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** What the word can be here, by its form alone. */
  readonly readings: readonly Reading[];
}

/** Finds the cues of a segment, in the order of the text. @param text the masked prose, with the draft's offsets */
export type CueHearing = (tokens: readonly Token[], text: string) => readonly Cue[];

/** @param words is asked for when the first sentence needs it */
export function createCueHearing(words: () => CueIndex): CueHearing {
  let recognizer: TermRecognizer | undefined;
  const recognizerOf = ({ designations, index }: CueIndex): TermRecognizer => createTermRecognizer(designations, index);
  return (tokens, text) =>
    (recognizer ??= recognizerOf(words()))
      .recognize(tokens, text)
      .flatMap(({ designation: { role, phrase }, first, last, start, end, readings }): Cue[] =>
        role.kind === 'cue'
          ? role.contexts.map((kind) => ({
              kind: kind as VoiceCueKind,
              language: phrase.language,
              partOfSpeech: phrase.partOfSpeech,
              first,
              last,
              start,
              end,
              readings,
            }))
          : [],
      );
}
