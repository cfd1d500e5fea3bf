import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mentionsMinorAge } from '../../../server/src/core/language/english/ages.js';
import { indefiniteArticle } from '../../../server/src/core/language/english/article.js';
import { english } from '../../../server/src/core/language/english/english.js';
import { BASE, ING, PAST, PAST_PARTICIPLE, PLURAL, SINGULAR, THIRD_PERSON } from '../../../server/src/core/language/english/slots.js';
import { inAmericanSpelling, spellingVariants, usesAmericanSpelling } from '../../../server/src/core/language/english/spellingVariants.js';
import type { Edit, Grammar, Site } from '../../../server/src/core/language/language.js';
import { formIn, formsOf, type PartOfSpeech, type Phrase } from '../../../server/src/core/language/phrase.js';
import { tokenize } from '../../../server/src/core/language/tokenize.js';
import * as sentences from './english.sentences.js';

interface Gold {
  replacements: { category: string; input: string; avoid: string; prefer: string; expected: string[] }[];
  plurals: { singular: string; plural: string }[];
  articles: { next: string; article: string }[];
}
const gold: Gold = JSON.parse(readFileSync(new URL('./inflection-gold.json', import.meta.url), 'utf8')).english;

describe('English nouns', () => {
  it('have the plurals of the gold list', () => {
    for (const { singular, plural } of gold.plurals) assert.deepEqual(numbers(singular), [singular, plural]);
  });

  for (const [lemma, plural] of [
    ['woman* of easy virtue', 'women of easy virtue'],
    ['woman* doctor', 'women doctors'],
    ['community most affected by HIV', 'communities most affected by HIV'],
    ['person dependent on drugs', 'people dependent on drugs'],
    ['person who no longer uses drugs', 'people who no longer use drugs'],
    ['person who uses drugs and sells sex', 'people who use drugs and sell sex'],
    ['person in a difficult situation', 'people in difficult situations'],
    ['trans woman who does sex work', 'trans women who do sex work'],
    ['person who can be deported', 'people who can be deported'],
    ['lady-in-waiting', 'ladies-in-waiting'],
    ["sex worker's child", "sex worker's children"],
  ] as const) {
    it(`“${lemma}” → “${plural}”`, () => assert.equal(numbers(lemma)[1], plural));
  }

  it('keep to the one number they have', () => {
    assert.deepEqual(numbers('sex work'), ['sex work', undefined]);
    assert.deepEqual(numbers('prostitution', { number: 'singular' }), ['prostitution', undefined]);
    assert.deepEqual(numbers('sexual services'), [undefined, 'sexual services']);
    assert.deepEqual(numbers('people who use drugs'), [undefined, 'people who use drugs']);
  });

  it('take stated forms before those of the rules', () => {
    assert.equal(numbers('brother', { forms: { plural: ['brethren', 'brothers'] } })[1], 'brethren');
    assert.equal(numbers('red light area', { forms: { plural: 'areas of red light' } })[1], 'areas of red light');
  });

  it('are recognised in other spellings and doubles too', () => {
    assert.deepEqual(formTexts('labour organiser', 1), ['organiser', 'organisers', 'organizer', 'organizers']);
    assert.ok(formTexts('person who sells sex', 0).includes('persons'));
  });

  it('let a marked word beside the head stand in either number', () => {
    const phrase = english.inflect('sale of body*', {});
    assert.equal(phrase.head, 0);
    assert.deepEqual(formTexts('sale of body*', 2), ['body', 'bodies']);
  });
});

describe('English verbs', () => {
  for (const [lemma, ...forms] of [
    ['sell sex', 'sell sex', 'sells sex', 'sold sex', 'sold sex', 'selling sex'],
    ['to do sex work', 'do sex work', 'does sex work', 'did sex work', 'done sex work', 'doing sex work'],
    ['traffic', 'traffic', 'traffics', 'trafficked', 'trafficked', 'trafficking'],
    ['die by suicide', 'die by suicide', 'dies by suicide', 'died by suicide', 'died by suicide', 'dying by suicide'],
    ['begin', 'begin', 'begins', 'began', 'begun', 'beginning'],
    ['undergo tests', 'undergo tests', 'undergoes tests', 'underwent tests', 'undergone tests', 'undergoing tests'],
    ['offer', 'offer', 'offers', 'offered', 'offered', 'offering'],
    ['occur', 'occur', 'occurs', 'occurred', 'occurred', 'occurring'],
    ['travel', 'travel', 'travels', 'travelled', 'travelled', 'travelling'],
    ['pity', 'pity', 'pities', 'pitied', 'pitied', 'pitying'],
  ] as const) {
    it(forms.join(', '), () => {
      const phrase = english.inflect(lemma, { partOfSpeech: 'verb' });
      assert.deepEqual(
        [BASE, THIRD_PERSON, PAST, PAST_PARTICIPLE, ING].map((slot) => formIn(phrase, 0, slot)),
        forms,
      );
    });
  }

  it('hold places for the writer’s own words', () => {
    assert.deepEqual(
      english.inflect("sell one's body*", { partOfSpeech: 'verb' }).pieces.map(({ wildcard }) => wildcard),
      [undefined, 'possessive', undefined],
    );
    assert.equal(english.inflect('prostitute oneself', { partOfSpeech: 'verb' }).pieces[1].wildcard, 'reflexive');
  });

  it('are recognised in all forms of be', () => {
    const texts = english.inflect('be on the game', { partOfSpeech: 'verb' });
    assert.deepEqual(new Set(formsOf(texts.pieces[0]).map(({ text }) => text)), new Set('be am are is was were been being'.split(' ')));
  });
});

