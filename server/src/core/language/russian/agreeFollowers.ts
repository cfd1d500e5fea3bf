import type { Edit, Site } from '../language.js';
import type { Phrase } from '../phrase.js';
import type { Agreeing, Agreement } from './agree.js';
import { ADVERBS, COMPARISONS, FEMININE_PRONOUNS, MASCULINE_PRONOUNS, PARTICLES, PREPOSITION_CASES } from './closedClasses.js';
import { takesDative, takesInstrumental } from './government.js';
import { leftContext } from './leftContext.js';
import { gapBefore, type NounGroup } from './nounGroup.js';
import { insertionEnd } from './predicate.js';
import { predicateInGender } from './predicateGender.js';
import { type Follower, isCopula, walkPredicates } from './predicateWalk.js';
import { redecline } from './redecline.js';
import { ACC, type AdjectiveGender, DAT, GEN, INS, NOM } from './slots.js';
import { finiteForm } from './verbForms.js';
import { agreeingCells, isNoun } from './wordClasses.js';
import { wordEdit } from './wordEdit.js';

/**
 * Moves what depends on a noun from the old noun's gender to the new one's: its predicate when it is the subject («рассказала» →
 * «рассказал», «была опрошена» → «был опрошен»), and a clause that hangs on it («, которая…», «, задержанная…»).
 *
 * Uncertain when a form of the old gender is left that may be meant, or a pronoun that may speak of the noun.
 *
 * @param kase the case of the noun
 */
export function agreeFollowers(site: Site, group: NounGroup, kase: number, from: Agreeing, to: Agreeing): Agreement {
  const clause = attachedClause(site, kase, from.gender);
  const own = kase === NOM ? predicates(site, group, from.gender, clause.end) : NOTHING;
  const edits: Edit[] = [];
  let certain = clause.certain && own.certain && !isSpokenOfAgain(site, from.gender);
  for (const follower of [...clause.followers, ...own.followers]) {
    const word = site.tokens[follower.index].text.toLowerCase();
    const moved = move(word, follower, from, to);
    if (moved === undefined) certain = false;
    else if (moved !== word) edits.push(wordEdit(site, site.tokens[follower.index], moved));
  }
  return { edits, certain };
}

/** Whether a phrase holds a clause between commas: «человек, живущий с ВИЧ». */
export function hasClause(phrase: Phrase): boolean {
  return phrase.pieces.some((piece) => piece.before.startsWith(','));
}

interface Followers {
  readonly followers: readonly Follower[];
  readonly certain: boolean;
}

const NOTHING: Followers = { followers: [], certain: true };

function move(word: string, { kase }: Follower, from: Agreeing, to: Agreeing): string | undefined {
  return kase === undefined ? predicateInGender(word, from.gender, to.gender) : redecline(word, { ...from, kase }, { ...to, kase });
}

function isSpokenOfAgain({ tokens, last }: Site, gender: AdjectiveGender): boolean {
  const pronouns = gender === 'f' ? FEMININE_PRONOUNS : gender === 'pl' ? undefined : MASCULINE_PRONOUNS;
  return pronouns !== undefined && tokens.slice(last + 1).some((token) => pronouns.has(token.norm));
}

/** «который» or a participle directly after the noun; `end` is the first word after that clause, if there is one. */
function attachedClause(site: Site, kase: number, gender: AdjectiveGender): Followers & { readonly end?: number } {
  const { tokens, last, source } = site;
  const first = last + 1;
  if (first >= tokens.length || !gapBefore(site, first).startsWith(',') || hasClause(source)) return NOTHING;
  const end = insertionEnd(site, first, ',');
  const relative = [first, first + 1].find((index) => /^котор/.test(tokens[index]?.norm ?? ''));
  if (relative === first || (relative !== undefined && PREPOSITION_CASES.has(tokens[first].norm))) {
    const pronoun = relativeCase(site, relative, gender);
    const subject = pronoun.kase === NOM ? walkPredicates(site, gender, { start: relative + 1, limit: end }).followers : [];
    return { followers: [{ index: relative, kase: pronoun.kase }, ...subject], certain: pronoun.certain, end };
  }
  const isParticiple = /(?:щ|вш|нн|т|м).{2,3}(?:ся)?$/.test(tokens[first].norm);
  const agrees = agreeingCells(tokens[first].norm).some((cell) => cell.gender === gender && cell.kase === kase);
  return { followers: isParticiple && agrees ? [{ index: first, kase }] : [], certain: true, end };
}

