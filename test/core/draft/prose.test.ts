import assert from 'node:assert/strict';
import type { DraftFormat } from '../../../server/src/core/draft/draft.js';
import { readProse } from '../../../server/src/core/draft/prose.js';
import { drawn } from './masks.js';

/** The draft above, its prose below, column by column. */
function check(draft: string, expected: string, format: DraftFormat = 'markdown'): void {
  assert.equal(expected.length, draft.length, 'the expectation must be as long as the draft');
  assert.equal(drawn(readProse({ text: draft, format }).text), expected);
}

describe('readProse', () => {
  describe('hides what the reader does not see', () => {
    it('marks of emphasis, also inside words', () => {
      check(
        'Она *шла* и __пела__, ~~долго~~, прости**тутка** про*сти*тутка.', //
        'Она ·шла· и ··пела··, ··долго··, прости··тутка·· про·сти·тутка.',
      );
    });

    it('headings, their anchors and underlines', () => {
      check('## Отчёт за год ##', '·· Отчёт за год ··');
      check('# Отчёт {#prostitution-law}', '· Отчёт····················');
      check('Отчёт\n=====\n\nИтоги\n---', 'Отчёт\n·····\n\nИтоги\n···');
    });

    it('list marks and task boxes', () => {
      check('- один\n- [x] два\n  1. три', '· один\n· ··· два\n  ·· три');
    });

    it('quotation marks of every line, so that wording is whole across lines', () => {
      check('> девушки лёгкого\n> поведения\n>> и другие', '· девушки лёгкого\n· поведения\n·· и другие');
    });

    it('brackets and targets of links', () => {
      check('[наш отчёт](https://a.org/x_y "Отчёт") готов', '·наш отчёт···························· готов');
      check('[отчёт][о] и [сводка][]\n\n[о]: http://a.org\n[сводка]: b.md', '·отчёт···· и ·сводка···\n\n█████████████████\n██████████████');
    });

    it('but not brackets that are no link', () => {
      check('Она [секс-работница] сказала [так][ничто].', 'Она [секс-работница] сказала [так][ничто].');
    });

    it('tags of HTML, with a line break for <br>', () => {
      check('Мы <b>не</b> <span class="hooker">жертвы</span><br>нет', 'Мы ···не···· ·····················жертвы·······\n···нет');
    });

    it('footnote marks and comments', () => {
      check('Так[^1] и<!-- keep sex-worker --> вот.\n\n[^1]: Сноска.', 'Так···· и························ вот.\n\n······Сноска.');
    });

    it('backslashes', () => {
      check('5 \\* 5 и \\_так\\_\\\nдальше', '5 ·* 5 и ·_так·_·\nдальше');
    });

    it('pipes and separator rows of tables', () => {
      check('| Кто | Что |\n|:----|-----|\n| мы  | `x` |', '· Кто · Что ·\n·············\n· мы  · ███ ·');
    });

    it('rules and notices', () => {
      check('***\n\n> [!NOTE]\n> Важно.', '···\n\n· ·······\n· Важно.');
    });
  });

  describe('covers what is no prose', () => {
    it('code', () => {
      check('Слово `prostitute` и ``a`b``.', 'Слово ████████████ и ███████.');
      check('До\n\n```js\nconst hooker = 1;\n```\n\n    let hooker = 2;', 'До\n\n███████████████████████████\n\n    ███████████████');
    });

    it('formulas, but not sums of money', () => {
      check('Где $x^2 = y$ и $$a+b$$, а платят $5 или $10.', 'Где █████████ и ███████, а платят $5 или $10.');
    });

    it('addresses, without the punctuation after them', () => {
      check('См. https://a.org/проститутки_(статья), www.b.org/x_y_z.', 'См. ██████████████████████████████████, ███████████████.');
      check('Сайт a.org. Пишите: <hi@b.org> или c_d@e.org!', 'Сайт █████. Пишите: ██████████ или █████████!');
      check('Канал t.me/prostitutes и vk.com/x', 'Канал ████████████████ и ████████');
    });

    it('handles', () => {
      check('Пишите @hooker_help и @a@b.social, не на почту.', 'Пишите ████████████ и ███████████, не на почту.');
    });

    it('file names and paths', () => {
      check('Файл drafts/a.md, отчёт.docx, ./бордель/x и C:\\hookers\\y.', 'Файл ███████████, ██████████, ███████████ и ████████████.');
    });

    it('identifiers', () => {
      check(
        'Код BORDEL-0091-UA, поле is_prostitute, метод getHooker2 и hooker().',
        'Код ██████████████, поле █████████████, метод ██████████ и ████████.',
      );
      check('Документ A/HRC/56/48, doi 10.1000/hooker.12.', 'Документ ███████████, doi █████████████████.');
    });

    it('placeholders', () => {
      check('Привет, {{ hooker name }}!', 'Привет, █████████████████!');
    });

    it('front matter of either kind', () => {
      check('---\ntitle: Hookers\n---\nТекст', '██████████████████████\nТекст');
      check('+++\ntitle = "Hookers"\n+++\nТекст', '█████████████████████████\nТекст');
    });

    it('but not prose between two rules', () => {
      check('---\n\nСлово: и дело\n\n---\n', '···\n\nСлово: и дело\n\n···\n');
    });

    it('targets of images, but not their texts', () => {
      check('Вот ![женщина у дороги](a_b.jpg) здесь', 'Вот ··женщина у дороги██████████ здесь');
    });

    it('elements of HTML that are no prose, and tags that part blocks', () => {
      check('<div title="hooker">Да<script>hooker()</script></div>', '████████████████████Да███████████████████████████████');
      check('Нажмите <kbd>Hooker</kbd> слева', 'Нажмите █████████████████ слева');
    });
  });

  describe('shows character references as what they stand for', () => {
    it('spaces, dashes, quotation marks and letters', () => {
      check('не&nbsp;так &mdash; &laquo;да&raquo; caf&eacute; &#8212;', 'не ·····так —······ «······да»······ café······· —······');
    });

    it('nothing for soft hyphens', () => {
      check('прости&shy;тутка', 'прости·····тутка');
    });
  });

  describe('leaves words alone', () => {
    it('censored with asterisks', () => {
      check('Эти wh*re и f**k, пр*ститутка и шл*ха.', 'Эти wh*re и f**k, пр*ститутка и шл*ха.');
      check('*Эта wh*re ушла* совсем', '·Эта wh*re ушла· совсем');
    });

    it('joined by slashes, underscores and hyphens', () => {
      const draft = 'ВИЧ/СПИД, and/or, активист_ка, секс-работа, COVID-19, 38-ФЗ, 24/7, OnlyFans, #нет_насилию, work.It';
      check(draft, draft);
    });

    it('in hashtags at the beginning of a line', () => {
      check('#EndProstitution сейчас', '#EndProstitution сейчас');
    });

    it('in a paragraph set in with spaces', () => {
      const draft = '    Каждый вечер мы выходим на улицу и говорим с людьми.';
      check(draft, draft);
    });
  });

  it('reads lines that end with a carriage return', () => {
    check('# Да\r\n\r\n> раз\\\r\n> *два*\r\n', '· Да\r\n\r\n· раз·\r\n· ·два·\r\n');
    check('- раз\r- *два*\r', '· раз\r· ·два·\r');
  });

  it('knows no Markdown in plain text, but addresses', () => {
    check('*да* `нет` a@b.org &nbsp; # так', '*да* `нет` ███████ &nbsp; # так', 'plaintext');
  });

  it('keeps the length and never throws, whatever the text', () => {
    const odd = [
      '\ud800',
      'а\udc00б',
      '\0\0',
      '\r\r\n',
      '`',
      '```',
      '<!--',
      '<a href="',
      '<div',
      '[](',
      '![',
      '**',
      '*'.repeat(999),
      '> '.repeat(500),
      '- '.repeat(500),
      '|',
      '&',
      '\\',
    ];
    for (const text of [...odd, odd.join(' слово '), odd.join('\n'), odd.join('\n\n').repeat(20), '![a'.repeat(5000) + ']'.repeat(5000)]) {
      for (const format of ['markdown', 'plaintext'] as const) {
        const prose = readProse({ text, format });
        assert.equal(prose.text.length, text.length);
        for (const { start, end } of prose.blocks) assert.ok(start < end && end <= text.length);
      }
    }
  });

  it('reads a megabyte in seconds', () => {
    const text = 'Мы **вышли** на [улицу](http://a.org) и поговорили с людьми. '.repeat(40) + '\n\n';
    const prose = readProse({ text: text.repeat(Math.ceil(1e6 / text.length)), format: 'markdown' });
    assert.ok(prose.blocks.length > 400);
  });
});
