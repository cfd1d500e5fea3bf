import assert from 'node:assert/strict';
import type { Advice } from '../../../server/src/core/index.js';
import { applyEdits } from '../../applyEdits.js';
import { builtInReviewer } from '../../builtIn.js';

/** Whether a sentence asserts what its words say: each mechanism by sentences that differ in it alone. */
describe('claims', () => {
  describe('are asserted', () => {
    const asserted: Record<string, string[]> = {
      'when a negation hits another word': [
        'Escorting is not a career but slavery.',
        'Эскорт — не профессия, а рабство.',
        'Escorting is not only risky, it is slavery.',
      ],
      'when the denial is denied': ['It is no myth that escorting is slavery.', 'Никто не станет отрицать, что эскорт — это рабство.'],
      'when a question expects no answer': ['Is escorting not slavery?', 'Разве эскорт не рабство?'],
      'when it is shown to be so': ['The figures prove that escorting is slavery.', 'Цифры доказывают, что эскорт — это рабство.'],
      'in the writer’s own judgement': ['In our view, escorting is slavery.', 'На наш взгляд, эскорт — это рабство.'],
      'when the critique ended at a “but”': [
        'Some call it a myth, but escorting is slavery.',
        'Кто-то назовёт это мифом, но эскорт — это рабство.',
      ],
      'by a pronoun in the next sentence': [
        'Escorting is advertised on every corner. It is slavery.',
        'Эскорт рекламируют на каждом углу. Это рабство.',
      ],
      'after a sentence that only begins with a myth': [
        'Myth: escorting pays. Escorting is slavery.',
        'Миф: эскорт кормит. Эскорт — это рабство.',
      ],
      'by the answer to a question that only names the work': ['Escorting? No: slavery.', 'Эскорт? Рабство!'],
    };
    for (const [name, texts] of Object.entries(asserted))
      for (const text of texts) it(`${name}: ${text}`, () => assert.deepEqual(severities(text), ['warning']));
  });

  describe('are left alone', () => {
    const silent: Record<string, string[]> = {
      'when denied': [
        'Escorting is not slavery.',
        'Эскорт — не рабство.',
        'Escorting is work, not slavery.',
        'Эскорт — это работа, а не рабство.',
      ],
      'when called a myth': ['It is a myth that escorting is slavery.', 'Это миф, что эскорт — рабство.'],
      'when the myth is named behind': ['“Escorting is slavery” is a myth.', 'Эскорт — это рабство: это миф.'],
      'when nobody says so': ['Nobody here believes that escorting is slavery.', 'Никто из нас не считает, что эскорт — это рабство.'],
      'when the next sentence takes it back': [
        'The leaflet says that escorting is slavery. This is false.',
        'В листовке сказано, что эскорт — это рабство. Это неправда.',
      ],
      'when asked': ['Is escorting slavery?', 'Является ли эскорт рабством?'],
      'when imagined': ['If escorting were slavery, nobody could resign.', 'Будь эскорт рабством, никто не смог бы уволиться.'],
      'when kept apart': ['Escorting is different from slavery.', 'Эскорт отличается от рабства.'],
      'as a myth in a list': ['Myth: escorting is slavery.\n\nFact: most escorts work for themselves.', 'Миф: эскорт — это рабство.'],
      'when it is violence by others': [
        'Sex workers report violence by the police.',
        'Секс-работницы сообщают о насилии со стороны полиции.',
      ],
      'when a list ends before it': [
        'We document rape, robbery and extortion, and publish guides for escorts.',
        'The shelter is for survivors of domestic violence, and refers people who leave escorting to housing support.',
      ],
      'when it is where something happens': [
        'Forced labour, including in strip clubs, is banned.',
        'Принудительный труд, в том числе в вебкам-студиях, запрещён.',
      ],
      'when “but” opens another thought': ['Escorting is legal here, but slavery is not.'],
      'when a semicolon ends the list before': [
        'The unit investigates battery and stalking; sex work is not its business.',
        'Мы боремся с насилием, сталкингом, побоями; секс-работа нас не касается.',
      ],
      'when a pronoun means something else': ['The clinic is for escorts. It treats injuries after assault.'],
      'without a word of sex work before a pronoun': ['They call it rescue. It is slavery.', 'Они зовут это спасением. Это рабство.'],
    };
    for (const [name, texts] of Object.entries(silent))
      for (const text of texts) it(`${name}: ${text}`, () => assert.deepEqual(severities(text), []));
  });

  it('are left alone in a column of myths, and found in any other', () => {
    const table = (head: string): string => `| ${head} | Fact |\n| --- | --- |\n| Escorting is slavery. | It is work. |\n`;
    assert.deepEqual(claimsIn(table('Myth'), 'loud', 'markdown'), []);
    assert.equal(claimsIn(table('Topic'), 'loud', 'markdown').length, 1);
  });

  it('are left alone in the 99th row of a column of myths', () => {
    const rows = '| Escorting is legal. | It is not. |\n'.repeat(98);
    const table = (head: string): string => `| ${head} | Fact |\n| --- | --- |\n${rows}| Escorting is slavery. | It is work. |\n`;
    assert.deepEqual(claimsIn(table('Myth'), 'loud', 'markdown'), []);
    assert.equal(claimsIn(table('Topic'), 'loud', 'markdown').length, 1);
  });

  describe('of an item under its list’s first line', () => {
    for (const intro of ['## Forms of violence', 'Abuse of women includes:', '## Виды насилия', 'К насилию относятся:'])
      it(`are asserted: ${intro}`, () => {
        const work = workIn(intro);
        const text = `${intro}\n\n- stalking\n- ${work}\n`;
        const [finding, ...others] = claimsIn(text, 'loud', 'markdown');
        assert.equal(text.slice(finding.start, finding.end), work);
        assert.deepEqual([finding.severity, finding.suggestions, others], ['warning', [], []]);
      });
    for (const intro of ['## Not forms of violence', 'Violence is reported from:', '## Насилие на работе', 'Что не относится к насилию:'])
      it(`are not: ${intro}`, () => {
        assert.deepEqual(claimsIn(`${intro}\n\n- ${workIn(intro)}\n`, 'loud', 'markdown'), []);
      });
  });

  it('are information where an open relation is not denied but turned', () => {
    assert.deepEqual(severities('Not by accident but by design, every escort agency has slavery in it.'), ['information']);
    assert.deepEqual(severities('An escort agency has not had slavery in it.'), []);
  });

  it('are information when somebody else makes them', () => {
    for (const text of ['The bishop repeats that escorting is slavery.', 'Епископ повторяет, что эскорт — это рабство.'])
      assert.deepEqual(severities(text), ['information'], text);
  });

  it('are a hint in the words of others', () => {
    const text = '“Escorting is nothing but slavery,” the bishop said.';
    const [finding] = claimsIn(text, 'all');
    assert.deepEqual([finding.severity, finding.context], ['hint', 'quotation']);
  });

  it('say which two ideas are merged, in the reader’s language', () => {
    const [finding] = claimsIn('Brothels feed the slave trade.');
    assert.match(finding.message('en'), /^“Brothels feed the slave trade”: .*human trafficking/);
    assert.match(finding.message('ru'), /^«Brothels feed the slave trade»: .*торговля людьми/);
    assert.equal(finding.concept, 'sex-work-apart-from-trafficking');
  });

  it('and the wordings in them know of each other', () => {
    const findings = builtInReviewer().review({ text: 'Prostitution fuels organised crime.', format: 'plaintext' });
    assert.equal(findings.length, 2);
    assert.deepEqual(findings[0].related, [findings[1]]);
    assert.deepEqual(findings[1].related, [findings[0]]);
    assert.ok(findings.every(({ suggestions }) => suggestions.every(({ grade }) => grade === 'review')));
  });

  describe('make no label of one that is turned down', () => {
    const contextOf = (text: string): string[] =>
      builtInReviewer()
        .review({ text, format: 'plaintext' })
        .map(({ severity, context }) => `${severity} ${context}`);
    for (const text of [
      'They are not fallen women.',
      "We aren't thieves, cheats or junkies.",
      'No one is an illegal immigrant.',
      'Мы не падшие женщины.',
      'Секс-работницы — не разносчицы болезней.',
      'Мы не воровки и не наркоманки.',
      'Миф: проститутки не умеют экономить.',
      'She was no prostitute, the court found.',
      'Истица не является и никогда не являлась проституткой.',
      'Она никогда не занималась проституцией.',
      'Суд установил, что задержанная проституцией не занималась.',
      'Никакого притона там не было.',
      'Sex workers do not sell their bodies.',
      'Nobody sells her body: she sells a service.',
      "We don't sell our bodies.",
    ])
      it(text, () => assert.deepEqual(contextOf(text), ['hint critique']));
    for (const text of [
      'She is not just a prostitute.',
      "Don't sell your body.",
      'They do not sell their bodies for fun.',
      'It is not prostitutes who are to blame.',
      'Police did not arrest the prostitutes.',
      'She is no longer a prostitute.',
      'Она не только проститутка, но и мать.',
      'Не проститутки виноваты в этом, а законы.',
      'Полиция не задержала проституток.',
      'There is no prostitute who likes the raids.',
      'Не каждая проститутка пришла.',
    ])
      it(`but: ${text}`, () => assert.deepEqual(contextOf(text), ['warning narration']));
  });

  describe('are rewritten from their own parts', () => {
    const rewrites: [text: string, ...written: string[]][] = [
      ['The plan targets stalking, forced marriage and sex work.', 'The plan targets stalking and forced marriage.'],
      ['Stalking, escorting and forced marriage are on the list.', 'Stalking and forced marriage are on the list.'],
      ['План направлен против сталкинга, принудительных браков и эскорта.', 'План направлен против сталкинга и принудительных браков.'],
      ['The unit deals with slavery and escorting.', 'The unit deals with slavery.', 'The unit deals with escorting.'],
      ['Human trafficking (including escorting and webcamming) is rising.', 'Human trafficking is rising.'],
      ['Debt bondage, i.e. escorting, is on the agenda.', 'Debt bondage is on the agenda.'],
      ['Кабала, то есть эскорт, — тема круглого стола.', 'Кабала — тема круглого стола.'],
      ['Escorting is a form of bondage.', 'Escorting is not a form of bondage.'],
      ['Эскорт — это неволя.', 'Эскорт — это не неволя.'],
      ['ESCORTING IS SLAVERY', 'ESCORTING IS NOT SLAVERY'],
    ];
    for (const [text, ...written] of rewrites) {
      it(text, () => {
        const [finding] = claimsIn(text);
        assert.ok(finding, 'nothing is found');
        assert.deepEqual(
          finding.suggestions.map(({ edits }) => applyEdits(text, edits)),
          written,
        );
        for (const result of written) assert.deepEqual(severities(result), [], `${result} is flagged again`);
      });
    }

    it('are not where only the thought can be changed', () => {
      const [finding] = claimsIn('Where sex is sold, slavery follows.');
      assert.deepEqual(finding.suggestions, []);
      assert.match(finding.message('en'), /say who did what to whom/);
      for (const text of [
        // A second “not” would say the opposite, one “not” would have to be two.
        'Escorting is neither dignity nor freedom, it is slavery.',
        'Эскорт — только рабство.',
        'Escorting is and remains slavery.',
        'Эскорт есть и остаётся рабством.',
        // What is left would be no sentence.
        'Эскорт: рабство, к которому мы привыкли.',
        'Торговля людьми, включая эскорт, вебкам и стриптиз, растёт.',
        // Nothing tells that the words before the list are no part of it.
        'The clinic tests escorts, drug traffickers and slavers.',
      ])
        assert.deepEqual(claimsIn(text)[0].suggestions, [], text);
    });
  });
});

function workIn(intro: string): string {
  return /[а-я]/.test(intro) ? 'эскорт' : 'escorting';
}

function claimsIn(text: string, which: 'loud' | 'all' = 'loud', format: 'plaintext' | 'markdown' = 'plaintext'): Advice[] {
  return builtInReviewer()
    .review({ text, format })
    .filter(({ because, severity }) => because === 'conflation' && (which === 'all' || severity !== 'hint'));
}

function severities(text: string): string[] {
  return claimsIn(text).map(({ severity }) => severity);
}
