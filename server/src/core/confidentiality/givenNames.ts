import type { DetailCue } from '../terminology/detailCue.js';
import { stemOf } from './publicDetails.js';

/** Frequent given names, ready to be compared. */
export interface GivenNames {
  /** @param word in any letter case; Russian names in any case of theirs */
  has(word: string): boolean;
}

/** As passports write Russian names (ICAO Doc 9303), and as English texts do where they differ. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** «Артём» ends as an instrumental does; in the nominative only a vowel is an ending. */
function stemOfNominative(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[аеиоуыюяйь]$/, '');
}

/** Russian names count in Latin letters as well: «Мадина» as “Madina”. */
export function createGivenNames(cues: readonly DetailCue[]): GivenNames {
  // Made when a sentence needs them.
  let lists: { readonly ru: ReadonlySet<string>; readonly en: ReadonlySet<string> } | undefined;
  const names = (): NonNullable<typeof lists> => {
    if (lists) return lists;
    const words = cues.filter(({ kind }) => kind === 'given-name').map((cue) => cue.words);
    const ru = words.flatMap((each) => each.ru);
    const en = new Set(words.flatMap((each) => each.en).map((name) => name.toLowerCase()));
    for (const name of ru) {
      const latin = name
        .toLowerCase()
        .replaceAll('ё', 'е')
        .replace(/[а-я]/g, (letter) => LATIN[letter]);
      // Short ones are English words too often: Ада “Ada” yes, Ия “iya” no.
      if (latin.length > 3) en.add(latin).add(latin.replace(/iya$/, 'ia')).add(latin.replace(/y$/, 'i'));
    }
    return (lists = { ru: new Set(ru.flatMap((name) => [stemOf(name), stemOfNominative(name)])), en });
  };
  return { has: (word) => (/[а-яё]/i.test(word) ? names().ru.has(stemOf(word)) : names().en.has(word.toLowerCase())) };
}
