import { DAT, GEN, INS } from './slots.js';

/**
 * Numerals by what they ask of the noun after them: «две проститутки», «пять проституток», «двадцать одна проститутка».
 */

/** What a numeral asks of its noun. */
export type NumeralKind =
  /** 1, 21, 101: the singular. */
  | 'one'
  /** 2, 3, 4, оба, полтора: `PAUCAL`. */
  | 'paucal'
  /** 5 and more, несколько, сколько: `COUNT`. */
  | 'count'
  /** много, большинство, двое: the genitive plural. */
  | 'quantity'
  /** двух, пяти, тремя: the plural in the numeral's own case. */
  | 'oblique';

/** The kind of numeral a word or a figure is, or `undefined`. `norm` is in lower case with е for ё. */
export function numeralKind(norm: string): NumeralKind | undefined {
  return /^\d/.test(norm) ? figureKind(norm) : KINDS.get(norm);
}

export const isNumeral = (norm: string): boolean => KINDS.has(norm) || /^\d/.test(norm);

/** Numerals above four in an oblique case: «около пяти человек», yet «двух людей». */
export const isLargeOblique = (norm: string): boolean =>
  /^(?:пяти|шести|семи|восьми|девяти|десяти|.+надцати|двадцати|тридцати|сорока|.+десяти|ста|девяноста|скольких|нескольких)$/.test(norm);

/** «двое, трое, шестерых»: said of men, children and mixed groups, not of women alone. */
export const isCollective = (norm: string): boolean => COLLECTIVES.test(norm);

const COLLECTIVES = /^(?:дво|тро)(?:е|их|им|ими)$|^(?:четвер|пятер|шестер|семер)(?:о|ых|ым|ыми)$/;

/** `12`, `21`, `5-ти`, `2-х`, `1,5`; not ordinals («2-я») nor years, which say nothing of a noun. */
function figureKind(norm: string): NumeralKind | undefined {
  const match = /^(\d+)(?:-(ти|и|х|ех|ми|мя|ю)|([.,]\d+))?$/.exec(norm);
  if (!match) return undefined;
  if (match[2]) return 'oblique';
  if (match[3]) return 'paucal';
  const number = Number(match[1].slice(-2));
  if (number >= 11 && number <= 14) return 'count';
  const last = number % 10;
  return last === 1 ? 'one' : last >= 2 && last <= 4 ? 'paucal' : 'count';
}

const KINDS: ReadonlyMap<string, NumeralKind> = new Map(
  (
    [
      ['paucal', 'два две три четыре оба обе полтора полторы'],
      [
        'count',
        'пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать ' +
          'сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот сколько несколько тысяча ' +
          'десяток сотня пара пару сотню тысячу тыс млн тысяч миллионов миллион миллиона',
      ],
      [
        'quantity',
        'много немного мало немало столько множество большинство меньшинство двое трое четверо пятеро шестеро семеро тысячи сотни десятки миллионы больше меньше',
      ],
      [
        'oblique',
        'двух трех четырех двум трем четырем двумя тремя четырьмя обоих обеих обоим обеим обоими обеими двоих троих четверых пятерых шестерых семерых двоим троим четверым двоими ' +
          'троими четверыми пятерым пятерыми шестерым шестерыми пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати двадцати тридцати сорока ' +
          'пятидесяти шестидесяти семидесяти восьмидесяти девяноста ста пятью шестью семью восемью десятью двадцатью скольких нескольких скольким нескольким сколькими несколькими',
      ],
    ] as const
  ).flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind] as const)),
);

/**
 * A numeral that shows gender, in the gender its noun has now: «две» → «два», «обеих» → «обоих». `undefined` when it stays as it is.
 * «один» is declined like a determiner.
 */
export function numeralInGender(norm: string, feminine: boolean): string | undefined {
  const pair = GENDERED.find(([masculine, itsFeminine]) => (feminine ? masculine : itsFeminine) === norm);
  return pair?.[feminine ? 1 : 0];
}

const GENDERED: readonly (readonly [masculine: string, feminine: string])[] = [
  ['два', 'две'],
  ['полтора', 'полторы'],
  ['оба', 'обе'],
  ['обоих', 'обеих'],
  ['обоим', 'обеим'],
  ['обоими', 'обеими'],
];

/**
 * «два» in another case: «двум», «двумя». Figures stay as they are.
 *
 * @param norm in whatever case it stands, in lower case with е for ё
 * @returns `undefined` for numerals that are nouns, for those not listed and for cases other than genitive, dative and instrumental
 */
export function numeralInCase(norm: string, kase: number): string | undefined {
  if (/^\d+$/.test(norm)) return norm;
  return DECLENSIONS.find((forms) => forms.some((form) => form.replace(/ё/g, 'е') === norm))?.[COLUMNS.indexOf(kase)];
}

const COLUMNS: readonly number[] = [GEN, DAT, INS];

/** Genitive, dative and instrumental, then the nominatives. */
const DECLENSIONS: readonly (readonly string[])[] = [
  ['двух', 'двум', 'двумя', 'два', 'две'],
  ['трёх', 'трём', 'тремя', 'три'],
  ['четырёх', 'четырём', 'четырьмя', 'четыре'],
  ['восьми', 'восьми', 'восемью', 'восемь'],
  ['нескольких', 'нескольким', 'несколькими', 'несколько'],
  ['двоих', 'двоим', 'двоими', 'двое'],
  ['троих', 'троим', 'троими', 'трое'],
  ...['четвер', 'пятер', 'шестер', 'семер'].map((stem) => [`${stem}ых`, `${stem}ым`, `${stem}ыми`, `${stem}о`]),
  ...['пят', 'шест', 'сем', 'девят', 'десят', 'двенадцат', 'пятнадцат', 'двадцат', 'тридцат'].map((stem) => [
    `${stem}и`,
    `${stem}и`,
    `${stem}ью`,
    `${stem}ь`,
  ]),
];
