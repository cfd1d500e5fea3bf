import { mostUsedLanguage, type Segment } from '../../draft/segment.js';
import type { LanguageCode } from '../../language/phrase.js';
import type { PartOfGroup, Relation } from '../../terminology/meaning.js';
import { matchFrame } from './frames.js';
import { type Lexicon, type RelationFrame, SEX_WORK } from './lexicon.js';
import type { TermFinding } from '../finding.js';
import { recognizeIn } from '../recognizeSaid.js';
import type { Occurrence } from '../recognizeTerms.js';
import { type Matched, type Stance, stanceOf, type Surroundings } from './stance.js';
import { isHarm, isMark, isWork, markUnit, type Reading, readUnits, type Unit } from './units.js';

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
  /** What a sentence claims: the strongest claim in it. */
  claimIn(segment: Segment): Claim | undefined;
  /** How the writer means a wording that is a claim in itself (“victims of prostitution”). Offsets are UTF-16 code units of the draft. */
  stanceOfWording(segment: Segment, start: number, end: number): Stance;
  /** Whether a label is only named to be turned down: “They are not junkies”, “Myth: …”. Offsets as above. */
  isTurnedDown(label: Label): boolean;
}

/** @param segmentAt the segments of the draft; asked for each time one is read, and for few of them */
export function readClaims(lexicon: Lexicon, segmentAt: (index: number) => SegmentForClaims | undefined, text: string): ClaimReader {
  const sentences = new Sentences(lexicon, segmentAt, text);
  return {
    claimIn: (segment) => claimIn(sentences, segment.index),
    stanceOfWording: (segment, start, end) => stanceOfWording(sentences, segment.index, start, end),
    isTurnedDown: (label) => isTurnedDown(sentences, label),
  };
}

/** The sentences of a draft as rows of units, each read when it is first asked for. */
class Sentences {
  private readonly languages: (LanguageCode | undefined)[] = [];
  private readonly joints: (readonly Occurrence[])[] = [];
  private readonly rows: Unit[][] = [];
  private readonly replies: Unit[][] = [];

  constructor(
    readonly lexicon: Lexicon,
    readonly at: (index: number) => SegmentForClaims | undefined,
    private readonly text: string,
  ) {}

  languageOf(index: number): LanguageCode | undefined {
    const { segment } = this.at(index)!;
    return (this.languages[index] ??= mostUsedLanguage([segment]));
  }

  /** None for a sentence in a language that is not reviewed. */
  unitsAt(index: number): Unit[] {
    const segment = this.at(index)!;
    return (this.rows[index] ??= this.read(segment, index, {}));
  }

  /** The same, read for what it says of the sentence before. */
  replyAt(index: number): Unit[] {
    const segment = this.at(index)!;
    return (this.replies[index] ??= this.read(segment, index, { isReply: true }));
  }

  /**
   * The same where a word that points back stands for what the sentence before spoke of: a pronoun that opens its clause or that something is called
   * by, or “behind each” where nothing follows that it could belong to.
   */
  unitsPointingAt(index: number, { group, part: named }: PartOfGroup): Unit[] {
    const units = this.unitsAt(index);
    const is = (at: number, ...names: string[]): boolean => this.is(units[at], ...names);
    const opens = (at: number): boolean => at <= 2 || units[at - 1].endsClause || units[at - 1].beginsClause || is(at - 1, 'naming');
    const points = (at: number): boolean => is(at, 'this', 'they') || (at <= 1 && is(at, 'behind') && is(at + 1, 'dash', 'verb'));
    const echo = units.findIndex((unit, at) => unit.parts.length === 0 && points(at) && opens(at));
    if (echo < 0) return units;
    const part = is(echo, 'they') && !is(echo, 'this') ? (named === 'place' ? 'place' : 'person') : 'work';
    return this.read(this.at(index)!, index, { echoes: new Map([[units[echo].first, [{ group, part }]]]) });
  }

