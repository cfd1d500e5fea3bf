import type { Grammar } from '../language/language.js';
import type { LanguageCode } from '../language/phrase.js';
import type { Concept, Dictionary, Source } from './concept.js';
import type { PackedCues } from './cueIndex.js';
import type { PackedForms } from './formIndex.js';
import type { PackedPhrases } from './phraseBook.js';
import { type RawConcept, toConcept } from './readConcept.js';
import type { CuePrefix } from './termbase.js';
import { bilingual } from './values.js';
import type { PackedWords } from './wordBook.js';

/** The built-in dictionaries as data: what they say, every form worked out, and the index of forms. Each part may be read when it is first needed. */
export interface PackedTermbase {
  readonly dictionary: Omit<Dictionary, 'concepts' | 'sources'>;
  /** Ids of the concepts, in the order of `concepts`. */
  readonly ids: readonly string[];
  /** A line of JSON for each concept as people wrote it, without the examples: shorter than what becomes of it, and read when a draft needs it. */
  readonly concepts: string;
  readonly sources: Dictionary['sources'];
  /** What concepts explain, for each of them: apart by kind and language, like stands beside like and packs better. */
  readonly texts: PackedTexts;
  readonly counted: Counted;
  /** The words of all wordings. */
  readonly words: PackedWords;
  readonly phrases: PackedPhrases;
  readonly forms: PackedForms;
  /** The forms of the words that join ideas. */
  readonly joints: PackedCues;
  /** The forms of the words that tell a voice. */
  readonly voices: PackedCues;
}

/** What is to be known of all concepts before any of them is read. */
export interface Counted {
  /** How many designations the dictionary has. */
  readonly designations: number;
  /** The same for whatever brings some, in the order in which they are added. */
  readonly each: readonly number[];
  /** For each concept the places of new words in its conditions, as `newCues` gives them. */
  readonly cues: readonly (readonly number[])[];
  /** Beginnings of words that conditions name. */
  readonly prefixes: readonly CuePrefix[];
  /** Contexts near which the terms of some concept are withheld. */
  readonly withholding: readonly string[];
  /** The grammar of recommended wordings, as `cueKey` names them, of those that some term suggests. */
  readonly grammar: readonly (readonly [wording: string, grammar: Grammar])[];
}

const EXPLAINED = ['definition', 'why', 'advice', 'note'] as const;
type PackedTexts = Readonly<Record<(typeof EXPLAINED)[number], Readonly<Record<LanguageCode, readonly string[]>>>>;

/** Parts concepts from what they explain. */
export function packConcepts(concepts: readonly RawConcept[]): { ids: string[]; concepts: string; texts: PackedTexts } {
  const textsOf = (kind: string): Record<LanguageCode, string[]> => {
    const texts = concepts.map((concept) => bilingual(concept[kind]));
    return { en: texts.map((text) => text?.en ?? ''), ru: texts.map((text) => text?.ru ?? '') };
  };
  const texts = Object.fromEntries(EXPLAINED.map((kind) => [kind, textsOf(kind)])) as unknown as PackedTexts;
  const lines = concepts.map(({ concept: _, definition: _1, why: _2, advice: _3, note: _4, ...told }) => JSON.stringify(told));
  return { ids: concepts.map(({ concept }) => concept as string), concepts: lines.join('\n'), texts };
}

/** The dictionary ready for use, in the order in which its designations were counted. Concepts are read when something in them is asked for. */
export function unpackDictionary(packed: PackedTermbase): Dictionary {
  let lines: readonly string[] | undefined;
  const read = (at: number): Concept => {
    lines ??= packed.concepts.split('\n');
    const texts = () => {
      const explained = EXPLAINED.flatMap((kind) => {
        const [en, ru] = [packed.texts[kind].en[at], packed.texts[kind].ru[at]];
        return en || ru ? [[kind, { en, ru }] as const] : [];
      });
      return Object.fromEntries(explained);
    };
    return toConcept({ concept: packed.ids[at], ...(JSON.parse(lines[at]) as RawConcept), ...texts() }, packed.sources)!;
  };
  return {
    ...packed.dictionary,
    get sources() {
      return packed.sources;
    },
    concepts: packed.ids.map((id, at) => new PackedConcept(id, () => read(at))),
  };
}

/** A concept that is read when something in it is asked for. */
class PackedConcept implements Concept {
  private known: Concept | undefined;

  constructor(
    readonly id: string,
    private readonly read: () => Concept,
  ) {}

  private get concept(): Concept {
    return (this.known ??= this.read());
  }
  get subject(): string {
    return this.concept.subject;
  }
  get definition(): Concept['definition'] {
    return this.concept.definition;
  }
  get why(): Concept['why'] {
    return this.concept.why;
  }
  get advice(): Concept['advice'] {
    return this.concept.advice;
  }
  get note(): Concept['note'] {
    return this.concept.note;
  }
  get because(): Concept['because'] {
    return this.concept.because;
  }
  get severity(): Concept['severity'] {
    return this.concept.severity;
  }
  get use(): Concept['use'] {
    return this.concept.use;
  }
  get withholdNear(): Concept['withholdNear'] {
    return this.concept.withholdNear;
  }
  get related(): Concept['related'] {
    return this.concept.related;
  }
  get provisional(): boolean {
    return this.concept.provisional;
  }
  get sources(): readonly Source[] {
    return this.concept.sources;
  }
  get terms(): Concept['terms'] {
    return this.concept.terms;
  }
}
