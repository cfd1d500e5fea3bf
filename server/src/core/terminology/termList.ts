import type { Grammar } from '../language/language.js';
import { type LanguageCode, languageCodes } from '../language/phrase.js';
import { severityOf } from './status.js';
import { plainWording } from './wording.js';
import type { Because, Bilingual, Concept, Problem, Severity, Term, TermStatus } from './concept.js';

/** One row of a list of terms, as a spreadsheet or a CAT tool keeps it. */
export interface ListedTerm {
  /** The concept's id; without one, what `group` holds together is a concept. */
  readonly concept?: string;
  /** Terms with the same group designate one concept. */
  readonly group: string;
  readonly subject?: string;
  readonly language: LanguageCode;
  /** The first is the term itself. */
  readonly wordings: readonly string[];
  readonly status: TermStatus;
  readonly severity?: Severity;
  readonly because?: Because;
  readonly grammar: Grammar;
  readonly definition?: string;
  readonly why?: string;
}

/** What a list of terms holds, and what is wrong in it. */
export interface TermList {
  readonly terms: readonly ListedTerm[];
  readonly problems: readonly Problem[];
}

/**
 * Makes concepts of a list of terms.
 *
 * A list has no place for the conditions under which a wording counts. So a term that a known concept of the same id has, with the same
 * status, keeps all that is said of it there; a list that was exported, changed and taken in again loses nothing.
 *
 * @param title what the list calls itself, named as the source
 * @param known concepts of the same ids whose terms, definitions and reasons stand where the list says nothing
 */
export function toConcepts(terms: readonly ListedTerm[], title: string, known: ReadonlyMap<string, Concept>): Concept[] {
  const groups = new Map<string, ListedTerm[]>();
  for (const term of terms) {
    const key = term.concept ?? term.group;
    const group = groups.get(key);
    if (group) group.push(term);
    else groups.set(key, [term]);
  }
  // Rows that lead to the same term are one concept: “avoid A, write C”, “avoid B, write C”.
  const byId = new Map<string, ListedTerm[]>();
  for (const group of groups.values()) {
    const id = group.find(({ concept }) => concept !== undefined)?.concept ?? idFor(group);
    byId.set(id, [...(byId.get(id) ?? []), ...group]);
  }
  return [...byId].map(([id, group]) => toConcept(id, group, title, known));
}

function toConcept(id: string, group: readonly ListedTerm[], title: string, known: ReadonlyMap<string, Concept>): Concept {
  const before = known.get(id);
  const ofLanguage = (field: 'definition' | 'why'): Partial<Record<LanguageCode, string>> =>
    Object.fromEntries(
      languageCodes.map((language) => [language, group.find((term) => term.language === language && term[field])?.[field]]),
    );
  const why = ofLanguage('why');
  const definition = ofLanguage('definition');
  return {
    id,
    subject: group.find(({ subject }) => subject !== undefined)?.subject ?? before?.subject ?? 'team',
    definition: bilingual(definition) ?? before?.definition ?? bothLanguages(group[0].wordings[0]),
    why: bilingual(why) ?? before?.why ?? bothLanguages(''),
    advice: before?.advice,
    note: before?.note,
    because: before?.because ?? group.find(({ because }) => because !== undefined)?.because ?? 'stigma',
    severity: before?.severity ?? group.find(({ severity }) => severity !== undefined)?.severity ?? 'warning',
    use: before?.use,
    withholdNear: before?.withholdNear ?? [],
    related: before?.related ?? [],
    provisional: before?.provisional ?? false,
    sources: before?.sources ?? [{ title }],
    terms: toTerms(withOnePreferred(group), before),
  };
}

/** A pair of words without a status means: write this. The first of a language is preferred, the others are admitted. */
function withOnePreferred(group: readonly ListedTerm[]): ListedTerm[] {
  const seen = new Map<LanguageCode, string>();
  return group.flatMap((term): ListedTerm[] => {
    if (term.status !== 'preferred') return [term];
    const first = seen.get(term.language);
    if (first === term.wordings[0]) return [];
    seen.set(term.language, first ?? term.wordings[0]);
    return [first === undefined ? term : { ...term, status: 'admitted' }];
  });
}

/**
 * The terms of a list, each with what is known of it: a known term keeps all but what the list says otherwise, wordings that the list does not
 * spell out included, since an export names only one for each way of writing it.
 */
function toTerms(group: readonly ListedTerm[], before: Concept | undefined): Term[] {
  const kept = new Map<Term, ListedTerm>();
  const added: Term[] = [];
  for (const listed of group) {
    const { language, wordings, status, grammar, severity, because } = listed;
    const fresh: string[] = [];
    for (const wording of wordings) {
      const known = knownTerms(before, language, status, severity, wording);
      if (known.length === 0) fresh.push(wording);
      for (const term of known) if (!kept.has(term)) kept.set(term, listed);
    }
    const unconditional = { merges: [], near: [], notNear: [], hintNear: [], unlessIn: [], surname: false, inQuotes: false };
    if (fresh.length > 0) added.push({ language, written: fresh, wordings: fresh, status, grammar, severity, because, ...unconditional });
  }
  const standing = (before?.terms ?? []).flatMap((term): Term[] => {
    const listed = kept.get(term);
    if (!listed) return [];
    const { written, wordings } = term;
    return [{ ...term, written, wordings, severity: listed.severity ?? term.severity, because: listed.because ?? term.because }];
  });
  return [...standing, ...added];
}

/** The terms that have a wording: one that counts under two conditions stands in two, told apart by severity where the list gives it. */
function knownTerms(
  concept: Concept | undefined,
  language: LanguageCode,
  status: TermStatus,
  severity: Severity | undefined,
  listed: string,
): Term[] {
  if (!concept) return [];
  const known = concept.terms.filter(
    (term) => term.language === language && term.status === status && term.wordings.some((other) => fold(other) === fold(listed)),
  );
  const asLoud = known.filter((term) => severityOf(concept, term) === severity);
  return asLoud.length > 0 ? asLoud : known;
}

function fold(wording: string): string {
  return plainWording(wording).toLowerCase().replaceAll('ё', 'е');
}

/** An id from the words of the first English term, or of any. */
function idFor(group: readonly ListedTerm[]): string {
  const { wordings } = group.find(({ language, status }) => language === 'en' && status === 'preferred') ?? group[0];
  const words = wordings[0].toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['term'];
  return `team-${words.join('-')}`;
}

function bilingual(texts: Partial<Record<LanguageCode, string>>): Bilingual | undefined {
  const { en, ru } = texts;
  return en || ru ? { en: en ?? ru!, ru: ru ?? en! } : undefined;
}

function bothLanguages(text: string): Bilingual {
  return { en: text, ru: text };
}
