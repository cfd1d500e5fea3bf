import type { Lexicon } from './lexicon.js';
import type { Unit } from './units.js';

/**
 * What the writer does with a claim: asserts it, tells that others assert it, or does not assert it at all (rejects it, asks, imagines, keeps
 * the two apart, tells of a real case).
 */
export type Stance = 'asserted' | 'reported' | 'critique';

/** A claim in its sentence: what a frame matched. */
export interface Matched {
  /** Cues and attitudes that take the claim away where they stand before it. */
  readonly unless: readonly string[];
  /** An open relation: what takes it away does so wherever it stands. */
  readonly isOpen: boolean;
  /** A denial among what the frame matched belongs to the claim. */
  readonly denies: boolean;
  readonly units: readonly Unit[];
  /** First and last unit of the frame, and all that its names matched: cues among these belong to the claim itself. */
  readonly first: number;
  readonly last: number;
  readonly own: ReadonlySet<number>;
  /** The unit that names the harm, or ends the claim where it names none. */
  readonly harm: number;
  readonly work: number;
}

/** What stands around the sentence. */
export interface Surroundings {
  /** Whether the sentence ends with a question mark. */
  readonly isQuestion: boolean;
  /** The units of the next sentence of the block (of the next item, in a list). */
  readonly next: readonly Unit[];
  /** Whether a heading or a line before announces a myth. */
  readonly isMyth: boolean;
}

/**
 * Hears how a claim is meant. The first rule that answers wins: what stands before the claim and governs it, what stands after it, what is
 * denied inside, what the next sentence says.
 */
