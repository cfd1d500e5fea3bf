import type { Grammar } from '../language/language.js';
import type { LanguageCode, Phrase } from '../language/phrase.js';
import type { Concept, Term } from './concept.js';
import type { PhraseBook } from './phraseBook.js';
import type { PartOfGroup } from './meaning.js';
import { countWordings, expandAlternatives } from './wording.js';

/** What a recognised wording is. */
export type Role =
  | { readonly kind: 'term'; readonly concept: Concept; readonly term: Term }
  /** A name or title in which nothing is flagged. */
  | { readonly kind: 'name' }
  /** A longer wording in which the terms of a concept are rightly kept. */
  | { readonly kind: 'shield'; readonly concept: Concept }
  /** A word that stands for an idea, without being a term. */
  | { readonly kind: 'idea'; readonly part: PartOfGroup }
  /** A word that joins ideas, or tells what the writer does with a claim. */
  | { readonly kind: 'joint'; readonly name: string }
  /** A word that tells what a sentence is about. */
  | { readonly kind: 'cue'; readonly contexts: readonly string[] };

/** A wording that can be recognised, with what it stands for. */
export interface Designation {
  readonly language: LanguageCode;
  readonly role: Role;
  /** As the dictionary writes it. */
  readonly wording: string;
  /** Its forms; looked up when first asked for. */
  readonly phrase: Phrase;
}

/** Designations by their numbers, from 0 on. */
export interface NumberedDesignations {
  readonly length: number;
  at(number: number): Designation | undefined;
}

/**
 * All wordings of a termbase, in the order of its dictionaries. Tens of thousands, of which a draft touches few: they are counted when they
 * are added, and made anew whenever they are asked for.
 */
export class Designations implements NumberedDesignations, Iterable<Designation> {
  private readonly blocks: Block[] = [];
  private count = 0;

  constructor(private readonly book: PhraseBook) {}

  get length(): number {
    return this.count;
  }

  /** How many designations each block has. */
  get counts(): number[] {
    return this.blocks.map(({ first }, at) => (this.blocks[at + 1]?.first ?? this.count) - first);
  }

  /**
   * Wordings that belong together, added when one of them is asked for.
   *
   * @param count how many there are; where that is not known, they are added at once
   * @param inForce `false`: their places are kept, and nothing stands there
   */
  addBlock(add: (block: Block) => void, count?: number, inForce = true): void {
    const block = new Block(this.count, inForce, add);
    this.blocks.push(block);
    this.count += count ?? block.length;
  }

  /** The designation of a number; `undefined` where a later dictionary replaces what stood there, and for a number that is none. */
  at(number: number): Designation | undefined {
    const block = number >= 0 && number < this.count ? lastUpTo(number, this.blocks) : undefined;
    const row = block && lastUpTo(number, block.rows);
    if (!row?.inForce) return undefined;
    const wordings = (row.wordings ??= expandAlternatives(row.wording));
    return new CountedDesignation(number, row, wordings[number - row.first], this.book);
  }

  /** The designations in force. */
  *[Symbol.iterator](): Iterator<Designation> {
    for (let number = 0; number < this.count; number++) {
      const designation = this.at(number);
      if (designation) yield designation;
    }
  }

  /** Tells the phrase book of what is not in force: its forms may serve a team's list that names the same wordings. */
  rememberReplaced(): void {
    for (const block of this.blocks) {
      if (block.inForce) continue;
      for (const { first, language, wording, grammar, inForce } of block.rows)
        if (!inForce) expandAlternatives(wording).forEach((each, index) => this.book.remember(first + index, language, each, grammar));
    }
  }
}

/** Wordings that one concept, context or list brings. */
export class Block {
  private known: Row[] | undefined;
  private count = 0;

  constructor(
    readonly first: number,
    readonly inForce: boolean,
    private readonly addAll: (block: Block) => void,
  ) {}

  get rows(): readonly Row[] {
    if (!this.known) {
      this.known = [];
      this.addAll(this);
    }
    return this.known;
  }

  get length(): number {
    return this.rows.length && this.count;
  }

  /** @param wording with its alternatives, each a designation of its own; @param inForce `false`: a place is kept, and nothing stands there */
  add(language: LanguageCode, wording: string, grammar: Grammar, role: Role, inForce = this.inForce): void {
    this.known!.push({ first: this.first + this.count, language, wording, grammar, role, inForce });
    this.count += countWordings(wording);
  }
}

/** The last one that begins at a number or before it. */
function lastUpTo<Numbered extends { readonly first: number }>(number: number, all: readonly Numbered[]): Numbered {
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (all[middle].first <= number) low = middle;
    else high = middle - 1;
  }
  return all[low];
}

/** A class, since thousands of objects that each bring a function of their own would take several times the room. */
class CountedDesignation implements Designation {
  private known: Phrase | undefined;

  constructor(
    private readonly number: number,
    private readonly row: Row,
    readonly wording: string,
    private readonly book: PhraseBook,
  ) {}

  get language(): LanguageCode {
    return this.row.language;
  }

  get role(): Role {
    return this.row.role;
  }

  get phrase(): Phrase {
    return (this.known ??= this.book.phraseAt(this.number, this.row.language, this.wording, this.row.grammar));
  }
}

/** One wording as written, which may stand for many. */
interface Row {
  readonly first: number;
  readonly language: LanguageCode;
  readonly wording: string;
  readonly grammar: Grammar;
  readonly role: Role;
  readonly inForce: boolean;
  wordings?: readonly string[];
}
