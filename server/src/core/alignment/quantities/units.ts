import type { LanguageCode } from '../../language/phrase.js';

/** How many minutes a unit of time lasts; months and years on average. */
export function minutesOf(norm: string, language: LanguageCode): number | undefined {
  return language === 'ru' ? RUSSIAN_TIME.find(([form]) => form.test(norm))?.[1] : ENGLISH_TIME.find(([form]) => form.test(norm))?.[1];
}

const HOUR = 60;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

const RUSSIAN_TIME: readonly (readonly [RegExp, number])[] = [
  [/^(?:секунд[аыуе]?|секундой|сек)$/, 1 / 60],
  [/^(?:минут[аыуе]?|минутой|минутами?|минутах|мин|минутн.{2,3})$/, 1],
  [/^(?:час(?:а|у|ом|е|ы|ов|ам|ами|ах)?|ч|часов(?:ой|ая|ое|ого|ую|ые|ых))$/, HOUR],
  [/^(?:день|дня|дню|днем|дне|дни|дней|дням|днями|днях|сутки|суток|суткам|сутками|сутках|дневн.{2,3}|суточн.{2,3})$/, DAY],
  [/^(?:недел[яиюею]|неделей|недель|неделям|неделями|неделях|недельн.{2,3})$/, 7 * DAY],
  [/^(?:месяц(?:а|у|ем|е|ы|ев|ам|ами|ах)?|мес|месячн.{2,3})$/, YEAR / 12],
  [/^(?:квартал(?:а|у|ом|е|ы|ов)?)$/, YEAR / 4],
  [/^(?:десятилети[еяюймх]|десятилетием|десятилетиями|десятилетий)$/, 10 * YEAR],
  [/^(?:век|века|веку|веком|веке|веков|столети[еяюй])$/, 100 * YEAR],
  [/^(?:год|года|году|годом|годе|годы|годов|годам|годами|годах|лет|летам|летами|летах|летн.{2,3}|годичн.{2,3}|годовал.{2,3})$/, YEAR],
];

const ENGLISH_TIME: readonly (readonly [RegExp, number])[] = [
  [/^seconds?$/, 1 / 60],
  [/^(?:minutes?|mins?)$/, 1],
  [/^(?:hours?|hrs?|hr|h|hour-long)$/, HOUR],
  [/^(?:days?|nights?|day-long)$/, DAY],
  [/^(?:weeks?|week-long)$/, 7 * DAY],
  [/^fortnights?$/, 14 * DAY],
  [/^(?:months?|month-long)$/, YEAR / 12],
  [/^quarters?$/, YEAR / 4],
  [/^decades?$/, 10 * YEAR],
  [/^centur(?:y|ies)$/, 100 * YEAR],
  [/^(?:years?|year-long|years?-olds?)$/, YEAR],
];

/** The currency a word or sign stands for, as ISO 4217 has it. */
export function currencyOf(written: string): string | undefined {
  return SIGNS[written] ?? CURRENCIES.find(([form]) => form.test(written))?.[1];
}

const SIGNS: Readonly<Record<string, string>> = {
  '₽': 'RUB',
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '₸': 'KZT',
  '₴': 'UAH',
  '¥': 'JPY',
  '₾': 'GEL',
};

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:руб|рубл(?:ь|я|ю|ем|е|и|ей|ям|ями|ях)|rub|rur|rou?bles?)$/, 'RUB'],
  [/^(?:евро|eur|euros?)$/, 'EUR'],
  [/^(?:долл|доллар(?:а|у|ом|е|ы|ов|ам|ами|ах)?|usd|dollars?)$/, 'USD'],
  [/^(?:фунт(?:а|у|ом|е|ы|ов|ам|ами|ах)?|gbp|pounds?)$/, 'GBP'],
  [/^(?:тенге|kzt|tenge)$/, 'KZT'],
  [/^(?:грив(?:на|ны|не|ну|ной|ен)|uah|hryvnias?)$/, 'UAH'],
  [/^(?:сом(?:а|у|ом|е|ы|ов|ам|ами|ах)?|kgs|soms?)$/, 'KGS'],
  [/^(?:лари|gel|lari)$/, 'GEL'],
  [/^(?:драм(?:а|у|ом|е|ы|ов|ам|ами|ах)?|amd|drams?)$/, 'AMD'],
  [/^(?:франк(?:а|у|ом|е|и|ов|ам|ами|ах)?|chf|francs?)$/, 'CHF'],
  [/^(?:крон(?:а|ы|е|у|ой|ам|ами|ах)?|sek|nok|dkk|krona|kronor|kroner|crowns?)$/, 'SEK'],
  [/^(?:злот(?:ый|ого|ому|ым|ом|ые|ых|ыми)|pln|zloty|zlotys)$/, 'PLN'],
  [/^(?:юан(?:ь|я|ю|ем|е|и|ей|ям|ями|ях)|cny|yuan)$/, 'CNY'],
  [/^(?:копе(?:йка|йки|йке|йку|йкой|ек|йкам|йками|йках)|kopecks?|kopeks?)$/, 'RUB/100'],
  [/^(?:цент(?:а|у|ом|е|ы|ов|ам|ами|ах)?|cents?)$/, 'USD/100'],
];

