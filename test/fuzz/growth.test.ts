import assert from 'node:assert/strict';
import { type Draft, lengthsOf, ALL_PLATFORMS, threadOf } from '../../server/src/core/index.js';
import { createTranslationReviewer } from '../../server/src/core/translations.js';
import { builtInReviewer, translationData } from '../builtIn.js';
import { processorTime } from '../processorTime.js';

/** Texts of about a given length that lead careless searches astray. */
const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'a word without end': (length) => 'a'.repeat(length),
  'a hashtag without end': (length) => '#' + 'проститутка'.repeat(length / 11),
  'quotation marks that open': (length) => '«'.repeat(length),
  'quotation marks with a letter each': (length) => '“a '.repeat(length / 3),
  'halves of characters': (length) => '\uD83D'.repeat(length),
  'accents heaped on one letter': (length) => 'a' + '\u0301'.repeat(length),
  'marks of quotation': (length) => '>'.repeat(length),
  'marks of emphasis': (length) => '*a _b '.repeat(length / 6),
  'brackets in brackets': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'links that break off': (length) => '[a]('.repeat(length / 4),
  'a fence that stays open': (length) => '```\n' + 'a prostitute\n'.repeat(length / 13),
  'comments that stay open': (length) => '<!-- '.repeat(length / 5),
  'tags that stay open': (length) => '<a b="'.repeat(length / 6),
  'list marks in a row': (length) => '- '.repeat(length / 2),
  'spaces inside a line': (length) => `a${' '.repeat(length)}b`,
  tabs: (length) => '\t'.repeat(length),
  'dots and letters': (length) => 'a.'.repeat(length / 2),
  'beginnings of addresses': (length) => 'a@a.'.repeat(length / 4),
  'an address without end': (length) => `http://a.b/${'c/'.repeat(length / 2)}`,
  'a telephone number without end': (length) => '+7 '.repeat(length / 3),
  'wordings in one sentence': (length) => 'prostitute, '.repeat(length / 12),
  'claims in one sentence': (length) => 'проституция и торговля людьми, '.repeat(length / 31),
  'names in one sentence': (length) => 'Иван Петров '.repeat(length / 12),
  'a table': (length) => `| a | b |\n|---|---|\n${'| a | prostitute |\n'.repeat(length / 19)}`,
  'lines as old Macs end them': (length) => 'Prostitutes were fined.\r\r'.repeat(length / 25),
  'a row of cells': (length) => `| a |\n|---|\n|${' prostitute |'.repeat(length / 13)}`,
  'turns of an interview': (length) => '— Вы проститутка? — сказала она.\n\n'.repeat(length / 36),
  'quotations in quotations': (length) => '«'.repeat(length / 2) + 'проститутка' + '»'.repeat(length / 2),
  'words in quotations in quotations': (length) => '«проститутка '.repeat(length / 14) + '»'.repeat(length / 14),
  'dashes in a quotation': (length) => `«${'проститутка “x” — y '.repeat(length / 20)}»`,
  'remarks in what is said': (length) => '— Да, — сказала она, — проститутка — и что — '.repeat(length / 46),
  'a list': (length) => '- prostitute\n'.repeat(length / 13),
  'claims in one paragraph': (length) => 'The prostitute said that victims of prostitution are sold. '.repeat(length / 59),
};

const isRussian = (text: string): boolean => /[а-я]/i.test(text);
const SENTENCES = { ru: 'Заседание назначено на 9 ноября. ', en: 'The hearing is set for 9 November. ' };

/**
 * Lengths from which growth is measured until one shows none of a square. What else the machine does makes a measurement longer, never shorter, and
 * a text may be read in another way from some length on; but what grows with the square does so from each of them.
 */
const LENGTHS = [24_000, 48_000, 96_000];
const FACTOR = 4;
/** Four times the text may take four times the time, and something for the collector of garbage; the square would be sixteen times. */
const MOST = 10;
/** What is over sooner than this, in milliseconds of the processor, cannot be told from noise. */
const NOISE = 150;

describe('time grows with the length of the text, not with its square', function () {
  this.timeout(300_000);

  const ways: Readonly<Record<string, () => (draft: Draft) => unknown>> = {
    'a review': () => (draft) => builtInReviewer().review(draft),
    'what is said of it': () => (draft) => {
      const advice = builtInReviewer().review({ ...draft, text: draft.text.slice(0, draft.text.length / 4) });
      for (const each of advice) assert.ok(each.message('en') && each.suggestions && each.related);
    },
    'the length of a post': () => (draft) => lengthsOf(draft, ALL_PLATFORMS),
    'a thread': () => (draft) => threadOf(draft, 'x'),
    'a comparison': () => {
      const compare = createTranslationReviewer(translationData(), builtInReviewer());
      return ({ text, format }) => {
        const [own, other] = isRussian(text) ? (['ru', 'en'] as const) : (['en', 'ru'] as const);
        const written = { text: `${SENTENCES[own].repeat(20)}\n\n${text}`, format };
        let compared: unknown;
        // One of these translations is about as long in words.
        for (const more of [1 / 200, 0, 1 / 40]) {
          compared = compare.review(written, { text: SENTENCES[other].repeat(20 + text.length * more), format });
          // Figures without words are in no language.
          if (typeof compared !== 'string' || (compared === 'one-language' && !/\p{L}/u.test(text))) return;
        }
        assert.fail(`not compared: ${compared as string}`);
      };
    },
  };
  for (const [way, make] of Object.entries(ways)) {
    describe(way, () => {
      let work: (draft: Draft) => unknown;
      before(() => {
        work = make();
        // What the first words wake up is no part of their growth.
        for (const text of Object.values(TEXTS)) work({ text: text(400), format: 'markdown' });
      });
      for (const [what, text] of Object.entries(TEXTS)) {
        it(what, () => {
          const told: string[] = [];
          for (const length of LENGTHS) {
            const [short, long] = [text(length), text(FACTOR * length)].map((each): Draft => ({ text: each, format: 'markdown' }));
            const [brief, lengthy] = [cost(() => work(short)), cost(() => work(long))];
            if (lengthy < NOISE || lengthy < MOST * brief) return;
            told.push(`${length}: ${brief.toFixed()} ms, then ${lengthy.toFixed()} ms`);
          }
          assert.fail(told.join('; '));
        });
      }
    });
  }
});

/** Milliseconds of the processor's work. */
function cost(work: () => unknown): number {
  const began = processorTime();
  work();
  return processorTime() - began;
}
