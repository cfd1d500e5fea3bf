import { type LanguageCode, languageCodes } from '../language/phrase.js';
import type { Bilingual } from './concept.js';
import { addCues } from './cueIndex.js';
import type { Block } from './designations.js';
import { bilingual, list, strings, text } from './values.js';

/**
 * What sentences say about ideas, as dictionaries tell it: which words stand for which idea (groups), how sentences join two ideas
 * (relations), and how a writer takes a claim (attitudes).
 */

/** Words and termbase concepts that play one part in sentences. Words stand as dictionaries write them, alternatives and all. */
export interface GroupPart {
  /** Ids of concepts: all their terms, to write and to avoid, in any form. */
  readonly from: readonly string[];
  /** Ids of concepts of which only the terms to avoid belong here: “client” has other meanings. */
  readonly avoided: readonly string[];
  readonly words: Readonly<Record<LanguageCode, readonly string[]>>;
}

/** Which idea a word stands for, and the part it plays. */
export interface PartOfGroup {
  readonly group: Group;
  readonly part: string;
  /** Only terms to avoid count. */
  readonly onlyAvoided?: true;
}

/** An idea and everything it is called, by the parts that its words play: the work and those who do it, an act and who suffers it. */
export interface Group {
  readonly id: string;
  /** As messages name it. */
  readonly name: Bilingual;
  /** The concept that speaks when sex work is merged with this idea; absent for sex work itself and for words that only help. */
  readonly concept?: string;
  readonly parts: Readonly<Record<string, GroupPart>>;
}

const REWRITES = ['deny', 'drop-gloss', 'take-apart'] as const;

/** One way to join two ideas in a sentence. */
export interface Relation {
  readonly id: string;
  /** The beginning of the message; `{work}` and `{harm}` stand for the names of the groups. */
  readonly says: Bilingual;
  /** The concept that speaks, where the relation itself tells it: a denial of choice. */
  readonly concept?: string;
  /** Words that join, by the names under which frames call them. */
  readonly cues: Readonly<Record<string, Readonly<Record<LanguageCode, readonly string[]>>>>;
  readonly frames: readonly string[];
  /** Frames that only one of the languages has. */
  readonly framesOf: Readonly<Record<LanguageCode, readonly string[]>>;
  /** Cues and attitudes: where one stands before the end of the claim (of an open relation: anywhere), nothing is claimed (“the difference between …”). */
  readonly unless: readonly string[];
  /** How a sentence with it can be mended from its own parts: a “not”, without the gloss, either idea alone. */
  readonly rewrite?: (typeof REWRITES)[number];
  /** Shown as information: whether it merges anything depends on what the sentence does not say. */
  readonly open: boolean;
}

/** Words that tell what the writer does with a claim. */
export interface Attitude {
  readonly id: string;
  readonly words: Readonly<Record<LanguageCode, readonly string[]>>;
}

/** Sentences that dictionaries give to show what is meant; they run as tests. */
export interface MeaningExample {
  readonly language: LanguageCode;
  readonly kind: 'merges' | 'fine';
  readonly text: string;
}

export interface Meaning {
  readonly groups: readonly Group[];
  readonly relations: readonly Relation[];
  readonly attitudes: readonly Attitude[];
}

/** What all dictionaries say together: words and frames of entries with the same id add up, and the first names them. */
export function joinMeanings(meanings: readonly Meaning[]): Meaning {
  return {
    groups: joined(
      meanings.flatMap(({ groups }) => groups),
      (one, other) => ({ ...other, ...one, concept: one.concept ?? other.concept, parts: joinRecords(one.parts, other.parts, joinParts) }),
    ),
    relations: joined(
      meanings.flatMap(({ relations }) => relations),
      (one, other) => ({
        ...one,
        unless: [...one.unless, ...other.unless],
        cues: joinRecords(one.cues, other.cues, joinWords),
        frames: [...one.frames, ...other.frames],
        framesOf: joinWords(one.framesOf, other.framesOf),
      }),
    ),
    attitudes: joined(
      meanings.flatMap(({ attitudes }) => attitudes),
      (one, other) => ({ ...one, words: joinWords(one.words, other.words) }),
    ),
  };
}

