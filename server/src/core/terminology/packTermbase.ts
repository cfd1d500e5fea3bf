import { packCues, workOutCues } from './cueIndex.js';
import { packForms } from './formIndex.js';
import { designateJoints } from './meaning.js';
import { createPhraseBook, packPhrases, wordingOf } from './phraseBook.js';
import { packConcepts, type PackedTermbase } from './packedTermbase.js';
import type { RawConcept } from './readConcept.js';
import type { ReadDictionary } from './readDictionary.js';
import { createTermbase } from './termbase.js';
import { designateVoices } from './voiceCue.js';
import { packWords } from './wordBook.js';

export function packTermbase(read: ReadDictionary): PackedTermbase {
  const { contexts, names, voices, equality, meaning, confidentiality, subjects, sources } = read;
  const { concepts, texts } = packConcepts([...read.written.values()].map(({ examples: _, ...concept }): RawConcept => concept));
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
    dictionary: { concepts, contexts, names, voices, equality, meaning, confidentiality, subjects, sources },
    texts,
    words,
    phrases: packPhrases([...designations], book.offered, numbering),
    forms: packForms(designations, numbering),
    designations: designations.length,
    joints: packCues(joints, numbering),
    voices: packCues(heard, numbering),
  };
}