  /**
   * An item of a list that names sex work and nothing else, read as the end of the line that introduces the list: “Forms of violence” … “sex work”.
   * Nothing for other items, and where that line names no harm.
   */
  unitsUnderIntro(index: number): Unit[] | undefined {
    if (this.at(index)!.segment.block.kind !== 'listItem') return undefined;
    const item = this.namingAt(index);
    if (!item) return undefined;
    let before = index - 1;
    for (const last = index - MOST_BEFORE; before > last && this.at(before)?.segment.block.kind === 'listItem';) before--;
    const intro = this.at(before)?.segment;
    if (!intro || !(intro.block.kind === 'heading' || this.text.slice(intro.start, intro.end).trimEnd().endsWith(':'))) return undefined;
    const head = this.unitsAt(before).filter((unit) => !isMark(unit));
    // “Human trafficking” alone may be no more than the topic; “Not forms of violence” is none of them.
    const harm = head.findIndex(isHarm);
    const classifies = head.some((unit, at) => this.is(unit, 'filed-under', 'covers', 'including', at < harm ? 'kind-of' : 'and-other'));
    if (harm < 0 || !classifies || head.some((unit) => isWork(unit) || this.is(unit, 'negator', 'nobody'))) return undefined;
    return [...head, markUnit(this.lexicon, 'colon', intro.end, 0), ...item];
  }

  /** The answer to a question that only names sex work: “Sex work? No: slavery.” is read as “Sex work — slavery.” */
  unitsAnswering(index: number): Unit[] | undefined {
    const asked = this.at(index - 1)?.segment;
    if (asked?.block !== this.at(index)!.segment.block || !this.isQuestion(index - 1)) return undefined;
    const named = this.namingAt(index - 1);
    if (!named) return undefined;
    const answer = this.unitsAt(index).slice();
    while (answer.length > 0 && (isMark(answer[0]) || (this.is(answer[0], 'nobody', 'negator') && answer[1] && isMark(answer[1]))))
      answer.shift();
    return [...named, markUnit(this.lexicon, 'dash', asked.end, 0), ...answer];
  }

  /** The words of a sentence that names sex work and says nothing of it. */
  private namingAt(index: number): Unit[] | undefined {
    const words = this.unitsAt(index).filter((unit) => !isMark(unit));
    const names = words.length <= LONGEST_NAMING && words.some(isWork) && words.every((unit) => isWork(unit) || unit.fills.qualifier);
    return names ? words : undefined;
  }

  is(unit: Unit | undefined, ...names: string[]): boolean {
    return unit !== undefined && names.some((name) => unit.classes.includes(this.lexicon.classOf(name)));
  }

