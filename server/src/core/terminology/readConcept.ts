import type { Grammar } from '../language/language.js';
import { type Gender, type LanguageCode, languageCodes, type PartOfSpeech } from '../language/phrase.js';
import type { AdoptedPattern, Because, Bilingual, Concept, Context, Severity, Source, Substitute, Term, TermStatus } from './concept.js';
import { bilingual, isObject, list, strings, text, words } from './values.js';
import { expandAlternatives } from './wording.js';

type RawTerm = Record<string, unknown>;
/** What a concept's file holds. */
export type RawConcept = Record<string, unknown> & { examples?: Record<LanguageCode, Record<string, string>[]> };
/** What a context's file holds. */
export type RawContext = { context: string; description?: Bilingual; instead?: string; scope?: string } & Partial<
  Record<LanguageCode, unknown>
>;
/** A pattern with a reason is adopted; the others record why they are not. */
export type RawPattern = { pattern: string; words?: string[]; reason?: Bilingual; severity?: Severity; suggest?: string[] };

/**
 * A concept as its file holds it, made ready for use: alternatives spelt out, sources looked up, what is missing filled in. Total: a value of
 * the wrong kind counts as missing.
 *
 * @param sources sources that the concept may name by key
 * @param missing is told the place of each key in its list that `sources` lacks
 * @returns `undefined` when it has no id
 */
export function toConcept(
  raw: RawConcept,
  sources: Readonly<Record<string, Source>>,
  missing: (index: number, key: string) => void = () => undefined,
): Concept | undefined {
  const id = raw.concept;
  if (typeof id !== 'string') return undefined;
  const read: Source[] = [];
  for (const [index, source] of list(raw.sources).entries()) {
    if (isObject(source)) read.push(toSource(source as unknown as RawSource));
    else if (typeof source !== 'string') continue;
    else if (Object.hasOwn(sources, source)) read.push(toSource(sources[source] as RawSource));
    else missing(index, source);
  }
  const conditions = {
    near: once(() => words(raw.near)),
    notNear: once(() => words(raw['not-near'])),
    hintNear: once(() => words(raw['hint-near'])),
  };
  const terms = languageCodes.flatMap((language) =>
    list(raw[language]).flatMap((term) => (isObject(term) ? toTerm(term, language, conditions) : [])),
  );
  return {
    id,
    subject: text(raw.subject) ?? 'team',
    definition: bilingual(raw.definition) ?? { en: id, ru: id },
    why: bilingual(raw.why) ?? { en: '', ru: '' },
    advice: bilingual(raw.advice),
    note: bilingual(raw.note),
    because: (text(raw.because) as Because) ?? 'stigma',
    severity: severity(raw.severity) ?? 'warning',
    use: text(raw.use),
    withholdNear: strings(raw['withhold-near']),
    related: strings(raw.related),
    provisional: raw['process-status'] === 'provisional',
    sources: read,
    terms,
  };
}

type Conditions = Readonly<Record<'near' | 'notNear' | 'hintNear', () => readonly string[]>>;

/** @param concept the conditions of the concept it belongs to, which hold for all of its terms */
function toTerm(raw: RawTerm, language: LanguageCode, concept: Conditions): Term[] {
  const lemma = text(raw.term);
  const status = raw.status as TermStatus;
  const written = [lemma ?? '', ...strings(raw.also)];
  if (!lemma || !['preferred', 'admitted', 'deprecated', 'superseded'].includes(status)) return [];
  const term = {
    language,
    written,
    near: isMissing(raw.near) ? concept.near() : words(raw.near),
    notNear: both(concept.notNear(), raw['not-near']),
    hintNear: both(concept.hintNear(), raw['hint-near']),
    status,
    grammar: toGrammar(raw),
    because: text(raw.because) as Because | undefined,
    severity: severity(raw.severity),
    severityInHeadings: severity(raw['severity-in-headings']),
    suggest: Array.isArray(raw.suggest)
      ? raw.suggest.filter((each) => typeof each === 'string' || isObject(each)).map(toSubstitute)
      : undefined,
    merges: strings(raw.merges),
    why: bilingual(raw.why),
    advice: bilingual(raw.advice),
    when: bilingual(raw.when),
    unlessIn: strings(raw['unless-in']),
    letterCase: raw['letter-case'] as Term['letterCase'],
    surname: raw.surname === true,
    inQuotes: raw['in-quotes'] === true,
  };
  return [Object.defineProperty(term, 'wordings', SPELT_OUT) as Omit<Term, 'wordings'> as Term];
}

/**
 * What is spelt out is long, and few drafts need it. All terms share the property: thousands of objects that each bring a function of their own would
 * take several times the room.
 */
const SPELT_OUT = {
  enumerable: true,
  get(this: Term): readonly string[] {
    const { written } = this;
    const wordings = spelt.get(written) ?? written.flatMap(expandAlternatives);
    spelt.set(written, wordings);
    return wordings;
  },
};
const spelt = new WeakMap<readonly string[], readonly string[]>();

/** Terms share the conditions of their concept, as long as they have none of their own. */
function both(ofConcept: readonly string[], own: unknown): readonly string[] {
  return isMissing(own) ? ofConcept : [...ofConcept, ...words(own)];
}

function isMissing(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** Works something out when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

function toSubstitute(raw: unknown): Substitute {
  if (typeof raw === 'string') return { write: raw, grammar: {}, review: false };
  const object = raw as Record<string, unknown>;
  return { write: text(object.write) ?? '', grammar: toGrammar(object), when: bilingual(object.when), review: object.grade === 'review' };
}

/** Dictionary words for grammar, as the language modules name them. */
function toGrammar(raw: Record<string, unknown>): Grammar {
  const gender = text(raw.gender);
  const animacy = text(raw.animacy);
  return {
    partOfSpeech: text(raw['part-of-speech']) as PartOfSpeech | undefined,
    gender: gender ? (gender[0] as Gender) : undefined,
    animate: animacy ? animacy === 'animate' : undefined,
    number: text(raw.number) as Grammar['number'],
    head: typeof raw.head === 'number' ? raw.head - 1 : undefined,
    forms: raw.forms && typeof raw.forms === 'object' ? (raw.forms as Grammar['forms']) : undefined,
  };
}

export function toContext(raw: RawContext): Context {
  return {
    id: raw.context,
    description: bilingual(raw.description) ?? { en: raw.context, ru: raw.context },
    scope: raw.scope === 'neighbours' || raw.scope === 'paragraph' ? raw.scope : 'sentence',
    instead: raw.instead,
    words: { en: words(raw.en), ru: words(raw.ru) },
  };
}

export function toPattern(raw: RawPattern): AdoptedPattern {
  return {
    pattern: raw.pattern,
    words: strings(raw.words),
    reason: bilingual(raw.reason) ?? { en: '', ru: '' },
    severity: severity(raw.severity) ?? 'information',
    suggest: raw.suggest,
  };
}

type RawSource = { title: string; by?: string; year?: string | number; url?: string; read?: Source['read'] };

function toSource(raw: RawSource): Source {
  return { title: raw.title, by: raw.by, year: raw.year === undefined ? undefined : String(raw.year), url: raw.url, read: raw.read };
}

function severity(value: unknown): Severity | undefined {
  return ['error', 'warning', 'information', 'hint'].find((name) => name === value) as Severity | undefined;
}
