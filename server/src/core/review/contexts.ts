import type { Token } from '../language/language.js';
import { mentionsMinorAge as englishMinorAge } from '../language/english/ages.js';
import { mentionsMinorAge as russianMinorAge } from '../language/russian/ages.js';
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
  const places = new Map<string, [first: number, last: number][]>();
  const add = (context: string, first: number, last: number): void => {
    const list = places.get(context);
    if (list) list.push([first, last]);
    else places.set(context, [[first, last]]);
  };
  const people = new Set<number>();
  for (const { designation, first, last } of occurrences) {
    const { role } = designation;
    if (role.kind === 'term' && designation.phrase.animate) people.add(last);
    if (role.kind === 'cue') for (const context of role.contexts) add(context, first, last);
    else if (role.kind === 'term' && role.term.near.length === 0) add(role.concept.id, first, last);
  }
  tokens.forEach((token, index) => {
    for (const { prefix, context } of prefixesOf(termbase, token)) if (token.norm.startsWith(prefix)) add(context, index, index);
  });
  if (
    tokens.some((token) => /\d|лет|год|year|aged?|teen$|eleven|twelve|надцат/.test(token.norm)) &&
    (russianMinorAge(tokens, text, people) || englishMinorAge(tokens, text))
  )
    add(MINOR, -1, -1);
  return {
    ids: new Set(places.keys()),
    mentions: (context, first, last) => places.get(context)?.some(([from, to]) => to < first || from > last) ?? false,
  };
}

/** Prefixes by language and first two letters, so that a word is compared with few of them. */
const prefixTables = new WeakMap<Termbase, Map<string, CuePrefix[]>>();

function prefixesOf(termbase: Termbase, token: Token): readonly CuePrefix[] {
  let table = prefixTables.get(termbase);
  if (!table) {
    table = new Map();
    for (const cue of termbase.cuePrefixes) {
      const key = cue.language + cue.prefix.slice(0, 2);
      const list = table.get(key);
      if (list) list.push(cue);
      else table.set(key, [cue]);
    }
    prefixTables.set(termbase, table);
  }
  return (token.language && table.get(token.language + token.norm.slice(0, 2))) || [];
}
