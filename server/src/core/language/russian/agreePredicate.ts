import type { Edit, Site } from '../language.js';
import type { Agreeing, Agreement } from './agree.js';
import {
  ADVERBS,
  COMPARISONS,
  CONJUNCTIONS,
  FEMININE_PRONOUNS,
  isNominativePronoun,
  MASCULINE_PRONOUNS,
  PARTICLES,
  PREPOSITION_CASES,
} from './closedClasses.js';
import { takesDative, takesInstrumental } from './government.js';
import { leftContext } from './leftContext.js';
import { gapBetween, type NounGroup } from './nounGroup.js';
import { insertionEnd } from './predicate.js';
import { predicateInGender } from './predicateGender.js';
import { redecline } from './redecline.js';
import { ACC, DAT, GEN, INS, NOM, PREP } from './slots.js';
import { finiteForm } from './verbForms.js';
import { agreeingCells, isNoun, isSurelyAdjective } from './wordClasses.js';
import { wordEdit } from './wordEdit.js';

/**
 * Moves what follows a singular noun from the old noun's gender to the new one's: its predicate when it is the subject
 * («рассказала» → «рассказал», «была опрошена» → «был опрошен»), and a clause that hangs on it («, которая…», «, задержанная…»).
 *
 * @param kase the case of the noun
 */
export function agreeFollowers(site: Site, group: NounGroup, kase: number, from: Agreeing, to: Agreeing): Agreement {
  const walker = new FollowerWalk(site, from, to);
  const { tokens, last } = site;
  const attached = walker.attachedClause(kase);
  if (kase === NOM) walker.predicates(group, attached);
  const pronouns = from.gender === 'f' ? FEMININE_PRONOUNS : MASCULINE_PRONOUNS;
  const spokenOfAgain = from.gender !== 'pl' && tokens.slice(last + 1).some((token) => pronouns.has(token.norm));
  return { edits: walker.edits, certain: walker.certain && !spokenOfAgain };
}

/** Verbs that leave it to an adjective to say what the subject is: «осталась одна», «вернулась больной», «должна быть услышана». */
const COPULA = /^(?:был|быть$|стал|стать$|оказа|оста[лт]|каза|показал|сделал|чувствовал|выглядел|верну|пришл|ушл|родил|выросл|росл|умерл|жил)/;
const COORDINATION = /^(?:и|а|но|или|да|однако|зато|потом|затем|также|тоже)$/;

class FollowerWalk {
  readonly edits: Edit[] = [];
  certain = true;

  constructor(
    private readonly site: Site,
    private readonly from: Agreeing,
    private readonly to: Agreeing,
  ) {}

  /** Moves «который» or a participle directly after the noun; returns the first word after that clause, if there is one. */
  attachedClause(kase: number): number | undefined {
    const { tokens, last, source } = this.site;
    const first = last + 1;
    if (first >= tokens.length || !this.gapBefore(first).startsWith(',') || hasClause(source)) return undefined;
    const relative = /^котор/.test(tokens[first].norm)
      ? first
      : PREPOSITION_CASES.has(tokens[first].norm) && /^котор/.test(tokens[first + 1]?.norm ?? '')
        ? first + 1
        : undefined;
    if (relative !== undefined) {
      if (this.moveRelative(relative) === NOM) this.scan(relative + 1, false, relative + 1);
    } else if (/(?:щ|вш|нн|т|м).{2,3}(?:ся)?$/.test(tokens[first].norm)) {
      this.move(first, kase);
    }
    return insertionEnd(this.site, first, ',');
  }

  /** Moves the predicates of the noun, which is in the nominative. */
  predicates(group: NounGroup, afterClause: number | undefined): void {
    const { tokens, last, text } = this.site;
    const before = group.start - 1;
    const gap = before >= 0 ? this.gapBefore(group.start) : '';
    if (/[—–-]/.test(gap)) return;
    if (before >= 0 && gap === '' && COMPARISONS.has(tokens[before].norm)) return;
    const next = tokens[last + 1];
    const apposed = gap.startsWith(',') && next && this.gapBefore(last + 1).startsWith(',') && isNoun(tokens[before].norm);
    const named = next && gapBetween(text, tokens[last], next) === '' && /^\p{Lu}\p{Ll}/u.test(next.text) && isNoun(next.norm);
    if (apposed || named) {
      this.certain = false;
      return;
    }
    const left = leftContext(this.site, group.start);
    if (left.kind === 'pronoun' && left.nominative) return;
    if (left.kind === 'verb') {
      if (left.hasSubject) return;
      if (left.form?.agreement === this.from.gender) {
        this.convertBackwards(left.index);
        this.convertFrom(last + 1, true, hasClause(this.site.source) ? last + 1 : -1, COPULA.test(tokens[left.index].norm) ? last : undefined);
        return;
      }
    }
    this.convertFrom(afterClause ?? last + 1, false, afterClause ?? (hasClause(this.site.source) ? last + 1 : -1));
  }

  /** Converts a verb before the noun and the copula before that: «была задержана наркоманка». */
  private convertBackwards(index: number): void {
    const { tokens } = this.site;
    for (; index >= 0; index--) {
      const { norm } = tokens[index];
      if (finiteForm(norm)?.agreement === this.from.gender) this.convert(index);
      else if (!ADVERBS.has(norm) && !PARTICLES.has(norm)) return;
      if (index > 0 && this.gapBefore(index) !== '') return;
    }
  }

