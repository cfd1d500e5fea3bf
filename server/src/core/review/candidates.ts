import { beginningOf } from '../language/beginning.js';
import type { LanguageCode, Piece, Reading } from '../language/phrase.js';
import { anchorOf, kindOf, lengthOf, REACH, tellingPlace } from '../terminology/companion.js';
import type { FormIndex } from '../terminology/formIndex.js';
import type { Designation, NumberedDesignations } from '../terminology/designations.js';
import { Recent } from '../terminology/recent.js';
import { createPlaces, type Place } from './places.js';

/** A wording made ready to be compared with the words of a draft. */
export interface Candidate {
  /** Of its designation, by their order in the termbase. */
  readonly number: number;
  readonly designation: Designation;
  /** One for each atom, in order. */
  readonly places: readonly Place[];
  /** For each place, the piece of the phrase it belongs to. */
  readonly pieces: readonly number[];
  /** The first place of the head piece: where a verb phrase is anchored. */
  readonly anchor: number;
}

/** The wordings that one word may begin (of a verb phrase: whose verb it may be). */
export interface CandidateGroup {
  /** Those of a single word. */
  readonly single: readonly Candidate[];
  /** Tells those of several words whose other words can be at hand, some of them twice. @param position where in `atoms` the word stands */
  among(atoms: readonly Comparable[], position: number, tell: (candidate: Candidate) => void): void;
  /** Tells those of several words whose next word can be this one. */
  followedBy(next: Comparable, tell: (candidate: Candidate) => void): void;
}

/** What a form of a word begins. */
export interface KnownForm extends CandidateGroup {
  /** For each wording of a single word, what it can be in this form. */
  readonly readings: readonly (readonly Reading[])[];
}

/** A word, or a part of one between hyphens, as wordings are looked for by it. */
export interface Comparable {
  readonly norm: string;
  /** See `beginningOf`. */
  readonly beginning: number;
}

/** A word made ready to be looked for. */
export function comparable(norm: string): Comparable {
  return { norm, beginning: beginningOf(norm) };
}

/** All wordings, found by their words and made ready when a draft first holds these. */
export interface Candidates {
  beginningWith(language: LanguageCode, form: string): CandidateGroup | undefined;
  /** The same for the words of a draft, which it repeats. */
  inDraft(language: LanguageCode, form: string): KnownForm | undefined;
  /** Words that one with censored letters may stand for, each in the form that fits. */
  censored(language: LanguageCode, form: string): { readonly candidate: Candidate; readonly form: string }[];
}

/**
 * Many wordings begin alike («женщина, …», “sex …”). Each is filed under a second of its words too, so that a word of the draft is compared
 * only with wordings whose second word stands beside it.
 */
export function createCandidates(designations: NumberedDesignations, index: FormIndex): Candidates {
  const placesOf = createPlaces();
  const toCandidate = (number: number, designation: Designation): Candidate => {
    const { phrase } = designation;
    const places: Place[] = [];
    const pieces: number[] = [];
    for (const [piece, word] of phrase.pieces.entries()) {
      for (const place of placesOf(word)) {
        places.push(place);
        pieces.push(piece);
      }
    }
    return { number, designation, places, pieces, anchor: pieces.indexOf(anchorOf(phrase)) };
  };
  // Forms of one word share their list of designations, so the list itself is the key.
  const groups = new Recent<readonly number[], CandidateGroup>(MOST_CANDIDATES);
  const forms = { en: new Map<string, KnownForm | typeof UNKNOWN>(), ru: new Map<string, KnownForm | typeof UNKNOWN>() };
  const beginningWith = (language: LanguageCode, form: string): CandidateGroup | undefined => {
    const numbers = index.designationsFor(language, form);
    if (numbers.length === 0) return undefined;
    let group = groups.get(numbers);
    if (!group) {
      group = toOpenGroup(numbers, index, (some) =>
        toGroup(
          some.flatMap((number) => {
            const designation = designations.at(number);
            return designation ? toCandidate(number, designation) : [];
          }),
        ),
      );
      if (groups.set(numbers, group, numbers.length)) forgetForms();
    }
    return group;
  };
  const forgetForms = (): void => {
    forms.en.clear();
    forms.ru.clear();
  };
  return {
    beginningWith,
    inDraft(language, form) {
      let known = forms[language].get(form);
      if (known === undefined) {
        if (forms[language].size >= MOST_FORMS) forgetForms();
        const group = beginningWith(language, form);
        known = group ? { ...group, readings: group.single.map(({ places }) => places[0].readingsOf(form)!) } : UNKNOWN;
        forms[language].set(form, known);
      }
      return known === UNKNOWN ? undefined : known;
    },
    censored(language, masked) {
      return index
        .formsLike(language, masked)
        .flatMap((form) => (beginningWith(language, form)?.single ?? []).map((candidate) => ({ candidate, form })));
    },
  };
}

