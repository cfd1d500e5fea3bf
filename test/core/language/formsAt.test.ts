import assert from 'node:assert/strict';
import { openingAt } from '../../../server/src/core/index.js';
import { builtInReviewer } from '../../builtIn.js';

/** The forms offered for a concept at `|`, of its first term or of the one that begins so. */
function formsAt(marked: string, concept: string, plural?: boolean, beginning = ''): string[] {
  const reviewer = builtInReviewer();
  const opening = openingAt({ text: marked.replace('|', ''), format: 'markdown' }, marked.indexOf('|'));
  if (!opening) return [];
  const wanted = { concept: reviewer.termbase.concepts.get(concept)!, plural, partOfSpeech: 'noun' } as const;
  const offered = reviewer.offerTerms(opening, [wanted]);
  const term = offered.find(({ lemma }) => lemma.startsWith(beginning))?.lemma;
  return offered.filter(({ lemma }) => lemma === term).map(({ text }) => text);
}

describe('forms of a term where a word is begun', () => {
  const firsts: readonly (readonly [marked: string, first: string])[] = [
    ['Услуги для |', 'секс-работниц'],
    ['Мы говорим о |', 'секс-работницах'],
    ['Обращайтесь к |', 'секс-работницам'],
    ['Встреча с |', 'секс-работницами'],
    ['Для всех |', 'секс-работниц'],
    ['Для подруг и |', 'секс-работниц'],
    ['Мы помогаем |', 'секс-работницам'],
    ['Полиция задержала |', 'секс-работниц'],
    ['Здесь работают |', 'секс-работницы'],
    ['Помощь |', 'секс-работницам'],
    ['Защита прав |', 'секс-работниц'],
    ['Организация |', 'секс-работниц'],
    ['Здесь нет |', 'секс-работниц'],
    ['Пришли две |', 'секс-работницы'],
    ['Пришли двадцать |', 'секс-работниц'],
    ['Мы знаем, что |', 'секс-работницы'],
    ['Мы знаем, что | пришли', 'секс-работницы'],
    ['Это важно. |', 'Секс-работницы'],
    ['- Для Сек|', 'Секс-работниц'],
  ];
  for (const [marked, first] of firsts)
    it(`puts “${first}” first in «${marked}»`, () => assert.equal(formsAt(marked, 'sex-worker', true)[0], first));

  it('gives the singular where one is meant, and the number that is written where words tell it', () => {
    assert.equal(formsAt('Мы говорим с |', 'sex-worker', false)[0], 'секс-работницей');
    assert.equal(formsAt('Пришли эти |', 'sex-worker', false)[0], 'секс-работницы');
    assert.equal(formsAt('Мы говорим об этой |', 'sex-worker', true)[0], 'секс-работнице');
  });

  it('gives one form where a preposition settles it, and at most four where nothing does', () => {
    assert.deepEqual(formsAt('Услуги для |', 'sex-worker', true), ['секс-работниц']);
    const open = formsAt('Вчера утром |', 'sex-worker', true);
    assert.deepEqual(open, ['секс-работницы', 'секс-работниц', 'секс-работницам', 'секс-работницами']);
  });

  it('gives English terms in the number that is meant, without an article', () => {
    assert.deepEqual(formsAt('We help |', 'sex-worker', true), ['sex workers', 'sex worker']);
    assert.deepEqual(formsAt('We help |', 'sex-worker', false), ['sex worker', 'sex workers']);
    assert.deepEqual(formsAt('We met a |', 'sex-worker', true), ['sex worker']);
    assert.equal(formsAt('We met many |', 'sex-worker', false)[0], 'sex workers');
  });

  it('goes on with a term of several words', () => {
    assert.deepEqual(
      formsAt('We help people who |', 'sex-worker', true, 'person who sells sex')[0],
      'people who sells sex'.replace('sells', 'sell'),
    );
    assert.deepEqual(formsAt('We help sex workers|', 'sex-worker', true), ['sex worker']);
  });

  it('knows where no word can be begun', () => {
    for (const marked of ['`|`', 'a|b', '@|', '#|', 'https://e.org/|', '[x](y|)', '---\na: |\n---\n'])
      assert.equal(openingAt({ text: marked.replace('|', ''), format: 'markdown' }, marked.indexOf('|'), 'en'), undefined, marked);
    assert.equal(openingAt({ text: '', format: 'plaintext' }, 5, 'en'), undefined);
    assert.equal(openingAt({ text: '123 ', format: 'plaintext' }, 4), undefined);
    assert.equal(openingAt({ text: 'Мы ', format: 'plaintext' }, 3)?.language, 'ru');
  });
});
