import type { ClauseWord } from '../language/clause.js';
import type { Edit } from '../language/language.js';
import { languages } from '../language/languages.js';
import { capitalize } from '../language/letterCase.js';
import type { Claim } from '../review/claims/findClaims.js';
import { isWork, type Unit } from '../review/claims/units.js';
import type { Relation } from '../terminology/meaning.js';
import type { Suggestion } from './suggest.js';

/** Rewrites a claim from the sentence's own parts. */
export interface ClaimRewriting {
  /** The masked prose, with the draft's offsets. */
  readonly text: string;
  readonly claim: Claim;
  /** How the words of a unit themselves are to be changed: “prostitution” where it stays. */
  readonly editsOf: (unit: Unit) => readonly Edit[];
}

/**
 * What can be written instead where leaving a part of the sentence out, or a “not”, makes it right: lists (“trafficking and sex work”: either
 * alone), glosses (“trafficking, i.e. sex work”: without the gloss), plain statements (“… is not …”). Empty for all else: there only the thought
 * can be changed. The writer always looks.
 */
export function rewriteClaim(rewriting: ClaimRewriting): Suggestion[] {
  const { work, harm, relation } = rewriting.claim;
  // The harm may stand in the line above a list.
  if (!work || !harm || harm.start < rewriting.claim.start) return [];
  for (const way of relation.rewrite ? WAYS[relation.rewrite] : []) {
    const rewrites = way(rewriting, work, harm);
    if (rewrites.length > 0) return rewrites;
  }
  return [];
}

type Way = (rewriting: ClaimRewriting, work: Unit, harm: Unit) => Suggestion[];

/** The first that fits is offered. */
const WAYS: Readonly<Record<NonNullable<Relation['rewrite']>, readonly Way[]>> = {
  deny: [deny],
  'drop-gloss': [dropGloss],
  'take-apart': [keepOneOfTwo, takeOffList, dropGloss],
};

