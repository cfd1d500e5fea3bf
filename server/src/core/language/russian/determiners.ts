import { declinePronoun } from './declinePronoun.js';
import { ADJECTIVE_GENDERS } from './slotNames.js';
import { ACC, type AdjectiveGender, CASES } from './slots.js';

/** One place in the paradigm of a word that agrees: «молодой» is genitive, dative, instrumental or prepositional of the feminine. */
export interface Cell {
  readonly gender: AdjectiveGender;
  readonly kase: number;
}

/** Words that agree like adjectives but have endings of their own, with the lemma to decline them from and their cells. */
export function irregularDeterminer(norm: string): { lemma: string; cells: readonly Cell[] } | undefined {
  return FORMS.get(norm);
}

/** «этот», «одна», «какой»: words whose agreement is never in doubt. */
export function isDeterminer(norm: string): boolean {
  return FORMS.has(norm) || REGULAR.test(norm);
}

/** «какая-то», «какой-либо»: the ending stands before the particle. */
export const INDEFINITE = /-(?:то|либо|нибудь)$/;

const REGULAR =
  /^(?:как|так|друг|люб|кажд|всяк|котор|некотор|никак|ин|сам|вс[яе]к)(?:ой|ий|ый|ая|ое|ие|ые|ого|ому|ым|им|ом|ую|ых|их|ыми|ими)(?:-то|-либо|-нибудь)?$/;

const FORMS: ReadonlyMap<string, { lemma: string; cells: Cell[] }> = allForms('этот тот весь сам один мой твой свой наш ваш третий');

function allForms(lemmas: string): Map<string, { lemma: string; cells: Cell[] }> {
  const forms = new Map<string, { lemma: string; cells: Cell[] }>();
  for (const lemma of lemmas.split(' ')) {
    const table = declinePronoun(lemma) ?? {};
    for (const gender of ADJECTIVE_GENDERS) {
      for (const [kase, name] of CASES.entries()) {
        const animate = kase === ACC ? (table[`${gender}.${name}.animate`] ?? []) : [];
        for (const text of [...(table[`${gender}.${name}`] ?? []), ...animate]) {
          const norm = text.replace(/ё/g, 'е');
          const entry = forms.get(norm) ?? { lemma, cells: [] };
          entry.cells.push({ gender, kase });
          forms.set(norm, entry);
        }
      }
    }
  }
  return forms;
}