export function stanceOf(claim: Matched, around: Surroundings, lexicon: Lexicon): Stance {
  const { units, first, last, own, harm, work } = claim;
  const is = (position: number, ...names: string[]): boolean =>
    position >= 0 && position < units.length && names.some((name) => units[position].classes.includes(lexicon.classOf(name)));
  const findBefore = (until: number, ...names: string[]): number => {
    for (let at = until - 1; at >= 0; at--) if (!own.has(at) && is(at, ...names)) return at;
    return -1;
  };
  const turnsBetween = (from: number, to: number): boolean => {
    for (let at = from + 1; at < to; at++) if (!own.has(at) && is(at, 'but', 'semicolon', 'stop')) return true;
    return false;
  };

  const until = claim.isOpen ? units.length : last;
  // “our town” tells nothing of the writer.
  for (let at = 0; at < until; at++) if (!own.has(at) && is(at, ...claim.unless) && !is(at, 'ours') && !isTurned(at)) return 'critique';
  if (around.isMyth || is(0, 'myth-label')) return 'critique';
  // What only stands in one sentence is told apart by “but”.
  if (claim.isOpen && turnsBetween(first, last)) return 'critique';
  const doubled = findBefore(last, 'doubled');
  const endorsed = findBefore(first + 1, 'endorse');
  const asserts = (doubled >= 0 && !turnsBetween(doubled, first)) || endorsed >= 0;

  // “Is it not slavery?”, «Разве не рабство?»: a question with a “not” in it answers itself.
  const asksNegatively =
    around.isQuestion &&
    units.some((_, at) => at <= last && is(at, 'negator', 'nobody', 'without')) &&
    units.some((_, at) => is(at, 'asking', 'be', 'rhetorical'));
  if (around.isQuestion && !asserts && !asksNegatively && !units.some((_, at) => is(at, 'rhetorical'))) return 'critique';
  if (isCase()) return 'critique';
  const premise = premiseStance();
  if (premise) return premise;
  for (let at = 0; at < units.length; at++) {
    if (own.has(at)) continue;
    // “violence, not work”: what follows the claim is what it is told from, and the claim stands.
    const isToldFrom = is(at, 'instead') && at > last && at <= last + 3 && !claim.isOpen;
    if (is(at, 'apart') && !isDenied(at) && !isToldFrom) return 'critique';
    if (is(at, 'counterfactual') && at < last && !turnsBetween(at, first)) return 'critique';
  }
  // A cue of critique that governs the claim, unless it is denied itself (“it is no myth that …”).
  for (let at = last - 1; at >= 0 && !asserts; at--) {
    if (own.has(at) || !is(at, 'critique', 'critique-after')) continue;
    if (at < first && turnsBetween(at, first)) continue;
    if (isDenied(at) || (is(at, 'critique-after') && isConceded(at))) continue;
    return 'critique';
  }
  for (let at = last + 1; at < units.length; at++) {
    if (is(at, 'but') || (is(at, 'stop') && at > last + 1)) break;
    if (is(at, 'critique-after', 'critique') && !isDenied(at) && !isConceded(at)) return 'critique';
  }
  if (!asserts && isAttitudeDenied()) return 'critique';
  if (!asksNegatively && isClaimDenied()) return 'critique';
  if (isRebutted()) return 'critique';
  if (!asserts && (isReported() || isViewOfOthers())) return 'reported';
  return 'asserted';

  /** “not by accident but by design”, “not only”: a denial that takes nothing back. */
  function isTurned(at: number): boolean {
    if (!is(at, 'negator')) return false;
    if (is(at + 1, 'only')) return true;
    for (let next = at + 1; next <= at + 8 && next < units.length && next !== harm && next !== work; next++)
      if (is(next, 'but', 'without')) return true;
    return false;
  }

  /** A victim or a culprit in a sentence on what was done to particular people. */
  function isCase(): boolean {
    if (asserts || units.some((_, at) => is(at, 'every', 'most'))) return false;
    return is(harm, 'victim', 'sufferer', 'actor') && units.some((_, at) => !own.has(at) && is(at, 'event'));
  }

  /** “the bill treats it as …”: somebody does so; “we must treat it as …”, “Call it …”: the writer wants it. */
  function isViewOfOthers(): boolean {
    if (claim.isOpen) return false;
    // «Проституцию называли язвой»: they did, once.
    for (const at of own)
      if (at > first && is(at, 'treat-as', 'naming', 'deemed') && is(at, 'past')) return !is(first - 1, 'own') && !is(at - 1, 'own');
    if (!is(first, 'treat-as', 'naming', 'deemed') || first === 0) return false;
    for (let at = first - 1; at >= Math.max(0, first - 6); at--) if (is(at, 'own', 'you', 'modal', 'every', 'be')) return false;
    return !units[first - 1].endsClause;
  }

  /** “Had it been …”, “if it were …”, «будь это …»: imagined; a plain “if it is …” only supposes. */
  function premiseStance(): Stance | undefined {
    for (let at = first - 1; at >= 0; at--) {
      if (own.has(at)) continue;
      if (units[at].endsClause) return undefined;
      if (!is(at, 'if')) continue;
      const unreal = units.slice(at, last + 1).some((_, index) => is(at + index, 'unreal', 'past'));
      return unreal || around.isQuestion ? 'critique' : 'reported';
    }
    return is(0, 'unreal-first') && first <= 4 ? 'critique' : undefined;
  }

  /** “even when they do not see it”, “so that they do not spread it”: what is said there takes nothing back. */
  function isConceded(cue: number): boolean {
    return is(cue - 1, 'when', 'if', 'that', 'which');
  }

  /** “no myth”, “hardly a fairy tale”. */
  function isDenied(cue: number): boolean {
    return [cue - 1, cue - 2].some((at) => is(at, 'negator', 'nobody') && !is(at + 1, 'only'));
  }

  /** “nobody here thinks that …”, “the figures do not show that …”. */
  function isAttitudeDenied(): boolean {
    for (let at = 0; at < first; at++) {
      if (!is(at, 'report', 'factive', 'treat-as')) continue;
      if (turnsBetween(at, first)) continue;
      // “Nothing in the figures, and we asked three times, backs …”: the subject, however far.
      if (is(0, 'nobody')) return true;
      for (let before = at - 1; before >= Math.max(0, at - 8); before--) {
        if (is(before, 'but', 'semicolon', 'stop', 'colon')) break;
        if (is(before, 'negator', 'nobody', 'without')) return true;
      }
    }
    return false;
  }

  function isClaimDenied(): boolean {
    const [from, to] = work < harm ? [work, harm] : [harm, work];
    // “not every client is a bully”.
    for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
      if (
        is(at, 'negator', 'nobody') &&
        units.slice(at + 1, first).every((_, index) => is(at + 1 + index, 'every', 'most', 'only', 'determiner', 'adverb'))
      )
        return !is(at + 1, 'only');
      if (!units[at].fills.qualifier) break;
    }
    let nearest = -1;
    for (let at = to - 1; at > from; at--) {
      if (own.has(at) && (claim.denies || !is(at, 'be', 'modal', 'auxiliary', 'this'))) continue;
      if (is(at, 'negator', 'nobody', 'without', 'instead')) {
        nearest = at;
        break;
      }
    }
    if (nearest < 0) return false;
    if (is(nearest + 1, 'only')) return false;
    // “is neither pleasure nor work”: the claim itself denies.
    for (let at = from + 1; at < nearest; at++) if (own.has(at) && is(at, 'negator', 'nobody')) return false;
    // “is not a career but a cage”: the negation hits another word, and a turn follows before the harm.
    for (let at = nearest + 1; at < to; at++) if (is(at, 'but', 'comma', 'dash', 'colon', 'semicolon', 'stop')) return false;
    return true;
  }

  /** A single word (“no”, «но») answers the sentence before only where the next begins with it. */
  function isRebutted(): boolean {
    for (let at = 0; at < Math.min(around.next.length, 12); at++) {
      const { classes, first: from, last: to } = around.next[at];
      if (classes.includes(lexicon.classOf('rebuttal')) && (at <= 1 || to > from)) return true;
      if (at < 4 && classes.includes(lexicon.classOf('critique-after'))) return true;
    }
    return false;
  }

  /** Somebody else says it: a verb of saying with “that” or a colon, or “according to”. */
  function isReported(): boolean {
    for (let at = 0; at < units.length; at++) {
      if (own.has(at)) continue;
      // Inside the claim only what is put in: “sex work, the column says, …”.
      if (at > first && at < last && !is(at - 1, 'comma', 'dash')) continue;
      if (is(at, 'according-to')) return !units.slice(at, at + 4).some((_, index) => is(at + index, 'own'));
      if (!is(at, 'report') || is(at, 'factive')) continue;
      if (at < first && turnsBetween(at, first)) continue;
      const subject = units.slice(Math.max(0, at - 5), at);
      const says = (...names: string[]): boolean => subject.some((_, index) => is(Math.max(0, at - 5) + index, ...names));
      // “you must admit that …”, but not “whenever you write that …”.
      if (says('own') || is(at - 1, 'every') || is(at - 2, 'every') || (says('you') && !says('when', 'if'))) continue;
      return true;
    }
    return false;
  }
}
