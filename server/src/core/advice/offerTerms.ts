import type { Edit, Site } from '../language/language.js';
import { languages } from '../language/languages.js';
import { capitalize } from '../language/letterCase.js';
import { ANY_SERIES, ANY_SLOT, type PartOfSpeech, type Phrase } from '../language/phrase.js';
import type { TermRecognizer } from '../review/recognizeTerms.js';
import type { Bilingual, Concept } from '../terminology/concept.js';
import type { Termbase } from '../terminology/termbase.js';
import type { Opening } from './openingAt.js';

/** A concept that is to be named at a place. */
export interface WantedConcept {
  readonly concept: Concept;
  /** Whether several are meant, where that is known. */
  readonly plural?: boolean;
  /** What part of speech it is named by elsewhere: terms of the same are preferred. */
  readonly partOfSpeech?: PartOfSpeech;
  /** Contexts of the sentence near which some terms must not be written: minors, force. */
  readonly near?: ReadonlySet<string>;
}

/** A recommended term in a form that fits a place. */
export interface OfferedTerm {
  /** The concept that speaks: another one near minors or force. */
  readonly concept: Concept;
  /** Which of the wanted concepts it names, from 0. */
  readonly wanted: number;
  readonly text: string;
  /** The term in its base form. */
  readonly lemma: string;
  readonly when?: Bilingual;
  /** What it replaces, in the draft's text: the word that is begun, and words of the term before it. */
  readonly start: number;
  readonly end: number;
  /** Changes of the words around it. */
  readonly around: readonly Edit[];
  /** Whether the sentence names the concept already. */
  readonly isUsed: boolean;
}

/** More forms of one term would be a table to study. */
const MOST_FORMS = 4;

/** The terms to write for some concepts where a word is begun: concepts the sentence does not name yet first, otherwise in their order. */
export function offerTerms(
  termbase: Termbase,
  recognizer: TermRecognizer,
  opening: Opening,
  wanted: readonly WantedConcept[],
): OfferedTerm[] {
  const named = namedIn(termbase, recognizer, opening);
  const seen = new Set<string>();
  const offered = wanted.flatMap((each, index): (OfferedTerm & { readonly isSet: boolean })[] => {
    const concept = speaking(termbase, each);
    if (!concept) return [];
    const offers = termbase.offersOf(concept, opening.language);
    const alike = offers.filter(({ phrase }) => phrase.partOfSpeech === each.partOfSpeech);
    const isUsed = named.has(familyOf(concept));
    const forms = (alike.length > 0 ? alike : offers).flatMap(({ phrase, when }) => {
      if (seen.has(phrase.lemma)) return [];
      seen.add(phrase.lemma);
      const isSet = phrase.partOfSpeech === 'fixed' && phrase.lemma.includes(' ');
      const about = { concept, wanted: index, lemma: phrase.lemma, ...(when && { when }), isUsed, isSet };
      return formsHere(opening, phrase, each.plural).map((form, rank) => ({ rank, offer: { ...about, ...form } }));
    });
    // The likeliest form of each term comes before the others.
    return forms.sort((one, other) => one.rank - other.rank).map(({ offer }) => offer);
  });
  // A set phrase has no other form, so it fits less often than a term that takes the one needed: «секс-работники и их клиенты».
  const rank = ({ isUsed, isSet }: { isUsed: boolean; isSet: boolean }): number => (isUsed ? 2 : isSet ? 1 : 0);
  return offered.sort((one, other) => rank(one) - rank(other)).map(({ isSet: _isSet, ...offer }) => offer);
}

/** Near minors or force nobody is called a sex worker: the concept that takes over, or none. */
function speaking(termbase: Termbase, { concept, near }: WantedConcept): Concept | undefined {
  const written = (concept.use !== undefined && termbase.concepts.get(concept.use)) || concept;
  for (const id of near ?? []) {
    if (!written.withholdNear.includes(id) && !concept.withholdNear.includes(id)) continue;
    const instead = termbase.contexts.get(id)?.instead;
    return instead === undefined ? undefined : termbase.concepts.get(instead);
  }
  return concept;
}

function familyOf({ use, id }: Concept): string {
  return use ?? id;
}

/** The concepts that the sentence names, the word that is begun left out. */
function namedIn(termbase: Termbase, recognizer: TermRecognizer, { standIn: { tokens, at, text } }: Opening): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { designation, first, last } of recognizer.recognize(tokens, text)) {
    if (designation.role.kind !== 'term' || (first <= at && at <= last)) continue;
    named.add(familyOf(termbase.concepts.get(designation.role.concept.id) ?? designation.role.concept));
  }
  return named;
}

type Form = Pick<OfferedTerm, 'text' | 'start' | 'end' | 'around'>;

function formsHere({ language, start, begun, standIn }: Opening, target: Phrase, plural: boolean | undefined): Form[] {
  const token = standIn.tokens[standIn.at];
  const site: Site = {
    tokens: standIn.tokens,
    first: standIn.at,
    last: standIn.at,
    start: token.start,
    end: token.end,
    source: target,
    readings: [{ series: ANY_SERIES, slots: ANY_SLOT }],
    words: [standIn.at],
    text: standIn.text,
    segmentStart: standIn.start,
    segmentEnd: standIn.end,
    usesYo: standIn.usesYo,
  };
  const end = start + begun.length;
  const forms = languages[language].formsAt(site, target, plural);
  return forms.slice(0, MOST_FORMS).flatMap(({ text, around }): Form[] => {
    const spelt = /^\p{Lu}/u.test(begun) ? capitalize(text) : text;
    const written = wordsBefore(standIn.text, start, spelt);
    const from = start - written.length;
    const whole = written === '' ? spelt : written + spelt.slice(written.length);
    // Whoever has written it needs no offer.
    if (written + begun === whole) return [];
    // The stand-in has another length than the word that is begun.
    const shifted = around.map((edit) =>
      edit.start > start ? { ...edit, start: edit.start - standIn.longer, end: edit.end - standIn.longer } : edit,
    );
    return [{ text: whole, start: from, end, around: written === '' ? shifted : [] }];
  });
}

/** How much of a term of several words stands before a place already: “outreach ” of “outreach workers”, as it is written there. */
function wordsBefore(text: string, start: number, term: string): string {
  for (let space = term.lastIndexOf(' '); space > 0; space = term.lastIndexOf(' ', space - 1)) {
    const words = term.slice(0, space + 1);
    const before = text.slice(Math.max(0, start - words.length), start);
    const opens = start - words.length === 0 || !/[\p{L}\p{N}]/u.test(text[start - words.length - 1] ?? '');
    if (opens && before.toLowerCase() === words.toLowerCase()) return before;
  }
  return '';
}
