import { ANY_SERIES, ANY_SLOT } from '../phrase.js';
import { spellingVariants } from './spellingVariants.js';

/** One form of a word. */
export interface Form {
  readonly text: string;
  readonly series: number;
  readonly slots: number;
}

/** A form for the slots of a mask. */
export function oneForm(text: string, slots: number): Form {
  return { text, series: 0, slots };
}

/** A form that fits every slot. */
export function anyForm(text: string): Form {
  return { text, series: ANY_SERIES, slots: ANY_SLOT };
}

/** Forms from rows of texts that share slots: the standard forms first, then doubles, then their other spellings, which are only recognised. */
export function everyForm(rows: readonly (readonly [texts: readonly string[], slots: number, series?: number])[]): Form[] {
  const standard: Form[] = [];
  const doubles: Form[] = [];
  const spellings: Form[] = [];
  for (const [texts, slots, series = 0] of rows) {
    texts.forEach((text, index) => {
      (index === 0 ? standard : doubles).push({ text, series, slots });
      for (const variant of spellingVariants(text)) spellings.push({ text: variant, series, slots });
    });
  }
  const forms: Form[] = [];
  for (const form of [...standard, ...doubles, ...spellings]) {
    if (!forms.some(({ text, series, slots }) => text === form.text && series === form.series && slots === form.slots)) forms.push(form);
  }
  return forms;
}
