import type { Replacement, Site } from '../language.js';
import { looksInstrumental } from './calledSo.js';
import { ADVERBS, COMPARISONS, COORDINATORS, PREPOSITION_CASES, TIME_NOUNS } from './closedClasses.js';
import { finishEdits } from './finishEdits.js';
import { gapBetween } from './nounGroup.js';
import { INS, plural, singular } from './slots.js';
import { agreeingCells } from './wordClasses.js';

/** What may stand between the last word of a wording and what hangs on the same governor: «и», «, а также», «как» in «с … как с …». */
const JOINTS: ReadonlySet<string> = new Set([...COORDINATORS, ...COMPARISONS, 'а', 'также', 'но', 'не']);
const MOST_JOINTS = 3;

/**
 * Looks after the words behind a wording that hang on what it began with: «заниматься [проституцией] и воровством». Where the new wording governs another
 * case, the old verb is written before them («оказывать сексуальные услуги и заниматься воровством»); after a noun that would ask for a plural verb, and
 * in a comparison it says nothing, so such an offer is left out. Known by the preposition that comes again and by the instrumental, which shows in the
 * ending; other cases look alike too often.
 */
export function keepGoverned(site: Site, offer: Replacement): Replacement | undefined {
  const next = hangsOn(site);
  if (next === undefined) return comparesOn(site) ? { ...offer, grade: 'review' } : offer;
  const { tokens, words, source } = site;
  const { norm, start } = tokens[next];
  const written = offer.label
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s,]+/);
  const isPreposition = PREPOSITION_CASES.has(norm);
  const governor = words.slice(0, -1).map((word) => tokens[word]);
  const verb = governor.findLastIndex((word) => !PREPOSITION_CASES.has(word.norm));
  const isSameVerb = source.partOfSpeech !== 'verb' || written.includes(governor[verb].norm);
  if (isSameVerb && (isPreposition ? written.includes(norm) : looksInstrumental(written.at(-1)!))) return offer;
  if (source.partOfSpeech !== 'verb' || COMPARISONS.has(tokens[next - 1].norm)) return undefined;
  const before = governor.slice(verb, isPreposition ? -1 : undefined).map(({ text }) => text.toLowerCase());
  return {
    ...offer,
    grade: 'review',
    edits: finishEdits(site, site.first, [...offer.edits, { start, end: start, text: `${before.join(' ')} ` }]),
  };
}

/** «покупают [женщин] как вещи»: what is compared may be the object that goes. */
function comparesOn({ tokens, last, words, source }: Site): boolean {
  return source.partOfSpeech === 'verb' && words.length - 1 > source.head && COMPARISONS.has(tokens[last + 1]?.norm ?? '');
}

/** «и летом уехала» */
const tellsWhen = (norm: string): boolean => ADVERBS.has(norm) || TIME_NOUNS.has(norm);

/** The first word behind a wording that hangs on its governor, after «и» and the like; `undefined` when nothing does. */
function hangsOn({ tokens, last, words, source, text, readings }: Site): number | undefined {
  const governed = words.length - 1;
  if (governed <= source.head || words[governed] !== last) return undefined;
  let at = last + 1;
  const isComma = tokens[at] !== undefined && gapBetween(text, tokens[last], tokens[at]) === ',';
  while (at - last <= MOST_JOINTS && JOINTS.has(tokens[at]?.norm ?? '')) at++;
  const next = tokens[at];
  if (!next || (at === last + 1 && !isComma)) return undefined;
  if (PREPOSITION_CASES.has(next.norm))
    return words.slice(source.head + 1).some((word) => tokens[word].norm === next.norm) ? at : undefined;
  // «борьбой с проституцией и воровством»: it may go on from the head as well.
  const ins = singular(INS) | plural(INS);
  if (!looksInstrumental(tokens[last].norm) || (source.partOfSpeech === 'noun' && readings.some(({ slots }) => (slots & ins) !== 0)))
    return undefined;
  const noun = agreeingCells(next.norm).some(({ kase }) => kase === INS) && tokens[at + 1] ? at + 1 : at;
  // After a comma alone a word belongs to a list that goes on: «…, наркотиками и …».
  const after = tokens[noun + 1];
  const goesOn = at > last + 1 || (after && (COORDINATORS.has(after.norm) || gapBetween(text, tokens[noun], after) === ','));
  return goesOn && looksInstrumental(tokens[noun].norm) && !tellsWhen(tokens[noun].norm) ? at : undefined;
}
