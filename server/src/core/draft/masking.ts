import { INVISIBLE_CODE, OPAQUE_CODE, isBlank } from '../language/mask.js';

/** A copy of a draft's text in which markup is replaced character by character, so that offsets stay. */
export class Masking {
  private constructor(
    private readonly units: Uint16Array,
    readonly source: string,
  ) {}

  static of(source: string): Masking {
    return new Masking(unitsOf(source, 0, source.length), source);
  }

  /** Of a part of a text, which is copied: a slice would keep all of the text in memory. */
  static ofPart(text: string, from: number, to: number): Masking {
    const units = unitsOf(text, from, to);
    return new Masking(units, textOf(units));
  }

  /** What is masked in the copy is not masked here. */
  copy(): Masking {
    return new Masking(this.units.slice(), this.source);
  }

  /** Makes invisible what the reader does not see. */
  hide(from: number, to: number): void {
    this.units.fill(INVISIBLE_CODE, from, to);
  }

  /** Makes opaque what is not prose. */
  cover(from: number, to: number): void {
    this.units.fill(OPAQUE_CODE, from, to);
  }

  /** Shows `shown` where the draft writes it in another way; it must not be longer than the span. */
  show(from: number, to: number, shown: string): void {
    this.hide(from, to);
    for (let index = 0; index < shown.length; index++) this.units[from + index] = shown.charCodeAt(index);
  }

  /** The span without white space and hidden markup at its ends; empty when there is nothing else. */
  trim(from: number, to: number): { start: number; end: number } {
    let start = from;
    let end = to;
    while (start < end && isBlank(this.units[start])) start++;
    while (end > start && isBlank(this.units[end - 1])) end--;
    return { start, end };
  }

  /** The text from `from` to `to` as it is masked by now. */
  read(from = 0, to = this.units.length): string {
    return textOf(this.units.subarray(from, to));
  }
}

function unitsOf(text: string, from: number, to: number): Uint16Array {
  const units = new Uint16Array(to - from);
  for (let index = from; index < to; index++) units[index - from] = text.charCodeAt(index);
  return units;
}

function textOf(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(start, start + CHUNK) as unknown as number[]);
  return text;
}

/** As many arguments as every engine accepts in one call. */
const CHUNK = 8192;
