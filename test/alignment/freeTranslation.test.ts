import assert from 'node:assert/strict';
import { createTranslationReviewer, type TranslationAdvice } from '../../server/src/core/translations.js';
import { builtInReviewer, translationData } from '../builtIn.js';
import { compareTexts } from './gold.js';

/** What differences are called here; places, acronyms and people are names. */
const typesOf = (ru: string, en: string): string[] =>
  compareTexts(ru, en).differences.map(({ type, detail }) =>
    type === 'name' ? 'name' : detail === 'missing' || detail === 'added' ? 'part-lost' : detail,
  );

/** Sentences as press releases, leaflets and court reports have them, with a free translation that says the same. */
const SAME: readonly (readonly [string, string])[] = [
  [
    'Нельзя не заметить, что после рейдов на приём стало приходить вдвое меньше людей.',
    'It is impossible to overlook that half as many people have come to the clinic since the raids.',
  ],
  ['Эти данные известны далеко не всем.', 'Few people are aware of these figures.'],
  ['Мы по-прежнему работаем.', 'We have not stopped working.'],
  ['Ни одна из женщин не подписала протокол.', 'All the women refused to sign the record.'],
  ['Без вашей поддержки этого бы не случилось.', 'This would have been impossible if it were not for your support.'],
  ['Мы категорически против принудительного тестирования.', 'We do not accept mandatory testing under any circumstances.'],
  ['Закон запрещает разглашать диагноз.', 'By law, a diagnosis must not be disclosed.'],
  ['Может быть, вы уже слышали о нас.', 'You might have heard of us.'],
  ['Можно приходить с ребёнком.', 'You may bring your child.'],
  ['«Врачи без границ» открыли кабинет в Екатеринбурге.', 'Médecins Sans Frontières has opened a clinic in Yekaterinburg.'],
  ['Юлию Ефремову похоронили в Нижнем Тагиле.', 'Yulia Yefremova was buried in Nizhny Tagil.'],
  ['Приём ведёт врач Елена Жук.', 'Patients are seen by Dr Yelena Zhuk.'],
  ['Полтора десятка женщин провели ночь в отделе.', 'Fifteen women or so spent the night at the station.'],
  [
    'После того как в город вернулся мобильный пункт, очередь в центре сократилась.',
    'With the mobile unit back in town, the queue at the centre has grown shorter.',
  ],
  ['Клиника закрыта по воскресеньям.', 'The clinic is not open on Sundays.'],
  ['С заявлением выступила Объединённая программа ООН по ВИЧ/СПИДу (ЮНЭЙДС).', 'UNAIDS has issued a statement.'],
  ['Управление Верховного комиссара ООН по правам человека опубликовало доклад.', 'OHCHR has published a report.'],
  ['Жалобы от соседей здесь не диковинка.', 'Neighbours here complain all the time.'],
  ['Мы обошлись без переводчика.', 'We managed on our own.'],
  ['Без малого сорок женщин пришли на приём.', 'Nearly forty women came to the clinic.'],
  ['Жалоба осталась без удовлетворения.', 'The complaint was dismissed.'],
  ['Фотографировать запрещается.', 'No photographs of participants are allowed.'],
  ['Дорога занимает год и месяц.', 'The journey takes thirteen months.'],
  ['Аренда стала в 1,2 раза дороже.', 'Rent is 20% higher.'],
  ['Подробности: https://fonar.example/ru/pomoshch/2024.', 'Details: https://fonar.example/en/support/2024.'],
  ['Здесь каждый может получить совет.', 'This is a place to get advice.'],
];

/** The same with one difference each. */
const DIFFERENT: readonly (readonly [string, string, string])[] = [
  ['negation', 'Мы не передаём данные полиции.', 'We share data with the police.'],
  ['negation', 'Анализ сдают без записи.', 'You need an appointment to have the test.'],
  ['negation', 'Следователь отказался возбуждать дело.', 'The investigator opened a case.'],
  ['negation', 'Штраф оплачивать не нужно.', 'The fine has to be paid.'],
  ['negation', 'Он невиновен, считает адвокат.', 'He is guilty, his lawyer believes.'],
  ['negation', 'Мы не требуем отмены закона.', 'We demand that the law be repealed.'],
  ['negation', 'Суд удовлетворил жалобу защиты.', "The court did not grant the defence's appeal."],
  ['negation', 'Пресса на заседание допущена не была.', 'The press was admitted to the hearing.'],
  ['hedge', 'По-видимому, она знала нападавшего.', 'She knew her attacker.'],
  ['hedge', 'Он избил двух женщин.', 'He allegedly beat two women.'],
  ['hedge', 'Как сообщается, нападавший скрылся.', 'The attacker fled.'],
  ['hedge', 'Судя по всему, её убил сожитель.', 'She was killed by her partner.'],
  ['name', 'Об этом рассказала Ксения Щукина, координаторка проекта.', 'Ksenia Vlasova, coordinator of the project, told us about it.'],
  ['name', 'Нас поддержала «Международная амнистия».', 'We were supported by Human Rights Watch.'],
  ['name', '«Врачи без границ» открыли кабинет в Екатеринбурге.', 'Doctors of the World has opened a clinic in Yekaterinburg.'],
  ['name', 'Следственный комитет возбудил дело.', 'The Federal Security Service has opened a case.'],
  ['name', 'На вопросы отвечал Денис Коваль.', 'Questions were answered by Denis Moroz.'],
  ['number', 'В прошлом году мы провели полторы тысячи консультаций.', 'We gave 15,000 consultations last year.'],
  ['number', 'Двадцать семь организаций подписали письмо.', 'Thirty-seven organisations signed the letter.'],
  ['number', 'Ей исполнилось пятьдесят два года.', 'She was 54.'],
  ['part-lost', 'Мы раздаём презервативы и тесты, а по четвергам юристка помогает составить жалобу.', 'We hand out condoms and tests.'],
  ['distinction', 'Уголовное дело прекратили.', 'The administrative case was dropped.'],
  ['distinction', 'Данные остаются анонимными.', 'The data are kept confidential.'],
  ['distinction', 'Количество нападений выросло.', 'The number of attacks has fallen.'],
  ['distinction', 'Суд отклонил ходатайство юристки.', "The court granted the lawyer's motion."],
  ['distinction', 'Апелляция оставила решение в силе.', 'The decision was overturned on appeal.'],
  ['distinction', 'Решение ещё не вступило в силу.', 'The decision has already taken effect.'],
  ['distinction', 'В очереди было не менее 60 человек.', 'There were no more than 60 people in the queue.'],
  ['distinction', 'Большинство соседей молчат.', 'Some neighbours keep silent.'],
  ['distinction', 'Приют переехал в начале мая.', 'The shelter moved in late May.'],
  ['hedge', 'Скорее всего, приют закроют в мае.', 'The shelter will be closed in May.'],
  ['hedge', 'Волонтёрка может потерять работу.', 'The volunteer will lose her job.'],
  ['hedge', 'По её словам, телефон отобрали.', 'The phone was taken away.'],
  ['number', 'Наш телефон: 8 912 555-04-67.', 'Our telephone number: +7 912 555 04 76.'],
  ['number', 'Собрано 3 456 789 рублей.', 'We raised 3,456,798 roubles.'],
  ['name', 'Нас принимала Айнур Касенова.', 'We were received by Ainur Kasmanova.'],
  ['name', 'Грант выделил Европейский союз.', 'The grant came from the Council of Europe.'],
  ['address', 'Подробности: https://fonar.example/ru/pomoshch/2024.', 'Details: https://fonar.example/en/support/2023.'],
];

