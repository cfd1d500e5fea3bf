import { Kind, kindOfCodePoint } from './letters.js';

/**
 * A word as the reader sees it: hidden characters and stress marks left out, letters composed, hyphens regular, and letters that
 * only look like those of the word's script replaced («пpoститутка» typed half in Latin, “h00ker”). What is not certainly a
 * disguise stays: “VIP-зал”, “COVID19”.
 */
export function regularSpelling(raw: string): string {
  let text = '';
  let last = '';
  for (const character of raw.normalize('NFC')) {
    const kind = kindOfCodePoint(character.codePointAt(0)!);
    if (kind === Kind.Ignorable || (kind === Kind.Mark && LATIN_OR_CYRILLIC.test(last))) continue;
    last = character.codePointAt(0)! > 0x1d3ff ? character.normalize('NFKC') : (REGULAR_CHARACTERS[character] ?? character);
    text += last;
  }
  return text.includes('-') ? text.split('-').map(unmask).join('-') : unmask(text);
}

/** What composing has left over on these letters is stress («проститу́тка») or ornament (s̶t̶r̶u̶c̶k̶). */
const LATIN_OR_CYRILLIC = /[A-Za-z\u00c0-\u024f\u0400-\u052f]/;

const REGULAR_CHARACTERS: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  // Vowels with a grave accent are stressed ones in Russian.
  ѐ: 'е',
  ѝ: 'и',
};

/** Letters that look alike, lower case and capital, Latin above Cyrillic. */
const LATIN = 'aceopxyABCEHKMOPTX';
const CYRILLIC = 'асеорхуАВСЕНКМОРТХ';
const TO_CYRILLIC = new Map([...LATIN].map((letter, index) => [letter, CYRILLIC[index]]));
const TO_LATIN = new Map([...CYRILLIC].map((letter, index) => [letter, LATIN[index]]));

/** Figures and signs written for letters. Not 2 and 4, which stand for whole words (“sex4money”). */
const CYRILLIC_FIGURES: Readonly<Record<string, string>> = { '0': 'о', '3': 'з', '@': 'а' };
const LATIN_FIGURES: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '@': 'a' };

function unmask(part: string): string {
  const letters = [...part];
  const cyrillic = letters.filter((letter) => kindOfCodePoint(letter.codePointAt(0)!) === Kind.Cyrillic);
  const latin = letters.filter((letter) => kindOfCodePoint(letter.codePointAt(0)!) === Kind.Latin);
  let script = cyrillic.length >= latin.length ? Kind.Cyrillic : Kind.Latin;
  let text = part;
  if (cyrillic.length > 0 && latin.length > 0) {
    const toCyrillic = latin.every((letter) => TO_CYRILLIC.has(letter));
    const toLatin = cyrillic.every((letter) => TO_LATIN.has(letter));
    if (!toCyrillic && !toLatin) return part;
    if (toCyrillic !== toLatin) script = toCyrillic ? Kind.Cyrillic : Kind.Latin;
    const table = script === Kind.Cyrillic ? TO_CYRILLIC : TO_LATIN;
    text = letters.map((letter) => table.get(letter) ?? letter).join('');
  }
  if (cyrillic.length + latin.length < 3) return text;
  const figures = script === Kind.Cyrillic ? CYRILLIC_FIGURES : LATIN_FIGURES;
  return text.replace(FIGURES_INSIDE, (run, offset: number) => {
    const disguised = [...run].map((figure) => figures[figure] ?? figure).join('');
    return isCapital(text[offset - 1]) && isCapital(text[offset + run.length]) ? disguised.toUpperCase() : disguised;
  });
}

const FIGURES_INSIDE = /(?<=\p{L})[013@]{1,2}(?=\p{L})/gu;

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

/** What look-ups compare: lower case, е for ё, straight apostrophes. `text` must be regular already. */
export function normOf(text: string): string {
  const lower = text.toLowerCase();
  return /[ё’‘ʼ`]/.test(lower) ? lower.replace(/ё/g, 'е').replace(/[’‘ʼ`]/g, "'") : lower;
}
