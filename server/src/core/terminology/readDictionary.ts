import { Document, LineCounter, parseDocument } from 'yaml';
import conceptSchema from '../../../../dictionaries/concept.schema.json';
import attitudeSchema from '../../../../dictionaries/attitude.schema.json';
import contextSchema from '../../../../dictionaries/context.schema.json';
import detailCueSchema from '../../../../dictionaries/detail-cue.schema.json';
import equalitySchema from '../../../../dictionaries/retext-equality.schema.json';
import groupSchema from '../../../../dictionaries/group.schema.json';
import namesSchema from '../../../../dictionaries/names.schema.json';
import placesSchema from '../../../../dictionaries/places.schema.json';
import publicSchema from '../../../../dictionaries/public.schema.json';
import relationSchema from '../../../../dictionaries/relation.schema.json';
import sourcesSchema from '../../../../dictionaries/sources.schema.json';
import subjectsSchema from '../../../../dictionaries/subjects.schema.json';
import voiceCueSchema from '../../../../dictionaries/voice-cue.schema.json';
import { type LanguageCode, languageCodes } from '../language/phrase.js';
import { checkShape } from './checkShape.js';
import type { AdoptedPattern, Bilingual, Concept, Context, Dictionary, Example, Problem, Source } from './concept.js';
import { type DetailCue, type PlaceList, type PublicDetails, toDetailCue, toPlaceLists, toPublicDetails } from './detailCue.js';
import { tooDeepAt } from './nesting.js';
import { readCsv } from './readCsv.js';
import { readTbx } from './readTbx.js';
import { toConcepts } from './termList.js';
import { countAlternatives, MOST_ALTERNATIVES } from './wording.js';
import {
  type Attitude,
  type Group,
  type MeaningExample,
  type Relation,
  toAttitude,
  toGroup,
  toMeaningExamples,
  toRelation,
} from './meaning.js';
import { type RawConcept, type RawContext, type RawPattern, toConcept, toContext, toPattern } from './readConcept.js';
import { list, words } from './values.js';
import { type RawVoiceCue, toVoiceCue, type VoiceCue, type VoiceExample } from './voiceCue.js';

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
  /** The examples of groups, relations and attitudes. */
  readonly meaningExamples: readonly MeaningExample[];
  /** The examples of the voice cues, by their kind. */
  readonly voiceExamples: ReadonlyMap<string, readonly VoiceExample[]>;
  /** Concepts as their files hold them, by id. */
  readonly written: ReadonlyMap<string, RawConcept>;
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
  const check = ({ document, value, file: { path } }: (typeof parsed)[number], schema: object): void => {
    problems.push(...checkShape(document, value, schema as never, path));
  };
  for (const entry of parsed) {
    const { file, value } = entry;
    if (SOURCES.test(file.path)) {
      check(entry, sourcesSchema);
      Object.assign(sources, value as Record<string, Source>);
    }
    if (SUBJECTS.test(file.path)) {
      check(entry, subjectsSchema);
      Object.assign(subjects, value as Record<string, Bilingual>);
    }
  }

  const concepts = new Map<string, Concept>();
  const written = new Map<string, RawConcept>();
  const examples = new Map<string, readonly Example[]>();
  const contexts: Context[] = [];
  const names: Record<LanguageCode, string[]> = { en: [], ru: [] };
  const equality: AdoptedPattern[] = [];
  const meaning: MeaningRead = { groups: [], relations: [], attitudes: [] };
  const meaningExamples: MeaningExample[] = [];
  const voices: VoiceCue[] = [];
  const detailCues: DetailCue[] = [];
  const publicDetails: PublicDetails[] = [];
  const places: PlaceList[] = [];
  const voiceExamples = new Map<string, readonly VoiceExample[]>();

  for (const entry of parsed) {
    const { file, document, value } = entry;
    if (SOURCES.test(file.path) || SUBJECTS.test(file.path) || value === undefined) continue;
    const ofMeaning = Object.entries(MEANING_FILES).find(([key]) => key in value)?.[1];
    if (ofMeaning) {
      check(entry, ofMeaning.schema);
      ofMeaning.add(meaning, value as Record<string, unknown>);
      meaningExamples.push(...toMeaningExamples(value as Record<string, unknown>));
    } else if (Array.isArray(value)) {
      check(entry, equalitySchema);
      equality.push(...(value as (RawPattern | null)[]).flatMap((pattern) => (pattern?.reason === undefined ? [] : toPattern(pattern))));
    } else if ('context' in value) {
      check(entry, contextSchema);
      contexts.push(toContext(value as unknown as RawContext));
    } else if ('cue' in value) {
      check(entry, voiceCueSchema);
      const { cue, examples } = toVoiceCue(value as RawVoiceCue);
      if (!cue) continue;
      voices.push(cue);
      voiceExamples.set(cue.kind, examples);
    } else if ('detail-cue' in value) {
      check(entry, detailCueSchema);
      const cue = toDetailCue(value);
      if (cue) detailCues.push(cue);
    } else if ('public' in value) {
      check(entry, publicSchema);
      publicDetails.push(toPublicDetails(value.public));
    } else if ('places' in value) {
      check(entry, placesSchema);
      places.push(...toPlaceLists(value.places));
    } else if ('concept' in value || 'subject' in value) {
      check(entry, conceptSchema);
      const raw = value as unknown as RawConcept;
      const concept = toConcept(raw, sources, (index, key) => problems.push(unknownSource(file, document, index, key)));
      if (!concept) continue;
      problems.push(...tooManyAlternatives(concept, file));
      concepts.set(concept.id, concept);
      written.set(concept.id, raw);
      examples.set(concept.id, toExamples(raw, document));
    } else if ('en' in value || 'ru' in value) {
      check(entry, namesSchema);
      for (const language of languageCodes) names[language].push(...words(value[language]));
    } else {
      problems.push({ path: file.path, start: 0, end: 0, message: UNKNOWN_FILE });
    }
  }
  const knownConcepts = new Map((known?.concepts ?? []).map((concept) => [concept.id, concept]));
  for (const { path, text } of files) {
    if (!CSV.test(path) && !TBX.test(path)) continue;
    const terms = CSV.test(path) ? readCsv(path, text) : readTbx(path, text);
    problems.push(...terms.problems);
    for (const concept of toConcepts(terms.terms, path.replace(/^.*[\\/]/, ''), knownConcepts)) concepts.set(concept.id, concept);
  }
  const confidentiality = { cues: detailCues, public: publicDetails, places };
  const found = { concepts: [...concepts.values()], contexts, names, voices, equality, meaning, confidentiality, subjects, sources };
  return { ...found, problems, examples, meaningExamples, voiceExamples, written };
}

