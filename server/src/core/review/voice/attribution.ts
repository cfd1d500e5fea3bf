import { ARTICLES, PREPOSITIONS } from '../../language/english/wordClasses.js';
import { PREPOSITION_CASES } from '../../language/russian/closedClasses.js';
import { persons } from '../../language/persons.js';
import type { LanguageCode } from '../../language/phrase.js';
import { FINITE, NOM, person, plural, singular } from '../../language/russian/slots.js';
import type { Block } from '../../draft/block.js';
import type { VoiceCueKind } from '../../terminology/voiceCue.js';
import type { Cue } from './cues.js';
import { beginningOf, type Chain, type Clause, type DraftReading, endOf, visible } from './draftReading.js';
import { openingMark, type Quotation } from './quotations.js';

/** Who says what stands between quotation marks: we, somebody else, or nobody that can be seen. */
export type Speaker = 'own' | 'other' | undefined;

/**
 * The speaker of a quotation, from the words around it: in its sentence before and after, in the author's words in between, and in the
 * sentence before it. The nearest verb of saying decides.
 */
export function speakerOf(reading: DraftReading, block: Block, quotation: Quotation): Speaker {
  const { text } = reading;
  const first = reading.segmentAt(block, quotation.start);
  const last = reading.segmentAt(block, quotation.end - 1);
  if (!first || !last) return undefined;
  const before = reading.clause(first, quotation.parent?.start ?? first.start, quotation.start, quotation.parent);
  const after = clausesAfter(reading, block, quotation, last);
  const introduced = /:\s*$/.test(endOf(text, { start: first.start, end: quotation.start }));
  const here = judge(before, true, introduced, text) ?? firstOf(after.map((clause) => judge(clause, false, false, text)));
  if (here) return here;
  if (reading.remarksIn(block, quotation.inside).length > 0 || isHandedOver(text, quotation, last.end)) return 'other';
  if (before.words.length === 0 && after.every(({ words }) => words.length === 0)) return speakerBefore(reading, block, first.start);
  return undefined;
}

/** The speaker of a quotation of several paragraphs. Who is not named is somebody else. */
export function speakerOfChain(reading: DraftReading, { first, last }: Chain): Speaker {
  const opening = openingMark(reading.text, last)?.position;
  const closing = reading.quotationsOf(last).quotations.find(({ start }) => start === opening);
  const segment = closing && reading.segmentAt(last, closing.end - 1);
  const after = segment ? clausesAfter(reading, last, closing, segment).map((clause) => judge(clause, false, false, reading.text)) : [];
  return firstOf(after) ?? speakerBefore(reading, first, first.start) ?? 'other';
}

/** Who is said to speak in the sentence that ends before a place: of the same block, otherwise of the block before. */
export function speakerBefore(reading: DraftReading, block: Block, position: number): Speaker {
  const { text } = reading;
  const own = reading.segmentsOf(block).findLast(({ end }) => end <= position);
  if (own) {
    const clause = reading.clause(own, own.start, own.end, undefined);
    const introduced = /:\s*$/.test(visible(text.slice(own.start, own.end)));
    if (introduced) return judge(clause, true, true, text);
    // After a full stop only a speaker who is named may go on speaking.
    if (officeIn(clause, undefined, 'before', text)) return 'own';
    return clause.cues.some(({ kind }) => kind === 'saying' || kind === 'citing') || clause.words.length > 0 ? 'other' : undefined;
  }
  const previous = reading.neighbour(block, -1);
  const last = previous && reading.segmentsOf(previous).at(-1);
  if (!last) return undefined;
  const clause = reading.clause(last, last.start, last.end, undefined);
  const introduced = /:\s*$/.test(visible(text.slice(last.start, last.end)));
  return introduced ? (judge(clause, true, true, text) ?? 'other') : undefined;
}

