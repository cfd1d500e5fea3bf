import assert from 'node:assert/strict';
import { counterpartPaths, translationNamedIn } from '../../server/src/core/alignment/namings.js';

describe('names of translations', () => {
  for (const [path, counterpart] of [
    ['news.ru.md', 'news.en.md'],
    ['news.en.md', 'news.ru.md'],
    ['drafts/news_RU.txt', 'drafts/news_EN.txt'],
    ['News-Rus.md', 'News-Eng.md'],
    ['ru-news.markdown', 'en-news.markdown'],
    ['Пресс-релиз (рус).txt', 'Пресс-релиз (англ).txt'],
    ['Пресс-релиз RU.md', 'Пресс-релиз EN.md'],
    ['site/ru/2026/news.md', 'site/en/2026/news.md'],
    ['site/Russian/news.md', 'site/English/news.md'],
    ['en-GB/news.md', 'ru-RU/news.md'],
    ['news.ru-RU.md', 'news.en-US.md'],
  ])
    it(`${path} → ${counterpart}`, () => assert.equal(counterpartPaths(path)[0], counterpart));

  for (const [path, counterpart] of [
    ['news.md', 'news.en.md'],
    ['news.md', 'news_ru.md'],
    ['news.md', 'news_EN.md'],
    ['news.en.md', 'news.md'],
    ['news (EN).md', 'news.md'],
    ['news.ru.md', 'news.en.txt'],
    ['news.md', 'en/news.md'],
    ['docs/en/news.md', 'docs/news.md'],
    ['ru/news.ru.md', 'en/news.en.md'],
    ['ru/news.ru.md', 'ru/news.en.md'],
    ['news.ru.md', 'news.en-GB.md'],
    ['ru/news.md', 'english/news.md'],
  ])
    it(`${path} → ${counterpart} as well`, () => assert.ok(counterpartPaths(path).includes(counterpart)));

  it('leaves words alone that only contain a mark', () => {
    for (const path of ['rules/enough.md', 'report/trend.txt', 'drug-users.md'])
      for (const other of counterpartPaths(path)) assert.ok(other.includes(path.replace(/^.*\/|\.\w+$/g, '')), other);
  });

  it('knows no counterpart of what is no draft, and never the file itself', () => {
    assert.deepEqual(counterpartPaths('photo.ru.jpg'), []);
    assert.deepEqual(counterpartPaths(''), []);
    for (const path of ['news.ru.md', 'ru/en/ru.md', 'news.md']) assert.ok(!counterpartPaths(path).includes(path));
  });
});

describe('translation named in the front matter', () => {
  for (const [text, named] of [
    ['---\ntranslation: news.en.md\n---\n\nТекст.', 'news.en.md'],
    ['---\ntitle: Новости\nTranslation: "../en/my news.md" # сверено\n---\n', '../en/my news.md'],
    ['---\ntranslation: ../en/news.md # сверено\n---\n', '../en/news.md'],
    ['+++\ntranslation = "news.en.md"\n+++\n', 'news.en.md'],
    ['\uFEFF---\r\ntranslation: news.en.md\r\n---\r\n', 'news.en.md'],
    ['---\ntranslation:\n---\n', undefined],
    ['translation: news.en.md\n', undefined],
    ['---\ntranslations: many\n---\n', undefined],
  ] as const)
    it(JSON.stringify(text), () => assert.equal(translationNamedIn(text), named));
});
