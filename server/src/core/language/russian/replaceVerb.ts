import type { Edit, Replacement, Site, Token } from '../language.js';
import { endingIn, type Phrase, type Piece, type Reading } from '../phrase.js';
import { FIXED_POSSESSIVES, PREPOSITION_CASES } from './closedClasses.js';
import type { Cell } from './determiners.js';
import { finishEdits, inLettersOf, opensSentence } from './finishEdits.js';
import { gapBetween } from './nounGroup.js';
import { isCopula } from './predicateWalk.js';
import { isNumeral, numeralInCase } from './numerals.js';
import { ACC, DAT, INS, NOM } from './slots.js';
import { isInfinitive } from './verbForms.js';
import { agreeingCells, isNoun } from './wordClasses.js';
import { inDraftSpelling } from './wordEdit.js';

/**
 * Ways to put one verb phrase in the place of another, form for form. Verb and object are replaced where they stand, so words of the
 * writer between them stay («занималась в молодости проституцией»), but those that agreed with the old object may go with it.
 */
export function replaceVerb(site: Site, target: Phrase): Replacement[] {
  // «оказались [больны …]»: behind a copula no finite verb can stand.
  const { tokens, words, source, text } = site;
  const first = Math.min(...words);
  const before = tokens[first - 1];
  const { norm } = tokens[words[source.head]];
  const isFinite = !isInfinitive(norm) && !SHORT_PARTICIPLE.test(norm);
  if (before && isFinite && isCopula(before.norm) && gapBetween(text, before, tokens[first]) === '') return [];
  const options = new Map<string, Replacement>();
  for (const reading of site.readings) {
    for (let bit = 0; bit < 30; bit++) {
      if (!(reading.slots & (1 << bit))) continue;
      const option = replaceForm(site, target, { series: reading.series, slots: 1 << bit });
      if (option && !options.has(option.label)) options.set(option.label, option);
    }
  }
  const list = [...options.values()];
  return list.length > 1 ? list.map((option) => ({ ...option, grade: 'review' as const })) : list;
}

/** «были [доставлены в отдел]»; «больны» is none. */
const SHORT_PARTICIPLE = /(?:[аяе]н|т)[аоы]$|(?:[ая]н|жен|чен|щен|лен)$/;

/** The words of a verb phrase that belong to its verb, and those of its object, as indices of the site's words. */
interface Parts {
  readonly verb: readonly number[];
  readonly object: readonly number[];
}

function replaceForm(site: Site, target: Phrase, form: Reading): Replacement | undefined {
  const verbText = written(site, form, target.pieces.slice(0, target.head + 1));
  const objectText = written(site, form, target.pieces.slice(target.head + 1));
  if (verbText === undefined || objectText === undefined) return undefined;
  const { words, source } = site;
  const parts: Parts = { verb: words.slice(0, source.head + 1), object: words.slice(source.head + 1) };
  const label = verbText + objectText;
  const change = parts.object.length === 0 ? joined(site, parts.verb, label) : split(site, parts, verbText, objectText);
  return { label, grade: change.certain ? 'ready' : 'review', edits: finishEdits(site, Math.min(...words), change.edits) };
}

/** The text of some pieces in a form; a piece that stands for the writer's own word takes that word. */
function written(site: Site, { series, slots }: Reading, pieces: readonly Piece[]): string | undefined {
  let text = '';
  for (const piece of pieces) {
    const ending = endingIn(piece.paradigm, series, slots);
    const own = piece.wildcard ? ownWord(site, piece) : undefined;
    if (ending === undefined && own === undefined) return undefined;
    text += piece.before + (own ?? piece.stem + ending);
  }
  return inDraftSpelling(text, site.usesYo);
}

function ownWord({ source, words, tokens }: Site, { wildcard }: Piece): string | undefined {
  const index = source.pieces.findIndex((piece) => piece.wildcard === wildcard);
  return index < 0 ? undefined : tokens[words[index]]?.text;
}

interface Change {
  readonly edits: Edit[];
  readonly certain: boolean;
}

/** The whole phrase as one edit. */
function joined(site: Site, words: readonly number[], text: string): Change {
  const { tokens } = site;
  const start = words.length === 0 ? site.start : tokens[Math.min(...words)].start;
  const end = words.length === 0 ? site.end : tokens[Math.max(...words)].end;
  const edit = { start, end, text: inLettersOf(site, text, start, end, opensSentence(site, Math.min(...words))) };
  return { edits: [edit], certain: words.length < 2 || isUnbroken(words) };
}

const isUnbroken = (words: readonly number[]): boolean => Math.max(...words) - Math.min(...words) === words.length - 1;