  isQuestion(index: number): boolean {
    const { start, end } = this.at(index)!.segment;
    return /\?[»”"’)\s]*$/.test(this.text.slice(start, end));
  }

  private read(
    { segment, ideas, names }: SegmentForClaims,
    index: number,
    { echoes = NO_ECHOES, isReply = false }: Partial<Pick<Reading, 'echoes' | 'isReply'>>,
  ): Unit[] {
    const language = this.languageOf(index);
    if (!language) return [];
    const { lexicon, text } = this;
    const joints = (this.joints[index] ??= recognizeIn(lexicon.joints, segment, text));
    return readUnits({ lexicon, language, tokens: segment.tokens, text, ideas, names, joints, end: segment.end, echoes, isReply });
  }
}

/** Longer items say something of what they name. */
const LONGEST_NAMING = 4;

const NO_ECHOES: ReadonlyMap<number, readonly PartOfGroup[]> = new Map();

/** How a wording is meant that is a claim in itself. */
function stanceOfWording(sentences: Sentences, index: number, start: number, end: number): Stance {
  const { lexicon } = sentences;
  const units = sentences.unitsAt(index);
  const inside = [...units.keys()].filter((at) => units[at].first <= units[at].last && units[at].start < end && units[at].end > start);
  if (inside.length === 0) return 'asserted';
  const [first, last] = [inside[0], inside[inside.length - 1]];
  const claim = { unless: ['topic'], isOpen: false, denies: true, units, first, last, own: new Set(inside), work: first, harm: last };
  const stance = stanceOf(claim, surroundingsOf(sentences, index), lexicon);
  if (stance !== 'asserted') return stance;
  // «Я не товар»: what somebody says of herself.
  const isOfSelf = sentences.is(units[0], 'own') && units.slice(0, Math.min(last, 9)).some((unit) => sentences.is(unit, 'negator'));
  // What the police and the courts did to particular people is told, not claimed.
  return isOfSelf || units.some((unit) => sentences.is(unit, 'event')) ? 'reported' : 'asserted';
}

/** A wording in its sentence. Offsets are UTF-16 code units of the draft. */
type Label = Pick<TermFinding, 'segment' | 'start' | 'end' | 'occurrence'>;

function isTurnedDown(sentences: Sentences, { segment, start, end, occurrence }: Label): boolean {
  const { index } = segment;
  const units = sentences.unitsAt(index);
  const is = (at: number, ...names: string[]): boolean => sentences.is(units[at], ...names);
  if ((is(0, 'myth-label') && is(1, 'colon', 'dash', 'stop')) || announcesMyth(sentences, index)) return true;
  const isRussian = sentences.languageOf(index) === 'ru';
  const inside = [...units.keys()].filter((at) => !isMark(units[at]) && units[at].start < end && units[at].end > start);
  if (inside.length === 0) return false;
  const { partOfSpeech } = occurrence.designation.phrase;
  if (partOfSpeech === 'verb')
    return isRussian
      ? isNotDone(sentences, segment, units, inside)
      : isDoneByNobody(segment, units[inside[inside.length - 1] + 1], occurrence);
  if (isRussian && partOfSpeech !== 'noun') return false;
  // “It is not junkies who …”, «Не наркоманы виноваты»: the label stands, something else is denied.
  const next = inside[inside.length - 1] + 1;
  if (is(next, 'verb', 'past', 'modal', 'be', 'negator', 'which', 'that')) return false;
  // “We are no junkies, of course, but …” keeps the label at a distance and uses it.
  if (is(next, 'comma') && (isRussian ? is(next + 1, 'but') && is(next + 2, 'and') : [1, 2, 3, 4].some((step) => is(next + step, 'but'))))
    return false;
  // Russian repeats its “not” with each item: “aren’t thugs or junkies”, «не бандиты и не наркоманы».
  const isBetween = (at: number): boolean =>
    (units[at].fills.qualifier || (!isRussian && units[at].listable)) &&
    !is(at, 'negator', 'nobody', 'critique-after', 'only', 'be', 'preposition');
  let at = inside[0] - 1;
  while (at >= 0 && isBetween(at)) at--;
  // “He was no junkie”, «никакого притона там не было».
  if (is(at, 'nobody')) return isRussian ? !is(at, 'negator') || sentences.is(units[at - 1], 'be') : is(at - 1, 'be');
  // «Она не была проституткой», «никогда не являлась …».
  if (isRussian && is(at, 'be') && is(at - 1, 'negator')) return true;
  if (is(at, 'negator') && !is(at + 1, 'only')) return isRussian || is(at, 'be') || is(at - 1, 'be') || is(at - 2, 'be');
  // “They are not” is a phrase of its own.
  const isPhrase = at >= 0 && units[at].last > units[at].first;
  if (!isRussian && isPhrase && is(at, 'critique-after') && units.slice(at, inside[0]).every((unit) => !isMark(unit))) return true;
  // “No one is an illegal immigrant.”
  return is(at, 'be') && (is(at - 1, 'nobody') || is(at - 2, 'nobody'));
}

/** «Она не занималась проституцией.», «проституцией не занималась»: the whole of it is denied, not how or why it was done. */
function isNotDone(sentences: Sentences, { tokens }: Segment, units: readonly Unit[], inside: readonly number[]): boolean {
  const last = inside[inside.length - 1];
  const next: Unit | undefined = units[last + 1];
  if (next && !isMark(next)) return false;
  // «Нельзя …» forbids what is done.
  const isNot = ({ first }: Unit): boolean => tokens[first]?.norm === 'не';
  return units.slice(Math.max(0, inside[0] - 1), last + 1).some((unit) => sentences.is(unit, 'negator') && isNot(unit));
}

/** “They do not [sell their bodies].”, “Nobody [sells her body].”; “don't” alone asks somebody not to. */
function isDoneByNobody({ tokens }: Segment, next: Unit | undefined, { first }: Label['occurrence']): boolean {
  if (next && !isMark(next)) return false;
  const before = (words: number): string => tokens[first - words]?.norm ?? '';
  if (/^(?:nobody|none)$/.test(before(1)) || (before(1) === 'one' && before(2) === 'no')) return true;
  const isNot = /^(?:do|does|did)n['’]?t$/.test(before(1)) || (before(1) === 'not' && /^(?:do|does|did)$/.test(before(2)));
  return isNot && before(before(1) === 'not' ? 3 : 2) !== '';
}

function claimIn(sentences: Sentences, index: number): Claim | undefined {
  const { segment, ideas } = sentences.at(index)!;
  if (ideas.length === 0) return undefined;
  const language = sentences.languageOf(index);
  if (!language) return undefined;
  const units = unitsOfWork(sentences, index);
  if (!units) return undefined;
  const found = matchBest(sentences.lexicon, units, language);
  if (found.length === 0) return undefined;
  const around = surroundingsOf(sentences, index);
  for (const match of found) {
    const stance = stanceOf(match, around, sentences.lexicon);
    if (stance === 'critique' || (stance === 'reported' && match.isOpen)) continue;
    const { frame, first, last, work, harm } = match;
    return {
      segment,
      start: Math.max(units[first].start, segment.start),
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

/** The sentence when it speaks of sex work, or of another idea and points back at it. */
function unitsOfWork(sentences: Sentences, index: number): readonly Unit[] | undefined {
  const parts = partsIn(sentences, index);
  // Without another idea a sentence may still deny a choice or tell of people as goods.
  if (parts.some(isSexWork)) return sentences.unitsUnderIntro(index) ?? sentences.unitsAt(index);
  const answer = parts.length > 0 ? sentences.unitsAnswering(index) : undefined;
  if (answer) return answer;
  const before = parts.length > 0 ? workBefore(sentences, index) : undefined;
  return before && sentences.unitsPointingAt(index, before);
}

function partsIn(sentences: Sentences, index: number): readonly PartOfGroup[] {
  return sentences.at(index)!.ideas.flatMap((occurrence) => sentences.lexicon.partsOf(occurrence));
}

function isSexWork({ group }: PartOfGroup): boolean {
  return group.id === SEX_WORK;
}

function surroundingsOf(sentences: Sentences, index: number): Surroundings {
  return { isQuestion: sentences.isQuestion(index), isMyth: announcesMyth(sentences, index), next: nextUnits(sentences, index) };
}

interface Match extends Matched {
  readonly frame: RelationFrame;
}

/** All matches, those of relations that assert before open ones, then the shortest, then those that name most of it. */
function matchBest(lexicon: Lexicon, units: readonly Unit[], language: LanguageCode): Match[] {
  const present = new Set<number>();
  for (const { classes } of units) for (const id of classes) present.add(id);
  const matches: Match[] = [];
  for (const frame of lexicon.framesFor(language, present)) {
    for (const own of matchFrame(frame, units)) {
      if (
        isByOthers(lexicon, units, own[own.length - 1]) ||
        own.some((at) => isDoneTo(lexicon, units, at) || isPlaceOf(lexicon, units, at))
      )
        continue;
      const first = own[0];
      const last = own[own.length - 1];
      const work = own.find((at) => isWork(units[at])) ?? first;
      matches.push({
        frame,
        unless: frame.relation.unless,
        isOpen: frame.relation.open,
        denies: frame.denies,
        units,
        first,
        last,
        own: new Set(own),
        work,
        harm:
          own.findLast((at) => isHarm(units[at]) && !isWork(units[at])) ??
          own.findLast((at) => isHarm(units[at]) && at !== work) ??
          own.findLast((at) => !isWork(units[at])) ??
          last,
      });
    }
  }
  return matches.sort((a, b) => Number(a.isOpen) - Number(b.isOpen) || a.last - a.first - (b.last - b.first) || b.own.size - a.own.size);
}

/** «насилие в отношении секс-работниц»: those who do sex work are who it is done to. */
function isDoneTo(lexicon: Lexicon, units: readonly Unit[], at: number): boolean {
  const isPerson = units[at].parts.some((part) => isSexWork(part) && part.part === 'person');
  return isPerson && at > 0 && units[at - 1].classes.includes(lexicon.classOf('shield'));
}

/** “forced labour, including in the sex industry”: where it happens, not what it is. */
function isPlaceOf(lexicon: Lexicon, units: readonly Unit[], at: number): boolean {
  if (!isWork(units[at])) return false;
  let before = at - 1;
  while (before >= 0 && units[before].fills.qualifier) before--;
  const within = lexicon.classOf('within');
  return before > 0 && units[before].classes.includes(within) && units[before - 1].classes.includes(lexicon.classOf('including'));
}

/** “violence by the police”: the harm is somebody else's. */
function isByOthers(lexicon: Lexicon, units: readonly Unit[], harm: number): boolean {
  const others = lexicon.classOf('authority');
  for (let at = harm + 1; at <= harm + 3 && at < units.length && !units[at].endsClause; at++)
    if (units[at].classes.includes(others)) return true;
  return false;
}

/**
 * What the sentence before (or the one before that, of the same block or its heading) calls sex work or those who do it; nothing where it tells what
 * others do to them: “Officers demand bribes from dancers. This is extortion.”
 */
function workBefore(sentences: Sentences, index: number): PartOfGroup | undefined {
  const { block } = sentences.at(index)!.segment;
  for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
    const { segment } = sentences.at(at)!;
    if (segment.block !== block && segment.block.kind !== 'heading') return undefined;
    // Most sentences before name no idea at all, and need not be read.
    if (!partsIn(sentences, at).some(isSexWork)) continue;
    const units = sentences.unitsAt(at);
    const named = units.findIndex((unit) => unit.parts.some((part) => isSexWork(part) && part.part !== 'echo'));
    if (named < 0) continue;
    const work = units[named].parts.find(isSexWork)!;
    // “Our clinic is for sex workers. It …”: the clinic.
    const isBeside = work.part === 'person' && isGoverned(sentences, units, named);
    return isBeside || units.some((unit) => sentences.is(unit, 'authority', 'event')) ? undefined : work;
  }
  return undefined;
}

/** Whether a preposition governs a phrase. */
function isGoverned(sentences: Sentences, units: readonly Unit[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && units[before].fills.qualifier && !sentences.is(units[before], 'preposition', 'of')) before--;
  return before >= 0 && sentences.is(units[before], 'preposition');
}

function nextUnits(sentences: Sentences, index: number): readonly Unit[] {
  const { block } = sentences.at(index)!.segment;
  const next = sentences.at(index + 1)?.segment.block;
  const isNear = next === block || block.kind === 'listItem' || block.kind === 'tableCell' || block.kind === 'heading';
  return next && isNear ? sentences.replyAt(index + 1) : [];
}

/** “Myth:” alone before the claim: as a heading, a bold line, the cell before, the head of the column. */
function announcesMyth(sentences: Sentences, index: number): boolean {
  const head = headOfColumn(sentences, index);
  return isMythLabel(sentences, index - 1) || (head !== undefined && isMythLabel(sentences, head));
}

function isMythLabel(sentences: Sentences, index: number): boolean {
  const segment = sentences.at(index)?.segment;
  if (segment === undefined || segment.tokens.length > 4) return false;
  const [label, ...rest] = sentences.unitsAt(index);
  return sentences.is(label, 'myth-label') && rest.every((unit) => isMark(unit) || sentences.is(unit, 'number'));
}

/**
 * How many cells before one its head is looked for in, and how many items before one the line that introduces the list: all of a table of myths or a
 * list that somebody reads. Each of them bears on what is said of the one, so that those of a list without end would all have to be looked at for each.
 */
const MOST_BEFORE = 200;

/** @returns nothing outside tables, in their first row and far below it */
function headOfColumn(sentences: Sentences, index: number): number | undefined {
  const { kind, row, column } = sentences.at(index)!.segment.block;
  if (kind !== 'tableCell' || !row) return undefined;
  const last = index - MOST_BEFORE;
  for (let at = index - 1; at >= last && sentences.at(at)?.segment.block.kind === 'tableCell'; at--) {
    const { block } = sentences.at(at)!.segment;
    if (block.row === 0 && block.column === column) return at;
  }
  return undefined;
}