describe('a free translation', () => {
  for (const [ru, en] of SAME) it(`is left alone: ${en}`, () => assert.deepEqual(typesOf(ru, en), []));
  for (const [type, ru, en] of DIFFERENT) it(`has its ${type} found: ${en}`, () => assert.deepEqual(typesOf(ru, en), [type]));
});

describe('a sentence with two differences', () => {
  it('has both told, one being a stigmatising term', () =>
    assert.deepEqual(typesOf('Секс-работницы и другие лица получили помощь.', 'Prostitutes and third parties were helped.'), [
      'stigma',
      'distinction',
    ]));
});

describe('one thing written two ways', () => {
  const reviewer = createTranslationReviewer(translationData(), builtInReviewer());
  const advise = (ru: string, en: string): readonly TranslationAdvice[] => {
    const review = reviewer.review({ text: ru, format: 'markdown' }, { text: en, format: 'markdown' });
    if (typeof review === 'string') throw new Error(review);
    return review.findings;
  };

  it('is told of a term, with both renderings and where the usual one is, as information', () => {
    const ru = 'Аутрич-работники выходят по пятницам.\n\nЕщё аутрич-работники носят тесты.\n\nВчера аутрич-работник вызвал скорую.';
    const en =
      'Outreach workers go out on Fridays.\n\nField workers also carry tests.\n\nYesterday an outreach worker called an ambulance.';
    const [finding, ...others] = advise(ru, en);
    assert.deepEqual(others, []);
    assert.equal(finding.severity, 'information');
    assert.equal(en.slice(finding.places.en!.start, finding.places.en!.end), 'Field workers');
    assert.equal(en.slice(finding.elsewhere!.start, finding.elsewhere!.end), 'Outreach workers');
    assert.match(finding.message('en'), /here “Field workers”, in line 1 “Outreach workers”/);
    assert.match(finding.message('ru'), /здесь «Field workers», в строке 1 — «Outreach workers»/);
  });

  it('is told of a name, in either language', () => {
    const town = advise(
      'Мы приехали в Екатеринбург утром.\n\nЖители Екатеринбурга встретили нас тепло.',
      'We arrived in Yekaterinburg in the morning.\n\nPeople of Ekaterinburg gave us a warm welcome.',
    );
    assert.deepEqual(
      town.map(({ type, severity, language }) => [type, severity, language]),
      [['name', 'information', 'en']],
    );
    const person = advise(
      'Нам ответил доктор Мёрдок.\n\nПозже доктора Мэрдока уволили.',
      'We had an answer from Dr Murdock.\n\nLater Dr Murdock was dismissed.',
    );
    assert.deepEqual(
      person.map(({ type, severity, language }) => [type, severity, language]),
      [['name', 'information', 'ru']],
    );
  });

  it('is no concern where Russian tells women from men', () => {
    const ru = 'Об этом рассказала равная консультантка.\n\nРавные консультанты ведут группу.\n\nС ней работает равный консультант.';
    const en = 'A peer counsellor told us about it.\n\nPeer counsellors run the group.\n\nA peer counsellor works with her.';
    assert.deepEqual(advise(ru, en), []);
  });

  it('is no concern where two people have one name, or the other side has two terms as well', () => {
    assert.deepEqual(
      advise(
        'Об этом сказал Александр Иванов.\n\nЕго поддержал Александр Козлов.',
        'It was Alexander Ivanov who said so.\n\nHe was backed by Aleksandr Kozlov.',
      ),
      [],
    );
    assert.deepEqual(
      advise(
        'Люди, живущие с ВИЧ, просят о помощи.\n\nЛюди с ВИЧ подписали письмо.',
        'People living with HIV are asking for help.\n\nPeople with HIV have signed a letter.',
      ),
      [],
    );
  });
});
