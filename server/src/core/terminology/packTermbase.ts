import { packForms } from './formIndex.js';
import { createPhraseBook, packPhrases } from './phraseBook.js';
import type { PackedTermbase } from './packedTermbase.js';
import type { RawConcept } from './readConcept.js';
import type { ReadDictionary } from './readDictionary.js';
import { createTermbase } from './termbase.js';
import { packVoices } from './voiceLexicon.js';

export function packTermbase(read: ReadDictionary): PackedTermbase {
  const { contexts, names, voices, equality, meaning, subjects, sources } = read;
  const concepts = [...read.written.values()].map(({ examples: _, ...concept }): RawConcept => concept);
  const book = createPhraseBook();
  const termbase = createTermbase([read], book);
  const {
    designations,
    meaning: { joints },
  } = termbase;
  for (const { role, phrase } of designations) {
    if (role.kind === 'term' && (role.term.status === 'deprecated' || role.term.status === 'superseded'))
      termbase.offersFor(role.concept, role.term, phrase);
  }
  const { numberOf, ...phrases } = packPhrases([...designations], book.offered);
  const ofJoints = packPhrases([...joints], new Map());
  return {
    dictionary: { concepts, contexts, names, voices, equality, meaning, subjects, sources },
    phrases,
    forms: packForms(designations, numberOf),
    designations: designations.length,
    joints: {
      phrases: { paradigms: ofJoints.paradigms, pieces: ofJoints.pieces, designated: ofJoints.designated, offered: [] },
      forms: packForms(joints, ofJoints.numberOf),
      designations: joints.length,
    },
    voices: packVoices(voices),
  };
}
