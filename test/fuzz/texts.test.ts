import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ALL_PLATFORMS, applyEdits, concealed, type Draft, lengthsOf, threadOf } from '../../server/src/core/index.js';
import { addCorrection, addKept, readCorrections, readKept, removeKept } from '../../server/src/core/teams.js';
import { readDictionary } from '../../server/src/core/terminology/readDictionary.js';
import { createTranslationReviewer, exportPair, EXCHANGE_FORMATS } from '../../server/src/core/translations.js';
import { builtInReviewer, translationData } from '../builtIn.js';

/** The same texts each time, a failure prints its seed; `FUZZ=5000 SEED=7` tries others, and more. */
const RUNS = { seed: Number(process.env.SEED ?? 20261127), numRuns: Number(process.env.FUZZ ?? 150) };

/** Pieces of drafts as people write them, and signs that mean something to one of the readers. */
const PIECES = [
  ...['prostitute', 'проституток', 'секс-работницы', 'victims of prostitution', 'Anna', 'Ивана Петрова', '+7 (912) 345-67-89', 'a@b.org'],
  ...[
    '«',
    '»',
    '“',
    '”',
    '"',
    "'",
    '(',
    ')',
    '[',
    ']',
    '](',
    '![',
    '<',
    '>',
    '<!--',
    '-->',
    '<!-- zontik: keep "prostitute" -->',
    '```',
    '`',
  ],
  ...['*', '**', '_', '~~', '#', '#prostitute', '@', '|', '\n', '\n\n', '\r\n', '\r', '    ', '\t', '- ', '1. ', '> ', '---', '\n---\n'],
  ...['.', '…', '?', ',', ':', '—', '-', '\u00ad', '\u00a0', '\u200d', '\ufeff', '\0', '\ufffc', '\ud83d', '\ude00', '👩🏽‍💻', '\u0301'],
  ...[
    '5',
    '18 500',
    '9 ноября',
    '6.11',
    'https://example.org/a_b',
    'ул. Ленина, д. 5',
    'said',
    'сказала',
    'not ',
    'не ',
    '&amp;',
    '&#x110000;',
  ],
];
const text = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constant(' ') },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));
const format = fc.constantFrom('markdown' as const, 'plaintext' as const);

describe('any text', function () {
  this.timeout(300_000);

  it('can be reviewed: findings lie in it, in order, and their suggestions can be applied', () => {
    fc.assert(
      fc.property(text, format, (written, kind) => {
        const draft: Draft = { text: written, format: kind };
        let last = 0;
        const advice = builtInReviewer().review(draft);
        for (const { start, end, suggestions, message, gist, article, excerpt, masked } of advice) {
          assert.ok(last <= start && start < end && end <= written.length, `${last} ${start} ${end}`);
          last = start;
          for (const { edits } of suggestions) assert.equal(typeof applyEdits(written, [...edits]), 'string');
          assert.ok(message('en') && message('ru') && gist('en') && excerpt);
          article('ru');
          if (masked !== undefined) assert.notEqual(masked, written.slice(start, end));
        }
        concealed(written, advice);
        builtInReviewer().agreedTerms(draft);
        builtInReviewer().termsIn(draft);
      }),
      RUNS,
    );
  });

  it('can be counted and made a thread of', () => {
    fc.assert(
      fc.property(text, format, fc.constantFrom(...ALL_PLATFORMS), (written, kind, platform) => {
        const draft: Draft = { text: written, format: kind };
        for (const { parts } of lengthsOf(draft, ALL_PLATFORMS))
          assert.ok(parts.every(({ count }) => Number.isInteger(count) && count >= 0));
        const thread = threadOf(draft, platform);
        if (thread) assert.equal(typeof applyEdits(written, [...thread.edits]), 'string');
      }),
      RUNS,
    );
  });

  it('can be compared with any other, and handed on', () => {
    const reviewer = createTranslationReviewer(translationData(), builtInReviewer());
    const one = fc.oneof(
      text,
      fc.constant(''),
      text.map((each) => `${each}\n\n`.repeat(10)),
      fc.constant('Суд назначен на 9 ноября.\n\n'.repeat(20)),
    );
    fc.assert(
      fc.property(one, one, (first, second) => {
        const drafts = [first, second].map((each): Draft => ({ text: each, format: 'markdown' }));
        const review = reviewer.review(drafts[0], drafts[1]);
        if (typeof review === 'string') return;
        for (const finding of review.findings) assert.ok(finding.severity);
        for (const kind of EXCHANGE_FORMATS) assert.equal(typeof exportPair(review, kind, 'ru', 'a'), 'string');
      }),
      { ...RUNS, numRuns: 60 },
    );
  });
});

describe('any file of a team', function () {
  this.timeout(300_000);
  const folder = join(__dirname, '../../dictionaries/work');
  const yaml = readFileSync(
    join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.yaml'))!,
    ),
    'utf8',
  );
  const csv =
    'concept,language,term,status,why\nhelper,en,peer navigator,preferred,"So it is, ""here""."\nhelper,ru,дворянка,не рекомендуется,\n';
  const tbx =
    '<?xml version="1.0"?><tbx type="TBX-Basic"><text><body><conceptEntry id="a"><langSec xml:lang="en"><termSec><term>peer</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec></conceptEntry></body></text></tbx>';
  const kept = '- exact: prostitute\n  file: a.md\n  reason: a survey\n';

  /** A file with some of its parts cut out, doubled, moved or replaced. */
  const mutated = (original: string): fc.Arbitrary<string> => {
    const change = fc.record({
      at: fc.nat(original.length),
      length: fc.nat(30),
      by: fc.oneof(
        fc.constantFrom(
          ...PIECES,
          '&x',
          '*x',
          '!!js/function ',
          '<<: ',
          '{',
          '}',
          '? ',
          '|-',
          '%YAML 9',
          '<![CDATA[',
          '<!DOCTYPE',
          ';',
          '"',
        ),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      move: fc.nat(original.length),
    });
    return fc
      .array(change, { minLength: 1, maxLength: 8 })
      .map((changes) =>
        changes.reduce(
          (now, { at, length, by, move }) => now.slice(0, at) + by + now.slice(move, move + length) + now.slice(at + length),
          original,
        ),
      );
  };
  const files: readonly [name: string, original: string][] = [
    ['a.yaml', yaml],
    ['a.csv', csv],
    ['a.tsv', csv.replaceAll(',', '\t')],
    ['a.tbx', tbx],
  ];
  for (const [path, original] of files) {
    it(`${path.slice(2)}: is read, or its problems are told where they are`, () => {
      fc.assert(
        fc.property(
          fc.oneof({ weight: 4, arbitrary: mutated(original) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
          (written) => {
            const { problems } = readDictionary([{ path, text: written }]);
            for (const { start, end, message } of problems) {
              assert.ok(0 <= start && start <= end && end <= written.length, `${start} ${end} ${written.length}`);
              assert.ok(message.en && message.ru);
            }
          },
        ),
        RUNS,
      );
    });
  }

  it('kept.yaml and *.pair.yaml: are read, and can be added to', () => {
    fc.assert(
      fc.property(fc.oneof(mutated(kept), fc.string({ unit: 'binary' })), (written) => {
        readKept({ path: 'kept.yaml', text: written });
        readCorrections({ path: 'a.pair.yaml', text: written });
        addKept(written, { exact: 'a', prefix: '', suffix: '', file: 'a.md', reason: '' }, 'en');
        removeKept(written, { start: 0, end: written.length });
        addCorrection(written, 'together', { ru: ['а'], en: ['a'] } as never, 'en');
      }),
      RUNS,
    );
  });
});
