import type { LanguageCode } from '../../language/phrase.js';
import { englishNumberWord } from '../../language/numbers/english.js';
import type { NumberWord } from '../../language/numbers/numberWord.js';
import { russianCompound, russianNumberWord } from '../../language/numbers/russian.js';
import { type Lexeme, lexemesOf } from './lexemes.js';
import type { Quantity, QuantityKind } from './quantity.js';
import { currencyOf, isMeasure, minutesOf, monthOf, weekdayOf } from './units.js';

/**
 * Every figure, share, sum, date and time in a span of prose, in the order of the text, whatever its notation.
 *
 * @param text prose; offsets of the result are those of the text
 */
export function readQuantities(text: string, start: number, end: number, language: LanguageCode): Quantity[] {
  return new Reading(text, lexemesOf(text, start, end, language), language).read();
}

interface NumberRead {
  readonly value: number;
  /** Index of the lexeme behind it. */
  readonly next: number;
  readonly digits: boolean;
  readonly soft: boolean;
  readonly ordinal: boolean;
  /** By how much a scale multiplied it. */
  readonly scale: number;
  /** Four figures and nothing else. */
  readonly plain: boolean;
}

type Found = { readonly quantities: readonly Quantity[]; readonly next: number } | undefined;

class Reading {
  constructor(
    private readonly text: string,
    private readonly lexemes: readonly Lexeme[],
    private readonly language: LanguageCode,
  ) {}

  read(): Quantity[] {
    const found: Quantity[] = [];
    for (let at = 0; at < this.lexemes.length;) {
      const here =
        this.phone(at) ??
        this.numericDate(at) ??
        this.date(at) ??
        this.time(at) ??
        this.share(at) ??
        this.decade(at) ??
        this.range(at) ??
        this.amount(at) ??
        this.compound(at) ??
        this.word(at);
      for (const quantity of here?.quantities ?? []) this.add(quantity, found);
      at = here ? here.next : at + 1;
    }
    return found;
  }

  /** “1 hour 37 minutes” is one span of time. */
  private add(quantity: Quantity, found: Quantity[]): void {
    const before = found.at(-1);
    const goesOn =
      before?.minutes !== undefined &&
      quantity.minutes !== undefined &&
      !before.soft &&
      !quantity.soft &&
      before.minutes / before.value > quantity.minutes / quantity.value &&
      /^[\s\p{L}.]{1,9}$/u.test(this.text.slice(before.end, quantity.start)) &&
      minutesOf(
        this.text
          .slice(before.end, quantity.start)
          .replace(/[^\p{L}]|(?:и|and)\s*$/gu, '')
          .toLowerCase(),
        this.language,
      ) !== undefined;
    // «год и два месяца»
    const goesOnFromOne =
      before?.minutes !== undefined &&
      quantity.minutes !== undefined &&
      before.soft &&
      before.minutes > quantity.minutes &&
      /^ (?:и|and) $/.test(this.text.slice(before.end, quantity.start));
    if (!goesOn && !goesOnFromOne) return void found.push(quantity);
    const minutes = before.minutes + quantity.minutes;
    found[found.length - 1] = { ...before, end: quantity.end, value: minutes, minutes, soft: false };
  }

  private norm(at: number): string {
    return this.lexemes[at]?.norm ?? '';
  }

  /** The word at a place without the full stop of its abbreviation, and what stands behind that. */
  private afterWord(at: number): number {
    return this.norm(at + 1) === '.' && this.glued(at + 1) ? at + 2 : at + 1;
  }

  /** Whether nothing stands between a lexeme and the one before it. */
  private glued(at: number): boolean {
    return at > 0 && this.lexemes[at]?.start === this.lexemes[at - 1].end;
  }

  private make(
    kind: QuantityKind,
    value: number,
    from: number,
    next: number,
    more: Partial<Quantity> & { digits: boolean },
  ): { readonly quantities: readonly Quantity[]; readonly next: number } {
    const quantity = { start: this.lexemes[from].start, end: this.lexemes[next - 1].end, kind, value, soft: false, ...more };
    return { quantities: [quantity], next };
  }

  private phone(at: number): Found {
    const first = this.lexemes[at];
    if (first.norm !== '+' && first.kind !== 'figure') return undefined;
    const match = PHONE.exec(this.text.slice(first.start, first.start + 30));
    if (!match || (at > 0 && this.glued(at) && this.norm(at - 1) === '+')) return undefined;
    const figures = match[0].replace(/\D/g, '');
    if (figures.length < 7 || figures.length > 15) return undefined;
    // «8 912 345» begins like a large number and goes on like none: «8 912 345-67-89».
    if (first.kind === 'figure' && !first.plain && figures.length !== 11) return undefined;
    const end = first.start + match[0].length;
    let next = at;
    while (next < this.lexemes.length && this.lexemes[next].start < end) next++;
    return this.make('phone', Number(figures.replace(/^8(?=\d{10}$)/, '7')), at, next, { digits: true });
  }