/** How many candidates stay ready, at least: those of a long draft, and not those of all drafts of a day. */
const MOST_CANDIDATES = 15_000;
/** Stands for a form that begins nothing: most words of a draft. */
const UNKNOWN = null;

/** How many forms are remembered: more than a long draft has. */
const MOST_FORMS = 20_000;

/** A group whose phrases are made ready when a word is at hand that they cannot be without. */
function toOpenGroup(numbers: readonly number[], index: FormIndex, make: (numbers: readonly number[]) => CandidateGroup): CandidateGroup {
  const others: number[] = [];
  const next = new Waiting(make);
  const around = new Waiting(make);
  for (const number of numbers) {
    const companion = index.companionOf(number);
    if (!companion) others.push(number);
    else (companion.isNext ? next : around).add(companion.kind, number);
  }
  const known = make(others);
  return {
    single: known.single,
    followedBy(word, tell) {
      known.followedBy(word, tell);
      next.under(word)?.followedBy(word, tell);
      around.under(word)?.followedBy(word, tell);
    },
    among(atoms, position, tell) {
      known.among(atoms, position, tell);
      if (!next.isEmpty && position + 1 < atoms.length) next.under(atoms[position + 1])?.among(atoms, position, tell);
      if (around.isEmpty) return;
      for (let at = Math.max(0, position - REACH); at < atoms.length && at <= position + REACH; at++)
        // Filed under the word that makes them ready.
        if (at !== position) around.under(atoms[at])?.followedBy(atoms[at], tell);
    },
  };
}

/** Phrases that nobody has asked for yet, by the kind of a word. */
class Waiting {
  private readonly numbers = new Map<number, number[]>();
  private readonly made = new Map<number, CandidateGroup>();

  constructor(private readonly make: (numbers: readonly number[]) => CandidateGroup) {}

  get isEmpty(): boolean {
    return this.numbers.size === 0;
  }

  add(kind: number, number: number): void {
    const numbers = this.numbers.get(kind);
    if (numbers) numbers.push(number);
    else this.numbers.set(kind, [number]);
  }

  under({ beginning }: Comparable): CandidateGroup | undefined {
    const kind = kindOf(beginning);
    const numbers = this.numbers.get(kind);
    if (!numbers) return undefined;
    let group = this.made.get(kind);
    if (!group) this.made.set(kind, (group = this.make(numbers)));
    return group;
  }
}

