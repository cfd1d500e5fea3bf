import type { LanguageCode, Reading } from '../language/phrase.js';
import { anchorOf } from '../terminology/companion.js';
import type { NumberedDesignations } from '../terminology/designations.js';
import type { FormIndex } from '../terminology/formIndex.js';
import { Recent } from '../terminology/recent.js';
import { type Candidate, CandidateGroup } from './candidateGroup.js';
import { createPlaces, type Place } from './places.js';

/** What a form of a word begins. */
export interface KnownForm {
  readonly group: CandidateGroup;
  /** For each wording of a single word, what it can be in this form. */
  readonly readings: readonly (readonly Reading[])[];
}

/** All wordings, found by their words and made ready when a draft first holds these. */
export interface Candidates {
  beginningWith(language: LanguageCode, form: string): CandidateGroup | undefined;
  /** The same for the words of a draft, which it repeats. */
  inDraft(language: LanguageCode, form: string): KnownForm | undefined;
  /** Words that one with censored letters may stand for, each in the form that fits. */
  censored(language: LanguageCode, form: string): { readonly candidate: Candidate; readonly form: string }[];
}

export function createCandidates(designations: NumberedDesignations, index: FormIndex): Candidates {
  const placesOf = createPlaces();
  const make = (number: number): Candidate | undefined => {
    const designation = designations.at(number);
    if (!designation) return undefined;
    const { phrase } = designation;
    const places: Place[] = [];
    const pieces: number[] = [];
    for (const [piece, word] of phrase.pieces.entries()) {
      for (const place of placesOf(word)) {
        places.push(place);
        pieces.push(piece);
      }
    }
    // Lists that grew keep room to grow on; there are thousands of candidates, and copies have none.
    return { number, designation, places: places.slice(), pieces: pieces.slice(), anchor: pieces.indexOf(anchorOf(phrase)) };
  };
  const forms = { en: new Map<string, KnownForm | typeof UNKNOWN>(), ru: new Map<string, KnownForm | typeof UNKNOWN>() };
  const forgetForms = (): void => {
    forms.en.clear();
    forms.ru.clear();
  };
  // Forms of one word share their list of designations, so the list itself is the key. Forms keep the groups they begin.
  const groups = new Recent<readonly number[], CandidateGroup>(MOST_CANDIDATES, (numbers) => numbers.length, forgetForms);
  const beginningWith = (language: LanguageCode, form: string): CandidateGroup | undefined => {
    const numbers = index.designationsFor(language, form);
    if (numbers.length === 0) return undefined;
    let group = groups.get(numbers);
    if (!group) {
      group = new CandidateGroup(numbers, index.companionOf, make);
      groups.set(numbers, group);
    }
    return group;
  };
  return {
    beginningWith,
    inDraft(language, form) {
      let known = forms[language].get(form);
      if (known === undefined) {
        if (forms[language].size >= MOST_FORMS) forgetForms();
        const group = beginningWith(language, form);
        known = group ? { group, readings: group.single.map(({ places }) => places[0].readingsOf(form)!) } : UNKNOWN;
        forms[language].set(form, known);
      }
      return known === UNKNOWN ? undefined : known;
    },
    censored(language, masked) {
      return index
        .formsLike(language, masked)
        .flatMap((form) => (beginningWith(language, form)?.single ?? []).map((candidate) => ({ candidate, form })));
    },
  };
}

/** How many candidates stay ready, at least: those of 8,000 words in one language, and at most twice as many, not those of all drafts of a day. */
const MOST_CANDIDATES = 45_000;
/** Stands for a form that begins nothing: most words of a draft. */
const UNKNOWN = null;

/** How many forms are remembered: more than a long draft has. */
const MOST_FORMS = 20_000;
