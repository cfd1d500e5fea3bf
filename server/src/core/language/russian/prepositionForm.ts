/**
 * Prepositions with a second form for hard clusters: «о» before a consonant, «об» before a vowel, «обо» before «всех» and «мне»;
 * «с» but «со шлюхой», «в» but «во Франции».
 */

/** The form a preposition takes before `next`; the preposition itself when it has one form only. `preposition` is in lower case. */
export function prepositionBefore(preposition: string, next: string): string {
  const forms = FORMS.find((entry) => entry.forms.includes(preposition));
  if (!forms) return preposition;
  const sound = soundOf(next);
  return forms.forms[forms.choose(sound)];
}

interface PrepositionForms {
  readonly forms: readonly string[];
  /** Index of the form before these letters. */
  readonly choose: (letters: string) => number;
}

const long = (cluster: RegExp) => (letters: string) => (cluster.test(letters) ? 1 : 0);

const FORMS: readonly PrepositionForms[] = [
  { forms: ['о', 'об', 'обо'], choose: (letters) => (/^(?:вс[еёя]|мне|мног)/.test(letters) ? 2 : /^[аэиоу]/.test(letters) ? 1 : 0) },
  { forms: ['с', 'со'], choose: long(/^(?:[сзшж][бвгджзйклмнпрстфхцчшщ]|щ|вс|вт|мн|мск|льв|льд|лб|рт|вз|дв[оу]р)/) },
  { forms: ['в', 'во'], choose: long(/^(?:[вф][бвгджзйклмнпрстфхцчшщ]|мн)/) },
  { forms: ['к', 'ко'], choose: long(/^(?:вс[еёяю]|вт|мн|дн)/) },
  ...['из', 'от', 'под', 'над', 'перед', 'без'].map((form) => ({
    forms: [form, form + 'о'],
    choose: long(/^(?:вс[еёяю]|мн[еою]|мног|льда|рта)/),
  })),
];

/** An abbreviation without vowels is read by the names of its letters: «об МСМ», «с ЛГБТ». */
function soundOf(next: string): string {
  const word = /\p{L}[\p{L}-]*/u.exec(next)?.[0] ?? '';
  const abbreviation = /^\p{Lu}{2,}/u.exec(word)?.[0];
  if (abbreviation && !/[АЕИОУЫЭЮЯ]/.test(abbreviation) && 'ЛМНРСФ'.includes(word[0])) return 'э' + word.toLowerCase();
  return word.toLowerCase();
}