describe('English lemmas', () => {
  it('are total', () => {
    assert.equal(english.inflect('', {}).pieces.length, 0);
    assert.equal(english.inflect('~ living with HIV', {}).partOfSpeech, 'adjective');
    assert.equal(english.inflect('on the game', { partOfSpeech: 'fixed' }).lemma, 'on the game');
    assert.equal(english.inflect('???', { partOfSpeech: 'verb' }).pieces.length, 1);
  });
});

describe('English articles', () => {
  it('are those of the gold list', () => {
    for (const { next, article } of gold.articles) assert.equal(indefiniteArticle(next), article, next);
  });

  it('go by sound', () => {
    const an = 'unidentified uninformed unimportant unissued urge Uzbek 11th 8,000 800 18.5 MSc MPs hCG F-word A-level only'.split(' ');
    const a = 'unique universal unilateral usual utensil Ukrainian ubiquitous eunuch once PhD U-turn 110 1,800 180 USB “unit”'.split(' ');
    assert.deepEqual(
      an.filter((word) => indefiniteArticle(word) !== 'an'),
      [],
    );
    assert.deepEqual(
      a.filter((word) => indefiniteArticle(word) !== 'a'),
      [],
    );
  });
});

describe('British and American spelling', () => {
  it('are both known', () => {
    assert.deepEqual(spellingVariants('decriminalisation'), ['decriminalization']);
    assert.deepEqual(spellingVariants('labor'), ['labour']);
    assert.deepEqual(spellingVariants('kerb-crawler'), ['curb-crawler']);
    assert.deepEqual(spellingVariants('programmes'), ['programs']);
    assert.deepEqual(spellingVariants('travelled'), ['traveled']);
  });

  it('leave words alone that have one spelling', () => {
    const words = 'advertise exercise promise supervised raising size prize seized worker for person sexual rapist'.split(' ');
    assert.deepEqual(
      words.filter((word) => spellingVariants(word).length > 0),
      [],
    );
  });

  it('are told apart by the draft, -ize being international', () => {
    assert.equal(usesAmericanSpelling('The labor center'), true);
    assert.equal(usesAmericanSpelling('The labour centre organized a march'), false);
    assert.equal(usesAmericanSpelling('We criminalize nobody'), true);
    assert.equal(usesAmericanSpelling('Nothing to tell'), false);
    assert.equal(inAmericanSpelling('decriminalise labour'), 'decriminalize labor');
  });
});

describe('Ages below eighteen', () => {
  for (const text of [
    'A 15-year-old was found.',
    'two 14-year-olds',
    'a 16 year old girl',
    'fifteen-year-old girls',
    'She was aged 16.',
    'girls aged between 12 and 17',
    'a girl of 14',
    'Anna, 15, was found',
    'children under 18',
    'under the age of 18',
    'the under-18s',
    'she was 15 when she left',
    'She started selling sex at 16.',
    '14- and 15-year-olds',
    'aged 13 to 25',
    'a 15-\0year\0-old',
    '17 years of age',
    'a 15yo',
    'her 14-year-old daughter was sold',
  ]) {
    it(`are mentioned in “${text.replaceAll('\0', '')}”`, () => assert.ok(mentionsMinorAge(tokenize(text), text)));
  }

  for (const text of [
    'a 15-year-old law',
    '15 years in prison',
    'aged 24 and 41',
    'aged 16 and over',
    'women aged 15–49',
    'page 15',
    '12 sex workers',
    'in Rome, 15, in Milan 20',
    'her 5-year-old son',
    'under 25s',
    'a group of 14',
    'girls of 15 countries',
    'children of 12 women',
    'a 15-year sentence',
    'she was 15 minutes late',
    '115-year-old',
    'at the age of 45',
  ]) {
    it(`are not mentioned in “${text}”`, () => assert.ok(!mentionsMinorAge(tokenize(text), text)));
  }
});

