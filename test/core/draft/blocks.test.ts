import assert from 'node:assert/strict';
import type { DraftFormat } from '../../../server/src/core/draft/draft.js';
import { type Block, readProse } from '../../../server/src/core/draft/prose.js';
import { drawn } from './masks.js';

/** The blocks of a draft, one a line: what it is, and its text. */
function check(draft: string, expected: readonly string[], format: DraftFormat = 'markdown'): void {
  const { text, blocks } = readProse({ text: draft, format });
  const described = blocks.map((block) => `${describeBlock(block)}: ${drawn(text.slice(block.start, block.end)).replaceAll('\n', '⏎')}`);
  assert.deepEqual(described, expected);
}

function describeBlock({ kind, level, quoted, row, column }: Block): string {
  return `${kind}${level === undefined ? '' : ` ${level}`}${row === undefined ? '' : ` ${row}/${column}`}${quoted ? ' quoted' : ''}`;
}

describe('blocks of a Markdown draft', () => {
  it('are headings, paragraphs and list items, without their marks', () => {
    check('# Отчёт\n\nМы **были** там\nи тут.\n\nИтоги\n-----\n\n- раз\n- *два*\n  - три\n\n  ещё два', [
      'heading 1: Отчёт',
      'paragraph: Мы ··были·· там⏎и тут.',
      'heading 2: Итоги',
      'listItem 1: раз',
      'listItem 1: два',
      'listItem 2: три',
      'listItem 1: ещё два',
    ]);
  });

  it('know whether they are quoted', () => {
    check('> Мы тут\n> живём.\n>\n> - и там\n\nОна так сказала.', [
      'paragraph quoted: Мы тут⏎· живём.',
      'listItem 1 quoted: и там',
      'paragraph: Она так сказала.',
    ]);
  });

  it('are cells of tables, with their places', () => {
    check('| Кто | Где |\n|---|---|\n| мы | |\n|| тут |', [
      'tableCell 0/0: Кто',
      'tableCell 0/1: Где',
      'tableCell 1/0: мы',
      'tableCell 2/1: тут',
    ]);
  });

  it('are captions where an image stands alone', () => {
    check('![Марш в Праге](a.jpg)\n\n[![Зонты](b.jpg)](http://a.org)\n\nТут ![марш](c.jpg) идёт.', [
      'caption: Марш в Праге',
      'caption: Зонты',
      'paragraph: Тут ··марш████████ идёт.',
    ]);
  });

  it('are footnotes, each of its own', () => {
    check('Так[^1].\n\n[^1]: Раз.\n[^2]: Два.', ['paragraph: Так····.', 'footnote: Раз.', 'footnote: Два.']);
  });

  it('are the texts between the tags of HTML', () => {
    check(
      '<div><h2>Раз</h2>\n<p>Два <b>три</b></p><ul><li>четыре</li></ul>\n<blockquote>пять</blockquote></div>\n\n<blockquote>\n\nшесть\n\n</blockquote>\n\nсемь',
      [
        'heading 2: Раз',
        'paragraph: Два ···три',
        'listItem: четыре',
        'paragraph quoted: пять',
        'paragraph quoted: шесть',
        'paragraph: семь',
      ],
    );
  });

  it('do not include code, front matter and comments', () => {
    check('---\na: b\n---\n\n```\nкод\n```\n\n<!-- раз -->\n\n[а]: http://a.org\n\nТекст', ['paragraph: Текст']);
  });
});

describe('blocks of a plain text', () => {
  const checkPlain = (draft: string, expected: readonly string[]) => check(draft, expected, 'plaintext');

  it('are parted by blank lines, whatever ends the lines', () => {
    checkPlain('Раз.\r\n\r\nДва.\r\rТри.\n \nЧетыре.', ['paragraph: Раз.', 'paragraph: Два.', 'paragraph: Три.', 'paragraph: Четыре.']);
  });

  it('are the lines of a letterhead or a post', () => {
    checkPlain('Пресс-служба фонда\nТел. 123-45\nМосква', ['paragraph: Пресс-служба фонда', 'paragraph: Тел. 123-45', 'paragraph: Москва']);
  });

  it('hold lines that an editor has wrapped, so that wording is whole across them', () => {
    checkPlain(
      'В прошлом году мы вместе с коллегами из соседней области помогли женщинам лёгкого\n' +
        'поведения, как их называет газета, вернуть документы и получить временную\n' +
        'Московскую регистрацию.',
      [
        'paragraph: В прошлом году мы вместе с коллегами из соседней области помогли женщинам лёгкого⏎' +
          'поведения, как их называет газета, вернуть документы и получить временную⏎' +
          'Московскую регистрацию.',
      ],
    );
    checkPlain('девушки лёгкого\nповедения', ['paragraph: девушки лёгкого⏎поведения']);
  });

  it('are list items without their marks', () => {
    checkPlain('Нужны:\n- юристки\n• врачи\n2) деньги\n* время', [
      'paragraph: Нужны:',
      'listItem 1: юристки',
      'listItem 1: врачи',
      'listItem 1: деньги',
      'listItem 1: время',
    ]);
  });

  it('are lines of direct speech', () => {
    checkPlain('— Кто там?\n— Полиция.', ['paragraph: — Кто там?', 'paragraph: — Полиция.']);
  });

  it('are titles where a short line stands alone above text', () => {
    checkPlain('Красные зонты\n\nМы вышли на площадь.', ['heading: Красные зонты', 'paragraph: Мы вышли на площадь.']);
  });
});
