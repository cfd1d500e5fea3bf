import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { validateXML } from 'xmllint-wasm';
import {
  createTranslationReviewer,
  EXCHANGE_FORMATS,
  exportPair,
  type ExchangeFormat,
  type TranslationReview,
} from '../../../server/src/core/translations.js';
import { inOrderOf } from '../../../server/src/core/alignment/exchange/inOrder.js';
import { builtInReviewer, translationData } from '../../builtIn.js';

const reviewer = createTranslationReviewer(translationData(), builtInReviewer());
const draft = (text: string) => ({ text, format: 'markdown' as const });

function compare(ru: string, en?: string): TranslationReview {
  const review = reviewer.review(draft(ru), en === undefined ? undefined : draft(en));
  assert.ok(typeof review !== 'string', String(review));
  return review;
}

async function faultsIn(xml: string, grammar: 'tmx14' | 'xliff21'): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: `pair.${grammar}`, contents: xml },
    schema: { fileName: `${grammar}.rng`, contents: readFileSync(join(__dirname, `${grammar}.rng`), 'utf8') },
    extension: 'relaxng',
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  Papa.parse(csv.slice(1), { delimiter: ',', step: ({ data }) => void rows.push(data) });
  return rows.filter((row) => row.length > 1);
}

/** The text of each element of some names, in order. */
function texts(xml: string, ...names: string[]): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  let open = false;
  parser.on('opentag', ({ name }) => {
    open = names.includes(name);
    if (open) found.push('');
  });
  parser.on('text', (text) => void (open && (found[found.length - 1] += text)));
  parser.on('closetag', () => (open = false));
  parser.write(xml).close();
  return found;
}

const RU =
  '# Новости & планы\n\nМы открыли **приют** (< 2 км). Пишите на [почту](mailto:a@fonar.example) | звоните! =12 человек уже пришли.\n\nЭтого в переводе нет.\n';
const EN =
  '# News & plans\n\nWe have opened a *shelter* (< 2 km). Write to our [mail](mailto:a@fonar.example) | call us! =12 people have come.\n';
const SEGMENTS = [
  { ru: 'Новости & планы', en: 'News & plans' },
  { ru: 'Мы открыли приют (< 2 км).', en: 'We have opened a shelter (< 2 km).' },
  { ru: 'Пишите на почту | звоните!', en: 'Write to our mail | call us!' },
  { ru: '=12 человек уже пришли.', en: '=12 people have come.' },
  { ru: 'Этого в переводе нет.', en: '' },
];

