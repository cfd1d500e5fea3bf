import type { LanguageCode } from '../language/phrase.js';

/**
 * Names by their sound, so that «Щербакова» meets “Shcherbakova”, “Scherbakova” and «Щербаковой» without declining anything: letters become a small
 * alphabet of sounds, endings are taken off, and what is left is compared by an edit distance in which near sounds cost little.
 */
export interface Sounding {
  /** The sounds of the whole word and of the word without each ending it may have; the whole first. */
  readonly forms: readonly string[];
  /** Classes of the sounds the forms may begin with, as bits: words that sound alike have one of them in common. */
  readonly classes: number;
}

/** Below this two words are the same name, above `DIFFERENT` they are not; between the two nobody can say. */
export const SAME = 0.2;
export const DIFFERENT = 0.42;

/** @param norm a word in lower case */
export function soundingOf(norm: string, language: LanguageCode): Sounding {
  const known = soundings[language].get(norm);
  if (known) return known;
  const made = sound(norm, language);
  if (soundings[language].size >= MOST_WORDS) soundings[language].clear();
  soundings[language].set(norm, made);
  return made;
}

/** What was worked out already; texts repeat their words. */
const soundings: Readonly<Record<LanguageCode, Map<string, Sounding>>> = { ru: new Map(), en: new Map() };
const MOST_WORDS = 20_000;

/** So much of a word is listened to: no name is longer, but data and hashtags are. */
const LONGEST = 60;

function sound(norm: string, language: LanguageCode): Sounding {
  const plain = norm.slice(0, LONGEST).replace(/['’ьъ-]/g, '');
  const soundsOf = language === 'ru' ? soundsOfRussian : soundsOfEnglish;
  const forms = new Set([soundsOf(plain)]);
  for (const ending of language === 'ru' ? RUSSIAN_ENDINGS : ENGLISH_ENDINGS) {
    if (plain.length - ending.length >= 2 && plain.endsWith(ending)) forms.add(soundsOf(plain.slice(0, plain.length - ending.length)));
  }
  let classes = 0;
  for (const form of forms) classes |= 1 << classOf(form);
  return { forms: [...forms], classes };
}

/** Whether two words sound the same, as names and borrowed words do. */
export function soundsSame(one: Sounding, other: Sounding): boolean {
  return (one.classes & other.classes) !== 0 && soundDistance(one, other, SAME) < SAME;
}

/**
 * How far two words sound apart, from 0 to 1 and more: changed sounds as a share of the longer word.
 *
 * @param limit distances from here on need not be exact
 */
export function soundDistance(one: Sounding, other: Sounding, limit = Infinity): number {
  let least = limit;
  one.forms.forEach((a, first) => {
    other.forms.forEach((b, second) => {
      const stripped = (first > 0 ? 0.02 : 0) + (second > 0 ? 0.02 : 0);
      if (stripped >= least || a.length === 0 || b.length === 0) return;
      const longest = Math.max(a.length, b.length);
      if (Math.abs(a.length - b.length) * 0.45 > least * longest) return;
      const distance = editCost(a, b) / longest + stripped;
      if (distance < least) least = distance;
    });
  });
  return least;
}

/**
 * What words that sound the same have in common, so that they can be looked up: their consonants, near ones as one, with as many left out as may differ.
 * Of two words of up to twenty sounds whose distance is below `SAME` at least one sketch is the same; each more that is left out would multiply the sketches.
 */
export function sketchesOf({ forms }: Sounding): ReadonlySet<string> {
  const sketches = new Set<string>();
  for (const form of forms) {
    // A changed consonant costs one, and a fifth of the sounds may change.
    let row = [skeletonOf(form)];
    sketches.add(row[0]);
    for (let left = Math.min(form.length * SAME, MOST_LEFT_OUT); left > 1; left--) {
      row = [...new Set(row.flatMap((sketch) => Array.from(sketch, (_, at) => sketch.slice(0, at) + sketch.slice(at + 1))))];
      row.forEach((sketch) => sketches.add(sketch));
    }
  }
  return sketches;
}

const MOST_LEFT_OUT = 4;

/** Consonants alone; those that pass for each other alike, and none that passes for a vowel. */
function skeletonOf(sounds: string): string {
  return sounds
    .replace(/[aeioufvb]/g, '')
    .replace(/[hgkcsCSzZ]/g, 'k')
    .replace(/d/g, 't');
}

/** The consonants of a word that no spelling adds or leaves out. */
export function firmConsonantsOf(sounding: Sounding): string {
  return sounding.forms[0].replace(/[^lmnprtd]/g, '').replace(/d/g, 't');
}

/** The first consonant, near ones together; 0 where there is none. */
function classOf(sounds: string): number {
  const consonant = /[^aeiou]/.exec(sounds)?.[0] ?? '';
  return (
    Math.max(
      0,
      CLASSES.findIndex((sounds) => consonant !== '' && sounds.includes(consonant)),
    ) + (consonant === '' ? 0 : 1)
  );
}

const CLASSES = ['hgk', 'szZcCS', 'fvb', 'td', 'l', 'm', 'n', 'p', 'r'];

const RUSSIAN_ENDINGS =
  'ого его ому ему ым им ом ем ой ей ую юю ая яя ою ею ами ями ах ях ам ям ов ев ей а я у ю ы и е о ским ской ского скому скую ские ских скими ске ск ский ская ское ия ии ию ией ий ый иям иями иях'.split(
    ' ',
  );
const ENGLISH_ENDINGS = 'a o e i y ia s ian ians n an ans'.split(' ');

function soundsOfRussian(word: string): string {
  let sounds = '';
  for (const [letters, sound] of piecesOf(word, RUSSIAN_SOUNDS)) sounds += sound ?? letters;
  return folded(sounds);
}

function soundsOfEnglish(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/c(?=[eiy])/g, 'c')
    .replace(/ł/g, 'l');
  let sounds = '';
  for (const [letters, sound] of piecesOf(plain, ENGLISH_SOUNDS)) sounds += sound ?? letters;
  return folded(sounds);
}

/** Longest piece first. */
function* piecesOf(word: string, table: ReadonlyMap<string, string>): Generator<[string, string | undefined]> {
  for (let at = 0; at < word.length;) {
    let length = Math.min(4, word.length - at);
    while (length > 1 && !table.has(word.slice(at, at + length))) length--;
    const piece = word.slice(at, at + length);
    yield [piece, table.get(piece)];
    at += length;
  }
}

/** Doubled sounds once. */
function folded(sounds: string): string {
  return sounds.replace(/(.)\1+/g, '$1');
}

const RUSSIAN_SOUNDS = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    ж: 'Z',
    дж: 'Z',
    з: 'z',
    и: 'i',
    й: 'i',
    ий: 'i',
    ый: 'i',
    к: 'k',
    кс: 'ks',
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
    х: 'h',
    ц: 'c',
    тц: 'c',
    ч: 'C',
    ш: 'S',
    щ: 'S',
    ы: 'i',
    э: 'e',
    ю: 'u',
    я: 'a',
    ия: 'ia',
    ье: 'e',
    ьё: 'e',
    ью: 'u',
    ья: 'a',
  }),
);
const ENGLISH_SOUNDS = new Map(
  Object.entries({
    zh: 'Z',
    dzh: 'Z',
    j: 'Z',
    dj: 'Z',
    kh: 'h',
    ts: 'c',
    tz: 'c',
    tch: 'C',
    ch: 'C',
    cz: 'C',
    shch: 'S',
    sch: 'S',
    sh: 'S',
    sz: 'S',
    ye: 'e',
    yo: 'e',
    ie: 'e',
    ee: 'i',
    oo: 'u',
    yu: 'u',
    iu: 'u',
    ya: 'a',
    iy: 'i',
    ii: 'i',
    yi: 'i',
    y: 'i',
    x: 'ks',
    w: 'v',
    th: 't',
    ph: 'f',
    ck: 'k',
    q: 'k',
    qu: 'kv',
    ce: 'ce',
    ci: 'ci',
    c: 'k',
  }),
);

