import { type LanguageCode, languageCodes, type Phrase } from '../language/phrase.js';
import type { Grammar } from '../language/language.js';
import type { AdoptedPattern, Bilingual, Concept, Context, Dictionary, Term } from './concept.js';
import { PLURAL, SINGULAR } from '../language/english/slots.js';
import { Designations, type Role } from './designations.js';
import { addCues, readCue } from './cueIndex.js';
import { joinMeanings, type Meaning, type PartOfGroup } from './meaning.js';
import { createPhraseBook, type PhraseBook } from './phraseBook.js';
import { isRecommended } from './status.js';

/** A context cue that stands for every word beginning so. */
export interface CuePrefix {
  readonly language: LanguageCode;
  readonly prefix: string;
  readonly context: string;
}

const NAME: Role = { kind: 'name' };

/** A wording to offer, with all its forms. */
export interface Offer {
  readonly phrase: Phrase;
  readonly when?: Bilingual;
  readonly review: boolean;
}

/** All dictionaries in force. */
export interface Termbase {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly contexts: ReadonlyMap<string, Context>;
  readonly equality: readonly AdoptedPattern[];
  readonly subjects: ReadonlyMap<string, Bilingual>;
  readonly designations: Designations;
  /** Contexts near which the terms of some concept are withheld. */
  readonly withholding: ReadonlySet<string>;
  /** Concepts of a team: on the same words, theirs speaks. */
  readonly ofTeam: ReadonlySet<Concept>;
  readonly cuePrefixes: readonly CuePrefix[];
  readonly meaning: MeaningInForce;
  /** What to write instead of one wording of a deprecated term, best first: of the same gender, then preferred before admitted. */
  offersFor(concept: Concept, term: Term, source: Phrase): readonly Offer[];
  /** The same terms as `recommended`, with all their forms. */
  offersOf(concept: Concept, language: LanguageCode): readonly Offer[];
  /** The terms of a concept that may be written, in one language. */
  recommended(concept: Concept, language: LanguageCode): readonly Term[];
}

/** How sentences join ideas, by the dictionaries in force. */
export interface MeaningInForce extends Meaning {
  /** The parts that the terms of a concept play, by its id. */
  readonly partsOf: ReadonlyMap<string, readonly PartOfGroup[]>;
}

/**
 * Puts dictionaries into force, the built-in one first, since a packed phrase book counts its designations. A concept of a later dictionary
 * replaces one of the same id, whole; contexts likewise; names add up.
 */
