import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { readLine } from '../../server/src/core/alignment/lexicon.js';
import { translationData } from '../builtIn.js';

const folder = join(__dirname, '../../dictionaries/translation');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('word lists for comparing translations', () => {
  describe('have the shape of the schema that they name', () => {
    const files = readdirSync(folder);
    const ajv = new Ajv2020({ strict: true, allErrors: true, keywords: ['x-ru'] });
    for (const name of files.filter((file) => file.endsWith('.schema.json'))) ajv.addSchema(JSON.parse(read(name)), name);
    const validate = (schema: string, list: unknown): boolean => ajv.getSchema(schema)!(list) as boolean;

    for (const name of files.filter((file) => file.endsWith('.yaml'))) {
      it(name, () => {
        const schema = /^# yaml-language-server: \$schema=(.*)\n/.exec(read(name))![1];
        assert.ok(validate(schema, parse(read(name))), ajv.errorsText(ajv.getSchema(schema)!.errors));
      });
    }

    const negating = { hard: [], implied: [], evidence: [], not: [], auxiliary: [], whole: [] };
    const doubting = { strong: [], evidence: [], attribution: [], speaking: [], modal: [], not: [], setOff: [] };
    it('which accept lists that are empty', () => {
      assert.ok(validate('negation.schema.json', { ru: negating, en: negating }));
      assert.ok(validate('hedges.schema.json', { ru: doubting, en: doubting }));
    });

    for (const [fault, schema, list] of [
      ['a line in one language', 'word-list.schema.json', ['слово']],
      ['a line without an English wording', 'word-list.schema.json', ['слово = ']],
      ['two equals signs', 'word-list.schema.json', ['слово = word = term']],
      ['a line twice', 'word-list.schema.json', ['слово = word', 'слово = word']],
      ['a line that is no text', 'word-list.schema.json', [{ слово: 'word' }]],
      ['a group of one idea', 'distinctions.schema.json', [['слово = word']]],
      ['an unknown kind of word', 'negation.schema.json', { ru: { ...negating, soft: [] }, en: negating }],
      ['one language', 'hedges.schema.json', { ru: doubting }],
      ['a yes that YAML reads as no text', 'hedges.schema.json', { ru: { ...doubting, strong: [true] }, en: doubting }],
    ] as const) {
      it(`which refuses ${fault}`, () => assert.equal(validate(schema, list), false));
    }
  });

  const data = translationData();
  const lists = { words: data.words, functionWords: data.functionWords, places: data.places, acronyms: data.acronyms };

  for (const [name, lines] of Object.entries(lists)) {
    it(`${name}: every line has both languages`, () => {
      const broken = lines.filter((line) => {
        const written = typeof line === 'string' ? readLine(line) : undefined;
        return !written || line.split(' = ').length !== 2 || [...written.ru, ...written.en].some((wording) => wording.trim() === '');
      });
      assert.deepEqual(broken, []);
      assert.ok(lines.length > 100);
    });

    it(`${name}: no line stands twice`, () => {
      assert.deepEqual(
        lines.filter((line, index) => lines.indexOf(line) !== index),
        [],
      );
    });
  }

  it('every word that turns a statement round is a word', () => {
    for (const kinds of [data.negation, data.hedges]) {
      for (const sides of Object.values(kinds)) {
        for (const list of Object.values(sides) as readonly (readonly string[])[])
          for (const wording of list) assert.match(String(wording), /^[\p{L}' -]+$/u);
      }
    }
  });

  it('every group of distinctions has at least two ideas in both languages', () => {
    for (const group of data.distinctions) {
      assert.ok(group.length > 1, String(group));
      for (const line of group) assert.ok(readLine(line), line);
    }
  });
});