function clausesAfter(reading: DraftReading, block: Block, quotation: Quotation, last: Clause['segment']): Clause[] {
  const { text } = reading;
  const clauses: Clause[] = [];
  for (const remark of reading.remarksIn(block, quotation.inside)) {
    for (const segment of reading.segmentsOf(block)) {
      const clause = reading.clause(segment, remark.start, remark.end, quotation.parent);
      if (clause.words.length > 0) clauses.push(clause);
    }
  }
  const end = quotation.parent?.end ?? last.end;
  const rest = beginningOf(text, { start: quotation.end, end: last.end }).trim();
  const clause = reading.clause(last, quotation.end, Math.min(end, last.end), quotation.parent);
  if (isSetApart(text, quotation, rest) || speaksAtOnce(clause)) clauses.push(clause);
  // «Вон!» — крикнул он: a full stop inside the marks ends no sentence when the next word is small.
  const next = rest === '' ? reading.segmentsOf(block).find(({ start }) => start >= quotation.end) : undefined;
  if (next && /^[\s—–-]*\p{Ll}/u.test(visible(text.slice(next.start, next.start + 12))))
    clauses.push(reading.clause(next, next.start, next.end, quotation.parent));
  return clauses;
}

/** “…,” and «…», — with words after it: somebody speaks, whatever the verb. One or two words may be a list of labels. */
function isHandedOver(text: string, { inside, end }: Quotation, sentenceEnd: number): boolean {
  const isLong = /\S\s+\S+\s+\S/.test(beginningOf(text, inside));
  const said = endOf(text, inside);
  const rest = beginningOf(text, { start: end, end: sentenceEnd });
  return (
    isLong &&
    (/^,?\s[—–]\s\p{L}/u.test(rest) ? /[,!?…]\s*$/.test(said) || rest.startsWith(',') : /,\s*$/.test(said) && /^\s\p{L}/u.test(rest))
  );
}

