/**
 * The small words of Russian that tell a case or a clause: prepositions, conjunctions, particles, pronouns, adverbs without an
 * ending of their own. All in normal form (lower case, е for ё). Open classes are recognised by endings in wordClasses.ts.
 */

import { ACC, DAT, GEN, INS, PREP } from './slots.js';

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

const caseMask = (...cases: number[]): number => cases.reduce((mask, kase) => mask | (1 << kase), 0);

const byCases: [cases: number, prepositions: string][] = [
  [
    caseMask(GEN),
    'без безо близ вблизи ввиду вдоль вместо вне внутри возле вокруг вследствие для до из изо из-за из-под кроме мимо накануне насчет около от ото ' +
      'относительно подле помимо после посреди посредством прежде против путем ради свыше сверх среди у касательно напротив вроде наподобие',
  ],
  [caseMask(DAT), 'к ко по благодаря вопреки навстречу согласно подобно соразмерно наперекор'],
  [caseMask(ACC), 'про через чрез сквозь спустя включая'],
  [caseMask(INS), 'над надо перед передо'],
  [caseMask(INS, GEN), 'между меж с со'],
  [caseMask(PREP), 'при о об обо'],
  [caseMask(ACC, PREP), 'в во на'],
  [caseMask(ACC, INS), 'за под подо'],
];

/** Prepositions with the cases they take, as a mask of `1 << case`. Rare cases («по грудь», «о стену») are left out. */
export const PREPOSITION_CASES: ReadonlyMap<string, number> = new Map(
  byCases.flatMap(([cases, list]) => list.split(' ').map((preposition) => [preposition, cases] as const)),
);

/** Nouns that make a preposition together with the one before them: «в отношении проститутки», «по словам проститутки». They take the genitive. */
export const PREPOSITION_NOUNS =
  words(`отношении течение течении поводу счет стороны пользу адрес участием участии основании качестве ходе роли лице случае
  результате помощью помощи целях защиту интересах числе числа имени мнению словам данным вине инициативе просьбе поддержку поддержкой присутствии отсутствие
  отсутствии рамках сфере области вопросу проблеме борьбу свете силу мере преддверии память честь сравнению признаку подозрению обвинению факту глазами руками силами`);

/** Nouns of time; after one of them a noun is not its complement: «В тот вечер проститутки вышли». */
export const TIME_NOUNS =
  words(`год года году годы годов лет годами месяц месяца месяце месяцы месяцев неделю неделе недели день дня дне дни дней вечер вечера вечеру ночь ночи
  утро утра утру время времени времена раз раза час часа часов минут минуты минуту понедельник понедельникам вторник вторникам среду средам четверг четвергам пятницу пятницам
  субботу субботам воскресенье воскресеньям января февраля марта апреля мая июня июля августа сентября октября ноября декабря январе феврале марте апреле мае июне июле
  августе сентябре октябре ноябре декабре веке века период момент полночь полдень выходные праздники пор ночам вечерам утрам дням сутки суток`);

/** Nouns of set phrases and places: a plural after «по закону», «на улице» is more often the subject than a complement. */
export const ADVERBIAL_NOUNS =
  words(`городе районе стране мире области столице регионе регионах улице улицах вокзале вокзалах трассе трассах суде полиции больнице больницах клинике
  клиниках прессе новостях отчете докладе статье статьях интернете россии москве петербурге обществе законе кодексе центре квартире отделении дворе зале пункте очереди списке
  базе группе проекте акции митинге митинг встрече очередь фонд форуме конференции закону правилам статистике практике
  среднем основном итоге сожалению счастью привычке реальности действительности факту целом сути правде опыту страха страху`);

export const CONJUNCTIONS =
  words(`что чтобы если когда как где куда откуда потому поскольку так пока хотя ведь но а либо или зато однако тогда будто словно точно чем нежели раз то
  причем притом также тоже ибо дабы едва лишь зачем почему да итак иначе например кстати впрочем значит видимо конечно наверное возможно вероятно по-видимому`);

export const COORDINATORS = words('и или либо да ни');

/** Words that compare; the noun after them has the case of what it is compared with. */
export const COMPARISONS = words('как чем словно будто точно нежели');

export const PARTICLES =
  words(`не ни только даже именно лишь уже еще же ли бы б ведь вот вон ну все-таки всего якобы мол дескать разве неужели пусть пускай хоть просто прямо почти
  исключительно преимущественно особенно прежде и тоже также то-то как-то это`);

/** Adverbs without an ending that would give them away. */
export const ADVERBS =
  words(`там тут здесь где-то везде всюду нигде никуда туда сюда оттуда отсюда дома домой сейчас теперь тогда потом затем всегда никогда иногда уже сегодня вчера завтра
  позавчера послезавтра утром вечером днем ночью летом зимой весной осенью снова опять вновь впервые вместе вдруг сразу скоро вскоре очень весьма слишком совсем вполне почти крайне
  совершенно абсолютно рядом вокруг внутри снаружи вдали впереди позади наверху внизу вверх вниз вперед назад обратно навсегда надолго наконец сначала вначале поначалу прежде
  опять-таки зря вслух втайне тайно насильно добровольно бесплатно наедине верхом пешком тайком силой целиком отчасти частью сообща вдвоем втроем вчетвером едва чуть
  еле поэтому потому поныне доныне отныне ныне издавна давно недавно раньше позже дальше ближе больше меньше чаще реже лучше хуже выше ниже наверняка
  нет нету дважды трижды однажды всерьез вообще наоборот напрямую вскользь сплошь вплоть вчистую подряд вовсе отнюдь нисколько нельзя можно надо нужно жаль пора лень`);

/** Adverbs that go with an adjective and so may stand between it and what is before it: «очень молодая». */
export const DEGREE_ADVERBS =
  words(`очень весьма слишком совсем вполне крайне самый самая еще уже так столь довольно достаточно едва почти недавно давно психически социально
  тяжело хронически активно ранее впервые насильно добровольно всегда никогда постоянно`);

const nominative = words('я ты он она оно мы вы они кто никто кое-кто кто-то кто-нибудь');
const oblique =
  words(`меня мне мной мною тебя тебе тобой ему нему им ним нем нею ней ей него нее них ними ими нас нам нами вас вам вами себя себе собой кого кому кем ком
  никого никому никем чего чему что-то чего-то ничего ничему ничем некого некому нечего кого-то кому-то кем-то`);

export const isNominativePronoun = (norm: string): boolean => nominative.has(norm);
export const isPersonalPronoun = (norm: string): boolean => nominative.has(norm) || oblique.has(norm);

/** Possessives that never change; they may stand before any form. */
export const FIXED_POSSESSIVES = words('его ее их');

/** Third person feminine: they would have to follow when the gender of their noun changes. */
export const FEMININE_PRONOUNS = words('она ее ей ею ней нее нею');
export const MASCULINE_PRONOUNS = words('он его ему им него нему ним нем');

/** Whether a word is one of the closed classes, so that no ending says anything about it. */
export function isClosedClass(norm: string): boolean {
  return (
    PREPOSITION_CASES.has(norm) ||
    CONJUNCTIONS.has(norm) ||
    PARTICLES.has(norm) ||
    COORDINATORS.has(norm) ||
    ADVERBS.has(norm) ||
    isPersonalPronoun(norm) ||
    FIXED_POSSESSIVES.has(norm)
  );
}
