/**
 * The second door of the façade: what a team writes in YAML, dictionaries, wordings to keep, and corrections of an alignment. It needs a YAML parser and a schema validator, which hosts load only when there
 * are such files.
 */
import { createReviewer, type PackedTermbase, type Problem, type Reviewer } from './index.js';
import { unpackDictionary } from './terminology/packedTermbase.js';
import { createLexicon } from './review/claims/lexicon.js';
import { checkMeaning, checkReferences } from './terminology/checkReferences.js';
import { createCueIndex } from './terminology/cueIndex.js';
import { designateJoints } from './terminology/meaning.js';
import { type DictionaryFile, readDictionary } from './terminology/readDictionary.js';

export { addCorrection, readCorrections, removeCorrections } from './alignment/correctionsFile.js';
export { addKept, type KeptEntry, readKept, removeKept } from './kept/keptFile.js';

/** The dictionaries of a team, and what is wrong in them. */
export interface TeamReviewer {
  readonly reviewer: Reviewer;
  readonly problems: readonly Problem[];
}

/**
 * A reviewer with the built-in dictionaries and a team's own. A concept of the team replaces the built-in one with the same id, whole.
 * Whatever can be read of the team's files is in force; the rest is in `problems`.
 */
export function createTeamReviewer(builtIn: PackedTermbase, files: readonly DictionaryFile[]): TeamReviewer {
  const dictionary = unpackDictionary(builtIn);
  const read = readDictionary(files, dictionary);
  const reviewer = createReviewer(builtIn, [read], dictionary);
  const pathOf = new Map(
    files.flatMap(({ path, text }) =>
      [...text.matchAll(/^(?:concept|group|relation|attitude):\s*(\S+)/gm)].map((match) => [match[1], { path, text }] as const),
    ),
  );
  const references = checkReferences(
    new Map(read.concepts.map((concept) => [concept.id, concept])),
    reviewer.termbase.concepts,
    reviewer.termbase.contexts,
  );
  const { concepts } = reviewer.termbase;
  const speaksOfMeaning = read.meaning.groups.length + read.meaning.relations.length > 0;
  const unknownNames = speaksOfMeaning ? createLexicon(reviewer.termbase, createCueIndex(designateJoints([]))).broken : [];
  const broken = [...references, ...checkMeaning(read.meaning, concepts, unknownNames)].flatMap(({ concept, id, message }): Problem[] => {
    const file = pathOf.get(concept);
    const start = file?.text.indexOf(id) ?? -1;
    return file ? [{ path: file.path, start: Math.max(start, 0), end: Math.max(start, 0) + id.length, message }] : [];
  });
  return { reviewer, problems: [...read.problems, ...broken] };
}