const VOWELS = 'aeiou';
const NEAR = new Set(
  ['hg', 'cs', 'sC', 'cC', 'Zz', 'zg', 'Zg', 'fv', 'vu', 'kh', 'td', 'sz', 'cz', 'CS', 'sS', 'ZS', 'bv', 'ck', 'gk'].flatMap(([a, b]) => [
    a + b,
    b + a,
  ]),
);

/** What it costs to take one sound for another, by their character codes. */
const SUBSTITUTION = new Float64Array(128 * 128);
const GAP = new Float64Array(128);
for (let a = 0; a < 128; a++) {
  const one = String.fromCharCode(a);
  GAP[a] = VOWELS.includes(one) ? 0.45 : 1;
  for (let b = 0; b < 128; b++) {
    const other = String.fromCharCode(b);
    const vowels = Number(VOWELS.includes(one)) + Number(VOWELS.includes(other));
    SUBSTITUTION[a * 128 + b] = a === b ? 0 : NEAR.has(one + other) ? 0.35 : vowels === 2 ? 0.3 : vowels === 1 ? 1.2 : 1;
  }
}

/** Costs of the row before and of this one; words are short. */
let previous = new Float64Array(64);
let current = new Float64Array(64);

function editCost(a: string, b: string): number {
  if (b.length >= previous.length) {
    previous = new Float64Array(2 * b.length);
    current = new Float64Array(2 * b.length);
  }
  previous[0] = 0;
  for (let j = 0; j < b.length; j++) previous[j + 1] = previous[j] + GAP[b.charCodeAt(j) & 127];
  for (let i = 0; i < a.length; i++) {
    const sound = a.charCodeAt(i) & 127;
    current[0] = previous[0] + GAP[sound];
    for (let j = 0; j < b.length; j++) {
      const other = b.charCodeAt(j) & 127;
      const changed = previous[j] + SUBSTITUTION[sound * 128 + other];
      const lost = Math.min(previous[j + 1] + GAP[sound], current[j] + GAP[other]);
      current[j + 1] = changed < lost ? changed : lost;
    }
    [previous, current] = [current, previous];
  }
  return previous[b.length];
}