  /**
   * Converts the predicates from word `start` on: the first one, then those coordinated with it, until another subject or clause
   * begins. Forms of the old gender that are left after that make the change uncertain.
   *
   * @param found whether a predicate has been seen already, so that only coordinated ones may follow
   * @param free the word before which a comma means nothing, because it closes a clause that belongs to the noun
   */
  private convertFrom(start: number, found: boolean, free = -1, copula = -9): void {
    const { tokens } = this.site;
    const end = this.scan(start, found, free, copula);
    for (let index = end; index < tokens.length; index++) if (this.agreesWithOld(index)) this.certain = false;
  }

  /** Returns the word where the scan ended. */
  private scan(start: number, found: boolean, free: number, copula = -9): number {
    const { tokens } = this.site;
    let joined = !found;
    for (let index = start; index < tokens.length; index++) {
      const gap = index === free ? '' : this.gapBefore(index);
      const { norm } = tokens[index];
      if (/[;:.!?…]|^[—–]/.test(gap)) return index;
      if (/[,(]/.test(gap)) {
        if (found && gap === ',' && (COORDINATION.test(norm) || this.agreesWithOld(index))) joined = true;
        else {
          const end = found ? undefined : insertionEnd(this.site, index, gap);
          if (end === undefined) return index;
          free = end;
          index = end - 1;
          continue;
        }
      }
      if (COORDINATION.test(norm)) {
        joined = true;
        continue;
      }
      if (isNominativePronoun(norm) || CONJUNCTIONS.has(norm)) return index;
      const form = finiteForm(norm);
      if (form) {
        const agrees = form.agreement === this.from.gender;
        if (!agrees && form.agreement !== 'sg') return index;
        if (agrees && !joined && copula < index - 3) return index;
        if (agrees) this.convert(index);
        if (agrees && (form.short || COPULA.test(norm))) copula = index;
        found = true;
        joined = false;
      } else if (COPULA.test(norm)) copula = index;
      else if (/^(?:сама|одна|сам|один|само|одно)$/.test(norm)) this.move(index, NOM);
      else if (index - copula <= 3 && agreeingCells(norm).length > 0) this.moveComplement(index);
      // «пришла, и соседка…»: a noun after the conjunction is another subject.
      else if (found && joined && isNoun(norm) && !PREPOSITION_CASES.has(tokens[index - 1].norm)) return index;
    }
    return tokens.length;
  }

  private agreesWithOld(index: number): boolean {
    return finiteForm(this.site.tokens[index].norm)?.agreement === this.from.gender;
  }

  /** «была пьяной», «осталась больная»: an adjective that completes the copula. */
  private moveComplement(index: number): void {
    const { tokens } = this.site;
    const { norm } = tokens[index];
    const next = tokens[index + 1];
    if (!isSurelyAdjective(norm) && !/[ая]я$/.test(norm)) return;
    // «была известной певицей»: the adjective belongs to another noun.
    if (next && this.gapBefore(index + 1) === '' && isNoun(next.norm)) return;
    for (const kase of [NOM, INS]) {
      if (agreeingCells(norm).some((cell) => cell.gender === this.from.gender && cell.kase === kase)) {
        this.move(index, kase);
        return;
      }
    }
  }

  /** Moves a form of «который» and returns its case. */
  private moveRelative(index: number): number {
    const { tokens } = this.site;
    const cells = agreeingCells(tokens[index].norm).filter((cell) => cell.gender === this.from.gender);
    const before = PREPOSITION_CASES.get(tokens[index - 1].norm);
    const possible = cells.map((cell) => cell.kase).filter((kase) => before === undefined || before & (1 << kase));
    const verb = tokens[index + 1]?.norm ?? '';
    const guessed = takesDative(verb)
      ? DAT
      : takesInstrumental(verb)
        ? INS
        : possible.includes(NOM)
          ? NOM
          : possible.includes(ACC)
            ? ACC
            : before
              ? GEN
              : DAT;
    const kase = possible.length === 1 ? possible[0] : possible.includes(guessed) ? guessed : (possible[0] ?? PREP);
    if (possible.length !== 1 && !(kase === NOM && possible.includes(ACC))) this.certain = false;
    this.move(index, kase);
    return kase;
  }

  private move(index: number, kase: number): void {
    const { tokens } = this.site;
    const word = tokens[index].text.toLowerCase();
    const moved = redecline(word, { ...this.from, kase }, { ...this.to, kase });
    if (moved !== undefined && moved !== word) this.edits.push(wordEdit(this.site, tokens[index], moved));
  }

  private convert(index: number): void {
    const { tokens } = this.site;
    const converted = predicateInGender(tokens[index].text.toLowerCase(), this.from.gender, this.to.gender);
    if (converted === undefined) this.certain = false;
    else this.edits.push(wordEdit(this.site, tokens[index], converted));
  }

  private gapBefore(index: number): string {
    const { tokens, text } = this.site;
    return index === 0 ? '' : gapBetween(text, tokens[index - 1], tokens[index]);
  }
}

/** Whether a phrase holds a clause between commas: «человек, живущий с ВИЧ». */
export function hasClause(phrase: { readonly pieces: readonly { readonly before: string }[] }): boolean {
  return phrase.pieces.some((piece) => piece.before.startsWith(','));
}
