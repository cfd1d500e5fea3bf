import type { NumberWord, NumberWordKind } from './numberWord.js';

/**
 * English numerals. Hyphenated ones (“twenty-first”) are read part by part.
 *
 * @param norm a word in lower case
 */
export function englishNumberWord(norm: string): NumberWord | undefined {
  const known = FORMS.get(norm);
  if (known) return known;
  const hyphen = norm.indexOf('-');
  if (hyphen < 0) return undefined;
  const tens = FORMS.get(norm.slice(0, hyphen));
  const ones = FORMS.get(norm.slice(hyphen + 1));
  if (!tens || !ones || tens.kind !== 'cardinal') return undefined;
  const { kind } = ones;
  if (tens.value >= 20 && tens.value < 100 && ones.value > 0 && ones.value < 10 && (kind === 'cardinal' || kind === 'ordinal'))
    return { value: tens.value + ones.value, kind };
  return undefined;
}

const FORMS = new Map<string, NumberWord>();

function add(kind: NumberWordKind, value: number, forms: string, soft?: true): void {
  for (const form of forms.split(' ')) FORMS.set(form, soft ? { value, kind, soft } : { value, kind });
}

add('cardinal', 1, 'one', true);
'zero . two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  .split(' ')
  .forEach((form, value) => form !== '.' && add('cardinal', value, form));
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((form, index) => add('cardinal', (index + 2) * 10, form));
add('cardinal', 2, 'both twice double couple pair twofold', true);
add('cardinal', 1, 'once single', true);
add('cardinal', 3, 'thrice triple threefold', true);
add('cardinal', 10, 'ten-fold', true);
add('scale', 12, 'dozen dozens');
add('scale', 100, 'hundred hundreds');
add('scale', 1000, 'thousand thousands k');
add('scale', 1e6, 'million millions m mln');
add('scale', 1e9, 'billion billions bn');
add('scale', 1e12, 'trillion trillions');
add('ordinal', 1, 'first', true);
add('ordinal', 2, 'second', true);
'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
  .split(' ')
  .forEach((form, index) => add('ordinal', index + 3, form));
'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
  .split(' ')
  .forEach((form, index) => add('ordinal', (index + 2) * 10, form));
add('ordinal', 100, 'hundredth');
add('fraction', 1 / 2, 'half halves', true);
add('fraction', 1 / 4, 'quarter quarters');