describe('exchange of aligned texts', () => {
  const write = (format: ExchangeFormat, source: 'ru' | 'en' = 'ru'): string => exportPair(compare(RU, EN), format, source, 'news.ru.md');

  it('writes sentences as a reader sees them', () => assert.deepEqual(compare(RU, EN).segments, SEGMENTS));

  it('writes TMX 1.4b: what has a translation', async () => {
    const tmx = write('tmx');
    assert.deepEqual(await faultsIn(tmx, 'tmx14'), []);
    assert.deepEqual(
      texts(tmx, 'seg'),
      SEGMENTS.slice(0, 4).flatMap(({ ru, en }) => [ru, en]),
    );
    assert.match(tmx, /srclang="ru"/);
    assert.deepEqual(texts(write('tmx', 'en'), 'seg').slice(0, 2), [SEGMENTS[0].en, SEGMENTS[0].ru]);
  });

  it('writes XLIFF 2.1: all of the source, with a target where there is one, and what only the target has as notes', async () => {
    const xliff = write('xliff');
    assert.deepEqual(await faultsIn(xliff, 'xliff21'), []);
    assert.deepEqual(
      texts(xliff, 'source'),
      SEGMENTS.map(({ ru }) => ru),
    );
    assert.deepEqual(
      texts(xliff, 'target'),
      SEGMENTS.slice(0, 4).map(({ en }) => en),
    );
    assert.equal(xliff.match(/state="initial"/g)?.length, 1);
    const reversed = write('xliff', 'en');
    assert.deepEqual(await faultsIn(reversed, 'xliff21'), []);
    assert.match(reversed, /srcLang="en" trgLang="ru"/);
    assert.deepEqual(texts(reversed, 'note'), [SEGMENTS[4].ru]);
  });

  it('writes a Markdown table that is read again as one file with both languages', () => {
    const table = write('markdown');
    assert.match(table, /^\| Русский \| English \|\n\| --- \| --- \|\n/);
    assert.match(table, /\| Пишите на почту \\\| звоните! \| Write to our mail \\\| call us! \|\n/);
    assert.match(table, /\| Этого в переводе нет\. \| {2}\|\n$/);
    const again = compare(table);
    assert.deepEqual(again.segments, SEGMENTS);
  });

  it('writes CSV that spreadsheets take for text', () => {
    const csv = write('csv');
    assert.match(csv, /^\uFEFFРусский,English\r\n/);
    const { data } = { data: rowsOf(csv) };
    assert.deepEqual(data.slice(1), [
      ...SEGMENTS.slice(0, 3).map(({ ru, en }) => [ru, en]),
      [`'${SEGMENTS[3].ru}`, `'${SEGMENTS[3].en}`],
      [SEGMENTS[4].ru, ''],
    ]);
  });

  it('writes what Markdown and HTML show, not how they are written', () => {
    const ru =
      '**Мы** открыли [приют](https://fonar.example/a_b) на улице&nbsp;Мира: `код 12`, <b>вход</b> свободный,\nадрес <https://fonar.example>. &laquo;Маяк&raquo; рядом<br>с нами ![на фото дверь](door.png).\n';
    const en =
      '*We* opened a [shelter](https://fonar.example/a_b) in Mira&nbsp;Street: `code 12`, <b>free</b> entry,\naddress <https://fonar.example>. &ldquo;Mayak&rdquo; is next<br>to us ![the door](door.png).\n';
    assert.deepEqual(compare(ru, en).segments, [
      {
        ru: 'Мы открыли приют на улице Мира: код 12, вход свободный, адрес https://fonar.example.',
        en: 'We opened a shelter in Mira Street: code 12, free entry, address https://fonar.example.',
      },
      { ru: '«Маяк» рядом с нами на фото дверь.', en: '“Mayak” is next to us the door.' },
    ]);
  });

  it('keeps signs of its own in a table, and addresses as links', () => {
    const ru = 'Права & &amp;lt; свободы: звёзды \\*рядом\\*, знак \\_конца\\_ и ~~зря~~ 2024, https://fonar.example/a_b?c=1.';
    const en = 'Rights & &amp;lt; freedoms: stars \\*nearby\\*, the \\_end\\_ sign and ~~vain~~ 2024, https://fonar.example/a_b?c=1.';
    const review = compare(ru, en);
    assert.equal(
      review.segments[0].en,
      'Rights & &lt; freedoms: stars *nearby*, the _end_ sign and vain 2024, https://fonar.example/a_b?c=1.',
    );
    const table = exportPair(review, 'markdown', 'ru', 'a.ru.md');
    assert.match(table, /https:\/\/fonar\.example\/a_b\?c=1/);
    assert.deepEqual(compare(table).segments, review.segments);
  });

  it('follows whichever side is the source, with additions where the other side has them', () => {
    const sentences = { ru: ['Один.', 'Два.', 'Три.'], en: ['Three.', 'Extra.', 'One.'] };
    const text = { ru: sentences.ru.join(' '), en: sentences.en.join(' ') };
    const at = (side: 'ru' | 'en', index: number) => ({ start: text[side].indexOf(sentences[side][index]), end: text[side].length });
    const groups = [
      { ru: [at('ru', 0)], en: [at('en', 2)] },
      { ru: [at('ru', 1)], en: [] },
      { ru: [at('ru', 2)], en: [at('en', 0)] },
      { ru: [], en: [at('en', 1)] },
    ];
    assert.deepEqual(inOrderOf('ru', groups), [0, 1, 2, 3]);
    assert.deepEqual(inOrderOf('en', groups), [2, 3, 0, 1]);
  });

  it('writes valid XLIFF before anything is written in the source', async () => {
    const review = reviewer.review(draft('Приют открыт в Казани.'), draft(''), { unfinished: true });
    assert.ok(typeof review !== 'string');
    const xliff = exportPair(review, 'xliff', 'en', 'a.en.md');
    assert.deepEqual(await faultsIn(xliff, 'xliff21'), []);
    assert.deepEqual(texts(xliff, 'note'), ['Приют открыт в Казани.']);
  });

  it('leaves out what XML cannot hold', async () => {
    const review = compare('Приют\u0001 открыт \ud800в Казани. Юристка 😀 пришла.', 'The shelter is open in Kazan. The lawyer 😀 came.');
    for (const [format, grammar] of [
      ['tmx', 'tmx14'],
      ['xliff', 'xliff21'],
    ] as const) {
      const xml = exportPair(review, format, 'ru', 'a "b" <c>.md');
      assert.deepEqual(await faultsIn(xml, grammar), []);
      assert.match(xml, /Приют открыт в Казани\./);
      assert.match(xml, /Юристка 😀 пришла\./);
    }
  });

  it('is valid for every text we have, and keeps every sentence', async () => {
    const folder = join(__dirname, '../texts');
    for (const name of readdirSync(folder).filter((file) => /\.(?:ru|bilingual)\.md$/.test(file))) {
      const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
      const review = name.endsWith('.ru.md') ? compare(read(name), read(name.replace('.ru.', '.en.'))) : compare(read(name));
      const [tmx, xliff, , csv] = EXCHANGE_FORMATS.map((format) => exportPair(review, format, 'en', name));
      assert.deepEqual([await faultsIn(tmx, 'tmx14'), await faultsIn(xliff, 'xliff21')], [[], []], name);
      assert.deepEqual(texts(xliff, 'source').sort(), review.segments.flatMap(({ en }) => en || []).sort(), name);
      assert.equal(rowsOf(csv).length, review.segments.length + 1, name);
    }
  });
});
