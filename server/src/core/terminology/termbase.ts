import { type LanguageCode, languageCodes, type Phrase } from '../language/phrase.js';
import type { Grammar } from '../language/language.js';
import type { AdoptedPattern, Bilingual, Concept, Context, Dictionary, Term } from './concept.js';
import { PLURAL, SINGULAR } from '../language/english/slots.js';
import { type Block, Designations, type Role } from './designations.js';
import { addCues, readCue } from './cueIndex.js';
import { joinMeanings, type Meaning, type PartOfGroup } from './meaning.js';
import type { Counted } from './packedTermbase.js';
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
 *
 * @param counted what is known of the built-in one before its concepts are read
 */
export function createTermbase(
  dictionaries: readonly Dictionary[],
  book: PhraseBook = createPhraseBook(),
  counted: Counted | undefined = undefined,
): Termbase {
  const concepts = new Map(dictionaries.flatMap(({ concepts }) => concepts.map((concept) => [concept.id, concept] as const)));
  const contexts = new Map(dictionaries.flatMap(({ contexts }) => contexts.map((context) => [context.id, context] as const)));
  const designations = new Designations(book);
  // Where others stand beside it, what the built-in one knows of itself does not hold for all.
  const alone = dictionaries.length === 1 ? counted : undefined;
  const cues = alone ? [alone.cues] : newCues(dictionaries);
  const meaning = putMeaningIntoForce(dictionaries);
  const groups = new Map(meaning.groups.map((group) => [group.id, group]));
  for (const [number, dictionary] of dictionaries.entries()) {
    const counts = number === 0 ? counted?.each.values() : undefined;
    const addBlock = (add: (block: Block) => void, inForce = true): void => designations.addBlock(add, counts?.next().value, inForce);
    for (const context of dictionary.contexts)
      addBlock(
        (block) =>
          languageCodes.forEach((language) => context.words[language].forEach((word) => addCue(block, language, word, context.id))),
        contexts.get(context.id) === context,
      );
    addBlock((block) =>
      languageCodes.forEach((language) => dictionary.names[language].forEach((name) => block.add(language, name, {}, NAME))),
    );
    for (const [at, concept] of dictionary.concepts.entries())
      addBlock((block) => addConcept(block, concept, new Set(cues[number][at])), concepts.get(concept.id) === concept);
    for (const { id, parts } of dictionary.meaning.groups)
      addBlock((block) => {
        for (const [part, { words }] of Object.entries(parts))
          addCues(block, words, { kind: 'idea', part: { group: groups.get(id)!, part } });
      });
  }
  if (dictionaries.length > 1) designations.rememberReplaced();

  let grammarOfRecommended: ReadonlyMap<string, Grammar> | undefined;
  const offers = new Map<Term, Map<Phrase, readonly Offer[]>>();
  const recommended = (concept: Concept, language: LanguageCode): readonly Term[] => {
    const own = concept.terms.filter((term) => term.language === language && isRecommended(term));
    const used = concept.use === undefined ? undefined : concepts.get(concept.use);
    return own.length > 0 || !used || used.use !== undefined ? own : recommended(used, language);
  };
  const phraseFor = (term: Term, write: string, grammar: Grammar): Phrase => {
    const partOfSpeech = grammar.partOfSpeech ?? (write.startsWith('~') ? 'adjective' : term.grammar.partOfSpeech);
    grammarOfRecommended ??= alone ? new Map(alone.grammar) : grammarIn(dictionaries, concepts);
    const known = grammarOfRecommended.get(cueKey(term.language, write));
    return book.phraseOf(term.language, write, { ...known, ...withoutUndefined(grammar), ...(partOfSpeech && { partOfSpeech }) });
  };

  return {
    concepts,
    contexts,
    equality: dictionaries.flatMap(({ equality }) => equality),
    subjects: new Map(dictionaries.flatMap(({ subjects }) => Object.entries(subjects))),
    designations,
    withholding: new Set(alone?.withholding ?? [...concepts.values()].flatMap(({ withholdNear }) => withholdNear)),
    ofTeam: new Set(dictionaries.slice(1).flatMap((dictionary) => dictionary.concepts)),
    cuePrefixes: cuePrefixesIn(dictionaries, contexts, cues, alone?.prefixes),
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

/** Adds what a concept lets recognise. @param cues as `newCues` gives them */
function addConcept(block: Block, concept: Concept, cues: ReadonlySet<number>): void {
  let condition = 0;
  for (const term of concept.terms) {
    const role: Role = { kind: 'term', concept, term };
    for (const wording of term.written) block.add(term.language, wording, term.grammar, role);
    for (const wording of term.unlessIn) block.add(term.language, wording, {}, { kind: 'shield', concept });
    if (cues.size > 0) for (const word of conditionsOf(term)) if (cues.has(condition++)) addCue(block, term.language, word, word, true);
  }
}

/** A word that stands for all that begin so is no designation. */
function addCue(block: Block, language: LanguageCode, word: string, context: string, inForce?: boolean): void {
  if (word.endsWith('…')) return;
  const { wording, grammar } = readCue(word);
  block.add(language, wording, grammar, { kind: 'cue', contexts: [context] }, inForce);
}

function conditionsOf(term: Term): readonly string[] {
  return [...term.near, ...term.notNear, ...term.hintNear];
}

/** For each concept of each dictionary which words of its conditions no concept before it named and no context is called: their places among all. */
export function newCues(dictionaries: readonly Dictionary[]): (readonly (readonly number[])[])[] {
  const contexts = new Set<string>();
  const known = new Set<string>();
  return dictionaries.map((dictionary) => {
    for (const { id } of dictionary.contexts) contexts.add(id);
    return dictionary.concepts.map((concept) =>
      conditionsIn(concept).flatMap(([language, word], at) => {
        const key = cueKey(language, word);
        if (contexts.has(word) || known.has(key)) return [];
        known.add(key);
        return [at];
      }),
    );
  });
}

function conditionsIn({ terms }: Concept): [LanguageCode, word: string][] {
  return terms.flatMap((term) => conditionsOf(term).map((word): [LanguageCode, string] => [term.language, word]));
}

export function cueKey(language: LanguageCode, word: string): string {
  return `${language}|${word}`;
}

/** @param cues as `newCues` gives them; @param ofConditions what concepts name in their conditions, where that is known */
function cuePrefixesIn(
  dictionaries: readonly Dictionary[],
  contexts: Termbase['contexts'],
  cues: readonly (readonly (readonly number[])[])[],
  ofConditions?: readonly CuePrefix[],
): readonly CuePrefix[] {
  return dictionaries.flatMap((dictionary, number) => [
    ...dictionary.contexts.flatMap((context) =>
      contexts.get(context.id) === context
        ? languageCodes.flatMap((language) => context.words[language].flatMap((word) => toPrefix(language, word, context.id)))
        : [],
    ),
    ...(ofConditions ?? prefixesOfConditions(dictionary, cues[number])),
  ]);
}

export function prefixesOfConditions({ concepts }: Dictionary, cues: readonly (readonly number[])[]): CuePrefix[] {
  return concepts.flatMap((concept, at) => {
    const conditions = conditionsIn(concept);
    return cues[at].flatMap((place) => toPrefix(...conditions[place], conditions[place][1]));
  });
}

function toPrefix(language: LanguageCode, word: string, context: string): CuePrefix[] {
  return word.endsWith('…') ? [{ language, prefix: word.slice(0, -1).toLowerCase().replaceAll('ё', 'е'), context }] : [];
}

/** The grammar of recommended wordings, as `cueKey` names them. */
function grammarIn(dictionaries: readonly Dictionary[], concepts: Termbase['concepts']): ReadonlyMap<string, Grammar> {
  const inForce = dictionaries.flatMap((dictionary) => dictionary.concepts.filter((concept) => concepts.get(concept.id) === concept));
  return new Map(inForce.flatMap(grammarOf));
}

/** The grammar of a concept's recommended wordings. */
export function grammarOf({ terms }: Concept): [wording: string, grammar: Grammar][] {
  return terms
    .filter(isRecommended)
    .flatMap(({ language, wordings, grammar }) => wordings.map((wording) => [cueKey(language, wording), grammar] as [string, Grammar]));
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
