import { inOneGo, type Steps } from '../draft/steps.js';
import { applyEdits } from '../language/applyEdits.js';
import type { Edit } from '../language/language.js';
import type { FoundVoice } from '../review/finding.js';
import type { Severity } from '../terminology/concept.js';
import type { Suggestion } from './suggest.js';

/** What a change of many places needs to know of a finding. Offsets are UTF-16 code units of the draft. */
interface Fixable {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  readonly concept: string;
  readonly context: FoundVoice;
  readonly kept?: unknown;
  readonly term?: string;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly suggestions: readonly Suggestion[];
}

/** A finding and the suggestion that is taken for it. */
export interface Fix<Found = unknown> {
  readonly finding: Found;
  readonly suggestion: Suggestion;
}

/**
 * What can be changed without anybody's judgement: the first suggestion of each finding in the writer's own voice that is not kept, where it
 * is `ready`; of two that overlap, the earlier.
 */
export function readyFixes<Found extends Fixable>(findings: readonly Found[]): Fix<Found>[] {
  return apart(
    findings.filter(isOwnWording).flatMap((finding) => {
      const [suggestion] = finding.suggestions;
      return suggestion?.grade === 'ready' ? [{ finding, suggestion }] : [];
    }),
  );
}

/**
 * `readyFixes` without those that would lead to a finding that was not there before: the changed text is reviewed again, and whatever
 * is new in it takes back the change nearest to it.
 *
 * @param review reviews a text as the draft was reviewed
 */
export function settledFixes<Found extends Fixable>(
  text: string,
  findings: readonly Found[],
  review: (text: string) => readonly Fixable[],
): Fix<Found>[] {
  return inOneGo(
    // There is nothing to wait for.
    // eslint-disable-next-line require-yield
    settleFixes(text, findings, function* (changed) {
      return review(changed);
    }),
  );
}

/** The same step by step. */
export function* settleFixes<Found extends Fixable>(
  text: string,
  findings: readonly Found[],
  review: (text: string) => Steps<readonly Fixable[]>,
): Steps<Fix<Found>[]> {
  let fixes = readyFixes(findings);
  while (fixes.length > 0) {
    const edits = editsOf(fixes);
    const fixed = new Set<Found>(fixes.map(({ finding }) => finding));
    const left = findings.filter((finding) => !fixed.has(finding));
    const news = newFindings(left, edits, yield* review(applyEdits(text, edits)));
    if (news.length === 0) break;
    const guilty = new Set(news.map((found) => nearest(fixes, found)));
    fixes = fixes.filter((fix) => !guilty.has(fix));
  }
  return fixes;
}

/**
 * The same change wherever the same wording stands for the same concept, in whatever form: each place takes its own suggestion of the same
 * term. The finding itself comes with the suggestion given; places that offer no such term, are kept or are somebody else's words are left.
 */
export function everywhere<Found extends Fixable>(finding: Found, suggestion: Suggestion, all: readonly Found[]): Fix<Found>[] {
  const { term } = suggestion;
  if (term === undefined || finding.term === undefined) return [{ finding, suggestion }];
  const others = all.flatMap((other): Fix<Found>[] => {
    if (other === finding || !isOwnWording(other) || other.concept !== finding.concept || other.term !== finding.term) return [];
    const same = other.suggestions.find((offered) => offered.term === term);
    return same ? [{ finding: other, suggestion: same }] : [];
  });
  return apart([{ finding, suggestion }, ...others]);
}

/** The edits of all fixes, in order of place. */
export function editsOf(fixes: readonly Fix[]): Edit[] {
  return fixes.flatMap(({ suggestion }) => suggestion.edits).sort((a, b) => a.start - b.start || a.end - b.end);
}

function isOwnWording({ kept, context }: Fixable): boolean {
  return !kept && context === 'narration';
}

/** Without those that overlap an earlier one of the list; in order of place. */
function apart<Found extends Fixable>(fixes: readonly Fix<Found>[]): Fix<Found>[] {
  const taken: Edit[] = [];
  const free = fixes.filter(({ suggestion: { edits } }) => {
    if (edits.length === 0 || edits.some((edit) => taken.some((other) => collide(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
  return free.sort((a, b) => a.finding.start - b.finding.start);
}

/** Two insertions at one place collide as well: nobody could say which comes first. */
function collide(a: Edit, b: Edit): boolean {
  return (a.start < b.end && a.end > b.start) || (a.start === b.start && a.end === b.end);
}

/** The findings after a change that none of those left over explains: same concept, same place. Their offsets are those before the change. */
function newFindings<After extends Fixable>(before: readonly Fixable[], edits: readonly Edit[], after: readonly After[]): Fixable[] {
  const moved = (offset: number): number => {
    let shift = 0;
    for (const edit of edits) if (edit.end <= offset) shift += edit.text.length - (edit.end - edit.start);
    return offset + shift;
  };
  const known = before.map(({ start, end, concept }) => ({ start: moved(start), end: moved(end), concept }));
  // Back into the text before the change, so that the nearest fix can be told.
  const beforeChange = (offset: number): number => {
    let shift = 0;
    for (const { start, end, text } of edits) {
      if (offset < start + shift) break;
      if (offset < start + shift + text.length) return start;
      shift += text.length - (end - start);
    }
    return offset - shift;
  };
  return after
    .filter(({ start, end, concept }) => !known.some((other) => other.concept === concept && other.start <= end && other.end >= start))
    .map((found) => ({ ...found, start: beforeChange(found.start), end: beforeChange(found.end) }));
}

function nearest<Found extends Fixable>(fixes: readonly Fix<Found>[], found: Fixable): Fix<Found> {
  const distance = ({ finding }: Fix<Found>): number => Math.max(finding.start - found.end, found.start - finding.end, 0);
  return fixes.reduce((best, fix) => (distance(fix) < distance(best) ? fix : best));
}
