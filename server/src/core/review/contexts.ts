import type { Token } from '../language/language.js';
import { mentionsMinorAge as englishMinorAge } from '../language/english/ages.js';
import { mentionsMinorAge as russianMinorAge } from '../language/russian/ages.js';
import type { LanguageCode } from '../language/phrase.js';
import { remembered } from '../language/remembered.js';
import type { Termbase } from '../terminology/termbase.js';
import type { Occurrence } from './recognizeTerms.js';

/** What a sentence is about, and where in it that is said. */
export interface ContextCues {
  /** Whether the sentence mentions the context outside the words `first`…`last`. */
  mentions(context: string, first: number, last: number): boolean;
  readonly ids: ReadonlySet<string>;
}

/** The context that an age below eighteen belongs to. */
export const MINOR = 'minor';

/**
 * Reads the contexts of one segment from the cues found in it, the beginnings of words, and ages.
 *
 * @param occurrences everything recognised in the segment; a term is a cue of its own concept's id and subject field
 */
export function readContexts(termbase: Termbase, tokens: readonly Token[], text: string, occurrences: readonly Occurrence[]): ContextCues {
  const places: Places = new Map();
  for (const { designation, first, last } of occurrences) {
    const { role } = designation;
    if (role.kind === 'cue') for (const context of role.contexts) add(places, context, first, last);
    else if (role.kind === 'term' && role.term.near.length === 0) add(places, role.concept.id, first, last);
  }
  const wordsOf = contextsByWord(termbase);
  let mayTellAge = false;
  for (let index = 0; index < tokens.length; index++) {
    const { norm, language } = tokens[index];
    const word = wordsOf[language ?? 'none'](norm);
    mayTellAge ||= word.mayTellAge;
    for (let at = 0; at < word.contexts.length; at++) add(places, word.contexts[at], index, index);
  }
  if (mayTellAge && (russianMinorAge(tokens, text, peopleIn(occurrences)) || englishMinorAge(tokens, text))) add(places, MINOR, -1, -1);
  if (places.size === 0) return NO_CUES;
  return {
    ids: new Set(places.keys()),
    mentions: (context, first, last) => places.get(context)?.some(([from, to]) => to < first || from > last) ?? false,
  };
}

function peopleIn(occurrences: readonly Occurrence[]): Set<number> {
  return new Set(occurrences.filter(({ designation: { role, phrase } }) => role.kind === 'term' && phrase.animate).map(({ last }) => last));
}

type Places = Map<string, [first: number, last: number][]>;

function add(places: Places, context: string, first: number, last: number): void {
  const list = places.get(context);
  if (list) list.push([first, last]);
  else places.set(context, [[first, last]]);
}

const NO_CUES: ContextCues = { ids: new Set(), mentions: () => false };

/** What some word of every age is like. */
const AGE_WORD = /\d|лет|год|year|aged?|teen$|eleven|twelve|надцат/;

/** What a word tells by itself. */
interface WordContexts {
  /** Those whose prefixes it begins with. */
  readonly contexts: readonly string[];
  readonly mayTellAge: boolean;
}

/** Numbers and words of languages that are not reviewed have `none`. */
type ContextsByWord = Readonly<Record<LanguageCode | 'none', (norm: string) => WordContexts>>;

const known = new WeakMap<Termbase, ContextsByWord>();

function contextsByWord(termbase: Termbase): ContextsByWord {
  let words = known.get(termbase);
  if (!words) known.set(termbase, (words = { en: readWords(termbase, 'en'), ru: readWords(termbase, 'ru'), none: readWords(termbase) }));
  return words;
}

function readWords({ cuePrefixes }: Termbase, language?: LanguageCode): ContextsByWord['none'] {
  const own = cuePrefixes.filter((cue) => cue.language === language);
  return remembered((norm) => {
    const contexts = own.filter(({ prefix }) => norm.startsWith(prefix)).map(({ context }) => context);
    const mayTellAge = AGE_WORD.test(norm);
    return contexts.length > 0 ? { contexts, mayTellAge } : mayTellAge ? TELLS_AGE : TELLS_NOTHING;
  });
}

const TELLS_AGE: WordContexts = { contexts: [], mayTellAge: true };
const TELLS_NOTHING: WordContexts = { contexts: [], mayTellAge: false };
