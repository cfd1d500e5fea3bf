import { beginningOf } from '../language/beginning.js';
import type { Piece } from '../language/phrase.js';
import { type Companion, kindOf, lengthOf, REACH, tellingPlace } from '../terminology/companion.js';
import type { Designation } from '../terminology/designations.js';
import type { Place } from './places.js';

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

/**
 * The wordings that one word may begin (of a verb phrase: whose verb it may be). Many begin alike («женщина, …», “sex …”), so each is filed under another
 * of its words, and made ready when a word of that kind is at hand for the first time.
 */
export class CandidateGroup {
  /** Those of a single word. */
  readonly single: Candidate[] = [];
  private readonly everywhere: Candidate[] = [];
  /** Those whose words stand in a row, by how many words behind the first the one stands under which they are filed. */
  private readonly behind: Filing[] = [];
  private readonly rows: Candidate[] = [];
  private bySecond: Filing | undefined;
  /** Those whose words may stand apart. */
  private readonly around = new Filing();
  private readonly waitingForNext: Waiting;
  private readonly waitingAround: Waiting;

  /**
   * @param companionOf the word that a designation cannot be without, where that is known without making it ready
   * @param make makes a designation ready; `undefined` where there is none
   */
  constructor(
    numbers: readonly number[],
    companionOf: (number: number) => Companion | undefined,
    private readonly make: (number: number) => Candidate | undefined,
  ) {
    const file = (some: readonly number[]): void => this.file(some);
    this.waitingForNext = new Waiting(file);
    this.waitingAround = new Waiting(file);
    this.file(
      numbers.filter((number) => {
        const companion = companionOf(number);
        if (companion) (companion.isNext ? this.waitingForNext : this.waitingAround).add(companion.kind, number);
        return !companion;
      }),
    );
  }

  /** Tells those of several words whose other words can be at hand, some of them twice. @param position where in `atoms` the word stands */
  among(atoms: readonly Comparable[], position: number, tell: (candidate: Candidate) => void): void {
    const { everywhere, behind, around, waitingForNext, waitingAround } = this;
    for (let at = 0; at < everywhere.length; at++) tell(everywhere[at]);
    if (!waitingForNext.isEmpty && position + 1 < atoms.length) waitingForNext.wake(atoms[position + 1]);
    for (let distance = 1; distance < behind.length && position + distance < atoms.length; distance++)
      behind[distance].under(atoms[position + distance], tell);
    const from = Math.max(0, position - REACH);
    const to = Math.min(atoms.length - 1, position + REACH);
    if (!waitingAround.isEmpty) for (let at = from; at <= to; at++) if (at !== position) waitingAround.wake(atoms[at]);
    if (around.isEmpty) return;
    for (let at = from; at <= to; at++)
      if (at !== position && around.mayHold(atoms[at]) && !stands(atoms, from, at, position)) around.under(atoms[at], tell);
  }

  /** Tells those of several words whose next word can be this one. */
  followedBy(next: Comparable, tell: (candidate: Candidate) => void): void {
    this.waitingForNext.wake(next);
    this.waitingAround.wake(next);
    if (!this.bySecond) {
      this.bySecond = new Filing();
      for (const row of this.rows) this.bySecond.add(row.places[1], row);
    }
    this.bySecond.under(next, tell);
    this.around.under(next, tell);
  }

  private file(numbers: readonly number[]): void {
    const rows: Candidate[] = [];
    for (const number of numbers) {
      const candidate = this.make(number);
      if (!candidate) continue;
      const { places, anchor, designation } = candidate;
      if (places.length === 1) {
        this.single.push(candidate);
        continue;
      }
      const second = places.findIndex(({ wildcard }, place) => place > anchor && !wildcard);
      // “prostitute oneself”: nothing but a pronoun beside the verb.
      if (places.every(({ wildcard }, place) => place === anchor || wildcard)) this.everywhere.push(candidate);
      else if (second === anchor + 1 && designation.phrase.partOfSpeech !== 'verb') rows.push(candidate);
      else this.around.add(places[placeApart(candidate, second)], candidate);
    }
    this.fileRows(rows);
  }

  /** Each under the word that fewest of them share, of several such its longest: hundreds begin with “sex work”. */
  private fileRows(rows: readonly Candidate[]): void {
    const sharing = new Map<Place, number>();
    for (const { places } of rows) for (const place of new Set(places)) sharing.set(place, (sharing.get(place) ?? 0) + 1);
    for (const row of rows) {
      const { places } = row;
      let telling = 1;
      // Behind “their” a word of the writer's own may stand.
      for (let place = 2; place < places.length && places[place - 1].wildcard !== 'possessive'; place++) {
        const difference = sharing.get(places[place])! - sharing.get(places[telling])!;
        const isLonger = lengthOf(pieceAt(row, place)) > lengthOf(pieceAt(row, telling));
        if (!places[place].wildcard && (difference < 0 || (difference === 0 && isLonger))) telling = place;
      }
      while (this.behind.length <= telling) this.behind.push(new Filing());
      this.behind[telling].add(places[telling], row);
      this.rows.push(row);
      this.bySecond?.add(places[1], row);
    }
  }
}

/** The place by which a phrase is filed whose words may stand apart. Where none is surely within reach, any will do. */
function placeApart(candidate: Candidate, second: number): number {
  const { places, anchor, designation } = candidate;
  const ofPlaces = places.map((_, place) => pieceAt(candidate, place));
  const telling = tellingPlace(designation.phrase.language, ofPlaces, anchor);
  if (telling >= 0) return telling;
  return second >= 0 ? second : places.findIndex(({ wildcard }, place) => place !== anchor && !wildcard);
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

/** Designations that nobody has asked for yet, by the kind of a word. */
class Waiting {
  private readonly numbers = new Map<number, number[]>();

  constructor(private readonly ready: (numbers: readonly number[]) => void) {}

  get isEmpty(): boolean {
    return this.numbers.size === 0;
  }

  add(kind: number, number: number): void {
    const numbers = this.numbers.get(kind);
    if (numbers) numbers.push(number);
    else this.numbers.set(kind, [number]);
  }

  wake({ beginning }: Comparable): void {
    const kind = kindOf(beginning);
    const numbers = this.numbers.get(kind);
    if (!numbers) return;
    this.numbers.delete(kind);
    this.ready(numbers);
  }
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
