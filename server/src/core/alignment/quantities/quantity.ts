/** A figure, date or time, in a form that is the same in both languages. Offsets are UTF-16 code units of the draft's text. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  /** The number; the share for `percent` (of 100) and `ratio` (of 1); minutes since midnight for `time`; 1 (Monday) to 7 for `weekday`; the last two figures for `decade`. */
  readonly value: number;
  /** For `money`, as ISO 4217 has it. */
  readonly currency?: string;
  /** For `date`: whatever of it is stated. */
  readonly date?: DateFields;
  /** How long it lasts, for a number of time units. */
  readonly minutes?: number;
  /** For `time`: the half of the day is stated. For a number of hours: absent. */
  readonly wholeDay?: boolean;
  /** May be left unsaid, or said without a number, in another language («оба», “first”, “a week”). */
  readonly soft: boolean;
  /** Written in figures. */
  readonly digits: boolean;
  /** «седьмой», “7th”. */
  readonly ordinal?: boolean;
  /** A unit of measure other than time and money follows: the translator may have converted it. */
  readonly measured?: boolean;
  /** «раза», “times” follows: may be said as a growth or fall in percent. */
  readonly times?: boolean;
}

export type QuantityKind = 'number' | 'percent' | 'ratio' | 'money' | 'date' | 'year' | 'decade' | 'weekday' | 'time' | 'phone';

export interface DateFields {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
}
