import type { LanguageCode, Paradigm, Piece, Reading } from '../language/phrase.js';
import { anchorOf, atomsOf, type FormIndex } from '../terminology/formIndex.js';
import type { Designation } from '../terminology/termbase.js';

/** A wording made ready to be compared with the words of a draft. */
export interface Candidate {
  /** Of its designation, by their order in the termbase. */
  readonly number: number;
  readonly designation: Designation;
  /** One matcher for each atom, in order, with the piece it belongs to. */
  readonly places: readonly Place[];
  /** The first place of the head piece: where a verb phrase is anchored. */
  readonly anchor: number;
}

export interface Place {
  /** What may stand here, and what the phrase can be with it. */
  readonly forms: Slotting;
  readonly piece: number;
  /** Whether a slash may stand before it, as in “HIV/AIDS”. */
  readonly slash: boolean;
  readonly comma: boolean;
  readonly possessive: boolean;
  readonly wildcard?: Piece['wildcard'];
}

type Slotting = ReadonlyMap<string, readonly Reading[]>;

/** The wordings that one word may begin (of a verb phrase: whose verb it may be). */
export interface CandidateGroup {
  /** Those of a single word. */
  readonly single: readonly Candidate[];
  /** Those whose other words can be at hand, too. @param position where in `atoms` the word stands */
  among(atoms: readonly { readonly norm: string }[], position: number): Iterable<Candidate>;
}

/** All wordings, found by their words and made ready when a draft first holds these. */
export interface Candidates {
  beginningWith(language: LanguageCode, form: string): CandidateGroup | undefined;
}

/** How far from its verb a word of a verb phrase may stand: three words of the writer's own, and the phrase's words before it. */
const REACH = 8;

/**
 * Many wordings begin alike («женщина, …», “sex …”). Each is filed under a second of its words too, so that a word of the draft is compared
 * only with wordings whose second word stands beside it.
 */
export function createCandidates(designations: readonly (Designation | undefined)[], index: FormIndex): Candidates {
  const places: PlaceCache = new Map();
  // Forms of one word share their list of designations, so the list itself is the key.
  const groups = new Map<readonly number[], CandidateGroup>();
  return {
    beginningWith(language, form) {
      const numbers = index.designationsFor(language, form);
      if (numbers.length === 0) return undefined;
      let group = groups.get(numbers);
      if (!group) {
        group = toGroup(
          numbers.flatMap((number) => {
            const designation = designations[number];
            return designation ? toCandidate(number, designation, places) : [];
          }),
        );
        groups.set(numbers, group);
      }
      return group;
    },
  };
}

function toGroup(candidates: readonly Candidate[]): CandidateGroup {
  const single: Candidate[] = [];
  const beside = new Map<string, Candidate[]>();
  const around = new Map<string, Candidate[]>();
  const everywhere: Candidate[] = [];
  for (const candidate of candidates) {
    const { places, anchor, designation } = candidate;
    if (places.length === 1) {
      single.push(candidate);
      continue;
    }
    const isVerb = designation.phrase.partOfSpeech === 'verb';
    const second = places.findIndex(({ wildcard }, place) => place > anchor && !wildcard);
    const key = places[second] ?? places.find(({ wildcard }, place) => place !== anchor && !wildcard);
    // “prostitute oneself”: nothing but a pronoun beside the verb.
    if (!key) everywhere.push(candidate);
    const file = second === anchor + 1 && !isVerb ? beside : around;
    for (const form of key?.forms.keys() ?? []) {
      const filed = file.get(form);
      if (filed) filed.push(candidate);
      else file.set(form, [candidate]);
    }
  }
  return {
    single,
    *among(atoms, position) {
      yield* single;
      yield* everywhere;
      if (beside.size > 0 && position + 1 < atoms.length) yield* beside.get(atoms[position + 1].norm) ?? [];
      if (around.size === 0) return;
      const seen = new Set<string>();
      for (let at = Math.max(0, position - REACH); at < atoms.length && at <= position + REACH; at++) {
        const { norm } = atoms[at];
        if (at === position || seen.has(norm)) continue;
        seen.add(norm);
        yield* around.get(norm) ?? [];
      }
    },
  };
}

type PlaceCache = Map<Paradigm, Map<string, Slotting[]>>;

function toCandidate(number: number, designation: Designation, cache: PlaceCache): Candidate {
  const { phrase } = designation;
  const places = phrase.pieces.flatMap((piece, index) =>
    placesOf(piece, cache).map((forms, part) => ({
      forms,
      piece: index,
      slash: part > 0 || piece.before === '/',
      comma: part === 0 && piece.before.includes(','),
      possessive: part === 0 && /^['’]/.test(piece.before),
      wildcard: piece.wildcard,
    })),
  );
  return { number, designation, places, anchor: places.findIndex(({ piece }) => piece === anchorOf(phrase)) };
}

function placesOf(piece: Piece, cache: PlaceCache): Slotting[] {
  if (piece.wildcard) return [new Map()];
  const byStem = cache.get(piece.paradigm) ?? cache.set(piece.paradigm, new Map()).get(piece.paradigm)!;
  const known = byStem.get(piece.stem);
  if (known) return known;
  const places: Map<string, Reading[]>[] = [];
  for (const [ending, series, slots] of piece.paradigm) {
    atomsOf(piece.stem + ending).forEach((atom, number) => {
      const forms = (places[number] ??= new Map());
      const readings = forms.get(atom) ?? [];
      readings.push({ series, slots });
      forms.set(atom, readings);
    });
  }
  byStem.set(piece.stem, places);
  return places;
}
