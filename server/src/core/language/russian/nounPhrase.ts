import type { Grammar } from '../language.js';
import { inflectedPiece, invariablePiece, type Gender, type Phrase, type Piece } from '../phrase.js';
import { declineCompound } from './declineCompound.js';
import { adjectiveGender, declineAdjective } from './inflectAdjective.js';
import type { DeclinedNoun } from './inflectNoun.js';
import type { Lemma, LemmaWord } from './lemmaWords.js';
import { overridden } from './overrides.js';
import { relativeClause } from './relativeClause.js';
import { CASES } from './slots.js';
import { NOUN_SLOTS, toForms, type FormTable } from './slotNames.js';
import { findRoles, type Role } from './wordRoles.js';

/** A noun phrase with all its forms. Which of its words inflect is told by `findRoles`. */
export function nounPhrase(lemma: Lemma, grammar: Grammar): Phrase {
  const { words } = lemma;
  const { head, roles } = findRoles(lemma, grammar.head);
  const nouns = new Map<number, DeclinedNoun>();
  for (const [index, { kind }] of roles.entries()) {
    if (kind === 'head')
      nouns.set(index, declineCompound(words[index].text, headGrammar(words, roles, index, grammar), words[index].markedParts));
    else if (kind === 'noun') nouns.set(index, declineCompound(words[index].text, { number: grammar.number }, words[index].markedParts));
  }
  const leader = nouns.get(head)!;
  const clauses = leader.isPlural ? new Map<number, FormTable>() : clauseTables(words, roles);
  const tables = roles.map((role, index) => nouns.get(index)?.table ?? agreeingTable(words[index], role, nouns) ?? clauses.get(index));
  const finished = overridden(tables, head, grammar.forms);
  const pieces = words.map((word, index): Piece => {
    const forms = finished[index] ? toForms(finished[index], NOUN_SLOTS) : [];
    return forms.length > 0 ? inflectedPiece(word.before, forms) : invariablePiece(word.before, word.text);
  });
  return { language: 'ru', lemma: lemma.text, partOfSpeech: 'noun', head, pieces, gender: leader.gender, animate: leader.animate };
}

/** What the dictionary states of the head, and what the words that agree with it show: «падшая» a feminine, «третьи» a plural. */
function headGrammar(words: readonly LemmaWord[], roles: readonly Role[], head: number, grammar: Grammar) {
  const shown = words
    .filter((_, index) => isAgreeing(roles[index]) && (roles[index] as { of: number }).of === head)
    .map((word) => adjectiveGender(word.text));
  const gender = shown.find((value): value is Exclude<typeof value, 'pl' | undefined> => value !== undefined && value !== 'pl');
  return {
    gender: grammar.gender ?? (gender as Gender | undefined),
    animate: grammar.animate,
    number: grammar.number ?? (shown.includes('pl') ? ('plural' as const) : undefined),
    plural: wordFor(grammar.forms?.['plural.nominative']),
  };
}

const isAgreeing = (role: Role): boolean => role.kind === 'adjective' || role.kind === 'clause';

/** A plural that the dictionary states decides the other plural forms, too. */
function wordFor(form: string | readonly string[] | undefined): string | undefined {
  const first = typeof form === 'string' ? form : form?.[0];
  return first && !/\s/.test(first) ? first : undefined;
}

/** The forms of an adjective or participle in the slots of the noun it agrees with. */
function agreeingTable(word: LemmaWord, role: Role, nouns: ReadonlyMap<number, DeclinedNoun>): FormTable | undefined {
  if (role.kind !== 'adjective' && role.kind !== 'clause') return undefined;
  const table = declineAdjective(word.text);
  const shown = adjectiveGender(word.text);
  const noun = nouns.get(role.of);
  if (!table || !shown || !noun) return undefined;
  const result: Record<string, readonly string[]> = {};
  for (const name of CASES) {
    const animate = name === 'accusative' && noun.animate ? '.animate' : '';
    if (shown !== 'pl') result[`singular.${name}`] = table[`${shown}.${name}${shown === 'm' ? animate : ''}`];
    result[`plural.${name}`] = table[`pl.${name}${animate}`];
  }
  result.count = table['pl.genitive'];
  const [nominative, genitive] = [table['pl.nominative'][0], table['pl.genitive'][0]];
  // «две ключевые группы», «два бездомных человека»; in a clause after the noun both cases are usual, «два человека, живущих с ВИЧ».
  if (shown === 'f') result.paucal = [nominative, genitive];
  else if (shown !== 'pl') result.paucal = role.kind === 'clause' ? [genitive, nominative] : [genitive];
  return result;
}

/** The words of clauses with «который» that change with the number of the noun. */
function clauseTables(words: readonly LemmaWord[], roles: readonly Role[]): Map<number, FormTable> {
  const tables = new Map<number, FormTable>();
  const isRelative = (index: number): boolean => roles[index]?.kind === 'relative';
  for (let start = 0; start < words.length; start++) {
    if (!isRelative(start) || (isRelative(start - 1) && !words[start].before.includes(','))) continue;
    let end = start + 1;
    while (isRelative(end) && !words[end].before.includes(',')) end++;
    const forms = relativeClause(words.slice(start, end).map(({ text }) => text));
    forms.forEach((form, offset) => {
      if (!form) return;
      const cells = [...NOUN_SLOTS.keys()].map((name) => [name, [name.startsWith('singular.') ? form.singular : form.plural]] as const);
      tables.set(start + offset, Object.fromEntries(cells));
    });
  }
  return tables;
}
