import type { LanguageCode, Phrase } from '../language/phrase.js';
import type { Designation } from './termbase.js';

/**
 * Which designations a word may begin: for each language, each form of a first word (of a verb phrase, of its verb) with the numbers of
 * the designations, by their order in the termbase. Words are compared by their parts between hyphens.
 */
export type FormIndex = Readonly<Record<LanguageCode, Readonly<Record<string, readonly number[]>>>>;

export function indexForms(designations: readonly Designation[]): FormIndex {
  const index: Record<LanguageCode, Record<string, number[]>> = {
    en: Object.create(null) as Record<string, number[]>,
    ru: Object.create(null) as Record<string, number[]>,
  };
  designations.forEach(({ language, phrase }, number) => {
    const anchor = phrase.pieces[anchorOf(phrase)];
    if (!anchor || anchor.wildcard) return;
    for (const [ending] of anchor.paradigm) {
      const [form] = atomsOf(anchor.stem + ending);
      if (form === undefined) continue;
      const numbers = (index[language][form] ??= []);
      if (numbers[numbers.length - 1] !== number) numbers.push(number);
    }
  });
  return index;
}

/** The piece by which a phrase is found: its verb, otherwise its first word. */
export function anchorOf({ partOfSpeech, head }: Phrase): number {
  return partOfSpeech === 'verb' ? head : 0;
}

/** The compared parts of a word: lower case, е for ё, split at hyphens. */
export function atomsOf(form: string): string[] {
  return form.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'").match(ATOM) ?? [];
}

const ATOM = /[\p{L}\p{M}\p{N}']+/gu;
