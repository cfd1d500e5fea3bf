import type { LanguageCode } from '../../language/phrase.js';
import type { Quantity } from './quantity.js';

/**
 * The figures of one quantity in the notation of another: `15,800` for 18500 becomes `18,500`.
 *
 * @param written what stands there now, which shows the notation
 * @returns nothing where the words around would have to change as well
 */
export function writeAs(source: Quantity, target: Quantity, written: string, language: LanguageCode): string | undefined {
  if (target.kind !== source.kind && !(target.kind === 'number' && source.kind === 'number')) return undefined;
  if (target.kind === 'date') return writeDate(source, written, language);
  if (!target.digits || !['number', 'percent', 'money', 'year'].includes(target.kind)) return undefined;
  if (target.kind === 'money' && source.currency !== target.currency) return undefined;
  const figures = /\d[\d.,\u00a0\u202f\u2009 ]*\d|\d/.exec(written);
  if (
    !figures ||
    /\p{L}{3,}/u.test(written.replace(/(?:тыс|млн|млрд|руб|rub|eur|usd|gbp|процент|percent|per cent|rouble|euro|dollar)\p{L}*/giu, ''))
  )
    return undefined;
  const scale = scaleIn(written);
  const value = source.value / scale;
  if (!Number.isFinite(value) || String(value).length > 12) return undefined;
  return written.slice(0, figures.index) + figure(value, figures[0], language) + written.slice(figures.index + figures[0].length);
}

function scaleIn(written: string): number {
  if (/тыс|thousand|\dk\b/i.test(written)) return 1000;
  if (/млн|million/i.test(written)) return 1e6;
  if (/млрд|billion|bn/i.test(written)) return 1e9;
  return 1;
}

function figure(value: number, sample: string, language: LanguageCode): string {
  const [whole, decimals] = String(value).split('.');
  const separator = /\d([ \u00a0\u202f\u2009,])\d{3}/.exec(sample)?.[1] ?? (whole.length > 4 ? (language === 'ru' ? '\u00a0' : ',') : '');
  const grouped = whole.length > 3 && separator !== '' ? whole.replace(/\B(?=(?:\d{3})+$)/g, separator) : whole;
  return decimals ? grouped + (language === 'ru' ? ',' : '.') + decimals : grouped;
}

const MONTHS = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** The date with another day, month or year, where the notation is “9 December” or «9 декабря». */
function writeDate({ date }: Quantity, written: string, language: LanguageCode): string | undefined {
  let text = written;
  if (date?.month !== undefined) {
    const month =
      language === 'ru'
        ? /(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[ая]/i
        : new RegExp(`\\b(?:${MONTHS.en.join('|')})\\b`);
    if (!month.test(text)) return undefined;
    text = text.replace(month, MONTHS[language][date.month - 1]);
  }
  if (date?.day !== undefined) {
    if (!/(?<!\d)\d{1,2}(?!\d)/.test(text)) return undefined;
    text = text.replace(/(?<!\d)\d{1,2}(?!\d)/, String(date.day));
  }
  if (date?.year !== undefined) text = text.replace(/(?:19|20)\d\d/, String(date.year));
  return text === written ? undefined : text;
}
