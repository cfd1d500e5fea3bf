import { packCues } from './cueIndex.js';
import { packForms } from './formIndex.js';
import { designateJoints } from './meaning.js';
import { createPhraseBook, packPhrases } from './phraseBook.js';
import type { PackedTermbase } from './packedTermbase.js';
import type { RawConcept } from './readConcept.js';
import type { ReadDictionary } from './readDictionary.js';
import { createTermbase } from './termbase.js';
import { designateVoices } from './voiceCue.js';

export function packTermbase(read: ReadDictionary): PackedTermbase {
  const { contexts, names, voices, equality, meaning, confidentiality, subjects, sources } = read;
  const concepts = [...read.written.values()].map(({ examples: _, ...concept }): RawConcept => concept);
  const book = createPhraseBook();
  const termbase = createTermbase([read], book);
  const { designations } = termbase;
  for (const { role, phrase } of designations) {
    if (role.kind === 'term' && (role.term.status === 'deprecated' || role.term.status === 'superseded'))
      termbase.offersFor(role.concept, role.term, phrase);
  }
  const { numberOf, ...phrases } = packPhrases([...designations], book.offered);
  return {
    dictionary: { concepts, contexts, names, voices, equality, meaning, confidentiality, subjects, sources },
    phrases,
    forms: packForms(designations, numberOf),
    designations: designations.length,
    joints: packCues(designateJoints([meaning])),
    voices: packCues(designateVoices(voices)),
  };
}