interface MeaningRead {
  readonly groups: Group[];
  readonly relations: Relation[];
  readonly attitudes: Attitude[];
}

/** By the key that such a file begins with. */
const MEANING_FILES: Record<string, { readonly schema: object; add(meaning: MeaningRead, raw: Record<string, unknown>): void }> = {
  group: { schema: groupSchema, add: ({ groups }, raw) => groups.push(toGroup(raw)) },
  relation: { schema: relationSchema, add: ({ relations }, raw) => relations.push(toRelation(raw)) },
  attitude: { schema: attitudeSchema, add: ({ attitudes }, raw) => attitudes.push(toAttitude(raw)) },
};

/** Lists of terms are told by their names. */
const CSV = /\.(csv|tsv)$/i;
const TBX = /\.tbx$/i;

/** Two files are told by their names: keys are theirs to choose. */
const SOURCES = /(^|\/)sources\.ya?ml$/;
const SUBJECTS = /(^|\/)subjects\.ya?ml$/;

const UNKNOWN_FILE: Bilingual = {
  en: 'This file is neither a concept nor a context nor a voice cue nor a list of names or places. A concept begins with “concept: its-id”.',
  ru: 'В этом файле нет ни понятия, ни контекста, ни признаков голоса, ни списка названий или мест. Понятие начинается со строки «concept: его-идентификатор».',
};

