/**
 * What may be written among words that leads to a page or a mailbox. Each begins where no other begins before it: what a search tries anew at each
 * letter of a long word takes the square of its length.
 */
export const ADDRESS =
  /(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]+@[\w-]+\.[\w.-]+|(?:https?:\/\/|www\.)\S+|(?<![\w-]|[\w-]\.)[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|biz|io|me|eu|ru|su|ua|by|kz|kg|uz|ge|am|az|md|lt|lv|ee|pl|de|fr|uk|nl|be|se|no|fi|ch|at|it|es|us|ca|au|int|gov|edu|app|online|site|media|news|social|help|support|center|pro|tv|ly|gl|gg|cc|to|example|test)\b(?:\/\S*)?|(?<![\p{L}\p{N}_@])@[A-Za-z]\w{2,}/iu;

const ADDRESSES = new RegExp(ADDRESS.source, 'giu');

/** An address at a place. Offsets are UTF-16 code units of the text. */
export interface Address {
  readonly start: number;
  readonly end: number;
  /** What makes it the same address: without scheme, `www.`, and closing marks, in lower case. */
  readonly key: string;
}

/** The addresses in a span of a draft, in order. */
export function addressesOf(raw: string, start: number, end: number): Address[] {
  const addresses: Address[] = [];
  for (const { index, 0: found } of raw.slice(start, end).matchAll(ADDRESSES)) {
    // A closing bracket belongs to the address only where it opens one.
    let written = found.replace(/[.,;:!?»”"'*_>]+$/, '');
    while (/[)\]]$/.test(written) && !/[([]/.test(written)) written = written.slice(0, -1).replace(/[.,;:!?»”"'*_]+$/, '');
    const key = written
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/$/, '');
    // A number with a letter behind its full stop («ст. 6.11.») is none.
    if (/^[\d.]+$/.test(key)) continue;
    addresses.push({ start: start + index, end: start + index + written.length, key });
  }
  return addresses;
}
