import { type LanguageCode, languageCodes } from '../language/phrase.js';
import { addCues } from './cueIndex.js';
import type { Block } from './designations.js';
import { list } from './values.js';

/** What a word tells about whose words a sentence speaks in. What each kind does stands in `review/voice/`, its words in `dictionaries/voices/`. */
export const voiceCueKinds = [
  'saying',
  'citing',
  'own-speaker',
  'own-organisation',
  'own-statement',
  'speech-turn',
  'rubric',
  'word',
  'wording',
  'slogan',
  'deeming',
  'put-so',
  'choosing',
  'instead',
  'calling',
  'naming',
  'cross-reference',
  'titled',
  'reference',
  'law',
  'article',
  'chapter',
  'charge',
  'self-naming',
  'occupation',
  'history',
  'story',
  'character',
  'part',
  'acting',
] as const;
export type VoiceCueKind = (typeof voiceCueKinds)[number];

/** Words of one kind. */
export interface VoiceCue {
  readonly kind: VoiceCueKind;
  /** As dictionaries write them, alternatives and all. */
  readonly words: Readonly<Record<LanguageCode, readonly string[]>>;
}

/** A passage that tests a cue: the wording in question stands in double brackets. */
export interface VoiceExample {
  readonly language: LanguageCode;
  readonly text: string;
  readonly voice: string;
}

/** What a file of voice cues holds. */
export type RawVoiceCue = Record<string, unknown>;

/** A file of voice cues made ready for use. Total: a value of the wrong kind counts as missing, a kind nobody knows yields no cue. */
export function toVoiceCue(raw: RawVoiceCue): { readonly cue?: VoiceCue; readonly examples: readonly VoiceExample[] } {
  const kind = voiceCueKinds.find((known) => known === raw.cue);
  const words = (language: LanguageCode): string[] => list(raw[language]).filter((word): word is string => typeof word === 'string');
  const examples = languageCodes.flatMap((language) =>
    list((raw.examples as Record<string, unknown> | undefined)?.[language]).flatMap((example): VoiceExample[] => {
      const { text, voice } = (example ?? {}) as Record<string, unknown>;
      return typeof text === 'string' && typeof voice === 'string' ? [{ language, text, voice }] : [];
    }),
  );
  return { cue: kind && { kind, words: { en: words('en'), ru: words('ru') } }, examples };
}

/** Adds the words that tell a voice. */
export function designateVoices(cues: readonly VoiceCue[]): (block: Block) => void {
  return (block) => {
    for (const { kind, words } of cues) addCues(block, words, { kind: 'cue', contexts: [kind] });
  };
}
