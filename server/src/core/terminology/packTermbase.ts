import { packCues, workOutCues } from './cueIndex.js';
import { packForms } from './formIndex.js';
import { designateJoints } from './meaning.js';
import { createPhraseBook, packPhrases, wordingOf } from './phraseBook.js';
import { type Counted, packConcepts, type PackedTermbase } from './packedTermbase.js';
import type { RawConcept } from './readConcept.js';
import type { ReadDictionary } from './readDictionary.js';
import { createTermbase, cueKey, grammarOf, newCues, prefixesOfConditions, type Termbase } from './termbase.js';
import { designateVoices } from './voiceCue.js';
import { packWords } from './wordBook.js';

export function packTermbase(read: ReadDictionary): PackedTermbase {
  const { contexts, names, voices, equality, meaning, confidentiality, subjects, sources } = read;
  const packed = packConcepts([...read.written.values()].map(({ examples: _, ...concept }): RawConcept => concept));
  const book = createPhraseBook();
  const termbase = createTermbase([read], book);
  const { designations } = termbase;
  for (const { role, phrase } of designations) {
    if (role.kind === 'term' && (role.term.status === 'deprecated' || role.term.status === 'superseded'))
      termbase.offersFor(role.concept, role.term, phrase);
  }
  const joints = workOutCues(designateJoints([meaning]));
  const heard = workOutCues(designateVoices(voices));
  const { numberOf, readingsOf, ...words } = packWords(
    [...designations, ...joints, ...heard]
      .map(({ phrase, wording }) => [phrase, wording] as const)
      .concat([...book.offered].map(([key, phrase]) => [phrase, wordingOf(key)])),
  );
  const numbering = { numberOf, readingsOf };
  return {
    dictionary: { contexts, names, voices, equality, meaning, confidentiality, subjects },
    ...packed,
    sources,
    counted: countIn(read, termbase),
    words,
    phrases: packPhrases([...designations], book.offered, numbering),
    forms: packForms(designations, numbering),
    joints: packCues(joints, numbering),
    voices: packCues(heard, numbering),
  };
}

function countIn(read: ReadDictionary, { designations, withholding }: Termbase): Counted {
  const [cues] = newCues([read]);
  const suggested = new Set(
    read.concepts.flatMap(({ terms }) =>
      terms.flatMap(({ language, suggest = [] }) => suggest.map(({ write }) => cueKey(language, write))),
    ),
  );
  return {
    designations: designations.length,
    each: designations.counts,
    cues,
    prefixes: prefixesOfConditions(read, cues),
    withholding: [...withholding],
    grammar: [...new Map(read.concepts.flatMap(grammarOf))].filter(([wording]) => suggested.has(wording)),
  };
}
