import { type LanguageCode, languageCodes, type Phrase } from '../language/phrase.js';
import type { Designation } from './termbase.js';

/**
 * Which designations a word may begin: the forms of their first words (of a verb phrase, of its verb), compared by their parts between
 * hyphens.
 */
export interface FormIndex {
  /** @returns numbers of designations, by their order in the termbase; the same list for the same form */
  designationsFor(language: LanguageCode, form: string): readonly number[];
}

const NONE: readonly number[] = [];

/** Indexes the designations from `first` on. */
export function indexForms(designations: readonly (Designation | undefined)[], first = 0): FormIndex {
  const index = collectForms(designations, first);
  return { designationsFor: (language, form) => index[language].get(form) ?? NONE };
}

function collectForms(designations: readonly (Designation | undefined)[], first: number): Record<LanguageCode, Map<string, number[]>> {
  const index = { en: new Map<string, number[]>(), ru: new Map<string, number[]>() };
  for (let number = first; number < designations.length; number++) {
    const designation = designations[number];
    const anchor = designation?.phrase.pieces[anchorOf(designation.phrase)];
    if (!designation || !anchor || anchor.wildcard) continue;
    const forms = index[designation.language];
    for (const [ending] of anchor.paradigm) {
      const [form] = atomsOf(anchor.stem + ending);
      if (form === undefined) continue;
      const numbers = forms.get(form);
      if (!numbers) forms.set(form, [number]);
      else if (numbers.at(-1) !== number) numbers.push(number);
    }
  }
  return index;
}

/**
 * An index of forms as JSON: lines `form:group`, gathered by the first two letters so that only what a draft needs is read; forms of one
 * word share a group of designations.
 */
export interface PackedForms {
  readonly lines: Readonly<Record<LanguageCode, Readonly<Record<string, string>>>>;
  readonly groups: readonly string[];
}

export function packForms(designations: readonly Designation[]): PackedForms {
  const groups = new Map<string, number>();
  const index = collectForms(designations, 0);
  const lines = { en: {} as Record<string, string>, ru: {} as Record<string, string> };
  for (const language of languageCodes) {
    for (const [form, numbers] of index[language]) {
      const group = numbers.map((number, at) => (at === 0 ? number : number - numbers[at - 1]).toString(36)).join(' ');
      if (!groups.has(group)) groups.set(group, groups.size);
      const key = form.slice(0, 2);
      lines[language][key] = `${lines[language][key] ?? ''}${form}:${groups.get(group)!.toString(36)}\n`;
    }
  }
  return { lines, groups: [...groups.keys()] };
}

export function unpackForms({ lines, groups }: PackedForms): FormIndex {
  const gathered: Record<LanguageCode, Map<string, ReadonlyMap<string, string>>> = { en: new Map(), ru: new Map() };
  const known: (readonly number[])[] = [];
  return {
    designationsFor(language, form) {
      const key = form.slice(0, 2);
      let groupsOf = gathered[language].get(key);
      if (!groupsOf) {
        const text = Object.hasOwn(lines[language], key) ? lines[language][key] : '';
        groupsOf = new Map(text.split('\n').map((line) => line.split(':') as [string, string]));
        gathered[language].set(key, groupsOf);
      }
      const group = groupsOf.get(form);
      if (group === undefined) return NONE;
      const number = parseInt(group, 36);
      return (known[number] ??= unpackGroup(groups[number]));
    },
  };
}

/** Numbers as differences from the one before. */
function unpackGroup(group: string): number[] {
  let number = 0;
  return group.split(' ').map((difference) => (number += parseInt(difference, 36)));
}

/** What either index knows. */
export function joinIndexes(one: FormIndex, other: FormIndex): FormIndex {
  const joined = new Map<string, readonly number[]>();
  return {
    designationsFor(language, form) {
      const [first, second] = [one.designationsFor(language, form), other.designationsFor(language, form)];
      if (second.length === 0) return first;
      const key = `${language} ${form}`;
      let both = joined.get(key);
      if (!both) {
        both = [...first, ...second];
        joined.set(key, both);
      }
      return both;
    },
  };
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
