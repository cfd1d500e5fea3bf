/**
 * What a word does in its clause, as far as its form tells. Closed classes by name; of open classes only what an ending gives away.
 *
 * `negator` denies what it stands beside (“not”, «не»), `nobody` denies everybody (“no”, «никто»); `every` and `most` speak of all; `own`
 * is the writer's own voice, `ours` what belongs to all (“our town”); `this` and `they` point back at what was said.
 */
export const CLAUSE_WORDS = [
  'be',
  'auxiliary',
  'modal',
  'negator',
  'nobody',
  'without',
  'about',
  'determiner',
  'possessive',
  'preposition',
  'of',
  'within',
  'and',
  'or',
  'but',
  'that',
  'which',
  'if',
  'when',
  'where',
  'asking',
  'unreal',
  'unreal-first',
  'asking-why',
  'namely',
  'including',
  'this',
  'they',
  'own',
  'ours',
  'you',
  'every',
  'most',
  'number',
  'only',
  'adjective',
  'adverb',
  'past',
  'verb',
  'noun',
] as const;

export type ClauseWord = (typeof CLAUSE_WORDS)[number];

/** What each word of some lists does; a word may stand in several. */
export function clauseWords(
  lists: Readonly<Partial<Record<ClauseWord, string | readonly string[]>>>,
): ReadonlyMap<string, readonly ClauseWord[]> {
  const roles = new Map<string, ClauseWord[]>();
  for (const [role, list] of Object.entries(lists) as [ClauseWord, string | readonly string[]][]) {
    for (const word of typeof list === 'string' ? list.trim().split(/\s+/) : list) {
      const known = roles.get(word);
      if (known) known.push(role);
      else roles.set(word, [role]);
    }
  }
  return roles;
}