type Words = GroupPart['words'];

function joinParts(one: GroupPart, other: GroupPart): GroupPart {
  return {
    from: [...one.from, ...other.from],
    avoided: [...one.avoided, ...other.avoided],
    words: joinWords(one.words, other.words),
  };
}

function joinWords(one: Words, other: Words): Words {
  return { en: [...one.en, ...other.en], ru: [...one.ru, ...other.ru] };
}

function joined<Item extends { readonly id: string }>(items: readonly Item[], join: (one: Item, other: Item) => Item): Item[] {
  const byId = new Map<string, Item>();
  for (const item of items) {
    const known = byId.get(item.id);
    byId.set(item.id, known ? join(known, item) : item);
  }
  return [...byId.values()];
}

function joinRecords<Value>(
  one: Readonly<Record<string, Value>>,
  other: Readonly<Record<string, Value>>,
  join: (one: Value, other: Value) => Value,
): Record<string, Value> {
  const all = { ...one };
  for (const [name, value] of Object.entries(other)) all[name] = Object.hasOwn(all, name) ? join(all[name], value) : value;
  return all;
}

/** Adds the words that join ideas or tell an attitude, dictionary by dictionary. */
export function designateJoints(meanings: readonly Meaning[]): (block: Block) => void {
  return (block) => {
    for (const { relations, attitudes } of meanings) {
      for (const { cues } of relations) for (const [name, words] of Object.entries(cues)) addCues(block, words, { kind: 'joint', name });
      for (const { id, words } of attitudes) addCues(block, words, { kind: 'joint', name: id });
    }
  };
}

/** What a file holds. */
export type RawMeaning = Record<string, unknown>;

export function toGroup(raw: RawMeaning): Group {
  const id = String(raw.group);
  return {
    id,
    name: bilingual(raw.name) ?? { en: id, ru: id },
    concept: text(raw.concept),
    parts: mapped(raw.parts, (part) => ({ from: strings(part.from), avoided: strings(part.avoided), words: byLanguage(part) })),
  };
}

export function toRelation(raw: RawMeaning): Relation {
  const id = String(raw.relation);
  const frames = raw['frames-of'] as Record<string, unknown> | undefined;
  return {
    id,
    says: bilingual(raw.says) ?? { en: id, ru: id },
    concept: text(raw.concept),
    cues: mapped(raw.cues, byLanguage),
    frames: strings(raw.frames),
    framesOf: { en: strings(frames?.en), ru: strings(frames?.ru) },
    rewrite: REWRITES.find((name) => name === raw.rewrite),
    unless: strings(raw.unless),
    open: raw.open === true,
  };
}

export function toAttitude(raw: RawMeaning): Attitude {
  return { id: String(raw.attitude), words: byLanguage(raw) };
}

/** The examples of a file of any of the three kinds. */
export function toMeaningExamples(raw: RawMeaning): MeaningExample[] {
  const examples = raw.examples as Record<string, unknown> | undefined;
  return languageCodes.flatMap((language) =>
    list(examples?.[language]).flatMap((item) => {
      const example = item as Record<string, unknown> | null;
      const kind = (['merges', 'fine'] as const).find((name) => typeof example?.[name] === 'string');
      return kind ? [{ language, kind, text: example![kind] as string }] : [];
    }),
  );
}

function byLanguage(raw: Record<string, unknown>): Record<LanguageCode, string[]> {
  return { en: strings(raw.en), ru: strings(raw.ru) };
}

function mapped<Value>(raw: unknown, read: (value: Record<string, unknown>) => Value): Record<string, Value> {
  if (typeof raw !== 'object' || raw === null) return {};
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null ? [[name, read(value as Record<string, unknown>)]] : [],
    ),
  );
}
