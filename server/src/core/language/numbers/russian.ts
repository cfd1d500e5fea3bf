import type { NumberWord, NumberWordKind } from './numberWord.js';

/**
 * Russian numerals in all their cases: cardinals, collectives, ordinals, fractions. Source: § 579–595 of the Academy Grammar (Русская грамматика, 1980),
 * from knowledge of the language.
 *
 * @param norm a word in lower case with е for ё
 */
export function russianNumberWord(norm: string): NumberWord | undefined {
  const known = FORMS.get(norm);
  if (known) return known;
  const ordinal = /^(.{3,}?)(?:ый|ий|ой|ая|ья|ое|ье|ые|ьи|ого|ьего|ому|ьему|ым|ьим|ыми|ьими|ых|ьих|ую|ью|ом|ьем|ьей)$/.exec(norm);
  const value = ordinal && ORDINAL_STEMS.get(ordinal[1]);
  return value ? { value, kind: 'ordinal', ...(value < 3 && { soft: true }) } : undefined;
}

/** «двухэтажный», «сорокалетний»: the number that a compound begins with, and the rest of the word. */
export function russianCompound(norm: string): { readonly value: number; readonly rest: string } | undefined {
  const match = COMPOUND.exec(norm);
  return match ? { value: COMPOUND_STEMS.get(match[1])!, rest: match[2] } : undefined;
}

const FORMS = new Map<string, NumberWord>();

function add(kind: NumberWordKind, value: number, forms: string, soft?: true): void {
  for (const form of forms.split(' ')) FORMS.set(form, soft ? { value, kind, soft } : { value, kind });
}

add('cardinal', 0, 'ноль нуля нулю нулем нуле');
add('cardinal', 1, 'один одна одно одного одной одному одним одном одну', true);
add('cardinal', 2, 'два две двух двум двумя');
add('cardinal', 2, 'двое двоих двоим двоими');
add('cardinal', 2, 'вдвоем оба обе обоих обеих обоим обеим обоими обеими дважды вдвое пара пары пару паре парой', true);
add('cardinal', 1.5, 'полтора полторы полутора');
add('cardinal', 3, 'три трех трем тремя трое троих троим троими');
add('cardinal', 3, 'втроем трижды втрое', true);
add('cardinal', 4, 'четыре четырех четырем четырьмя четверо четверых четверым четверыми');
add('cardinal', 4, 'вчетвером четырежды вчетверо', true);
['пят', 'шест', 'сем', 'восем', 'девят', 'десят'].forEach((stem, index) => {
  const oblique = stem === 'восем' ? 'восьм' : stem;
  add('cardinal', index + 5, `${stem}ь ${oblique}и ${stem}ью восьмью`.replace(stem === 'восем' ? '' : ' восьмью', ''));
});
['пятер', 'шестер', 'семер', 'восьмер', 'девятер', 'десятер'].forEach((stem, index) =>
  add('cardinal', index + 5, ['о', 'ых', 'ым', 'ыми'].map((ending) => stem + ending).join(' ')),
);
add('cardinal', 5, 'впятером', true);
add('cardinal', 6, 'вшестером', true);
add('cardinal', 7, 'всемером', true);
const TEENS = ['один', 'две', 'три', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят'].map((stem) => `${stem}надцат`);
TEENS.forEach((stem, index) => add('cardinal', index + 11, `${stem}ь ${stem}и ${stem}ью`));
add('cardinal', 20, 'двадцать двадцати двадцатью');
add('cardinal', 30, 'тридцать тридцати тридцатью');
add('cardinal', 40, 'сорок сорока');
['пят', 'шест', 'сем', 'восем'].forEach((stem, index) => {
  const oblique = stem === 'восем' ? 'восьм' : stem;
  add('cardinal', (index + 5) * 10, `${stem}ьдесят ${oblique}идесяти ${stem}ьюдесятью ${oblique}ьюдесятью`);
});
add('cardinal', 90, 'девяносто девяноста');
add('cardinal', 100, 'сто ста');
add('cardinal', 200, 'двести двухсот двумстам двумястами двухстах');
add('cardinal', 300, 'триста трехсот тремстам тремястами трехстах');
add('cardinal', 400, 'четыреста четырехсот четыремстам четырьмястами четырехстах');
['пят', 'шест', 'сем', 'восем', 'девят'].forEach((stem, index) => {
  const oblique = stem === 'восем' ? 'восьм' : stem;
  add('cardinal', (index + 5) * 100, `${stem}ьсот ${oblique}исот ${oblique}истам ${stem}ьюстами ${oblique}ьюстами ${oblique}истах`);
});
add('scale', 10, 'десяток десятка десятку десятком десятке десятков десятками десятках');
add('scale', 100, 'сотня сотни сотню сотней сотен сотням сотнями сотнях');
add('scale', 1000, 'тысяча тысячи тысяче тысячу тысячей тысячью тысяч тысячам тысячами тысячах тыс');
add('scale', 1e6, 'миллион миллиона миллиону миллионом миллионе миллионы миллионов миллионам миллионами миллионах млн');
add('scale', 1e9, 'миллиард миллиарда миллиарду миллиардом миллиарде миллиарды миллиардов миллиардам миллиардами миллиардах млрд');
add('scale', 1e12, 'триллион триллиона триллионов трлн');
add('fraction', 1 / 2, 'половина половины половине половину половиной', true);
add('fraction', 1 / 3, 'треть трети третью');
add('fraction', 1 / 4, 'четверть четверти четвертью');

const ORDINAL_STEMS = new Map<string, number>(
  (
    [
      [1, 'перв'],
      [2, 'втор'],
      [3, 'трет'],
      [4, 'четверт'],
      [5, 'пят'],
      [6, 'шест'],
      [7, 'седьм'],
      [8, 'восьм'],
      [9, 'девят'],
      [10, 'десят'],
      ...TEENS.map((stem, index): [number, string] => [index + 11, stem]),
      [20, 'двадцат'],
      [30, 'тридцат'],
      [40, 'сороков'],
      [50, 'пятидесят'],
      [60, 'шестидесят'],
      [70, 'семидесят'],
      [80, 'восьмидесят'],
      [90, 'девяност'],
      [100, 'сот'],
      [1000, 'тысячн'],
      [2000, 'двухтысячн'],
    ] as [number, string][]
  ).map(([value, stem]) => [stem, value]),
);

const COMPOUND_STEMS = new Map<string, number>([
  ['одно', 1],
  ['двух', 2],
  ['дву', 2],
  ['трех', 3],
  ['четырех', 4],
  ['пяти', 5],
  ['шести', 6],
  ['семи', 7],
  ['восьми', 8],
  ['девяти', 9],
  ['десяти', 10],
  ...TEENS.map((stem, index): [string, number] => [`${stem}и`, index + 11]),
  ['двадцати', 20],
  ['тридцати', 30],
  ['сорока', 40],
  ['пятидесяти', 50],
  ['шестидесяти', 60],
  ['семидесяти', 70],
  ['восьмидесяти', 80],
  ['девяносто', 90],
  ['сто', 100],
  ['полутора', 1.5],
]);

const COMPOUND = new RegExp(
  `^(${[...COMPOUND_STEMS.keys()].sort((a, b) => b.length - a.length).join('|')})((?:лет|год|месяч|недел|днев|сут|час|минут|секунд|этаж|комнат|местн|тысяч|миллион|процент|стран|язы|член|значн|дол|сторон|раз|крат).*)$`,
);
