import assert from 'node:assert/strict';
import { writeGlossaryCsv, writeGlossaryTbx } from '../../../server/src/core/index.js';
import { createTeamReviewer, type TeamReviewer } from '../../../server/src/core/teams.js';
import { readDictionary } from '../../../server/src/core/terminology/readDictionary.js';
import { applyEdits } from '../../applyEdits.js';
import { builtInDictionary, builtInReviewer, builtInTermbase } from '../../builtIn.js';

/** Lists of terms as teams keep them: in a spreadsheet, or exported from a CAT tool. */
describe('a team’s list of terms', () => {
  it('counts as a dictionary when it has a term in each row', () => {
    const team = reviewerWith(
      'terms.csv',
      'concept,language,term,status\nhelper,en,peer navigator,preferred\nhelper,en,wibbler,deprecated\n',
    );
    assert.deepEqual(team.problems, []);
    assert.deepEqual(rewritten(team, 'Two wibblers came.'), ['Two peer navigators came.']);
  });

  it('counts with Russian column names and semicolons, as Excel saves it', () => {
    const team = reviewerWith(
      'термины.csv',
      'понятие;язык;термин;статус;почему\r\nравная;русский;равная консультантка;рекомендуется;\r\nравная;русский;дворянка;не рекомендуется;"Так не говорят; смотрите словарь."\r\n',
    );
    assert.deepEqual(team.problems, []);
    const [advice] = team.reviewer.review({ text: 'Мы позвали трёх дворянок.', format: 'plaintext' });
    assert.match(advice.message('ru'), /Так не говорят; смотрите словарь\./);
    assert.deepEqual(rewritten(team, 'Мы позвали трёх дворянок.'), ['Мы позвали трёх равных консультанток.']);
  });

  it('counts when a row says what to avoid and what to write', () => {
    const team = reviewerWith('house.tsv', 'Avoid\tWrite\nwibbler; wobbler\tpeer navigator\n');
    assert.deepEqual(rewritten(team, 'A wobbler came.'), ['A peer navigator came.']);
  });

  it('knows the agreed pair of a bilingual list', () => {
    const { reviewer } = reviewerWith('pairs.csv', 'en,ru\ndrop-in centre; drop-in,низкопороговый центр\n');
    const concept = reviewer.termbase.concepts.get('team-drop-in-centre')!;
    assert.deepEqual(
      concept.terms.map(({ language, wordings, status }) => [language, wordings, status]),
      [
        ['en', ['drop-in centre', 'drop-in'], 'preferred'],
        ['ru', ['низкопороговый центр'], 'preferred'],
      ],
    );
  });

  for (const [place, file, expected] of [
    ['an unknown status', 'term,language,status\nwibbler,en,depricated\n', 'depricated | “depricated” is not valid for “status”'],
    ['an unknown language', 'term,language,status\nwibbler,Dutch,preferred\n', 'Dutch | “Dutch” is not valid for “language”'],
    ['a row without a term', 'term,language\n,en\nwibbler,en\n', ',en | This row has no term.'],
    ['a heading nobody understands', 'foo,bar\nwibbler,en\n', 'foo,bar | The first row names no columns we know.'],
    ['a quotation mark that stays open', 'term,language\n"wibbler,en\n', '"wibbler,en | A quotation mark is opened here'],
  ] as const) {
    it(`says where there is ${place}`, () => {
      const { problems } = readDictionary([{ path: 'terms.csv', text: file }]);
      assert.equal(problems.length, 1);
      const [{ start, end, message }] = problems;
      assert.ok(`${file.slice(start, end)} | ${message.en}`.startsWith(expected), `${file.slice(start, end)} | ${message.en}`);
    });
  }

  it('counts in its other rows when one is faulty, and a faulty row offers nothing', () => {
    const rows = 'term,language,status\nwibbler,Dutch,deprecated\nwobbler,en,depricated\nFreier,de,preferred\npeer,en,preferred\n';
    const { concepts, problems } = readDictionary([{ path: 'terms.csv', text: rows }]);
    assert.deepEqual(
      concepts.map(({ terms }) => terms.map(({ wordings }) => wordings)),
      [[['peer']]],
    );
    assert.equal(problems.length, 2);
  });

  it('may name one replacement in several rows', () => {
    const team = reviewerWith('house.csv', 'avoid,write\nwibbler,peer navigator\nwobbler,peer navigator\n');
    assert.deepEqual(rewritten(team, 'A wibbler came.'), ['A peer navigator came.']);
    assert.deepEqual(rewritten(team, 'A wobbler came.'), ['A peer navigator came.']);
  });

  it('speaks where the built-in dictionaries speak as well', () => {
    const team = reviewerWith('house.csv', 'avoid,write\nprostitute,provider of sexual services\n');
    assert.deepEqual(rewritten(team, 'A prostitute came.'), ['A provider of sexual services came.']);
  });

  it('counts as TBX of the 2019 edition, data categories as elements', () => {
    const team = reviewerWith(
      'cat.tbx',
      `<?xml version="1.0"?><tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">
        <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="helper"><langSec xml:lang="en-GB">
        <termSec><term>peer navigator</term></termSec>
        <termSec><term>wibbler</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
        </langSec><langSec xml:lang="de"><termSec><term>Lotse</term></termSec></langSec></conceptEntry></body></text></tbx>`,
    );
    assert.deepEqual(team.problems, []);
    assert.deepEqual(rewritten(team, 'A wibbler came.'), ['A peer navigator came.']);
  });

  it('counts as TBX of the 2008 edition, which many CAT tools write', () => {
    const team = reviewerWith(
      'cat.tbx',
      `<?xml version="1.0"?><martif type="TBX" xml:lang="en"><text><body><termEntry id="helper"><langSet xml:lang="ru">
        <tig><term>равный консультант</term></tig>
        <ntig><termGrp><term>дворянин</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
        </langSet></termEntry></body></text></martif>`,
    );
    assert.deepEqual(team.problems, []);
    assert.deepEqual(rewritten(team, 'Пришли пять дворян.'), ['Пришли пять равных консультантов.']);
  });

  it('says where TBX breaks off, and keeps what stands before', () => {
    const text =
      '<tbx><text><body><conceptEntry id="a"><langSec xml:lang="en"><termSec><term>peer</term></termSec></langSec></conceptEntry><conceptEntry';
    const { problems, concepts } = readDictionary([{ path: 'cat.tbx', text }]);
    assert.equal(concepts.length, 1);
    assert.match(problems[0].message.en, /not valid XML/);
  });

  it('says when a file is no TBX at all', () => {
    const { problems } = readDictionary([{ path: 'cat.tbx', text: '<html></html>' }]);
    assert.match(problems[0].message.en, /not TBX/);
  });

  for (const [format, write] of [
    ['csv', writeGlossaryCsv],
    ['tbx', writeGlossaryTbx],
  ] as const) {
    it(`loses nothing when the glossary is exported as ${format.toUpperCase()} and taken in again`, () => {
      const team = reviewerWith(`export.${format}`, write(builtInReviewer().termbase));
      assert.deepEqual(team.problems, []);
      // One of each concept: all of them would take as long as their own test.
      const texts = [...builtInDictionary().examples.values()].flatMap((examples, index) => examples[index % examples.length]?.text ?? []);
      const changed = texts.filter((text) => summary(team.reviewer, text) !== summary(builtInReviewer(), text));
      assert.deepEqual(changed, []);
    });
  }
});

function reviewerWith(path: string, text: string): TeamReviewer {
  return createTeamReviewer(builtInTermbase(), [{ path, text }]);
}

function rewritten({ reviewer }: TeamReviewer, text: string): string[] {
  return reviewer.review({ text, format: 'plaintext' }).map(({ suggestions: [first] }) => applyEdits(text, first.edits));
}

function summary(reviewer: TeamReviewer['reviewer'], text: string): string {
  return reviewer
    .review({ text, format: 'plaintext' })
    .map(({ start, end, concept, severity, suggestions }) => `${start}-${end} ${concept} ${severity} ${suggestions[0]?.label}`)
    .join('\n');
}
