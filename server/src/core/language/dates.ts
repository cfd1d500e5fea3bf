/** Months of the calendar as dates have them, in both languages: a source for `RegExp`. */
const MONTHS =
  '(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** Whole dates, with day, month and year: «12 мая 1990 года», “May 12, 1990”, 12.05.1990, 1990-05-12. The year is the group `year`, `year2` or `year3`. */
export const DATE_SOURCE =
  `(?<![\\p{L}\\d.,/-])(?:\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTHS},?\\s+(?<year>(?:19|20)\\d{2})(?:\\s+(?:года|год|г\\.?))?` +
  `|${MONTHS}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?<year2>(?:19|20)\\d{2})` +
  `|\\d{1,2}[./-]\\d{1,2}[./-](?<year3>(?:19|20)\\d{2})(?:\\s+(?:года|г\\.?)(?!\\.?\\s*р))?` +
  `|(?<year4>(?:19|20)\\d{2})-\\d{2}-\\d{2})(?![\\p{L}\\d])`;

/** The same with a year of two figures, the group `short` or `short2`: «5 мая 90-го», 4.5.90. Only words beside it tell that it is a date. */
export const SHORT_DATE_SOURCE =
  `(?<![\\p{L}\\d.,/-])(?:\\d{1,2}\\s+${MONTHS},?\\s+(?<short>\\d{2})(?:-?го)?(?:\\s+(?:года|г\\.?))?` +
  `|\\d{1,2}[./-]\\d{1,2}[./-](?<short2>\\d{2}))(?![\\p{L}\\d])`;