function toGroup(candidates: readonly Candidate[]): CandidateGroup {
  const single: Candidate[] = [];
  const everywhere: Candidate[] = [];
  const rows: Candidate[] = [];
  const around = new Filing();
  for (const candidate of candidates) {
    const { places, anchor, designation } = candidate;
    if (places.length === 1) {
      single.push(candidate);
      continue;
    }
    const second = places.findIndex(({ wildcard }, place) => place > anchor && !wildcard);
    // “prostitute oneself”: nothing but a pronoun beside the verb.
    if (places.every(({ wildcard }, place) => place === anchor || wildcard)) everywhere.push(candidate);
    else if (second === anchor + 1 && designation.phrase.partOfSpeech !== 'verb') rows.push(candidate);
    else {
      const ofPlaces = places.map((_, place) => pieceAt(candidate, place));
      const telling = tellingPlace(designation.phrase.language, ofPlaces, anchor);
      // Where none is surely within reach, any will do.
      const any = second >= 0 ? second : places.findIndex(({ wildcard }, place) => place !== anchor && !wildcard);
      around.add(places[telling >= 0 ? telling : any], candidate);
    }
  }
  const behind = fileRows(rows);
  let bySecond: Filing | undefined;
  return {
    single,
    followedBy(next, tell) {
      if (!bySecond) {
        bySecond = new Filing();
        for (const row of rows) bySecond.add(row.places[1], row);
      }
      bySecond.under(next, tell);
      around.under(next, tell);
    },
    among(atoms, position, tell) {
      for (let at = 0; at < everywhere.length; at++) tell(everywhere[at]);
      for (let distance = 1; distance < behind.length && position + distance < atoms.length; distance++)
        behind[distance].under(atoms[position + distance], tell);
      if (around.isEmpty) return;
      const from = Math.max(0, position - REACH);
      for (let at = from; at < atoms.length && at <= position + REACH; at++) {
        if (at !== position && around.mayHold(atoms[at]) && !stands(atoms, from, at, position)) around.under(atoms[at], tell);
      }
    },
  };
}

/**
 * Phrases whose words stand in a row, each filed under the word that fewest of them share, of several such its longest: hundreds begin with “sex work”.
 *
 * @returns by how many words behind the first that word stands
 */
function fileRows(rows: readonly Candidate[]): readonly Filing[] {
  const sharing = new Map<Place, number>();
  for (const { places } of rows) for (const place of new Set(places)) sharing.set(place, (sharing.get(place) ?? 0) + 1);
  const behind: Filing[] = [];
  for (const row of rows) {
    const { places } = row;
    let telling = 1;
    // Behind “their” a word of the writer's own may stand.
    for (let place = 2; place < places.length && places[place - 1].wildcard !== 'possessive'; place++) {
      const difference = sharing.get(places[place])! - sharing.get(places[telling])!;
      if (
        !places[place].wildcard &&
        (difference < 0 || (difference === 0 && lengthOf(pieceAt(row, place)) > lengthOf(pieceAt(row, telling))))
      )
        telling = place;
    }
    for (let distance = behind.length; distance <= telling; distance++) behind.push(new Filing());
    behind[telling].add(places[telling], row);
  }
  return behind;
}

function pieceAt({ designation: { phrase }, pieces }: Candidate, place: number): Piece {
  return phrase.pieces[pieces[place]];
}

/** Whether the word at `at` stands from `from` on before already, other than at `position`. */
function stands(atoms: readonly Comparable[], from: number, at: number, position: number): boolean {
  const { norm } = atoms[at];
  for (let before = from; before < at; before++) if (before !== position && atoms[before].norm === norm) return true;
  return false;
}

/** Candidates under one of their words, by its beginning. */
class Filing {
  private readonly drawers = new Map<number, Map<Place, Candidate[]>>();
  isEmpty = true;

  add(key: Place, candidate: Candidate): void {
    this.isEmpty = false;
    for (const beginning of key.beginnings) {
      const drawer = this.drawers.get(beginning) ?? new Map<Place, Candidate[]>();
      this.drawers.set(beginning, drawer);
      const filed = drawer.get(key);
      if (filed) filed.push(candidate);
      else drawer.set(key, [candidate]);
    }
  }

  mayHold({ beginning }: Comparable): boolean {
    return this.drawers.has(beginning);
  }

  under({ norm, beginning }: Comparable, tell: (candidate: Candidate) => void): void {
    const drawer = this.drawers.get(beginning);
    if (!drawer) return;
    for (const [key, candidates] of drawer) if (key.readingsOf(norm)) for (const candidate of candidates) tell(candidate);
  }
}