  /** 04.06.2023, 2023-06-04, 4/6/2023. */
  private numericDate(at: number): Found {
    const first = this.lexemes[at];
    if (first.kind !== 'figure') return undefined;
    const written = this.text.slice(first.start, first.start + 12);
    const short = /^(\d{1,2})([./])(\d{1,2})\2(\d\d)(?!\d)/.exec(written);
    if (short && Number(short[1]) <= 31 && Number(short[3]) <= 31 && (Number(short[1]) <= 12 || Number(short[3]) <= 12)) {
      // Which is the day depends on the country, and the century on the time.
      let next = at;
      while (next < this.lexemes.length && this.lexemes[next].start < first.start + short[0].length) next++;
      return this.make('decade', Number(short[4]), at, next, { digits: true, soft: true });
    }
    const iso = /^((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(written);
    const usual = /^(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/.exec(written);
    const match = iso ?? usual;
    if (!match) return undefined;
    const [year, month, day] = iso ? [iso[1], iso[2], iso[3]].map(Number) : [usual![4], usual![3], usual![1]].map(Number);
    if (month > 12 || day > 31 || month < 1) return undefined;
    const end = first.start + match[0].length;
    let next = at;
    while (next < this.lexemes.length && this.lexemes[next].start < end) next++;
    return this.make('date', 0, at, next, { digits: true, date: { day, month, year } });
  }

  private date(at: number): Found {
    return this.daysThenMonth(at) ?? this.monthThenDays(at);
  }

  /** «4, 8 и 11 июня 2023 г.», “4th of June”, «третьего июня», “4–8 June”. */
  private daysThenMonth(at: number): Found {
    const days: { readonly day: number; readonly at: number; readonly next: number; readonly digits: boolean }[] = [];
    let next = at;
    for (;;) {
      const day = this.day(next);
      if (!day) return undefined;
      days.push({ ...day, at: next });
      next = day.next;
      if (this.language === 'en' && this.norm(next) === 'of') next++;
      const month = this.month(next);
      if (month) {
        const { year, next: end } = this.yearAfter(month.next);
        const quantities = days.flatMap(({ day, at, digits }, index) => {
          const last = index === days.length - 1;
          return this.make('date', 0, at, last ? end : days[index].next, { digits, date: { day, month: month.month, year } }).quantities;
        });
        return { quantities, next: end };
      }
      if (!JOINS_DAYS.has(this.norm(next))) return undefined;
      next++;
      if (JOINS_DAYS.has(this.norm(next))) next++;
    }
  }

  /** “June 4, 2023”, “June 4–8”; the month alone, «в июне 2023 г.». */
  private monthThenDays(at: number): Found {
    const month = this.month(at);
    if (!month) return undefined;
    if (this.language === 'en') {
      const days: { readonly day: number; readonly at: number; readonly next: number }[] = [];
      let next = month.next;
      for (let day = this.day(next); day?.digits; day = this.day(next)) {
        days.push({ ...day, at: next });
        next = day.next;
        const join = this.norm(next);
        if (!/^(?:,|-|–|and|to)$/.test(join) || !this.day(next + 1)?.digits || this.isYear(next + 1)) break;
        next++;
      }
      if (days.length > 0) {
        const { year, next: end } = this.yearAfter(this.norm(next) === ',' ? next + 1 : next, true);
        const behind = year === undefined ? next : end;
        const quantities = days.flatMap(
          ({ day, at: place, next: behindDay }, index) =>
            this.make('date', 0, index === 0 ? at : place, index === days.length - 1 ? behind : behindDay, {
              digits: true,
              date: { day, month: month.month, year },
            }).quantities,
        );
        return { quantities, next: behind };
      }
    }
    const { year, next } = this.yearAfter(month.next);
    // “May” and “March” begin sentences as verbs.
    if (year === undefined && this.language === 'en' && /^(?:may|march|mar)$/.test(this.norm(at)) && !MONTH_BEFORE.has(this.norm(at - 1)))
      return undefined;
    return this.make('date', 0, at, next, { digits: false, date: { month: month.month, year } });
  }

  private day(at: number): { readonly day: number; readonly next: number; readonly digits: boolean } | undefined {
    const lexeme = this.lexemes[at];
    if (!lexeme) return undefined;
    if (lexeme.kind === 'figure') {
      const { value = 0, plain } = lexeme;
      if (!plain || value < 1 || value > 31) return undefined;
      return { day: value, next: this.afterOrdinalEnding(at + 1), digits: true };
    }
    if (lexeme.kind !== 'word') return undefined;
    const words = this.wordNumber(at);
    return words?.ordinal && words.value >= 1 && words.value <= 31 ? { day: words.value, next: words.next, digits: false } : undefined;
  }

  private month(at: number): { readonly month: number; readonly next: number } | undefined {
    const lexeme = this.lexemes[at];
    if (lexeme?.kind !== 'word' || (this.language === 'en' && !lexeme.capital)) return undefined;
    const month = monthOf(lexeme.norm, this.language);
    // Only a shortened month takes its full stop along.
    return month
      ? {
          month,
          next:
            lexeme.norm.length <= 4 && !/^(?:may|june|july|мая|мае|май|июня|июле|июль|июля|маю)$/.test(lexeme.norm)
              ? this.afterWord(at)
              : at + 1,
        }
      : undefined;
  }

  private isYear(at: number): boolean {
    const { plain, norm = '', value = 0 } = this.lexemes[at] ?? {};
    return plain === true && norm.length === 4 && value >= 1800 && value < 2100;
  }

  private yearAfter(at: number, needed = false): { readonly year?: number; readonly next: number } {
    const skip = this.language === 'en' && !needed && this.norm(at) === ',' && this.isYear(at + 1) ? at + 1 : at;
    if (!this.isYear(skip)) return { next: at };
    return { year: this.lexemes[skip].value, next: this.afterYearWord(skip + 1) };
  }

  /** Behind «г.», «года». */
  private afterYearWord(at: number): number {
    if (this.language !== 'ru' || !/^(?:г|гг|год|года|году|годом|годы|годов|годах)$/.test(this.norm(at))) return at;
    return /^гг?$/.test(this.norm(at)) ? this.afterWord(at) : at + 1;
  }

  /** «-го», “th”. */
  private afterOrdinalEnding(at: number): number {
    if (this.language === 'en') return this.glued(at) && /^(?:st|nd|rd|th)$/.test(this.norm(at)) ? at + 1 : at;
    if (!(this.glued(at) && /^[-‑–]$/.test(this.norm(at)) && this.glued(at + 1))) return at;
    return RUSSIAN_ORDINAL_ENDING.test(this.norm(at + 1)) ? at + 2 : at;
  }

  /** 21:40, “9.40 p.m.”, «9 вечера», “half past nine”, noon. */
  private time(at: number): Found {
    const first = this.lexemes[at];
    const { language } = this;
    if (first.kind === 'word') {
      const named = (language === 'ru' ? RUSSIAN_TIMES : ENGLISH_TIMES).find(([form]) => form.test(first.norm));
      if (named) return this.make('time', named[1], at, at + 1, { digits: false, wholeDay: true });
      if (language === 'en' && /^(?:half|quarter)$/.test(first.norm) && /^(?:past|to)$/.test(this.norm(at + 1))) {
        const hour = this.number(at + 2);
        if (!hour || hour.value < 1 || hour.value > 12) return undefined;
        const shift = (first.norm === 'half' ? 30 : 15) * (this.norm(at + 1) === 'to' ? -1 : 1);
        return this.clock(hour.value * 60 + shift, at, hour.next, false);
      }
      // «в половине десятого», «четверть седьмого», «без четверти семь»
      const part = language === 'ru' ? /^(?:(половин[аеу])|четверт[ьи])$/.exec(first.norm) : null;
      if (part) {
        const hour = this.wordNumber(at + 1);
        if (hour && hour.value <= 12 && hour.value > 0 && (hour.ordinal || this.norm(at - 1) === 'без')) {
          const minutes = hour.ordinal ? (hour.value - 1) * 60 + (part[1] ? 30 : 15) : hour.value * 60 - 15;
          const half = this.halfOfDay(hour.next);
          return this.clock(minutes, at, half?.next ?? hour.next, false, half?.pm);
        }
      }
    }
    if (first.kind === 'figure') {
      const written = this.text.slice(first.start, first.start + 8);
      const clock = /^(\d{1,2})([:.])(\d\d)(?![\d.,]\d|\d)/.exec(written);
      if (clock && Number(clock[1]) < 25 && Number(clock[3]) < 60) {
        const end = first.start + clock[0].length;
        let next = at;
        while (next < this.lexemes.length && this.lexemes[next].start < end) next++;
        const minutes = Number(clock[1]) * 60 + Number(clock[3]);
        const half = this.halfOfDay(next);
        if (clock[2] === ':' || half) return this.clock(minutes, at, half?.next ?? this.afterHourWord(next), true, half?.pm);
      }
    }
    const hour = this.number(at);
    if (!hour || hour.value < 0 || hour.value > 24 || hour.soft === true) {
      if (!hour || hour.value !== 1) return undefined;
    }
    if (language === 'en' && (this.norm(hour.next) === "o'clock" || this.norm(hour.next) === 'oclock')) {
      const half = this.halfOfDay(hour.next + 1);
      return this.clock(hour.value * 60, at, half?.next ?? hour.next + 1, hour.digits, half?.pm);
    }
    const half = this.halfOfDay(language === 'ru' ? this.afterHourWord(hour.next) : hour.next);
    if (half) return this.clock(hour.value * 60, at, half.next, hour.digits, half.pm);
    return undefined;
  }

  private afterHourWord(at: number): number {
    if (this.language !== 'ru') return at;
    if (/^(?:час|часа|часов|часу|часам)$/.test(this.norm(at))) return at + 1;
    return this.norm(at) === 'ч' ? this.afterWord(at) : at;
  }

  /** “p.m.”, «вечера», «ночи», “in the evening”. */
  private halfOfDay(at: number): { readonly pm: boolean | 'night'; readonly next: number } | undefined {
    const norm = this.norm(at);
    if (this.language === 'ru') {
      if (norm === 'утра') return { pm: false, next: at + 1 };
      if (norm === 'дня' || norm === 'вечера') return { pm: true, next: at + 1 };
      if (norm === 'ночи') return { pm: 'night', next: at + 1 };
      return undefined;
    }
    if (/^[ap]m$/.test(norm)) return { pm: norm === 'pm', next: at + 1 };
    if (/^[ap]$/.test(norm) && this.norm(at + 1) === '.' && this.norm(at + 2) === 'm')
      return { pm: norm === 'p', next: this.norm(at + 3) === '.' && this.glued(at + 3) ? at + 4 : at + 3 };
    if ((norm === 'in' && this.norm(at + 1) === 'the') || norm === 'at') {
      const part = this.norm(norm === 'at' ? at + 1 : at + 2);
      const next = norm === 'at' ? at + 2 : at + 3;
      if (part === 'morning') return { pm: false, next };
      if (part === 'afternoon' || part === 'evening') return { pm: true, next };
      if (part === 'night' && norm === 'at') return { pm: true, next };
    }
    return undefined;
  }

  private clock(minutes: number, at: number, next: number, digits: boolean, pm?: boolean | 'night'): Found {
    const hour = Math.floor(minutes / 60);
    const late = pm === true || (pm === 'night' && hour >= 9 && hour < 12);
    const shifted = late && hour < 12 ? minutes + 720 : pm !== undefined && !late && hour === 12 ? minutes - 720 : minutes;
    return this.make('time', (shifted + 1440) % 1440, at, next, { digits, wholeDay: pm !== undefined || hour > 12 || hour === 0 });
  }

  /** 3/8, «три из восьми», “one in six”, «каждый шестой», “two-thirds”, a third, half. */
  private share(at: number): Found {
    const { language } = this;
    const norm = this.norm(at);
    if (/^(?:каждый|каждая|каждое|каждого|каждой|каждую|каждому|каждым|каждом|every)$/.test(norm)) {
      const each = this.number(at + 1);
      if (each?.ordinal && each.value > 1) return this.make('ratio', 1 / each.value, at, each.next, { digits: each.digits });
    }
    const hyphen = norm.indexOf('-');
    if (language === 'en' && hyphen > 0) {
      const upper = englishNumberWord(norm.slice(0, hyphen));
      const lower = fractionOf(norm.slice(hyphen + 1));
      if (upper?.kind === 'cardinal' && lower) return this.make('ratio', upper.value * lower, at, at + 1, { digits: false });
    }
    const word = this.numberWord(at);
    const one = language === 'en' && (norm === 'a' || norm === 'the') ? at + 1 : at;
    const fraction = this.numberWord(one);
    if (fraction?.kind === 'fraction' && !(language === 'en' && /s$/.test(this.norm(one))))
      return this.make('ratio', fraction.value, at, one + 1, { digits: false, soft: fraction.soft === true });
    if (language === 'en' && one > at && /^(?:third|fifth|tenth|sixth|eighth)$/.test(this.norm(one)) && this.norm(one + 1) === 'of')
      return this.make('ratio', 1 / fraction!.value, at, one + 1, { digits: false });
    const upper = this.number(at);
    if (!upper) return undefined;
    const sign = this.norm(upper.next);
    if (upper.digits && /^[/\\⁄]$/.test(sign) && this.glued(upper.next)) {
      const lower = this.lexemes[upper.next + 1];
      const { value: below = 0, plain } = lower ?? {};
      // “24/7” is no share, nor is “2023/24”.
      if (lower && plain && below > upper.value && upper.value > 0 && !(upper.value === 24 && below === 7) && upper.value < 1000)
        return this.make('ratio', upper.value / below, at, upper.next + 2, { digits: true });
    }
    // “three out of eight”, «три из восьми»
    const outOf =
      language === 'ru'
        ? sign === 'из'
          ? 1
          : 0
        : sign === 'out' && this.norm(upper.next + 1) === 'of'
          ? 2
          : sign === 'in' || sign === 'of'
            ? 1
            : 0;
    if (outOf > 0) {
      const determiner = /^(?:the|every|our|all|этих|наших|всех)$/.test(this.norm(upper.next + outOf)) ? 1 : 0;
      const lower = this.number(upper.next + outOf + determiner);
      const whole =
        lower && !lower.ordinal && lower.value > upper.value && Number.isInteger(lower.value) && !this.isYear(upper.next + outOf);
      // “one of the three” and “two of 15 March” are no shares to be compared, but their members are.
      if (whole && !(sign === 'in' && lower.digits && lower.value > 100) && !this.month(lower.next))
        return this.both(
          this.make('ratio', upper.value / lower.value, at, lower.next, { digits: upper.digits, soft: true }),
          this.numberAt(at, upper),
          this.numberAt(upper.next + outOf + determiner, lower),
        );
    }
    // «две пятых», “two fifths”
    const lower = this.numberWord(upper.next);
    if (
      !upper.ordinal &&
      upper.value > 0 &&
      language === 'ru' &&
      lower?.kind === 'ordinal' &&
      lower.value > 2 &&
      /(?:ых|ая|ую|ой|ьих|ья|ью)$/.test(this.norm(upper.next))
    )
      return this.make('ratio', upper.value / lower.value, at, upper.next + 1, { digits: false });
    if (language === 'ru' && lower?.kind === 'fraction' && upper.value > 1)
      return this.make('ratio', upper.value * lower.value, at, upper.next + 1, { digits: false });
    const below = language === 'en' ? fractionOf(this.norm(upper.next)) : undefined;
    if (below && word?.kind === 'cardinal') return this.make('ratio', upper.value * below, at, upper.next + 1, { digits: false });
    return undefined;
  }

  /** A share whose members count as numbers as well. */
  private both(share: Found, ...members: readonly Quantity[]): Found {
    return share && { quantities: [...members, ...share.quantities], next: share.next };
  }

  private numberAt(at: number, read: NumberRead): Quantity {
    return this.make('number', read.value, at, read.next, { digits: read.digits, soft: read.soft }).quantities[0];
  }

  /** «80-е», “the 1980s”. */
  private decade(at: number): Found {
    const { kind, plain, value = 0, norm } = this.lexemes[at];
    if (kind !== 'figure' || !plain || (norm.length !== 2 && norm.length !== 4) || value % 10 !== 0) return undefined;
    const next = this.language === 'en' ? (this.glued(at + 1) && this.norm(at + 1) === 's' ? at + 2 : 0) : this.decadeEnding(at + 1);
    return next > 0 ? this.make('decade', value % 100, at, next, { digits: true }) : undefined;
  }

  private decadeEnding(at: number): number {
    return this.glued(at) && this.norm(at) === '-' && /^(?:е|х|ые|ых)$/.test(this.norm(at + 1)) && this.glued(at + 1)
      ? this.afterYearWord(at + 2)
      : 0;
  }

  /** «8–10 %», “from 1,500 to 2,000 roubles”: the first takes the unit of the second. */
  private range(at: number): Found {
    const from = this.currencyBefore(at) ? undefined : this.number(at);
    if (!from || from.ordinal || !RANGE.has(this.norm(from.next))) return undefined;
    const hour = this.time(from.next + 1);
    if (hour && from.value <= 24 && !from.soft) {
      // “3 to 7 p.m.”, «с 15 до 19 часов вечера»: the half of the day is that of the second, as far as the order allows it.
      const [end] = hour.quantities;
      const late = end.value >= 720 && from.value < 12 && from.value * 60 + 720 <= end.value ? 720 : 0;
      const [begin] = this.make('time', from.value * 60 + late, at, from.next, {
        digits: from.digits,
        wholeDay: from.value > 12,
      }).quantities;
      return { quantities: [begin, end], next: hour.next };
    }
    const to = this.amount(from.next + 1);
    const second = to?.quantities[0];
    if (!second || second.ordinal || !['number', 'percent', 'money', 'year'].includes(second.kind)) return undefined;
    // “two or 30”, “on 5 and 2,000 roubles”: members of a list do not share a unit unless both are figures.
    const read = this.number(this.currencyBefore(from.next + 1) ? from.next + 2 : from.next + 1);
    const scale = from.scale === 1 && read ? read.scale : 1;
    const value = from.value * (this.norm(from.next) === 'и' || this.norm(from.next) === 'and' ? 1 : scale);
    const year = this.isYear(at);
    const first = this.make(year ? 'year' : second.kind === 'year' ? 'number' : second.kind, value, at, from.next, {
      digits: from.digits,
      soft: from.soft,
      currency: second.currency,
      measured: second.measured,
      ...(second.minutes !== undefined && second.value > 0 && { minutes: (second.minutes / second.value) * value }),
    });
    return { quantities: [...first.quantities, ...to.quantities], next: to.next };
  }

  private currencyBefore(at: number): string | undefined {
    const { kind, norm = '' } = this.lexemes[at] ?? {};
    const currency =
      kind === 'sign' || /^(?:rub|rur|eur|usd|gbp|kzt|uah|chf|sek|nok|pln|gel|amd|kgs)$/.test(norm) ? currencyOf(norm) : undefined;
    return currency && this.lexemes[at + 1]?.kind === 'figure' ? currency : undefined;
  }

  /** A number with its unit, if any. */
  private amount(at: number): Found {
    const before = this.currencyBefore(at);
    const number = this.number(before ? at + 1 : at);
    if (!number) return undefined;
    if (before) return this.make('money', number.value, at, number.next, { digits: true, currency: before });
    const { value, next, digits, soft, ordinal } = number;
    const unit = this.norm(next);
    const percent = this.percentAfter(next);
    if (percent) return this.make('percent', value, at, percent, { digits });
    const currency = ordinal ? undefined : currencyOf(unit);
    if (currency)
      return this.make('money', currency.endsWith('/100') ? value / 100 : value, at, this.afterWord(next), {
        digits,
        currency: currency.slice(0, 3),
      });
    // «2017-м», “in 2016”; «в 2016 г.»
    if (this.isYear(at) && number.plain && !isMeasure(unit) && (this.afterYearWord(next) > next || !this.countsSomething(next)))
      return this.make('year', value, at, this.afterYearWord(next), { digits: true });
    if (this.language === 'ru' && this.norm(next) === 'год' && this.isYear(at))
      return this.make('year', value, at, next + 1, { digits: true });
    const lasting = ordinal ? undefined : this.durationAfter(next, value);
    const { quantities } = this.make('number', value, at, next, {
      digits,
      soft: soft || (ordinal && value < 3),
      ordinal,
      ...(lasting && { minutes: lasting.minutes }),
      ...(isMeasure(unit) && { measured: true }),
      ...(TIMES.test(unit) && { times: true }),
    });
    return { quantities, next: lasting?.next ?? next };
  }

  private countsSomething(at: number): boolean {
    return (
      this.language === 'ru' && /^(?:человек|людей|раз|рублей|штук|случаев|дел|обращени[йея]|женщин|консультаци[йи])$/.test(this.norm(at))
    );
  }

  private percentAfter(at: number): number | undefined {
    const norm = this.norm(at);
    if (norm === '%' || /^процент(?:а|ов|ам|ами|ах|у|ом|ы|е)?$/.test(norm) || norm === 'percent') return at + 1;
    if (norm === 'per' && this.norm(at + 1) === 'cent') return at + 2;
    if (norm === '-' && /^процентн/.test(this.norm(at + 1))) return at + 2;
    return undefined;
  }

  /** How long the number of time units behind it lasts: “18-year-old”, “three full years”. */
  private durationAfter(at: number, value: number): { readonly minutes: number; readonly next: number } | undefined {
    const place = this.norm(at) === '-' && this.glued(at) ? at + 1 : at;
    const unit = this.norm(place);
    const minutes = minutesOf(unit, this.language) ?? minutesOf(unit.split('-')[0], this.language);
    if (minutes !== undefined) return { minutes: minutes * value, next: place + 1 };
    const after = FULL.test(unit) ? minutesOf(this.norm(place + 1), this.language) : undefined;
    return after === undefined ? undefined : { minutes: after * value, next: place + 2 };
  }

  /** «сорокалетний», «двухэтажный», “three-month”, «полгода», «полмиллиона». */
  private compound(at: number): Found {
    const { kind, norm } = this.lexemes[at];
    if (kind !== 'word') return undefined;
    if (this.language === 'en') {
      const hyphen = norm.indexOf('-');
      if (hyphen < 0) return undefined;
      const head = englishNumberWord(norm.slice(0, hyphen));
      const rest = norm.slice(hyphen + 1);
      const minutes = minutesOf(rest.split('-')[0], 'en');
      if (!head || head.kind !== 'cardinal') return undefined;
      return this.make('number', head.value, at, at + 1, {
        digits: false,
        soft: head.soft === true || minutes === undefined,
        ...(minutes !== undefined && { minutes: minutes * head.value }),
      });
    }
    const half = /^пол(?:у|-)?(года|годия|часа|дня|суток|месяца|минуты|тысячи|миллиона|миллиарда|сотни|века)$/.exec(norm);
    if (half) {
      const scale = russianNumberWord(half[1]);
      if (scale?.kind === 'scale') return this.make('number', scale.value / 2, at, at + 1, { digits: false });
      const minutes = minutesOf(half[1] === 'годия' ? 'года' : half[1], 'ru');
      return this.make('number', 0.5, at, at + 1, { digits: false, soft: true, ...(minutes !== undefined && { minutes: minutes / 2 }) });
    }
    const compound = russianCompound(norm);
    if (!compound) return undefined;
    if (/^процентн/.test(compound.rest)) return this.make('percent', compound.value, at, at + 1, { digits: false });
    const minutes = minutesOf(compound.rest, 'ru');
    return this.make('number', compound.value, at, at + 1, {
      digits: false,
      soft: compound.value < 2 || minutes === undefined,
      ...(minutes !== undefined && { minutes: minutes * compound.value }),
    });
  }

  /** A day of the week; a unit of time without a number, which is one of it. */
  private word(at: number): Found {
    const { kind, norm, capital } = this.lexemes[at];
    if (kind !== 'word') return undefined;
    const weekday = this.language === 'en' && !capital ? undefined : weekdayOf(norm, this.language);
    // «среда» is also surroundings; only with its preposition is it surely a day.
    if (weekday && (this.language === 'en' || weekday !== 3 || WEDNESDAY_BEFORE.has(this.norm(at - 1))))
      return this.make('weekday', weekday, at, at + 1, { digits: false });
    const minutes = minutesOf(norm, this.language);
    return minutes !== undefined && minutes >= 1 ? this.make('number', 1, at, at + 1, { digits: false, soft: true, minutes }) : undefined;
  }

  private numberWord(at: number): NumberWord | undefined {
    const { kind, norm = '' } = this.lexemes[at] ?? {};
    if (kind !== 'word') return undefined;
    return this.language === 'ru' ? russianNumberWord(norm) : englishNumberWord(norm);
  }

  /** A number in figures or words, with its scale. */
  private number(at: number): NumberRead | undefined {
    const lexeme = this.lexemes[at];
    if (!lexeme) return undefined;
    if (lexeme.kind === 'word') return this.wordNumber(at);
    if (lexeme.kind !== 'figure') return undefined;
    // «COVID-19», “A40”: a part of a name.
    if (this.glued(at) && this.lexemes[at - 1].kind === 'word') return undefined;
    const { value = 0, plain = false } = lexeme;
    const ending = this.afterOrdinalEnding(at + 1);
    if (ending > at + 1) return { value, next: ending, digits: true, soft: value < 3, ordinal: true, scale: 1, plain };
    const thousands = this.glued(at + 1) && this.glued(at + 2) && this.norm(at + 1) === '-' && /^тысячн/.test(this.norm(at + 2));
    if (thousands) return { value: value * 1000, next: at + 3, digits: true, soft: false, ordinal: false, scale: 1000, plain: false };
    const behind = this.numberWord(at + 1);
    if (behind?.kind === 'scale' && (!/^[km]$/.test(this.norm(at + 1)) || this.glued(at + 1))) {
      const next = /^(?:тыс|млн|млрд|трлн|mln|bn)$/.test(this.norm(at + 1)) ? this.afterScale(at + 1) : at + 2;
      return { value: round(value * behind.value), next, digits: true, soft: false, ordinal: false, scale: behind.value, plain: false };
    }
    return { value, next: at + 1, digits: true, soft: false, ordinal: false, scale: 1, plain };
  }

  /** The full stop of «тыс.» belongs to it unless it ends the sentence. */
  private afterScale(at: number): number {
    return this.afterWord(at);
  }

  private wordNumber(at: number): NumberRead | undefined {
    let total = 0;
    let group = 0;
    let last = Infinity;
    let scaleBefore = 1;
    let soft = true;
    let next = at;
    for (;;) {
      const word = this.numberWord(next);
      if (!word || word.kind === 'fraction') break;
      const { value, kind } = word;
      if (kind === 'scale') {
        // «тысячи людей», “hundreds of”, “a million”: how many is not said.
        if (next === at) {
          const counted = this.language === 'en' && /^(?:a|one|per)$/.test(this.norm(at - 1)) && !/s$/.test(this.norm(at));
          soft = !counted;
          group = 1;
        } else soft = false;
        const multiplied = (group || 1) * value;
        if (value === 100) group = multiplied;
        else {
          total += multiplied;
          group = 0;
        }
        scaleBefore = value;
        last = value;
        next++;
        if (
          this.language === 'en' &&
          this.norm(next) === 'and' &&
          this.numberWord(next + 1)?.kind === 'cardinal' &&
          value <= 1000 &&
          next - at > 1 &&
          this.numberWord(next + 1)!.value < 100
        )
          next++;
        if (value > 100) last = Infinity;
        continue;
      }
      if (value >= last || (last < 20 && last > 0 && next > at) || (next > at && !canFollow(last, value))) break;
      group += value;
      last = value;
      soft = soft && word.soft === true;
      next++;
      if (kind === 'ordinal')
        return { value: total + group, next, digits: false, soft: total + group < 3, ordinal: true, scale: 1, plain: false };
    }
    if (next === at) return undefined;
    let value = total + group;
    // «два с половиной», “two and a half”
    const half =
      this.language === 'ru'
        ? this.norm(next) === 'с' && /^половиной$/.test(this.norm(next + 1))
        : this.norm(next) === 'and' && this.norm(next + 1) === 'a' && this.norm(next + 2) === 'half';
    if (half) {
      value += 0.5;
      next += this.language === 'ru' ? 2 : 3;
      soft = false;
    }
    return { value, next, digits: false, soft, ordinal: false, scale: scaleBefore, plain: false };
  }
}

/** Whether a smaller number may follow: “twenty-one”, «двести пять», not “seven two”. */
function canFollow(last: number, value: number): boolean {
  return last === Infinity || (last >= 100 ? value < 100 : last >= 20 && value < 10);
}

function fractionOf(norm: string): number | undefined {
  const match = /^(half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?$/.exec(norm);
  if (!match) return undefined;
  return { half: 1 / 2, halves: 1 / 2, quarter: 1 / 4 }[match[1]] ?? 1 / (englishNumberWord(match[1])?.value ?? 1);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const FULL = /^(?:full|whole|long|consecutive|working|calendar|целых|полных|полные|целые|долгих|календарных|рабочих)$/;
const PHONE = /^(?:\+\d{1,3}|8)[ \u00a0-]?(?:\(?\d{2,5}\)?)[ \u00a0-]?\d{2,3}(?:[ \u00a0\u2011-]?\d{2,4}){1,3}/;
const JOINS_DAYS: ReadonlySet<string> = new Set([',', 'и', 'или', 'по', 'до', '-', '–', '—', 'and', 'or', 'to', '&']);
const MONTH_BEFORE: ReadonlySet<string> = new Set([
  'in',
  'of',
  'by',
  'until',
  'till',
  'since',
  'from',
  'to',
  'last',
  'this',
  'early',
  'late',
  'mid',
  'during',
  'before',
  'after',
  'between',
  'and',
  'every',
  'through',
]);
const TIMES = /^(?:раза?|times)$/;
const RUSSIAN_ORDINAL_ENDING = /^(?:й|я|е|го|му|м|ю|ой|ый|ая|ое|ом|х|ти|ми|им|го)$/;
const RUSSIAN_TIMES: readonly (readonly [RegExp, number])[] = [
  [/^полноч(?:ь|и|ью)$/, 0],
  [/^(?:полдень|полудня|полудню|полуднем)$/, 720],
];
const ENGLISH_TIMES: readonly (readonly [RegExp, number])[] = [
  [/^midnight$/, 0],
  [/^(?:noon|midday)$/, 720],
];
const RANGE: ReadonlySet<string> = new Set(['-', '–', '—', 'до', 'to', 'или', 'or', 'и', 'and']);
const WEDNESDAY_BEFORE: ReadonlySet<string> = new Set(['в', 'во', 'на', 'по', 'каждую', 'прошлую', 'эту', 'следующую', ',', 'и']);
