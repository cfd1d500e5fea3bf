import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import type { MarkupContent } from 'vscode-languageserver/node';
import { writeGlossaryCsv, writeGlossaryPages } from '../../server/src/core/index.js';
import { createCueScan } from '../../server/src/core/confidentiality/cueScan.js';
import { createTeamReviewer } from '../../server/src/core/teams.js';
import { readDictionary } from '../../server/src/core/terminology/readDictionary.js';
import { glossaryRequest, reportRequest } from '../../server/src/protocol/requests.js';
import { builtInTermbase } from '../builtIn.js';
import { teamConceptSaying } from '../teamConcept.js';
import { editorsFor } from './editor.js';

/** What somebody could put into a dictionary or a draft to have more shown, loaded or run than words. */
const TRAPS = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '![](https://example.org/track.png)',
  '[look here](command:workbench.action.terminal.new)',
  '](command:workbench.action.quit)',
  '<https://example.org/>',
  '[x]: https://example.org',
  '$(zap) `code` **bold** _em_ ~~gone~~',
];
const TRAP = TRAPS.join(' ');
const HOSTILE = teamConceptSaying(TRAP);

describe('hostile words', () => {
  const start = editorsFor({ textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } });

  it('are caught by this test where they are not escaped', () => {
    assert.deepEqual(activeParts(`a ${TRAP}`).slice(0, 3), ['HTMLTag', 'HTMLTag', 'HTMLTag']);
    assert.ok(activeParts(TRAPS[2]).includes('Image') && activeParts(TRAPS[3]).includes('Link'));
  });

  it('of a dictionary are words in a hover and in the glossary', async () => {
    const dictionaries = [{ uri: 'file:///t/helper.yaml', text: HOSTILE }];
    const editor = await start('en', { dictionaries, glossary: 'zontik-glossary:/' });
    editor.write('a.md', 'Two wibblers and a helper.');
    assert.equal((await editor.pull('a.md')).length, 1);
    for (const character of [5, 20]) {
      const { value } = (await editor.hover('a.md', 0, character))!.contents as MarkupContent;
      assert.deepEqual(linksIn(value), ['zontik-glossary:/helper.md']);
      assert.deepEqual(activeParts(value), ['Link', 'URL']);
      assert.ok(value.includes('onerror'), value);
    }
    const page = (await editor.ask<string>(glossaryRequest, { concept: 'helper' }))!;
    assert.deepEqual(linksIn(page), ['zontik-glossary:/team.md']);
    assert.deepEqual(activeParts(page), ['Link', 'URL']);
    assert.deepEqual(activeParts((await editor.ask<string>(glossaryRequest, { concept: 'team' }))!), ['Link', 'URL']);
  });

  it('of a dictionary are words in a hover of plain text, without signs that escape anything', async () => {
    const dictionaries = [{ uri: 'file:///t/helper.yaml', text: HOSTILE }];
    const editor = await start('en', { dictionaries }, { textDocument: { diagnostic: {}, hover: { contentFormat: ['plaintext'] } } });
    editor.write('a.md', 'Two wibblers.');
    const { value } = (await editor.hover('a.md', 0, 5))!.contents as MarkupContent;
    assert.ok(value.includes(TRAPS[0]) && !value.includes('\\'), value);
  });

  it('of a draft, its name and a reason are words in a report, whatever form it has', async () => {
    const editor = await start('en');
    editor.write(
      'a.md',
      `A \`code\` prostitute ${TRAP} came. <!-- zontik: keep "prostitute" ${TRAPS[0].replace(/[<>]/g, '')} -->\n\nTwo hookers &lt;img src=x&gt; came.\n`,
    );
    const name = `${TRAP}.md`;
    const html = (await editor.ask<string>(reportRequest, { uri: 'file:///t/a.md', name, format: 'html' }))!;
    const tags = [...new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag.toLowerCase()))].sort();
    const known = [
      'blockquote',
      'body',
      'caption',
      'footer',
      'h1',
      'h2',
      'h3',
      'head',
      'html',
      'li',
      'main',
      'mark',
      'meta',
      'ol',
      'p',
      'section',
      'strong',
      'style',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'title',
      'tr',
    ];
    assert.deepEqual(
      tags.filter((tag) => !known.includes(tag)),
      [],
    );
    assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/);
    assert.doesNotMatch(html.replace(/<style>[^]*?<\/style>/, ''), /<[^>]*\b(on\w+|src|href|style|url)\s*=/i);
    assert.doesNotMatch(/<style>([^]*?)<\/style>/.exec(html)![1], /url\(|@import/);
    const markdown = (await editor.ask<string>(reportRequest, { uri: 'file:///t/a.md', name, format: 'markdown' }))!;
    assert.deepEqual(activeParts(markdown), []);
  });

  it('begin no formula in a glossary for spreadsheets, and come back from there as they were', () => {
    const formula = '=HYPERLINK("https://example.org")';
    const list = `concept,language,term,status,definition\nhelper,en,helper,preferred,"${formula.replaceAll('"', '""')}"\nhelper,en,-wibbler,deprecated,\n`;
    const { reviewer, problems } = createTeamReviewer(builtInTermbase(), [{ path: 'a.csv', text: list }]);
    assert.deepEqual(problems, []);
    assert.equal(reviewer.termbase.concepts.get('helper')!.definition.en, formula);
    const csv = writeGlossaryCsv(reviewer.termbase);
    assert.deepEqual(csv.match(/(^|,)"?[=+\-@\t][^\n]*/gm), null);
    assert.ok(csv.includes(`"'=HYPERLINK(""`));
    const again = readDictionary([
      {
        path: 'b.csv',
        text: csv
          .split('\r\n')
          .filter((row) => /^(concept|helper),/.test(row))
          .join('\r\n'),
      },
    ]);
    assert.deepEqual(again.problems, []);
    const [{ definition, terms }] = again.concepts;
    assert.deepEqual([definition.en, terms.map(({ written }) => written[0])], [formula, ['helper', '-wibbler']]);
  });

  it('make no page of the glossary for the command line anything but words', () => {
    const { reviewer } = createTeamReviewer(builtInTermbase(), [{ path: 'a.yaml', text: HOSTILE }]);
    const page = writeGlossaryPages(reviewer.termbase).get('team')!;
    assert.deepEqual(activeParts(page), []);
  });
});

