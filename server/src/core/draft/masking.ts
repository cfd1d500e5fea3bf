import { INVISIBLE_CODE, OPAQUE_CODE, isBlank } from '../language/mask.js';

/** A copy of a draft's text in which markup is replaced character by character, so that offsets stay. */
export class Masking {
  private readonly units: Uint16Array;

  constructor(readonly source: string) {
    this.units = new Uint16Array(source.length);
    for (let index = 0; index < source.length; index++) this.units[index] = source.charCodeAt(index);
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
    let text = '';
    for (let start = from; start < to; start += CHUNK) {
      text += String.fromCharCode.apply(null, this.units.subarray(start, Math.min(start + CHUNK, to)) as unknown as number[]);
    }
    return text;
  }
}

/** As many arguments as every engine accepts in one call. */
const CHUNK = 8192;
