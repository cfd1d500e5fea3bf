import { createTermRecognizer, type Occurrence, type TermRecognizer } from '../recognizeTerms.js';
import type { CueIndex } from '../../terminology/cueIndex.js';
import type { Group, PartOfGroup, Relation } from '../../terminology/meaning.js';
import { isRecommended } from '../../terminology/status.js';
import type { Termbase } from '../../terminology/termbase.js';
import { CLAUSE_WORDS } from '../../language/clause.js';
import type { LanguageCode } from '../../language/phrase.js';
import { fileFrames } from './frameFile.js';
import { type Frame, MARKS, readFrame } from './frames.js';
import { createWordTraits, type Traits } from './traits.js';

/** A frame with what it means. */
export interface RelationFrame extends Frame {
  readonly relation: Relation;
  readonly languages: readonly LanguageCode[];
  /** Whether a denial is part of what it claims: “no brothel without …”. */
  readonly denies: boolean;
}

/** A frame with one of these denies in its own way (“no woman chooses …”). */
const DENIALS = ['negator', 'nobody', 'no-such', 'without'];

/** All that is known of how sentences join ideas, made ready for matching. Classes are numbered, names are for dictionaries. */
export interface Lexicon {
  readonly frames: readonly RelationFrame[];
  /** The frames that may fit a sentence in which these classes are present, in their order. */
  framesFor(language: LanguageCode, present: ReadonlySet<number>): readonly RelationFrame[];
  /** The number of a class that is in use anyway; a new one for a name heard for the first time. */
  classOf(name: string): number;
  /** Whether a name is that of an attitude: a word of it joins nothing. */
  isAttitude(name: string): boolean;
  /** The parts a recognised wording plays: of a term through its concept, of a word that stands for an idea directly. */
  partsOf(occurrence: Occurrence): readonly PartOfGroup[];
  /** The classes of a part, its aliases included. */
  classesOf(part: PartOfGroup): readonly number[];
  /** What a word does that is no part of a phrase. @param language of its sentence */
  ofWord(language: LanguageCode, word: string): Traits;
  readonly joints: TermRecognizer;
  /** Frames that name what no dictionary has. */
  readonly broken: readonly { readonly relation: Relation; readonly frame: string; readonly unknown: string }[];
}

/** The group whose merging with others is looked for. */
export const SEX_WORK = 'sex-work';

/** Names that stand for several parts. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  activity: ['work', 'paying', 'place'],
  anyone: ['person', 'payer', 'organiser'],
  anything: ['work', 'paying', 'place', 'person', 'payer', 'organiser'],
  harm: ['act', 'actor', 'sufferer', 'quality'],
};

/** @param joints the words that join ideas and tell attitudes, of all dictionaries in force */
export function createLexicon(termbase: Termbase, joints: CueIndex): Lexicon {
  const { meaning } = termbase;
  const numbers = new Map<string, number>();
  const classOf = (name: string): number => {
    let id = numbers.get(name);
    if (id === undefined) numbers.set(name, (id = numbers.size));
    return id;
  };
  const known = new Set<string>([...CLAUSE_WORDS, ...Object.values(MARKS), ...meaning.attitudes.map(({ id }) => id)]);
  for (const { id, parts } of meaning.groups) {
    known.add(id);
    for (const part of Object.keys(parts)) known.add(part).add(`${part}:${id}`);
  }
  for (const { cues } of meaning.relations) for (const name of Object.keys(cues)) known.add(name);
  const idOf = (name: string): readonly number[] | undefined =>
    ALIASES[name]?.map(classOf) ?? (known.has(name) ? [classOf(name)] : undefined);

  const denials = DENIALS.map(classOf);
  const frames: RelationFrame[] = [];
  const broken: Lexicon['broken'][number][] = [];
  for (const relation of meaning.relations) {
    const add = (written: string, languages: readonly LanguageCode[]): void => {
      const frame = readFrame(written, idOf);
      if ('unknown' in frame) broken.push({ relation, frame: written, unknown: frame.unknown });
      else
        frames.push({
          ...frame,
          relation,
          languages,
          denies: frame.steps.some((step) => step.kind === 'one' && denials.some((id) => step.accepts.has(id))),
        });
    };
    for (const name of relation.unless) if (!known.has(name)) broken.push({ relation, frame: 'unless', unknown: name });
    for (const frame of relation.frames) add(frame, ['en', 'ru']);
    for (const frame of relation.framesOf.en) add(frame, ['en']);
    for (const frame of relation.framesOf.ru) add(frame, ['ru']);
  }

  const attitudes = new Set(meaning.attitudes.map(({ id }) => id));
  const classes = new Map<Group, Map<string, readonly number[]>>();
  const filed = {
    en: fileFrames(frames.filter(({ languages }) => languages.includes('en'))),
    ru: fileFrames(frames.filter(({ languages }) => languages.includes('ru'))),
  };
  return {
    frames,
    framesFor: (language, present) => filed[language](present),
    broken,
    classOf,
    ofWord: createWordTraits(classOf),
    isAttitude: (name) => attitudes.has(name),
    joints: createTermRecognizer(joints.designations, joints.index),
    partsOf({ designation: { role } }) {
      if (role.kind === 'idea') return [role.part];
      if (role.kind !== 'term') return NONE;
      const parts = meaning.partsOf.get(role.concept.id) ?? NONE;
      return isRecommended(role.term) ? parts.filter(({ onlyAvoided }) => !onlyAvoided) : parts;
    },
    classesOf({ group, part }) {
      const ofGroup = classes.get(group) ?? classes.set(group, new Map<string, readonly number[]>()).get(group)!;
      let ids = ofGroup.get(part);
      if (!ids) ofGroup.set(part, (ids = [part, group.id, `${part}:${group.id}`].map(classOf)));
      return ids;
    },
  };
}

const NONE: readonly PartOfGroup[] = [];
