import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTranslationData } from '../server/src/core/alignment/buildTranslationData.js';
import type { TranslationData } from '../server/src/core/translations.js';
import { createReviewer, type Reviewer } from '../server/src/core/index.js';
import { createLexicon } from '../server/src/core/review/claims/lexicon.js';
import { createTermRecognizer } from '../server/src/core/review/recognizeTerms.js';
import { createCueHearing } from '../server/src/core/review/voice/cues.js';
import type { Finding } from '../server/src/core/review/finding.js';
import { reviewDraft, type ReviewedDraft, type ReviewTools } from '../server/src/core/review/reviewDraft.js';
import type { Term } from '../server/src/core/terminology/concept.js';
import { indexForms } from '../server/src/core/terminology/formIndex.js';
import { createPhraseBook } from '../server/src/core/terminology/phraseBook.js';
import { createTermbase, type Termbase } from '../server/src/core/terminology/termbase.js';
import { createCueIndex } from '../server/src/core/terminology/cueIndex.js';
import { designateJoints } from '../server/src/core/terminology/meaning.js';
import { designateVoices } from '../server/src/core/terminology/voiceCue.js';
import { packTermbase } from '../server/src/core/terminology/packTermbase.js';
import { unpackWords, type WordBook } from '../server/src/core/terminology/wordBook.js';
import type { PackedTermbase } from '../server/src/core/terminology/packedTermbase.js';
import { type DictionaryFile, readDictionary, type ReadDictionary } from '../server/src/core/terminology/readDictionary.js';

const folder = join(__dirname, '../dictionaries');

/** The built-in dictionary files, as the build reads them. */
export function builtInFiles(): DictionaryFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('translation/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** The word lists for comparing translations, as the build reads them. */
export function translationData(): TranslationData {
  return buildTranslationData((file) => readFileSync(join(folder, 'translation', file), 'utf8'));
}

let read: ReadDictionary | undefined;
let packed: PackedTermbase | undefined;
let words: WordBook | undefined;
let reviewer: Reviewer | undefined;

export function builtInDictionary(): ReadDictionary {
  return (read ??= readDictionary(builtInFiles()));
}

/** Packed and unpacked as in the bundle, so that tests run what ships. */
export function builtInTermbase(): PackedTermbase {
  return (packed ??= JSON.parse(JSON.stringify(packTermbase(builtInDictionary()))) as PackedTermbase);
}

function builtInWords(): WordBook {
  return (words ??= unpackWords(builtInTermbase().words));
}

export function builtInReviewer(): Reviewer {
  return (reviewer ??= createReviewer(builtInTermbase()));
}

/** What the built-in termbase recognises, before and after judgement; its terms are those of `builtInDictionary`. */
export function builtInRecognition(): {
  readonly termbase: Termbase;
  /** What the drafts are reviewed with; details are not looked for. */
  readonly tools: ReviewTools;
  /** Terms that a review of the text finds. */
  termsFoundIn(text: string): Term[];
  /** Terms to change that stand in the text and that a review leaves alone or takes for a hint. */
  termsKeptIn(text: string): Term[];
} {
  return (recognition ??= createRecognition());
}

const NONE = { amongContacts: false, namesAreChanged: false };

let recognition: ReturnType<typeof builtInRecognition> | undefined;

function createRecognition(): ReturnType<typeof builtInRecognition> {
  const termbase = createTermbase([builtInDictionary()], createPhraseBook(builtInTermbase().phrases, builtInWords()));
  const recognizer = createTermRecognizer(termbase.designations, indexForms(termbase.designations));
  const lexicon = createLexicon(
    termbase,
    createCueIndex(designateJoints([builtInDictionary().meaning]), builtInTermbase().joints, builtInWords()),
  );
  const hear = createCueHearing(() =>
    createCueIndex(designateVoices(builtInDictionary().voices), builtInTermbase().voices, builtInWords()),
  );
  const details: ReviewTools['details'] = {
    // There is nothing to wait for.
    // eslint-disable-next-line require-yield
    *surroundings(draft) {
      return draft.passages.map(() => NONE);
    },
    // eslint-disable-next-line require-yield
    *search() {
      return [];
    },
  };
  const tools: ReviewTools = { termbase, recognizer, hear, lexicon: () => lexicon, details };
  const review = (text: string): ReviewedDraft => reviewDraft(tools, { text, format: 'plaintext' });
  const findingsOf = (review: ReviewedDraft): Finding[] => review.blocks.flatMap(({ findings }) => findings);
  const termsIn = (findings: readonly Finding[]): Term[] => findings.flatMap((finding) => ('term' in finding ? [finding.term] : []));
  return {
    termbase,
    tools,
    termsFoundIn: (text) => termsIn(findingsOf(review(text))),
    termsKeptIn(text) {
      const reviewed = review(text);
      const { segmented } = reviewed;
      const findings = findingsOf(reviewed);
      const loud = new Set(termsIn(findings.filter(({ severity }) => severity !== 'hint')));
      const standing = segmented.segments.flatMap(({ tokens }) => recognizer.recognize(tokens, segmented.prose.text));
      return standing.flatMap(({ designation: { role } }) => (role.kind === 'term' && !loud.has(role.term) ? [role.term] : []));
    },
  };
}