describe('English replacements', () => {
  for (const { category, input, avoid, prefer, expected } of gold.replacements) {
    const mark = category === 'verb' ? 'verb: ' : '';
    it(`gold: ${input} → ${expected[0]}`, () => assert.ok(expected.includes(offers(input, mark + avoid, mark + prefer)[0]?.text)));
  }

  for (const [group, examples] of Object.entries(sentences.groups)) {
    describe(group, () => {
      for (const [input, source, target, expected, grade] of examples) {
        it(`${input} → ${expected}`, () => {
          const [first] = offers(input, source, target);
          assert.equal(first?.text, expected);
          if (grade) assert.equal(first.grade, grade);
        });
      }
    });
  }

  for (const [input, source, target] of sentences.refused) {
    it(`offer nothing for ${input} → ${target}`, () => assert.deepEqual(offers(input, source, target), []));
  }

  it('offer every reading, for review, when a verb form leaves its tense open', () => {
    assert.deepEqual(offers('They [put out] for cash.', 'verb: put out', 'verb: sell sex'), [
      { text: 'They sell sex for cash.', grade: 'review' },
      { text: 'They sold sex for cash.', grade: 'review' },
    ]);
  });

  it('turn a possessive round first and keep the short way second', () => {
    assert.deepEqual(
      offers("the [addicts]' families", 'addict', 'person who uses drugs').map(({ text }) => text),
      ['the families of people who use drugs', "the people who use drugs' families"],
    );
  });

  it('change only what they must', () => {
    const site = siteOf('An [HIV-infected] woman spoke.', phraseOf('adjective: HIV-infected'));
    assert.deepEqual(english.replace(site, phraseOf('adjective: ~ living with HIV'))[0].edits, [
      { start: 0, end: 2, text: 'A' },
      { start: 3, end: 16, text: '' },
      { start: 21, end: 21, text: ' living with HIV' },
    ]);
  });
});

function numbers(lemma: string, grammar: Grammar = {}): (string | undefined)[] {
  const phrase = english.inflect(lemma, { partOfSpeech: 'noun', ...grammar });
  return [formIn(phrase, 0, SINGULAR), formIn(phrase, 0, PLURAL)];
}

function formTexts(lemma: string, piece: number): string[] {
  return formsOf(english.inflect(lemma, { partOfSpeech: 'noun' }).pieces[piece]).map(({ text }) => text);
}

/** Everything offered for the bracketed words, as whole sentences; asterisks are hidden markup. */
function offers(input: string, source: string, target: string): { text: string; grade: string }[] {
  const site = siteOf(input, phraseOf(source));
  return english.replace(site, phraseOf(target)).map(({ edits, grade }) => ({ text: apply(site.text, edits), grade }));
}

/** `verb: sell sex`, `mass: sex work`, `plural: sexual services`; a noun when nothing is said. */
function phraseOf(description: string): Phrase {
  const [, kind, lemma] = /^(?:(verb|adjective|fixed|mass|plural): )?(.*)$/.exec(description)!;
  if (kind === 'mass' || kind === 'plural') return english.inflect(lemma, { number: kind === 'mass' ? 'singular' : 'plural' });
  return english.inflect(lemma, kind ? { partOfSpeech: kind as PartOfSpeech } : {});
}

function siteOf(input: string, source: Phrase): Site {
  const marked = input.replaceAll('*', '\0');
  const start = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  const bracketed = text.slice(start, marked.indexOf(']') - 1);
  const end = start + bracketed.replace(/['’]s?$/, '').length;
  const tokens = tokenize(text).map((token) => ({ ...token, language: 'en' as const }));
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  const words: number[] = [];
  let slots = ~0;
  for (const piece of source.pieces) {
    for (let index = (words.at(-1) ?? first - 1) + 1; index <= last; index++) {
      const word = text.slice(Math.max(tokens[index].start, start), Math.min(tokens[index].end, end)).replaceAll('\0', '').toLowerCase();
      const forms = piece.wildcard
        ? OWN_WORDS.test(word)
          ? [{ slots: ~0 }]
          : []
        : formsOf(piece).filter((form) => form.text.toLowerCase() === word);
      if (forms.length === 0) continue;
      words.push(index);
      slots &= forms.reduce((mask, form) => mask | form.slots, 0);
      break;
    }
  }
  assert.equal(words.length, source.pieces.length, `“${source.lemma}” is in ${input}`);
  return {
    tokens,
    first,
    last,
    start,
    end,
    source,
    readings: [{ series: 0, slots }],
    words,
    text,
    segmentStart: 0,
    segmentEnd: text.length,
    usesYo: false,
  };
}

const OWN_WORDS = /^(?:my|your|his|her|its|our|their|\w+sel(?:f|ves))$/;

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .reverse()
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text)
    .replaceAll('\0', '*');
}
