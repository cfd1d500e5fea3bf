import type { DateFields, Quantity } from './quantity.js';

/** Whether two quantities can be the same, said in two languages. */
export function agree(one: Quantity, other: Quantity): boolean {
  if (one.kind === other.kind) return sameKind(one, other);
  return acrossKinds(one, other) || acrossKinds(other, one);
}

function sameKind(one: Quantity, other: Quantity): boolean {
  switch (one.kind) {
    case 'date':
      return datesAgree(one.date!, other.date!);
    case 'time':
      return one.value === other.value || (!(one.wholeDay && other.wholeDay) && one.value % 720 === other.value % 720);
    case 'money':
      return close(one.value, other.value) && (one.currency === other.currency || !one.currency || !other.currency);
    case 'ratio':
      return Math.abs(one.value - other.value) < 0.006;
    case 'phone':
      return one.value === other.value;
    default:
      return one.minutes !== undefined && other.minutes !== undefined
        ? lastsAsLong(one.minutes, other.minutes, one, other)
        : close(one.value, other.value);
  }
}

function acrossKinds(one: Quantity, other: Quantity): boolean {
  switch (`${one.kind} ${other.kind}`) {
    case 'percent ratio':
      return Math.abs(one.value / 100 - other.value) <= (other.digits ? 0.006 : 0.011);
    case 'number percent':
      return one.value === other.value || (one.times === true && changesBy(one.value, other.value));
    case 'number year':
      return one.value === other.value;
    case 'number money':
      return close(one.value, other.value);
    case 'number ratio':
      return close(one.value, other.value);
    case 'number time':
      // «до восьми», «в 10 часов».
      return one.value <= 24 && (one.value * 60) % 720 === other.value % 720;
    case 'number date':
      return one.value === other.date!.day && (one.ordinal === true || other.date!.month === undefined);
    case 'year date':
      return other.date!.year === one.value;
    case 'number decade':
      return one.value % 100 === other.value;
    default:
      return false;
  }
}

/** «в 1,5 раза дороже» is 50 % more, «в 2 раза меньше» 50 % less. */
function changesBy(times: number, percent: number): boolean {
  return close((times - 1) * 100, percent) || Math.abs((1 - 1 / times) * 100 - percent) < 1;
}

/** Two dates agree when no field that both state differs. */
function datesAgree(one: DateFields, other: DateFields): boolean {
  return FIELDS.every((field) => one[field] === undefined || other[field] === undefined || one[field] === other[field]);
}

const FIELDS = ['day', 'month', 'year'] as const;

/** «полтора года» and “eighteen months”, «сутки» and “24 hours”; in other units also what is only nearly as long: «полтора месяца» and “six weeks”. */
function lastsAsLong(minutes: number, others: number, one: Quantity, other: Quantity): boolean {
  if (close(minutes / one.value, others / other.value)) return close(one.value, other.value);
  return Math.abs(minutes - others) <= 0.09 * Math.max(minutes, others);
}

/** Equal but for what is lost where fractions are multiplied; 1,234,567 and 1,234,568 are two numbers. */
function close(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}
