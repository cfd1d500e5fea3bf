import type { Grammar } from '../language.js';
import type { FormTable } from './slotNames.js';

/**
 * The tables of a phrase's words with the forms that a dictionary states. A form of one word is that of the head; a form of as many words as
 * the phrase has is taken word by word, where a word inflects at all. Any other number of words cannot be placed and is left out.
 */
export function overridden(
  tables: readonly (FormTable | undefined)[],
  head: number,
  forms: Grammar['forms'] = {},
): (FormTable | undefined)[] {
  const result = tables.map((table) => (table ? { ...table } : undefined)) as (Record<string, readonly string[]> | undefined)[];
  for (const [name, stated] of Object.entries(forms)) {
    const texts = (typeof stated === 'string' ? [stated] : stated).map((text) => text.trim().split(/,?\s+/));
    for (const [index, table] of result.entries()) {
      const cell = texts.flatMap((words) =>
        words.length === tables.length ? [words[index]] : words.length === 1 && index === head ? words : [],
      );
      if (table && cell.length > 0) table[name] = [...new Set(cell)];
    }
  }
  return result;
}
