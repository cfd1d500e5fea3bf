/**
 * Frames: the orders in which the parts of a claim may stand.
 *
 *     activity ~4 be =6 harm      up to four further words, then a form of “be”, up to six words that only qualify, then a harm
 *     harm list activity          both are items of one enumeration
 *
 * A name is a part of a group, a cue of a relation, a clause word or a mark; `a|b` is
 * either, `+name` the subject of its clause, `part:group` that part of one group, `name?` optional, `!name` “and none here”. `~n` skips words of one clause, `=n` only what qualifies
 * a noun, `*n` words across commas. `^` is where a clause begins, `$` where it ends.
 */
export type Step =
  | { readonly kind: 'one'; readonly accepts: Accepts; readonly optional: boolean; readonly subject: boolean }
  | { readonly kind: 'not'; readonly accepts: Accepts }
  | { readonly kind: 'skip'; readonly filler: Filler; readonly most: number }
  | { readonly kind: 'list' | 'begin' | 'end' };

/** The names of marks, as frames call them. */
export const MARKS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '—': 'dash',
  '(': 'open',
  ')': 'close',
  '[': 'open',
  ']': 'close',
  '=': 'equals',
  '≠': 'unequal',
  '/': 'slash',
  '+': 'comma',
  '→': 'arrow',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
};

/** What a skipped word may be. */
export type Filler = 'clause' | 'qualifier' | 'sentence';

type Accepts = ReadonlySet<number>;

export interface Frame {
  /** As the dictionary writes it. */
  readonly written: string;
  readonly steps: readonly Step[];
  /** Classes of which one must occur for each set, so that most frames are put aside at a glance. */
  readonly needs: readonly Accepts[];
}

/** One phrase or mark of a sentence, with the classes it belongs to. */
export interface Classified {
  readonly classes: readonly number[];
  /** What a filler of each kind may be. */
  readonly fills: Readonly<Record<Filler, boolean>>;
  /** Whether an enumeration may run over it. */
  readonly listable: boolean;
  readonly separator: boolean;
  /** A preposition of place: what follows is where something is. */
  readonly place: boolean;
  /** Any preposition: what follows is no item of its own. */
  readonly preposition: boolean;
  /** Whether it can be what its clause is about: the head of its phrase, governed by nothing. */
  readonly subject: boolean;
  readonly beginsClause: boolean;
  readonly endsClause: boolean;
}

/** @returns the name that is none, when `written` holds one */
export function readFrame(written: string, idOf: (name: string) => readonly number[] | undefined): Frame | { readonly unknown: string } {
  const steps: Step[] = [];
  for (const part of written.trim().split(/\s+/)) {
    const skip = /^([~=*])(\d+)$/.exec(part);
    if (skip) steps.push({ kind: 'skip', filler: FILLERS[skip[1]], most: Number(skip[2]) });
    else if (part === 'list') steps.push({ kind: 'list' });
    else if (part === '^') steps.push({ kind: 'begin' });
    else if (part === '$') steps.push({ kind: 'end' });
    else {
      const optional = part.endsWith('?');
      const accepts = new Set<number>();
      for (const name of part.replace(/^[!+]|\?$/g, '').split('|')) {
        const ids = idOf(name);
        if (!ids) return { unknown: name };
        for (const id of ids) accepts.add(id);
      }
      steps.push(part.startsWith('!') ? { kind: 'not', accepts } : { kind: 'one', accepts, optional, subject: part.startsWith('+') });
    }
  }
  const needs = steps.flatMap((step) => (step.kind === 'one' && !step.optional ? [step.accepts] : []));
  return { written, steps, needs };
}

const FILLERS: Readonly<Record<string, Filler>> = { '~': 'clause', '=': 'qualifier', '*': 'sentence' };

/** An item of an enumeration is no longer than this, and an enumeration has no more words. */
const LONGEST_ITEM = 7;
const LONGEST_LIST = 40;

/**
 * Places of a frame's words in a sentence.
 *
 * @returns for each match the positions of what its names matched, in order; the first match from each beginning
 */
export function matchFrame(frame: Frame, units: readonly Classified[]): number[][] {
  const { steps } = frame;
  const matches: number[][] = [];
  // What cannot go on from a place once never can, so the time grows with the length of frame and sentence only.
  const failed = new Set<number>();
  const matchFrom = (at: number, position: number): number[] | undefined => {
    if (at === steps.length) return [];
    const key = position * steps.length + at;
    if (failed.has(key)) return undefined;
    const matched = matchStep(steps[at], units, position, (next) => matchFrom(at + 1, next));
    if (!matched) failed.add(key);
    return matched;
  };
  const first = steps[0];
  for (let start = 0; start < units.length; start++) {
    if (first.kind === 'one' && !first.optional && !fits(units[start], first)) continue;
    const matched = matchFrom(0, start);
    if (matched) matches.push(matched);
  }
  return matches;
}

/** @param go matches the rest of the frame from a place on */
function matchStep(
  step: Step,
  units: readonly Classified[],
  position: number,
  go: (next: number) => number[] | undefined,
): number[] | undefined {
  switch (step.kind) {
    case 'one': {
      const rest = position < units.length && fits(units[position], step) ? go(position + 1) : undefined;
      if (rest) return [position, ...rest];
      return step.optional ? go(position) : undefined;
    }
    case 'not':
      return position < units.length && isOf(units[position], step.accepts) ? undefined : go(position);
    case 'begin':
      return position === 0 || units[position]?.beginsClause || units[position - 1].endsClause ? go(position) : undefined;
    case 'end':
      return position >= units.length || units[position].endsClause ? go(position) : undefined;
    case 'skip': {
      for (let length = 0; length <= step.most; length++) {
        const rest = go(position + length);
        if (rest) return rest;
        if (!units[position + length]?.fills[step.filler]) return undefined;
      }
      return undefined;
    }
    case 'list':
      return matchList(units, position, go);
  }
}

/** Runs over items and what separates them, to the beginning of any later item. */
function matchList(units: readonly Classified[], position: number, go: (next: number) => number[] | undefined): number[] | undefined {
  let item = 0;
  let separated = false;
  let placed = false;
  let governed = false;
  for (let next = position; next < units.length && next - position <= LONGEST_LIST; next++) {
    if (units[next].separator) {
      // “exploitation in hotels, clubs and bars”: places of it, not its peers.
      if (placed && !separated) return undefined;
      separated = true;
      placed = governed = false;
      item = 0;
      continue;
    }
    placed ||= units[next].place;
    // “…, and publish guides for sex workers”
    governed ||= units[next].preposition;
    if (separated && !placed && !governed && item <= 3) {
      const rest = go(next);
      if (rest) return rest;
    }
    if (!units[next].listable || ++item > LONGEST_ITEM) return undefined;
  }
  return undefined;
}

function fits(unit: Classified, { accepts, subject }: { accepts: Accepts; subject: boolean }): boolean {
  return isOf(unit, accepts) && (!subject || unit.subject);
}

function isOf(unit: Classified, classes: ReadonlySet<number>): boolean {
  for (const id of unit.classes) if (classes.has(id)) return true;
  return false;
}
