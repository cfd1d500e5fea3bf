import type { Segment } from '../../draft/segment.js';
import { type LanguageCode, languageCodes } from '../../language/phrase.js';
import type { PartOfGroup, Relation } from '../../terminology/meaning.js';
import { isOf, matchFrame } from './frames.js';
import { type Lexicon, type RelationFrame, SEX_WORK } from './lexicon.js';
import { type Occurrence } from '../recognizeTerms.js';
import { type Stance, stanceOf, type Surroundings } from './stance.js';
import { readUnits, type Unit } from './units.js';

/** A sentence that merges sex work with something else. */
export interface Claim {
  readonly segment: Segment;
  /** From the first to the last word of the claim. UTF-16 offsets of the draft. */
  readonly start: number;
  readonly end: number;
  readonly language: LanguageCode;
  readonly relation: Relation;
  /** The words for sex work, and for what it is merged with, where the sentence names it. */
  readonly work?: Unit;
  readonly harm?: Unit;
  readonly units: readonly Unit[];
  readonly stance: Exclude<Stance, 'critique'>;
}

/** A segment with what stands in it. */
export interface SegmentForClaims {
  readonly segment: Segment;
  /** Terms and words for ideas that hold. */
  readonly ideas: readonly Occurrence[];
  readonly names: readonly { readonly start: number; readonly end: number }[];
}

/** Reads the sentences of one draft: what they claim, and how a wording in them is meant. */
export interface ClaimReader {
  /** The claims of the draft, in the order of the text; at most one a sentence, the strongest. */
  readonly claims: readonly Claim[];
  /** How the writer means a wording that is a claim in itself (“victims of prostitution”). Offsets are UTF-16 code units of the draft. */
  stanceOfWording(segment: Segment, start: number, end: number): Stance;
}

export function readClaims(lexicon: Lexicon, segments: readonly SegmentForClaims[], text: string): ClaimReader {
  const claims: Claim[] = [];
  for (let index = 0; index < segments.length; index++) {
    const claim = claimIn(lexicon, segments, index, text);
    if (claim) claims.push(claim);
  }
  return {
    claims,
    stanceOfWording(segment, start, end) {
      const language = languageOf(segment);
      if (!language) return 'asserted';
      const units = unitsOf(lexicon, segments[segment.index], language, text, undefined);
      const inside = [...units.keys()].filter((at) => units[at].first <= units[at].last && units[at].start < end && units[at].end > start);
      if (inside.length === 0) return 'asserted';
      const [first, last] = [inside[0], inside[inside.length - 1]];
      const claim = { unless: ['topic'], isOpen: false, denies: true, units, first, last, own: new Set(inside), work: first, harm: last };
      const stance = stanceOf(claim, surroundingsOf(lexicon, segments, segment.index, text), lexicon);
      // «Я не товар»: what somebody says of herself.
      const says = (at: number, name: string): boolean => isOf(units[at], new Set([lexicon.classOf(name)]));
      if (stance === 'asserted' && says(0, 'own') && units.slice(0, last).some((_, at) => at <= 8 && says(at, 'negator')))
        return 'reported';
      // What the police and the courts did to particular people is told, not claimed.
      const event = new Set([lexicon.classOf('event')]);
      return stance === 'asserted' && units.some((unit) => isOf(unit, event)) ? 'reported' : stance;
    },
  };
}

