import type { Token } from '../language/language.js';
import { mentionsMinorAge as englishMinorAge } from '../language/english/ages.js';
import { mentionsMinorAge as russianMinorAge } from '../language/russian/ages.js';
import type { LanguageCode } from '../language/phrase.js';
import type { CuePrefix, Termbase } from '../terminology/termbase.js';
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
  const people = new Set<number>();
  for (const { designation, first, last } of occurrences) {
    const { role } = designation;
    if (role.kind === 'term' && designation.phrase.animate) people.add(last);
    if (role.kind === 'cue') for (const context of role.contexts) add(places, context, first, last);
    else if (role.kind === 'term' && role.term.near.length === 0) add(places, role.concept.id, first, last);
  }
  const prefixes = prefixesOf(termbase);
  let mayTellAge = false;
  for (let index = 0; index < tokens.length; index++) {
    const { norm, language } = tokens[index];
    mayTellAge ||= AGE_WORD.test(norm);
    const known = language && prefixes[language].get(twoLetters(norm));
    if (known) for (const { prefix, context } of known) if (norm.startsWith(prefix)) add(places, context, index, index);
  }
  if (mayTellAge && (russianMinorAge(tokens, text, people) || englishMinorAge(tokens, text))) add(places, MINOR, -1, -1);
  return {
    ids: places.size === 0 ? NOTHING : new Set(places.keys()),
    mentions: (context, first, last) => places.get(context)?.some(([from, to]) => to < first || from > last) ?? false,
  };
}

type Places = Map<string, [first: number, last: number][]>;

function add(places: Places, context: string, first: number, last: number): void {
  const list = places.get(context);
  if (list) list.push([first, last]);
  else places.set(context, [[first, last]]);
}

const NOTHING: ReadonlySet<string> = new Set();

/** What some word of every age is like. */
const AGE_WORD = /\d|лет|год|year|aged?|teen$|eleven|twelve|надцат/;

/** Prefixes by language and first two letters, so that a word is compared with few of them. */
type Prefixes = Record<LanguageCode, Map<number, CuePrefix[]>>;

const prefixTables = new WeakMap<Termbase, Prefixes>();

function prefixesOf(termbase: Termbase): Prefixes {
  let table = prefixTables.get(termbase);
  if (!table) {
    table = { en: new Map(), ru: new Map() };
    for (const cue of termbase.cuePrefixes) {
      const key = twoLetters(cue.prefix);
      const list = table[cue.language].get(key);
      if (list) list.push(cue);
      else table[cue.language].set(key, [cue]);
    }
    prefixTables.set(termbase, table);
  }
  return table;
}

function twoLetters(word: string): number {
  return word.length < 2 ? word.charCodeAt(0) : word.charCodeAt(0) * 0x10000 + word.charCodeAt(1);
}
