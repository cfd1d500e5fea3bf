import assert from 'node:assert/strict';
import { builtInReviewer } from '../../builtIn.js';

/** What is found in a hashtag at the end of a sentence, with the first suggestion. */
function found(hashtag: string): string[] {
  const text = /[а-яё]/i.test(hashtag) ? `Мы пишем об этом сегодня ${hashtag}` : `We write about this tonight ${hashtag}`;
  return builtInReviewer()
    .review({ text, format: 'plaintext' })
    .filter(({ severity }) => severity !== 'hint')
    .map(({ start, end, suggestions }) => `${text.slice(start, end)} → ${suggestions[0]?.label ?? ''}`);
}

describe('hashtags', () => {
  const table: readonly [hashtag: string, ...found: string[]][] = [
    ['#StopProstitution', 'StopProstitution → StopViolence'],
    ['#stopprostitution', 'stopprostitution → stopviolence'],
    ['#STOPPROSTITUTION', 'STOPPROSTITUTION → STOPVIOLENCE'],
    ['#saynotoprostitutionnow', 'notoprostitution → notoviolence'],
    ['#стоппроституциисейчас', 'стоппроституции → нетнасилию'],
    ['#ПомощьНаркоманам', 'Наркоманам → ЛюдямУпотребляющимНаркотики'],
    ['#помощь_наркоманам', 'наркоманам → людям_употребляющим_наркотики'],
    ['#prostitutedwomen', 'prostitutedwomen → sexworkers'],
    ['#девушкилегкогоповедения', 'девушкилегкогоповедения → сексработницы'],
    ['#HIVinfected', 'HIVinfected → HIVPositive'],
    ['#вичинфицированные', 'вичинфицированные → людиживущиесвич'],
    // Children are not called workers, whatever the border between the words.
    ['#childprostitution', 'childprostitution → sexualexploitationofchildren'],
    ['#детскаяпроституция', 'детскаяпроституция → сексуальнаяэксплуатациядетей'],
    // What we recommend, and what is another word.
    ['#секс_работа'],
    ['#сексработаэторабота'],
    ['#sexworkiswork'],
    ['#ПравоНаТруд'],
    ['#EndTrafficking'],
    ['#DecriminaliseSexWork'],
    ['#путаница'],
    ['#наркотики'],
    ['#инвалидность'],
    ['#фонарики'],
    ['#slaveryact'],
    ['#psychology'],
    ['#ashore'],
    ['#17декабря'],
  ];
  for (const [hashtag, ...expected] of table) it(hashtag, () => assert.deepEqual(found(hashtag), expected));

  it('say what they say whatever the hashtag before turns down', () => {
    assert.deepEqual(found('#ХватитКриминализации #жертвыПроституции'), ['жертвыПроституции → сексработницыпережившиенасилие']);
  });

  it('stay quick however long they are', function () {
    this.timeout(20_000);
    found(`#${'проституция'.repeat(2_000)}`);
    found(Array.from({ length: 100 }, (_, index) => `#запретпроституции${index}`).join(' '));
  });
});