function claimIn(lexicon: Lexicon, segments: readonly SegmentForClaims[], index: number, text: string): Claim | undefined {
  const here = segments[index];
  const language = languageOf(here.segment);
  if (!language || here.ideas.length === 0) return undefined;
  const parts = here.ideas.flatMap((occurrence) => lexicon.partsOf(occurrence));
  const namesWork = parts.some(({ group }) => group.id === SEX_WORK);
  // Without another idea a sentence may still deny a choice or tell of people as goods.
  const namesOther = parts.some(({ group }) => group.id !== SEX_WORK);
  if (!namesWork && !namesOther) return undefined;
  const before = namesWork ? undefined : workBefore(lexicon, segments, index, text);
  if (!namesWork && !before) return undefined;
  const units = unitsOf(lexicon, here, language, text, before);
  const found = matchBest(lexicon, units, language);
  if (found.length === 0) return undefined;
  const around = surroundingsOf(lexicon, segments, index, text);
  for (const match of found) {
    const stance = stanceOf(match, around, lexicon);
    if (stance === 'critique' || (stance === 'reported' && match.isOpen)) continue;
    const { frame, first, last, work, harm } = match;
    return {
      segment: here.segment,
      start: units[first].start,
      end: units[last].end,
      language,
      relation: frame.relation,
      work: units[work].parts.length === 0 ? undefined : units[work],
      harm: units[harm].parts.length === 0 ? undefined : units[harm],
      units,
      stance,
    };
  }
  return undefined;
}

function surroundingsOf(lexicon: Lexicon, segments: readonly SegmentForClaims[], index: number, text: string): Surroundings {
  const { start, end } = segments[index].segment;
  return {
    isQuestion: /\?[»”"’)\s]*$/.test(text.slice(start, end)),
    isMyth: announcesMyth(lexicon, segments, index, text),
    next: nextUnits(lexicon, segments, index, text),
  };
}

interface Match {
  readonly frame: RelationFrame;
  readonly unless: readonly string[];
  readonly isOpen: boolean;
  readonly denies: boolean;
  readonly units: readonly Unit[];
  readonly first: number;
  readonly last: number;
  readonly own: ReadonlySet<number>;
  readonly work: number;
  readonly harm: number;
}

/** All matches, those of relations that assert before open ones, then the shortest, then those that name most of it. */
export function matchBest(lexicon: Lexicon, units: readonly Unit[], language: LanguageCode): Match[] {
  const present = new Set(units.flatMap(({ classes }) => classes));
  const matches: Match[] = [];
  for (const frame of lexicon.frames) {
    if (!frame.languages.includes(language)) continue;
    if (!frame.needs.every((accepts) => meets(accepts, present))) continue;
    for (const own of matchFrame(frame, units)) {
      if (isByOthers(lexicon, units, own[own.length - 1]) || own.some((at) => isDoneTo(lexicon, units, at))) continue;
      const first = own[0];
      const last = own[own.length - 1];
      const isWork = (at: number): boolean => units[at].parts.some(({ group }) => group.id === SEX_WORK);
      const isHarm = (at: number): boolean => units[at].parts.some(({ group }) => group.concept !== undefined);
      matches.push({
        frame,
        unless: frame.relation.unless,
        isOpen: frame.relation.open,
        denies: frame.denies,
        units,
        first,
        last,
        own: new Set(own),
        work: own.find(isWork) ?? first,
        harm: own.findLast((at) => isHarm(at) && !isWork(at)) ?? own.findLast((at) => !isWork(at)) ?? last,
      });
    }
  }
  return matches.sort(
    (a, b) =>
      Number(a.frame.relation.open) - Number(b.frame.relation.open) || a.last - a.first - (b.last - b.first) || b.own.size - a.own.size,
  );
}

/** Asked of each frame for each sentence, so without making anything. */
function meets(accepts: ReadonlySet<number>, present: ReadonlySet<number>): boolean {
  for (const id of accepts) if (present.has(id)) return true;
  return false;
}

/** «насилие в отношении секс-работниц»: those who do sex work are who it is done to. */
function isDoneTo(lexicon: Lexicon, units: readonly Unit[], at: number): boolean {
  const isPerson = units[at].parts.some(({ group, part }) => group.id === SEX_WORK && part === 'person');
  return isPerson && at > 0 && isOf(units[at - 1], new Set([lexicon.classOf('shield')]));
}

/** “violence by the police”: the harm is somebody else's. */
function isByOthers(lexicon: Lexicon, units: readonly Unit[], harm: number): boolean {
  const others = new Set([lexicon.classOf('authority')]);
  for (let at = harm + 1; at <= harm + 3 && at < units.length && !units[at].endsClause; at++) if (isOf(units[at], others)) return true;
  return false;
}

export function unitsOf(
  lexicon: Lexicon,
  { segment, ideas, names }: SegmentForClaims,
  language: LanguageCode,
  text: string,
  before: readonly PartOfGroup[] | undefined,
  isReply = false,
): Unit[] {
  const { tokens } = segment;
  const reading = {
    lexicon,
    language,
    tokens,
    text,
    ideas,
    names,
    joints: lexicon.joints.recognize(tokens, text),
    end: segment.end,
    isReply,
  };
  const units = readUnits({ ...reading, echoes: NO_ECHOES });
  if (!before) return units;
  // A pronoun that opens its clause, or that something is called by, stands for what the sentence before spoke of; so does “behind each”
  // where nothing follows that it could belong to.
  const is = (at: number, ...names: string[]): boolean =>
    at >= 0 && at < units.length && isOf(units[at], new Set(names.map(lexicon.classOf)));
  const opens = (at: number): boolean => at <= 2 || units[at - 1].endsClause || units[at - 1].beginsClause || is(at - 1, 'naming');
  const points = (at: number): boolean => is(at, 'this', 'they') || (at <= 1 && is(at, 'behind') && is(at + 1, 'dash', 'verb'));
  const echo = units.findIndex((unit, at) => unit.parts.length === 0 && points(at) && opens(at));
  if (echo < 0) return units;
  const { group, part: named } = before[0];
  const part = is(echo, 'they') && !is(echo, 'this') ? (named === 'place' ? 'place' : 'person') : 'work';
  return readUnits({ ...reading, echoes: new Map([[units[echo].first, [{ group, part }]]]) });
}

const NO_ECHOES: ReadonlyMap<number, readonly PartOfGroup[]> = new Map();

/**
 * What the sentence before (or the one before that, of the same block or its heading) calls sex work or those who do it; nothing where it tells what
 * others do to them: “Officers demand bribes from dancers. This is extortion.”
 */
function workBefore(
  lexicon: Lexicon,
  segments: readonly SegmentForClaims[],
  index: number,
  text: string,
): readonly PartOfGroup[] | undefined {
  const here = segments[index].segment;
  for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
    const { segment, ideas } = segments[at];
    if (segment.block !== here.block && segment.block.kind !== 'heading') return undefined;
    const parts = ideas
      .flatMap((occurrence) => lexicon.partsOf(occurrence))
      .filter(({ group, part }) => group.id === SEX_WORK && part !== 'echo');
    if (parts.length === 0) continue;
    const language = languageOf(segment);
    const units = language ? unitsOf(lexicon, segments[at], language, text, undefined) : [];
    const others = new Set(['authority', 'event'].map((name) => lexicon.classOf(name)));
    return units.some((unit) => isOf(unit, others)) ? undefined : parts.slice(0, 1);
  }
  return undefined;
}