/** “measures against trafficking and prostitution”: either alone, where the pair is nobody's subject. */
function keepOneOfTwo({ text, claim, editsOf }: ClaimRewriting, work: Unit, harm: Unit): Suggestion[] {
  const { units } = claim;
  const [one, other] = work.start < harm.start ? [work, harm] : [harm, work];
  const [from, to] = [units.indexOf(one), units.indexOf(other)];
  const between = units.slice(from + 1, to);
  const joint = between.findIndex((unit) => unit.separator && !unit.endsClause);
  if (joint < 0 || between.some((unit, at) => at !== joint && !isQualifier(unit))) return [];
  // “a pimp and two [prostitutes]’ children”
  if (/^\u0000*['’]/.test(text.slice(other.end, other.end + 8))) return [];
  const before = units[from - 1];
  const after = units[to + 1];
  // Alone it would need another verb: “Trafficking and prostitution [are] …”.
  if (!before || before.endsClause || before.separator || (after && !after.endsClause && !after.fills.qualifier && isVerb(claim, after)))
    return [];
  if (after?.separator && !after.endsClause) return [];
  const start = startOfPhrase(claim, from);
  if (start === undefined) return [];
  const second = units[from + 1 + joint + 1];
  const keepOne = [...within(editsOf(one), start, one.end), { start: one.end, end: other.end, text: '' }];
  const keepOther = beginningAt(text, claim, start, second.start, within(editsOf(other), second.start, other.end));
  return [suggestion(text, start, one.end, keepOne), suggestion(text, second.start, other.end, keepOther)];
}

/** “stalking, forced marriage and sex work”: the list without the work. */
function takeOffList({ text, claim }: ClaimRewriting, work: Unit): Suggestion[] {
  const { units, start, end } = claim;
  const at = units.indexOf(work);
  const seps = separatorsAround(units, at);
  const runs = runsOf(seps);
  if (runs.length < 2) return [];
  const inList = units.slice(seps[0] - 1, seps[seps.length - 1] + 4);
  if (inList.filter(isWork).length > 1) return [];
  const next = runs.find(([first]) => first > at);
  const previous = runs.findLast(([first]) => first < at);
  const whole = (edits: readonly Edit[]): Suggestion[] => [suggestion(text, start, end, edits)];
  if (!previous) {
    const first = startOfPhrase(claim, at);
    return next && first !== undefined ? whole(beginningAt(text, claim, first, units[next[1] + 1].start, [])) : [];
  }
  if (next) return whole([{ start: units[previous[0] - 1].end, end: work.end, text: '' }]);
  // The work stands last: what joined it now joins the item before.
  const before = runs[runs.indexOf(previous) - 1];
  const joint = units[previous[1]];
  if (!before || joint.endsClause) return [];
  return whole([
    { start: units[before[0] - 1].end, end: units[before[1]].end, text: ` ${text.slice(joint.start, joint.end)}` },
    { start: units[previous[0] - 1].end, end: work.end, text: '' },
  ]);
}

/** Takes away what stands from `start` to `next`; where that opened the sentence, what is left begins with a capital. */
function beginningAt(text: string, { segment }: Claim, start: number, next: number, edits: readonly Edit[]): Edit[] {
  const opens = /^\p{Lu}\p{Ll}/u.test(text.slice(start)) && !/[\p{L}\p{N}]/u.test(text.slice(segment.start, start));
  if (!opens) return [{ start, end: next, text: '' }, ...edits];
  const [first, ...rest] = edits;
  if (first?.start === next && first.text !== '') return [{ start, end: first.end, text: capitalize(first.text) }, ...rest];
  return [{ start, end: next + 1, text: text[next].toUpperCase() }, ...edits];
}

/** “trafficking, i.e. sex work, is …”, “trafficking (including escorting) is …”: without what the comma, dash or bracket adds. */
function dropGloss({ text, claim, editsOf }: ClaimRewriting, work: Unit, harm: Unit): Suggestion[] {
  const { units } = claim;
  const [one, other] = work.start < harm.start ? [work, harm] : [harm, work];
  const [from, to] = [units.indexOf(one), units.indexOf(other)];
  const opening = units[from + 1] && text[units[from + 1].start];
  // What a colon opens is all that is said.
  if (opening === undefined || !SETS_OFF.has(opening)) return [];
  const inBrackets = opening === '(';
  let close = to + 1;
  while (close < units.length && (inBrackets ? text[units[close].start] !== ')' : !units[close].endsClause)) close++;
  const end = units[close];
  // Only what the writer set off on both sides can go without a trace, and only where nothing else goes with it.
  if (!end || (!inBrackets && close - to > 4)) return [];
  const isPaired = inBrackets || text[end.start] === opening;
  if (!isPaired && !isStop(text[end.start])) return [];
  // “prostitutes, junkies and migrants” is a list.
  if (!isPaired && units.slice(to + 1, close).some((unit) => unit.separator)) return [];
  if (units.slice(from + 2, close).some((unit) => unit.parts.length > 0 && isWork(unit) !== isWork(other))) return [];
  // “including stripping, webcamming and escorting”: the comma goes on with the list.
  if (!inBrackets && itemsAfter(units, close).some((unit) => isWork(unit) === isWork(other) && unit.parts.length > 0)) return [];
  let gap = isPaired ? end.end : end.start;
  if (gap === end.start) while (/\s/.test(text[gap - 1])) gap--;
  return [suggestion(text, one.start, one.end, [...within(editsOf(one), one.start, one.end), { start: one.end, end: gap, text: '' }])];
}

const SETS_OFF: ReadonlySet<string> = new Set(['(', ',', '—', '–', '-']);

function isStop(mark: string): boolean {
  return /[.!?;…—–]/.test(mark);
}

/** What an enumeration may still hold after a comma. */
function itemsAfter(units: readonly Unit[], comma: number): readonly Unit[] {
  const end = units.findIndex((unit, at) => at > comma && !unit.listable);
  return units.slice(comma + 1, end < 0 ? units.length : end);
}

/** “Escorting is slavery” → “… is not slavery”; «Эскорт — это рабство» → «… не рабство». */
function deny({ text, claim, editsOf }: ClaimRewriting, work: Unit, harm: Unit): Suggestion[] {
  const { units, language, segment, stance } = claim;
  if (stance !== 'asserted' || work.start > harm.start || !work.subject) return [];
  const from = units.indexOf(work);
  const to = units.indexOf(harm);
  const rolesOf = (first: number, last: number): ClauseWord[] =>
    segment.tokens.slice(first, last).flatMap(({ norm }) => languages[language].clauseRoles(norm));
  // “is and remains”: one “not” would have to be two.
  if (rolesOf(work.last + 1, harm.first).some((role) => UNDENIABLE.has(role))) return [];
  // “Some are not”, “all are not” say something else than that it is not so.
  const before = units.slice(0, from).findLastIndex((unit) => !unit.fills.qualifier);
  if (rolesOf(units[before + 1].first, work.first).some((role) => role === 'every' || role === 'most' || role === 'number')) return [];
  const at = languages[language].negationPlace(units.slice(from + 1, to).map((unit) => text.slice(unit.start, unit.end)));
  if (at === undefined) return [];
  const unit = units[from + 1 + at.after];
  const said = text.slice(harm.start, harm.end);
  const word = said === said.toUpperCase() ? at.word.toUpperCase() : at.word;
  const edits = [...editsOf(work), { start: unit.end, end: unit.end, text: ` ${word}` }];
  return [suggestion(text, work.start, harm.end, edits)];
}

const UNDENIABLE: ReadonlySet<ClauseWord> = new Set(['negator', 'nobody', 'only', 'and', 'or']);

function suggestion(text: string, start: number, end: number, edits: readonly Edit[]): Suggestion {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const from = Math.min(start, ordered[0].start);
  const to = Math.max(end, ordered[ordered.length - 1].end);
  let label = '';
  let at = from;
  for (const edit of ordered) {
    label += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  label += text.slice(at, to);
  return { label: tidy(label), grade: 'review', edits: ordered };
}

function tidy(label: string): string {
  return label
    .replace(/\u0000/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:]+|[\s,;:]+$/g, '');
}

function within(edits: readonly Edit[], start: number, end: number): readonly Edit[] {
  return edits.every((edit) => edit.start >= start && edit.end <= end) ? edits : [];
}

function isQualifier(unit: Unit): boolean {
  return unit.fills.qualifier && unit.last >= unit.first;
}

function isVerb({ segment, language }: Claim, unit: Unit): boolean {
  if (unit.last < unit.first) return false;
  const roles = languages[language].clauseRoles(segment.tokens[unit.first].norm);
  return roles.some((role) => role === 'be' || role === 'verb' || role === 'modal' || role === 'auxiliary' || role === 'past');
}

/**
 * Where the phrase of a unit begins, its qualifiers included. English ones look like any other word: of “The clinic tests” before a noun nothing tells
 * that it is none, so many of them, or one that may be a verb, leave it open.
 */
function startOfPhrase({ units, language, segment }: Claim, at: number): number | undefined {
  let first = at;
  while (first > 0 && isQualifier(units[first - 1]) && units[first - 1].parts.length === 0) first--;
  const isOpen =
    language === 'en' && (at - first > 2 || units.slice(first, at).some((unit) => /[^s]s$/.test(segment.tokens[unit.last].norm)));
  return isOpen ? undefined : units[first].start;
}

/** Positions of the separators of the enumeration that a unit is an item of. */
function separatorsAround(units: readonly Unit[], at: number): number[] {
  const seps: number[] = [];
  for (const step of [-1, 1]) {
    for (let next = at + step, item = 0; next >= 0 && next < units.length; next += step) {
      if (units[next].separator) {
        seps.push(next);
        item = 0;
      } else if (!units[next].listable || units[next].endsClause || ++item > 4) break;
    }
  }
  return seps.sort((a, b) => a - b);
}

/** Separators that stand together are one: the comma and the “and” of “, and”. First and last position of each. */
function runsOf(seps: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const sep of seps) {
    const run = runs[runs.length - 1];
    if (run && run[1] === sep - 1) run[1] = sep;
    else runs.push([sep, sep]);
  }
  return runs;
}
