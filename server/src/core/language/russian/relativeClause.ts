import { PREPOSITION_CASES } from './closedClasses.js';
import { DAT, INS, PREP } from './slots.js';

/** The two forms of a word in a relative clause; the case of the noun outside does not matter to it. */
export interface NumberForms {
  readonly singular: string;
  readonly plural: string;
}

/**
 * What changes in a clause with «который» when the noun before it is put in the plural: «(женщина,) которая живёт с ВИЧ» → «(женщины,) которые
 * живут с ВИЧ». `words` is the clause from its first word, written for a singular noun. Returns the forms for each word, `undefined` for
 * words that stay. «Который» keeps the case that the clause gives it; the verb changes only when «который» is its subject.
 */
export function relativeClause(words: readonly string[]): (NumberForms | undefined)[] {
  const forms: (NumberForms | undefined)[] = words.map(() => undefined);
  const index = pronounIndex(words);
  if (index === undefined) return forms;
  const pronoun = words[index].toLowerCase();
  forms[index] = { singular: words[index], plural: pluralPronoun(pronoun, words[index - 1]?.toLowerCase()) };
  if (index > 0 || !/^котор(ый|ая|ое)$/.test(pronoun)) return forms;
  let expected = true;
  for (let position = index + 1; position < words.length; position++) {
    const plural: string | undefined = expected ? pluralPredicate(words[position]) : undefined;
    if (plural !== undefined) forms[position] = { singular: words[position], plural };
    // After the verb only what «и» joins to it, and what a form of «быть» needs, agrees as well.
    expected =
      (expected && plural === undefined) ||
      /^(и|или|но|либо)$/.test(words[position]) ||
      /^(был|стал|оказал)(а|о|ась|ось|ся)?$/.test(words[position]);
  }
  return forms;
}

/** Whether a clause begins with «который», a preposition before it allowed: «у которой есть дети». */
export function isRelativeClause(words: readonly string[]): boolean {
  return pronounIndex(words) !== undefined;
}

function pronounIndex(words: readonly string[]): number | undefined {
  if (RELATIVE.test(words[0] ?? '')) return 0;
  return words.length > 1 && PREPOSITION_CASES.has(words[0].toLowerCase()) && RELATIVE.test(words[1]) ? 1 : undefined;
}

const RELATIVE = /^котор(ый|ого|ому|ым|ом|ая|ой|ую|ою|ое)$/i;

function pluralPronoun(pronoun: string, preposition: string | undefined): string {
  switch (pronoun.slice(5)) {
    case 'ый':
    case 'ая':
    case 'ое':
      return 'которые';
    case 'ого':
    case 'ую':
    case 'ом':
      return 'которых';
    case 'ому':
      return 'которым';
    case 'ым':
    case 'ою':
      return 'которыми';
    default:
      return pluralOfFeminine(preposition);
  }
}

/** «Которой» may be genitive, dative, instrumental or prepositional; the preposition tells, and without one it is dative («которой помогают»). */
function pluralOfFeminine(preposition: string | undefined): string {
  if (preposition === undefined) return 'которым';
  const cases = PREPOSITION_CASES.get(preposition) ?? 0;
  if (cases & (1 << DAT)) return 'которым';
  // «с», «между» take the genitive, too, but mean company here: «с которой живёт».
  return cases & (1 << INS) && !(cases & (1 << PREP)) ? 'которыми' : 'которых';
}

/** The plural of a verb in the third person or the past, or of a short adjective; `undefined` for other words. */
function pluralPredicate(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (IRREGULAR[lower]) return IRREGULAR[lower];
  const isReflexive = /(т|л|ла|ло)с[яь]$/.test(lower);
  const form = isReflexive ? lower.slice(0, -2) : lower;
  const plural = pluralPast(form) ?? pluralPresent(form) ?? (isReflexive ? undefined : pluralShort(form));
  if (plural === undefined || !isReflexive) return plural;
  return plural + (plural.endsWith('т') ? 'ся' : 'сь');
}

const IRREGULAR: Readonly<Record<string, string>> = {
  ...{
    хочет: 'хотят',
    даст: 'дадут',
    продаст: 'продадут',
    может: 'могут',
    сможет: 'смогут',
    поможет: 'помогут',
    бежит: 'бегут',
    ест: 'едят',
  },
  ...{ шёл: 'шли', пришёл: 'пришли', ушёл: 'ушли', вышел: 'вышли', нашёл: 'нашли', прошёл: 'прошли', пошёл: 'пошли', умер: 'умерли' },
  ...{ должен: 'должны', сам: 'сами', сама: 'сами', само: 'сами' },
};

function pluralPast(form: string): string | undefined {
  if (/[аеёиоуыэюя].*л[ао]$/.test(form)) return `${form.slice(0, -1)}и`;
  if (/[аеиоуыэюя]л$/.test(form)) return `${form}и`;
  return /(влёк|мог|нёс|спас|вёз|вёл|жёг|рёг|рёк)$/.test(form) ? `${form.replace('ё', 'е').replace(/л$/, '')}ли` : undefined;
}

function pluralPresent(form: string): string | undefined {
  const stem = form.slice(0, -2);
  if (!/[аеёиоуыэюя]|^.{2,}$/.test(stem)) return undefined;
  if (form.endsWith('ит')) return stem + (/[жшчщ]$/.test(stem) ? 'ат' : 'ят');
  if (form.endsWith('ёт') && /[жч]$/.test(stem)) return `${stem.slice(0, -1)}${stem.endsWith('ж') ? 'г' : 'к'}ут`;
  if (/[её]т$/.test(form)) return stem + (/[аеёиоуыэюяь]$/.test(stem) || /[лр]ет$/.test(form) ? 'ют' : 'ут');
  return undefined;
}

/** «занята — заняты», «вынужден — вынуждены». The neuter in -о is left out: most words in -но are adverbs. */
function pluralShort(form: string): string | undefined {
  if (/.[аеёиы]?[нтм]а$/.test(form)) return `${form.slice(0, -1)}ы`;
  return /([аеёя]н|[яыу]т|им)$/.test(form) ? `${form.replace(/ён$/, 'ен')}ы` : undefined;
}