/** A YAML file as a document and as plain data; what is no valid YAML becomes a problem. */
export function parse(
  file: DictionaryFile,
  problems: Problem[],
): { document: Document; value: Record<string, unknown> | unknown[] | undefined } {
  const { length } = file.text;
  // A half of a character is no text, and the schema validator throws at it in a name. What the library warns about, quoting the file, is for no log.
  const text = file.text.replace(/\p{Surrogate}/gu, '\uFFFD');
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    problems.push({ path: file.path, start: deep, end: deep + 1, shape: true, message: TOO_DEEP });
    return { document: new Document(), value: undefined };
  }
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  for (const error of document.errors.slice(0, MOST_ERRORS)) {
    problems.push({
      path: file.path,
      start: Math.min(error.pos[0], length),
      end: Math.min(error.pos[1], length),
      shape: true,
      message: {
        en: `This is not valid YAML: ${error.message.trim()}.`,
        ru: `Здесь нарушена разметка YAML: проверьте отступы, кавычки и двоеточия (${error.message.trim()}).`,
      },
    });
  }
  const value = valueOf(document, file, problems);
  return { document, value: value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : undefined };
}

/** Whoever mends the first of them mends most others. */
const MOST_ERRORS = 10;

const TOO_DEEP: Bilingual = {
  en: 'Here lists or fields are nested too deeply to be read. Write them side by side.',
  ru: 'Списки или поля вложены друг в друга слишком глубоко, прочитать их нельзя. Запишите их рядом.',
};

/** What a document says; an alias without its anchor is a problem and leaves nothing. */
function valueOf(document: Document, { path, text }: DictionaryFile, problems: Problem[]): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const name = /: (\S+)$/.exec((error as Error).message)?.[1] ?? '';
    const start = Math.max(text.indexOf(`*${name}`), 0);
    problems.push({
      path,
      start,
      end: Math.min(start + name.length + 1, text.length),
      shape: true,
      message: {
        en: `“*${name}” refers to something that is not in this file. Put a text that begins with an asterisk in quotation marks.`,
        ru: `«*${name}» ссылается на то, чего в файле нет. Текст, который начинается со звёздочки, возьмите в кавычки.`,
      },
    });
    return undefined;
  }
}

function tooManyAlternatives({ terms }: Concept, { path, text }: DictionaryFile): Problem[] {
  return terms.flatMap(({ written }) =>
    written.flatMap((wording): Problem[] => {
      if (countAlternatives(wording) <= MOST_ALTERNATIVES) return [];
      const start = Math.max(text.indexOf(wording), 0);
      return [
        {
          path,
          start,
          end: start + wording.length,
          message: {
            en: `These alternatives stand for more than ${MOST_ALTERNATIVES} wordings; they do not count. Split them into several terms.`,
            ru: `Эти варианты дают больше ${MOST_ALTERNATIVES} формулировок и потому не действуют. Разделите их на несколько терминов.`,
          },
        },
      ];
    }),
  );
}

function unknownSource(file: DictionaryFile, document: Document, index: number, key: string): Problem {
  return {
    path: file.path,
    ...nodeRange(document, ['sources', index]),
    message: {
      en: `The source “${key}” is not in sources.yaml; add it there, or give its title here.`,
      ru: `Источника «${key}» нет в sources.yaml: добавьте его туда или укажите здесь название.`,
    },
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

function nodeRange(document: Document, path: readonly (string | number)[]): { start: number; end: number } {
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  return { start: node?.range?.[0] ?? 0, end: node?.range?.[1] ?? 0 };
}
