import { LineCounter, parseDocument, type Document } from 'yaml';
import conceptSchema from '../../../../dictionaries/concept.schema.json';
import contextSchema from '../../../../dictionaries/context.schema.json';
import equalitySchema from '../../../../dictionaries/retext-equality.schema.json';
import namesSchema from '../../../../dictionaries/names.schema.json';
import sourcesSchema from '../../../../dictionaries/sources.schema.json';
import subjectsSchema from '../../../../dictionaries/subjects.schema.json';
import type { Grammar } from '../language/language.js';
import { type Gender, type LanguageCode, languageCodes, type PartOfSpeech } from '../language/phrase.js';
import { checkShape } from './checkShape.js';
import type {
  AdoptedPattern,
  Because,
  Bilingual,
  Concept,
  Context,
  Dictionary,
  Example,
  Problem,
  Severity,
  Source,
  Substitute,
  Term,
  TermStatus,
} from './concept.js';
import { readCsv } from './readCsv.js';
import { readTbx } from './readTbx.js';
import { toConcepts } from './termList.js';
import { expandAlternatives } from './wording.js';

/** A dictionary file as someone read it. */
export interface DictionaryFile {
  /** Its name for messages, and what tells what it holds: `work/sex-worker.yaml`, `contexts/minor.yaml`, `names.yaml`… */
  readonly path: string;
  readonly text: string;
}

export interface ReadDictionary extends Dictionary {
  readonly problems: readonly Problem[];
  /** The examples of each concept, by its id. They are tests and documentation; a review does not need them. */
  readonly examples: ReadonlyMap<string, readonly Example[]>;
}

/**
 * Reads dictionary files: concepts, contexts, names, sources and adopted patterns in YAML, and lists of terms in CSV and TBX.
 *
 * Total: a file with a mistake yields problems, and everything that could be read is returned all the same. Later files replace
 * concepts of the same id.
 *
 * @param files the files, of any folder depth; what a YAML file holds is told by its content
 * @param known dictionaries in force already: their sources may be named by key, and a list of terms builds on their concepts
 */
export function readDictionary(files: readonly DictionaryFile[], known?: Pick<Dictionary, 'sources' | 'concepts'>): ReadDictionary {
  const problems: Problem[] = [];
  const parsed = files.filter(({ path }) => !CSV.test(path) && !TBX.test(path)).map((file) => ({ file, ...parse(file, problems) }));
  const sources: Record<string, Source> = { ...known?.sources };
  const subjects: Record<string, Bilingual> = {};
  const check = (document: Document, schema: object, { path }: DictionaryFile): void => {
    problems.push(...checkShape(document, schema as never, path));
  };
  for (const { file, document, value } of parsed) {
    if (SOURCES.test(file.path)) {
      check(document, sourcesSchema, file);
      Object.assign(sources, value as Record<string, Source>);
    }
    if (SUBJECTS.test(file.path)) {
      check(document, subjectsSchema, file);
      Object.assign(subjects, value as Record<string, Bilingual>);
    }
  }

  const concepts = new Map<string, Concept>();
  const examples = new Map<string, readonly Example[]>();
  const contexts: Context[] = [];
  const names: Record<LanguageCode, string[]> = { en: [], ru: [] };
  const equality: AdoptedPattern[] = [];

  for (const { file, document, value } of parsed) {
    if (SOURCES.test(file.path) || SUBJECTS.test(file.path) || value === undefined) continue;
    if (Array.isArray(value)) {
      check(document, equalitySchema, file);
      equality.push(...(value as RawPattern[]).filter(({ reason }) => reason !== undefined).map(toPattern));
    } else if ('context' in value) {
      check(document, contextSchema, file);
      contexts.push(toContext(value as unknown as RawContext));
    } else if ('concept' in value || 'subject' in value) {
      check(document, conceptSchema, file);
      const concept = toConcept(value as unknown as RawConcept, sources, file, document, problems);
      if (!concept) continue;
      concepts.set(concept.id, concept);
      examples.set(concept.id, toExamples(value as unknown as RawConcept, document));
    } else if ('en' in value || 'ru' in value) {
      check(document, namesSchema, file);
      for (const language of languageCodes) names[language].push(...words(value[language]));
    } else {
      problems.push({ path: file.path, start: 0, end: 0, message: UNKNOWN_FILE });
    }
  }
  const knownConcepts = new Map((known?.concepts ?? []).map((concept) => [concept.id, concept]));
  for (const { path, text } of files) {
    if (!CSV.test(path) && !TBX.test(path)) continue;
    const list = CSV.test(path) ? readCsv(path, text) : readTbx(path, text);
    problems.push(...list.problems);
    for (const concept of toConcepts(list.terms, path.replace(/^.*[\\/]/, ''), knownConcepts)) concepts.set(concept.id, concept);
  }
  return { concepts: [...concepts.values()], contexts, names, equality, subjects, sources, problems, examples };
}

/** Lists of terms are told by their names. */
const CSV = /\.(csv|tsv)$/i;
const TBX = /\.tbx$/i;

/** Two files are told by their names: keys are theirs to choose. */
const SOURCES = /(^|\/)sources\.ya?ml$/;
const SUBJECTS = /(^|\/)subjects\.ya?ml$/;