function nextUnits(lexicon: Lexicon, segments: readonly SegmentForClaims[], index: number, text: string): readonly Unit[] {
  const next = segments[index + 1];
  if (!next) return [];
  const { block } = segments[index].segment;
  const isNear = next.segment.block === block || block.kind === 'listItem' || block.kind === 'tableCell' || block.kind === 'heading';
  const language = languageOf(next.segment);
  return isNear && language ? unitsOf(lexicon, next, language, text, undefined, true) : [];
}

/** “Myth:” alone before the claim: as a heading, a bold line, a table cell. */
function announcesMyth(lexicon: Lexicon, segments: readonly SegmentForClaims[], index: number, text: string): boolean {
  const before = segments[index - 1];
  const language = before && languageOf(before.segment);
  if (!before || !language || before.segment.tokens.length > 4) return false;
  const units = unitsOf(lexicon, before, language, text, undefined);
  return units[0]?.classes.includes(lexicon.classOf('myth-label')) ?? false;
}

function languageOf({ tokens }: Segment): LanguageCode | undefined {
  let most: LanguageCode | undefined;
  let count = 0;
  for (const language of languageCodes) {
    const words = tokens.filter((token) => token.language === language).length;
    if (words > count) [most, count] = [language, words];
  }
  return most;
}
