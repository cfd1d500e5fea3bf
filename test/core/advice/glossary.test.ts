import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { writeGlossaryContents, writeGlossaryCsv, writeGlossaryPages, writeGlossaryTbx } from '../../../server/src/core/index.js';
import { readDictionary } from '../../../server/src/core/terminology/readDictionary.js';
import { createTermbase } from '../../../server/src/core/terminology/termbase.js';
import { builtInDictionary, builtInReviewer } from '../../builtIn.js';

/** The whole termbase, for readers, spreadsheets and CAT tools. */
describe('the glossary', () => {
  const { termbase } = builtInReviewer();

  describe('as TBX-Basic', () => {
    const tbx = writeGlossaryTbx(termbase);

    it('is valid', async () => {
      assert.deepEqual(await faultsIn(tbx), []);
    });

    for (const [fault, broken] of [
      ['a status of our own invention', tbx.replace('preferredTerm-admn-sts', 'preferred')],
      ['a subject field beside a term', tbx.replace('<termNote type="partOfSpeech">', '<descrip type="subjectField">x</descrip>$&')],
      ['a language section without a language', tbx.replace('<langSec xml:lang="en">', '<langSec>')],
      ['an id twice', tbx.replace(/(<conceptEntry id=")([^"]+)("[^]*?<conceptEntry id=")[^"]+/, '$1$2$3$2')],
    ] as const) {
      it(`would not be valid with ${fault}`, async () => {
        assert.notEqual(broken, tbx);
        assert.notDeepEqual(await faultsIn(broken), []);
      });
    }

    it('holds every concept', () => {
      const ids = [...tbx.matchAll(/<conceptEntry id="([^"]+)"/g)].map(([, id]) => id);
      const designated = builtInDictionary().concepts.filter(({ terms }) => terms.length > 0);
      assert.deepEqual(ids.sort(), designated.map(({ id }) => id).sort());
    });
  });

  it('has a page for each subject field, with the id of each concept as an anchor and nothing left untranslated', () => {
    const pages = writeGlossaryPages(termbase);
    for (const concept of builtInDictionary().concepts) {
      const page = pages.get(concept.subject)!;
      assert.ok(page.includes(`\n## ${concept.id}\n`), concept.id);
      for (const text of [concept.definition, concept.why]) {
        assert.ok(page.includes(text.en) && page.includes(text.ru), concept.id);
        assert.ok(/[а-яё]/i.test(text.ru) && !/[а-яё]/i.test(text.en.replace(/«[^»]*»/g, '')), `${concept.id}: ${text.en} · ${text.ru}`);
      }
    }
  });

  it('has links that lead to an entry', () => {
    const pages = writeGlossaryPages(termbase);
    for (const [subject, page] of pages) {
      for (const [link, other, id] of page.matchAll(/\]\(([\w-]*)(?:\.md)?#([\w-]+)\)/g))
        assert.ok(pages.get(other || subject)?.includes(`\n## ${id}\n`), `${subject}: ${link}`);
    }
  });

  it('has a whole entry for a concept without terms, and a line in the contents', () => {
    const termless = createTermbase([readDictionary([{ path: 'apart.yaml', text: TERMLESS }])]);
    assert.equal(writeGlossaryPages(termless).get('team'), TERMLESS_PAGE);
    assert.equal(writeGlossaryContents(termless, 'zontik:'), '## team\n\n- [apart](zontik:apart.md)\n');
  });

  it('has as many cells in each row of the CSV as in its heading', () => {
    const rows = writeGlossaryCsv(termbase).split('\r\n').slice(0, -1);
    const cells = (row: string): number => row.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
    assert.deepEqual([...new Set(rows.map(cells))], [cells(rows[0])]);
  });
});

const TERMLESS = `concept: apart
subject: team
definition: { en: Two things., ru: Две вещи. }
why: { en: They differ., ru: Они разные. }
advice: { en: Name both., ru: Назовите обе. }
sources: [{ title: House style }]
en: []
ru: []
examples: { en: [], ru: [] }
`;

const TERMLESS_PAGE = `# team

## apart

**English.** Two things.

- Why: They differ.
- What to do: Name both.

**По-русски.** Две вещи.

- Почему: Они разные.
- Что делать: Назовите обе.

Sources · Источники

- House style
`;

const schema = readFileSync(join(__dirname, 'tbx-basic.rng'), 'utf8');

async function faultsIn(tbx: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'glossary.tbx', contents: tbx },
    schema: { fileName: 'tbx-basic.rng', contents: schema },
    extension: 'relaxng',
    // Two megabytes of XML take more than the default.
    initialMemoryPages: 4096,
    maxMemoryPages: 8192,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
