import { CASES } from './slots.js';
import type { FormTable } from './slotNames.js';

/** Forms of a noun that no rule gives, by slot name; an empty table for regular nouns. `word` is the lemma in lower case. */
export function irregularForms(word: string): FormTable {
  return IRREGULAR[word] ?? {};
}

/** Nouns without a singular whose genitive cannot be told from the nominative: «деньги — денег». */
export function pluralOnly(word: string): FormTable | undefined {
  return PLURAL_ONLY[word];
}

const cells = (number: 'singular' | 'plural', forms: string): FormTable =>
  Object.fromEntries(forms.split(' ').map((form, kase) => [`${number}.${CASES[kase]}`, form.split('/')]));

const IRREGULAR: Readonly<Record<string, FormTable>> = {
  любовь: {
    ...cells('singular', 'любовь любви любви любовь любовью любви'),
    ...cells('plural', 'любви любвей любвям любви любвями любвях'),
  },
  дочь: cells('plural', 'дочери дочерей дочерям дочерей дочерьми дочерях'),
  ходок: {
    ...cells('singular', 'ходок ходока ходоку ходока ходоком ходоке'),
    ...cells('plural', 'ходоки ходоков ходокам ходоков ходоками ходоках'),
  },
  провод: cells('plural', 'провода проводов проводам провода проводами проводах'),
  человек: { count: ['человек', 'людей'] },
  год: { count: ['лет'], 'plural.genitive': ['лет', 'годов'] },
  // People: «пострадавших лиц» in the accusative, too, but «лица» is met as often.
  лицо: { 'plural.accusative': ['лиц', 'лица'] },
  дитя: cells('singular', 'дитя дитяти дитяти дитя дитятей дитяти'),
  день: { 'singular.instrumental': ['днём'] },
  рубль: { 'singular.instrumental': ['рублём'] },
  семья: { 'singular.instrumental': ['семьёй', 'семьёю'] },
  статья: { 'singular.instrumental': ['статьёй', 'статьёю'] },
  судья: { 'singular.instrumental': ['судьёй', 'судьёю'] },
  сводня: { 'plural.genitive': ['сводней', 'своден'], 'plural.accusative': ['сводней', 'своден'], count: ['сводней'] },
  учитель: cells('plural', 'учителя учителей учителям учителей учителями учителях'),
  сторож: cells('plural', 'сторожа сторожей сторожам сторожей сторожами сторожах'),
};

const PLURAL_ONLY: Readonly<Record<string, FormTable>> = {
  деньги: cells('plural', 'деньги денег деньгам деньги деньгами деньгах'),
  сутки: cells('plural', 'сутки суток суткам сутки сутками сутках'),
  каникулы: cells('plural', 'каникулы каникул каникулам каникулы каникулами каникулах'),
};