describe('a dictionary is data', () => {
  const read = (path: string, text: string) => readDictionary([{ path, text }]);

  it('whose tags make nothing but text', () => {
    for (const tag of [
      '!!js/function "function () { process.exit(9) }"',
      '!!python/object/apply:os.system ["true"]',
      '!include /etc/passwd',
      '!!binary "AAAA"',
    ]) {
      const { concepts } = read('a.yaml', HOSTILE.replace(JSON.stringify(TRAP), tag));
      for (const concept of concepts) assert.equal(typeof concept.definition.en, 'string');
    }
  });

  it('that cannot reach into objects of the program', () => {
    const trap = '__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n';
    read('a.yaml', HOSTILE + trap);
    read('a.yaml', `<<: { __proto__: { polluted: yes } }\n${HOSTILE}`);
    read('a.csv', 'concept,language,term,status\n__proto__,en,wibbler,deprecated\nconstructor,en,toString,deprecated\n');
    const { reviewer } = createTeamReviewer(builtInTermbase(), [
      { path: 'a.csv', text: 'concept,language,term,status\n__proto__,en,wibbler,deprecated\nconstructor,en,valueOf,deprecated\n' },
    ]);
    assert.ok(reviewer.review({ text: 'A wibbler. A valueOf. A hooker.', format: 'plaintext' }).length >= 1);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it('in which references that multiply are refused, not followed', () => {
    const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}*l${level}]`);
    const began = process.cpuUsage();
    const { concepts, problems } = read('a.yaml', `l0: &l0 [lol]\n${levels.join('\n')}\n${HOSTILE}`);
    const { user } = process.cpuUsage(began);
    assert.ok(problems.length > 0);
    assert.deepEqual(concepts, []);
    // Ten to the thirtieth would never end; this bound only makes a failure readable.
    assert.ok(user < 20e6, `${user} µs`);
  });

  it('whose words never become a search that does not end', () => {
    const hard = `${'а…'.repeat(40)}б  (x+)+ y`;
    const words = { ru: [hard], en: ['(a+)+$', '.*', 'a|b'] };
    const source = createCueScan([{ kind: 'parting', words }]).pattern('parting');
    assert.equal(source.match(/\\p\{L\}\*/g), null);
    assert.doesNotMatch(source.replace(/\\./g, ''), /[*.()](?!\?:|\)?$)/);
    assert.doesNotMatch('аб'.repeat(5000), new RegExp(source, 'u'));
    const open = createCueScan([{ kind: 'parting', words: { ru: ['нижн… тагил…'], en: [] } }]).pattern('parting');
    assert.match('в нижнем  тагиле', new RegExp(open, 'u'));
  });

  it('in which XML names no file and expands no entity', () => {
    const tbx = (term: string): string =>
      `<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><tbx><text><body><conceptEntry id="a"><langSec xml:lang="en"><termSec><term>${term}</term></termSec></langSec></conceptEntry></body></text></tbx>`;
    for (const entity of ['&file;', '&b;']) {
      const { concepts, problems } = read('a.tbx', tbx(`wibbler ${entity}`));
      assert.ok(problems.length > 0, entity);
      assert.doesNotMatch(JSON.stringify(concepts), /root:|lol/);
    }
  });
});

const markdown = parser.configure([GFM]);

/** The parts of a page that are more than text and its form: links, pictures, HTML. */
function activeParts(page: string): string[] {
  const found: string[] = [];
  markdown
    .parse(page)
    .iterate({ enter: ({ name }) => void (/^(Link|Image|HTML\w+|Autolink|LinkReference|URL)$/.test(name) && found.push(name)) });
  // A bare address is a link in some editors, which nobody follows without wanting to.
  return found.filter((name, index) => name !== 'URL' || /Link|Image|Autolink/.test(found[index - 1] ?? ''));
}

function linksIn(page: string): string[] {
  return [...page.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, address]) => address);
}
