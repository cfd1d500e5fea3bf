import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeGlossaryPages } from '../server/src/core/index.js';
import { formIn, type Phrase } from '../server/src/core/language/phrase.js';
import * as english from '../server/src/core/language/english/slots.js';
import * as russian from '../server/src/core/language/russian/slots.js';
import { createPhraseBook } from '../server/src/core/terminology/phraseBook.js';
import { createTermbase } from '../server/src/core/terminology/termbase.js';
import { builtInDictionary, builtInReviewer } from './builtIn.js';

/** Files that are made from the dictionaries and kept in the repository, to be read and to show in a diff what a change does. */
export function generatedFiles(): Map<string, string> {
  const glossary = [...writeGlossaryPages(builtInReviewer().termbase).values()].join('\n');
  const files = new Map([['dictionaries/GLOSSARY.md', glossary]]);
  const book = createPhraseBook();
  const termbase = createTermbase([builtInDictionary()], book);
  for (const { role, phrase } of termbase.designations) {
    if (role.kind === 'term' && role.term.status !== 'preferred' && role.term.status !== 'admitted')
      termbase.offersFor(role.concept, role.term, phrase);
  }
  const phrases = [...new Set(book.phrases.values())];
  for (const language of ['en', 'ru'] as const) {
    const sheets = phrases.filter((phrase) => phrase.language === language).map(language === 'en' ? englishSheet : russianSheet);
    files.set(`dictionaries/forms/${language}.txt`, [...new Set(sheets)].sort((a, b) => a.localeCompare(b, language)).join('\n') + '\n');
  }
  return files;
}

/** One line: the lemma, then its forms; a dash where a form is not in use. */
function russianSheet(phrase: Phrase): string {
  const form = (series: number, slot: number): string => formIn(phrase, series, slot) ?? '–';
  if (phrase.partOfSpeech === 'noun') {
    const cases = (of: (kase: number) => number): string => russian.CASES.map((_, kase) => form(0, of(kase))).join(', ');
    return `${phrase.lemma} (${phrase.gender ?? ''}${phrase.animate ? ', одуш.' : ''}): ${cases(russian.singular)} | ${cases(russian.plural)} | 2–4: ${form(0, russian.PAUCAL)} | 5: ${form(0, russian.COUNT)}`;
  }
  if (phrase.partOfSpeech === 'verb') {
    const persons = [0, 1, 2, 3, 4, 5].map((index) => form(russian.FINITE, russian.person(index))).join(', ');
    const pasts = (['m', 'f', 'n', 'pl'] as const).map((gender) => form(russian.FINITE, russian.past(gender))).join(', ');
    const participles = [russian.PRESENT_ACTIVE, russian.PAST_ACTIVE]
      .map((series) => form(series, russian.adjectiveSlot('m', russian.NOM)))
      .join(', ');
    return `${phrase.lemma}: ${persons} | ${pasts} | ${form(russian.FINITE, russian.IMPERATIVE_SG)} | ${form(russian.FINITE, russian.GERUND)} | ${participles}`;
  }
  if (phrase.partOfSpeech === 'adjective') {
    const genders = (['m', 'f', 'n', 'pl'] as const).map((gender) =>
      russian.CASES.map((_, kase) => form(0, russian.adjectiveSlot(gender, kase))).join(', '),
    );
    return `${phrase.lemma}: ${genders.join(' | ')}`;
  }
  return `${phrase.lemma}: =`;
}

function englishSheet(phrase: Phrase): string {
  const form = (slot: number): string => formIn(phrase, 0, slot) ?? '–';
  if (phrase.partOfSpeech === 'noun') return `${phrase.lemma}: ${form(english.SINGULAR)} | ${form(english.PLURAL)}`;
  if (phrase.partOfSpeech === 'verb')
    return `${phrase.lemma}: ${[english.BASE, english.THIRD_PERSON, english.PAST, english.PAST_PARTICIPLE, english.ING].map(form).join(' | ')}`;
  return `${phrase.lemma}: =`;
}

if (process.argv[1]?.endsWith('generated.ts')) {
  for (const [path, text] of generatedFiles()) {
    const full = join(__dirname, '..', path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
}
