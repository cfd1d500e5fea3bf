import type { Grammar } from '../language.js';
import { INVARIABLE, inflectedPiece, invariablePiece, type PartOfSpeech, type Phrase, type Piece } from '../phrase.js';
import { anyForm, everyForm, oneForm, type Form } from './forms.js';
import { plainLemma, readLemma, type LemmaWord } from './lemma.js';
import { findHead, nounForms, tailPieces } from './nounPhrase.js';
import { pluralsOf } from './pluralNouns.js';
import { NOUN_SLOTS, VERB_SLOTS } from './slotNames.js';
import { BASE, ING, PAST, PAST_PARTICIPLE, THIRD_PERSON } from './slots.js';
import { verbForms } from './verbForms.js';

/**
 * Every form of an English lemma.
 *
 * The words of a lemma are separated by spaces; `*` after a word lets it stand in either number although it is not the head
 * (`sell one's body*`), `~` stands for the noun that an adjective is to follow (`~ living with HIV`), `one's` and `oneself` for the writer's own word.
 * Without a part of speech a lemma is a noun, unless it begins with “to ” or `~`. Total: an empty lemma gives a phrase without
 * pieces, what cannot be inflected an invariable one.
 */
export function inflectEnglish(lemma: string, grammar: Grammar): Phrase {
  const written = readLemma(lemma);
  const partOfSpeech = grammar.partOfSpeech ?? guessPartOfSpeech(written);
  const words =
    partOfSpeech === 'verb' && written.length > 1 && written[0].text === 'to'
      ? [{ ...written[1], before: '' }, ...written.slice(2)]
      : written;
  const { head, pieces } = words.length === 0 ? { head: 0, pieces: [] } : inflectWords(words, partOfSpeech, grammar);
  return { language: 'en', lemma: plainLemma(words), partOfSpeech, head, pieces, gender: grammar.gender, animate: grammar.animate };
}

function guessPartOfSpeech(words: readonly LemmaWord[]): PartOfSpeech {
  if (words.length === 0) return 'fixed';
  if (words[0].text === '~') return 'adjective';
  return words[0].text === 'to' && words.length > 1 ? 'verb' : 'noun';
}

interface Inflected {
  readonly head: number;
  readonly pieces: Piece[];
}

function inflectWords(words: readonly LemmaWord[], partOfSpeech: PartOfSpeech, grammar: Grammar): Inflected {
  if (partOfSpeech === 'noun') return inflectNoun(words, grammar);
  if (partOfSpeech === 'verb') return inflectVerb(words, grammar);
  // The noun that `~` stands for decides the number of a verb after “who”: workers who are …, a worker who is ….
  if (words[0].text === '~') return { head: 0, pieces: [invariablePiece('', '~'), ...tailPieces(words, 0, 'both')] };
  return { head: 0, pieces: words.map((word) => pieceOf(word, [anyForm(word.text)])) };
}

function inflectNoun(words: readonly LemmaWord[], grammar: Grammar): Inflected {
  const head = findHead(words, grammar.head);
  const overrides = overridesOf(words, head, grammar, NOUN_SLOTS);
  if (overrides.whole)
    return { head: 0, pieces: [pieceOf(words[0], [...overrides.whole, oneForm(plainLemma(words), NOUN_SLOTS.singular)])] };
  const forms = replaceSlots(nounForms(words[head].text, grammar.number), overrides.head);
  const number =
    forms.every(({ slots }) => slots === NOUN_SLOTS.singular || slots === NOUN_SLOTS.plural) &&
    forms.some(({ slots }) => slots !== forms[0].slots)
      ? 'both'
      : 'one';
  const before = words.slice(0, head).map((word) => pieceOf(word, modifierForms(word, forms)));
  return { head, pieces: [...before, pieceOf(words[head], forms), ...tailPieces(words, head, number)] };
}

/** A marked word before the head has either number (drug dealer, drugs dealer); “woman” and “man” are written in that of the head (women doctors). */
function modifierForms(word: LemmaWord, head: readonly Form[]): Form[] {
  if (!word.marked) return [anyForm(word.text)];
  const free = [word.text, ...pluralsOf(word.text)].map(anyForm);
  if (!/^(?:wo)?man$/i.test(word.text)) return free;
  return [...head.map(({ slots }) => oneForm(slots === NOUN_SLOTS.plural ? pluralsOf(word.text)[0] : word.text, slots)), ...free];
}

function inflectVerb(words: readonly LemmaWord[], grammar: Grammar): Inflected {
  const head =
    grammar.head ??
    Math.max(
      0,
      words.findIndex(({ text }) => text !== 'not' && text !== 'never' && !/ly$/.test(text)),
    );
  const overrides = overridesOf(words, head, grammar, VERB_SLOTS);
  const { base, third, past, participle, ing } = verbForms(words[head].text);
  const forms = replaceSlots(
    everyForm([
      [base, BASE],
      [third, THIRD_PERSON],
      [past, PAST],
      [participle, PAST_PARTICIPLE],
      [ing, ING],
    ]),
    overrides.head,
  );
  if (overrides.whole) {
    const rest = words
      .slice(1)
      .map(({ before, text }) => before + text)
      .join('');
    return {
      head: 0,
      pieces: [
        pieceOf(words[0], [
          ...overrides.whole,
          ...replaceSlots(forms, overrides.whole).map((form) => ({ ...form, text: form.text + rest })),
        ]),
      ],
    };
  }
  return { head, pieces: words.map((word, index) => (index === head ? pieceOf(word, forms) : verbObjectPiece(word))) };
}

function verbObjectPiece(word: LemmaWord): Piece {
  if (word.text === "one's") return { before: word.before, stem: word.text, paradigm: INVARIABLE, wildcard: 'possessive' };
  if (word.text === 'oneself') return { before: word.before, stem: word.text, paradigm: INVARIABLE, wildcard: 'reflexive' };
  return pieceOf(word, (word.marked ? [word.text, ...pluralsOf(word.text)] : [word.text]).map(anyForm));
}

function pieceOf(word: LemmaWord, forms: readonly Form[]): Piece {
  return inflectedPiece(word.before, everyForm(forms.map(({ text, slots, series }) => [[text], slots, series] as const)));
}

interface Overrides {
  /** Forms of the head word. */
  readonly head: Form[];
  /** Forms of the whole lemma that differ from it in more than the head. */
  readonly whole?: Form[];
}

/** A form that a dictionary states may be that of the head word or of the whole lemma. */
function overridesOf(words: readonly LemmaWord[], head: number, grammar: Grammar, slots: Readonly<Record<string, number>>): Overrides {
  const stated = Object.entries(slots).flatMap(([name, mask]) => [grammar.forms?.[name] ?? []].flat().map((text) => oneForm(text, mask)));
  if (words.length === 1) return { head: stated };
  const heads: Form[] = [];
  for (const form of stated) {
    const formWords = readLemma(form.text);
    if (formWords.length === 1) heads.push(form);
    else if (formWords.length !== words.length || formWords.some(({ text }, index) => index !== head && text !== words[index].text))
      return { head: [], whole: stated };
    else heads.push({ ...form, text: formWords[head].text });
  }
  return { head: heads };
}

function replaceSlots(forms: readonly Form[], overrides: readonly Form[]): Form[] {
  if (overrides.length === 0) return [...forms];
  const stated = overrides.reduce((mask, { slots }) => mask | slots, 0);
  return [...forms.map((form) => ({ ...form, slots: form.slots & ~stated })).filter(({ slots }) => slots !== 0), ...overrides];
}
