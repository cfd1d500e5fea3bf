import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInReviewer } from '../../builtIn.js';
import { voicesIn } from '../../markedPassage.js';

/**
 * Passages with the voice they are in, half of them narration that must stay flagged. They were written before the rules, the `third` and
 * `fourth` files after them and to be unlike them; the misses of `second` and `fourth` were never read. A floor is what was reached: it
 * may rise and never fall.
 */
const FLOORS: Record<string, { readonly right: number; readonly of: number; readonly quieted: number }> = {
  'en.first': { right: 70, of: 71, quieted: 0 },
  'en.second': { right: 68, of: 71, quieted: 1 },
  'en.third': { right: 33, of: 33, quieted: 0 },
  'en.fourth': { right: 26, of: 33, quieted: 0 },
  'ru.first': { right: 70, of: 70, quieted: 0 },
  'ru.second': { right: 71, of: 71, quieted: 0 },
  'ru.third': { right: 33, of: 33, quieted: 0 },
  'ru.fourth': { right: 32, of: 34, quieted: 0 },
};

describe('voices of passages', () => {
  for (const [name, floor] of Object.entries(FLOORS)) {
    it(`${name}: at least ${floor.right} of ${floor.of}, at most ${floor.quieted} warnings lost`, () => {
      const passages = readPassages(name).map(({ text, voice }) => ({ voice, heard: voicesIn(text) }));
      const heard = passages.flatMap(({ voice, heard: voices }) => voices.map((each) => ({ voice, each })));
      const right = heard.filter(({ voice, each }) => voice === each).length;
      const quieted = heard.filter(({ voice, each }) => voice === 'narration' && each !== 'narration').length;
      assert.equal(heard.length, floor.of);
      assert.ok(right >= floor.right, `${right} right`);
      assert.ok(quieted <= floor.quieted, `${quieted} warnings lost`);
    });
  }

  it('hears one word as speech where it opens a sentence and a comma sets it off, and as a label elsewhere', () => {
    hears('quotation', ['«[[Проститутка]]», — сказал он.', '"[[Prostitute]]", he said.']);
    hears('narration', ['Он сказал, что задержали «[[проституток]]».', '“[[Prostitutes]]” were arrested, he said.']);
  });

  it('hears a word that is spoken of without marks: in a list of words, before an arrow, as an object without an article', () => {
    hears('mention', [
      'Words to avoid: [[prostitute]], drug addict.',
      'Words to avoid: addict, [[prostitute]].',
      'Просим не использовать слова: наркоман, [[притон]].',
      'Replace: [[prostitute]] → sex worker.',
      'Please write “sex worker” instead of “hooker”, “[[whore]]” or “call girl”.',
      'Editors who replaced [[prostitute]] with another word had no complaints.',
      'Nobody here says [[prostitute]] any more.',
      'We struck out addict and [[prostitute]] before the piece went to print.',
      'Please stop saying [[prostitutes]] when you mean women who work.',
    ]);
    hears('narration', [
      'The word was clear: [[prostitutes]], junkies and vagrants must leave.',
      'В доме жили: повар, [[проститутка]], охранник.',
      'The guards say [[prostitutes]] are let in after dark.',
      'The city replaced a [[prostitute]] with a camera.',
    ]);
  });

  it('hears a word that is weighed against the one to use', () => {
    hears('mention', [
      '«[[Проститутка]]» или «секс-работница»: почему это важно',
      'Как правильно: [[проститутка]] или секс-работница?',
      'В чём разница между «[[проституцией]]» и «секс-работой»?',
      'Which is it: [[prostitute]] or sex worker?',
      'Why the choice between “[[prostitution]]” and “sex work” matters',
      '# Sex worker or [[prostitute]]',
    ]);
    hears('narration', [
      'Police fined two [[prostitutes]] or sex workers.',
      'Is she a [[prostitute]] or a nurse?',
      'The [[prostitutes]] and sex workers were asked to leave.',
    ]);
  });

  it('hears a word in a column of words', () => {
    const contexts = (text: string): string[] =>
      builtInReviewer()
        .review({ text, format: 'markdown' })
        .map(({ context }) => context);
    for (const [head, other, word] of [
      ['Instead of', 'Write', 'prostitute'],
      ['Avoid', 'Prefer', 'hooker'],
      ['Не пишите', 'Пишите', 'проститутка'],
      ['Вместо', 'Пишите', 'притон'],
    ])
      assert.deepEqual(contexts(`| ${head} | ${other} |\n|---|---|\n| client | customer |\n| ${word} | x |\n`), ['mention'], head);
    assert.deepEqual(contexts('| Avoid | Arrested |\n|---|---|\n| x | prostitute |\n'), ['narration']);
    assert.deepEqual(contexts('| Месяц | Задержаны |\n|---|---|\n| май | проститутка |\n'), ['narration']);
  });

  it('hears every name of a list that others give, and none of what a noun before it governs', () => {
    hears('mention', [
      'Нас называют путанами, [[проститутками]] и наркоманками.',
      'Газеты называют мигрантов нелегалами, ворами и [[наркоманами]].',
      'Их называют ворами и [[ночными бабочками]].',
    ]);
    hears('narration', [
      'Мы называем их воровками и [[наркоманками]].',
      'Газета называет работу с наркоманками и [[проститутками]] опасной.',
      'Он называет встречи с друзьями, ворами и [[проститутками]] отдыхом.',
      'Их называют сотрудницами салона, хотя полиция борется с [[проститутками]].',
    ]);
    const claims = builtInReviewer().review({ text: 'Меня называли проституткой, разносчицей заразы.', format: 'plaintext' });
    assert.ok(claims.every(({ severity }) => severity === 'hint'));
  });

  it('hears history by a reign, a century in the genitive and a year in brackets', () => {
    hears('history', [
      'При Николае I [[проституток]] обязали проходить осмотр.',
      'Врачи XIX века осматривали [[проституток]].',
      'Бебель в главе о [[проституции]] (1879) писал о найме.',
      'В Российской империи [[проституция]] была под надзором.',
    ]);
    assert.deepEqual(voicesIn('I met the [[prostitutes]] of Emperor Street (1992).'), ['narration']);
  });
});

/** Each of the texts has one marked wording, in this voice. */
function hears(voice: string, texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(voicesIn(text), [voice], text);
}

function readPassages(name: string): { text: string; voice: string }[] {
  return readFileSync(join(__dirname, 'voices', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { text: string; voice: string });
}
