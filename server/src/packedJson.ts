import { decompress } from 'fzstd';

/**
 * An object from Zstandard. The compiled dictionaries repeat themselves over longer distances than the deflate of the packed extension sees: so
 * they take a fifth less. Its parts are read when they are first asked for: a string as it is, all else as JSON. A line before them says where
 * each of them ends (`server/build/packJson.js`).
 *
 * @param unpack what the platform brings for it, which is faster
 */
export function unpackJson(packed: Uint8Array, unpack: (packed: Uint8Array) => Uint8Array = decompress): object {
  const bytes = unpack(packed);
  const decoder = new TextDecoder();
  const parts = {};
  let start = bytes.indexOf(LINE_FEED) + 1;
  for (const [name, length, isText] of JSON.parse(decoder.decode(bytes.subarray(0, start))) as Part[]) {
    const part = bytes.subarray(start, (start += length));
    let value: unknown;
    const read = () => {
      const text = decoder.decode(part);
      return isText ? text : (JSON.parse(text) as unknown);
    };
    Object.defineProperty(parts, name, { enumerable: true, get: () => (value ??= read()) });
  }
  return parts;
}

type Part = readonly [name: string, bytes: number, isText: boolean];

const LINE_FEED = 10;