/** What is said ends in a comma or full stop, or a comma or dash follows it: otherwise it is part of the author's sentence. */
function isSetApart(text: string, { inside }: Quotation, rest: string): boolean {
  return /[.,!?…]\s*$/.test(endOf(text, inside)) || /^[,—–(-]/.test(rest);
}

function speaksAtOnce({ words, cues }: Clause): boolean {
  return cues.some(({ kind, first }) => SPEECH.has(kind) && words.indexOf(first) <= 2);
}

/**
 * @param isBefore whether the clause stands before what is said
 * @param introduced whether a colon leads over
 */
function judge(clause: Clause, isBefore: boolean, introduced: boolean, text: string): Speaker {
  const verbs = clause.cues.filter(({ kind }) => SPEECH.has(kind));
  const nearest = isBefore ? verbs.at(-1) : verbs[0];
  const nearestEnd = nearest && Math.max(...verbs.filter(({ first }) => first === nearest.first).map(({ last }) => last));
  const said = verbs.find(({ first, last, kind }) => first === nearest?.first && last === nearestEnd && kind !== 'citing') ?? nearest;
  if (said && verbs.some(({ kind, first }) => kind === 'citing' && first !== said.first && Math.abs(first - said.first) <= 2))
    return 'other';
  if (said && saysOneself(clause, said, text)) return citesNearby(verbs, said) ? 'other' : 'own';
  if (officeIn(clause, said, isBefore ? 'before' : 'after', text)) return 'own';
  if (textOfOurs(clause, said, text)) return 'own';
  if (said) return 'other';
  if (isBefore && introduced) return weSpeak(clause, text) ? 'own' : 'other';
  return undefined;
}

const SPEECH: ReadonlySet<VoiceCueKind> = new Set(['saying', 'citing', 'calling', 'naming']);

/** “we say”, «я написала», «говорим открыто»: a verb of saying whose subject is the writer. */
function saysOneself({ segment, words }: Clause, said: Cue, text: string): boolean {
  const language = said.language;
  const { subjects } = persons[language];
  if (
    language === 'ru' &&
    said.partOfSpeech === 'verb' &&
    said.readings.length > 0 &&
    said.readings.every(({ series, slots }) => series === FINITE && (slots & ~(person(0) | person(3))) === 0)
  )
    return true;
  const { tokens } = segment;
  for (let index = said.first - 1; index >= Math.max(0, said.first - 4) && words.includes(index); index--) {
    if (/[,;:.]/.test(text.slice(tokens[index].end, tokens[index + 1].start))) return false;
    if (subjects.has(tokens[index].norm)) return true;
  }
  const after = tokens[said.last + 1];
  return after !== undefined && words.includes(said.last + 1) && subjects.has(after.norm);
}

/** “we quote it in full as it was written”: the words are handed on. */
function citesNearby(verbs: readonly Cue[], said: Cue): boolean {
  return verbs.some(({ kind, first }) => kind === 'citing' && Math.abs(first - said.first) <= 6);
}

/** An office in our organisation as the one who speaks: “our chair, Helena Brandt, said”, «говорит директор нашей организации». */
function officeIn({ segment, words, cues }: Clause, said: Cue | undefined, place: 'before' | 'after', text: string): boolean {
  const { tokens } = segment;
  const speaks = (first: number): boolean =>
    said !== undefined &&
    !cues.some((other) => other.kind === 'saying' && other.partOfSpeech === 'verb' && other.first > first && other.first < said.first);
  return cues.some((office) => {
    if (office.kind !== 'own-speaker') return false;
    // “Lena, who runs our hotline”
    if (office.partOfSpeech === 'verb') return true;
    const { possessives, possessivesOfAnyForm } = persons[office.language];
    if (office.language === 'ru' && !office.readings.some(({ slots }) => (slots & (singular(NOM) | plural(NOM))) !== 0)) return false;
    const isOurs = words.some(
      (index) =>
        index >= office.first - 3 &&
        index < office.first &&
        possessives.has(tokens[index].norm) &&
        !tokens.slice(index, office.first).some(({ norm }) => ARTICLES.has(norm)) &&
        !text.slice(tokens[index].end, office.start).includes(','),
    );
    const ofOurs = cues.some(
      ({ kind, first }) =>
        kind === 'own-organisation' &&
        first > office.last &&
        first <= office.last + 5 &&
        words.some((index) => index > office.last && index < first && possessivesOfAnyForm.has(tokens[index].norm)),
    );
    if (!isOurs && !ofOurs) return false;
    if (!said) return true;
    // “our chair was told by …”; «наша юристка рассказала, что ей ответили».
    if (office.first < said.first)
      return speaks(office.last) && !(office.language === 'en' && persons.en.be.has(tokens[said.first - 1]?.norm ?? ''));
    if (office.language === 'ru') return true;
    // “the mayor told our director”: an object.
    return place === 'after' && words[0] === said.first;
  });
}

/** “our demand is short: …”, «говорится в нашем заявлении»: a text of ours as what speaks, or where it is said. */
function textOfOurs({ segment: { tokens }, words, cues }: Clause, said: Cue | undefined, text: string): boolean {
  return cues.some(({ kind, first, last, language }) => {
    if (kind !== 'own-statement') return false;
    const ours = words.find(
      (index) => index >= first - 3 && index < first && persons[language].possessivesOfAnyForm.has(tokens[index].norm),
    );
    if (ours === undefined) return false;
    if (!said || said.first === first) return true;
    const [from, to] = last < said.first ? [tokens[last].end, said.start] : [said.end, tokens[first].start];
    if (from > to || /[,;:]/.test(text.slice(from, to))) return false;
    const isPlace = PREPOSITION_CASES.has(tokens[ours - 1]?.norm ?? '') || PREPOSITIONS.has(tokens[ours - 1]?.norm ?? '');
    // «в нашем заявлении говорится», «сказано»: nobody else is the subject.
    return isPlace ? IMPERSONAL.test(tokens[said.last].norm) : first < said.first || words[0] === said.first;
  });
}

const IMPERSONAL = /(?:тся|ано|ено)$/;

/** The words after the last comma before a colon have the writer for their subject: «Мы твёрдо стоим на своём: …». */
function weSpeak({ segment: { tokens }, words }: Clause, text: string): boolean {
  for (let at = words.length - 1; at >= 0; at--) {
    const { norm, language, end } = tokens[words[at]];
    if (at < words.length - 1 && /[,;.]/.test(text.slice(end, tokens[words[at + 1]].start))) return false;
    if (isLanguage(language) && persons[language].subjects.has(norm)) return true;
  }
  return false;
}

function isLanguage(language: LanguageCode | undefined): language is LanguageCode {
  return language !== undefined;
}

function firstOf(speakers: readonly Speaker[]): Speaker {
  return speakers.find((speaker) => speaker !== undefined);
}