const UNKNOWN_FILE: Bilingual = {
  en: 'This file is neither a concept nor a context nor a list of names. A concept begins with “concept: its-id”.',
  ru: 'В этом файле нет ни понятия, ни контекста, ни списка названий. Понятие начинается со строки «concept: его-идентификатор».',
};

function parse(file: DictionaryFile, problems: Problem[]): { document: Document; value: Record<string, unknown> | unknown[] | undefined } {
  const document = parseDocument(file.text, { lineCounter: new LineCounter(), prettyErrors: false, uniqueKeys: true });
  for (const error of document.errors) {
    problems.push({
      path: file.path,
      start: error.pos[0],
      end: error.pos[1],
      shape: true,
      message: {
        en: `This is not valid YAML: ${error.message.trim()}.`,
        ru: `Здесь нарушена разметка YAML: проверьте отступы, кавычки и двоеточия (${error.message.trim()}).`,
      },
    });
  }
  const value: unknown = document.toJS();
  return { document, value: value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : undefined };
}

type RawTerm = Record<string, unknown>;
type RawConcept = Record<string, unknown> & { examples?: Record<LanguageCode, Record<string, string>[]> };
type RawContext = { context: string; description?: Bilingual; instead?: string; scope?: string } & Partial<Record<LanguageCode, unknown>>;
/** A pattern with a reason is adopted; the others record why they are not. */
type RawPattern = { pattern: string; words?: string[]; reason?: Bilingual; severity?: Severity; suggest?: string[] };

function toConcept(
  raw: RawConcept,
  sources: Readonly<Record<string, Source>>,
  file: DictionaryFile,
  document: Document,
  problems: Problem[],
): Concept | undefined {
  const id = raw.concept;
  if (typeof id !== 'string') return undefined;
  const read: Source[] = [];
  for (const [index, source] of list(raw.sources).entries()) {
    if (typeof source !== 'string') read.push(toSource(source as RawSource));
    else if (sources[source]) read.push(toSource(sources[source] as RawSource));
    else {
      const range = nodeRange(document, ['sources', index]);
      problems.push({
        path: file.path,
        ...range,
        message: {
          en: `The source “${source}” is not in sources.yaml; add it there, or give its title here.`,
          ru: `Источника «${source}» нет в sources.yaml: добавьте его туда или укажите здесь название.`,
        },
      });
    }
  }
  const terms = languageCodes.flatMap((language) => list(raw[language]).flatMap((term) => toTerm(term as RawTerm, language, raw)));
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

/** @param concept the concept it belongs to, whose conditions hold for all of its terms */
function toTerm(raw: RawTerm, language: LanguageCode, concept: RawConcept): Term[] {
  const lemma = text(raw.term);
  const status = raw.status as TermStatus;
  if (!lemma || !['preferred', 'admitted', 'deprecated', 'superseded'].includes(status)) return [];
  return [
    {
      language,
      wordings: words([lemma, ...strings(raw.also)]),
      status,
      grammar: toGrammar(raw),
      because: text(raw.because) as Because | undefined,
      severity: severity(raw.severity),
      severityInHeadings: severity(raw['severity-in-headings']),
      suggest: Array.isArray(raw.suggest) ? raw.suggest.map(toSubstitute) : undefined,
      merges: strings(raw.merges),
      why: bilingual(raw.why),
      advice: bilingual(raw.advice),
      when: bilingual(raw.when),
      near: words(raw.near ?? concept.near),
      notNear: [...words(concept['not-near']), ...words(raw['not-near'])],
      hintNear: [...words(concept['hint-near']), ...words(raw['hint-near'])],
      unlessIn: words(raw['unless-in']),
      letterCase: raw['letter-case'] as Term['letterCase'],
      surname: raw.surname === true,
    },
  ];
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

function toExamples(raw: RawConcept, document: Document): Example[] {
  return languageCodes.flatMap((language) =>
    list(raw.examples?.[language]).flatMap((item, index) => {
      const example = item as Record<string, string>;
      const kind = (['instead-of', 'flag', 'keep'] as const).find((name) => typeof example?.[name] === 'string');
      if (!kind) return [];
      return [
        { language, kind, text: example[kind], write: example.write, offset: nodeRange(document, ['examples', language, index]).start },
      ];
    }),
  );
}

function toContext(raw: RawContext): Context {
  return {
    id: raw.context,
    description: bilingual(raw.description) ?? { en: raw.context, ru: raw.context },
    scope: raw.scope === 'neighbours' || raw.scope === 'paragraph' ? raw.scope : 'sentence',
    instead: raw.instead,
    words: { en: words(raw.en), ru: words(raw.ru) },
  };
}

function toPattern(raw: RawPattern): AdoptedPattern {
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

function bilingual(value: unknown): Bilingual | undefined {
  const object = value as Partial<Bilingual> | undefined;
  if (!object || typeof object !== 'object') return undefined;
  const en = text(object.en)?.trim();
  const ru = text(object.ru)?.trim();
  return en || ru ? { en: en ?? ru!, ru: ru ?? en! } : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function strings(value: unknown): string[] {
  return list(value).filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

/** Wordings with their alternatives spelt out. */
function words(value: unknown): string[] {
  return strings(value).flatMap(expandAlternatives);
}

function nodeRange(document: Document, path: readonly (string | number)[]): { start: number; end: number } {
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  return { start: node?.range?.[0] ?? 0, end: node?.range?.[1] ?? 0 };
}