/** Verb and object each in its place. */
function split(site: Site, { verb, object }: Parts, verbText: string, objectText: string): Change {
  const { tokens } = site;
  const sameVerb = verb.map((index) => tokens[index].norm).join(' ') === verbText.toLowerCase().replace(/ё/g, 'е');
  const edits = sameVerb ? [] : joined(site, verb, verbText).edits;
  const first = Math.min(...object);
  const last = Math.max(...object);
  const text = objectText.replace(/^,?\s+/, '');
  if (text === '') return { edits: [...edits, withoutWords(tokens, first, last)], certain: isUnbroken(object) };
  const counted = countedObject(site, first, text);
  if (counted) return { edits: [...edits, ...joined(site, [first - 1, ...object], counted).edits], certain: isUnbroken(object) };
  const modifiers = modifiersOfObject(site, first, Math.max(...verb.filter((index) => index < first), -1), text, sameVerb);
  return { edits: [...edits, ...modifiers.edits, ...joined(site, object, text).edits], certain: modifiers.certain && isUnbroken(object) };
}

/** «снял [двух проституток]» → «обратился к [двум секс-работницам]»: the numeral goes behind the preposition and into its case. */
function countedObject({ tokens, text }: Site, object: number, written: string): string | undefined {
  const numeral = tokens[object - 1];
  const [preposition, noun] = splitFirst(written);
  const kase = [DAT, INS].find((each) => PREPOSITION_CASES.get(preposition) === 1 << each);
  if (!numeral || kase === undefined || gapBetween(text, numeral, tokens[object]) !== '') return undefined;
  const inCase = isNumeral(numeral.norm) ? numeralInCase(numeral.norm, kase) : undefined;
  return inCase && `${preposition} ${inCase} ${noun}`;
}

function splitFirst(text: string): [first: string, rest: string] {
  const space = text.indexOf(' ');
  return [text.slice(0, space), text.slice(space + 1)];
}

/** Takes words away with the space before them, or after them at the beginning. */
function withoutWords(tokens: readonly Token[], first: number, last: number): Edit {
  const start = first > 0 ? tokens[first - 1].end : tokens[first].start;
  const end = first > 0 ? tokens[last].end : (tokens[last + 1]?.start ?? tokens[last].end);
  return { start, end, text: '' };
}

/** What agreed with the old object goes unless the new one has the same ending: «своим [телом]», «уличной [проституцией]». */
function modifiersOfObject(site: Site, object: number, verb: number, text: string, sameVerb: boolean): Change {
  const { tokens } = site;
  const edits: Edit[] = [];
  let certain = true;
  const cells = objectCells(text);
  const opensComplement = PREPOSITION_CASES.has(tokens[object].norm) || isInfinitive(tokens[object].norm);
  for (let index = object - 1; index > verb && index >= object - 3; index--) {
    if (gapBetween(site.text, tokens[index], tokens[index + 1]) !== '') break;
    const { norm } = tokens[index];
    // «втянули её [в проституцию]», «заставил их [заниматься …]»: an object of its own, not whose thing it was.
    if (FIXED_POSSESSIVES.has(norm) && opensComplement) break;
    const possessive = FIXED_POSSESSIVES.has(norm) || POSSESSIVE.test(norm);
    const agreeing = agreeingCells(norm);
    if (!possessive && agreeing.length === 0) break;
    // «по выходным проституцией»: the adjective is part of a phrase of its own.
    if (PREPOSITION_CASES.has(tokens[index - 1]?.norm ?? '')) break;
    const fits = agreeing.some((cell) => cells.some((other) => other.gender === cell.gender && other.kase === cell.kase));
    if (possessive ? sameVerb && (fits || agreeing.length === 0) : fits) continue;
    edits.push({ start: tokens[index].start, end: tokens[index + 1].start, text: '' });
    if (!possessive) certain = false;
  }
  return { edits, certain };
}

const POSSESSIVE = /^(?:сво|мо|тво|наш|ваш)(?:[йяеи]|его|ему|им|ем|ей|ю|их|ими|а|у)?$/;

/** The cells that the noun of an object can fill, by its ending: «секс-работой» is a feminine instrumental. */
function objectCells(text: string): readonly Cell[] {
  const noun =
    text
      .toLowerCase()
      .split(' ')
      .find((word) => isNoun(word.replace(/ё/g, 'е'))) ?? '';
  return OBJECT_ENDINGS.find(([ending]) => ending.test(noun))?.[1] ?? [];
}

const OBJECT_ENDINGS: readonly (readonly [RegExp, readonly Cell[]])[] = [
  [/[ая]ми$/, [{ gender: 'pl', kase: INS }]],
  [/(?:[ое]й|ью)$/, [{ gender: 'f', kase: INS }]],
  [
    /[оеё]м$/,
    [
      { gender: 'm', kase: INS },
      { gender: 'n', kase: INS },
    ],
  ],
  [/[ую]$/, [{ gender: 'f', kase: ACC }]],
  [
    /[ыи]$/,
    [
      { gender: 'pl', kase: ACC },
      { gender: 'pl', kase: NOM },
    ],
  ],
  [/[ое]$/, [{ gender: 'n', kase: ACC }]],
  [
    /[^аеёиоуыэюя]$/,
    [
      { gender: 'm', kase: ACC },
      // «новых секс-работниц»
      { gender: 'pl', kase: ACC },
    ],
  ],
];
