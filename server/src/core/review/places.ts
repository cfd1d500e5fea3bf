import { beginningOf } from '../language/beginning.js';
import type { Paradigm, Piece, Reading } from '../language/phrase.js';
import { atomsOf } from '../terminology/companion.js';

/** What may stand at one place of a wording. Wordings share the places of the words they share. */
export interface Place {
  /** What the wording can be when this form stands here; `undefined` when it cannot. @param norm in small letters, with е for ё */
  readingsOf(norm: string): readonly Reading[] | undefined;
  /** How its forms begin, as `beginningOf` tells. */
  readonly beginnings: readonly number[];
  /** Whether a slash may stand before it, as in “HIV/AIDS”. */
  readonly slash: boolean;
  /** Whether a hyphen must stand before it: «дети-проститутки» are not «дети проституток». */
  readonly hyphen: boolean;
  readonly comma: boolean;
  readonly possessive: boolean;
  readonly wildcard?: Piece['wildcard'];
}

/** Makes the places of pieces, one for each part between hyphens, and remembers them. */
export function createPlaces(): (piece: Piece) => readonly Place[] {
  const known = new WeakMap<Piece, readonly Place[]>();
  const endings = new WeakMap<Paradigm, Readings | undefined>();
  return (piece) => {
    let places = known.get(piece);
    if (!places) {
      places = toPlaces(piece, endings);
      known.set(piece, places);
    }
    return places;
  };
}

/** What each form, or each ending, can be. */
type Readings = ReadonlyMap<string, readonly Reading[]>;

function toPlaces(piece: Piece, endings: WeakMap<Paradigm, Readings | undefined>): Place[] {
  const { before, stem, paradigm, wildcard } = piece;
  const place = (forms: Pick<Place, 'readingsOf' | 'beginnings'>, part: number, hyphen = false): Place => ({
    ...forms,
    hyphen,
    slash: part > 0 || before === '/',
    comma: part === 0 && before.includes(','),
    possessive: part === 0 && /^['’]/.test(before),
    wildcard,
  });
  if (wildcard) return [place({ readingsOf: () => undefined, beginnings: [] }, 0)];
  if (!endings.has(paradigm)) endings.set(paradigm, endingsOf(paradigm));
  const ofEndings = endings.get(paradigm);
  if (ofEndings && WORD.test(stem)) return [place(stemAndEndings(fold(stem), ofEndings), 0)];
  const parts = formsOfParts(piece);
  // Where both halves inflect, they are two nouns, which a space would make a noun and its genitive.
  const isOneWord = !piece.paradigm.some(([ending]) => /\s/.test(piece.stem + ending));
  const bothInflect = parts.length > 1 && parts[0].size > 1 && isOneWord;
  return parts.map((forms, part) => {
    return place({ readingsOf: (norm) => forms.get(norm), beginnings: beginningsOf(forms.keys()) }, part, part > 0 && bothInflect);
  });
}

function beginningsOf(forms: Iterable<string>): number[] {
  return [...new Set([...forms].map(beginningOf))];
}

/** A word of one part: what is known of its endings is shared by all words inflected alike. */
function stemAndEndings(stem: string, endings: Readings): Pick<Place, 'readingsOf' | 'beginnings'> {
  return {
    readingsOf: (norm) => (norm.startsWith(stem) ? endings.get(norm.slice(stem.length)) : undefined),
    beginnings: stem.length < 3 ? beginningsOf([...endings.keys()].map((ending) => stem + ending)) : [beginningOf(stem)],
  };
}

/** `undefined` when an ending is no mere row of letters, so that forms have to be taken apart. */
function endingsOf(paradigm: Paradigm): Readings | undefined {
  const readings = new Map<string, Reading[]>();
  for (const [ending, series, slots] of paradigm) {
    if (!WORD.test(ending)) return undefined;
    add(readings, fold(ending), { series, slots });
  }
  return readings;
}

function formsOfParts({ stem, paradigm }: Piece): Readings[] {
  const parts: Map<string, Reading[]>[] = [];
  for (const [ending, series, slots] of paradigm)
    atomsOf(stem + ending).forEach((atom, part) => add((parts[part] ??= new Map<string, Reading[]>()), atom, { series, slots }));
  return parts;
}

function add(readings: Map<string, Reading[]>, form: string, reading: Reading): void {
  const known = readings.get(form);
  if (known) known.push(reading);
  else readings.set(form, [reading]);
}

const WORD = /^[\p{L}\p{M}\p{N}'’]*$/u;

/** As `atomsOf` folds a word of one part. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
}
