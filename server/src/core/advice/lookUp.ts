import type { Site, Token } from '../language/language.js';
import { languages } from '../language/languages.js';
import type { LanguageCode, PartOfSpeech } from '../language/phrase.js';
import { normOf } from '../language/spelling.js';
import { tokenize } from '../language/tokenize.js';
import type { Occurrence, TermRecognizer } from '../review/recognizeTerms.js';
import type { Bilingual, Concept, Term } from '../terminology/concept.js';
import { isRecommended } from '../terminology/status.js';
import type { Termbase } from '../terminology/termbase.js';
import { plainWording } from '../terminology/wording.js';

/** A concept that answers a query. */
export interface LookedUp {
  readonly concept: Concept;
  /** The wording by which it was found, in its base form, and its language. */
  readonly wording: string;
  readonly language: LanguageCode;
  /** `false` where that wording is better not written. */
  readonly agreed: boolean;
  readonly partOfSpeech?: PartOfSpeech;
  /** Whether the query names several, where that can be told. */
  readonly plural?: boolean;
  /** The terms to write, best first. */
  readonly recommended: Readonly<Record<LanguageCode, readonly { readonly term: string; readonly when?: Bilingual }[]>>;
}

type Found = Omit<LookedUp, 'recommended'> & { readonly rank: number };

/** How well a wording answers: it is the query in some form, begins with it, has a word that does, or stands in it. */
const [IS, BEGINS, WORD_BEGINS, WITHIN] = [0, 1, 2, 3];

/**
 * Concepts that a query may stand for, one entry each, the likeliest first.
 *
 * @param query a word or phrase in either language, in any form, or its beginning
 */
export function lookUp(termbase: Termbase, recognizer: TermRecognizer, query: string, limit: number): LookedUp[] {
  const asked = normOf(query.slice(0, LONGEST_QUERY)).replace(/\s+/g, ' ').trim();
  if (asked === '') return [];
  const best = new Map<string, Found>();
  const consider = (found: Found): void => {
    const known = best.get(found.concept.id);
    if (!known || compare(found, known) < 0) best.set(found.concept.id, found);
  };
  for (const found of recognized(termbase, recognizer, asked)) consider(found);
  for (const entry of entriesOf(termbase)) {
    const rank = entry.norm.startsWith(asked)
      ? BEGINS
      : entry.norm.includes(` ${asked}`) || entry.norm.includes(`-${asked}`)
        ? WORD_BEGINS
        : -1;
    if (rank >= 0) consider({ ...entry.found, rank });
  }
  return [...best.values()]
    .sort(compare)
    .slice(0, Math.max(0, limit))
    .map(({ rank: _rank, ...found }) => ({
      ...found,
      recommended: { ru: termsOf(termbase, found.concept, 'ru'), en: termsOf(termbase, found.concept, 'en') },
    }));
}

/** Nobody asks for a longer term. */
const LONGEST_QUERY = 200;

function compare(one: Found, other: Found): number {
  return (
    one.rank - other.rank ||
    (one.rank === WITHIN ? other.wording.length - one.wording.length : one.wording.length - other.wording.length) ||
    Number(other.agreed) - Number(one.agreed) ||
    (one.wording < other.wording ? -1 : 1)
  );
}

function termsOf(termbase: Termbase, concept: Concept, language: LanguageCode): LookedUp['recommended'][LanguageCode] {
  return termbase.recommended(concept, language).map(({ wordings, when }) => ({ term: plainWording(wordings[0]), ...(when && { when }) }));
}

/** The terms in a query, in whatever form they are. */
function recognized(termbase: Termbase, recognizer: TermRecognizer, asked: string): Found[] {
  const tokens = tokenize(asked).map((token): Token => ({
    ...token,
    ...(/[а-я]/.test(token.norm) ? { language: 'ru' } : /[a-z]/.test(token.norm) ? { language: 'en' } : {}),
  }));
  return recognizer.recognize(tokens, asked).flatMap((occurrence): Found[] => {
    const { role, phrase } = occurrence.designation;
    if (role.kind !== 'term' || termbase.concepts.get(role.concept.id) !== role.concept) return [];
    const isWhole =
      occurrence.first === 0 &&
      occurrence.last === tokens.length - 1 &&
      occurrence.start === tokens[0].start &&
      occurrence.end === tokens[tokens.length - 1].end;
    const plural = languages[phrase.language].isPlural(siteIn(asked, tokens, occurrence));
    return [
      {
        concept: role.concept,
        wording: phrase.lemma,
        language: phrase.language,
        agreed: isRecommended(role.term),
        partOfSpeech: phrase.partOfSpeech,
        ...(plural !== undefined && { plural }),
        rank: isWhole ? IS : WITHIN,
      },
    ];
  });
}

function siteIn(text: string, tokens: readonly Token[], { designation, ...occurrence }: Occurrence): Site {
  return { ...occurrence, tokens, source: designation.phrase, text, segmentStart: 0, segmentEnd: text.length, usesYo: false };
}

interface Entry {
  readonly norm: string;
  readonly found: Omit<Found, 'rank'>;
}

const known = new WeakMap<Termbase, readonly Entry[]>();

/** All wordings of the concepts in force, as a query is compared with them; worked out when first asked for. */
function entriesOf(termbase: Termbase): readonly Entry[] {
  let entries = known.get(termbase);
  if (!entries) {
    entries = [...termbase.concepts.values()].flatMap((concept) =>
      concept.terms.filter(({ inQuotes }) => !inQuotes).flatMap((term) => entriesOfTerm(concept, term)),
    );
    known.set(termbase, entries);
  }
  return entries;
}

function entriesOfTerm(concept: Concept, term: Term): Entry[] {
  const { language, grammar } = term;
  const agreed = isRecommended(term);
  return term.wordings.map((written) => {
    const wording = plainWording(written);
    return {
      norm: normOf(wording),
      found: { concept, wording, language, agreed, ...(grammar.partOfSpeech && { partOfSpeech: grammar.partOfSpeech }) },
    };
  });
}