export function createTermbase(dictionaries: readonly Dictionary[], book: PhraseBook = createPhraseBook()): Termbase {
  const concepts = new Map(dictionaries.flatMap(({ concepts }) => concepts.map((concept) => [concept.id, concept] as const)));
  const contexts = new Map(dictionaries.flatMap(({ contexts }) => contexts.map((context) => [context.id, context] as const)));
  const designations = new Designations(book);
  const cuePrefixes: CuePrefix[] = [];
  const grammarOfRecommended = new Map<string, Grammar>();
  const addCue = (language: LanguageCode, word: string, context: string, inForce = true): void => {
    if (word.endsWith('…')) {
      if (inForce) cuePrefixes.push({ language, prefix: word.slice(0, -1).toLowerCase().replaceAll('ё', 'е'), context });
      return;
    }
    const { wording, grammar } = readCue(word);
    designations.add(language, wording, grammar, { kind: 'cue', contexts: [context] }, inForce);
  };

  const meaning = putMeaningIntoForce(dictionaries);
  const groups = new Map(meaning.groups.map((group) => [group.id, group]));
  const knownContexts = new Set<string>();
  const cueWords = new Set<string>();
  for (const dictionary of dictionaries) {
    for (const { id } of dictionary.contexts) knownContexts.add(id);
    for (const context of dictionary.contexts) {
      const inForce = contexts.get(context.id) === context;
      for (const language of languageCodes) for (const word of context.words[language]) addCue(language, word, context.id, inForce);
    }
    for (const language of languageCodes) for (const name of dictionary.names[language]) designations.add(language, name, {}, NAME);
    for (const concept of dictionary.concepts) {
      const inForce = concepts.get(concept.id) === concept;
      for (const term of concept.terms) {
        const role: Role = { kind: 'term', concept, term };
        for (const wording of term.written) designations.add(term.language, wording, term.grammar, role, inForce);
        if (isRecommended(term) && inForce)
          for (const wording of term.wordings) grammarOfRecommended.set(`${term.language}|${wording}`, term.grammar);
        for (const wording of term.unlessIn) designations.add(term.language, wording, {}, { kind: 'shield', concept }, inForce);
        for (const word of [...term.near, ...term.notNear, ...term.hintNear]) {
          if (knownContexts.has(word) || cueWords.has(`${term.language}|${word}`)) continue;
          cueWords.add(`${term.language}|${word}`);
          addCue(term.language, word, word);
        }
      }
    }
    for (const { id, parts } of dictionary.meaning.groups)
      for (const [part, { words }] of Object.entries(parts))
        addCues(designations, words, { kind: 'idea', part: { group: groups.get(id)!, part } });
  }
  if (dictionaries.length > 1) designations.rememberReplaced();

  const offers = new Map<Term, Map<Phrase, readonly Offer[]>>();
  const recommended = (concept: Concept, language: LanguageCode): readonly Term[] => {
    const own = concept.terms.filter((term) => term.language === language && isRecommended(term));
    const used = concept.use === undefined ? undefined : concepts.get(concept.use);
    return own.length > 0 || !used || used.use !== undefined ? own : recommended(used, language);
  };
  const phraseFor = (term: Term, write: string, grammar: Grammar): Phrase => {
    const partOfSpeech = grammar.partOfSpeech ?? (write.startsWith('~') ? 'adjective' : term.grammar.partOfSpeech);
    const known = grammarOfRecommended.get(`${term.language}|${write}`);
    return book.phraseOf(term.language, write, { ...known, ...withoutUndefined(grammar), ...(partOfSpeech && { partOfSpeech }) });
  };

  return {
    concepts,
    contexts,
    equality: dictionaries.flatMap(({ equality }) => equality),
    subjects: new Map(dictionaries.flatMap(({ subjects }) => Object.entries(subjects))),
    designations,
    withholding: new Set([...concepts.values()].flatMap(({ withholdNear }) => withholdNear)),
    ofTeam: new Set(dictionaries.slice(1).flatMap((dictionary) => dictionary.concepts)),
    cuePrefixes,
    meaning,
    recommended,
    offersOf: (concept, language) => recommendedOffers(recommended(concept, language)),
    offersFor(concept, term, source) {
      const byPhrase = offers.get(term) ?? offers.set(term, new Map()).get(term)!;
      let list = byPhrase.get(source);
      if (!list) {
        list = findOffers(concept, term, source);
        byPhrase.set(source, list);
      }
      return list;
    },
  };

  function findOffers(concept: Concept, term: Term, source: Phrase): readonly Offer[] {
    if (term.suggest)
      return term.suggest.map(({ write, grammar, when, review }) => ({ phrase: phraseFor(term, write, grammar), when, review }));
    if (term.merges.length > 0) {
      return term.merges.flatMap((id) => {
        const merged = concepts.get(id);
        return recommendedOffers(merged ? recommended(merged, term.language).slice(0, 1) : []).map((offer) => ({
          ...offer,
          when: merged?.definition,
          review: true,
        }));
      });
    }
    const candidates = recommendedOffers(recommended(concept, term.language)).filter(({ phrase }) => isOfSameKind(phrase, source));
    const sameGender = ({ phrase }: Offer): number => (source.gender === undefined || phrase.gender === source.gender ? 0 : 1);
    return candidates.sort((a, b) => sameGender(a) - sameGender(b));
  }

  function recommendedOffers(terms: readonly Term[]): Offer[] {
    return terms.flatMap((term) => ({
      phrase: book.phraseOf(term.language, term.wordings[0], term.grammar),
      when: term.when,
      review: false,
    }));
  }
}

function putMeaningIntoForce(dictionaries: readonly Dictionary[]): MeaningInForce {
  const meaning = joinMeanings(dictionaries.map((dictionary) => dictionary.meaning));
  const partsOf = new Map<string, PartOfGroup[]>();
  const add = (concept: string, part: PartOfGroup): void => {
    const parts = partsOf.get(concept);
    if (parts) parts.push(part);
    else partsOf.set(concept, [part]);
  };
  for (const group of meaning.groups) {
    for (const [part, { from, avoided }] of Object.entries(group.parts)) {
      for (const id of from) add(id, { group, part });
      for (const id of avoided) add(id, { group, part, onlyAvoided: true });
    }
  }
  return { ...meaning, partsOf };
}

/** A person for a person, a thing for a thing, an action for an action: what a mechanical choice among a concept's terms may offer. */
function isOfSameKind(phrase: Phrase, source: Phrase): boolean {
  if (phrase.partOfSpeech !== source.partOfSpeech) return false;
  if (phrase.partOfSpeech !== 'noun') return true;
  return phrase.language === 'ru' ? phrase.animate === source.animate : isCountable(phrase) === isCountable(source);
}

/** Whether an English noun has a plural beside its singular: people do, activities and crimes do not. */
function isCountable(phrase: Phrase): boolean {
  const slots = phrase.pieces[phrase.head]?.paradigm.reduce((all, [, , ofEnding]) => all | ofEnding, 0) ?? 0;
  return (slots & SINGULAR) !== 0 && (slots & PLURAL) !== 0;
}

function withoutUndefined(grammar: Grammar): Grammar {
  return Object.fromEntries(Object.entries(grammar).filter(([, value]) => value !== undefined));
}