/** Whether a word is a unit of length, weight, area or warmth, which translators may convert. */
export function isMeasure(norm: string): boolean {
  return MEASURE.test(norm);
}

const MEASURE =
  /^(?:км|см|мм|кг|га|л|мл|километр.*|метр(?:а|у|ом|е|ы|ов|ах)?|сантиметр.*|килограмм.*|килограм.*|грамм.*|литр.*|миль?|мил[ия]|гектар.*|градус.*|фут.*|дюйм.*|km|cm|mm|kg|lbs?|ft|oz|mph|kilomet.*|met(?:re|er)s?|centimet.*|kilos?|kilogram.*|grams?|lit(?:re|er)s?|miles?|hectares?|acres?|degrees?|feet|foot|inch(?:es)?)$|^[°℃℉]/;

/** January is 1. */
export function monthOf(norm: string, language: LanguageCode): number | undefined {
  const match = (language === 'ru' ? RUSSIAN_MONTH : ENGLISH_MONTH).exec(norm);
  if (!match) return undefined;
  return match.slice(1).findIndex((form) => form !== undefined) + 1;
}

const RUSSIAN_MONTH =
  /^(?:(январ(?:ь|я|е|ю|ем)|янв)|(феврал(?:ь|я|е|ю|ем)|февр?)|(март(?:а|е|у|ом)?)|(апрел(?:ь|я|е|ю|ем)|апр)|(ма(?:й|я|е|ю|ем))|(июн(?:ь|я|е|ю|ем))|(июл(?:ь|я|е|ю|ем))|(август(?:а|е|у|ом)?|авг)|(сентябр(?:ь|я|е|ю|ем)|сент?)|(октябр(?:ь|я|е|ю|ем)|окт)|(ноябр(?:ь|я|е|ю|ем)|ноя?б?)|(декабр(?:ь|я|е|ю|ем)|дек))$/;
const ENGLISH_MONTH =
  /^(?:(jan(?:uary)?)|(feb(?:ruary)?)|(mar(?:ch)?)|(apr(?:il)?)|(may)|(june?)|(july?)|(aug(?:ust)?)|(sept?(?:ember)?)|(oct(?:ober)?)|(nov(?:ember)?)|(dec(?:ember)?))$/;

/** Monday is 1. */
export function weekdayOf(norm: string, language: LanguageCode): number | undefined {
  const match = (language === 'ru' ? RUSSIAN_WEEKDAY : ENGLISH_WEEKDAY).exec(norm);
  return match ? match.slice(1).findIndex((form) => form !== undefined) + 1 : undefined;
}

const RUSSIAN_WEEKDAY =
  /^(?:(понедельник(?:а|у|ом|е|и|ам|ах)?)|(вторник(?:а|у|ом|е|и|ам|ах)?)|(сред(?:у|ой|ам|ах))|(четверг(?:а|у|ом|е|и|ам|ах)?)|(пятниц(?:а|ы|е|у|ей|ам|ах))|(суббот(?:а|ы|е|у|ой|ам|ах))|(воскресень(?:е|я|ю|ем|ям|ях)))$/;
const ENGLISH_WEEKDAY = /^(?:(mondays?)|(tuesdays?)|(wednesdays?)|(thursdays?)|(fridays?)|(saturdays?)|(sundays?))$/;