/** The case of «который»: «которой» has four, of which its preposition or the verb after it makes one likely. */
function relativeCase({ tokens }: Site, index: number, gender: AdjectiveGender): { kase: number; certain: boolean } {
  const governed = PREPOSITION_CASES.get(tokens[index - 1].norm);
  const possible = agreeingCells(tokens[index].norm)
    .filter((cell) => cell.gender === gender && (governed === undefined || governed & (1 << cell.kase)))
    .map((cell) => cell.kase);
  const verb = tokens[index + 1]?.norm ?? '';
  const guesses = [takesDative(verb) ? DAT : undefined, takesInstrumental(verb) ? INS : undefined, NOM, ACC, governed ? GEN : DAT];
  const kase = guesses.find((guess) => guess !== undefined && possible.includes(guess)) ?? possible[0] ?? NOM;
  return { kase, certain: possible.length === 1 };
}

/** The predicates of the noun, which is in the nominative, unless something else is the subject. */
function predicates(site: Site, group: NounGroup, gender: AdjectiveGender, afterClause: number | undefined): Followers {
  const { tokens, last, source } = site;
  const before = tokens[group.start - 1];
  const gap = before ? gapBefore(site, group.start) : '';
  if (/[—–-]/.test(gap) || (before && gap === '' && COMPARISONS.has(before.norm))) return NOTHING;
  if (isApposition(site, group, gap)) return { followers: [], certain: false };
  const free = hasClause(source) ? last + 1 : -1;
  const left = leftContext(site, group.start);
  if (left.kind === 'pronoun' && left.nominative) return NOTHING;
  if (left.kind === 'verb' && left.hasSubject) return NOTHING;
  if (left.kind === 'verb' && left.form?.agreement === gender) {
    const walk = walkPredicates(site, gender, {
      start: last + 1,
      found: true,
      free,
      copula: isCopula(tokens[left.index].norm) ? last : undefined,
    });
    return { followers: [...predicatesBefore(site, left.index, gender), ...walk.followers], certain: !isLeft(site, walk.end, gender) };
  }
  const walk = walkPredicates(site, gender, { start: afterClause ?? last + 1, free: afterClause ?? free });
  return { followers: walk.followers, certain: !isLeft(site, walk.end, gender) };
}

/** «Мария, наркоманка, ушла», «наркоманка Иванова ушла»: the verb agrees with somebody else's name. */
function isApposition(site: Site, group: NounGroup, gap: string): boolean {
  const { tokens, last } = site;
  const next = tokens[last + 1];
  if (!next) return false;
  const enclosed = gap.startsWith(',') && gapBefore(site, last + 1).startsWith(',') && isNoun(tokens[group.start - 1].norm);
  return enclosed || (gapBefore(site, last + 1) === '' && /^\p{Lu}\p{Ll}/u.test(next.text) && isNoun(next.norm));
}

/** A verb before the noun and the copula before that: «была задержана наркоманка». */
function predicatesBefore(site: Site, verb: number, gender: AdjectiveGender): Follower[] {
  const { tokens } = site;
  const followers: Follower[] = [];
  for (let index = verb; index >= 0; index--) {
    const { norm } = tokens[index];
    if (finiteForm(norm)?.agreement === gender) followers.push({ index });
    else if (!ADVERBS.has(norm) && !PARTICLES.has(norm)) break;
    if (gapBefore(site, index) !== '') break;
  }
  return followers;
}

/** Whether a form of the old gender stands in the rest of the segment. */
function isLeft({ tokens }: Site, start: number, gender: AdjectiveGender): boolean {
  return tokens.slice(start).some((token) => finiteForm(token.norm)?.agreement === gender);
}
