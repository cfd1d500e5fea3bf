import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectLanguage } from '../../../server/src/core/language/detectLanguage.js';
import type { Replacement, Site } from '../../../server/src/core/language/language.js';
import { formIn, type Phrase } from '../../../server/src/core/language/phrase.js';
import { russian } from '../../../server/src/core/language/russian/russian.js';
import { plural, singular } from '../../../server/src/core/language/russian/slots.js';
import { splitSentences } from '../../../server/src/core/language/splitSentences.js';
import { createTermRecognizer } from '../../../server/src/core/review/recognizeTerms.js';
import { indexForms } from '../../../server/src/core/terminology/formIndex.js';
import { tokenize } from '../../../server/src/core/language/tokenize.js';
import { applyEdits } from '../../applyEdits.js';

interface Gold {
  nouns: { lemma: string; gender: string; animacy: string; head?: number; pos?: string }[];
  replacements: { input: string; avoid: string; prefer: string; expected: string[] }[];
  ambiguity: { input: string; lemma: string; readings: string[] }[];
  languageId: { lang: string; text: string }[];
  sentences: { lang: string; text: string; count: number }[];
}
const gold = JSON.parse(readFileSync(join(__dirname, 'inflection-gold.json'), 'utf8')) as Gold;

/** Reference lists with a floor each: what is reached today, so that rules can only improve. */
describe('reference lists', () => {
  it('replacements in Russian sentences: the first suggestion is one of those expected', () => {
    const wrong = gold.replacements.filter(({ input, avoid, prefer, expected }) => {
      const { text, replacements } = replace(input, avoid, prefer);
      return !expected.includes(replacements[0] ? applyEdits(text, replacements[0].edits) : '');
    });
    floor(wrong, gold.replacements.length, FLOORS.replacements, ({ input }) => input);
  });

  it('case and number from context: the replacement has the form that the context calls for', () => {
    const wrong = gold.ambiguity.filter(({ input, lemma, readings }) => {
      const target = gold.nouns.find((noun) => noun.lemma === lemma)?.gender === 'm' ? 'организатор' : 'секс-работница';
      const expected = readings.map((reading) => formIn(phraseOf(target), 0, slotOf(reading)));
      return !expected.includes(replace(input, lemma, target).replacements[0]?.label);
    });
    floor(wrong, gold.ambiguity.length, FLOORS.ambiguity, ({ input }) => input);
  });

  it('sentences: their number', () => {
    const wrong = gold.sentences.filter(({ text, count }) => splitSentences(text, 0, text.length).length !== count);
    floor(wrong, gold.sentences.length, FLOORS.sentences, ({ text }) => text);
  });

  it('languages: Russian and English are told from others', () => {
    const wrong = gold.languageId.filter(({ lang, text }) => {
      const { cyrillic, latin } = detectLanguage(text);
      return (cyrillic ?? latin ?? 'other') !== (lang === 'ru' || lang === 'en' ? lang : 'other');
    });
    floor(wrong, gold.languageId.length, FLOORS.languages, ({ lang, text }) => `${lang}: ${text}`);
  });
});

const FLOORS = { replacements: 94, ambiguity: 130, sentences: 101, languages: 67 };

function floor<T>(wrong: readonly T[], all: number, least: number, show: (item: T) => string): void {
  assert.ok(all - wrong.length >= least, `${all - wrong.length} of ${all} right, ${least} needed. Wrong:\n${wrong.map(show).join('\n')}`);
  assert.ok(all - wrong.length <= least, `${all - wrong.length} of ${all} are right now: raise the floor from ${least}`);
}

/** The sentence without its brackets, and what could stand in place of the bracketed words. */
function replace(input: string, avoid: string, prefer: string): { text: string; replacements: Replacement[] } {
  const text = input.replace('[', '').replace(']', '');
  const start = input.indexOf('[');
  const end = input.indexOf(']') - 1;
  const source = phraseOf(avoid);
  const tokens = tokenize(text, 0, text.length).map((token) => ({ ...token, language: 'ru' as const }));
  const designations = [{ language: 'ru' as const, wording: source.lemma, phrase: source, role: { kind: 'name' as const } }];
  const occurrence = createTermRecognizer(designations, indexForms(designations))
    .recognize(tokens, text)
    .find((found) => found.start < end && found.end > start);
  if (!occurrence) return { text, replacements: [] };
  const { first, last, words, readings } = occurrence;
  const site: Site = {
    tokens,
    first,
    last,
    start: occurrence.start,
    end: occurrence.end,
    source,
    readings,
    words,
    text,
    segmentStart: 0,
    segmentEnd: text.length,
    usesYo: true,
  };
  return { text, replacements: russian.replace(site, phraseOf(prefer)) };
}

function phraseOf(lemma: string): Phrase {
  const known = gold.nouns.find((noun) => noun.lemma === lemma);
  const gender = known && ({ m: 'm', f: 'f', n: 'n', mf: 'c' } as const)[known.gender as 'm'];
  return russian.inflect(lemma, known ? { gender, animate: known.animacy === 'animate', head: known.head } : {});
}

/** «sg.gen» as a slot. */
function slotOf(reading: string): number {
  const [number, kase] = reading.split('.');
  const index = ['nom', 'gen', 'dat', 'acc', 'ins', 'prep'].indexOf(kase);
  return number === 'sg' ? singular(index) : plural(index);
}
